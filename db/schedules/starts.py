"""When a race starts, by the clocks at its track: what days and times of calendars come to."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_UTC = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT"})

_NEAR = timedelta(hours=3)
"""Between two zones of one country: midnight in one of them is evening in the other, not noon."""


def by_clocks(start: datetime, home: ZoneInfo) -> dict[str, date | str | None]:
    """A moment as day, time and zone, by the clocks at `home`.

    By those of UTC, where the clocks at home show that time twice and the first is not meant.
    """
    moment = start.astimezone(UTC)
    local = moment.astimezone(home)
    if local.replace(fold=0).astimezone(UTC) != moment:
        home, local = ZoneInfo("UTC"), moment
    return {"run_on": local.date(), "start_time": f"{local:%H:%M}", "zone": home.key}


def untimed_day(start: datetime, home: ZoneInfo, own: ZoneInfo | None) -> date | None:
    """The day alone, where a time only fills the place of one that is not announced; else None.

    That is midnight, be it at `home`, by the clocks of the zone it is written in, or by those of
    the calendar's `own` zone. But for 00:00 in UTC, which is evening in America, and for a moment
    that the calendar's zone, far away, happens to show as midnight.
    """
    if _is_midnight(start) and not _is_utc(start):
        return start.date()
    there = start.astimezone(home)
    if _is_midnight(there) and not (_is_utc(there) and _is_utc(start)):
        return there.date()
    if own is None:
        return None
    shown = start.astimezone(own)
    apart = abs((shown.utcoffset() or timedelta()) - (there.utcoffset() or timedelta()))
    if _is_midnight(shown) and not _is_utc(shown) and apart <= _NEAR:
        return shown.date()
    return None


def _is_midnight(clock: datetime) -> bool:
    return (clock.hour, clock.minute) == (0, 0)


def _is_utc(clock: datetime) -> bool:
    return str(clock.tzinfo) in _UTC
