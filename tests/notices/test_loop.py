"""The loop outlives a database that is away, clocks that are set, and its own end."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.notices.deliver import Delivering, worker_name
from db.errors import UnreachableDatabase
from db.notices import Notices
from db.posting import Delivery, DeliveryState, Outlook
from tests.notices.desk import Desk
from tests.notices.season import DUE_AT, announce, subscribe
from tests.notices.test_deliver import first


class AwayNotices(Notices):
    """A ledger whose database cannot be reached until `back_at`."""

    desk: Desk
    asked = 0

    def refuse_while_away(self) -> None:
        self.asked += 1
        if self.desk.clock.now() < DUE_AT + timedelta(seconds=60):
            raise UnreachableDatabase("No database answers.")

    async def outlook(self, now: object) -> Outlook:
        self.refuse_while_away()
        return await super().outlook(now)  # type: ignore[arg-type]

    async def claim(self, *claim: object) -> tuple[Delivery, ...]:
        self.refuse_while_away()
        return await super().claim(*claim)  # type: ignore[arg-type]


async def delivered(desk: Desk, delivering: Delivering) -> None:
    """Run the loop until something is posted, and end it."""
    running = asyncio.create_task(delivering.run())
    try:
        await asyncio.wait_for(desk.discord.news.wait(), 20)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_a_database_away_for_a_minute_costs_a_minute(desk: Desk) -> None:
    async def sleep(seconds: float) -> None:
        desk.later(seconds=min(seconds, 5))
        await asyncio.sleep(0)

    await announce(desk.store)
    await subscribe(desk.store)
    away = AwayNotices(desk.store.notices._database)
    away.desk = desk

    await delivered(desk, Delivering(replace(desk.means(), notices=away, sleep=sleep)))

    assert (await first(desk)).state is DeliveryState.SENT
    assert away.asked > 10


async def test_what_is_under_way_is_not_begun_again_when_the_clock_is_put_forward(
    desk: Desk,
) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    await desk.plan()
    delivering = desk.delivering()
    (delivery,) = await delivering._claim()
    delivering._under_way[delivery.id] = asyncio.create_task(asyncio.sleep(0))
    desk.later(hours=2)

    assert await delivering._claim() == ()


async def test_a_sleep_is_never_long(desk: Desk) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        desk.later(seconds=seconds)
        await asyncio.sleep(0)

    await announce(desk.store)
    await subscribe(desk.store)
    desk.later(seconds=-13)
    desk.hurry(plan_every=timedelta(0), prune_every=timedelta(0))

    await delivered(desk, Delivering(replace(desk.means(), sleep=sleep)))

    assert max(slept) <= 5
    assert (await first(desk)).last_try_at == DUE_AT


def test_no_two_workers_have_the_same_name() -> None:
    assert worker_name() != worker_name()
