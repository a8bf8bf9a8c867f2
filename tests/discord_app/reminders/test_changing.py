"""`/reminders edit`: what can be changed, and what is looked at again when it is."""

from datetime import timedelta
from typing import Any

import pytest

from db.posting import Target, Want, Wish
from tests.discord_app.keeping import NOW, Keeper
from tests.discord_app.reminders.kept import kept
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.permissions import Permission

HOUR = timedelta(hours=1)


async def test_a_reminder_is_changed(keeper: Keeper, moderator: Member) -> None:
    role, channel = keeper.stand_in.guild.role("racing"), keeper.stand_in.guild.add_channel("b")
    number = await kept(keeper, role_id=role.id, text="Hi")

    await moderator.slash(
        "reminders edit", which=str(number), channel=channel, lead="2h", without="role"
    )

    (one,) = await keeper.of_guild()
    assert one.wish.target == Target(channel.id)
    assert (one.wish.lead, one.wish.role_id, one.wish.text) == (2 * HOUR, None, "Hi")


async def test_a_reminder_is_turned_off_and_on(keeper: Keeper, moderator: Member) -> None:
    number = await kept(keeper)

    await moderator.slash("reminders edit", which=str(number), on=False)
    (off,) = await keeper.of_guild()
    await moderator.slash("reminders edit", which=str(number), on=True)
    (on,) = await keeper.of_guild()

    assert (off.enabled, on.enabled) == (False, True)


async def test_a_role_is_named_only_where_the_bot_can_ping_it(keeper: Keeper, guild: Guild) -> None:
    powers = Permission.MANAGE_GUILD | Permission.MENTION_EVERYONE
    powerful = guild.member("powerful", permissions=powers)
    number = await kept(keeper)

    reply = await powerful.slash(
        "reminders edit", which=str(number), role=guild.role("staff", mentionable=False)
    )

    (one,) = await keeper.of_guild()
    assert "All Roles" in reply.text
    assert one.wish.role_id is None


async def test_a_channel_is_named_only_where_the_bot_can_ping_the_role_there_is(
    keeper: Keeper, moderator: Member, guild: Guild
) -> None:
    number = await kept(keeper, role_id=guild.role("staff", mentionable=False).id)
    channel = guild.add_channel("b")

    reply = await moderator.slash("reminders edit", which=str(number), channel=channel)

    assert "let everyone mention @staff" in reply.text


@pytest.mark.parametrize("hidden", [Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL])
async def test_what_cannot_be_posted_is_not_turned_on(
    keeper: Keeper, moderator: Member, guild: Guild, hidden: Permission
) -> None:
    number = await kept(keeper)
    await keeper.store.subscriptions.disable(number, "I lack permissions")
    guild.channel().deny(keeper.stand_in.world.bot, hidden)

    reply = await moderator.slash("reminders edit", which=str(number), on=True)

    (one,) = await keeper.of_guild()
    assert "I lack" in reply.text
    assert not one.enabled


async def test_what_pings_a_role_that_is_gone_is_not_turned_on(
    keeper: Keeper, moderator: Member
) -> None:
    number = await kept(keeper, role_id=5)

    reply = await moderator.slash("reminders edit", which=str(number), on=True)
    without = await moderator.slash("reminders edit", which=str(number), on=True, without="role")

    assert "The role that it pings is gone" in reply.text
    assert "Changed" in without.text


async def test_events_are_turned_on_only_where_the_bot_may_make_them(
    keeper: Keeper, moderator: Member, guild: Guild
) -> None:
    wish = Wish(Target(guild.id), "trucks", Want.EVENTS, guild_id=guild.id)
    added = await keeper.store.subscriptions.add(wish, by=1, now=NOW)

    reply = await moderator.slash("reminders edit", which=str(added.subscription.id), on=True)

    assert "I lack Create Events" in reply.text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "Nothing was changed"),
        ({"lead": "1h 2h"}, "more than one"),
        ({"which": "999", "on": False}, "no such reminder"),
        ({"which": "x", "on": False}, "no such reminder"),
        ({"which": "9" * 30, "on": False}, "no such reminder"),
    ],
)
async def test_a_change_that_cannot_be_is_refused(
    keeper: Keeper, moderator: Member, options: dict[str, Any], said: str
) -> None:
    number = await kept(keeper)

    reply = await moderator.slash("reminders edit", **({"which": str(number)} | options))

    assert said in reply.text


@pytest.mark.parametrize(
    ("options", "said"), [({"lead": "1h"}, "no lead time"), ({"text": "Hi"}, "no text of yours")]
)
async def test_what_notices_of_changes_never_show_is_refused(
    keeper: Keeper, moderator: Member, options: dict[str, Any], said: str
) -> None:
    guild = keeper.stand_in.guild
    wish = Wish(Target(guild.channel().id), "trucks", Want.CHANGES, guild_id=guild.id)
    added = await keeper.store.subscriptions.add(wish, by=1, now=NOW)

    number = str(added.subscription.id)
    reply = await moderator.slash("reminders edit", **({"which": number} | options))

    assert said in reply.text
    assert (await keeper.of_guild())[0].wish == wish


async def test_another_servers_reminder_is_out_of_reach(keeper: Keeper, moderator: Member) -> None:
    number = await kept(keeper, guild_id=77)

    reply = await moderator.slash("reminders remove", which=str(number))

    assert "no such reminder" in reply.text
    assert await keeper.store.subscriptions.get(number) is not None
