"""Which race an event of a calendar is: one known already, or a new one. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from db.errors import Problem
from db.fact_sheet import FactSheet
from db.provenance import Claim, Kind, Source, Topic, Value
from db.schedules.names import normal
from db.sheets.values import MOST_CHARACTERS_OF_SLUG

OWN_UID = "@pitboard"
"""Ends the UIDs of Pitboard's own files; the race's slug stands before it."""

ROUND, SEASON, CHANNEL = "X-PITBOARD-ROUND", "X-PITBOARD-SEASON", "X-PITBOARD-CHANNEL"
"""What iCalendar has no word for; Pitboard's own files use these, and others may."""

FARTHEST_DAYS = 45
"""From the day that others tell. Two races at one track are more than this apart as a rule."""

FARTHEST_DAYS_OF_ITS_OWN = 400
"""From the day that this calendar told: it may put a race off for as long as a season lasts."""


@dataclass(frozen=True, slots=True)
class Announced:
    """A race as a calendar announces it: the fields of its claim, and its line in the file."""

    line: int
    fields: Mapping[str, Value]
    own_slug: str | None = None  # its slug, where Pitboard itself wrote the file


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar file, read: its source, and the races it announces.

    `remarks` are of what was read otherwise than it stands there: worth a look, and no problem.
    """

    file: str
    source: Source
    races: tuple[Announced, ...]
    remarks: tuple[Problem, ...] = ()

    @property
    def seasons(self) -> frozenset[tuple[str, int]]:
        """The series and years it tells of."""
        return frozenset(_season(race.fields) for race in self.races)


@dataclass(slots=True)
class KnownRace:
    """A race that is known, and all that anybody says by which it may be known again."""

    slug: str
    season: tuple[str, int]
    tracks: set[str] = field(default_factory=set)
    rounds: set[int] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    uids: set[str] = field(default_factory=set)
    days: set[date] = field(default_factory=set)
    is_own: bool = False  # announced by this calendar when it was last loaded, or before
    is_run: bool = False

    def add(self, fields: Mapping[str, Value | None]) -> None:
        """Take in what one source, or all together, say of it."""
        track, number, name, day, uid = (
            fields.get(name) for name in ("track", "round", "name", "run_on", "uid")
        )
        if isinstance(track, str):
            self.tracks.add(track)
        if isinstance(number, int):
            self.rounds.add(number)
        if isinstance(name, str):
            self.names.add(normal(name))
        if isinstance(day, date):
            self.days.add(day)
        if isinstance(uid, str):
            self.uids.add(uid)


def sheet_of(calendar: Calendar, known: Iterable[KnownRace], taken: Iterable[str]) -> FactSheet:
    """What the calendar says, each race by its slug.

    `taken` are the slugs no new race may get: those of races that were ever told of.
    """
    known = tuple(known)
    slugs = _met(calendar, known)
    unfree = {*taken, *(race.slug for race in known)}
    left = [race for race in calendar.races if race.line not in slugs]
    for race in sorted(left, key=_by_day):
        own = race.own_slug
        slugs[race.line] = own if own and own not in unfree else new_slug(race.fields, unfree)
        unfree.add(slugs[race.line])
    # All are first in their order: a file that lists its races anew says nothing new.
    claims = tuple(
        Claim(calendar.source.slug, Topic(slugs[race.line], Kind.SCHEDULE), race.fields)
        for race in calendar.races
    )
    return FactSheet(
        calendar.file, calendar.source, claims, tuple(claim.topic.race for claim in claims)
    )


def new_slug(fields: Mapping[str, Value], taken: Iterable[str]) -> str:
    """A slug for a race: season, series and track, "-2" for the second; at most 28 characters."""
    place = str(fields.get("track") or "") or normal(str(fields.get("name", "race")))
    words = [word for word in place.encode("ascii", "ignore").decode().split() if word]
    whole = "-".join([str(fields["season"]), str(fields["series"]), *words])
    unfree = frozenset(taken)
    number, slug = 1, _cut(whole, MOST_CHARACTERS_OF_SLUG)
    while slug in unfree:
        number += 1
        slug = f"{_cut(whole, MOST_CHARACTERS_OF_SLUG - len(f'-{number}'))}-{number}"
    return slug


def _cut(slug: str, most: int) -> str:
    """The slug at most so long, cut between words where that leaves enough to know it by."""
    if len(slug) <= most:
        return slug
    short = slug[: most + 1].rpartition("-")[0]
    return short if short.count("-") >= 2 else slug[:most].rstrip("-")


def _met(calendar: Calendar, known: tuple[KnownRace, ...]) -> dict[int, str]:
    """The slugs of races that are known already, by line; each race is met once.

    What makes it surest goes first, and of equal ones the nearest in time. That the calendar
    calls it the same counts after name and track: where UIDs are but the rounds, one race more
    shifts them all.
    """
    met: dict[int, str] = {}
    by_season: dict[tuple[str, int], list[KnownRace]] = {}
    for one in known:
        by_season.setdefault(one.season, []).append(one)
    for fits in (
        _is_itself,
        _has_its_name,
        _has_its_uid_and_track,
        _has_its_round,
        _is_at_its_track,
        _has_its_uid,
        _lacks_a_track,
    ):
        left = [race for race in calendar.races if race.line not in met]
        taken = set(met.values())
        pairs = sorted(
            (apart, race.line, one.slug)
            for race in left
            for one in by_season.get(_season(race.fields), ())
            if one.slug not in taken and (apart := _fitting(race, one, fits)) is not None
        )
        for _, line, slug in pairs:
            if line not in met and slug not in taken:
                met[line] = slug
                taken.add(slug)
    return met


_Fits = Callable[[Announced, KnownRace], bool]


def _fitting(race: Announced, known: KnownRace, fits: _Fits) -> int | None:
    """How many days they are apart if they may be one race; None if not."""
    if not fits(race, known):
        return None
    day = race.fields.get("run_on")
    own_and_open = known.is_own and not known.is_run
    farthest = FARTHEST_DAYS_OF_ITS_OWN if own_and_open else FARTHEST_DAYS
    if not isinstance(day, date) or not known.days:
        return farthest
    apart = min(abs((day - one).days) for one in known.days)
    is_sure = race.own_slug == known.slug or _has_its_uid(race, known)
    return apart if apart <= farthest or is_sure else None


def _is_itself(race: Announced, known: KnownRace) -> bool:
    return race.own_slug == known.slug


def _has_its_name(race: Announced, known: KnownRace) -> bool:
    return _at_one_track(race, known) and normal(str(race.fields.get("name", ""))) in known.names


def _has_its_uid_and_track(race: Announced, known: KnownRace) -> bool:
    return _at_one_track(race, known) and _has_its_uid(race, known)


def _has_its_uid(race: Announced, known: KnownRace) -> bool:
    """What was run is left alone: whatever comes under its UID then is another race."""
    return race.fields.get("uid") in known.uids and not known.is_run


def _has_its_round(race: Announced, known: KnownRace) -> bool:
    return _at_one_track(race, known) and race.fields.get("round") in known.rounds


def _is_at_its_track(race: Announced, known: KnownRace) -> bool:
    """Other rounds are other races, unless the calendar itself has counted anew."""
    number = race.fields.get("round")
    counted_alike = number is None or not known.rounds or number in known.rounds or known.is_own
    return _at_one_track(race, known) and counted_alike


def _lacks_a_track(race: Announced, known: KnownRace) -> bool:
    if race.fields.get("track") and known.tracks:
        return False
    name = normal(str(race.fields.get("name", "")))
    told = (race.fields.get("round"), known.rounds), (name, known.names)
    return race.fields.get("run_on") in known.days or any(one in all_ for one, all_ in told)


def _at_one_track(race: Announced, known: KnownRace) -> bool:
    return race.fields.get("track") in known.tracks


def _season(fields: Mapping[str, Value]) -> tuple[str, int]:
    series, season = fields["series"], fields["season"]
    return str(series), season if isinstance(season, int) else 0


def _by_day(race: Announced) -> tuple[date, int]:
    day = race.fields.get("run_on")
    return (day if isinstance(day, date) else date.max), race.line


def known_races(
    told: Iterable[tuple[str, Mapping[str, Value | None]]], own: frozenset[str]
) -> Iterator[KnownRace]:
    """The races that these tellings, slug and fields, are about; `own` are this calendar's."""
    found: dict[str, KnownRace] = {}
    for slug, fields in told:
        series, season = fields.get("series"), fields.get("season")
        if slug not in found:
            if not isinstance(series, str) or not isinstance(season, int):
                continue
            found[slug] = KnownRace(slug, (series, season), is_own=slug in own)
        found[slug].add(fields)
        found[slug].is_run |= fields.get("state") == "run"
    return iter(found.values())
