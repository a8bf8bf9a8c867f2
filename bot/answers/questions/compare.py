"""Which of two drivers did better?"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice, Column, Outcome, Table
from bot.answers.backing import Backing
from bot.answers.differences import of_result, of_spot, of_standing
from bot.answers.drivers_race import DriversRace
from bot.answers.of_pair import OfPair, Pair
from bot.answers.question import Phrase, phrases
from bot.answers.questions.result import ResultOf
from bot.answers.wording import UNKNOWN, cell, initialled, listed, ordinal, race_line, times

Cell = Callable[[DriversRace], str]


@dataclass(frozen=True, slots=True)
class Compare(OfPair):
    """Two drivers side by side in one race; by default the newest that gives both a result."""

    code: ClassVar[str] = "compare"
    command: ClassVar[str | None] = "compare"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "{driver} or {other:driver}",
        "who finished better {driver} or {other:driver}",
        "who finished ahead {driver} or {other:driver}",
        "who finished worse {driver} or {other:driver}",
        "{driver} vs {other:driver}",
        "compare {driver} {other:driver}",
        "compare {driver} vs {other:driver}",
        "gap between {driver} and {other:driver}",
        "gap from {driver} to {other:driver}",
        "who won {driver} vs {other:driver}",
        "who won between {driver} and {other:driver}",
        "who was ahead between {driver} and {other:driver}",
        "who finished worse between {driver} and {other:driver}",
    )

    def both(self, pair: Pair) -> Answer:
        """Who finished ahead, then figure by figure."""
        race = pair.race
        parts = (DriversRace.of(pair.one, race), DriversRace.of(pair.other, race))
        placed = all(_finish(part) for part in parts)
        answer = Answer(
            headline=_headline(*parts) if placed else _untold(parts),
            outcome=Outcome.ANSWER if placed else Outcome.ABSTAIN,
            details=_record(pair) if self.race is None else (),
            table=_table(parts),
            context=race_line(race),
            more=tuple(
                Choice(part.driver.name, ResultOf(part.driver.slug, race.slug)) for part in parts
            ),
        )
        return Backing.of(*(_backing(part) for part in parts)).behind(answer)


def _finish(part: DriversRace) -> int:
    """The place, or 0 if it is not told."""
    return part.result.finish.value if part.result and part.result.finish else 0


def _headline(one: DriversRace, other: DriversRace) -> str:
    first, second = sorted((one, other), key=_finish)
    race = one.race.name
    if _finish(first) == _finish(second):
        both = listed([one.driver.name, other.driver.name])
        return f"{both} are both given {ordinal(_finish(one))} in the {race}."
    places = f"{ordinal(_finish(first))} and {ordinal(_finish(second))}"
    return f"{first.driver.name} finished ahead of {second.driver.name} in the {race}: {places}."


def _untold(parts: tuple[DriversRace, DriversRace]) -> str:
    missing = listed([part.driver.name for part in parts if not _finish(part)])
    return f"No source gives {missing} a finish in the {parts[0].race.name}."


def _record(pair: Pair) -> tuple[str, ...]:
    one, other, shared = pair.one, pair.other, pair.shared
    if len(shared) < 2:
        return ()
    pairs = [(_finish(DriversRace.of(one, race)), race) for race in shared]
    ahead = sum(finish < _finish(DriversRace.of(other, race)) for finish, race in pairs)
    behind = sum(finish > _finish(DriversRace.of(other, race)) for finish, race in pairs)
    tally = f"{one.name} ahead {times(ahead)}, {other.name} {times(behind)}"
    return (f"In the {len(shared)} races known with both: {tally}",)


def _table(pair: tuple[DriversRace, DriversRace]) -> Table | None:
    opening: list[tuple[str, Cell]] = [
        ("Finish", lambda part: cell(part.result.finish if part.result else None)),
        ("Start", lambda part: cell(part.result.start if part.result else None)),
        ("Laps led", lambda part: cell(part.result.laps_led if part.result else None)),
        ("Laps down", lambda part: cell(part.result.laps_down if part.result else None)),
    ]
    points: tuple[str, Cell] = (
        "Points place",
        lambda part: cell(part.standing.position if part.standing else None),
    )
    stages = [(f"Stage {one.number}", _in_stage(one.number)) for one in pair[0].race.stages]
    rows = [(title, *(put(part) for part in pair)) for title, put in (*opening, *stages, points)]
    told = tuple(row for row in rows if set(row[1:]) != {UNKNOWN})
    short = initialled(part.driver for part in pair)
    titles = (Column(short[part.driver.slug], number=True) for part in pair)
    return Table((Column(""), *titles), told) if told else None


def _in_stage(number: int) -> Cell:
    def place(part: DriversRace) -> str:
        spots = (spot.position for at, spot in part.stages if at == number)
        return cell(next(spots, None))

    return place


def _backing(part: DriversRace) -> Backing:
    return Backing.of(
        of_result(part.result, "finish", "start", "laps_led", "laps_down"),
        *(of_spot(spot, f"in stage {at}", "position") for at, spot in part.stages),
        of_standing(part.standing, "position"),
    )
