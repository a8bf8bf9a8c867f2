"""Who hears of a change because of a reminder is found by indexes, however many there are."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlmodel import select, text

from db.database_url import address_of
from db.engine import connected
from db.migrate import migrate
from db.posting import Occasion, OccasionKind
from db.reminded import is_owed_as_reminded
from db.tables import SubscriptionRow
from tests.notices.season import RACE, STARTS_AT

CHANGE = Occasion(
    OccasionKind.CHANGE, RACE, "trucks", "1", STARTS_AT, STARTS_AT + timedelta(days=1), STARTS_AT,
    reminded=True,
)  # fmt: skip


async def test_no_subscription_is_held_against_every_other_one(tmp_path: Path) -> None:
    address = address_of(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    await migrate(address, create=True)
    owed = select(SubscriptionRow.id).where(is_owed_as_reminded(CHANGE))
    written = owed.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})

    async with connected(address) as database, database.reading() as session:
        steps = await (await session.connection()).execute(text(f"EXPLAIN QUERY PLAN {written}"))
        details = [str(step.detail) for step in steps]

    others = [one for one in details if " subscription_" in one]
    assert others
    assert [one for one in others if "channel_id=?" not in one and "user_id=?" not in one] == []
