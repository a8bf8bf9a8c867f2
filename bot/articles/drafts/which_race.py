"""Which race a draft tells of: one that is known, one that may be, or a new one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.answers.normal import normal
from bot.articles.drafts.draft import NEW, Draft
from bot.articles.drafts.names import slug_for
from db.almanac import Almanac
from db.racing import Race

SOON = timedelta(days=7)
"""So far from the day that was announced a race is still the one announced."""

APART = timedelta(days=45)
"""Two races of a series at one track are farther apart, as a rule."""

MOST_PERHAPS = 3


@dataclass(frozen=True, slots=True)
class WhichRace:
    """The slug of a race; empty while it cannot be told. `perhaps` are known ones it may be."""

    slug: str = ""
    is_known: bool = False
    perhaps: tuple[Race, ...] = ()


@dataclass(frozen=True, slots=True)
class Described:
    """What is told of a race by which it is known again; None where nothing is."""

    series: str
    run_on: date | None
    name: str
    track: str | None


def reported_race(draft: Draft, almanac: Almanac, told: Described | None) -> WhichRace:
    """The race a draft reports on; `told` is None while its series is not known."""
    races = almanac.races
    if draft.race is not None and draft.race != NEW:
        # It may be gone since it was picked, with the only article that told of it.
        return WhichRace(draft.race, is_known=True) if draft.race in races else WhichRace()
    if told is None:
        return WhichRace()
    others = [race for race in races.values() if race.series.slug == told.series]
    if told.run_on is None:
        return WhichRace(perhaps=_perhaps(told, others))
    if draft.race == NEW:
        return WhichRace(new_slug(told, races))
    same = next((race for race in others if _is_same(race, told, told.run_on)), None)
    if same is not None:
        return WhichRace(same.slug, is_known=True)
    return WhichRace(new_slug(told, races), perhaps=_perhaps(told, others))


def announced_race(told: Described, run_on: date, almanac: Almanac, reported: str) -> str:
    """The slug of a race announced for a day: a known one's that is still to be run, or a new one.

    `reported` is the race that the announcing article reports on.
    """
    others = [
        race
        for race in almanac.races.values()
        if race.series.slug == told.series and race.slug != reported
    ]
    on_its_day = next((race.slug for race in others if race.run_on == run_on), None)
    if on_its_day is not None:
        return on_its_day
    alike = [
        (abs(race.run_on - run_on), race.slug)
        for race in others
        if race.run_on is not None and not race.reported and _is_alike(race, told)
    ]
    apart, slug = min(alike, default=(timedelta.max, ""))
    return slug if apart <= APART else new_slug(told, {*almanac.races, reported})


def new_slug(told: Described, taken: Iterable[str]) -> str:
    """A slug for a race that is not known yet."""
    day = told.run_on or date.min
    place = told.track or normal(told.name).replace(" ", "-") or day.isoformat()[5:]
    return slug_for(f"{day.year} {told.series} {place}", taken)


def _is_same(race: Race, told: Described, run_on: date) -> bool:
    if race.run_on == run_on:
        return True
    may_be_then = race.run_on is None or (not race.reported and abs(race.run_on - run_on) <= SOON)
    return race.season == run_on.year and may_be_then and _is_alike(race, told)


def _perhaps(told: Described, others: Iterable[Race]) -> tuple[Race, ...]:
    """Races it may be in spite of its day, the nearest first; any year's while it has no day."""
    found = sorted(_apart(told, others), key=lambda pair: (pair[0], pair[1].slug))
    return tuple(race for _, race in found[:MOST_PERHAPS])


def _apart(told: Described, others: Iterable[Race]) -> Iterator[tuple[timedelta, Race]]:
    for race in others:
        apart = timedelta()
        if told.run_on is not None:
            if race.season != told.run_on.year:
                continue
            apart = abs((race.run_on or told.run_on) - told.run_on)
        if _is_named_alike(race, told) or (_is_at_its_track(race, told) and apart <= APART):
            yield apart, race


def _is_alike(race: Race, told: Described) -> bool:
    return _is_named_alike(race, told) or _is_at_its_track(race, told)


def _is_named_alike(race: Race, told: Described) -> bool:
    return bool(told.name) and normal(race.name) == normal(told.name)


def _is_at_its_track(race: Race, told: Described) -> bool:
    return told.track is not None and race.track is not None and race.track.slug == told.track
