"""What stands behind an answer: its sources, where they differ, and what is doubted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from bot.answers.answer import Disagreement, Side
from db.provenance import Dissent, Doubt, Fact, Source

T = TypeVar("T")

SUPPORTING = "supports-"
"""Doubts of rules with this prefix speak for the trusted side of a disagreement."""


@dataclass(frozen=True, slots=True)
class Backing:
    """The sources, disagreements and doubts of the facts an answer tells."""

    sources: tuple[Source, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    doubts: tuple[str, ...] = ()

    @classmethod
    def of(cls, *told: tuple[str, Fact[object] | None]) -> "Backing":
        """The backing of some facts, each with what it tells ("the laps Heim led")."""
        facts = [(about, fact) for about, fact in told if fact is not None]
        return cls(
            sources=unique(source for _, fact in facts for source in fact.sources),
            disagreements=tuple(
                _disagreement(about, fact) for about, fact in facts if fact.dissent
            ),
            doubts=unique(doubt.text for _, fact in facts for doubt in _doubts(fact)),
        )

    def __or__(self, other: "Backing") -> "Backing":
        """Both together, without repetition."""
        return Backing(
            unique((*self.sources, *other.sources)),
            unique((*self.disagreements, *other.disagreements)),
            unique((*self.doubts, *other.doubts)),
        )


def unique(items: Iterable[T]) -> tuple[T, ...]:
    """The items without repetition, in their order."""
    return tuple(dict.fromkeys(items))


def _doubts(fact: Fact[object]) -> Iterable[Doubt]:
    return (doubt for doubt in fact.doubts if not doubt.rule.startswith(SUPPORTING))


def _disagreement(about: str, fact: Fact[object]) -> Disagreement:
    trusted = Side(_said(fact.value, about=fact.about), tuple(one.label for one in fact.sources))
    sides = [trusted, *(_side(dissent) for dissent in fact.dissent)]
    notes = [doubt.text for doubt in fact.doubts if doubt.rule.startswith(SUPPORTING)]
    return Disagreement(about, tuple(sides), notes[0] if notes else None)


def _side(dissent: Dissent[object]) -> Side:
    label = dissent.source.label
    by = f"{label} ({dissent.place})" if dissent.place else label
    return Side(_said(dissent.value, about=dissent.about), (by,))


def _said(value: object, *, about: bool) -> str:
    return f"about {value}" if about else str(value)
