import pytest

from bot.answers.pages import Page, Turn


@pytest.mark.parametrize(
    ("asked", "shown"),
    [(1, (1, 2)), (2, (3, 4)), (3, (5, 5)), (0, (1, 2)), (-7, (1, 2)), (9, (5, 5))],
)
def test_shows_the_nearest_page_there_is(asked: int, shown: tuple[int, int]) -> None:
    page = Page.of(range(1, 6), asked, 2)

    assert (page.first, page.last) == shown
    assert page.rows == tuple(range(shown[0], shown[1] + 1))


def test_turns_to_the_pages_beside_it() -> None:
    assert Page.of(range(5), 2, 2).turns == (Turn("1–2", 1), Turn("5", 3))


def test_a_short_table_is_the_only_page() -> None:
    page = Page.of(["a", "b"], 1, 20)

    assert page.only
    assert page.turns == ()


def test_no_rows_are_one_empty_page() -> None:
    page: Page[str] = Page.of([], 1, 20)

    assert (page.rows, page.only) == ((), True)
