"""A bot is killed at every step of a post and of an edit: once is enough, and nothing is lost."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.store import Store
from tests.discord_app.summaries.summing import NOW, a_correction, take_in
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.message import Message
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.stage import NoAnswer
from tests.end_to_end.bot_process import BotProcess, started
from tests.end_to_end.halting_bot import EDITING, HALTED, POSTING

SECONDS = 40.0
LATER = NOW + timedelta(minutes=3)  # whatever was begun at `NOW` has lost its lease
HALTING = "tests.end_to_end.halting_bot"


@asynccontextmanager
async def bot_at(
    moment: datetime, folder: Path, stand_in: StandIn, halt: str | None = None
) -> AsyncIterator[BotProcess]:
    """The bot, its clock set; it stands still at the step `halt`."""
    program = (HALTING, halt) if halt else ("bot",)
    setting = {"PITBOARD_NOW": moment.isoformat()}
    async with started(folder, stand_in, *program[1:], module=program[0], **setting) as bot:
        await stand_in.gateway.connected(seconds=SECONDS)
        yield bot


async def killed_at(step: str, bot: BotProcess) -> None:
    await bot.logged(f"{HALTED} {step}")
    await bot.stop(signal.SIGKILL)


@pytest.mark.parametrize("step", POSTING)
async def test_killed_at_any_step_of_a_post_it_stands_there_once(
    stand_in: StandIn, guild: Guild, moderator: Member, tmp_path: Path, step: str
) -> None:
    async with bot_at(NOW, tmp_path, stand_in, step) as bot:
        ordering = asyncio.create_task(moderator.slash("summary post"))
        await killed_at(step, bot)
        with suppress(NoAnswer):
            await ordering

    async with bot_at(LATER, tmp_path, stand_in):
        await guild.channel().until(1, seconds=SECONDS)
        asked = await moderator.slash("summary post")

    assert "already" in asked.text
    (message,) = guild.channel().messages
    assert "Kyle Larson won" in message.content
    assert len(message.attachments) == 1


@pytest.mark.parametrize("step", EDITING)
async def test_killed_at_any_step_of_an_edit_it_is_edited_in_the_end(
    stand_in: StandIn, guild: Guild, moderator: Member, tmp_path: Path, step: str
) -> None:
    async with bot_at(NOW, tmp_path, stand_in) as bot:
        await moderator.slash("summary post")
        await bot.stop()
    async with Store.open(f"sqlite:///{tmp_path / 'pitboard.sqlite3'}") as store:
        await take_in(store, a_correction(laps_led=99))
    (message,) = guild.channel().messages

    async with bot_at(NOW, tmp_path, stand_in, step) as bot:
        await killed_at(step, bot)
    async with bot_at(LATER, tmp_path, stand_in):
        await corrected(guild, message)

    assert guild.channel().messages == [message]
    assert set(message.edits) == {message.text}
    assert len(message.attachments) == 1


async def corrected(guild: Guild, message: Message) -> None:
    """Return once the message tells what was corrected."""
    await guild.channel().changes.until(lambda: "Kyle Larson, led 99" in message.text, SECONDS)
