"""The whole bot in this process, at home in the first server, the day after Martinsville."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.clock import Clock
from bot.discord_app.built import built
from bot.settings import Settings
from bot.wiring import opened
from tests.discord_app.summaries.summing import Summing
from tests.discord_stand_in.fixtures import running
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.reply import Reply
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.wire import Upload

NOW = datetime(2025, 3, 30, 12, tzinfo=UTC)

REPORT = """Corey Heim wins at Martinsville

RIDGEWAY, Va. - Corey Heim won Friday night's NASCAR Craftsman Truck Series race, the Boys & Girls
Club of the Blue Ridge 200, at Martinsville Speedway.

Heim led 149 of the 200 laps. Layne Riggs finished second and Ty Majeski finished third. Kyle Larson
finished fourth, and newcomer Ferdinand Ashgrove finished fifth.

Heim won the first stage and Majeski won the second stage. The race had seven cautions.
"""
LED = "Corey Heim, laps led: 149"


@asynccontextmanager
async def at_home(folder: Path, stand_in: StandIn) -> AsyncIterator[Summing]:
    """The bot with its store, which holds the seeds, in `folder`."""
    settings = Settings(
        token=stand_in.token,
        api_base=stand_in.api_base,
        database_url=f"sqlite:///{folder / 'pitboard.sqlite3'}",
        home_guild=stand_in.guild.id,
    )
    async with opened(settings, Clock(NOW), follow=False) as parts:
        bot = built(parts)
        async with running(bot.client, stand_in):
            yield Summing(parts, bot)
            await bot.client.in_flight.end(5.0)


async def added(
    editor: Member, text: str = REPORT, outlet: str = "The Daily Lap", published: str = "2025-03-29"
) -> Reply:
    """The private preview of a report."""
    file = Upload("report.txt", text.encode(), "text/plain")
    return await editor.slash("article add", file=file, outlet=outlet, published=published)


async def corrected(editor: Member, laps_led: int) -> Reply:
    """A correction of how many laps Heim led at Homestead, confirmed."""
    preview = await editor.slash(
        "correct", race="2025-trucks-homestead", driver="heim", fact="result/laps_led",
        value=str(laps_led), reason="the timing sheet",
    )  # fmt: skip
    return await preview.press("Confirm")


async def told_apart(reply: Reply) -> str:
    """What an editor is told beside the message, once it has come."""
    assert reply.interaction is not None
    await reply.interaction.changes.until(lambda: bool(reply.followups), 5.0)
    return reply.followups[0].text
