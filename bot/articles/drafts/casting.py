"""A draft against what is known -> the fact sheet that confirming it would take in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.answers.lookup import Lookup
from bot.articles.drafts.draft import NEW, Draft, Line
from bot.articles.drafts.names import (
    Meant,
    drivers_meant,
    new_drivers,
    new_series,
    new_tracks,
    series_meant,
    track_meant,
)
from bot.articles.drafts.unsettled import (
    day_unsettled,
    names_unsettled,
    race_unsettled,
    series_unsettled,
)
from bot.articles.drafts.which_race import Described, KnownRaces, announced_race, reported_race
from db.errors import BadSheets
from db.fact_sheet import FactSheet, read_sheet, slugs_in, write_sheet
from db.provenance import Claim, Kind, Source, SourceKind, Topic, Value
from db.racing import Race, RaceState
from db.reference_sheet import Reference
from db.sheets.values import Unfit, check_of
from db.vocabulary import Holds, field_of

NONE: Mapping[str, frozenset[date]] = {}

AHEAD = timedelta(hours=14)
"""So far from UTC is the place where a day begins first."""


@dataclass(frozen=True, slots=True)
class Cast:
    """What a draft amounts to. While anything is `open` it cannot be confirmed."""

    draft: Draft
    race: str  # a slug; empty while it cannot be told which race it is
    known_race: bool
    sheet: FactSheet
    reference: Reference  # what is new
    names: Mapping[str, Meant]  # drivers', tracks' and the series', by name as printed
    unread: tuple[Line, ...]  # lines that no claim can hold
    open: tuple[str, ...]  # what has to be settled first, a sentence each
    topics: Mapping[int, Topic] = field(default_factory=dict)  # of the other lines, by key
    perhaps: tuple[Race, ...] = ()  # known races it may be, while nobody has said which it is
    earlier: tuple[Source, ...] = ()  # of the same outlet about the same race, the likest first
    replaces: Source | None = None  # the one of them that gives way
    going: tuple[Claim, ...] = ()  # what that one says now


@dataclass(frozen=True, slots=True)
class _Read:
    """The lines of a draft as the fields of claims, each line with what it is about."""

    fields: Mapping[Topic, dict[str, Value]]
    topics: Mapping[int, Topic]


def cast(
    draft: Draft,
    lookup: Lookup,
    today: date = date.max,
    former: Mapping[str, frozenset[date]] = NONE,
) -> Cast:
    """The sheet of `draft`, its names looked up; whatever does not fit is said.

    `today` is the last day on which a race can have been run; `former` are the days of races that
    are known no longer, by slug.
    """
    races = KnownRaces(lookup.almanac.races, former)
    draft = _without_race_gone(draft, lookup)
    drivers, tracks = drivers_meant(draft, lookup), _tracks(draft, lookup)
    series = _series(draft, lookup)
    names = {**drivers, **tracks, **series}
    of_series = _series_slug(draft, lookup, series)
    told = _described(draft, Kind.RACE, of_series, tracks) if of_series else None
    which = reported_race(draft, races, told)
    known = lookup.almanac.races.get(which.slug) if which.is_known else None
    read = _read(draft, which.slug or "unknown", of_series, names, known)
    coming = _next_race(draft, races, which.slug, of_series, tracks)
    if coming is not None:
        read = _with_next_race(read, draft, coming, str(of_series), names)
    claims = tuple(
        Claim(draft.source.slug, topic, told, sequence=at)
        for at, (topic, told) in enumerate(read.fields.items())
    )
    about = tuple(slug for slug in (which.slug, coming) if slug) if which.slug else ()
    sheet = FactSheet("article", draft.source, claims, about)
    unsettled = [
        *series_unsettled(draft, of_series, series.values()),
        *names_unsettled(draft, drivers.values(), tracks.values()),
        *race_unsettled(draft, which),
        *day_unsettled(draft, today),
    ]
    problems = _problems(sheet) if which.slug and of_series else ()
    reference = _named_in(
        claims,
        Reference(
            new_series(series.values()),
            new_tracks(tracks.values(), draft.names),
            new_drivers(drivers.values()),
        ),
    )
    return Cast(
        draft,
        which.slug,
        which.is_known,
        sheet,
        reference,
        names,
        tuple(line for line in draft.lines if line.key not in read.topics),
        (*unsettled, *problems),
        topics=read.topics,
        perhaps=which.perhaps,
    )


def _named_in(claims: Iterable[Claim], news: Reference) -> Reference:
    """The nouns that a claim names: of others nothing would be known but that they exist."""
    named = {slug for claim in claims for _, slug in slugs_in(claim)}
    return Reference(
        {slug: one for slug, one in news.series.items() if slug in named},
        {slug: one for slug, one in news.tracks.items() if slug in named},
        {slug: one for slug, one in news.drivers.items() if slug in named},
    )


def latest_day(now: datetime) -> date:
    """The day it is at `now` wherever it is latest: no race was run after it."""
    return (now + AHEAD).date()


def _without_race_gone(draft: Draft, lookup: Lookup) -> Draft:
    """A report says itself of which race it is, if the one that was picked is known no longer."""
    is_report = draft.source.kind is not SourceKind.CORRECTION
    is_picked = draft.race not in (None, NEW, *lookup.almanac.races)
    return draft.picking(None) if is_report and is_picked else draft


def _tracks(draft: Draft, lookup: Lookup) -> dict[str, Meant]:
    known = lookup.almanac.tracks
    printed = (draft.of_race("track"), draft.of_next_race("track"))
    return {
        name: track_meant(name, draft.names.get(name), known)
        for name in printed
        if isinstance(name, str)
    }


def _series(draft: Draft, lookup: Lookup) -> dict[str, Meant]:
    printed = draft.of_race("series")
    if not isinstance(printed, str) or draft.race in lookup.almanac.races:
        return {}  # a race that was picked says of which series it is
    return {printed: series_meant(printed, draft.names.get(printed), lookup)}


def _series_slug(draft: Draft, lookup: Lookup, meant: Mapping[str, Meant]) -> str | None:
    if draft.race is not None and draft.race != NEW:
        race = lookup.almanac.races.get(draft.race)
        return race.series.slug if race else None
    return next((one.slug for one in meant.values()), None)


def _described(draft: Draft, kind: Kind, series: str, tracks: Mapping[str, Meant]) -> Described:
    of = draft.of_race if kind is Kind.RACE else draft.of_next_race
    run_on, place = of("run_on"), tracks.get(str(of("track")))
    return Described(
        series,
        run_on if isinstance(run_on, date) else None,
        str(of("name") or ""),
        place.slug if place else None,
    )


def _read(
    draft: Draft,
    race: str,
    series: str | None,
    names: Mapping[str, Meant],
    known: Race | None,
) -> _Read:
    """One claim for each topic of the race reported on; lines that none can hold are left out."""
    fields: dict[Topic, dict[str, Value]] = {}
    topics: dict[int, Topic] = {}
    if draft.source.kind is not SourceKind.CORRECTION:
        fields[Topic(race, Kind.RACE)] = dict(_identity(draft, series, known))
    for line in draft.lines:
        topic = _topic(line, race, names)
        value = _value(line, series, names)
        if topic is not None and value is not None:
            fields.setdefault(topic, {})[line.field] = value
            topics[line.key] = topic
    return _Read(fields, topics)


def _identity(draft: Draft, series: str | None, known: Race | None) -> Iterator[tuple[str, Value]]:
    yield "state", RaceState.RUN.value
    yield "reported", True
    if series is not None:
        yield "series", series
    if draft.run_on is not None:
        yield "season", draft.run_on.year
    elif known is not None:
        yield "season", known.season


def _next_race(
    draft: Draft,
    races: KnownRaces,
    reported: str,
    series: str | None,
    tracks: Mapping[str, Meant],
) -> str | None:
    """The slug of the race that is announced, if it is sure enough which one that is."""
    if series is None or not reported:
        return None
    told = _described(draft, Kind.SCHEDULE, series, tracks)
    if told.run_on is None or not (told.name or told.track):
        return None
    if draft.run_on is not None and told.run_on <= draft.run_on:
        return None
    return announced_race(told, told.run_on, races, reported)


def _with_next_race(
    read: _Read, draft: Draft, race: str, series: str, names: Mapping[str, Meant]
) -> _Read:
    topic, topics = Topic(race, Kind.SCHEDULE), dict(read.topics)
    run_on = draft.of_next_race("run_on")
    told: dict[str, Value] = {"series": series}
    if isinstance(run_on, date):
        told["season"] = run_on.year
    for line in draft.lines:
        value = _value(line, series, names) if line.kind is Kind.SCHEDULE else None
        if value is not None and field_of(line.kind, line.field) is not None:
            told[line.field] = value
            topics[line.key] = topic
    told["state"] = RaceState.SCHEDULED.value
    if draft.run_on is not None:
        told["announced_after"] = draft.run_on
    return _Read({**read.fields, topic: told}, topics)


def _topic(line: Line, race: str, names: Mapping[str, Meant]) -> Topic | None:
    if line.kind is Kind.SCHEDULE or field_of(line.kind, line.field) is None:
        return None
    if not line.subject:
        return Topic(race, line.kind, line.scope)
    meant = names.get(line.subject)
    return Topic(race, line.kind, line.scope, meant.slug) if meant and meant.slug else None


def _value(line: Line, series: str | None, names: Mapping[str, Meant]) -> Value | None:
    """The value as a claim holds it; None where a name is not settled, or it is no such value."""
    told = field_of(line.kind, line.field)
    if told is None:
        return None
    if told.holds is Holds.SERIES:
        return series
    if told.holds is Holds.TRACK:
        meant = names.get(str(line.value))
        return meant.slug if meant else None
    if line.kind is not Kind.SCHEDULE:
        return line.value
    try:
        return check_of(told.holds)(line.value)
    except Unfit:  # as printed: nobody has said what is meant
        return None


def _problems(sheet: FactSheet) -> tuple[str, ...]:
    """What the sheet itself rules out, found by reading it as any other one."""
    try:
        read_sheet(write_sheet(sheet), "The article")
    except BadSheets as bad:
        return tuple(f"{one.where}: {one.what}" for one in bad.problems)
    return ()
