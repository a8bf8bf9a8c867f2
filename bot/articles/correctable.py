"""The facts that can be corrected one by one, and what stands there now."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.articles.amending import typed_value
from bot.articles.draft import Draft, Line
from bot.articles.in_words import value_in_words, what_in_words
from bot.errors import BadEdit
from db.almanac import Almanac
from db.provenance import Claim, Fact, Kind, Source, SourceKind, Topic, Value
from db.reconcile import reconcile
from db.vocabulary import FIELDS, SET_BY_READER, Holds

STAGES = ("1", "2", "3")

_OF_DRIVERS = (Kind.RESULT, Kind.ENTRY, Kind.STANDING, Kind.QUALIFYING)
_NOT_TYPED = frozenset({Holds.TEXT, Holds.SERIES, Holds.DRIVERS})
_SPELT = re.compile(r"([a-z_]+)(?:/([0-9]))?/([a-z_]+)")


@dataclass(frozen=True, slots=True)
class Correctable:
    """One field that can be corrected; `spelt` is how an option carries it."""

    kind: Kind
    scope: str
    name: str

    @property
    def spelt(self) -> str:
        """For example "result/finish" or "stage/1/position"."""
        return "/".join(part for part in (self.kind.value, self.scope, self.name) if part)

    def label(self, subject: str = "") -> str:
        """What it is called, of a driver or of the race."""
        return what_in_words(self.kind, self.scope, subject, self.name)

    def topic(self, race: str, driver: str | None) -> Topic:
        """What a claim about it is about."""
        return Topic(race, self.kind, self.scope, driver or "")


def correctable(*, of_driver: bool) -> tuple[Correctable, ...]:
    """The fields that can be corrected of a driver's race, or of the race itself."""
    return tuple(_of_driver() if of_driver else _of_race())


def spelt_as(text: str, *, of_driver: bool) -> Correctable:
    """The field that an option carries.

    Raises:
        BadEdit: it is none that can be corrected.
    """
    found = _SPELT.fullmatch(text)
    fields = correctable(of_driver=of_driver)
    named = (one for one in fields if text in (one.spelt, one.label()) or one.name == text)
    one = next(named, None)
    if one is None:
        told = "a driver" if of_driver else "a race"
        other = found and any(text == each.spelt for each in correctable(of_driver=not of_driver))
        hint = " Name the driver too." if other and not of_driver else ""
        raise BadEdit(f"That is no fact of {told} that can be corrected: pick one.{hint}")
    return one


def now_standing(
    topic: Topic, name: str, claims: Iterable[Claim], sources: Mapping[str, Source]
) -> Fact[Value] | None:
    """The fact as the standing claims make it out."""
    own = [one for one in claims if _is_about(one, topic) and one.source in sources]
    records = (record for record in reconcile(own, sources) if record.topic == topic)
    return next((record.facts.get(name) for record in records), None)


def in_short(fact: Fact[Value] | None) -> str:
    """The value and who claims what: "78 (Speedway Media); 76 (the TRUCKS recap)"."""
    if fact is None:
        return "not told"
    sides = [(fact.value, [one.label for one in fact.sources])]
    sides += [(one.value, [one.source.label]) for one in fact.dissent]
    return "; ".join(f"{value_in_words(value)} ({', '.join(by)})" for value, by in sides)


def correction(
    field: Correctable, race: str, driver: str | None, typed: str, almanac: Almanac, slug: str
) -> Draft:
    """The draft of a correction of one fact.

    Raises:
        BadEdit: the field cannot hold what was typed.
    """
    value = typed_value(field.kind, field.name, typed)
    subject = almanac.drivers[driver].name if driver else ""
    line = Line(0, field.kind, field.scope, subject, field.name, value)
    source = Source(slug, "a correction", SourceKind.CORRECTION)
    # The driver was picked, so that a namesake is not asked about.
    return Draft(source, (line,), {subject: driver} if driver else {}, race)


def _is_about(claim: Claim, topic: Topic) -> bool:
    if topic.kind is Kind.RACE and claim.topic.kind is Kind.SCHEDULE:
        return True
    return claim.topic == topic


def _of_race() -> Iterator[Correctable]:
    yield from _fields(Kind.RACE, "")


def _of_driver() -> Iterator[Correctable]:
    for kind in _OF_DRIVERS:
        yield from _fields(kind, "")
    yield from (Correctable(Kind.STAGE, stage, "position") for stage in STAGES)


def _fields(kind: Kind, scope: str) -> Iterator[Correctable]:
    for name, field in FIELDS[kind].items():
        is_of_session = kind is Kind.QUALIFYING and name in ("method", "weekday")
        if field.holds not in _NOT_TYPED and name not in SET_BY_READER and not is_of_session:
            yield Correctable(kind, scope, name)


def offered(
    fields: Sequence[Correctable], typed: str, subject: str, standing: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Labels of what `typed` may become, each with what stands there now; and how it is spelt."""
    words = typed.casefold().replace("/", " ").split()
    labels = {one.spelt: one.label(subject) for one in fields}
    told = [
        (f"{label}: {standing.get(spelt, 'not told')}", spelt) for spelt, label in labels.items()
    ]
    return [
        (label, spelt)
        for label, spelt in told
        if all(word in f"{label} {spelt}".casefold() for word in words)
    ]
