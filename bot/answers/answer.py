"""An answer: a value that every front end renders in its own way."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.answers.language import Language
from db.provenance import Source

if TYPE_CHECKING:  # a question answers, and an answer offers further questions
    from bot.answers.question import Question


class MomentStyle(StrEnum):
    """How much of a moment is shown."""

    DAY = "day"  # Fri 28 Mar 2025
    DAY_AND_TIME = "day and time"  # Fri 28 Mar 2025, 7:30 pm
    RELATIVE = "relative"  # in 5 days


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in a line of text: shown in the reader's zone where a front end knows it.

    `at` is aware UTC; `zone` is the track's, for readers whose own zone is not known.
    """

    at: datetime
    zone: ZoneInfo
    style: MomentStyle = MomentStyle.DAY_AND_TIME


Line = str | tuple[str | Moment, ...]
"""Plain text, unescaped, with moments in it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; numbers are set to the right."""

    title: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain text under columns; `bold` lists the rows that were asked for, from 0."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    bold: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a disagreement: what is claimed, and by whom."""

    says: str
    by: tuple[str, ...]  # labels of sources


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources that differ, the trusted side first; `about` completes "… differ on"."""

    about: str
    sides: tuple[Side, ...]
    note: str | None = None  # what a cross-check says in favour of a side


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that comes with an answer; the name's ending says what it is."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A further question behind a button."""

    label: str
    question: "Question"


class Outcome(StrEnum):
    """What came of a question."""

    ANSWER = "answer"
    ABSTAIN = "abstain"  # no source tells, or nobody goes by that name
    CLARIFY = "clarify"  # the name fits several; `choices` are the candidates


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to one question. The headline alone must answer it."""

    headline: Line
    outcome: Outcome = Outcome.ANSWER
    details: tuple[Line, ...] = ()
    table: Table | None = None
    context: Line | None = None  # which race: "Trucks, Homestead-Miami, Fri 21 Mar 2025"
    disagreements: tuple[Disagreement, ...] = ()
    doubts: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()  # most trusted first
    as_of: date | None = None  # the day after which sources fall silent, where figures move on
    choices: tuple[Choice, ...] = ()  # to pick from, likeliest first
    more: tuple[Choice, ...] = ()  # to look further
    examples: tuple[str, ...] = ()  # questions that do work, after an abstention
    about: tuple[str, ...] = ()  # slugs of the drivers that the headline is about
    file: Attached | None = None  # to keep, such as a calendar
    language: Language = Language.ENGLISH
    remind: str | None = None  # the slug of a series of whose races one may be reminded
