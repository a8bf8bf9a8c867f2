"""Races in the lists of events that Discord keeps for servers, brought into step over REST.

There is no nonce for events. So the bot looks for its own first, by the mark in the description,
and afterwards again: discord.py repeats a request that failed on the way back.
"""

from datetime import datetime

import discord

from bot.discord_app.escaping import cut
from bot.notices.events import RaceEvent

# https://discord.com/developers/docs/resources/guild-scheduled-event#create-guild-scheduled-event
NAME, DESCRIPTION, LOCATION = 100, 1000, 100
MARK = "Kept in step by Pitboard: "


class RaceEvents:
    """The bot's own events of all servers."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def keep(self, guild_id: int, wanted: RaceEvent) -> int | None:
        """Let the event stand as `wanted`, once or not at all; its id if it stands.

        Raises:
            discord.DiscordException: Discord would not have it.
        """
        guild = await self._client.fetch_guild(guild_id, with_counts=False)
        standing = await self._own(guild, wanted.race)
        if wanted.starts_at is None:
            await _delete(standing)
            return None
        if standing:
            await _edit(standing[0], wanted, wanted.starts_at)
            await _delete(standing[1:])
            return standing[0].id
        if not wanted.may_begin:
            return None
        await _create(guild, wanted, wanted.starts_at)
        made = await self._own(guild, wanted.race)
        await _delete(made[1:])
        return made[0].id if made else None

    async def _own(self, guild: discord.Guild, race: str) -> list[discord.ScheduledEvent]:
        """Those that the bot has made for a race and that have not begun, the oldest first."""
        own_id = self._client.user.id if self._client.user else 0
        found = [
            one
            for one in await guild.fetch_scheduled_events(with_counts=False)
            if one.creator_id == own_id
            and one.status is discord.EventStatus.scheduled
            and (one.description or "").endswith(f"{MARK}{race}")
        ]
        return sorted(found, key=lambda one: one.id)


async def _create(guild: discord.Guild, wanted: RaceEvent, starts_at: datetime) -> None:
    await guild.create_scheduled_event(
        name=cut(wanted.name, NAME),
        description=_described(wanted),
        location=cut(wanted.location, LOCATION),
        start_time=starts_at,
        end_time=wanted.ends_at or starts_at,
        entity_type=discord.EntityType.external,
        privacy_level=discord.PrivacyLevel.guild_only,
    )


async def _edit(standing: discord.ScheduledEvent, wanted: RaceEvent, starts_at: datetime) -> None:
    await standing.edit(
        name=cut(wanted.name, NAME),
        description=_described(wanted),
        location=cut(wanted.location, LOCATION),
        start_time=starts_at,
        end_time=wanted.ends_at or starts_at,
    )


async def _delete(events: list[discord.ScheduledEvent]) -> None:
    for one in events:
        await one.delete()


def _described(wanted: RaceEvent) -> str:
    mark = f"{MARK}{wanted.race}"
    return f"{cut(wanted.description, DESCRIPTION - len(mark) - 1)}\n{mark}"
