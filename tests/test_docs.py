"""What is written for people agrees with what the program does."""

import re
from pathlib import Path

import discord
import pytest
from discord import app_commands

from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.answers.questions import every_question
from bot.cli import Command, Options, options
from bot.clock import Clock
from bot.discord_app.built import built
from bot.discord_app.client import Pitboard
from bot.discord_app.keeping import keep_books
from bot.discord_app.posting.courier import DiscordCourier
from bot.settings import NAMES, Settings
from bot.wiring import opened
from db.almanac import Almanac
from db.store import Store
from tests.discord_app.conftest import Shelf
from tests.discord_stand_in.permissions import Permission

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / ".env.example"
README, ARCHITECTURE, CHANGELOG = (
    (ROOT / name).read_text(encoding="utf-8")
    for name in ("README.md", "ARCHITECTURE.md", "CHANGELOG.md")
)


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
        ["read", "report.txt"],
        ["calendar", "trucks"],
        ["gaps", "--limit", "5"],
        ["sync"],
        ["worker"],
        ["doctor"],
        [],
    )

    commands = {options(line).command for line in lines}

    assert commands == set(Command)
    assert options([]) == Options()


def column(title: str) -> str:
    """The first column of the README's table whose head has this title, a line for each row."""
    _, _, rows = README.partition(f"\n| {title} |")
    table = rows.partition("\n\n")[0]
    return "\n".join(row.split("|")[1] for row in table.splitlines()[2:])


@pytest.fixture
async def slash_commands(tmp_path: Path) -> set[str]:
    """The commands that everyone sees on Discord, without their subcommands."""
    shelf, clock = Shelf(Lookup.of(Almanac.of())), Clock()
    async with Store.open(f"sqlite:///{tmp_path / 'docs.sqlite3'}") as store:
        client = Pitboard(shelf, clock, store.settings)
        keep_books(client, store, DiscordCourier(client, shelf, clock), clock)
    known = client.tree.get_commands()
    commands = [one for one in known if isinstance(one, app_commands.Command)]
    return {one.name for one in commands if one.default_permissions is None}


def test_the_readme_lists_exactly_the_settings() -> None:
    assert sorted(re.findall(r"[A-Z]+(?:_[A-Z]+)+", column("setting"))) == sorted(NAMES)


def test_the_readme_lists_exactly_the_commands_of_the_command_line() -> None:
    told = set(re.findall(r"`pitboard ?(\w*)", column("command")))

    assert {name or "run" for name in told} == set(Command)


def test_commands_that_any_text_names_exist() -> None:
    texts = README + ARCHITECTURE + CHANGELOG
    told = set(re.findall(r"(?:`|^\$ )pitboard (\w+)", texts, re.MULTILINE))

    assert told - set(Command) == set()


def test_the_readme_lists_exactly_the_slash_commands(slash_commands: set[str]) -> None:
    told = set(re.findall(r"`/([a-z-]+)", column("fans type")))

    assert told == slash_commands


def test_the_readme_writes_the_options_of_each_command_as_the_console_does() -> None:
    commands = Commands(every_question())
    told = dict(re.findall(r"`/(\w+)((?: [^`]+)?)`", column("fans type")))
    usages = {name: commands.usage(name).replace(":…", "") for name in commands.names}
    kept = {name: usage.replace(" [page]", "") for name, usage in usages.items() if name in told}

    assert {name: f"/{name}{told[name]}" for name in kept} == kept


async def test_the_readme_lists_exactly_the_commands_of_editors(
    tmp_path: Path,
) -> None:
    settings = Settings(home_guild=1, database_url=f"sqlite:///{tmp_path / 'docs.sqlite3'}")
    async with opened(settings, Clock(), follow=False) as parts:
        tree = built(parts).client.tree
    known = {one.qualified_name for one in tree.walk_commands(guild=discord.Object(1))}

    told = set(re.findall(r"`/(correct|article \w+)", column("editors type")))

    assert told == known - {"article"}


def test_the_changelog_names_every_slash_command(slash_commands: set[str]) -> None:
    assert slash_commands - set(re.findall(r"`/([a-z-]+)`", CHANGELOG)) == set()


@pytest.mark.parametrize("text", [README, ARCHITECTURE], ids=["README", "ARCHITECTURE"])
def test_files_and_folders_that_are_named_exist(text: str) -> None:
    named = set(re.findall(r"(?:bot|db|tests|docs|seeds)/[\w/.-]*[\w/]", text))

    assert sorted(name for name in named if not (ROOT / name).exists()) == []


@pytest.mark.parametrize("text", [README, ARCHITECTURE], ids=["README", "ARCHITECTURE"])
def test_links_within_the_project_lead_somewhere(text: str) -> None:
    links = re.findall(r"(?:\]\(|src=\")(?!https?:|#)([^)\"]+)", text)

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_parts_of_understanding_that_are_named_exist() -> None:
    folder = ROOT / "bot" / "answers" / "understanding"
    named = set(re.findall(r"`(\w+\.py)`", ARCHITECTURE))

    assert named
    assert named - {path.name for path in folder.glob("*.py")} == set()


def test_the_number_of_permissions_to_come_is_that_of_their_names() -> None:
    sentence, number = re.findall(r"it will need (.+?) in the .*`permissions=(\d+)`", README)[0]
    # Discord's portal has the first in the plural.
    names = re.split(r", | and ", sentence.replace("Channels", "Channel"))

    bits = [Permission[name.upper().replace(" ", "_")] for name in names]

    assert sum(bits) == int(number)


def test_make_knows_what_is_told_of_it() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    told = set(re.findall(r"`(?:\.\\)?make (\w+)", README + CHANGELOG))

    assert {word for word in told if not re.search(rf"^{word}:", makefile, re.MULTILINE)} == set()
