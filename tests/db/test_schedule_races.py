"""Which race an announced one is: a changed one stays itself, two never become one."""

from datetime import date

import pytest

from db.schedules.races import Announced, KnownRace, new_slug, sheet_of
from tests.db.schedules import MARTINSVILLE, a_calendar, a_known_race, announced

FALL = "2026-trucks-martinsville-2"
SPRING_DAY, FALL_DAY = date(2026, 3, 28), date(2026, 10, 30)


def slugs(*races: Announced, known: tuple[KnownRace, ...] = ()) -> tuple[str, ...]:
    """The slugs of the races, in the order of the file."""
    return sheet_of(a_calendar(*races), known, ()).races


def test_a_new_race_is_named_by_season_series_and_track() -> None:
    assert slugs(announced()) == (MARTINSVILLE,)


def test_of_two_races_at_one_track_the_later_one_is_the_second() -> None:
    both = slugs(announced(FALL_DAY, line=2), announced(SPRING_DAY, line=3))

    assert both == (FALL, MARTINSVILLE)


@pytest.mark.parametrize(
    ("fields", "taken", "slug"),
    [
        ({"track": "north-wilkesboro"}, (), "2026-trucks-north-wilkesboro"),
        ({"track": "north-wilkesboro"}, ("2026-trucks-north-wilkesboro",), "2026-trucks-north-2"),
        ({"track": "a" * 28}, (), "2026-trucks-aaaaaaaaaaaaaaaa"),
        ({"name": "Ély's 200"}, (), "2026-trucks-elys-200"),
        ({"name": "日本"}, (), "2026-trucks"),
    ],
)
def test_a_slug_fits_a_button(fields: dict[str, str], taken: tuple[str, ...], slug: str) -> None:
    made = new_slug({"series": "trucks", "season": 2026, **fields}, taken)

    assert (made, len(made) <= 28) == (slug, True)


def test_a_race_that_an_article_announced_is_met() -> None:
    known = a_known_race("2026-trucks-paperclip", name="Spring 200")

    assert slugs(announced(name="Other 200"), known=(known,)) == ("2026-trucks-paperclip",)


def test_a_race_that_moved_by_a_month_is_still_itself() -> None:
    moved = announced(date(2026, 4, 28))

    assert slugs(moved, known=(a_known_race(),)) == (MARTINSVILLE,)


def test_the_race_in_fall_is_not_the_one_that_others_tell_of_in_spring() -> None:
    assert slugs(announced(FALL_DAY), known=(a_known_race(),)) == (FALL,)


def test_a_calendar_may_put_its_own_race_off_for_half_a_year() -> None:
    known = a_known_race(own=True)

    assert slugs(announced(FALL_DAY), known=(known,)) == (MARTINSVILLE,)


def test_what_was_run_in_spring_is_not_put_off_to_fall() -> None:
    known = a_known_race(own=True, state="run")

    assert slugs(announced(FALL_DAY), known=(known,)) == (FALL,)


def test_of_two_races_each_is_met_by_the_nearest() -> None:
    known = (a_known_race(own=True), a_known_race(FALL, FALL_DAY, own=True))

    only_fall_is_left = slugs(announced(date(2026, 11, 6)), known=known)

    assert only_fall_is_left == (FALL,)


def test_two_races_on_one_weekend_stay_apart_by_name_when_both_move() -> None:
    days = [date(2026, 6, day) for day in (6, 7, 8)]
    known = (
        a_known_race("first", days[0], own=True, name="First 150"),
        a_known_race("second", days[1], own=True, name="Second 150"),
    )

    moved = slugs(
        announced(days[1], line=2, name="First 150"),
        announced(days[2], line=3, name="Second 150"),
        known=known,
    )

    assert moved == ("first", "second")


def test_the_round_tells_races_at_one_track_apart() -> None:
    known = (a_known_race("first", round=5), a_known_race("second", date(2026, 4, 4), round=6))

    met = slugs(announced(date(2026, 4, 3), round=5), known=known)

    assert met == ("first",)


def test_another_round_is_another_race_unless_the_calendar_itself_counts_anew() -> None:
    race = announced(round=7)

    assert slugs(race, known=(a_known_race(round=6),)) == (FALL,)
    assert slugs(race, known=(a_known_race(round=6, own=True),)) == (MARTINSVILLE,)


@pytest.mark.parametrize(
    "race", [announced(series="cup"), announced(season=2027), announced(track="las-vegas")]
)
def test_other_series_seasons_and_tracks_are_other_races(race: Announced) -> None:
    assert slugs(race, known=(a_known_race(),)) != (MARTINSVILLE,)


def test_a_race_whose_track_is_not_told_is_met_by_its_day() -> None:
    race = announced(track=None, name="Spring 200")

    assert slugs(race, known=(a_known_race(),)) == (MARTINSVILLE,)


def test_a_race_whose_day_is_not_told_is_met_at_its_track() -> None:
    assert slugs(announced(None), known=(a_known_race(),)) == (MARTINSVILLE,)


def test_a_file_of_our_own_names_its_races_itself() -> None:
    known = a_known_race("2026-trucks-clip", date(2026, 5, 1))

    race = announced(FALL_DAY, own_slug="2026-trucks-clip")

    assert slugs(race, known=(known,)) == slugs(race) == ("2026-trucks-clip",)


def test_no_race_takes_the_slug_of_one_that_is_gone() -> None:
    sheet = sheet_of(a_calendar(announced(own_slug=MARTINSVILLE)), (), [MARTINSVILLE])

    assert sheet.races == (FALL,)
