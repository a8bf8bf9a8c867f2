"""When a race is run, as far as announced."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.answers import spanish as es
from bot.answers.answer import Moment, MomentStyle
from bot.answers.both import Both
from bot.answers.wording import day, days_away
from db.racing import Race

UTC = ZoneInfo("UTC")

Parts = tuple[str | Moment, ...]
"""Pieces of a line, to be joined with others."""


def start_of(race: Race) -> Parts:
    """The day and, where announced, the time of the start; never a time nobody announced."""
    if race.starts_at is not None:
        return (moment(race, race.starts_at, MomentStyle.DAY_AND_TIME),)
    if race.run_on is not None:
        day_alone = Both(
            f"{day(race.run_on)}, start time not announced",
            f"{es.day(race.run_on)}, hora de salida sin anunciar",
        )
        return (day_alone,)
    return (Both("date not announced", "fecha sin anunciar"),)


def day_of(race: Race) -> Parts:
    """The day of the race, without a time."""
    if race.starts_at is not None:
        return (moment(race, race.starts_at, MomentStyle.DAY),)
    if race.run_on is None:
        return (Both("date not told", "fecha desconocida"),)
    return (Both(day(race.run_on), es.day(race.run_on)),)


def how_far(race: Race, now: datetime) -> Parts:
    """How far the race is from `now`, with the comma before it; nothing for an undated one."""
    if race.starts_at is not None:
        return (", ", moment(race, race.starts_at, MomentStyle.RELATIVE))
    if race.run_on is None:
        return ()
    zone = race.track.zone if race.track else UTC
    days = (race.run_on - now.astimezone(zone).date()).days
    return (Both(f", {days_away(days)}", f", {es.days_away(days)}"),)


def at_track(race: Race) -> Both:
    """Day and time of the start by the track's own clocks, the weekday and month in full."""
    if race.run_on is None:
        return Both("", "")
    said = f"{_WEEKDAYS[race.run_on.weekday()]}, {_MONTHS[race.run_on.month - 1]} {race.run_on.day}"
    clock = f", {_clock(race.starts_at, moment_zone(race))}" if race.starts_at else ""
    return Both(f"At the track: {said}{clock}", f"En la pista: {es.long_day(race.run_on)}{clock}")


def moment_zone(race: Race) -> ZoneInfo:
    """The zone of the track's clocks; UTC where no track is told."""
    return race.track.zone if race.track else UTC


def moment(race: Race, at: datetime, style: MomentStyle) -> Moment:
    """A moment shown, where the reader's zone is not known, as the track's clocks show it."""
    return Moment(at, moment_zone(race), style)


def place_of(race: Race) -> str:
    """The track, with the comma before it; nothing where no track is told."""
    return f", {race.track.short_name}" if race.track else ""


def clock_in(race: Race, zone: str) -> Both:
    """The start as clocks show it in another zone, with what joins it: " (6:30 pm CDT, …)"."""
    if race.starts_at is None:
        return Both("", "")
    local = race.starts_at.astimezone(ZoneInfo(zone))
    name = local.tzname() or zone
    called = name if name.isalpha() else f"UTC{name}"
    clock = f"{_clock(local, ZoneInfo(zone))} {called}"
    return Both(
        f", which is {clock} on {day(local.date())}", f", o sea {clock} del {es.day(local.date())}"
    )


def _clock(at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    half = "am" if local.hour < 12 else "pm"
    return f"{local.hour % 12 or 12}:{local.minute:02} {half}"


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
