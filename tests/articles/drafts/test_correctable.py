"""One fact at a time: what can be corrected, what stands there now, and the draft of it."""

from dataclasses import replace

import pytest

from bot.articles.drafts.casting import cast
from bot.articles.drafts.correctable import (
    Correctable,
    correctable,
    correction,
    in_short,
    now_standing,
    offered,
    spelt_as,
)
from bot.errors import BadEdit
from db.provenance import Claim, Dissent, Fact, Kind, SourceKind, Topic, Value
from tests.articles.a_draft import LOOKUP
from tests.builders import (
    HOMESTEAD,
    a_fact,
    a_qualified,
    a_race,
    a_recap,
    a_result,
    a_source,
    a_stage,
    a_standing,
)

LED = Correctable(Kind.RESULT, "", "laps_led")


def corrected(field: Correctable, typed: str, driver: str | None = None) -> tuple[Claim, ...]:
    """The claims of a correction."""
    draft = correction(field, HOMESTEAD, driver, typed, LOOKUP.almanac, "correction-1")
    return cast(draft, LOOKUP).sheet.claims


@pytest.mark.parametrize("of_driver", [True, False])
def test_every_fact_that_is_offered_is_understood_as_it_is_spelt(of_driver: bool) -> None:
    fields = correctable(of_driver=of_driver)

    assert [spelt_as(one.spelt, of_driver=of_driver) for one in fields] == list(fields)


@pytest.mark.parametrize("text", ["", "result", "result/horsepower", "race/reported", "../x"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BadEdit, match="pick one"):
        spelt_as(text, of_driver=True)


@pytest.mark.parametrize("text", ["position", "place", "points", "Points "])
def test_a_word_that_may_mean_several_facts_is_refused_with_what_it_may_mean(text: str) -> None:
    with pytest.raises(BadEdit, match=r"may be several facts: Corey Heim, .*; Corey Heim, "):
        spelt_as(text, of_driver=True, subject="Corey Heim")


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("laps led", "result/laps_led"),
        ("laps_led", "result/laps_led"),
        ("Starting place", "result/start"),
        ("Corey Heim, stage 2, place", "stage/2/position"),
    ],
)
def test_a_fact_may_be_typed_in_words(text: str, spelt: str) -> None:
    assert spelt_as(text, of_driver=True, subject="Corey Heim").spelt == spelt


def test_a_drivers_fact_without_a_driver_says_what_is_missing() -> None:
    with pytest.raises(BadEdit, match="Name the driver too"):
        spelt_as("result/finish", of_driver=False)


def test_a_correction_of_a_drivers_fact_makes_one_claim() -> None:
    (claim,) = corrected(LED, "77", "corey-heim")

    assert claim.topic == Topic(HOMESTEAD, Kind.RESULT, "", "corey-heim")
    assert claim.fields == {"laps_led": 77}


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [("cautions", "5", 5), ("name", "Harbor 200", "Harbor 200"), ("track", "homestead-miami",
     "homestead-miami")],
)  # fmt: skip
def test_a_correction_of_the_race_itself_makes_one_claim(
    name: str, typed: str, value: Value
) -> None:
    (claim,) = corrected(Correctable(Kind.RACE, "", name), typed)

    assert (claim.topic, claim.fields) == (Topic(HOMESTEAD, Kind.RACE), {name: value})


def test_a_correction_is_a_source_that_outranks_the_others() -> None:
    draft = correction(LED, HOMESTEAD, "corey-heim", "77", LOOKUP.almanac, "correction-1")

    assert draft.source.kind is SourceKind.CORRECTION


def test_a_value_the_fact_cannot_have_is_refused() -> None:
    with pytest.raises(BadEdit, match="whole number"):
        corrected(LED, "most", "corey-heim")


def test_what_stands_there_now_names_who_claims_what() -> None:
    led = Fact(78, (a_source(),), (Dissent(a_recap(), 76),))
    race = a_race(results=[a_result("Corey Heim", laps_led=led)])

    fact = now_standing(LED, race, "corey-heim")

    assert in_short(fact) == "78 (Speedway Media); 76 (the TRUCKS recap)"


@pytest.mark.parametrize("field", [LED, Correctable(Kind.STAGE, "3", "position")])
def test_what_nobody_tells_is_said_so(field: Correctable) -> None:
    assert in_short(now_standing(field, a_race(), "corey-heim")) == "not told"


@pytest.mark.parametrize(
    ("field", "driver", "value"),
    [
        (Correctable(Kind.STAGE, "2", "position"), "corey-heim", 1),
        (Correctable(Kind.STANDING, "", "behind"), "corey-heim", 5),
        (Correctable(Kind.QUALIFYING, "", "position"), "corey-heim", 3),
        (Correctable(Kind.RACE, "", "cautions"), None, 7),
        (Correctable(Kind.RACE, "", "name"), None, "Harbor 200"),
    ],
)
def test_what_stands_is_read_from_the_race(
    field: Correctable, driver: str | None, value: object
) -> None:
    race = a_race(
        stages=[a_stage(2, ["Corey Heim"])],
        standings=[a_standing("Corey Heim", 2, 5)],
        qualifying=[a_qualified("Corey Heim", 3)],
        cautions=7,
    )
    named = replace(race, identity={"name": a_fact("Harbor 200")})

    fact = now_standing(field, named, driver)

    assert fact is not None
    assert fact.value == value


def test_facts_are_offered_by_any_words_of_theirs() -> None:
    fields = correctable(of_driver=True)

    found = offered(fields, "laps led", "Corey Heim")

    assert found == [("Corey Heim, laps led", LED)]


def test_a_correction_of_a_race_that_is_gone_cannot_be_confirmed() -> None:
    draft = correction(LED, "2025-trucks-gone", "corey-heim", "77", LOOKUP.almanac, "correction-1")

    done = cast(draft, LOOKUP)

    assert (done.race, done.open) == ("", ("This race is not known any more: discard this.",))
