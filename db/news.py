"""What is new about an announced race, and what has to be remembered of it to tell."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from db.posting import ChangeKind, Facts
from db.racing import RaceState

_DAY = timedelta(days=1)

_STATES = {
    RaceState.CANCELLED: ChangeKind.CANCELLED,
    RaceState.POSTPONED: ChangeKind.POSTPONED,
    RaceState.SCHEDULED: ChangeKind.BACK_ON,
}

_CALLED_OFF = (RaceState.CANCELLED, RaceState.POSTPONED)


def news_between(before: Facts, after: Facts | None, now: datetime) -> ChangeKind | None:
    """What those who knew `before` have to be told; None: nothing.

    Both are as `remembered` makes them; `after` is None for what has vanished. Nothing is told
    of a race whose days, old and new, are gone.
    """
    if after is None:
        return ChangeKind.GONE if is_to_come(before, now) else None
    if RaceState.RUN in (before.state, after.state):
        return None
    if not any(day >= now.date() - _DAY for day in (*_days(before), *_days(after))):
        return None
    if before.state is not after.state:
        return _STATES[after.state]
    if after.state is RaceState.CANCELLED:
        return None
    return _new_start(before, after) or _new_channel(before, after)


def remembered(before: Facts | None, announced: Facts) -> Facts:
    """What is `announced`, and what of `before` is still to be known.

    Whoever postpones a race often leaves its old date standing until there is a new one. That
    date is none.
    """
    off_day, off_start = _called_off(before, announced)
    facts = replace(announced, off_day=off_day, off_start=off_start)
    if facts.state is RaceState.POSTPONED and _is_old_date(facts):
        facts = replace(facts, run_on=None, starts_at=None)
    if before is None:
        return facts
    had_day, had_time = before.run_on or before.owes_day, before.starts_at or before.owes_time
    return replace(
        facts,
        owes_day=facts.run_on is None and bool(had_day),
        owes_time=facts.starts_at is None and bool(had_time),
    )


def vanished(before: Facts) -> Facts:
    """What is remembered of a race that is no longer announced: it is as good as called off."""
    return remembered(before, replace(before, state=RaceState.CANCELLED))


def is_to_come(facts: Facts, now: datetime) -> bool:
    """Whether somebody may still wait for it. What was called off is waited for by nobody."""
    if facts.state not in (RaceState.SCHEDULED, RaceState.POSTPONED):
        return False
    if facts.starts_at is not None:
        return facts.starts_at > now
    return facts.run_on is None or facts.run_on >= now.date()


def _new_start(before: Facts, after: Facts) -> ChangeKind | None:
    """Whether the day or the time is another one, or is back after it had been taken away."""
    is_same = before.starts_at is not None and before.starts_at == after.starts_at
    # Whoever postpones a race promises a day, even if none had been told before.
    awaits_day = before.owes_day or before.state is RaceState.POSTPONED
    if (before.run_on or awaits_day) and before.run_on != after.run_on and not is_same:
        return ChangeKind.MOVED
    if (before.starts_at or before.owes_time) and before.starts_at != after.starts_at:
        return ChangeKind.TIME
    return None


def _new_channel(before: Facts, after: Facts) -> ChangeKind | None:
    if after.state is RaceState.POSTPONED and after.run_on is None:
        return None  # nobody is going to watch it as yet
    channels = (before.broadcaster, after.broadcaster)
    is_other = None not in channels and channels[0] != channels[1]
    return ChangeKind.CHANNEL if is_other else None


def _called_off(before: Facts | None, announced: Facts) -> tuple[date | None, datetime | None]:
    """Of a race that is off: the day and the start that it was called off for."""
    shown = announced.run_on, announced.starts_at
    if announced.state not in _CALLED_OFF:
        return None, None
    if before is None or (announced.state is RaceState.CANCELLED and announced.run_on):
        return shown
    if before.state in _CALLED_OFF:
        return before.off_day, before.off_start
    return before.run_on, before.starts_at


def _is_old_date(facts: Facts) -> bool:
    if facts.starts_at is not None and facts.off_start is not None:
        return facts.starts_at == facts.off_start
    return facts.run_on == facts.off_day


def _days(facts: Facts) -> tuple[date, ...]:
    if facts.starts_at is not None:
        return (facts.starts_at.date(),)
    return (facts.run_on,) if facts.run_on else (date.max,)
