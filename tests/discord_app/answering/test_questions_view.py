"""Buttons and menus hold their questions, within Discord's limits."""

import discord
from hypothesis import given, settings

from bot.answers.answer import Answer, Choice
from bot.answers.question import Codes
from bot.answers.questions import every_question
from bot.answers.questions.race import RaceSummary
from bot.answers.questions.result import ResultOf
from bot.discord_app.answering.embeds import embed
from bot.discord_app.views.questions import AskButton, AskMenu, SeeButton, view_of
from tests.discord_app.monsters import answers
from tests.discord_stand_in.limits import check_message

NAMES = tuple(f"Driver {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def candidates(number: int) -> Answer:
    chosen = NAMES[:number]
    return Answer("Which?", choices=tuple(Choice(name, ResultOf(name)) for name in chosen))


def items_of(answer: Answer) -> list[discord.ui.Item[discord.ui.View]]:
    view = view_of(answer)
    return view.children if view else []


async def test_an_answer_with_nothing_to_press_has_no_view() -> None:
    assert view_of(Answer("Kyle Larson won.")) is None


async def test_up_to_five_candidates_are_buttons() -> None:
    items = items_of(candidates(5))

    assert [type(item) for item in items] == [AskButton] * 5


async def test_more_candidates_are_a_menu_of_at_most_25() -> None:
    (menu,) = items_of(candidates(26))

    assert isinstance(menu, AskMenu)
    assert len(menu.item.options) == 25


async def test_a_button_holds_its_question() -> None:
    (button,) = items_of(Answer("x", more=(Choice("The race", RaceSummary("2025-x")),)))

    assert isinstance(button, SeeButton)
    question = Codes(every_question()).decode(button.custom_id.removeprefix("see:"))
    assert question == RaceSummary("2025-x")


async def test_a_question_too_long_for_a_button_is_left_out() -> None:
    assert view_of(Answer("x", more=(Choice("x", ResultOf("x" * 100)),))) is None


async def test_the_same_question_is_offered_once() -> None:
    twice = (Choice("one", RaceSummary("r")), Choice("two", RaceSummary("r")))

    assert len(items_of(Answer("x", more=twice))) == 1


async def test_a_view_is_not_kept_in_memory() -> None:
    view = view_of(candidates(2))

    assert view is not None
    assert view.is_finished()


@settings(deadline=None)  # a busy machine is no failure
@given(answers)
async def test_discord_takes_whatever_is_answered(answer: Answer) -> None:
    view = view_of(answer)
    body = {
        "embeds": [embed(answer).to_dict()],
        "components": view.to_components() if view else [],
    }
    violations: list[str] = []

    check_message(body, [], violations)

    assert violations == []
