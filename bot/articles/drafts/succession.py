"""An article against earlier ones of its outlet about the same race: which of them gives way.

A newer version of an article tells most of what the older one told, and takes its place; another
report stands beside it. An editor may decide otherwise.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.answers.normal import normal
from bot.articles.drafts.casting import Cast
from bot.articles.drafts.draft import BESIDE
from db.assemble import IDENTITY
from db.provenance import Claim, Kind, Source, SourceKind, Topic

RETOLD = 0.75
"""The share of an earlier article's facts that a newer version of it tells again, at least."""

Said = Mapping[Source, tuple[Claim, ...]]
"""What earlier articles say now."""


def earlier_ones(
    cast: Cast, standing: Iterable[Claim], sources: Mapping[str, Source]
) -> tuple[Source, ...]:
    """The articles of the same outlet that report on the same race; also this one itself."""
    own = cast.draft.source
    if own.kind is SourceKind.CORRECTION:
        return ()
    reporting = {
        one.source
        for one in standing
        if one.topic == Topic(cast.race, Kind.RACE) and one.fields.get("reported")
    }
    found = (one for slug, one in sources.items() if slug in reporting)
    return tuple(one for one in found if one.slug == own.slug or _is_same_outlet(one, own))


def succeeding(cast: Cast, said: Said) -> Cast:
    """`cast` with what becomes of earlier articles; one that gives way lends it its slug."""
    own = cast.draft.source.slug
    itself = next((one for one in said if one.slug == own), None)
    if itself is not None:  # the very same text was taken in before
        return replace(cast, replaces=itself, going=said[itself])
    if not said:
        return cast
    likest = sorted(said, key=lambda one: (-_retold(cast, said[one]), one.slug))
    done = replace(cast, earlier=tuple(likest))
    decided = cast.draft.replaces
    chosen = next((one for one in likest if one.slug == decided), None)
    if chosen is not None:
        return _in_place_of(done, chosen, said[chosen])
    if decided == BESIDE:
        return done
    asked = (
        f"{likest[0].label} has a report on this race already ({likest[0].slug}): say whether "
        "this replaces it or stands beside it."
    )
    return replace(done, open=(*done.open, asked))


def usual_decision(cast: Cast, said: Said) -> str | None:
    """What is decided about earlier articles unless an editor says otherwise; None: there is none.

    A decision that was made already stays, as long as it can be carried out.
    """
    others = [one for one in said if one.slug != cast.draft.source.slug]
    decided = cast.draft.replaces
    if not others or decided == BESIDE or decided in {one.slug for one in others}:
        return decided if others else None
    likest = max(others, key=lambda one: (_retold(cast, said[one]), one.slug))
    return likest.slug if _retold(cast, said[likest]) >= RETOLD else BESIDE


def _in_place_of(cast: Cast, chosen: Source, going: tuple[Claim, ...]) -> Cast:
    source = replace(cast.sheet.source, slug=chosen.slug)
    claims = tuple(replace(one, source=chosen.slug) for one in cast.sheet.claims)
    sheet = replace(cast.sheet, source=source, claims=claims)
    return replace(cast, sheet=sheet, replaces=chosen, going=going)


def _is_same_outlet(one: Source, own: Source) -> bool:
    return bool(own.outlet and one.outlet) and normal(one.outlet or "") == normal(own.outlet or "")


def _retold(cast: Cast, earlier: Iterable[Claim]) -> float:
    told, before = _facts(cast.sheet.claims), _facts(earlier)
    return len(told & before) / len(before) if before else 0.0


def _facts(claims: Iterable[Claim]) -> frozenset[tuple[Topic, str]]:
    """What is told, whatever the value; not what only says which race it is."""
    return frozenset(
        (one.topic, name)
        for one in claims
        if one.topic.kind is not Kind.SCHEDULE
        for name in one.fields
        if one.topic.kind is not Kind.RACE or name not in (*IDENTITY, "reported")
    )
