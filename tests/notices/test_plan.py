"""What comes up is planned by exact moments, and only while it is of use."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.notices.plan import GRACE, due, plan, spread
from db.errors import StoreRefusal
from db.notices import Notices
from db.posting import (
    Announcement,
    ChangeKind,
    Demand,
    Facts,
    Occasion,
    OccasionKind,
    Outlook,
    Planned,
    RaceChange,
    Want,
)
from db.racing import RaceState
from tests.notices.desk import Desk
from tests.notices.season import DUE_AT, a_fans_wish, a_wish, announce, announced, subscribe

NEW_YORK = ZoneInfo("America/New_York")
STARTS_AT = datetime(2026, 12, 5, 0, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def a_race(starts_at: datetime | None = STARTS_AT) -> Announcement:
    return Announcement("r", "R", "trucks", "Trucks", RaceState.SCHEDULED, starts_at=starts_at)


def demand(*leads: timedelta, series: str = "trucks", many: int = 1) -> tuple[Demand, ...]:
    return tuple(Demand(series, Want.REMINDERS, lead, many) for lead in leads)


def a_change(what: ChangeKind = ChangeKind.TIME, run_on: date | None = None) -> RaceChange:
    facts = Facts(RaceState.SCHEDULED, run_on or date(2026, 12, 4))
    return RaceChange("r", "trucks", 3, what, facts, facts, STARTS_AT - DAY)


def reminders(now: datetime, *leads: timedelta, race: Announcement | None = None) -> list[Occasion]:
    return list(due(Outlook(demand(*leads), (race or a_race(),)), now))


def test_each_lead_that_is_asked_for_has_its_reminder() -> None:
    now = STARTS_AT - HOUR

    found = reminders(now, HOUR, timedelta(minutes=50), timedelta(minutes=30))

    assert [one.part for one in found] == ["3600", "3000"]  # the last is not yet in sight
    assert [one.due_at for one in found] == [now, now + timedelta(minutes=10)]
    assert {one.expires_at for one in found} == {STARTS_AT}


def test_a_race_without_a_start_time_has_no_reminder() -> None:
    assert reminders(STARTS_AT, DAY, race=a_race(None)) == []


def test_a_reminder_is_of_use_until_the_start() -> None:
    assert len(reminders(STARTS_AT - timedelta(seconds=1), HOUR)) == 1
    assert reminders(STARTS_AT, HOUR) == []


def test_a_reminder_at_the_start_has_some_minutes_to_come() -> None:
    (one,) = reminders(STARTS_AT, timedelta())

    assert (one.due_at, one.expires_at) == (STARTS_AT, STARTS_AT + GRACE)


def test_a_crowd_that_wants_to_know_at_the_start_has_as_long_as_sending_takes() -> None:
    crowd = demand(timedelta(), many=100_000)

    (one,) = due(Outlook(crowd, (a_race(),)), STARTS_AT)

    assert one.expires_at == STARTS_AT + GRACE + spread(100_000)


@pytest.mark.parametrize(
    "start",
    [
        datetime(2026, 3, 8, 15, tzinfo=NEW_YORK),  # the clocks were put forward that night
        datetime(2026, 11, 1, 15, tzinfo=NEW_YORK),  # and back that night
        datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK, fold=1),  # the second half past one
    ],
)
def test_a_day_before_is_24_hours_before_whatever_the_clocks_do(start: datetime) -> None:
    starts_at = start.astimezone(UTC)

    (one,) = reminders(starts_at - DAY, DAY, race=a_race(starts_at))

    assert one.due_at == starts_at - timedelta(hours=24)


def test_only_those_who_follow_the_series_count() -> None:
    outlook = Outlook(demand(HOUR, series="cup"), (a_race(),))

    assert due(outlook, STARTS_AT - HOUR) == ()


def test_a_change_is_told_for_a_day_to_those_who_want_it() -> None:
    change = a_change()
    wanted = Outlook((Demand("trucks", Want.CHANGES, timedelta(), 1),), (), (change,))

    (one,) = due(wanted, change.at)

    assert (one.kind, one.part, one.due_at) == (OccasionKind.CHANGE, "3", change.at)
    assert due(wanted, change.at + DAY) == ()
    assert due(replace(wanted, demand=()), change.at) == ()


def test_a_report_is_summed_up_once_and_only_while_the_race_is_fresh() -> None:
    wants = (Demand("trucks", Want.SUMMARIES, timedelta(), 1),)
    fresh = a_change(ChangeKind.REPORTED)
    old = a_change(ChangeKind.REPORTED, date(2019, 3, 1))

    (one,) = due(Outlook(wants, (), (fresh,)), fresh.at)

    assert (one.kind, one.part) == (OccasionKind.SUMMARY, "")
    assert due(Outlook(wants, (), (old,)), old.at) == ()


def test_a_fan_out_is_spread_over_the_time_it_takes() -> None:
    assert spread(1) == spread(1_900) == timedelta()
    assert spread(100_000) == timedelta(minutes=52)
    assert spread(10_000_000) == timedelta(hours=1)


def test_a_spread_never_begins_long_before_a_short_lead() -> None:
    crowd = demand(timedelta(minutes=10), many=100_000)

    (one,) = due(Outlook(crowd, (a_race(),)), STARTS_AT - timedelta(minutes=20))

    assert one.spread == timedelta(minutes=9)


async def test_of_many_leads_only_those_are_planned_that_lack_something(desk: Desk) -> None:
    leads = [timedelta(minutes=minutes) for minutes in range(30, 40)]
    await announce(desk.store)
    await subscribe(desk.store, *(a_fans_wish(number, lead) for number, lead in enumerate(leads)))
    await desk.plan()
    late = desk.clock.now() + timedelta(seconds=1)
    await subscribe(desk.store, a_fans_wish(77, timedelta(minutes=33)), now=late)  # too late for it
    await subscribe(desk.store, a_fans_wish(78, timedelta(minutes=34)))

    found = due(await desk.store.notices.outlook(DUE_AT), DUE_AT)
    lacking = await desk.store.notices.lacking(found)

    assert (len(found), [one.lead for one in lacking]) == (10, [timedelta(minutes=34)])


async def test_reminders_for_another_start_lack_something(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    await desk.plan()
    await announce(desk.store, announced(start_time="19:35"))

    found = due(await desk.store.notices.outlook(DUE_AT), DUE_AT)

    assert await desk.store.notices.lacking(found) == found


class Faulty(Notices):
    """A ledger that cannot plan some kinds of occasions."""

    def __init__(self, notices: Notices, faults: Mapping[OccasionKind, Exception]) -> None:
        super().__init__(notices._database)
        self.faults = faults
        self.planned: list[OccasionKind] = []

    async def plan(self, occasion: Occasion) -> Planned:
        if occasion.kind in self.faults:
            raise self.faults[occasion.kind]
        self.planned.append(occasion.kind)
        return await super().plan(occasion)


async def with_all_kinds(desk: Desk) -> None:
    """A reminder, a change and an event are to be planned."""
    await announce(desk.store)
    await subscribe(desk.store, a_wish(), a_wish(wants=Want.CHANGES), a_wish(5, wants=Want.EVENTS))
    await announce(desk.store, announced(start_time="19:35"), now=desk.clock.now())


@pytest.mark.parametrize("fault", [RuntimeError("a defect"), StoreRefusal("not that one")])
@pytest.mark.parametrize("kind", [OccasionKind.REMINDER, OccasionKind.CHANGE])
async def test_an_occasion_that_cannot_be_planned_keeps_no_other_from_it(
    desk: Desk, kind: OccasionKind, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    await with_all_kinds(desk)
    notices = Faulty(desk.store.notices, {kind: fault})

    await plan(notices, desk.clock.now())

    kinds = [OccasionKind.REMINDER, OccasionKind.CHANGE, OccasionKind.EVENT]
    assert [one for one in kinds if one in notices.planned] == [
        one for one in kinds if one is not kind
    ]
    assert f"Notices: {kind.value}" in caplog.text


async def test_planning_ends_once_the_database_is_away(desk: Desk) -> None:
    await with_all_kinds(desk)
    away = StoreRefusal("nothing answers")
    notices = Faulty(desk.store.notices, dict.fromkeys(OccasionKind, away))

    with pytest.raises(StoreRefusal, match="nothing answers"):
        await plan(notices, desk.clock.now())


async def test_reminders_are_planned_before_all_that_can_wait(desk: Desk) -> None:
    await with_all_kinds(desk)
    notices = Faulty(desk.store.notices, {})

    await plan(notices, desk.clock.now())

    assert notices.planned[0] is OccasionKind.REMINDER
