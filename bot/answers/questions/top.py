"""Who finished in the top so many, and was somebody among them?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice
from bot.answers.differences import of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import (
    OfDriver,
    OfRace,
    at_place,
    field_size,
    no_finish,
    place,
    placed,
    state,
    tells,
    untold,
)
from bot.answers.question import Phrase, phrases
from bot.answers.questions.full_results import FullResults
from bot.answers.wording import listed, ordinal
from db.racing import Race, Result

PODIUM = 3


@dataclass(frozen=True, slots=True)
class TopFinishers(OfRace):
    """The first `top` at the finish, in order; the last so many if below 0."""

    code: ClassVar[str] = "top"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("{top}", "who finished {top}", "{top} ahead", "{top} order", "{top} running"),
        *phrases("podium", "who was on the podium", "podium finish", top=PODIUM),
    )

    top: int = 10

    def told(self, race: Race) -> Answer:
        """The names by place; as many as are told."""
        which = "top" if self.top > 0 else "last"
        rows = _wanted(race, self.top)
        if not rows:
            return untold(race, f"No source tells the {which} {abs(self.top)} of the {race.name}.")
        names = [f"{ordinal(place(one))} {one.driver.name}" for one in rows]
        return tells(
            race,
            f"The {which} {len(rows)} of the {race.name}: {listed(names)}.",
            (of_result(one, "finish") for one in rows),
            more=(Choice("Full results", FullResults(race.slug)),),
        )


def _wanted(race: Race, top: int) -> list[Result]:
    size = field_size(race)
    if top > 0:
        return [one for one in placed(race) if place(one) <= top]
    if size is None or not at_place(race, size):
        return []
    return [one for one in placed(race) if place(one) > size + top]


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
