"""What the README shows is what the program does: its talks, its sheets, its refusals."""

import asyncio
import json
import re
import shlex
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.console.session import Conversation
from bot.parts import Parts
from bot.settings import Settings
from bot.wiring import opened
from db.errors import BadSheets
from db.fact_sheet import read_sheet
from db.store import Store
from tests.test_cli import Pitboard, pitboard

__all__ = ["pitboard"]

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NOW = datetime(2026, 11, 21, tzinfo=UTC)


def blocks(language: str, opening: str) -> list[str]:
    """The code blocks of a language that open with these characters."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    return [block for block in found if block.startswith(opening)]


def turns(block: str, prompt: str) -> list[tuple[str, str]]:
    """What is typed and what is said to it."""
    pairs = [part.partition("\n") for part in block.split(prompt)[1:]]
    return [(typed, said.rstrip("\n")) for typed, _, said in pairs]


def sheets() -> dict[str, str]:
    """The sheets by the file names in their first lines."""
    return {block[2:].partition(":")[0]: block for block in blocks("toml", "# ")}


@pytest.fixture
async def seeded(tmp_path: Path) -> AsyncIterator[Parts]:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'readme.sqlite3'}")
    async with opened(settings, Clock(NOW), follow=False) as parts:
        yield parts


async def test_the_talk_at_the_console_goes_as_shown(seeded: Parts) -> None:
    conversation = Conversation(seeded)
    (shown,) = (turns(block, "pitboard> ") for block in blocks("text", "pitboard> "))

    said = [
        (typed, "\n".join(line.text for line in conversation.turn(typed))) for typed, _ in shown
    ]

    assert said == shown


def test_the_sheets_load_and_answer_as_shown(pitboard: Pitboard, tmp_path: Path) -> None:
    for file, text in sheets().items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    (shown,) = (turns(block, "$ pitboard ") for block in blocks("text", "$ pitboard load late"))

    said = [(typed, pitboard(*shlex.split(typed)).stdout.rstrip("\n")) for typed, _ in shown]

    assert said == shown


def test_the_correction_puts_the_sheet_right(pitboard: Pitboard, tmp_path: Path) -> None:
    for file, text in sheets().items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    pitboard("load", *sheets())

    answer = pitboard("ask", "/result bell").stdout

    assert "led 19 of 50 laps" in answer
    assert "19 laps: the race office · 18 laps: the Hollow Herald" in answer


def test_the_mistakes_are_named_as_shown() -> None:
    wrong = sheets()["harvest-50.toml"]
    wrong = wrong.replace("finish = 2", "finish = 0").replace("laps_to_go", "lap_to_go")

    with pytest.raises(BadSheets) as refused:
        read_sheet(wrong, "harvest-50.toml")

    assert [str(refused.value)] == [one.rstrip() for one in blocks("text", "harvest-50.toml")]


def test_the_calendar_loads_and_answers_as_shown(pitboard: Pitboard, tmp_path: Path) -> None:
    (table,) = blocks("csv", "series,")
    (tmp_path / "trucks-2027.csv").write_text(table, encoding="utf-8")
    (shown,) = (turns(block, "$ pitboard ") for block in blocks("text", "$ pitboard load trucks"))

    said = [
        (typed, pitboard(*shlex.split(typed), PITBOARD_NOW=NOW.isoformat()).stdout.rstrip("\n"))
        for typed, _ in shown
    ]

    assert said == shown


def test_the_questions_in_words_are_understood(pitboard: Pitboard) -> None:
    table = README.partition("\n| about | such as |")[2].partition("\n\n")[0]
    asked = re.findall(r"`([^`]+)`", table)
    lines = "\n".join(
        json.dumps({"id": question, "q": question, "now": "2025-03-22T12:00:00Z"})
        for question in asked
    )

    answered = pitboard("ask", "--jsonl", stdin=lines).stdout.splitlines()

    kinds = {one["id"]: one["kind"] for one in map(json.loads, answered)}
    assert kinds == dict.fromkeys(asked, "answer")


async def test_a_backup_taken_as_told_opens(tmp_path: Path) -> None:
    (command,) = re.findall(r"^    \.venv/bin/python (-c .*backup.*)$", README, re.MULTILINE)

    async with Store.open(f"sqlite:///{tmp_path / 'pitboard.sqlite3'}") as store:
        await store.settings.put("key", "kept")
        arguments = shlex.split(command)
        copying = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=tmp_path)
        await copying.wait()

    async with Store.open(f"sqlite:///{tmp_path / 'backup.sqlite3'}", create=False) as copy:
        assert await copy.settings.get("key") == "kept"
