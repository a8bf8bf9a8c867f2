"""Claims and facts as JSON, the form in which the store keeps them, and back without loss."""

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
    """A record's facts and sentences as JSON; its topic is left to the caller's columns."""
    data: Json = {"facts": {name: _encoded_fact(fact) for name, fact in record.facts.items()}}
    if record.told:
        data["told"] = [[told.text, told.source.slug, told.place] for told in record.told]
    return data


def decode_records(
    rows: Iterable[tuple[Topic, Mapping[str, Any]]], sources: Mapping[str, Source]
) -> Iterator[FactRecord]:
    """The records back from JSON, one per row, in the order of the rows.

    Facts that name the same sources share one tuple of them: an almanac holds a million facts.
    """
    shared: dict[tuple[str, ...], tuple[Source, ...]] = {}
    for topic, data in rows:
        facts = {
            name: _decoded_fact(topic.kind, name, fact, sources, shared)
            for name, fact in data["facts"].items()
        }
        told = tuple(Told(text, sources[by], place) for text, by, place in data.get("told", ()))
        yield FactRecord(topic, facts, told)


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


def _decoded_fact(
    kind: Kind,
    name: str,
    data: Mapping[str, Any],
    sources: Mapping[str, Source],
    shared: dict[tuple[str, ...], tuple[Source, ...]],
) -> Fact[Value]:
    slugs = tuple(data["sources"])
    if slugs not in shared:
        shared[slugs] = tuple(sources[slug] for slug in slugs)
    return Fact(
        _decoded(kind, name, data["value"]),
        shared[slugs],
        tuple(
            Dissent(sources[by], _decoded(kind, name, value), about, place)
            for by, value, about, place in data.get("dissent", ())
        ),
        tuple(Doubt(rule, text) for rule, text in data.get("doubts", ())),
        data.get("about", False),
        data.get("place"),
    )
