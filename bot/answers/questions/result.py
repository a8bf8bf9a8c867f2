"""How did a driver's race go?"""

from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.backing import Backing
from bot.answers.both import Both, joined
from bot.answers.differences import of_entry, of_race, of_result, of_spot, of_standing
from bot.answers.drivers_race import DriversRace
from bot.answers.labels import FULL_RESULTS, THE_RACE, WENT_WRONG
from bot.answers.meant import driver_meant, race_meant
from bot.answers.of_race import how_it_ended, without_finish
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.full_results import FullResults
from bot.answers.questions.race import RaceSummary
from bot.answers.questions.trouble import Trouble, any_trouble
from bot.answers.wording import JOINT, gap, led, ordinal, race_line, sentence, vehicle
from db.almanac import Almanac
from db.racing import Driver, Race, Standing

OTHERS = 2  # further races of the driver, behind buttons
TOP = 10  # how many places of a stage are told as a rule


@dataclass(frozen=True, slots=True)
class ResultOf(Question):
    """How one driver's race went: finish, start, laps led, stages, truck, points.

    Without a race, the newest one that gives the driver a result, else the newest that names them.
    """

    code: ClassVar[str] = "result"
    command: ClassVar[str | None] = "result"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "{driver}",
        "{driver} finish",
        "where did {driver} finish",
        "what place did {driver} finish",
        "how did {driver} finish",
        "how did {driver} do",
        "how was {driver}",
        "{driver} summary",
        "where did the rookie {driver} finish",
        "what place was {driver} in when it was over",
        "why is {driver} not in the results",
        "{driver} where",
        "where was {driver}",
        "which place did {driver} take",
        "what place did {driver} bring it home",
        "{driver} result details",
        "where did {driver} finish after the penalty",
        "where did {driver} finish after the spin",
        "where did {driver} finish after the wreck",
    )

    driver: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The finish first, then what else is told of the driver's day."""
        driver = driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        race = race_meant(almanac, self.race, of=driver.slug)
        if isinstance(race, Answer):
            return race
        part = DriversRace.of(driver, race)
        finish = part.result.finish if part.result else None
        details = (
            joined(JOINT, _day(part)),
            vehicle(part.entry) if part.entry else "",
            _points(part.standing),
        )
        answer = Answer(
            headline=_headline(part, finish.value) if finish else without_finish(part),
            outcome=Outcome.ANSWER if finish else Outcome.ABSTAIN,
            details=tuple(sentence(line) for line in details if line),
            context=race_line(race),
            more=(
                Choice(FULL_RESULTS, FullResults(race.slug)),
                Choice(THE_RACE, RaceSummary(race.slug)),
                *_trouble(driver, race),
                *self._elsewhere(almanac, race),
            ),
        )
        return _backing(part).behind(answer)

    def _elsewhere(self, almanac: Almanac, race: Race) -> tuple[Choice, ...]:
        others = (one for one, _ in almanac.results_by_driver.get(self.driver, ()))
        newest = islice((one for one in others if one.slug != race.slug), OTHERS)
        return tuple(Choice(one.name, ResultOf(self.driver, one.slug)) for one in newest)


def _trouble(driver: Driver, race: Race) -> tuple[Choice, ...]:
    told = any_trouble(driver, race)
    return (Choice(WENT_WRONG, Trouble(driver.slug, race.slug)),) if told else ()


def _headline(part: DriversRace, finish: int) -> Both:
    who, race = part.driver.name, part.race.name
    if finish == 1:
        return Both(f"{who} won the {race}.", f"{who} ganó la {race}.")
    ending = _ending(part)
    return Both(
        f"{who} finished {ordinal(finish)} in the {race}{ending}.",
        f"{who} terminó {es.ordinal(finish)} en la {race}{ending.spanish}.",
    )


def _ending(part: DriversRace) -> Both:
    """What is to be said of a race that did not go all the way, with the comma before it."""
    result = part.result
    out = result and result.status and result.status.value == "out"
    down = result and result.laps_down and result.laps_down.value
    if result and (out or down):
        return joined("", (", ", how_it_ended(result)))
    return Both("", "")


def _day(part: DriversRace) -> tuple[Both, ...]:
    result = part.result
    if result is None:
        return _stages(part)
    at = result.start.value if result.start else 0
    start = Both(f"started {ordinal(at)}", f"salió {es.ordinal(at)}")
    unknown = Both("start not told", "salida desconocida")
    no_laps = Both("laps led not told", "vueltas lideradas desconocidas")
    led_laps = led(result.laps_led, part.race) if result.laps_led else no_laps
    return (start if at else unknown, led_laps, *_stages(part))


def _stages(part: DriversRace) -> tuple[Both, ...]:
    told = [(number, spot.position.value) for number, spot in part.stages if spot.position]
    if len(told) == len(part.race.stages) > 1:
        places = [position for _, position in told]
        ranked = ", ".join(map(ordinal, places)), ", ".join(map(es.ordinal, places))
        return (Both(f"stages {ranked[0]}", f"etapas {ranked[1]}"),)
    if not told and part.race.stages and all(len(s.places) >= TOP for s in part.race.stages):
        return (Both("no stage top ten", "fuera de los diez primeros en las etapas"),)
    return tuple(
        Both(f"stage {number}: {ordinal(at)}", f"etapa {number}: {es.ordinal(at)}")
        for number, at in told
    )


def _points(standing: Standing | None) -> str:
    if standing is None or standing.position is None:
        return ""
    place = standing.position.value
    behind = standing.behind.value if standing.behind else 0
    far = Both(f", {gap(behind)} behind", f", a {es.gap(behind)}") if behind else Both("", "")
    return Both(
        f"{ordinal(place)} in the points after it{far}",
        f"{es.ordinal(place)} en los puntos tras ella{far.spanish}",
    )


def _backing(part: DriversRace) -> Backing:
    result = ("finish", "start", "laps_led", "laps_down", "status", "reason_out")
    length = ("laps_run",) if part.race.laps_run else ("scheduled_laps",)
    leads = bool(part.result and part.result.laps_led and part.result.laps_led.value)
    return Backing.of(
        of_result(part.result, *result),
        of_race(part.race, *length) if leads else Backing(),
        *(of_spot(spot, f"in stage {number}", "position") for number, spot in part.stages),
        of_entry(part.entry, "car_number", "manufacturer", "team"),
        of_standing(part.standing, "position", "behind"),
    )
