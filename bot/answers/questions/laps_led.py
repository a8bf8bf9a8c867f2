"""Who led how many laps?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Column, Outcome, Table
from bot.answers.backing import Backing
from bot.answers.both import Both, joined
from bot.answers.differences import of_race, of_result
from bot.answers.drivers_race import own
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.wording import (
    JOINT,
    UNKNOWN,
    cell,
    distance,
    laps,
    led,
    listed,
    ordinal,
    percent,
    race_line,
    sentence,
    times,
)
from db.almanac import Almanac
from db.racing import Driver, Race, Result


@dataclass(frozen=True, slots=True)
class LapsLed(Question):
    """How many laps one driver led, or all leaders with their laps."""

    code: ClassVar[str] = "led"
    command: ClassVar[str | None] = "lapsled"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how many laps did {driver} lead",
        "laps led {driver}",
        "how many laps did {driver} lead to win",
        "{driver} lead",
        "how long did {driver} lead",
        "who led the most laps",
        "who led the most",
        "who led the most laps how many",
        "who led the most how many",
        "most laps led",
        "laps led",
        "who led the race",
    )

    driver: str | None = names(Names.DRIVER, optional=True)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Laps, their share of the race, and how often the lead was taken."""
        race = race_meant(almanac, self.race, of=self.driver)
        if isinstance(race, Answer):
            return race
        if self.driver is None:
            return _all(race)
        driver = driver_meant(almanac, self.driver)
        return driver if isinstance(driver, Answer) else _one(driver, race)


def leaders(race: Race) -> tuple[Result, ...]:
    """The results of those who led, most laps first."""
    led_some = (one for one in race.results if _laps(one))
    return tuple(sorted(led_some, key=_laps, reverse=True))


def _laps(result: Result) -> int:
    return result.laps_led.value if result.laps_led else 0


def _one(driver: Driver, race: Race) -> Answer:
    result = own(driver, race.results)
    if result is None or result.laps_led is None:
        headline = Both(
            f"No source tells whether {driver.name} led a lap of the {race.name}.",
            f"Ninguna fuente dice si {driver.name} lideró alguna vuelta de la {race.name}.",
        )
        return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
    share = led(result.laps_led, race)
    answer = Answer(
        headline=Both(
            f"{driver.name} {share} in the {race.name}.",
            f"{driver.name} {share.spanish} en la {race.name}.",
        ),
        details=_details(result, race),
        context=race_line(race),
    )
    return Backing.of(of_result(result, "laps_led", "times_led"), _length(race)).behind(answer)


def _details(result: Result, race: Race) -> tuple[str, ...]:
    whole = distance(race)
    more = sum(_laps(one) > _laps(result) for one in race.results)
    number = len(leaders(race))
    parts = (
        _share(_laps(result), whole) if whole else "",
        _often(result.times_led.value) if result.times_led else "",
        Both(f"{ordinal(more + 1)} of {number} leaders", f"{es.ordinal(more + 1)} de {number}")
        if more
        else Both("the most of anyone", "más que nadie"),
    )
    return (sentence(joined(JOINT, parts)),) if _laps(result) else ()


def _share(part: int, whole: int) -> Both:
    return Both(f"{percent(part, whole)} of the race", f"{es.percent(part, whole)} de la carrera")


def _often(number: int) -> Both:
    return Both(f"led {times(number)}", f"lideró {es.times(number)}")


def _all(race: Race) -> Answer:
    ranked = leaders(race)
    if not ranked:
        headline = Both(
            f"No source tells who led the {race.name}.",
            f"Ninguna fuente dice quién lideró la {race.name}.",
        )
        return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
    answer = Answer(
        headline=_most(ranked, race),
        table=_table(ranked, race),
        context=race_line(race),
    )
    told = (of_result(one, "laps_led", "times_led") for one in ranked)
    return Backing.of(*told, of_race(race, "leaders"), _length(race)).behind(answer)


def _most(ranked: tuple[Result, ...], race: Race) -> Both:
    best = _laps(ranked[0])
    first = [one.driver.name for one in ranked if _laps(one) == best]
    whole = distance(race)
    share = f"{best} of {laps(whole)}" if whole else laps(best)
    share_es = f"{best} de {es.laps(whole)}" if whole else es.laps(best)
    each, each_es = (" each", " cada uno") if len(first) > 1 else ("", "")
    did = es.did(first, "lideró", "lideraron")
    return Both(
        f"{listed(first)} led the most laps of the {race.name}: {share}{each}.",
        f"{did} más vueltas que nadie en la {race.name}: {share_es}{each_es}.",
    )


def _table(ranked: tuple[Result, ...], race: Race) -> Table:
    whole = distance(race)
    columns = [
        Column(Both("Driver", "Piloto")),
        Column(Both("Laps", "Vueltas"), number=True),
        Column(Both("Share", "Parte"), number=True),
    ]
    rows = [
        (one.driver.name, str(_laps(one)), percent(_laps(one), whole) if whole else UNKNOWN)
        for one in ranked
    ]
    if not any(one.times_led for one in ranked):
        return Table(tuple(columns), tuple(rows))
    often = [cell(one.times_led) for one in ranked]
    return Table(
        (*columns, Column(Both("Times", "Veces"), number=True)),
        tuple((*row, at) for row, at in zip(rows, often, strict=True)),
    )


def _length(race: Race) -> Backing:
    return of_race(race, "laps_run" if race.laps_run else "scheduled_laps")
