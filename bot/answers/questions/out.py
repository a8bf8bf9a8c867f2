"""Who dropped out, why, and did somebody finish?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice
from bot.answers.both import Both, capital, joined
from bot.answers.differences import of_race, of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import OfDriver, OfRace, field_size, state, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.result import ResultOf
from bot.answers.wording import NO, YES, laps, listed, ordinal, spelt
from db.racing import Race, Result

DISQUALIFIED = "disqualified"
GIVEN = Both("is given as ", "consta como ")
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
            headline = Both(
                f"No source tells who dropped out of the {race.name}.",
                f"Ninguna fuente dice quién abandonó la {race.name}.",
            )
            return untold(race, headline)
        backing = (*(of_result(one, *TOLD) for one in gone), of_race(race, "starters"))
        if not gone:
            headline = Both(
                f"Nobody is told to have dropped out of the {race.name}.",
                f"No consta que nadie abandonara la {race.name}.",
            )
            return tells(race, headline, backing)
        size, number = field_size(race), len(gone)
        of = Both(f" of the {size}", f" de los {size}") if size else Both("", "")
        share = capital(Both(f"{spelt(number)}{of}", f"{es.spelt(number)}{of.spanish}"))
        each = listed([f"{one.driver.name} ({_why(one)})" for one in gone])
        each_es = es.listed([f"{one.driver.name} ({_why(one).spanish})" for one in gone])
        left = "abandonó" if number == 1 else "abandonaron"
        headline = Both(
            f"{share} dropped out of the {race.name}: {each}.",
            f"{share.spanish} {left} la {race.name}: {each_es}.",
        )
        return tells(race, headline, backing)


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
            headline = Both(
                f"No source tells whether {who} was running at the end of the {race.name}.",
                f"Ninguna fuente dice si {who} seguía en carrera al final de la {race.name}.",
            )
            return untold(race, headline, (of_result(result, "finish"),))
        verdict = NO if is_out(result) else YES
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
            "was {driver} out from wreck or trouble",
            "was {driver} out wreck or trouble",
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
            headline = Both(
                f"No source tells whether {who} dropped out of the {race.name}.",
                f"Ninguna fuente dice si {who} abandonó la {race.name}.",
            )
            return untold(race, headline, (of_result(result, "finish"),))
        if self.asked == DISQUALIFIED:
            headline = Both(
                f"No source tells that {who} was disqualified: {state(result)}.",
                f"Ninguna fuente dice que {who} fuera descalificado: {state(result).spanish}.",
            )
            return untold(race, headline, (of_result(result, *TOLD),))
        if not is_out(result):
            return _state(part, result, NO, Both("did not drop out: ", "no abandonó: "))
        if self.asked == "when" and result.laps_completed is None:
            headline = Both(
                f"No source tells on which lap {who} dropped out of the {race.name}.",
                f"Ninguna fuente dice en qué vuelta abandonó {who} la {race.name}.",
            )
            return untold(race, headline, (of_result(result, *TOLD),), details=(state(result),))
        if self.asked == "why" and result.reason_out is None:
            headline = Both(
                f"No source tells why {who} dropped out of the {race.name}.",
                f"Ninguna fuente dice por qué abandonó {who} la {race.name}.",
            )
            return untold(race, headline, (of_result(result, *TOLD),), details=(state(result),))
        if self.asked == "when" and result.laps_completed:
            ran = result.laps_completed.value
            headline = Both(
                f"{who} ran {laps(ran)} before dropping out of the {race.name}.",
                f"{who} dio {es.laps(ran)} antes de abandonar la {race.name}.",
            )
            return tells(race, headline, (of_result(result, *TOLD, "laps_completed"),))
        if self.asked == "why" and result.reason_out:
            why, at = result.reason_out.value, result.finish.value if result.finish else 0
            place = Both(f", classified {ordinal(at)}", f", clasificado {es.ordinal(at)}")
            known = place if at else Both("", "")
            headline = Both(
                f"{who} dropped out of the {race.name}: {why}{known}.",
                f"{who} abandonó la {race.name}: {why}{known.spanish}.",
            )
            return tells(race, headline, (of_result(result, *TOLD),))
        return _state(part, result, YES)


def is_out(result: Result) -> bool:
    """Whether the driver was not running at the end."""
    return bool(result.status and result.status.value == "out")


def _why(result: Result) -> Both:
    at = result.finish.value if result.finish else 0
    place = Both(ordinal(at), es.ordinal(at)) if at else ""
    reason = result.reason_out.value if result.reason_out else ""
    return joined(", ", (place, reason)) or Both("reason not told", "motivo desconocido")


def _state(part: DriversRace, result: Result, verdict: Both, opening: Both = GIVEN) -> Answer:
    who, race, came = part.driver.name, part.race, state(result)
    return tells(
        race,
        Both(
            f"{verdict}. {who} {opening}{came} in the {race.name}.",
            f"{verdict.spanish}. {who} {opening.spanish}{came.spanish} en la {race.name}.",
        ),
        (of_result(result, *TOLD),),
        more=(Choice(who, ResultOf(part.driver.slug, race.slug)),),
    )
