"""From a sentence to questions: words, what they name, what they mean, and which question fits."""
