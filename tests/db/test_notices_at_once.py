"""What happens at the same time on one database neither fails nor waits in a circle."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest

from bot.notices.plan import due
from db import planning
from db.engine import lock
from db.errors import StoreRefusal
from db.posting import DeliveryState, OccasionKind, Outcome, Want
from db.store import Store
from db.subscriptions import PLANNING
from tests.notices.desk import Desk
from tests.notices.season import DUE_AT, MODERATOR, a_fans_wish, a_wish, announce, subscribe

FAN = 9
FAILED = Outcome(DeliveryState.FAILED, "the channel is gone")

Deed = Callable[[Store], Awaitable[object]]


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk.at(store)


async def test_two_refusals_of_one_place_do_not_wait_for_each_other(desk: Desk) -> None:
    leads = range(1, 9)
    wishes = [a_wish(channel, guild_id=channel) for channel in leads]
    others = [a_wish(channel, guild_id=channel, wants=Want.CHANGES) for channel in leads]
    await subscribe(desk.store, *wishes, *others)
    await announce(desk.store)
    desk.discord.gone.update(leads)
    claimed = await desk.claim("worker")
    notices = desk.store.notices

    async def refused(number: int) -> bool:
        delivery = claimed[number]
        why = "the channel is gone"
        return await notices.refuse(delivery, "worker", FAILED, DUE_AT, turn_off=why)

    assert all(await asyncio.gather(*map(refused, range(len(claimed)))))


@pytest.mark.parametrize(
    "deed",
    [
        lambda store: store.subscriptions.forget_user(FAN),
        lambda store: store.subscriptions.remove(1),
        lambda store: store.guilds.forget(5),
    ],
    ids=["forgetting a fan", "removing one", "forgetting a server"],
)
async def test_what_is_deleted_while_deliveries_are_planned_for_it_is_gone(
    store: Store, deed: Deed
) -> None:
    await announce(store)
    await subscribe(store, a_wish(), a_fans_wish(FAN))
    database = store.notices._database
    (reminder,) = due(await store.notices.outlook(DUE_AT), DUE_AT)
    async with database.writing() as session:
        await lock(database, session, PLANNING)
        await planning.add_deliveries(session, database, reminder)
        deleting = asyncio.ensure_future(deed(store))
        await asyncio.sleep(0.2)  # on PostgreSQL it waits for the lock meanwhile

    assert await deleting


async def test_what_is_refused_while_it_is_deleted_leaves_nothing(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    (delivery,) = await desk.claim("worker")
    notices, subscriptions = desk.store.notices, desk.store.subscriptions
    why = "the channel is gone"
    together: tuple[Coroutine[Any, Any, object], ...] = (
        notices.refuse(delivery, "worker", FAILED, DUE_AT, turn_off=why),
        subscriptions.remove(1),
        subscriptions.forget_user(MODERATOR),
    )

    await asyncio.gather(*together)

    assert await desk.deliveries() == ()


async def test_a_change_of_a_wish_and_the_same_wish_anew_do_not_wait_for_each_other(
    store: Store,
) -> None:
    await subscribe(store)
    subscriptions = store.subscriptions

    await asyncio.gather(
        *(subscriptions.edit(1, a_wish(role_id=number), now=DUE_AT) for number in range(1, 6)),
        *(subscriptions.add(a_wish(role_id=number), by=1, now=DUE_AT) for number in range(6, 11)),
    )

    (one,) = await subscriptions.of_guild(5)
    assert one.wish.role_id in range(1, 11)


async def test_of_two_that_wait_for_each_other_one_is_told_to_try_again(
    store: Store, database_url: str
) -> None:
    if database_url.startswith("sqlite"):
        pytest.skip("SQLite has one writer at a time")
    database, first_has_it, second_has_it = (
        store.notices._database,
        asyncio.Event(),
        asyncio.Event(),
    )

    async def take(one: int, other: int, mine: asyncio.Event, theirs: asyncio.Event) -> None:
        async with database.writing() as session:
            await lock(database, session, one)
            mine.set()
            await theirs.wait()
            await lock(database, session, other)

    results = await asyncio.gather(
        take(1, 2, first_has_it, second_has_it),
        take(2, 1, second_has_it, first_has_it),
        return_exceptions=True,
    )

    (refusal,) = [one for one in results if one is not None]
    assert isinstance(refusal, StoreRefusal)
    assert "try again" in str(refusal)


async def test_all_that_is_turned_off_at_a_place_is_told_to_its_maker_together(
    desk: Desk,
) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(), a_wish(wants=Want.CHANGES), a_wish(2))
    desk.discord.gone.add(1)
    await desk.round()

    (trouble,) = await desk.claim("worker")
    looked = await desk.store.notices.look(trouble.id, "worker", DUE_AT)

    assert trouble.kind is OccasionKind.TROUBLE
    assert looked is not None
    assert [one.wish.wants for one in looked.turned_off] == [Want.REMINDERS, Want.CHANGES]
