"""Who led how much of a race, as a card."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from bot.answers.questions.laps_led import leaders
from bot.answers.wording import UNKNOWN, count, distance, laps, percent, surname
from bot.pictures.card import Card, Cell, Kind, LapsLed, Leader, Stint, Theme
from bot.pictures.frame import framed
from bot.pictures.plain import drawable, drawable_name, plain
from db.racing import Race, Result, RunningOrder

MOST_LEADERS = 8
"""As many colours as can be told apart; those who led least share the last row."""

ONLY_SHARES = "The bar shows shares, not the order"


def led_card(race: Race, theme: Theme = Theme.DARK) -> Card | None:
    """The leaders, most laps first; None if no source tells who led."""
    ranked = leaders(race)
    if not ranked:
        return None
    rows = _rows(ranked, race)
    counted = sum(row.count for row in rows)
    whole = max(distance(race) or 0, counted)
    spans = _stints(race, ranked) if len(ranked) <= MOST_LEADERS else ()
    body = LapsLed(rows, whole, untold=whole - counted, stints=spans)
    order = () if spans or len(rows) == 1 else (ONLY_SHARES,)
    changes = (count(race.lead_changes.value, "lead change"),) if race.lead_changes else ()
    return framed(
        race,
        Kind.LAPS_LED,
        theme,
        body,
        footer=(*changes, *order),
        told=[_told(row, name) for row, name in zip(rows, _names(ranked), strict=True)],
        disputed=any(row.laps.disputed or row.times.disputed for row in rows),
    )


def _rows(ranked: Sequence[Result], race: Race) -> tuple[Leader, ...]:
    if len(ranked) <= MOST_LEADERS:
        return tuple(_row(one, race) for one in ranked)
    shown, rest = ranked[: MOST_LEADERS - 1], ranked[MOST_LEADERS - 1 :]
    total = sum(_laps(one) for one in rest)
    name = _others(rest)
    disputed = any(Cell.of(one.laps_led).disputed for one in rest)
    led = Cell(str(total), disputed)
    others = Leader(name, name, led, total, _share(total, race), Cell(""), several=True)
    return (*(_row(one, race) for one in shown), others)


def _names(ranked: Sequence[Result]) -> tuple[str, ...]:
    """Whom each row is about, in full, for those who do not see it."""
    names = [plain(one.driver.name) for one in ranked]
    if len(ranked) <= MOST_LEADERS:
        return tuple(names)
    return (*names[: MOST_LEADERS - 1], _others(ranked[MOST_LEADERS - 1 :]))


def _others(rest: Sequence[Result]) -> str:
    return f"{len(rest)} others"


def _row(result: Result, race: Race) -> Leader:
    number = _laps(result)
    return Leader(
        name=drawable_name(result.driver),
        label=drawable(surname(result.driver)) or drawable_name(result.driver),
        laps=Cell.of(result.laps_led),
        count=number,
        share=_share(number, race),
        times=Cell.of(result.times_led),
        won=result.finish is not None and result.finish.value == 1,
    )


def _laps(result: Result) -> int:
    return result.laps_led.value if result.laps_led else 0


def _share(number: int, race: Race) -> str:
    whole = distance(race)
    return percent(number, whole) if whole else UNKNOWN


def _stints(race: Race, ranked: Sequence[Result]) -> tuple[Stint, ...]:
    """The stints, if the sources tell the leader of every single lap, as they do of few races."""
    whole = distance(race)
    if whole is None or whole > len(race.orders):
        return ()
    rows = {one.driver.slug: at for at, one in enumerate(ranked)}
    led_by = _leader_by_lap(race.orders, whole)
    by_lap = [rows.get(led_by.get(lap, "")) for lap in range(1, whole + 1)]
    if [by_lap.count(at) for at in rows.values()] != [_laps(one) for one in ranked]:
        return ()  # a lap nobody tells, or the laps told add up to something else
    spans = []
    for row, group in groupby(enumerate(by_lap, start=1), key=lambda at: at[1]):
        stint = [lap for lap, _ in group]
        if row is None:
            return ()
        spans.append(Stint(row, stint[0], stint[-1]))
    return tuple(spans)


def _leader_by_lap(orders: Sequence[RunningOrder], whole: int) -> Mapping[int, str]:
    found: dict[int, str] = {}
    for order in orders:
        lap = whole - order.laps_to_go if order.laps_to_go is not None else order.lap
        first = [one for one in order.spots if one.position and one.position.value == 1]
        if lap is not None and first:
            found[lap] = first[0].driver.slug
    return found


def _told(row: Leader, name: str) -> str:
    share = f" ({row.share})" if row.share != UNKNOWN else ""
    return f"{name} {laps(row.count)}{share}"
