from dataclasses import replace

from bot.pictures.card import Card, Cell, Contender, Points
from bot.pictures.points_card import points_card
from db.racing import Race, Standing
from tests.builders import a_fact, a_race, a_standing


def card_of(race: Race) -> Card:
    card = points_card(race)
    assert card is not None
    return card


def rows_of(*standings: Standing) -> tuple[Contender, ...]:
    body = card_of(a_race(standings=standings)).body
    assert isinstance(body, Points)
    return body.rows


def with_points(name: str, position: int, points: int) -> Standing:
    return replace(a_standing(name, position, behind=None), points=a_fact(points))


def test_shows_who_is_how_far_behind() -> None:
    rows = rows_of(a_standing("Corey Heim"), a_standing("Ty Majeski", 2, 8))

    assert rows == (
        Contender(Cell("1"), "Corey Heim", Cell("0"), Cell("–"), behind=0),
        Contender(Cell("2"), "Ty Majeski", Cell("−8"), Cell("–"), behind=8),
    )


def test_a_gap_nobody_tells_is_not_0() -> None:
    rows = rows_of(a_standing("A"), a_standing("B", 2, None))

    assert rows[1] == Contender(Cell("2"), "B", Cell("–"), Cell("–"), behind=None)


def test_gaps_follow_from_points() -> None:
    rows = rows_of(with_points("A", 1, 210), with_points("B", 2, 202))

    assert [(row.points.text, row.gap.text) for row in rows] == [("210", "0"), ("202", "−8")]


def test_no_gap_follows_from_points_when_the_leader_is_not_told() -> None:
    rows = rows_of(with_points("B", 2, 202), with_points("C", 3, 200))

    assert [row.behind for row in rows] == [None, None]


def test_shows_ten_of_forty() -> None:
    rows = rows_of(*(a_standing(f"Driver {at}", at, at) for at in range(1, 41)))

    assert rows[-1].name == "Driver 10"
    assert len(rows) == 10


def test_there_is_no_card_without_standings() -> None:
    assert points_card(a_race()) is None


def test_the_footer_says_which_points_these_are() -> None:
    race = a_race(standings=(a_standing(),), standings_kind="regular season")

    assert card_of(race).footer == "Regular season"


def test_the_words_tell_positions_and_gaps() -> None:
    race = a_race(standings=(with_points("A", 1, 50), a_standing("B", 2, 1)))

    assert card_of(race).alt.endswith(": 1. A, 50 points; 2. B, 1 point behind.")
