"""What holds for all questions alike."""

from dataclasses import fields

import pytest

from bot.answers.answer import Outcome
from bot.answers.question import Codes, Question, encode
from bot.answers.questions import every_question
from db.almanac import Almanac
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, an_almanac

LONGEST = "x" * 28  # the longest slug a fact sheet may have
PAGE = 999

KINDS = every_question()
BEHIND_BUTTONS = [kind for kind in KINDS if not kind.wordy]
EMPTY = Almanac.of()


def filled(kind: type[Question]) -> Question:
    """A question of this kind, every field as long as it can be."""
    return kind(**{one.name: PAGE if "int" in str(one.type) else LONGEST for one in fields(kind)})


def barest(kind: type[Question]) -> Question:
    """A question of this kind with nothing said that may be left out."""
    names = [name for name in kind.name_fields() if _required(kind, name)]
    return kind(**dict.fromkeys(names, LONGEST))


def _required(kind: type[Question], name: str) -> bool:
    try:
        kind(**dict.fromkeys(set(kind.name_fields()) - {name}, LONGEST))
    except TypeError:
        return True
    return False


@pytest.mark.parametrize("kind", BEHIND_BUTTONS, ids=lambda kind: kind.code)
def test_fits_a_button_whatever_it_names(kind: type[Question]) -> None:
    assert encode(filled(kind)) is not None


@pytest.mark.parametrize("kind", BEHIND_BUTTONS, ids=lambda kind: kind.code)
def test_survives_a_button(kind: type[Question]) -> None:
    question = filled(kind)

    assert Codes(KINDS).decode(encode(question) or "") == question


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
@pytest.mark.parametrize("almanac", [EMPTY, an_almanac(a_race())], ids=["empty", "one race"])
def test_declines_what_is_no_longer_known(kind: type[Question], almanac: Almanac) -> None:
    answer = filled(kind).answer(almanac, ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.headline


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_declines_while_nothing_is_known(kind: type[Question]) -> None:
    answer = barest(kind).answer(EMPTY, ASKED)

    assert answer.outcome is Outcome.ABSTAIN


def test_no_two_questions_share_a_code() -> None:
    codes = [kind.code for kind in KINDS]

    assert len(set(codes)) == len(codes)
