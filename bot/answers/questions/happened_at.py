"""What happened at one moment, in one stage or in the last laps?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.at_moment import said
from bot.answers.backing import Backing, unique
from bot.answers.differences import of_result
from bot.answers.of_race import OfRace, at_place, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.stage_place import is_final
from bot.answers.told import behind_told, texts
from bot.answers.understanding.moments import FINAL
from bot.answers.wording import distance, laps, listed, race_line
from db.provenance import Fact, Told
from db.racing import Race

SHOWN = 3
"""Sentences in the headline."""
MOST = 8


@dataclass(frozen=True, slots=True)
class HappenedAt(OfRace):
    """All that is told of a lap, counted from either end, of a stage or of the `last` laps."""

    code: ClassVar[str] = "happened at"
    wordy: ClassVar[bool] = True
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "what happened {lap}",
        "what happened {to_go}",
        "what happened {stage}",
        "how was {stage}",
        "what happened in the last {last:count} laps",
        "what happened in the last laps with {to_go}",
        "what happened in {stage} {lap}",
    )

    lap: int | None = None
    to_go: int | None = None
    stage: int | None = None
    last: int | None = None

    def told(self, race: Race) -> Answer:
        """The sentences in the order of the laps."""
        whole = distance(race)
        found = [told for at, told in _moments(race, whole) if self._is_meant(race, at, whole)]
        lines = unique(text for told in found for text in texts(told)[:1])[:MOST]
        if not lines:
            return untold(race, f"No source tells what happened {self._when(race)}.")
        ended = self._ended(race)
        headline = " ".join((*ended, *lines[: SHOWN - len(ended)]))
        rest = lines[SHOWN - len(ended) :]
        answer = Answer(headline, details=rest, context=race_line(race))
        winners = (of_result(one, "finish") for one in at_place(race, 1) if ended)
        return behind_told(answer, [one for told in found for one in told], Backing.of(*winners))

    def _ended(self, race: Race) -> tuple[str, ...]:
        """Who won, where it is asked of the end of the race."""
        winners = [one.driver.name for one in at_place(race, 1)]
        ends = self.stage is not None and is_final(race, self.stage)
        return (f"{listed(winners)} won the {race.name}.",) if winners and ends else ()

    def _is_meant(self, race: Race, at: int, whole: int | None) -> bool:
        stage = FINAL if self.stage is not None and is_final(race, self.stage) else self.stage
        if stage is not None and not _is_in(race, stage, at):
            return False
        if self.lap is not None:
            return at == self.lap
        if whole is None:
            return self.stage is not None
        if self.last is not None:
            return 0 <= whole - at <= self.last
        return self.to_go is None or whole - at == self.to_go

    def _when(self, race: Race) -> str:
        if self.lap is not None or self.to_go is not None:
            return f"{said(self.lap, self.to_go)} of the {race.name}"
        if self.last is not None:
            return f"in the last {laps(self.last)} of the {race.name}"
        which = "the final stage" if self.stage == FINAL else f"stage {self.stage}"
        return f"in {which} of the {race.name}"


def _moments(race: Race, whole: int | None) -> Iterator[tuple[int, tuple[Told, ...]]]:
    """What is told of incidents and by nobody in particular, with its lap, in order of the laps."""
    told = [(one.lap, one.laps_to_go, one.told) for one in race.incidents]
    told += [(one.lap, one.laps_to_go, one.told) for one in race.remarks if not one.speaker]
    found = [(_at(lap, to_go, whole), text) for lap, to_go, text in told if text]
    yield from sorted(((at, text) for at, text in found if at is not None), key=lambda one: one[0])


def _at(lap: Fact[int] | None, to_go: Fact[int] | None, whole: int | None) -> int | None:
    if lap is not None:
        return lap.value
    return whole - to_go.value if to_go is not None and whole is not None else None


def _is_in(race: Race, stage: int, at: int) -> bool:
    ends = {one.number: one.last_lap.value for one in race.stages if one.last_lap}
    if stage == FINAL:
        return bool(ends) and at > max(ends.values())
    begins = ends.get(stage - 1, 0 if stage == 1 else None)
    if begins is None:
        return False
    return begins < at <= ends.get(stage, at)
