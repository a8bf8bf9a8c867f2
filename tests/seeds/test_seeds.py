import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from db.fact_sheet import check_slugs
from db.provenance import Claim, Kind, Topic
from tests.seeds.homes import MAIN_RACE
from tests.seeds.shelf import SEEDS, SHEETS, claims, runs, seeds, shared

REPORT = "001"
SHARED_WORDS = 9  # this many in a row in common with an article would be copying


def _all_claims() -> Iterator[Claim]:
    for sheet in seeds()[0].values():
        yield from sheet.claims


def _texts() -> list[str]:
    told = (claim.fields.get(name) for claim in _all_claims() for name in ("text", "note"))
    return [str(text) for text in told if text]


def _positions(kind: Kind, scope: str) -> list[object]:
    return [
        claim.fields["position"]
        for claim in claims(REPORT)
        if (claim.topic.kind, claim.topic.scope) == (kind, scope) and claim.topic.subject
    ]


def _race_claim(article: str) -> Claim:
    race = Topic(MAIN_RACE, Kind.RACE)
    return next(claim for claim in claims(article) if claim.topic == race)


def test_every_seed_loads_without_a_problem() -> None:
    sheets, reference = seeds()

    assert set(SHEETS.values()) <= set(sheets)
    assert {"cup", "nxs", "trucks", "arca"} == set(reference.series)


def test_every_driver_series_and_track_a_seed_names_is_known() -> None:
    sheets, reference = seeds()

    assert not check_slugs(sheets.values(), reference)


def test_every_slug_fits_a_button() -> None:
    _, reference = seeds()
    nouns = (*reference.series, *reference.tracks, *reference.drivers)
    scopes = [claim.topic.scope for claim in _all_claims()]

    assert not [slug for slug in nouns if len(slug) > 60]
    assert not [slug for slug in scopes if len(slug) > 28]


def test_names_of_drivers_are_told_apart() -> None:
    _, reference = seeds()
    names = [
        spelling.casefold()
        for driver in reference.drivers.values()
        for spelling in (driver.name, *driver.aliases, *driver.nicknames)
    ]

    assert len(names) == len(set(names))


def test_only_the_truck_series_races_trucks() -> None:
    _, reference = seeds()

    trucks = [one.slug for one in reference.series.values() if one.vehicle == "truck"]

    assert trucks == ["trucks"]


def test_lengths_of_tracks_are_exact() -> None:
    tracks = seeds()[1].tracks

    assert tracks["homestead-miami"].length_miles == Decimal("1.5")
    assert tracks["martinsville"].length_miles == Decimal("0.526")


def test_texts_are_single_sentences_that_a_phone_can_show() -> None:
    long = [text for text in _texts() if len(text) > 160]
    unended = [text for text in _texts() if not text.endswith(".")]
    several = [text for text in _texts() if re.search(r"(?<!No)[.!?] ", text)]

    assert not long + unended + several


def test_no_sentence_is_told_twice_in_one_sheet() -> None:
    for sheet in seeds()[0].values():
        texts = [claim.fields["text"] for claim in sheet.claims if "text" in claim.fields]

        assert len(texts) == len(set(texts)), sheet.file


@pytest.mark.parametrize("article", ["homestead-report.txt", "homestead-recap.txt"])
def test_seeds_copy_no_run_of_words_from_an_article(article: str) -> None:
    copied = runs(shared("articles", article).read_text(encoding="utf-8"), SHARED_WORDS)

    for file in SEEDS.rglob("*.toml"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert not runs(line, SHARED_WORDS) & copied, (file.name, line)


def test_the_report_tells_of_every_starter() -> None:
    finishes = [
        claim.fields["finish"]
        for claim in claims(REPORT)
        if (claim.topic.race, claim.topic.kind) == (MAIN_RACE, Kind.RESULT)
    ]

    assert finishes == list(range(1, 35))
    assert _race_claim(REPORT).fields["starters"] == len(finishes)


def test_laps_led_add_up_to_the_distance() -> None:
    led = [
        claim.fields["laps_led"]
        for claim in claims(REPORT)
        if (claim.topic.race, claim.topic.kind) == (MAIN_RACE, Kind.RESULT)
    ]

    assert sum(laps for laps in led if isinstance(laps, int)) == 134
    assert _race_claim(REPORT).fields["scheduled_laps"] == 134


@pytest.mark.parametrize("stage", ["1", "2"])
def test_stages_are_told_ten_deep(stage: str) -> None:
    assert _positions(Kind.STAGE, stage) == list(range(1, 11))


@pytest.mark.parametrize("stop", ["stage-1-break", "stage-2-break", "larson-caution"])
def test_the_order_off_pit_road_is_told_ten_deep(stop: str) -> None:
    assert _positions(Kind.PIT_ORDER, stop)[:10] == list(range(1, 11))


def test_each_caution_has_what_brought_it_out() -> None:
    brought_out = {
        claim.fields["caution"]: claim.topic.scope
        for claim in claims(REPORT)
        if "caution" in claim.fields
    }

    assert [brought_out[number] for number in (1, 2, 3, 4)] == [
        "opening-wreck",
        "stage-1-caution",
        "stage-2-caution",
        "larson-spin",
    ]


def test_a_driver_missing_from_the_results_stays_where_the_report_prints_him() -> None:
    told = [claim for claim in claims(REPORT) if claim.topic.subject == "zane-smith"]

    assert {claim.topic.kind for claim in told} == {Kind.STAGE, Kind.ORDER, Kind.PIT_ORDER}


def test_the_moment_out_of_sequence_stays_where_the_report_prints_it() -> None:
    moments = [claim.topic.scope for claim in claims(REPORT) if claim.topic.kind is Kind.ORDER]

    told = list(dict.fromkeys(moments))
    at = told.index("to-go-55")

    assert told[at - 1 : at + 2] == ["to-go-37", "to-go-55", "to-go-30"]
