"""Text made fit for drawing: what has no place on a line of a picture is left out."""

import unicodedata
from collections.abc import Iterator

from bot.answers.wording import UNKNOWN

MOST_LETTERS = 200
"""Beyond this nothing is looked at: no line of a picture holds half as much."""

_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Me", "Sk", "So"})
"""Controls, direction marks, what has no meaning, and emoji with their modifiers."""


def plain(text: str) -> str:
    """The text on one line, composed, without controls, direction marks, emoji or stacked accents.

    A dash if nothing is left of it.
    """
    composed = unicodedata.normalize("NFC", text[:MOST_LETTERS])
    return " ".join("".join(_seen(composed)).split()) or UNKNOWN


def _seen(text: str) -> Iterator[str]:
    bears_accent = False
    for letter in text:
        category = unicodedata.category(letter)
        accent = category == "Mn"
        if letter.isspace():
            yield " "
        elif category not in _UNSEEN and (bears_accent or not accent):
            yield letter
        bears_accent = category.startswith("L")
