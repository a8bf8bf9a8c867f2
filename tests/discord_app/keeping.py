"""A client in this process that keeps books, in a real store with one announced race."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.answers.lookup import Lookup
from bot.clock import Clock
from bot.discord_app.client import Pitboard
from bot.discord_app.keeping import keep_books
from bot.discord_app.posting.courier import DiscordCourier
from db.posting import Subscription
from db.store import Store
from tests.builders import a_scheduled_race, a_series, an_almanac
from tests.discord_app.conftest import Shelf
from tests.discord_stand_in.fixtures import running
from tests.discord_stand_in.server import StandIn

STARTS_AT = datetime(2026, 12, 5, 0, 30, tzinfo=UTC)
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Keeper:
    """The client, connected, and its store."""

    client: Pitboard
    store: Store
    stand_in: StandIn
    courier: DiscordCourier

    async def of_guild(self) -> tuple[Subscription, ...]:
        return await self.store.subscriptions.of_guild(self.stand_in.guild.id)

    async def of_user(self, user_id: int) -> tuple[Subscription, ...]:
        return await self.store.subscriptions.of_user(user_id)


def a_season() -> Shelf:
    race = a_scheduled_race("2026-trucks-martinsville", starts_at=STARTS_AT, run_on=None)
    return Shelf(Lookup.of(an_almanac(race, series=(a_series("cup", "NASCAR Cup Series"),))))


@asynccontextmanager
async def keeping(folder: Path, stand_in: StandIn) -> AsyncIterator[Keeper]:
    """A keeper whose books lie in `folder`."""
    shelf, clock = a_season(), Clock(NOW)
    async with Store.open(f"sqlite:///{folder / 'books.sqlite3'}") as store:
        client = Pitboard(shelf, clock, store.settings)
        courier = DiscordCourier(client, shelf, clock)
        keep_books(client, store, courier, clock)
        async with running(client, stand_in):
            yield Keeper(client, store, stand_in, courier)
            await client.in_flight.end(5.0)
