"""Results printed as lists and tables."""

import pytest

from bot.articles.lists import ListKind
from bot.articles.tables import rows_in
from bot.articles.text import article_of_text

NAMES = ("Kyle Larson", "Layne Riggs", "Corey Heim", "Tyler Ankrum", "Daniel Hemric")


def rows_of(*lines: str) -> list[tuple[int, str]]:
    article = article_of_text("Results of the night\n\nRace results\n" + "\n".join(lines))
    return [(row.place, row.driver) for row in rows_in(article)]


IN_ORDER = [(at, name) for at, name in enumerate(NAMES, start=1)]


@pytest.mark.parametrize(
    "form",
    [
        "{n}. {name}",
        "{n}) {name}",
        "{n} - {name}",
        "P{n} {name}",
        "{n}. ({n}) {name}, Chevrolet, 134 laps.",
        "{n}. {name}, 20 laps led",
        "{n}. No. 1{n} {name}",
        "{n}. {name} (No. 5 Hendrick Chevrolet): he was glad",
        "{n}\t{name}\t134",
        "| {n} | {name} | 134 |",
        "{n}. {name} - OUT, Suspension",
        "{n} {name} (i)",
    ],
)
def test_a_numbered_list_gives_everybody_a_place(form: str) -> None:
    lines = [form.format(n=n, name=name) for n, name in IN_ORDER]

    assert rows_of(*lines) == IN_ORDER


def test_a_table_is_read_by_its_header() -> None:
    header = "Fin\tSt\tNo\tDriver\tLaps\tLed\tStatus"
    article = article_of_text(
        f"The whole field\n\n{header}\n1\t3\t07\tKyle Larson\t134\t20\tRunning\n"
        "2\t4\t34\tLayne Riggs\t134\t3\tRunning\n3\t1\t11\tCorey Heim\t130\t78\tEngine"
    )

    assert [row.cells for row in rows_in(article)] == [
        {"start": 3, "laps": 134, "led": 20, "number": "07", "status": "running"},
        {"start": 4, "laps": 134, "led": 3, "number": "34", "status": "running"},
        {"start": 1, "laps": 130, "led": 78, "number": "11", "status": "out", "reason": "engine"},
    ]


def test_a_team_behind_a_name_without_a_mark_is_no_part_of_it() -> None:
    lines = ["Pos Driver Team Laps", "1 Max Verstappen Red Bull 70", "2 Lando Norris McLaren 70"]

    assert rows_of(*lines, "3 George Russell Mercedes 70") == [
        (1, "Max Verstappen"),
        (2, "Lando Norris"),
        (3, "George Russell"),
    ]


def test_a_list_run_into_one_line_is_taken_apart() -> None:
    line = "Order Driver Car No. Laps down " + " ".join(
        f"{n} {name} 1{n} --" for n, name in IN_ORDER
    )

    assert rows_of(line) == IN_ORDER


def test_numbers_that_do_not_follow_each_other_are_no_list() -> None:
    assert rows_of("3. Kyle Larson", "9. Layne Riggs", "14. Corey Heim") == []


def test_two_lines_are_no_list() -> None:
    assert rows_of("1. Kyle Larson", "2. Layne Riggs") == []


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Race results:", ListKind.RESULTS),
        ("Points standings:", ListKind.POINTS),
        ("Starting lineup:", ListKind.STARTS),
        ("Stage 1 results:", ListKind.STAGE),
        ("Power rankings:", ListKind.OTHER),
    ],
)
def test_the_line_above_tells_what_a_list_is_of(heading: str, kind: ListKind) -> None:
    lines = "\n".join(f"{n}. {name}" for n, name in IN_ORDER)

    found = rows_in(article_of_text(f"A night out\n\n{heading}\n{lines}"))

    assert {row.kind for row in found} == {kind}


def test_laps_down_and_reasons_out_are_read_beside_names() -> None:
    article = article_of_text(
        "A night\n\nRace results\n1. Kyle Larson, 20 laps led\n2. Toni Breidinger, one lap down\n"
        "3. Ben Rhodes - OUT, Suspension\n4. Corey Heim, Stages 1 & 2 winner"
    )

    assert [row.cells for row in rows_in(article)] == [
        {"led": 20},
        {"laps_down": 1},
        {"status": "out", "reason": "suspension"},
        {"stages": "12"},
    ]
