from bot.answers.answer import Outcome
from bot.answers.questions.did_lead import DidLead, DidLeadMost, HowLed, LedFromPole
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_qualified, a_race, a_result, a_told, an_almanac, an_incident

LARSON = a_result("Kyle Larson", finish=1, laps_led=20, times_led=3)
HEIM = a_result("Corey Heim", finish=3, laps_led=78)
MAJESKI = a_result("Ty Majeski", finish=11, laps_led=0)
BRIEF = an_incident(
    "majeski-lead", ["Ty Majeski", "Corey Heim"], what="lead", told=(a_told("Majeski went by."),)
)
ALMANAC = an_almanac(a_race(results=[LARSON, HEIM, MAJESKI], scheduled_laps=134))


def test_says_yes_with_the_laps() -> None:
    answer = DidLead(driver="kyle-larson").answer(ALMANAC, ASKED)

    assert answer.headline == "Yes. Kyle Larson led 20 of 134 laps in the Baptist Health 200."


def test_says_no_of_one_who_never_led() -> None:
    answer = DidLead(driver="ty-majeski").answer(ALMANAC, ASKED)

    assert answer.headline == "No. Ty Majeski led no laps of the Baptist Health 200."


def test_tells_a_lead_that_counted_for_no_lap_beside_the_laps() -> None:
    race = a_race(results=[MAJESKI], incidents=(BRIEF,))

    answer = DidLead(driver="ty-majeski").answer(an_almanac(race), ASKED)

    lead = "took the lead only briefly and is credited with no lap led"
    assert answer.headline == f"No. Ty Majeski {lead} in the Baptist Health 200."
    assert answer.details == ("Majeski went by.",)


def test_a_lead_lost_is_not_a_lead_taken() -> None:
    heim = a_result("Corey Heim", finish=3, laps_led=0)

    answer = DidLead(driver="corey-heim").answer(
        an_almanac(a_race(results=[heim], incidents=(BRIEF,))), ASKED
    )

    assert answer.headline == "No. Corey Heim led no laps of the Baptist Health 200."


def test_says_who_led_the_most_instead() -> None:
    answer = DidLeadMost(driver="kyle-larson").answer(ALMANAC, ASKED)

    most = "Corey Heim led the most laps of the Baptist Health 200, 78"
    assert answer.headline == f"No. {most}; Kyle Larson led 20."


def test_says_yes_of_who_led_the_most() -> None:
    answer = DidLeadMost(driver="corey-heim").answer(ALMANAC, ASKED)

    assert answer.headline == "Yes. Corey Heim led the most laps of the Baptist Health 200: 78."


def test_tells_how_often_and_for_how_long() -> None:
    answer = HowLed(driver="kyle-larson", asked="times").answer(ALMANAC, ASKED)

    assert answer.headline == "Kyle Larson led the Baptist Health 200 3 times, for 20 laps."


def test_declines_how_often_with_the_laps_that_are_told() -> None:
    answer = HowLed(driver="corey-heim", asked="times").answer(ALMANAC, ASKED)

    expected = "No source tells how many times Corey Heim led the Baptist Health 200."
    assert answer.headline == expected
    assert answer.details == ("Corey Heim led 78 of 134 laps",)


def test_tells_the_share() -> None:
    answer = HowLed(driver="corey-heim", asked="share").answer(ALMANAC, ASKED)

    assert answer.headline == "Corey Heim led 78 of 134 laps of the Baptist Health 200, 58%."


def test_declines_where_no_source_counts_laps_led() -> None:
    answer = DidLead(driver="kyle-larson").answer(an_almanac(a_race()), ASKED)

    assert answer.outcome is Outcome.ABSTAIN


def test_says_who_had_the_pole_where_somebody_else_is_taken_for_it() -> None:
    race = a_race(
        results=[a_result("Kyle Larson", finish=1, laps_led=20)],
        qualifying=(a_qualified("Corey Heim"),),
    )

    answer = LedFromPole(driver="kyle-larson").answer(an_almanac(race), ASKED)

    led = "Kyle Larson led 20 laps in the Baptist Health 200"
    assert answer.headline == f"{led}; Corey Heim won the pole."
