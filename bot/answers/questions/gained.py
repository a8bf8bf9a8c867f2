"""How many places did a driver gain or lose from start to finish, and who the most?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.differences import of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import (
    OfDriver,
    OfRace,
    field_size,
    no_finish,
    place,
    placed,
    tells,
    untold,
)
from bot.answers.question import Phrase, phrases
from bot.answers.wording import count, listed, ordinal
from db.racing import Race, Result

SHOWN = 5
"""Drivers whose starts are told that are named beside a question that cannot be settled."""


@dataclass(frozen=True, slots=True)
class Gained(OfDriver):
    """The places that a driver gained or lost; with `lost` somebody takes them to be lost."""

    code: ClassVar[str] = "gained"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "how many places did {driver} gain",
            "did {driver} gain places",
            "how much did {driver} gain",
            "how many places did {driver} pick up",
            "where did {driver} start and how many places gained",
        ),
        *phrases("how many places did {driver} lose", "did {driver} lose places", lost=1),
    )

    lost: int = 0

    def part(self, part: DriversRace) -> Answer:
        """How many, from which place to which; declined where the start is not told."""
        race, result, who = part.race, part.result, part.driver.name
        if result is None or not place(result):
            return no_finish(part)
        if result.start is None:
            headline = f"No source tells where {who} started the {race.name}"
            return untold(race, f"{headline}; the finish was {ordinal(place(result))}.")
        gained = _gained(result)
        way = f"{ordinal(result.start.value)} at the start, {ordinal(place(result))} at the finish"
        opposite = gained > 0 if self.lost else gained < 0
        no = f"{who} {'lost' if self.lost else 'gained'} none but " if opposite else f"{who} "
        headline = f"{no}{_moved(gained)} in the {race.name}: {way}."
        return tells(race, headline, (of_result(result, "start", "finish"),))


@dataclass(frozen=True, slots=True)
class MostGained(OfRace):
    """Who gained the most places, or lost the most with `lost`."""

    code: ClassVar[str] = "most gained"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("who gained the most places", "most places gained", "who picked up most places"),
        *phrases("who lost the most places", "most places lost", lost=1),
    )

    lost: int = 0

    def told(self, race: Race) -> Answer:
        """The best of all, but only where nobody whose start is unknown can have done better."""
        sign = -1 if self.lost else 1
        known = sorted(
            (one for one in placed(race) if one.start), key=lambda one: -sign * _gained(one)
        )
        most = sign * _gained(known[0]) if known else 0
        first = [one for one in known if sign * _gained(one) == most]
        done = "lost" if self.lost else "gained"
        if most <= 0 or any(_possible(one, race, sign) >= most for one in _unknown(race)):
            told = [f"{one.driver.name} {_moved(_gained(one))}" for one in known[:SHOWN]]
            only = f"Of those whose start is told: {listed(told)}"
            headline = f"No source tells where all started who may have {done} the most places"
            return untold(
                race,
                f"{headline} in the {race.name}.",
                (of_result(one, "start", "finish") for one in known[:SHOWN]),
                details=(only,) if told else (),
            )
        each = listed([f"{one.driver.name}, {_way(one)}" for one in first])
        return tells(
            race,
            f"Most places {done} in the {race.name}, {most}: {each}.",
            (of_result(one, "start", "finish") for one in known),
        )


def _gained(result: Result) -> int:
    """Places gained from start to finish; below 0 if they were lost."""
    return result.start.value - place(result) if result.start and place(result) else 0


def _unknown(race: Race) -> tuple[Result, ...]:
    return tuple(one for one in race.results if one.start is None or not place(one))


def _possible(result: Result, race: Race, sign: int) -> int:
    """The most places that a driver of unknown start or finish can have gained, or lost."""
    size = field_size(race) or len(race.results)
    first, last = (place(result), place(result)) if place(result) else (1, size)
    at_first, at_last = (result.start.value,) * 2 if result.start else (1, size)
    return at_last - first if sign > 0 else last - at_first


def _moved(gained: int) -> str:
    if not gained:
        return "neither gained nor lost a place"
    return f"{'gained' if gained > 0 else 'lost'} {count(abs(gained), 'place')}"


def _way(result: Result) -> str:
    start = ordinal(result.start.value) if result.start else "–"
    return f"{start} to {ordinal(place(result))}"
