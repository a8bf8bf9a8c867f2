"""Which of two drivers did better?"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice, Column, Outcome, Table
from bot.answers.backing import Backing
from bot.answers.differences import of_result, of_spot, of_standing
from bot.answers.drivers_race import DriversRace
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.result import ResultOf
from bot.answers.wording import UNKNOWN, cell, initialled, listed, ordinal, race_line, times
from db.almanac import Almanac
from db.racing import Driver, Race

Cell = Callable[[DriversRace], str]


@dataclass(frozen=True, slots=True)
class Compare(Question):
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

    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Who finished ahead, then figure by figure."""
        one = driver_meant(almanac, self.driver)
        if isinstance(one, Answer):
            return one
        other = driver_meant(almanac, self.other)
        if isinstance(other, Answer):
            return other
        return self._answer(almanac, one, other)

    def _answer(self, almanac: Almanac, one: Driver, other: Driver) -> Answer:
        if one == other:
            return Answer(f"That is {one.name} twice; name two drivers.", Outcome.ABSTAIN)
        shared = _shared(almanac, one, other)
        race = race_of_both(almanac, one, other, self.race)
        if isinstance(race, Answer):
            return race
        pair = (DriversRace.of(one, race), DriversRace.of(other, race))
        placed = all(_finish(part) for part in pair)
        answer = Answer(
            headline=_headline(*pair) if placed else _untold(pair),
            outcome=Outcome.ANSWER if placed else Outcome.ABSTAIN,
            details=_record(one, other, shared) if self.race is None else (),
            table=_table(pair),
            context=race_line(race),
            more=tuple(
                Choice(part.driver.name, ResultOf(part.driver.slug, race.slug)) for part in pair
            ),
        )
        return Backing.of(*(_backing(part) for part in pair)).behind(answer)


def race_of_both(almanac: Almanac, one: Driver, other: Driver, slug: str | None) -> Race | Answer:
    """The race of this slug; without one, the newest that gives both a finish."""
    shared = _shared(almanac, one, other) if slug is None else ()
    return shared[0] if shared else race_meant(almanac, slug)


def _shared(almanac: Almanac, one: Driver, other: Driver) -> tuple[Race, ...]:
    """The races that give both a finish, reported ones first, each the newest first."""
    of_other = {
        race.slug for race, row in almanac.results_by_driver.get(other.slug, ()) if row.finish
    }
    both = [
        race
        for race, row in almanac.results_by_driver.get(one.slug, ())
        if row.finish and race.slug in of_other
    ]
    return tuple(sorted(both, key=lambda race: not race.reported))


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


def _untold(pair: tuple[DriversRace, DriversRace]) -> str:
    missing = listed([part.driver.name for part in pair if not _finish(part)])
    return f"No source gives {missing} a finish in the {pair[0].race.name}."


def _record(one: Driver, other: Driver, shared: tuple[Race, ...]) -> tuple[str, ...]:
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
