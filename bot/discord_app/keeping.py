"""Gives a client what keeps something: reminders, settings, and servers that come and go."""

import logging
from collections.abc import Iterable

import discord

from bot.clock import Clock
from bot.discord_app.client import Pitboard
from bot.discord_app.codes import is_guild_left
from bot.discord_app.cogs.forgetting import Forgetting
from bot.discord_app.cogs.reminders import Reminders
from bot.discord_app.cogs.remindme import RemindMe
from bot.discord_app.cogs.settings import Settings
from bot.discord_app.desk import Books, Desk
from bot.discord_app.in_flight import InFlight
from bot.discord_app.views.notices import NOTICE_ITEMS
from bot.notices.courier import Courier
from db.errors import StoreRefusal

log = logging.getLogger(__name__)


def keep_books(client: Pitboard, books: Books, courier: Courier, clock: Clock) -> Desk:
    """Add the commands, buttons and events; before the client logs in."""
    desk = client.desk = Desk.of(books, courier, clock, client.in_flight)
    for cog in (RemindMe, Forgetting, Settings):
        for command in cog(client.replies, desk).get_app_commands():
            client.tree.add_command(command)
    client.tree.add_command(Reminders(client.replies, desk))
    client.add_dynamic_items(*NOTICE_ITEMS)
    comings = Comings(desk, client, client.in_flight)
    for heard in (comings.on_guild_remove, comings.on_guild_join, comings.on_ready):
        client.event(heard)
    return desk


class Comings:
    """Takes note of servers that the bot comes into and leaves; what it kept goes with time."""

    def __init__(self, desk: Desk, client: discord.AutoShardedClient, in_flight: InFlight) -> None:
        self._desk = desk
        self._client = client
        self._in_flight = in_flight  # so that the store is not closed under its hands

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Post nothing there any more; what is kept is deleted some time later."""
        async with self._in_flight:
            await self._gone(guild.id)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Go on as before, if it was left lately."""
        async with self._in_flight:
            await self._back_in((guild.id,))

    async def on_ready(self) -> None:
        """Catch up with what happened while nobody listened; called after each new session."""
        if self._client.is_closed():
            return  # discord.py says it two seconds late, whatever has happened since
        async with self._in_flight:
            await self._catch_up()

    async def _catch_up(self) -> None:
        there = {guild.id for guild in self._client.guilds}
        try:
            known = await self._desk.guilds.known()
        except StoreRefusal as refusal:
            log.warning("Servers left meanwhile are noted at the next start: %s", refusal)
            return
        await self._back_in(one.guild_id for one in known if one.left_at and one.guild_id in there)
        missed = (one.guild_id for one in known if not one.left_at and one.guild_id not in there)
        for guild_id in missed:
            if self._is_heard_of_here(guild_id) and await self._is_left(guild_id):
                await self._gone(guild_id)

    def _is_heard_of_here(self, guild_id: int) -> bool:
        """Whether the server is one of this process's shards; others note what becomes of it.

        https://discord.com/developers/docs/events/gateway#sharding-sharding-formula
        """
        count, own = self._client.shard_count or 1, self._client.shard_ids
        return own is None or (guild_id >> 22) % count in own

    async def _gone(self, guild_id: int) -> None:
        self._forget(guild_id)
        try:
            await self._desk.guilds.left(guild_id, self._desk.clock.now())
        except StoreRefusal as refusal:
            log.warning("That a server was left is noted at the next start: %s", refusal)

    async def _back_in(self, guild_ids: Iterable[int]) -> None:
        try:
            for guild_id in guild_ids:
                await self._desk.guilds.joined(guild_id)
                self._forget(guild_id)
        except StoreRefusal as refusal:
            log.warning("That a server is back is noted at the next start: %s", refusal)

    async def _is_left(self, guild_id: int) -> bool:
        """Asked of Discord: that a server is in no cache may have many reasons."""
        try:
            await self._client.fetch_guild(guild_id, with_counts=False)
        except discord.HTTPException as error:
            return is_guild_left(error)
        except (discord.DiscordException, OSError):
            return False
        return False

    def _forget(self, guild_id: int) -> None:
        self._desk.homes.forget(guild_id)
        self._desk.listed.forget(guild_id)
