"""Claims and facts as JSON, the form in which the store keeps them, and back without loss."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from db.provenance import (
    Dissent,
    Doubt,
    Fact,
    FactRecord,
    Kind,
    Source,
    Told,
    Topic,
    Value,
)
from db.vocabulary import Holds, field_of

Json = dict[str, Any]
"""A JSON object as `json.loads` gives it: here the wire comes in."""


def encode_fields(fields: Mapping[str, Value]) -> Json:
    """The fields of a claim as JSON: decimals and dates as strings, lists of drivers as arrays."""
    return {name: _encoded(value) for name, value in fields.items()}


def decode_fields(kind: Kind, data: Mapping[str, Any]) -> dict[str, Value]:
    """The fields of a claim of `kind` back from JSON: `decode_fields(k, encode_fields(f)) == f`.

    A field that this version no longer knows is kept as it stands.
    """
    return {name: _decoded(kind, name, value) for name, value in data.items()}


def encode_record(record: FactRecord) -> Json:
    """A record's facts and sentences as JSON; its topic is left to the caller's columns.

    Most facts of a record are told in one place by the same sources, and nobody denies or doubts
    them. These are kept as bare values: a store may hold a million.
    """
    backings = Counter(_backing(fact) for fact in record.facts.values() if _is_plain(fact))
    usual = next((backing for backing, _ in backings.most_common(1)), None)
    data: Json = {"plain": {}, "full": {}}
    for name, fact in record.facts.items():
        if _is_plain(fact) and _backing(fact) == usual:
            data["plain"][name] = _encoded(fact.value)
        else:
            data["full"][name] = _encoded_fact(fact)
    if usual is not None:
        data["sources"], data["place"] = usual
    if record.told:
        data["told"] = [[told.text, told.source.slug, told.place] for told in record.told]
    return {key: value for key, value in data.items() if value}


def decode_records(
    rows: Iterable[tuple[Topic, Mapping[str, Any]]], sources: Mapping[str, Source]
) -> Iterator[FactRecord]:
    """The records back from JSON, one per row, in the order of the rows.

    Equal bare facts are one object, and so are equal tuples of sources.
    """
    shared = _Shared(sources)
    for topic, data in rows:
        facts = shared.plain_facts(topic.kind, data)
        for name, fact in data.get("full", {}).items():
            facts[name] = _decoded_fact(topic.kind, name, fact, shared)
        told = tuple(Told(text, sources[by], place) for text, by, place in data.get("told", ()))
        yield FactRecord(topic, facts, told)


class _Shared:
    """The sources, and what was decoded already and is needed again."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.sources = sources
        self._tuples: dict[tuple[str, ...], tuple[Source, ...]] = {}
        self._facts: dict[tuple[Any, ...], dict[Any, Fact[Value]]] = defaultdict(dict)

    def sources_of(self, slugs: Iterable[str]) -> tuple[Source, ...]:
        key = tuple(slugs)
        if key not in self._tuples:
            self._tuples[key] = tuple(self.sources[slug] for slug in key)
        return self._tuples[key]

    def plain_facts(self, kind: Kind, data: Mapping[str, Any]) -> dict[str, Fact[Value]]:
        if "plain" not in data:
            return {}
        sources, place = self.sources_of(data["sources"]), data.get("place")
        alike = self._facts[kind, tuple(data["sources"]), place]
        facts: dict[str, Fact[Value]] = {}
        for name, value in data["plain"].items():
            key = (name, tuple(value) if isinstance(value, list) else value)
            if key not in alike:
                alike[key] = Fact(_decoded(kind, name, value), sources, place=place)
            facts[name] = alike[key]
        return facts


def _is_plain(fact: Fact[Value]) -> bool:
    return not (fact.dissent or fact.doubts or fact.about)


def _backing(fact: Fact[Value]) -> tuple[tuple[str, ...], str | None]:
    return tuple(source.slug for source in fact.sources), fact.place


def _encoded(value: Value) -> str | int | bool | list[str]:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Decimal | date):
        return str(value)
    return value


def _decoded(kind: Kind, name: str, value: Any) -> Value:  # noqa: ANN401 - JSON comes in here
    field = field_of(kind, name)
    if field is None:
        return tuple(value) if isinstance(value, list) else value
    if field.holds is Holds.DECIMAL:
        return Decimal(value)
    if field.holds is Holds.DAY:
        return date.fromisoformat(value)
    if field.holds is Holds.DRIVERS:
        return tuple(value)
    return value  # type: ignore[no-any-return]  # a JSON string, number or boolean as it is


def _encoded_fact(fact: Fact[Value]) -> Json:
    data: Json = {
        "value": _encoded(fact.value),
        "sources": [source.slug for source in fact.sources],
    }
    if fact.dissent:
        data["dissent"] = [
            [one.source.slug, _encoded(one.value), one.about, one.place] for one in fact.dissent
        ]
    if fact.doubts:
        data["doubts"] = [[doubt.rule, doubt.text] for doubt in fact.doubts]
    if fact.about:
        data["about"] = True
    if fact.place is not None:
        data["place"] = fact.place
    return data


def _decoded_fact(kind: Kind, name: str, data: Mapping[str, Any], shared: _Shared) -> Fact[Value]:
    return Fact(
        _decoded(kind, name, data["value"]),
        shared.sources_of(data["sources"]),
        tuple(
            Dissent(shared.sources[by], _decoded(kind, name, value), about, place)
            for by, value, about, place in data.get("dissent", ())
        ),
        tuple(Doubt(rule, text) for rule, text in data.get("doubts", ())),
        data.get("about", False),
        data.get("place"),
    )
