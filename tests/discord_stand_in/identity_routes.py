"""REST: who the bot is, where its gateway is, which commands it has, which guilds it is in."""

from typing import Any

from tests.discord_stand_in.commands import Commands
from tests.discord_stand_in.gateway import GUILDS_PER_SHARD, IDENTIFIES_PER_DAY, Gateway
from tests.discord_stand_in.guild_record import GuildRecord
from tests.discord_stand_in.routes import Table
from tests.discord_stand_in.wire import Call, Json, Refused
from tests.discord_stand_in.world import World


class IdentityRoutes:
    """Serves what a bot asks when it starts."""

    def __init__(self, world: World, gateway: Gateway, commands: Commands) -> None:
        self._world = world
        self._gateway = gateway
        self._commands = commands

    def table(self) -> Table:
        """What is served here."""
        return {
            ("GET", "/users/@me"): self._me,
            ("GET", "/users/{user_id}"): self._user,
            ("POST", "/users/@me/channels"): self._open_dm,
            ("GET", "/users/@me/guilds"): self._guilds,
            ("DELETE", "/users/@me/guilds/{guild_id}"): self._leave,
            ("GET", "/oauth2/applications/@me"): self._application,
            ("GET", "/applications/@me"): self._application,
            ("GET", "/applications/{application_id}/emojis"): self._emojis,
            ("GET", "/gateway"): self._address,
            ("GET", "/gateway/bot"): self._address_for_bot,
            ("GET", "/applications/{application_id}/commands"): self._list_commands,
            ("PUT", "/applications/{application_id}/commands"): self._put_commands,
            (
                "GET",
                "/applications/{application_id}/guilds/{guild_id}/commands",
            ): self._list_commands,
            (
                "PUT",
                "/applications/{application_id}/guilds/{guild_id}/commands",
            ): self._put_commands,
            ("GET", "/guilds/{guild_id}"): self._guild,
            ("GET", "/guilds/{guild_id}/channels"): self._guild_channels,
            ("GET", "/guilds/{guild_id}/roles"): self._guild_roles,
            ("GET", "/guilds/{guild_id}/members/{user_id}"): self._guild_member,
        }

    async def _me(self, _: Call) -> Json:
        return self._world.bot.as_json() | {
            "mfa_enabled": True,
            "locale": "en-US",
            "verified": True,
            "email": None,
        }

    async def _user(self, call: Call) -> Json:
        user = self._world.users.get(call.number("user_id"))
        if user is None:
            raise Refused(404, 10013, "Unknown User")
        return user.as_json()

    async def _open_dm(self, call: Call) -> Json:
        user = self._world.users.get(int(call.body["recipient_id"]))
        if user is None:
            raise Refused(404, 10013, "Unknown User")
        return self._world.dm(user).as_json()

    async def _guilds(self, call: Call) -> list[Json]:
        after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 200))
        joined = [each for each in self._world.guilds.values() if each.bot_is_in]
        return [
            {
                "id": str(guild.id),
                "name": guild.name,
                "icon": None,
                "banner": None,
                "owner": False,
                "permissions": str(int(guild.permissions_of(self._world.bot))),
                "features": [],
            }
            for guild in joined
            if guild.id > after
        ][:limit]

    async def _leave(self, call: Call) -> None:
        guild = self._known_guild(call)
        guild.bot_is_in = False
        await self._gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild_id=guild.id)

    async def _application(self, _: Call) -> Json:
        bot = self._world.bot
        return {
            "id": str(self._world.application_id),
            "name": bot.name,
            "icon": None,
            "description": "",
            "summary": "",
            "type": None,
            "bot": bot.as_json(),
            "bot_public": True,
            "bot_require_code_grant": False,
            "integration_types_config": {"0": {}, "1": {}},
            "verify_key": "00" * 32,
            "flags": 1 << 23,
            "flags_new": str(1 << 23),
            "redirect_uris": [],
            "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
            "owner": bot.as_json() | {"bot": False},
            "approximate_guild_count": len(self._world.guilds),
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "explicit_content_filter": 0,
            "team": None,
            "eligible_oauth2_scopes": [],
        }

    async def _emojis(self, _: Call) -> Json:
        return {"items": []}

    async def _address(self, _: Call) -> Json:
        return {"url": self._gateway.url}

    async def _address_for_bot(self, _: Call) -> Json:
        return {
            "url": self._gateway.url,
            "shards": 1 + (len(self._world.guilds) - 1) // GUILDS_PER_SHARD
            if self._world.guilds
            else 1,
            "session_start_limit": {
                "total": IDENTIFIES_PER_DAY,
                "remaining": IDENTIFIES_PER_DAY - self._gateway.identifies,
                "reset_after": 86_400_000,
                "max_concurrency": self._gateway.max_concurrency,
            },
        }

    def _scope(self, call: Call) -> int | None:
        if call.number("application_id") != self._world.application_id:
            raise Refused(404, 10002, "Unknown Application")
        return self._known_guild(call).id if "guild_id" in call.arguments else None

    async def _list_commands(self, call: Call) -> list[Json]:
        return self._commands.of(self._scope(call))

    async def _put_commands(self, call: Call) -> list[Json]:
        return self._commands.replace(self._scope(call), call.body)

    def _known_guild(self, call: Call) -> GuildRecord:
        guild = self._world.guilds.get(call.number("guild_id"))
        if guild is None or not guild.bot_is_in:
            raise Refused(404, 10004, "Unknown Guild")
        return guild

    async def _guild(self, call: Call) -> Json:
        return self._known_guild(call).as_json()

    async def _guild_channels(self, call: Call) -> list[Json]:
        return [channel.as_json() for channel in self._known_guild(call).channels.values()]

    async def _guild_roles(self, call: Call) -> list[Json]:
        return [role.as_json() for role in self._known_guild(call).roles.values()]

    async def _guild_member(self, call: Call) -> Any:  # noqa: ANN401
        guild = self._known_guild(call)
        found = guild.members.get(call.number("user_id"))
        if found is None:
            raise Refused(404, 10007, "Unknown Member")
        return guild.member_json(found[0])
