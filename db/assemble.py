"""Fact records of one race -> one `Race`, typed and in order."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from db.errors import Refusal
from db.provenance import Fact, FactRecord, Kind, Source, Told, Value
from db.racing import (
    CareerFigure,
    Driver,
    Entry,
    Incident,
    Penalty,
    PitOrder,
    Qualified,
    Race,
    RaceState,
    Remark,
    Result,
    RunningOrder,
    Spot,
    Stage,
    Standing,
    Track,
)
from db.reconcile import trust
from db.reference_sheet import Reference

IDENTITY = (
    "name",
    "series",
    "season",
    "round",
    "track",
    "run_on",
    "weekday",
    "start_time",
    "zone",
    "state",
    "broadcaster",
)

N = TypeVar("N")
ByKind = Mapping[Kind, Sequence[FactRecord]]


def race(slug: str, records: Iterable[FactRecord], reference: Reference) -> Race:
    """The race that `records` tell of, in their order; records of other races are not for here.

    Raises:
        Refusal: no source says of which series or season the race is.
    """
    by_kind: dict[Kind, list[FactRecord]] = {kind: [] for kind in Kind}
    for record in records:
        by_kind[record.topic.kind].append(record)
    told = next(iter(by_kind[Kind.RACE]), None)
    facts = told.facts if told else {}
    track = reference.tracks.get(str(_value(facts, "track")))
    return Race(
        slug=slug,
        notes=told.told if told else (),
        sources=_sources(by_kind),
        **_identity(slug, facts, track, reference),
        **_session(by_kind[Kind.QUALIFYING]),
        **_parts(by_kind, reference.drivers),
        **_known(Race, facts),
    )


def fact_fields(noun: type[object]) -> tuple[str, ...]:
    """The fields of a noun of racing that hold a fact or None, in their order."""
    return _fact_fields(noun)  # type: ignore[arg-type]  # mypy reads a class as an instance


@cache
def _fact_fields(noun: type[object]) -> tuple[str, ...]:
    hints = get_type_hints(noun)
    return tuple(
        name
        for name, hint in hints.items()
        if any(get_origin(choice) is Fact for choice in get_args(hint))
    )


def _known(noun: type[object], facts: Mapping[str, Fact[Value]]) -> dict[str, Any]:
    """The facts that `noun` has fields for, by name.

    What a field holds was checked against the vocabulary when it was read; here it gets its type.
    """
    return {name: facts[name] for name in fact_fields(noun) if name in facts}


def _identity(
    slug: str, facts: Mapping[str, Fact[Value]], track: Track | None, reference: Reference
) -> dict[str, Any]:
    series, season = _value(facts, "series"), _value(facts, "season")
    if series is None or season is None:
        raise Refusal(f"No source says of which series and season the race {slug} is.")
    identity: dict[str, Fact[Any]] = {name: facts[name] for name in IDENTITY if name in facts}
    starts_at = _starts_at(facts, track)
    if starts_at is not None:
        identity["starts_at"] = starts_at
    return {
        "name": _value(facts, "name") or (track.short_name if track else slug),
        "series": reference.series[str(series)],
        "season": season,
        "state": RaceState(str(_value(facts, "state") or RaceState.SCHEDULED)),
        "reported": bool(_value(facts, "reported")),
        "round": _value(facts, "round"),
        "track": track,
        "run_on": _value(facts, "run_on"),
        "starts_at": starts_at.value if starts_at else None,
        "identity": identity,
    }


def _value(facts: Mapping[str, Fact[Value]], name: str) -> Value | None:
    fact = facts.get(name)
    return None if fact is None else fact.value


def _starts_at(facts: Mapping[str, Fact[Value]], track: Track | None) -> Fact[datetime] | None:
    """The start in UTC, on the word of those who tell the time; None while nobody does.

    A time that the clocks show twice that day is the first of the two; one that they skip is as
    much later as they skip.
    """
    clock, run_on = facts.get("start_time"), _value(facts, "run_on")
    zone_name = _value(facts, "zone")
    zone = ZoneInfo(str(zone_name)) if zone_name else track.zone if track else None
    if clock is None or zone is None or not isinstance(run_on, date):
        return None
    start = datetime.combine(run_on, time.fromisoformat(str(clock.value)), tzinfo=zone)
    return Fact(start.astimezone(UTC), clock.sources, place=clock.place)


def _session(records: Iterable[FactRecord]) -> dict[str, Any]:
    """How and when qualifying was held: the record of nobody in particular."""
    facts = next((record.facts for record in records if not record.topic.subject), {})
    named = {"qualifying_method": "method", "qualifying_weekday": "weekday"}
    return {field: facts[name] for field, name in named.items() if name in facts}


def _parts(by_kind: ByKind, drivers: Mapping[str, Driver]) -> dict[str, Any]:
    facts = [record.facts for record in by_kind[Kind.RACE]]
    laps = [_value(facts[0], name) for name in ("laps_run", "scheduled_laps")] if facts else []
    total = next((number for number in laps if isinstance(number, int)), None)
    return {
        "entries": tuple(_of_drivers(Entry, by_kind[Kind.ENTRY], drivers)),
        "results": _by(lambda row: row.finish, _of_drivers(Result, by_kind[Kind.RESULT], drivers)),
        "qualifying": _by(
            lambda row: row.position,
            _of_drivers(Qualified, by_kind[Kind.QUALIFYING], drivers),
        ),
        "standings": _by(
            lambda row: row.position, _of_drivers(Standing, by_kind[Kind.STANDING], drivers)
        ),
        "stages": _stages(by_kind, drivers),
        "orders": _orders(by_kind, drivers, total),
        "pit_orders": tuple(
            PitOrder(scope, spots, told)
            for scope, (_, spots, told) in _grouped(by_kind, Kind.PIT_ORDER, drivers).items()
        ),
        "incidents": tuple(map(_incident, by_kind[Kind.INCIDENT])),
        "penalties": tuple(_penalty(one, drivers) for one in by_kind[Kind.PENALTY]),
        "career": tuple(map(_career_figure, by_kind[Kind.CAREER])),
        "remarks": tuple(map(_remark, by_kind[Kind.REMARK])),
    }


def _of_drivers(
    noun: type[N], records: Iterable[FactRecord], drivers: Mapping[str, Driver]
) -> Iterator[N]:
    make: Callable[..., N] = noun
    for record in records:
        if record.topic.subject:
            yield make(driver=drivers[record.topic.subject], **_known(noun, record.facts))


def _by(place: Callable[[N], Fact[int] | None], rows: Iterable[N]) -> tuple[N, ...]:
    """The rows by position, those without one last; equal ones as they come."""

    def key(row: N) -> tuple[bool, int]:
        fact = place(row)
        return fact is None, fact.value if fact else 0

    return tuple(sorted(rows, key=key))


_Group = tuple[Mapping[str, Fact[Value]], tuple[Spot, ...], tuple[Told, ...]]


def _grouped(by_kind: ByKind, kind: Kind, drivers: Mapping[str, Driver]) -> dict[str, _Group]:
    """Scope by scope: the facts of the whole, the spots by position, the sentences of the whole."""
    scopes: dict[str, list[FactRecord]] = defaultdict(list)
    for record in by_kind[kind]:
        scopes[record.topic.scope].append(record)
    groups: dict[str, _Group] = {}
    for scope, records in scopes.items():
        whole = next((record for record in records if not record.topic.subject), None)
        spots = [_spot(record, drivers) for record in records if record.topic.subject]
        placed = _by(lambda spot: spot.position, spots)
        groups[scope] = (whole.facts if whole else {}, placed, whole.told if whole else ())
    return groups


def _spot(record: FactRecord, drivers: Mapping[str, Driver]) -> Spot:
    known = _known(Spot, record.facts)
    return Spot(driver=drivers[record.topic.subject], told=record.told, **known)


def _stages(by_kind: ByKind, drivers: Mapping[str, Driver]) -> tuple[Stage, ...]:
    stages = (
        Stage(number=int(scope), places=spots, **_known(Stage, facts))
        for scope, (facts, spots, _) in _grouped(by_kind, Kind.STAGE, drivers).items()
    )
    return tuple(sorted(stages, key=lambda stage: stage.number))


def _orders(
    by_kind: ByKind, drivers: Mapping[str, Driver], total: int | None
) -> tuple[RunningOrder, ...]:
    orders = []
    for scope, (_, spots, told) in _grouped(by_kind, Kind.ORDER, drivers).items():
        counted, number = scope.rsplit("-", 1)
        lap, to_go = (int(number), None) if counted == "lap" else (None, int(number))
        orders.append(RunningOrder(scope, lap, to_go, spots, told))
    return tuple(sorted(orders, key=lambda order: _moment(order, total)))


def _moment(order: RunningOrder, total: int | None) -> tuple[bool, int]:
    """Sorts by the lap; without a number of laps in all, those told as laps to go come last."""
    if order.lap is not None:
        return False, order.lap
    to_go = order.laps_to_go or 0
    return (True, -to_go) if total is None else (False, total - to_go)


def _incident(record: FactRecord) -> Incident:
    known = _known(Incident, record.facts)
    slugs = _slugs(record)
    return Incident(slug=record.topic.scope, drivers=slugs, told=record.told, **known)


def _penalty(record: FactRecord, drivers: Mapping[str, Driver]) -> Penalty:
    driver = drivers[record.topic.subject]
    known = _known(Penalty, record.facts)
    return Penalty(driver=driver, slug=record.topic.scope, told=record.told, **known)


def _career_figure(record: FactRecord) -> CareerFigure:
    subject, figure = record.topic.subject, record.topic.scope
    known = _known(CareerFigure, record.facts)
    return CareerFigure(subject=subject, figure=figure, told=record.told, **known)


def _remark(record: FactRecord) -> Remark:
    slug, subject = record.topic.scope, record.topic.subject
    known = _known(Remark, record.facts)
    slugs = _slugs(record)
    return Remark(slug=slug, subject=subject, drivers=slugs, told=record.told, **known)


def _slugs(record: FactRecord) -> tuple[str, ...]:
    drivers = _value(record.facts, "drivers")
    return drivers if isinstance(drivers, tuple) else ()


def _sources(by_kind: ByKind) -> tuple[Source, ...]:
    """Every source that tells anything of the race, the most trusted first."""
    groups: set[tuple[Source, ...]] = set()
    single: set[Source] = set()
    for records in by_kind.values():
        for record in records:
            single.update(told.source for told in record.told)
            for fact in record.facts.values():
                groups.add(fact.sources)
                single.update(dissent.source for dissent in fact.dissent)
    single.update(source for group in groups for source in group)
    return tuple(sorted(single, key=trust))
