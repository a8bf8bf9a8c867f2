"""Who was where at the end of a stage?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice
from bot.answers.backing import Backing
from bot.answers.both import Both
from bot.answers.differences import of_result, of_spot
from bot.answers.drivers_race import DriversRace
from bot.answers.labels import stage as stage_label
from bot.answers.of_race import OfDriver, OfRace, at_place, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.stages import StageResults, won_stages
from bot.answers.understanding.moments import FINAL, LAST
from bot.answers.wording import NO, YES, listed, ordinal
from db.racing import Race, Spot, Stage


@dataclass(frozen=True, slots=True)
class StagePlace(OfRace):
    """Who was in `position` at the end of `stage` (-1 for the final one); up to `top` if given.

    Stage 0 stands for each of them.
    """

    code: ClassVar[str] = "stage at"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "{position} {stage}",
            "who finished {position} in {stage}",
            "who was {position} at the end of {stage}",
        ),
        *phrases("who won {stage}", "{stage} winner", "who took {stage}", position=1),
        *phrases("who led at the end of {stage}", position=1),
        *phrases("{stage} podium", position=0, top=3),
        *phrases("{stage} {top}", "who finished {top} in {stage}", position=0),
        *phrases("who was {position} in the stages", "{position} in the stages", stage=0),
        *phrases("who was last in the {top} in {stage}", position=LAST),
        *phrases("last spot in the {top} of {stage}", position=LAST),
    )

    stage: int = 1
    position: int = 1
    top: int = 0

    def told(self, race: Race) -> Answer:
        """The names; the final stage ends with the race."""
        if self.stage == 0 and race.stages:
            return _in_each(race, self.position)
        stage = stage_of(race, self.stage)
        if stage is None:
            return _final(race, self) if is_final(race, self.stage) else no_stage(race, self.stage)
        position = self.top if self.position == LAST else self.position
        if position == 0:
            return _top(race, stage, self.top)
        if position == LAST:
            number = stage.number
            headline = Both(
                f"No source tells who was last in stage {number}.",
                f"Ninguna fuente dice quién fue último en la etapa {number}.",
            )
            return untold(race, headline)
        found = [spot for spot in stage.places if at(spot) == position]
        if not found:
            at_place = Both(
                f"who was {ordinal(position)} in", f"quién fue {es.ordinal(position)} en"
            )
            return beyond(race, stage, at_place)
        names = [spot.driver.name for spot in found]
        done = "won" if position == 1 else f"was {ordinal(position)} in"
        done_es = (
            es.did(names, "ganó", "ganaron")
            if position == 1
            else f"{es.did(names, 'fue', 'fueron')} {es.ordinal(position)} en"
        )
        headline = Both(
            f"{listed(names)} {done} stage {stage.number} of the {race.name}.",
            f"{done_es} la etapa {stage.number} de la {race.name}.",
        )
        return tells(race, headline, backing_of(stage, found), more=_more(race, stage))


def _in_each(race: Race, position: int) -> Answer:
    """Who had this place in each stage, as far as the stages are told."""
    found = [(each, spot) for each in race.stages for spot in each.places if at(spot) == position]
    if not found:
        return untold(race, f"No source tells who was {ordinal(position)} in a stage.")
    stages: dict[str, list[str]] = {}
    for stage, spot in found:
        stages.setdefault(spot.driver.name, []).append(str(stage.number))
    was, fue = f"was {ordinal(position)} in stage", f"fue {es.ordinal(position)} en etapa"
    each = [f"{who} {was}{'s' * (len(of) > 1)} {listed(of)}" for who, of in stages.items()]
    each_es = [f"{who} {fue}{'s' * (len(of) > 1)} {es.listed(of)}" for who, of in stages.items()]
    headline = Both(
        f"{listed(each)} of the {race.name}.", f"{es.listed(each_es)} de la {race.name}."
    )
    backing = [one for stage, spot in found for one in backing_of(stage, [spot])]
    return tells(race, headline, backing)


@dataclass(frozen=True, slots=True)
class InStage(OfDriver):
    """Where a driver finished `stage`; without one, all of them."""

    code: ClassVar[str] = "in stage"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "{driver} {stage}",
        "where did {driver} finish in {stage}",
        "{driver} stages",
        "where did {driver} finish in the stages",
        "{driver} {stage} running order",
        "did {driver} get {stage} points",
        "did {driver} score in {stage}",
        "was {driver} better in {stage}",
        "was {driver} {said:top} in the stages",
        "did {driver} finish {said:top} in the stages",
    )

    stage: int = 0
    said: int = 0  # how far up somebody takes it to be

    def part(self, part: DriversRace) -> Answer:
        """The place, or that the driver is not in the order as far as it is told."""
        race, who = part.race, part.driver.name
        if self.stage == 0:
            return _all_stages(part)
        stage = stage_of(race, self.stage)
        if stage is None:
            if not is_final(race, self.stage) or part.result is None or part.result.finish is None:
                return no_stage(race, self.stage)
            place = part.result.finish.value
            headline = Both(
                f"The final stage ended with the race: {who} finished {ordinal(place)}.",
                f"La última etapa acabó con la carrera: {who} terminó {es.ordinal(place)}.",
            )
            return tells(race, headline, (of_result(part.result, "finish"),))
        spot = dict(part.stages).get(stage.number)
        if spot is None or not at(spot):
            where = Both(f"where {who} finished in", f"en qué puesto terminó {who}")
            return beyond(race, stage, where)
        place, number = at(spot), stage.number
        headline = Both(
            f"{who} finished {ordinal(place)} in stage {number} of the {race.name}.",
            f"{who} terminó {es.ordinal(place)} en la etapa {number} de la {race.name}.",
        )
        return tells(race, headline, backing_of(stage, [spot]), more=_more(race, stage))


@dataclass(frozen=True, slots=True)
class WonStage(OfDriver):
    """Whether a driver won `stage`; without one, which stages they won."""

    code: ClassVar[str] = "won stage"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did {driver} win {stage}",
        "did {driver} win a stage",
        "did {driver} win the stages",
        "{driver} won the stage",
        "how many stages did {driver} win",
        "did {driver} sweep the stages",
        "what stages did {driver} win",
    )

    stage: int = 0

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, and who won."""
        race = part.race
        stages = [one for one in race.stages if self.stage in (0, one.number)]
        won = [(one, spot) for one in stages for spot in one.places if at(spot) == 1]
        if not won:
            return no_stage(race, self.stage)
        own = [one for one, spot in won if spot.driver == part.driver]
        by: dict[str, list[str]] = {}
        for one, spot in won:
            by.setdefault(spot.driver.name, []).append(str(one.number))
        each = [won_stages(name, numbers) for name, numbers in by.items()]
        each_es = es.listed([one.spanish for one in each])
        verdict = YES if own else NO
        headline = Both(
            f"{verdict}. {listed(each)} of the {race.name}.",
            f"{verdict.spanish}. {each_es} de la {race.name}.",
        )
        backing = [one for stage, spot in won for one in backing_of(stage, [spot])]
        return tells(race, headline, backing)


def at(spot: Spot) -> int:
    """The place, 0 where none is told."""
    return spot.position.value if spot.position else 0


def stage_of(race: Race, number: int) -> Stage | None:
    """The stage of this number whose order is told."""
    return next((one for one in race.stages if one.number == number and one.places), None)


def is_final(race: Race, number: int) -> bool:
    """Whether the race itself ends this stage: the one after the last whose order is told."""
    return bool(race.stages) and number in (FINAL, race.stages[-1].number + 1)


def no_stage(race: Race, number: int) -> Answer:
    """The answer where no order of the stage is told."""
    one = Both(f"stage {number}", f"la etapa {number}")
    of = one if number > 0 else Both("its stages", "las etapas")
    headline = Both(
        f"No source tells the order in {of} of the {race.name}.",
        f"Ninguna fuente dice el orden en {of.spanish} de la {race.name}.",
    )
    return untold(race, headline)


def beyond(race: Race, stage: Stage, what: Both) -> Answer:
    """The answer for somebody or some place that the order, as far as told, does not name."""
    held = max((at(spot) for spot in stage.places), default=0)
    number = stage.number
    headline = Both(
        f"No source tells {what} stage {number} of the {race.name}: only the top {held} are told.",
        f"Ninguna fuente dice {what.spanish} la etapa {number} de la {race.name}: "
        f"solo dan los {held} primeros.",
    )
    return untold(race, headline, backing_of(stage, stage.places))


def backing_of(stage: Stage, spots: "tuple[Spot, ...] | list[Spot]") -> list[Backing]:
    """The backing of places in a stage."""
    where = in_stage(stage.number)
    return [of_spot(spot, where, "position") for spot in spots]


def in_stage(number: int) -> Both:
    """Where a place was: in stage 1."""
    return Both(f"in stage {number}", f"en la etapa {number}")


def _final(race: Race, asked: StagePlace) -> Answer:
    found = at_place(race, asked.position)
    if not found:
        return no_stage(race, asked.stage)
    names, place = [one.driver.name for one in found], asked.position
    done = "won it" if place == 1 else f"was {ordinal(place)}"
    done_es = (
        es.did(names, "la ganó", "la ganaron")
        if place == 1
        else f"{es.did(names, 'fue', 'fueron')} {es.ordinal(place)}"
    )
    headline = Both(
        f"The final stage ended with the {race.name}, and {listed(names)} {done}.",
        f"La última etapa acabó con la {race.name}, y {done_es}.",
    )
    return tells(race, headline, (of_result(one, "finish") for one in found))


def _top(race: Race, stage: Stage, top: int) -> Answer:
    spots = [spot for spot in stage.places if 0 < at(spot) <= top]
    if not spots:
        return beyond(race, stage, Both(f"the top {top} of", f"los {top} primeros de"))
    names = [(at(spot), spot.driver.name) for spot in spots]
    number, size = stage.number, len(spots)
    each = listed([f"{ordinal(place)} {name}" for place, name in names])
    each_es = es.listed([f"{es.ordinal(place)} {name}" for place, name in names])
    headline = Both(
        f"The top {size} of stage {number}: {each}.",
        f"Los {size} primeros de la etapa {number}: {each_es}.",
    )
    return tells(race, headline, backing_of(stage, spots), more=_more(race, stage))


def _all_stages(part: DriversRace) -> Answer:
    race, who = part.race, part.driver.name
    held = [str(one.number) for one in race.stages if one.places]
    if not held:
        return no_stage(race, 0)
    spots = [spot for _, spot in part.stages if at(spot)]
    if not spots:
        headline = Both(
            f"{who} is not in the orders told of stages {listed(held)} of the {race.name}.",
            f"{who} no aparece en los órdenes de las etapas {es.listed(held)} de la {race.name}.",
        )
        return untold(race, headline)
    told = [(at(spot), number) for number, spot in part.stages if at(spot)]
    each = listed([f"{ordinal(place)} in stage {number}" for place, number in told])
    each_es = es.listed([f"{es.ordinal(place)} en la etapa {number}" for place, number in told])
    headline = Both(
        f"{who} finished {each} of the {race.name}.", f"{who} terminó {each_es} de la {race.name}."
    )
    no_more = Both("The other stage orders name no more", "Los demás órdenes no lo nombran")
    return tells(
        race,
        headline,
        (of_spot(spot, in_stage(number), "position") for number, spot in part.stages),
        details=() if len(spots) == len(race.stages) else (no_more,),
    )


def _more(race: Race, stage: Stage) -> tuple[Choice, ...]:
    return (Choice(stage_label(stage.number), StageResults(race.slug, stage.number)),)
