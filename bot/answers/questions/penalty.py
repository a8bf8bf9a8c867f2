"""Who was penalised, and what for?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing, unique
from bot.answers.differences import over
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.story import PENALTY
from bot.answers.told import behind_told, texts
from bot.answers.wording import listed, race_line
from db.almanac import Almanac


@dataclass(frozen=True, slots=True)
class PenaltyOf(Question):
    """The penalties that are told, of one driver or of all."""

    code: ClassVar[str] = "penalty"
    phrases: ClassVar = phrases(
        "{driver} penalty", "what was the {driver} penalty for", "why was {driver} penalized",
        "who was penalized", "what penalties were there", "how many penalties", "why penalty",
        "was {driver} penalized", "who got a penalty on pit road", "{driver} penalty pit",
        "why was {driver} penalized pit", "was anyone penalized last", "{driver} penalty last",
    )  # fmt: skip

    driver: str | None = names(Names.DRIVER, optional=True)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Each as it is told; whoever is not told of is said to be so, with those who are."""
        driver = None if self.driver is None else driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        race = race_meant(almanac, self.race, of=self.driver)
        if isinstance(race, Answer):
            return race
        told = [one for one in race.penalties if one.told]
        own = [one for one in told if driver is None or one.driver.slug == driver.slug]
        if not own:
            whom = f" of {driver.name}" if driver else ""
            others = unique(one.driver.name for one in told)
            return Answer(
                f"No source tells of a penalty{whom} in the {race.name}.",
                Outcome.ABSTAIN,
                details=(f"Told as penalised: {listed(others)}",) if others else (),
                context=race_line(race),
            )
        lines = unique(text for one in own for text in texts(one.told))
        answer = Answer(
            lines[0],
            details=lines[1:],
            context=race_line(race),
            about=unique(one.driver.slug for one in own),
        )
        backing = Backing.of(*(over(one, PENALTY, "") for one in own))
        return behind_told(answer, [told for one in own for told in one.told], backing)
