"""Tables as aligned blocks of text that a phone shows without wrapping."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.answers.answer import Column, Table
from bot.discord_app.escaping import cut

WIDTH = 38
"""Characters of a code block that fit side by side on a narrow phone."""

CELL = 40
NARROWEST = 3
ASKED_FOR = "> "
NAMES = frozenset({"Driver", "Name", "Winner", "Piloto", "Ganador"})
"""Titles of columns whose cells may lose their first names."""

Cells = tuple[str, ...]


def block(table: Table, room: int, left_out: str = "… and {} more") -> str:
    """The table as a code block of at most `room` characters, rows left out at the end said so.

    `left_out` says it, with the number for `{}`. The rows asked for are marked, since text in a
    code block cannot be bold.
    """
    fences = len("```\n\n```")
    lines = _lines(table)
    kept = _fitting(lines, room - fences, left_out)
    return f"```\n{kept}\n```" if kept else ""


def _lines(table: Table) -> list[str]:
    columns = range(len(table.columns))
    rows: list[Cells] = [
        tuple(_cell(row[at]) if at < len(row) else "" for at in columns) for row in table.rows
    ]
    titles = tuple(_cell(column.title) for column in table.columns)
    room = WIDTH - (len(ASKED_FOR) if table.bold else 0)
    rows = _named_shortly(table.columns, titles, rows, room)
    widths = _widths(_natural((titles, *rows)), table.columns, room)
    marks = [ASKED_FOR if at in table.bold else "  " for at in range(len(rows))]
    shown = [_aligned(row, widths, table.columns) for row in (titles, *rows)]
    if table.bold:
        shown = [f"{mark}{line}" for mark, line in zip(["  ", *marks], shown, strict=True)]
    return [line.rstrip() for line in shown]


def _cell(text: str) -> str:
    # Three backticks would end the block.
    return cut(text, CELL).replace("`", "'")


def _named_shortly(
    columns: Sequence[Column], titles: Cells, rows: list[Cells], room: int
) -> list[Cells]:
    """The rows with first names as initials, if they are too wide otherwise."""
    if _total(_natural((titles, *rows))) <= room:
        return rows
    for at, column in enumerate(columns):
        if column.title in NAMES:
            short = shortened([row[at] for row in rows])
            rows = [
                (*row[:at], name, *row[at + 1 :]) for row, name in zip(rows, short, strict=True)
            ]
    return rows


def shortened(names: Sequence[str]) -> list[str]:
    """Names with the first one as an initial, or as two letters where one would not tell apart."""
    short = {name: _initialled(name, 1) for name in names}
    bearers = Counter(short.values())
    return [short[name] if bearers[short[name]] == 1 else _initialled(name, 2) for name in names]


def _initialled(name: str, letters: int) -> str:
    first, _, rest = name.partition(" ")
    is_name = rest and first[0].isupper() and len(first) > letters + 1
    return f"{first[:letters]}. {rest}" if is_name else name


def _natural(rows: Iterable[Cells]) -> list[int]:
    return [max(map(len, column)) for column in zip(*rows, strict=True)]


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + max(0, len(widths) - 1)


def _widths(widths: list[int], columns: Sequence[Column], room: int) -> list[int]:
    """Widths that fit: wide words are cut first, then figures, then columns are left out (0).

    Figures come after the words since half a figure reads as another one.
    """
    words = [at for at, column in enumerate(columns) if not column.number]
    for some in (words, range(len(widths))):
        while some and _total(widths) > room:
            widest = max(some, key=widths.__getitem__)
            if widths[widest] <= NARROWEST:
                break
            widths[widest] -= 1
    if _total(widths) <= room:
        return widths
    kept = (room + 1) // (NARROWEST + 1)
    return [width if at < kept else 0 for at, width in enumerate(widths)]


def _aligned(row: Cells, widths: Sequence[int], columns: Sequence[Column]) -> str:
    shown = []
    for cell, width, column in zip(row, widths, columns, strict=True):
        if width:
            text = cut(cell, width)
            shown.append(text.rjust(width) if column.number else text.ljust(width))
    return " ".join(shown)


def _fitting(lines: Sequence[str], room: int, left_out: str) -> str:
    whole = "\n".join(lines)
    if len(whole) <= room:
        return whole
    titles, *rows = lines
    for kept in range(len(rows) - 1, 0, -1):
        shown = "\n".join((titles, *rows[:kept], left_out.format(len(rows) - kept)))
        if len(shown) <= room:
            return shown
    return ""
