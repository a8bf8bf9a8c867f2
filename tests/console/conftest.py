"""What tests of the console share: parts around a small almanac, without a database."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.answers.questions import every_question
from bot.clock import Clock
from bot.parts import CurrentLookup, Parts
from bot.settings import Settings
from db.store import Store
from tests.builders import a_race, a_scheduled_race, a_track, an_almanac

NOON = datetime(2025, 3, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def lookup() -> Lookup:
    names = ("Kyle Larson", "Corey Heim", "Daniel Hemric", "Ty Majeski", "Matt Mills")
    home = a_race(results=names, track=a_track())
    return Lookup.of(an_almanac(home, a_scheduled_race()))


@pytest.fixture(scope="session")
def commands() -> Commands:
    return Commands(every_question())


@pytest.fixture
async def parts(lookup: Lookup, commands: Commands, tmp_path: Path) -> AsyncIterator[Parts]:
    async with Store.open(f"sqlite:///{tmp_path / 'console.sqlite3'}") as store:
        current = CurrentLookup(lookup, store)
        yield Parts(Settings(), store, current, commands, Clock(NOON))
