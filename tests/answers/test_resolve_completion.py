import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.resolve import Named, NameIndex
from tests.answers.truck_field import everyone


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return everyone()


def offered(index: NameIndex, typed: str) -> list[str]:
    return [named.key for named in index.complete(typed)]


def test_the_beginning_of_any_word_is_enough(index: NameIndex) -> None:
    assert offered(index, "hon") == ["kaden-honeycutt"]
    assert offered(index, "Kad") == ["kaden-honeycutt"]


def test_every_word_typed_has_to_begin_one(index: NameIndex) -> None:
    assert offered(index, "corey h") == ["corey-heim"]


def test_a_car_number_is_completed(index: NameIndex) -> None:
    assert offered(index, "#0") == ["kyle-larson"]


def test_a_misspelt_name_is_still_offered(index: NameIndex) -> None:
    assert offered(index, "fenhuas") == ["luke-fenhaus"]


def test_nothing_typed_offers_the_likeliest() -> None:
    index = NameIndex([Named("a", "Al Adams", weight=1), Named("b", "Bo Brown", weight=5)])

    assert offered(index, " ") == ["b", "a"]


def test_no_more_is_offered_than_asked_for(index: NameIndex) -> None:
    assert len(index.complete("", limit=7)) == 7
    assert len(index.complete("s", limit=3)) == 3


def test_a_letter_many_words_begin_with_offers_the_heaviest_of_them() -> None:
    index = NameIndex(Named(f"n{n}", f"Zed{n} Sur{n}", weight=n) for n in range(400))

    assert offered(index, "s") == [f"n{n}" for n in range(399, 374, -1)]


@given(st.text(max_size=40))
def test_no_text_makes_it_fail(typed: str) -> None:
    index = NameIndex([Named("a", "Andres Perez de Lara", ("Andi",), ("07",)), Named("b", "B")])

    index.complete(typed)
    index.resolve(typed)
