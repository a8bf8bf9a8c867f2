"""A season's schedule as an iCalendar file (RFC 5545): one race an event.

The package `icalendar` reads the values of single events. The file around them is taken apart
here: every problem needs its line, and the rules of time zones and of repetition, which can be
written so that working them out takes for ever, are not followed at all.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from db.racing import RaceState
from db.schedules.event import MOST_EVENTS, MOST_PROBLEMS, Event, Events, titled
from db.schedules.races import CHANNEL, ROUND, SEASON
from db.sheets.rows import Notes, Row
from db.sheets.values import Unfit, day, position, shown, word, zone

_WHEN = frozenset({"DTSTART", "DTEND", "DURATION"})
_USED = _WHEN | {"UID", "SUMMARY", "LOCATION", "STATUS", "CATEGORIES", ROUND, SEASON, CHANNEL}
_REPEATING = frozenset({"RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID"})
_DEEPEST = 8  # an alarm in an event in a calendar is 3 deep
_MOST_LINES, _LONGEST = 50, 2000  # of those lines of an event that are read

_OFF = RaceState.CANCELLED

_MALFORMED = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError)
"""What `icalendar` raises: mostly the first, but others for VALUE=DATE,TEXT and its like."""

_LINE = re.compile(r"(?P<name>[A-Za-z0-9-]+)(?P<rest>[;:].*)", re.DOTALL)
_TZID = re.compile(r'^(DTSTART[^:"]*?);TZID=(?P<tzid>"[^"]*"|[^;:"]*)', re.IGNORECASE)
"""Taken out before `icalendar` reads the line: it guesses at zones, and warns of its guesses."""


@dataclass(frozen=True, slots=True)
class _Component:
    """A component between its BEGIN and END: its own lines, not those of what it contains."""

    name: str
    line: int
    lines: list[tuple[int, str, str]] = field(default_factory=list)  # number, name, whole line

    def value(self, name: str) -> str | None:
        """What the first line of this name says, as it stands there."""
        said = (whole.partition(":")[2].strip() for _, own, whole in self.lines if own == name)
        return next((value for value in said if value), None)


@dataclass(frozen=True, slots=True)
class _Home:
    """The zone of a start as written, and where the zones that the file itself defines are."""

    tzid: str | None
    places: dict[str, str]

    def zone(self) -> str | None:
        """The zone's IANA name, whichever of its names a calendar program has written.

        Raises:
            Unfit: it has none.
        """
        if self.tzid is None:
            return None
        written = self.tzid.strip('"')
        tail = "/".join(written.split("/")[-2:])  # "/example.org/2024/America/New_York"
        for name in (written, self.places.get(written), WINDOWS_TO_OLSON.get(written), tail):
            if name and _is_zone(name):
                return name
        return zone(written)


def ics_events(notes: Notes, raw: bytes) -> Events:
    """The events of the file; its problems are noted with the number of their line."""
    components = _components(notes, raw)
    if components is None or not _bounded(notes, components):
        return Events()
    calendars = [one for one in components if one.name == "VCALENDAR"]
    zones = {
        tzid: place
        for one in components
        if one.name == "VTIMEZONE"
        and (tzid := one.value("TZID"))
        and (place := one.value("X-LIC-LOCATION"))
    }
    events: list[Event] = []
    is_off = False
    for one in components:
        if one.name == "VCALENDAR":
            is_off = (one.value("METHOD") or "").upper() == "CANCEL"
        if one.name == "VEVENT" and len(notes.problems) < MOST_PROBLEMS:
            read = _event(notes, one, zones)
            events += (replace(event, state=_OFF) if is_off else event for event in read)
    names = (one.value(name) for one in calendars for name in ("X-WR-CALNAME", "NAME"))
    homes = (one.value("X-WR-TIMEZONE") for one in calendars)
    return Events(
        tuple(events),
        next((_plain(name) for name in names if name), None),
        next((home for home in homes if home and _is_zone(home)), None),
    )


def _components(notes: Notes, raw: bytes) -> list[_Component] | None:
    """All components in the order of their BEGIN; None and a problem if they do not nest."""
    found: list[_Component] = []
    opened: list[_Component] = []
    for number, line in _unfolded(raw):
        read = _read(notes, number, line)
        if read is None:
            return None
        name, value = read
        if name == "BEGIN":
            opened.append(_Component(value, number))
            found.append(opened[-1])
        elif not opened or (name == "END" and value != opened[-1].name):
            notes.add(f"line {number}", f"{shown(line.decode())} does not belong there")
            return None
        elif name == "END":
            opened.pop()
        else:
            opened[-1].lines.append((number, name, line.decode()))
        if len(opened) > _DEEPEST:
            notes.add(f"line {number}", f"is nested deeper than any calendar, {_DEEPEST} levels")
            return None
    if opened:
        notes.add(f"line {opened[-1].line}", f"{opened[-1].name} never ends: the file is cut off")
    elif not found:
        notes.add("", "holds no calendar")
    return None if opened else found


def _bounded(notes: Notes, components: list[_Component]) -> bool:
    events = [one for one in components if one.name == "VEVENT"]
    if len(events) > MOST_EVENTS:
        where = f"line {events[MOST_EVENTS].line}"
        notes.add(where, f"a calendar has at most {MOST_EVENTS} races, not {len(events)}")
    return len(events) <= MOST_EVENTS


def _read(notes: Notes, number: int, line: bytes) -> tuple[str, str] | None:
    """Name and value of a line; None and a problem if it is none of a calendar."""
    try:
        found = _LINE.fullmatch(line.decode("utf-8"))
    except UnicodeDecodeError:
        notes.add(f"line {number}", "not UTF-8 text")
        return None
    if found is None:
        notes.add(f"line {number}", f"{shown(line.decode())} is no line of an iCalendar file")
        return None
    name, value = found["name"].upper(), found["rest"][1:].strip()
    return name, value.upper() if name in ("BEGIN", "END") else value


def _unfolded(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Each line whole, with the number of the line it begins on; blank ones are passed over.

    Bytes, since a long line may be folded in the middle of a character.
    """
    plain = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    begun, parts = 0, list[bytes]()
    for number, line in enumerate(plain.split(b"\n"), start=1):
        if line[:1] in (b" ", b"\t") and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield begun, b"".join(parts)
        begun, parts = number, [line] if line.strip() else []
    if parts:
        yield begun, b"".join(parts)


def _event(notes: Notes, component: _Component, zones: dict[str, str]) -> Iterator[Event]:
    repeating = [(number, name) for number, name, _ in component.lines if name in _REPEATING]
    for number, name in repeating:
        notes.add(f"line {number}", f"{name}: a race is held once; list each race by itself")
    used = [whole for _, name, whole in component.lines if name in _USED]
    if len(used) > _MOST_LINES or any(len(whole) > _LONGEST for whole in used):
        notes.add(f"line {component.line}", "says more of one race than anybody can mean")
        return
    tzid = next((found["tzid"] for whole in used if (found := _TZID.match(whole))), None)
    bare = [_TZID.sub(r"\1", whole) for whole in used]
    text = "\r\n".join(["BEGIN:VEVENT", *bare, "END:VEVENT", ""])
    try:
        read = icalendar.Event.from_ical(text)
    except _MALFORMED as error:
        notes.add(f"line {component.line}", f"an event that cannot be read: {shown(str(error))}")
        return
    broken = {str(name): str(why) for name, why in read.errors}
    row = Row(notes, f"line {component.line}", {})
    for number, name, whole in component.lines:
        if name in broken:
            notes.add(f"line {number}", f"{shown(whole)} cannot be read: {shown(broken.pop(name))}")
    if broken:
        why = shown(next(iter(broken.values())))
        notes.add(f"line {component.line}", f"cannot be read: {why}")
    elif not repeating and not read.errors:
        home = _Home(tzid, zones)
        yield _told(row, read, component.line, home)


def _told(row: Row, event: Mapping[str, object], line: int, home: "_Home") -> Event:
    # Taken out of the event only here, so that one problem is told for each value.
    row.cells.update({name: event[name] for name in _USED if name in event})
    start = row.take("DTSTART", lambda raw: _start(raw, home)) or (None, None, None)
    name, titled_state = titled(row.take("SUMMARY", _words) or "")
    until = row.take("DTEND", _end) or row.take("DURATION", lambda raw: _end(raw, start[0]))
    state = row.take("STATUS", _status) or titled_state or RaceState.SCHEDULED
    told = Event(
        line,
        series=row.take("CATEGORIES", _categories) or (),
        season=row.take(SEASON, _number),
        round=row.take(ROUND, lambda raw: position(_number(raw))),
        name=name or None,
        track=row.take("LOCATION", _words),
        day=start[0],
        until=until if start[0] and until and not start[1] and until > start[0] else None,
        clock=start[1],
        zone=start[2],
        channel=row.take(CHANNEL, lambda raw: _plain(_words(raw))),
        state=state,
        uid=row.take("UID", _words),
    )
    return replace(told, is_whole=not row.unfit)


def _start(raw: object, home: "_Home") -> tuple[date, str | None, str | None]:
    """Day, clock and zone; a date alone has neither of these two, a floating time no zone."""
    at = getattr(raw, "dt", None)
    if not isinstance(at, date):
        raise Unfit("is not one date or one time of a date")
    if not isinstance(at, datetime):
        return day(at), None, None
    if at.second:
        raise Unfit(f"{at:%H:%M:%S}: starts are told to the minute")
    return day(at.date()), f"{at:%H:%M}", "UTC" if at.tzinfo else home.zone()


def _end(raw: object, start: date | None = None) -> date | None:
    """The last of whole days: an end that is a date is that of the morning after."""
    end = getattr(raw, "dt", None)
    try:
        if isinstance(end, timedelta) and start is not None:
            return start + end - timedelta(days=1)
        if isinstance(end, date) and not isinstance(end, datetime):
            return end - timedelta(days=1)
    except OverflowError as error:
        raise Unfit("is beyond all calendars") from error
    return None


def _is_zone(name: str) -> bool:
    try:
        return bool(ZoneInfo(zone(name)))
    except Unfit:
        return False


def _status(raw: object) -> RaceState | None:
    """Cancelled, or nothing: a postponed race is TENTATIVE, as is one whose date may move."""
    return RaceState.CANCELLED if _words(raw).upper() == "CANCELLED" else None


def _categories(raw: object) -> tuple[str, ...]:
    lists = raw if isinstance(raw, list) else [raw]
    return tuple(str(one) for each in lists for one in getattr(each, "cats", ()))


def _number(raw: object) -> int:
    text = _words(raw)
    if not re.fullmatch("[0-9]{1,6}", text):
        raise Unfit(f"{shown(text)} is not a whole number")
    return int(text)


def _words(raw: object) -> str:
    if isinstance(raw, list):
        raise Unfit("stands in the event twice")
    return word(str(raw))


def _plain(value: str) -> str:
    """A value of the calendar itself without iCalendar's escapes."""
    return re.sub(r"\\([,;\\])", r"\1", value)
