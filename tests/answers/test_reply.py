from datetime import UTC, datetime

import pytest

from bot.answers.answer import Answer, Outcome
from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.answers.question import Asked
from bot.answers.questions import every_question
from bot.answers.reply import reply
from bot.answers.understanding.conversation import as_one
from bot.answers.understanding.understand import Understander
from bot.errors import BadCommand
from tests.builders import a_race, an_almanac

COMMANDS = Commands(every_question())
ASKED = Asked(datetime(2025, 3, 22, 12, tzinfo=UTC))
LOOKUP = Lookup.of(an_almanac(a_race(results=("Kyle Larson", "Chandler Smith", "Zane Smith"))))
UNDERSTANDER = Understander(LOOKUP, every_question())


def said(line: str) -> Answer:
    return as_one(reply(line, LOOKUP, lambda: UNDERSTANDER, ASKED, COMMANDS).answers)


@pytest.mark.parametrize(
    "line", ["/result larson", "result larson", "where did larson finish", "larson?"]
)
def test_a_command_and_a_sentence_are_answered_alike(line: str) -> None:
    assert said(line).headline == "Kyle Larson won the Baptist Health 200."


def test_the_slash_may_be_left_out_of_a_command_that_is_no_sentence() -> None:
    assert said("sources homestead").headline == "One source tells of the Baptist Health 200."


def test_without_a_slash_a_name_that_fits_several_is_asked_back() -> None:
    answer = said("result smith")

    assert answer.outcome is Outcome.CLARIFY
    assert [choice.label for choice in answer.choices] == ["Chandler Smith", "Zane Smith"]


@pytest.mark.parametrize("line", ["result of the election", "who is your daddy", "xyzzy plugh"])
def test_a_sentence_nobody_understands_is_declined_with_examples(line: str) -> None:
    answer = said(line)

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.examples


def test_with_a_slash_an_unknown_name_is_said_to_be_unknown() -> None:
    assert said("/result xyzzy").headline == "No driver I know of goes by “xyzzy”."


def test_with_a_slash_what_lacks_is_refused() -> None:
    with pytest.raises(BadCommand, match="It lacks driver"):
        said("/result")


def test_a_blank_line_asks_nothing() -> None:
    assert said("  ").headline == "Nothing was asked."
