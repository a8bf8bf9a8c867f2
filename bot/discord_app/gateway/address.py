"""Where Discord is: discord.py keeps the addresses in two class attributes, for the process."""

from collections.abc import Iterator
from contextlib import contextmanager

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route


@contextmanager
def discord_at(api_base: str) -> Iterator[None]:
    """Speak to `api_base` inside the block, such as "https://discord.com/api/v10".

    `Route.BASE` is read whenever a request is made, `DEFAULT_GATEWAY` whenever a session
    begins anew; no constructor takes either. Both are put back at the end.
    """
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = api_base
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before


async def find_gateway(client: discord.AutoShardedClient) -> int:
    """Ask the API where the gateway is and how many shards are wanted, and go by that.

    How many of them may identify at once. discord.py asks by itself too, but forgets the address
    when a session has to begin anew.

    Raises:
        discord.GatewayNotFound: it does not tell.
    """
    shards, url, limits = await client.http.get_bot_gateway()
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(url)
    if client.shard_count is None:
        client.shard_count = shards
    return limits["max_concurrency"]
