"""The points table after a race, as a card that shows how far apart they are."""

from bot.answers.wording import UNKNOWN, gap
from bot.pictures.card import Card, Cell, Contender, Kind, Points, Theme
from bot.pictures.frame import MOST_ROWS, framed
from bot.pictures.plain import drawable_name, plain
from db.racing import Race, Standing


def points_card(race: Race, theme: Theme = Theme.DARK) -> Card | None:
    """The first ten; None if no source tells the points after the race."""
    standings = [one for one in race.standings if one.position][:MOST_ROWS]
    if not standings:
        return None
    rows = tuple(_row(one, standings[0]) for one in standings)
    kind = (race.standings_kind.value,) if race.standings_kind else ()
    return framed(
        race,
        Kind.POINTS,
        theme,
        Points(rows),
        footer=kind,
        told=[_told(row, plain(one.driver.name)) for row, one in zip(rows, standings, strict=True)],
        disputed=any(_disputed(row) for row in rows),
    )


def _row(standing: Standing, first: Standing) -> Contender:
    behind = _behind(standing, first)
    disputed = Cell.of(standing.behind).disputed
    return Contender(
        position=Cell.of(standing.position),
        name=drawable_name(standing.driver),
        gap=Cell(UNKNOWN if behind is None else _gap(behind), disputed),
        points=Cell.of(standing.points),
        behind=behind,
    )


def _behind(standing: Standing, first: Standing) -> int | None:
    """The gap as told, else the difference of the points told."""
    if standing.behind:
        return standing.behind.value
    if standing.points and first.points and first.position and first.position.value == 1:
        return first.points.value - standing.points.value
    return None


def _gap(behind: int) -> str:
    return f"−{behind}" if behind > 0 else "0"


def _told(row: Contender, name: str) -> str:
    points = f", {row.points.text} points" if row.points.text != UNKNOWN else ""
    gone = f", {gap(row.behind)} behind" if row.behind else ""
    return f"{row.position.text}. {name}{points}{gone}"


def _disputed(row: Contender) -> bool:
    return any(one.disputed for one in (row.position, row.gap, row.points))
