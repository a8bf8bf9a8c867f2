"""Which of two drivers led more?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.differences import of_result
from bot.answers.drivers_race import own
from bot.answers.of_pair import OfPair, Pair
from bot.answers.of_race import tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.wording import laps


@dataclass(frozen=True, slots=True)
class LedMore(OfPair):
    """Which of two drivers led more laps of a race."""

    code: ClassVar[str] = "led more"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who led more laps {driver} or {other:driver}",
        "did {driver} lead more laps than {other:driver}",
        "how many more laps did {driver} lead than {other:driver}",
        "who led the most laps {driver} or {other:driver}",
        "who led {driver} or {other:driver}",
        "who led more laps between {driver} and {other:driver}",
        "who led fewer laps {driver} or {other:driver}",
    )

    def both(self, pair: Pair) -> Answer:
        """The one who led more, with the laps of both."""
        race, one, other = pair.race, pair.one, pair.other
        told = [
            (row.laps_led.value, row)
            for driver in (one, other)
            if (row := own(driver, race.results)) and row.laps_led
        ]
        if len(told) < 2:
            headline = f"No source tells how many laps {one.name} and {other.name} led."
            return untold(race, headline)
        backing = (of_result(row, "laps_led") for _, row in told)
        (more, first), (fewer, second) = sorted(told, key=lambda item: -item[0])
        if more == fewer:
            headline = f"{one.name} and {other.name} both led {laps(more)} of the {race.name}."
            return tells(race, headline, backing)
        who = f"{first.driver.name} led more laps than {second.driver.name} of the {race.name}"
        return tells(race, f"{who}: {more} and {fewer}, {more - fewer} more.", backing)
