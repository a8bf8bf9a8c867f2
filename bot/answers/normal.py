"""One way to compare text: what is typed, printed or stored is normalised here and nowhere else."""

import re
import unicodedata

# Letters that no Unicode decomposition takes apart.
LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
APOSTROPHES = re.compile("['’‘ʼ`´]")
POSSESSIVE = re.compile(r"'s\b")
NOT_A_WORD = re.compile(r"[\W_]+")
SPACED_INITIALS = re.compile(r"\b[^\W\d_](?: [^\W\d_]\b)+")


def normal(text: str) -> str:
    """`text` in lower case without accents, punctuation, emoji or a possessive 's.

    Words are separated by one space, digits stay as printed ("07" is not "7"), and initials in a
    row are one word: "A. J. Foyt's" becomes "aj foyt". Normalising twice changes nothing.
    """
    if text.isascii() and text.isalpha():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(LETTERS)
    bare = "".join(letter for letter in letters if not unicodedata.category(letter).startswith("M"))
    whole = APOSTROPHES.sub("", POSSESSIVE.sub("", APOSTROPHES.sub("'", bare)))
    spaced = NOT_A_WORD.sub(" ", whole).strip()
    return SPACED_INITIALS.sub(lambda run: run[0].replace(" ", ""), spaced)


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, normalised, in order."""
    return tuple(normal(text).split())
