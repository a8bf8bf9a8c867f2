"""The same sentence gets the same answer, whichever way it is asked."""

import asyncio
import json
import re
import sys
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.console.session import Conversation
from bot.settings import Settings
from bot.wiring import opened
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import ROOT, running

pytestmark = pytest.mark.asyncio(loop_scope="module")

SENTENCES = (
    "who won?",
    "larsen finish",
    "who led most",
    "p2?",
    "points gap majeski",
    "how many cautions",
    "did heim beat riggs",
    "why is ben rhodes out",
    "who is the best cook",
    "¿cuántas vueltas lideró Heim?",
)


def headline(text: str) -> str:
    """The first line of a card as the console shows it."""
    first = text.splitlines()[0].removeprefix("**").removesuffix("**")
    return re.sub(r"\\(.)", r"\1", first)


async def asked_of_the_command_line(folder: Path) -> list[str]:
    lines = "\n".join(json.dumps({"id": one, "q": one}) for one in SENTENCES)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "ask", "--jsonl", cwd=folder,
        env={"PYTHONPATH": str(ROOT), "DATABASE_URL": f"sqlite:///{folder / 'asked.sqlite3'}"},
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, _ = await process.communicate(lines.encode())
    return [json.loads(line)["answer"] for line in out.decode().splitlines()]


async def asked_at_the_console(folder: Path) -> list[str]:
    settings = Settings(database_url=f"sqlite:///{folder / 'console.sqlite3'}")
    async with opened(settings, Clock(), follow=False) as parts:
        turns = [Conversation(parts).turn(one) for one in SENTENCES]
    return ["\n".join(line.text for line in turn) for turn in turns]


async def test_each_door_gives_the_same_answer(
    fan: Member, other_fan: Member, stand_in: StandIn, tmp_path: Path
) -> None:
    mention = stand_in.world.bot.mention
    by_command = [(await fan.slash("ask", question=one)).text for one in SENTENCES]
    by_mention = [
        (await stand_in.guild.member(f"m{at}").ask(f"{mention} {one}")).text
        for at, one in enumerate(SENTENCES)
    ]
    by_message = [
        (await stand_in.guild.member(f"d{at}").in_dm().ask(one)).text
        for at, one in enumerate(SENTENCES)
    ]
    by_menu = [
        (await other_fan.message_menu("Ask Pitboard", await fan.say(one))).text for one in SENTENCES
    ]

    asked = await asked_of_the_command_line(tmp_path)
    console = await asked_at_the_console(tmp_path)

    assert by_command == by_mention == by_message == by_menu
    assert [headline(one) for one in by_command] == [one.splitlines()[0] for one in asked]
    assert [one.splitlines()[0] for one in console] == [one.splitlines()[0] for one in asked]


async def test_a_reader_with_discord_in_spanish_is_answered_in_spanish(fan: Member) -> None:
    reader = fan.speaking("es-419")

    result, race = await reader.slash("result", driver="heim"), await reader.slash("race")

    assert result.text.startswith("**Corey Heim terminó 3.º en la Baptist Health 200.**")
    assert "Resultados completos" in race.buttons


async def test_what_is_asked_in_vain_is_listed_once_the_bot_has_ended(tmp_path: Path) -> None:
    async with StandIn.start() as discord, running(tmp_path, discord) as bot:
        fan = discord.guild.member("fan")
        await fan.slash("ask", question=f"<@{fan.id}> who bakes the best cake?")
        await bot.stop()

    told = await gaps_in(tmp_path)

    assert "once, last" in told
    assert ": who bakes the best cake (unclear)" in told
    assert str(fan.id) not in told


async def test_turned_off_nothing_is_counted(tmp_path: Path) -> None:
    async with StandIn.start() as discord, running(tmp_path, discord, PITBOARD_GAPS="off") as bot:
        reply = await discord.guild.member("fan").slash("ask", question="who bakes the best cake?")
        await bot.stop()

    assert "I do not understand" in reply.text
    assert await gaps_in(tmp_path) == "Nobody has asked in vain.\n"


async def gaps_in(folder: Path) -> str:
    """What `pitboard gaps` prints about a running bot's store."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "gaps", "--limit", "100", cwd=folder,
        env={"PYTHONPATH": str(ROOT), "DATABASE_URL": f"sqlite:///{folder / 'pitboard.sqlite3'}"},
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, _ = await process.communicate()
    return out.decode()
