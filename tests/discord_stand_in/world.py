"""All there is behind the wire: guilds, roles, channels, people, their messages."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum

from tests.discord_stand_in.message import Attachment, Message
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.wire import Changes, Json, Refused, Snowflakes, Upload

# Discord says "the past few minutes" and no more; tests of the window set their own.
NONCE_WINDOW_S = 180.0


class ChannelKind(IntEnum):
    """The types of channel that stand here."""

    TEXT = 0
    DM = 1
    ANNOUNCEMENT = 5


@dataclass(slots=True)
class User:
    """An account: a person's or a bot's."""

    id: int
    name: str
    bot: bool = False
    dms_open: bool = True

    @property
    def mention(self) -> str:
        """How a text names the user."""
        return f"<@{self.id}>"

    def as_json(self) -> Json:
        """The user as others see it."""
        return {
            "id": str(self.id),
            "username": self.name,
            "discriminator": "0",
            "global_name": None if self.bot else self.name.title(),
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
            "flags": 0,
            "primary_guild": None,
        }


@dataclass(slots=True)
class Role:
    """A role of a guild; the guild's own id is @everyone's."""

    id: int
    name: str
    permissions: Permission = Permission.NOTHING
    mentionable: bool = True

    @property
    def mention(self) -> str:
        """How a text names the role."""
        return f"<@&{self.id}>"

    def as_json(self) -> Json:
        """The role as Discord describes it."""
        return {
            "id": str(self.id),
            "name": self.name,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "position": 0 if self.name == "@everyone" else 1,
            "permissions": str(int(self.permissions)),
            "managed": False,
            "mentionable": self.mentionable,
            "flags": 0,
            "icon": None,
            "unicode_emoji": None,
        }


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
        await self.changes.until(lambda: len(self.messages) >= count, seconds)
        return self.messages

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
        return payload | {
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


@dataclass(slots=True)
class GuildRecord:
    """A guild as it stands in the world's books."""

    id: int
    name: str
    locale: str = "en-US"
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    members: dict[int, tuple[User, tuple[Role, ...]]] = field(default_factory=dict)
    bot_is_in: bool = True

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
        }

    def as_event(self, bot: User) -> Json:
        """The guild as GUILD_CREATE brings it: with its channels and the bot's own membership."""
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


@dataclass(slots=True)
class World:
    """Everything that stands behind the wire."""

    address: str
    application_id: int = 0
    ids: Snowflakes = field(default_factory=Snowflakes)
    bot: User = field(init=False)
    guilds: dict[int, GuildRecord] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    users: dict[int, User] = field(default_factory=dict)
    dms: dict[int, Channel] = field(default_factory=dict)
    files: dict[int, Attachment] = field(default_factory=dict)
    nonce_window: float = NONCE_WINDOW_S
    patience: float = 10.0
    _nonces: dict[tuple[int, str], tuple[float, Message]] = field(default_factory=dict)
    _nonce_order: deque[tuple[float, tuple[int, str]]] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.bot = User(self.ids.next(), "pitboard", bot=True)
        self.application_id = self.bot.id
        self.users[self.bot.id] = self.bot

    def add_user(self, name: str) -> User:
        """A new person."""
        user = User(self.ids.next(), name)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, *, locale: str = "en-US") -> GuildRecord:
        """A new guild with the bot in it and no channel yet.

        Guild ids are spread evenly over shards, as `(id >> 22) % shards` reads them.
        """
        guild_id = (1_000_000_000 + len(self.guilds)) << 22
        guild = GuildRecord(guild_id, name, locale)
        guild.roles[guild_id] = Role(guild_id, "@everyone", Permission.usual())
        guild.members[self.bot.id] = (self.bot, ())
        self.guilds[guild_id] = guild
        return guild

    def add_channel(
        self, guild: GuildRecord, name: str, kind: ChannelKind = ChannelKind.TEXT
    ) -> Channel:
        """A new channel of `guild`."""
        channel = Channel(self.ids.next(), name, kind, guild)
        guild.channels[channel.id] = self.channels[channel.id] = channel
        return channel

    def dm(self, user: User) -> Channel:
        """The channel between the bot and `user`, opened when first asked for."""
        if user.id not in self.dms:
            channel = Channel(self.ids.next(), "", ChannelKind.DM, recipient=user)
            self.dms[user.id] = self.channels[channel.id] = channel
        return self.dms[user.id]

    def channel(self, channel_id: int) -> Channel:
        """The channel of that id.

        Raises:
            Refused: there is none, or it is in a guild the bot has left.
        """
        channel = self.channels.get(channel_id)
        if channel is None:
            raise Refused(404, 10003, "Unknown Channel")
        if channel.guild is not None and not channel.guild.bot_is_in:
            raise Refused(403, 50001, "Missing Access")
        return channel

    def message(self, channel: Channel, message_id: int) -> Message:
        """The message of that id in `channel`.

        Raises:
            Refused: there is none, or it was deleted.
        """
        message = channel.stored.get(message_id)
        if message is None or message.deleted:
            raise Refused(404, 10008, "Unknown Message")
        return message

    def keep_file(self, upload: Upload) -> Attachment:
        """`upload` as an attachment that can be fetched again."""
        file_id = self.ids.next()
        url = f"http://{self.address}/attachments/{file_id}/{upload.filename}"
        kept = Attachment(file_id, upload.filename, upload.content, upload.content_type, url)
        self.files[file_id] = kept
        return kept

    def sent_before(self, author: int, nonce: str) -> Message | None:
        """The message `author` sent with `nonce` within the window, if any."""
        now = asyncio.get_running_loop().time()
        while self._nonce_order and self._nonce_order[0][0] + self.nonce_window <= now:
            moment, key = self._nonce_order.popleft()
            if self._nonces.get(key, (0.0,))[0] == moment:
                del self._nonces[key]
        found = self._nonces.get((author, nonce))
        return None if found is None else found[1]

    def remember_nonce(self, author: int, nonce: str, message: Message) -> None:
        """Let `nonce` lead to `message` from now on, for as long as the window is."""
        now = asyncio.get_running_loop().time()
        self._nonces[author, nonce] = (now, message)
        self._nonce_order.append((now, (author, nonce)))
