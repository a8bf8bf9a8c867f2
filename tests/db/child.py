"""What the tests of the store do in a second process: `python -m tests.db.child VERB URL …`.

It says "ready", and "halted" where it is told to halt, and waits each time for a line to go on.
Its last line is "done" or how it was refused.
"""

import asyncio
import os
import sys
import tempfile

from sqlalchemy import Engine, event

from db.errors import Refusal
from db.store import Store
from tests.db.sheets import NOW, a_reference, reports


async def open_only(url: str) -> None:
    async with Store.open(url):
        pass


async def load(url: str, races: str) -> None:
    async with Store.open(url) as store:
        await store.articles.load(a_reference(), reports(int(races)), by="child", now=NOW)


async def halt_in_load(url: str, statement: str) -> None:
    """Load, but stand still before a statement of the load, by its number, or before "commit"."""
    async with Store.open(url) as store:
        if statement == "commit":
            event.listen(Engine, "commit", lambda _: _stand_still())
        else:
            event.listen(Engine, "before_cursor_execute", _Countdown(int(statement)))
        await store.articles.load(a_reference(), reports(3), by="child", now=NOW)


async def confirm(url: str, number: str, version: str, halt: str = "") -> None:
    """Confirm a proposal; stand still before a statement of it, by its number, or "commit"."""
    async with Store.open(url) as store:
        if halt == "commit":
            event.listen(Engine, "commit", lambda _: _stand_still())
        elif halt:
            event.listen(Engine, "before_cursor_execute", _Countdown(int(halt)))
        proposal, shown = int(number), int(version)
        sheet, reference = reports(1)[0], a_reference()
        await store.proposals.confirm(proposal, shown, sheet, reference, by="child", now=NOW)


async def open_as_nobody(url: str) -> None:
    """Open without the rights of root, to whom nothing is read-only."""
    with tempfile.TemporaryDirectory() as folder:
        # All that is imported when first needed, while that may still be read.
        await open_only(f"sqlite:///{folder}/x.sqlite3")
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    await open_only(url)


class _Countdown:
    def __init__(self, statements: int) -> None:
        self._left = statements

    def __call__(self, *_: object) -> None:
        self._left -= 1
        if self._left == 0:
            _stand_still()


def _stand_still() -> None:
    _say("halted")
    sys.stdin.readline()


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> None:
    """Do what the command line says."""
    verbs = {
        verb.__name__: verb for verb in (open_only, load, halt_in_load, confirm, open_as_nobody)
    }
    _say("ready")
    sys.stdin.readline()
    try:
        asyncio.run(verbs[sys.argv[1]](*sys.argv[2:]))
    except Refusal as refusal:
        _say(f"{type(refusal).__name__}: {refusal}")
    else:
        _say("done")


if __name__ == "__main__":
    main()
