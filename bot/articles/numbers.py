"""Numbers as reports print them: in figures, in words, as places."""

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "twentieth thirtieth fortieth".split()

COUNTS = {word: n for n, word in enumerate(_UNITS)}
COUNTS |= {word: (n + 2) * 10 for n, word in enumerate(_TENS)}
COUNTS |= {
    f"{ten}-{unit}": (n + 2) * 10 + m
    for n, ten in enumerate(_TENS)
    for m, unit in enumerate(_UNITS[1:10], start=1)
}
PLACES = {word: n for n, word in enumerate(_ORDINALS, start=1)}
PLACES |= {word: (n + 2) * 10 for n, word in enumerate(_TENTHS)}
PLACES |= {
    f"{ten}-{unit}": (n + 2) * 10 + m
    for n, ten in enumerate(_TENS[:3])
    for m, unit in enumerate(_ORDINALS[:9], start=1)
}
PLACES |= {"runner-up": 2, "last-but-one": 0}

_COUNT_WORDS = "|".join(sorted(COUNTS, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|(?i:{_COUNT_WORDS}))"
"""A whole number in figures or words; `number` reads it."""

PLACE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(sorted(PLACES, key=len, reverse=True))}"
    r"|P\d{1,2})(?![\w])"
)
"""A place such as "13th" or "fourth"; `place` reads it."""


def number(text: str) -> int | None:
    """The whole number that `text` spells, as `NUMBER` matches it."""
    plain = text.replace(",", "").lower()
    if plain.isascii() and plain.isdigit():
        return int(plain)
    return COUNTS.get(plain)


def place(text: str) -> int | None:
    """The position that `text` spells, as `PLACE` matches it; None for none from 1 to 99."""
    low = text.lower()
    found = re.fullmatch(r"p?(\d{1,2})(?:st|nd|rd|th)?", low)
    at = int(found[1]) if found else PLACES.get(low)
    return at if at and at > 0 else None
