"""Places of lists that a range or a label counts: "Fourth through 10th were …", "NEXT BEST: …"."""

import re
from collections.abc import Iterator

from bot.articles.clauses import LIST
from bot.articles.numbers import NUMBER, PLACE, number, place
from bot.articles.shape import P

_ASIDE_LAST = rf"(?:,? and,? [^,;.{P[1:-1]}]{{2,30}}, {P})?"
_BY_RANGE = re.compile(
    rf"(?:(?P<first>(?i:{PLACE})) (?:through|to) (?P<last>{PLACE})|"
    rf"(?:^|[Pp]laces? |[Pp]ositions? |P)(?P<from>\d{{1,2}})(?:-| to | through "
    rf")P?(?P<to>\d{{1,2}}))"
    rf"(?: place)?(?: (?:were|was|went to|belonged to|are|read)|:|,| -) (?P<who>{LIST})"
)
_RANGED = re.compile(r"\bthrough\b|\bto (?:\d|\w+th\b)|\d-P?\d")
_LABELLED = re.compile(
    r"^(?i:next best|next|then|behind (?:him|her|them|the winner)|followed by|the rest|also in "
    r"the top "
    rf"(?P<n>{NUMBER})|(?:the )?(?:rest|remainder|balance) of (?:the )?(?:new |official )?top[- "
    rf"](?P<m>{NUMBER}))"
    rf"(?::| -{{1,2}}) (?P<who>{LIST})(?=[.;]|$)"
)
_THEN = re.compile(
    rf"^(?:Then|Next|After (?:him|them|that))[:,]? (?P<who>{LIST}{_ASIDE_LAST})(?=\.?$)"
)
_FILL_NEXT = re.compile(
    rf"(?P<who>{LIST}) (?:fill|filled|took|take|occupied|got|claimed) the (?:next|following) "
    rf"(?:(?P<n>{NUMBER}) )?(?:places|spots|positions)\b"
)
_AND_THEN = re.compile(
    rf"(?P<before>{P})[^,;.{P[1:-1]}]{{0,30}},? then (?P<who>{LIST})(?=[.;]|$|, (?!{P}))"
)

Counted = tuple[re.Match[str], list[str], int | None]
"""What was matched, who it lists, and the first one's place; None for the next one not told."""


def ranges(text: str) -> Iterator[Counted]:
    """The lists of a sentence whose first place is told in it, or is the next one."""
    for found in _BY_RANGE.finditer(text) if _RANGED.search(text) else ():
        first = place(found["first"]) if found["first"] else int(found["from"])
        last = place(found["last"]) if found["last"] else int(found["to"])
        who = re.findall(P, found["who"])
        if first and last and len(who) == last - first + 1 > 1:
            yield found, who, first
    labelled = _LABELLED.match(text)
    if labelled:
        who = re.findall(P, labelled["who"])
        n = number(labelled["n"] or labelled["m"] or "")
        yield labelled, who, n - len(who) + 1 if n else None
    for found in _FILL_NEXT.finditer(text):
        who = re.findall(P, found["who"])
        if not found["n"] or number(found["n"]) == len(who):
            yield found, who, None


def then(text: str) -> re.Match[str] | None:
    """A sentence that is only "Then A, B and, last of all, C"."""
    return _THEN.match(text)


def and_then(text: str) -> Iterator[tuple[re.Match[str], str, list[str]]]:
    """Who is listed behind whom within a sentence: "A and B were next, then C and D"."""
    for found in _AND_THEN.finditer(text):
        yield found, found["before"], re.findall(P, found["who"])
