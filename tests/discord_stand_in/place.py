"""Where a member acts, and what an interaction's payload says about it.

Source: https://discord.com/developers/docs/interactions/receiving-and-responding
"""

from dataclasses import dataclass
from enum import IntEnum

from tests.discord_stand_in.gateway import Gateway
from tests.discord_stand_in.guild_record import Channel, GuildRecord
from tests.discord_stand_in.message import Message
from tests.discord_stand_in.people import User
from tests.discord_stand_in.wire import Json
from tests.discord_stand_in.world import World

ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024
GUILD_MESSAGES_INTENT = 1 << 9
DIRECT_MESSAGES_INTENT = 1 << 12
MESSAGE_CONTENT_INTENT = 1 << 15


class Context(IntEnum):
    """Where an interaction takes place."""

    GUILD = 0
    BOT_DM = 1
    PRIVATE_CHANNEL = 2


class Install(IntEnum):
    """Whom the bot is installed to."""

    GUILD = 0
    USER = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, and by whose installation the bot is there."""

    channel: Channel
    context: Context
    install: Install

    @classmethod
    def in_guild(cls, channel: Channel) -> "Place":
        """In a channel of a guild that has the bot."""
        return cls(channel, Context.GUILD, Install.GUILD)

    @classmethod
    def in_dm(cls, channel: Channel) -> "Place":
        """In the DM with the bot."""
        return cls(channel, Context.BOT_DM, Install.GUILD)

    def by_user_install(self) -> "Place":
        """The same channel, the bot being there only for the member who has installed it."""
        return Place(self.channel, self.context, Install.USER)

    @property
    def guild(self) -> GuildRecord | None:
        """The guild, if it is in one."""
        return self.channel.guild

    @property
    def guild_id(self) -> int | None:
        """The guild's id, if it is in one."""
        return None if self.guild is None else self.guild.id

    def offers(self, command: Json) -> bool:
        """Whether Discord lets `command` be used here at all."""
        contexts = command["contexts"]
        if contexts is not None and self.context not in contexts:
            return False
        if contexts is None and self.guild is None and not command.get("dm_permission", True):
            return False
        if self.context is Context.BOT_DM:
            return True
        return self.install in command["integration_types"]

    def setting(self, user: User, world: World, locale: str) -> Json:
        """The part of an interaction's payload that stays the same for all a member does here."""
        owner = self.guild_id if self.install is Install.GUILD else user.id
        setting: Json = {
            "application_id": str(world.application_id),
            "version": 1,
            "channel_id": str(self.channel.id),
            "channel": self.channel.as_json(),
            "locale": locale,
            "app_permissions": str(int(self.channel.permissions_of(world.bot))),
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": {str(int(self.install)): str(owner or 0)},
            "context": int(self.context),
            "attachment_size_limit": ATTACHMENT_SIZE_LIMIT,
        }
        if self.guild is None:
            return setting | {"user": user.as_json()}
        permissions = str(int(self.channel.permissions_of(user)))
        setting["channel"]["permissions"] = permissions
        return setting | {
            "guild_id": str(self.guild.id),
            "guild": {"id": str(self.guild.id), "locale": self.guild.locale, "features": []},
            "guild_locale": self.guild.locale,
            "member": self.guild.member_json(user) | {"permissions": permissions},
        }

    async def announce(self, message: Message, gateway: Gateway, world: World) -> None:
        """Tell the bot of a person's message, its words only where Discord lets it read them."""
        payload = message.as_json()
        if self.guild is None:
            await gateway.dispatch("MESSAGE_CREATE", payload, intent=DIRECT_MESSAGES_INTENT)
            return
        member = self.guild.member_json(world.users[message.author_id])
        del member["user"]
        payload |= {"guild_id": str(self.guild.id), "member": member}
        if world.bot.mention not in message.content:
            readable = gateway.privileged_intents & MESSAGE_CONTENT_INTENT
            payload |= {} if readable else {"content": "", "embeds": [], "components": []}
        await gateway.dispatch(
            "MESSAGE_CREATE", payload, guild_id=self.guild.id, intent=GUILD_MESSAGES_INTENT
        )
