"""What a row of the inventory should have become, where its predicate alone tells."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from db.provenance import Kind, Value
from db.racing import Driver
from tests.seeds.shelf import Stated


@dataclass(frozen=True, slots=True)
class Expected:
    """A field that some claim of the sheet must have with exactly this value."""

    kind: Kind
    scope: str
    subject: str
    field: str
    value: Value


Drivers = Mapping[str, Driver]

WORDS_OF_A_DRIVER = {
    "reason out": (Kind.RESULT, "reason_out"),
    "truck number": (Kind.ENTRY, "car_number"),
    "sponsor": (Kind.ENTRY, "sponsor"),
    "make": (Kind.ENTRY, "manufacturer"),
    "model": (Kind.ENTRY, "model"),
    "team": (Kind.ENTRY, "team"),
}
NUMBERS_OF_A_DRIVER = {
    "finish position": (Kind.RESULT, "finish"),
    "starting position": (Kind.RESULT, "start"),
    "laps led": (Kind.RESULT, "laps_led"),
    "laps down": (Kind.RESULT, "laps_down"),
    "number of times in the lead": (Kind.RESULT, "times_led"),
    "points position": (Kind.STANDING, "position"),
    "points behind Heim": (Kind.STANDING, "behind"),
}
NUMBERS_OF_THE_RACE = {
    "scheduled distance": "scheduled_laps",
    "lead changes": "lead_changes",
    "different leaders": "leaders",
    "cautions": "cautions",
    "caution laps": "caution_laps",
    "finished on the lead lap": "lead_lap_finishers",
    "starters": "starters",
    "events completed": "round",
}
STOPS = {
    "Stage 1 break": "stage-1-break",
    "Stage 2 break": "stage-2-break",
    "Larson caution": "larson-caution",
}


def expected(fact: Stated, drivers: Drivers) -> tuple[Expected, ...]:
    """The fields that hold `fact`; empty where its predicate alone does not tell which."""
    rules = (_of_the_race, _of_a_driver, _of_a_stage, _off_pit_road, _order, _leader, _next_race)
    for rule in rules:
        found = rule(fact, drivers)
        if found:
            return found
    return ()


def named(text: str, drivers: Drivers) -> tuple[str, ...]:
    """The slugs of the drivers listed in a text, by full name or by a surname of one driver."""
    bare = re.sub(r"\s*\[[^]]*\]", "", text)
    return tuple(_slug(name.strip(), drivers) for name in bare.split(","))


def _slug(name: str, drivers: Drivers) -> str:
    fitting = [one.slug for one in drivers.values() if one.name == name]
    fitting = fitting or [one.slug for one in drivers.values() if one.name.endswith(f" {name}")]
    return fitting[0] if len(fitting) == 1 else ""


def _of_the_race(fact: Stated, _: Drivers) -> tuple[Expected, ...]:
    field = NUMBERS_OF_THE_RACE.get(fact.predicate)
    if field is None or fact.subject not in ("Race", "Season"):
        return ()
    return (Expected(Kind.RACE, "", "", field, int(fact.value)),)


def _of_a_driver(fact: Stated, drivers: Drivers) -> tuple[Expected, ...]:
    driver = _slug(fact.subject, drivers)
    if not driver:
        return ()
    if fact.predicate in NUMBERS_OF_A_DRIVER:
        kind, field = NUMBERS_OF_A_DRIVER[fact.predicate]
        return (Expected(kind, "", driver, field, _first_number(fact.value)),)
    if fact.predicate in WORDS_OF_A_DRIVER:
        kind, field = WORDS_OF_A_DRIVER[fact.predicate]
        return (Expected(kind, "", driver, field, fact.value),)
    return _status(fact, driver) if fact.predicate == "status" else ()


def _status(fact: Stated, driver: str) -> tuple[Expected, ...]:
    if fact.value.startswith("on the lead lap"):
        return (Expected(Kind.RESULT, "", driver, "laps_down", 0),)
    if fact.value.startswith(("OUT", "DNF")):
        return (Expected(Kind.RESULT, "", driver, "status", "out"),)
    return (Expected(Kind.ENTRY, "", driver, "rookie", True),)


def _of_a_stage(fact: Stated, drivers: Drivers) -> tuple[Expected, ...]:
    stage = re.fullmatch(r"Stage (\d)", fact.subject)
    place = re.fullmatch(r"P(\d+)|(winner)", fact.predicate)
    if stage and place:
        position = int(place[1] or 1)
        return _positions(Kind.STAGE, stage[1], named(fact.value, drivers), position)
    lap = {"end lap": "last_lap", "green flag lap": "first_lap"}.get(fact.predicate)
    if stage and lap:
        return (Expected(Kind.STAGE, stage[1], "", lap, int(fact.value)),)
    return ()


def _off_pit_road(fact: Stated, drivers: Drivers) -> tuple[Expected, ...]:
    place = re.fullmatch(r"off pit road (\d+)\w\w", fact.predicate)
    if place is None or fact.subject not in STOPS:
        return ()
    scope = STOPS[fact.subject]
    return _positions(Kind.PIT_ORDER, scope, named(fact.value, drivers), int(place[1]))


def _order(fact: Stated, drivers: Drivers) -> tuple[Expected, ...]:
    told = re.fullmatch(r"(.*\d.*) order (\d+)-(\d+)", fact.predicate)
    if told is None:
        return ()
    return _positions(Kind.ORDER, _moment(told[1]), named(fact.value, drivers), int(told[2]))


def _leader(fact: Stated, drivers: Drivers) -> tuple[Expected, ...]:
    told = re.fullmatch(r"(.*) leader|leader with (.*)", fact.predicate)
    if told is None:
        return ()
    return _positions(Kind.ORDER, _moment(told[1] or told[2]), named(fact.value, drivers), 1)


def _next_race(fact: Stated, _: Drivers) -> tuple[Expected, ...]:
    fields = {"event name": "name", "TV": "broadcaster"}
    if fact.subject != "Next race":
        return ()
    if fact.predicate in fields:
        return (Expected(Kind.SCHEDULE, "", "", fields[fact.predicate], fact.value),)
    read = {"track": _track, "date": _day, "time": _clock}.get(fact.predicate)
    return () if read is None else (read(fact.value),)


def _track(name: str) -> Expected:
    return Expected(Kind.SCHEDULE, "", "", "track", name.split()[0].lower())


def _day(text: str) -> Expected:
    told = datetime.strptime(f"{text.removeprefix('Friday, ')} 2025 +0000", "%B %d %Y %z")
    return Expected(Kind.SCHEDULE, "", "", "run_on", told.date())


def _clock(text: str) -> Expected:
    hour, minute = re.findall(r"\d+", text)
    return Expected(Kind.SCHEDULE, "", "", "start_time", f"{int(hour) + 12}:{minute}")


def _moment(text: str) -> str:
    """The scope of an order: "lap 15" and "60 laps left" as they are spelled in claims."""
    number = _first_number(text)
    return f"lap-{number}" if text.startswith("lap ") else f"to-go-{number}"


def _positions(kind: Kind, scope: str, order: Iterable[str], first: int) -> tuple[Expected, ...]:
    return tuple(
        Expected(kind, scope, driver, "position", position)
        for position, driver in enumerate(order, first)
    )


def _first_number(text: str) -> int:
    return int(re.findall(r"\d+", text)[0])
