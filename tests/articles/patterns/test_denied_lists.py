"""Lists in the form of results that the report's own words deny."""

import pytest

from db.provenance import Kind
from tests.articles.reports import a_report, read_text

LIST = "1. Gus Granger\n2. Ben Brandt\n3. Ann Archer"


def finishes(*paragraphs: str) -> dict[str, object]:
    return {
        one.subject: one.fields["finish"]
        for one in read_text(a_report(*paragraphs)).findings
        if one.kind is Kind.RESULT and "finish" in one.fields
    }


@pytest.mark.parametrize("above", ["What happened here before", "Who to watch", "Form guide"])
def test_a_list_that_another_driver_leads_is_not_the_finish(above: str) -> None:
    assert finishes(f"{above}\n{LIST}") == {"Ann Archer": 1}


def test_a_list_that_is_called_the_results_stands() -> None:
    assert finishes(f"Race results\n{LIST}")["Gus Granger"] == 1


def test_a_list_that_the_winner_leads_is_the_finish() -> None:
    told = finishes("How it went\n1. Ann Archer\n2. Ben Brandt\n3. Cy Castell")

    assert told == {"Ann Archer": 1, "Ben Brandt": 2, "Cy Castell": 3}


def test_after_a_disqualification_the_list_stands() -> None:
    told = finishes("Archer was disqualified after the race.", f"How it went\n{LIST}")

    assert told["Gus Granger"] == 1


def test_another_list_beside_a_denied_one_stands() -> None:
    told = finishes(
        "How it went\n1. Ann Archer\n2. Ben Brandt\n3. Cy Castell", f"Who to watch\n{LIST}"
    )

    assert told == {"Ann Archer": 1, "Ben Brandt": 2, "Cy Castell": 3}


def test_points_of_a_season_are_no_points_of_the_race() -> None:
    table = "Rank\tDriver\tPoints\n1\tGus Granger\t200\n2\tAnn Archer\t190\n3\tCy Castell\t180"

    found = read_text(a_report(f"After the race\n{table}")).findings

    told = [(one.kind, dict(one.fields)) for one in found if one.subject == "Gus Granger"]
    assert told == [(Kind.STANDING, {"position": 1, "points": 200})]


def test_a_grid_says_who_drives_for_whom_as_well() -> None:
    table = "Start\tDriver\tTeam\n1\tGus Granger\tSpire\n2\tAnn Archer\tSpire\n3\tCy Castell\tSpire"

    found = read_text(a_report(f"How they began\n{table}")).findings

    told = [(one.kind, dict(one.fields)) for one in found if one.subject == "Gus Granger"]
    assert told == [(Kind.ENTRY, {"team": "Spire"}), (Kind.RESULT, {"start": 1})]
