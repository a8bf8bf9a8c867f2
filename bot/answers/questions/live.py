"""What is going on in a race just now? That is never known here."""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.of_race import at_place
from bot.answers.question import Asked, Phrase, Question, phrases
from bot.answers.wording import listed, race_line
from db.almanac import Almanac


@dataclass(frozen=True, slots=True)
class Live(Question):
    """Who leads or what happens at this moment."""

    code: ClassVar[str] = "live"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who is leading right now",
        "who is winning right now",
        "who is in front right now",
        "what lap is it right now",
        "what happened right now",
        "running order right now",
        "who is {position} right now",
        "is it caution right now",
        "how many laps left right now",
    )

    position: int = 0

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """That no race is followed while it is run, and which one was reported last."""
        race = almanac.latest_race()
        winners = listed([one.driver.name for one in at_place(race, 1)]) if race else ""
        last = f"The newest report is of the {race.name}, won by {winners}" if race else ""
        return Answer(
            "I do not follow races while they are run: I know only what reports tell afterwards.",
            Outcome.ABSTAIN,
            details=(last,) if winners else (),
            context=race_line(race) if race else None,
        )
