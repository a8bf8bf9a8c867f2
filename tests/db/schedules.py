"""Calendar files for the tests: as text, and what they say against what is known."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from db.provenance import Source, SourceKind, Value
from db.reference_sheet import Reference
from db.schedules.races import Announced, Calendar, KnownRace, known_races
from db.schedules.reading import Wishes, read_calendar
from tests.builders import a_series, a_track
from tests.db.sheets import a_reference

MARTINSVILLE = "2026-trucks-martinsville"
HEADER = "series,round,name,track,date,time,channel,state"


def known() -> Reference:
    """Two series; Homestead, Martinsville and Las Vegas, which is three hours behind."""
    tracks = (
        a_track(),
        a_track("martinsville", "Martinsville Speedway"),
        a_track("las-vegas", "Las Vegas Motor Speedway", zone="America/Los_Angeles"),
    )
    series = (a_series(), a_series("cup", "NASCAR Cup Series"))
    return Reference(
        {one.slug: one for one in series},
        {one.slug: one for one in tracks},
        a_reference().drivers,
    )


def a_table(*rows: str, header: str = HEADER) -> str:
    """A table of these rows, under the usual columns."""
    return "\n".join((header, *rows, ""))


def an_event(*lines: str, start: str = "DTSTART:20260328T233000Z") -> str:
    """An event of an iCalendar file with these lines."""
    return "\r\n".join(("BEGIN:VEVENT", *lines, start, "END:VEVENT", ""))


def an_ics(*events: str, properties: Sequence[str] = ()) -> str:
    """An iCalendar file of these events."""
    opening = "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *properties, ""))
    return f"{opening}{''.join(events)}END:VCALENDAR\r\n"


def read(text: str | bytes, name: str = "trucks.csv", wishes: Wishes | None = None) -> Calendar:
    """The calendar in a file of this name."""
    raw = text.encode() if isinstance(text, str) else text
    return read_calendar(raw, Path(name), known(), wishes)


def a_calendar(*races: Announced, name: str = "trucks") -> Calendar:
    """A calendar of these races."""
    source = Source(f"calendar-{name}", name, SourceKind.CALENDAR)
    return Calendar(f"{name}.csv", source, races)


def announced(
    run_on: date | None = date(2026, 3, 28),
    *,
    line: int = 2,
    own_slug: str | None = None,
    **fields: Value | None,
) -> Announced:
    """A race at Martinsville in spring."""
    usual: dict[str, Value | None] = {"series": "trucks", "season": 2026, "track": "martinsville"}
    usual["run_on"] = run_on
    told = {name: value for name, value in (usual | fields).items() if value is not None}
    return Announced(line, told, own_slug)


def a_known_race(
    slug: str = MARTINSVILLE,
    run_on: date | None = date(2026, 3, 28),
    *,
    own: bool = False,
    **fields: Value | None,
) -> KnownRace:
    """That race, as the store knows it."""
    usual: dict[str, Value | None] = {"series": "trucks", "season": 2026, "track": "martinsville"}
    told = usual | {"run_on": run_on} | fields
    own_slugs: Iterable[str] = (slug,) if own else ()
    return next(known_races([(slug, told)], frozenset(own_slugs)))
