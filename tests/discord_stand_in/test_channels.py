"""What a bot does in channels by itself."""

import io

import discord
import pytest

from tests.discord_stand_in.example_bot import ExampleBot
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.guild_record import ChannelKind
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn


@pytest.fixture
def general(bot: ExampleBot, guild: Guild) -> discord.PartialMessageable:
    """The first channel, as the bot addresses it without any cache."""
    return bot.get_partial_messageable(guild.channel().id)


async def test_the_same_nonce_posts_once(general: discord.PartialMessageable, guild: Guild) -> None:
    first = await general.send("Green flag in an hour", nonce="reminder-1")
    second = await general.send("Green flag in an hour", nonce="reminder-1")

    assert (first.id, len(guild.channel().messages)) == (second.id, 1)


async def test_a_nonce_is_forgotten_after_the_window(
    stand_in: StandIn, general: discord.PartialMessageable, guild: Guild
) -> None:
    stand_in.world.nonce_window = 0

    for _ in range(2):
        await general.send("Green flag in an hour", nonce="reminder-1")

    assert len(guild.channel().messages) == 2


async def test_a_nonce_whose_message_was_deleted_is_not_found(
    general: discord.PartialMessageable,
) -> None:
    message = await general.send("Green flag in an hour", nonce="reminder-1")
    await message.delete()

    with pytest.raises(discord.NotFound) as refused:
        await general.send("Green flag in an hour", nonce="reminder-1")

    assert refused.value.code == 10008


async def test_history_has_no_nonce_and_the_order_asked_for(
    general: discord.PartialMessageable,
) -> None:
    sent = [await general.send(str(number), nonce=str(number)) for number in range(4)]

    newest = [each async for each in general.history(limit=2)]
    after = [each async for each in general.history(after=sent[0], limit=2)]

    assert ([each.content for each in newest], sent[0].nonce) == (["3", "2"], "0")
    assert [(each.content, each.nonce) for each in after] == [("1", None), ("2", None)]


async def test_a_message_is_edited_read_and_deleted(
    general: discord.PartialMessageable, guild: Guild
) -> None:
    message = await general.send("Started 3rd")
    await message.edit(content="Started 4th")
    read = await general.fetch_message(message.id)
    await message.delete()

    assert (read.content, guild.channel().messages) == ("Started 4th", [])


async def test_what_is_told_of_a_file_is_kept_with_that_file(
    general: discord.PartialMessageable, guild: Guild
) -> None:
    def a_file(name: str) -> discord.File:
        return discord.File(io.BytesIO(b"PNG"), f"{name}.png", description=name)

    message = await general.send(files=[a_file("a"), a_file("c")])
    await message.edit(attachments=[message.attachments[0], a_file("b")])

    (kept,) = guild.channel().messages
    assert [(one.filename, one.description) for one in kept.attachments] == [
        ("a.png", "a"), ("b.png", "b"),
    ]  # fmt: skip


async def test_a_thread_takes_a_permission_of_its_own(
    bot: ExampleBot, stand_in: StandIn, guild: Guild
) -> None:
    thread = guild.add_channel("talk", ChannelKind.THREAD)
    thread.deny(stand_in.world.bot, Permission.SEND_MESSAGES_IN_THREADS)

    with pytest.raises(discord.Forbidden):
        await bot.get_partial_messageable(thread.id).send("Hello")


async def test_a_file_is_kept_and_served(general: discord.PartialMessageable) -> None:
    picture = discord.File(io.BytesIO(b"PNG"), "summary.png")

    message = await general.send(file=picture)

    assert await message.attachments[0].read() == b"PNG"


async def test_a_channel_the_bot_may_not_write_in_refuses(
    stand_in: StandIn, general: discord.PartialMessageable, guild: Guild
) -> None:
    guild.channel().deny(stand_in.world.bot, Permission.SEND_MESSAGES)

    with pytest.raises(discord.Forbidden) as refused:
        await general.send("hello")

    assert refused.value.code == 50013


async def test_history_that_may_not_be_read_looks_empty(
    stand_in: StandIn, general: discord.PartialMessageable, guild: Guild
) -> None:
    await general.send("hello")
    guild.channel().deny(stand_in.world.bot, Permission.READ_MESSAGE_HISTORY)

    assert [each async for each in general.history()] == []


async def test_a_channel_that_was_deleted_is_unknown(
    general: discord.PartialMessageable, guild: Guild
) -> None:
    await guild.delete_channel(guild.channel())

    with pytest.raises(discord.NotFound) as refused:
        await general.send("hello")

    assert refused.value.code == 10003


async def test_a_dm_reaches_the_member(bot: ExampleBot, fan: Member) -> None:
    user = await bot.fetch_user(fan.id)

    await user.send("See you at eight")

    assert [each.text for each in fan.in_dm().channel.messages] == ["See you at eight"]


async def test_a_member_with_closed_dms_refuses(bot: ExampleBot, fan: Member) -> None:
    fan.user.dms_open = False
    user = await bot.fetch_user(fan.id)

    with pytest.raises(discord.Forbidden) as refused:
        await user.send("See you at eight")

    assert refused.value.code == 50007


async def test_an_announcement_is_published_once(bot: ExampleBot, guild: Guild) -> None:
    news = guild.add_channel("news", ChannelKind.ANNOUNCEMENT)
    message = await bot.get_partial_messageable(news.id).send("We race")
    await message.publish()

    with pytest.raises(discord.HTTPException) as refused:
        await message.publish()

    assert refused.value.code == 40033
