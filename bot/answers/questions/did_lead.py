"""Did this driver lead, how often, and what share of the race?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice
from bot.answers.backing import Backing
from bot.answers.differences import of_qualified, of_race, of_result, over
from bot.answers.drivers_race import DriversRace
from bot.answers.every_fact import INCIDENT
from bot.answers.of_race import OfDriver, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.laps_led import LapsLed, leaders
from bot.answers.race_figures import pole_sitter
from bot.answers.wording import distance, laps, led, percent, times
from db.racing import Driver, Incident, Race, Result


@dataclass(frozen=True, slots=True)
class DidLead(OfDriver):
    """Whether a driver led: laps credited, and any lead told of that counted for no lap."""

    code: ClassVar[str] = "did lead"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did {driver} lead",
        "did {driver} lead a lap",
        "did {driver} take the lead",
        "did {driver} ever lead",
        "did {driver} ever take the lead",
        "did {driver} get credit for leading a lap",
        "why is {driver} not credited with leading a lap",
        "why is {driver} not in the laps led",
        "did {driver} lead {said:count} laps",
        "{driver} led {said:count} laps",
    )

    said: int | None = None  # how many laps somebody takes it to be

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, then the laps; a lead between two lines is told beside no lap."""
        race, result = part.race, part.result
        if result is None or result.laps_led is None:
            headline = f"No source tells whether {part.driver.name} led a lap of the {race.name}."
            return untold(race, headline)
        briefly = leads_told(part.driver, race) if result.laps_led.value == 0 else ()
        backing = (
            of_result(result, "laps_led"),
            *(over(one, INCIDENT, part.driver.name) for one in briefly),
            Backing(tuple(one.told[0].source for one in briefly if one.told)),
        )
        return tells(
            race,
            self._headline(part, result, briefly=bool(briefly)),
            backing,
            details=(one.told[0].text for one in briefly if one.told),
            more=(Choice("Laps led", LapsLed(race=race.slug)),),
        )

    def _headline(self, part: DriversRace, result: Result, *, briefly: bool) -> str:
        headline = _headline(part.driver, result, part.race, briefly=briefly)
        if self.said is None or result.laps_led is None:
            return headline
        verdict = "Yes" if result.laps_led.value == self.said else "No"
        return f"{verdict}. {headline.partition('. ')[2] or headline}"


@dataclass(frozen=True, slots=True)
class LedFromPole(OfDriver):
    """How many laps a driver led who is taken to have had the pole."""

    code: ClassVar[str] = "led pole"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases("how many laps did {driver} lead from the pole")

    def part(self, part: DriversRace) -> Answer:
        """The laps, and who had the pole where it was somebody else."""
        race, who, pole = part.race, part.driver, pole_sitter(part.race)
        told = LapsLed(who.slug, race.slug)
        if part.result is None or part.result.laps_led is None:
            return untold(race, f"No source tells how many laps {who.name} led of the {race.name}.")
        instead = f"; {pole.driver.name} won the pole" if pole and pole.driver != who else ""
        headline = f"{who.name} {led(part.result.laps_led, race)} in the {race.name}{instead}."
        length = of_race(race, "laps_run" if race.laps_run else "scheduled_laps")
        backing = (of_result(part.result, "laps_led"), of_qualified(pole, "position"), length)
        return tells(race, headline, backing, more=(Choice("Laps led", told),))


@dataclass(frozen=True, slots=True)
class DidLeadMost(OfDriver):
    """Whether a driver led the most laps."""

    code: ClassVar[str] = "led most"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did {driver} lead the most laps", "{driver} led the most laps", "{driver} most laps led"
    )

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, who did, and the laps of both."""
        race, result, ranked = part.race, part.result, leaders(part.race)
        if result is None or result.laps_led is None or not ranked:
            headline = f"No source tells how many laps {part.driver.name} led of the {race.name}."
            return untold(race, headline)
        best = ranked[0]
        most = best.laps_led.value if best.laps_led else 0
        backing = (of_result(best, "laps_led"), of_result(result, "laps_led"))
        if result.laps_led.value == most:
            headline = f"Yes. {part.driver.name} led the most laps of the {race.name}: {most}."
            return tells(race, headline, backing)
        own = f"{part.driver.name} led {result.laps_led.value}"
        headline = f"No. {best.driver.name} led the most laps of the {race.name}, {most}; {own}."
        return tells(race, headline, backing)


@dataclass(frozen=True, slots=True)
class HowLed(OfDriver):
    """How often a driver led (`asked` "times"), or what share of the laps ("share")."""

    code: ClassVar[str] = "how led"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("how many times did {driver} lead", "times led {driver}", asked="times"),
        *phrases("what percent of laps did {driver} lead", "{driver} percent led", asked="share"),
    )

    asked: str = "times"

    def part(self, part: DriversRace) -> Answer:
        """The number asked for, with the laps it stands for."""
        race, result = part.race, part.result
        told = result.laps_led if result else None
        if result is None or told is None:
            return untold(race, f"No source tells how {part.driver.name} led the {race.name}.")
        whole, often = distance(race), result.times_led
        who, long = part.driver.name, led(told, race)
        length = of_race(race, "laps_run" if race.laps_run else "scheduled_laps")
        backing = (of_result(result, "laps_led", "times_led"), length)
        if told.value == 0:
            return tells(race, f"{who} {long} of the {race.name}.", backing)
        if self.asked != "times" and whole:
            share = percent(told.value, whole)
            return tells(race, f"{who} {long} of the {race.name}, {share}.", backing)
        if often is None:
            headline = f"No source tells how many times {who} led the {race.name}."
            return untold(race, headline, backing, details=(f"{who} {long}",))
        how = f"{times(often.value)}, for {laps(told.value)}"
        return tells(race, f"{who} led the {race.name} {how}.", backing)


def leads_told(driver: Driver, race: Race) -> tuple[Incident, ...]:
    """What tells of the driver taking the lead."""
    told = (one for one in race.incidents if one.what and one.what.value == "lead")
    return tuple(one for one in told if _first(one.drivers) == driver.slug)


def _first(drivers: Iterable[str]) -> str:
    return next(iter(drivers), "")


def _headline(driver: Driver, result: Result, race: Race, briefly: bool) -> str:
    credited = result.laps_led
    if credited and credited.value:
        return f"Yes. {driver.name} {led(credited, race)} in the {race.name}."
    if briefly:
        lead = "took the lead only briefly and is credited with no lap led"
        return f"No. {driver.name} {lead} in the {race.name}."
    return f"No. {driver.name} led no laps of the {race.name}."
