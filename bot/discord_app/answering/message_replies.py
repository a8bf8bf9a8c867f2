"""Answers to messages: posted under the message, once, and without pinging anybody."""

import hashlib
import logging
from typing import Any

import discord

from bot.discord_app.answering.cards import Card, file_of
from bot.discord_app.delivery import deliver

log = logging.getLogger(__name__)

PATIENCE_S = 20.0
"""Seconds within which an answer is still one; a message has no deadline of its own."""

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
NO_HISTORY = 160002
"""Replying takes the permission to read what was said before; posting does not."""

NO_EMBEDS = "I cannot answer here without the permission “Embed Links”; `/ask` works without it."


async def reply_to(message: discord.Message, card: Card) -> None:
    """Post the card as a reply, unless Discord will not have it, which is logged."""
    # A message deleted meanwhile is answered all the same.
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        await _post_somehow(message, card, reference)
    except discord.Forbidden:
        await _say_what_is_missing(message)
    except discord.HTTPException as refused:
        log.warning("A message could not be answered: %s", refused)


def nonce_of(message_id: int, what: str = "answer") -> str:
    """The same for the same message: Discord takes a second sending for the first.

    It has 25 characters, the most there may be, and is unlike that of any other kind of post.
    Source: https://discord.com/developers/docs/resources/message#create-message
    """
    told = f"{what}:{message_id}".encode()
    return "a" + hashlib.blake2b(told, digest_size=12).hexdigest()


async def _post_somehow(
    message: discord.Message, card: Card, reference: discord.MessageReference
) -> None:
    try:
        await _post(message, card, reference)
    except discord.HTTPException as refused:
        if refused.code != NO_HISTORY:
            raise
        await _post(message, card, None)


async def _post(
    message: discord.Message, card: Card, reference: discord.MessageReference | None
) -> None:
    # discord.py's signatures leave out that None stands for nothing.
    parts: dict[str, Any] = {"view": card.view, "reference": reference, "mention_author": False}
    await deliver(
        lambda: message.channel.send(
            embed=card.embed,
            allowed_mentions=discord.AllowedMentions.none(),
            nonce=nonce_of(message.id),
            **parts | {"file": file_of(card)},
        ),
        within_s=PATIENCE_S,
    )


async def _say_what_is_missing(message: discord.Message) -> None:
    """Where the bot may write but not embed, it says so; where it may not write, nobody hears."""
    none = discord.AllowedMentions.none()
    nonce = nonce_of(message.id, "missing")
    try:
        await message.channel.send(NO_EMBEDS, allowed_mentions=none, nonce=nonce)
    except discord.HTTPException as refused:
        log.info("A message could not be answered: %s", refused)
