from bot.answers.answer import Outcome
from bot.answers.questions.live import Live
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, an_almanac


def test_does_not_pretend_to_follow_a_race() -> None:
    answer = Live().answer(an_almanac(a_race()), ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.details == ("The newest report is of the Baptist Health 200, won by Kyle Larson",)
