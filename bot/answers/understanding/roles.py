"""Drivers named by what they were: "the pole sitter", "the points leader", "the runner up"."""

import re
from collections.abc import Callable
from datetime import datetime

from bot.answers.of_race import at_place
from bot.answers.questions.next_race import coming_race
from bot.answers.race_figures import pole_sitter
from bot.answers.understanding.sentence import CONTEXT, Sentence
from db.almanac import Almanac
from db.racing import Driver, Race

OWN = frozenset(
    "start qualify finish win lead team make sponsor number teammate from pit laps led "
    "stage trouble down".split()
)
"""What may be asked of a driver: concepts."""

_SIZE = frozenset({"long", "miles", "track type", "gap"})
_OWNED = r"(?:'s|s)?\b"
_POLE = re.compile(rf"(?i)\b(?:the )?(?:pole ?sitter|pole winner|fastest qualifier){_OWNED}")
_RUNNER_UP = re.compile(rf"(?i)\b(?:the )?(?:runner[ -]?up|second place driver){_OWNED}")
_BESIDE = re.compile(r"(?i)(?:[,&+]|\band|\bn)\s*$")
_BESIDE_AFTER = re.compile(r"(?i)\s*(?:[,&+]|and\b|n\b)\s*(?:the )?(?:race )?winner\W*$")
_NEXT_TRACK = re.compile(
    r"(?i)\bthe (?:next track|track (?:(?:that )?(?:we|they)(?:['’]?re)? "
    r"(?:go|going|race|racing|run|visit|head)(?:ing)? (?:to|at) )?next)\b"
)
_STAGE_TO_LAP = re.compile(
    r"(?i)\b(?:the )?stage (?:that |which )?(?:ended|ends|ending|finished|concluded|was over)"
    r"(?: on| at| with| in| after)? (?:lap )?(\d{1,3})\b"
)
_POINTS = re.compile(rf"(?i)\b(?:the )?(?:points|championship|standings) leader{_OWNED}")


def placed(
    text: str, almanac: Almanac, read: Callable[[str], Sentence], now: datetime
) -> str | None:
    """`text` with the name for a track or stage that it describes: "the track we go to next".

    None where it describes none, or asks no more of the track than which it is.
    """
    race = almanac.latest_race()
    if race and (found := _STAGE_TO_LAP.search(text)):
        ended = (one for one in race.stages if one.last_lap)
        number = {str(one.last_lap.value): one.number for one in ended if one.last_lap}.get(
            found[1]
        )
        return None if number is None else _with(f"stage {number}", found, text)
    found = _NEXT_TRACK.search(text)
    coming = coming_race(almanac, None, now) if found else None
    if found is None or coming is None or coming.track is None:
        return None
    rest = read(text[: found.start()] + text[found.end() :])
    says_more = rest.concepts & _SIZE
    return _with(f"{coming.track.short_name} track", found, text) if says_more else None


def _with(name: str, found: re.Match[str], text: str) -> str:
    return f"{text[: found.start()]}{name}{text[found.end() :]}"


def named(text: str, almanac: Almanac, read: Callable[[str], Sentence]) -> str | None:
    """`text` with the driver's name for the role, where it asks something more of that driver.

    None where it may ask who had the role: "who was the runner up", "runner up in stage 1".
    """
    race = almanac.latest_race()
    if race is None:
        return None
    for pattern, whose in ((_POLE, _on_pole), (_RUNNER_UP, _second), (_POINTS, _leading)):
        found = pattern.search(text)
        driver = whose(race) if found else None
        if found is None or driver is None:
            continue
        if _BESIDE.search(text[: found.start()]) or _BESIDE_AFTER.match(text[found.end() :]):
            return None  # "winner & pole sitter" asks who was either
        rest = read(text[: found.start()] + text[found.end() :])
        others = [slot for slot in rest.slots if slot.kind not in CONTEXT]
        says_more = rest.concepts & OWN or {"how"} & rest.asks
        if "who" in rest.asks or others or not says_more:
            return None
        return _with(driver.name, found, text)
    return None


def _on_pole(race: Race) -> Driver | None:
    pole = pole_sitter(race)
    return pole.driver if pole else None


def _second(race: Race) -> Driver | None:
    found = at_place(race, 2)
    return found[0].driver if len(found) == 1 else None


def _leading(race: Race) -> Driver | None:
    first = race.standings[:1]
    return first[0].driver if first else None
