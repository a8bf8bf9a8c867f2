"""Files that members attach: looked at before anything of them is read."""

import asyncio
from pathlib import PurePath

import aiohttp
import discord

from bot.articles.text import MOST_BYTES
from bot.discord_app.escaping import cut
from bot.errors import BadArticle

KINDS = (".txt", ".md", ".html", ".htm")
WITHIN_S = 10.0
NAME = 60


async def article_in(attachment: discord.Attachment) -> bytes:
    """The content of an attached article.

    Raises:
        BadArticle: it is too large or of another kind, which is known beforehand, or it cannot
            be fetched in time.
    """
    name = cut(attachment.filename, NAME)
    if PurePath(attachment.filename).suffix.lower() not in KINDS:
        raise BadArticle(name, "is no article I can read: attach a .txt, .md or .html file")
    if not _may_be_text(attachment.content_type):
        raise BadArticle(name, f"is not text, but {cut(attachment.content_type or '', NAME)}")
    if attachment.size > MOST_BYTES:
        raise BadArticle(name, "is larger than an article can be, 1 MB")
    if attachment.size == 0:
        raise BadArticle(name, "is empty")
    try:
        async with asyncio.timeout(WITHIN_S):
            return await attachment.read()
    except (TimeoutError, discord.DiscordException, aiohttp.ClientError, OSError) as problem:
        raise BadArticle(name, "could not be fetched from Discord: please try again") from problem


async def text_in(message: discord.Message | None) -> str:
    """The text in the file of one of our own messages.

    Raises:
        BadArticle: it has none any more, or it cannot be fetched.
    """
    file = next(iter(message.attachments), None) if message else None
    if file is None:
        raise BadArticle("The file", "is gone: use /article add once more")
    return (await article_in(file)).decode()


def _may_be_text(content_type: str | None) -> bool:
    """Discord goes by the ending of the name, and often does not say."""
    kind = (content_type or "").partition(";")[0].strip().lower()
    return kind.startswith("text/") or kind in ("", "application/octet-stream")
