from bot.pictures.card import Card, Cell, Finish, Finisher
from bot.pictures.result_card import result_card
from db.provenance import Dissent
from db.racing import Race
from tests.builders import a_fact, a_race, a_recap, a_result, a_stage, an_entry


def card_of(race: Race) -> Card:
    card = result_card(race)
    assert card is not None
    return card


def rows_of(race: Race) -> tuple[Finisher, ...]:
    body = card_of(race).body
    assert isinstance(body, Finish)
    return body.rows


def credit_of(race: Race) -> str:
    body = card_of(race).body
    assert isinstance(body, Finish)
    return body.credit


_SOME = Dissent(a_recap(), 21)


def test_shows_what_is_told_of_a_driver() -> None:
    race = a_race(
        results=[a_result("Kyle Larson", finish=1, laps_led=20)],
        entries=(an_entry("Kyle Larson", car_number="07", manufacturer="Chevrolet"),),
        stages=(a_stage(1, ["Kyle Larson"]), a_stage(2, ["Corey Heim"])),
    )

    assert rows_of(race) == (
        Finisher(
            Cell("1"), Cell("07"), "Kyle Larson", Cell("Chevrolet"), Cell("20"), (1,), won=True
        ),
    )


def test_the_winner_is_credited_with_what_is_told_of_the_drive() -> None:
    race = a_race(
        results=[a_result("Kyle Larson", finish=1, laps_led=a_fact(20, dissent=[_SOME]))],
        entries=(an_entry("Kyle Larson", car_number="07", manufacturer="Chevrolet"),),
        stages=(a_stage(1, ["Kyle Larson"]),),
        laps_run=134,
    )

    assert credit_of(race) == "Chevrolet · led 20* of 134 laps · won stage 1"
    assert credit_of(a_race()) == ""


def test_words_for_those_who_do_not_see_it_tell_the_name_that_could_not_be_drawn() -> None:
    card = card_of(a_race(winner="周冠宇"))

    assert "1. 周冠宇" in card.alt


def test_a_dash_stands_for_what_nobody_tells_and_0_for_0() -> None:
    race = a_race(results=[a_result("A", finish=1), a_result("B", finish=2, laps_led=0)])

    rows = rows_of(race)

    assert [row.led.text for row in rows] == ["–", "0"]
    assert [row.make.text for row in rows] == ["–", "–"]


def test_shows_ten_of_forty() -> None:
    race = a_race(results=[f"Driver {number}" for number in range(1, 41)])

    assert [row.position.text for row in rows_of(race)] == [str(at) for at in range(1, 11)]


def test_leaves_out_those_whose_finish_nobody_tells() -> None:
    race = a_race(results=[a_result("A", finish=1), a_result("B", laps_led=3)])

    assert [row.name for row in rows_of(race)] == ["A"]


def test_there_is_no_card_without_a_finish() -> None:
    assert result_card(a_race(results=[a_result("A", laps_led=3)])) is None


def test_nobody_is_the_winner_when_the_first_is_not_told() -> None:
    race = a_race(results=[a_result("B", finish=2), a_result("C", finish=3)])

    assert [row.won for row in rows_of(race)] == [False, False]


def test_nobody_is_the_winner_when_two_are_first() -> None:
    race = a_race(results=[a_result("A", finish=1), a_result("B", finish=1)])

    assert [row.won for row in rows_of(race)] == [False, False]


def test_shows_as_many_stage_wins_as_there_is_room_for() -> None:
    stages = tuple(a_stage(number, ["Kyle Larson"]) for number in range(1, 31))

    assert rows_of(a_race(stages=stages))[0].stages == (1, 2, 3, 4)


def test_marks_figures_that_sources_differ_on() -> None:
    led = a_fact(20, dissent=[Dissent(a_recap(), 21)])
    race = a_race(results=[a_result("A", finish=1, laps_led=led)])

    assert rows_of(race)[0].led == Cell("20", disputed=True)
    assert "* not settled" in card_of(race).sources


def test_the_footer_tells_length_cautions_and_lead_changes() -> None:
    race = a_race(scheduled_laps=134, cautions=4, lead_changes=13)

    assert card_of(race).footer == "134 laps · 4 cautions · 13 lead changes"


def test_the_footer_names_stage_winners_who_are_not_shown() -> None:
    results = [f"Driver {number}" for number in range(1, 13)]
    race = a_race(results=results, stages=(a_stage(1, ["Driver 12"]), a_stage(2, ["Guest"])))

    assert card_of(race).footer == "Stage 1: Driver 12 (12th) · stage 2: Guest"


def test_the_words_tell_the_same_as_the_picture() -> None:
    race = a_race(
        results=[a_result("Corey Heim", finish=1, laps_led=78), a_result("B", finish=2)],
        entries=(an_entry("Corey Heim", car_number="11", manufacturer="Toyota"),),
        stages=(a_stage(1, ["Corey Heim"]), a_stage(2, ["Corey Heim"])),
    )

    assert card_of(race).alt.endswith(
        ": 1. Corey Heim, No. 11 Toyota, led 78 laps, won stages 1 and 2; 2. B."
    )
