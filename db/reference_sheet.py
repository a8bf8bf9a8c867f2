"""Reference sheets: the series, tracks and drivers that fact sheets name by slug."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from db.racing import Driver, Series, Track
from db.sheets.rows import Notes, Row, rows
from db.sheets.values import Unfit, decimal, slug, word, words, zone

REFERENCE_SECTIONS = ("series", "tracks", "drivers")

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class _Named(Protocol):
    @property
    def slug(self) -> str: ...


N = TypeVar("N", bound=_Named)


@dataclass(frozen=True, slots=True)
class Reference:
    """The nouns that need no source, by slug."""

    series: Mapping[str, Series] = field(default_factory=dict)
    tracks: Mapping[str, Track] = field(default_factory=dict)
    drivers: Mapping[str, Driver] = field(default_factory=dict)


def is_reference(cells: Mapping[str, object]) -> bool:
    """Whether these tables are a reference sheet, not a fact sheet."""
    return any(name in cells for name in REFERENCE_SECTIONS) and "source" not in cells


def reference_of(pages: Iterable[tuple[Notes, Mapping[str, object]]]) -> Reference:
    """All nouns of all reference sheets together; their problems are noted file by file."""
    series: dict[str, Series] = {}
    tracks: dict[str, Track] = {}
    drivers: dict[str, Driver] = {}
    for notes, cells in pages:
        _add(series, notes, cells, "series", _series)
        _add(tracks, notes, cells, "tracks", _track)
        _add(drivers, notes, cells, "drivers", _driver)
        for name in cells.keys() - set(REFERENCE_SECTIONS):
            notes.add(name, f"there is no such section; there are {', '.join(REFERENCE_SECTIONS)}")
    return Reference(series, tracks, drivers)


def _add(
    known: dict[str, N],
    notes: Notes,
    cells: Mapping[str, object],
    name: str,
    noun_of: Callable[[Row], N | None],
) -> None:
    for row in rows(notes, cells, name):
        noun = noun_of(row)
        row.finish()
        if noun is not None and noun.slug in known:
            notes.add(row.place_of("slug"), f'"{noun.slug}" is told of already')
        elif noun is not None:
            known[noun.slug] = noun


def _series(row: Row) -> Series | None:
    key, name = row.need("slug", slug), row.need("name", word)
    short_name = row.take("short_name", word)
    vehicle, colour = row.take("vehicle", word), row.take("colour", _colour)
    aliases = row.take("aliases", words) or ()
    if key is None or name is None:
        return None
    return Series(key, name, short_name or name, vehicle or "car", colour or "#888888", aliases)


def _track(row: Row) -> Track | None:
    key, name = row.need("slug", slug), row.need("name", word)
    short_name, place = row.take("short_name", word), row.need("place", word)
    zone_name = row.need("zone", zone)
    length_miles = row.take("length_miles", decimal)
    aliases = row.take("aliases", words) or ()
    if key is None or name is None or place is None or zone_name is None:
        return None
    return Track(key, name, short_name or name, place, ZoneInfo(zone_name), length_miles, aliases)


def _driver(row: Row) -> Driver | None:
    key, name = row.need("slug", slug), row.need("name", word)
    aliases, nicknames = row.take("aliases", words) or (), row.take("nicknames", words) or ()
    if key is None or name is None:
        return None
    return Driver(key, name, aliases, nicknames)


def _colour(raw: object) -> str:
    colour = word(raw)
    if not _COLOUR.fullmatch(colour):
        raise Unfit(f'"{colour}" is not a colour such as "#1f77b4"')
    return colour
