"""From what was typed to a question, and from a question to its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.both import Both, in_language, spanish
from bot.answers.lookup import Lookup
from bot.answers.meant import nothing_yet
from bot.answers.question import Asked, Names, Question, encode, replaced
from bot.answers.resolve import Ambiguous, Resolved, Unknown
from bot.answers.wording import listed

SHOWN = 60
"""How many characters of a name nobody knows are said back."""

_WHICH = MappingProxyType(
    {
        Names.DRIVER: "A qué piloto te refieres con",
        Names.RACE: "A qué carrera te refieres con",
        Names.SERIES: "A qué serie te refieres con",
    }
)
_ANY = MappingProxyType(
    {
        Names.DRIVER: "ningún piloto que se",
        Names.RACE: "ninguna carrera que se",
        Names.SERIES: "ninguna serie que se",
    }
)

Typed = Mapping[str, str | int | None]


def ask(question: Question, lookup: Lookup, asked: Asked) -> Answer:
    """Answer `question`, whose names may still be as people typed them.

    A name that fits several is asked back, one that fits nobody is declined with the nearest
    names; either way `choices` are the same question with the name settled. Where the race's
    field decided between namesakes, the answer says so.
    """
    settled = _settle(question, lookup)
    if isinstance(settled, Answer):
        return in_language(settled, asked.language)
    answer = settled.question.answer(lookup.almanac, asked)
    told = replace(answer, details=(*answer.details, *settled.taken))
    return in_language(told, asked.language)


def settle(question: Question, lookup: Lookup) -> Question | Answer:
    """The question with every name made a slug, or the answer that asks which was meant."""
    settled = _settle(question, lookup)
    return settled if isinstance(settled, Answer) else settled.question


@dataclass(frozen=True, slots=True)
class _Settled:
    """A question of slugs, and how names that fit several were `taken`."""

    question: Question
    taken: tuple[str, ...] = ()


def _settle(question: Question, lookup: Lookup) -> _Settled | Answer:
    taken: list[str] = []
    for field, what in _races_first(question.name_fields()):
        typed = getattr(question, field)
        if typed is None:
            continue
        race = getattr(question, "race", None) if what is Names.DRIVER else None
        match lookup.resolve(what, typed, race=race):
            case Resolved(key=key, because=because):
                question = replaced(question, **{field: key})
                if because:
                    taken.append(_taken(shown(typed), lookup.label(what, key), because))
            case Ambiguous(keys=keys):
                return _which(question, field, what, keys, lookup)
            case Unknown(nearest=nearest):
                return _unknown(question, field, what, nearest, lookup)
    return _Settled(question, tuple(taken))


def _taken(typed: str, name: str, because: str) -> Both:
    return Both(
        f"“{typed}” taken as {name}, {because}",
        f"“{typed}” se tomó por {name}, {spanish(because)}",
    )


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


def _which(
    question: Question, field: str, what: Names, keys: tuple[str, ...], lookup: Lookup
) -> Answer:
    typed = shown(getattr(question, field))
    headline = Both(f"Which {what} do you mean by “{typed}”?", f"¿{_WHICH[what]} “{typed}”?")
    choices = _choices(question, field, what, keys, lookup)
    # A button cannot hold whatever long text stands in another field: then the names must do.
    missing = len(choices) < len(keys)
    labels = [lookup.label(what, key) for key in keys]
    details = (Both(listed(labels), es.listed(labels)),) if missing else ()
    return Answer(headline, Outcome.CLARIFY, details=details, choices=choices)


def _unknown(
    question: Question, field: str, what: Names, nearest: tuple[str, ...], lookup: Lookup
) -> Answer:
    if not lookup.almanac.races:
        return nothing_yet()
    typed = shown(getattr(question, field))
    headline = Both(
        f"No {what} I know of goes by “{typed}”.", f"No conozco {_ANY[what]} llame “{typed}”."
    )
    choices = _choices(question, field, what, nearest, lookup)
    offer = Both("Did you mean one of these?", "¿Es uno de estos nombres?")
    details = (offer,) if choices else ()
    return Answer(headline, Outcome.ABSTAIN, details=details, choices=choices)
