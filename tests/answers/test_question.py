import pytest

from bot.answers.question import MAX_ENCODED, Codes, Names, Question, encode, replaced
from bot.answers.questions.compare import Compare
from bot.answers.questions.full_results import FullResults
from bot.answers.questions.laps_led import LapsLed
from bot.answers.questions.result import ResultOf
from bot.answers.questions.stages import StageResults

CODES = Codes((Compare, FullResults, LapsLed, ResultOf, StageResults))


def test_a_question_is_a_short_text() -> None:
    assert encode(ResultOf("kyle-larson", "daytona")) == "result~kyle-larson~daytona"


def test_what_is_not_said_takes_no_room_at_the_end() -> None:
    assert encode(LapsLed()) == "led"


@pytest.mark.parametrize(
    "question",
    [
        ResultOf("kyle-larson"),
        LapsLed(race="daytona"),
        FullResults("daytona", 2),
        StageResults(None, 2),
        Compare("a", "b", "c"),
    ],
    ids=lambda question: question.code,
)
def test_a_question_comes_back_from_its_text(question: Question) -> None:
    assert CODES.decode(encode(question) or "") == question


def test_a_question_too_long_for_a_button_has_no_text() -> None:
    assert encode(ResultOf("x" * MAX_ENCODED)) is None


def test_a_typed_name_cannot_pass_for_two_fields() -> None:
    assert encode(ResultOf("heim~daytona")) == "result~heim daytona"


@pytest.mark.parametrize(
    "text",
    ["", "unheard~of", "result", "result~a~b~c", "results~daytona~two", "stages~~x"],
)
def test_a_text_of_nobodys_is_no_question(text: str) -> None:
    assert CODES.decode(text) is None


def test_tells_which_fields_are_names() -> None:
    assert dict(LapsLed.name_fields()) == {"driver": Names.DRIVER, "race": Names.RACE}


def test_replaces_some_fields_and_keeps_the_others() -> None:
    assert replaced(FullResults("daytona", 1), page=2) == FullResults("daytona", 2)
