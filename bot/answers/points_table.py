"""A points table: gaps to the leader and between neighbours."""

from bot.answers import spanish as es
from bot.answers.answer import Column, Table
from bot.answers.both import Both
from bot.answers.pages import Page
from bot.answers.wording import UNKNOWN, cell, gap
from db.racing import Race, Standing


def points_of(race: Race) -> Both:
    """The points table after a race: the 2025 Trucks points after the Baptist Health 200."""
    series = race.series.short_name
    return Both(
        f"the {race.season} {series} points after the {race.name}",
        f"los puntos de {series} {race.season} tras la {race.name}",
    )


def points_behind(standing: Standing) -> int | None:
    """Points behind the leader; 0 for the leader, None where no source tells."""
    if standing.behind:
        return standing.behind.value
    return 0 if standing.position and standing.position.value == 1 else None


def gap_between(standing: Standing, other: Standing, word: Both) -> Both:
    """How far `standing` is, in this word, from another: 1 point behind Chandler Smith."""
    here, there = points_behind(standing), points_behind(other)
    if here is None or there is None:
        return Both("", "")
    apart, who = abs(here - there), other.driver.name
    return Both(f"{gap(apart)} {word} {who}", f"{es.gap(apart)} {word.spanish} {who}")


def points_table(standings: tuple[Standing, ...], page: Page[Standing]) -> Table:
    """The rows of `page`, each with its gaps to the leader and to the next ahead."""
    columns = (
        Column("Pos", number=True),
        Column(Both("Driver", "Piloto")),
        Column(Both("Behind", "Dif."), number=True),
        Column(Both("To next", "Ant."), number=True),
    )
    rows = (
        (cell(one.position), one.driver.name, _cell(one), _to_next(standings, at))
        for at, one in enumerate(page.rows, start=page.first - 1)
    )
    return Table(columns, tuple(rows))


def _cell(standing: Standing) -> str:
    behind = points_behind(standing)
    return UNKNOWN if behind is None else str(behind)


def _to_next(standings: tuple[Standing, ...], at: int) -> str:
    if at == 0:
        return ""
    here, there = points_behind(standings[at]), points_behind(standings[at - 1])
    return UNKNOWN if here is None or there is None else str(here - there)
