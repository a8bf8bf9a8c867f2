"""`/reminders`: what managers of a server set up, and what is refused to others."""

from datetime import timedelta
from typing import Any

import pytest

from bot.discord_app.reminders.guild import shown_lines
from db.posting import Subscription, Target, Want, Wish
from tests.discord_app.keeping import NOW, STARTS_AT, Keeper
from tests.discord_app.reminders.kept import kept
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.permissions import Permission

HOUR = timedelta(hours=1)


async def test_each_lead_time_is_a_reminder_and_changes_are_told_too(
    keeper: Keeper, moderator: Member
) -> None:
    role = keeper.stand_in.guild.role("racing")
    reply = await moderator.slash(
        "reminders add", channel=moderator.channel, lead="1d 1h", role=role, text="Hi"
    )

    found = [one.wish for one in await keeper.of_guild()]
    assert "1 day before and 1 hour before" in reply.text
    assert reply.ephemeral
    assert [(one.wants, one.lead) for one in found] == [
        (Want.REMINDERS, timedelta(days=1)),
        (Want.REMINDERS, HOUR),
        (Want.CHANGES, timedelta()),
    ]
    assert {(one.role_id, one.series) for one in found} == {(role.id, "trucks")}
    assert [one.text for one in found] == ["Hi", "Hi", None]


async def test_changes_may_be_left_out(keeper: Keeper, moderator: Member) -> None:
    await moderator.slash("reminders add", channel=moderator.channel, lead="1h", changes=False)

    (one,) = await keeper.of_guild()
    assert one.wish.wants is Want.REMINDERS


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"lead": "soon"}, "“soon” is no time before a race"),
        ({"lead": "30d"}, "14 days are the most"),
        ({"lead": "1h", "series": "lawnmowers"}, "No series I know of goes by “lawnmowers”"),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_is_kept(
    keeper: Keeper, moderator: Member, options: dict[str, str], said: str
) -> None:
    reply = await moderator.slash("reminders add", channel=moderator.channel, **options)

    assert said in reply.text.replace("\\", "")
    assert await keeper.of_guild() == ()


@pytest.mark.parametrize(
    ("permission", "named"),
    [
        (Permission.VIEW_CHANNEL, "View Channel"),
        (Permission.SEND_MESSAGES, "Send Messages"),
        (Permission.EMBED_LINKS, "Embed Links"),
        (Permission.READ_MESSAGE_HISTORY, "Read Message History"),
    ],
)
async def test_a_channel_where_it_cannot_post_is_refused_by_what_is_missing(
    keeper: Keeper, moderator: Member, permission: Permission, named: str
) -> None:
    channel = keeper.stand_in.guild.add_channel("racing")
    channel.deny(keeper.stand_in.world.bot, permission)

    reply = await moderator.slash("reminders add", channel=channel, lead="1h")
    sample = await moderator.slash("reminders test", channel=channel)

    assert f"I lack {named} there" in reply.text
    assert f"I lack {named} there" in sample.text
    assert await keeper.of_guild() == ()


async def test_a_role_that_nobody_may_mention_is_refused(keeper: Keeper, moderator: Member) -> None:
    role = keeper.stand_in.guild.role("staff", mentionable=False)

    reply = await moderator.slash("reminders add", channel=moderator.channel, lead="1h", role=role)

    assert "You may not mention @staff yourself" in reply.text


async def test_a_role_that_the_bot_may_not_mention_is_refused(keeper: Keeper, guild: Guild) -> None:
    powers = Permission.MANAGE_GUILD | Permission.MENTION_EVERYONE
    powerful = guild.member("powerful", permissions=powers)
    role = guild.role("staff", mentionable=False)

    reply = await powerful.slash("reminders add", channel=powerful.channel, lead="1h", role=role)

    assert "All Roles" in reply.text


async def test_everyone_is_never_pinged(keeper: Keeper, moderator: Member, guild: Guild) -> None:
    reply = await moderator.slash(
        "reminders add", channel=moderator.channel, lead="1h", role=guild.record.everyone
    )

    assert "I do not ping everyone" in reply.text


@pytest.mark.parametrize(
    "command", ["reminders list", "reminders add", "reminders remove", "reminders edit", "settings"]
)
async def test_members_without_the_permission_change_nothing_whatever_discord_shows(
    keeper: Keeper, fan: Member, command: str
) -> None:
    number = await kept(keeper)
    needed: dict[str, dict[str, Any]] = {
        "reminders add": {"channel": fan.channel, "lead": "1h"},
        "reminders remove": {"which": str(number)},
        "reminders edit": {"which": str(number), "on": False},
    }
    before = await keeper.of_guild()

    reply = await fan.slash(command, **needed.get(command, {}))

    assert "Only members with the permission Manage Server" in reply.text
    assert (fan.sees(command), await keeper.of_guild()) == (False, before)


async def test_members_without_the_permission_are_offered_no_reminders(
    keeper: Keeper, fan: Member
) -> None:
    await kept(keeper)

    assert await fan.autocomplete("reminders remove", which="") == []


async def test_all_reminders_are_listed(keeper: Keeper, moderator: Member) -> None:
    number = await kept(keeper)
    await keeper.store.subscriptions.disable(number, "the channel is gone")

    reply = await moderator.slash("reminders list")

    assert f"`{number}`" in reply.text
    assert "1 hour before" in reply.text
    assert "**off**: the channel is gone" in reply.text


async def test_a_list_too_long_for_a_message_tells_reasons_in_brief(
    keeper: Keeper, moderator: Member
) -> None:
    role = keeper.stand_in.guild.role("racing")
    for minutes in range(25):
        lead = timedelta(days=13, hours=23, minutes=35 - minutes)
        number = await kept(keeper, lead=lead, role_id=role.id, text="Hi")
        await keeper.store.subscriptions.disable(number, "Discord refuses it: " + "why " * 40)

    reply = await moderator.slash("reminders list")

    assert all(f"`{one.id}`" in reply.text for one in await keeper.of_guild())
    assert "**off**: Discord refuses it" in reply.text


def test_a_list_of_lines_that_cannot_be_shortened_tells_how_many_are_left_out() -> None:
    wish = Wish(Target(10**18), "a" * 60, lead=HOUR, guild_id=1, role_id=10**18, text="Hi")
    every = tuple(Subscription(10**9 + n, wish, NOW, None, NOW) for n in range(25))
    many = every * 2

    told = shown_lines(many)

    assert "more, which /reminders edit offers by number" in told
    assert len(told) < 4096


async def test_a_server_without_reminders_is_told_how_to_have_some(
    keeper: Keeper, moderator: Member
) -> None:
    assert "/reminders add" in (await moderator.slash("reminders list")).text


async def test_what_is_offered_can_be_removed(keeper: Keeper, moderator: Member) -> None:
    await kept(keeper)
    (offered,) = await moderator.autocomplete("reminders remove", which="")

    await moderator.slash("reminders remove", which=str(offered.value))

    assert "#general" in offered.name
    assert await keeper.of_guild() == ()
    assert await moderator.autocomplete("reminders remove", which="") == []


async def test_a_sample_is_shown_to_who_asks_alone_and_pings_nobody(
    keeper: Keeper, moderator: Member
) -> None:
    role = keeper.stand_in.guild.role("racing")

    reply = await moderator.slash("reminders test", channel=moderator.channel, role=role)

    assert (reply.ephemeral, reply.pings) == (True, frozenset())
    assert f"<t:{int(STARTS_AT.timestamp())}:R>" in reply.text
    assert "I can post that in #general" in reply.text


async def test_a_series_without_a_known_race_has_a_made_up_sample(
    keeper: Keeper, moderator: Member
) -> None:
    reply = await moderator.slash("reminders test", channel=moderator.channel, series="cup")

    assert "a sample" in reply.text


async def test_the_servers_own_series_is_meant_where_none_is_named(
    keeper: Keeper, moderator: Member
) -> None:
    await moderator.slash("settings", series="cup")

    await moderator.slash("reminders add", channel=moderator.channel, lead="1h", changes=False)

    (one,) = await keeper.of_guild()
    assert one.wish.series == "cup"


async def test_too_many_reminders_are_refused(keeper: Keeper, moderator: Member) -> None:
    for minutes in range(24):
        await kept(keeper, lead=timedelta(minutes=minutes))

    some = await moderator.slash("reminders add", channel=moderator.channel, lead="1h 2h")
    none = await moderator.slash("reminders add", channel=moderator.channel, lead="3h")

    assert "Not all of it" in some.text
    assert "25 is the most" in none.text
    assert len(await keeper.of_guild()) == 25


async def test_races_are_kept_in_the_list_of_events_until_told_otherwise(
    keeper: Keeper, moderator: Member, guild: Guild
) -> None:
    guild.record.everyone.permissions |= Permission.CREATE_EVENTS

    on = await moderator.slash("reminders events", switch="on")
    found = [one.wish for one in await keeper.of_guild()]
    listed = await moderator.slash("reminders list")
    await moderator.slash("reminders events", switch="off")

    assert "list of events" in on.text
    assert [(one.wants, one.target.channel_id) for one in found] == [(Want.EVENTS, guild.id)]
    assert "events trucks, kept in step" in listed.text
    assert await keeper.of_guild() == ()


async def test_without_the_permission_to_make_events_none_are_promised(
    keeper: Keeper, moderator: Member
) -> None:
    reply = await moderator.slash("reminders events", switch="on")

    assert "I lack Create Events" in reply.text
    assert await keeper.of_guild() == ()


async def test_another_reminder_leaves_notices_of_changes_as_they_are(
    keeper: Keeper, moderator: Member, guild: Guild
) -> None:
    role = guild.role("racing")
    await moderator.slash("reminders add", channel=moderator.channel, lead="1d", role=role)
    (changes,) = [one for one in await keeper.of_guild() if one.wish.wants is Want.CHANGES]

    told = await moderator.slash("reminders add", channel=moderator.channel, lead="10m")
    await moderator.slash("reminders edit", which=str(changes.id), on=False)
    off = await moderator.slash("reminders add", channel=moderator.channel, lead="1h")

    (after,) = [one for one in await keeper.of_guild() if one.wish.wants is Want.CHANGES]
    assert "I say so there as before" in told.text
    assert f"/reminders edit which:{changes.id} on:True" in off.text
    assert (after.wish.role_id, after.enabled) == (role.id, False)


async def test_a_reminder_that_is_there_already_takes_over_what_is_said_and_tells_so(
    keeper: Keeper, moderator: Member, guild: Guild
) -> None:
    await moderator.slash("reminders add", channel=moderator.channel, lead="1d 1h")
    role = guild.role("racing")

    told = await moderator.slash(
        "reminders add", channel=moderator.channel, lead="1d 10m", role=role
    )

    assert "One 1 day before was there already: role and text are now as you say." in told.text


async def test_a_sample_is_refused_for_a_role_that_a_reminder_would_be_refused_for(
    keeper: Keeper, moderator: Member, guild: Guild
) -> None:
    everyone = guild.record.everyone

    told = [
        await moderator.slash(f"reminders {one}", channel=moderator.channel, role=everyone, **more)
        for one, more in (("test", {}), ("add", {"lead": "1h"}))
    ]

    assert [one.text for one in told] == [told[0].text] * 2
    assert "I do not ping everyone" in told[0].text


async def test_spaces_are_no_words_of_anybodys(keeper: Keeper, moderator: Member) -> None:
    await moderator.slash("reminders add", channel=moderator.channel, lead="1h", text="   ")

    assert [one.wish.text for one in await keeper.of_guild()] == [None, None]
