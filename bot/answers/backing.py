"""What stands behind an answer: its sources, where they differ, and what is doubted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.answers.answer import Answer, Disagreement, Side
from bot.answers.both import Both, spanish
from db.provenance import Fact, Source, SourceKind

T = TypeVar("T")

SUPPORTING = "supports-"
"""Doubts of rules with this prefix speak for the trusted side of a disagreement."""

_WEIGHT = {kind: weight for weight, kind in enumerate(SourceKind)}


@dataclass(frozen=True, slots=True)
class Backing:
    """The sources, disagreements and doubts of the facts an answer tells."""

    sources: tuple[Source, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    doubts: tuple[str, ...] = ()

    @classmethod
    def of(cls, *parts: "Backing") -> "Backing":
        """All of it together, without repetition, the most trusted source first."""
        # By slug, since to compare whole sources would take most of an answer's time.
        sources = {source.slug: source for part in parts for source in part.sources}
        return cls(
            tuple(sorted(sources.values(), key=lambda source: _WEIGHT[source.kind])),
            unique(one for part in parts for one in part.disagreements),
            unique(doubt for part in parts for doubt in part.doubts),
        )

    def behind(self, answer: Answer) -> Answer:
        """The answer with this backing in the place of any it had."""
        return replace(
            answer,
            sources=self.sources,
            disagreements=self.disagreements,
            doubts=self.doubts,
        )


def backed(about: str, fact: Fact[T] | None, says: Callable[[T], str] = str) -> Backing:
    """The backing of one fact.

    `about` completes "… differ on" ("where Heim started"); `says` puts a value in words that
    stand alone ("45 laps to go").
    """
    if fact is None:
        return Backing()
    doubts = (one.text for one in fact.doubts if not one.rule.startswith(SUPPORTING))
    differs = (_disagreement(about, fact, says),) if fact.dissent else ()
    return Backing(fact.sources, differs, unique(doubts))


def unique(items: Iterable[T]) -> tuple[T, ...]:
    """The items without repetition, in their order."""
    return tuple(dict.fromkeys(items))


def _disagreement(about: str, fact: Fact[T], says: Callable[[T], str]) -> Disagreement:
    both = {one.label for one in fact.sources} & {one.source.label for one in fact.dissent}
    said: dict[str, list[str]] = {
        _said(fact.value, says, about=fact.about): [
            _placed(one, fact.place, both) for one in fact.sources
        ]
    }
    for dissent in fact.dissent:
        by = said.setdefault(_said(dissent.value, says, about=dissent.about), [])
        by.append(_placed(dissent.source, dissent.place, both))
    notes = (one.text for one in fact.doubts if one.rule.startswith(SUPPORTING))
    sides = tuple(Side(words, unique(by)) for words, by in said.items())
    return Disagreement(about, sides, next(notes, None))


def _placed(source: Source, place: str | None, both: set[str]) -> str:
    """Where in the source matters only if the source contradicts itself."""
    return f"{source.label} ({place})" if place and source.label in both else source.label


def _said(value: T, says: Callable[[T], str], *, about: bool) -> str:
    told = says(value)
    return Both(f"about {told}", f"unos {spanish(told)}") if about else told
