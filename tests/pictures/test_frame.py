from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.card import Card, Finish, Kind, Theme
from bot.pictures.frame import MOST_ALT, framed
from db.racing import Race
from tests.builders import a_race, a_recap, a_source


def a_card(race: Race, *told: str, kind: Kind = Kind.RESULT, disputed: bool = False) -> Card:
    return framed(
        race, kind, Theme.DARK, Finish(()), footer=("4 cautions",), told=told, disputed=disputed
    )


def test_the_heading_names_race_track_and_day() -> None:
    card = a_card(a_race())

    assert card.title == "Baptist Health 200"
    assert card.subtitle == "Homestead-Miami Speedway · Fri 21 Mar 2025"


def test_a_race_without_track_or_day_is_placed_in_its_season() -> None:
    assert a_card(a_race(track=None, run_on=None)).subtitle == "2025"


def test_the_sources_are_named() -> None:
    assert a_card(a_race(sources=(a_source(), a_recap()))).sources == (
        "Speedway Media · the TRUCKS recap"
    )


def test_a_star_is_explained_where_one_is_shown() -> None:
    assert a_card(a_race(), disputed=True).sources.startswith("* not settled: see /sources")


def test_the_file_name_and_the_quiet_words_give_nothing_away() -> None:
    card = a_card(a_race(winner="Kyle Larson"), "1. Kyle Larson")

    assert card.file_name == "2025-trucks-homestead-result.png"
    assert card.quiet_alt == (
        "Result, Baptist Health 200 (Trucks, Homestead-Miami, Fri 21 Mar 2025)."
    )


def test_a_file_name_holds_no_path() -> None:
    assert a_card(a_race("../../etc/Pass wd\x00")).file_name == "etc-pass-wd-result.png"


def test_a_slug_of_nothing_usable_still_gives_a_file_name() -> None:
    assert a_card(a_race("漢字")).file_name == "race-result.png"


def test_the_words_tell_every_item() -> None:
    card = a_card(a_race(), "1. Kyle Larson", "2. Layne Riggs")

    assert card.alt.endswith("Fri 21 Mar 2025): 1. Kyle Larson; 2. Layne Riggs.")


def test_the_words_say_how_many_items_there_is_no_room_for() -> None:
    card = a_card(a_race(), *("x" * 200 for _ in range(10)))

    assert card.alt.endswith(" … and 6 more.")


@given(st.text(max_size=2000), st.lists(st.text(max_size=300), max_size=12))
def test_the_words_always_fit(name: str, told: list[str]) -> None:
    card = a_card(a_race(name=name), *told)

    assert len(card.alt) <= MOST_ALT
    assert len(card.quiet_alt) <= MOST_ALT
