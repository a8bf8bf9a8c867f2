"""Races in the lists of events that Discord keeps for servers, brought into step over REST.

There is no nonce for events. So the bot looks for its own first, by the mark in the description,
and afterwards again: discord.py repeats a request that failed on the way back. What several
deliveries want of one server at the same time takes one look before and one after.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

import discord

from bot.discord_app.escaping import cut
from bot.notices.events import RaceEvent

# https://discord.com/developers/docs/resources/guild-scheduled-event#create-guild-scheduled-event
NAME, DESCRIPTION, LOCATION = 100, 1000, 100
MARK = "Kept in step by Pitboard: "

REQUESTS = 4
"""What one event takes at most: the server, its list, the event, and the list again."""

_STANDING = (discord.EventStatus.scheduled, discord.EventStatus.active)

Events = list[discord.ScheduledEvent]


@dataclass(slots=True)
class _List:
    """A server's list of events, for as long as anybody wants something of it."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0
    guild: discord.Guild | None = None
    own: Events | None = None  # None: to be looked at
    made: set[str] = field(default_factory=set)  # races of events that may stand there twice


class RaceEvents:
    """The bot's own events of all servers."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._lists: dict[int, _List] = {}

    async def keep(self, guild_id: int, wanted: RaceEvent) -> int | None:
        """Let the event stand as `wanted`, once or not at all; its id, None if there was none.

        Raises:
            discord.DiscordException: Discord would not have it.
        """
        there = self._lists.setdefault(guild_id, _List())
        there.users += 1
        try:
            async with there.turn:
                return await self._keep_and_look_again(guild_id, there, wanted)
        finally:
            there.users -= 1
            if not there.users:
                del self._lists[guild_id]

    async def _keep_and_look_again(
        self, guild_id: int, there: _List, wanted: RaceEvent
    ) -> int | None:
        try:
            guild = there.guild = there.guild or await self._guild(guild_id)
            if there.own is None:
                there.own = await self._own(guild)
            kept = await _keep(guild, there, wanted)
            if there.made and there.users == 1:
                there.own = await self._own(guild)
                await _take_down_twins(there)
        except BaseException:
            there.own = None  # nobody knows what has come of it
            raise
        return kept

    async def _guild(self, guild_id: int) -> discord.Guild:
        known = self._client.get_guild(guild_id)
        return known or await self._client.fetch_guild(guild_id, with_counts=False)

    async def _own(self, guild: discord.Guild) -> Events:
        """Those that the bot has made and that are not over, the oldest first."""
        own_id = self._client.user.id if self._client.user else 0
        found = [
            one
            for one in await guild.fetch_scheduled_events(with_counts=False)
            if one.creator_id == own_id and one.status in _STANDING
        ]
        return sorted(found, key=lambda one: one.id)


async def _keep(guild: discord.Guild, there: _List, wanted: RaceEvent) -> int | None:
    begun, waiting = _of_race(there, wanted.race)
    if wanted.starts_at is None:
        await _end(begun)
        await _delete(waiting)
        return next((one.id for one in (*begun, *waiting)), None)
    for one in begun:
        if one.end_time is not None and one.start_time <= wanted.starts_at < one.end_time:
            return one.id  # a short delay: those who pressed Interested are there already
    # Discord has begun it, and does not let it begin again.
    await _end(begun)
    if waiting:
        await _edit(waiting[0], wanted, wanted.starts_at)
        await _delete(waiting[1:])
        return waiting[0].id
    if not wanted.may_begin and not begun:
        return None
    made = await _create(guild, wanted, wanted.starts_at)
    there.made.add(wanted.race)
    return made.id


async def _take_down_twins(there: _List) -> None:
    for race in there.made:
        _, waiting = _of_race(there, race)
        await _delete(waiting[1:])
    there.made.clear()


def _of_race(there: _List, race: str) -> tuple[Events, Events]:
    """The events of a race that have begun, and those that have not."""
    own = [one for one in there.own or () if (one.description or "").endswith(f"{MARK}{race}")]
    begun = [one for one in own if one.status is discord.EventStatus.active]
    return begun, [one for one in own if one not in begun]


async def _create(
    guild: discord.Guild, wanted: RaceEvent, starts_at: datetime
) -> discord.ScheduledEvent:
    return await guild.create_scheduled_event(
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


async def _end(events: Events) -> None:
    for one in events:
        await one.end()


async def _delete(events: Events) -> None:
    for one in events:
        await one.delete()


def _described(wanted: RaceEvent) -> str:
    mark = f"{MARK}{wanted.race}"
    return f"{cut(wanted.description, DESCRIPTION - len(mark) - 1)}\n{mark}"
