"""The seeds: what the store starts with reads, and tells of the Homestead race as it should."""

from functools import cache
from pathlib import Path

from db import assemble
from db.crosschecks import with_doubts
from db.fact_sheet import FactSheet, check_slugs, read_path, read_sheet, write_sheet
from db.racing import Race, RaceState
from db.reconcile import reconcile
from db.reference_sheet import Reference
from tests.builders import HOMESTEAD

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def seeds() -> tuple[list[FactSheet], Reference]:
    return read_path([SEEDS])


@cache
def the_race(slug: str = HOMESTEAD) -> Race:
    """A race of the seeds with the facts' doubts."""
    sheets, reference = seeds()
    sources = {sheet.source.slug: sheet.source for sheet in sheets}
    claims = [one for sheet in sheets for one in sheet.claims if one.topic.race == slug]
    return assemble.race(slug, with_doubts(reconcile(claims, sources), reference), reference)


def test_every_slug_is_known() -> None:
    assert check_slugs(*seeds()) == ()


def test_every_sheet_reads_back_as_written() -> None:
    sheets, _ = seeds()

    assert [read_sheet(write_sheet(sheet), sheet.file) for sheet in sheets] == sheets


def test_homestead_has_its_34_results_in_order() -> None:
    results = the_race().results

    assert [result.finish.value for result in results if result.finish] == list(range(1, 35))


def test_homestead_is_reported_by_both_sources_the_report_first() -> None:
    race = the_race()

    assert (race.state, race.reported) == (RaceState.RUN, True)
    assert [source.label for source in race.sources] == ["Speedway Media", "the TRUCKS recap"]


def test_the_sources_differ_on_when_larson_spun_and_the_restart_decides() -> None:
    spin = next(one for one in the_race().incidents if one.slug == "larson-spin")

    fact = spin.laps_to_go
    assert fact is not None
    assert fact.value == 45
    assert [(one.value, one.about) for one in fact.dissent] == [(40, True)]
    assert [doubt.text for doubt in fact.doubts] == ["45 to go fits the restart with 39 to go."]


def test_zane_smith_is_told_as_printed_with_the_doubt() -> None:
    tenth = the_race().stages[0].places[9]

    assert (tenth.driver.name, tenth.position and tenth.position.value) == ("Zane Smith", 10)
    assert tenth.position is not None
    assert [doubt.text for doubt in tenth.position.doubts] == [
        "Zane Smith is not among the 34 finishers that the same report lists."
    ]


def test_no_total_of_homestead_is_doubted() -> None:
    race = the_race()

    totals = [race.leaders, race.starters, race.cautions, race.caution_laps]
    totals += [race.lead_lap_finishers, race.scheduled_laps]
    assert [fact.doubts for fact in totals if fact] == [()] * 6


def test_the_55_laps_to_go_are_told_out_of_sequence() -> None:
    order = next(one for one in the_race().orders if one.laps_to_go == 55)

    doubted = [spot.position.doubts[0].rule for spot in order.spots if spot.position]

    assert doubted == ["out-of-sequence"]


def test_what_could_not_be_meant_as_printed_says_so() -> None:
    power = next(one for one in the_race().incidents if one.slug == "heim-power-4")

    assert power.laps_to_go is not None
    assert [doubt.rule for doubt in power.laps_to_go.doubts] == ["printed"]


def test_martinsville_is_announced_with_its_start() -> None:
    race = the_race("2025-trucks-martinsville")

    assert (race.state, race.reported) == (RaceState.SCHEDULED, False)
    assert race.starts_at is not None
    assert race.starts_at.isoformat() == "2025-03-28T23:30:00+00:00"
