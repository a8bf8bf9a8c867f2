"""Guilds and their channels as they stand in the world's books."""

from dataclasses import dataclass, field
from enum import IntEnum

from tests.discord_stand_in.message import Message
from tests.discord_stand_in.people import Role, User
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.planned_event import PlannedEvent
from tests.discord_stand_in.wire import Changes, Json


class ChannelKind(IntEnum):
    """The types of channel that stand here."""

    TEXT = 0
    DM = 1
    ANNOUNCEMENT = 5
    THREAD = 11  # a public one


@dataclass(slots=True)
class Overwrite:
    """What a channel allows and denies one role or member."""

    allow: Permission = Permission.NOTHING
    deny: Permission = Permission.NOTHING


@dataclass(slots=True)
class Channel:
    """A place where messages stand, in a guild or between two."""

    id: int
    name: str
    kind: ChannelKind
    guild: "GuildRecord | None" = None
    recipient: User | None = None
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    stored: dict[int, Message] = field(default_factory=dict)
    changes: Changes = field(default_factory=Changes)

    @property
    def mention(self) -> str:
        """How a text names the channel."""
        return f"<#{self.id}>"

    @property
    def messages(self) -> list[Message]:
        """The messages that stand in the channel, oldest first; deleted and ephemeral ones not."""
        return [message for message in self.stored.values() if not message.deleted]

    def allow(self, who: "User | Role", permissions: Permission) -> None:
        """Grant `permissions` to `who` in this channel."""
        self.overwrites.setdefault(who.id, Overwrite()).allow |= permissions

    def deny(self, who: "User | Role", permissions: Permission) -> None:
        """Take `permissions` from `who` in this channel."""
        self.overwrites.setdefault(who.id, Overwrite()).deny |= permissions

    async def until(self, count: int, *, seconds: float = 5.0) -> list[Message]:
        """The messages, once at least `count` stand in the channel.

        Raises:
            TimeoutError: they were fewer after `seconds`.
        """
        # The cheap question first: this is asked anew at each message.
        await self.changes.until(
            lambda: len(self.stored) >= count and len(self.messages) >= count, seconds
        )
        return self.messages

    @property
    def writing(self) -> Permission:
        """What posting here takes."""
        is_thread = self.kind is ChannelKind.THREAD
        return Permission.SEND_MESSAGES_IN_THREADS if is_thread else Permission.SEND_MESSAGES

    def permissions_of(self, user: User) -> Permission:
        """What `user` may do here."""
        if self.guild is None:
            return Permission.usual()
        return self.guild.permissions_of(user, self.overwrites)

    def as_json(self) -> Json:
        """The channel as Discord describes it."""
        payload: Json = {"id": str(self.id), "type": int(self.kind), "flags": 0}
        payload["last_message_id"] = str(next(reversed(self.stored))) if self.stored else None
        if self.recipient is not None:
            return payload | {"recipients": [self.recipient.as_json()]}
        assert self.guild is not None
        payload |= {
            "guild_id": str(self.guild.id),
            "name": self.name,
            "position": 0,
            "parent_id": None,
            "topic": None,
            "nsfw": False,
            "rate_limit_per_user": 0,
            "permission_overwrites": [
                {
                    "id": str(target),
                    "type": 0 if target in self.guild.roles else 1,
                    "allow": str(int(overwrite.allow)),
                    "deny": str(int(overwrite.deny)),
                }
                for target, overwrite in self.overwrites.items()
            ],
        }
        return payload | (self._as_thread() if self.kind is ChannelKind.THREAD else {})

    def _as_thread(self) -> Json:
        moment = "2025-01-01T00:00:00+00:00"
        metadata = {"archived": False, "auto_archive_duration": 1440, "locked": False}
        return {
            "parent_id": str(self.id - 1),
            "owner_id": str(self.id + 1),
            "thread_metadata": metadata | {"archive_timestamp": moment},
            "message_count": 0,
            "member_count": 1,
        }


@dataclass(slots=True)
class GuildRecord:
    """A guild as it stands in the world's books."""

    id: int
    name: str
    locale: str = "en-US"
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    members: dict[int, tuple[User, tuple[Role, ...]]] = field(default_factory=dict)
    events: dict[int, PlannedEvent] = field(default_factory=dict)
    event_changes: Changes = field(default_factory=Changes)
    bot_is_in: bool = True

    async def until_events(self, count: int, *, seconds: float = 5.0) -> list[PlannedEvent]:
        """The planned events, once there are `count`.

        Raises:
            TimeoutError: there were not after `seconds`.
        """
        await self.event_changes.until(lambda: len(self.events) == count, seconds)
        return list(self.events.values())

    @property
    def everyone(self) -> Role:
        """The role all members have."""
        return self.roles[self.id]

    def permissions_of(
        self, user: User, overwrites: dict[int, Overwrite] | None = None
    ) -> Permission:
        """What `user` may do, under a channel's `overwrites` when given."""
        _, roles = self.members.get(user.id, (user, ()))
        granted = self.everyone.permissions
        for role in roles:
            granted |= role.permissions
        if granted & Permission.ADMINISTRATOR:
            return Permission.everything()
        overwrites = overwrites or {}
        for targets in ((self.id,), tuple(role.id for role in roles), (user.id,)):
            found = [overwrites[target] for target in targets if target in overwrites]
            for overwrite in found:
                granted &= ~overwrite.deny
            for overwrite in found:
                granted |= overwrite.allow
        return granted

    def member_json(self, user: User) -> Json:
        """The member as Discord describes it, the account inside."""
        _, roles = self.members.get(user.id, (user, ()))
        return {
            "user": user.as_json(),
            "nick": None,
            "avatar": None,
            "banner": None,
            "roles": [str(role.id) for role in roles],
            "joined_at": "2025-01-01T00:00:00+00:00",
            "premium_since": None,
            "communication_disabled_until": None,
            "deaf": False,
            "mute": False,
            "flags": 0,
            "pending": False,
        }

    def as_json(self) -> Json:
        """The guild as GET /guilds/{guild_id} describes it."""
        return {
            "id": str(self.id),
            "name": self.name,
            "icon": None,
            "splash": None,
            "discovery_splash": None,
            "owner_id": str(self.id + 1),
            "afk_channel_id": None,
            "afk_timeout": 300,
            "verification_level": 0,
            "default_message_notifications": 1,
            "explicit_content_filter": 0,
            "roles": [role.as_json() for role in self.roles.values()],
            "emojis": [],
            "stickers": [],
            "features": [],
            "mfa_level": 0,
            "system_channel_id": None,
            "system_channel_flags": 0,
            "rules_channel_id": None,
            "public_updates_channel_id": None,
            "vanity_url_code": None,
            "description": None,
            "banner": None,
            "premium_tier": 0,
            "preferred_locale": self.locale,
            "nsfw_level": 0,
            "premium_progress_bar_enabled": False,
            "nsfw": False,
            "application_id": None,
            "home_header": None,
            "incidents_data": None,
            "max_members": 500_000,
            "max_presences": None,
            "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25,
            "premium_subscription_count": 0,
            "region": "us-east",
            "safety_alerts_channel_id": None,
            "widget_channel_id": None,
            "widget_enabled": False,
        }

    def as_event(self, bot: User) -> Json:
        """The guild as GUILD_CREATE brings it: with its channels and the bot's own membership.

        When the bot comes into the guild only now, the event lacks `unavailable`.
        """
        return self.as_json() | {
            "channels": [channel.as_json() for channel in self.channels.values()],
            "members": [self.member_json(bot)],
            "member_count": len(self.members),
            "joined_at": "2025-01-01T00:00:00+00:00",
            "large": False,
            "unavailable": False,
            "voice_states": [],
            "threads": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }
