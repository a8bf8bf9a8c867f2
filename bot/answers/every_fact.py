"""All that is told of a race, fact by fact, in the order an answer would tell it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bot.answers.differences import (
    ENTRY,
    QUALIFIED,
    RACE,
    RESULT,
    SPOT,
    STANDING,
    Point,
    Points,
    Stated,
    identity,
    stated,
)
from bot.answers.wording import ordinal, surname, to_go
from db.provenance import Told
from db.racing import CareerFigure, Driver, Incident, Race, RunningOrder

_LAP = "lap {}".format

STAGE: Points = MappingProxyType(
    {
        "first_lap": Point("when {who} went green", _LAP),
        "last_lap": Point("when {who} ended", _LAP),
    }
)
INCIDENT: Points = MappingProxyType(
    {
        "what": Point("what it was when {who}"),
        "lap": Point("on which lap {who}", _LAP),
        "laps_to_go": Point("how far from the end {who}", to_go),
        "turn": Point("in which turn {who}"),
        "contact": Point("what was touched when {who}"),
        "damage": Point("what was damaged when {who}"),
        "caution": Point("which caution it brought out when {who}", ordinal),
    }
)
PENALTY: Points = MappingProxyType(
    {
        "reason": Point("why {who} was penalized"),
        "consequence": Point("the penalty of {who}"),
        "laps_to_go": Point("how far from the end {who} was penalized", to_go),
    }
)
CAREER: Points = MappingProxyType({"number": Point("{who}"), "word": Point("{who}")})
REMARK: Points = MappingProxyType(
    {
        "speaker": Point("who said something of {who}"),
        "lap": Point("when it was that {who} is told of", _LAP),
        "laps_to_go": Point("when it was that {who} is told of", to_go),
    }
)
DONE: Mapping[str, str] = MappingProxyType(
    {
        "battle": "was in a battle",
        "caution": "brought out a caution",
        "contact": "made contact",
        "lead": "took the lead",
        "mechanical": "had trouble",
        "pass": "made a pass",
        "pit": "pitted",
        "restart": "restarted",
        "spin": "spun",
    }
)
"""What a driver did, by the kind of incident."""

Drivers = Mapping[str, Driver]


def every_fact(race: Race, drivers: Drivers) -> Iterator[Stated]:
    """Each fact about the race with what it tells."""
    yield from identity(race)
    yield from stated(race, RACE, race.name)
    for result in race.results:
        yield from stated(result, RESULT, result.driver.name)
    for entry in race.entries:
        yield from stated(entry, ENTRY, entry.driver.name)
    for qualified in race.qualifying:
        yield from stated(qualified, QUALIFIED, qualified.driver.name)
    for standing in race.standings:
        yield from stated(standing, STANDING, standing.driver.name)
    yield from _orders(race)
    for incident in race.incidents:
        yield from stated(incident, INCIDENT, happened(incident, drivers))
    for penalty in race.penalties:
        yield from stated(penalty, PENALTY, penalty.driver.name)
    for figure in race.career:
        yield from stated(figure, CAREER, figure_of(figure, drivers))
    for remark in race.remarks:
        subject = _named(remark.subject, drivers) or f"the {race.name}"
        yield from stated(remark, REMARK, subject)


def every_sentence(race: Race) -> Iterator[Told]:
    """Each sentence that a source tells beside its figures."""
    yield from race.notes
    for incident in race.incidents:
        yield from incident.told
    for penalty in race.penalties:
        yield from penalty.told
    for figure in race.career:
        yield from figure.told
    for remark in race.remarks:
        yield from remark.told


def happened(incident: Incident, drivers: Drivers) -> str:
    """An incident as a clause: Larson spun."""
    done = DONE.get(incident.what.value, "is told of") if incident.what else "is told of"
    who = [surname(drivers[slug]) for slug in incident.drivers if slug in drivers]
    return f"{who[0] if who else incident.slug.replace('-', ' ')} {done}"


def figure_of(figure: CareerFigure, drivers: Drivers) -> str:
    """What a career figure counts and for whom: the truck wins of Corey Heim."""
    return f"the {figure.figure.replace('-', ' ')} of {_named(figure.subject, drivers)}"


def moment_of(order: RunningOrder) -> str:
    """When a running order was true: on lap 15, with 30 laps to go."""
    if order.lap is not None:
        return f"on lap {order.lap}"
    return f"with {to_go(order.laps_to_go)}" if order.laps_to_go is not None else order.scope


def _orders(race: Race) -> Iterator[Stated]:
    for stage in race.stages:
        yield from stated(stage, STAGE, f"stage {stage.number}")
        for spot in stage.places:
            yield from stated(spot, SPOT, f"{spot.driver.name} in stage {stage.number}")
    for order in race.orders:
        for spot in order.spots:
            yield from stated(spot, SPOT, f"{spot.driver.name} {moment_of(order)}")
    for stop in race.pit_orders:
        at = stop.scope.replace("-", " ")
        for spot in stop.spots:
            yield from stated(spot, SPOT, f"{spot.driver.name} off pit road ({at})")


def _named(subject: str, drivers: Drivers) -> str:
    return drivers[subject].name if subject in drivers else subject
