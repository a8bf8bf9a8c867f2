"""All that is known of a race: what is announced of one to come, what is told of one that was."""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.race import RaceSummary
from bot.answers.questions.race_day import RaceDay
from db.almanac import Almanac
from db.racing import RaceState


@dataclass(frozen=True, slots=True)
class RaceDetails(Question):
    """A race to come by its day, time and channel; any other by its summary."""

    code: ClassVar[str] = "details"
    phrases: ClassVar = phrases("race details")

    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """When, where and on what channel, or the race in figures."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        if race.state is RaceState.SCHEDULED:
            return RaceDay(race=race.slug).answer(almanac, asked)
        return RaceSummary(race.slug).answer(almanac, asked)
