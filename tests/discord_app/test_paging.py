"""Long lists in pages that fit."""

from bot.discord_app.paging import joined_within, pages_of


def test_what_fits_is_one_page() -> None:
    assert pages_of(["a", "b"], 4, most=10) == (range(2),)


def test_a_page_ends_where_the_next_text_would_not_fit() -> None:
    assert pages_of(["aaa", "bb", "c"], 6, most=10) == (range(1), range(1, 3))


def test_a_page_ends_after_so_many_texts() -> None:
    assert pages_of("abcde", 100, most=2) == (range(2), range(2, 4), range(4, 5))


def test_the_first_page_may_have_less_room() -> None:
    assert pages_of(["aaa", "bbb", "ccc"], 8, most=10, first_room=4) == (range(1), range(1, 3))


def test_a_text_too_long_for_any_page_has_one_of_its_own() -> None:
    assert pages_of(["a", "b" * 99, "c"], 6, most=10) == (range(1), range(1, 2), range(2, 3))


def test_nothing_is_one_empty_page() -> None:
    assert pages_of((), 6, most=10) == (range(0),)


def test_lines_that_do_not_fit_are_counted() -> None:
    lines = ["first", "second", "third", "fourth"]

    assert joined_within(lines, 100) == "first\nsecond\nthird\nfourth"
    assert joined_within(lines, 20) == "first\n… and 3 more"
    assert len(joined_within(["x" * 90] * 30, 1_000)) <= 1_000
