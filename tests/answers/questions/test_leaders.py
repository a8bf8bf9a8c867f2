import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.leaders import LapsLedAddUp, Leaders, NeverLed
from bot.answers.questions.led_more import LedMore
from db.racing import Race
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac


def led_by(scheduled_laps: int = 134, **laps: int) -> Race:
    """A race that these drivers led, by first names."""
    results = [
        a_result(f"{name.title()} Driver", finish=at, laps_led=number)
        for at, (name, number) in enumerate(laps.items(), start=1)
    ]
    return a_race(results=results, scheduled_laps=scheduled_laps)


RACE = led_by(ann=20, bob=78, cyd=36, dee=0)


def test_names_the_leaders_with_their_laps() -> None:
    answer = Leaders().answer(an_almanac(RACE), ASKED)

    each = "Bob Driver 78, Cyd Driver 36 and Ann Driver 20"
    assert answer.headline == f"3 drivers led laps of the Baptist Health 200: {each}."


@pytest.mark.parametrize(
    ("rank", "said"),
    [
        (2, "Cyd Driver led the 2nd most laps of the Baptist Health 200: 36 laps."),
        (-1, "Ann Driver led the fewest laps of any leader of the Baptist Health 200: 20 laps."),
    ],
)
def test_picks_one_leader(rank: int, said: str) -> None:
    assert Leaders(rank=rank).answer(an_almanac(RACE), ASKED).headline == said


def test_declines_a_rank_beyond_the_leaders() -> None:
    answer = Leaders(rank=4).answer(an_almanac(RACE), ASKED)

    assert answer.headline == "Only 3 are told to have led the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN


def test_names_those_who_led_when_asked_who_did_not() -> None:
    answer = NeverLed().answer(an_almanac(RACE), ASKED)

    who = "all but Bob Driver, Cyd Driver and Ann Driver"
    assert answer.headline == f"1 driver led no lap of the Baptist Health 200: {who}."


def test_adds_the_laps_up() -> None:
    answer = LapsLedAddUp().answer(an_almanac(RACE), ASKED)

    assert answer.headline == "Yes. 78 + 36 + 20 = 134, the laps of the Baptist Health 200."


def test_says_when_they_do_not_add_up() -> None:
    answer = LapsLedAddUp().answer(an_almanac(led_by(100, ann=60, bob=30)), ASKED)

    assert answer.headline == "No. 60 + 30 = 90, and the Baptist Health 200 had 100 laps."


def test_declines_to_add_up_what_nobody_counted() -> None:
    assert LapsLedAddUp().answer(an_almanac(a_race()), ASKED).outcome is Outcome.ABSTAIN


def test_says_which_of_two_led_more_and_by_how_much() -> None:
    answer = LedMore("ann-driver", "bob-driver").answer(an_almanac(RACE), ASKED)

    told = "Bob Driver led more laps than Ann Driver of the Baptist Health 200"
    assert answer.headline == f"{told}: 78 and 20, 58 more."


def test_says_when_two_led_equally() -> None:
    answer = LedMore("ann-driver", "bob-driver").answer(an_almanac(led_by(ann=5, bob=5)), ASKED)

    expected = "Ann Driver and Bob Driver both led 5 laps of the Baptist Health 200."
    assert answer.headline == expected
