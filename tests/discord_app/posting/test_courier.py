"""Carrying notices over Discord's REST API, without a gateway."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import discord
import pytest

from bot.clock import Clock
from bot.discord_app.posting.courier import DiscordCourier
from bot.notices.courier import (
    UNREADABLE,
    Ambiguous,
    Forbidden,
    Gone,
    Later,
    NotSent,
    Rejected,
    Sent,
)
from bot.notices.message import Button, Message
from db.posting import Delivery, OccasionKind, Target
from tests.discord_app.conftest import Shelf
from tests.discord_stand_in.fixtures import pointed_at
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn

MARK = "off:7"
EARLIER = timedelta(minutes=5)
POST = ("POST", "/channels/*/messages")


@pytest.fixture
async def client(stand_in: StandIn) -> AsyncIterator[discord.Client]:
    """A client that is logged in, as a worker's is."""
    with pointed_at(stand_in):
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login(stand_in.token)
            yield client


@pytest.fixture
def courier(client: discord.Client, shelf: Shelf) -> DiscordCourier:
    return DiscordCourier(client, shelf, Clock())


@pytest.fixture
def target(guild: Guild) -> Target:
    return Target(guild.channel().id)


def a_message(target: Target, role_id: int | None = None, mark: str = MARK) -> Message:
    return Message(target, ("It starts soon.",), mark, (Button("Turn off", mark),), role_id)


def ago(span: timedelta = EARLIER) -> datetime:
    return datetime.now(UTC) - span


async def test_the_same_nonce_makes_one_message(
    courier: DiscordCourier, target: Target, guild: Guild
) -> None:
    first = await courier.send(a_message(target), "r1")
    second = await courier.send(a_message(target), "r1")

    assert first == second == Sent(guild.channel().messages[0].id)
    assert len(guild.channel().messages) == 1


async def test_only_the_role_of_the_notice_is_pinged(
    courier: DiscordCourier, target: Target, guild: Guild
) -> None:
    role, other = guild.role("racing"), guild.role("other")
    message = a_message(target, role.id)
    lines = (f"@everyone {other.mention} <@1>",)

    await courier.send(Message(target, lines, MARK, message.buttons, role.id), "r1")

    assert guild.channel().messages[0].pings == {role.mention}


async def test_a_direct_message_needs_no_channel(courier: DiscordCourier, fan: Member) -> None:
    await courier.send(a_message(Target(user_id=fan.id)), "r1")

    (message,) = fan.in_dm().channel.messages
    assert message.text == "**It starts soon.**"


async def test_a_message_that_somebody_deleted_counts_as_sent(
    courier: DiscordCourier, target: Target, guild: Guild
) -> None:
    await courier.send(a_message(target), "r1")
    guild.channel().messages[0].deleted = True

    assert await courier.send(a_message(target), "r1") == Sent(None)


async def test_a_channel_that_is_gone_is_given_up(
    courier: DiscordCourier, target: Target, guild: Guild
) -> None:
    await guild.delete_channel(guild.channel())

    with pytest.raises(Gone):
        await courier.send(a_message(target), "r1")


async def test_a_user_who_is_gone_is_given_up(courier: DiscordCourier) -> None:
    with pytest.raises(Gone):
        await courier.send(a_message(Target(user_id=1)), "r1")


@pytest.mark.parametrize(
    ("permission", "why"),
    [
        (Permission.VIEW_CHANNEL, "I cannot see the channel"),
        (Permission.SEND_MESSAGES, "I lack a permission there, such as Send Messages"),
    ],
)
async def test_a_channel_that_forbids_it_says_why(
    courier: DiscordCourier,
    stand_in: StandIn,
    target: Target,
    guild: Guild,
    permission: Permission,
    why: str,
) -> None:
    guild.channel().deny(stand_in.world.bot, permission)

    with pytest.raises(Forbidden) as refused:
        await courier.send(a_message(target), "r1")

    assert str(refused.value) == why


async def test_closed_direct_messages_are_told_as_such(
    courier: DiscordCourier, fan: Member
) -> None:
    fan.user.dms_open = False

    with pytest.raises(Forbidden) as refused:
        await courier.send(a_message(Target(user_id=fan.id)), "r1")

    assert str(refused.value) == "direct messages from me are not let in"


@pytest.mark.parametrize(
    ("status", "code", "meaning"),
    [
        (503, 0, Ambiguous),
        (400, 50035, Rejected),
        (400, 200000, Forbidden),
        (401, 0, Later),
        (429, 0, Later),
        (404, 0, Ambiguous),
        (404, 10004, Ambiguous),
        (408, 0, Ambiguous),
        (425, 0, Ambiguous),
        (499, 0, Ambiguous),
        (413, 0, Rejected),
    ],
)
async def test_an_error_of_discord_is_told_by_what_it_means(
    courier: DiscordCourier,
    stand_in: StandIn,
    target: Target,
    status: int,
    code: int,
    meaning: type[NotSent],
) -> None:
    stand_in.faults.fail(*POST, status=status, body={"message": "no", "code": code})

    with pytest.raises(meaning):
        await courier.send(a_message(target), "r1")


async def test_a_refused_token_counts_against_the_address(
    courier: DiscordCourier, stand_in: StandIn, target: Target
) -> None:
    stand_in.faults.fail(*POST, status=401)

    with pytest.raises(Later) as later:
        await courier.send(a_message(target), "r1")

    assert later.value.invalid


@pytest.mark.parametrize("processed", [True, False])
async def test_a_broken_connection_leaves_it_open_whether_it_arrived(
    courier: DiscordCourier, stand_in: StandIn, target: Target, processed: bool
) -> None:
    stand_in.faults.cut(*POST, processed=processed)

    with pytest.raises(Ambiguous):
        await courier.send(a_message(target), "r1")


async def test_without_a_way_to_the_user_nothing_was_sent(
    courier: DiscordCourier, stand_in: StandIn, fan: Member
) -> None:
    stand_in.faults.fail("POST", "/users/@me/channels", status=503)

    with pytest.raises(Later):
        await courier.send(a_message(Target(user_id=fan.id)), "r1")


@pytest.mark.parametrize("status", [404, 408])
async def test_what_says_nothing_of_the_user_gives_no_user_up(
    courier: DiscordCourier, stand_in: StandIn, fan: Member, status: int
) -> None:
    stand_in.faults.fail("POST", "/users/@me/channels", status=status, body={"code": 0})

    with pytest.raises(Later):
        await courier.send(a_message(Target(user_id=fan.id)), "r1")


async def test_a_token_refused_on_the_way_to_a_user_counts_against_the_address_too(
    courier: DiscordCourier, stand_in: StandIn, fan: Member
) -> None:
    stand_in.faults.fail("POST", "/users/@me/channels", status=401)

    with pytest.raises(Later) as later:
        await courier.send(a_message(Target(user_id=fan.id)), "r1")

    assert later.value.invalid


async def test_a_404_that_is_not_about_the_channel_does_not_say_that_it_is_gone(
    courier: DiscordCourier, stand_in: StandIn, target: Target
) -> None:
    stand_in.faults.fail("GET", "/channels/*/messages", status=404, body={"code": 0})

    with pytest.raises(Ambiguous):
        await courier.find(target, MARK, ago())


async def test_an_earlier_message_is_found_by_its_button(
    courier: DiscordCourier, target: Target, guild: Guild, fan: Member
) -> None:
    for number in range(3):
        await courier.send(a_message(target, mark=f"off:{number}"), f"r{number}")
        await fan.say(f"off:{number}")

    found = await courier.find(target, "off:1", ago())

    assert found == guild.channel().messages[2].id


async def test_what_is_not_there_is_not_found(
    courier: DiscordCourier, target: Target, fan: Member
) -> None:
    nothing = await courier.find(target, MARK, ago())
    await fan.say("hello")

    assert (nothing, await courier.find(target, MARK, ago())) == (None, None)


async def test_a_message_from_before_is_not_the_one(
    courier: DiscordCourier, target: Target
) -> None:
    await courier.send(a_message(target), "r1")

    assert await courier.find(target, MARK, ago(-EARLIER)) is None


async def test_history_that_may_not_be_read_is_not_taken_for_empty(
    courier: DiscordCourier, stand_in: StandIn, target: Target, guild: Guild
) -> None:
    await courier.send(a_message(target), "r1")
    guild.channel().deny(stand_in.world.bot, Permission.READ_MESSAGE_HISTORY)

    assert await courier.find(target, MARK, ago()) is UNREADABLE


async def test_a_channel_that_cannot_be_seen_cannot_be_looked_through(
    courier: DiscordCourier, stand_in: StandIn, target: Target, guild: Guild
) -> None:
    guild.channel().deny(stand_in.world.bot, Permission.VIEW_CHANNEL)

    assert await courier.find(target, MARK, ago()) is UNREADABLE


async def test_in_a_channel_that_is_gone_nothing_can_be_looked_for(
    courier: DiscordCourier, target: Target, guild: Guild
) -> None:
    await guild.delete_channel(guild.channel())

    with pytest.raises(Gone):
        await courier.find(target, MARK, ago())


@pytest.mark.parametrize("off_by", [timedelta(days=-600), timedelta(days=600)])
async def test_it_is_found_whatever_the_clock_was_set_to(
    client: discord.Client, shelf: Shelf, target: Target, guild: Guild, off_by: timedelta
) -> None:
    courier = DiscordCourier(client, shelf, Clock(datetime.now(UTC) + off_by))
    await courier.send(a_message(target), "r1")

    found = await courier.find(target, MARK, ago() + off_by)

    assert found == guild.channel().messages[0].id


async def test_history_too_long_to_be_read_is_not_taken_for_empty(
    courier: DiscordCourier, target: Target, fan: Member
) -> None:
    for number in range(501):
        await fan.say(str(number))

    assert await courier.find(target, MARK, ago()) is UNREADABLE


async def test_a_first_direct_message_takes_two_requests_and_the_next_takes_one(
    courier: DiscordCourier, stand_in: StandIn, fan: Member
) -> None:
    target = Target(user_id=fan.id)
    now = datetime.now(UTC)
    delivery = Delivery(1, 1, OccasionKind.REMINDER, "", "", now, now, now, tried=target)
    reckoned = []
    for number in range(2):
        reckoned.append(courier.requests(delivery))
        await courier.send(a_message(target), f"r{number}")

    assert reckoned == [2, 1]
    assert stand_in.requests["POST /users/@me/channels"] == 1
