"""A notice drawn up for Discord: what a phone shows as plain text, the rest on a card."""

import re
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.answers.answer import Line
from bot.discord_app import limits
from bot.discord_app.escaping import cut, escaped, line
from bot.discord_app.views.buttons import stopped
from bot.notices.message import Button, Message
from db.almanac import Almanac

FIRST_LINE = 300
LINE = 300
EXTRA = 200
SOURCE = 60
SOURCES_NAMED = 3

# The words of a notice may name a channel, which pings nobody; escaping has closed that too.
_CHANNEL = re.compile(r"\\<#(\d+)\\>")


@dataclass(frozen=True, slots=True)
class NoticeCard:
    """What is sent. `mentions` opens the one role that is pinged, and nothing else."""

    content: str
    embed: discord.Embed | None
    view: ui.View
    mentions: discord.AllowedMentions
    silent: bool


def drawn(message: Message, almanac: Almanac) -> NoticeCard:
    """The notice as Discord shows it.

    What matters most stands in the content: a phone shows that first, and it is there even where
    the bot may not embed.
    """
    first, *others = message.lines
    ping = f"<@&{message.role_id}> " if message.role_id else ""
    extra = f"\n{escaped(message.extra, EXTRA)}" if message.extra else ""
    rest = [_shown(one) for one in others]
    race = almanac.races.get(message.race) if message.race else None
    if race is not None and race.sources:
        named = [escaped(one.label, SOURCE) for one in race.sources[:SOURCES_NAMED]]
        rest.append(f"-# {', '.join(named)}")
    shade = discord.Colour.from_str(race.series.colour) if race else None
    return NoticeCard(
        content=f"{ping}**{_shown(first, FIRST_LINE)}**{extra}",
        embed=discord.Embed(description="\n".join(rest), colour=shade) if rest else None,
        view=stopped(*map(_button, message.buttons)),
        mentions=_mentions(message.role_id),
        silent=message.silent,
    )


def _shown(of: Line, length: int = LINE) -> str:
    return _CHANNEL.sub(r"<#\1>", line(of, length))


def _button(button: Button) -> ui.Item[Any]:
    return ui.Button(label=cut(button.label, limits.BUTTON_LABEL), custom_id=button.custom_id)


def _mentions(role_id: int | None) -> discord.AllowedMentions:
    roles = [discord.Object(role_id)] if role_id else []
    return discord.AllowedMentions(everyone=False, users=False, roles=roles, replied_user=False)
