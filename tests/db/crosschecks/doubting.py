"""What the tests of the cross-checks share: claims in, doubts out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.crosschecks import with_doubts
from db.provenance import Claim, Kind, Topic, Value
from db.reconcile import reconcile
from db.reference_sheet import Reference
from tests.builders import HOMESTEAD, a_claim, a_driver, a_recap, a_source, a_track

SOURCES = {source.slug: source for source in (a_source(), a_recap())}
NAMES = ("Kyle Larson", "Layne Riggs", "Corey Heim", "Zane Smith", "Ty Majeski")
REFERENCE = Reference(
    tracks={"homestead-miami": a_track()},
    drivers={driver.slug: driver for driver in map(a_driver, NAMES)},
)

Found = tuple[str, str, str]
"""The subject (else the scope) of what is doubted, its field, and the doubt's sentence."""


def doubts(rule: str, *claims: Claim) -> list[Found]:
    """What these claims, told in this order, raise by one rule."""
    told = [replace(claim, sequence=at) for at, claim in enumerate(claims)]
    return [
        (record.topic.subject or record.topic.scope, name, doubt.text)
        for record in with_doubts(reconcile(told, SOURCES), REFERENCE)
        for name, fact in record.facts.items()
        for doubt in fact.doubts
        if doubt.rule == rule
    ]


def the_race(**fields: Value) -> Claim:
    """What the report says of the race."""
    return Claim(a_source().slug, Topic(HOMESTEAD, Kind.RACE), fields)


def a_result(driver: str, **fields: Value) -> Claim:
    """What the report says of one driver's result."""
    return Claim(a_source().slug, Topic(HOMESTEAD, Kind.RESULT, "", driver), fields)


def results(drivers: Iterable[str], **fields: Value) -> list[Claim]:
    """Results in this order."""
    return [a_result(driver, finish=at, **fields) for at, driver in enumerate(drivers, start=1)]


def an_order(scope: str, drivers: Sequence[str], kind: Kind = Kind.ORDER) -> list[Claim]:
    """A running order, first to last."""
    return [
        a_claim(kind, driver, scope=scope, position=at)
        for at, driver in enumerate(drivers, start=1)
    ]


def an_incident(scope: str, source: str = "speedway-media", **fields: Value) -> Claim:
    """What a source says of an incident."""
    return Claim(source, Topic(HOMESTEAD, Kind.INCIDENT, scope), fields)
