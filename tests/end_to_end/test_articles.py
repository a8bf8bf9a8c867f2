"""Reports in and facts put right by editors, through the wire, against the running bot."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord_stand_in.member import Member
from tests.discord_stand_in.reply import Reply
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.wire import Upload
from tests.end_to_end.bot_process import BotProcess, running

REPORT = """Corey Heim wins at Martinsville

RIDGEWAY, Va. - Corey Heim won Friday night's NASCAR Craftsman Truck Series race, the Boys & Girls
Club of the Blue Ridge 200, at Martinsville Speedway.

Heim led 149 of the 200 laps. Layne Riggs finished second and Ty Majeski finished third. Kyle Larson
finished fourth, and newcomer Ferdinand Ashgrove finished fifth.

Heim won the first stage and Majeski won the second stage. The race had seven cautions.
"""
MARTINSVILLE = "2025-trucks-martinsville"


@pytest.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    """Discord on loopback, each story its own."""
    async with StandIn.start() as discord:
        yield discord


@pytest.fixture
async def bot(stand_in: StandIn, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """The bot, at home in the first server."""
    async with running(tmp_path, stand_in, PITBOARD_HOME_GUILD=str(stand_in.guild.id)) as process:
        yield process


@pytest.fixture
def editor(stand_in: StandIn, bot: BotProcess) -> Member:
    return stand_in.guild.member("editor", moderator=True)


@pytest.fixture
def fan(stand_in: StandIn) -> Member:
    return stand_in.guild.member("fan")


async def added(editor: Member, text: str = REPORT) -> Reply:
    """The private preview of a report."""
    file = Upload("report.txt", text.encode(), "text/plain")
    return await editor.slash(
        "article add", file=file, outlet="The Daily Lap", published="2025-03-29"
    )


async def test_a_report_is_seen_before_anything_is_kept_and_answers_once_confirmed(
    editor: Member, fan: Member
) -> None:
    preview = await added(editor)
    before = await fan.slash("result", driver="Heim", race=MARTINSVILLE)

    confirmed = await preview.press("Confirm")
    after = await fan.slash("result", driver="Heim", race=MARTINSVILLE)

    assert preview.ephemeral
    assert "won" not in before.text
    assert "Confirmed by" in confirmed.text
    assert "Corey Heim won the Boys" in after.text
    assert "The Daily Lap" in after.text
