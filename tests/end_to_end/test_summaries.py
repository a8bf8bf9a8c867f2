"""Summaries by a bot in a process of its own, killed while it posts and while it edits."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.store import Store
from tests.discord_app.summaries.summing import NOW, a_bristol_report, a_correction, take_in
from tests.discord_stand_in.faults import Fault
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.stage import NoAnswer
from tests.end_to_end.bot_process import BotProcess, running

SECONDS = 40.0
LATER = NOW + timedelta(minutes=3)  # whatever was begun at `NOW` has lost its lease


@asynccontextmanager
async def bot_at(moment: datetime, folder: Path, stand_in: StandIn) -> AsyncIterator[BotProcess]:
    """The bot, its clock set."""
    async with running(folder, stand_in, PITBOARD_NOW=moment.isoformat()) as bot:
        yield bot


async def struck(fault: Fault) -> None:
    """Return once the fault has taken effect."""
    async with asyncio.timeout(SECONDS):
        while not fault.struck:  # noqa: ASYNC110 - a fault tells nobody
            await asyncio.sleep(0.02)


async def correct(folder: Path) -> None:
    """Take in a correction while the bot runs, or does not."""
    async with Store.open(f"sqlite:///{folder / 'pitboard.sqlite3'}") as store:
        await take_in(store, a_correction(laps_led=99))


async def post_and_be_killed(moderator: Member, bot: BotProcess, fault: Fault) -> None:
    """Order a post from a bot that dies while Discord is slow to take it."""
    ordering = asyncio.create_task(moderator.slash("summary post"))
    await struck(fault)
    await bot.stop(signal.SIGKILL)
    with suppress(NoAnswer):
        await ordering


@pytest.mark.parametrize("processed", [False, True])
async def test_killed_while_posting_it_stands_there_once(
    stand_in: StandIn, guild: Guild, moderator: Member, tmp_path: Path, processed: bool
) -> None:
    stall = stand_in.faults.stall("POST", "/channels/*/messages", seconds=4, processed=processed)
    async with bot_at(NOW, tmp_path, stand_in) as bot:
        await post_and_be_killed(moderator, bot, stall)

    async with bot_at(LATER, tmp_path, stand_in):
        await guild.channel().until(1, seconds=SECONDS)
        asked = await moderator.slash("summary post")

    assert "already" in asked.text
    (message,) = guild.channel().messages
    assert "Kyle Larson won" in message.content
    assert len(message.attachments) == 1


@pytest.mark.parametrize("processed", [False, True])
async def test_killed_while_editing_it_is_edited_to_the_end(
    stand_in: StandIn, guild: Guild, moderator: Member, tmp_path: Path, processed: bool
) -> None:
    async with bot_at(NOW, tmp_path, stand_in) as bot:
        await moderator.slash("summary post")
        stall = stand_in.faults.stall("PATCH", "/channels/*", seconds=4, processed=processed)
        await correct(tmp_path)
        await struck(stall)
        await bot.stop(signal.SIGKILL)
    (message,) = guild.channel().messages

    async with bot_at(LATER, tmp_path, stand_in):
        await guild.channel().changes.until(lambda: len(message.edits) >= 2, SECONDS)

    assert guild.channel().messages == [message]
    assert set(message.edits) == {message.text}
    assert "Kyle Larson, led 99" in message.text
    assert len(message.attachments) == 1


async def test_corrected_while_the_bot_was_away_it_is_edited_at_the_start(
    stand_in: StandIn, guild: Guild, moderator: Member, tmp_path: Path
) -> None:
    async with bot_at(NOW, tmp_path, stand_in) as bot:
        await moderator.slash("summary post")
        await bot.stop()
    (message,) = guild.channel().messages

    await correct(tmp_path)
    async with bot_at(LATER, tmp_path, stand_in):
        await guild.channel().changes.until(lambda: len(message.edits) >= 1, SECONDS)

    assert "Kyle Larson, led 99" in message.text


async def test_a_followed_report_is_posted_by_the_bot_itself(
    stand_in: StandIn, guild: Guild, moderator: Member, tmp_path: Path
) -> None:
    async with bot_at(NOW, tmp_path, stand_in) as bot:
        await moderator.slash("summary follow", series="trucks")
        await bot.stop(signal.SIGKILL)
    async with Store.open(f"sqlite:///{tmp_path / 'pitboard.sqlite3'}") as store:
        await take_in(store, a_bristol_report(), now=NOW + timedelta(minutes=1))

    async with bot_at(LATER, tmp_path, stand_in):
        (message,) = await guild.channel().until(1, seconds=SECONDS)

    assert "Layne Riggs won the Bristol 250" in message.content
