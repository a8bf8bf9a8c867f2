"""How words are misspelt: slips of letters, letters doubled, vowels left out."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

VOWELS = frozenset("aeiou")


def consonants(word: str) -> str:
    """The word as those write it who leave out vowels and doubled letters: "wnr", "trcks"."""
    kept = [word[0], *(letter for letter in word[1:] if letter not in VOWELS)]
    return "".join(one for n, one in enumerate(kept) if n == 0 or one != kept[n - 1])


def single(word: str) -> str:
    """The word with doubled letters once."""
    return "".join(one for n, one in enumerate(word) if n == 0 or one != word[n - 1])


def nearest(word: str, forms: Iterable[str], *, limit: int) -> str | None:
    """The form fewest slips away, `limit` at most; those with the same first letter come first."""
    if len(word) < 4 or not word.isalpha():
        return None
    close = (
        (OSA.distance(word, form, score_cutoff=limit), form[0] != word[0], form)
        for form in forms
        if abs(len(form) - len(word)) <= limit
    )
    distance, _, best = min(close, default=(limit + 1, True, ""))
    return best if distance <= limit else None
