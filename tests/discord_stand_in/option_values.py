"""From what a member fills into a command's options to what Discord makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from tests.discord_stand_in.commands import CannotAsk, Invocation
from tests.discord_stand_in.components import ComponentKind
from tests.discord_stand_in.guild_record import Channel, GuildRecord
from tests.discord_stand_in.people import Role, User
from tests.discord_stand_in.wire import Json, Upload
from tests.discord_stand_in.world import World

OptionValue = str | int | float | bool | User | Role | Channel | Upload


class OptionKind(IntEnum):
    """The types of option.

    Source: https://discord.com/developers/docs/interactions/application-commands
    """

    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    MENTIONABLE = 9
    NUMBER = 10
    ATTACHMENT = 11


@dataclass(slots=True)
class Filling:
    """Fills in one command for one member."""

    world: World
    guild: GuildRecord | None
    user: User  # who fills in
    resolved: Json = field(default_factory=dict)

    def fill(
        self, typed: Invocation, values: Mapping[str, OptionValue], *, focused: str | None = None
    ) -> list[Json]:
        """The options as Discord sends them, in the command's own order.

        Raises:
            CannotAsk: an option is unknown or missing, or its value could not be chosen.
        """
        known = {option["name"]: option for option in typed.options}
        for name in values:
            if name not in known:
                raise CannotAsk(f"there is no option {name!r}; there are {', '.join(known)}")
        if focused is None:
            missing = [n for n, each in known.items() if each.get("required") and n not in values]
            if missing:
                raise CannotAsk(f"required and left out: {', '.join(missing)}")
        return [
            self._filled(option, values[name], is_focused=name == focused)
            for name, option in known.items()
            if name in values
        ]

    def _filled(self, option: Json, value: OptionValue, *, is_focused: bool) -> Json:
        filled = {"name": option["name"], "type": option["type"]}
        if is_focused:
            if not option.get("autocomplete"):
                raise CannotAsk(f"{option['name']} does not autocomplete")
            return filled | {"value": value, "focused": True}
        if option.get("choices"):
            return filled | {"value": _chosen(option, value)}
        return filled | {"value": self._value(option, value)}

    def _value(self, option: Json, value: OptionValue) -> str | int | float | bool:
        match option["type"], value:
            case OptionKind.STRING, str():
                return _within(option, value, len(value), "length")
            case OptionKind.INTEGER, bool() | float():
                pass
            case OptionKind.INTEGER | OptionKind.NUMBER, int() | float():
                return _within(option, value, value, "value")
            case OptionKind.BOOLEAN, bool():
                return value
            case OptionKind.USER | OptionKind.MENTIONABLE, User():
                return self._resolve_user(value)
            case OptionKind.ROLE | OptionKind.MENTIONABLE, Role():
                return self._resolve("roles", value.id, value.as_json())
            case OptionKind.CHANNEL, Channel():
                return self._resolve_channel(option, value)
            case OptionKind.ATTACHMENT, Upload():
                kept = self.world.keep_file(value)
                return self._resolve("attachments", kept.id, kept.as_json())
        kind = OptionKind(option["type"]).name.lower()
        raise CannotAsk(f"{option['name']} takes a {kind}, not {value!r}")

    def select(self, select: Json, values: tuple[OptionValue, ...]) -> list[str]:
        """What a select sends for the chosen `values`.

        Raises:
            CannotAsk: one of them is not on offer.
        """
        if select["type"] != ComponentKind.STRING_SELECT:
            return [self._resolved(value) for value in values]
        by_name = {option["label"]: option["value"] for option in select["options"]}
        by_name |= {option["value"]: option["value"] for option in select["options"]}
        for value in values:
            if value not in by_name:
                raise CannotAsk(f"on offer are {', '.join(by_name)}, not {value!r}")
        return [by_name[value] for value in values]

    def _resolved(self, value: OptionValue) -> str:
        match value:
            case User():
                return self._resolve_user(value)
            case Role():
                return self._resolve("roles", value.id, value.as_json())
            case Channel():
                return self._resolve_channel({"name": "the select"}, value)
        raise CannotAsk(f"a select takes a user, role or channel, not {value!r}")

    def field(self, label: str, component: Json, value: object) -> Json:
        """What one field of a modal sends; `value` None leaves it as it opened.

        Raises:
            CannotAsk: Discord would not take the value.
        """
        sent: Json = {key: component[key] for key in ("type", "custom_id")}
        if "id" in component:
            sent["id"] = component["id"]
        required = component.get("required", True)
        match component["type"]:
            case ComponentKind.TEXT_INPUT:
                text = str(component.get("value") or "" if value is None else value)
                if text or required:
                    limits = {"min_length": 1 if required else 0, "max_length": 4_000} | component
                    _within(limits | {"name": label}, text, len(text), "length")
                return sent | {"value": text}
            case ComponentKind.CHECKBOX:
                return sent | {"value": bool(value)}
            case ComponentKind.RADIO_GROUP:
                return sent | {"value": value}
            case ComponentKind.FILE_UPLOAD:
                return sent | {"values": self._uploads(value)}
        values = () if value is None else value if isinstance(value, tuple) else (value,)
        if "options" in component:
            component = component | {"type": ComponentKind.STRING_SELECT}
        return sent | {"values": self.select(component, values)}

    def _uploads(self, value: object) -> list[str]:
        files = value if isinstance(value, tuple) else (value,)
        kept = [self.world.keep_file(each) for each in files if isinstance(each, Upload)]
        return [self._resolve("attachments", each.id, each.as_json()) for each in kept]

    def _resolve(self, what: str, number: int, payload: Json) -> str:
        self.resolved.setdefault(what, {})[str(number)] = payload
        return str(number)

    def _resolve_user(self, user: User) -> str:
        if self.guild is not None and user.id in self.guild.members:
            member = self.guild.member_json(user)
            del member["user"]
            member["permissions"] = str(int(self.guild.permissions_of(user)))
            self._resolve("members", user.id, member)
        return self._resolve("users", user.id, user.as_json())

    def _resolve_channel(self, option: Json, channel: Channel) -> str:
        kinds = option.get("channel_types") or [channel.kind]
        if channel.kind not in kinds:
            raise CannotAsk(f"{option['name']} takes no channel of type {channel.kind.name}")
        payload = channel.as_json()
        # What the member may do there and, since 2026-07-16, what the app may.
        payload |= {
            "permissions": str(int(channel.permissions_of(self.user))),
            "app_permissions": str(int(channel.permissions_of(self.world.bot))),
        }
        return self._resolve("channels", channel.id, payload)


def _chosen(option: Json, value: OptionValue) -> str | int | float:
    for choice in option["choices"]:
        if value in (choice["name"], choice["value"]):
            found: str | int | float = choice["value"]
            return found
    names = ", ".join(choice["name"] for choice in option["choices"])
    raise CannotAsk(f"{option['name']} offers {names}, not {value!r}")


def _within(option: Json, value: str | float, size: float, what: str) -> str | float:
    least, most = option.get(f"min_{what}"), option.get(f"max_{what}")
    if (least is not None and size < least) or (most is not None and size > most):
        raise CannotAsk(f"{option['name']} takes a {what} of {least} to {most}, not {size}")
    return value
