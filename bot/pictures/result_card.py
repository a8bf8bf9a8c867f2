"""The result of a race as a card: the first ten, the winner above all."""

from collections.abc import Mapping, Sequence

from bot.answers.race_figures import stage_winners
from bot.answers.wording import JOINT, UNKNOWN, count, distance, laps, listed, ordinal
from bot.pictures.card import Card, Cell, Finish, Finisher, Kind, Theme
from bot.pictures.frame import MOST_ROWS, framed
from bot.pictures.plain import drawable_name, plain
from db.racing import Entry, Race, Result

MOST_STAGES = 4
"""As many stage wins as one line has room for; no race has more stages yet."""


def result_card(race: Race, theme: Theme = Theme.DARK) -> Card | None:
    """The first ten; None if no source tells who finished where."""
    results = [one for one in race.results if one.finish][:MOST_ROWS]
    if not results:
        return None
    entries = {entry.driver.slug: entry for entry in race.entries}
    won = _stages_won(race)
    rows = tuple(_row(one, entries, won) for one in results)
    shown = _one_winner(rows)
    return framed(
        race,
        Kind.RESULT,
        theme,
        Finish(shown, _credit(shown[0], distance(race)) if shown[0].won else ""),
        footer=(*_figures(race), *_stages_elsewhere(race, results)),
        told=[_told(row, plain(one.driver.name)) for row, one in zip(rows, results, strict=True)],
        disputed=any(_disputed(row) for row in rows),
    )


def _row(
    result: Result, entries: Mapping[str, Entry], won: Mapping[str, tuple[int, ...]]
) -> Finisher:
    driver = result.driver
    entry = entries.get(driver.slug) or Entry(driver)
    return Finisher(
        position=Cell.of(result.finish),
        number=_plain(Cell.of(entry.car_number)),
        name=drawable_name(driver),
        make=_plain(Cell.of(entry.manufacturer)),
        led=Cell.of(result.laps_led),
        stages=won.get(driver.slug, ())[:MOST_STAGES],
        won=result.finish is not None and result.finish.value == 1,
    )


def _plain(cell: Cell) -> Cell:
    return Cell(plain(cell.text), cell.disputed)


def _one_winner(rows: tuple[Finisher, ...]) -> tuple[Finisher, ...]:
    """The rows, none of them a winner if two are first or the first of them is not."""
    if rows[0].won and not any(row.won for row in rows[1:]):
        return rows
    return tuple(
        Finisher(row.position, row.number, row.name, row.make, row.led, row.stages) for row in rows
    )


def _stages_won(race: Race) -> dict[str, tuple[int, ...]]:
    won: dict[str, tuple[int, ...]] = {}
    for number, spot in stage_winners(race):
        won[spot.driver.slug] = (*won.get(spot.driver.slug, ()), number)
    return won


def _stages_elsewhere(race: Race, shown: Sequence[Result]) -> tuple[str, ...]:
    """The stages won by drivers who are not among those shown."""
    names = {one.driver.slug for one in shown}
    finishes = {one.driver.slug: one.finish for one in race.results}
    found = []
    for number, spot in stage_winners(race):
        finish = finishes.get(spot.driver.slug)
        place = f" ({ordinal(finish.value)})" if finish else ""
        if spot.driver.slug not in names:
            found.append(f"stage {number}: {spot.driver.name}{place}")
    return tuple(found)


def _figures(race: Race) -> tuple[str, ...]:
    whole = distance(race)
    parts = (
        laps(whole) if whole else "",
        count(race.cautions.value, "caution") if race.cautions else "",
        count(race.lead_changes.value, "lead change") if race.lead_changes else "",
    )
    return tuple(part for part in parts if part)


def _credit(row: Finisher, whole: int | None) -> str:
    """What the winner drove and did, as far as it is told."""
    led = _starred(row.led)
    laps_led = f"led {led} of {laps(whole)}" if whole else f"laps led: {led}"
    parts = (
        _starred(row.make) if row.make.text != UNKNOWN else "",
        laps_led if row.led.text != UNKNOWN else "",
        _stages_told(row.stages),
    )
    return JOINT.join(part for part in parts if part)


def _starred(cell: Cell) -> str:
    return f"{cell.text}*" if cell.disputed else cell.text


def _told(row: Finisher, name: str) -> str:
    number = f"No. {row.number.text}" if row.number.text != UNKNOWN else ""
    make = row.make.text if row.make.text != UNKNOWN else ""
    parts = (
        f"{row.position.text}. {name}",
        " ".join(part for part in (number, make) if part),
        f"led {laps(int(row.led.text))}" if row.led.text not in (UNKNOWN, "0") else "",
        _stages_told(row.stages),
    )
    return ", ".join(part for part in parts if part)


def _stages_told(stages: tuple[int, ...]) -> str:
    numbers = listed([str(stage) for stage in stages])
    return f"won stage{'s' if len(stages) > 1 else ''} {numbers}" if stages else ""


def _disputed(row: Finisher) -> bool:
    return any(one.disputed for one in (row.position, row.number, row.make, row.led))
