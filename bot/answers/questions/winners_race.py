"""How did the winner win?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice
from bot.answers.backing import Backing
from bot.answers.differences import of_result, over
from bot.answers.drivers_race import DriversRace
from bot.answers.every_fact import INCIDENT
from bot.answers.of_race import OfDriver, OfRace, at_place, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.did_lead import leads_told
from bot.answers.questions.did_win import DidWin
from bot.answers.questions.race import unwon
from bot.answers.questions.result import ResultOf
from bot.answers.wording import led, listed, ordinal, to_go
from db.racing import Incident, Race, Result

SETBACKS = frozenset({"spin", "contact", "mechanical"})


@dataclass(frozen=True, slots=True)
class HowWon(OfRace):
    """The winner's way to the front: start, laps led, setbacks, the lead taken last."""

    code: ClassVar[str] = "how won"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how was the race won", "how many laps did the winner lead", "laps led by the winner",
        "where did the winner start", "what place did the winner start",
        "did the winner lead the most laps",
    )  # fmt: skip

    def told(self, race: Race) -> Answer:
        """Where the winner started, led and came from."""
        winners = at_place(race, 1)
        if len(winners) != 1:
            return untold(race, unwon(race))
        return _way(race, winners[0])


@dataclass(frozen=True, slots=True)
class HowDidWin(OfDriver):
    """The same, of a driver taken for the winner."""

    code: ClassVar[str] = "how win"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how did {driver} win",
        "why did {driver} win",
        "how did {driver} win after the spin",
        "how did {driver} win after the trouble",
        "how did {driver} win after the wreck",
        "how did {driver} recover",
        "how did {driver} recover from the spin",
        "how did {driver} recover to win",
    )

    def part(self, part: DriversRace) -> Answer:
        """The way to the front; for anybody else, who won."""
        if part.result is None or part.result not in at_place(part.race, 1):
            return DidWin(race=part.race.slug, driver=part.driver.slug).part(part)
        return _way(part.race, part.result)


def _way(race: Race, winner: Result) -> Answer:
    leads = leads_told(winner.driver, race)
    setbacks = [one for one in race.incidents if _is_setback(one, winner)]
    last = leads[-1:]
    start = f"started {ordinal(winner.start.value)}" if winner.start else ""
    laps_led = led(winner.laps_led, race) if winner.laps_led else ""
    taken = next(
        (f"took the lead with {to_go(n.value)}" for one in last if (n := one.laps_to_go)), ""
    )
    how = listed([part for part in (start, laps_led, taken) if part])
    told = [one.told[0] for one in (*setbacks, *last) if one.told]
    backing = (
        of_result(winner, "finish", "start", "laps_led"),
        *(over(one, INCIDENT, winner.driver.name) for one in (*setbacks, *last)),
        Backing(tuple(one.source for one in told)),
    )
    headline = f"{winner.driver.name} won the {race.name}"
    return tells(
        race,
        f"{headline}: {how}." if how else f"{headline}.",
        backing,
        details=[one.text for one in told],
        more=(Choice(winner.driver.name, ResultOf(winner.driver.slug, race.slug)),),
    )


def _is_setback(incident: Incident, winner: Result) -> bool:
    kind = incident.what.value if incident.what else ""
    return kind in SETBACKS and incident.drivers[:1] == (winner.driver.slug,)
