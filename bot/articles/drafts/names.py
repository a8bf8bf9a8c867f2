"""Names as an article prints them -> whom they mean, or what an editor is asked about them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process

from bot.answers.lookup import Lookup
from bot.answers.normal import normal
from bot.answers.question import Names
from bot.answers.resolve import Ambiguous, Resolved
from bot.articles.drafts.draft import LEFT_OUT, NEW, Draft
from bot.errors import BadEdit
from db.almanac import Almanac
from db.provenance import SourceKind
from db.racing import Driver, Series, Track
from db.sheets.values import MOST_CHARACTERS_OF_SLUG, word, zone

LIKE = 80
"""From this likeness on (0 to 100) a new name may be a known one misspelt. Swapped letters give
about 90, a namesake with another first name 60 to 75."""

UNLIKE = 60
"""Below this likeness a name is not even mentioned as the nearest one."""

MOST_NEAR = 3

_ANY_SERIES = frozenset({"the", "series", "championship", "world"})
"""Words that tell no series from another; slugs of races leave little room."""

_ANY_TRACK = re.compile(
    r"(?i)(?: (?:international|motor))*(?: speedway| superspeedway| raceway| motorplex)$"
)
"""Words at the end of a track's name that tell it from few others."""

_NO_SURNAMES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class Standing(StrEnum):
    """How it stands with a name."""

    KNOWN = "known"
    NEW = "new"
    ASKED = "asked"  # an editor has to say
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name means: `slug` of whom, None when asked or left out; `near` are names alike."""

    printed: str
    standing: Standing
    slug: str | None = None
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Spelt:
    """The known drivers' names, normalised, by slug; and of each surname one who has it."""

    names: Mapping[str, str]
    by_surname: Mapping[str, str]

    @classmethod
    def of(cls, known: Mapping[str, str]) -> "_Spelt":
        names = {slug: normal(name) for slug, name in known.items()}
        return cls(names, {_surname(name): slug for slug, name in reversed(names.items())})


def may_be_decided(draft: Draft, meant: Meant) -> bool:
    """Whether an editor says what a name means: all but what is known without being asked.

    Whom a correction is about was picked with it.
    """
    if meant.standing is Standing.ASKED:
        return True
    is_report = draft.source.kind is not SourceKind.CORRECTION
    return is_report and (meant.standing is not Standing.KNOWN or meant.printed in draft.names)


def meant_in_words(meant: Meant, almanac: Almanac) -> str:
    """What a name that is settled means: "a new one", "left out", or whom or what I know."""
    if meant.standing is not Standing.KNOWN:
        return "a new one" if meant.standing is Standing.NEW else meant.standing.value
    slug = meant.slug or ""
    known = almanac.drivers.get(slug) or almanac.tracks.get(slug) or almanac.series.get(slug)
    return known.name if known else ""


def drivers_meant(draft: Draft, lookup: Lookup) -> dict[str, Meant]:
    """Every driver's name in the draft and what it means, in the order of the text."""
    known = {one.slug: one.name for one in lookup.almanac.drivers.values()}
    spelt = _Spelt.of(known)
    taken = set(known)
    found: dict[str, Meant] = {}
    for printed in dict.fromkeys(one.subject for one in draft.lines if one.subject):
        meant = _decided(printed, draft.names.get(printed), known, taken)
        meant = meant or _looked_up(printed, lookup, known, spelt, taken)
        if meant.standing is Standing.NEW and meant.slug:
            taken.add(meant.slug)
        found[printed] = meant
    return found


def new_drivers(meant: Iterable[Meant]) -> dict[str, Driver]:
    """Those to be added, by slug."""
    return {
        one.slug: Driver(one.slug, one.printed)
        for one in meant
        if one.standing is Standing.NEW and one.slug
    }


def track_meant(printed: str, decided: str | None, tracks: Mapping[str, Track]) -> Meant:
    """What a track's name means; one that is not known is asked about.

    So is one that was said to be a track which is known no longer.
    """
    if decided == LEFT_OUT:
        return Meant(printed, Standing.LEFT_OUT)
    if decided in tracks:
        return Meant(printed, Standing.KNOWN, decided)
    if decided is not None and _is_new_track(decided):
        return Meant(printed, Standing.NEW, slug_for(_bare(printed), tracks))
    spelt = {normal(name): one.slug for one in tracks.values() for name in _names_of(one)}
    slug = spelt.get(normal(printed))
    if slug is not None:
        return Meant(printed, Standing.KNOWN, slug)
    # What tracks are called by, since "Motor Speedway" alone makes them all alike.
    bare = {normal(_bare(name)): slug for name, slug in spelt.items()}
    wanted = normal(_bare(printed))
    near = process.extract(wanted, list(bare), scorer=fuzz.ratio, score_cutoff=UNLIKE)
    slugs = dict.fromkeys(bare[name] for name, _, _ in near)
    return Meant(printed, Standing.ASKED, near=tuple(tracks[one].name for one in slugs)[:MOST_NEAR])


def series_meant(printed: str, decided: str | None, lookup: Lookup) -> Meant:
    """What a series' name means; one that is not known is asked about."""
    known = lookup.almanac.series
    if decided in known:
        return Meant(printed, Standing.KNOWN, decided)
    match lookup.resolve(Names.SERIES, printed):
        case Resolved(key=key):
            return Meant(printed, Standing.KNOWN, key)
        case Ambiguous(keys=keys):
            near = tuple(known[key].name for key in keys[:MOST_NEAR])
            return Meant(printed, Standing.ASKED, near=near)
    if decided == NEW:
        bare = " ".join(word for word in normal(printed).split() if word not in _ANY_SERIES)
        return Meant(printed, Standing.NEW, slug_for(bare or printed, known))
    return Meant(printed, Standing.ASKED)


def new_series(meant: Iterable[Meant]) -> dict[str, Series]:
    """Those to be added, by slug."""
    return {
        one.slug: Series(one.slug, one.printed, one.printed.removesuffix(" Series"))
        for one in meant
        if one.standing is Standing.NEW and one.slug
    }


def new_tracks(meant: Iterable[Meant], decisions: Mapping[str, str]) -> dict[str, Track]:
    """Those to be added, by slug."""
    found: dict[str, Track] = {}
    for one in meant:
        if one.standing is Standing.NEW and one.slug:
            place, zone = place_and_zone(decisions[one.printed])
            short = _bare(one.printed)
            found[one.slug] = Track(one.slug, one.printed, short, place, ZoneInfo(zone))
    return found


def place_and_zone(decision: str) -> tuple[str, str]:
    """Place and time zone of a new track, out of "new; West Allis, Wisconsin; America/Chicago".

    Raises:
        BadEdit: it is not written like that.
    """
    try:
        if _is_new_track(decision):
            _, place, zone_name = (part.strip() for part in decision.split(";"))
            return word(place), zone(zone_name)
    except ValueError:  # Unfit among them
        pass
    raise BadEdit(
        "I know no track of that name. A new one is written like "
        "“new; West Allis, Wisconsin; America/Chicago”."
    )


def slug_for(name: str, taken: Iterable[str] = ()) -> str:
    """A slug for a new name, unlike those that are taken."""
    plain = normal(name).encode("ascii", "ignore").decode().replace(" ", "-").strip("-") or "x"
    base = plain[:MOST_CHARACTERS_OF_SLUG].rstrip("-")
    others, number, slug = set(taken), 2, base
    while slug in others:
        ending = f"-{number}"
        slug = f"{base[: MOST_CHARACTERS_OF_SLUG - len(ending)].rstrip('-')}{ending}"
        number += 1
    return slug


def _is_new_track(decision: str) -> bool:
    """Whether a decision tells of a new track, and is no slug of a known one."""
    new, semicolon, _ = decision.partition(";")
    return bool(semicolon) and new.strip().casefold() == NEW


def _decided(
    printed: str, decided: str | None, known: Mapping[str, str], taken: set[str]
) -> Meant | None:
    """What an editor has said; None while nobody has."""
    if decided == LEFT_OUT:
        return Meant(printed, Standing.LEFT_OUT)
    if decided in known:
        return Meant(printed, Standing.KNOWN, decided)
    if decided == NEW:
        return Meant(printed, Standing.NEW, slug_for(printed, taken))
    return None


def _looked_up(
    printed: str,
    lookup: Lookup,
    known: Mapping[str, str],
    spelt: "_Spelt",
    taken: set[str],
) -> Meant:
    match lookup.index(Names.DRIVER).resolve(printed):
        case Resolved(key=key, exact=True):
            return Meant(printed, Standing.KNOWN, key)
        case Resolved(key=key):
            return Meant(printed, Standing.ASKED, near=(known[key],))
        case Ambiguous(keys=keys):
            near = tuple(known[key] for key in keys[:MOST_NEAR])
            return Meant(printed, Standing.ASKED, near=near)
    # Over normalised names, since there may be thousands, for each of hundreds in an article.
    found = process.extract(
        normal(printed), spelt.names, scorer=fuzz.ratio, score_cutoff=UNLIKE, limit=MOST_NEAR
    )
    alike = tuple(known[slug] for _, likeness, slug in found if likeness >= LIKE)
    if alike:
        return Meant(printed, Standing.ASKED, near=alike)
    # A namesake is nearer than whoever has the most letters in common.
    namesake = spelt.by_surname.get(_surname(normal(printed)))
    nearest = [slug for slug in (namesake, *(slug for _, _, slug in found)) if slug]
    near = tuple(known[slug] for slug in nearest[:1])
    return Meant(printed, Standing.NEW, slug_for(printed, taken), near)


def _surname(name: str) -> str:
    return next((one for one in reversed(name.split()) if one not in _NO_SURNAMES), name)


def _bare(name: str) -> str:
    """A track's name without what half of all tracks are called: "Bristol" of its Speedway."""
    return _ANY_TRACK.sub("", name) or name


def _names_of(track: Track) -> tuple[str, ...]:
    return (track.slug, track.name, track.short_name, *track.aliases)
