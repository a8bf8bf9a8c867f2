import json
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.answers.answer import Answer, Choice, Column, Disagreement, Moment, Outcome, Side, Table
from bot.answers.questions.result import ResultOf
from bot.console.as_json import as_json
from tests.builders import a_source

NOW = datetime(2025, 3, 23, 12, tzinfo=UTC)


def test_an_answer_of_one_sentence_has_every_part_empty() -> None:
    assert as_json(Answer("Larson won."), NOW) == {
        "headline": "Larson won.",
        "outcome": "answer",
        "details": [],
        "table": None,
        "context": None,
        "disagreements": [],
        "doubts": [],
        "sources": [],
        "as_of": None,
        "choices": [],
        "examples": [],
        "file": None,
    }


def test_moments_are_in_words() -> None:
    at = Moment(datetime(2025, 3, 28, 23, 30, tzinfo=UTC), ZoneInfo("America/New_York"))

    told = as_json(Answer(("At ", at)), NOW)

    assert told["headline"] == "At Fri 28 Mar 2025, 7:30 pm EDT"


def test_says_who_says_it_and_who_differs() -> None:
    sides = (Side("45", ("Speedway Media",)), Side("about 40", ("the TRUCKS recap",)))
    source = a_source(published_on=date(2025, 3, 22))
    answer = Answer("Spun.", sources=(source,), disagreements=(Disagreement("when", sides, "45"),))

    told = as_json(answer, NOW)

    assert told["disagreements"] == [
        {
            "about": "when",
            "sides": [
                {"says": "45", "by": ["Speedway Media"]},
                {"says": "about 40", "by": ["the TRUCKS recap"]},
            ],
            "note": "45",
        }
    ]
    assert isinstance(told["sources"], list)
    assert json.dumps(told["sources"][0]) == (
        '{"slug": "speedway-media", "label": "Speedway Media", "kind": "report", '
        '"outlet": "Speedway Media", "published_on": "2025-03-22", "address": null}'
    )


def test_a_table_is_columns_and_rows() -> None:
    answer = Answer("Led:", table=Table((Column("Driver"), Column("Led")), (("Heim", "78"),)))

    table = as_json(answer, NOW)["table"]

    assert table == {"columns": ["Driver", "Led"], "rows": [["Heim", "78"]]}


def test_a_choice_carries_its_question() -> None:
    choice = Choice("Corey Heim", ResultOf("corey-heim"))

    told = as_json(Answer("Which?", Outcome.CLARIFY, choices=(choice,)), NOW)

    assert told["outcome"] == "clarify"
    assert told["choices"] == [{"label": "Corey Heim", "question": "result~corey-heim"}]
