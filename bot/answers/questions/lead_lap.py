"""Who finished on the lead lap?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.differences import of_race, of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import OfDriver, OfRace, place, state, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.wording import count, ordinal
from db.racing import Race, Result

LAST, NTH, FIRST_LAPPED = "last", "nth", "lapped"
TOLD = ("finish", "laps_down", "status", "reason_out")


@dataclass(frozen=True, slots=True)
class LeadLap(OfRace):
    """How many finished on the lead lap; `asked` picks the last on it or the first off it."""

    code: ClassVar[str] = "lead lap"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("how many on the lead lap", "who finished on the lead lap", "lead lap"),
        *phrases("were {said:count} on the lead lap", "do {said:count} on the lead lap add up"),
        *phrases("who finished {first:position} on the lead lap", asked=NTH),
        *phrases("who was last on the lead lap", "last truck on the lead lap", asked=LAST),
        *phrases(
            "who was {first:position} laps down",
            "{first:position} truck {by:count} laps down",
            "{first:position} off the lead lap",
            "who was the best finishing laps down",
            asked=FIRST_LAPPED,
        ),
    )

    asked: str = "count"
    first: int = 1  # which of those lapped
    by: int = 0  # only those just so many laps down
    said: int | None = None  # how many somebody takes them to be

    def told(self, race: Race) -> Answer:
        """The number, or the driver at the border."""
        on = [one for one in race.results if _is_on(one)]
        off = [one for one in race.results if _down(one) and self.by in (0, _down(one))]
        backing = (of_race(race, "lead_lap_finishers"),)
        if self.asked == NTH and 0 < self.first <= len(on):
            return _border(race, on[self.first - 1], f"{ordinal(self.first)} on the lead lap")
        if self.asked in (LAST, NTH) and on and off:
            return _border(race, on[-1], f"the last of {len(on)} on the lead lap")
        if self.asked == FIRST_LAPPED and 0 < self.first <= len(off):
            which = "first" if self.first == 1 else ordinal(self.first)
            return _border(race, off[self.first - 1], f"the {which} of those laps down")
        told = race.lead_lap_finishers
        if self.asked in (LAST, NTH, FIRST_LAPPED) or not (told or (on and off)):
            headline = f"No source tells who finished the {race.name} on the lead lap."
            return untold(race, headline, backing)
        number = told.value if told else len(on)
        reach = f", 1st to {ordinal(place(on[-1]))}" if len(on) == number > 1 else ""
        first = f", {on[0].driver.name} to {on[-1].driver.name}" if reach else ""
        headline = f"{count(number, 'driver')} finished on the lead lap of the {race.name}"
        if self.said is not None:
            headline = f"{'Yes' if self.said == number else 'No'}. {headline}"
        by_rows = f"{len(on)} by the results" if on and len(on) != number else ""
        details = (by_rows,) if by_rows else ()
        return tells(race, f"{headline}{reach}{first}.", backing, details=details)


@dataclass(frozen=True, slots=True)
class OnLeadLap(OfDriver):
    """Whether a driver finished on the lead lap."""

    code: ClassVar[str] = "on lead"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "was {driver} on the lead lap", "did {driver} finish on the lead lap", "{driver} lead lap"
    )

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, with place and laps down."""
        result, race = part.result, part.race
        if result is None or (result.laps_down is None and not result.reason_out):
            who = part.driver.name
            return untold(
                race, f"No source tells how many laps {who} completed in the {race.name}."
            )
        verdict = "Yes" if _is_on(result) else "No"
        said = f"{part.driver.name} finished {state(result)}"
        return tells(race, f"{verdict}. {said}, in the {race.name}.", (of_result(result, *TOLD),))


def _down(result: Result) -> int:
    return result.laps_down.value if result.laps_down else 0


def _is_on(result: Result) -> bool:
    return bool(result.laps_down and result.laps_down.value == 0)


def _border(race: Race, result: Result, which: str) -> Answer:
    ended = ordinal(place(result)) if _is_on(result) else state(result)
    headline = f"{result.driver.name}, {ended}, was {which} in the {race.name}."
    return tells(race, headline, (of_result(result, *TOLD),))
