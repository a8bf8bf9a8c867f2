"""Many questions at once, while the gateway drops and Discord asks for patience."""

import asyncio
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import BotProcess

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUESTIONS, AT_ONCE = 1_000, 64
CALLBACK = "/interactions/*/callback"
DRIVERS = ("Larson", "heim", "Layne Riggs", "majeski", "Xqzwv Bbbkkq")


async def test_every_question_is_answered_exactly_once_whatever_happens_meanwhile(
    stand_in: StandIn, bot: BotProcess
) -> None:
    fans = [stand_in.guild.member(f"fan{number}") for number in range(AT_ONCE)]
    todo = iter(range(QUESTIONS))
    outcomes: Counter[str] = Counter()

    await asyncio.gather(*(_ask_on(fan, todo, outcomes, stand_in) for fan in fans))

    assert outcomes == {"answered": QUESTIONS * 4 // 5, "declined": QUESTIONS // 5}
    assert "Traceback" not in bot.log


async def _ask_on(
    fan: Member, todo: Iterator[int], outcomes: Counter[str], stand_in: StandIn
) -> None:
    for number in todo:
        if number == QUESTIONS // 2:
            stand_in.faults.rate_limit("POST", CALLBACK, retry_after=0.3, times=30)
            _cut_gateway(stand_in)
        reply = await fan.slash("result", driver=DRIVERS[number % len(DRIVERS)])
        outcomes["declined" if reply.ephemeral else "answered"] += 1
        assert not reply.followups


def _cut_gateway(stand_in: StandIn) -> None:
    for session in stand_in.gateway.live:
        assert session.connection is not None
        session.connection.abort()
