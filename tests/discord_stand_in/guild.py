"""A guild as a test sets it up: its members, channels and roles, and the bot coming and going."""

from tests.discord_stand_in.gateway import GUILDS_INTENT
from tests.discord_stand_in.guild_record import Channel, ChannelKind, GuildRecord
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.message import Message
from tests.discord_stand_in.people import Role
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.place import GUILD_MESSAGES_INTENT, Place
from tests.discord_stand_in.stage import Stage

MODERATOR = Permission.MANAGE_GUILD | Permission.MANAGE_MESSAGES


class Guild:
    """A guild the bot is in."""

    def __init__(self, record: GuildRecord, stage: Stage) -> None:
        self.record = record
        self._stage = stage

    @property
    def id(self) -> int:
        """The guild's id."""
        return self.record.id

    def member(
        self,
        name: str,
        *,
        moderator: bool = False,
        permissions: Permission = Permission.NOTHING,
        locale: str = "en-US",
    ) -> Member:
        """A new member, at first in the first channel; a `moderator` may manage the guild."""
        world = self._stage.world
        user = world.add_user(name)
        granted = permissions | (MODERATOR if moderator else Permission.NOTHING)
        roles = (self.role(f"{name}'s role", permissions=granted),) if granted else ()
        self.record.members[user.id] = (user, roles)
        return Member(user, Place.in_guild(self.channel()), self._stage, locale)

    def role(
        self, name: str, *, permissions: Permission = Permission.NOTHING, mentionable: bool = True
    ) -> Role:
        """A new role."""
        role = Role(self._stage.world.ids.next(), name, permissions, mentionable)
        self.record.roles[role.id] = role
        return role

    def channel(self, name: str | None = None) -> Channel:
        """The channel `name`, by default the first.

        Raises:
            LookupError: there is none.
        """
        for channel in self.record.channels.values():
            if name in (None, channel.name):
                return channel
        raise LookupError(f"{self.record.name} has no channel {name!r}")

    def add_channel(self, name: str, kind: ChannelKind = ChannelKind.TEXT) -> Channel:
        """A new channel, which a bot that already runs does not hear of."""
        return self._stage.world.add_channel(self.record, name, kind)

    async def announce_channel(self, channel: Channel) -> None:
        """Tell the bot how `channel` is set up now."""
        await self._tell("CHANNEL_CREATE", channel.as_json())

    async def delete_channel(self, channel: Channel) -> None:
        """Delete `channel` and tell the bot."""
        del self.record.channels[channel.id]
        del self._stage.world.channels[channel.id]
        await self._tell("CHANNEL_DELETE", channel.as_json())

    async def delete_messages(self, *messages: Message) -> None:
        """A person deletes `messages` of one channel, several at once as a purge does."""
        for message in messages:
            message.deleted = True
        numbers = [str(message.id) for message in messages]
        event = "MESSAGE_DELETE" if len(numbers) == 1 else "MESSAGE_DELETE_BULK"
        told = {"id": numbers[0]} if len(numbers) == 1 else {"ids": numbers}
        where = {"channel_id": str(messages[0].channel_id), "guild_id": str(self.id)}
        await self._stage.gateway.dispatch(
            event, told | where, guild_id=self.id, intent=GUILD_MESSAGES_INTENT
        )

    async def join(self) -> None:
        """The bot is added to the guild, and told so."""
        self.record.bot_is_in = True
        event = self.record.as_event(self._stage.world.bot)
        del event["unavailable"]
        await self._tell("GUILD_CREATE", event)

    async def remove_bot(self) -> None:
        """The bot is removed from the guild, and told so."""
        self.record.bot_is_in = False
        await self._tell("GUILD_DELETE", {"id": str(self.id)})

    async def _tell(self, event: str, payload: dict[str, object]) -> None:
        await self._stage.gateway.dispatch(event, payload, guild_id=self.id, intent=GUILDS_INTENT)
