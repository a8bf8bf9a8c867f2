"""What carries a notice to Discord, as the rest of the program sees it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol

from bot.notices.message import Message
from db.posting import Delivery, Target


@dataclass(frozen=True, slots=True)
class Sent:
    """The message stands, or stood: `message_id` is None if somebody deleted it since.

    `fingerprint` is that of the summary it holds, by which a later one is known to differ.
    """

    message_id: int | None
    fingerprint: str | None = None


class NotSent(Exception):
    """The message was not accepted, or nobody knows; which kind says what to do."""


class Gone(NotSent):
    """There is no such channel or user (404, 10003 or 10013)."""


class Forbidden(NotSent):
    """The bot may not post there (403); `str()` is the reason in plain words."""


class Rejected(NotSent):
    """Discord will never take this message (400 and the like): a defect of ours."""


class Ambiguous(NotSent):
    """It may have arrived: a time-out, a broken connection, a 5xx."""


class Later(NotSent):
    """It did not arrive, and may be tried again after `retry_after` (429, no connection at all).

    `invalid` says that Discord counts the answer against us (401, 429 not shared). It is about
    the bot, then, and not about one channel: whatever else is sent before is refused too.
    """

    def __init__(
        self, why: str, retry_after: timedelta = timedelta(seconds=5), *, invalid: bool = False
    ) -> None:
        super().__init__(why)
        self.retry_after = retry_after
        self.invalid = invalid


class Unreadable(Enum):
    """What there is instead of an answer to whether a message stands in a channel."""

    UNREADABLE = "unreadable"


UNREADABLE = Unreadable.UNREADABLE


class Courier(Protocol):
    """Sends to Discord. All methods may be called for many notices at once."""

    def requests(self, delivery: Delivery) -> int:
        """How many requests sending it takes at most, each of which Discord counts."""
        ...

    async def send(self, message: Message, nonce: str) -> Sent:
        """Post `message`, once per `nonce` for as long as Discord remembers it.

        A 404 about the message itself (10008) means that it was sent and deleted: `Sent(None)`.
        The caller sets the time-out.

        Raises:
            NotSent: one of its kinds.
        """
        ...

    async def find(self, target: Target, mark: str, after: datetime) -> int | Unreadable | None:
        """The id of the bot's own message since `after` with a button whose custom id is `mark`.

        `UNREADABLE` where the history may not be read, or is too long to be read to its end: an
        empty page is no answer where READ_MESSAGE_HISTORY is missing.

        Raises:
            NotSent: the question could not be put (`Gone`, `Later`, `Ambiguous`).
        """
        ...
