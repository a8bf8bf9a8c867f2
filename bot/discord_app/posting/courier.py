"""Carries notices to Discord over REST alone: neither gateway nor cache is needed."""

import logging
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

import aiohttp
import discord

from bot.clock import Clock
from bot.discord_app.answering.reply import Current
from bot.discord_app.codes import (
    MISSING_ACCESS,
    UNKNOWN_CHANNEL,
    UNKNOWN_GUILD,
    UNKNOWN_MESSAGE,
    UNKNOWN_USER,
)
from bot.discord_app.posting.notice_cards import drawn
from bot.discord_app.posting.race_events import REQUESTS, RaceEvents
from bot.discord_app.summaries.drawing import Drawn, SummaryDrawing
from bot.discord_app.summaries.message import NOBODY, Shown
from bot.notices.courier import (
    UNREADABLE,
    Ambiguous,
    Forbidden,
    Gone,
    Later,
    Rejected,
    Sent,
    Unreadable,
)
from bot.notices.events import RaceEvent
from bot.notices.message import Message
from bot.notices.messages import EVENT
from db.posting import Delivery, OccasionKind, Target

log = logging.getLogger(__name__)

LOOKED_THROUGH = 500
"""Messages that are looked through for an earlier try; one that is further back is not found."""

MOST_DIRECT = 100_000
"""So many members' channels of direct messages are remembered; opening one is a request more."""

NOT_LET_IN = timedelta(minutes=1)

NEVER = frozenset({400, 405, 411, 413, 414, 415, 422})
"""Statuses that say that Discord will not take it, however often it is sent. What else is refused
without a reason may come from something in between, such as a proxy that gave up waiting (408)."""

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
REASONS = {
    MISSING_ACCESS: "I cannot see the channel",
    50007: "direct messages from me are not let in",
    50013: "I lack a permission there, such as Send Messages",
    30038: "the server has as many events as Discord lets it have",
    50278: "we no longer share a server",
    160005: "the thread is locked",
    200000: "the server's automatic moderation blocks what I post",
    200001: "the server's automatic moderation blocks what I post",
}
REASONS_OF_EVENTS = {
    MISSING_ACCESS: "I cannot see the server's list of events",
    50013: "I lack the permission Create Events",
}


class DiscordCourier:
    """Sends as the bot that `client` is logged in as."""

    def __init__(
        self,
        client: discord.Client,
        current: Current,
        clock: Clock,
        summaries: SummaryDrawing | None = None,
    ) -> None:
        self._client = client
        self._current = current
        self._clock = clock
        self._summaries = summaries  # None: it carries none
        self._events = RaceEvents(client)
        self._direct: dict[int, int] = {}  # channels of direct messages, by user; they stay

    def requests(self, delivery: Delivery) -> int:
        """How many requests sending it takes at most."""
        if delivery.kind is OccasionKind.EVENT:
            return REQUESTS
        user_id = delivery.tried.user_id if delivery.tried else None
        return 1 if user_id is None or user_id in self._direct else 2

    async def send(self, message: Message, nonce: str) -> Sent:
        """Post `message`; see `Courier.send`."""
        if message.event is not None:
            return await self._keep(message, message.event)
        card = drawn(message, self._current.value.almanac)
        summary = await self._summary(message)
        channel = await self._channel(message.target)
        try:
            if summary is not None:
                sent = await _send_summary(channel, message, summary.shown, nonce)
                return Sent(sent.id, summary.fingerprint)
            sent = await channel.send(
                card.content,
                embed=card.embed,  # type: ignore[arg-type]  # None is no embed here
                view=card.view,
                nonce=nonce,
                allowed_mentions=card.mentions,
                silent=card.silent,
            )
        except discord.NotFound as error:
            if error.code == UNKNOWN_MESSAGE:
                return Sent(None)
            self._direct.pop(message.target.user_id or 0, None)
            _refuse(error)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            _refuse(error)
        return Sent(sent.id)

    async def _keep(self, message: Message, event: RaceEvent) -> Sent:
        try:
            return Sent(await self._events.keep(message.target.channel_id or 0, event))
        except discord.NotFound as error:
            # The server: an event that went away meanwhile is seen at the next look.
            raise (
                Gone("the server is gone")
                if error.code == UNKNOWN_GUILD
                else Ambiguous("it changed while it was looked at")
            ) from error
        except discord.Forbidden as error:
            why = REASONS_OF_EVENTS.get(error.code, f"not allowed ({error.code})")
            raise Forbidden(why) from error
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            _refuse(error)

    async def _summary(self, message: Message) -> Drawn | None:
        """The summary that the message is to be, from what the store knows at this moment."""
        if message.form is None:
            return None
        if self._summaries is None or message.race is None:
            raise Rejected("this process draws no summaries")
        await self._summaries.version()
        button = next(iter(message.buttons), None)
        summary = await self._summaries.of(message.race, message.form, button)
        if summary.gone:
            # It stood when the delivery was looked at; the next look sees that it is gone.
            raise Later("the report was withdrawn just now")
        return summary

    async def find(self, target: Target, mark: str, after: datetime) -> int | Unreadable | None:
        """Look for an earlier try; see `Courier.find`."""
        if mark.startswith(EVENT):
            return None  # whoever keeps events looks for himself what stands
        channel = await self._channel(target)
        try:
            return await self._find(channel, target, mark, after)
        except discord.Forbidden:
            return UNREADABLE
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            _refuse(error)

    async def _find(
        self, channel: discord.abc.Messageable, target: Target, mark: str, after: datetime
    ) -> int | Unreadable | None:
        # Discord's ids tell the real time, whatever PITBOARD_NOW has set the clock to.
        since = after - (self._clock.now() - datetime.now(UTC))
        seen = 0
        async for message in channel.history(limit=LOOKED_THROUGH, after=since, oldest_first=True):
            seen += 1
            if message.author.id == self._own_id and _has(message, mark):
                return message.id
        if seen >= LOOKED_THROUGH:
            return UNREADABLE
        if seen == 0 and target.channel_id and not await self._may_read(target.channel_id):
            return UNREADABLE
        return None

    async def _may_read(self, channel_id: int) -> bool:
        """Whether an empty page means an empty channel.

        Without the permission to read the history Discord shows an empty page, no error. Asked
        of the API, since a process without a gateway has no cache.
        """
        channel = await self._client.fetch_channel(channel_id)
        if not isinstance(channel, discord.abc.GuildChannel):
            return False
        guild = await self._client.fetch_guild(channel.guild.id, with_counts=False)
        own = await guild.fetch_member(self._own_id)
        channel.guild = guild
        allowed = channel.permissions_for(own)
        return allowed.view_channel and allowed.read_message_history

    async def _channel(self, target: Target) -> discord.abc.Messageable:
        user_id = target.user_id or 0
        known = target.channel_id or self._direct.get(user_id)
        if known is not None:
            return self._client.get_partial_messageable(known)
        try:
            channel = await self._client.create_dm(discord.Object(user_id))
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            try:
                _refuse(error)
            except (Ambiguous, Rejected) as unclear:
                # Nothing has been posted yet.
                raise Later(f"no way to the user: {unclear}") from error
        self._direct[user_id] = channel.id
        if len(self._direct) > MOST_DIRECT:
            del self._direct[next(iter(self._direct))]
        return channel

    @property
    def _own_id(self) -> int:
        return self._client.user.id if self._client.user else 0


async def _send_summary(
    channel: discord.abc.Messageable, message: Message, shown: Shown, nonce: str
) -> discord.Message:
    return await channel.send(
        shown.content,
        embed=shown.embed,
        files=shown.files(),
        view=shown.view,  # type: ignore[arg-type]  # a summary has a button, its mark
        nonce=nonce,
        allowed_mentions=NOBODY,
        silent=message.silent,
    )


def _has(message: discord.Message, mark: str) -> bool:
    return any(_is(one, mark) for one in message.components)


def _is(component: Any, mark: str) -> bool:  # noqa: ANN401 - rows have children, buttons an id
    children = getattr(component, "children", ())
    return getattr(component, "custom_id", None) == mark or any(_is(one, mark) for one in children)


def _refuse(error: Exception) -> NoReturn:
    """Raise what an error of discord.py means to a delivery."""
    match error:
        case discord.NotFound() if error.code == UNKNOWN_CHANNEL:
            raise Gone("the channel is gone") from error
        case discord.NotFound() if error.code == UNKNOWN_USER:
            raise Gone("there is no such user any more") from error
        case discord.Forbidden():
            raise Forbidden(REASONS.get(error.code, f"not allowed ({error.code})")) from error
        case discord.RateLimited():
            raise Later("slow down", timedelta(seconds=error.retry_after)) from error
        case discord.DiscordServerError():
            raise Ambiguous(f"Discord answers {error.status}") from error
        case discord.HTTPException(status=401):
            raise Later("the token is refused", NOT_LET_IN, invalid=True) from error
        case discord.HTTPException(status=429):
            raise Later("slow down", _asked_for(error), invalid=True) from error
        case discord.HTTPException() if error.code in REASONS:
            raise Forbidden(REASONS[error.code]) from error
        case discord.HTTPException() if error.status in NEVER:
            raise Rejected(str(error)) from error
        case discord.HTTPException():
            raise Ambiguous(f"something answers {error.status}") from error
        case aiohttp.ClientConnectorError():
            raise Later("Discord cannot be reached") from error
    raise Ambiguous(f"the connection broke ({type(error).__name__})") from error


def _asked_for(error: discord.HTTPException) -> timedelta:
    try:
        return timedelta(seconds=float(error.response.headers.get("Retry-After", 5)))
    except ValueError:  # it may also be a date
        return timedelta(seconds=5)
