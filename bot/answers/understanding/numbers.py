"""Numbers as people write them: "30", "thirty", "twenty one", "3rd", "third", "p3"."""

import re
from dataclasses import dataclass

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "_ _ twentieth thirtieth fortieth fiftieth".split()
_SPANISH = "cero uno dos tres cuatro cinco seis siete ocho nueve diez".split()
_SPANISH_ORDINALS = (
    "_ primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo".split()
)

CARDINALS = (
    {word: number for number, word in enumerate(_UNITS)}
    | {word: number * 10 for number, word in enumerate(_TENS) if word != "_"}
    | {word: number for number, word in enumerate(_SPANISH)}
    | {"fourty": 40, "treinta": 30, "cuarenta": 40, "veinte": 20, "una": 1, "couple": 2}
)
ORDINALS = (
    {word: number for number, word in enumerate(_ORDINALS)}
    | {word: number * 10 for number, word in enumerate(_TENTHS) if word != "_"}
    | {word: number for number, word in enumerate(_SPANISH_ORDINALS) if word != "_"}
    | {"primer": 1, "primera": 1, "segunda": 2, "tercer": 3, "tercera": 3, "cuarta": 4, "quinta": 5}
)
_SUFFIXED = re.compile(r"(\d{1,3})(?:st|nd|rd|th|er|ero|do|to|o|a)")
_PLACE = re.compile(r"p(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Number:
    """A number and whether it counts or ranks; `size` words of the sentence spell it."""

    value: int
    ranks: bool
    size: int = 1


def number_at(words: tuple[str, ...], start: int) -> Number | None:
    """The number that begins at `words[start]`, the longest reading of it."""
    word = words[start]
    if word.isascii() and word.isdigit() and len(word) <= 6:
        return Number(int(word), ranks=False)
    if found := _SUFFIXED.fullmatch(word) or _PLACE.fullmatch(word):
        return Number(int(found[1]), ranks=True)
    if word in _TENS and start + 1 < len(words):
        return _two_words(CARDINALS[word], words[start + 1]) or Number(CARDINALS[word], ranks=False)
    if word in CARDINALS:
        return Number(CARDINALS[word], ranks=False)
    return Number(ORDINALS[word], ranks=True) if word in ORDINALS else None


def _two_words(tens: int, word: str) -> Number | None:
    if 1 <= (unit := CARDINALS.get(word, 0)) <= 9:
        return Number(tens + unit, ranks=False, size=2)
    if 1 <= (rank := ORDINALS.get(word, 0)) <= 9:
        return Number(tens + rank, ranks=True, size=2)
    return None
