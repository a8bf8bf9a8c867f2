"""What an editor types to settle a question about a draft: who is meant, which race, whose place.

Every decision is one row of the review; `amending.py` beside it sends what was typed here.
"""

from dataclasses import replace

from bot.answers.lookup import Lookup
from bot.answers.question import Names
from bot.answers.resolve import Ambiguous, Resolved
from bot.articles.drafts.casting import Cast
from bot.articles.drafts.draft import BESIDE, LEFT_OUT, NEW, Draft, Line
from bot.articles.drafts.names import MOST_NEAR, place_and_zone, track_meant
from bot.errors import BadEdit
from db.provenance import Kind
from db.racing import Race

WHICH_RACE = "nrace"
"""The key of the row that says which race it is."""

WHOSE_PLACE = "nplace"
"""The key of the row that says whether an earlier article gives way."""

REPLACE, STAND_BESIDE = "replace", "beside"


def asked_about(cast: Cast, key: str) -> tuple[str, str, str]:
    """What such a row asks, what stands in its form to begin with, and what may be typed."""
    if key == WHICH_RACE:
        perhaps = cast.perhaps[0].slug if cast.perhaps else ""
        begun = perhaps or (cast.race if cast.known_race else NEW)
        return "Which race is it?", begun, f"A known race, or: {NEW}"
    begun = REPLACE if cast.draft.replaces else STAND_BESIDE
    return "What becomes of the earlier report?", begun, f"{REPLACE}, or: {STAND_BESIDE}"


def settled(cast: Cast, key: str, typed: str, lookup: Lookup) -> Draft:
    """The draft with what was typed about such a row; nothing typed asks again.

    Raises:
        BadEdit: it is no answer to what the row asks.
    """
    return _race(cast, typed, lookup) if key == WHICH_RACE else _place(cast, typed)


def name_decided(draft: Draft, name: str, typed: str, lookup: Lookup) -> str:
    """Whom or what a name as printed means, as `Draft.names` keeps it.

    Raises:
        BadEdit: nobody and nothing goes by what was typed.
    """
    if name == draft.of_race("series"):
        return _series(typed, lookup)
    if not typed:
        return LEFT_OUT
    if name in (draft.of_race("track"), draft.of_next_race("track")):
        known = track_meant(typed, None, lookup.almanac.tracks)
        if known.slug is None:
            place_and_zone(typed)
        return known.slug or typed
    if typed.casefold() == NEW:
        return NEW
    match lookup.resolve(Names.DRIVER, typed):
        case Resolved(key=key):
            return key
        case Ambiguous(keys=keys):
            fitting = [lookup.almanac.drivers[one].name for one in keys[:MOST_NEAR]]
            raise BadEdit(f"“{typed}” may be {' or '.join(fitting)}: type the whole name.")
    raise BadEdit(
        f"I know no driver “{typed}”. Type “{NEW}” to add them, nothing to leave them out."
    )


def _series(typed: str, lookup: Lookup) -> str:
    if not typed:
        return LEFT_OUT  # no report can do without: this asks again
    if typed.casefold() == NEW:
        return NEW
    match lookup.resolve(Names.SERIES, typed):
        case Resolved(key=key):
            return key
    raise BadEdit(f"I know no one series “{typed}”. Type “{NEW}” to add it as the article has it.")


def _race(cast: Cast, typed: str, lookup: Lookup) -> Draft:
    if not typed or typed.casefold() == NEW:
        return cast.draft.picking(NEW if typed else None)
    if typed in lookup.almanac.races:
        return _picked(cast.draft, lookup.almanac.races[typed])
    match lookup.resolve(Names.RACE, typed):
        case Resolved(key=key):
            return _picked(cast.draft, lookup.almanac.races[key])
    raise BadEdit(f"I know no one race “{typed}”. Type its slug, or “{NEW}” for a new one.")


def _picked(draft: Draft, race: Race) -> Draft:
    """The draft of a race that is known, on the day that it is known by.

    Its own day follows from a weekday as a rule, and would move the race for everybody.
    """
    picked = draft.picking(race.slug)
    if race.run_on is None or race.run_on == draft.run_on:
        return picked
    told = (one for one in draft.lines if (one.kind, one.field) == (Kind.RACE, "run_on"))
    line = next(told, Line(draft.next_key, Kind.RACE, "", "", "run_on", race.run_on))
    return picked.saying(replace(line, value=race.run_on))


def _place(cast: Cast, typed: str) -> Draft:
    said = typed.casefold()
    if said == STAND_BESIDE:
        return cast.draft.replacing(BESIDE)
    if said == REPLACE and cast.earlier:
        return cast.draft.replacing(cast.earlier[0].slug)
    if said in {one.slug for one in cast.earlier}:
        return cast.draft.replacing(said)
    raise BadEdit(
        f"Type “{REPLACE}” if this is a newer version of that article, or “{STAND_BESIDE}” if "
        "both are to count."
    )
