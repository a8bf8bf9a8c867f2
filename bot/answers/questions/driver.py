"""What is known of a driver?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice, Column, Outcome, Table
from bot.answers.backing import Backing
from bot.answers.differences import of_entry, of_result, of_spot, of_standing, over
from bot.answers.drivers_race import DriversRace
from bot.answers.drivers_record import DriversRecord
from bot.answers.every_fact import CAREER, figure_of
from bot.answers.meant import driver_meant
from bot.answers.pages import Page
from bot.answers.question import Asked, Names, Question, names, replaced
from bot.answers.questions.result import ResultOf
from bot.answers.wording import JOINT, UNKNOWN, cell, ordinal, sentence, short_day, vehicle
from db.almanac import Almanac
from db.racing import CareerFigure, Race, Result

RECENT = 10  # races in the table
PER_PAGE = 8  # career figures, each a sentence


@dataclass(frozen=True, slots=True)
class DriverProfile(Question):
    """One driver over everything known: races, truck, points, record; `page` turns the record."""

    code: ClassVar[str] = "driver"
    command: ClassVar[str | None] = "driver"

    driver: str = names(Names.DRIVER)
    page: int = 1

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The best of the known races first, then truck, points and the record as told."""
        driver = driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        known = DriversRecord.of(driver, almanac)
        career = Page.of(known.career, self.page, PER_PAGE)
        details = (*_summary(known), *(_figure(*one) for one in career.rows))
        turns = (
            Choice(f"Record {one.label}", replaced(self, page=one.number)) for one in career.turns
        )
        latest = (Choice("Latest report", ResultOf(driver.slug)),) if known.results else ()
        answer = Answer(
            headline=_headline(known),
            outcome=Outcome.ANSWER if known.results else Outcome.ABSTAIN,
            details=details,
            table=_table(known.results[:RECENT]) if known.results else None,
            as_of=next((part.race.run_on for part in known.parts if part.race.run_on), None),
            more=(*latest, *turns),
        )
        return _backing(known, career.rows).behind(answer)


def _headline(known: DriversRecord) -> str:
    who = known.driver.name
    places = [result.finish.value for _, result in known.results if result.finish]
    if not places:
        return f"No source gives {who} a finish in a race known here."
    wins = places.count(1)
    if len(places) == 1:
        done = "won" if wins else f"finished {ordinal(places[0])} in"
        return f"{who} {done} the one race known here, the {known.results[0][0].name}."
    if wins == len(places):
        return f"{who} won {'both' if wins == 2 else f'all {wins}'} races known here."
    if wins:
        return f"{who} won {wins} of the {len(places)} races known here."
    return f"{who} finished {ordinal(min(places))} at best in the {len(places)} races known here."


def _summary(known: DriversRecord) -> tuple[str, ...]:
    entry = known.entry
    backers = (
        f"sponsor {entry.sponsor.value}" if entry and entry.sponsor else "",
        f"crew chief {entry.crew_chief.value}" if entry and entry.crew_chief else "",
        "rookie" if entry and entry.rookie and entry.rookie.value else "",
    )
    lines = (
        vehicle(entry) if entry else "",
        JOINT.join(part for part in backers if part),
        *(() if known.results else _stages(known)),
        _points(known.in_points),
    )
    return tuple(sentence(line) for line in lines if line)


def _stages(known: DriversRecord) -> list[str]:
    return [
        f"{ordinal(spot.position.value)} in stage {number} of the {part.race.name}"
        for part in known.parts
        for number, spot in part.stages
        if spot.position
    ]


def _points(part: DriversRace | None) -> str:
    if part is None or part.standing is None or part.standing.position is None:
        return ""
    place = ordinal(part.standing.position.value)
    return f"{place} in the {part.race.series.short_name} points after the {part.race.name}"


def _figure(race: Race, figure: CareerFigure) -> str:
    if figure.told:
        return figure.told[0].text
    value = cell(figure.number or figure.word)
    return f"{sentence(figure.figure.replace('-', ' '))}: {value} (after the {race.name})"


def _table(results: tuple[tuple[Race, Result], ...]) -> Table:
    mixed = len({race.series.slug for race, _ in results}) > 1
    series = (Column("Series"),) if mixed else ()
    numbers = (Column(title, number=True) for title in ("Fin", "Start", "Led"))
    rows = (
        (
            f"{short_day(race.run_on)} {race.run_on:%y}" if race.run_on else UNKNOWN,
            *((race.series.short_name,) if mixed else ()),
            race.track.short_name if race.track else race.name,
            *(cell(fact) for fact in (result.finish, result.start, result.laps_led)),
        )
        for race, result in results
    )
    return Table((Column("Day"), *series, Column("Race"), *numbers), tuple(rows))


def _backing(known: DriversRecord, career: tuple[tuple[Race, CareerFigure], ...]) -> Backing:
    drivers = {known.driver.slug: known.driver}
    shown = known.results[:RECENT]
    return Backing.of(
        *(of_result(result, "finish", "start", "laps_led") for _, result in shown),
        of_entry(known.entry),
        of_standing(known.in_points.standing, "position") if known.in_points else Backing(),
        *(over(one, CAREER, figure_of(one, drivers)) for _, one in career),
        *(
            of_spot(spot, f"in stage {number}", "position")
            for part in known.parts
            for number, spot in part.stages
            if not known.results
        ),
    )
