"""How many laps did several drivers, a team or a make lead together?"""

from collections import defaultdict
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.backing import unique
from bot.answers.differences import of_entry, of_result
from bot.answers.drivers_race import own
from bot.answers.meant import driver_meant, race_meant
from bot.answers.of_race import OfRace, tells, untold
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.laps_led import leaders
from bot.answers.wording import laps, listed, spelt
from db.almanac import Almanac
from db.racing import Driver, Entry, Race, Result


@dataclass(frozen=True, slots=True)
class LedTogether(Question):
    """The laps that two drivers, or three, led together."""

    code: ClassVar[str] = "led together"
    wordy: ClassVar[bool] = True
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how many laps did {driver} and {other:driver} lead together",
        "laps led {driver} and {other:driver} together",
        "how many laps did {driver} {other:driver} and {third:driver} lead together",
        "laps led {driver} {other:driver} and {third:driver} together",
    )

    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)
    third: str | None = names(Names.DRIVER, optional=True)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The sum and what it is made of; declined where one of them is not told."""
        drivers: list[Driver] = []
        for slug in unique(one for one in (self.driver, self.other, self.third) if one):
            driver = driver_meant(almanac, slug)
            if isinstance(driver, Answer):
                return driver
            drivers.append(driver)
        race = race_meant(almanac, self.race, of=self.driver)
        return race if isinstance(race, Answer) else _added(race, drivers)


def _added(race: Race, drivers: list[Driver]) -> Answer:
    rows = [own(driver, race.results) for driver in drivers]
    told = [row for row in rows if row and row.laps_led]
    backing = [of_result(row, "laps_led") for row in told]
    each = [f"{row.driver.name} {_laps(row)}" for row in told]
    if len(told) < len(drivers):
        known = {row.driver.slug for row in told}
        missing = listed([one.name for one in drivers if one.slug not in known])
        headline = f"No source tells how many laps {missing} led of the {race.name}."
        return untold(race, headline, backing, details=(f"Told: {listed(each)}",) if each else ())
    who = listed([one.name for one in drivers])
    whole = sum(map(_laps, told))
    headline = f"{who} led {laps(whole)} of the {race.name} together: {listed(each)}."
    return tells(race, headline, backing)


@dataclass(frozen=True, slots=True)
class LedBy(OfRace):
    """The laps led by the trucks of a team, sponsor or make: `what`, as printed."""

    code: ClassVar[str] = "led by"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how many laps did {what:make} lead",
        "how many laps did {what:make} lead together",
        "laps led {what:make}",
        "how many laps did {what:team} lead",
        "how many laps did {what:team} lead together",
        "laps led {what:team}",
        "did {what:make} lead",
        "did {what:team} lead",
    ) + phrases("how many {what:make} led", "how many {what:team} led", counted=1)

    what: str = ""
    counted: int = 0  # whether it is asked how many of them led

    def told(self, race: Race) -> Answer:
        """The sum over those told to be theirs; what other leaders drove may not be told."""
        ranked = [(one, own(one.driver, race.entries)) for one in leaders(race)]
        found = [(one, entry) for one, entry in ranked if entry and self.what in _of(entry)]
        unknown = [one for one, entry in ranked if not entry or not _says(entry, self.what, race)]
        backing = (
            *(of_result(one, "laps_led") for one, _ in ranked),
            *(of_entry(entry, "team", "manufacturer", "sponsor") for _, entry in ranked if entry),
        )
        if not ranked or (unknown and not found):
            headline = f"No source tells how many laps of the {race.name} {self.what} led."
            return untold(race, headline, backing)
        whole = sum(_laps(one) for one, _ in found)
        each = listed([f"{one.driver.name} {_laps(one)}" for one, _ in found])
        others = listed([one.driver.name for one in unknown])
        details = (f"What {others}, who led as well, drove is not told",) if unknown else ()
        least = "at least " if unknown else ""
        if self.counted:
            headline = f"{spelt(len(found))} told to be {self.what} led the {race.name}"
            headline = f"{headline}{f': {each}' if each else ''}."
            return tells(race, headline[0].upper() + headline[1:], backing, details=details)
        how = f": {each}" if each else ""
        headline = f"{self.what} led {least}{laps(whole) if whole else 'no laps'}"
        return tells(race, f"{headline} of the {race.name}{how}.", backing, details=details)


@dataclass(frozen=True, slots=True)
class MakesLed(OfRace):
    """Which make, or with `asked` which team, led the most laps."""

    code: ClassVar[str] = "makes led"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("which make led the most laps", "what make led the most"),
        *phrases("which team led the most laps", "what team led the most", asked="team"),
    )

    asked: str = "manufacturer"

    def told(self, race: Race) -> Answer:
        """The laps of each, where it is told what every leader drove."""
        field = "team" if self.asked == "team" else "manufacturer"
        ranked = [(one, own(one.driver, race.entries)) for one in leaders(race)]
        added: dict[str, int] = defaultdict(int)
        for one, entry in ranked:
            added[_value(entry, field)] += _laps(one)
        unknown = added.pop("", 0)
        first = sorted(added.items(), key=lambda item: -item[1])
        most = first[0][1] if first else 0
        ahead = [name for name, number in first if number == most]
        backing = (
            *(of_result(one, "laps_led") for one, _ in ranked),
            *(of_entry(entry, field) for _, entry in ranked if entry),
        )
        each = listed([f"{name} {number}" for name, number in first])
        what = "team" if field == "team" else "make"
        second = first[1][1] if len(first) > 1 else 0
        if not first or (unknown and most <= unknown + second):
            headline = f"No source tells which {what} led the most laps of the {race.name}."
            return untold(race, headline, backing, details=(f"Told: {each}",) if each else ())
        headline = f"{listed(ahead)} led the most laps of the {race.name}: {each}."
        return tells(race, headline, backing)


def _laps(result: Result) -> int:
    return result.laps_led.value if result.laps_led else 0


def _value(entry: Entry | None, field: str) -> str:
    fact = getattr(entry, field, None)
    return str(fact.value) if fact else ""


def _of(entry: Entry) -> tuple[str, ...]:
    facts = (entry.team, entry.manufacturer, entry.sponsor)
    return tuple(fact.value for fact in facts if fact)


def _says(entry: Entry, what: str, race: Race) -> bool:
    """Whether it is told what the entry is, in the same kind of thing as `what`."""
    kinds = ("team", "manufacturer", "sponsor")
    asked = [kind for kind in kinds if any(_value(one, kind) == what for one in race.entries)]
    return all(_value(entry, kind) for kind in asked)
