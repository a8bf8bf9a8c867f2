"""What is written for people agrees with what the program does."""

import re
from pathlib import Path

from bot.cli import Command, Options, options
from bot.settings import NAMES

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / ".env.example"


def example_lines() -> list[str]:
    return EXAMPLE.read_text(encoding="utf-8").splitlines()


def test_the_example_lists_exactly_the_settings() -> None:
    listed = [line[1:].partition("=")[0] for line in example_lines() if "=" in line]

    assert sorted(listed) == sorted(NAMES)


def test_the_example_says_one_line_about_each_setting() -> None:
    lines = example_lines()
    before = [lines[n - 1] for n, line in enumerate(lines) if re.match(r"#[A-Z_]+=", line)]

    assert len(set(before)) == len(NAMES)
    assert [line for line in before if not line.startswith("# ")] == []


def test_the_example_sets_nothing() -> None:
    assert [line for line in example_lines() if line and not line.startswith("#")] == []


def test_every_command_of_the_command_line_can_be_given() -> None:
    lines: tuple[list[str], ...] = (
        ["ask", "who won?"],
        ["resolve", "--jsonl"],
        ["load", "seeds"],
        ["sync"],
        ["doctor"],
        [],
    )

    commands = {options(line).command for line in lines}

    assert commands == set(Command)
    assert options([]) == Options()
