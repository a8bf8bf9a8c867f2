"""How did a driver who led not win?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.backing import unique
from bot.answers.differences import of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import OfDriver, at_place, tells
from bot.answers.question import Phrase, phrases
from bot.answers.questions.did_win import DidWin
from bot.answers.told import of_incident
from db.racing import Driver, Incident, Race

LEAD, FAILED = "lead", "mechanical"


@dataclass(frozen=True, slots=True)
class HowLost(OfDriver):
    """How a driver lost the lead for the last time, and what failed at that moment."""

    code: ClassVar[str] = "how lost"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how did {driver} lose", "why did {driver} lose", "how did {driver} lose to win"
    )

    def part(self, part: DriversRace) -> Answer:
        """What is told of it; of the winner, or of one who lost no lead, who won."""
        race, driver = part.race, part.driver
        lost = [one for one in race.incidents if _took_lead(one) and driver.slug in one.drivers[1:]]
        winners = at_place(race, 1)
        told = tuple(_told(race, driver, lost[-1])) if lost else ()
        if not told or (part.result is not None and part.result in winners):
            return DidWin(race=race.slug, driver=driver.slug, lost=1).part(part)
        texts = unique(one.told[0].text for one in told)
        backing = (*map(of_incident, told), *(of_result(one, "finish") for one in winners))
        return tells(race, " ".join(texts), backing)


def _took_lead(one: Incident) -> bool:
    return one.what is not None and one.what.value == LEAD and bool(one.told)


def _told(race: Race, driver: Driver, last: Incident) -> Iterator[Incident]:
    """What failed at the moment of the pass for the lead, then the pass."""
    moment = (last.lap.value if last.lap else None, _left(last))
    for one in race.incidents:
        failed = one.what is not None and one.what.value == FAILED and one.told
        at = (one.lap.value if one.lap else None, _left(one))
        if failed and one.drivers[:1] == (driver.slug,) and at == moment != (None, None):
            yield one
    yield last


def _left(one: Incident) -> int | None:
    return one.laps_to_go.value if one.laps_to_go else None
