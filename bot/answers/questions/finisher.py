"""Who finished in this place, or from this place to that?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice
from bot.answers.differences import of_race, of_result
from bot.answers.drivers_race import DriversRace, own
from bot.answers.of_race import (
    OfDriver,
    OfRace,
    at_place,
    field_size,
    how_it_ended,
    no_finish,
    place,
    placed,
    tells,
    untold,
)
from bot.answers.question import Phrase, phrases
from bot.answers.questions.full_results import FullResults
from bot.answers.questions.result import ResultOf
from bot.answers.understanding.moments import LAST
from bot.answers.wording import listed, ordinal, vehicle
from db.racing import Race, Result

MOST = 34
"""Names in one headline, which a message still holds."""


@dataclass(frozen=True, slots=True)
class Finisher(OfRace):
    """Who finished in `position` (-1 for last, -2 for the next to last), or up to `upto`."""

    code: ClassVar[str] = "place"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "{position}",
            "who finished {position}",
            "who took {position}",
            "{position} place finisher",
            "what driver was {position} at the finish",
            "{range}",
            "who finished {range}",
            "who was last in the {position:top}",
            "who finished {position:count}",
            "who was last in the {position:top} finish",
            "positions {range}",
        ),
        *phrases(
            "who finished last", "last place", "last place finisher", "who was last", position=LAST
        ),
    )

    position: int = 1
    upto: int | None = None

    def told(self, race: Race) -> Answer:
        """The names; a place beyond the field is declined with the number that started."""
        size = field_size(race)
        if not placed(race):
            return untold(race, f"No source tells how the {race.name} ended.")
        if self.upto is not None:
            return _range(race, *sorted((self.position, self.upto)))
        if self.position > LAST:
            return _one(race, self.position)
        counted = 0 if size is None else size + 1 + self.position
        if not at_place(race, counted):
            return untold(race, f"No source tells who finished last in the {race.name}.")
        return _one(race, counted, "last, " if self.position == LAST else "")


@dataclass(frozen=True, slots=True)
class FinishedAt(OfDriver):
    """Whether a driver finished in `position`."""

    code: ClassVar[str] = "finished at"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did {driver} finish {position}",
        "was {driver} {position}",
        "{driver} {position}",
        "{driver} finished {position}",
    )

    position: int = 1

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, and the place."""
        race, result = part.race, part.result
        if result is None or not place(result):
            return no_finish(part)
        wanted = self.position
        if wanted < 0:
            size = field_size(race)
            if size is None:
                return untold(race, f"No source tells who finished last in the {race.name}.")
            wanted += size + 1
        verdict = "Yes" if place(result) == wanted else "No"
        headline = f"{verdict}. {part.driver.name} finished {ordinal(place(result))}"
        return tells(race, f"{headline} in the {race.name}.", (of_result(result, "finish"),))


def _one(race: Race, position: int, last: str = "") -> Answer:
    found = at_place(race, position)
    if not found:
        return _nobody(race, position)
    who = listed([one.driver.name for one in found])
    headline = f"{who} finished {last}{ordinal(position)} in the {race.name}."
    return tells(
        race,
        headline,
        (of_result(one, "finish", "status", "laps_down", "reason_out") for one in found),
        details=(line for one in found if (line := _more_of(one, race))),
        more=tuple(Choice(one.driver.name, ResultOf(one.driver.slug, race.slug)) for one in found),
    )


def _more_of(result: Result, race: Race) -> str:
    entry = own(result.driver, race.entries)
    parts = (vehicle(entry) if entry else "", how_it_ended(result))
    return " · ".join(part[:1].upper() + part[1:] for part in parts if part)


def _nobody(race: Race, position: int) -> Answer:
    size = field_size(race)
    if position < 1 or (size is not None and position > size):
        only = f": only {size} started" if size is not None else ""
        headline = f"Nobody finished {ordinal(position)} in the {race.name}{only}."
        return untold(race, headline, (of_race(race, "starters"),))
    return untold(race, f"No source tells who finished {ordinal(position)} in the {race.name}.")


def _range(race: Race, first: int, last: int) -> Answer:
    rows = [one for one in placed(race) if first <= place(one) <= last][:MOST]
    if not rows:
        return _nobody(race, first)
    names = [f"{ordinal(place(one))} {one.driver.name}" for one in rows]
    return tells(
        race,
        f"{ordinal(first)} to {ordinal(place(rows[-1]))} in the {race.name}: {listed(names)}.",
        (of_result(one, "finish") for one in rows),
        more=(Choice("Full results", FullResults(race.slug)),),
    )
