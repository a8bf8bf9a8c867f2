"""A row of the benchmarks: what was measured, how often, and what it may be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from statistics import median

Rounds = Sequence[Sequence[float]]
"""Samples of one thing, taken in several rounds."""


class Unit(StrEnum):
    """What a figure counts; it stands behind it in the table."""

    TIMES = "x"
    MILLISECONDS = " ms"
    SECONDS = " s"
    MEBIBYTES = " MiB"
    PER_SECOND = " /s"


class Verdict(StrEnum):
    """Whether a budget is kept."""

    KEPT = "ok"
    MISSED = "MISS"
    NO_BUDGET = ""
    FAILED = "FAILED"


BAD = frozenset({Verdict.MISSED, Verdict.FAILED})


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that a figure may be, or the least."""

    bound: float
    least: bool = False

    def keeps(self, measured: float) -> bool:
        """Whether `measured` is within the budget."""
        return measured >= self.bound if self.least else measured <= self.bound


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: a figure per round, of which the median counts.

    A row without rounds is about something that could not be measured.
    """

    what: str
    rounds: tuple[float, ...] = ()
    unit: Unit = Unit.TIMES
    budget: Budget | None = None
    note: str = ""

    @property
    def measured(self) -> float:
        """The median of the rounds."""
        return median(self.rounds)

    @property
    def verdict(self) -> Verdict:
        """Whether the budget is kept, if there is one and anything to measure."""
        if not self.rounds:
            return Verdict.FAILED
        if self.budget is None:
            return Verdict.NO_BUDGET
        return Verdict.KEPT if self.budget.keeps(self.measured) else Verdict.MISSED


def percentile(samples: Sequence[float], percent: float) -> float:
    """The smallest sample that so many percent of all do not exceed (nearest rank)."""
    ordered = sorted(samples)
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]


def ratios(of: Rounds, to: Rounds, percent: float) -> tuple[float, ...]:
    """A percentile of one thing over that of another, round by round."""
    pairs = zip(of, to, strict=True)
    return tuple(percentile(one, percent) / percentile(other, percent) for one, other in pairs)


def percentiles(of: Rounds, percent: float) -> tuple[float, ...]:
    """A percentile, round by round."""
    return tuple(percentile(one, percent) for one in of)


def together(several: Iterable[Rounds]) -> list[list[float]]:
    """The samples of several things, round by round."""
    rounds = zip(*several, strict=True)
    return [[sample for one in each for sample in one] for each in rounds]


def pooled(rounds: Rounds) -> list[list[float]]:
    """All samples as of one round: for what few samples say little about."""
    return [[sample for each in rounds for sample in each]]
