"""What an editor types about one row of a review -> the draft with it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.answers.lookup import Lookup
from bot.articles.casting import Cast
from bot.articles.deciding import (
    WHICH_RACE,
    WHOSE_PLACE,
    asked_about,
    name_decided,
    settled,
)
from bot.articles.draft import NEW, Draft, Line
from bot.articles.in_words import value_in_words
from bot.articles.names import Standing
from bot.errors import BadEdit
from db.provenance import Kind, Value
from db.sheets.values import Unfit, check_of
from db.vocabulary import Holds, field_of

_AS_PRINTED = frozenset({Holds.SERIES, Holds.TRACK, Holds.DRIVER, Holds.RACE})
_NUMBERS = frozenset({Holds.COUNT, Holds.POSITION})
_FLAGS: Mapping[str, bool] = {"yes": True, "true": True, "no": False, "false": False}


def shown_for(cast: Cast, key: str) -> tuple[str, str]:
    """What a row is about, and what stands in it to begin with.

    Raises:
        BadEdit: the draft has no such row.
    """
    if key in (WHICH_RACE, WHOSE_PLACE):
        return asked_about(cast, key)[:2]
    if key.startswith("n"):
        meant = _name(cast, key)
        return f"Who is “{meant}”?", (*cast.names[meant].near, "")[0]
    if key.startswith("m"):
        return key[1:].replace("_", " "), ""
    line = _line(cast.draft, key)
    return f"{line.subject} {line.field}".replace("_", " ").strip(), value_in_words(line.value)


def amended(cast: Cast, key: str, typed: str, lookup: Lookup) -> Draft:
    """The draft with what was typed about the row `key`; nothing typed leaves the row out.

    Raises:
        BadEdit: it cannot stand there.
    """
    draft, text = cast.draft, " ".join(typed.split())
    if key in (WHICH_RACE, WHOSE_PLACE):
        return settled(cast, key, text, lookup)
    if key.startswith("n"):
        name = _name(cast, key)
        return draft.deciding(name, name_decided(draft, name, text, lookup))
    if key.startswith("m"):
        line = Line(draft.next_key, Kind.RACE, "", "", key[1:], "")
    else:
        line = _line(draft, key)
    if not text:
        return draft.without(line.key)
    if text.casefold() == NEW and (line.kind, line.field) == (Kind.RACE, "series"):
        return draft.deciding(str(line.value), NEW)
    return draft.saying(replace(line, value=typed_value(line.kind, line.field, text)))


def typed_value(kind: Kind, name: str, typed: str) -> Value:
    """The value that somebody typed for a field; series and tracks stay names.

    Raises:
        BadEdit: the field holds something else; the message says what.
    """
    field = field_of(kind, name)
    if field is None:
        raise BadEdit("I do not keep this.")
    holds = Holds.WORD if field.holds in _AS_PRINTED else field.holds
    try:
        return check_of(holds)(_raw(holds, typed))
    except (Unfit, ValueError) as unfit:
        told = f": {unfit}" if isinstance(unfit, Unfit) else ""
        raise BadEdit(
            f"{name.replace('_', ' ').capitalize()} takes {holds.value}{told}."
        ) from unfit


def _raw(holds: Holds, typed: str) -> object:
    if holds in _NUMBERS and typed.isascii() and typed.isdigit() and len(typed) < 10:
        return int(typed)
    if holds is Holds.DAY:
        return date.fromisoformat(typed)
    if holds is Holds.FLAG:
        return _FLAGS.get(typed.casefold(), typed)
    if holds is Holds.DRIVERS:
        return [part.strip() for part in typed.split(",")]
    return typed


def _name(cast: Cast, key: str) -> str:
    at = int(key[1:]) if key[1:].isdigit() else -1
    names = list(cast.names)
    if not 0 <= at < len(names) or cast.names[names[at]].standing is not Standing.ASKED:
        raise BadEdit("This name is settled already.")
    return names[at]


def _line(draft: Draft, key: str) -> Line:
    line = draft.line(int(key[1:])) if key[1:].isdigit() else None
    if line is None:
        raise BadEdit("This is not in the draft any more.")
    return line
