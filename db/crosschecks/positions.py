"""Cross-checks of positions: no two drivers share one, and gaps grow with them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from db.crosschecks.race_facts import Finding, RaceFacts, about, by_scope, decimal, number
from db.provenance import FactRecord, Kind

_WITH_POSITION = (Kind.STAGE, Kind.ORDER, Kind.PIT_ORDER, Kind.QUALIFYING, Kind.STANDING)


def no_position_twice(race: RaceFacts) -> Iterator[Finding]:
    """Each position of a result, a stage, an order or the standings belongs to one driver."""
    for field in ("finish", "start"):
        yield from _twice(race, race.by_kind[Kind.RESULT], field)
    for kind in _WITH_POSITION:
        for records in by_scope(race.by_kind[kind]).values():
            yield from _twice(race, records, "position")


def _twice(race: RaceFacts, records: Iterable[FactRecord], field: str) -> Iterator[Finding]:
    holders: dict[int, list[FactRecord]] = defaultdict(list)
    for record in records:
        position = number(record, field)
        if position is not None:
            holders[position].append(record)
    for position, sharing in holders.items():
        if len(sharing) > 1:
            names = [race.name(record.topic.subject) for record in sharing]
            shared = f"{', '.join(names[:-1])} and {names[-1]}"
            text = f"More than one driver is told to be at position {position}: {shared}."
            for record in sharing:
                yield from about(record, field, "position-twice", text)


def gaps_rise(race: RaceFacts) -> Iterator[Finding]:
    """Whoever is placed further down is not closer to the leader, in points or in seconds."""
    for kind in (Kind.STANDING, Kind.ORDER):
        for records in by_scope(race.by_kind[kind]).values():
            yield from _falling(race, records, "behind", "gap to the leader")


def qualifying_times_rise(race: RaceFacts) -> Iterator[Finding]:
    """Whoever qualified further down was not faster."""
    records = by_scope(race.by_kind[Kind.QUALIFYING]).get("", [])
    yield from _falling(race, records, "time_seconds", "qualifying time")


def _falling(
    race: RaceFacts, records: Sequence[FactRecord], field: str, what: str
) -> Iterator[Finding]:
    """The records whose figure is smaller than that of a better position."""
    placed = [one for one in records if number(one, "position") and field in one.facts]
    placed.sort(key=lambda one: number(one, "position") or 0)
    largest, holder = Decimal(0), ""
    for record in placed:
        figure = decimal(record, field)
        if figure is None:
            continue
        if figure < largest:
            name = race.name(record.topic.subject)
            text = f"The {what} of {name}, {figure}, is smaller than that of {holder}, {largest}."
            yield from about(record, field, "gaps-rise", text)
        else:
            largest, holder = figure, race.name(record.topic.subject)
