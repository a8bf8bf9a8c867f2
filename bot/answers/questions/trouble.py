"""What went wrong for a driver?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing, unique
from bot.answers.differences import of_result, over
from bot.answers.drivers_race import own
from bot.answers.every_fact import DONE, INCIDENT, PENALTY, happened
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Question, names
from bot.answers.wording import listed, race_line, to_go
from db.almanac import Almanac
from db.provenance import Fact
from db.racing import Driver, Incident, Penalty, Race, Result

WRONG = frozenset({"contact", "mechanical", "spin"})


@dataclass(frozen=True, slots=True)
class Trouble(Question):
    """The spins, contacts, failures and penalties of one driver's race, and why they were out."""

    code: ClassVar[str] = "trouble"

    driver: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """When each happened, then each as the most trusted source tells it."""
        driver = driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        race = race_meant(almanac, self.race, of=driver.slug)
        if isinstance(race, Answer):
            return race
        incidents, penalties = _incidents(driver, race), _penalties(driver, race)
        result = own(driver, race.results)
        said = (
            *_happened(incidents),
            *(_penalized(one) for one in penalties),
            *_out(result),
        )
        told = (*(one.told for one in incidents), *(one.told for one in penalties))
        answer = Answer(
            headline=_headline(driver, race, said),
            outcome=Outcome.ANSWER if said else Outcome.ABSTAIN,
            details=tuple(sentences[0].text for sentences in told if sentences),
            context=race_line(race),
        )
        return Backing.of(
            *(_of_incident(one, driver) for one in incidents),
            *(over(one, PENALTY, driver.name) for one in penalties),
            of_result(result, "status", "reason_out"),
            Backing(tuple(one.source for sentences in told for one in sentences[:1])),
        ).behind(answer)


def any_trouble(driver: Driver, race: Race) -> bool:
    """Whether the race tells of anything that went wrong for the driver."""
    return bool(
        _incidents(driver, race) or _penalties(driver, race) or _out(own(driver, race.results))
    )


def _incidents(driver: Driver, race: Race) -> tuple[Incident, ...]:
    """What befell the driver, not those who were merely near."""
    return tuple(
        one
        for one in race.incidents
        if one.what and one.what.value in WRONG and one.drivers[:1] == (driver.slug,)
    )


def _penalties(driver: Driver, race: Race) -> tuple[Penalty, ...]:
    return tuple(one for one in race.penalties if one.driver.slug == driver.slug)


def _headline(driver: Driver, race: Race, said: tuple[str, ...]) -> str:
    if not said:
        return f"No source tells of trouble for {driver.name} in the {race.name}."
    return f"{driver.name} {listed(said)} in the {race.name}."


def _happened(incidents: tuple[Incident, ...]) -> tuple[str, ...]:
    """Each kind once, with all its moments: had trouble on lap 9 and on lap 30."""
    moments: dict[str, list[str]] = {}
    for one in incidents:
        done = DONE[one.what.value] if one.what else ""
        moments.setdefault(done, []).append(_when(one.lap, one.laps_to_go))
    return tuple(f"{done}{_listed_moments(when)}" for done, when in moments.items())


def _listed_moments(moments: list[str]) -> str:
    return " and".join(moment for moment in unique(moments) if moment)


def _penalized(penalty: Penalty) -> str:
    reason = f" for {penalty.reason.value}" if penalty.reason else ""
    return f"was penalized{reason}{_when(None, penalty.laps_to_go)}"


def _when(lap: Fact[int] | None, left: Fact[int] | None) -> str:
    moment = lap or left
    if moment is None:
        return ""
    about = "about " if moment.about else ""
    return f" on {about}lap {moment.value}" if lap else f" with {about}{to_go(moment.value)}"


def _out(result: Result | None) -> tuple[str, ...]:
    if result is None or result.status is None or result.status.value != "out":
        return ()
    return (f"was out ({result.reason_out.value})" if result.reason_out else "was out",)


def _of_incident(incident: Incident, driver: Driver) -> Backing:
    return over(incident, INCIDENT, happened(incident, {driver.slug: driver}))
