"""What notices cost: planning a hundred thousand, and delivering as fast as Discord allows."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert

from bot.notices.deliver import Delivering
from bot.notices.limiter import BURST, RATE, Limiter
from bot.notices.plan import plan
from db.database_url import address_of
from db.engine import connected
from db.store import Store
from db.tables import SubscriptionRow
from tests.benchmarks.reading import Inside
from tests.benchmarks.rows import Budget, Row, Unit
from tests.notices.desk import Desk
from tests.notices.season import DUE_AT, LEAD, LONG_AGO, announce

PLANNED = 100_000
PLAN = Budget(10)
DELIVER = Budget(1.02)
_AT_A_TIME = 10_000


async def rows(given: Inside) -> list[Row]:
    """Planning, planning again, and delivering at Discord's rate."""
    return [*await planning(), *await delivering(given.effort.deliveries)]


async def planning(subscriptions: int = PLANNED) -> list[Row]:
    """The time to plan a delivery for each subscription, and to find that all are planned."""
    async with _season(subscriptions) as desk:
        began = time.perf_counter()
        planned = await plan(desk.store.notices, DUE_AT)
        done = time.perf_counter()
        await plan(desk.store.notices, DUE_AT)
        again = time.perf_counter()
    assert planned.added == subscriptions
    what = f"plan {subscriptions:,} deliveries"
    return [
        Row(what, (done - began,), Unit.SECONDS, PLAN),
        Row(f"{what} again", (again - done,), Unit.SECONDS),
    ]


async def delivering(deliveries: int, rate: float = RATE) -> list[Row]:
    """The time to deliver at a rate, over the time that the rate itself takes."""
    async with _season(deliveries) as desk:
        await plan(desk.store.notices, DUE_AT)
        limiter = Limiter(rate)
        worker = Delivering(replace(desk.means(), limiter=limiter))
        began = time.perf_counter()
        done = 0
        while done < deliveries:
            done += await worker.round()
        took = time.perf_counter() - began
    own_time = (deliveries - BURST) / rate
    return [
        Row(
            f"deliver {deliveries:,} at Discord's rate limit / its own time",
            (took / own_time,),
            Unit.TIMES,
            DELIVER,
            note=f"{rate:.0f} a second",
        )
    ]


@asynccontextmanager
async def _season(subscriptions: int) -> AsyncIterator[Desk]:
    """A race that is due, and so many servers that want to be reminded of it."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'notices.sqlite3'}"
        async with Store.open(url) as store:
            await announce(store)
            await _subscribe(url, subscriptions)
            yield Desk.at(store)


async def _subscribe(url: str, subscriptions: int) -> None:
    made = (_subscription(number) for number in islice(count(1), subscriptions))
    async with connected(address_of(url)) as database, database.writing() as session:
        connection = await session.connection()
        while batch := list(islice(made, _AT_A_TIME)):
            await connection.execute(insert(SubscriptionRow), batch)


def _subscription(number: int) -> dict[str, object]:
    return {
        "guild_id": number,
        "channel_id": number,
        "series": "trucks",
        "wants": "reminders",
        "lead_s": int(LEAD.total_seconds()),
        "created_at": LONG_AGO,
        "since": LONG_AGO,
        "enabled": True,
        "failures": 0,
    }
