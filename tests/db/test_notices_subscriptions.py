"""Who asks for what is kept once, within limits, and forgotten on request."""

from dataclasses import replace
from datetime import timedelta

import pytest

from db.guilds import KEPT_AFTER_LEAVING, GuildSettings
from db.posting import Target, Want
from db.store import Store
from db.subscriptions import (
    MOST_PER_GUILD,
    MOST_PER_USER,
    SameSubscription,
    TooManySubscriptions,
    UnknownSubscription,
)
from tests.notices.season import (
    DUE_AT,
    LONG_AGO,
    a_fans_wish,
    a_wish,
    subscribe,
)

GUILD = 5


async def test_a_wish_is_kept_as_it_was_made(store: Store) -> None:
    wish = a_wish(2**62 + 1, role_id=2**62 + 2, text="Green flag soon!", guild_id=2**62 + 3)

    added = await store.subscriptions.add(wish, by=2**62, now=LONG_AGO)

    assert added.is_new
    assert added.subscription.wish == wish
    assert (added.subscription.created_by, added.subscription.created_at) == (2**62, LONG_AGO)
    assert await store.subscriptions.get(added.subscription.id) == added.subscription


async def test_the_same_wish_twice_is_one_and_takes_over_the_role(store: Store) -> None:
    first = await store.subscriptions.add(a_wish(), by=1, now=LONG_AGO)

    again = await store.subscriptions.add(a_wish(role_id=8), by=2, now=DUE_AT)

    assert (again.is_new, again.subscription.id) == (False, first.subscription.id)
    assert await store.subscriptions.of_guild(GUILD) == (again.subscription,)
    assert (again.subscription.wish.role_id, again.subscription.created_by) == (8, 1)


@pytest.mark.parametrize(
    "other", [a_wish(2), a_wish(lead=timedelta(days=1)), a_wish(wants=Want.CHANGES), a_fans_wish()]
)
async def test_another_place_lead_or_want_is_another_wish(store: Store, other: object) -> None:
    await subscribe(store)

    added = await store.subscriptions.add(other, by=1, now=LONG_AGO)  # type: ignore[arg-type]

    assert added.is_new


async def test_a_wish_made_again_is_turned_on_again(store: Store) -> None:
    (one,) = await subscribe(store)
    await store.subscriptions.disable(one.id, "I may not post there")

    again = await store.subscriptions.add(a_wish(), by=1, now=DUE_AT)

    assert again.subscription.enabled
    assert (again.subscription.disabled_why, again.subscription.since) == (None, DUE_AT)


async def test_a_server_has_so_many_and_no_more(store: Store) -> None:
    await subscribe(store, *(a_wish(channel) for channel in range(1, MOST_PER_GUILD + 1)))

    with pytest.raises(TooManySubscriptions, match=f"This server has {MOST_PER_GUILD}"):
        await subscribe(store, a_wish(99))
    await subscribe(store, a_wish(1), a_wish(99, guild_id=6))

    assert len(await store.subscriptions.of_guild(GUILD)) == MOST_PER_GUILD


async def test_a_fan_has_so_many_and_no_more(store: Store) -> None:
    leads = [timedelta(minutes=minutes) for minutes in range(1, MOST_PER_USER + 2)]
    await subscribe(store, *(a_fans_wish(lead=lead) for lead in leads[:-1]))

    with pytest.raises(TooManySubscriptions, match="You have"):
        await subscribe(store, a_fans_wish(lead=leads[-1]))


async def test_editing_changes_what_is_asked_for(store: Store) -> None:
    one, other = await subscribe(store, a_wish(), a_wish(2))
    wish = replace(a_wish(3), lead=timedelta(hours=2))

    edited = await store.subscriptions.edit(one.id, wish, now=DUE_AT)

    assert (edited.id, edited.wish, edited.since) == (one.id, wish, DUE_AT)
    with pytest.raises(SameSubscription, match=str(one.id)):
        await store.subscriptions.edit(other.id, wish, now=DUE_AT)


async def test_what_was_removed_cannot_be_changed_any_more(store: Store) -> None:
    (one,) = await subscribe(store)

    assert await store.subscriptions.remove(one.id)

    assert not await store.subscriptions.remove(one.id)
    assert await store.subscriptions.get(one.id) is None
    with pytest.raises(UnknownSubscription):
        await store.subscriptions.enable(one.id, DUE_AT)


async def test_lists_by_server_channel_and_user(store: Store) -> None:
    one, other, fan = await subscribe(store, a_wish(1), a_wish(2), a_fans_wish(9))

    assert await store.subscriptions.of_guild(GUILD) == (one, other)
    assert await store.subscriptions.of_channel(2) == (other,)
    assert await store.subscriptions.of_user(9) == (fan,)


async def test_servers_settings_are_kept_until_a_month_after_the_bot_has_left(store: Store) -> None:
    await store.guilds.put(GUILD, series="cup", spoiler_hours=12)
    await subscribe(store)
    await store.guilds.left(GUILD, LONG_AGO)

    month_after = LONG_AGO + KEPT_AFTER_LEAVING
    assert await store.guilds.long_left(month_after) == ()
    assert await store.guilds.long_left(month_after + timedelta(seconds=1)) == (GUILD,)
    await store.guilds.forget(GUILD)

    assert await store.guilds.get(GUILD) == GuildSettings(GUILD)
    assert await store.subscriptions.of_guild(GUILD) == ()


async def test_a_server_that_comes_back_finds_everything_as_it_was(store: Store) -> None:
    await store.guilds.put(GUILD, series="cup", spoiler_hours=12)
    await store.guilds.left(GUILD, LONG_AGO)

    await store.guilds.joined(GUILD)

    assert await store.guilds.long_left(DUE_AT + KEPT_AFTER_LEAVING) == ()
    assert await store.guilds.get(GUILD) == GuildSettings(GUILD, "cup", 12)


def test_a_target_is_one_place() -> None:
    with pytest.raises(ValueError, match="a channel or a user"):
        Target()
    with pytest.raises(ValueError, match="a channel or a user"):
        Target(1, 2)
