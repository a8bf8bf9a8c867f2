"""What comes up and when: occasions, told from what is announced and from what has changed."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil

from bot.notices.changes import useful_until
from bot.notices.events import AHEAD, LENGTH, event_for, start_in
from db.errors import StoreRefusal
from db.notices import Notices
from db.posting import (
    NOTHING,
    STEP,
    Announcement,
    ChangeKind,
    Demand,
    Occasion,
    OccasionKind,
    Outlook,
    Planned,
    RaceChange,
    Standing,
    Want,
)
from db.racing import RaceState

log = logging.getLogger(__name__)

HORIZON = timedelta(minutes=15)
"""How far ahead deliveries are planned: much longer than from one round to the next."""

GRACE = timedelta(minutes=15)
"""How long past the start a reminder is of use that is due just then: it says since when."""

SUMMARIES_ARE_NEWS_FOR = timedelta(hours=24)

OLD_RACE = timedelta(days=7)
"""Whoever adds a report about an older race fills an archive, and followers are not told."""

REFUSALS = 3
"""So often in a row it is no longer the occasion that is at fault: the database is away."""

SENT_PER_MINUTE = 40 * 60
LONGEST_SPREAD = timedelta(hours=1)


def due(outlook: Outlook, now: datetime, horizon: timedelta = HORIZON) -> tuple[Occasion, ...]:
    """What is to be announced by `now + horizon` and still of use at `now`.

    Each kind for each race; reminders once for each lead that anybody asked for. A race
    whose start time is not announced has no reminders.
    """
    return (*_reminders(outlook, now, horizon), *_news(outlook, now), *_events(outlook, now))


async def plan(notices: Notices, now: datetime, horizon: timedelta = HORIZON) -> Planned:
    """Plan deliveries for all that is due; planning again changes nothing.

    An occasion that fails is left to the next round, and all others are planned.

    Raises:
        StoreRefusal: the database cannot be used; what was planned so far stays.
    """
    cancelled = await notices.cancel_stale()
    added = moved = 0
    refusals = 0
    for occasion in await notices.lacking(due(await notices.outlook(now), now, horizon)):
        which = f"{occasion.kind.value} {occasion.part} of {occasion.race}"
        try:
            planned = await notices.plan(occasion)
        except StoreRefusal as refusal:
            refusals += 1
            if refusals == REFUSALS:
                raise
            log.warning("Notices: %s waits for the next round: %s", which, refusal)
        except Exception:
            # Whatever is wrong with this one, the others are in time only now.
            log.exception("Notices: %s cannot be planned", which)
        else:
            refusals = 0
            added, moved = added + planned.added, moved + planned.moved
    if added or moved or cancelled:
        log.info("Notices: %d planned, %d moved, %d cancelled", added, moved, cancelled)
    return Planned(added, moved, cancelled)


def spread(requests: int) -> timedelta:
    """Over how long a fan-out is spread so that it does not outrun what may be sent."""
    minutes = ceil(1.25 * requests / SENT_PER_MINUTE) - 1
    return min(minutes * STEP, LONGEST_SPREAD)


def _reminders(outlook: Outlook, now: datetime, horizon: timedelta) -> Iterator[Occasion]:
    for race in outlook.races:
        if race.starts_at is None:
            continue
        for demand in outlook.demand:
            if demand.wants is not Want.REMINDERS or demand.series != race.series:
                continue
            reminder = _reminder(race, race.starts_at, demand)
            if reminder.due_at - reminder.spread <= now + horizon and now < reminder.expires_at:
                yield reminder


def _reminder(race: Announcement, starts_at: datetime, demand: Demand) -> Occasion:
    # Both moments are UTC: between clocks of a zone that is put forward, a day has 23 hours.
    due_at = starts_at - demand.lead
    room = max(demand.lead - STEP, timedelta())
    wanted = spread(demand.requests)
    given = min(wanted, room)
    # What cannot be sent before the start is sent after it: the race goes on for hours.
    past_start = wanted - given + (timedelta() if demand.lead else GRACE)
    return Occasion(
        kind=OccasionKind.REMINDER,
        race=race.race,
        series=race.series,
        part=str(int(demand.lead.total_seconds())),
        due_at=due_at,
        expires_at=starts_at + past_start,
        owed_since=due_at,
        lead=demand.lead,
        starts_at=starts_at,
        spread=given,
    )


def _news(outlook: Outlook, now: datetime) -> Iterator[Occasion]:
    wanted = {(demand.series, demand.wants) for demand in outlook.demand}
    for change in outlook.changes:
        is_report = change.what is ChangeKind.REPORTED
        wants = Want.SUMMARIES if is_report else Want.CHANGES
        occasion = _summary(change) if is_report else _change(change)
        if occasion is None or now >= occasion.expires_at:
            continue
        if (change.series, wants) in wanted:
            yield occasion
        is_moved = change.what not in (ChangeKind.REPORTED, ChangeKind.CHANNEL)
        if is_moved and (change.series, Want.REMINDERS) in wanted:
            yield replace(occasion, reminded=True)


def _change(change: RaceChange) -> Occasion:
    return Occasion(
        kind=OccasionKind.CHANGE,
        race=change.race,
        series=change.series,
        part=str(change.number),
        due_at=change.at,
        expires_at=useful_until(change),
        owed_since=change.at,
    )


def _events(outlook: Outlook, now: datetime) -> Iterator[Occasion]:
    """Whatever is to stand in lists of events: planned wherever something else stands there."""
    wanting = {one.series for one in outlook.demand if one.wants is Want.EVENTS}
    standing = {one.race for one in outlook.standing}
    left_over = _left_over(outlook.changes, now)
    for race in outlook.races:
        if race.series not in wanting or race.starts_at is None or race.starts_at <= now:
            continue
        is_new = race.starts_at - AHEAD <= now or race.race in left_over
        if is_new or race.race in standing:
            told = event_for(race).fingerprint
            yield _event(race.race, race.series, told, now, race.starts_at, is_new=is_new)
    for one in outlook.standing:
        until = _taken_down_until(one, now)
        if one.series in wanting and until is not None and now < until:
            yield _event(one.race, one.series, NOTHING, now, until, is_new=False)
    announced = {race.race for race in outlook.races}
    for race_slug, (series, until) in left_over.items():
        if series in wanting and race_slug not in announced:
            yield _event(race_slug, series, NOTHING, now, until, is_new=True)


def _left_over(changes: Iterable[RaceChange], now: datetime) -> Mapping[str, tuple[str, datetime]]:
    """The starts to come that hold no longer, by race, with its series.

    Where events were off meanwhile, and on before, one may stand there that nobody remembers.
    """
    found: dict[str, tuple[str, datetime]] = {}
    for change in changes:
        start = change.before.starts_at if change.before else None
        if change.what is ChangeKind.REPORTED:
            found.pop(change.race, None)
        elif start is not None and start - AHEAD <= change.at and now < start:
            found[change.race] = change.series, start
    return found


def _event(
    race: str, series: str, told: str, now: datetime, expires_at: datetime, *, is_new: bool
) -> Occasion:
    return Occasion(
        kind=OccasionKind.EVENT,
        race=race,
        series=series,
        part="",
        due_at=now,
        expires_at=expires_at,
        owed_since=now,  # those who ask later are owed it too
        told=told,
        is_new=is_new,
    )


def _taken_down_until(standing: Standing, now: datetime) -> datetime | None:
    """Until when the event of a race has to be taken down; None: it does not.

    What has begun is Discord's to end. So is the event of a race that was called off, in time.
    """
    race, starts_at = standing.announced, start_in(standing.told)
    if race is None:
        return starts_at or now + LENGTH
    if race.state is RaceState.RUN or event_for(race).starts_at is not None:
        return None
    return (starts_at or race.starts_at or now) + LENGTH


def _summary(change: RaceChange) -> Occasion | None:
    run_on = change.after.run_on
    if run_on is None or run_on < (change.at - OLD_RACE).date():
        return None
    return Occasion(
        kind=OccasionKind.SUMMARY,
        race=change.race,
        series=change.series,
        part="",  # a race is summed up once, however often its report is taken back and returns
        due_at=change.at,
        expires_at=change.at + SUMMARIES_ARE_NEWS_FOR,
        owed_since=change.at,
    )
