from decimal import Decimal

from bot.answers.answer import Outcome
from bot.answers.questions.apart import BeatBy, PlacesApart
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac

FIELD = ("Kyle Larson", "Layne Riggs", "Corey Heim")
ALMANAC = an_almanac(a_race(results=FIELD))


def test_counts_the_places_between_two() -> None:
    answer = PlacesApart("corey-heim", "kyle-larson").answer(ALMANAC, ASKED)

    far = "Kyle Larson finished 2 places ahead of Corey Heim"
    assert answer.headline == f"{far} in the Baptist Health 200: 1st and 3rd."


def test_declines_where_one_has_no_finish() -> None:
    race = a_race(results=["Kyle Larson", a_result("Zane Smith")])

    answer = PlacesApart("kyle-larson", "zane-smith").answer(an_almanac(race), ASKED)

    assert answer.outcome is Outcome.ABSTAIN


def test_no_time_between_two_is_told_but_the_places_are() -> None:
    answer = BeatBy("layne-riggs", "corey-heim").answer(ALMANAC, ASKED)

    untold = "No source tells how many seconds Layne Riggs and Corey Heim were apart"
    assert answer.headline == f"{untold} in the Baptist Health 200."
    assert "1 place ahead" in str(answer.details[0])


def test_the_winner_beat_the_second_by_the_margin() -> None:
    race = a_race(results=FIELD, margin_of_victory=Decimal("0.5"))

    answer = BeatBy("kyle-larson", "layne-riggs").answer(an_almanac(race), ASKED)

    assert answer.headline == "Kyle Larson won the Baptist Health 200 by 0.5 seconds."
