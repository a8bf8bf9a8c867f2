"""What sources may differ on, in words: one phrase for each fact that an answer can tell."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.answers.backing import Backing, backed
from bot.answers.wording import day, gap, laps, mph, ordinal, seconds, times
from db.provenance import Fact
from db.racing import Entry, Qualified, Race, Result, Spot, Standing


@dataclass(frozen=True, slots=True)
class Point:
    """One field: `about` completes "… differ on" once `{who}` is filled in."""

    about: str
    says: Callable[[Any], str] = str


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact with what it tells, and of whom."""

    point: Point
    who: str
    fact: Fact[Any]

    @property
    def about(self) -> str:
        """What it tells, to complete "… differ on"."""
        return self.point.about.format(who=self.who)

    @property
    def backing(self) -> Backing:
        """Its sources, what they differ on, and what is doubted."""
        return backed(self.about, self.fact, self.point.says)


Points = Mapping[str, Point]


def _day(value: date | str) -> str:
    return day(value) if isinstance(value, date) else value


IDENTITY: Points = MappingProxyType(
    {
        "name": Point("what the race is called"),
        "track": Point("where the {who} is run"),
        "run_on": Point("the day of the {who}", _day),
        "start_time": Point("when the {who} starts"),
        "starts_at": Point("when the {who} starts"),
        "state": Point("whether the {who} was run"),
        "round": Point("which race of the season the {who} is"),
    }
)
RACE: Points = MappingProxyType(
    {
        "scheduled_laps": Point("how many laps the race was set for", laps),
        "laps_run": Point("how many laps were run", laps),
        "starters": Point("how many started"),
        "lead_lap_finishers": Point("how many finished on the lead lap"),
        "lead_changes": Point("how many lead changes there were"),
        "leaders": Point("how many led"),
        "cautions": Point("how many cautions there were"),
        "caution_laps": Point("how many laps were run under caution", laps),
        "margin_of_victory": Point("the margin of victory", seconds),
        "average_speed_mph": Point("the average speed", mph),
        "time_of_race": Point("how long the race took"),
        "broadcaster": Point("who shows the {who}"),
        "standings_kind": Point("what the points table counts"),
        "qualifying_method": Point("how qualifying was held"),
        "qualifying_weekday": Point("the day of qualifying"),
    }
)
RESULT: Points = MappingProxyType(
    {
        "finish": Point("where {who} finished", ordinal),
        "start": Point("where {who} started", ordinal),
        "laps_led": Point("how many laps {who} led", laps),
        "times_led": Point("how often {who} led", times),
        "laps_completed": Point("how many laps {who} ran", laps),
        "laps_down": Point("how many laps down {who} was", laps),
        "status": Point("whether {who} was running at the end"),
        "reason_out": Point("why {who} was out"),
        "points": Point("how many points {who} scored"),
    }
)
ENTRY: Points = MappingProxyType(
    {
        "car_number": Point("the number of {who}", "No. {}".format),
        "sponsor": Point("who sponsored {who}"),
        "manufacturer": Point("the make {who} drove"),
        "model": Point("the model {who} drove"),
        "team": Point("the team of {who}"),
        "crew_chief": Point("the crew chief of {who}"),
        "owner": Point("whose entry {who} drove"),
        "rookie": Point("whether {who} is a rookie", lambda is_one: "yes" if is_one else "no"),
    }
)
QUALIFIED: Points = MappingProxyType(
    {
        "position": Point("where {who} qualified", ordinal),
        "time_seconds": Point("the qualifying time of {who}", seconds),
        "speed_mph": Point("the qualifying speed of {who}", mph),
    }
)
STANDING: Points = MappingProxyType(
    {
        "position": Point("where {who} is in the points", ordinal),
        "behind": Point("how far back {who} is in the points", gap),
        "points": Point("how many points {who} has"),
    }
)
SPOT: Points = MappingProxyType(
    {
        "position": Point("the place of {who}", ordinal),
        "behind": Point("how far back {who} was", seconds),
        "ahead": Point("how far ahead {who} was", seconds),
        "entered": Point("the place on entering pit road of {who}", ordinal),
    }
)


def of_race(race: Race, *fields: str) -> Backing:
    """The backing of figures of the race; of all of them, if none is named."""
    return over(race, RACE, race.name, fields)


def of_identity(race: Race, *fields: str) -> Backing:
    """The backing of what the race is, when and where."""
    return behind(identity(race, fields))


def of_result(result: Result | None, *fields: str) -> Backing:
    """The backing of one driver's result."""
    return over(result, RESULT, result.driver.name, fields) if result else Backing()


def of_entry(entry: Entry | None, *fields: str) -> Backing:
    """The backing of who drove what for whom."""
    return over(entry, ENTRY, entry.driver.name, fields) if entry else Backing()


def of_qualified(qualified: Qualified | None, *fields: str) -> Backing:
    """The backing of one driver's qualifying."""
    return over(qualified, QUALIFIED, qualified.driver.name, fields) if qualified else Backing()


def of_standing(standing: Standing | None, *fields: str) -> Backing:
    """The backing of one line of the points table."""
    return over(standing, STANDING, standing.driver.name, fields) if standing else Backing()


def of_spot(spot: Spot, where: str, *fields: str) -> Backing:
    """The backing of a place in some order, `where` such as "in stage 1"."""
    return over(spot, SPOT, f"{spot.driver.name} {where}", fields)


def over(noun: object, points: Points, who: str, fields: Iterable[str] = ()) -> Backing:
    """The backing of a noun's facts, each put in the words of its point."""
    return behind(stated(noun, points, who, fields))


def stated(noun: object, points: Points, who: str, fields: Iterable[str] = ()) -> Iterator[Stated]:
    """The facts that a noun holds, each with what it tells."""
    for name in tuple(fields) or points:
        fact = getattr(noun, name)
        if fact is not None:
            yield Stated(points[name], who, fact)


def identity(race: Race, fields: Iterable[str] = ()) -> Iterator[Stated]:
    """The facts about what the race is, each with what it tells."""
    for name in tuple(fields) or IDENTITY:
        fact = race.identity.get(name)
        if fact is not None:
            yield Stated(IDENTITY[name], race.name, fact)


def behind(facts: Iterable[Stated]) -> Backing:
    """The backing of all these facts together."""
    known = tuple(facts)
    # Most facts are told by all alike, and need no words.
    disputed = (one.backing for one in known if one.fact.dissent or one.fact.doubts)
    sources = {source.slug: source for one in known for source in one.fact.sources}
    return Backing.of(Backing(tuple(sources.values())), *disputed)
