"""The calendar file on stdout, as a pipe takes it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_cli import environment


def pitboard(folder: Path, *args: str, now: str) -> "subprocess.CompletedProcess[bytes]":
    env = environment(PITBOARD_NOW=now, PITBOARD_LOG_LEVEL="ERROR")
    command = [sys.executable, "-m", "bot", "calendar", *args]
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, timeout=30, check=False
    )


@pytest.mark.parametrize("series", [(), ("truck series",)])
def test_the_coming_races_are_written_as_a_calendar(
    tmp_path: Path, series: tuple[str, ...]
) -> None:
    done = pitboard(tmp_path, *series, now="2025-03-22T12:00:00Z")

    lines = done.stdout.split(b"\r\n")
    assert (done.returncode, lines[0], lines[-2]) == (0, b"BEGIN:VCALENDAR", b"END:VCALENDAR")
    assert b"UID:2025-trucks-martinsville@pitboard" in lines


@pytest.mark.parametrize(
    ("series", "said"),
    [((), b"No upcoming race with a date is known."), (("lawnmowers",), b"goes by")],
)
def test_without_a_race_it_says_why(tmp_path: Path, series: tuple[str, ...], said: bytes) -> None:
    done = pitboard(tmp_path, *series, now="2026-11-21T12:00:00Z")

    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr
