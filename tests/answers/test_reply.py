from datetime import UTC, datetime

import pytest

from bot.answers.answer import Outcome
from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.answers.question import Asked
from bot.answers.questions.result import ResultOf
from bot.answers.reply import meaning, reply
from bot.errors import BadCommand
from tests.builders import a_race, an_almanac

COMMANDS = Commands((ResultOf,))
ASKED = Asked(datetime(2025, 3, 22, 12, tzinfo=UTC))


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    names = ("Kyle Larson", "Chandler Smith", "Zane Smith")
    return Lookup.of(an_almanac(a_race(results=names)))


def test_a_command_is_answered(lookup: Lookup) -> None:
    answer = reply("/result larson", lookup, ASKED, COMMANDS)

    assert answer.headline == "Kyle Larson won the Baptist Health 200."


def test_the_slash_may_be_left_out(lookup: Lookup) -> None:
    assert meaning("result larson", lookup, COMMANDS) == ResultOf("kyle-larson")


def test_without_a_slash_a_name_that_fits_several_is_asked_back(lookup: Lookup) -> None:
    answer = reply("result smith", lookup, ASKED, COMMANDS)

    assert answer.outcome is Outcome.CLARIFY


@pytest.mark.parametrize("line", ["result of the election", "result", "who is your daddy"])
def test_a_sentence_nobody_understands_is_declined_with_examples(line: str, lookup: Lookup) -> None:
    answer = reply(line, lookup, ASKED, COMMANDS)

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.headline == "I do not understand that question."
    assert answer.examples


def test_with_a_slash_an_unknown_name_is_said_to_be_unknown(lookup: Lookup) -> None:
    answer = reply("/result xyzzy", lookup, ASKED, COMMANDS)

    assert answer.headline == "No driver I know of goes by “xyzzy”."


def test_with_a_slash_what_lacks_is_refused(lookup: Lookup) -> None:
    with pytest.raises(BadCommand, match="It lacks driver"):
        reply("/result", lookup, ASKED, COMMANDS)


def test_a_blank_line_asks_nothing(lookup: Lookup) -> None:
    assert reply("  ", lookup, ASKED, COMMANDS).headline == "Nothing was asked."
