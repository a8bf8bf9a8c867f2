"""Rows as one aligned table."""

from collections.abc import Iterable, Sequence

from tests.benchmarks.rows import Row, Unit

TITLES = ("what", "budget", "measured", "spread", "verdict", "")
FIGURES = frozenset({1, 2, 3})
"""The columns aligned to the right."""


def table(rows: Sequence[Row]) -> str:
    """A line per row; what spread says is the least and the most of the rounds."""
    return aligned(TITLES, [_cells(row) for row in rows], FIGURES)


def aligned(
    titles: Sequence[str], lines: Sequence[Sequence[str]], figures: Iterable[int] = ()
) -> str:
    """Cells in columns under titles, those of `figures` to the right."""
    columns = zip(titles, *lines, strict=True)
    widths = [max(map(len, column)) for column in columns]
    right = frozenset(figures)
    shown = [
        "  ".join(
            cell.rjust(width) if at in right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in (titles, ["-" * width for width in widths], *lines)
    ]
    return "\n".join(shown)


def figure(value: float, unit: Unit) -> str:
    """Three digits that count, and the unit."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 0.1 else 3
    return f"{value:,.{digits}f}{unit}"


def _cells(row: Row) -> tuple[str, ...]:
    budget = ""
    if row.budget is not None:
        budget = f"{'>=' if row.budget.least else '<='} {row.budget.bound:g}{row.unit}"
    if not row.rounds:
        return row.what, budget, "", "", row.verdict, row.note
    spread = ""
    if len(row.rounds) > 1:
        spread = f"{figure(min(row.rounds), row.unit)} - {figure(max(row.rounds), row.unit)}"
    return row.what, budget, figure(row.measured, row.unit), spread, row.verdict, row.note
