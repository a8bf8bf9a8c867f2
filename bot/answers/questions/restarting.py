"""From where did a driver take a restart?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.at_moment import order_at, spot_of
from bot.answers.backing import Backing
from bot.answers.differences import of_spot
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import OfDriver, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.restart import LAST
from bot.answers.told import of_incident, texts, when
from bot.answers.wording import ordinal, surname
from db.racing import Incident


@dataclass(frozen=True, slots=True)
class Restarting(OfDriver):
    """A driver's place or lane at one restart: `number` from 1, -1 the last."""

    code: ClassVar[str] = "restarting"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "what lane was {driver} in on the last restart",
            "what lane did {driver} take",
            "where did {driver} start on the last restart",
            "where was {driver} on the last restart",
            "what lane did {driver} start on the last restart",
            "where did {driver} restart",
            "where did {driver} start after the spin",
            "where did {driver} restart after the spin",
            number=LAST,
        ),
        *phrases(
            "what lane was {driver} in on the {number:position} restart",
            "where was {driver} on the {number:position} restart",
            "where did {driver} start on the {number:position} restart",
        ),
    )

    number: int = LAST

    def part(self, part: DriversRace) -> Answer:
        """What is told of the driver then: of the restart itself, or in the order after it."""
        race, driver = part.race, part.driver
        restarts = [
            one for one in race.incidents if one.what and one.what.value == "restart" and one.told
        ]
        at = self.number - 1 if self.number > 0 else self.number
        meant = restarts[at:][:1]
        if not meant:
            return untold(race, f"No source tells of that restart of the {race.name}.")
        one = meant[0]
        own = tuple(text for text in texts(one.told) if surname(driver) in text)
        if own:
            return tells(race, own[0], (of_incident(one),), details=own[1:])
        return self._in_order(part, one)

    def _in_order(self, part: DriversRace, one: Incident) -> Answer:
        race, driver = part.race, part.driver
        lap = one.lap.value if one.lap else None
        to_go = one.laps_to_go.value if one.laps_to_go else None
        order = order_at(race, lap, to_go)
        spot = spot_of(order, driver.slug) if order else None
        if spot is None:
            headline = f"No source tells where {driver.name} was at the restart {when(one)}."
            return untold(race, headline, details=texts(one.told)[:1])
        place = ordinal(spot.position.value) if spot.position else ""
        said = texts(spot.told)
        headline = said[0] if said else f"{driver.name} was {place} right after it, {when(one)}."
        return tells(race, headline, (of_spot(spot, when(one)), Backing.of(of_incident(one))))
