"""Whatever Discord does to an answer: it arrives once, or is given up with a line in the log."""

import pytest

from bot.discord_app.client import Pitboard
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.stage import NoAnswer

pytestmark = pytest.mark.usefixtures("bot")

CALLBACK = "/interactions/*/callback"
ANSWERED = "POST /interactions/{interaction_id}/{token}/callback"


async def test_a_rate_limit_is_waited_out(stand_in: StandIn, fan: Member) -> None:
    stand_in.faults.rate_limit("POST", CALLBACK, retry_after=0.05, times=2)

    reply = await fan.slash("race")

    assert "Kyle Larson won" in reply.text


async def test_a_refusal_in_front_of_discord_is_waited_out_too(
    stand_in: StandIn, fan: Member
) -> None:
    # Without a Via header discord.py raises at once.
    stand_in.faults.fail("POST", CALLBACK, status=429)

    reply = await fan.slash("race")

    assert "Kyle Larson won" in reply.text


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_an_error_of_discords_is_tried_again(
    stand_in: StandIn, fan: Member, status: int
) -> None:
    stand_in.faults.fail("POST", CALLBACK, status=status)

    reply = await fan.slash("race")

    assert "Kyle Larson won" in reply.text


async def test_a_broken_connection_is_tried_again(stand_in: StandIn, fan: Member) -> None:
    stand_in.faults.cut("POST", CALLBACK)

    reply = await fan.slash("race")

    assert "Kyle Larson won" in reply.text


@pytest.mark.parametrize("how", ["cut", "fail"])
async def test_an_answer_that_came_through_unnoticed_is_known_by_discords_refusal(
    stand_in: StandIn, fan: Member, how: str, caplog: pytest.LogCaptureFixture, bot: Pitboard
) -> None:
    caplog.set_level("INFO", "bot")
    if how == "cut":
        stand_in.faults.cut("POST", CALLBACK, processed=True)
    else:
        stand_in.faults.fail("POST", CALLBACK, status=502, processed=True)

    reply = await fan.slash("race")
    await bot.in_flight.end(3.0)

    assert "Kyle Larson won" in reply.text
    assert "The answer was there already (40060)" in caplog.messages


async def test_an_answer_too_late_is_given_up_in_one_line(
    stand_in: StandIn, fan: Member, caplog: pytest.LogCaptureFixture, bot: Pitboard
) -> None:
    stand_in.faults.stall("POST", CALLBACK, seconds=3.1)

    with pytest.raises(NoAnswer):
        await fan.slash("race")
    await bot.in_flight.end(3.0)

    warned = [one.getMessage() for one in caplog.records if one.levelname == "WARNING"]
    assert warned == ["An answer did not reach the member: Discord did not take it in time"]


async def test_an_interaction_discord_no_longer_knows_is_given_up_in_one_line(
    stand_in: StandIn, fan: Member, caplog: pytest.LogCaptureFixture, bot: Pitboard
) -> None:
    unknown = {"message": "Unknown interaction", "code": 10062}
    stand_in.faults.fail("POST", CALLBACK, status=404, body=unknown)

    with pytest.raises(NoAnswer):
        await fan.slash("race")
    await bot.in_flight.end(3.0)

    assert "An answer did not reach the member: it came too late (10062)" in caplog.messages
    assert stand_in.requests[ANSWERED] == 1


async def test_completions_that_are_refused_are_told_in_one_line(
    stand_in: StandIn, fan: Member, caplog: pytest.LogCaptureFixture
) -> None:
    stand_in.faults.fail("POST", CALLBACK, status=403)

    offered = await fan.autocomplete("result", driver="lar")

    assert offered == []
    assert [one.getMessage()[:35] for one in caplog.records] == [
        "Completions of a driver were refused"[:35]
    ]
