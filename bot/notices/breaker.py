"""Stops sending before Discord bans the address for answers it holds against us."""

from collections import deque
from datetime import datetime, timedelta

MOST = 5_000
"""Half of what Discord bans for: 10,000 answers 401, 403 or 429 in ten minutes.

Source: https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit
"""

WINDOW = timedelta(minutes=10)


class Breaker:
    """Counts invalid answers, and says when it is time to stop."""

    def __init__(self, most: int = MOST, window: timedelta = WINDOW) -> None:
        self._most, self._window = most, window
        self._answers: deque[datetime] = deque()

    def note(self, now: datetime) -> None:
        """There has been an invalid answer."""
        self._answers.append(now)

    def is_open(self, now: datetime) -> bool:
        """Whether nothing should be sent until some of the answers are old."""
        # One from the future is from before the clock was set back; how old it is nobody knows.
        while self._answers and not now - self._window < self._answers[0] <= now:
            self._answers.popleft()
        return len(self._answers) >= self._most
