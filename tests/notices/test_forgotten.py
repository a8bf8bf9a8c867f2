"""Whoever is forgotten leaves nothing behind, whatever was planned or under way."""

from db.guilds import GuildSettings
from db.posting import DeliveryState, Outcome
from tests.notices.desk import Desk
from tests.notices.season import (
    DUE_AT,
    LONG_AGO,
    MODERATOR,
    a_fans_wish,
    a_wish,
    announce,
    subscribe,
)

GUILD = 5


async def test_forgetting_a_user_leaves_no_trace_of_them(desk: Desk) -> None:
    fan, servers = await subscribe(desk.store, a_fans_wish(9), a_wish())
    mine = await desk.store.subscriptions.add(a_wish(2), by=9, now=LONG_AGO)
    await announce(desk.store)
    await desk.plan()

    assert await desk.store.subscriptions.forget_user(9) == 1

    assert await desk.deliveries(fan.id) == ()
    kept = await desk.store.subscriptions.of_guild(GUILD)
    assert [one.created_by for one in kept] == [MODERATOR, None]
    assert [one.id for one in kept] == [servers.id, mine.subscription.id]


async def test_forgetting_a_server_leaves_no_trace_of_it(desk: Desk) -> None:
    (one, elsewhere) = await subscribe(desk.store, a_wish(), a_wish(2, guild_id=6))
    await desk.store.guilds.put(GUILD, series="trucks", spoiler_hours=4)
    await announce(desk.store)
    await desk.plan()

    assert await desk.store.guilds.forget(GUILD) == 1

    assert await desk.deliveries(one.id) == ()
    assert await desk.store.guilds.get(GUILD) == GuildSettings(GUILD)
    assert len(await desk.deliveries(elsewhere.id)) == 1


async def test_a_delivery_under_way_is_forgotten_without_harm(desk: Desk) -> None:
    (one,) = await subscribe(desk.store)
    await announce(desk.store)
    (delivery,) = await desk.claim("worker")
    await desk.store.guilds.forget(GUILD)

    sent = Outcome(DeliveryState.SENT, message_id=1)
    is_owner = await desk.store.notices.mark(delivery, "worker", sent, DUE_AT)

    assert not is_owner
    assert await desk.deliveries(one.id) == ()
