"""Who dropped out, why, and did somebody finish?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice
from bot.answers.differences import of_race, of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import OfDriver, OfRace, field_size, state, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.result import ResultOf
from bot.answers.wording import laps, listed, ordinal, spelt
from db.racing import Race, Result

DISQUALIFIED = "disqualified"
TOLD = ("finish", "status", "reason_out", "laps_down")


@dataclass(frozen=True, slots=True)
class Retired(OfRace):
    """All who did not finish, with the reasons."""

    code: ClassVar[str] = "out"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who was out",
        "which drivers dropped out",
        "how many dropped out",
        "did anyone drop out",
        "dnf list",
        "why did drivers drop out",
    )

    def told(self, race: Race) -> Answer:
        """The names in the order of the finish."""
        gone = [one for one in race.results if is_out(one)]
        if not any(one.status for one in race.results):
            return untold(race, f"No source tells who dropped out of the {race.name}.")
        backing = (*(of_result(one, *TOLD) for one in gone), of_race(race, "starters"))
        if not gone:
            return tells(race, f"Nobody is told to have dropped out of the {race.name}.", backing)
        size = field_size(race)
        share = f"{spelt(len(gone)).capitalize()}{f' of the {size}' if size else ''}"
        each = listed([f"{one.driver.name} ({_why(one)})" for one in gone])
        return tells(race, f"{share} dropped out of the {race.name}: {each}.", backing)


@dataclass(frozen=True, slots=True)
class DidFinish(OfDriver):
    """Whether a driver was running at the end."""

    code: ClassVar[str] = "finished"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did {driver} finish",
        "was {driver} running",
        "{driver} status",
        "was {driver} still running",
    )

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, with the place and what ended the race."""
        result = part.result
        if result is None or result.status is None:
            who, race = part.driver.name, part.race
            headline = f"No source tells whether {who} was running at the end of the {race.name}."
            return untold(race, headline, (of_result(result, "finish"),))
        verdict = "No" if is_out(result) else "Yes"
        return _state(part, result, verdict)


@dataclass(frozen=True, slots=True)
class DidDropOut(OfDriver):
    """Whether, or why, a driver was out; `asked` may also be "disqualified"."""

    code: ClassVar[str] = "dropped"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("did {driver} drop out", "{driver} dnf", "did {driver} wreck out"),
        *phrases(
            "why did {driver} drop out",
            "why did {driver} not finish",
            "why was {driver} out",
            "why did {driver} wreck out",
            "what took {driver} out",
            asked="why",
        ),
        *phrases(
            "what lap did {driver} drop out",
            "when did {driver} drop out",
            asked="when",
        ),
        *phrases("was {driver} disqualified", "{driver} disqualified", asked=DISQUALIFIED),
        *phrases("why was {driver} disqualified", asked=DISQUALIFIED),
    )

    asked: str = "whether"

    def part(self, part: DriversRace) -> Answer:
        """The true state, whatever the question takes for granted."""
        result, who, race = part.result, part.driver.name, part.race
        if result is None or result.status is None:
            headline = f"No source tells whether {who} dropped out of the {race.name}."
            return untold(race, headline, (of_result(result, "finish"),))
        if self.asked == DISQUALIFIED:
            headline = f"No source tells that {who} was disqualified: {state(result)}."
            return untold(race, headline, (of_result(result, *TOLD),))
        if not is_out(result):
            return _state(part, result, "No", "did not drop out: ")
        if self.asked == "when" and result.laps_completed is None:
            headline = f"No source tells on which lap {who} dropped out of the {race.name}."
            return untold(race, headline, (of_result(result, *TOLD),), details=(state(result),))
        if self.asked == "why" and result.reason_out is None:
            headline = f"No source tells why {who} dropped out of the {race.name}."
            return untold(race, headline, (of_result(result, *TOLD),), details=(state(result),))
        if self.asked == "when" and result.laps_completed:
            ran = f"ran {laps(result.laps_completed.value)} before dropping out of"
            headline = f"{who} {ran} the {race.name}."
            return tells(race, headline, (of_result(result, *TOLD, "laps_completed"),))
        if self.asked == "why" and result.reason_out:
            why = f"dropped out of the {race.name}: {result.reason_out.value}"
            place = f", classified {ordinal(result.finish.value)}" if result.finish else ""
            return tells(race, f"{who} {why}{place}.", (of_result(result, *TOLD),))
        return _state(part, result, "Yes")


def is_out(result: Result) -> bool:
    """Whether the driver was not running at the end."""
    return bool(result.status and result.status.value == "out")


def _why(result: Result) -> str:
    place = ordinal(result.finish.value) if result.finish else ""
    reason = result.reason_out.value if result.reason_out else ""
    return ", ".join(part for part in (place, reason) if part) or "reason not told"


def _state(
    part: DriversRace, result: Result, verdict: str, opening: str = "is given as "
) -> Answer:
    who, race = part.driver.name, part.race
    return tells(
        race,
        f"{verdict}. {who} {opening}{state(result)} in the {race.name}.",
        (of_result(result, *TOLD),),
        more=(Choice(who, ResultOf(part.driver.slug, race.slug)),),
    )
