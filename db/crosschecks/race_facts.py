"""What the cross-checks look at: the facts of one race, by kind and subject."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from db.provenance import Doubt, Fact, FactRecord, Kind, Topic, Value
from db.reference_sheet import Reference


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about one field of one topic."""

    topic: Topic
    field: str
    doubt: Doubt


@dataclass(frozen=True)
class RaceFacts:
    """The facts of one race in the order told, and the nouns they name."""

    records: tuple[FactRecord, ...]
    reference: Reference

    @cached_property
    def by_kind(self) -> Mapping[Kind, tuple[FactRecord, ...]]:
        """The records of each kind; every kind is there."""
        groups: dict[Kind, list[FactRecord]] = {kind: [] for kind in Kind}
        for record in self.records:
            groups[record.topic.kind].append(record)
        return {kind: tuple(group) for kind, group in groups.items()}

    @cached_property
    def race(self) -> FactRecord | None:
        """The facts of the race itself."""
        return next(iter(self.by_kind[Kind.RACE]), None)

    @cached_property
    def laps(self) -> int | None:
        """The laps run, else those scheduled; None if neither is told."""
        return self.number("laps_run") or self.number("scheduled_laps")

    @cached_property
    def full_result(self) -> tuple[FactRecord, ...]:
        """The results, if all starters have one; else none."""
        results = self.by_kind[Kind.RESULT]
        return results if results and len(results) == self.number("starters") else ()

    @cached_property
    def listers(self) -> frozenset[str]:
        """The sources that list every starter's finish, by slug."""
        if not self.full_result:
            return frozenset()
        finishes = (record.facts.get("finish") for record in self.full_result)
        told = Counter(source.slug for finish in finishes if finish for source in finish.sources)
        return frozenset(slug for slug, times in told.items() if times == len(self.full_result))

    def number(self, field: str) -> int | None:
        """A whole number told of the race itself."""
        return number(self.race, field) if self.race else None

    def name(self, driver: str) -> str:
        """The driver's name."""
        known = self.reference.drivers.get(driver)
        return known.name if known else driver

    def lap_of(self, record: FactRecord) -> int | None:
        """The lap of an incident, counted from 1, however it is told."""
        lap, to_go = number(record, "lap"), number(record, "laps_to_go")
        if lap is not None:
            return lap
        return None if to_go is None or self.laps is None else self.laps - to_go


def number(record: FactRecord, field: str) -> int | None:
    """A whole number among the facts of a record."""
    fact = record.facts.get(field)
    return fact.value if fact and isinstance(fact.value, int) else None


def decimal(record: FactRecord, field: str) -> Decimal | None:
    """A decimal or whole number among the facts of a record."""
    fact = record.facts.get(field)
    if fact is None or isinstance(fact.value, bool):
        return None
    return Decimal(fact.value) if isinstance(fact.value, int | Decimal) else None


def day(record: FactRecord | None, field: str) -> date | None:
    """A date among the facts of a record."""
    fact = record.facts.get(field) if record else None
    return fact.value if fact and isinstance(fact.value, date) else None


def word(record: FactRecord, field: str) -> str | None:
    """A word among the facts of a record."""
    fact = record.facts.get(field)
    return fact.value if fact and isinstance(fact.value, str) else None


def drivers(record: FactRecord) -> tuple[str, ...]:
    """The drivers a record names besides its subject."""
    fact = record.facts.get("drivers")
    return fact.value if fact and isinstance(fact.value, tuple) else ()


def by_scope(records: Iterable[FactRecord]) -> Mapping[str, list[FactRecord]]:
    """The records of drivers, scope by scope."""
    scopes: dict[str, list[FactRecord]] = defaultdict(list)
    for record in records:
        if record.topic.subject:
            scopes[record.topic.scope].append(record)
    return scopes


def about(record: FactRecord, field: str, rule: str, text: str) -> Iterator[Finding]:
    """A finding about a field, where the record has that field."""
    if field in record.facts:
        yield Finding(record.topic, field, Doubt(rule, text))


def same_source(one: Fact[Value], slugs: Iterable[str]) -> bool:
    """Whether the fact's most trusted source is among these."""
    return one.sources[0].slug in slugs
