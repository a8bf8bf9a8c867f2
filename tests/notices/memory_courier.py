"""A courier to the stand-in for Discord within the process, in whatever time that keeps."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.notices.courier import (
    UNREADABLE,
    Ambiguous,
    Forbidden,
    Gone,
    Later,
    Sent,
    Unreadable,
)
from bot.notices.message import Message
from db.posting import Delivery, Target
from tests.notices.discord import FakeDiscord, Fault


class MemoryCourier:
    """Carries messages to a `FakeDiscord`; remembers them all, but for those it `forbids`."""

    def __init__(self, discord: FakeDiscord) -> None:
        self.discord = discord
        self.messages: list[Message] = []
        self.forbids: Callable[[Message], bool] = lambda _: False

    def requests(self, delivery: Delivery) -> int:
        return 1

    async def send(self, message: Message, nonce: str) -> Sent:
        channel, discord = _channel(message.target), self.discord
        if channel in discord.gone:
            raise Gone("the channel is gone")
        if channel in discord.forbidden or self.forbids(message):
            raise Forbidden("I may not post there")
        fault = discord.fault()
        if fault is Fault.LIMITED:
            raise Later("slow down", timedelta(seconds=1), invalid=True)
        if fault is Fault.UNAVAILABLE:
            raise Ambiguous("it answers 503")
        self.messages.append(message)
        post = discord.accept(
            channel,
            {
                "nonce": nonce,
                "mark": message.mark,
                "text": str(message.lines[0]),
                "role_id": message.role_id,
                "silent": message.silent,
            },
        )
        if fault is not None:
            raise Ambiguous("no answer")
        return Sent(None if post.deleted else post.id)

    async def find(self, target: Target, mark: str, after: datetime) -> int | Unreadable | None:
        channel = _channel(target)
        self.discord.looked_up += 1
        if channel in self.discord.gone:
            raise Gone("the channel is gone")
        if channel in self.discord.secret:
            return UNREADABLE
        since = after.timestamp()
        posts = self.discord.posts_in(channel)
        return next((post.id for post in posts if post.mark == mark and post.at > since), None)


def _channel(target: Target) -> int:
    return target.channel_id or target.user_id or 0
