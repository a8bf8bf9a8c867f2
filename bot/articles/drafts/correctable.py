"""The facts that can be corrected one by one, and what stands there now."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.articles.drafts.amending import typed_value
from bot.articles.drafts.draft import Draft, Line
from bot.articles.in_words import field_in_words, value_in_words, what_in_words
from bot.errors import BadEdit
from db.almanac import Almanac
from db.provenance import Fact, Kind, Source, SourceKind
from db.racing import Race
from db.vocabulary import FIELDS, SET_BY_READER, Holds

STAGES = ("1", "2", "3")

_OF_DRIVERS = (Kind.RESULT, Kind.ENTRY, Kind.STANDING, Kind.QUALIFYING)
_NOT_TYPED = frozenset({Holds.TEXT, Holds.SERIES, Holds.DRIVERS})
_WORDS = re.compile(r"[\s,/_]+")


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


def correctable(*, of_driver: bool) -> tuple[Correctable, ...]:
    """The fields that can be corrected of a driver's race, or of the race itself."""
    return tuple(_of_driver() if of_driver else _of_race())


def spelt_as(text: str, *, of_driver: bool, subject: str = "") -> Correctable:
    """The field that an option carries, or that somebody typed; `subject` is the driver's name.

    Raises:
        BadEdit: it is none that can be corrected, or may be several; the message offers them.
    """
    fields = correctable(of_driver=of_driver)
    picked = [one for one in fields if text == one.spelt]
    typed = _words(text)
    named = picked or [
        one
        for one in fields
        if typed in (_words(one.name), _words(field_in_words(one.name)), _words(one.label(subject)))
    ]
    if len(named) > 1:
        choices = "; ".join(one.label(subject or "the driver") for one in named)
        raise BadEdit(f"“{text}” may be several facts: {choices}. Pick one that is offered.")
    if not named:
        told = "a driver" if of_driver else "a race"
        other = any(text == each.spelt for each in correctable(of_driver=not of_driver))
        hint = " Name the driver too." if other and not of_driver else ""
        hint = " Leave the driver out." if other and of_driver else hint
        raise BadEdit(f"That is no fact of {told} that can be corrected: pick one.{hint}")
    return named[0]


def now_standing(field: Correctable, race: Race, driver: str | None) -> Fact[Any] | None:
    """The fact as answers have it, None if no source tells it."""
    if driver is None:
        of_race = race.identity.get(field.name) or getattr(race, field.name, None)
        return of_race if isinstance(of_race, Fact) else None
    rows = _rows(field, race)
    row = next((one for one in rows if one.driver.slug == driver), None)
    fact = getattr(row, field.name, None)
    return fact if isinstance(fact, Fact) else None


def in_short(fact: Fact[Any] | None) -> str:
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


def _rows(field: Correctable, race: Race) -> Sequence[Any]:
    """The nouns of a race that hold such a field, one for each driver."""
    if field.kind is Kind.STAGE:
        places = (stage.places for stage in race.stages if str(stage.number) == field.scope)
        return next(places, ())
    rows: Mapping[Kind, Sequence[Any]] = {
        Kind.RESULT: race.results,
        Kind.ENTRY: race.entries,
        Kind.STANDING: race.standings,
        Kind.QUALIFYING: race.qualifying,
    }
    return rows[field.kind]


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
    fields: Iterable[Correctable], typed: str, subject: str
) -> list[tuple[str, Correctable]]:
    """The fields that `typed` may become, each with what it is called."""
    words = _words(typed)
    labelled = [(one.label(subject), one) for one in fields]
    return [
        (label, one)
        for label, one in labelled
        if all(word in f"{label} {one.spelt}".casefold() for word in words)
    ]


def _words(text: str) -> list[str]:
    return _WORDS.sub(" ", text.casefold()).split()
