"""For how long a server does not want to be told who has won."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from db.almanac import AIR_TIME
from db.posting import Announcement


def hides(race: Announcement | None, hours: timedelta, at: datetime) -> bool:
    """Whether a server that hides results for `hours` still hides those of `race`."""
    if race is None or not hours:
        return False
    over = _over(race)
    return over is None or at < over + hours


def _over(race: Announcement) -> datetime | None:
    """When a race is over at the latest; where no hour is told, as its day ends at the track."""
    if race.starts_at is not None:
        return race.starts_at + AIR_TIME
    if race.run_on is None:
        return None
    return datetime.combine(race.run_on + timedelta(days=1), time(), ZoneInfo(race.zone))
