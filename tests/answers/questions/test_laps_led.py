from bot.answers.answer import Disagreement, Outcome, Side
from bot.answers.questions.laps_led import LapsLed
from db.provenance import Dissent, Doubt
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_driver, a_fact, a_race, a_recap, a_result, an_almanac

LEADERS = [
    a_result("Kyle Larson", finish=1, laps_led=20, times_led=3),
    a_result("Layne Riggs", finish=2, laps_led=3),
    a_result("Corey Heim", finish=3, laps_led=78),
    a_result("Ross Chastain", finish=6, laps_led=33),
    a_result("Ty Majeski", finish=11, laps_led=0),
]
RACE = a_race(results=LEADERS, scheduled_laps=134)


def test_tells_one_drivers_laps_out_of_the_race() -> None:
    answer = LapsLed("kyle-larson").answer(an_almanac(RACE), ASKED)

    assert answer.headline == "Kyle Larson led 20 of 134 laps in the Baptist Health 200."
    assert answer.details == ("15% of the race · led 3 times · 3rd of 4 leaders",)


def test_says_who_led_the_most() -> None:
    answer = LapsLed("corey-heim").answer(an_almanac(RACE), ASKED)

    assert answer.details == ("58% of the race · the most of anyone",)


def test_says_that_a_driver_led_no_laps() -> None:
    answer = LapsLed("ty-majeski").answer(an_almanac(RACE), ASKED)

    assert answer.headline == "Ty Majeski led no laps in the Baptist Health 200."
    assert answer.details == ()


def test_counts_out_of_the_laps_that_were_run() -> None:
    race = a_race(results=LEADERS, scheduled_laps=134, laps_run=140)

    answer = LapsLed("kyle-larson").answer(an_almanac(race), ASKED)

    assert answer.headline == "Kyle Larson led 20 of 140 laps in the Baptist Health 200."


def test_leaves_the_share_away_when_the_length_is_not_told() -> None:
    answer = LapsLed("layne-riggs").answer(an_almanac(a_race(results=LEADERS)), ASKED)

    assert answer.headline == "Layne Riggs led 3 laps in the Baptist Health 200."
    assert answer.details == ("4th of 4 leaders",)


def test_lists_the_leaders_by_laps() -> None:
    answer = LapsLed().answer(an_almanac(RACE), ASKED)

    expected = "Corey Heim led the most laps of the Baptist Health 200: 78 of 134 laps."
    assert answer.headline == expected
    assert answer.table is not None
    assert answer.table.rows == (
        ("Corey Heim", "78", "58%", "–"),
        ("Ross Chastain", "33", "25%", "–"),
        ("Kyle Larson", "20", "15%", "3"),
        ("Layne Riggs", "3", "2%", "–"),
    )


def test_names_all_who_led_the_most() -> None:
    rows = [a_result(name, finish=at, laps_led=40) for at, name in enumerate(("A Aa", "B Bb"), 1)]

    answer = LapsLed().answer(an_almanac(a_race(results=rows)), ASKED)

    expected = "A Aa and B Bb led the most laps of the Baptist Health 200: 40 laps each."
    assert answer.headline == expected


def test_declines_for_a_driver_of_whom_it_is_not_told() -> None:
    almanac = an_almanac(RACE, drivers=[a_driver("Zane Smith")])

    answer = LapsLed("zane-smith").answer(almanac, ASKED)

    expected = "No source tells whether Zane Smith led a lap of the Baptist Health 200."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN


def test_declines_when_nobody_is_told_to_have_led() -> None:
    answer = LapsLed().answer(an_almanac(a_race()), ASKED)

    assert answer.headline == "No source tells who led the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN


def test_says_who_disagrees_about_a_drivers_laps() -> None:
    laps_led = a_fact(20, dissent=[Dissent(a_recap(), 1, about=True)])
    race = a_race(results=[a_result("Kyle Larson", finish=1, laps_led=laps_led)])

    answer = LapsLed("kyle-larson").answer(an_almanac(race), ASKED)

    sides = (Side("20 laps", ("Speedway Media",)), Side("about 1 lap", ("the TRUCKS recap",)))
    assert answer.disagreements == (Disagreement("how many laps Kyle Larson led", sides),)


def test_doubts_that_the_laps_led_add_up() -> None:
    length = a_fact(134, doubts=[Doubt("laps-led", "The laps led add up to 130, not 134.")])

    answer = LapsLed().answer(an_almanac(a_race(results=LEADERS, scheduled_laps=length)), ASKED)

    assert answer.doubts == ("The laps led add up to 130, not 134.",)
