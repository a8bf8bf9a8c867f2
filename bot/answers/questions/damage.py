"""Was a driver's truck damaged, and how badly?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.backing import Backing, unique
from bot.answers.differences import over
from bot.answers.drivers_race import DriversRace
from bot.answers.every_fact import INCIDENT
from bot.answers.of_race import OfDriver, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.told import texts

TOLD_AS = ("damag", "repair", "fender")
"""How sentences about damage are recognised."""


@dataclass(frozen=True, slots=True)
class Damage(OfDriver):
    """What is told of damage to a driver's truck."""

    code: ClassVar[str] = "damage"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "was {driver} damaged",
        "how did {driver} damage",
        "what damage did {driver} have",
        "{driver} damage spin",
        "was {driver} damaged in the spin",
        "how much damage {driver}",
        "did {driver} damage anything in the wreck",
    )

    def part(self, part: DriversRace) -> Answer:
        """The sentences that speak of it, those about the driver first."""
        race, driver = part.race, part.driver
        remarks = (one for one in race.remarks if one.subject == driver.slug)
        incidents = [one for one in race.incidents if one.drivers[:1] == (driver.slug,)]
        rows = (*(one.told for one in remarks), *(one.told for one in incidents))
        told = [one for row in rows for one in row if _is_of_damage(one.text)]
        sentences = texts(told)
        hurt = [one for one in incidents if one.damage]
        if not sentences and not hurt:
            return untold(race, f"No source tells of damage to {driver.name}'s {_vehicle(part)}.")
        what = hurt[0].damage.value if hurt and hurt[0].damage else ""
        headline = sentences[0] if sentences else f"Damage told of {driver.name}: {what}."
        of_fields = (over(one, INCIDENT, driver.name) for one in hurt)
        backing = (Backing(unique(one.source for one in told)), *of_fields)
        return tells(race, headline, backing, details=sentences[1:])


def _vehicle(part: DriversRace) -> str:
    return part.race.series.vehicle or "truck"


def _is_of_damage(text: str) -> bool:
    return any(word in text.casefold() for word in TOLD_AS)
