"""Whether what somebody takes to be so is confirmed or put right, and slips are put right."""

import pytest

from bot.answers.understanding.lexicon import Lexicon
from bot.answers.understanding.linking import Linker
from bot.answers.understanding.own_words import OWN_WORDS
from bot.answers.understanding.spelling import consonants, single
from tests.answers.understanding.seeded import lookup
from tests.answers.understanding.test_conversation import headline


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("wasnt the race 200 laps", "No: the Baptist Health 200 was 134 laps"),
        ("was the race 134 laps", "Yes: the Baptist Health 200 was 134 laps"),
        ("larson drives the 5 truck right", "No: Kyle Larson drove the No. 07"),
        ("does larson drive the 7", "Yes: Kyle Larson drove the No. 07"),
        ("chastian drives for spire yea?", "No: Ross Chastain drove for Niece"),
        ("so heim is second in points right", "No: Corey Heim is 1st"),
        ("didnt heim win", "No. Kyle Larson won"),
    ],
)
def test_what_somebody_takes_to_be_so_is_confirmed_or_put_right(asked: str, begins: str) -> None:
    assert headline(asked).startswith(begins)


@pytest.mark.parametrize("asked", ["how long ago was the race", "did the trucks race last night"])
def test_a_race_that_was_run_is_meant_by_a_question_about_the_past(asked: str) -> None:
    assert "Baptist Health 200" in headline(asked)


def test_what_was_asks_of_the_race_that_was_run_and_what_began_of_the_next() -> None:
    assert "No: the Baptist Health 200" in headline("was the race on a saturday")
    assert "No, not yet: the Boys & Girls Club" in headline("did the race start yet")


def test_the_length_of_a_track_is_told_in_miles() -> None:
    assert headline("how big is martinsville").startswith("Martinsville Speedway is 0.526 mile")


def test_a_word_of_its_own_is_not_put_right() -> None:
    sentence = Linker(lookup()).read("what went black on him")

    assert not sentence.concepts
    assert "black" in sentence.unknown


def test_every_word_of_its_own_would_else_be_put_right() -> None:
    lexicon = Lexicon()

    reads = (lexicon.slip, lexicon.correction, lexicon.sounding_like)
    needless = [word for word in OWN_WORDS if not any(read(word) for read in reads)]

    assert needless == []


def test_vowels_and_doubled_letters_are_left_out() -> None:
    assert consonants("enfinger") == consonants("enfngr")
    assert single("wonn") == "won"
