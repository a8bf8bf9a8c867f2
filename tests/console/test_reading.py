"""`pitboard read`, as people start it."""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import options
from bot.settings import NAMES
from tests.articles.reports import CORPUS, a_report

ROOT = Path(__file__).parents[2]

Read = Callable[..., "subprocess.CompletedProcess[str]"]

HOMESTEAD = (
    "Larson wins at Homestead\n\nKyle Larson won the Baptist Health 200, a NASCAR Craftsman Truck "
    "Series race, at Homestead-Miami Speedway on Friday, March 21, 2025.\n\nLayne Riggs finished "
    "second. Corey Heim led 77 laps and finished third. Dele Okafor was 35th.\n"
)


NIGHT_RACE = """[source]
slug = "another-report"
label = "another report"
kind = "report"

[race]
slug = "2025-trucks-night"
series = "trucks"
season = 2025
name = "Night Race 200"
run_on = 2025-06-06
"""
NIGHT = HOMESTEAD.replace("Baptist Health 200", "Night Race 200").replace("March 21", "June 6")


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Runs `pitboard read` in an empty folder."""
    return _running("read", tmp_path)


@pytest.fixture
def load(tmp_path: Path) -> Read:
    """Runs `pitboard load` in the same folder."""
    return _running("load", tmp_path)


def _running(command: str, folder: Path) -> Read:
    kept = {name: value for name, value in os.environ.items() if name not in NAMES}

    def run(*args: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "bot", command, *args],
            cwd=folder,
            env={**kept, "PYTHONPATH": str(ROOT), **settings},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def report(tmp_path: Path) -> str:
    (tmp_path / "homestead.txt").write_text(HOMESTEAD, encoding="utf-8")
    return "homestead.txt"


def test_a_report_becomes_a_fact_sheet(read: Read, report: str) -> None:
    sheet = tomllib.loads(read(report).stdout)

    assert sheet["race"]["name"] == "Baptist Health 200"
    assert [(row["driver"], row["finish"]) for row in sheet["results"]] == [
        ("kyle-larson", 1),
        ("layne-riggs", 2),
        ("corey-heim", 3),
        ("dele-okafor", 35),
    ]


def test_names_nobody_knows_are_proposed_and_not_made_up_silently(read: Read, report: str) -> None:
    assert "# New: Dele Okafor (dele-okafor)" in read(report).stdout.splitlines()


def test_no_sentence_of_the_report_gets_into_the_sheet(read: Read, report: str) -> None:
    told = read(report).stdout

    assert "finished second" not in told
    assert "led 77 laps" not in told


def test_a_sheet_that_is_read_can_be_loaded(read: Read, report: str, tmp_path: Path) -> None:
    known = HOMESTEAD.replace(" Dele Okafor was 35th.", "")
    (tmp_path / "homestead.txt").write_text(known, encoding="utf-8")
    (tmp_path / "sheet.toml").write_text(read(report).stdout, encoding="utf-8")

    loaded = subprocess.run(
        [sys.executable, "-m", "bot", "load", "sheet.toml"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert (loaded.stdout, loaded.stderr) == ("1 sheet: 1 added.\n", "")


def test_the_plain_values_are_one_line_of_json_for_each_file(read: Read, report: str) -> None:
    done = read("--json", report, report)

    first, second = map(json.loads, done.stdout.splitlines())
    assert first == second
    assert (first["winner"], first["date"], first["pole"]) == ("Kyle Larson", "2025-03-21", None)


def test_reading_needs_no_store(read: Read, report: str, tmp_path: Path) -> None:
    done = read("--json", report, DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")

    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "pitboard.sqlite3").exists()


def test_what_differs_from_what_is_known_is_told(read: Read, report: str) -> None:
    lines = read("--check", report).stdout.splitlines()

    assert lines[0].startswith("homestead.txt: Baptist Health 200")
    assert lines[0].endswith("(known)")
    at = lines.index("Contradicts what is known:")
    assert lines[at + 1].startswith("  Corey Heim, laps led: 77 (78: Speedway Media")


def test_a_new_name_and_a_doubt_are_told(read: Read, report: str) -> None:
    told = read("--check", report).stdout

    assert "New names:\n  Dele Okafor" in told
    assert "Doubts:" in told


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"", "report.txt holds no text."),
        (b"\x00\x01\x02" * 900, "report.txt is no text"),
        (b"Take two eggs and whisk them well.", "report.txt tells of no race"),
    ],
)
def test_a_file_without_a_report_is_refused_in_one_line(
    read: Read, tmp_path: Path, content: bytes, wrong: str
) -> None:
    (tmp_path / "report.txt").write_bytes(content)

    done = read("report.txt")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(wrong)
    assert done.stderr.count("\n") == 1


def test_a_file_that_is_not_there_is_refused(read: Read) -> None:
    done = read("nowhere.txt")

    assert done.returncode == 2
    assert done.stderr == "nowhere.txt cannot be read: No such file or directory.\n"


def test_json_and_a_check_are_not_asked_for_at_once() -> None:
    with pytest.raises(SystemExit):
        options(["read", "--json", "--check", "a.txt"])


def test_every_report_of_the_corpus_makes_a_sheet(read: Read) -> None:
    done = read("--json", *map(str, sorted(CORPUS.glob("*.txt"))))

    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == len(list(CORPUS.glob("*.txt")))


def test_a_sheet_is_of_the_race_the_seeds_know(read: Read, report: str) -> None:
    assert tomllib.loads(read(report).stdout)["race"]["slug"] == "2025-trucks-homestead"


def test_a_sheet_is_of_the_race_the_store_knows(read: Read, load: Read, tmp_path: Path) -> None:
    (tmp_path / "night.txt").write_text(NIGHT, encoding="utf-8")
    (tmp_path / "known.toml").write_text(NIGHT_RACE, encoding="utf-8")
    load("known.toml")

    sheet = tomllib.loads(read("night.txt").stdout)

    assert sheet["race"]["slug"] == "2025-trucks-night"


def test_the_day_of_publication_makes_a_weekday_a_date(read: Read, tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text(
        HOMESTEAD.replace("on Friday, March 21, 2025", "on Friday night"), encoding="utf-8"
    )

    sheet = tomllib.loads(
        read("undated.txt", "--published", "2025-03-22", "--outlet", "The Daily Lap").stdout
    )

    assert str(sheet["race"]["run_on"]) == "2025-03-21"
    assert (sheet["source"]["outlet"], sheet["race"]["season"]) == ("The Daily Lap", 2025)


@pytest.mark.parametrize("day", ["yesterday", "0001-01-01"])
def test_a_day_nobody_published_on_is_refused(day: str) -> None:
    with pytest.raises(SystemExit):
        options(["read", "--published", day, "a.txt"])


def test_a_report_without_a_day_says_what_is_missing(read: Read, tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text(a_report("Brandt finished second."), encoding="utf-8")

    notes = read("undated.txt").stdout.splitlines()

    assert "# Say on which day the race was run: I cannot tell which race it is." in notes
