from bot.answers.questions.how_lost import HowLost
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_told, an_almanac, an_incident

HEIM, LARSON, RIGGS = "Corey Heim", "Kyle Larson", "Layne Riggs"
RACE = a_race(
    results=(LARSON, RIGGS, HEIM, "Tyler Ankrum"),
    incidents=(
        an_incident(
            "first", (LARSON, HEIM), what="lead", lap=9, told=(a_told("Larson led on lap 9."),)
        ),
        an_incident(
            "failed", (HEIM,), what="mechanical", laps_to_go=4, told=(a_told("Heim's power died."),)
        ),
        an_incident(
            "last",
            (RIGGS, HEIM),
            what="lead",
            laps_to_go=4,
            told=(a_told("Riggs shot by Heim."),),
        ),
    ),
)
ALMANAC = an_almanac(RACE)


def test_tells_how_the_lead_was_lost_for_the_last_time_and_what_failed() -> None:
    answer = HowLost(driver="corey-heim").answer(ALMANAC, ASKED)

    assert answer.headline == "Heim's power died. Riggs shot by Heim."


def test_names_the_winner_where_no_lead_was_lost() -> None:
    answer = HowLost(driver="tyler-ankrum").answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith("Yes. Kyle Larson won the Baptist Health 200;")


def test_the_winner_did_not_lose() -> None:
    answer = HowLost(driver="kyle-larson").answer(ALMANAC, ASKED)

    assert answer.headline == "No. Kyle Larson won the Baptist Health 200."
