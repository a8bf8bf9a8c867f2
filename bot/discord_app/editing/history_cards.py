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

VALUE, SOURCE = 60, 100
FRAME = 200
"""Characters for the lines around the deeds."""

MOST_DEEDS = 15


def history_told(entries: Sequence[Entry]) -> Told:
    """As many deeds as fit, the newest first, and how to see those before them."""
    if not entries:
        return Told((discord.Embed(description="**Nothing was done to articles before that.**"),))
    told = [_deed(one) for one in entries]
    shown = pages_of(told, limits.DESCRIPTION - FRAME, most=MOST_DEEDS)[0]
    lines = ["**What was done to articles, the newest first**", *(told[at] for at in shown)]
    if len(shown) < len(entries):
        lines.append(f"-# Before that: `/article history before:{entries[shown[-1]].number}`")
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
