"""How much faster than another did a driver qualify?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.differences import of_qualified
from bot.answers.drivers_race import own
from bot.answers.of_pair import OfPair, Pair
from bot.answers.of_race import tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.wording import mph, seconds
from db.racing import Qualified

TOLD = ("position", "time_seconds", "speed_mph")


@dataclass(frozen=True, slots=True)
class QualifyingGap(OfPair):
    """How far apart in time and speed two drivers qualified."""

    code: ClassVar[str] = "quali gap"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how much faster was {driver} than {other:driver} in qualifying",
        "how much faster did {driver} qualify than {other:driver}",
        "how much faster was {driver} pole lap than {other:driver}",
        "how much faster was {driver} pole than {other:driver}",
        "qualifying gap {driver} {other:driver}",
        "how much did {driver} beat {other:driver} in qualifying",
        "how far behind {other:driver} did {driver} qualify",
        "who was faster in qualifying {driver} or {other:driver}",
    )

    def both(self, pair: Pair) -> Answer:
        """The difference of the times, and of the speeds, where both are told."""
        race, one, other = pair.race, pair.one, pair.other
        rows = [row for driver in (one, other) if (row := own(driver, race.qualifying))]
        timed = sorted(
            ((row.time_seconds.value, row) for row in rows if row.time_seconds),
            key=lambda item: item[0],
        )
        if len(timed) < 2:
            known = {row.driver.slug for _, row in timed}
            missing = " and ".join(each.name for each in (one, other) if each.slug not in known)
            return untold(race, f"No source tells the qualifying time of {missing}.")
        (fast, first), (slow, second) = timed
        backing = (of_qualified(row, *TOLD) for row in (first, second))
        faster = f"{first.driver.name} qualified {seconds(slow - fast)} faster than"
        headline = f"{faster} {second.driver.name} for the {race.name}: {fast} and {slow} seconds"
        return tells(race, f"{headline}{_speeds(first, second)}.", backing)


def _speeds(first: Qualified, second: Qualified) -> str:
    if first.speed_mph is None or second.speed_mph is None:
        return ""
    return f", {mph(first.speed_mph.value - second.speed_mph.value)} apart"
