"""Who finished where in the stages?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice, Column, Outcome, Table
from bot.answers.backing import Backing, backed
from bot.answers.both import Both, spanish
from bot.answers.differences import of_spot
from bot.answers.labels import stage as stage_label
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.race_figures import stage_winners
from bot.answers.wording import UNKNOWN, initialled, listed, race_line
from db.almanac import Almanac
from db.racing import Race, Stage


@dataclass(frozen=True, slots=True)
class StageResults(Question):
    """The order at the end of one stage, or of all side by side."""

    code: ClassVar[str] = "stages"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "stages",
        "who won the stages",
        "stage winners",
        "stage results",
        "how many stages",
        "{stage}",
        "{stage} order",
        "who swept the stages",
        "did anyone sweep the stages",
        "did anyone other than {driver} win a stage",
        "who other than {driver} won the stages",
    )

    race: str | None = names(Names.RACE, optional=True)
    stage: int | None = None
    driver: str = ""  # said in passing: who else won one shows in the order

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The winners first, then the orders as far as told."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        stages = tuple(one for one in race.stages if self.stage in (None, one.number))
        told = tuple(one for one in stages if one.places)
        if not told:
            return Answer(_untold(race, self.stage), Outcome.ABSTAIN, context=race_line(race))
        answer = Answer(
            headline=_headline(race, told),
            details=tuple(line for stage in stages for line in _length(stage)),
            table=_one(told[0]) if len(told) == 1 else _side_by_side(told),
            context=race_line(race),
            more=_more(race, told),
        )
        return Backing.of(*(_backing(stage) for stage in stages)).behind(answer)


def _untold(race: Race, stage: int | None) -> Both:
    one = Both(f"stage {stage}", f"la etapa {stage}")
    of = one if stage is not None else Both("its stages", "las etapas")
    return Both(
        f"No source tells the order in {of} of the {race.name}.",
        f"Ninguna fuente dice el orden en {of.spanish} de la {race.name}.",
    )


def _headline(race: Race, stages: tuple[Stage, ...]) -> Both:
    asked = {stage.number for stage in stages}
    won: dict[str, list[str]] = {}
    for number, spot in stage_winners(race):
        if number in asked:
            won.setdefault(spot.driver.name, []).append(str(number))
    if not won:
        numbers = [str(at) for at in sorted(asked)]
        return Both(
            f"No source tells who won stage {listed(numbers)}.",
            f"Ninguna fuente dice quién ganó la etapa {es.listed(numbers)}.",
        )
    parts = [won_stages(name, at) for name, at in won.items()]
    each = listed(parts), es.listed([one.spanish for one in parts])
    return Both(f"{each[0]} of the {race.name}.", f"{each[1]} de la {race.name}.")


def won_stages(name: str, stages: list[str]) -> Both:
    """Which stages somebody won."""
    several = len(stages) > 1
    return Both(
        f"{name} won {'stages' if several else 'stage'} {listed(stages)}",
        f"{name} ganó {'las etapas' if several else 'la etapa'} {es.listed(stages)}",
    )


def _length(stage: Stage) -> tuple[str, ...]:
    first = stage.first_lap.value if stage.first_lap else 0
    last = stage.last_lap.value if stage.last_lap else 0
    green = Both(f"went green on lap {first}", f"empezó en la vuelta {first}") if first else ""
    ended = Both(f"ended on lap {last}", f"terminó en la vuelta {last}") if last else ""
    told = [part for part in (green, ended) if part]
    if not told:
        return ()
    in_spanish = es.listed([spanish(part) for part in told])
    return (Both(f"Stage {stage.number} {listed(told)}", f"La etapa {stage.number} {in_spanish}"),)


def _places(stage: Stage) -> list[tuple[int, str, str]]:
    """Place, slug and name, by place."""
    return [
        (spot.position.value, spot.driver.slug, spot.driver.name)
        for spot in stage.places
        if spot.position
    ]


def _one(stage: Stage) -> Table:
    rows = tuple((str(place), name) for place, _, name in _places(stage))
    return Table((Column("Pos", number=True), Column(Both("Driver", "Piloto"))), rows)


def _side_by_side(stages: tuple[Stage, ...]) -> Table:
    """One row per place; drivers by their initials, so that two columns fit a phone."""
    short = initialled(spot.driver for stage in stages for spot in stage.places)
    by_place: dict[int, dict[int, list[str]]] = {}
    for stage in stages:
        for place, slug, _ in _places(stage):
            by_place.setdefault(place, {}).setdefault(stage.number, []).append(short[slug])
    columns = (Column("Pos", number=True), *(Column(stage_label(one.number)) for one in stages))
    rows = (
        (str(place), *(" / ".join(row.get(one.number, [UNKNOWN])) for one in stages))
        for place, row in sorted(by_place.items())
    )
    return Table(columns, tuple(rows))


def _more(race: Race, told: tuple[Stage, ...]) -> tuple[Choice, ...]:
    if len(told) > 1:
        return ()
    others = (one for one in race.stages if one.places and one.number != told[0].number)
    return tuple(
        Choice(stage_label(one.number), StageResults(race.slug, one.number)) for one in others
    )


def _backing(stage: Stage) -> Backing:
    where = Both(f"in stage {stage.number}", f"en la etapa {stage.number}")
    return Backing.of(
        *(of_spot(spot, where, "position") for spot in stage.places),
        backed(_about(stage, "went green", "empezó"), stage.first_lap, "lap {}".format),
        backed(_about(stage, "ended", "terminó"), stage.last_lap, "lap {}".format),
    )


def _about(stage: Stage, what: str, in_spanish: str) -> Both:
    number = stage.number
    return Both(f"when stage {number} {what}", f"cuándo {in_spanish} la etapa {number}")
