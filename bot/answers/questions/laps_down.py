"""How many laps down was a driver, and who was lapped?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.backing import Backing
from bot.answers.differences import of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import OfDriver, OfRace, place, state, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.out import is_out
from bot.answers.wording import laps, listed, ordinal, spelt
from db.racing import Race, Result

TOLD = ("finish", "laps_down", "status", "reason_out")


@dataclass(frozen=True, slots=True)
class LapsDown(OfDriver):
    """How many laps a driver was behind at the end."""

    code: ClassVar[str] = "laps down"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how many laps down was {driver}",
        "how many laps down did {driver} finish",
        "{driver} laps down",
        "why was {driver} laps down",
        "how many laps did {driver} lose to the leader",
        "how far down was {driver}",
        "how far back was {driver} in laps",
        "how many back was {driver} in laps",
        "how far back was {driver} laps down",
    )

    def part(self, part: DriversRace) -> Answer:
        """The laps and the place; on the lead lap for none."""
        result, who, race = part.result, part.driver.name, part.race
        if result is None or (result.laps_down is None and not is_out(result)):
            headline = f"No source tells how many laps down {who} was in the {race.name}."
            return untold(race, headline, (of_result(result, "finish"),))
        if result.laps_down is None:
            headline = f"No source tells how many laps down {who} was: {state(result)}."
            return untold(race, headline, (of_result(result, *TOLD),))
        down = result.laps_down.value
        said = f"was {laps(down)} down" if down else "was no laps down, but on the lead lap"
        at = f", {ordinal(place(result))}" if place(result) else ""
        headline = f"{who} {said}{at} in the {race.name}."
        return tells(race, headline, (of_result(result, *TOLD),))


@dataclass(frozen=True, slots=True)
class WasLapped(OfDriver):
    """Whether a driver was laps down; with `down`, just so many."""

    code: ClassVar[str] = "was down"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "was {driver} lapped",
        "did {driver} finish {down:count} laps down",
        "was {driver} laps down",
    )

    down: int = 0

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, with the laps."""
        result, race = part.result, part.race
        if result is None or result.laps_down is None:
            return LapsDown(race=race.slug, driver=part.driver.slug).part(part)
        was = result.laps_down.value
        verdict = "Yes" if was and self.down in (0, was) else "No"
        said = f"{part.driver.name} finished {state(result)}"
        return tells(race, f"{verdict}. {said}, in the {race.name}.", (of_result(result, *TOLD),))


@dataclass(frozen=True, slots=True)
class Lapped(OfRace):
    """All who finished laps down; with `down`, those who were just so many."""

    code: ClassVar[str] = "lapped"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who was laps down",
        "list all laps down",
        "how many were laps down",
        "who was lapped",
        "who was off the lead lap",
        "who was {down:count} laps down",
        "how many were {down:count} laps down",
        "who finished {down:count} laps down",
    )

    down: int = 0

    def told(self, race: Race) -> Answer:
        """The names, with the laps of each."""
        behind = _behind(race)
        if not any(one.laps_down for one in race.results):
            return untold(race, f"No source tells who was laps down in the {race.name}.")
        rows = [one for one, down in behind if self.down in (0, down)]
        backing = Backing.of(*(of_result(one, *TOLD) for one in rows))
        if not rows:
            how = f"{laps(self.down)} down" if self.down else "laps down"
            return tells(race, f"Nobody finished the {race.name} {how}.", (backing,))
        if self.down:
            who = listed([f"{one.driver.name} ({ordinal(place(one))})" for one in rows])
            how = f"{spelt(len(rows)).capitalize()} finished {laps(self.down)} down"
            return tells(race, f"{how} in the {race.name}: {who}.", (backing,))
        who = listed([f"{one.driver.name} ({down})" for one, down in behind])
        many = f"{spelt(len(rows)).capitalize()} finished laps down in the {race.name}"
        return tells(race, f"{many}: {who}.", (backing,))


@dataclass(frozen=True, slots=True)
class MostDown(OfRace):
    """Who was the most laps down of those still running."""

    code: ClassVar[str] = "most down"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who was most laps down",
        "who was the most laps down still running",
        "who was last still running",
        "who was the lowest running",
        "was {driver} last still running",
        "was {driver} the most laps down",
    )

    driver: str = ""  # whom somebody takes to be that one, as a slug

    def told(self, race: Race) -> Answer:
        """The driver with the laps."""
        behind = _behind(race)
        if not behind:
            return untold(race, f"No source tells who was laps down in the {race.name}.")
        most = max(down for _, down in behind)
        rows = [one for one, down in behind if down == most]
        who = listed([one.driver.name for one in rows])
        at = listed([ordinal(place(one)) for one in rows])
        named = self.driver in {one.driver.slug for one in rows}
        verdict = ("Yes: " if named else "No: ") if self.driver else ""
        most_down = f"was the most laps down of those still running: {laps(most)}"
        headline = f"{verdict}{who}, {at}, {most_down}."
        return tells(race, headline, (of_result(one, *TOLD) for one in rows))


def _behind(race: Race) -> list[tuple[Result, int]]:
    """Those laps down and not out, with their laps."""
    return [
        (one, one.laps_down.value)
        for one in race.results
        if one.laps_down and one.laps_down.value and not is_out(one)
    ]
