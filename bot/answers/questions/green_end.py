"""Did a race end under green, and how long was its last run?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.of_race import OfRace, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.told import of_incident, texts
from bot.answers.wording import laps
from db.racing import Race


@dataclass(frozen=True, slots=True)
class GreenEnd(OfRace):
    """Whether no caution came after the last restart; `caution` if it is taken to have come."""

    code: ClassVar[str] = "green end"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "did the race end under green", "did it finish under green", "was it green at the end",
            "how long was the green flag run", "how long was the last green flag run",
            "last green flag run", "how many green laps last", "how many laps was the last run",
        ),
        *phrases("did it finish under caution", "did the race end under caution",
                 "was there a caution at the end", "did the race finish under caution", caution=1),
    )  # fmt: skip

    caution: int = 0

    def told(self, race: Race) -> Answer:
        """Yes or no by the last restart, where every caution of the race is told of."""
        restarts = [one for one in race.incidents if one.what and one.what.value == "restart"]
        number = race.cautions.value if race.cautions else 0
        last = restarts[-1] if restarts else None
        if last is None or last.laps_to_go is None or len(restarts) != number:
            return untold(race, f"No source tells whether the {race.name} ended under green.")
        verdict = "No" if self.caution else "Yes"
        run = laps(last.laps_to_go.value)
        headline = f"{verdict}: the last {run} of the {race.name} were green."
        return tells(race, headline, (of_incident(last),), details=texts(last.told)[:1])
