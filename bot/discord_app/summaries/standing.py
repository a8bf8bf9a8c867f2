"""Whether summaries still stand: what moderators delete by hand is forgotten."""

import asyncio
import logging
from collections.abc import Collection

import aiohttp
import discord

from bot.discord_app.codes import is_message_gone
from bot.discord_app.in_flight import InFlight
from bot.notices.limiter import Lane, Limiter
from db.errors import StoreRefusal
from db.posts import Post, Posts

log = logging.getLogger(__name__)

ANSWER_WITHIN_S = 3.0
"""Seconds that Discord is given to say whether a message stands: somebody waits for it."""


class Standing:
    """Hears of deletions as they happen, and asks about those that nobody heard of."""

    def __init__(
        self, client: discord.Client, posts: Posts, limiter: Limiter, in_flight: InFlight
    ) -> None:
        self._client, self._posts = client, posts
        self._limiter = limiter
        self._in_flight = in_flight  # so that the store is not closed under its hands

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Forget the post, if it was one."""
        await self._deleted(payload.guild_id, payload.channel_id, (payload.message_id,))

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Forget the posts among what was purged."""
        await self._deleted(payload.guild_id, payload.channel_id, payload.message_ids)

    async def is_gone(self, post: Post) -> bool:
        """Whether Discord says that the message is deleted; where it says nothing, it stands."""
        channel = self._client.get_partial_messageable(post.channel_id)
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                await self._limiter.turn(Lane.INTERACTIVE)
                await channel.fetch_message(post.message_id)
        except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as problem:
            if isinstance(problem, discord.HTTPException) and is_message_gone(problem):
                return True
            log.info("Whether post %d stands is not known: %s", post.delivery_id, problem)
        return False

    async def _deleted(
        self, guild_id: int | None, channel_id: int, messages: Collection[int]
    ) -> None:
        if guild_id is None:
            return
        async with self._in_flight.unmeasured():
            try:
                gone = await self._posts.deleted(guild_id, channel_id, messages)
            except StoreRefusal as refusal:
                log.warning("A deleted summary is forgotten when it is asked for: %s", refusal)
                return
        if gone:
            log.info("%d summaries in channel %d were deleted by hand", gone, channel_id)
