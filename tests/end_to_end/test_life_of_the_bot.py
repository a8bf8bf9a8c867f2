"""Starting, stopping and starting again, as whoever hosts the bot sees it."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import running, started

CHATTY = {"PITBOARD_LOG_LEVEL": "DEBUG"}
SYNC = "PUT /applications/{application_id}/commands"


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
async def test_asked_to_end_it_says_goodbye_and_exits_0(
    stand_in: StandIn, tmp_path: Path, how: signal.Signals
) -> None:
    async with running(tmp_path, stand_in) as bot:
        code = await bot.stop(how)

    # A goodbye with code 1000 gives up the session; a connection that just breaks keeps it.
    assert (code, stand_in.gateway.sessions) == (0, {})


async def test_buttons_outlive_a_restart(stand_in: StandIn, tmp_path: Path) -> None:
    fan = stand_in.guild.member("fan")
    async with running(tmp_path, stand_in):
        asked = await fan.slash("driver", driver="corey")
        summary = await fan.slash("race")

    async with running(tmp_path, stand_in):
        picked = await asked.press("Corey Heim")
        turned = await summary.press("Laps led")

    assert "Corey Heim" in picked.text
    assert (turned.updated, "laps" in turned.text) == (True, True)


async def test_commands_are_registered_only_when_they_changed(
    stand_in: StandIn, tmp_path: Path
) -> None:
    for _ in range(2):
        async with running(tmp_path, stand_in) as bot:
            await bot.stop()

    assert stand_in.requests[SYNC] == 1


async def test_commands_can_be_registered_without_running_the_bot(
    stand_in: StandIn, tmp_path: Path
) -> None:
    async with started(tmp_path, stand_in, "sync") as bot:
        code = await bot.ended()

    assert (code, stand_in.requests[SYNC], stand_in.gateway.identifies) == (0, 1, 0)


async def test_a_refused_registration_does_not_keep_the_bot_from_answering(
    stand_in: StandIn, tmp_path: Path
) -> None:
    async with running(tmp_path, stand_in):
        pass
    stand_in.faults.fail("PUT", "/applications/*/commands", status=400)

    other_folder = tmp_path / "other"
    other_folder.mkdir()

    async with running(other_folder, stand_in) as bot:
        reply = await stand_in.guild.member("fan").slash("race")

    assert "Kyle Larson won" in reply.text
    assert "could not be registered" in bot.log


async def test_a_wrong_token_is_said_plainly_and_never_printed(
    stand_in: StandIn, tmp_path: Path
) -> None:
    async with started(tmp_path, stand_in, DISCORD_TOKEN="not-the-token") as bot:
        code = await bot.ended()

    assert code != 0
    assert "Discord does not accept DISCORD_TOKEN" in bot.log
    assert "not-the-token" not in bot.log
    assert "Traceback" not in bot.log


async def test_a_discord_that_cannot_be_reached_is_waited_for(
    stand_in: StandIn, tmp_path: Path
) -> None:
    # aiohttp by itself tries once more, on a connection of its own.
    stand_in.faults.cut("GET", "/users/@me", times=2)
    stand_in.faults.fail("GET", "/gateway/bot", status=503, times=1)

    async with running(tmp_path, stand_in) as bot:
        reply = await stand_in.guild.member("fan").slash("race")

    assert bot.log.count("Discord cannot be reached") == 2
    assert "Traceback" not in bot.log
    assert "Kyle Larson won" in reply.text


async def test_it_can_be_ended_while_discord_cannot_be_reached(
    stand_in: StandIn, tmp_path: Path
) -> None:
    stand_in.faults.cut("GET", "/users/@me", times=100)

    async with started(tmp_path, stand_in) as bot:
        await bot.logged("Discord cannot be reached")
        code = await bot.stop()

    assert code == 0


async def test_what_was_under_way_is_finished_before_the_end(
    stand_in: StandIn, tmp_path: Path
) -> None:
    async with running(tmp_path, stand_in, **CHATTY) as bot:
        stand_in.faults.stall("POST", "/interactions/*", seconds=0.5)
        asking = asyncio.create_task(stand_in.guild.member("fan").slash("race"))
        await bot.logged("race: answer")
        code = await bot.stop()
        reply = await asking

    assert (code, "Kyle Larson won" in reply.text) == (0, True)


async def test_the_log_names_nobody_who_asked(stand_in: StandIn, tmp_path: Path) -> None:
    fan = stand_in.guild.member("fan")

    async with running(tmp_path, stand_in) as bot:
        await fan.slash("result", driver="Larson")
        await bot.stop()

    assert str(fan.id) not in bot.log
    assert "Larson" not in bot.log


async def test_for_those_who_look_for_a_defect_it_says_what_was_asked_and_not_by_whom(
    stand_in: StandIn, tmp_path: Path
) -> None:
    fan = stand_in.guild.member("fan")

    async with running(tmp_path, stand_in, **CHATTY) as bot:
        await fan.slash("result", driver="Larson")
        await bot.logged("result: answer")

    own = "\n".join(line for line in bot.log.splitlines() if " bot." in line)
    assert "result: answer" in own
    assert str(fan.id) not in own
    assert "Larson" not in own
