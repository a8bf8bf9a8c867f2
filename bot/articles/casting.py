"""A draft against what is known -> the fact sheet that confirming it would take in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.answers.lookup import Lookup
from bot.answers.normal import normal
from bot.answers.question import Names
from bot.answers.resolve import Resolved
from bot.articles.draft import Draft, Line
from bot.articles.names import (
    Meant,
    Standing,
    drivers_meant,
    new_drivers,
    new_tracks,
    slug_for,
    track_meant,
)
from db.errors import BadSheets
from db.fact_sheet import FactSheet, read_sheet, write_sheet
from db.provenance import Claim, Kind, SourceKind, Topic, Value
from db.racing import Race
from db.reference_sheet import Reference
from db.vocabulary import field_of


@dataclass(frozen=True, slots=True)
class Cast:
    """What a draft amounts to. While anything is `open` it cannot be confirmed."""

    draft: Draft
    race: str  # a slug; empty while it cannot be told which race it is
    known_race: bool
    sheet: FactSheet
    reference: Reference  # what is new
    names: Mapping[str, Meant]  # drivers' and tracks', by name as printed
    unread: tuple[Line, ...]  # lines that no claim can hold
    open: tuple[str, ...]  # what has to be settled first, a sentence each


def cast(draft: Draft, lookup: Lookup) -> Cast:
    """The sheet of `draft`, its names looked up; whatever does not fit is said."""
    drivers = drivers_meant(draft, lookup)
    tracks = _tracks(draft, lookup)
    names = {**drivers, **tracks}
    series = _series(draft, lookup)
    open_questions = [*_series_open(draft, series), *map(_question, _asked(names.values()))]
    race, known = _race(draft, lookup, series, tracks)
    if draft.race is not None and not race:
        open_questions = ["This race is not known any more: discard this."]
    elif not race:
        open_questions.append("Say on which day the race was run: I cannot tell which race it is.")
    claims, unread = _claims(draft, race or "unknown", series, names)
    sheet = FactSheet("article", draft.source, claims, (race,) if race else ())
    problems = _problems(sheet) if race and series else ()
    reference = Reference(
        tracks=new_tracks(tracks.values(), draft.names), drivers=new_drivers(drivers.values())
    )
    return Cast(draft, race, known, sheet, reference, names, unread, (*open_questions, *problems))


def _question(meant: Meant) -> str:
    near = f" Is it {' or '.join(meant.near)}?" if meant.near else ""
    return f"Say who or what “{meant.printed}” is.{near}"


def _asked(names: Iterable[Meant]) -> Iterator[Meant]:
    return (one for one in names if one.standing is Standing.ASKED)


def _tracks(draft: Draft, lookup: Lookup) -> dict[str, Meant]:
    known = lookup.almanac.tracks
    printed = [str(one.value) for one in draft.lines if _is_of_main_race(one, "track")]
    return {name: track_meant(name, draft.names.get(name), known) for name in printed}


def _is_of_main_race(line: Line, name: str) -> bool:
    return line.kind is Kind.RACE and line.field == name


def _series(draft: Draft, lookup: Lookup) -> str | None:
    printed = draft.of_race("series")
    if draft.race is not None:
        race = lookup.almanac.races.get(draft.race)
        return race.series.slug if race else None
    if printed is None:
        return None
    match lookup.resolve(Names.SERIES, str(printed)):
        case Resolved(key=key):
            return key
    return None


def _series_open(draft: Draft, series: str | None) -> Iterator[str]:
    if series is None:
        printed = draft.of_race("series")
        told = f"“{printed}” is no series I know" if printed else "The article names no series"
        yield f"{told}: say which one it is."


def _race(
    draft: Draft, lookup: Lookup, series: str | None, tracks: Mapping[str, Meant]
) -> tuple[str, bool]:
    """The slug of the race reported on, and whether it is known already."""
    races = lookup.almanac.races
    if draft.race is not None:
        # It may be gone since it was picked, with the only article that told of it.
        return (draft.race, True) if draft.race in races else ("", False)
    run_on = draft.of_race("run_on")
    if series is None or not isinstance(run_on, date):
        return "", False
    name, track = str(draft.of_race("name") or ""), next(iter(tracks.values()), None)
    slug = track.slug if track else None
    for race in races.values():
        if race.series.slug == series and _is_same(race, run_on, name, slug):
            return race.slug, True
    place = slug or normal(name).replace(" ", "-") or run_on.isoformat()[5:]
    return slug_for(f"{run_on.year} {series} {place}", races), False


def _is_same(race: Race, run_on: date, name: str, track: str | None) -> bool:
    if race.run_on == run_on:
        return True
    named_alike = bool(name) and normal(race.name) == normal(name)
    at_it = track is not None and race.track is not None and race.track.slug == track
    may_be_then = race.run_on is None or (not race.reported and abs(race.run_on - run_on).days < 8)
    return race.season == run_on.year and may_be_then and (named_alike or at_it)


def _claims(
    draft: Draft, race: str, series: str | None, names: Mapping[str, Meant]
) -> tuple[tuple[Claim, ...], tuple[Line, ...]]:
    """One claim for each topic; the lines that no claim can hold."""
    fields: dict[Topic, dict[str, Value]] = {}
    unread: list[Line] = []
    if draft.source.kind is not SourceKind.CORRECTION:
        fields[Topic(race, Kind.RACE)] = dict(_identity(draft, series))
    for line in draft.lines:
        topic = _topic(line, race, names)
        value = _value(line, series, names)
        if topic is None or value is None:
            unread.append(line)
        else:
            fields.setdefault(topic, {})[line.field] = value
    claims = [Claim(draft.source.slug, topic, told) for topic, told in fields.items()]
    return tuple(replace(one, sequence=at) for at, one in enumerate(claims)), tuple(unread)


def _identity(draft: Draft, series: str | None) -> Iterator[tuple[str, Value]]:
    yield "state", "run"
    yield "reported", True
    if series is not None:
        yield "series", series
    run_on = draft.of_race("run_on")
    if isinstance(run_on, date):
        yield "season", run_on.year


def _topic(line: Line, race: str, names: Mapping[str, Meant]) -> Topic | None:
    # A scheduled race is another race, and of which day is not read from a text yet.
    if line.kind is Kind.SCHEDULE or field_of(line.kind, line.field) is None:
        return None
    if not line.subject:
        return Topic(race, line.kind, line.scope)
    meant = names.get(line.subject)
    return Topic(race, line.kind, line.scope, meant.slug) if meant and meant.slug else None


def _value(line: Line, series: str | None, names: Mapping[str, Meant]) -> Value | None:
    if _is_of_main_race(line, "series"):
        return series
    if _is_of_main_race(line, "track"):
        return names[str(line.value)].slug
    return line.value


def _problems(sheet: FactSheet) -> tuple[str, ...]:
    """What the sheet itself rules out, found by reading it as any other one."""
    try:
        read_sheet(write_sheet(sheet), "The article")
    except BadSheets as bad:
        return tuple(f"{one.where}: {one.what}" for one in bad.problems)
    return ()
