"""A race in figures, in short lines."""

from bot.answers import spanish as es
from bot.answers.both import Both, joined
from bot.answers.wording import JOINT, count, distance, laps, listed, mph, seconds, sentence
from db.provenance import Fact
from db.racing import Qualified, Race, Spot


def figures(race: Race) -> tuple[Both, ...]:
    """What is told of stage winners, pole, cautions, lead changes, size and pace, line by line."""
    lines = (_stages(race), _pole(race), *_battle(race), *_size(race), *_pace(race))
    return tuple(sentence(line) for line in lines if line)


def stage_winners(race: Race) -> tuple[tuple[int, Spot], ...]:
    """Who won each stage."""
    spots = ((stage.number, spot) for stage in race.stages for spot in stage.places)
    return tuple((at, spot) for at, spot in spots if spot.position and spot.position.value == 1)


def pole_sitter(race: Race) -> Qualified | None:
    """Who qualified first."""
    poles = (one for one in race.qualifying if one.position and one.position.value == 1)
    return next(poles, None)


def _stages(race: Race) -> Both:
    won: dict[str, list[str]] = {}
    for number, spot in stage_winners(race):
        won.setdefault(spot.driver.name, []).append(str(number))
    return joined(JOINT, (_won(name, at) for name, at in won.items()))


def _won(name: str, stages: list[str]) -> Both:
    several = "s" if len(stages) > 1 else ""
    return Both(
        f"stage{several} {listed(stages)}: {name}", f"etapa{several} {es.listed(stages)}: {name}"
    )


def _pole(race: Race) -> Both:
    pole = pole_sitter(race)
    if pole is None:
        return Both("", "")
    speed = f", {mph(pole.speed_mph.value)}" if pole.speed_mph else ""
    told = f"pole: {pole.driver.name}{speed}"
    return Both(told, told)


def _battle(race: Race) -> tuple[Both, ...]:
    return _joined(
        cautions(race.cautions.value, race.caution_laps) if race.cautions else "",
        lead_changes(race.lead_changes.value) if race.lead_changes else "",
        led_by(race.leaders.value) if race.leaders else "",
    )


def cautions(number: int, under: Fact[int] | None = None) -> Both:
    """How many cautions, and for how many laps where told: 4 cautions for 20 laps."""
    told = Both(
        count(number, "caution"), es.count(number, "bandera amarilla", "banderas amarillas")
    )
    if under is None:
        return told
    length = under.value
    return Both(f"{told} for {laps(length)}", f"{told.spanish} durante {es.laps(length)}")


def lead_changes(number: int) -> Both:
    """How many lead changes."""
    changes = es.count(number, "cambio de líder", "cambios de líder")
    return Both(count(number, "lead change"), changes)


def led_by(number: int) -> Both:
    """How many leaders."""
    return Both(count(number, "leader"), es.count(number, "líder", "líderes"))


def _size(race: Race) -> tuple[Both, ...]:
    whole = distance(race)
    started, whole_way = race.starters, race.lead_lap_finishers
    return _joined(
        Both(laps(whole), es.laps(whole)) if whole else "",
        Both(count(started.value, "starter"), f"{started.value} en la salida") if started else "",
        Both(f"{whole_way.value} on the lead lap", f"{whole_way.value} en la vuelta del líder")
        if whole_way
        else "",
    )


def _pace(race: Race) -> tuple[Both, ...]:
    margin, speed, time = race.margin_of_victory, race.average_speed_mph, race.time_of_race
    return _joined(
        Both(f"won by {seconds(margin.value)}", f"ganada por {es.seconds(margin.value)}")
        if margin
        else "",
        Both(f"average {mph(speed.value)}", f"media {es.mph(speed.value)}") if speed else "",
        Both(f"time {time.value}", f"tiempo {time.value}") if time else "",
    )


def _joined(*parts: str) -> tuple[Both, ...]:
    told = joined(JOINT, parts)
    return (told,) if told else ()
