"""A story is told only if it explains every word of the sentence."""

from datetime import UTC, datetime

import pytest

from bot.answers.questions.story import Story
from bot.answers.understanding.families import families_of, stem
from bot.answers.understanding.understand import Asks
from tests.answers.understanding.seeded import understander

NOW = datetime(2025, 3, 23, 16, tzinfo=UTC)


def story(text: str) -> Story | None:
    asks = understander().understand(text, NOW)
    found = asks.questions if isinstance(asks, Asks) else ()
    return next((one for one in found if isinstance(one, Story)), None)


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("which end of the track was the wall working for larson", "kyle-larson/larson-quote-wall"),
        ("how did larson celebrate", "kyle-larson/burnout"),
        ("who nearly touched majeski", "majeski-larson-close-call"),
        ("did larson run against the wall", "kyle-larson/larson-quote-wall"),
    ],
)
def test_is_found_by_what_it_tells_in_other_words(asked: str, slug: str) -> None:
    found = story(asked)

    assert found is not None
    assert slug in (found.slug, *(line.partition("|")[2] for line in found.also.split("\n")))


@pytest.mark.parametrize(
    "asked",
    [
        "did larson celebrate with champagne",
        "did riggs overshoot his box on lap 90",
        "did crafton overshoot his pit box",
        "why did majeski overshoot his box",
        "did larson win by a burnout at daytona",
        "fender",
    ],
)
def test_is_not_told_where_a_word_a_driver_or_a_moment_is_left_over(asked: str) -> None:
    assert story(asked) is None


def test_a_reason_is_told_only_by_what_names_a_cause() -> None:
    found = story("did heim know why his motor quit")

    assert found is not None
    assert found.slug == "corey-heim/heim-quote-cause"


def test_words_of_one_happening_are_of_one_family() -> None:
    assert families_of("slid") & families_of("sliding")
    assert not families_of("slid") & families_of("rain")


def test_a_short_word_is_not_taken_for_the_stem_of_another() -> None:
    assert stem("made") != stem("mad")
    assert stem("scraped") == stem("scrapes")


def test_what_is_told_of_a_driver_with_a_series_says_whether_he_races_in_it() -> None:
    found = story("is chastain a cup driver")

    assert found is not None
    assert found.slug.startswith("ross-chastain/")
    assert story("is heim a cup driver") is None


def test_all_who_may_have_done_it_are_told_where_nobody_is_named() -> None:
    found = story("who made the 3 wide move for second")

    assert found is not None
    assert "riggs" in found.also
