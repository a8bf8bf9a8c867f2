"""The console at a real terminal."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_cli import environment

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")

PATIENCE_S = 20.0


class Terminal:
    """Somebody at a terminal with the console running in it."""

    def __init__(self, folder: Path) -> None:
        self._screen, inner = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=folder,
            env=environment(TERM="xterm-256color", PROMPT_TOOLKIT_NO_CPR="1"),
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
        )
        os.close(inner)

    def type(self, text: str) -> None:
        os.write(self._screen, text.encode())

    def see(self, text: str) -> str:
        """All that is shown until `text` is."""
        shown = ""
        ends = time.monotonic() + PATIENCE_S
        while text not in shown:
            readable, _, _ = select.select([self._screen], [], [], ends - time.monotonic())
            assert readable, f"never shown: {text!r}, but {shown!r}"
            shown += os.read(self._screen, 65536).decode(errors="replace")
        return shown

    def leave(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._screen)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.leave()


def test_a_question_is_answered_in_bold_and_quit_leaves(terminal: Terminal) -> None:
    terminal.see("pitboard>")
    terminal.type("/race baptist health 200\r")

    shown = terminal.see("Pole: Corey Heim")

    assert "\x1b[1mKyle Larson won the Baptist Health 200.\x1b[0m" in shown
    terminal.type("/quit\r")
    assert terminal.process.wait(PATIENCE_S) == 0


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_leaving_is_quiet(terminal: Terminal, key: str) -> None:
    terminal.see("pitboard>")

    terminal.type(key)

    assert terminal.process.wait(PATIENCE_S) == 0
