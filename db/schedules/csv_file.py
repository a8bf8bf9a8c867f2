"""A season's schedule as a table: one race a line, under columns named in the first."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from db.racing import RaceState
from db.schedules.event import MOST_EVENTS, MOST_PROBLEMS, Event, Events, titled
from db.sheets.rows import Notes, Row
from db.sheets.values import Unfit, check_of, day, nearest, position, shown, word, zone
from db.vocabulary import Holds

COLUMNS = (
    "series",
    "season",
    "round",
    "name",
    "track",
    "date",
    "time",
    "zone",
    "channel",
    "state",
)
"""In any order; those that a file does not need may be left out."""

STATES = (RaceState.SCHEDULED, RaceState.POSTPONED, RaceState.CANCELLED)
"""What a calendar can say of a race: that it was run is for reports to tell."""

_DELIMITERS = ",;\t"  # spreadsheets take the semicolon where the comma parts decimals
_WHOLE = re.compile(r"[0-9]{1,6}")


def csv_events(notes: Notes, raw: bytes) -> Events:
    """The events of the table; its problems are noted with the number of their line."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        notes.add(f"line {line}", "not UTF-8 text; save the table as CSV UTF-8")
        return Events()
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = _columns(notes, next(reader, []))
        lines = ((reader.line_num, cells) for cells in reader)
        return Events(tuple(_events(notes, columns, lines))) if columns else Events()
    except csv.Error as error:
        notes.add(f"line {reader.line_num}", f"not CSV: {error}")
        return Events()


def _columns(notes: Notes, header: Sequence[str]) -> tuple[str, ...]:
    """The names in the first line; nothing if they cannot be used."""
    columns = tuple(name.strip().casefold() for name in header)
    before = len(notes.problems)
    for at, name in enumerate(columns[:MOST_PROBLEMS]):
        if name not in COLUMNS:
            notes.add("line 1", f"there is no column {shown(name)}{_hint(name)}")
        elif name in columns[:at]:
            notes.add("line 1", f'the column "{name}" stands there twice')
    if not {"track", "name"} & set(columns):
        notes.add("line 1", 'there is neither a column "track" nor "name"')
    return () if len(notes.problems) > before else columns


def _hint(name: str) -> str:
    return nearest(name, COLUMNS) or f"; there are {', '.join(COLUMNS)}"


def _events(
    notes: Notes, columns: tuple[str, ...], lines: Iterable[tuple[int, list[str]]]
) -> list[Event]:
    events: list[Event] = []
    for line, cells in lines:
        if len(notes.problems) >= MOST_PROBLEMS:
            break
        if len(events) == MOST_EVENTS:
            notes.add(f"line {line}", f"a calendar has at most {MOST_EVENTS} races")
            break
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(columns):
            notes.add(f"line {line}", f"has {len(cells)} cells for {len(columns)} columns")
            continue
        named = zip(columns, (cell.strip() for cell in cells), strict=False)
        row = Row(notes, f"line {line}", {name: cell for name, cell in named if cell})
        events.append(_event(row, line))
    return events


def _event(row: Row, line: int) -> Event:
    series = row.take("series", word)
    name, state = titled(row.take("name", word) or "")
    event = Event(
        line,
        series=(series,) if series else (),
        season=row.take("season", _year),
        round=row.take("round", lambda raw: position(_number(raw))),
        name=name or None,
        track=row.take("track", word),
        day=row.take("date", _day),
        clock=row.take("time", _clock),
        zone=row.take("zone", zone),
        channel=row.take("channel", word),
        state=row.take("state", _state) or state or RaceState.SCHEDULED,
    )
    return replace(event, is_whole=not row.unfit)


def _number(raw: object) -> int:
    if not isinstance(raw, str) or not _WHOLE.fullmatch(raw):
        raise Unfit(f"{shown(raw)} is not a whole number")
    return int(raw)


def _year(raw: object) -> int:
    return _number(raw)


def _day(raw: object) -> date:
    try:
        return day(date.fromisoformat(str(raw)))
    except Unfit:
        raise
    except ValueError as error:
        raise Unfit(f"{shown(raw)} is not {Holds.DAY}") from error


def _clock(raw: object) -> str:
    clock = str(raw)
    return str(check_of(Holds.CLOCK)(f"0{clock}" if clock[1:2] == ":" else clock))


def _state(raw: object) -> RaceState:
    state = str(raw).casefold()
    if state not in STATES:
        raise Unfit(f"{shown(raw)} is none of {', '.join(STATES)}{nearest(state, STATES)}")
    return RaceState(state)
