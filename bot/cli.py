"""The command line: what may be written there, and what it means."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from db.sheets.values import YEARS

MOST_GAPS = 20


class Command(StrEnum):
    """What to do."""

    RUN = "run"
    ASK = "ask"
    RESOLVE = "resolve"
    LOAD = "load"
    READ = "read"
    CALENDAR = "calendar"
    GAPS = "gaps"
    SYNC = "sync"
    WORKER = "worker"
    DOCTOR = "doctor"


@dataclass(frozen=True, slots=True)
class Options:
    """A command line, read."""

    command: Command = Command.RUN
    question: str = ""
    json: bool = False
    jsonl: bool = False
    paths: tuple[Path, ...] = ()
    series: str | None = None
    label: str | None = None
    limit: int = 0
    check: bool = False
    outlet: str | None = None
    published: date | None = None


def options(argv: Sequence[str] | None = None) -> Options:
    """What `argv` asks for, or the process's own arguments.

    Raises:
        SystemExit: with 2 when it cannot be read, after the usage; with 0 after `--help`.
    """
    parser = _parser()
    given = parser.parse_args(argv)
    command = Command(given.command or Command.RUN)
    if command is Command.ASK and given.jsonl == bool(given.question):
        parser.error("ask takes a question, or --jsonl and questions on stdin")
    return Options(
        command,
        " ".join(getattr(given, "question", ())),
        getattr(given, "json", False),
        getattr(given, "jsonl", False),
        tuple(getattr(given, "paths", ())),
        getattr(given, "series", None),
        getattr(given, "label", None),
        getattr(given, "limit", 0),
        getattr(given, "check", False),
        getattr(given, "outlet", None),
        getattr(given, "published", None),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pitboard",
        description="Answers from race reports, and says who said it. Without a command: the "
        "Discord bot if DISCORD_TOKEN is set, else the console.",
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    ask = commands.add_parser("ask", help="answer one question, or many from stdin")
    ask.add_argument("question", nargs="*", help='such as "who won?" or "/result larson"')
    how = ask.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="the answer as JSON, with its sources")
    how.add_argument(
        "--jsonl",
        action="store_true",
        help='a line {"id","q","now"} in, a line {"id","answer","kind"} out',
    )
    resolve = commands.add_parser("resolve", help="find drivers by names as people type them")
    resolve.add_argument(
        "--jsonl",
        action="store_true",
        required=True,
        help='a line {"id","query"} in, a line {"id","match","choices"} out',
    )
    load = commands.add_parser("load", help="take fact sheets and calendars into the store")
    load.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="a sheet, a calendar (.ics or .csv), or a folder",
    )
    load.add_argument("--series", help="the series of calendars that do not tell it")
    load.add_argument("--label", help="how answers name the calendar; else as it calls itself")
    read = commands.add_parser("read", help="turn race reports into fact sheets")
    read.add_argument(
        "paths", nargs="+", type=Path, metavar="FILE", help="a report: text, Markdown or a web page"
    )
    form = read.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="a line of plain values for each file")
    form.add_argument(
        "--check", action="store_true", help="what differs from what is known, and what is doubted"
    )
    read.add_argument("--outlet", help="who published them; else they are unsigned")
    read.add_argument(
        "--published",
        type=_day,
        metavar="DAY",
        help="when, such as 2025-03-22; by it weekdays become dates",
    )
    calendar = commands.add_parser("calendar", help="the coming races as a calendar file (.ics)")
    calendar.add_argument("series", nargs="?", help="a series; all if left out")
    gaps = commands.add_parser("gaps", help="what fans ask most and do not get")
    gaps.add_argument(
        "--limit", type=_amount, default=MOST_GAPS, help="how many questions; 20 if left out"
    )
    commands.add_parser("sync", help="register the slash commands, if they changed")
    commands.add_parser("worker", help="deliver notices, beside bots that share the database")
    commands.add_parser("doctor", help="say what is set up wrongly, and how to mend it")
    return parser


def _day(text: str) -> date:
    """A day.

    Raises:
        ArgumentTypeError: it is none, or of no year of racing.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if day.year not in YEARS:
        raise argparse.ArgumentTypeError("a day such as 2025-03-22")
    return day


def _amount(text: str) -> int:
    """A number of lines.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not (text.isascii() and text.isdigit() and 0 < len(text) < 6 and int(text)):
        raise argparse.ArgumentTypeError("a number from 1 to 99999")
    return int(text)
