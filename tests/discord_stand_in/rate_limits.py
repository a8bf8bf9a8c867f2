"""Discord's rate limits, for tests of how a bot keeps to them; off unless enforced.

Source: https://discord.com/developers/docs/topics/rate-limits; five messages per five seconds and
channel is what people observe, not documented.
"""

import asyncio
from dataclasses import dataclass, field

from tests.discord_stand_in.routes import Endpoint
from tests.discord_stand_in.wire import Call, Json

POST_MESSAGE = "POST /channels/{channel_id}/messages"


@dataclass(slots=True)
class Window:
    """So many requests until `ends`, then anew."""

    most: int
    seconds: float
    ends: float = 0.0
    used: int = 0

    def take(self, now: float) -> float:
        """Use up one request; seconds to wait when there is none left, else 0."""
        if now >= self.ends:
            self.ends, self.used = now + self.seconds, 0
        if self.used >= self.most:
            return self.ends - now
        self.used += 1
        return 0.0


@dataclass(frozen=True, slots=True)
class Limited:
    """A request over the limit: what Discord answers."""

    body: Json
    headers: dict[str, str]


@dataclass(slots=True)
class RateLimits:
    """The limit over everything and the one per channel; `refused` counts the 429s."""

    enforced: bool = False
    refused: int = 0
    per_channel: tuple[int, float] = (5, 5.0)
    _all: Window = field(default_factory=lambda: Window(50, 1.0))
    _channels: dict[str, Window] = field(default_factory=dict)

    def enforce(self, *, per_second: int = 50, per_channel: tuple[int, float] = (5, 5.0)) -> None:
        """Take `per_second` requests in all, and per channel so many messages in so many seconds.

        Answers to interactions count for neither.
        """
        self.enforced = True
        self.per_channel = per_channel
        self._all = Window(per_second, 1.0)
        self._channels.clear()

    def check(self, endpoint: Endpoint, call: Call) -> Limited | dict[str, str] | None:
        """The refusal, or the headers that tell how much is left, None where nothing is limited."""
        if not endpoint.needs_token:
            return None
        now = asyncio.get_running_loop().time()
        wait = self._all.take(now)
        if wait:
            return self._refuse(wait, {"X-RateLimit-Global": "true"}, is_global=True)
        if endpoint.name != POST_MESSAGE:
            return None
        window = self._channels.setdefault(call.arguments["channel_id"], Window(*self.per_channel))
        wait = window.take(now)
        headers = {
            "X-RateLimit-Limit": str(window.most),
            "X-RateLimit-Remaining": str(window.most - window.used),
            "X-RateLimit-Reset-After": f"{window.ends - now:.3f}",
            "X-RateLimit-Bucket": "messages",
        }
        return self._refuse(wait, headers, is_global=False) if wait else headers

    def _refuse(self, wait: float, headers: dict[str, str], *, is_global: bool) -> Limited:
        self.refused += 1
        body = {
            "message": "You are being rate limited.",
            "retry_after": round(wait, 3),
            "global": is_global,
        }
        scope = "global" if is_global else "user"
        # discord.py takes a 429 without Via for a ban by Cloudflare.
        return Limited(body, headers | {"Via": "1.1 google", "X-RateLimit-Scope": scope})
