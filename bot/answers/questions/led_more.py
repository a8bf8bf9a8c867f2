"""Which of two drivers led more?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.differences import of_result
from bot.answers.drivers_race import own
from bot.answers.meant import driver_meant
from bot.answers.of_race import tells, untold
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.compare import race_of_both
from bot.answers.wording import laps
from db.almanac import Almanac
from db.racing import Driver, Race


@dataclass(frozen=True, slots=True)
class LedMore(Question):
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

    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The one who led more, with the laps of both."""
        one = driver_meant(almanac, self.driver)
        if isinstance(one, Answer):
            return one
        other = driver_meant(almanac, self.other)
        if isinstance(other, Answer):
            return other
        race = race_of_both(almanac, one, other, self.race)
        return race if isinstance(race, Answer) else _compared(race, one, other)


def _compared(race: Race, one: Driver, other: Driver) -> Answer:
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
