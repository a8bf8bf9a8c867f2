from datetime import UTC, datetime

import pytest

from bot.answers.answer import Answer, Outcome
from bot.answers.lookup import Lookup
from bot.answers.question import Asked
from bot.answers.questions import every_question
from bot.answers.understanding.conversation import as_one, reply
from bot.answers.understanding.declining import declined, examples
from bot.answers.understanding.lost import Lost, Reason
from bot.answers.understanding.understand import Understander
from db.almanac import Almanac
from tests.answers.understanding.seeded import lookup, understander
from tests.builders import a_race, a_result, a_standing, an_almanac

ASKED = Asked(datetime(2025, 3, 23, 16, tzinfo=UTC))


def said(text: str) -> Answer:
    return as_one(reply(text, understander(), lookup(), ASKED).answers)


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("what was the attendance", "the attendance"),
        ("what tires did they run", "tyres"),
        ("did it rain", "the weather"),
        ("how old is heim", "ages and birthdays"),
        ("how much money did larson win", "prize money"),
        ("who had the fastest lap", "lap times"),
        ("whats heims driver rating", "drivers' ratings"),
    ],
)
def test_names_the_thing_that_no_source_tells(asked: str, named: str) -> None:
    assert said(asked).headline == f"My sources do not tell {named}."


def test_says_what_is_told_instead() -> None:
    assert said("what was the attendance").details == (
        "They do tell 34 results, 13 lead changes, 4 cautions, who ran where when and the points "
        "of the Baptist Health 200",
    )


def test_names_the_track_that_no_source_reports_on() -> None:
    answer = said("who won at las vegas in 2024")

    assert answer.outcome is Outcome.ABSTAIN
    assert "las vegas" in str(answer.headline)


@pytest.mark.parametrize(
    "asked",
    ["do you like heim", "you love racing?", "who's your fav driver", "is larson the best ever"],
)
def test_has_no_opinion_of_its_own(asked: str) -> None:
    opinion = "I have no opinion of my own: I only know what race reports tell."
    assert (said(asked).headline, said(asked).outcome) == (opinion, Outcome.ABSTAIN)


@pytest.mark.parametrize(
    "typed",
    ["@everyone free nitro", "<script>alert(1)</script>", "u suck bot", "**bold** `code` <@1>"],
)
def test_says_nothing_back_of_what_was_typed(typed: str) -> None:
    answer = said(typed)

    text = " ".join(map(str, (answer.headline, *answer.details, *answer.examples)))
    assert not any(part in text for part in ("@", "<", "suck", "*", "`", "nitro"))


def test_offers_questions_that_the_latest_race_answers() -> None:
    race = a_race(
        results=(a_result("Kyle Larson", finish=1, laps_led=20), a_result("Layne Riggs", finish=2)),
        standings=(a_standing(), a_standing("Ty Majeski", 2, 8)),
    )

    assert examples(an_almanac(race)) == (
        "who led most",
        "where did Riggs finish",
        "points gap Majeski",
    )


@pytest.mark.parametrize("example", examples(lookup().almanac))
def test_every_question_that_is_offered_is_answered(example: str) -> None:
    assert said(example).outcome is Outcome.ANSWER


def test_offers_nothing_in_an_empty_store() -> None:
    empty = Lookup.of(Almanac.of())

    answers = reply("who won", Understander(empty, every_question()), empty, ASKED).answers

    assert (as_one(answers).outcome, as_one(answers).examples) == (Outcome.ABSTAIN, ())


def test_says_how_long_a_question_may_be() -> None:
    assert "under 400 characters" in str(said("who won " * 60).headline)


def test_an_empty_line_asks_nothing() -> None:
    assert declined(Lost(Reason.EMPTY), lookup().almanac).headline == "Nothing was asked."
