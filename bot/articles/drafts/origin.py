"""Where a report comes from, as rows that an editor can change: its outlet and its day."""

from dataclasses import replace
from datetime import date

from bot.articles.drafts.days_typed import day_typed
from bot.articles.drafts.draft import Draft
from bot.articles.drafts.drafting import UNSIGNED, signed
from bot.articles.drafts.review import Mark, Row
from bot.errors import BadEdit
from db.provenance import SourceKind

OUTLET, PUBLISHED = "soutlet", "spublished"
WHAT = {OUTLET: "outlet", PUBLISHED: "published on"}

LONGEST_OUTLET = 50
"""Characters of its name: a button has to carry them, beside the day."""

A_DAY = "a day such as 2025-03-21 or March 21, 2025"


def origin_rows(draft: Draft) -> tuple[Row, ...]:
    """A row for each; none for a correction, which comes from whoever makes it."""
    if draft.source.kind is SourceKind.CORRECTION:
        return ()
    return tuple(
        Row(key, Mark.NEW if value else Mark.MISSING, what, value)
        for key, what in WHAT.items()
        if (value := origin_value(draft, key)) is not None
    )


def origin_value(draft: Draft, key: str) -> str | None:
    """What stands in one of these rows; None if `key` is no such row."""
    source = draft.source
    if key == OUTLET:
        return source.outlet or ""
    if key == PUBLISHED:
        return source.published_on.isoformat() if source.published_on else ""
    return None


def with_origin(draft: Draft, key: str, text: str) -> Draft:
    """The draft with what was typed in the row `key`; nothing typed: it is not known.

    Raises:
        BadEdit: it is no day, or no outlet's name.
    """
    outlet, published_on = draft.source.outlet, draft.source.published_on
    if key == OUTLET:
        outlet = _outlet(text)
    elif key == PUBLISHED:
        published_on = _day(text)
    else:
        raise BadEdit("This is not in the draft any more.")
    label = outlet or UNSIGNED
    told = replace(draft.source, label=label, outlet=outlet, published_on=published_on)
    return signed(replace(draft, source=told))


def _outlet(text: str) -> str | None:
    if len(text) > LONGEST_OUTLET:
        raise BadEdit(f"The name of an outlet has at most {LONGEST_OUTLET} characters.")
    return text or None


def _day(text: str) -> date | None:
    day = day_typed(text)
    if text and day is None:
        raise BadEdit(f"Published on takes {A_DAY}.")
    return day
