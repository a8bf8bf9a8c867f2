"""Days as editors type them."""

from datetime import date

import pytest

from bot.articles.drafts.days_typed import day_typed

DAY = date(2025, 3, 29)


@pytest.mark.parametrize(
    "typed",
    [
        "2025-03-29",
        "2025/3/29",
        "03/29/2025",
        "3-29-2025",
        "29/03/2025",
        "29.3.2025",
        "March 29, 2025",
        "mar. 29th 2025",
        "29 Mar 2025",
        "29th of March, 2025",
        " Saturday,  March 29, 2025 ",
        "Sat 29 March 2025",
    ],
)
def test_a_day_is_read_in_every_usual_form(typed: str) -> None:
    assert day_typed(typed) == DAY


def test_figures_that_can_be_both_are_read_as_in_the_united_states() -> None:
    assert day_typed("04/03/2025") == date(2025, 4, 3)


@pytest.mark.parametrize(("typed", "day"), [("Today", DAY), ("yesterday", date(2025, 3, 28))])
def test_today_and_yesterday_are_days_where_it_is_known_what_day_it_is(
    typed: str, day: date
) -> None:
    assert day_typed(typed, DAY) == day
    assert day_typed(typed) is None


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "13/32/2025", "0001-01-01", "9999-12-31", "29 Foo 2025", "²/3/2025", "1" * 5_000],
)
def test_anything_else_is_no_day(typed: str) -> None:
    assert day_typed(typed, DAY) is None
