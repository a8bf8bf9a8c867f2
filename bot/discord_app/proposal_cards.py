"""Proposals as editors see them: what would change, a page at a time, and the way to decide."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.answers.answer import MomentStyle
from bot.answers.wording import count
from bot.articles.editing import Shown
from bot.articles.review import Mark, Review, Row
from bot.discord_app import limits
from bot.discord_app.deeds import Told
from bot.discord_app.escaping import cut, escaped, stamp
from bot.discord_app.views.buttons import stopped
from bot.discord_app.views.proposals import EditMenu, OpenMenu, ProposalButton
from db.articles import Article
from db.proposals import Proposal, State
from db.provenance import SourceKind

ROWS = 18
"""Rows on a page, so that each is in the menu and all fit into one description."""

ARTICLES = 10
WHAT, VALUE, OTHER, SENTENCE, NAME = 60, 60, 50, 200, 60
MOST_SENTENCES = 5
SUMMARY = 1500

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


def proposal_told(shown: Shown, page: int = 0) -> Told:
    """The card of a proposal; one that is closed has nothing to press."""
    proposal, review = shown.proposal, shown.review
    if proposal.state is not State.WAITING:
        return closed_told(proposal, f"{review.label}: {review.race}")
    pages = max(1, -(-len(review.rows) // ROWS))
    page = min(page, pages - 1)
    rows = review.rows[page * ROWS : (page + 1) * ROWS]
    summary = "\n".join(_summary(shown)) if page == 0 else ""
    listed = "\n".join(map(_line, rows))
    headline = f"**{escaped(f'{review.label}: {review.race}', SENTENCE)}**"
    foot = f"-# Page {page + 1} of {pages}\n{FOOT}" if pages > 1 else FOOT
    text = "\n\n".join(part for part in (headline, summary[:SUMMARY], listed, foot) if part)
    embed = discord.Embed(description=text[: limits.DESCRIPTION])
    return Told((embed,), view=stopped(*_items(proposal, review, rows, page, pages)))


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


def articles_told(
    articles: Sequence[Article],
    reasons: Mapping[str, str],
    waiting: Sequence[Proposal],
    page: int,
) -> Told:
    """A page of what was added, the newest first, and a menu of what waits to be decided on."""
    pages = max(1, -(-len(articles) // ARTICLES))
    page = min(max(page, 1), pages)
    shown = articles[(page - 1) * ARTICLES : page * ARTICLES]
    lines = [f"**Articles and corrections, page {page} of {pages}**"]
    lines += [_article(one, reasons.get(one.source.slug)) for one in shown] or ["None yet."]
    embed = discord.Embed(description="\n".join(lines)[: limits.DESCRIPTION])
    if not waiting:
        return Told((embed,))
    options = [
        discord.SelectOption(label=cut(one.source, limits.SELECT_LABEL), value=str(one.id))
        for one in waiting[: limits.SELECT_OPTIONS]
    ]
    return Told((embed,), view=stopped(OpenMenu(options)))


def by_whom(audit: str) -> str:
    """Whoever the audit names: members by a mention that notifies nobody."""
    kind, _, number = audit.partition(":")
    return f"<@{number}>" if kind == "discord" and number.isdigit() else escaped(audit, NAME)


def _summary(shown: Shown) -> Iterator[str]:
    review = shown.review
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
    return f"{MARKS[row.mark]} {escaped(row.what, WHAT)}{told}{f' ({others})' if others else ''}"


def _items(
    proposal: Proposal, review: Review, rows: Sequence[Row], page: int, pages: int
) -> Iterator[ui.Item[Any]]:
    if rows:
        yield EditMenu(proposal.id, proposal.version, page, _options(rows))
    yield ProposalButton("confirm", proposal.id, proposal.version, page, off=bool(review.open))
    yield ProposalButton("discard", proposal.id, proposal.version, page)
    if pages > 1:
        yield ProposalButton("page", proposal.id, proposal.version, (page + 1) % pages)


def _options(rows: Iterable[Row]) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(
            label=cut(f"{row.what}: {row.value}" if row.value else row.what, limits.SELECT_LABEL)
            or "…",
            value=row.key,
            emoji=MARKS[row.mark],
        )
        for row in rows
    ]


def _article(article: Article, reason: str | None) -> str:
    source, races = article.source, ", ".join(article.races[:2])
    claims = count(article.claims, "fact") if article.withdrawn_at is None else "withdrawn"
    added = stamp(article.added_at, MomentStyle.DAY)
    lines = f"`{source.slug}` {escaped(source.label, NAME)} · {races} · {claims}\n"
    lines += f"-# {source.kind} by {by_whom(article.added_by)}, {added}"
    if reason:
        lines += f": {escaped(reason, SENTENCE)}"
    if article.withdrawn_at is not None:
        why = escaped(article.withdrawn_why or "", SENTENCE)
        lines += f"; withdrawn by {by_whom(article.withdrawn_by or '')}: {why}"
    return lines
