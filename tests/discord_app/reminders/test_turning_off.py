"""The button under a notice: who may press it, and what it does."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.notices.message import Button, Message
from db.posting import Delivery, Occasion, OccasionKind, Target, Want, Wish
from tests.discord_app.keeping import NOW, STARTS_AT, Keeper
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.message import Message as Posted

HOUR = timedelta(hours=1)


async def delivery_of(keeper: Keeper, wish: Wish, by: int = 1) -> Delivery:
    """A reminder that is asked for and planned."""
    added = await keeper.store.subscriptions.add(wish, by=by, now=NOW)
    due_at = STARTS_AT - HOUR
    await keeper.store.notices.plan(
        Occasion(OccasionKind.REMINDER, "a-race", "trucks", "3600", due_at, STARTS_AT, due_at, HOUR)
    )
    (delivery,) = await keeper.store.notices.of_subscription(added.subscription.id)
    return delivery


async def posted(keeper: Keeper, wish: Wish) -> Posted:
    """The notice of a reminder, as it stands on Discord."""
    delivery = await delivery_of(keeper, wish)
    return await post(keeper, wish.target, f"off:{delivery.id}")


async def post(keeper: Keeper, target: Target, mark: str) -> Posted:
    message = Message(target, ("Soon",), mark, (Button("Turn off", mark),))
    sent = await keeper.courier.send(message, mark)
    channels = keeper.stand_in.world.channels.values()
    return next(
        channel.stored[sent.message_id]
        for channel in channels
        if sent.message_id is not None and sent.message_id in channel.stored
    )


def a_wish(guild: Guild) -> Wish:
    return Wish(Target(guild.channel().id), "trucks", lead=HOUR, guild_id=guild.id)


async def test_a_manager_turns_off_what_is_posted_in_a_channel(
    keeper: Keeper, guild: Guild, moderator: Member
) -> None:
    notice = await posted(keeper, a_wish(guild))

    replies = [await moderator.press(notice, "Turn off") for _ in range(2)]

    (one,) = await keeper.of_guild()
    assert (one.enabled, one.disabled_why) == (False, "turned off with the button under a notice")
    assert all(reply.ephemeral and "Turned off" in reply.text for reply in replies)


async def test_a_fan_may_not_turn_off_what_a_server_has_set_up(
    keeper: Keeper, guild: Guild, fan: Member
) -> None:
    notice = await posted(keeper, a_wish(guild))

    reply = await fan.press(notice, "Turn off")

    (one,) = await keeper.of_guild()
    assert (one.enabled, reply.ephemeral) == (True, True)
    assert "Manage Server" in reply.text


async def test_a_notice_of_another_server_is_out_of_reach(
    keeper: Keeper, guild: Guild, moderator: Member
) -> None:
    delivery = await delivery_of(keeper, Wish(Target(1), "trucks", lead=HOUR, guild_id=77))
    notice = await post(keeper, Target(guild.channel().id), f"off:{delivery.id}")

    reply = await moderator.press(notice, "Turn off")

    assert "another server" in reply.text


async def test_a_fan_ends_the_own_reminder_and_is_told_of_the_others(
    keeper: Keeper, fan: Member
) -> None:
    wish = Wish(Target(user_id=fan.id), "trucks", lead=HOUR)
    await keeper.store.subscriptions.add(
        Wish(Target(user_id=fan.id), "cup", lead=HOUR), by=fan.id, now=NOW
    )
    notice = await posted(keeper, wish)

    reply = await fan.in_dm().press(notice, "Turn off")

    assert [one.wish.series for one in await keeper.of_user(fan.id)] == ["cup"]
    assert "You still get others" in reply.text


async def test_nobody_ends_another_members_reminders(
    keeper: Keeper, guild: Guild, fan: Member, moderator: Member
) -> None:
    delivery = await delivery_of(keeper, Wish(Target(user_id=fan.id), "trucks", lead=HOUR))
    notice = await post(keeper, Target(guild.channel().id), f"off:{delivery.id}")

    reply = await moderator.press(notice, "Turn off")

    assert "another member's own" in reply.text
    assert len(await keeper.of_user(fan.id)) == 1


@pytest.mark.parametrize("number", ["999", "9" * 18])
async def test_the_button_of_what_is_long_gone_says_so(
    keeper: Keeper, guild: Guild, moderator: Member, number: str
) -> None:
    notice = await post(keeper, Target(guild.channel().id), f"off:{number}")

    reply = await moderator.press(notice, "Turn off")

    assert "turned off already" in reply.text


async def trouble_with(keeper: Keeper, wish: Wish, member: Member) -> Posted:
    """The direct message in which a member is told that all for a channel is turned off."""
    delivery = await delivery_of(keeper, wish, by=member.id)
    await keeper.store.notices.claim("a worker", STARTS_AT, HOUR, 1)  # which sends it
    also = replace(wish, wants=Want.CHANGES, lead=timedelta())
    await keeper.store.subscriptions.add(also, by=member.id, now=NOW)
    for one in await keeper.of_guild():
        await keeper.store.subscriptions.disable(one.id, "the channel is gone")
    return await post(keeper, Target(user_id=member.id), f"off:{delivery.id}")


@pytest.mark.parametrize(("who", "left"), [("moderator", 0), ("fan", 2)])
async def test_from_a_direct_message_only_who_still_manages_the_server_deletes(
    keeper: Keeper, guild: Guild, fan: Member, moderator: Member, who: str, left: int
) -> None:
    presser = {"moderator": moderator, "fan": fan}[who]
    notice = await trouble_with(keeper, a_wish(guild), presser)

    await presser.in_dm().press(notice, "Turn off")

    assert len(await keeper.of_guild()) == left


async def test_what_is_on_again_is_not_deleted_by_an_old_message(
    keeper: Keeper, guild: Guild, moderator: Member
) -> None:
    notice = await trouble_with(keeper, a_wish(guild), moderator)
    for one in await keeper.of_guild():
        await keeper.store.subscriptions.enable(one.id, NOW)

    reply = await moderator.in_dm().press(notice, "Turn off")

    assert "Nothing was deleted" in reply.text
    assert len(await keeper.of_guild()) == 2
