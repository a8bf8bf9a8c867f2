"""The program started with a token: the Discord bot, against a stand-in for Discord."""

import asyncio
import os
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.discord_stand_in.server import StandIn
from tests.test_cli import environment

PATIENCE_S = 20.0


@asynccontextmanager
async def pitboard(folder: Path, stand_in: StandIn, *args: str) -> AsyncIterator[Process]:
    """The program in `folder`, where it logs everything to `log`."""
    env = environment(
        DISCORD_TOKEN=stand_in.token,
        DISCORD_API_BASE=stand_in.api_base,
        PITBOARD_LOG_LEVEL="DEBUG",
    )
    # Into a file: a pipe that nobody empties would stop the program at its 64th kilobyte.
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *args, cwd=folder, env=env, stdout=log, stderr=log
        )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_with_a_token_it_answers_on_discord_until_it_is_told_to_stop(tmp_path: Path) -> None:
    async with StandIn.start() as stand_in, pitboard(tmp_path, stand_in) as process:
        await asyncio.wait_for(stand_in.gateway.connected(), PATIENCE_S)
        reply = await stand_in.guild.member("fan").slash("result", driver="larson")
        process.terminate()
        await asyncio.wait_for(process.wait(), PATIENCE_S)

    assert "Kyle Larson won the Baptist Health 200." in reply.text
    assert process.returncode == 0 or os.name == "nt"
    assert stand_in.token not in (tmp_path / "log").read_text(encoding="utf-8")


async def test_commands_are_registered_without_going_online(tmp_path: Path) -> None:
    async with StandIn.start() as stand_in, pitboard(tmp_path, stand_in, "sync") as process:
        await asyncio.wait_for(process.wait(), PATIENCE_S)
        registered = {command["name"] for command in stand_in.commands.of(None)}

    assert process.returncode == 0
    assert {"result", "race", "help"} <= registered
