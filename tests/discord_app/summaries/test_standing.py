"""Through the wire: summaries that stand, those that are deleted by hand, and the question."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from db.post_orders import GOOD_FOR, Order
from db.posting import DeliveryState, Form, Outcome
from tests.builders import HOMESTEAD
from tests.discord_app.summaries.summing import NOW, Summing, a_correction, only, summing
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.guild_record import Channel, ChannelKind
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.message import Message
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn

SECONDS = 5.0
LEASE = timedelta(minutes=1)


async def unsure(bot: Summing, channel: Channel) -> None:
    """A post of which nobody knows whether it arrived."""
    notices, guild = bot.parts.store.notices, channel.guild
    assert guild is not None
    order = Order(guild.id, channel.id, "trucks", HOMESTEAD, Form(), "earlier")
    ordered = await bot.parts.store.posts.order(order, bot.now)
    claimed = await notices.claim_one(ordered.delivery.id, "gone", bot.now, LEASE)
    assert claimed is not None
    await notices.mark(claimed, "gone", Outcome(DeliveryState.UNKNOWN), bot.now)


async def test_deleted_while_the_bot_was_away_it_is_posted_anew_without_a_question(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post")
    only(channel).deleted = True  # and nobody tells the bot

    again = await moderator.slash("summary post")

    assert "Posted" in again.text
    assert f"{channel.id}/{only(channel).id}" in again.text


@pytest.mark.parametrize("purged", [1, 2])
async def test_deleted_by_hand_it_is_forgotten_at_once(
    bot: Summing, guild: Guild, moderator: Member, channel: Channel, purged: int
) -> None:
    await moderator.slash("summary post")
    others = [await moderator.say("a word") for _ in range(purged - 1)]

    await guild.delete_messages(only_summary(channel), *others)

    async with asyncio.timeout(SECONDS):
        while await bot.parts.store.posts.of_race(HOMESTEAD):  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.02)


def only_summary(channel: Channel) -> Message:
    """The one message in the channel that has a picture."""
    (message,) = [one for one in channel.messages if one.attachments]
    return message


@pytest.mark.parametrize(("status", "code"), [(403, 50001), (404, 0)])
async def test_where_discord_does_not_tell_whether_it_stands_it_asks(
    bot: Summing, moderator: Member, channel: Channel, stand_in: StandIn, status: int, code: int
) -> None:
    await moderator.slash("summary post")
    stand_in.faults.fail("GET", "/channels/*", status=status, body={"code": code, "message": ""})

    asked = await moderator.slash("summary post")

    assert "stands there already" in asked.text


async def test_what_may_have_arrived_is_told_so_and_may_be_posted_anyway(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await unsure(bot, channel)

    asked = await moderator.slash("summary post")
    pressed = await asked.press("Post it again")
    after = await moderator.slash("summary post")

    assert "may stand there already" in asked.text
    assert channel.mention in asked.text
    assert "Posted" in pressed.text
    assert "stands there already" in after.text


async def test_posting_again_takes_the_permission_in_the_channel_where_it_is_posted(
    moderator: Member, bot: Summing, guild: Guild
) -> None:
    other = guild.add_channel("results")
    await guild.announce_channel(other)
    await moderator.slash("summary post", channel=other)
    asked = await moderator.slash("summary post", channel=other)
    other.deny(moderator.user, Permission.MANAGE_MESSAGES)
    await guild.announce_channel(other)

    pressed = await asked.press("Post it again")

    assert "may not manage messages in #results" in pressed.text
    assert len(other.messages) == 1


async def test_in_another_channel_too_it_is_posted_again(
    moderator: Member, bot: Summing, guild: Guild
) -> None:
    other = guild.add_channel("results")
    await guild.announce_channel(other)
    await moderator.slash("summary post", channel=other)
    asked = await moderator.slash("summary post", channel=other)

    await asked.press("Post it again")

    assert len(other.messages) == 2


async def test_a_question_from_long_ago_has_lapsed(
    tmp_path: Path, stand_in: StandIn, moderator: Member, channel: Channel
) -> None:
    async with summing(tmp_path, stand_in):
        await moderator.slash("summary post")
        asked = await moderator.slash("summary post")

    async with summing(tmp_path, stand_in, now=NOW + GOOD_FOR + LEASE):
        pressed = await asked.press("Post it again")

    assert "too long ago" in pressed.text
    assert len(channel.messages) == 1


async def test_a_thread_takes_the_permission_to_write_in_threads(
    bot: Summing, guild: Guild, moderator: Member, stand_in: StandIn
) -> None:
    thread = guild.add_channel("talk", ChannelKind.THREAD)
    thread.deny(stand_in.world.bot, Permission.SEND_MESSAGES_IN_THREADS)

    told = await moderator.in_channel(thread).slash("summary post")

    assert "I lack Send Messages in Threads there" in told.text


async def test_a_thread_needs_no_permission_to_write_outside_of_threads(
    bot: Summing, guild: Guild, moderator: Member, stand_in: StandIn
) -> None:
    thread = guild.add_channel("talk", ChannelKind.THREAD)
    thread.deny(stand_in.world.bot, Permission.SEND_MESSAGES)

    told = await moderator.in_channel(thread).slash("summary post")

    assert "Posted" in told.text
    assert "Kyle Larson won" in only(thread).content


async def test_after_all_reports_are_withdrawn_the_race_is_still_named(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post")
    standing = bot.parts.current.value.almanac.races[HOMESTEAD].sources

    for source in standing:
        await bot.withdraw_slug(source.slug)
    await bot.edit()

    assert only(channel).content == "**The report of the Baptist Health 200 was withdrawn.**"
    assert "Larson" not in only(channel).text


@pytest.mark.parametrize("picture", ["result", "laps-led", "points"])
async def test_every_picture_tells_what_it_shows_and_hidden_nothing_of_it(
    bot: Summing, guild: Guild, moderator: Member, channel: Channel, picture: str
) -> None:
    other = guild.add_channel("hidden")
    await moderator.slash("summary post", picture=picture)
    await moderator.slash("summary post", picture=picture, channel=other, spoiler=True)

    told, quiet = (only(one).attachments[0].description for one in (channel, other))

    assert "Corey Heim" in (told or "")
    assert "Baptist Health 200" in (quiet or "")
    assert not any(name in (quiet or "") for name in ("Heim", "Larson", "Riggs", "Majeski"))


async def test_an_edited_picture_tells_what_it_shows_by_then(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post")

    await bot.load(a_correction(laps_led=99))
    await bot.edit()

    assert "Kyle Larson, No. 07 Chevrolet, led 99 laps" in (
        only(channel).attachments[0].description or ""
    )
