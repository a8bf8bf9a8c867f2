"""Reminders through the wire, shortly before the race at Martinsville."""

import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.message import Message
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import running

STARTS_AT = datetime(2025, 3, 28, 23, 30, tzinfo=UTC)
RACE = "Boys & Girls Club of the Blue Ridge 200"
SECONDS = 30.0


def clock(before: timedelta) -> dict[str, str]:
    """The clock of a bot so long before the start."""
    return {"PITBOARD_NOW": (STARTS_AT - before).isoformat()}


def soon(lead: timedelta, seconds: float = 6) -> dict[str, str]:
    """The clock shortly before a reminder with that lead is due."""
    return clock(lead + timedelta(seconds=seconds))


HOUR = timedelta(hours=1)


@pytest.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    """Discord on loopback, each story its own."""
    async with StandIn.start() as discord:
        yield discord


@pytest.fixture
def guild(stand_in: StandIn) -> Guild:
    return stand_in.guild


@pytest.fixture
def moderator(guild: Guild) -> Member:
    return guild.member("moderator", moderator=True)


@pytest.fixture
def fan(guild: Guild) -> Member:
    return guild.member("fan")


async def reminder_in(guild: Guild) -> Message:
    """The one reminder, once it stands in the first channel."""
    (message,) = await guild.channel().until(1, seconds=SECONDS)
    return message


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the bot's store is, whenever it is started."""
    return tmp_path


async def test_a_reminder_arrives_at_its_time_and_pings_the_role(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member
) -> None:
    role = guild.role("racing")
    async with running(folder, stand_in, **clock(2 * HOUR)) as bot:
        text = "Pizza at mine"
        told = await moderator.slash(
            "reminders add", channel=guild.channel(), lead="1h", role=role, text=text
        )
        await bot.stop()

    async with running(folder, stand_in, **soon(HOUR)):
        before = list(guild.channel().messages)
        message = await reminder_in(guild)

    assert "1 hour before" in told.text
    assert before == []
    assert message.pings == {role.mention}
    assert f"<t:{int(STARTS_AT.timestamp())}:R>" in message.content
    assert f"<t:{int(STARTS_AT.timestamp())}:F>" in message.text
    for words in (RACE, "Martinsville", "on FS1", text, "Speedway Media"):
        assert words in message.text
    assert message.buttons == ["Turn off"]


async def test_a_direct_message_arrives_and_its_button_ends_it(
    stand_in: StandIn, folder: Path, fan: Member
) -> None:
    dm = fan.in_dm()
    async with running(folder, stand_in, **clock(2 * HOUR)) as bot:
        await fan.slash("remindme", lead="1h")
        await bot.stop()

    async with running(folder, stand_in, **soon(HOUR)):
        _, reminder = await dm.channel.until(2, seconds=SECONDS)
        ended = await dm.press(reminder, "Turn off")
        again = await dm.press(reminder, "Turn off")

    assert RACE in reminder.text
    assert reminder.pings == frozenset()
    assert "Turned off" in ended.text
    assert "off already" in again.text


async def test_a_reminder_due_while_the_bot_was_away_comes_late_and_says_so(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member
) -> None:
    async with running(folder, stand_in, **clock(2 * HOUR)) as bot:
        await moderator.slash("reminders add", channel=guild.channel(), lead="1h")
        await bot.stop(signal.SIGKILL)

    async with running(folder, stand_in, **clock(HOUR - timedelta(minutes=10))):
        message = await reminder_in(guild)

    assert "comes late" in message.text
