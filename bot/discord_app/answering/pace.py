"""How often the bot speaks up among people: it answers each one, and floods no channel."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

WINDOW = timedelta(seconds=20)
MOST_TO_ONE = 6
MOST_IN_CHANNEL = 20
MOST_KEPT = 5_000


class Pace(StrEnum):
    """What a message calls for."""

    ANSWER = "answer"
    WAIT = "wait"  # to be said once, and then no more
    SILENCE = "silence"


@dataclass(slots=True)
class _Window:
    opened_at: datetime
    heard: int = 0


class Paces:
    """Counts the messages of each member and of each channel over some seconds."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._windows: OrderedDict[tuple[str, int], _Window] = OrderedDict()

    def of(self, channel: int, member: int, now: datetime) -> Pace:
        """What a message of `member` in `channel` calls for."""
        own = self._count(("member", member), now)
        if own > MOST_TO_ONE:  # one who goes on does not silence the channel for others
            return Pace.WAIT if own == MOST_TO_ONE + 1 else Pace.SILENCE
        heard = self._count(("channel", channel), now)
        if heard > MOST_IN_CHANNEL:
            return Pace.WAIT if heard == MOST_IN_CHANNEL + 1 else Pace.SILENCE
        return Pace.ANSWER

    def _count(self, whose: tuple[str, int], now: datetime) -> int:
        window = self._windows.get(whose)
        if window is None or now - window.opened_at >= WINDOW:
            self._windows.pop(whose, None)
            window = self._windows[whose] = _Window(now)
            if len(self._windows) > self._most:
                self._windows.popitem(last=False)
        window.heard += 1
        return window.heard
