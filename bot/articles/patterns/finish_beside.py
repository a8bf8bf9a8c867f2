"""Places that stand right at a name: in brackets, behind a dash, beside a list."""

import re
from collections.abc import Iterator

from bot.articles.clauses import LIST
from bot.articles.findings import Finding, Strength
from bot.articles.numbers import PLACE, place
from bot.articles.patterns.finish_places import APART, is_of_race, places
from bot.articles.patterns.finish_words import MIDRACE
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_LIST_BESIDE = re.compile(
    rf"(?P<who>{LIST}), (?P<places>{PLACE}(?:(?:, and |, | and ){PLACE})+)(?=[.,;])"
)
_PLACED = re.compile(
    rf"(?:(?P<place>(?i:{PLACE}))-placed?(?: finisher)?|[Rr]unner-up) "
    rf"(?P<who>{P})(?!'s? (?:first|second))"
)
_RANGE = re.compile(
    rf"(?P<who>{LIST}) (?:were|finished|came|took|was|claimed)(?: home)? "
    rf"(?P<first>{PLACE}) (?:through|to) (?P<last>{PLACE})"
)
_BEHIND = re.compile(rf"\b(?P<place>{PLACE}),? (?:right )?behind (?P<who>{P})(?! and)")
_FRAGMENT_END = re.compile(rf"^(?P<who>{P}): .*, (?P<place>{PLACE})\.?$")
_BRACKETS = re.compile(rf"(?P<who>{P}) \((?P<place>{PLACE})(?: place)?(?=[),])")


def read(reading: Reading) -> Iterator[Finding]:
    """Such places, in the order of the text."""
    for sentence in reading.report.sentences:
        yield from _brackets(reading, sentence)
        yield from _beside(reading, sentence)


def _brackets(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Places in brackets, as in "Blaney (12th) and Logano (36th, after a crash) had …"."""
    text = sentence.raw.text
    if re.search(r"(?i)\bpoints\b|standings|qualif|grid|start(?:ed|ing)|stage", text):
        return
    for found in _BRACKETS.finditer(text):
        person = reading.report.who(found["who"])
        spot = place(found["place"])
        if person and spot:
            start = sentence.raw.at[found.start()]
            end = sentence.raw.at[found.end() - 1] + 1
            yield reading.result(person, "finish", spot, start, end, "finish-in-brackets")


def _beside(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Places that stand right at a name: "A and B, third and fourth, …", "fifth-placed C"."""
    text, raw = sentence.text, sentence.raw.text
    if APART.search(raw):
        return
    for found in _LIST_BESIDE.finditer(text):
        spots = [place(one) for one in re.findall(PLACE, found["places"])]
        who = re.findall(P, found["who"])
        if len(who) == len(spots) and is_of_race(reading, sentence, found, sure=False):
            yield from places(reading, sentence, who, spots, found, "places-beside")
    for found in _PLACED.finditer(raw):
        is_past = re.search(r"(?i)last (?:week|year)|points", raw[: found.start()])
        if not is_past and not MIDRACE.search(raw):
            yield from _raw_one(reading, sentence, found, "placed")
    fragment = _FRAGMENT_END.match(raw)
    if fragment:
        yield from _raw_one(reading, sentence, fragment, "finish-alone")
    for found in _RANGE.finditer(text):
        first, last = place(found["first"]), place(found["last"])
        who = re.findall(P, found["who"])
        if first and last and len(who) == last - first + 1 and not MIDRACE.search(text):
            spots = list(range(first, last + 1))
            yield from places(reading, sentence, who, spots, found, "place-range")
    for found in _BEHIND.finditer(text):
        at = place(found["place"])
        if at and at > 2 and is_of_race(reading, sentence, found, sure=False):
            yield from places(
                reading, sentence, (found["who"],), [at - 1], found, "behind", Strength.COUNTED
            )


def _raw_one(
    reading: Reading, sentence: Sentence, found: re.Match[str], pattern: str
) -> Iterator[Finding]:
    person, spot = reading.report.who(found["who"]), place(found["place"] or "runner-up")
    if person and person.drives and spot and spot > 1:
        at = sentence.raw.at
        yield reading.result(
            person, "finish", spot, at[found.start()], at[found.end() - 1] + 1, pattern
        )
