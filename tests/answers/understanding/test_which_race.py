"""Which race the days of a sentence mean, judged at the moment of asking."""

from datetime import UTC, datetime

import pytest

from bot.answers.understanding.which_race import is_said
from tests.builders import a_scheduled_race

FRIDAY = a_scheduled_race().run_on


@pytest.mark.parametrize(
    ("asked_on", "this", "next_one"),
    [
        (datetime(2025, 3, 26, 16, tzinfo=UTC), True, False),
        (datetime(2025, 3, 23, 16, tzinfo=UTC), True, True),
        (datetime(2025, 3, 20, 16, tzinfo=UTC), False, True),
    ],
    ids=["within the week", "on the sunday before", "the week before"],
)
def test_a_weekend_belongs_to_the_week_before_and_the_one_after(
    asked_on: datetime, this: bool, next_one: bool
) -> None:
    race = a_scheduled_race()
    assert FRIDAY is not None

    assert is_said("this week", FRIDAY, race, asked_on) == this
    assert is_said("next week", FRIDAY, race, asked_on) == next_one
