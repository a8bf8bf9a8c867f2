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
    """The form fewest slips away, `limit` at most; None for short words.

    Of several as near, one with the same first letter comes first, then what people do most: swap
    letters, leave one out, take another, add one; then one that was not typed to its end.
    """
    if len(word) < 4 or not word.isalpha():
        return None
    near = (
        (OSA.distance(word, form, score_cutoff=limit), form)
        for form in forms
        if abs(len(form) - len(word)) <= limit
    )
    close = ((distance, *_unlike(word, form), form) for distance, form in near if distance <= limit)
    best = min(close, default=None)
    return best[-1] if best else None


def _unlike(word: str, form: str) -> tuple[bool, bool, int, bool, bool]:
    longer = len(form) - len(word)
    return (
        form[0] != word[0],
        sorted(form) != sorted(word),
        -longer,
        not form.startswith(word),
        form[-1] != word[-1],
    )
