"""Homes: which claims of the seeds hold a statement whose predicate alone cannot tell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from db.provenance import Claim
from db.racing import Driver
from tests.seeds.shelf import Stated, claims, tables

MAIN_RACE = "2025-trucks-homestead"
FILE = Path(__file__).with_name("homes.toml")

_HOME = re.compile(
    r"(?:(?P<race>[a-z0-9-]+):)?(?P<kind>[a-z_]+)/(?P<scope>[^/]*)/(?P<subject>[^/]*)"
    r"/(?P<field>[a-z_]+)(?:@(?P<place>.+))?"
)


@dataclass(frozen=True, slots=True)
class Home:
    """A field of one claim; `place` is needed only where the sheet contradicts itself."""

    race: str
    kind: str
    scope: str
    subject: str
    field: str
    place: str | None

    @classmethod
    def of(cls, text: str) -> "Home":
        """The home that `text` spells, "kind/scope/subject/field"."""
        parts = _HOME.fullmatch(text)
        if parts is None:
            raise ValueError(f"{text} names no home")
        return cls(**{**parts.groupdict(), "race": parts["race"] or MAIN_RACE})

    def holds(self, claim: Claim) -> bool:
        """Whether `claim` is the one meant, and has the field."""
        topic = claim.topic
        return (
            (topic.race, topic.kind, topic.scope, topic.subject)
            == (self.race, self.kind, self.scope, self.subject)
            and self.place in (None, claim.place)
            and self.field in claim.fields
        )


@cache
def homes() -> Mapping[str, Sequence[str]]:
    """The homes of each statement by its id, as spelled in homes.toml."""
    told = tables(FILE)["homes"]
    return {id: [one] if isinstance(one, str) else one for id, one in told.items()}


@cache
def left_out() -> Mapping[str, str]:
    """Why a statement has no home, by its id."""
    return {id: str(reason) for id, reason in tables(FILE)["left_out"].items()}


def claims_at(fact: Stated) -> list[Claim]:
    """The claims at all homes of `fact`.

    Raises:
        LookupError: there is no claim at one of them.
    """
    found = []
    for home in homes()[fact.id]:
        here = [claim for claim in claims(fact.article) if Home.of(home).holds(claim)]
        if len(here) != 1:
            raise LookupError(f"{fact} should be at {home}, and {len(here)} claims are")
        found += here
    return found


def missing(fact: Stated, told: Sequence[Claim], drivers: Mapping[str, Driver]) -> set[str]:
    """The numbers and the drivers of `fact` that these claims do not tell of."""
    text = " ".join(_shown(claim) for claim in told)
    numbers = set(_numbers(fact.value)) - set(_numbers(text))
    named = {one for one in drivers.values() if _is_named(one, f"{fact.subject} {fact.value}")}
    return numbers | {one.name for one in named if not _is_told_of(one, text)}


def _shown(claim: Claim) -> str:
    topic = claim.topic
    values = [
        " ".join(value) if isinstance(value, tuple) else str(value)
        for value in claim.fields.values()
    ]
    return " ".join([topic.race, topic.scope, topic.subject, *values])


def _numbers(text: str) -> list[str]:
    return [re.sub(r"^0+(?=\d)", "", number) for number in re.findall(r"\d+(?:\.\d+)?", text)]


def _is_named(driver: Driver, text: str) -> bool:
    """Whether a statement names the driver: in full where the surname could be another word."""
    name = driver.name if driver.surname in ("Day", "Smith", "Wood") else driver.surname
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def _is_told_of(driver: Driver, text: str) -> bool:
    return driver.slug in text or re.search(rf"\b{driver.surname}\b", text) is not None
