from datetime import UTC, datetime

import pytest

from bot.answers.answer import Outcome
from bot.answers.question import Asked
from bot.answers.questions.contact import Contact
from bot.answers.questions.damage import Damage
from bot.answers.questions.green_end import GreenEnd
from bot.answers.questions.lead_taken import LeadTaken
from bot.answers.questions.next_at import NextIsAt
from bot.answers.questions.passes import Passes
from bot.answers.questions.program import InProgram
from bot.answers.questions.restarting import Restarting
from tests.answers.understanding.seeded import lookup

ASKED = Asked(datetime(2025, 3, 23, 16, tzinfo=UTC))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (Passes("corey-heim", to_go=63, passed=1), "Chastain passed Heim for the lead"),
        (Passes("corey-heim", to_go=4, passed=1), "Corey Heim was passed by Layne Riggs"),
        (Passes("kyle-larson", other="ty-majeski"), "Larson ran down Majeski"),
        (Passes("ty-majeski", other="corey-heim", stage=2), "Majeski briefly took the lead"),
        (
            Passes("corey-heim", other="ross-chastain", nth=2),
            "Heim passed Chastain for the lead on",
        ),
        (Passes("kyle-larson", passed=1, place=3), "Riggs and Chastain passed Larson"),
        (Restarting(driver="kyle-larson", number=-1), "Larson lined up just outside the top 20"),
        (Restarting(driver="kyle-larson", number=1), "The first restart came on lap 6"),
        (Damage(driver="kyle-larson"), "Larson drove on after the spin with only cosmetic"),
        (GreenEnd(), "Yes: the last 39 laps"),
        (GreenEnd(caution=1), "No: the last 39 laps"),
        (InProgram(at="martinsville"), "Yes: Martinsville opens"),
        (LeadTaken("corey-heim", lost=1, trouble=1), "Corey Heim lost the lead twice"),
        (Contact("layne-riggs", other="kyle-larson"), "The reports disagree on what Kyle Larson"),
    ],
)
def test_says_first_what_was_asked(question: Passes, begins: str) -> None:
    answer = question.answer(lookup().almanac, ASKED)

    assert str(answer.headline).startswith(begins)
    assert answer.sources


@pytest.mark.parametrize(
    "question",
    [
        Passes("corey-heim", to_go=99, passed=1),
        Passes("frankie-muniz"),
        Restarting(driver="frankie-muniz", number=-1),
        Restarting(driver="kyle-larson", number=9),
        Damage(driver="layne-riggs"),
        InProgram(at="homestead-miami"),
    ],
)
def test_declines_what_no_source_tells(question: Passes) -> None:
    assert question.answer(lookup().almanac, ASKED).outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(("said", "verdict"), [("martinsville", "Yes. "), ("bristol", "No. ")])
def test_says_whether_the_next_race_is_there(said: str, verdict: str) -> None:
    headline = NextIsAt(said).answer(lookup().almanac, ASKED).headline

    assert isinstance(headline, tuple)
    assert headline[0] == verdict


def test_passes_at_other_moments_are_told_where_none_is_told_of_the_one_meant() -> None:
    question = Passes("kyle-larson", other="corey-heim", to_go=1, place=1)

    answer = question.answer(lookup().almanac, ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert str(answer.details[-1]).startswith("Larson dived beneath Riggs in Turns 1 and 2")


def test_contact_is_told_of_the_lap_that_is_meant() -> None:
    almanac = lookup().almanac

    assert "Rhodes" in str(
        Contact("giovanni-ruggiero", hit=1, lap=1).answer(almanac, ASKED).headline
    )
    assert (
        Contact("giovanni-ruggiero", hit=1, lap=9).answer(almanac, ASKED).outcome is Outcome.ABSTAIN
    )
