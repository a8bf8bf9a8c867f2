"""Runs of capitalised words in a line: where names may stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answers.normal import normal
from bot.articles.not_people import (
    FAMILY_TOO,
    GIVEN_TOO,
    MAKES,
    NOT_NAMES,
    ORGANISATIONS,
    PLACES,
    STATES,
)

PARTICLES = frozenset("van von de der den da di du del la le los dos ten al y".split())
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_TOKEN = re.compile(r"(?:[A-Z]\.){1,3}|[^\W\d_]+(?:(?:-|'(?!s\b))[^\W\d_]+)*(?![\w])")
_COMPOUND = re.compile(r"-[a-z]")
_STATE = re.compile(r",? (?:\()?([A-Z][\w.]*(?: [A-Z]\w+)?)")


@dataclass(frozen=True, slots=True)
class Token:
    """One word and where it stands in its line."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.text.lower()


def word_of(text: str) -> str:
    """A word as names are compared by; empty for none."""
    return normal(text).replace(" ", "")


def names_of(run: Sequence[Token]) -> tuple[str, ...]:
    """The words of a name, normalised, without its suffix."""
    return without_suffix(word_of(token.text) for token in run)


def without_suffix(words: Iterable[str]) -> tuple[str, ...]:
    """Words of a name without "Jr."; in front of a surname it is no suffix: "JR Hildebrand"."""
    spoken = [word for word in words if word]
    return tuple(word for at, word in enumerate(spoken) if not at or word not in SUFFIXES)


def tokens(text: str) -> list[Token]:
    """The words of a text."""
    return [Token(one[0], one.start(), one.end()) for one in _TOKEN.finditer(text)]


def runs(text: str) -> Iterator[list[Token]]:
    """The runs of capitalised words, particles between them and suffixes behind them included."""
    words = tokens(text)
    run: list[Token] = []
    for at, token in enumerate(words):
        gap = text[run[-1].end : token.start] if run else ""
        is_suffix = token.low in SUFFIXES and token.text[0].isupper()
        goes_on = not run or gap == " " or (is_suffix and gap in (", ", " "))
        if run and not goes_on:
            yield run
            run = []
        if token.text[0].isupper() or (token.low in PARTICLES and _leads_on(words, at, text)):
            run.append(_with_point(token, text) if is_suffix else token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _leads_on(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a particle stands before a capitalised word, with at most one more between."""
    for one, following in zip(tokens[at : at + 3], tokens[at + 1 : at + 4], strict=False):
        if text[one.end : following.start] != " ":
            return False
        if following.text[0].isupper():
            return True
        if following.low not in PARTICLES:
            return False
    return False


def _with_point(token: Token, text: str) -> Token:
    end = token.end + (text[token.end : token.end + 1] == ".")
    return Token(token.text, token.start, end)


def without_surroundings(run: Sequence[Token]) -> list[Token]:
    """The run without the words around a name: "Rookie …", "On Sunday …", "… Saturday"."""
    first, last = 0, len(run)
    while first < last and _stands_before(run[first]):
        is_name = run[first].low in GIVEN_TOO and last - first == 2
        if is_name and not is_thing(run[first + 1]):
            break
        first += 1
    while (
        last > first
        and not (last - first == 2 and run[last - 1].low in FAMILY_TOO)
        and (run[last - 1].low in NOT_NAMES or run[last - 1].low in PARTICLES)
    ):
        last -= 1
    while first < last and run[first].low in PARTICLES and last - first > 2:
        first += 1
    return list(run[first:last])


def _stands_before(token: Token) -> bool:
    """Whether a word may stand before a name without being of it: "Rookie", "Texas-born"."""
    return token.low in NOT_NAMES or token.low in MAKES or bool(_COMPOUND.search(token.text))


def is_thing(token: Token) -> bool:
    """Whether a word belongs to no name."""
    low = token.low
    is_initials = len(low.rstrip(".")) == 1
    shouted = token.text.isupper() and len(token.text) != 2 and "." not in token.text
    is_listed = low in ORGANISATIONS or low in NOT_NAMES or low in MAKES
    return is_listed or is_initials or shouted or bool(_COMPOUND.search(token.text))


def is_place(run: Sequence[Token], before: str, after: str) -> bool:
    """Whether what stands around a run makes it a place."""
    low = "-".join(token.low for token in run)
    if low in PLACES or (len(run) == 1 and run[0].low in PLACES):
        return True
    state = _STATE.match(after)
    if state and after.startswith(",") and state[1].rstrip(".").lower() in STATES:
        return True
    if re.search(r"\b[Aa]t (?:the )?$", before):
        return True
    return bool(re.search(r"(?i)\bin $", before)) and bool(
        re.match(r"(?: on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|,? [A-Z])", after)
    )
