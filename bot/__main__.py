"""Starts Pitboard: reads the command line and the settings, and opens the door that is meant."""

import asyncio
import importlib
import logging
import os
import secrets
import sys
from collections.abc import Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from dotenv import dotenv_values

from bot.cli import Command, Options, options
from bot.clock import Clock
from bot.doctor import examine
from bot.errors import BadSetting, Refusal
from bot.logs import configure
from bot.parts import Parts
from bot.settings import Settings
from bot.wiring import opened
from db.alone import alone_on
from db.database_url import address_of
from db.store import Store

log = logging.getLogger(__name__)

REFUSED, DEFECT, INTERRUPTED = 2, 1, 130


class Entry(Protocol):
    """The module of a door."""

    async def run(self, parts: Parts, options: Options) -> int:
        """Do what the door is for; the process exits with what it returns."""

    def run_alone(self, options: Options) -> int:
        """The same without a store; only doors that say so have it."""


@dataclass(frozen=True, slots=True)
class Door:
    """A way in: its module, whether it goes on for long, and how much is logged by default.

    What is `alone` needs no store, unless it is to check something against it. Where there is one
    already it is used all the same, but for plain values. Of `single` doors a SQLite file serves
    one process.
    """

    module: str
    lasts: bool = False
    logs: str = "WARNING"
    alone: bool = False
    single: bool = False


CONSOLE = Door("bot.console.session", lasts=True)
TOUR = Door("bot.console.tour")
DISCORD = Door("bot.discord_app.door", lasts=True, logs="INFO", single=True)
DOORS = {
    Command.ASK: Door("bot.console.asking"),
    Command.RESOLVE: Door("bot.console.resolving"),
    Command.LOAD: Door("bot.console.loading"),
    Command.READ: Door("bot.console.reading", alone=True),
    Command.CALENDAR: Door("bot.console.exporting"),
    Command.GAPS: Door("bot.console.gaps"),
    Command.SYNC: Door("bot.discord_app.syncing", logs="INFO"),
    Command.WORKER: Door("bot.discord_app.worker", lasts=True, logs="INFO", single=True),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line; 0 is success, 1 a defect, 2 a refusal."""
    _speak_utf8()
    given = options(argv)
    try:
        written = settings_file()
        env = written | dict(os.environ)
        if given.command is Command.DOCTOR:
            checkup = importlib.import_module("bot.discord_app.checkup")
            return asyncio.run(examine(env, written, checkup.consult))
        settings = Settings.from_env(env)
        door = _door(given, settings)
        configure(settings, otherwise=door.logs)
        return asyncio.run(_enter(door, given, settings))
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return REFUSED
    except BrokenPipeError:  # whoever read the output has left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        reference = secrets.token_hex(4)
        log.exception("A defect, told as %s", reference)
        sys.stderr.write(f"Something went wrong inside Pitboard. Reference {reference}.\n")
        return DEFECT


def settings_file() -> dict[str, str]:
    """What `.env` in the working folder sets, where the environment does not.

    Raises:
        BadSetting: the file cannot be read.
    """
    path = Path(".env")
    try:
        written = dotenv_values(path, interpolate=False) if path.is_file() else {}
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(".env", "cannot be read: save it as UTF-8, readable by you.") from error
    return {name: value for name, value in written.items() if value is not None}


def _door(given: Options, settings: Settings) -> Door:
    if given.command in DOORS:
        return DOORS[given.command]
    if settings.token is not None:
        return DISCORD
    return CONSOLE if sys.stdin.isatty() and sys.stdout.isatty() else TOUR


async def _enter(door: Door, given: Options, settings: Settings) -> int:
    if settings.now is not None:
        log.warning("The clock was set to %s by PITBOARD_NOW", settings.now.isoformat())
    # Loaded by name and only here: discord alone takes longer to import than a name to resolve.
    entry = cast("Entry", importlib.import_module(door.module))
    is_plain = given.json or not Store.may_be_at(settings.database_url)
    if door.alone and not given.check and is_plain:
        return entry.run_alone(given)
    # Before the store is opened: whoever is refused shall not have migrated it for the other.
    with alone_on(address_of(settings.database_url)) if door.single else nullcontext():
        async with opened(settings, Clock(settings.now), follow=door.lasts) as parts:
            return await entry.run(parts, given)


def _speak_utf8() -> None:
    """Windows would write what it pipes in the encoding of its oldest programs."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):  # a stand-in for the stream, as tests have
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


if __name__ == "__main__":
    sys.exit(main())
