"""A race in figures, in short lines."""

from bot.answers.wording import JOINT, count, distance, laps, listed, mph, seconds, sentence
from db.racing import Qualified, Race, Spot


def figures(race: Race) -> tuple[str, ...]:
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


def _stages(race: Race) -> str:
    won: dict[str, list[str]] = {}
    for number, spot in stage_winners(race):
        won.setdefault(spot.driver.name, []).append(str(number))
    return JOINT.join(
        f"stage{'s' if len(at) > 1 else ''} {listed(at)}: {name}" for name, at in won.items()
    )


def _pole(race: Race) -> str:
    pole = pole_sitter(race)
    if pole is None:
        return ""
    speed = f", {mph(pole.speed_mph.value)}" if pole.speed_mph else ""
    return f"pole: {pole.driver.name}{speed}"


def _battle(race: Race) -> tuple[str, ...]:
    under = f" for {laps(race.caution_laps.value)}" if race.caution_laps else ""
    return _joined(
        f"{count(race.cautions.value, 'caution')}{under}" if race.cautions else "",
        count(race.lead_changes.value, "lead change") if race.lead_changes else "",
        count(race.leaders.value, "leader") if race.leaders else "",
    )


def _size(race: Race) -> tuple[str, ...]:
    whole = distance(race)
    return _joined(
        laps(whole) if whole else "",
        count(race.starters.value, "starter") if race.starters else "",
        f"{race.lead_lap_finishers.value} on the lead lap" if race.lead_lap_finishers else "",
    )


def _pace(race: Race) -> tuple[str, ...]:
    return _joined(
        f"won by {seconds(race.margin_of_victory.value)}" if race.margin_of_victory else "",
        f"average {mph(race.average_speed_mph.value)}" if race.average_speed_mph else "",
        f"time {race.time_of_race.value}" if race.time_of_race else "",
    )


def _joined(*parts: str) -> tuple[str, ...]:
    told = [part for part in parts if part]
    return (JOINT.join(told),) if told else ()
