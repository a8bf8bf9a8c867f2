"""What was not answered, or not as asked, is noted without a word about who asked."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest

from bot.clock import Clock
from bot.discord_app.client import Pitboard
from bot.gaps import NOT_ASKED, NOT_TOLD, Gaps
from db.gaps import Gap
from tests.discord_app.conftest import Memory, Shelf
from tests.discord_stand_in.fixtures import running
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn

BUTTON = "Not what I asked"


@dataclass
class Ledger:
    """What was written down."""

    gaps: list[Gap] = field(default_factory=list)

    async def add(self, gaps: Iterable[Gap]) -> None:
        self.gaps.extend(gaps)

    def told(self) -> list[tuple[str, str, int]]:
        return [(one.question, one.reason, one.times) for one in self.gaps]


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def gaps(ledger: Ledger) -> Gaps:
    return Gaps(ledger, Clock())


@pytest.fixture
def client(shelf: Shelf, memory: Memory, gaps: Gaps) -> Pitboard:
    return Pitboard(shelf, Clock(), memory, gaps)


@pytest.mark.parametrize(
    ("question", "noted"),
    [
        ("who is the best cook?", ("who is the best cook", "unclear", 1)),
        ("who won in 1987", ("who won in 1987", "not covered", 1)),
        ("how many cautions", ("how many cautions", NOT_TOLD, 1)),
    ],
)
async def test_what_is_not_answered_is_noted(
    client: Pitboard,
    stand_in: StandIn,
    fan: Member,
    gaps: Gaps,
    ledger: Ledger,
    question: str,
    noted: tuple[str, str, int],
) -> None:
    async with running(client, stand_in):
        await fan.slash("ask", question=question)
    await gaps.flush()

    assert ledger.told() == [noted]


async def test_what_is_answered_is_not_noted(
    client: Pitboard, stand_in: StandIn, fan: Member, gaps: Gaps, ledger: Ledger
) -> None:
    async with running(client, stand_in):
        await fan.in_dm().ask("who won?")
        await fan.in_dm().ask("")
    await gaps.flush()

    assert ledger.gaps == []


async def test_an_answer_that_misses_the_question_is_noted_once(
    client: Pitboard, stand_in: StandIn, guild: Guild, gaps: Gaps, ledger: Ledger
) -> None:
    fan, other = guild.member("fan"), guild.member("other")
    async with running(client, stand_in):
        reply = await fan.ask(f"<@{stand_in.world.bot.id}> Who won, <@{other.id}>?")
        pressed = await reply.press(BUTTON)
    await gaps.flush()

    assert pressed.updated
    assert "Noted, thank you" in pressed.buttons
    assert ledger.told() == [("who won", NOT_ASKED, 1)]


async def test_pressed_by_two_at_once_it_is_noted_once(
    client: Pitboard, stand_in: StandIn, guild: Guild, gaps: Gaps, ledger: Ledger
) -> None:
    fan, other = guild.member("fan"), guild.member("other")
    async with running(client, stand_in):
        reply = await fan.slash("ask", question="who won?")
        shown = list(reply.message.components)
        await reply.press(BUTTON)
        reply.message.components = shown
        await reply.press(BUTTON, by=other)
    await gaps.flush()

    assert ledger.told() == [("who won", NOT_ASKED, 1)]


async def test_the_button_outlives_a_restart(
    client: Pitboard, shelf: Shelf, memory: Memory, stand_in: StandIn, fan: Member, ledger: Ledger
) -> None:
    async with running(client, stand_in):
        reply = await fan.slash("ask", question="who won?")
    later = Gaps(ledger, Clock())

    async with running(Pitboard(shelf, Clock(), memory, later), stand_in):
        await reply.press(BUTTON)
    await later.flush()

    assert ledger.told() == [("who won", NOT_ASKED, 1)]


async def test_the_other_buttons_stay_as_they_are(
    client: Pitboard, stand_in: StandIn, fan: Member
) -> None:
    async with running(client, stand_in):
        reply = await fan.slash("ask", question="who won?")
        others = [one for one in reply.buttons if one != BUTTON]
        pressed = await reply.press(BUTTON)
        left = pressed.buttons
        turned = await pressed.press(others[0])

    assert left == [*others, "Noted, thank you"]
    assert turned.updated


async def test_turned_off_nothing_asks_for_it(
    shelf: Shelf, memory: Memory, stand_in: StandIn, fan: Member
) -> None:
    async with running(Pitboard(shelf, Clock(), memory), stand_in):
        reply = await fan.slash("ask", question="who won?")

    assert BUTTON not in reply.buttons
