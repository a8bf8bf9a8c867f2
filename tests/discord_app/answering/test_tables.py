"""Tables stay aligned and narrow enough for a phone."""

from hypothesis import given, settings

from bot.answers.answer import Answer, Column, Table
from bot.discord_app.answering.tables import WIDTH, block, shortened
from tests.discord_app.monsters import answers

POS, DRIVER, LED = Column("Pos", number=True), Column("Driver"), Column("Led", number=True)
WIDE = Column("Why the truck did not see the end", number=False)


def a_table(*rows: tuple[str, ...], bold: frozenset[int] = frozenset()) -> Table:
    return Table((POS, DRIVER, LED), rows, bold)


def test_numbers_stand_to_the_right_and_names_to_the_left() -> None:
    table = a_table(("1", "Kyle Larson", "20"), ("10", "Kaden Honeycutt", "0"))

    assert block(table, 500) == (
        "```\nPos Driver          Led\n  1 Kyle Larson      20\n 10 Kaden Honeycutt   0\n```"
    )


def test_the_row_that_was_asked_for_is_marked() -> None:
    table = a_table(("1", "Kyle Larson", "20"), ("3", "Corey Heim", "78"), bold=frozenset({1}))

    assert [row[:5] for row in block(table, 500).splitlines()[1:-1]] == ["  Pos", "    1", ">   3"]


def test_first_names_shrink_before_anything_is_cut() -> None:
    table = Table((DRIVER, WIDE), (("Giovanni Ruggiero", "a suspension that broke"),))

    shown = block(table, 500)

    assert "G. Ruggiero" in shown


def test_words_are_cut_before_figures() -> None:
    table = Table((LED, WIDE), (("123456789012345", "a suspension that broke"),))

    shown = block(table, 500)

    assert "123456789012345" in shown
    assert "a suspension that bro…" in shown


def test_brothers_keep_a_letter_more() -> None:
    names = ["Kyle Busch", "Kurt Busch", "Corey Heim", "Corey Heim"]

    assert shortened(names) == ["Ky. Busch", "Ku. Busch", "C. Heim", "C. Heim"]


def test_words_that_are_no_name_stay_whole() -> None:
    assert shortened(["not reported"]) == ["not reported"]


def test_rows_that_do_not_fit_are_counted() -> None:
    table = a_table(*((str(place), "Corey Heim", "0") for place in range(1, 31)))

    shown = block(table, 200)

    assert shown.splitlines()[-2:] == ["… and 22 more", "```"]
    assert len(shown) <= 200


def test_a_cell_cannot_end_the_block() -> None:
    assert block(a_table(("1", "```x", "0")), 200).count("```") == 2


@settings(deadline=None)  # a busy machine is no failure
@given(answers)
def test_no_line_is_wider_than_a_phone(answer: Answer) -> None:
    rows = block(answer.table, 3000).splitlines() if answer.table else []

    assert [row for row in rows if len(row) > WIDTH] == []
