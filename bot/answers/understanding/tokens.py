"""A sentence as words: normalised, abbreviations written out, numbers set apart from letters."""

import re
from dataclasses import dataclass

from bot.answers.normal import normal
from bot.answers.understanding.words.chat import SIGNS, WRITTEN_OUT

LONGEST = 400
"""Characters of a sentence that are read; nobody asks one thing in more."""

_PIECE = re.compile(r"#\s?\d+|#(?=\s|$)|[^\W_]+(?:['’`.][^\W_]+)*\.?|[%+&$/]")
_GLUED = re.compile(
    r"(?P<letters>[a-z]{3,})(?P<digits>\d{1,3})|(?P<count>\d{1,3})(?P<unit>[a-z]{3,})"
)
_OWNED = re.compile(r"\d{1,3}s")
_RANKED = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_RANGE = re.compile(r"(?i)\b(p?\d{1,2})\s*[-–]\s*(p?\d{1,2})(?=$|[^\d-])")
_SHORTENED = re.compile(r"(?i)\bw/\s?")
_HONOURED = re.compile(r"(?i)(?<=\w)-(?:san|kun|sama|senpai)\b")
_MARKS = re.compile(r"[*_~|`<>]+")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence in their normal form, and whether it was typed as a question."""

    all: tuple[str, ...]
    cut: bool = False  # longer than is read

    def joined(self, start: int, end: int) -> str:
        """Some of the words, as one text."""
        return " ".join(self.all[start:end])


def words_of(sentence: str) -> Words:
    """The words of `sentence`, at most `LONGEST` characters of it.

    A car number keeps its sign ("#07"), a range becomes "to" ("p11-p15" is p11 to p15), and a
    number stuck to a word is set apart ("top5", "30laps").
    """
    text = _SHORTENED.sub("with ", _MARKS.sub(" ", sentence[:LONGEST]))
    text = _HONOURED.sub("", text)
    text = _RANGE.sub(r"\1 thru \2", text)
    found: list[str] = []
    for piece in _PIECE.findall(text):
        found.extend(_words(piece))
    return Words(tuple(found), cut=len(sentence) > LONGEST)


def _words(piece: str) -> list[str]:
    if piece[0] == "#" and len(piece) > 1:
        return ["#" + piece[1:].strip()]
    word = SIGNS.get(piece) or normal(piece)
    word = WRITTEN_OUT.get(word, word)
    if _OWNED.fullmatch(word):
        word = word[:-1]
    glued = _GLUED.fullmatch(word)
    if glued and not _RANKED.fullmatch(word):
        return [part for part in glued.groups() if part]
    return word.split()
