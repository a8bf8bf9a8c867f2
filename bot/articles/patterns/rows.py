"""What lists and tables of results say of each driver."""

from collections.abc import Iterator

from bot.articles.findings import Finding, Strength
from bot.articles.listed import ListKind, Row
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
        if row.kind in (ListKind.RESULTS, ListKind.STARTS):
            yield from _entry(reading, row, person)
        if row.kind is ListKind.RESULTS:
            yield from _results(reading, row, person)
        elif row.kind is ListKind.STAGE and row.stage:
            yield _found(reading, row, Kind.STAGE, person, {"position": row.place}, str(row.stage))
        elif row.kind is ListKind.POINTS:
            standing: dict[str, Value] = {"position": row.place}
            for cell in ("behind", "points"):
                if cell in row.cells:
                    standing[cell] = row.cells[cell]
            yield _found(reading, row, Kind.STANDING, person, standing)


def _results(reading: Reading, row: Row, person: Person) -> Iterator[Finding]:
    fields: dict[str, Value] = {"finish": row.place}
    for cell, name in _RESULT.items():
        if cell in row.cells:
            fields[name] = row.cells[cell]
    yield _found(reading, row, Kind.RESULT, person, fields)
    for stage in str(row.cells.get("stages", "")):
        yield _found(reading, row, Kind.STAGE, person, {"position": 1}, stage)


def _entry(reading: Reading, row: Row, person: Person) -> Iterator[Finding]:
    entry: dict[str, Value] = {}
    for cell, name in (("number", "car_number"), ("make", "manufacturer"), ("team", "team")):
        if cell in row.cells:
            entry[name] = row.cells[cell]
    if entry:
        yield _found(reading, row, Kind.ENTRY, person, entry)


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
