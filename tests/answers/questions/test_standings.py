from bot.answers.answer import Choice, Outcome
from bot.answers.questions.standings import Standings
from db.provenance import Dissent
from db.racing import Standing
from tests.answers.questions.circumstances import ASKED, RACE_DAY, homestead
from tests.builders import (
    a_driver,
    a_fact,
    a_race,
    a_recap,
    a_result,
    a_series,
    a_source,
    a_standing,
    an_almanac,
)

TABLE = (
    a_standing("Corey Heim", 1, 0),
    a_standing("Ty Majeski", 2, 8),
    a_standing("Chandler Smith", 3, 27),
    a_standing("Grant Enfinger", 4, None),
)
RESULTS = [*(row.driver.name for row in TABLE), "Layne Riggs"]
RACE = a_race(standings=TABLE, results=RESULTS)
AFTER = "the 2025 Trucks points after the Baptist Health 200"


def test_shows_the_gaps_to_the_leader_and_to_the_next() -> None:
    answer = Standings().answer(an_almanac(RACE), ASKED)

    assert answer.headline == f"Corey Heim leads {AFTER}, 8 points ahead of Ty Majeski."
    assert answer.table is not None
    assert answer.table.rows == (
        ("1", "Corey Heim", "0", ""),
        ("2", "Ty Majeski", "8", "8"),
        ("3", "Chandler Smith", "27", "19"),
        ("4", "Grant Enfinger", "–", "–"),
    )
    assert answer.as_of == RACE_DAY


def test_says_after_which_race_and_how_far_down_the_sources_go() -> None:
    answer = Standings().answer(an_almanac(RACE), ASKED)

    assert answer.details == ("After race 4 of the season", "The sources list only the top four")


def test_tells_one_drivers_place_and_gaps() -> None:
    answer = Standings(driver="ty-majeski").answer(an_almanac(RACE), ASKED)

    assert answer.headline == f"Ty Majeski is 2nd in {AFTER}, 8 points behind Corey Heim."
    assert answer.details == (
        "19 points ahead of Chandler Smith",
        "The sources list only the top four",
    )
    assert answer.more == (Choice("All points", Standings("trucks")),)


def test_tells_the_leaders_lead() -> None:
    answer = Standings(driver="corey-heim").answer(an_almanac(RACE), ASKED)

    assert answer.headline == f"Corey Heim leads {AFTER}, 8 points ahead of Ty Majeski."


def test_tells_the_place_where_no_source_tells_the_gap() -> None:
    answer = Standings(driver="grant-enfinger").answer(an_almanac(RACE), ASKED)

    assert answer.headline == f"Grant Enfinger is 4th in {AFTER}."


def test_says_who_is_level_at_the_head() -> None:
    level = (a_standing("Corey Heim", 1, 0), a_standing("Ty Majeski", 1, 0))

    answer = Standings().answer(an_almanac(a_race(standings=level)), ASKED)

    assert answer.headline == f"Corey Heim and Ty Majeski are level at the head of {AFTER}."


def test_declines_for_a_driver_the_sources_do_not_list() -> None:
    answer = Standings(driver="layne-riggs").answer(an_almanac(RACE), ASKED)

    assert answer.headline == f"No source tells where Layne Riggs is in {AFTER}."
    assert answer.outcome is Outcome.ABSTAIN
    assert answer.details == ("The sources list only the top four",)
    assert answer.sources == (a_source(),)


def test_an_older_table_of_the_same_series_is_out_of_date() -> None:
    old = a_race(
        "2025-trucks-las-vegas",
        run_on=homestead(-7),
        standings=(a_standing("Layne Riggs", 1, 0),),
    )

    answer = Standings(driver="layne-riggs").answer(an_almanac(old, RACE), ASKED)

    assert answer.headline == f"No source tells where Layne Riggs is in {AFTER}."


def test_finds_the_driver_in_the_table_of_another_series() -> None:
    cup = a_race(
        "2025-cup-las-vegas",
        name="Pennzoil 400",
        series=a_series("cup", "NASCAR Cup Series"),
        run_on=homestead(-5),
        standings=(a_standing("William Byron", 1, 0),),
    )

    answer = Standings(driver="william-byron").answer(an_almanac(cup, RACE), ASKED)

    assert answer.headline == "William Byron leads the 2025 Cup points after the Pennzoil 400."


def test_declines_for_a_series_without_a_table() -> None:
    almanac = an_almanac(RACE, series=[a_series("cup", "NASCAR Cup Series")])

    answer = Standings("cup").answer(almanac, ASKED)

    assert answer.headline == "No source gives a points table for the Cup."
    assert answer.outcome is Outcome.ABSTAIN


def test_declines_when_no_points_are_told() -> None:
    answer = Standings().answer(an_almanac(a_race(results=[a_result(finish=1)])), ASKED)

    assert answer.headline == "No source gives a points table."


def test_shows_a_long_table_by_pages() -> None:
    rows = tuple(a_standing(f"Driver {place}", place, place - 1) for place in range(1, 31))

    answer = Standings(page=2).answer(an_almanac(a_race(standings=rows)), ASKED)

    assert answer.table is not None
    assert answer.table.rows[0] == ("21", "Driver 21", "20", "1")
    assert answer.more == (Choice("1–20", Standings(page=1)),)


def test_says_who_disagrees_about_a_gap() -> None:
    behind = a_fact(8, dissent=[Dissent(a_recap(), 9)])
    second = Standing(a_driver("Ty Majeski"), a_fact(2), behind)
    race = a_race(standings=(TABLE[0], second))

    answer = Standings(driver="ty-majeski").answer(an_almanac(race), ASKED)

    (differs,) = answer.disagreements
    assert differs.about == "how far back Ty Majeski is in the points"
    assert [side.says for side in differs.sides] == ["8 points", "9 points"]
