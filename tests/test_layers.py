"""Who may import whom, and how: read from the syntax trees of the whole program."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SQL = frozenset({"sqlalchemy", "sqlmodel", "alembic", "aiosqlite", "asyncpg"})
CONSOLE = frozenset({"rich", "prompt_toolkit"})
FRONT_ENDS = frozenset({"bot.discord_app", "bot.console", "discord", *CONSOLE})
STORE_INSIDE = frozenset({"db.tables", "db.engine", "db.columns", "db.migrate", "db.migrations"})
LOADERS = frozenset({"importlib", "importlib.import_module", "runpy"})
ENVIRONMENT = frozenset({"os", "dotenv"})

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

FORBIDDEN = {
    "db": frozenset({"bot", *FRONT_ENDS}),
    "bot": SQL | STORE_INSIDE,
    "bot/answers": FRONT_ENDS | ENVIRONMENT | {"db.store", "bot.parts", "bot.settings"},
    "bot/pictures": FRONT_ENDS | ENVIRONMENT | {"db.store", "bot.parts", "bot.settings"},
    "bot/console": frozenset({"discord", "bot.discord_app"}),
    "bot/discord_app": CONSOLE | {"bot.console"},
}
"""What the modules under a folder do not import, nor anything beneath it."""

ONLY = {
    "discord": ("bot/discord_app",),
    "bot.wiring": ("bot/__main__.py",),
    "typst": ("bot/pictures",),
    "dotenv": ("bot/__main__.py",),
    "importlib": (
        "bot/__main__.py",
        "bot/answers/questions/__init__.py",
        "bot/answers/understanding/zones.py",  # reads the tables that come with tzdata
    ),
}
"""What is imported nowhere else in the program."""

LATE = {
    # Takes nine megabytes and a twentieth of a second, and few ask for a calendar file.
    "bot/answers/calendar.py": frozenset({"icalendar.Calendar", "icalendar.Event"}),
    # Takes a third of a second, and is needed only when there is something to migrate.
    "db/migrate.py": frozenset({"alembic.command", "alembic.config.Config"}),
    # Takes 14 MiB, and most starts draw nothing.
    "bot/pictures/drawing.py": frozenset({"typst"}),
    # What reads reports takes 5 MiB and a fifth of a second; most bots have no home to read for.
    "bot/discord_app/built.py": frozenset(
        {"bot.articles.drafts.editing.Editing", "bot.discord_app.editing.home.open_home"}
    ),
}
"""Imports inside a function, each with its reason."""


@dataclass(frozen=True)
class Import:
    """One import of one module."""

    file: str
    line: int
    module: str
    relative: bool = False
    inside: str | None = None  # the function it stands in

    def of(self, package: str) -> bool:
        return f"{self.module}.".startswith(f"{package}.")

    def under(self, folder: str) -> bool:
        return self.file == folder or self.file.startswith(f"{folder}/")

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.module}"


def imports_in(text: str, file: str) -> Iterator[Import]:
    yield from _imports(ast.parse(text), file, None)


def _imports(tree: ast.AST, file: str, inside: str | None) -> Iterator[Import]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(file, node.lineno, alias.name, inside=inside)
        elif isinstance(node, ast.ImportFrom):
            module, relative = node.module or "", node.level > 0
            for alias in node.names:
                # `from bot import wiring` imports bot.wiring.
                yield Import(file, node.lineno, f"{module}.{alias.name}", relative, inside)
        else:
            within = node.name if isinstance(node, FUNCTIONS) else inside
            yield from _imports(node, file, within)


@pytest.fixture(scope="module")
def program() -> list[Import]:
    files = [path for part in ("bot", "db") for path in sorted((ROOT / part).rglob("*.py"))]
    return [
        one
        for path in files
        for one in imports_in(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    ]


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_a_layer_does_not_know_what_lies_above_or_beside_it(
    program: list[Import], folder: str
) -> None:
    wrong = [
        str(one)
        for one in program
        if one.under(folder) and any(one.of(package) for package in FORBIDDEN[folder])
    ]

    assert wrong == []


@pytest.mark.parametrize("package", ONLY)
def test_some_packages_are_known_in_one_place(program: list[Import], package: str) -> None:
    places = ONLY[package]

    wrong = [
        str(one)
        for one in program
        if one.of(package) and not any(one.under(place) for place in places)
    ]

    assert wrong == []


def test_imports_are_absolute(program: list[Import]) -> None:
    assert [str(one) for one in program if one.relative] == []


def test_nothing_is_imported_inside_a_function_without_a_reason(program: list[Import]) -> None:
    late = [one for one in program if one.inside]

    assert [str(one) for one in late if one.module not in LATE.get(one.file, ())] == []


def test_every_reason_for_a_late_import_is_still_needed(program: list[Import]) -> None:
    late = {(one.file, one.module) for one in program if one.inside}

    assert {(file, module) for file, modules in LATE.items() for module in modules} <= late


def test_modules_are_loaded_by_name_only_where_doors_and_questions_are_found(
    program: list[Import],
) -> None:
    loading = {one.file for one in program if one.module in LOADERS}

    assert loading == {"bot/__main__.py", "bot/answers/questions/__init__.py"}


def test_the_syntax_tree_shows_every_way_to_import() -> None:
    text = "import a.b\nfrom c import d\ndef f():\n    if 1:\n        from . import e\n"

    found = [(one.module, one.relative, one.inside) for one in imports_in(text, "x.py")]

    assert found == [("a.b", False, None), ("c.d", False, None), (".e", True, "f")]


def test_a_package_is_not_taken_for_one_whose_name_it_begins() -> None:
    assert not Import("bot/a.py", 1, "discordant.x").of("discord")
    assert Import("bot/a.py", 1, "discord.ext.commands").of("discord")
