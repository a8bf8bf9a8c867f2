"""Texts in two languages: each is written once, both wordings side by side, and chosen at the end.

A text that has only one wording is shown in it to everybody: names, and words of the sources.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.answers.answer import Answer, Choice, Column, Disagreement, Line, Side, Table
from bot.answers.language import Language


class Both(str):
    """A text in English, to all who ask for nothing else, that knows its Spanish."""

    __slots__ = ("spanish",)

    spanish: str

    def __new__(cls, english: str, spanish: str) -> "Both":
        """The same said in English and in Spanish."""
        text = super().__new__(cls, english)
        text.spanish = spanish
        return text

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        """What makes it anew when it is copied."""
        return str(self), self.spanish


def spanish(text: str) -> str:
    """The text in Spanish where it has it."""
    return text.spanish if isinstance(text, Both) else text


def joined(joint: str, parts: Iterable[str]) -> Both:
    """Texts in a row; those that are empty are left out."""
    told = [part for part in parts if part]
    return Both(joint.join(told), joint.join(map(spanish, told)))


def capital(text: str) -> Both:
    """The text with a capital letter at the front."""
    other = spanish(text)
    return Both(text[:1].upper() + text[1:], other[:1].upper() + other[1:])


def in_language(answer: Answer, language: Language) -> Answer:
    """The answer in a language, or as it is where its headline has no other wording.

    An answer is in one language, but for what has no other: a Spanish detail under an English
    headline helps nobody.
    """
    if language is not Language.SPANISH or not _has_spanish(answer.headline):
        return answer
    return replace(
        answer,
        language=language,
        headline=_line(answer.headline),
        details=tuple(map(_line, answer.details)),
        table=_table(answer.table) if answer.table else None,
        context=_line(answer.context) if answer.context else None,
        disagreements=tuple(map(_disagreement, answer.disagreements)),
        doubts=tuple(map(spanish, answer.doubts)),
        choices=tuple(map(_choice, answer.choices)),
        more=tuple(map(_choice, answer.more)),
        examples=tuple(map(spanish, answer.examples)),
    )


def _has_spanish(line: Line) -> bool:
    parts = (line,) if isinstance(line, str) else line
    return any(isinstance(part, Both) for part in parts)


def _line(line: Line) -> Line:
    if isinstance(line, str):
        return spanish(line)
    return tuple(spanish(part) if isinstance(part, str) else part for part in line)


def _table(table: Table) -> Table:
    columns = tuple(Column(spanish(one.title), one.number) for one in table.columns)
    rows = tuple(tuple(map(spanish, row)) for row in table.rows)
    return Table(columns, rows, table.bold)


def _disagreement(one: Disagreement) -> Disagreement:
    sides = tuple(Side(spanish(side.says), side.by) for side in one.sides)
    return Disagreement(spanish(one.about), sides, spanish(one.note) if one.note else None)


def _choice(one: Choice) -> Choice:
    return Choice(spanish(one.label), one.question)
