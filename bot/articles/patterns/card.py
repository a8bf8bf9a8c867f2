"""The card of one driver's race, as teams print it: "Driver: …", "Finish: 8th"."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, PLACE, number, place
from bot.articles.people import Person
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind, Value

_DRIVER = re.compile(rf"^[Dd]rivers?: (?P<who>{P})(?P<behind>(?!))?")
_HEADING = re.compile(
    rf"^(?P<who>{P}), (?:driver of (?:the )?)?(?:No\. ?|#)\d+[^.;{P[1:-1]}]*$|"
    rf"^(?:No\. ?|#)\d+ [^.;{P[1:-1]}]* -{{1,2}} (?P<behind>{P})$"
)
"""How cards of several drivers are headed: "Ben Brandt, No. 17 Harbor Paints Ford"."""
_FACTS = (
    (
        "finish",
        re.compile(
            rf"(?i)^(?:finish(?:ed)?|finishing position|result): ?(?P<n>{PLACE}|"
            r"\d{1,2})\b"
        ),
    ),
    (
        "start",
        re.compile(
            rf"(?i)^(?:start(?:ed)?|starting position|qualified): ?(?P<n>{PLACE}|"
            r"\d{1,2})\b"
        ),
    ),
    ("laps_led", re.compile(rf"(?i)^laps led: ?(?P<n>{NUMBER})\b")),
)
_TITLE = re.compile(
    rf"^(?P<who>{P})(?:'s)? - |^(?P<whom>{P})(?:'s)? (?:\S+ ){{0,6}}[Rr]ace (?:[Rr]eport|"
    rf"[Rr]ecap)\b"
)
"""A title by which the whole report is about one driver's race."""
_BOTH = re.compile(rf"(?i)^start/finish: (?P<start>{PLACE})/(?P<finish>{PLACE})")
_STANDING = re.compile(
    rf"(?i)^(?:current )?points?(?: standings?| position| place| rank(?:ing)?)?: "
    rf"?(?P<place>{PLACE})"
    rf"(?:[^.;]{{0,40}}?\b(?P<n>{NUMBER})(?: points?)? (?:out of (?:first|the lead)|behind(?: the "
    rf"leader| first)?|back|from (?:first|the lead)))?"
)
_LINES = 12
"""How far below its driver a line of the card may stand."""


def read(reading: Reading) -> Iterator[Finding]:
    """What each line of the card says of the driver above it."""
    alone = _in_title(reading)
    person: Person | None = None
    since = 0
    for sentence in reading.report.sentences:
        named = _DRIVER.match(sentence.text) or _HEADING.match(sentence.raw.text)
        titled = _TITLE.match(sentence.text) if sentence.is_title else None
        if titled:
            person, since = reading.report.who(titled["who"] or titled["whom"]), sentence.line
        elif named:
            mark = named["who"] or named["behind"]
            person, since = reading.report.who(mark), sentence.line
        elif person is not None and sentence.line - since < _LINES:
            yield from _line(reading, sentence, person)
        # The points stand anywhere in a report of which the title names a single driver.
        standing = _STANDING.match(sentence.raw.text)  # the gap may be in brackets
        of = person or alone
        if standing and of is not None and of.drives:
            fields: dict[str, Value] = {"position": place(standing["place"]) or 0}
            if standing["n"]:
                fields["behind"] = number(standing["n"]) or 0
            span = reading.span(sentence, standing)
            yield reading.finding(Kind.STANDING, of.name, fields, *span, "card")


def _in_title(reading: Reading) -> Person | None:
    """The only driver whom the title of a report names."""
    titles = [one for one in reading.report.sentences if one.is_title]
    marks = {mark for one in titles for mark in re.findall(P, one.raw.text)}
    return reading.report.who(marks.pop()) if len(marks) == 1 else None


def _line(reading: Reading, sentence: Sentence, person: Person) -> Iterator[Finding]:
    both = _BOTH.match(sentence.text)
    for name in ("start", "finish") if both else ():
        n = place(both[name]) if both else None
        if both and n:
            yield reading.result(person, name, n, *reading.span(sentence, both), "card")
    for name, pattern in _FACTS:
        found = pattern.match(sentence.text)
        n = (number(found["n"]) or place(found["n"])) if found else None
        if found and n:
            yield reading.result(person, name, n, *reading.span(sentence, found), "card")
