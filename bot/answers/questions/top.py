"""Who finished in the top so many, and was somebody among them?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice
from bot.answers.differences import of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import OfDriver, OfRace, no_finish, place, placed, state, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.full_results import FullResults
from bot.answers.wording import listed, ordinal
from db.racing import Race

PODIUM = 3


@dataclass(frozen=True, slots=True)
class TopFinishers(OfRace):
    """The first `top` at the finish, in order."""

    code: ClassVar[str] = "top"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("{top}", "who finished {top}", "{top} ahead", "{top} order", "{top} running"),
        *phrases("podium", "who was on the podium", "podium finish", top=PODIUM),
    )

    top: int = 10

    def told(self, race: Race) -> Answer:
        """The names by place; as many as are told."""
        rows = [one for one in placed(race) if place(one) <= self.top]
        if not rows:
            return untold(race, f"No source tells the top {self.top} of the {race.name}.")
        names = [f"{ordinal(place(one))} {one.driver.name}" for one in rows]
        return tells(
            race,
            f"The top {len(rows)} of the {race.name}: {listed(names)}.",
            (of_result(one, "finish") for one in rows),
            more=(Choice("Full results", FullResults(race.slug)),),
        )


@dataclass(frozen=True, slots=True)
class InTop(OfDriver):
    """Whether a driver finished among the first `top`."""

    code: ClassVar[str] = "in top"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("was {driver} {top}", "did {driver} finish {top}"),
        *phrases("was {driver} on the podium", "did {driver} podium", top=PODIUM),
    )

    top: int = 10

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, then the place."""
        result = part.result
        if result is None or not place(result):
            return no_finish(part)
        verdict = "Yes" if place(result) <= self.top else "No"
        return tells(
            part.race,
            f"{verdict}. {part.driver.name} finished {state(result)}, in the {part.race.name}.",
            (of_result(result, "finish", "laps_down", "status", "reason_out"),),
        )
