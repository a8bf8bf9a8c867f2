"""Edits the summaries that stand when facts are corrected: each in place, after a crash too."""

import asyncio
import logging
from datetime import timedelta

import aiohttp
import discord

from bot.clock import Clock
from bot.discord_app.codes import is_message_gone
from bot.discord_app.summaries.drawing import SummaryDrawing
from bot.discord_app.summaries.message import NOBODY
from bot.notices.limiter import Lane, Limiter
from bot.notices.messages import button_of
from bot.notices.tempo import Tempo
from db.errors import StoreRefusal
from db.posting import Form
from db.posts import Post, Posts

log = logging.getLogger(__name__)

AT_ONCE = 50
TRIES = 5
"""So often an edit that Discord forbids is tried; the next correction brings new tries."""


class SummaryEditing:
    """Compares what stands with what is known, for as long as `run` does.

    To edit twice does no harm, so that a lease that runs out is all that a crash takes.
    """

    def __init__(
        self,
        client: discord.Client,
        posts: Posts,
        drawing: SummaryDrawing,
        worker: str,
        clock: Clock,
        tempo: Tempo | None = None,
        limiter: Limiter | None = None,
    ) -> None:
        self._client, self._posts, self._drawing = client, posts, drawing
        self._worker, self._clock = worker, clock
        self._tempo = tempo or Tempo()
        self._limiter = limiter or Limiter()

    async def run(self) -> None:
        """Edit what has to be until cancelled."""
        while True:
            try:
                while await self.round() == AT_ONCE:
                    pass
            except StoreRefusal as refusal:
                log.warning("Summaries are corrected once the database is back: %s", refusal)
            except Exception:
                # This loop outlives any defect: the next round may go well.
                log.exception("Summaries could not be corrected")
            await asyncio.sleep(self._tempo.poll.total_seconds())

    async def round(self) -> int:
        """See to some posts that were not compared with what is known now; how many."""
        version = await self._drawing.version()
        lease = self._tempo.lease
        now = self._clock.now()
        claimed = await self._posts.claim(self._worker, version, now, lease, AT_ONCE)
        told = {one: self._told(*one) for one in {(post.race, post.form) for post in claimed}}
        same = [
            post
            for post in claimed
            if post.fingerprint and post.fingerprint == told[post.race, post.form]
        ]
        await self._posts.settle_unchanged(same, self._worker, version)
        for post in claimed:
            if post in same:
                continue
            if self._clock.now() >= now + lease - self._tempo.lease_left:
                break  # somebody else may have claimed what is left before it is done
            if told[post.race, post.form] is None:
                await self._again(post, "a defect, see the log")
            else:
                await self._see_to(post, version)
        return len(claimed)

    def _told(self, race: str, form: Form) -> str | None:
        """The fingerprint of what is known of a race; None if that cannot be told."""
        try:
            return self._drawing.fingerprint(race, form)
        except Exception:
            # One race that cannot be summed up must not keep the others from being corrected.
            log.exception("The race %s cannot be summed up", race)
            return None

    async def _see_to(self, post: Post, version: int) -> None:
        await self._limiter.turn(Lane.SUMMARY)
        if not await self._posts.doubt(post, self._worker):
            return
        try:
            async with asyncio.timeout(self._tempo.send_within.total_seconds()):
                edited = await self._edit(post)
        except discord.Forbidden as refusal:
            await self._forbidden(post, version, refusal)
        except discord.HTTPException as error:
            if is_message_gone(error):
                log.info("The summary of delivery %d is gone", post.delivery_id)
                await self._posts.forget(post.delivery_id)
            else:
                await self._again(post, str(error))
        except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as problem:
            await self._again(post, str(problem) or "no answer in time")
        except StoreRefusal:
            raise  # the whole round waits for the database
        except Exception:
            # As above: a picture that cannot be drawn, say.
            log.exception("The summary of the race %s cannot be corrected", post.race)
            await self._again(post, "a defect, see the log")
        else:
            await self._posts.settle(post, self._worker, edited, version)

    async def _edit(self, post: Post) -> str:
        button = button_of(post.delivery_id, by_hand=post.by_hand)
        drawn = await self._drawing.of(post.race, post.form, button)
        channel = self._client.get_partial_messageable(post.channel_id)
        await channel.get_partial_message(post.message_id).edit(
            content=drawn.shown.content,
            embed=drawn.shown.embed,
            view=drawn.shown.view,
            attachments=drawn.shown.files(),
            allowed_mentions=NOBODY,  # an edit is parsed for mentions anew
        )
        return drawn.fingerprint

    async def _forbidden(self, post: Post, version: int, refusal: discord.Forbidden) -> None:
        if post.attempts >= TRIES:
            await self._posts.settle(post, self._worker, None, version)
        else:
            await self._again(post, str(refusal), self._tempo.forbidden_again)

    async def _again(self, post: Post, why: str, after: timedelta | None = None) -> None:
        pause = self._tempo.pause(post.attempts) if after is None else after
        log.info("Post %d is edited in %s: %s", post.delivery_id, pause, why)
        await self._posts.give_back(post, self._worker, self._clock.now() + pause)
