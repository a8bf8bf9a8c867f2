"""One fact at a time: what can be corrected, what stands there now, and the draft of it."""

import pytest

from bot.articles.casting import cast
from bot.articles.correctable import (
    Correctable,
    correctable,
    correction,
    in_short,
    now_standing,
    offered,
    spelt_as,
)
from bot.errors import BadEdit
from db.provenance import Claim, Kind, SourceKind, Topic, Value
from tests.articles.drafts import LOOKUP, says
from tests.builders import HOMESTEAD, a_recap, a_source

LED = Correctable(Kind.RESULT, "", "laps_led")
SOURCES = LOOKUP.almanac.sources


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
    claims = (
        says(a_recap(), "corey-heim", laps_led=76),
        says(a_source(), "corey-heim", laps_led=78),
    )

    fact = now_standing(LED.topic(HOMESTEAD, "corey-heim"), "laps_led", claims, SOURCES)

    assert in_short(fact) == "78 (Speedway Media); 76 (the TRUCKS recap)"


def test_what_nobody_tells_is_said_so() -> None:
    fact = now_standing(LED.topic(HOMESTEAD, "corey-heim"), "laps_led", (), SOURCES)

    assert in_short(fact) == "not told"


def test_facts_are_offered_by_any_words_of_theirs() -> None:
    fields = correctable(of_driver=True)

    found = offered(fields, "laps led", "Corey Heim", {LED.spelt: "78"})

    assert found == [("Corey Heim, laps led: 78", "result/laps_led")]


def test_a_correction_of_a_race_that_is_gone_cannot_be_confirmed() -> None:
    draft = correction(LED, "2025-trucks-gone", "corey-heim", "77", LOOKUP.almanac, "correction-1")

    done = cast(draft, LOOKUP)

    assert (done.race, done.open) == ("", ("This race is not known any more: discard this.",))
