"""Drivers named by what they were: "the pole sitter", "the points leader", "the runner up"."""

import re
from collections.abc import Callable
from datetime import datetime

from bot.answers.of_race import at_place, place
from bot.answers.questions.next_race import coming_race
from bot.answers.race_figures import pole_sitter
from bot.answers.understanding.sentence import CONTEXT, Sentence, SlotKind
from bot.answers.understanding.which_race import race_meant
from bot.answers.wording import distance
from db.almanac import Almanac
from db.racing import Driver, Race

OWN = frozenset(
    "start qualify finish win lead team make sponsor number teammate from pit laps led "
    "stage trouble down".split()
)
"""What may be asked of a driver: concepts."""

SEVERAL = 2
"""How many drivers one is the better of, at the least."""

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
_AFTER_STAGE = re.compile(
    r"(?i)^\W*(?:so )?(what (?:all )?(?:happened|went down)|how did (?:it|things) go) after "
    r"(?:the )?(?:(?:stage|segment) (\d|one|two)|(1st|first|2nd|second) (?:stage|segment))\W*$"
)
_NUMBERS = {"one": 1, "two": 2, "1st": 1, "first": 1, "2nd": 2, "second": 2}
_WHEN_SPUN = re.compile(
    r"(?i)^(?=.*\b(?:place|position|spot)\b)(?P<asks>.*?)\bwhen (?:he|she|it|\w+) "
    r"(?:spun|spins|spin|looped it|went around|went for a spin|got turned)(?: out| around)?\W*$"
)
"""A place at the moment of a spin: "what place was larson in when he spun"."""

_HALFWAY = re.compile(
    r"(?i)\b(?:at |by |past )?(?:the )?(?:half[ -]?way|mid[ -]?way|mid[ -]?race|half[ -]distance)"
    r"(?: (?:point|mark|flag|break))?(?: of the race)?\b"
)
_BETTER = re.compile(
    r"(?i)\bthe (?:better|best|higher|highest|first)(?:[ -](?:placed|finishing|running))? "
    r"(?:one|of (?:the two|both|them|those))(?:'s|s)?\b"
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
    if (found := _WHEN_SPUN.match(text)) and race and (at := _spin_of(text, race, read)):
        return f"{found['asks']}{at}"
    if found := _AFTER_STAGE.match(text):
        said = (found[2] or found[3]).casefold()
        return f"{found[1]} in stage {int(_NUMBERS.get(said, said)) + 1}"
    if (found := _HALFWAY.search(text)) and (left := _left_at_half(text, almanac, read, now)):
        return _with(f"with {left} to go", found, text)
    found = _NEXT_TRACK.search(text)
    coming = coming_race(almanac, None, now) if found else None
    if found is None or coming is None or coming.track is None:
        return None
    rest = read(text[: found.start()] + text[found.end() :])
    says_more = rest.concepts & _SIZE
    return _with(f"{coming.track.short_name} track", found, text) if says_more else None


def _spin_of(text: str, race: Race, read: Callable[[str], Sentence]) -> str | None:
    """When the one driver named spun, in words; None where that is not told, or several times."""
    drivers = read(text).of(SlotKind.DRIVER)
    spins = (
        {
            (one.laps_to_go.value if one.laps_to_go else None, one.lap.value if one.lap else None)
            for one in race.incidents
            if one.what and one.what.value == "spin" and one.drivers[:1] == (drivers[0].value,)
        }
        if len(drivers) == 1
        else set()
    )
    if len(spins) != 1:
        return None
    left, lap = spins.pop()
    return f"with {left} to go" if left is not None else f"on lap {lap}" if lap else None


def _left_at_half(
    text: str, almanac: Almanac, read: Callable[[str], Sentence], now: datetime
) -> int | None:
    """The laps left at half the distance of the race that is meant; None if that is unknown."""
    slug = race_meant(read(text), almanac, now).race
    race = almanac.races[slug] if slug else almanac.latest_race()
    whole = distance(race) if race else None
    return whole // 2 if whole else None


def of_several(text: str, about: tuple[str, ...], almanac: Almanac) -> str | None:
    """`text` with the name for "the better one" of the drivers spoken of before.

    None where it names no such one, or it is not told who of them finished first.
    """
    found, race = _BETTER.search(text), almanac.latest_race()
    if found is None or race is None or len(about) < SEVERAL:
        return None
    rows = [row for row in race.results if row.driver.slug in about]
    if len(rows) < len(about) or not all(map(place, rows)):
        return None
    return _with(min(rows, key=place).driver.name, found, text)


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
