"""What editors did, one deed after the other: the audit, as they read it."""

from collections.abc import Sequence

import discord

from bot.answers.answer import MomentStyle
from bot.discord_app import limits
from bot.discord_app.deeds import Told
from bot.discord_app.editing.proposal_cards import SENTENCE, by_whom
from bot.discord_app.escaping import escaped, stamp
from bot.discord_app.paging import pages_of
from db.audit import Entry

VALUE, SOURCE, CALLED = 60, 100, 120
FRAME = 420
"""Characters for the lines around the deeds."""

MOST_DEEDS = 15


def history_told(
    entries: Sequence[Entry],
    article: str | None = None,
    called: str = "",
    before: int | None = None,
) -> Told:
    """As many deeds as fit, the newest first, and how to see those before them.

    Of one article, by its slug and what it is `called`, or of all; `before` is what was asked for.
    """
    what = escaped(called or article or "articles", CALLED)
    if not entries:
        when = "before that" if before is not None else "yet"
        return Told((discord.Embed(description=f"**Nothing was done to {what} {when}.**"),))
    told = [_deed(one) for one in entries]
    shown = pages_of(told, limits.DESCRIPTION - FRAME, most=MOST_DEEDS)[0]
    lines = [f"**What was done to {what}, the newest first**", *(told[at] for at in shown)]
    if len(shown) < len(entries):
        of = f" article:{article}" if article else ""
        lines.append(f"-# Before that: `/article history{of} before:{entries[shown[-1]].number}`")
    return Told((discord.Embed(description="\n".join(lines)),))


def _deed(entry: Entry) -> str:
    when = stamp(entry.at, MomentStyle.RELATIVE)
    first = f"{entry.number}. {entry.deed.capitalize()} by {by_whom(entry.by)} {when}"
    if entry.edit is not None:
        before = escaped(entry.edit.before, VALUE) or "not told"
        after = escaped(entry.edit.after, VALUE) or "left out"
        first += f"\n{escaped(entry.edit.what, VALUE)}: {before} → {after}"
    why = f": {escaped(entry.why, SENTENCE)}" if entry.why else ""
    return f"{first}\n-# {escaped(entry.source, SOURCE)}{why}"
