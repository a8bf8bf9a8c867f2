"""The words of race talk by what they mean: tables only, read by the lexicon."""
