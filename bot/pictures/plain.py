"""Text made fit for drawing: what has no place on a line of a picture is left out."""

import unicodedata
from collections.abc import Iterator

from bot.answers.wording import UNKNOWN
from db.racing import Driver

MOST_LETTERS = 200
"""Beyond this nothing is looked at: no line of a picture holds half as much."""

_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Me", "Sk", "So"})
"""Controls, direction marks, what has no meaning, and emoji with their modifiers."""


NAMED_BESIDE = "(named in the text)"

_ALPHABETS = frozenset({"LATIN", "GREEK", "CYRILLIC", "FEMININE", "MASCULINE", "MICRO"})
_FIRST_RARE_SIGN = "\u2150"


def plain(text: str) -> str:
    """The text on one line, composed, without controls, direction marks, emoji or stacked accents.

    A dash if nothing is left of it.
    """
    composed = unicodedata.normalize("NFC", text[:MOST_LETTERS])
    return " ".join("".join(_seen(composed)).split()) or UNKNOWN


def drawable_name(driver: Driver) -> str:
    """The name as it can be drawn: where the type has no letters for it, an alias or the slug.

    Where it has none for those either, that the text beside the picture tells the name.
    """
    names = (driver.name, *driver.aliases, driver.slug.replace("-", " ").title())
    return next((found for found in map(drawable, names) if found), NAMED_BESIDE)


def drawable(text: str) -> str | None:
    """The text made plain; None if the type lacks a letter of it: it would be an empty box."""
    told = plain(text)
    return told if all(map(_is_in_type, told)) else None


def _is_in_type(letter: str) -> bool:
    """Whether Roboto has it: Latin, Greek and Cyrillic letters, and what stands between them."""
    if not unicodedata.category(letter).startswith("L"):
        return letter < _FIRST_RARE_SIGN
    return unicodedata.name(letter, "").split(" ")[0] in _ALPHABETS


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
