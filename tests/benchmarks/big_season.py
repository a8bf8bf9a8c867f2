"""A store with a lot in it: decades of races, made up, and always the same."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import islice, product
from random import Random
from zoneinfo import ZoneInfo

from db.fact_sheet import FactSheet
from db.provenance import Claim, Kind, Source, Topic, Value
from db.racing import Driver, Series, Track
from db.reference_sheet import Reference
from db.store import Store

FIELD = 36
"""How many start in each race."""

_AT_A_TIME = 250  # races in one transaction
_LAPS = 134
_FIRST_RACE = date(1950, 2, 18)
_MOMENT = datetime(2025, 1, 1, tzinfo=UTC)
_SYLLABLES = ("bar", "cor", "dal", "fen", "gar", "hol", "jun", "kel", "lan", "mor", "nor", "pet")
_ENDINGS = ("berg", "by", "den", "er", "ford", "ick", "ley", "man", "ner", "son", "ton", "well")
_GIVEN = ("Ann", "Ben", "Cal", "Dan", "Eve", "Fay", "Gus", "Hal", "Ian", "Jan", "Kai", "Lou")


async def fill(store: Store, *, races: int = 5_000, drivers: int = 4_600) -> None:
    """Load so many reports of races with `FIELD` results each; loading again changes nothing."""
    reference = a_big_reference(drivers)
    sheets = _sheets(races, tuple(reference.drivers))
    await store.articles.load(reference, (), by="benchmark", now=_MOMENT)
    while batch := tuple(islice(sheets, _AT_A_TIME)):
        await store.articles.load(Reference(), batch, by="benchmark", now=_MOMENT)


def a_big_reference(drivers: int) -> Reference:
    """A series, a track and so many drivers with names of their own."""
    surnames = map("".join, product(_SYLLABLES, _SYLLABLES, _ENDINGS))
    names = islice(product(surnames, _GIVEN), drivers)
    people = [
        Driver(f"x-{given.casefold()}-{surname}", f"{given} {surname.title()}")
        for surname, given in names
    ]
    series = Series("big", "The Big Series", "Big")
    track = Track("big-oval", "Big Oval", "Big", "Somewhere", ZoneInfo("America/New_York"))
    return Reference(
        {series.slug: series}, {track.slug: track}, {driver.slug: driver for driver in people}
    )


def _sheets(races: int, drivers: tuple[str, ...]) -> Iterator[FactSheet]:
    random = Random(36)
    for number in range(races):
        slug = f"big-{number}"
        source = Source(f"big-report-{number}", f"Report {number}")
        fields = [_race(number), *_results(random)]
        field = ("", *random.sample(drivers, FIELD))
        claims = tuple(
            Claim(
                source.slug,
                Topic(slug, Kind.RESULT if driver else Kind.RACE, subject=driver),
                values,
                "running order" if driver else None,
                sequence,
            )
            for sequence, (driver, values) in enumerate(zip(field, fields, strict=True))
        )
        yield FactSheet(f"{source.slug}.toml", source, claims, (slug,))


def _race(number: int) -> dict[str, Value]:
    run_on = _FIRST_RACE + timedelta(days=5 * number)
    return {
        "name": f"Big {number}",
        "series": "big",
        "season": run_on.year,
        "track": "big-oval",
        "run_on": run_on,
        "state": "run",
        "reported": True,
        "scheduled_laps": _LAPS,
        "laps_run": _LAPS,
        "starters": FIELD,
        "margin_of_victory": Decimal("1.25"),
    }


def _results(random: Random) -> Iterator[dict[str, Value]]:
    starts = random.sample(range(1, FIELD + 1), FIELD)
    led = sorted(random.sample(range(_LAPS), 3))
    laps_led = [led[0], led[1] - led[0], led[2] - led[1], _LAPS - led[2]]
    for finish, start in enumerate(starts, start=1):
        yield {
            "finish": finish,
            "start": start,
            "laps_led": laps_led[finish - 1] if finish <= len(laps_led) else 0,
            "laps_completed": _LAPS,
            "status": "running",
            "points": max(1, FIELD + 4 - finish),
        }
