"""Who says what: sources, the claims they make, and the facts those claims amount to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

Value = str | int | bool | Decimal | date | tuple[str, ...]
"""What a field of a claim may hold: exact values only, since float noise reads as disagreement."""

T_co = TypeVar("T_co", covariant=True)


class SourceKind(StrEnum):
    """How much weight a source has when sources differ, heaviest first."""

    CORRECTION = "correction"  # a moderator's own word
    REPORT = "report"  # a full race report, with the running order
    RECAP = "recap"  # a shorter account of the same race
    CALENDAR = "calendar"  # a schedule file, kept up to date; it only announces


@dataclass(frozen=True, slots=True)
class Source:
    """One article, or one moderator's correction."""

    slug: str
    label: str  # how an answer names it: "Speedway Media"
    kind: SourceKind = SourceKind.REPORT
    outlet: str | None = None  # None: the article does not name its outlet
    published_on: date | None = None
    address: str | None = None
    # When the store took it in first; what it says does not depend on it, so that it tells no two
    # sources apart. Of corrections the newest counts.
    added_at: datetime | None = field(default=None, compare=False)


class Kind(StrEnum):
    """What a claim is about."""

    RACE = "race"
    ENTRY = "entry"
    RESULT = "result"
    STAGE = "stage"
    QUALIFYING = "qualifying"
    STANDING = "standing"
    SCHEDULE = "schedule"
    INCIDENT = "incident"
    ORDER = "order"
    PIT_ORDER = "pit_order"
    PENALTY = "penalty"
    CAREER = "career"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Topic:
    """The one thing a claim or a fact is about.

    `scope` narrows the kind where one subject may be told of several times: the stage ("1"), the
    moment ("lap-15", "to-go-30"), the stop, the career figure; empty otherwise. `subject` is a
    driver's slug, or, where no driver is meant, a name as printed ("Spire Motorsports"), or empty.
    """

    race: str
    kind: Kind
    scope: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says about one topic.

    `place` says where in the source, and tells apart two claims by which a source contradicts
    itself. `sequence` is the claim's position in its source, from 0. `added_at` is when the store
    took it in; it is no part of what is said.
    """

    source: str
    topic: Topic
    fields: Mapping[str, Value]
    place: str | None = None
    sequence: int = 0
    added_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Dissent(Generic[T_co]):
    """A value that a source claims against the trusted one."""

    source: Source
    value: T_co
    about: bool = False  # the source itself says "about"
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A cross-check that a fact fails; `text` is a whole sentence a fan can read."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Fact(Generic[T_co]):
    """What the claims about one field of one topic amount to.

    `sources` all claim `value`, the most trusted first; there is always at least one.
    """

    value: T_co
    sources: tuple[Source, ...]
    dissent: tuple[Dissent[T_co], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    about: bool = False
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One source's sentence about something, in our own words."""

    text: str
    source: Source
    place: str | None = None


@dataclass(frozen=True, slots=True)
class FactRecord:
    """All that is known about one topic: facts by field name, and each source's own sentences."""

    topic: Topic
    facts: Mapping[str, Fact[Value]] = field(default_factory=dict)
    told: tuple[Told, ...] = ()  # most trusted first
