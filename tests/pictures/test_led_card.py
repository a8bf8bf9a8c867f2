from bot.pictures.card import Card, Cell, LapsLed, Leader, Stint
from bot.pictures.led_card import MOST_LEADERS, ONLY_SHARES, led_card
from db.provenance import Dissent
from db.racing import Race, RunningOrder
from tests.builders import a_fact, a_race, a_recap, a_result, an_order


def card_of(race: Race) -> Card:
    card = led_card(race)
    assert card is not None
    return card


def body_of(race: Race) -> LapsLed:
    body = card_of(race).body
    assert isinstance(body, LapsLed)
    return body


def a_race_led(
    *laps: int,
    scheduled_laps: int | None = None,
    laps_run: int | None = None,
    orders: tuple[RunningOrder, ...] = (),
) -> Race:
    """A race whose winner led the first of `laps`, the second the next, and so on."""
    results = [
        a_result(f"Driver {at}", finish=at, laps_led=led) for at, led in enumerate(laps, start=1)
    ]
    return a_race(results=results, scheduled_laps=scheduled_laps, laps_run=laps_run, orders=orders)


def every_lap(leaders: str) -> tuple[RunningOrder, ...]:
    """The order at each lap, led by the driver of that number: "112" is 1, 1 and then 2."""
    return tuple(
        an_order([f"Driver {number}"], lap=lap) for lap, number in enumerate(leaders, start=1)
    )


def test_shows_the_leaders_most_laps_first() -> None:
    race = a_race(
        results=[
            a_result("Kyle Larson", finish=1, laps_led=20, times_led=3),
            a_result("Corey Heim", finish=3, laps_led=80),
        ],
        scheduled_laps=100,
    )

    assert body_of(race).rows == (
        Leader("Corey Heim", "Heim", Cell("80"), 80, "80%", Cell("–")),
        Leader("Kyle Larson", "Larson", Cell("20"), 20, "20%", Cell("3"), won=True),
    )


def test_laps_that_are_nobodys_are_shown_as_such() -> None:
    body = body_of(a_race_led(60, 30, scheduled_laps=100))

    assert (body.whole, body.untold) == (100, 10)


def test_without_a_distance_there_is_no_share_of_it() -> None:
    body = body_of(a_race_led(60, 30))

    assert (body.whole, body.untold) == (90, 0)
    assert [row.share for row in body.rows] == ["–", "–"]


def test_more_laps_than_the_race_has_still_fit_the_bar() -> None:
    body = body_of(a_race_led(60, 50, scheduled_laps=100))

    assert (body.whole, body.untold) == (110, 0)


def test_those_who_led_least_share_a_row() -> None:
    body = body_of(a_race_led(*range(20, 0, -1), scheduled_laps=210))

    assert len(body.rows) == MOST_LEADERS
    assert body.rows[-1] == Leader(
        "13 others", "13 others", Cell("91"), sum(range(1, 14)), "43%", Cell(""), several=True
    )


def test_a_star_on_one_of_those_who_share_a_row_is_on_their_row() -> None:
    disputed = a_fact(1, dissent=[Dissent(a_recap(), 2)])
    led = [*range(MOST_LEADERS + 1, 1, -1), disputed]
    results = [a_result(f"Driver {at}", finish=at, laps_led=one) for at, one in enumerate(led, 1)]

    card = card_of(a_race(results=results))

    assert isinstance(card.body, LapsLed)
    assert [row.laps.disputed for row in card.body.rows][-2:] == [False, True]
    assert "* not settled" in card.sources


def test_of_one_who_led_alone_no_order_is_missed() -> None:
    assert ONLY_SHARES not in card_of(a_race_led(134, scheduled_laps=134)).footer


def test_there_is_no_card_when_nobody_is_told_to_have_led() -> None:
    assert led_card(a_race_led(0, 0)) is None


def test_stints_are_drawn_when_the_leader_of_every_lap_is_told() -> None:
    race = a_race_led(3, 2, laps_run=5, orders=every_lap("11221"))

    assert body_of(race).stints == (Stint(0, 1, 2), Stint(1, 3, 4), Stint(0, 5, 5))
    assert ONLY_SHARES not in card_of(race).footer


def test_laps_counted_from_the_end_belong_to_stints_too() -> None:
    orders = (*every_lap("11"), an_order(["Driver 2"], laps_to_go=0))

    body = body_of(a_race_led(2, 1, laps_run=3, orders=orders))

    assert body.stints == (Stint(0, 1, 2), Stint(1, 3, 3))


def test_one_lap_that_nobody_tells_leaves_only_shares() -> None:
    race = a_race_led(3, 2, laps_run=5, orders=every_lap("1122"))

    assert body_of(race).stints == ()
    assert ONLY_SHARES in card_of(race).footer


def test_a_race_of_any_length_takes_no_longer() -> None:
    assert body_of(a_race_led(3, 2, laps_run=10**12, orders=every_lap("11221"))).stints == ()


def test_orders_that_disagree_with_the_laps_led_leave_only_shares() -> None:
    race = a_race_led(4, 1, laps_run=5, orders=every_lap("11221"))

    assert body_of(race).stints == ()


def test_a_lap_led_by_somebody_else_leaves_only_shares() -> None:
    race = a_race_led(3, 1, laps_run=5, orders=every_lap("11923"))

    assert body_of(race).stints == ()


def test_the_words_tell_laps_and_shares() -> None:
    race = a_race_led(75, 1, scheduled_laps=100)

    assert card_of(race).alt.endswith(": Driver 1 75 laps (75%); Driver 2 1 lap (1%).")
