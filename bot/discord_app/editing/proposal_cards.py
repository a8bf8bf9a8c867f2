"""Proposals as editors see them: what would change, a page at a time, and the way to decide."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import discord
from discord import ui

from bot.answers.answer import MomentStyle
from bot.articles.drafts.editing import Shown
from bot.articles.drafts.origin import WHAT as ORIGINS
from bot.articles.drafts.origin import origin_rows
from bot.articles.drafts.review import Mark, Review, Row
from bot.discord_app import limits
from bot.discord_app.deeds import Told
from bot.discord_app.escaping import cut, escaped, stamp
from bot.discord_app.paging import joined_within, pages_of
from bot.discord_app.views.buttons import stopped
from bot.discord_app.views.proposals import EditMenu, ProposalButton
from db.proposals import Proposal, State
from db.provenance import SourceKind

ROWS = 18
"""Rows on a page, so that each is in the menu and all fit into one description."""

WHAT, VALUE, OTHER, SENTENCE, NAME = 60, 60, 50, 200, 60
MOST_SENTENCES = 5
SUMMARY = 1500
FOOTER = 160
"""Room for the last lines, and for the blank ones between the parts."""

ORIGIN = "📰"

MARKS = {
    Mark.ASKED: "❓",
    Mark.MISSING: "➖",
    Mark.CONTRADICTS: "⚡",
    Mark.UNREAD: "🚫",
    Mark.SETTLED: "☑️",
    Mark.NEW: "🆕",
    Mark.AGREES: "✅",
}
COUNTS = (
    (Mark.NEW, "new"),
    (Mark.AGREES, "known and the same"),
    (Mark.CONTRADICTS, "told otherwise by others"),
    (Mark.UNREAD, "not taken in"),
)
FOOT = "-# Only these figures and names are kept, not the text. Pick one below to edit it."


def proposal_told(shown: Shown, page: int = 0, notes: Sequence[str] = ()) -> Told:
    """The card of a proposal; one that is closed has nothing to press.

    `notes` are told above the rows: what whoever made it has to know.
    """
    proposal, review = shown.proposal, shown.review
    if proposal.state is not State.WAITING:
        return closed_told(proposal, f"{review.label}: {review.race}")
    rows = (*origin_rows(shown.cast.draft), *review.rows)
    lines = list(map(_line, rows))
    headline = f"**{escaped(f'{review.label}: {review.race}', SENTENCE)}**"
    summary = joined_within(list(_summary(shown, notes)), SUMMARY)
    room = limits.DESCRIPTION - len(headline) - FOOTER
    pages = pages_of(lines, room, most=ROWS, first_room=room - len(summary))
    page = min(page, len(pages) - 1)
    listed = "\n".join(lines[at] for at in pages[page])
    foot = f"-# Page {page + 1} of {len(pages)}\n{FOOT}" if len(pages) > 1 else FOOT
    parts = (headline, summary if page == 0 else "", listed, foot)
    embed = discord.Embed(description="\n\n".join(part for part in parts if part))
    shown_rows = [rows[at] for at in pages[page]]
    items = _items(proposal, review, shown_rows, page, len(pages))
    return Told((embed,), view=stopped(*items))


def closed_told(proposal: Proposal, headline: str) -> Told:
    """What became of a proposal, and by whom."""
    who = by_whom(proposal.changed_by)
    when = stamp(proposal.changed_at, MomentStyle.RELATIVE)
    lines = [
        f"**{escaped(headline, SENTENCE)}**",
        f"{proposal.state.capitalize()} by {who} {when}.",
    ]
    if proposal.state is State.CONFIRMED:
        lines.append(f"-# To take it back: `/article withdraw {proposal.source}`")
    return Told((discord.Embed(description="\n".join(lines)),))


def by_whom(audit: str) -> str:
    """Whoever the audit names: members by a mention that notifies nobody."""
    kind, _, number = audit.partition(":")
    return f"<@{number}>" if kind == "discord" and number.isdigit() else escaped(audit, NAME)


def _summary(shown: Shown, notes: Sequence[str]) -> Iterator[str]:
    review = shown.review
    yield from (f"⚠️ {escaped(one, SENTENCE)}" for one in notes)
    if shown.cast.draft.source.kind is SourceKind.CORRECTION:
        yield f"A correction, because: {escaped(shown.proposal.why, SENTENCE)}"
    else:
        yield "I know this race." if review.is_known_race else "This race is new to me."
    counts = (f"{review.count(mark)} {words}" for mark, words in COUNTS if review.count(mark))
    yield " · ".join(counts)
    yield from _some("Settle first:", review.open)
    yield from _some("Doubted:", review.doubts)
    if review.replaces:
        yield f"Takes the place of `{review.replaces}`."
    yield from _some("Told there and not here:", review.going)
    if review.new_names:
        yield f"Added when you confirm: {escaped(', '.join(review.new_names), SENTENCE * 2)}"
    if review.not_told:
        yield f"Not read in it: {escaped(', '.join(review.not_told), SENTENCE)}"


def _some(title: str, sentences: Sequence[str]) -> Iterator[str]:
    if not sentences:
        return
    yield f"**{title}**"
    yield from (f"⚠️ {escaped(one, SENTENCE)}" for one in sentences[:MOST_SENTENCES])
    if len(sentences) > MOST_SENTENCES:
        yield f"… and {len(sentences) - MOST_SENTENCES} more"


def _line(row: Row) -> str:
    told = f": {escaped(row.value, VALUE)}" if row.value else ""
    others = escaped("; ".join(row.others), OTHER) if row.others else ""
    return f"{_symbol(row)} {escaped(row.what, WHAT)}{told}{f' ({others})' if others else ''}"


def _symbol(row: Row) -> str:
    return ORIGIN if row.key in ORIGINS and row.value else MARKS[row.mark]


def _items(
    proposal: Proposal, review: Review, rows: Sequence[Row], page: int, pages: int
) -> Iterator[ui.Item[Any]]:
    if rows:
        yield EditMenu(proposal.id, proposal.version, page, _options(rows))
    yield ProposalButton("confirm", proposal.id, proposal.version, page, off=bool(review.open))
    yield ProposalButton("discard", proposal.id, proposal.version, page)
    if page > 0:
        yield ProposalButton("back", proposal.id, proposal.version, page - 1)
    if page + 1 < pages:
        yield ProposalButton("page", proposal.id, proposal.version, page + 1)


def _options(rows: Iterable[Row]) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(
            label=cut(f"{row.what}: {row.value}" if row.value else row.what, limits.SELECT_LABEL)
            or "…",
            value=row.key,
            emoji=_symbol(row),
        )
        for row in rows
    ]
