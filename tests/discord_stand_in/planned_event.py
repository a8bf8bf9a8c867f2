"""An event that a guild has planned."""

from dataclasses import dataclass
from datetime import datetime

from tests.discord_stand_in.wire import Json

SCHEDULED = 1


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
