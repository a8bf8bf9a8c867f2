"""Who are the rookies?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import of_entry
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.wording import listed, race_line
from db.almanac import Almanac


@dataclass(frozen=True, slots=True)
class Rookies(Question):
    """The drivers of a race whom a source calls rookies."""

    code: ClassVar[str] = "rookies"
    phrases: ClassVar = phrases(
        "who are the rookies", "any rookies", "which rookies were there", "who was the best rookie"
    )

    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Those told of; others may be rookies without a source saying so."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        rookies = tuple(one for one in race.entries if one.rookie and one.rookie.value)
        if not rookies:
            headline = f"No source names a rookie in the {race.name}."
            return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
        called = "a rookie" if len(rookies) == 1 else "rookies"
        who = listed([one.driver.name for one in rookies])
        answer = Answer(
            f"{who} {'is' if len(rookies) == 1 else 'are'} called {called} by the sources.",
            context=race_line(race),
            about=tuple(one.driver.slug for one in rookies),
        )
        return Backing.of(*(of_entry(one, "rookie") for one in rookies)).behind(answer)
