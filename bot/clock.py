"""The time as this program sees it."""

from datetime import UTC, datetime, timedelta


class Clock:
    """The real time, or a time that was set once and runs on from there."""

    def __init__(self, starts_at: datetime | None = None) -> None:
        """`starts_at` is aware: the moment this clock shows now."""
        self._ahead = timedelta() if starts_at is None else starts_at - datetime.now(UTC)

    def now(self) -> datetime:
        """The moment it is, aware, in UTC."""
        return datetime.now(UTC) + self._ahead
