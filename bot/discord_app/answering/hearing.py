"""What is asked of the bot in a message, if anything is."""

import re

import discord

# https://discord.com/developers/docs/reference#message-formatting
_MARKUP = re.compile(r"<(?:@[!&]?|#|a?:\w{1,40}:|t:|/[^<>:]{1,110}:|id:)[^<>\s]{0,40}>")

_SAID_BY_PEOPLE = frozenset({discord.MessageType.default, discord.MessageType.reply})


def asked_in(message: discord.Message, me: int) -> str | None:
    """The words of a message meant for the bot `me`; None for all others.

    Bots, itself included, are never answered, nor are webhooks and Discord's own notices: two
    bots that answer each other do not end.
    """
    by_a_person = not (message.author.bot or message.author.id == me or message.webhook_id)
    if not by_a_person or message.type not in _SAID_BY_PEOPLE:
        return None
    if message.guild is not None and all(one.id != me for one in message.mentions):
        return None
    return spoken(message.content)


def spoken(text: str) -> str:
    """The words of a text, without mentions, emoji of servers and stamps."""
    return " ".join(_MARKUP.sub(" ", text).split())
