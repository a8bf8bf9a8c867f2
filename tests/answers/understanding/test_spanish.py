"""Spanish questions ask what their English twins ask, and get the same facts in Spanish."""

import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answers.answer import Answer, Outcome
from bot.answers.commands import Commands
from bot.answers.language import Language, language_of, of_locale
from bot.answers.question import Asked
from bot.answers.questions import every_question
from bot.answers.reply import reply
from bot.answers.understanding.conversation import Reply, as_one
from bot.answers.understanding.glossary import Glossary
from bot.console.text import plain
from tests.answers.understanding.seeded import lookup, understander

TWINS = tomllib.loads((Path(__file__).parent / "spanish.toml").read_text(encoding="utf-8"))
COMMANDS = Commands(every_question())
NOW = datetime(2025, 3, 23, 16, tzinfo=UTC)

ENGLISH = frozenset("the of who led laps finished won source sources tells behind ahead no".split())


def said_to(sentence: str, before: Reply | None = None, language: str = "en") -> Reply:
    asked = Asked(NOW, Language(language))
    talk = before.talk if before else None
    return reply(sentence, lookup(), understander, asked, COMMANDS, talk)


def answer_to(sentence: str) -> Answer:
    return as_one(said_to(sentence).answers)


def figures(answer: Answer) -> list[str]:
    return sorted(re.findall(r"\d+(?:\.\d+)?", plain(answer, NOW).replace(".º", "")))


def drivers(answer: Answer) -> set[str]:
    text = plain(answer, NOW)
    return {one.name for one in lookup().almanac.drivers.values() if one.name in text}


def own_words(answer: Answer) -> set[str]:
    """The words of the headline that are no names of races, in small letters."""
    text = plain(answer, NOW).splitlines()[0]
    for race in lookup().almanac.races.values():
        text = text.replace(race.name, "")
    return set(re.findall(r"[a-z]+", text.lower()))


@pytest.mark.parametrize(("spanish", "english"), TWINS["answered"].items())
def test_the_same_is_asked(spanish: str, english: str) -> None:
    asked, twin = said_to(spanish).talk, said_to(english).talk

    assert asked is not None
    assert twin is not None
    assert asked.question == twin.question


@pytest.mark.parametrize(("spanish", "english"), TWINS["answered"].items())
def test_the_same_facts_are_told(spanish: str, english: str) -> None:
    told, twin = answer_to(spanish), answer_to(english)

    assert (told.outcome, drivers(told)) == (twin.outcome, drivers(twin))
    assert figures(told) == figures(twin)
    assert told.sources == twin.sources
    assert len(told.disagreements) == len(twin.disagreements)


@pytest.mark.parametrize("spanish", [*TWINS["answered"], *TWINS["declined"]])
def test_what_is_asked_in_spanish_is_answered_in_spanish(spanish: str) -> None:
    answer = answer_to(spanish)

    assert answer.language is Language.SPANISH
    assert own_words(answer) & (ENGLISH - {"no"}) == set()


@pytest.mark.parametrize("english", sorted({*TWINS["answered"].values()}))
def test_what_is_asked_in_english_is_answered_in_english(english: str) -> None:
    assert answer_to(english).language is Language.ENGLISH


@pytest.mark.parametrize(("spanish", "english"), TWINS["declined"].items())
def test_the_same_is_declined(spanish: str, english: str) -> None:
    lost, twin = said_to(spanish).lost, said_to(english).lost

    assert lost == twin
    assert answer_to(spanish).outcome is Outcome.ABSTAIN


def test_examples_after_a_spanish_question_are_spanish_and_work() -> None:
    declined = answer_to("¿cuál es el sentido de la vida?")

    kinds = {one: answer_to(one).outcome for one in declined.examples}

    assert kinds == dict.fromkeys(kinds, Outcome.ANSWER)
    assert {language_of(one) for one in kinds} == {Language.SPANISH}


def test_a_name_that_fits_two_is_asked_back_in_spanish() -> None:
    answer = answer_to("¿dónde terminó Smith?")

    assert plain(answer, NOW).startswith("¿A qué piloto te refieres con “smith”?")
    assert [one.label for one in answer.choices] == ["Chandler Smith", "Zane Smith"]


def test_talk_goes_on_in_the_language_it_was_in() -> None:
    before = said_to("¿dónde terminó Larson?")

    bare, spanish = said_to("Heim", before), said_to("¿y Riggs?", before)

    assert plain(as_one(bare.answers), NOW).startswith("Corey Heim terminó 3.º")
    assert plain(as_one(spanish.answers), NOW).startswith("Layne Riggs terminó 2.º")


def test_a_sentence_that_tells_no_language_is_answered_in_the_readers() -> None:
    answers = [as_one(said_to("heim", language=one).answers) for one in ("en", "es")]

    assert [one.language for one in answers] == [Language.ENGLISH, Language.SPANISH]


def test_several_questions_in_one_sentence_get_all_answers() -> None:
    text = plain(answer_to("¿quién ganó y quién lideró más vueltas?"), NOW)

    assert "Kyle Larson ganó" in text
    assert "Corey Heim lideró más vueltas que nadie" in text


def test_what_is_doubted_and_differs_is_framed_in_spanish() -> None:
    doubted = plain(answer_to("¿cuántas vueltas lideró Majeski?"), NOW)
    sourced = plain(answer_to("¿quién ganó?"), NOW)

    assert "Dudoso: " in doubted
    assert "the TRUCKS recap coincide" in sourced


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("who won", Language.ENGLISH),
        ("¿Larson?", Language.SPANISH),
        ("quien gano", Language.SPANISH),
        ("perez de lara", None),
        ("where did de lara finish", Language.ENGLISH),
        ("", None),
        ("78", None),
    ],
)
def test_a_language_is_told_by_everyday_words(sentence: str, language: Language | None) -> None:
    assert language_of(sentence) is language


@pytest.mark.parametrize(
    ("locale", "language"), [("es-419", "es"), ("es-ES", "es"), ("en-US", "en"), ("de", "en")]
)
def test_a_locale_has_a_language(locale: str, language: str) -> None:
    assert of_locale(locale) is Language(language)


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("¿Quién llegó 2.º?", "¿who finish p2?"),
        ("los diez primeros", "top ten"),
        ("a falta de 30 vueltas", "with 30 to go"),
        ("Daniel Suárez", "daniel suarez"),
    ],
)
def test_words_are_put_in_english(spanish: str, english: str) -> None:
    assert Glossary().english(spanish) == english
