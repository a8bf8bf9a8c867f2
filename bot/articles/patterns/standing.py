"""Lines of the points table, as findings."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from db.provenance import Kind, Value


def leads(reading: Reading, mark: str, span: tuple[int, int]) -> Iterator[Finding]:
    """Somebody at the top of the table."""
    person = reading.report.who(mark)
    if person and person.drives:
        fields: dict[str, Value] = {"position": 1, "behind": 0}
        yield reading.finding(Kind.STANDING, person.name, fields, *span, "points-leader")


def gap(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str, n: int | None
) -> Iterator[Finding]:
    """How many points somebody is behind the leader."""
    if n is not None and 0 <= n < 2000:
        yield from standing(reading, sentence, found, mark, {"behind": n})


def standing(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str, fields: dict[str, Value]
) -> Iterator[Finding]:
    """Fields of somebody's line in the table."""
    person = reading.report.who(mark)
    if person and person.drives:
        span = reading.span(sentence, found)
        yield reading.finding(Kind.STANDING, person.name, fields, *span, "points")
