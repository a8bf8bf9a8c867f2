"""Texts in two languages, and answers in one of them."""

import copy
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.answers import spanish as es
from bot.answers.answer import Answer, Disagreement, Side
from bot.answers.both import Both, capital, in_language, joined, spanish
from bot.answers.differences import of_result
from bot.answers.language import Language
from bot.console.text import plain
from bot.discord_app.answering.embeds import described
from db.provenance import Dissent
from tests.builders import a_fact, a_recap, a_result

NOW = datetime(2025, 3, 23, 16, tzinfo=UTC)
HELLO = Both("Hello", "Hola")


def test_a_text_is_its_english_to_all_who_ask_for_nothing_else() -> None:
    assert (HELLO, f"{HELLO}!", spanish(HELLO), spanish("Riggs")) == (
        "Hello",
        "Hello!",
        "Hola",
        "Riggs",
    )


def test_a_copy_knows_its_spanish() -> None:
    assert spanish(copy.deepcopy(HELLO)) == "Hola"


def test_texts_in_a_row_stay_in_both_languages() -> None:
    row = capital(joined(", ", (Both("one lap", "una vuelta"), "", "Riggs")))

    assert (row, row.spanish) == ("One lap, Riggs", "Una vuelta, Riggs")


def test_every_part_of_an_answer_is_in_its_language() -> None:
    differing = Disagreement(Both("the laps", "las vueltas"), (Side(HELLO, ("A",)),))
    answer = Answer(HELLO, details=((HELLO, ", Riggs"),), context=HELLO, disagreements=(differing,))

    told = in_language(answer, Language.SPANISH)

    assert plain(told, NOW).splitlines() == [
        "Hola",
        "Hola, Riggs",
        "Hola",
        "Una crónica se contradice sobre las vueltas.",
        "Hola: A",
    ]


def test_an_answer_whose_headline_has_no_spanish_stays_english() -> None:
    answer = Answer("Riggs said so.", context=HELLO)

    assert in_language(answer, Language.SPANISH) == answer


def test_sources_that_differ_are_told_in_spanish() -> None:
    finish = a_fact(2, dissent=[Dissent(a_recap(), 3)])
    backing = of_result(replace(a_result("Corey Heim"), finish=finish), "finish")

    told = in_language(backing.behind(Answer(HELLO)), Language.SPANISH)

    assert described(told).splitlines()[2:4] == [
        "Las fuentes difieren sobre el puesto final de Corey Heim.",
        r"2\.º: Speedway Media · 3\.º: the TRUCKS recap",  # else a list to Discord
    ]


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ((), ""),
        (("A",), "A"),
        (("A", "B", "C"), "A, B y C"),
        (("Ana", "Iván"), "Ana e Iván"),
        (("agua", "hielo"), "agua y hielo"),
    ],
)
def test_items_are_listed_as_spanish_does(items: tuple[str, ...], told: str) -> None:
    assert es.listed(items) == told


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (0, "hoy"),
        (1, "mañana"),
        (-1, "ayer"),
        (5, "en 5 días"),
        (-21, "hace 3 semanas"),
        (-610, "hace 20 meses"),
        (-1100, "hace 3 años"),
    ],
)
def test_days_are_told_as_spanish_does(days: int, told: str) -> None:
    assert es.days_away(days) == told


def test_a_card_frames_its_words_in_spanish() -> None:
    answer = Answer(HELLO, examples=(Both("who won", "quién ganó"),), as_of=NOW.date())

    told = described(in_language(answer, Language.SPANISH))

    assert told == "**Hola**\n\nPrueba: quién ganó\n\n-# al dom 23 mar 2025"
