"""Career figures told with a race: how many wins, poles and starts it makes."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, PLACE, number, place
from bot.articles.people import Person
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from db.provenance import Kind

_WINS = (
    re.compile(
        rf"(?P<verb>\b(?:his|her|the|a)) (?P<n>{PLACE})(?: NASCAR)?(?: [A-Z][\w&]*)"
        r"{0,4}(?: Series)? career (?:win|victory)"
    ),
    re.compile(
        r"(?P<verb>(?:the|his|her|victory|win|one)),? (?:and )?(?:the |his |her )"
        rf"?(?P<n>{PLACE}) of (?:his|her) career"
    ),
    re.compile(rf"(?P<verb>\bhas|now has|with) (?P<m>{NUMBER}) career (?:wins|victories)"),
)
_STARTS = re.compile(
    rf"(?P<verb>in (?:his|her)) (?P<n>{PLACE}) (?:series |career |(?:[A-Z]\w+ )"
    r"{1,3})?start\b|in start number (?P<m>\d+)"
)
_SHORT = (
    ("Truck", "truck"),
    ("Cup", "cup"),
    ("Xfinity", "xfinity"),
    ("ARCA", "arca"),
    ("IndyCar", "indycar"),
)
_POLE = re.compile(r"\bpole\b")


def read(reading: Reading) -> Iterator[Finding]:
    """The winner's wins and starts; other drivers' figures are told too loosely to be read."""
    if reading.winner is None:
        return
    for sentence in reading.report.sentences:
        if sentence.is_title:
            continue
        for pattern in _WINS:
            for found in pattern.finditer(sentence.text):
                yield from _figure(reading, sentence, found, "wins")
        for found in _STARTS.finditer(sentence.text):
            yield from _figure(reading, sentence, found, "starts")


def _figure(
    reading: Reading, sentence: Sentence, found: re.Match[str], what: str
) -> Iterator[Finding]:
    groups = found.groupdict()
    n = place(groups["n"]) if groups.get("n") else number(groups.get("m") or "")
    driver = _driver(reading, sentence, found)
    if n is None or driver is not reading.winner or driver is None:
        return
    before = sentence.text[: found.start()].rpartition(",")[2]
    if _POLE.search(before) or reading.is_aside(sentence, found):
        return
    series = next(
        (short for mark, short in _SHORT if mark in (reading.report.about.series or "")), "career"
    )
    span = reading.span(sentence, found)
    yield reading.finding(
        Kind.CAREER, driver.name, {"number": n}, *span, f"career-{what}", scope=f"{series}-{what}"
    )


def _driver(reading: Reading, sentence: Sentence, found: re.Match[str]) -> Person | None:
    who = subjects(sentence.text, found.start())
    return reading.report.who(who[0]) if len(who) == 1 else None
