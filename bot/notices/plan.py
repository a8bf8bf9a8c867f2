"""What comes up and when: occasions, told from what is announced and from what has changed."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil

from bot.notices.events import AHEAD
from db.notices import Notices
from db.posting import (
    STEP,
    Announcement,
    ChangeKind,
    Demand,
    Occasion,
    OccasionKind,
    Outlook,
    Planned,
    RaceChange,
    Want,
)

log = logging.getLogger(__name__)

HORIZON = timedelta(minutes=15)
"""How far ahead deliveries are planned: much longer than from one round to the next."""

GRACE = timedelta(minutes=5)
"""How long past the start a reminder is of use that is due just then."""

CHANGES_ARE_NEWS_FOR = timedelta(hours=24)
SUMMARIES_ARE_NEWS_FOR = timedelta(hours=24)

OLD_RACE = timedelta(days=7)
"""Whoever adds a report about an older race fills an archive, and followers are not told."""

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

    Raises:
        StoreRefusal: the database cannot be used; what was planned so far stays.
    """
    cancelled = await notices.cancel_stale()
    added = moved = 0
    for occasion in due(await notices.outlook(now), now, horizon):
        planned = await notices.plan(occasion)
        added, moved = added + planned.added, moved + planned.moved
    if added or moved or cancelled:
        log.info("Notices: %d planned, %d moved, %d cancelled", added, moved, cancelled)
    return Planned(added, moved, cancelled)


def spread(subscriptions: int) -> timedelta:
    """Over how long a fan-out is spread so that it does not outrun what may be sent."""
    minutes = ceil(1.25 * subscriptions / SENT_PER_MINUTE) - 1
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
    return Occasion(
        kind=OccasionKind.REMINDER,
        race=race.race,
        series=race.series,
        part=str(int(demand.lead.total_seconds())),
        due_at=due_at,
        expires_at=max(starts_at, due_at + GRACE),
        owed_since=due_at,
        lead=demand.lead,
        starts_at=starts_at,
        spread=min(spread(demand.subscriptions), room),
    )


def _news(outlook: Outlook, now: datetime) -> Iterator[Occasion]:
    wanted = {(demand.series, demand.wants) for demand in outlook.demand}
    for change in outlook.changes:
        is_report = change.what is ChangeKind.REPORTED
        wants = Want.SUMMARIES if is_report else Want.CHANGES
        occasion = _summary(change) if is_report else _change(change)
        if occasion and now < occasion.expires_at and (change.series, wants) in wanted:
            yield occasion


def _change(change: RaceChange) -> Occasion:
    return Occasion(
        kind=OccasionKind.CHANGE,
        race=change.race,
        series=change.series,
        part=str(change.number),
        due_at=change.at,
        expires_at=change.at + CHANGES_ARE_NEWS_FOR,
        owed_since=change.at,
    )


def _events(outlook: Outlook, now: datetime) -> Iterator[Occasion]:
    """A race once when it comes near, and whenever it has changed since."""
    wanting = {one.series for one in outlook.demand if one.wants is Want.EVENTS}
    for race in outlook.races:
        near = race.starts_at - AHEAD if race.starts_at else None
        if race.series in wanting and race.starts_at and near and near <= now < race.starts_at:
            yield Occasion(
                kind=OccasionKind.EVENT,
                race=race.race,
                series=race.series,
                part="",
                due_at=near,
                expires_at=race.starts_at,
                owed_since=race.starts_at,  # those who ask later are owed it too
            )
    for change in outlook.changes:
        if change.series in wanting and change.what is not ChangeKind.REPORTED:
            occasion = replace(_change(change), kind=OccasionKind.EVENT)
            if now < occasion.expires_at:
                yield occasion


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
