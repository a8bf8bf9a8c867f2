"""Cross-checks of dates and speeds."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from db.crosschecks.race_facts import Finding, RaceFacts, about, day, decimal, word
from db.provenance import Kind

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Spelled out here, since Python's names of days and months follow the machine's language."""

_SECONDS_OF_AN_HOUR = 3600
_SPEED_TOLERANCE_MPH = Decimal("0.01")
"""Times are printed to the thousandth of a second, which moves a speed by a few thousandths."""


def weekday_fits_date(race: RaceFacts) -> Iterator[Finding]:
    """The weekday told is that of the date told."""
    run_on = day(race.race, "run_on")
    told = word(race.race, "weekday") if race.race else None
    if race.race is None or run_on is None or told is None:
        return
    weekday = WEEKDAYS[run_on.weekday()]
    if told.strip().casefold() != weekday.casefold():
        text = f"{spelled(run_on)} is a {weekday}, but the race is told to be on a {told}."
        yield from about(race.race, "weekday", "weekday", text)


def announced_race_is_later(race: RaceFacts) -> Iterator[Finding]:
    """A race announced in a report is held after the race reported on."""
    run_on, after = day(race.race, "run_on"), day(race.race, "announced_after")
    if race.race is None or run_on is None or after is None or run_on > after:
        return
    announcing = race.race.facts["announced_after"].sources
    if set(announcing) & set(race.race.facts["run_on"].sources):
        text = f"The report that announces this date is itself of a race on {spelled(after)}."
        yield from about(race.race, "run_on", "announced-race-date", text)


def spelled(on: date) -> str:
    """A date in words: "21 March 2025"."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def speed_fits_time(race: RaceFacts) -> Iterator[Finding]:
    """A lap of the track's length in the time told has the speed told."""
    slug = word(race.race, "track") if race.race else None
    track = race.reference.tracks.get(slug or "")
    if track is None or track.length_miles is None:
        return
    for record in race.by_kind[Kind.QUALIFYING]:
        seconds, speed = decimal(record, "time_seconds"), decimal(record, "speed_mph")
        if not seconds or speed is None:
            continue
        computed = track.length_miles / seconds * _SECONDS_OF_AN_HOUR
        if abs(computed - speed) > _SPEED_TOLERANCE_MPH:
            text = (
                f"A lap of {track.length_miles} miles in {seconds} seconds is {computed:.3f} mph, "
                f"not {speed}."
            )
            yield from about(record, "speed_mph", "speed", text)
