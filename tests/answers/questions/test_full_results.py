from bot.answers.answer import Choice, Outcome
from bot.answers.questions.full_results import FullResults
from db.provenance import Doubt
from tests.answers.questions.circumstances import ASKED
from tests.builders import HOMESTEAD, a_driver, a_fact, a_race, a_result, an_almanac

FIELD = [f"Driver {number}" for number in range(1, 35)]


def test_shows_twenty_places_and_offers_the_rest() -> None:
    answer = FullResults().answer(an_almanac(a_race(results=FIELD)), ASKED)

    assert answer.headline == "Places 1 to 20 of 34 in the Baptist Health 200."
    assert answer.table is not None
    assert [row[0] for row in answer.table.rows] == [str(place) for place in range(1, 21)]
    assert answer.more == (Choice("21–34", FullResults(HOMESTEAD, page=2)),)


def test_turns_to_the_last_page() -> None:
    answer = FullResults(page=2).answer(an_almanac(a_race(results=FIELD)), ASKED)

    assert answer.headline == "Places 21 to 34 of 34 in the Baptist Health 200."
    assert answer.more == (Choice("1–20", FullResults(HOMESTEAD, page=1)),)


def test_a_page_past_the_end_is_the_last_one() -> None:
    answer = FullResults(page=99).answer(an_almanac(a_race(results=FIELD)), ASKED)

    assert answer.headline == "Places 21 to 34 of 34 in the Baptist Health 200."


def test_shows_who_was_down_who_was_out_and_what_is_not_told() -> None:
    rows = [
        a_result("Kyle Larson", finish=1, laps_led=20, laps_down=0, status="running"),
        a_result("Keith McGee", finish=2, laps_down=4, status="running"),
        a_result("Ben Rhodes", finish=3, status="out", reason_out="suspension"),
        a_result("Jack Wood", finish=4, status="out"),
        a_result("Corey Day", finish=5),
    ]

    answer = FullResults().answer(an_almanac(a_race(results=rows)), ASKED)

    assert answer.table is not None
    assert answer.table.rows == (
        ("1", "Kyle Larson", "20", "running"),
        ("2", "Keith McGee", "–", "4 laps down"),
        ("3", "Ben Rhodes", "–", "out: suspension"),
        ("4", "Jack Wood", "–", "out"),
        ("5", "Corey Day", "–", "–"),
    )


def test_leaves_out_those_without_a_place() -> None:
    rows = [a_result("Kyle Larson", finish=1), a_result("Zane Smith", laps_led=0)]

    answer = FullResults().answer(an_almanac(a_race(results=rows)), ASKED)

    assert answer.headline == "1 finisher is told of the Baptist Health 200."


def test_says_nothing_of_doubts_on_another_page() -> None:
    rows = [a_result(name, finish=place) for place, name in enumerate(FIELD[:33], start=1)]
    doubted = a_fact(34, doubts=[Doubt("twice", "Two are last.")])
    race = a_race(results=[*rows, a_result("Last One", finish=doubted)])

    first, second = (FullResults(page=page).answer(an_almanac(race), ASKED) for page in (1, 2))

    assert first.doubts == ()
    assert second.doubts == ("Two are last.",)


def test_declines_when_no_finish_is_told() -> None:
    almanac = an_almanac(a_race(results=[]), drivers=[a_driver()])

    answer = FullResults().answer(almanac, ASKED)

    assert answer.headline == "No source tells how the Baptist Health 200 ended."
    assert answer.outcome is Outcome.ABSTAIN
