"""What lists and tables of results say of each driver."""

from collections.abc import Iterator

from bot.articles.findings import Finding, Strength
from bot.articles.lists import ListKind, Row
from bot.articles.people import Person
from bot.articles.reading import Reading
from db.provenance import Kind, Value

_RESULT = {
    "led": "laps_led",
    "laps_down": "laps_down",
    "laps": "laps_completed",
    "points": "points",
    "status": "status",
    "reason": "reason_out",
}


def read(reading: Reading) -> Iterator[Finding]:
    """Finishes and what stands beside them; stages and points of such lists as well."""
    for row in reading.report.rows:
        person = reading.report.people.named(row.driver)
        if person is None:
            continue
        if row.kind is ListKind.RESULTS:
            yield from _results(reading, row, person)
        elif row.kind is ListKind.STAGE and row.stage:
            yield _found(reading, row, Kind.STAGE, person, {"position": row.place}, str(row.stage))
        elif row.kind is ListKind.POINTS:
            standing: dict[str, Value] = {"position": row.place}
            behind = row.cells["behind"] if "behind" in row.cells else _behind(reading, row)
            if behind is not None:
                standing["behind"] = behind
            yield _found(reading, row, Kind.STANDING, person, standing)


def _behind(reading: Reading, row: Row) -> int | None:
    """How many points a line of the table is behind its first, where both have a figure."""
    own = row.cells.get("points", row.cells.get("figure"))
    table = [one for one in reading.report.rows if one.kind is ListKind.POINTS and one.place == 1]
    first = table[0].cells.get("points", table[0].cells.get("figure")) if len(table) == 1 else None
    if not isinstance(own, int) or row.place == 1:
        return None
    if own < 0:
        return -own
    return first - own if isinstance(first, int) and first >= own > 0 else None


def _results(reading: Reading, row: Row, person: Person) -> Iterator[Finding]:
    fields: dict[str, Value] = {"finish": row.place}
    for cell, name in _RESULT.items():
        if cell in row.cells:
            fields[name] = row.cells[cell]
    yield _found(reading, row, Kind.RESULT, person, fields)
    entry: dict[str, Value] = {}
    for cell, name in (("number", "car_number"), ("make", "manufacturer"), ("team", "team")):
        if cell in row.cells:
            entry[name] = row.cells[cell]
    if entry:
        yield _found(reading, row, Kind.ENTRY, person, entry)
    for stage in str(row.cells.get("stages", "")):
        yield _found(reading, row, Kind.STAGE, person, {"position": 1}, stage)


def _found(
    reading: Reading,
    row: Row,
    kind: Kind,
    person: Person,
    fields: dict[str, Value],
    scope: str = "",
) -> Finding:
    return reading.finding(
        kind, person.name, fields, row.start, row.end, "row", Strength.LISTED, scope
    )
