"""An event that a guild has planned."""

from dataclasses import dataclass
from datetime import datetime

from tests.discord_stand_in.wire import Json

SCHEDULED, ACTIVE, COMPLETED = 1, 2, 3


@dataclass(slots=True)
class PlannedEvent:
    """An event of a guild, as Discord describes it."""

    id: int
    guild_id: int
    creator: Json
    told: Json

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.told["name"])

    @property
    def starts_at(self) -> datetime:
        """When it starts."""
        return datetime.fromisoformat(self.told["scheduled_start_time"])

    @property
    def status(self) -> int:
        """Whether it is to come, has begun, or is over."""
        return int(self.told.get("status") or SCHEDULED)

    def begin(self) -> None:
        """Its start has come, as Discord notices by itself."""
        self.told["status"] = ACTIVE

    def as_json(self) -> Json:
        """The event as Discord describes it."""
        return {
            "id": str(self.id),
            "guild_id": str(self.guild_id),
            "channel_id": None,
            "creator_id": self.creator["id"],
            "creator": self.creator,
            "image": None,
            "description": None,
            "entity_id": None,
            "recurrence_rule": None,
            "guild_scheduled_event_exceptions": [],
            "user_count": 0,
            "status": SCHEDULED,
        } | self.told
