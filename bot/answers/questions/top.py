"""Who finished in the top so many, and was somebody among them?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice
from bot.answers.both import Both
from bot.answers.differences import of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.labels import FULL_RESULTS
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
from bot.answers.wording import NO, YES, listed, ordinal
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
        which = Both("top", "primeros") if self.top > 0 else Both("last", "últimos")
        rows = _wanted(race, self.top)
        if not rows:
            number = abs(self.top)
            headline = Both(
                f"No source tells the {which} {number} of the {race.name}.",
                f"Ninguna fuente da los {number} {which.spanish} de la {race.name}.",
            )
            return untold(race, headline)
        each = listed([f"{ordinal(place(one))} {one.driver.name}" for one in rows])
        each_es = es.listed([f"{es.ordinal(place(one))} {one.driver.name}" for one in rows])
        return tells(
            race,
            Both(
                f"The {which} {len(rows)} of the {race.name}: {each}.",
                f"Los {len(rows)} {which.spanish} de la {race.name}: {each_es}.",
            ),
            (of_result(one, "finish") for one in rows),
            more=(Choice(FULL_RESULTS, FullResults(race.slug)),),
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
        *phrases("was {driver} within the {top}"),
        *phrases("was {driver} {top}", "{driver} {top}", "did {driver} finish {top}"),
        *phrases("was {driver} on the podium", "did {driver} podium", top=PODIUM),
        *phrases("did {driver} finish outside the {top}", "was {driver} outside {top}", outside=1),
        *phrases("did {driver} finish outside the podium", top=PODIUM, outside=1),
    )

    top: int = 10
    outside: int = 0  # whether it is asked if the driver was not among them

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, then the place."""
        result = part.result
        if result is None or not place(result):
            return no_finish(part)
        verdict = YES if (place(result) <= self.top) != bool(self.outside) else NO
        who, race, came = part.driver.name, part.race.name, state(result)
        return tells(
            part.race,
            Both(
                f"{verdict}. {who} finished {came}, in the {race}.",
                f"{verdict.spanish}. {who} terminó {came.spanish}, en la {race}.",
            ),
            (of_result(result, "finish", "laps_down", "status", "reason_out"),),
        )
