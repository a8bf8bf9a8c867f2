"""Which race a draft tells of: one that is known, one that may be, or a new one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.answers.normal import normal
from bot.articles.drafts.draft import NEW, Draft
from bot.articles.drafts.names import slug_for
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


@dataclass(frozen=True, slots=True)
class KnownRaces:
    """The races that are known, by slug, and the days of those that once were.

    What tells of these is kept, and so are their slugs: in messages, and with what was withdrawn.
    """

    races: Mapping[str, Race]
    former: Mapping[str, frozenset[date]]


def reported_race(draft: Draft, known: KnownRaces, told: Described | None) -> WhichRace:
    """The race a draft reports on; `told` is None while its series is not known."""
    races = known.races
    if draft.race is not None and draft.race != NEW:
        # It may be gone since it was picked, with the only article that told of it.
        return WhichRace(draft.race, is_known=True) if draft.race in races else WhichRace()
    if told is None:
        return WhichRace()
    others = [race for race in races.values() if race.series.slug == told.series]
    if told.run_on is None:
        return WhichRace(perhaps=_perhaps(told, others))
    if draft.race == NEW:
        return WhichRace(new_slug(told, known))
    same = _same(told, told.run_on, others)
    if len(same) == 1:
        return WhichRace(same[0].slug, is_known=True)
    perhaps = tuple(same[:MOST_PERHAPS]) or _perhaps(told, others)
    return WhichRace(new_slug(told, known), perhaps=perhaps)


def announced_race(told: Described, run_on: date, known: KnownRaces, reported: str) -> str | None:
    """The slug of a race announced for a day: a known one's that is still to be run, or a new one.

    None where it may be several. `reported` is the race that the announcing article reports on.
    """
    others = [
        race
        for race in known.races.values()
        if race.series.slug == told.series and race.slug != reported
    ]
    near = [
        race
        for race in others
        if race.run_on is not None and not race.reported and abs(race.run_on - run_on) <= APART
    ]
    found = _of_its_day(told, run_on, others) or _alike(told, near)
    if not found:
        return new_slug(told, known, reported)
    return found[0].slug if len(found) == 1 else None


def new_slug(told: Described, known: KnownRaces, *taken: str) -> str:
    """A slug for a race that is not known; one that was known gets its own back, by its day."""
    day = told.run_on or date.min
    place = told.track or normal(told.name).replace(" ", "-") or day.isoformat()[5:]
    others = (slug for slug, days in known.former.items() if told.run_on not in days)
    return slug_for(f"{day.year} {told.series} {place}", (*known.races, *others, *taken))


def _same(told: Described, run_on: date, others: Sequence[Race]) -> Sequence[Race]:
    """The known race it is; several where it cannot be told which of them.

    Tracks hold several races of a series within a week, so a day says more than a track does.
    """
    of_its_day = _of_its_day(told, run_on, others)
    then = [race for race in others if _may_be_then(race, run_on)]
    if not of_its_day:
        return _alike(told, then)
    if any(_is_named_alike(race, told) for race in of_its_day):
        return of_its_day
    return [*of_its_day, *(race for race in then if _is_named_alike(race, told))]


def _of_its_day(told: Described, run_on: date, races: Iterable[Race]) -> Sequence[Race]:
    """The races of that day; of several the likest, if any is alike."""
    found = [race for race in races if race.run_on == run_on]
    return _alike(told, found) or found


def _may_be_then(race: Race, run_on: date) -> bool:
    """Whether a race of another day, or of none yet, may have been run on this one."""
    if race.season != run_on.year or race.run_on == run_on:
        return False
    return race.run_on is None or (not race.reported and abs(race.run_on - run_on) <= SOON)


def _alike(told: Described, races: Sequence[Race]) -> Sequence[Race]:
    """Those of its name, else those at its track."""
    named = [race for race in races if _is_named_alike(race, told)]
    return named or [race for race in races if _is_at_its_track(race, told)]


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


def _is_named_alike(race: Race, told: Described) -> bool:
    return bool(told.name) and normal(race.name) == normal(told.name)


def _is_at_its_track(race: Race, told: Described) -> bool:
    return told.track is not None and race.track is not None and race.track.slug == told.track
