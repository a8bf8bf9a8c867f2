"""What a report says of its race as such: name, series, track, day."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.numbers import PLACE, place
from bot.articles.reading import Reading
from db.provenance import Kind, Value

_ROUND = re.compile(
    rf"(?i)\b(?:following|after|in) the (?P<n>{PLACE})(?:-scheduled)? (?:event|race|round) of the "
    r"(?:\d{4} )?(?:[\w'-]+ ){0,5}season"
)


def read(reading: Reading) -> Iterator[Finding]:
    """One finding for each part of the race's identity that the article tells."""
    about = reading.report.about
    text = reading.report.article.text
    parts: tuple[tuple[str, Value | None], ...] = (
        ("name", about.race),
        ("series", about.series),
        ("track", about.track),
        ("run_on", about.run_on),
        ("weekday", about.weekday),
    )
    for name, value in parts:
        if value is None:
            continue
        start = max(text.find(str(value)), 0)
        end = start + len(str(value)) if text.startswith(str(value), start) else start
        yield reading.finding(Kind.RACE, "", {name: value}, start, end, f"race-{name}")
    for sentence in reading.report.sentences:
        told = _ROUND.search(sentence.text)
        n = place(told["n"]) if told else None
        if told and n:
            span = reading.span(sentence, told)
            yield reading.finding(Kind.RACE, "", {"round": n}, *span, "race-round")
