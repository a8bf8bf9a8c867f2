"""A courier that speaks to the stand-in for Discord over HTTP."""

from datetime import datetime, timedelta

import aiohttp

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

UNKNOWN_MESSAGE = 10008


http_session = aiohttp.ClientSession


class HttpCourier:
    """Carries messages to a `FakeDiscord`; a user's direct messages are a channel of their id."""

    def __init__(self, address: str, session: aiohttp.ClientSession) -> None:
        self._address, self._session = address, session

    def requests(self, delivery: Delivery) -> int:
        return 1

    async def send(self, message: Message, nonce: str) -> Sent:
        body = {
            "nonce": nonce,
            "mark": message.mark,
            "text": str(message.lines[0]),
            "role_id": message.role_id,
            "silent": message.silent,
        }
        url = self._url(message.target)
        try:
            async with self._session.post(url, json=body) as response:
                return self._sent(response.status, await response.json())
        except aiohttp.ClientConnectorError as problem:
            raise Later("no connection", timedelta(seconds=0.1)) from problem
        except aiohttp.ClientError as problem:
            raise Ambiguous(str(problem)) from problem

    async def find(self, target: Target, mark: str, after: datetime) -> int | Unreadable | None:
        query = {"after": str(after.timestamp())}
        try:
            async with self._session.get(self._url(target), params=query) as response:
                if response.status == 404:
                    raise Gone("the channel is gone")
                if response.status == 403:
                    return UNREADABLE
                return next(
                    (one["id"] for one in await response.json() if one["mark"] == mark), None
                )
        except aiohttp.ClientError as problem:
            raise Ambiguous(str(problem)) from problem

    def _sent(self, status: int, body: dict[str, int]) -> Sent:
        match status:
            case 200:
                return Sent(body["id"])
            case 404 if body["code"] == UNKNOWN_MESSAGE:
                return Sent(None)
            case 404:
                raise Gone("the channel is gone")
            case 403:
                raise Forbidden("I may not post there")
            case 429:
                raise Later("slow down", timedelta(seconds=body["retry_after"]), invalid=True)
            case _:
                raise Ambiguous(f"it answers {status}")

    def _url(self, target: Target) -> str:
        return f"{self._address}/channels/{target.channel_id or target.user_id}/messages"
