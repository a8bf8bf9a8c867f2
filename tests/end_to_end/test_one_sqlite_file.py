"""A SQLite file serves one bot or worker; a second one says so and ends."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from db.alone import alone_on
from db.database_url import SqliteFile
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.machines import SECONDS, Machines


@pytest.fixture
async def machines(tmp_path: Path, stand_in: StandIn) -> AsyncIterator[Machines]:
    async with AsyncExitStack() as stack:
        yield Machines(tmp_path, stand_in, f"sqlite:///{tmp_path / 'one.sqlite3'}", stack)


@pytest.mark.parametrize("command", [(), ("worker",)], ids=["bot", "worker"])
async def test_the_second_process_is_refused_and_the_first_goes_on(
    stand_in: StandIn, machines: Machines, command: tuple[str, ...]
) -> None:
    await machines.start("first")
    await stand_in.gateway.connected(seconds=SECONDS)

    second = await machines.start("second", *command)
    code = await second.ended()
    reply = await stand_in.guild.member("fan").slash("race")

    assert (code, "Traceback" in second.log) == (2, False)
    assert "running on the database" in second.log
    assert "set DATABASE_URL to PostgreSQL" in second.log
    assert "Kyle Larson won" in reply.text


async def test_whoever_is_refused_has_not_touched_the_database(
    tmp_path: Path, machines: Machines
) -> None:
    address = SqliteFile(tmp_path / "one.sqlite3")

    with alone_on(address):
        second = await machines.start("second")
        code = await second.ended()

    assert (code, is_there(address)) == (2, False)


def is_there(address: SqliteFile) -> bool:
    return address.path.exists()


async def test_after_a_kill_the_next_one_may_start(stand_in: StandIn, machines: Machines) -> None:
    first = await machines.start("first")
    await stand_in.gateway.connected(seconds=SECONDS)
    first.kill()
    await first.ended()
    await stand_in.gateway.disconnected(seconds=SECONDS)

    await machines.start("second")

    await stand_in.gateway.connected(seconds=SECONDS)


async def test_questions_are_answered_beside_a_running_bot(
    stand_in: StandIn, machines: Machines
) -> None:
    await machines.start("bot")
    await stand_in.gateway.connected(seconds=SECONDS)

    beside = await machines.start("beside", "ask", "who won?")

    assert await beside.ended() == 0
    assert "Kyle Larson won" in beside.log


async def test_a_worker_that_may_send_nothing_is_refused(machines: Machines) -> None:
    worker = await machines.start("worker", "worker", PITBOARD_SEND_RATE="0")

    assert await worker.ended() == 2
    assert "PITBOARD_SEND_RATE is 0" in worker.log
