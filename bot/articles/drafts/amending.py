"""What an editor types about one row of a review -> the draft with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.answers.lookup import Lookup
from bot.articles.drafts.casting import Cast
from bot.articles.drafts.days_typed import day_typed
from bot.articles.drafts.deciding import (
    WHICH_RACE,
    WHOSE_PLACE,
    asked_about,
    name_decided,
    settled,
)
from bot.articles.drafts.draft import NEW, Draft, Line
from bot.articles.drafts.names import Standing, may_be_decided
from bot.articles.drafts.origin import A_DAY, OUTLET, WHAT, origin_value, with_origin
from bot.articles.in_words import field_in_words, value_in_words, what_in_words
from bot.errors import BadEdit
from db.provenance import Kind, Value
from db.sheets.values import Unfit, check_of, shown
from db.vocabulary import Holds, field_of

_AS_PRINTED = frozenset({Holds.SERIES, Holds.TRACK, Holds.DRIVER, Holds.RACE})
_NUMBERS = frozenset({Holds.COUNT, Holds.POSITION})
_FLAGS: Mapping[str, bool] = {"yes": True, "true": True, "no": False, "false": False}

_TYPED: Mapping[Holds, str] = {
    Holds.DECIMAL: "a number such as 32.111",
    Holds.DAY: A_DAY,
    Holds.DRIVERS: "names with commas between them",
    Holds.CLOCK: "a time of day such as 19:30",
    Holds.ZONE: "a time zone such as America/New_York",
    Holds.FLAG: "yes or no",
    Holds.WORD: "a few words",
    Holds.TEXT: "a sentence",
}
"""What to type where a sheet would have it otherwise."""

_A_NEW_TRACK = f"A known track, or: {NEW}; place; time zone"
_A_NEW_NAME = f"A known name, or: {NEW}"


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a form asks about one row: what it is about, what stands there, what may be typed."""

    about: str
    value: str
    hint: str
    example: str = ""
    empty: str = "leave this out"  # what becomes of it when nothing is typed


def is_of_name(key: str) -> bool:
    """Whether a row asks what a name means, or which race: `prompt_for_name` is for these."""
    return key.startswith("n")


def prompt_for_name(cast: Cast, key: str) -> Prompt:
    """The same as `prompt_for`, for what an editor settles.

    Raises:
        BadEdit: there is no such name, or I know it without being told.
    """
    if key in (WHICH_RACE, WHOSE_PLACE):
        return Prompt(*asked_about(cast, key), empty="I ask again")
    name = _name(cast, key)
    begun = _begun(cast, name)
    if name in (cast.draft.of_race("track"), cast.draft.of_next_race("track")):
        example = f"{NEW}; West Allis, Wisconsin; America/Chicago"
        return Prompt(f"Which track: {name}", begun, _A_NEW_TRACK, example)
    if cast.draft.of_race("series") == name:
        return Prompt(f"Which series: {name}", begun, _A_NEW_NAME, NEW, empty="I ask again")
    return Prompt(f"Who is “{name}”?", begun, _A_NEW_NAME, NEW)


def _begun(cast: Cast, name: str) -> str:
    """What stands in the form about a name to begin with: what was decided, else who is nearest."""
    meant = cast.names[name]
    if meant.standing is Standing.ASKED:
        return (*meant.near, "")[0]
    return cast.draft.names.get(name, NEW)


def prompt_for(draft: Draft, key: str) -> Prompt:
    """What a form asks about a row of any other kind.

    Raises:
        BadEdit: the draft has no such row.
    """
    origin = origin_value(draft, key)
    if origin is not None:
        hint = "A few words" if key == OUTLET else _sentence(A_DAY)
        return Prompt(WHAT[key], origin, hint, empty="it is not known")
    line = _added(draft, key) if key.startswith("m") else _line(draft, key)
    about = what_in_words(line.kind, line.scope, line.subject, line.field)
    return Prompt(about, value_in_words(line.value), _sentence(_takes(line.kind, line.field)))


def amended(cast: Cast, key: str, typed: str, lookup: Lookup) -> Draft:
    """The draft with what was typed about the row `key`; nothing typed leaves the row out.

    Raises:
        BadEdit: it cannot stand there.
    """
    draft, text = cast.draft, " ".join(typed.split())
    if key in (WHICH_RACE, WHOSE_PLACE):
        return settled(cast, key, text, lookup)
    if is_of_name(key):
        name = _name(cast, key)
        return draft.deciding(name, name_decided(draft, name, text, lookup))
    if key.startswith("s"):
        return with_origin(draft, key, text)
    line = _added(draft, key) if key.startswith("m") else _line(draft, key)
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
        what = _sentence(field_in_words(name))
        # Numbers can be of the right form and yet impossible.
        why = str(unfit) if holds in _NUMBERS and "too large" in str(unfit) else shown(typed)
        raise BadEdit(f"{what} takes {_takes(kind, name)}; this does not fit: {why}.") from unfit


def _takes(kind: Kind, name: str) -> str:
    """What a field takes, in words for whoever types it."""
    field = field_of(kind, name)
    holds = field.holds if field else Holds.WORD
    if holds in _AS_PRINTED:
        return "a name"
    return _TYPED.get(holds, holds.value)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _raw(holds: Holds, typed: str) -> object:
    if holds in _NUMBERS and typed.isascii() and typed.isdigit() and len(typed) < 10:
        return int(typed)
    if holds is Holds.DAY:
        return day_typed(typed)
    if holds is Holds.FLAG:
        return _FLAGS.get(typed.casefold(), typed)
    if holds is Holds.DRIVERS:
        return [part.strip() for part in typed.split(",")]
    return typed


def _name(cast: Cast, key: str) -> str:
    at = int(key[1:]) if key[1:].isdigit() else -1
    names = list(cast.names)
    if not 0 <= at < len(names) or not may_be_decided(cast.draft, cast.names[names[at]]):
        raise BadEdit("This name is settled already.")
    return names[at]


def _line(draft: Draft, key: str) -> Line:
    number = key[1:]
    found = draft.line(int(number)) if key[:1] == "l" and number.isdigit() else None
    if found is None:
        raise BadEdit("This is not in the draft any more.")
    return found


def _added(draft: Draft, key: str) -> Line:
    return Line(draft.next_key, Kind.RACE, "", "", key[1:], "")
