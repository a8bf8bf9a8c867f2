"""Who are the rookies?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import of_entry, of_result
from bot.answers.drivers_race import own
from bot.answers.meant import race_meant
from bot.answers.of_race import place
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.wording import listed, ordinal, race_line
from db.almanac import Almanac


@dataclass(frozen=True, slots=True)
class Rookies(Question):
    """The drivers of a race whom a source calls rookies."""

    code: ClassVar[str] = "rookies"
    phrases: ClassVar = phrases(
        "who are the rookies", "any rookies", "which rookies were there"
    ) + phrases(
        "who was the best rookie", "best finishing rookie", "where did the best rookie finish",
        "where did the rookies finish",
        finish=1,
    )  # fmt: skip

    race: str | None = names(Names.RACE, optional=True)
    finish: int = 0  # whether it is asked where they finished

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
        rows = sorted(
            (row for one in rookies if (row := own(one.driver, race.results)) and place(row)),
            key=place,
        )
        who = listed([one.driver.name for one in rookies])
        headline = f"{who} {'is' if len(rookies) == 1 else 'are'} called {called} by the sources"
        came = [f"{row.driver.name} {ordinal(place(row))}" for row in rows]
        if len(rookies) == 1:
            came = [f"finished {ordinal(place(row))}" for row in rows]
        joint = " and " if len(rookies) == 1 else "; at the finish: "
        told = f"{joint}{listed(came)}" if self.finish and came else ""
        answer = Answer(
            f"{headline}{told}.",
            details=("Whether others are rookies too is not told",) if self.finish else (),
            context=race_line(race),
            about=tuple(one.driver.slug for one in rookies),
        )
        finishes = (of_result(row, "finish") for row in rows if self.finish)
        return Backing.of(*(of_entry(one, "rookie") for one in rookies), *finishes).behind(answer)
