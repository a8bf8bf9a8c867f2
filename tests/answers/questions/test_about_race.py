import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.about_race import AboutRace
from db.racing import Race
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, an_almanac


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("where", "was run at Homestead-Miami Speedway in Homestead, Florida."),
        ("name", "was the Baptist Health 200."),
        ("round", "4 races into the 2025 Trucks season: the Baptist Health 200 was the 4th."),
    ],
)
def test_tells_it_in_one_sentence(asked: str, said: str) -> None:
    answer = AboutRace(asked=asked).answer(an_almanac(), ASKED)

    assert str(answer.headline).endswith(said)


@pytest.mark.parametrize(
    ("asked", "race"), [("where", a_race(track=None)), ("round", a_race(round=None))]
)
def test_declines_what_is_not_told(asked: str, race: Race) -> None:
    assert AboutRace(asked=asked).answer(an_almanac(race), ASKED).outcome is Outcome.ABSTAIN
