"""Drivers, tracks and series that only an article brought go with it, and come back with it."""

from datetime import timedelta

import pytest

from db.fact_sheet import FactSheet
from db.provenance import Kind
from db.reference_sheet import Reference
from db.store import Store
from tests.builders import a_claim, a_driver, a_series, a_source, a_track
from tests.db.sheets import NOW, a_reference, a_report, a_sheet, finishes, the_race

ASHGROVE = Reference(drivers={"ferdinand-ashgrove": a_driver("Ferdinand Ashgrove")})
OTHER = a_source("daily-lap", "The Daily Lap")


@pytest.fixture
async def seeded(store: Store) -> Store:
    await store.articles.load(a_reference(), [], by="seeds", now=NOW)
    return store


async def confirmed(store: Store, sheet: FactSheet, brings: Reference, minutes: int = 0) -> None:
    now = NOW + timedelta(minutes=minutes)
    opened = await store.proposals.open(sheet.source.slug, {}, by="ann", why="", now=now)
    await store.proposals.confirm(opened.id, 1, sheet, brings, by="ann", now=now)


async def withdrawn(store: Store, source: str = "speedway-media") -> None:
    await store.articles.withdraw(source, by="ann", why="a hoax", now=NOW)


async def drivers(store: Store) -> set[str]:
    return set((await store.races.almanac()).drivers)


async def test_a_driver_only_a_withdrawn_report_named_is_known_no_longer(seeded: Store) -> None:
    await confirmed(seeded, a_report("Ferdinand Ashgrove"), ASHGROVE)

    await withdrawn(seeded)

    assert await drivers(seeded) == {"kyle-larson", "corey-heim", "layne-riggs"}


async def test_the_driver_comes_back_with_the_report(seeded: Store) -> None:
    await confirmed(seeded, a_report("Ferdinand Ashgrove"), ASHGROVE)
    await withdrawn(seeded)

    await confirmed(seeded, a_report("Ferdinand Ashgrove"), ASHGROVE, minutes=1)

    assert "ferdinand-ashgrove" in await drivers(seeded)


async def test_a_driver_another_report_names_stays(seeded: Store) -> None:
    await confirmed(seeded, a_report("Ferdinand Ashgrove"), ASHGROVE)
    await confirmed(seeded, a_report("Ferdinand Ashgrove", source=OTHER), Reference())

    await withdrawn(seeded)

    assert "ferdinand-ashgrove" in await drivers(seeded)


async def test_a_driver_another_report_names_among_several_stays(seeded: Store) -> None:
    battle = a_claim(
        Kind.INCIDENT, scope="a", what="battle", drivers=("corey-heim", "ferdinand-ashgrove")
    )
    await confirmed(seeded, a_report("Ferdinand Ashgrove"), ASHGROVE)
    await confirmed(seeded, a_sheet(the_race(), battle, source=OTHER), Reference())

    await withdrawn(seeded)

    assert "ferdinand-ashgrove" in await drivers(seeded)


async def test_a_driver_of_a_reference_sheet_stays_though_an_article_came_first(
    seeded: Store,
) -> None:
    await confirmed(seeded, a_report("Ferdinand Ashgrove"), ASHGROVE)
    await seeded.articles.load(ASHGROVE, [], by="seeds", now=NOW)

    await withdrawn(seeded)

    assert "ferdinand-ashgrove" in await drivers(seeded)


async def test_a_driver_the_newer_version_does_not_name_goes(seeded: Store) -> None:
    await confirmed(seeded, a_report("Ferdinand Ashgrove", "Corey Heim"), ASHGROVE)

    await confirmed(seeded, a_report("Corey Heim"), Reference(), minutes=1)

    assert "ferdinand-ashgrove" not in await drivers(seeded)


async def test_a_series_and_its_track_go_with_the_only_report_on_them(seeded: Store) -> None:
    race = a_claim(
        Kind.RACE,
        race="2025-indycar-thermal",
        series="indycar",
        season=2025,
        track="thermal",
        state="run",
        reported=True,
    )
    sheet = a_sheet(race, *finishes("Corey Heim", race="2025-indycar-thermal"))
    brings = Reference({"indycar": a_series("indycar")}, {"thermal": a_track("thermal")})
    await confirmed(seeded, sheet, brings)

    await withdrawn(seeded)

    almanac = await seeded.races.almanac()
    assert (set(almanac.series), set(almanac.tracks)) == ({"trucks"}, {"homestead-miami"})
