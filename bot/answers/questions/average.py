"""Where did a team's or a make's trucks finish or start on average?"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.differences import of_entry, of_result
from bot.answers.drivers_race import own
from bot.answers.of_race import OfRace, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.teammates import told_mates
from bot.answers.wording import count, listed, ordinal, spelt
from db.racing import Entry, Race, Result

FEWEST = 2  # one place is no average
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class AverageOf(OfRace):
    """The mean finish, or start, of those told to drive for a team or a make: `what`."""

    code: ClassVar[str] = "average"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("average finish {what:team}", "average finish {what:make}"),
        *phrases("average start {what:team}", "average start {what:make}", asked="start"),
    )

    what: str = ""
    asked: str = "finish"

    def told(self, race: Race) -> Answer:
        """The mean, the places it is made of, and how many more may belong to it."""
        field = "start" if self.asked == "start" else "finish"
        rows = [(one, entry) for one in race.results if (entry := own(one.driver, race.entries))]
        own_rows = [
            (one, of_entry(entry, "team", "manufacturer"))
            for one, entry in rows
            if self.what in _of(entry)
        ]
        team = [entry.driver for _, entry in rows if entry.team and entry.team.value == self.what]
        mates = dict(told_mates(race, team))
        also = [(one, mates[one.driver]) for one in race.results if one.driver in mates]
        theirs = [*own_rows, *also]
        placed = [(at, one) for one, _ in theirs if (at := _place(one, field))]
        each = listed([f"{one.driver.name} {ordinal(at)}" for at, one in placed])
        if len(placed) < max(len(theirs), FEWEST):
            headline = f"No source tells where all of {self.what} {field}ed the {race.name}."
            return untold(race, headline, details=(f"Told: {each}",) if each else ())
        mean = Decimal(sum(at for at, _ in placed)) / len(placed)
        rounded = mean.quantize(TENTH, ROUND_HALF_UP)
        number = len(race.results) - len(rows) - len(also)
        return tells(
            race,
            f"The {spelt(len(placed))} told to be {self.what} {field}ed the {race.name} "
            f"{rounded.normalize():f} on average: {each}.",
            (*(of_result(one, field) for _, one in placed), *(one for _, one in theirs)),
            details=(f"What {count(number, 'other')} drove is not told",) if number else (),
        )


def _place(result: Result, field: str) -> int:
    fact = result.start if field == "start" else result.finish
    return fact.value if fact else 0


def _of(entry: Entry) -> tuple[str, ...]:
    facts = (entry.team, entry.manufacturer)
    return tuple(fact.value for fact in facts if fact)
