"""The ledger counts what it holds, and lets go of what is long settled."""

from datetime import timedelta

from db.notices import KEPT
from db.posting import DeliveryState, Outcome
from db.store import Store
from tests.notices.desk import Desk
from tests.notices.season import DUE_AT, STARTS_AT, a_wish, announce, announced, subscribe

LEASE = timedelta(seconds=60)


async def a_desk(store: Store, channels: int = 1) -> Desk:
    """So many reminders that are due just now."""
    await announce(store)
    await subscribe(store, *(a_wish(one, guild_id=one) for one in range(1, channels + 1)))
    desk = Desk.at(store)
    await desk.plan()
    return desk


async def test_counts_what_waits_and_how_late_the_rest_was(store: Store) -> None:
    desk = await a_desk(store, channels=3)
    one, *_ = await store.notices.claim("worker", DUE_AT, LEASE, 1)
    now = DUE_AT + timedelta(seconds=8)
    await store.notices.mark(one, "worker", Outcome(DeliveryState.SENT, message_id=4), now)

    counts = await store.notices.counts(desk.clock.now() + timedelta(seconds=10))

    assert counts.by_state == {DeliveryState.PENDING: 2, DeliveryState.SENT: 1}
    assert (counts.overdue, counts.oldest_overdue) == (2, timedelta(seconds=10))
    assert (counts.sent_lately, counts.late_most) == (1, timedelta(seconds=8))


async def test_a_claim_takes_no_more_than_it_is_to_and_nobody_elses(store: Store) -> None:
    await a_desk(store, channels=3)

    mine = await store.notices.claim("a", DUE_AT, LEASE, 2)
    others = await store.notices.claim("b", DUE_AT, LEASE, 2)
    nobodys = await store.notices.claim("c", DUE_AT + LEASE, LEASE, 2)

    assert (len(mine), len(others), len(nobodys)) == (2, 1, 0)
    assert {one.owner for one in (*mine, *others)} == {"a", "b"}


async def test_a_lease_that_is_over_is_anybodys(store: Store) -> None:
    await a_desk(store)
    await store.notices.claim("a", DUE_AT, LEASE, 1)

    (taken,) = await store.notices.claim("b", DUE_AT + LEASE + timedelta(seconds=1), LEASE, 1)

    assert (taken.owner, taken.attempts, taken.doubtful) == ("b", 2, True)
    assert taken.first_try_at == DUE_AT


async def test_a_lease_from_before_the_clock_was_set_back_is_anybodys(store: Store) -> None:
    await a_desk(store)
    await store.notices.claim("a", DUE_AT + timedelta(hours=2), LEASE, 1)

    assert len(await store.notices.claim("b", DUE_AT, LEASE, 1)) == 1


async def test_what_was_given_back_untried_is_as_new(store: Store) -> None:
    await a_desk(store)
    (claimed,) = await store.notices.claim("a", DUE_AT, LEASE, 1)
    back = Outcome(DeliveryState.PENDING, "slow down", try_at=DUE_AT + LEASE, untried=True)

    await store.notices.mark(claimed, "a", back, DUE_AT)

    assert await store.notices.claim("a", DUE_AT, LEASE, 1) == ()
    (again,) = await store.notices.claim("a", DUE_AT + LEASE, LEASE, 1)
    assert (again.doubtful, again.attempts) == (False, 2)


async def test_the_earliest_deadline_goes_first(store: Store) -> None:
    late = announced(race="2026-trucks-late", start_time="19:50", name="Late")
    await announce(store, announced(), late)
    await subscribe(store, a_wish(1, lead=timedelta(minutes=50)))
    desk = Desk.at(store)
    await desk.plan()

    claimed = await store.notices.claim("a", DUE_AT, LEASE, 2)

    assert [one.expires_at for one in claimed] == sorted(one.expires_at for one in claimed)
    assert claimed[0].expires_at == STARTS_AT


async def test_what_is_long_settled_is_deleted_but_nothing_about_a_race_to_come(
    store: Store,
) -> None:
    desk = await a_desk(store)
    await desk.round()
    long_after = STARTS_AT + KEPT + timedelta(seconds=1)
    await announce(store, announced(run_on=(long_after + timedelta(days=1)).date()))

    kept = await store.notices.prune(long_after)
    await announce(store)
    deleted = await store.notices.prune(long_after)

    assert (kept, deleted) == (0, 1)
    assert await desk.deliveries() == ()
