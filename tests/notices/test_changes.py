"""A change is told once to everybody whom it concerns, as the sum of what is new to them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.notices.changes import GRACE, NEWS_FOR, useful_until
from db.notices import KEPT
from db.posting import ChangeKind, DeliveryState, Facts, OccasionKind, RaceChange, Want
from db.racing import RaceState
from tests.notices.desk import Desk
from tests.notices.discord import Fault
from tests.notices.season import (
    DUE_AT,
    LEAD,
    STARTS_AT,
    a_fans_wish,
    a_wish,
    announce,
    announced,
    subscribe,
)
from tests.notices.test_deliver import once

NEXT_DAY, DAY = date(2026, 12, 5), timedelta(days=1)
CHANGES = Want.CHANGES
OTHER = announced(race="2026-trucks-other")


async def changed(desk: Desk, **race: object) -> None:
    """It is announced like that from now on."""
    await announce(desk.store, announced(**race), now=desk.clock.now())  # type: ignore[arg-type]  # as `announced`


async def vanished(desk: Desk) -> None:
    """The calendar has another race only."""
    await announce(desk.store, OTHER, now=desk.clock.now())


def posted(desk: Desk, channel: int = 1) -> list[str]:
    return [post.text for post in desk.discord.posts_in(channel)]


async def a_week_before(desk: Desk, *, broadcaster: str | None = None) -> None:
    """Channel 1 wants changes of a race that is a week away."""
    await announce(desk.store, announced(broadcaster=broadcaster))
    await subscribe(desk.store, a_wish(wants=CHANGES))
    desk.later(days=-7)


async def test_a_change_long_after_another_is_told_too(desk: Desk) -> None:
    desk.clock.moment = STARTS_AT - 3 * KEPT
    await announce(desk.store)
    await subscribe(desk.store, a_wish(wants=CHANGES), now=desk.clock.now())
    await changed(desk, start_time="20:00")
    await desk.round()
    desk.clock.moment += KEPT + DAY
    await desk.store.notices.prune(desk.clock.now())

    await changed(desk, start_time="20:30")
    await desk.round()

    assert posted(desk) == ["Homestead 200 starts at another time."] * 2


async def test_what_is_known_of_changes_goes_with_the_last_delivery(desk: Desk) -> None:
    await a_week_before(desk)
    await changed(desk, start_time="20:00")
    await desk.round()
    desk.clock.moment = STARTS_AT + KEPT + 2 * DAY

    await desk.store.notices.prune(desk.clock.now())
    await announce(desk.store, announced(run_on=date(2027, 2, 1)), now=desk.clock.now())

    (change,) = (await desk.store.notices.outlook(desk.clock.now())).changes
    assert change.number == 1


async def test_a_race_that_is_no_longer_announced_is_told_as_such(desk: Desk) -> None:
    await a_week_before(desk, broadcaster="FS1")
    await desk.store.articles.withdraw("calendar", by="x", why="y", now=desk.clock.now())

    await desk.round()

    (message,) = desk.courier.messages
    news, before = message.lines
    assert news == "Homestead 200 is no longer announced."
    assert before[0] == "It was announced for "
    assert before[-1] == ", Trucks, Homestead-Miami, on FS1."


async def test_a_race_that_vanished_and_is_announced_again_is_on_again(desk: Desk) -> None:
    await a_week_before(desk)
    await vanished(desk)
    await desk.round()
    desk.later(hours=1)

    await announce(desk.store, announced(), OTHER, now=desk.clock.now())
    await desk.round()

    assert posted(desk) == [
        "Homestead 200 is no longer announced.",
        "Homestead 200 is on again.",
    ]


async def test_a_race_that_vanished_for_a_moment_only_is_told_to_nobody(desk: Desk) -> None:
    await a_week_before(desk)
    await vanished(desk)
    await announce(desk.store, announced(), OTHER, now=desk.clock.now())

    await desk.round()

    assert posted(desk) == []


async def test_who_was_reminded_of_a_start_hears_that_it_has_moved(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(role_id=3), a_fans_wish(9))
    await desk.round()
    desk.later(minutes=40)
    await changed(desk, run_on=NEXT_DAY)

    await desk.rounds(days=2)

    moved = "Homestead 200 is moved to another day."
    assert [posted(desk, place)[1:] for place in (1, 9)] == [[moved], [moved]]
    assert {post.role_id for post in desk.discord.posts_in(1)} == {3}


async def test_who_was_reminded_hears_of_every_further_move(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    await desk.round()
    for day in (5, 6):
        desk.later(hours=1)
        await changed(desk, run_on=date(2026, 12, day))
        await desk.round()

    assert posted(desk)[1:] == ["Homestead 200 is moved to another day."] * 2


async def test_who_was_reminded_twice_hears_of_the_move_once(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(role_id=3), a_wish(lead=timedelta(hours=1)))
    desk.later(hours=-1)
    await desk.rounds(hours=1)
    reminders = len(posted(desk))
    await changed(desk, run_on=NEXT_DAY)

    await desk.round()

    (told,) = desk.discord.posts_in(1)[reminders:]
    assert told.role_id == 3


async def test_where_changes_are_told_anyhow_a_move_is_told_once(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(), a_wish(wants=CHANGES))
    await desk.round()
    desk.later(hours=1)
    await changed(desk, run_on=NEXT_DAY)

    await desk.rounds(hours=1)

    assert posted(desk)[1:] == ["Homestead 200 is moved to another day."]


@pytest.mark.parametrize("moved_first", [True, False])
async def test_who_was_not_reminded_of_what_has_changed_hears_nothing(
    desk: Desk, moved_first: bool
) -> None:
    await announce(desk.store, announced(broadcaster="FS1"))
    await subscribe(desk.store)
    desk.later(minutes=-10)
    if moved_first:
        await changed(desk, start_time="19:35", broadcaster="FS1")
        await desk.rounds(minutes=30)
    else:
        await desk.rounds(minutes=15)
        await changed(desk, broadcaster="FS2")
        await desk.rounds(minutes=5)

    assert len(posted(desk)) == 1


async def test_of_several_changes_that_wait_all_is_told_at_once(desk: Desk) -> None:
    await a_week_before(desk, broadcaster="FS1")
    await changed(desk, run_on=NEXT_DAY, broadcaster="FS1")
    await changed(desk, run_on=NEXT_DAY, broadcaster="FS2")

    await desk.round()

    (message,) = desk.courier.messages
    assert message.lines[0] == "Homestead 200 is moved to another day."
    assert message.lines[1][-1] == ", Trucks, Homestead-Miami, on FS2"


async def test_changes_that_undo_each_other_before_they_are_told_are_told_to_nobody(
    desk: Desk,
) -> None:
    await a_week_before(desk)
    await changed(desk, run_on=NEXT_DAY)
    await changed(desk)

    await desk.round()

    whys = {one.why for one in await desk.deliveries()}
    assert posted(desk) == []
    assert whys == {
        "a later notice about the race takes its place",
        "all is as it was last told there",
    }


async def test_a_change_that_came_while_an_earlier_one_was_told_is_not_told_twice(
    desk: Desk,
) -> None:
    await a_week_before(desk)
    await changed(desk, start_time="20:00")
    await desk.plan()
    await changed(desk, run_on=NEXT_DAY)
    await desk.delivering().round()

    await desk.round()

    assert posted(desk) == ["Homestead 200 is moved to another day."]


async def test_what_an_earlier_try_has_told_is_not_told_again(desk: Desk) -> None:
    await a_week_before(desk)
    await changed(desk, run_on=NEXT_DAY)
    once(Fault.LOST_ANSWER, desk)
    await desk.round()
    desk.later(minutes=10)
    await desk.round()

    await changed(desk, run_on=NEXT_DAY, start_time="20:00")
    await desk.round()

    assert posted(desk) == [
        "Homestead 200 is moved to another day.",
        "Homestead 200 starts at another time.",
    ]


async def test_another_start_is_not_told_once_the_race_has_begun(desk: Desk) -> None:
    await a_week_before(desk)
    desk.clock.moment = STARTS_AT - timedelta(hours=3)
    await changed(desk, start_time="20:00")
    await desk.plan()
    desk.clock.moment = STARTS_AT + timedelta(hours=12)

    await desk.round()

    (delivery,) = await desk.deliveries()
    assert (posted(desk), delivery.state) == ([], DeliveryState.EXPIRED)


async def test_no_change_is_told_of_a_race_that_was_run(desk: Desk) -> None:
    await a_week_before(desk)
    desk.clock.moment = STARTS_AT
    await changed(desk, state="cancelled")
    await desk.plan()
    await changed(desk, state="run", reported=True)

    await desk.round()

    whys = [one.why for one in await desk.deliveries() if one.kind is OccasionKind.CHANGE]
    assert (posted(desk), whys) == ([], ["the race has been run"])


BEFORE = Facts(RaceState.SCHEDULED, date(2026, 12, 4), STARTS_AT)
LATER = replace(BEFORE, starts_at=STARTS_AT + timedelta(minutes=30))
SOON = STARTS_AT - timedelta(hours=2)


@pytest.mark.parametrize(
    ("what", "after", "at", "until"),
    [
        (ChangeKind.TIME, LATER, SOON, STARTS_AT + timedelta(minutes=30) + GRACE),
        (ChangeKind.MOVED, replace(BEFORE, run_on=NEXT_DAY), SOON - 9 * DAY, SOON - 8 * DAY),
        (
            ChangeKind.TIME,
            replace(BEFORE, starts_at=None),
            SOON,
            datetime(2026, 12, 5, 12, tzinfo=UTC) + GRACE,
        ),
        (ChangeKind.GONE, Facts(RaceState.SCHEDULED), SOON, STARTS_AT + GRACE),
        (ChangeKind.CHANNEL, BEFORE, STARTS_AT + LEAD, STARTS_AT + LEAD + GRACE),
        (ChangeKind.CANCELLED, BEFORE, STARTS_AT, STARTS_AT + NEWS_FOR),
        (ChangeKind.POSTPONED, Facts(RaceState.POSTPONED), STARTS_AT, STARTS_AT + NEWS_FOR),
    ],
)
def test_a_change_is_of_use_until_nobody_waits_for_the_start_any_more(
    what: ChangeKind, after: Facts, at: datetime, until: datetime
) -> None:
    assert useful_until(RaceChange("r", "trucks", 1, what, BEFORE, after, at)) == until


async def test_the_words_that_go_with_reminders_do_not_go_with_changes(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(wants=CHANGES, text="Grab a seat!"))
    desk.clock.moment = DUE_AT - DAY
    await changed(desk, state="cancelled")

    await desk.round()

    assert [one.extra for one in desk.courier.messages] == [None]
