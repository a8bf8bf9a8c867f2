"""The commands the bot has synced, and finding the one a member types."""

from dataclasses import dataclass, field

from tests.discord_stand_in.command_limits import CHAT_INPUT, GROUP, SUBCOMMAND, check_commands
from tests.discord_stand_in.wire import Json
from tests.discord_stand_in.world import World


class CannotAsk(AssertionError):
    """Discord's own client would not have let the member do this."""


@dataclass(frozen=True, slots=True)
class Invocation:
    """A command as typed: itself, the way down to the subcommand, and what may be filled in."""

    command: Json
    way: tuple[Json, ...]
    options: tuple[Json, ...]

    def data(self, filled: list[Json], resolved: Json) -> Json:
        """The interaction's data with `filled` options at the end of the way."""
        options = filled
        for step in reversed(self.way):
            options = [{"name": step["name"], "type": step["type"], "options": options}]
        data: Json = {
            "id": self.command["id"],
            "name": self.command["name"],
            "type": self.command["type"],
            "options": options,
        }
        if resolved:
            data["resolved"] = resolved
        if "guild_id" in self.command:
            data["guild_id"] = self.command["guild_id"]
        return data


@dataclass(slots=True)
class Commands:
    """What the bot has registered: for everywhere (key None) and for single guilds."""

    world: World
    violations: list[str]
    syncs: int = 0
    _scopes: dict[int | None, dict[tuple[int, str], Json]] = field(default_factory=dict)
    _found: dict[tuple[int | None, str], Invocation] = field(default_factory=dict)

    def of(self, guild_id: int | None) -> list[Json]:
        """The commands of one scope as Discord describes them."""
        return list(self._scopes.get(guild_id, {}).values())

    def replace(self, guild_id: int | None, commands: list[Json]) -> list[Json]:
        """Make `commands` all there are in one scope; those that stay keep their ids.

        Raises:
            Refused: they break a limit of Discord; the violation is recorded.
        """
        check_commands(commands, self.violations)
        old = self._scopes.get(guild_id, {})
        new = {}
        for command in commands:
            key = (int(command.get("type") or CHAT_INPUT), str(command["name"]))
            known_id = old[key]["id"] if key in old else str(self.world.ids.next())
            new[key] = self._described(command, known_id, guild_id)
        self._scopes[guild_id] = new
        self._found.clear()
        self.syncs += 1
        return self.of(guild_id)

    def _described(self, command: Json, command_id: str, guild_id: int | None) -> Json:
        described: Json = {
            "description": "",
            "type": CHAT_INPUT,
            "options": [],
            "default_member_permissions": None,
            "contexts": None,
            "integration_types": [0],
            "nsfw": False,
        }
        described |= {key: value for key, value in command.items() if value is not None}
        permissions = described["default_member_permissions"]
        described |= {
            "id": command_id,
            "application_id": str(self.world.application_id),
            "version": str(self.world.ids.next()),
            "default_member_permissions": None if permissions is None else str(permissions),
        }
        return described if guild_id is None else described | {"guild_id": str(guild_id)}

    def named(self, name: str, kind: int, guild_id: int | None) -> Json:
        """The command `name`, the guild's own before the one for everywhere.

        Raises:
            CannotAsk: there is none.
        """
        for scope in dict.fromkeys((guild_id, None)):
            command = self._scopes.get(scope, {}).get((kind, name))
            if command is not None:
                return command
        known = sorted(key[1] for scope in self._scopes.values() for key in scope)
        raise CannotAsk(f"there is no command {name!r}; there are {', '.join(known) or 'none'}")

    def typed(self, text: str, guild_id: int | None) -> Invocation:
        """The slash command `text`, its groups and subcommands separated by spaces.

        Raises:
            CannotAsk: there is none.
        """
        found = self._found.get((guild_id, text))
        if found is None:
            found = self._found[guild_id, text] = self._walk(text, guild_id)
        return found

    def _walk(self, text: str, guild_id: int | None) -> Invocation:
        first, *rest = text.removeprefix("/").split()
        command = self.named(first, CHAT_INPUT, guild_id)
        options: list[Json] = command["options"]
        way = []
        for name in rest:
            step = next((each for each in options if each["name"] == name), None)
            if step is None or step["type"] not in (SUBCOMMAND, GROUP):
                raise CannotAsk(f"/{text}: there is no {name!r}")
            way.append(step)
            options = step.get("options") or []
        if any(option["type"] in (SUBCOMMAND, GROUP) for option in options):
            names = ", ".join(option["name"] for option in options)
            raise CannotAsk(f"/{text} needs one of: {names}")
        return Invocation(command, tuple(way), tuple(options))
