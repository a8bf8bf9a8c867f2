"""How long a change of a race is news, and what is said of it."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.answers.answer import Line, Moment, MomentStyle
from bot.answers.wording import day
from db.posting import Announcement, ChangeKind, Facts, RaceChange

NEWS_FOR = timedelta(hours=24)

GRACE = timedelta(minutes=5)
"""How long past the start, old or new, a change that had been told in time is still of use."""

_LAST_ZONE = timedelta(hours=12)  # where a day ends last, it ends so much later than in UTC
_CALLED_OFF = (ChangeKind.CANCELLED, ChangeKind.POSTPONED)


def useful_until(change: RaceChange) -> datetime:
    """When nobody has any use for it any more.

    That a race is called off is told though it should have begun: it has not. Everything else
    is for those who wait for its start.
    """
    until = change.at + NEWS_FOR
    if change.what in _CALLED_OFF:
        return until
    known = [facts for facts in (change.before, change.after) if facts is not None]
    starts = [start for start in map(_latest_start, known) if start is not None]
    if not starts:
        return until
    # News that comes after the start, such as another channel, is for those who watch.
    return min(until, max(*starts, change.at) + GRACE)


def told(race: Announcement, change: RaceChange, before: Facts) -> tuple[Line, ...]:
    """The news first; then what was announced before."""
    after = change.after
    now_is: Line = (*_when(after, race), f", {where(race)}")
    match change.what:
        case ChangeKind.GONE:
            was = _was(before, race, f", {where(race)}")
            return (f"{race.name} is no longer announced.", *(was or (where(race),)))
        case ChangeKind.CANCELLED:
            return (f"{race.name} is cancelled.", *(_was(before, race) or (where(race),)))
        case ChangeKind.POSTPONED if after.run_on is None:
            was = _was(before, race) or (where(race),)
            return (f"{race.name} is postponed, to a date not announced yet.", *was)
        case ChangeKind.POSTPONED:
            return (f"{race.name} is postponed.", now_is, *_was(before, race))
        case ChangeKind.BACK_ON:
            return (f"{race.name} is on again.", now_is)
        case ChangeKind.MOVED if after.run_on is None and after.starts_at is None:
            return (f"{race.name} no longer has an announced date.", *_was(before, race))
        case ChangeKind.MOVED if before.run_on is None and before.starts_at is None:
            return (f"{race.name} now has a date.", now_is)
        case ChangeKind.MOVED:
            return (f"{race.name} is moved to another day.", now_is, *_was(before, race))
        case ChangeKind.TIME if after.starts_at is None:
            news = f"{race.name} no longer has an announced start time."
            return (news, now_is, *_was(before, race))
        case ChangeKind.TIME if before.starts_at is None:
            return (f"{race.name} now has a start time.", now_is)
        case ChangeKind.TIME:
            return (f"{race.name} starts at another time.", now_is, *_was(before, race))
        case _:
            was_on = f"It was announced on {before.broadcaster}."
            return (f"{race.name} is shown on {after.broadcaster}.", now_is, was_on)


def where(race: Announcement) -> str:
    """Series, track and channel, as far as they are known."""
    parts = (race.series_name, race.track_name, race.broadcaster and f"on {race.broadcaster}")
    return ", ".join(part for part in parts if part)


def moment(
    race: Announcement, at: datetime, style: MomentStyle = MomentStyle.DAY_AND_TIME
) -> Moment:
    """A moment, by the clocks of the race's track where those of the reader are not known."""
    return Moment(at, ZoneInfo(race.zone), style)


def _was(before: Facts, race: Announcement, more: str = "") -> tuple[Line, ...]:
    """When it was to be; nothing where no day had been told."""
    if before.run_on is None and before.starts_at is None:
        return ()
    return (("It was announced for ", *_when(before, race), f"{more}."),)


def _when(facts: Facts, race: Announcement) -> tuple[str | Moment, ...]:
    if facts.starts_at is not None:
        return (moment(race, facts.starts_at),)
    return (f"{day(facts.run_on)}, no start time" if facts.run_on else "no date yet",)


def _latest_start(facts: Facts) -> datetime | None:
    """When it begins at the latest; None where no day is told."""
    if facts.starts_at is not None:
        return facts.starts_at
    if facts.run_on is None:
        return None
    return datetime.combine(facts.run_on + timedelta(days=1), time(), UTC) + _LAST_ZONE
