"""Is the next race at this track?"""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.both import Both
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.next_race import NextRace, coming_race
from db.almanac import Almanac


@dataclass(frozen=True, slots=True)
class NextIsAt(Question):
    """Whether the next race is at a track; `said` is its slug, or its name if it is not known."""

    code: ClassVar[str] = "next at"
    wordy: ClassVar[bool] = True
    phrases: ClassVar = phrases(
        "is the next race at {said:track}", "next race {said:track}", "is {said:track} next"
    )

    said: str = ""
    series: str | None = names(Names.SERIES, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """Yes or no, and the next race as it is told when it is asked for."""
        answer = NextRace(self.series).answer(almanac, asked)
        race = coming_race(almanac, self.series, asked.now)
        if race is None or race.track is None:
            return answer
        right = race.track.slug == self.said
        verdict = Both("Yes. ", "Sí. ") if right else Both("No. ", "No. ")
        told = answer.headline if isinstance(answer.headline, tuple) else (answer.headline,)
        return replace(answer, headline=(verdict, *told))
