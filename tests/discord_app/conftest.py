"""The client in this process, with an almanac that a test makes."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from bot.answers.lookup import Lookup
from bot.answers.questions import every_question
from bot.answers.understanding.understand import Understander
from bot.clock import Clock
from bot.discord_app.client import Pitboard
from db.almanac import Almanac
from tests.builders import a_race, a_recap, a_result, a_source, an_almanac
from tests.discord_stand_in.fixtures import fan, guild, running, stand_in
from tests.discord_stand_in.server import StandIn

__all__ = ["fan", "guild", "stand_in"]


@dataclass
class Shelf:
    """The almanac of the moment; `error` is raised instead, as when something is broken."""

    lookup: Lookup
    error: Exception | None = None

    @property
    def value(self) -> Lookup:
        """The lookup, or the error."""
        if self.error is not None:
            raise self.error
        return self.lookup

    async def reading(self) -> tuple[Lookup, Understander]:
        """The lookup, and what reads sentences against it."""
        return self.value, Understander(self.value, every_question())

    def hold(self, almanac: Almanac) -> None:
        """Answer from `almanac` from now on."""
        self.lookup = Lookup.of(almanac)


@dataclass
class Memory:
    """Texts by key, as the store keeps them."""

    texts: dict[str, str] = field(default_factory=dict)

    async def get(self, key: str) -> str | None:
        return self.texts.get(key)

    async def put(self, key: str, value: str) -> None:
        self.texts[key] = value


def finishers() -> tuple[str, ...]:
    return ("Kyle Larson", "Layne Riggs", "Corey Heim", "Corey Day", "Chandler Smith")


@pytest.fixture
def shelf() -> Shelf:
    """One race, told by two sources."""
    results = [
        a_result(name, finish=place, laps_led=10 * place)
        for place, name in enumerate(finishers(), start=1)
    ]
    race = a_race(results=results, laps_run=134, sources=(a_source(), a_recap()))
    return Shelf(Lookup.of(an_almanac(race)))


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def client(shelf: Shelf, memory: Memory) -> Pitboard:
    """The client, not yet connected."""
    return Pitboard(shelf, Clock(), memory)


@pytest.fixture
async def bot(client: Pitboard, stand_in: StandIn) -> AsyncIterator[Pitboard]:
    """The client, connected."""
    async with running(client, stand_in):
        yield client
