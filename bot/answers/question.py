"""A question: a value that knows how to answer itself from an almanac, and how to fit a button."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from bot.answers.answer import Answer
from bot.answers.language import Language
from db.almanac import Almanac

SEPARATOR = "~"  # in no slug, and taken out of what people type
MAX_ENCODED = 96
"""Characters of an encoded question: a button's `custom_id` holds 100, "ask:" included.
Source: https://discord.com/developers/docs/components/reference#anatomy-of-a-component
"""


class Names(StrEnum):
    """What a field of a question is the name of."""

    DRIVER = "driver"
    RACE = "race"
    SERIES = "series"


def names(what: Names, *, optional: bool = False) -> Any:  # noqa: ANN401 - as dataclasses.field
    """A field that holds a slug, and that people fill with a name of their own spelling."""
    metadata = {"names": what}
    return field(default=None, metadata=metadata) if optional else field(metadata=metadata)


@dataclass(frozen=True, slots=True)
class Asked:
    """The circumstances of a question: when, and in which language it was asked."""

    now: datetime  # aware
    language: Language = Language.ENGLISH


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to ask something, as people say it: "where did {driver} finish".

    `{field}` or `{field:kind}` stands for what is named there; `fixed` are the fields that the
    phrase itself settles. Word order does not matter, and synonyms are the lexicon's business.
    """

    text: str
    fixed: tuple[tuple[str, str | int], ...] = ()


def phrases(*texts: str, **fixed: str | int) -> tuple[Phrase, ...]:
    """Several ways to ask the same; `fixed` fields hold for each of them."""
    return tuple(Phrase(text, tuple(fixed.items())) for text in texts)


@dataclass(frozen=True, slots=True)
class Question(ABC):
    """Something one may ask. A subclass is a frozen dataclass of `str`, `int` and `None` fields.

    `code` stands for the class in a button's id; `command` is the slash command that builds it;
    `phrases` are the ways to ask it in words.
    """

    code: ClassVar[str]
    command: ClassVar[str | None] = None
    phrases: ClassVar[tuple[Phrase, ...]] = ()
    wordy: ClassVar[bool] = False
    """Whether it is asked in words only, so that no button is promised to hold it."""

    @abstractmethod
    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """What the sources say, and who says it; never raises for what they do not say.

        Slugs that the almanac no longer knows (an old button) are answered as unknown.
        """

    @classmethod
    def name_fields(cls) -> Mapping[str, Names]:
        """The fields that hold names, in order."""
        return {one.name: one.metadata["names"] for one in fields(cls) if "names" in one.metadata}


def encode(question: Question) -> str | None:
    """The question as a short text for a button; None when a button cannot hold it."""
    values = [getattr(question, one.name) for one in fields(question)]
    parts = ["" if value is None else str(value).replace(SEPARATOR, " ") for value in values]
    while parts and not parts[-1]:
        parts.pop()
    text = SEPARATOR.join([question.code, *parts])
    return text if len(text) <= MAX_ENCODED else None


class Codes:
    """The questions by their codes, to read buttons with."""

    def __init__(self, questions: tuple[type[Question], ...]) -> None:
        self._by_code = {one.code: one for one in questions}

    def decode(self, text: str) -> Question | None:
        """The question that `encode` made into `text`; None when it is not one of ours."""
        code, *parts = text.split(SEPARATOR)
        kind = self._by_code.get(code)
        if kind is None or len(parts) > len(fields(kind)):
            return None
        try:
            pairs = zip(fields(kind), parts, strict=False)
            return kind(**{one.name: _read(one, part) for one, part in pairs})
        except (TypeError, ValueError):
            return None


def _read(one: "Field[Any]", part: str) -> str | int | None:
    if part:
        return int(part) if one.type in (int, int | None) else part
    return None if one.default is MISSING else one.default


def replaced(question: Question, **changes: str | int | None) -> Question:
    """The question with some of its fields changed."""
    kept = {one.name: getattr(question, one.name) for one in fields(question)}
    return type(question)(**{**kept, **changes})
