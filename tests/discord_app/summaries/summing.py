"""The whole bot in this process the day after Homestead, its loops turned by hand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from bot.clock import Clock
from bot.discord_app.built import Built, built
from bot.discord_app.posting.upkeep import delivering, editing
from bot.notices.limiter import Limiter
from bot.notices.plan import plan
from bot.parts import Parts
from bot.settings import Settings
from bot.wiring import opened
from db.fact_sheet import FactSheet
from db.provenance import Kind, SourceKind
from db.reference_sheet import Reference
from db.store import Store
from tests.builders import HOMESTEAD, a_claim, a_source
from tests.db.sheets import a_sheet, finishes
from tests.discord_stand_in.fixtures import running
from tests.discord_stand_in.guild_record import Channel
from tests.discord_stand_in.message import Message
from tests.discord_stand_in.server import StandIn

NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)
BRISTOL = "2025-trucks-bristol"


@dataclass(frozen=True)
class Summing:
    """The bot, connected; what it does by itself it does when told to."""

    parts: Parts
    bot: Built

    @property
    def now(self) -> datetime:
        return self.parts.clock.now()

    async def deliver(self) -> None:
        """Plan what is due, and send it."""
        await plan(self.parts.store.notices, self.now)
        await delivering(replace(self.bot.means, limiter=Limiter())).round()

    async def edit(self) -> None:
        """Bring what stands up to what is known."""
        await editing(self.parts, self.bot.client, self.bot.drawing, Limiter()).round()

    async def load(self, *sheets: FactSheet) -> None:
        """Take in these sheets, as another process does: nobody here is told."""
        await take_in(self.parts.store, *sheets, now=self.now)

    async def withdraw(self, sheet: FactSheet) -> None:
        await self.withdraw_slug(sheet.source.slug)

    async def withdraw_slug(self, slug: str) -> None:
        """Withdraw what the source of this slug says."""
        store = self.parts.store
        await store.articles.withdraw(slug, by="a test", why="it was wrong", now=self.now)


async def take_in(store: Store, *sheets: FactSheet, now: datetime = NOW) -> None:
    await store.articles.load(Reference(), sheets, by="a test", now=now, restore=True)


def a_correction(laps_led: int = 99) -> FactSheet:
    """A moderator's word that Larson led so many laps at Homestead."""
    claim = a_claim(Kind.RESULT, "kyle-larson", race=HOMESTEAD, laps_led=laps_led)
    return a_sheet(claim, source=a_source("correction-1", "a moderator", SourceKind.CORRECTION))


def a_bristol_report() -> FactSheet:
    """The first report of a race at Bristol, which Riggs won the evening before `NOW`."""
    race = a_claim(
        Kind.RACE, race=BRISTOL, series="trucks", season=2025, name="Bristol 250",
        run_on=date(2025, 3, 21), state="run", reported=True,
    )  # fmt: skip
    placed = finishes("Layne Riggs", "Corey Heim", race=BRISTOL)
    return a_sheet(race, *placed, source=a_source("bristol-report", "the Bristol report"))


@asynccontextmanager
async def summing(folder: Path, stand_in: StandIn, now: datetime = NOW) -> AsyncIterator[Summing]:
    """The bot with its store in `folder`."""
    url = f"sqlite:///{folder / 'pitboard.sqlite3'}"
    settings = Settings(token=stand_in.token, api_base=stand_in.api_base, database_url=url)
    async with opened(settings, Clock(now), follow=False) as parts:
        bot = built(parts)
        async with running(bot.client, stand_in):
            yield Summing(parts, bot)


def only(channel: Channel) -> Message:
    """The one message that stands in the channel."""
    (message,) = channel.messages
    return message
