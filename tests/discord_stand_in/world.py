"""All there is behind the wire: guilds, channels, people, their messages and files."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from tests.discord_stand_in.guild_record import Channel, ChannelKind, GuildRecord
from tests.discord_stand_in.message import Attachment, Message
from tests.discord_stand_in.people import Role, User
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.wire import Refused, Snowflakes, Upload

# Discord says "the past few minutes" and no more; tests of the window set their own.
NONCE_WINDOW_S = 180.0


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
    # Seconds: Discord's own limit for the first answer, and how long a member waits after a
    # deferral.
    answer_within: float = 3.0
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

    def keep_file(self, upload: Upload, description: str | None = None) -> Attachment:
        """`upload` as an attachment that can be fetched again."""
        file_id = self.ids.next()
        url = f"http://{self.address}/attachments/{file_id}/{upload.filename}"
        kept = Attachment(
            file_id, upload.filename, upload.content, upload.content_type, url, description
        )
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
