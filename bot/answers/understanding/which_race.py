"""Which race a sentence is about: from the races, tracks, series, seasons and days it names."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.answers.understanding.days import (
    LAST_WEEK,
    LAST_WEEKEND,
    NEXT_WEEK,
    TODAY,
    TOMORROW,
    WEEK,
    WEEKEND,
    YESTERDAY,
    day_at,
)
from bot.answers.understanding.sentence import Sentence, Slot, SlotKind
from db.almanac import Almanac
from db.racing import Race


@dataclass(frozen=True, slots=True)
class Meant:
    """The race and the series a sentence names; None where it names none.

    `missing` says what it names that no source covers, as in "no report of Daytona".
    """

    race: str | None = None
    series: str | None = None
    missing: str | None = None


def race_meant(
    sentence: Sentence, almanac: Almanac, now: datetime, *, ahead: bool = False
) -> Meant:
    """The race that `sentence` is about, judged at `now`.

    Of several on such a day it is the newest reported one, or with `ahead` the next one to come.
    A day by itself says which race; beside a race or a track it is something said of that race,
    to be confirmed or put right.
    """
    series = _series(sentence)
    placed = sentence.of(SlotKind.RACE, SlotKind.TRACK)
    named = placed + sentence.of(SlotKind.SEASON) + (() if placed else sentence.of(SlotKind.DAY))
    if not named:
        return Meant(series=series)
    races = [race for race in almanac.races.values() if series in (None, race.series.slug)]
    days = sentence.of(SlotKind.DAY)
    for slot in named:
        if slot not in days[:-1]:  # of several days the last is meant: "last night, friday"
            races = [race for race in races if _fits(race, slot, now)]
    if not races:
        return Meant(series=series, missing=_words(sentence, named))
    reported = [race for race in races if race.reported]
    coming = [race for race in races if not race.reported]
    if ("next" in sentence.concepts or ahead) and days and not placed:  # of two on a Friday
        today = now.date()
        coming = [race for race in coming if race.run_on and race.run_on >= today] or coming
        if coming:
            return Meant(race=coming[0].slug, series=series)
    return Meant(race=(reported or races)[-1].slug, series=series)


def of_series(meant: Meant, almanac: Almanac) -> Meant:
    """The newest race of the series that tells a result, for questions that ask for one race."""
    if meant.race or meant.missing or meant.series is None:
        return meant
    told = [race for race in almanac.newest_first if race.series.slug == meant.series]
    race = almanac.latest_race(meant.series) or next((one for one in told if one.results), None)
    if race is None:
        return replace(meant, missing=almanac.series[meant.series].short_name)
    return replace(meant, race=race.slug)


def _fits(race: Race, slot: Slot, now: datetime) -> bool:
    match slot.kind:
        case SlotKind.RACE:
            return race.slug == slot.value
        case SlotKind.TRACK:
            return race.track is not None and race.track.slug == slot.value
        case SlotKind.SEASON:
            value = int(str(slot.value))
            return race.season == (value if value > LAST_YEAR else now.year + value)
    return race.run_on is not None and is_day(race.run_on, slot.value, race, now)


def is_day(day: date, said: str | int | tuple[str, ...], race: Race, now: datetime) -> bool:
    """Whether `day` is the one that was said: a weekday, a date, or one relative to `now`."""
    if isinstance(said, int):
        return day.weekday() == said
    if isinstance(said, tuple):
        return (str(day.month), str(day.day)) == said
    zone = race.track.zone if race.track else None
    today = now.astimezone(zone).date()
    if said in _DAYS:
        return day == today + timedelta(days=_DAYS[said])
    if said in _WEEKS:
        monday = today + timedelta(days=_WEEKS[said] * 7 - today.weekday())
        # On a weekend, many call the week that ends "last week".
        end = today if said == LAST_WEEK else monday + timedelta(days=7)
        if said == WEEK and today.weekday() >= _SATURDAY:
            end += timedelta(days=7)  # and "this week" the one that is about to begin
        return monday <= day < end
    friday = today + timedelta(days=_FRIDAY - today.weekday() - _WEEKS_BACK[said] * 7)
    return friday <= day <= friday + timedelta(days=2)


def is_said(said: str, day: date, race: Race, now: datetime) -> bool:
    """Whether `day` is the one that the words `said` give, in the normal form of words."""
    slot = day_at(tuple(said.split()), 0)
    return slot is not None and slot.kind is SlotKind.DAY and is_day(day, slot.value, race, now)


def _series(sentence: Sentence) -> str | None:
    return next((str(slot.value) for slot in sentence.of(SlotKind.SERIES)), None)


def _words(sentence: Sentence, slots: tuple[Slot, ...]) -> str:
    return " ".join(" ".join(sentence.words[slot.start : slot.end]) for slot in slots)


LAST_YEAR = 1900  # seasons below are relative to now
_FRIDAY = 4  # a weekend of racing begins
_SATURDAY = 5
_WEEKS_BACK = {WEEKEND: 0, LAST_WEEKEND: 1}
_WEEKS = {LAST_WEEK: -1, WEEK: 0, NEXT_WEEK: 1}
_DAYS = {YESTERDAY: -1, TODAY: 0, TOMORROW: 1}
