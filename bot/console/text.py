"""An answer as lines of text: moments in the track's zone, tables in columns."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rich.cells import cell_len

from bot.answers.answer import Answer, Line, Moment, MomentStyle, Table
from bot.answers.framing import FRAMES
from bot.answers.language import Language
from bot.console.relative import relative
from bot.console.sourcing import credited, differing

JOINER = "\u200d"  # holds emoji together, and is not printable by Python's reckoning


class Look(StrEnum):
    """What a line is, for those who have colours."""

    HEADLINE = "headline"
    PLAIN = "plain"
    TITLES = "titles"
    ASKED_FOR = "asked for"
    QUIET = "quiet"
    WARNING = "warning"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Shown:
    """One line and what it is."""

    text: str
    look: Look = Look.PLAIN


def plain(answer: Answer, now: datetime) -> str:
    """The answer as text without colours; it ends without a newline."""
    return "\n".join(line.text for line in lines(answer, now))


def lines(answer: Answer, now: datetime, *, offers: bool = False) -> tuple[Shown, ...]:
    """The answer line by line; with `offers` the further questions are numbered too."""
    language, frame = answer.language, FRAMES[answer.language]
    shown = [
        Shown(line_text(answer.headline, now, language), Look.HEADLINE),
        *(Shown(line_text(detail, now, language)) for detail in answer.details),
        *(_table(answer.table) if answer.table else ()),
        *([Shown(line_text(answer.context, now, language))] if answer.context else ()),
        *_quiet(credited(answer)),
        *_differences(answer),
        *(Shown(frame.doubtful.format(doubt), Look.WARNING) for doubt in answer.doubts),
        *_choices(answer, offers=offers),
        *_quiet(frame.attempt.format(" · ".join(answer.examples)) if answer.examples else None),
        *(map(Shown, answer.file.text.splitlines()) if answer.file else ()),
    ]
    return tuple(Shown(printable(one.text), one.look) for one in shown)


def line_text(line: Line, now: datetime, language: Language = Language.ENGLISH) -> str:
    """A line of an answer with its moments in words."""
    parts = (line,) if isinstance(line, str) else line
    return "".join(
        part if isinstance(part, str) else moment_text(part, now, language) for part in parts
    )


def moment_text(moment: Moment, now: datetime, language: Language = Language.ENGLISH) -> str:
    """A moment in the track's zone, or as far from `now`."""
    if moment.style is MomentStyle.RELATIVE:
        return relative(moment.at, now, language)
    day = FRAMES[language].day
    local = moment.at.astimezone(moment.zone)
    if moment.style is MomentStyle.DAY:
        return day(local.date())
    hour = local.hour % 12 or 12
    half = "am" if local.hour < 12 else "pm"
    return f"{day(local.date())}, {hour}:{local.minute:02} {half} {local.tzname()}"


def printable(text: str) -> str:
    """`text` without what a terminal would act upon; other blanks become spaces."""
    kept = (one if one.isprintable() or one == JOINER else " " * one.isspace() for one in text)
    return "".join(kept)


def _table(table: Table) -> Iterable[Shown]:
    titles = tuple(column.title for column in table.columns)
    widths = [max(map(cell_len, cells)) for cells in zip(titles, *table.rows, strict=True)]
    right = [column.number for column in table.columns]
    yield Shown(_row(titles, widths, right), Look.TITLES)
    for number, row in enumerate(table.rows):
        look = Look.ASKED_FOR if number in table.bold else Look.PLAIN
        yield Shown(_row(row, widths, right), look)


def _row(cells: tuple[str, ...], widths: list[int], right: list[bool]) -> str:
    padded = (
        " " * (width - cell_len(cell)) + cell if to_right else cell + " " * (width - cell_len(cell))
        for cell, width, to_right in zip(cells, widths, right, strict=True)
    )
    return "  ".join(padded).rstrip()


def _differences(answer: Answer) -> Iterable[Shown]:
    for disagreement in answer.disagreements:
        about, sides = differing(disagreement, answer.language)
        yield Shown(about, Look.WARNING)
        yield Shown(sides)
        yield from _quiet(disagreement.note)


def _choices(answer: Answer, *, offers: bool) -> Iterable[Shown]:
    further = answer.more if offers else ()
    for number, choice in enumerate((*answer.choices, *further), start=1):
        yield Shown(f"{number}) {choice.label}", Look.CHOICE)


def _quiet(text: str | None) -> Iterable[Shown]:
    return (Shown(text, Look.QUIET),) if text else ()
