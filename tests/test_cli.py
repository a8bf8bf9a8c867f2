"""The program as people start it: a process, a folder, a database file."""

import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.cli import options
from bot.console.tour import QUESTIONS
from bot.settings import NAMES
from db.schedules.reading import UNTIMED
from tests.builders import a_sheet_text

ROOT = Path(__file__).parents[1]
TOKEN = "MTIz.made-up.token"
NOW = "2025-03-22T12:00:00Z"

Pitboard = Callable[..., "subprocess.CompletedProcess[str]"]


def environment(**settings: str) -> Mapping[str, str]:
    """The process's environment without any settings but these."""
    kept = {name: value for name, value in os.environ.items() if name not in NAMES}
    return {**kept, "PYTHONPATH": str(ROOT), **settings}


@pytest.fixture
def pitboard(tmp_path: Path) -> Pitboard:
    """Runs a command line in an empty folder, with no terminal."""

    def run(*args: str, stdin: str = "", **settings: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "bot", *args],
            cwd=tmp_path,
            env=environment(**settings),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=30,
            check=False,
        )

    return run


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_answers_a_command(pitboard: Pitboard) -> None:
    done = pitboard("ask", "/result larson race:baptist health 200")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Kyle Larson won the Baptist Health 200.\n")


def test_the_words_of_a_question_need_no_quotes(pitboard: Pitboard) -> None:
    done = pitboard("ask", "result", "corey", "heim")

    assert done.stdout.startswith("Corey Heim finished 3rd in the Baptist Health 200.\n")


def test_an_answer_as_json_names_its_sources(pitboard: Pitboard) -> None:
    answer = json.loads(pitboard("ask", "--json", "/result heim").stdout)

    assert answer["outcome"] == "answer"
    assert "Speedway Media" in [source["label"] for source in answer["sources"]]


def test_questions_by_lines_are_answered_by_lines(pitboard: Pitboard) -> None:
    lines = '{"id":"a","q":"/result heim"}\n\nnonsense\n{"id":"c","q":"/nope"}\n{"id":"d","q":""}\n'

    answers = objects(pitboard("ask", "--jsonl", stdin=lines).stdout)

    assert [one["id"] for one in answers] == ["a", None, "c", "d"]
    assert [one.get("kind") for one in answers] == ["answer", None, "abstain", "abstain"]
    assert answers[1]["error"].startswith("line 3: It is no JSON")


def test_a_question_by_line_is_judged_at_its_own_time(pitboard: Pitboard) -> None:
    lines = '{"id":1,"q":"/next","now":"2025-03-23T12:00:00-04:00"}\n{"id":2,"q":"/next"}\n'

    early, late = objects(
        pitboard("ask", "--jsonl", stdin=lines, PITBOARD_NOW="2026-11-21T00:00:00Z").stdout
    )

    assert "No upcoming race is known" not in early["answer"]
    assert "No upcoming race is known" in late["answer"]


def test_a_time_that_is_none_is_reported(pitboard: Pitboard) -> None:
    (answer,) = objects(
        pitboard("ask", "--jsonl", stdin='{"id":1,"q":"/next","now":"noon"}').stdout
    )

    assert answer["id"] == 1
    assert "“now” is no moment" in answer["error"]


def test_names_by_lines_are_resolved_by_lines(pitboard: Pitboard) -> None:
    queries = ("larson", "larson and heim", "nobody at all")
    lines = "".join(json.dumps({"id": n, "query": q}) + "\n" for n, q in enumerate(queries))

    assert objects(pitboard("resolve", "--jsonl", stdin=lines).stdout) == [
        {"id": 0, "match": "Kyle Larson", "choices": []},
        {"id": 1, "match": None, "choices": ["Kyle Larson", "Corey Heim"]},
        {"id": 2, "match": None, "choices": []},
    ]


def test_without_a_terminal_gives_a_tour_that_answers_every_question(pitboard: Pitboard) -> None:
    done = pitboard(stdin="never read")

    assert done.returncode == 0
    assert [line[2:] for line in done.stdout.splitlines() if line.startswith("> ")] == [*QUESTIONS]
    assert "Kyle Larson won the Baptist Health 200." in done.stdout


def test_the_second_start_answers_within_two_seconds(pitboard: Pitboard) -> None:
    """Seconds of the processor: those on the wall are also what else the machine does."""
    pitboard("ask", "/result heim")

    began = os.times()
    pitboard("ask", "/result heim")
    ended = os.times()

    assert sum(ended[2:4]) - sum(began[2:4]) < 2


def test_resolving_does_not_load_discord(pitboard: Pitboard) -> None:
    done = pitboard("resolve", "--jsonl", PYTHONPROFILEIMPORTTIME="1")

    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "bot.console.json_lines" in modules
    assert "discord" not in modules


def test_loading_twice_changes_nothing(pitboard: Pitboard, tmp_path: Path) -> None:
    sheet = a_sheet_text('[[results]]\ndriver = "corey-heim"\nfinish = 3', source="late-news")
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "late.toml").write_text(sheet, encoding="utf-8")

    first, second = pitboard("load", "sheets"), pitboard("load", "sheets")

    assert (first.returncode, first.stdout) == (0, "1 sheet: 1 added.\n")
    assert (second.returncode, second.stdout) == (0, "1 sheet: 1 unchanged.\n")


def test_what_was_read_otherwise_than_it_stands_there_is_told(
    pitboard: Pitboard, tmp_path: Path
) -> None:
    table = "track,date,time\nMartinsville,2027-03-26,00:00\n"
    (tmp_path / "trucks.csv").write_text(table, encoding="utf-8")

    told = pitboard("load", "trucks.csv").stdout.splitlines()

    assert told == ["1 calendar: 1 added.", f"Note: trucks.csv: line 2: {UNTIMED}."]


def test_every_problem_of_every_sheet_is_told_with_its_place(
    pitboard: Pitboard, tmp_path: Path
) -> None:
    late = a_sheet_text(
        '[[results]]\ndriver = "corey-heim"\nstart = 1\nfinish = "third"', source="late"
    )
    (tmp_path / "late.toml").write_text(late, encoding="utf-8")
    (tmp_path / "broken.toml").write_text("[source", encoding="utf-8")

    done = pitboard("load", "late.toml", "broken.toml", "absent.toml")

    assert (done.returncode, done.stdout) == (2, "")
    told = [line.partition(":")[0] for line in done.stderr.splitlines()]
    assert sorted(told) == ["absent.toml", "broken.toml", "late.toml"]
    assert "late.toml: results[1].finish: " in done.stderr


def test_a_sheet_with_problems_keeps_good_ones_from_being_loaded(
    pitboard: Pitboard, tmp_path: Path
) -> None:
    sheet = a_sheet_text('[[results]]\ndriver = "corey-heim"\nfinish = 3', source="late-news")
    (tmp_path / "good.toml").write_text(sheet, encoding="utf-8")
    (tmp_path / "bad.toml").write_text("[", encoding="utf-8")

    pitboard("load", "good.toml", "bad.toml")

    assert pitboard("load", "good.toml").stdout == "1 sheet: 1 added.\n"


def test_a_database_address_that_is_none_is_refused(pitboard: Pitboard) -> None:
    done = pitboard("ask", "/next", DATABASE_URL="mysql://me:hush@host/db")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("DATABASE_URL names 'mysql'")
    assert "hush" not in done.stderr


def test_a_database_that_does_not_answer_is_told_in_one_line(pitboard: Pitboard) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        done = pitboard("ask", "/next", DATABASE_URL=f"postgresql://me:hush@127.0.0.1:{port}/db")

    assert done.returncode == 2
    assert done.stderr.startswith(f"No database answers at 127.0.0.1:{port}/db")
    assert done.stderr.count("\n") == 1
    assert "hush" not in done.stderr


def test_a_database_of_a_later_version_is_left_alone(pitboard: Pitboard, tmp_path: Path) -> None:
    pitboard("ask", "/next")
    with sqlite3.connect(tmp_path / "pitboard.sqlite3") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()

    done = pitboard("ask", "/next")

    assert done.returncode == 2
    assert "later version" in done.stderr


def test_a_database_in_a_folder_that_is_missing_is_refused(pitboard: Pitboard) -> None:
    done = pitboard("ask", "/next", DATABASE_URL="sqlite:///absent/here.sqlite3")

    assert done.returncode == 2
    assert done.stderr.endswith("has no folder: make absent first.\n")


def test_a_file_that_is_no_database_is_refused(pitboard: Pitboard, tmp_path: Path) -> None:
    (tmp_path / "pitboard.sqlite3").write_bytes(b"something else entirely" * 100)

    done = pitboard("ask", "/next")

    assert done.returncode == 2
    assert "is no SQLite database" in done.stderr


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_that_may_not_be_written_is_refused(pitboard: Pitboard, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    done = pitboard("ask", "/next")

    tmp_path.chmod(0o700)
    assert done.returncode == 2


def test_a_bad_setting_is_refused_by_name(pitboard: Pitboard) -> None:
    done = pitboard(PITBOARD_HOME_GUILD="my server")

    assert done.returncode == 2
    assert done.stderr.startswith("PITBOARD_HOME_GUILD is the id of a server")


def test_settings_are_read_from_a_file_beneath_the_environment(
    pitboard: Pitboard, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("PITBOARD_HOME_GUILD=x\nPITBOARD_LOG_LEVEL=loud\n", "utf-8")

    done = pitboard(PITBOARD_HOME_GUILD="1")

    assert done.stderr.startswith("PITBOARD_LOG_LEVEL is one of")


def test_a_settings_file_in_another_encoding_is_refused(pitboard: Pitboard, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("PITBOARD_LOG_LEVEL=INFO # schön".encode("utf-16"))

    done = pitboard()

    assert done.returncode == 2
    assert done.stderr.startswith(".env cannot be read")


def test_the_doctor_finds_what_is_misspelt(pitboard: Pitboard, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DISCORD_TOKN=x\n", "utf-8")

    done = pitboard("doctor", PITBOARD_LOG_LEVEL="loud")

    assert done.returncode == 2
    wrong = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("wrong")]
    assert wrong == ["PITBOARD_LOG_LEVEL", "DISCORD_TOKN"]


def test_a_set_clock_is_warned_about(pitboard: Pitboard) -> None:
    done = pitboard("ask", "/next", PITBOARD_NOW=NOW)

    assert "The clock was set to 2025-03-22T12:00:00+00:00" in done.stderr


def test_the_token_is_never_printed(pitboard: Pitboard) -> None:
    done = pitboard(DISCORD_TOKEN=f"Bot {TOKEN}", PITBOARD_LOG_LEVEL="DEBUG", PITBOARD_NOW="now")

    assert done.returncode == 2
    assert TOKEN not in done.stdout + done.stderr


def test_registering_commands_needs_a_token(pitboard: Pitboard) -> None:
    done = pitboard("sync")

    assert done.returncode == 2
    assert "DISCORD_TOKEN is not set" in done.stderr


@pytest.mark.parametrize(
    "args",
    [("ask",), ("ask", "--jsonl", "who"), ("resolve",), ("load",), ("guess",), ("--help-me",)],
    ids=" ".join,
)
def test_a_command_line_that_says_nothing_usable_gets_the_usage(
    args: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        options(args)

    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: pitboard")


def test_a_reader_that_leaves_early_is_no_defect(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "/next"],
        cwd=tmp_path,
        env=environment(),
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=30,
        check=False,
    )

    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
