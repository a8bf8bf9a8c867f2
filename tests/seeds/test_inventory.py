import pytest

from db.provenance import Claim, Kind
from tests.seeds.expected import Expected, expected
from tests.seeds.homes import claims_at, homes, left_out, missing
from tests.seeds.shelf import SHEETS, Stated, claims, inventory, seeds


def _says(claim: Claim, wanted: Expected) -> bool:
    topic = claim.topic
    return (topic.kind, topic.scope, topic.subject) == (
        wanted.kind,
        wanted.scope,
        wanted.subject,
    ) and claim.fields.get(wanted.field) == wanted.value


def _rest() -> list[Stated]:
    """The statements that no rule places."""
    drivers = seeds()[1].drivers
    return [one for one in inventory() if not expected(one, drivers)]


@pytest.mark.parametrize("article", SHEETS)
def test_what_a_rule_places_is_claimed_as_stated(article: str) -> None:
    drivers = seeds()[1].drivers
    facts = [one for one in inventory() if one.article == article]

    unclaimed = [
        f"{fact} -> {wanted}"
        for fact in facts
        for wanted in expected(fact, drivers)
        if not any(_says(claim, wanted) for claim in claims(article))
    ]

    assert not unclaimed


def test_the_rules_place_about_half_of_the_inventory() -> None:
    drivers = seeds()[1].drivers

    placed = [one for one in inventory() if expected(one, drivers)]

    assert len(placed) > 280


def test_every_other_statement_has_a_home_or_a_reason_to_have_none() -> None:
    homeless = [one for one in _rest() if one.id not in {**homes(), **left_out()}]

    assert not [str(one) for one in homeless]


def test_a_home_tells_every_number_and_driver_of_its_statement() -> None:
    drivers = seeds()[1].drivers
    housed = [one for one in _rest() if one.id in homes() and homes()[one.id] != ["source"]]

    untold = {str(one): missing(one, claims_at(one), drivers) for one in housed}

    assert not {fact: words for fact, words in untold.items() if words}


def test_the_publisher_of_the_report_is_the_outlet_of_its_source() -> None:
    at_source = [one for one in inventory() if homes().get(one.id) == ["source"]]

    outlet = seeds()[0][SHEETS["001"]].source.outlet

    assert [one.predicate for one in at_source] == ["publisher"]
    assert outlet == "Speedway Media"


def test_no_home_is_kept_for_a_statement_that_is_not_in_the_inventory() -> None:
    known = {one.id for one in inventory()}

    assert not {*homes(), *left_out()} - known


def test_both_reports_of_the_spin_meet_and_differ() -> None:
    told = [
        claim.fields["laps_to_go"]
        for article in SHEETS
        for claim in claims(article)
        if (claim.topic.kind, claim.topic.scope) == (Kind.INCIDENT, "larson-spin")
    ]

    assert told == [40, 45, 45]
