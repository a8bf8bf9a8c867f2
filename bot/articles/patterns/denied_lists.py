"""Lists that look like the race's results, and that the report's own words deny."""

from dataclasses import replace

from bot.articles.listed import ListKind
from bot.articles.patterns.winner import told_in_prose
from bot.articles.reading import Reading
from bot.articles.report import Report


def without_denied(reading: Reading) -> Report:
    """The report with every list counted as another one's whose first is not who won.

    Only where nothing calls the list results: last year's race, a ranking and a practice are
    printed in the same form. A winner who was disqualified is not first in the results either.
    """
    report = reading.report
    firsts = [row for row in report.rows if row.is_presumed and row.place == 1]
    if not firsts or "disqualif" in report.article.text.lower():
        return report
    winner = told_in_prose(reading)
    if winner is None or all(report.people.named(row.driver) is winner for row in firsts):
        return report
    rows = []
    is_denied = False
    for row in report.rows:
        if row.place <= 1 or not row.is_presumed:
            is_denied = row.is_presumed and report.people.named(row.driver) is not winner
        rows.append(replace(row, kind=ListKind.OTHER) if is_denied else row)
    return replace(report, rows=tuple(rows))
