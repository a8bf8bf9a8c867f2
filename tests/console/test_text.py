from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.answers.answer import (
    Answer,
    Choice,
    Column,
    Disagreement,
    Moment,
    MomentStyle,
    Outcome,
    Side,
    Table,
)
from bot.answers.questions.result import ResultOf
from bot.console.text import Look, lines, moment_text, plain, printable
from tests.builders import a_recap, a_source

NOW = datetime(2025, 3, 23, 12, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")
HEIM = Choice("Corey Heim", ResultOf("corey-heim"))


def test_the_headline_comes_first_and_who_says_it_after_the_race() -> None:
    answer = Answer(
        "Kyle Larson won.", details=("Started 3rd",), context="Trucks", sources=(a_source(),)
    )

    assert plain(answer, NOW).splitlines() == [
        "Kyle Larson won.",
        "Started 3rd",
        "Trucks",
        "Speedway Media",
    ]


@pytest.mark.parametrize(
    ("hour", "shown"),
    [
        (23, "Fri 28 Mar 2025, 7:30 pm EDT"),
        (16, "Fri 28 Mar 2025, 12:30 pm EDT"),
        (4, "Fri 28 Mar 2025, 12:30 am EDT"),
        (3, "Thu 27 Mar 2025, 11:30 pm EDT"),
    ],
)
def test_a_moment_is_shown_in_the_zone_of_the_track(hour: int, shown: str) -> None:
    moment = Moment(datetime(2025, 3, 28, hour, 30, tzinfo=UTC), NEW_YORK)

    assert moment_text(moment, NOW) == shown


def test_a_line_says_its_moments_in_place() -> None:
    at = datetime(2025, 3, 28, 23, 30, tzinfo=UTC)
    day = Moment(at, NEW_YORK, MomentStyle.DAY)
    far = Moment(at, NEW_YORK, MomentStyle.RELATIVE)

    text = plain(Answer(("The race is on ", day, ", ", far, ".")), NOW)

    assert text == "The race is on Fri 28 Mar 2025, in 5 days."


def test_a_table_has_names_to_the_left_and_numbers_to_the_right() -> None:
    table = Table(
        (Column("Pos", number=True), Column("Driver"), Column("Led", number=True)),
        (("1", "Kyle Larson", "20"), ("10", "Nicolas Lüdtke 大", "3")),
    )

    assert plain(Answer("Led:", table=table), NOW).splitlines() == [
        "Led:",
        "Pos  Driver             Led",
        "  1  Kyle Larson         20",
        " 10  Nicolas Lüdtke 大    3",
    ]


def test_a_table_without_rows_is_its_titles() -> None:
    assert plain(Answer("None.", table=Table((Column("Pos"),), ())), NOW) == "None.\nPos"


def test_the_row_that_was_asked_for_looks_different() -> None:
    table = Table((Column("Driver"),), (("Larson",), ("Heim",)), bold=frozenset({1}))

    looks = {line.text: line.look for line in lines(Answer("", table=table), NOW)}

    assert looks["Heim"] is Look.ASKED_FOR
    assert looks["Larson"] is Look.PLAIN


def test_a_disagreement_names_what_each_side_says_and_what_speaks_for_one() -> None:
    sides = (Side("45", ("Speedway Media",)), Side("about 40", ("the TRUCKS recap",)))
    spin = Disagreement("how far from the end Larson spun", sides, "45 fits the restart")

    assert plain(Answer("Larson spun.", disagreements=(spin,)), NOW).splitlines() == [
        "Larson spun.",
        "Two reports differ on how far from the end Larson spun.",
        "45: Speedway Media · about 40: the TRUCKS recap",
        "45 fits the restart",
    ]


def test_a_source_may_differ_with_itself() -> None:
    sides = (Side("4", ("Speedway Media",)), Side("5", ("Speedway Media (the table)",)))

    text = plain(Answer("Four.", disagreements=(Disagreement("the cautions", sides),)), NOW)

    assert "A report differs with itself on the cautions." in text


def test_sources_that_do_not_differ_agree() -> None:
    answer = Answer("Won.", sources=(a_source(), a_recap()), as_of=date(2025, 3, 21))

    expected = "Speedway Media; the TRUCKS recap agrees · as of Fri 21 Mar 2025"
    assert plain(answer, NOW).splitlines()[-1] == expected


def test_sources_that_differ_are_not_said_to_agree() -> None:
    sides = (Side("1", ("Speedway Media",)), Side("2", ("the TRUCKS recap",)))
    answer = Answer(
        "Won.", sources=(a_source(), a_recap()), disagreements=(Disagreement("it", sides),)
    )

    assert plain(answer, NOW).splitlines()[1] == "Speedway Media and the TRUCKS recap"


def test_a_doubt_is_said() -> None:
    answer = Answer("Tenth.", doubts=("He is not among the finishers.",))

    assert plain(answer, NOW).splitlines()[-1] == "Doubtful: He is not among the finishers."


def test_candidates_are_numbered() -> None:
    answer = Answer("Which?", Outcome.CLARIFY, choices=(HEIM, HEIM))

    assert plain(answer, NOW).splitlines()[1:] == ["1) Corey Heim", "2) Corey Heim"]


def test_further_questions_are_offered_only_where_they_can_be_chosen() -> None:
    answer = Answer("Won.", more=(HEIM,))

    assert plain(answer, NOW) == "Won."
    assert lines(answer, NOW, offers=True)[-1].text == "1) Corey Heim"


def test_an_abstention_says_what_to_try() -> None:
    answer = Answer("Unknown.", Outcome.ABSTAIN, examples=("/result heim", "/next"))

    assert plain(answer, NOW).splitlines()[-1] == "Try: /result heim · /next"


def test_nothing_reaches_the_terminal_that_it_would_act_upon() -> None:
    assert printable("a\x1b[31m\u202eb\tc\nd\N{NO-BREAK SPACE}e") == "a[31mb c d e"
    assert printable("\N{WOMAN}\u200d\N{ROCKET}") == "\N{WOMAN}\u200d\N{ROCKET}"
