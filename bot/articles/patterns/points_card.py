"""The points as teams print them on the card of their driver: "Point Standing: 11th (…)"."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, PLACE, number, place
from bot.articles.people import Person
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind, Value

_LINE = re.compile(
    rf"(?i)^(?:current )?points?(?: standings?| position| place| rank(?:ing)?)?: "
    rf"?(?P<place>{PLACE})"
    rf"(?:[^.;]{{0,40}}?\b(?P<n>{NUMBER})(?: points?)? (?:out of (?:first|the lead)|behind(?: the "
    rf"leader| first)?|back|from (?:first|the lead)))?"
)
_DRIVER = re.compile(rf"^(?i:driver): (?P<who>{P})")


def read(reading: Reading) -> Iterator[Finding]:
    """The driver's place in the table and gap to its top, of cards of a single driver."""
    person: Person | None = _in_title(reading)
    for sentence in reading.report.sentences:
        named = _DRIVER.match(sentence.text)
        if named:
            person = reading.report.who(named["who"])
        # Brackets, which the shape leaves out, hold the gap.
        found = _LINE.match(sentence.raw.text)
        if found and person is not None and person.drives:
            fields: dict[str, Value] = {"position": place(found["place"]) or 0}
            if found["n"]:
                fields["behind"] = number(found["n"]) or 0
            span = reading.span(sentence, found)
            yield reading.finding(Kind.STANDING, person.name, fields, *span, "card")


def _in_title(reading: Reading) -> Person | None:
    """The only driver whom the title of a report names."""
    titles: list[Sentence] = [one for one in reading.report.sentences if one.is_title]
    marks = {mark for one in titles for mark in re.findall(P, one.raw.text)}
    return reading.report.who(marks.pop()) if len(marks) == 1 else None
