"""A race summed up for those who were not there: pure, and the same for the same facts."""

import hashlib
from dataclasses import dataclass

from bot.answers.answer import Disagreement, Line, Moment
from bot.answers.backing import Backing
from bot.answers.differences import of_identity, of_qualified, of_race, of_result, of_spot
from bot.answers.differences import of_standing as of_points
from bot.answers.points_table import points_behind
from bot.answers.race_figures import figures, pole_sitter, stage_winners
from bot.answers.when import place_of, start_of
from bot.answers.wording import count, listed, ordinal, race_line
from db.almanac import Almanac
from db.provenance import Source
from db.racing import Race, RaceState, Result, Standing

TOP = 10
MOVERS = 3
LEADERS = 3
CONTENDERS = 5

UNCOLOURED = "#888888"

LEAST_MOVE = 3
"""Places; whoever gained or lost fewer has not moved much."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One line of the top ten. `led` is 0 where no source tells of laps led."""

    place: int
    name: str
    led: int = 0


@dataclass(frozen=True, slots=True)
class InPoints:
    """One line of the points table; `place` is None where no source tells it."""

    place: int | None
    name: str
    points: int | None = None
    behind: int | None = None  # the leader; 0 for the leader


@dataclass(frozen=True, slots=True)
class Summary:
    """What is told of a race, each part empty where no source tells it.

    With `gone` nothing stands: no source reports on the race any more.
    """

    race: str  # the slug
    name: str  # "" where nothing is known of the race any more
    context: str  # series, track and day
    colour: str  # sRGB, the series' own
    headline: str = ""
    story: tuple[str, ...] = ()
    top: tuple[Placed, ...] = ()
    movers: tuple[str, ...] = ()
    points: tuple[InPoints, ...] = ()
    following: Line | None = None
    sources: tuple[Source, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    doubts: tuple[str, ...] = ()
    gone: bool = False


def summary_of(almanac: Almanac, slug: str) -> Summary:
    """The summary of a race; of one that nothing is known of any more, that it is gone.

    It depends on what is known alone, never on when it is asked for: a summary that stands
    changes only with the facts.
    """
    race = almanac.races.get(slug)
    if race is None:
        return Summary(slug, "", "", UNCOLOURED, gone=True)
    told = Summary(race.slug, race.name, race_line(race), race.series.colour, gone=True)
    return _summed_up(race, almanac) if race.reported else told


def fingerprint_of(summary: Summary, picture: object) -> str:
    """A text that differs where anything differs that the summary or its picture tells.

    `picture` is the picture before it is drawn, or None.
    """
    return hashlib.blake2b(f"{summary!r}{picture!r}".encode(), digest_size=16).hexdigest()


def _summed_up(race: Race, almanac: Almanac) -> Summary:
    placed = [one for one in race.results if one.finish]
    top = [one for one in placed if _finish(one) <= TOP]
    winners = [one.driver.name for one in top if _finish(one) == 1]
    movers = _movers(placed)
    leaders = race.standings[:CONTENDERS]
    backing = _backing(race, (*top, *movers, *_led_most(race)), leaders)
    return Summary(
        race=race.slug,
        name=race.name,
        context=race_line(race),
        colour=race.series.colour,
        headline=_headline(race, winners),
        story=(*_led(race), *figures(race)),
        top=tuple(Placed(_finish(one), one.driver.name, _laps_led(one)) for one in top),
        movers=tuple(map(_moved, movers)),
        points=tuple(_in_points(one) for one in leaders),
        following=_following(race, almanac),
        sources=backing.sources,
        disagreements=backing.disagreements,
        doubts=backing.doubts,
    )


def _headline(race: Race, winners: list[str]) -> str:
    if not winners:
        return f"No source tells who won the {race.name}."
    if len(winners) > 1:
        return f"The sources give the {race.name} {len(winners)} winners: {listed(winners)}."
    return f"{winners[0]} won the {race.name}."


def _led_most(race: Race) -> tuple[Result, ...]:
    led = [one for one in race.results if _laps_led(one)]
    return tuple(sorted(led, key=_laps_led, reverse=True)[:LEADERS])


def _led(race: Race) -> tuple[str, ...]:
    told = [f"{one.driver.name} {_laps_led(one)}" for one in _led_most(race)]
    return (f"Laps led: {', '.join(told)}",) if told else ()


def _movers(placed: list[Result]) -> tuple[Result, ...]:
    """Who gained or lost the most places; the winners of places before those who lost as many."""
    moved = [one for one in placed if abs(_gained(one)) >= LEAST_MOVE]
    return tuple(sorted(moved, key=lambda one: (-abs(_gained(one)), -_gained(one)))[:MOVERS])


def _moved(one: Result) -> str:
    gained = _gained(one)
    way = "up" if gained > 0 else "down"
    start = one.start.value if one.start else 0
    places = f"{way} {count(abs(gained), 'place')}"
    return f"{one.driver.name} {places}, {ordinal(start)} to {ordinal(_finish(one))}"


def _in_points(standing: Standing) -> InPoints:
    return InPoints(
        standing.position.value if standing.position else None,
        standing.driver.name,
        standing.points.value if standing.points else None,
        points_behind(standing),
    )


def _following(race: Race, almanac: Almanac) -> Line | None:
    """The race that comes after this one, whether or not it has been run by now."""
    if race.run_on is None:
        return None
    after = (
        one
        for one in almanac.races.values()  # oldest first
        if one.series.slug == race.series.slug
        and one.state is not RaceState.CANCELLED
        and one.run_on
        and one.run_on > race.run_on
    )
    found = next(after, None)
    if found is None:
        return None
    where = f"The {found.name}{place_of(found)}, "
    if found.state is RaceState.POSTPONED:
        return (f"{where}is postponed; the day told for it is ", *start_of(found))
    parts: tuple[str | Moment, ...] = (where, *start_of(found))
    shown = f", on {found.broadcaster.value}" if found.broadcaster else ""
    return (*parts, shown) if shown else parts


def _backing(race: Race, results: tuple[Result, ...], standings: tuple[Standing, ...]) -> Backing:
    return Backing.of(
        *(of_result(one, "finish", "laps_led") for one in results),
        *(of_spot(spot, f"in stage {at}", "position") for at, spot in stage_winners(race)),
        of_qualified(pole_sitter(race), "position", "speed_mph"),
        of_race(race),
        of_identity(race, "run_on", "track"),
        *(of_points(one, "position", "points", "behind") for one in standings),
    )


def _finish(one: Result) -> int:
    return one.finish.value if one.finish else 0


def _laps_led(one: Result) -> int:
    return one.laps_led.value if one.laps_led else 0


def _gained(one: Result) -> int:
    return one.start.value - _finish(one) if one.start else 0
