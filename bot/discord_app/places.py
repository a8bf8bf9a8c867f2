"""Whether the bot may do what it is to do: in its home, in channels, with servers' events."""

from collections.abc import AsyncIterator

import discord

from bot.answers.wording import count
from bot.discord_app.gateway.address import discord_at
from bot.discord_app.permissions import EVENTS, PICTURES, POSTING, lacking, mending
from bot.doctor import Finding, State
from bot.settings import Settings
from db.posting import Want
from db.subscriptions import Place

MOST_PLACES = 100
"""Each takes some requests: of more, the oldest are looked at."""

_WITH_PICTURES = frozenset({Want.SUMMARIES, Want.POSTS})


async def of_places(settings: Settings, places: tuple[Place, ...]) -> AsyncIterator[Finding]:
    """What Discord says of the home server, and of where something is to be posted."""
    if not places and settings.home_guild is None:
        return
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    with discord_at(settings.api_base):
        async with discord.Client(intents=discord.Intents(guilds=True)) as client:
            await client.login(settings.token or "")
            if settings.home_guild is not None:
                yield await _of_home(client, settings.home_guild)
            async for finding in _of_each(client, places):
                yield finding


async def _of_home(client: discord.Client, guild_id: int) -> Finding:
    try:
        guild = await client.fetch_guild(guild_id, with_counts=False)
    except (discord.NotFound, discord.Forbidden):
        text = f"PITBOARD_HOME_GUILD is {guild_id}, and the bot is in no such server"
        return Finding(State.WRONG, f"{text}: invite it there, or set the id of the right one.")
    return Finding(State.FINE, f"The home server is {guild.name}")


async def _of_each(client: discord.Client, places: tuple[Place, ...]) -> AsyncIterator[Finding]:
    channels = events = 0
    for place in places[:MOST_PLACES]:
        of_place = _of_events if place.is_events else _of_channel
        trouble = await of_place(client, place)
        if trouble is not None:
            yield Finding(State.WRONG, trouble)
        elif place.is_events:
            events += 1
        else:
            channels += 1
    if channels:
        text = f"I can post in {count(channels, 'channel')} that notices go to"
        yield Finding(State.FINE, text)
    if events:
        text = f"I can keep the events of {count(events, 'server')} that asked for it"
        yield Finding(State.FINE, text)
    if len(places) > MOST_PLACES:
        text = f"{len(places) - MOST_PLACES} more channels were not looked at, only the first"
        yield Finding(State.NOTE, f"{text} {MOST_PLACES}; in a server /reminders test tells.")


async def _of_events(client: discord.Client, place: Place) -> str | None:
    """Why the server's events cannot be kept, and how to mend it."""
    try:
        guild = await client.fetch_guild(place.id, with_counts=False)
        own = await _own_member(client, guild)
    except (discord.NotFound, discord.Forbidden):
        return f"I am no longer in the server {place.id}, whose events I am to keep: invite me."
    missing = lacking(own.guild_permissions, EVENTS)
    if not missing:
        return None
    return f"{guild.name}: I lack {', '.join(missing)} in this server: grant that to my role."


async def _of_channel(client: discord.Client, place: Place) -> str | None:
    """Why nothing can be posted in a channel, and how to mend it."""
    try:
        channel = await client.fetch_channel(place.id)
        if not isinstance(channel, discord.abc.GuildChannel):
            return None  # a thread goes by its channel
        guild = await client.fetch_guild(channel.guild.id, with_counts=False)
        own = await _own_member(client, guild)
    except discord.NotFound:
        return f"Channel {place.id} is gone: remove what is to be posted there (/reminders)."
    except discord.Forbidden:
        return f"I cannot see channel {place.id}: grant me View Channel in its settings."
    channel.guild = guild
    return _lacking_in(channel, channel.permissions_for(own), place)


def _lacking_in(
    channel: discord.abc.GuildChannel, allowed: discord.Permissions, place: Place
) -> str | None:
    where = f"#{channel.name} in {channel.guild.name}"
    needed = POSTING | (PICTURES if place.wants & _WITH_PICTURES else {})
    for role_id in sorted(place.roles):
        role = channel.guild.get_role(role_id)
        if role is None:
            return f"{where}: the role {role_id} is gone: name another with /reminders edit."
        missing = lacking(allowed, needed, role)
        if missing:
            return f"{where}: {mending(missing, role)}"
    missing = lacking(allowed, needed)
    return f"{where}: {mending(missing)}" if missing else None


async def _own_member(client: discord.Client, guild: discord.Guild) -> discord.Member:
    return await guild.fetch_member(client.user.id if client.user else 0)
