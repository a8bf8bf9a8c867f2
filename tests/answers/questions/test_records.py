"""Careers, what drivers said, and stories."""

import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.career import Career
from bot.answers.questions.said import MARK, Said
from bot.answers.questions.story import Story
from db.racing import CareerFigure, Remark
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_fact, a_race, a_told, a_track, an_almanac


def figure(subject: str, name: str, number: int, text: str) -> CareerFigure:
    return CareerFigure(subject, name, a_fact(number), told=(a_told(text),))


def remark(slug: str, text: str, speaker: str | None = "Kyle Larson", *about: str) -> Remark:
    by = a_fact(speaker) if speaker else None
    return Remark(slug, "kyle-larson", by, ("kyle-larson", *about), told=(a_told(text),))


RACE = a_race(
    results=("Kyle Larson", "Corey Heim"),
    career=(
        figure("kyle-larson", "truck-wins", 4, "Larson has four Truck wins."),
        figure("kyle-larson", "truck-wins-2025", 1, "It is his first of 2025."),
        figure("kyle-larson", "truck-wins-homestead", 1, "It is his first at Homestead."),
        figure("Spire Motorsports No. 07", "truck-wins", 1, "The 07 had never won."),
        figure("Allen Hart", "truck-wins", 1, "It is Hart's first win."),
    ),
    remarks=(
        remark("restart", "Larson said his restart was poor."),
        remark("heim", "Larson said Heim was fast.", "Kyle Larson", "corey-heim"),
        remark("thanks", "Larson thanked his team."),
        remark("burnout", "Larson did a burnout.", None),
    ),
    notes=(a_told("It opens a bonus program."),),
)
ALMANAC = an_almanac(RACE, tracks=(a_track(),))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (Career("kyle-larson"), "Larson has four Truck wins."),
        (Career("kyle-larson", nth=1), "No: Larson has four Truck wins."),
        (Career("kyle-larson", nth=4), "Yes: Larson has four Truck wins."),
        (Career("kyle-larson", year=2025), "It is his first of 2025."),
        (Career("kyle-larson", year=0), "It is his first of 2025."),
        (Career("kyle-larson", at="homestead-miami"), "It is his first at Homestead."),
        (Career(subject="#07"), "The 07 had never won."),
        (Career(subject="Allen Hart", nth=1), "Yes: It is Hart's first win."),
    ],
)
def test_tells_the_figure_that_was_asked_for(question: Career, said: str) -> None:
    assert question.answer(ALMANAC, ASKED).headline == said


@pytest.mark.parametrize(
    "question",
    [
        Career("kyle-larson", year=2024),
        Career("kyle-larson", series="cup"),
        Career("kyle-larson", at="daytona"),
        Career("kyle-larson", figure="poles"),
        Career("corey-heim"),
        Career(subject="Niece Motorsports"),
    ],
)
def test_never_answers_with_another_figure(question: Career) -> None:
    assert question.answer(ALMANAC, ASKED).outcome is Outcome.ABSTAIN


def test_tells_what_a_driver_said_marked_as_put_in_other_words() -> None:
    answer = Said("kyle-larson").answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith("Larson said his restart was poor.")
    assert answer.details[-1] == MARK


def test_tells_what_a_driver_said_of_another() -> None:
    answer = Said("kyle-larson", "corey-heim").answer(ALMANAC, ASKED)

    assert answer.headline == "Larson said Heim was fast."


def test_tells_whom_a_driver_thanked() -> None:
    assert (
        Said("kyle-larson", thanks=1).answer(ALMANAC, ASKED).headline == "Larson thanked his team."
    )


@pytest.mark.parametrize("question", [Said("corey-heim"), Said(person="Rick Hendrick")])
def test_whoever_is_not_quoted_said_nothing_that_is_told(question: Said) -> None:
    answer = question.answer(ALMANAC, ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.details == ("Quoted in the reports: Kyle Larson",)


def test_a_story_is_told_as_its_source_tells_it_with_those_near_to_it() -> None:
    also = "remarks|kyle-larson/thanks\nnotes|0"

    answer = Story(RACE.slug, "remarks", "kyle-larson/burnout", also).answer(ALMANAC, ASKED)

    assert answer.headline == "Larson did a burnout."
    assert answer.details == ("Larson thanked his team.", "It opens a bonus program.")


def test_a_story_that_was_withdrawn_is_not_told_any_more() -> None:
    answer = Story(RACE.slug, "remarks", "kyle-larson/gone").answer(ALMANAC, ASKED)

    assert answer.outcome is Outcome.ABSTAIN


def test_the_first_win_of_a_year_had_none_before_it() -> None:
    answer = Career("kyle-larson", year=2025, before=1).answer(an_almanac(RACE), ASKED)

    assert answer.headline == "No: It is his first of 2025."


def test_who_did_not_win_that_race_had_all_the_wins_before_it() -> None:
    heim = a_race(
        results=("Kyle Larson", "Corey Heim"),
        career=(figure("corey-heim", "truck-wins-2025", 1, "Heim has one win."),),
    )

    answer = Career("corey-heim", year=2025, before=1).answer(an_almanac(heim), ASKED)

    assert answer.headline == "Yes: Heim has one win."


def test_a_streak_is_told_with_its_length_first() -> None:
    race = a_race(career=(figure("layne-riggs", "top-five-streak", 2, "Second again for Riggs."),))

    answer = Career("layne-riggs", figure="streak", top=5).answer(an_almanac(race), ASKED)

    assert answer.headline == "Two in a row: Second again for Riggs."
