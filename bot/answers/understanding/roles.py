"""Drivers named by what they were: "the pole sitter", "the points leader", "the runner up"."""

import re
from collections.abc import Callable

from bot.answers.of_race import at_place
from bot.answers.race_figures import pole_sitter
from bot.answers.understanding.sentence import CONTEXT, Sentence
from db.almanac import Almanac
from db.racing import Driver, Race

_OWN = frozenset(
    "start qualify finish win lead team make sponsor number teammate from pit laps led "
    "stage trouble down".split()
)
_OWNED = r"(?:'s|s)?\b"
_POLE = re.compile(rf"(?i)\b(?:the )?(?:pole ?sitter|pole winner|fastest qualifier){_OWNED}")
_RUNNER_UP = re.compile(rf"(?i)\b(?:the )?(?:runner[ -]?up|second place driver){_OWNED}")
_POINTS = re.compile(rf"(?i)\b(?:the )?(?:points|championship|standings) leader{_OWNED}")


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
        rest = read(text[: found.start()] + text[found.end() :])
        others = [slot for slot in rest.slots if slot.kind not in CONTEXT]
        says_more = rest.concepts & _OWN or {"how"} & rest.asks
        if "who" in rest.asks or others or not says_more:
            return None
        return f"{text[: found.start()]}{driver.name}{text[found.end() :]}"
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
