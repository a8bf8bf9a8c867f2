from dataclasses import dataclass
from typing import ClassVar

import pytest

from bot.answers.answer import Answer
from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.answers.question import Asked, Names, Question, names
from bot.errors import BadCommand
from db.almanac import Almanac
from tests.builders import a_race, a_scheduled_race, an_almanac


class Silent(Question):
    __slots__ = ()

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        return Answer("")


@dataclass(frozen=True, slots=True)
class Result(Silent):
    """How a race went."""

    code: ClassVar[str] = "result"
    command: ClassVar[str | None] = "result"
    driver: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)


@dataclass(frozen=True, slots=True)
class Compare(Silent):
    code: ClassVar[str] = "compare"
    command: ClassVar[str | None] = "compare"
    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)


@dataclass(frozen=True, slots=True)
class Stage(Silent):
    code: ClassVar[str] = "stage"
    command: ClassVar[str | None] = "stage"
    number: int
    race: str | None = names(Names.RACE, optional=True)


@dataclass(frozen=True, slots=True)
class LedBy(Silent):
    code: ClassVar[str] = "led-by"
    command: ClassVar[str | None] = "led"
    driver: str = names(Names.DRIVER)


@dataclass(frozen=True, slots=True)
class Leaders(Silent):
    code: ClassVar[str] = "leaders"
    command: ClassVar[str | None] = "led"
    race: str | None = names(Names.RACE, optional=True)


@dataclass(frozen=True, slots=True)
class Hidden(Silent):
    code: ClassVar[str] = "hidden"


COMMANDS = Commands((Result, Compare, Stage, LedBy, Leaders, Hidden))


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    race = a_race(results=("Kyle Larson", "Corey Heim", "Grant Enfinger"))
    return Lookup.of(an_almanac(race, a_scheduled_race()))


def read(line: str, lookup: Lookup) -> Question:
    command = COMMANDS.split(line)
    assert command is not None
    return COMMANDS.read(*command, lookup)


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("/result larson", Result("larson")),
        ("result larson", Result("larson")),
        ("  /RESULT   Kyle Larson ", Result("Kyle Larson")),
        ("/result larson baptist health", Result("larson", "baptist health")),
        ("/result kyle larson at homestead", Result("kyle larson", "homestead")),
        ("/result homestead larson", Result("larson", "homestead")),
        ("/result larson race:homestead", Result("larson", "homestead")),
        ("/result race:baptist health driver:kyle larson", Result("kyle larson", "baptist health")),
        ("/result Driver: larson", Result("larson")),
        ("/result nobody at all", Result("nobody at all")),
        ("/compare larson heim", Compare("larson", "heim")),
        ("/compare kyle larson vs. corey heim", Compare("kyle larson", "corey heim")),
        ("/compare larson, heim", Compare("larson", "heim")),
        ("/compare larson other:heim", Compare("larson", "heim")),
        ("/stage 2", Stage(2)),
        ("/stage 2 homestead", Stage(2, "homestead")),
        ("/stage homestead 2", Stage(2, "homestead")),
        ("/led", Leaders()),
        ("/led heim", LedBy("heim")),
        ("/led homestead", Leaders("homestead")),
    ],
)
def test_a_line_poses_a_question(line: str, question: Question, lookup: Lookup) -> None:
    assert read(line, lookup) == question


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("/result", "It lacks driver. It is written /result driver:… [race:…]"),
        ("/compare larson", "It lacks other. It is written /compare driver:… other:…"),
        ("/stage two", "number is a number, not “two”. It is written /stage number:… [race:…]"),
        ("/led heim race:homestead", "These do not go together. It is written /led"),
        ("/stage number:99999999999", "number is a number"),
        ("/compare x driver:larson other:heim", "“x” is too much. It is written /compare"),
    ],
)
def test_a_line_that_lacks_something_is_told_the_usage(
    line: str, wrong: str, lookup: Lookup
) -> None:
    with pytest.raises(BadCommand) as refused:
        read(line, lookup)

    assert str(refused.value).startswith(wrong)


def test_a_sentence_is_no_command() -> None:
    assert COMMANDS.split("who won?") is None
    assert COMMANDS.split("") is None


def test_an_unknown_command_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadCommand, match=r"no command /podium\. There are /compare /led /result"):
        COMMANDS.split("/podium larson")


def test_a_question_without_a_command_has_none() -> None:
    assert "hidden" not in COMMANDS.names


def test_the_usage_has_optional_options_in_brackets() -> None:
    assert COMMANDS.usage("led") == "/led [driver:…] [race:…]"
    assert COMMANDS.purpose("result") == "How a race went."


def test_many_words_are_not_split(lookup: Lookup) -> None:
    line = " ".join(["larson"] * 5000)

    assert read(f"/result {line}", lookup) == Result(line)


@pytest.mark.parametrize(
    ("rest", "begun"),
    [
        ("lar", ("lar", (Names.DRIVER, Names.RACE))),
        ("larson race:hom", ("hom", (Names.RACE,))),
        ("", ("", (Names.DRIVER, Names.RACE))),
    ],
)
def test_knows_what_is_being_typed(rest: str, begun: tuple[str, tuple[Names, ...]]) -> None:
    assert COMMANDS.unfinished("result", rest) == begun
