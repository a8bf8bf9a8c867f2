"""From what was typed to a question, and from a question to its answer."""

from collections.abc import Mapping
from dataclasses import fields

from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.lookup import Lookup
from bot.answers.question import Asked, Names, Question, encode, replaced
from bot.answers.resolve import Ambiguous, Resolved, Unknown

SHOWN = 60
"""How many characters of a name nobody knows are said back."""

Typed = Mapping[str, str | int | None]


def ask(question: Question, lookup: Lookup, asked: Asked) -> Answer:
    """Answer `question`, whose names may still be as people typed them.

    A name that fits several is asked back, one that fits nobody is declined with the nearest
    names; either way `choices` are the same question with the name settled.
    """
    settled = settle(question, lookup)
    return settled if isinstance(settled, Answer) else settled.answer(lookup.almanac, asked)


def settle(question: Question, lookup: Lookup) -> Question | Answer:
    """The question with every name made a slug, or the answer that asks which was meant."""
    for field, what in _races_first(question.name_fields()):
        typed = getattr(question, field)
        if typed is None:
            continue
        race = getattr(question, "race", None) if what is Names.DRIVER else None
        match lookup.resolve(what, typed, race=race):
            case Resolved(key=key):
                question = replaced(question, **{field: key})
            case Ambiguous(keys=keys):
                choices = _choices(question, field, what, keys, lookup)
                headline = f"Which {what} do you mean by “{shown(typed)}”?"
                return Answer(headline, Outcome.CLARIFY, choices=choices)
            case Unknown(nearest=nearest):
                return _unknown(question, field, what, nearest, lookup)
    return question


def posed(kind: type[Question], typed: Typed) -> Question:
    """A question of `kind` from options as typed; blank ones count as not given."""
    given = {name: value for name, value in typed.items() if value not in (None, "")}
    return kind(**{one.name: given[one.name] for one in fields(kind) if one.name in given})


def shown(typed: str) -> str:
    """What was typed, on one line and cut to a length that suits a sentence."""
    line = " ".join(typed.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def _races_first(named: Mapping[str, Names]) -> list[tuple[str, Names]]:
    """The race's field tells namesakes apart, so it is settled before the drivers."""
    return sorted(named.items(), key=lambda item: item[1] is Names.DRIVER)


def _choices(
    question: Question, field: str, what: Names, keys: tuple[str, ...], lookup: Lookup
) -> tuple[Choice, ...]:
    offered = ((key, replaced(question, **{field: key})) for key in keys)
    return tuple(
        Choice(lookup.label(what, key), settled) for key, settled in offered if encode(settled)
    )


def _unknown(
    question: Question, field: str, what: Names, nearest: tuple[str, ...], lookup: Lookup
) -> Answer:
    typed = shown(getattr(question, field))
    empty = not lookup.index(what)
    headline = (
        f"No {what} is known yet: the store is empty."
        if empty
        else f"No {what} I know of goes by “{typed}”."
    )
    choices = _choices(question, field, what, nearest, lookup)
    details = ("Did you mean one of these?",) if choices else ()
    return Answer(headline, Outcome.ABSTAIN, details=details, choices=choices)
