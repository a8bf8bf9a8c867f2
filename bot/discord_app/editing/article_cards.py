"""Articles as editors see them: what was added, what waits, and what withdrawing one would do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import discord

from bot.answers.answer import Answer, MomentStyle
from bot.answers.wording import count
from bot.articles.drafts.draft import decoded
from bot.articles.drafts.naming import article_called, draft_called
from bot.discord_app import limits
from bot.discord_app.deeds import Told
from bot.discord_app.editing.offered_articles import OfferedArticle
from bot.discord_app.editing.proposal_cards import SENTENCE, by_whom
from bot.discord_app.escaping import cut, escaped, stamp
from bot.discord_app.paging import joined_within, pages_of
from bot.discord_app.views.buttons import stopped
from bot.discord_app.views.proposals import KeepButton, OpenMenu, WithdrawButton
from db.almanac import Almanac
from db.article_list import Article
from db.proposals import MOST_WAITING, Proposal

ARTICLES = 10
CALLED = 120
HEADLINE = 100
"""Room for the line above a list."""

WAITING = 1_800
"""Characters for what waits: all embeds of a message hold 6,000 together."""

REASON = "Reason: "


@dataclass(frozen=True, slots=True)
class Listing:
    """What `/article list` tells of; `reasons` by slug, why each was taken in."""

    articles: Sequence[Article]
    reasons: Mapping[str, str]
    waiting: Sequence[Proposal]


def articles_told(listing: Listing, almanac: Almanac, page: int) -> Told:
    """A page of what was added, the newest first, and a menu of what waits to be decided on."""
    reasons = listing.reasons
    told = [_article(one, reasons.get(one.source.slug), almanac) for one in listing.articles]
    pages = pages_of(told, limits.DESCRIPTION - HEADLINE, most=ARTICLES)
    page = min(max(page, 1), len(pages))
    lines = [f"**Articles and corrections, page {page} of {len(pages)}**"]
    lines += [told[at] for at in pages[page - 1]] or ["None yet."]
    embed = discord.Embed(description="\n".join(lines))
    if not listing.waiting:
        return Told((embed,))
    waiting = listing.waiting[: limits.SELECT_OPTIONS]
    called = [draft_called(decoded(one.draft), almanac) for one in waiting]
    options = [
        discord.SelectOption(
            label=cut(f"{one.id}: {name}", limits.SELECT_LABEL),
            value=str(one.id),
            description=f"Opened {one.opened_at:%d %b %Y, %H:%M} UTC",
        )
        for one, name in zip(waiting, called, strict=True)
    ]
    return Told((embed, _waiting(waiting, called)), view=stopped(OpenMenu(options)))


def withdrawal_told(
    offered: OfferedArticle, almanac: Almanac, taken_in: str | None, why: str, note: str = ""
) -> Told:
    """What withdrawing one would do, and the way to decide; `why` stands where it is read again.

    `note` is told above it: why it is asked once more.
    """
    article = offered.article
    lines = [f"⚠️ {escaped(note, SENTENCE)}"] if note else []
    lines += [f"**Withdraw this? {escaped(offered.label, CALLED)}**", _came(article, taken_in)]
    lines += _consequences(article, almanac)
    embed = discord.Embed(description="\n".join(lines))
    embed.set_footer(text=f"{REASON}{cut(why, SENTENCE)}")
    button = WithdrawButton(offered.slug, article.version)
    return Told((embed,), view=stopped(button, KeepButton()))


def reason_in(message: discord.Message | None) -> str:
    """Why it was to be withdrawn, from the card that asked."""
    embeds = message.embeds if message else []
    return next((one.footer.text or "" for one in embeds), "").removeprefix(REASON)


def withdrawn_told(label: str, why: str, *, stands_again: bool) -> Told:
    """That it stands no longer, or again as it was before its newest version."""
    headline, what = f"Withdrawn: {label}.", "What other sources say of it stands again"
    if stands_again:
        headline, what = f"Taken back: the newest version of {label}.", "The one before it stands"
    return Told.of(Answer(headline, details=(f"{what}, in every answer.", f"{REASON}{why}")))


def _waiting(waiting: Sequence[Proposal], called: Sequence[str]) -> discord.Embed:
    head = "**Waiting for a decision, the newest first**"
    foot = "-# Older ones are shown once some of these are decided on."
    lines = [
        f"{one.id}: {escaped(name, CALLED)}, {by_whom(one.opened_by)}, "
        f"{stamp(one.opened_at, MomentStyle.RELATIVE)}"
        for one, name in zip(waiting, called, strict=True)
    ]
    shown = joined_within(lines, WAITING - len(head) - len(foot) - 2)
    more = (foot,) if len(waiting) == MOST_WAITING else ()
    return discord.Embed(description="\n".join((head, shown, *more)))


def _article(article: Article, reason: str | None, almanac: Almanac) -> str:
    called = escaped(article_called(article, almanac), CALLED)
    if article.withdrawn_at is None:
        return f"{called} · {count(article.claims, 'fact')}\n{_came(article, reason)}"
    races = f" ({escaped(', '.join(article.races[:2]), SENTENCE)})" if article.races else ""
    why = escaped(article.withdrawn_why or "", SENTENCE)
    gone = f"; withdrawn by {by_whom(article.withdrawn_by or '')}: {why}"
    return f"~~{called}~~{races} · withdrawn\n{_came(article, reason)}{gone}"


def _came(article: Article, reason: str | None) -> str:
    """By whom and when it was taken in."""
    told = f": {escaped(reason, SENTENCE)}" if reason else ""
    kind, added = article.source.kind, stamp(article.added_at, MomentStyle.DAY)
    newest = ""
    if article.changed_at is not None:
        day = stamp(article.changed_at, MomentStyle.DAY)
        newest = f", as it stands by {by_whom(article.changed_by or '')}, {day}"
    return f"-# {kind.capitalize()} by {by_whom(article.added_by)}, {added}{newest}{told}"


def _consequences(article: Article, almanac: Almanac) -> Iterator[str]:
    facts, before = count(article.claims, "fact"), article.before
    if before is not None:
        came = f"{by_whom(before.by)}, {stamp(before.came_at, MomentStyle.DAY)}"
        yield f"This version would stand no longer. The one before it stands again: {came}."
        yield f"It tells {count(before.claims, 'fact')}. Withdraw it too, if it is to go as well."
        return
    yield f"{facts} would stand no longer; what other sources tell counts again."
    for slug in article.races:
        race = almanac.races.get(slug)
        if race is not None and {one.slug for one in race.sources} == {article.source.slug}:
            yield f"⚠️ Nothing else tells of the {escaped(race.name, CALLED)}: it would be unknown."
