"""Results printed as lists and tables."""

import pytest

from bot.articles.listed import ListKind, Row
from bot.articles.tables import is_table_line, rows_in
from bot.articles.text import article_of_text

INTRO = "The whole field"
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


def a_table(header: str, *rows: str, above: str = "How it went", bar: str = "\t") -> list[Row]:
    """The rows of a table whose header and rows are given with commas between their cells."""
    lines = [line.replace(",", bar) for line in (header, *rows)]
    return rows_in(article_of_text("\n".join((INTRO, "", above, *lines))))


def in_order(form: str) -> list[str]:
    """A row for each of the drivers, the places put in for {n} and the names for {name}."""
    return [form.format(n=n, name=name) for n, name in IN_ORDER]


def kinds(header: str, form: str, above: str = "How it went") -> set[ListKind]:
    return {row.kind for row in a_table(header, *in_order(form), above=above)}


@pytest.mark.parametrize("bar", ["\t", " | ", "|"])
def test_an_empty_cell_stays_empty(bar: str) -> None:
    rows = a_table(
        "Pos,Driver,Led,Points",
        "1,Kyle Larson,20,50",
        "2,Layne Riggs,,49",
        "3,Corey Heim,78,",
        bar=bar,
    )

    assert [row.cells for row in rows] == [
        {"led": 20, "points": 50},
        {"points": 49},
        {"led": 78},
    ]


def test_an_empty_first_cell_stays_empty() -> None:
    rows = a_table("Note,Pos,Driver,Led", ",1,Kyle Larson,20", ",2,Layne Riggs,3", ",3,Al Bo,4")

    assert [(row.place, row.cells) for row in rows] == [
        (1, {"led": 20}),
        (2, {"led": 3}),
        (3, {"led": 4}),
    ]


def test_a_frame_of_bars_is_no_empty_cell() -> None:
    rows = a_table(
        "| Pos | Driver | Led |",
        "|---|---|---|",
        "| 1 | Kyle Larson | 20 |",
        "| 2 | Layne Riggs |  |",
        "| 3 | Corey Heim | 78 |",
    )

    assert [row.cells for row in rows] == [{"led": 20}, {}, {"led": 78}]


def test_of_a_row_with_another_number_of_cells_only_place_and_driver_are_taken() -> None:
    rows = a_table(
        "Pos,Driver,Led,Points", "1,Kyle Larson,20,50", "2,Layne Riggs,49", "3,Corey Heim,78,48"
    )

    assert (rows[1].place, rows[1].driver, rows[1].cells) == (2, "Layne Riggs", {})


def test_a_header_that_numbers_its_rows_with_a_sign_is_a_header() -> None:
    rows = a_table("#,Pos,Driver,Led", "5,1,Kyle Larson,20", "34,2,Layne Riggs,3", "11,3,Al Bo,4")

    assert rows[0].cells == {"number": "5", "led": 20}


@pytest.mark.parametrize(
    ("header", "form", "kind"),
    [
        ("Pos,Driver,Laps,Led", "{n},{name},134,0", ListKind.RESULTS),
        ("Pos,Driver,Team", "{n},{name},Spire", ListKind.RESULTS),
        ("Fin,Driver,Points", "{n},{name},50", ListKind.RESULTS),
        ("Pos,Driver,Make,Pts", "{n},{name},Ford,44", ListKind.RESULTS),
        ("Rank,Driver,Points", "{n},{name},200", ListKind.POINTS),
        ("Pos,Driver,Team,Points,Behind", "{n},{name},Spire,200,-9", ListKind.POINTS),
        ("Start,Driver,Team", "{n},{name},Spire", ListKind.STARTS),
        ("No.,Driver,Team", "{n},{name},Spire", ListKind.OTHER),
        ("Rank,Driver,Time", "{n},{name},32.{n}", ListKind.OTHER),
        ("Pos,Driver,Speed,Laps", "{n},{name},168.1,14", ListKind.OTHER),
        ("Rank,Driver,Rating", "{n},{name},101.3", ListKind.OTHER),
    ],
)
def test_the_columns_of_a_table_tell_what_it_is_of(header: str, form: str, kind: ListKind) -> None:
    assert kinds(header, form) == {kind}


@pytest.mark.parametrize(
    ("above", "header", "form", "kind"),
    [
        ("Race results", "Pos,Driver,Points", "{n},{name},50", ListKind.RESULTS),
        ("Race results", "Pos,Driver,Time", "{n},{name},+1.2", ListKind.RESULTS),
        ("Race results", "Start,Driver,Team", "{n},{name},Spire", ListKind.STARTS),
        ("Race results", "No.,Driver,Team", "{n},{name},Spire", ListKind.OTHER),
        ("He leads on points.", "Fin,Driver,Laps,Led", "{n},{name},134,0", ListKind.RESULTS),
        ("He leads on points.", "Pos,Driver,Laps,Led", "{n},{name},134,0", ListKind.RESULTS),
        ("Starting lineup", "Pos,Driver,Team", "{n},{name},Spire", ListKind.STARTS),
        ("Title race after Homestead", "Pos,Driver", "{n},{name}", ListKind.POINTS),
        ("Playoff picture", "Pos,Driver", "{n},{name}", ListKind.POINTS),
        ("Last year's race", "Pos,Driver,Laps", "{n},{name},134", ListKind.OTHER),
        ("Final practice", "Pos,Driver,Laps", "{n},{name},134", ListKind.OTHER),
        ("Stage One", "Pos,Driver,Team,Points", "{n},{name},Spire,10", ListKind.STAGE),
        ("Stage points", "Pos,Driver,Points", "{n},{name},10", ListKind.OTHER),
        ("Stage 3", "Pos,Driver,Laps,Status", "{n},{name},134,Running", ListKind.RESULTS),
        ("Laps led", "Rank,Driver,Led", "{n},{name},20", ListKind.OTHER),
    ],
)
def test_the_line_above_a_table_and_its_columns_are_weighed(
    above: str, header: str, form: str, kind: ListKind
) -> None:
    assert kinds(header, form, above) == {kind}


def test_a_line_further_above_names_a_list_whose_own_line_does_not() -> None:
    lines = "\n".join(in_order("{n}. {name}"))
    text = f"{INTRO}\n\nUnofficial results\nApril 17, 2011 - Race 8\n{lines}"

    assert {row.is_presumed for row in rows_in(article_of_text(text))} == {False}


def test_a_second_table_is_not_what_the_line_above_the_first_one_says() -> None:
    standings = ["Rank,Driver,Points", *in_order("{n},{name},200")]

    rows = a_table("Pos,Driver,Laps", *in_order("{n},{name},134"), *standings, above="Results")

    assert [row.kind for row in rows] == [ListKind.RESULTS] * 5 + [ListKind.POINTS] * 5


def test_where_a_header_names_the_finish_rows_go_by_that_column() -> None:
    rows = a_table(
        "Driver,Start,Finish,Led", "Layne Riggs,1,2,0", "Kyle Larson,3,1,20", "Corey Heim,2,3,78"
    )

    assert [(row.place, row.driver) for row in rows] == [
        (2, "Layne Riggs"),
        (1, "Kyle Larson"),
        (3, "Corey Heim"),
    ]


def test_finishes_of_one_driver_at_many_tracks_are_no_results() -> None:
    assert a_table("Driver,Finish", "Kyle Larson,1", "Kyle Larson,1", "Kyle Larson,1") == []


def test_a_row_without_a_place_does_not_end_its_table() -> None:
    rows = a_table(
        "Pos,Driver,Laps",
        *in_order("{n},{name},134"),
        "DNS,Ty Majeski,0",
        "6,Grant Enfinger,130",
    )

    assert [row.place for row in rows] == [1, 2, 3, 4, 5, 6]


def test_what_stands_below_a_name_in_its_cell_is_no_part_of_it() -> None:
    rows = a_table("Pos,Driver,Led", *in_order("{n},{name}  Spire Motorsports,0"))

    assert [row.driver for row in rows] == list(NAMES)


def test_a_sentence_with_words_of_headers_is_none() -> None:
    assert not is_table_line("The driver led 30 laps, and a late start cost him the finish.")


def test_a_digit_that_is_no_number_is_no_place() -> None:
    assert a_table("Pos,Driver,Laps", *in_order("²,{name},²")) == []


def test_a_stage_is_named_in_a_line_further_above() -> None:
    lines = "\n".join(["Pos\tDriver\tPoints", *in_order("{n}\t{name}\t10")])
    text = f"{INTRO}\n\nStage results\nStage Two\nLaps: 40\n{lines}"

    found = rows_in(article_of_text(text))

    assert {(row.kind, row.stage) for row in found} == {(ListKind.STAGE, 2)}


@pytest.mark.parametrize(
    "above", ["He leads the standings.", "Stage 2 winner: Corey Heim", "Points leader: Ty Majeski"]
)
def test_what_is_told_before_a_list_s_own_line_is_not_its_name(above: str) -> None:
    lines = "\n".join(in_order("{n}. ({n}) {name}"))
    text = f"{INTRO}\n\n{above}\n(Start in brackets)\n{lines}"

    assert {row.kind for row in rows_in(article_of_text(text))} == {ListKind.RESULTS}
