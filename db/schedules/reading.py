"""Calendar files, `.ics` and `.csv`: the races they announce, named as they are known here."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from db.errors import BadSheets, Problem
from db.provenance import Source, SourceKind
from db.racing import RaceState, Track
from db.reference_sheet import Reference
from db.schedules.csv_file import csv_events
from db.schedules.event import MOST_PROBLEMS, Event, Events, mentions_state
from db.schedules.ics_file import ics_events
from db.schedules.names import Nouns, UnknownWords, normal
from db.schedules.races import OWN_UID, Announced, Calendar
from db.schedules.starts import by_clocks, untimed_day
from db.sheets.rows import Notes
from db.sheets.values import MOST_CHARACTERS_OF_LABEL_SLUG, YEARS, Unfit, slug, word

SUFFIXES = (".ics", ".csv")

MOST_BYTES = 1_000_000
"""Of one file; a season of four series makes a twentieth of it."""

MOST_RACES_OF_A_SEASON = 100
"""Of one series; the longest have had about sixty."""

MOST_DAYS = 7
"""Of one event: a weekend or a race week, of which the race is the end."""

UNTIMED = "00:00 is read as “start time not announced”: nobody is reminded until a time is told"
LAST_DAY = "the event takes several days; the race is taken to be on the last of them"
UNCLEAR = "the title speaks of calling off in words I cannot place; the race counts as on"

_MOST_LINES_NAMED = 5
_READERS: dict[str, Callable[[Notes, bytes], Events]] = {".ics": ics_events, ".csv": csv_events}
_NO_RACE = re.compile(r"\b(practice|qualifying)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever loads calendars says of them: which series, and how answers name them."""

    series: str | None = None
    label: str | None = None


def read_calendar(
    raw: bytes, path: Path, known: Reference, wishes: Wishes | None = None
) -> Calendar:
    """The calendar in a file of this path, its format told by the suffix.

    Raises:
        BadSheets: with all problems of the file, each with its line.
    """
    notes = Notes(path.as_posix())
    calendar = _calendar(notes, raw, path, known, wishes or Wishes())
    if calendar is None or notes.problems:
        raise BadSheets(tuple(notes.problems))
    return calendar


def _calendar(
    notes: Notes, raw: bytes, path: Path, known: Reference, wishes: Wishes
) -> Calendar | None:
    if len(raw) > MOST_BYTES:
        notes.add("", "is larger than a season's calendar can be, 1 MB")
        return None
    told = _READERS[path.suffix.casefold()](notes, raw)
    source = _source(notes, path, told, wishes)
    if not told.events and not notes.problems:
        # Taken at its word it would withdraw all that was announced: rather a broken download.
        notes.add("", "holds no race")
    naming = _Naming(notes, path, known, told, wishes)
    races = tuple(naming.announced())
    _too_many(notes, races)
    _told_twice(notes, races)
    if len(notes.problems) >= MOST_PROBLEMS:
        del notes.problems[MOST_PROBLEMS:]
        notes.add("", f"more than {MOST_PROBLEMS - 1} problems; the rest was not looked at")
    remarks = tuple(_remarks(notes.file, naming.remarks))
    return None if source is None else Calendar(notes.file, source, races, remarks)


def _source(notes: Notes, path: Path, told: Events, wishes: Wishes) -> Source | None:
    """One source a file: loaded again under its name, it says what it says then."""
    stem = normal(path.stem).encode("ascii", "ignore").decode()
    key = f"calendar-{'-'.join(stem.split())}"[:MOST_CHARACTERS_OF_LABEL_SLUG].rstrip("-")
    try:
        label = word(wishes.label or told.name or path.name)
    except Unfit as unfit:
        notes.add("name", str(unfit))
        return None
    return Source(key, label, SourceKind.CALENDAR)


@dataclass(frozen=True)
class _Naming:
    """Makes known nouns of the words in one file."""

    notes: Notes
    path: Path
    known: Reference
    told: Events
    wishes: Wishes
    remarks: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    @cached_property
    def _uids(self) -> frozenset[str]:
        """Those by which an event can be known again: told once, and not of Pitboard's making."""
        times = Counter(event.uid for event in self.told.events if event.uid)
        return frozenset(uid for uid, told in times.items() if told == 1 and not _own_slug(uid))

    def announced(self) -> Iterable[Announced]:
        series = Nouns.of("series", self.known.series.values())
        tracks = Nouns.of("track", self.known.tracks.values())
        usual = self._usual_series(series)
        for event in self.told.events:
            if len(self.notes.problems) >= MOST_PROBLEMS:
                return
            race = self._race(event, series, tracks, usual)
            if race is not None:
                yield race

    def _usual_series(self, series: Nouns) -> str | None:
        """The series of events that name none."""
        if self.wishes.series is not None:
            try:
                return series.need(self.wishes.series)
            except UnknownWords as unknown:
                self.notes.add("--series", str(unknown))
        texts = (self.told.name or "", self.path.stem)
        return next((found for text in texts if (found := series.within(text))), None)

    def _race(
        self, event: Event, series: Nouns, tracks: Nouns, usual: str | None
    ) -> Announced | None:
        own_series, name = self._series(event, series, usual)
        track = self._track(event, tracks)
        day = event.until or event.day
        season = event.season or (day.year if day else None)
        self._check(event, season, name)
        if own_series is None or season is None:
            return None
        fields = {
            "series": own_series,
            "season": season,
            "round": event.round,
            "name": name,
            "track": track.slug if track else None,
            "state": event.state.value,
            "broadcaster": event.channel,
            "uid": event.uid if event.uid in self._uids else None,
            **self._start(event, track),
        }
        if name and event.state is RaceState.SCHEDULED and mentions_state(name):
            self.remarks[UNCLEAR].append(event.line)
        told = {key: value for key, value in fields.items() if value is not None}
        return Announced(event.line, told, _own_slug(event.uid))

    def _series(
        self, event: Event, series: Nouns, usual: str | None
    ) -> tuple[str | None, str | None]:
        """The series, and the race's name without it: "Trucks: The 200"."""
        head, colon, rest = (event.name or "").partition(": ")
        prefix = series.get(head) if colon else None
        name = rest if prefix else event.name
        named = {slug for words in event.series if (slug := series.get(words))}
        if len(named) > 1:
            self._note(event, f"names several series: {', '.join(sorted(named))}")
        found = next(iter(named), None) or prefix
        if found is None and self.path.suffix.casefold() == ".csv" and event.series:
            try:  # a cell of that column is a series, while a category may be anything
                series.need(event.series[0])
            except UnknownWords as unknown:
                self._note(event, str(unknown))
            return None, name
        if (found or usual) is None:
            self._note(event, "its series is not told; --series SERIES tells it for all races")
        return found or usual, name

    def _track(self, event: Event, tracks: Nouns) -> Track | None:
        if event.track is None:
            return None
        slug = tracks.get(event.track) or tracks.get(event.track.partition(",")[0])
        if slug is not None:
            return self.known.tracks[slug]
        try:
            tracks.need(event.track)
        except UnknownWords as unknown:
            self._note(event, str(unknown))
        return None

    def _start(self, event: Event, track: Track | None) -> dict[str, date | str | None]:
        """Day and time by the track's clocks, which is how reports tell them."""
        if event.day is None or event.clock is None:
            if event.clock is not None:
                self._note(event, "a time is told, but no date")
            if event.until is not None:
                self.remarks[LAST_DAY].append(event.line)
            return {"run_on": event.until or event.day}
        own = ZoneInfo(self.told.zone) if self.told.zone else None
        home = track.zone if track else own
        zone = ZoneInfo(event.zone) if event.zone else home
        if zone is None:
            self._note(event, "a time is told, but neither its zone nor a track")
            return {}
        start = datetime.combine(event.day, time.fromisoformat(event.clock), tzinfo=zone)
        untimed = untimed_day(start, home or zone, own)
        if untimed is not None:
            self.remarks[UNTIMED].append(event.line)
            return {"run_on": untimed}
        return by_clocks(start, home or zone)

    def _check(self, event: Event, season: int | None, name: str | None) -> None:
        if season is None and event.is_whole:
            self._note(event, "neither the date nor the season is told")
        elif season is not None and season not in YEARS:
            self._note(event, f"{season} is not a year of racing")
        elif season is not None and event.day is not None and abs(event.day.year - season) > 1:
            self._note(event, f"a race of {season} is not held in {event.day.year}")
        if event.until and event.day and (event.until - event.day).days >= MOST_DAYS:
            days = (event.until - event.day).days + 1
            self._note(event, f"lasts {days} days; give the race's own day")
        if name is None and event.track is None and event.is_whole:
            self._note(event, "neither the name of the race nor its track is told")
        if name is not None and (found := _NO_RACE.search(name)):
            self._note(event, f"is {found[0].lower()}, no race; take it out of the file")

    def _note(self, event: Event, what: str) -> None:
        self.notes.add(f"line {event.line}", what)


def _remarks(file: str, lines: Mapping[str, list[int]]) -> Iterator[Problem]:
    """One for all the lines that it holds for."""
    for what, numbers in lines.items():
        named = ", ".join(map(str, numbers[:_MOST_LINES_NAMED]))
        more = len(numbers) - _MOST_LINES_NAMED
        which = "line" if len(numbers) == 1 else "lines"
        yield Problem(file, f"{which} {named}{f' and {more} more' if more > 0 else ''}", what)


def _own_slug(uid: str | None) -> str | None:
    """The slug of a race in a file of Pitboard's own."""
    key = uid.removesuffix(OWN_UID) if uid and uid.endswith(OWN_UID) else None
    try:
        return slug(key) if key else None
    except Unfit:
        return None


def _too_many(notes: Notes, races: tuple[Announced, ...]) -> None:
    counts: dict[object, int] = {}
    for race in races:
        season = race.fields["season"], race.fields["series"]
        counts[season] = counts.get(season, 0) + 1
        if counts[season] == MOST_RACES_OF_A_SEASON + 1:
            told = (
                f"the {season[0]} {season[1]} season has more than {MOST_RACES_OF_A_SEASON} races"
            )
            notes.add(f"line {race.line}", told)


def _told_twice(notes: Notes, races: tuple[Announced, ...]) -> None:
    """Two events of one series on one day at one track are one race, or are not both races."""
    lines: dict[object, int] = {}
    for race in races:
        told = [race.fields.get(name) for name in ("series", "season", "track", "run_on")]
        key = (*told, race.fields.get("name") if None in told else None)
        for same in (key, race.own_slug):
            if same is not None and same in lines:
                what = f"is the same race as that of line {lines[same]}, or is no race"
                notes.add(f"line {race.line}", what)
                break
            lines.setdefault(same, race.line)
