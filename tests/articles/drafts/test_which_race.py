"""Which of several races within a few days a draft tells of."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.answers.lookup import Lookup
from bot.articles.drafts.amending import amended
from bot.articles.drafts.casting import Cast, cast
from bot.articles.drafts.deciding import WHICH_RACE
from bot.articles.drafts.review import Mark
from db.provenance import Kind, Value
from db.racing import Race
from tests.articles.a_draft import DAY, a_draft, reviewed, row_of
from tests.builders import a_race, a_scheduled_race, a_track, an_almanac

THE_DAY_BEFORE, THE_DAY_AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
CALLED = "Baptist Health 200"  # as the draft calls its race


def scheduled(slug: str, name: str, run_on: date | None, **facts: object) -> Race:
    """A race at Homestead, where the draft's was run too."""
    return a_scheduled_race(slug, name=name, run_on=run_on, track=a_track(), **facts)


def told_among(*races: Race, **next_race: Value) -> Cast:
    """The draft among these races; what it says of the next race, if anything."""
    lines = ((Kind.SCHEDULE, "", "", name, value) for name, value in next_race.items())
    return cast(a_draft(*lines), Lookup.of(an_almanac(*races)))


@pytest.mark.parametrize("order", [1, -1])
def test_the_race_of_that_day_is_meant_and_not_one_of_the_day_before(order: int) -> None:
    duel = scheduled("2025-trucks-duel", "Duel 1", THE_DAY_BEFORE)
    race = scheduled("2025-trucks-round-4", "Truck race", DAY)

    done = told_among(*[duel, race][::order])

    assert (done.race, done.known_race, done.open) == ("2025-trucks-round-4", True, ())


def test_of_two_races_on_one_day_the_name_tells_which_is_meant() -> None:
    done = told_among(scheduled("a-duel", "Duel 1", DAY), scheduled("the-race", CALLED, DAY))

    assert (done.race, done.open) == ("the-race", ())


def test_of_two_races_on_one_day_the_track_tells_where_no_name_does() -> None:
    elsewhere = replace(scheduled("a-duel", "Duel 1", DAY), track=a_track("bristol", "Bristol"))

    done = told_among(elsewhere, scheduled("the-race", "Truck race", DAY))

    assert (done.race, done.open) == ("the-race", ())


def test_which_of_two_races_on_one_day_it_is_is_asked_where_nothing_tells() -> None:
    done = told_among(scheduled("a-duel", "Duel 1", DAY), scheduled("b-duel", "Duel 2", DAY))

    assert "Fri 21 Mar 2025 (a-duel) or Fri 21 Mar 2025 (b-duel)?" in done.open[0]
    assert row_of(reviewed(done), "which race it is").mark is Mark.ASKED
    assert not done.known_race


def test_what_an_editor_says_settles_which_of_several_races_it_is() -> None:
    races = (scheduled("a-duel", "Duel 1", DAY), scheduled("b-duel", "Duel 2", DAY))
    lookup = Lookup.of(an_almanac(*races))

    settled = cast(amended(told_among(*races), WHICH_RACE, "b-duel", lookup), lookup)

    assert (settled.race, settled.known_race, settled.open) == ("b-duel", True, ())


def test_a_race_moved_by_a_day_is_known_by_its_name_before_others_at_its_track() -> None:
    done = told_among(
        scheduled("a-duel", "Duel 1", THE_DAY_BEFORE), scheduled("the-race", CALLED, THE_DAY_AFTER)
    )

    assert (done.race, done.known_race, done.open) == ("the-race", True, ())


def test_a_race_moved_by_a_day_is_known_by_its_track_where_it_alone_is_there() -> None:
    done = told_among(scheduled("the-race", "Truck race", THE_DAY_BEFORE))

    assert (done.race, done.known_race, done.open) == ("the-race", True, ())


def test_of_two_races_near_its_day_none_is_taken_unasked() -> None:
    done = told_among(
        scheduled("a-duel", "Duel 1", THE_DAY_BEFORE), scheduled("b-duel", "Duel 2", THE_DAY_AFTER)
    )

    assert (done.known_race, [race.slug for race in done.perhaps]) == (False, ["a-duel", "b-duel"])


def test_another_race_on_that_day_is_not_taken_for_one_of_its_name_a_day_later() -> None:
    done = told_among(scheduled("a-duel", "Duel 1", DAY), scheduled("race", CALLED, THE_DAY_AFTER))

    assert (done.known_race, [race.slug for race in done.perhaps]) == (False, ["a-duel", "race"])


NEXT: dict[str, Value] = {"track": "Homestead-Miami Speedway", "run_on": date(2025, 3, 28)}


def test_the_next_race_is_known_by_its_name_before_others_at_its_track() -> None:
    done = told_among(
        scheduled("a-duel", "Duel 1", date(2025, 3, 27)),
        scheduled("the-next", "Harbor 200", date(2025, 4, 4)),
        **NEXT,
        name="Harbor 200",
    )

    assert done.sheet.races[1:] == ("the-next",)


@pytest.mark.parametrize("day", [date(2025, 3, 28), date(2025, 3, 27)])
def test_a_next_race_that_may_be_either_of_two_is_left_out(day: date) -> None:
    duels = (scheduled("a-duel", "Duel 1", day), scheduled("b-duel", "Duel 2", day))

    done = told_among(*duels, a_race(run_on=DAY), **NEXT, name="Harbor 200")

    assert done.sheet.races == ("2025-trucks-homestead",)
    assert row_of(reviewed(done), "next race, name").mark is Mark.UNREAD


# The slugs that a new race at Homestead has, the first that is free.
GONE, *MORE = ("2025-trucks-homestead-mi" + end for end in ("ami", "am-2", "am-3"))


def new_race(former: dict[str, frozenset[date]], **next_race: Value) -> Cast:
    """The draft, of a new race, after those races are known no longer."""
    lines = ((Kind.SCHEDULE, "", "", name, value) for name, value in next_race.items())
    elsewhere = a_scheduled_race(run_on=date(2025, 9, 1))
    lookup = Lookup.of(an_almanac(elsewhere, tracks=[a_track()]))
    return cast(a_draft(*lines), lookup, former=former)


def test_a_new_race_does_not_take_the_slug_of_another_that_was_known_once() -> None:
    assert new_race({}).race == GONE
    assert new_race({GONE: frozenset({date(2025, 10, 4)})}).race == MORE[0]
    assert new_race({GONE: frozenset()}).race == MORE[0]


def test_a_race_that_was_known_once_gets_its_own_slug_back() -> None:
    assert new_race({GONE: frozenset({date(2025, 10, 4), DAY})}).race == GONE


def test_a_next_race_does_not_take_the_slug_of_another_that_was_known_once() -> None:
    former = {MORE[0]: frozenset({date(2025, 10, 4)})}

    done = new_race(former, **NEXT)

    assert done.sheet.races == (GONE, MORE[1])
