"""What is told, and reminded of, once a race is cancelled or postponed, and when it comes back."""

from datetime import date, timedelta

import pytest

from db.notices import KEPT
from db.posting import OccasionKind, Want
from tests.notices.desk import Desk
from tests.notices.season import STARTS_AT, a_wish, announce, announced, subscribe
from tests.notices.test_changes import NEXT_DAY, OTHER, a_week_before, changed, posted, vanished

DAY = timedelta(days=1)
CANCELLED = "Homestead 200 is cancelled."
POSTPONED = "Homestead 200 is postponed, to a date not announced yet."
NOW_DATED = "Homestead 200 now has a date."
NOW_TIMED = "Homestead 200 now has a start time."
ON_AGAIN = "Homestead 200 is on again."
NO_DATE: dict[str, object] = {"run_on": None, "start_time": None}


async def told_after(desk: Desk, *races: dict[str, object]) -> list[str]:
    """What channel 1 hears while the race is announced like that, one after the other."""
    await a_week_before(desk, broadcaster="FS1")
    for race in races:
        await changed(desk, **({"broadcaster": "FS1"} | race))
        await desk.round()
        desk.later(hours=1)
    return posted(desk)


async def listed_again(desk: Desk, **race: object) -> None:
    await announce(desk.store, announced(**race), OTHER, now=desk.clock.now())  # type: ignore[arg-type]  # as `announced`
    await desk.round()


def reminded_of(desk: Desk) -> list[str]:
    """What channel 2 was reminded of."""
    return posted(desk, 2)


async def with_reminders(desk: Desk, *races: dict[str, object]) -> None:
    """The race is announced like that in the week before; channel 2 is reminded of it."""
    await announce(desk.store)
    await subscribe(desk.store, a_wish(wants=Want.CHANGES), a_wish(2))
    desk.later(days=-7)
    for race in races:
        await changed(desk, **race)
        await desk.round()
        desk.later(hours=1)


async def around_the_starts(desk: Desk) -> None:
    """The half hours before the old start, and before the same time of the next day."""
    for starts_at in (STARTS_AT, STARTS_AT + DAY):
        for before in (30, 10):
            desk.clock.moment = starts_at - timedelta(minutes=before)
            await desk.round()


async def test_a_cancelled_race_is_told_of_once_however_its_entry_is_edited(desk: Desk) -> None:
    off: dict[str, object] = {"state": "cancelled"}
    edits: list[dict[str, object]] = [
        {"run_on": NEXT_DAY},
        {"start_time": "20:00"},
        {"broadcaster": "FS2"},
        NO_DATE,
    ]

    assert await told_after(desk, off, *(off | edit for edit in edits)) == [CANCELLED]


async def test_that_the_old_date_of_a_postponed_race_is_cleared_away_is_no_news(desk: Desk) -> None:
    off: dict[str, object] = {"state": "postponed"}

    told = await told_after(desk, off, off | NO_DATE, off | NO_DATE | {"broadcaster": "FS2"})

    assert told == [POSTPONED]


async def test_the_date_that_a_postponed_race_was_promised_is_told(desk: Desk) -> None:
    off: dict[str, object] = {"state": "postponed"}

    told = await told_after(desk, off | NO_DATE, off | {"run_on": NEXT_DAY})

    assert told == [POSTPONED, NOW_DATED]


async def test_a_postponed_race_with_a_new_date_is_told_of_as_any_other(desk: Desk) -> None:
    new: dict[str, object] = {"state": "postponed", "run_on": NEXT_DAY}
    later = {"start_time": "20:00"}

    told = await told_after(desk, new, new | later, new | later | {"broadcaster": "FS2"})

    assert told == [
        "Homestead 200 is postponed.",
        "Homestead 200 starts at another time.",
        "Homestead 200 is shown on FS2.",
    ]


async def test_a_delay_on_the_same_day_is_told_with_its_start(desk: Desk) -> None:
    told = await told_after(desk, {"state": "postponed", "start_time": "21:30"})

    assert told == ["Homestead 200 is postponed."]
    assert desk.courier.messages[0].lines[1][0].at == STARTS_AT + timedelta(hours=2)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("taken", "back", "news"),
    [
        (NO_DATE, {"run_on": NEXT_DAY}, NOW_DATED),
        (NO_DATE, {}, NOW_DATED),
        ({"start_time": None}, {"start_time": "13:00"}, NOW_TIMED),
        ({"start_time": None}, {}, NOW_TIMED),
        ({"run_on": NEXT_DAY, "start_time": None}, {"run_on": NEXT_DAY}, NOW_TIMED),
    ],
)
async def test_a_date_or_time_that_is_back_after_it_was_taken_away_is_told(
    desk: Desk, taken: dict[str, object], back: dict[str, object], news: str
) -> None:
    told = await told_after(desk, taken, back)

    assert (len(told), told[-1]) == (2, news)


async def test_a_date_that_was_taken_away_long_ago_is_told_when_it_is_back(desk: Desk) -> None:
    await told_after(desk, NO_DATE)
    desk.later(days=KEPT.days + 3)
    await desk.store.notices.prune(desk.clock.now())

    await changed(desk, run_on=date(2027, 3, 1))
    await desk.round()

    assert posted(desk)[1:] == [NOW_DATED]


async def test_a_time_that_is_back_before_anybody_heard_that_it_was_gone_is_no_news(
    desk: Desk,
) -> None:
    await a_week_before(desk)
    await changed(desk, start_time=None)
    await changed(desk)

    await desk.round()

    assert posted(desk) == []


async def test_who_was_reminded_of_a_start_that_was_taken_back_hears_of_the_next(
    desk: Desk,
) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(lead=DAY))
    desk.clock.moment = STARTS_AT - DAY
    await desk.round()
    for time in (None, "20:00"):
        desk.later(hours=1)
        await changed(desk, start_time=time)
        await desk.round()

    assert posted(desk)[1:] == [
        "Homestead 200 no longer has an announced start time.",
        NOW_TIMED,
    ]


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
@pytest.mark.parametrize("days", [0, 10])
async def test_a_race_that_was_called_off_and_dropped_is_on_again_when_it_is_listed_again(
    desk: Desk, state: str, days: int
) -> None:
    await announce(desk.store, announced(), OTHER)
    await subscribe(desk.store, a_wish(wants=Want.CHANGES))
    desk.later(days=-1)
    await announce(desk.store, announced(state=state), OTHER, now=desk.clock.now())
    await desk.round()
    desk.later(days=2)
    await vanished(desk)
    await desk.round()
    desk.later(days=days)

    await listed_again(desk, run_on=date(2026, 12, 20))

    assert posted(desk)[1:] == [ON_AGAIN]


@pytest.mark.parametrize(
    ("race", "news"),
    [
        ({"state": "postponed", "run_on": date(2026, 12, 9)}, "Homestead 200 is postponed."),
        ({"run_on": date(2026, 12, 9)}, "Homestead 200 is moved to another day."),
        ({}, None),
    ],
)
async def test_a_race_that_was_rained_out_and_dropped_unsaid_is_told_of_when_it_is_listed_again(
    desk: Desk, race: dict[str, object], news: str | None
) -> None:
    await announce(desk.store, announced(), OTHER)
    await subscribe(desk.store, a_wish(wants=Want.CHANGES), a_wish(2))
    desk.clock.moment = STARTS_AT + timedelta(minutes=10)
    await vanished(desk)
    desk.later(hours=20)
    await listed_again(desk, **race)
    desk.clock.moment = STARTS_AT + 5 * DAY - timedelta(minutes=10)

    await desk.round()

    has_new_start = news is not None
    assert (posted(desk), len(reminded_of(desk))) == ([news] if news else [], int(has_new_start))


async def test_a_race_that_was_called_off_and_dropped_stays_off_when_it_is_listed_so(
    desk: Desk,
) -> None:
    await a_week_before(desk)
    await announce(desk.store, announced(state="cancelled"), OTHER, now=desk.clock.now())
    await desk.round()
    await vanished(desk)

    await listed_again(desk, state="cancelled", run_on=NEXT_DAY)

    assert posted(desk) == [CANCELLED]


@pytest.mark.parametrize(
    "steps",
    [
        [{"run_on": NEXT_DAY}],
        [NO_DATE, {"run_on": NEXT_DAY}],
        [{}, {"run_on": NEXT_DAY}],
        [{}, NO_DATE, {"run_on": NEXT_DAY}],
        [{"run_on": date(2026, 12, 9)}, {"run_on": NEXT_DAY}],
    ],
)
async def test_a_race_that_is_postponed_to_a_date_is_reminded_of(
    desk: Desk, steps: list[dict[str, object]]
) -> None:
    await with_reminders(desk, *({"state": "postponed"} | step for step in steps))

    await around_the_starts(desk)

    (reminder,) = [one for one in desk.courier.messages if one.target.channel_id == 2]
    assert reminder.lines[1][0].at == STARTS_AT + DAY  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "steps",
    [
        [{}],
        [NO_DATE, {}],
        [{"start_time": None}, {}],
        [{"broadcaster": "FS2"}],
        [{"run_on": NEXT_DAY}, {}],
        [NO_DATE, {"state": "cancelled"} | NO_DATE, {}],
    ],
)
async def test_a_postponed_race_that_shows_its_old_start_is_not_reminded_of(
    desk: Desk, steps: list[dict[str, object]]
) -> None:
    await with_reminders(desk, *({"state": "postponed"} | step for step in steps))

    await around_the_starts(desk)

    assert reminded_of(desk) == []


async def test_a_race_of_which_nothing_else_is_known_than_that_it_is_postponed_has_no_start(
    desk: Desk,
) -> None:
    await announce(desk.store, announced(state="postponed"))
    await subscribe(desk.store, a_wish(2))

    await around_the_starts(desk)

    assert reminded_of(desk) == []


async def test_what_is_due_for_the_old_start_of_a_race_just_postponed_is_not_sent(
    desk: Desk,
) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(2))
    await desk.plan()
    await changed(desk, state="postponed")

    await desk.delivering().round()

    (delivery,) = await desk.deliveries()
    assert (reminded_of(desk), delivery.why) == ([], "the race is postponed")


async def test_a_race_postponed_by_months_is_reminded_of(desk: Desk) -> None:
    await announce(desk.store)
    (wish,) = await subscribe(desk.store, a_wish(2))
    desk.later(days=-7)
    await changed(desk, state="postponed", run_on=date(2027, 3, 5))
    desk.later(days=KEPT.days + 3)
    await desk.store.notices.prune(desk.clock.now())
    desk.clock.moment = STARTS_AT + 91 * DAY - timedelta(minutes=30)

    await desk.round()

    (delivery,) = await desk.deliveries(wish.id)
    assert (len(reminded_of(desk)), delivery.kind) == (1, OccasionKind.REMINDER)
