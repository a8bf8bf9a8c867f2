import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.plain import MOST_LETTERS, NAMED_BESIDE, drawable_name, plain
from db.racing import Driver
from tests.builders import a_driver


def test_accents_and_other_alphabets_stay() -> None:
    assert plain("Andrés Ğüşiöç Żółć Жук") == "Andrés Ğüşiöç Żółć Жук"


def test_an_accent_written_apart_joins_its_letter() -> None:
    assert plain("Andre\u0301s") == "Andrés"


def test_what_would_turn_the_line_around_is_left_out() -> None:
    assert plain("a\u202eb\u2066c\u200fd") == "abcd"


def test_emoji_leave_no_gap() -> None:
    assert plain("Kyle 🏁🏎️ Larson 👍🏽") == "Kyle Larson"


def test_stacked_accents_are_cut_to_one() -> None:
    assert plain("Z\u0334\u0336\u0337a") == "Z\u0334a"


def test_line_breaks_become_spaces() -> None:
    assert plain(" a\n\tb\u2028c\x00 ") == "a b c"


def test_a_dash_stands_where_nothing_is_left() -> None:
    assert plain("🏁\u202e\n") == "–"


@pytest.mark.parametrize("name", ["Kimi Räikkönen", "Łukasz Żółć", "Александр", "Jürgen O’Neill"])
def test_a_name_the_type_has_letters_for_is_drawn_as_it_is(name: str) -> None:
    assert drawable_name(a_driver(name)) == name


def test_a_name_the_type_has_no_letters_for_is_drawn_by_an_alias_or_the_slug() -> None:
    with_alias = a_driver("周冠宇", aliases=("周", "Zhou Guanyu"))
    without = Driver("zhou-guanyu", "周冠宇")

    assert drawable_name(with_alias) == "Zhou Guanyu"
    assert drawable_name(without) == "Zhou Guanyu"


def test_where_there_are_no_letters_at_all_the_picture_says_where_the_name_is() -> None:
    assert drawable_name(a_driver("周冠宇")) == NAMED_BESIDE


@given(st.text(max_size=400))
def test_any_text_becomes_one_line_of_what_can_be_seen(text: str) -> None:
    line = plain(text)

    categories = {unicodedata.category(letter) for letter in line}
    assert line
    assert len(line) <= 3 * MOST_LETTERS  # composing may take some letters apart
    assert not categories & {"Cc", "Cf", "Co", "Cs", "So", "Zl", "Zp"}


@given(st.text(max_size=50))
def test_text_made_plain_once_stays_as_it_is(text: str) -> None:
    once = plain(text)

    assert plain(once) == once
