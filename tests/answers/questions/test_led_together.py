from bot.answers.answer import Outcome
from bot.answers.questions.led_together import LedBy, LedTogether, MakesLed
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac, an_entry

RESULTS = (
    a_result("Kyle Larson", finish=1, laps_led=20),
    a_result("Corey Heim", finish=2, laps_led=78),
    a_result("Ross Chastain", finish=3, laps_led=33),
    a_result("Jake Garcia", finish=4),
)
ENTRIES = (
    an_entry("Kyle Larson", manufacturer="Chevrolet", team="Spire Motorsports"),
    an_entry("Corey Heim", manufacturer="Toyota", team="TRICON Garage"),
    an_entry("Ross Chastain", manufacturer="Chevrolet"),
)
ALMANAC = an_almanac(a_race(results=RESULTS, entries=ENTRIES))


def test_adds_up_what_two_led() -> None:
    answer = LedTogether("kyle-larson", "ross-chastain").answer(ALMANAC, ASKED)

    both = "Kyle Larson and Ross Chastain led 53 laps of the Baptist Health 200 together"
    assert answer.headline == f"{both}: Kyle Larson 20 and Ross Chastain 33."


def test_adds_up_what_three_led() -> None:
    asked = LedTogether("kyle-larson", "ross-chastain", "corey-heim")

    assert "led 131 laps" in str(asked.answer(ALMANAC, ASKED).headline)


def test_declines_a_sum_of_which_a_part_is_not_told() -> None:
    answer = LedTogether("kyle-larson", "jake-garcia").answer(ALMANAC, ASKED)

    untold = "No source tells how many laps Jake Garcia led of the Baptist Health 200."
    assert (answer.headline, answer.outcome) == (untold, Outcome.ABSTAIN)
    assert answer.details == ("Told: Kyle Larson 20",)


def test_adds_up_what_a_make_led() -> None:
    answer = LedBy(what="Chevrolet").answer(ALMANAC, ASKED)

    led = "Chevrolet led 53 laps of the Baptist Health 200"
    assert answer.headline == f"{led}: Ross Chastain 33 and Kyle Larson 20."


def test_says_at_least_where_the_team_of_another_leader_is_not_told() -> None:
    answer = LedBy(what="TRICON Garage").answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith("TRICON Garage led at least 78 laps")
    assert answer.details == ("What Ross Chastain, who led as well, drove is not told",)


def test_a_make_that_led_nothing_is_told_so() -> None:
    race = a_race(
        results=RESULTS,
        entries=(*ENTRIES, an_entry("Jake Garcia", manufacturer="Ford")),
    )

    answer = LedBy(what="Ford").answer(an_almanac(race), ASKED)

    assert answer.headline == "Ford led no laps of the Baptist Health 200."


def test_names_the_make_that_led_most() -> None:
    answer = MakesLed().answer(ALMANAC, ASKED)

    most = "Toyota led the most laps of the Baptist Health 200"
    assert answer.headline == f"{most}: Toyota 78 and Chevrolet 53."


def test_declines_the_team_that_led_most_while_an_untold_one_may_have_led_more() -> None:
    race = a_race(results=RESULTS, entries=ENTRIES[:1])

    assert MakesLed(asked="team").answer(an_almanac(race), ASKED).outcome is Outcome.ABSTAIN
