"""People and roles."""

from dataclasses import dataclass

from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.wire import Json


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
