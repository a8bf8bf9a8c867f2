import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.normal import normal, words


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("HAMILTON", "hamilton"),
        ("Sergio Pérez", "sergio perez"),
        ("Łukasz Sørensen-Đurić", "lukasz sorensen duric"),
        ("Straße", "strasse"),
        ("Pato O’Ward", "pato oward"),
        ("heim 🏁😭", "heim"),
        ("𝓚𝔂𝓵𝓮 Ｌａｒｓｏｎ", "kyle larson"),
        ("riggs, layne", "riggs layne"),
        ("  a\tb3\n", "a b3"),
        ("?!", ""),
    ],
)
def test_case_accents_and_punctuation_do_not_matter(typed: str, expected: str) -> None:
    assert normal(typed) == expected


@pytest.mark.parametrize("typed", ["A. J. Foyt", "A.J. Foyt", "a j foyt"])
def test_initials_in_a_row_are_one_word(typed: str) -> None:
    assert normal(typed) == "aj foyt"


def test_one_initial_stays_by_itself() -> None:
    assert words("K. Larson") == ("k", "larson")


@pytest.mark.parametrize("typed", ["Mills's", "mills'", "Mills’s", "mills"])
def test_a_possessive_is_the_name(typed: str) -> None:
    assert normal(typed) == "mills"


def test_a_car_number_stays_as_printed() -> None:
    assert words("#07 and #7") == ("07", "and", "7")


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normal(text)

    assert normal(once) == once


@given(st.text())
def test_words_hold_nothing_but_letters_and_digits(text: str) -> None:
    assert all(word.isalnum() for word in words(text))
