"""What a report says of its race as such: name, series, track, day."""

from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.reading import Reading
from db.provenance import Kind, Value


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
