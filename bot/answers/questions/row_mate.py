"""Who started beside a driver?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.differences import of_qualified, of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import OfDriver, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.wording import listed, ordinal
from db.racing import Driver, Race


@dataclass(frozen=True, slots=True)
class RowMate(OfDriver):
    """Who shared a row of the grid with a driver: two start in each."""

    code: ClassVar[str] = "row mate"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who started beside {driver}",
        "who qualified beside {driver}",
        "who was beside {driver} at the start",
        "who started beside {driver} on the front row",
        "who was beside {driver} on the front row",
    )

    def part(self, part: DriversRace) -> Answer:
        """The one beside, where both starts are told."""
        race, who, starts = part.race, part.driver.name, _starts(part.race)
        own = starts.get(part.driver)
        beside = own + 1 if own and own % 2 else (own or 0) - 1
        mates = [driver for driver, place in starts.items() if own and place == beside]
        if not mates:
            return untold(race, f"No source tells who started beside {who} in the {race.name}.")
        names, each = listed([one.name for one in mates]), (part.driver, *mates)
        return tells(
            race,
            f"{names} started {ordinal(beside)} in the {race.name}, beside {who}.",
            (
                *(of_qualified(one, "position") for one in race.qualifying if one.driver in each),
                *(of_result(one, "start") for one in race.results if one.driver in each),
            ),
        )


def _starts(race: Race) -> dict[Driver, int]:
    """The places on the grid that are told."""
    qualified = {one.driver: one.position.value for one in race.qualifying if one.position}
    return qualified | {one.driver: one.start.value for one in race.results if one.start}
