"""Reminders through the wire, shortly before the race at Martinsville."""

import asyncio
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.discord_stand_in.faults import Fault
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.message import Message
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import running, started

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


async def struck(fault: Fault, times: int) -> None:
    """Return once the fault has struck so often."""
    async with asyncio.timeout(SECONDS):
        while fault.struck < times:  # noqa: ASYNC110 - the stand-in tells nobody of a fault
            await asyncio.sleep(0.05)


async def set_up(folder: Path, stand_in: StandIn, moderator: Member, lead: str = "1h") -> None:
    """A reminder in the first channel, set up long before; the bot is not running."""
    async with running(folder, stand_in, **clock(6 * HOUR)) as bot:
        await moderator.slash("reminders add", channel=moderator.channel, lead=lead)
        await bot.stop()


async def test_killed_after_posting_it_finds_the_message_and_posts_nothing_twice(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member
) -> None:
    await set_up(folder, stand_in, moderator)
    stand_in.faults.stall("POST", "/channels/*/messages", seconds=60, processed=True)
    async with running(folder, stand_in, **soon(HOUR, 2)) as bot:
        await reminder_in(guild)
        await bot.stop(signal.SIGKILL)
    stand_in.world.nonce_window = 0

    async with running(folder, stand_in, **clock(HOUR - timedelta(minutes=3))) as bot:
        await bot.logged("had been sent before")

    assert len(guild.channel().messages) == 1


async def test_killed_before_posting_it_posts_when_it_is_back(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member
) -> None:
    await set_up(folder, stand_in, moderator)
    stall = stand_in.faults.stall("POST", "/channels/*/messages", seconds=60)
    async with running(folder, stand_in, **soon(HOUR, 2)) as bot:
        await bot.logged("1 planned")
        await struck(stall, 1)
        await bot.stop(signal.SIGKILL)
    stand_in.faults.clear()

    async with running(folder, stand_in, **clock(HOUR - timedelta(minutes=3))):
        await reminder_in(guild)

    assert len(guild.channel().messages) == 1


async def test_a_lost_gateway_keeps_no_reminder_from_coming(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member, fan: Member
) -> None:
    await set_up(folder, stand_in, moderator)
    async with running(folder, stand_in, **soon(HOUR)):
        stand_in.gateway.down = True
        await stand_in.faults.drop_gateway()

        await reminder_in(guild)

        assert stand_in.gateway.live == []


async def test_what_discord_took_in_spite_of_an_error_is_not_posted_again(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member
) -> None:
    await set_up(folder, stand_in, moderator)
    stand_in.faults.fail("POST", "/channels/*/messages", status=503, processed=True)

    async with running(folder, stand_in, **soon(HOUR, 2)) as bot:
        await bot.logged("had been sent before")

    assert len(guild.channel().messages) == 1


async def test_what_the_client_sends_again_by_itself_stands_there_once(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member
) -> None:
    await set_up(folder, stand_in, moderator)
    trouble = stand_in.faults.fail(
        "POST", "/channels/*/messages", status=502, processed=True, times=2
    )

    async with running(folder, stand_in, **soon(HOUR, 2)) as bot:
        await struck(trouble, 2)
        await bot.stop()

    assert len(guild.channel().messages) == 1


MOVED = """\
series,season,name,track,date,time,channel
trucks,2025,Boys & Girls Club of the Blue Ridge 200,Martinsville,2025-03-29,14:00,FS2
"""


async def test_a_race_that_moves_is_told_and_its_reminder_moves_along(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member
) -> None:
    await set_up(folder, stand_in, moderator)
    (folder / "trucks.csv").write_text(MOVED, encoding="utf-8")
    moved_to = int(datetime(2025, 3, 29, 18, 0, tzinfo=UTC).timestamp())
    async with started(folder, stand_in, "load", "trucks.csv", **clock(2 * HOUR)) as loading:
        assert await loading.ended() == 0

    async with running(folder, stand_in, **soon(HOUR, 3)) as bot:
        notice = await reminder_in(guild)
        await bot.stop()
    async with running(folder, stand_in, PITBOARD_NOW="2025-03-29T17:00:05Z"):
        _, reminder = await guild.channel().until(2, seconds=SECONDS)

    assert "is moved to another day" in notice.content
    assert f"<t:{moved_to}:F>" in notice.text
    assert f"<t:{int(STARTS_AT.timestamp())}:F>" in notice.text
    assert f"<t:{moved_to}:R>" in reminder.content


async def test_a_race_stands_in_the_list_of_events_and_moves_there(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member
) -> None:
    guild.record.everyone.permissions |= Permission.CREATE_EVENTS
    async with running(folder, stand_in, **clock(6 * HOUR)) as bot:
        await moderator.slash("reminders events", switch="on")
        await bot.stop()
    async with running(folder, stand_in, **clock(5 * HOUR)):
        (event,) = await guild.record.until_events(1, seconds=SECONDS)
    stood = event.starts_at
    (folder / "trucks.csv").write_text(MOVED, encoding="utf-8")
    async with started(folder, stand_in, "load", "trucks.csv", **clock(2 * HOUR)) as loading:
        await loading.ended()

    async with running(folder, stand_in, **clock(HOUR)):
        changes = guild.record.event_changes
        await changes.until(lambda: event.starts_at != stood, SECONDS)

    assert (stood, len(guild.record.events)) == (STARTS_AT, 1)
    assert event.starts_at == datetime(2025, 3, 29, 18, 0, tzinfo=UTC)


async def test_after_the_race_nothing_calls_it_upcoming(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member, fan: Member
) -> None:
    await set_up(folder, stand_in, moderator)

    async with running(folder, stand_in, **clock(-5 * HOUR)):
        answer = await fan.slash("next")
        sample = await moderator.slash("reminders test", channel=moderator.channel, series="trucks")

    assert answer.text.startswith("**No upcoming race is known.")
    assert "Remind me" not in answer.buttons
    assert RACE not in sample.text
    assert [one for one in guild.channel().messages if one.metadata is None] == []


async def test_what_a_reminder_is_set_up_with_outlives_restarts_and_buttons_too(
    stand_in: StandIn, folder: Path, guild: Guild, moderator: Member, fan: Member
) -> None:
    await set_up(folder, stand_in, moderator)
    async with running(folder, stand_in, **soon(HOUR, 2)) as bot:
        notice = await reminder_in(guild)
        answer = await fan.slash("next")
        await bot.stop()

    async with running(folder, stand_in, **clock(HOUR - timedelta(minutes=1))):
        refused = await fan.press(notice, "Turn off")
        off = await moderator.press(notice, "Turn off")
        listed = await moderator.slash("reminders list")
        asked = await answer.press("Remind me")

    assert "Manage Server" in refused.text
    assert "Turned off" in off.text
    assert "**off**" in listed.text
    assert "When shall I remind you" in asked.text
