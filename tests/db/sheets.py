"""Fact sheets and reference sheets for the tests of the store."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from db.fact_sheet import FactSheet
from db.provenance import Claim, Kind, Source
from db.reference_sheet import Reference
from tests.builders import HOMESTEAD, a_claim, a_driver, a_series, a_source, a_track, slug_of

NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)

DRIVERS = ("Kyle Larson", "Corey Heim", "Layne Riggs")


def a_reference(*names: str) -> Reference:
    """The trucks at Homestead, with these drivers."""
    drivers = [a_driver(name) for name in names or DRIVERS]
    return Reference(
        {"trucks": a_series()},
        {"homestead-miami": a_track()},
        {driver.slug: driver for driver in drivers},
    )


def the_race(slug: str = HOMESTEAD, name: str = "Baptist Health 200") -> Claim:
    """What a sheet says of its race as a whole."""
    return a_claim(
        Kind.RACE, race=slug, series="trucks", season=2025, name=name, state="run", reported=True
    )


def finishes(*names: str, race: str = HOMESTEAD) -> tuple[Claim, ...]:
    """Results of these drivers, the winner first."""
    return tuple(
        a_claim(Kind.RESULT, slug_of(name), race=race, finish=finish)
        for finish, name in enumerate(names, start=1)
    )


def a_sheet(*claims: Claim, source: Source | None = None) -> FactSheet:
    """A sheet of the default source that makes these claims, in this order."""
    by = source or a_source()
    numbered = tuple(
        replace(claim, source=by.slug, sequence=sequence) for sequence, claim in enumerate(claims)
    )
    return FactSheet(f"{by.slug}.toml", by, numbered, _races(numbered))


def a_report(*names: str, source: Source | None = None) -> FactSheet:
    """A sheet on the race at Homestead in which these drivers finish in this order."""
    return a_sheet(the_race(), *finishes(*names or DRIVERS), source=source)


def reports(races: int) -> tuple[FactSheet, ...]:
    """One sheet for each of so many races."""
    return tuple(
        a_sheet(
            the_race(f"race-{number}"),
            *finishes(*DRIVERS, race=f"race-{number}"),
            source=a_source(f"source-{number}"),
        )
        for number in range(races)
    )


def _races(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.topic.race for claim in claims))
