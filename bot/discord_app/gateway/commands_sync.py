"""Telling Discord which commands there are, everywhere and at home, only when they changed."""

import asyncio
import hashlib
import json
import logging
from typing import Any, Protocol

import aiohttp
import discord
from discord import app_commands

from db.errors import Refusal

log = logging.getLogger(__name__)

PATIENCE_S = 30.0
"""Seconds a sync at the start may take: Discord can ask for a pause of hours."""


class Remembered(Protocol):
    """Texts by key that outlive this process."""

    async def get(self, key: str) -> str | None:
        """What was put last."""
        ...

    async def put(self, key: str, value: str) -> None:
        """Remember `value`."""
        ...


async def sync(
    tree: app_commands.CommandTree[Any],
    remembered: Remembered,
    home: discord.Object | None = None,
) -> bool:
    """Register the commands of `tree` unless the same were registered last; whether it did.

    With `home` those of that server too; those of a former home are taken away there.

    Raises:
        discord.DiscordException: Discord refuses them.
    """
    key = f"commands:{tree.client.application_id}"
    did = await _sync_one(tree, remembered, key, None)
    before = await remembered.get(f"{key}:home")
    if before and (home is None or before != str(home.id)):
        await _leave(tree, int(before))
        await remembered.put(f"{key}:home", "")
        await remembered.put(f"{key}:{before}", "")
        did = True
    if home is None:
        return did
    # Noted first: what may be registered there has to be found again.
    await remembered.put(f"{key}:home", str(home.id))
    return await _sync_one(tree, remembered, f"{key}:{home.id}", home) or did


async def sync_or_go_on(
    tree: app_commands.CommandTree[Any],
    remembered: Remembered,
    home: discord.Object | None = None,
) -> bool:
    """As `sync`, but a failure is logged, since the commands registered before still work.

    Whether Discord knows the commands as they are.
    """
    try:
        async with asyncio.timeout(PATIENCE_S):
            await sync(tree, remembered, home)
    except (discord.DiscordException, aiohttp.ClientError, OSError, Refusal) as error:
        log.warning("The commands could not be registered, the next start tries again: %s", error)
        return False
    return True


async def _sync_one(
    tree: app_commands.CommandTree[Any],
    remembered: Remembered,
    key: str,
    guild: discord.Object | None,
) -> bool:
    fingerprint = fingerprint_of(tree, guild)
    if await remembered.get(key) == fingerprint:
        return False
    await tree.sync(guild=guild)
    await remembered.put(key, fingerprint)
    log.info("Discord knows the commands%s now", " of the home server" if guild else "")
    return True


async def _leave(tree: app_commands.CommandTree[Any], guild_id: int) -> None:
    """Take the commands away where home was; a server that the bot has left has none."""
    try:
        await tree.client.http.bulk_upsert_guild_commands(
            tree.client.application_id or 0, guild_id, []
        )
    except (discord.Forbidden, discord.NotFound):
        log.info("The former home server cannot be reached any more")


def fingerprint_of(tree: app_commands.CommandTree[Any], guild: discord.Object | None = None) -> str:
    """A text that changes when anything changes that Discord shows of the commands."""
    payload = [command.to_dict(tree) for command in tree.get_commands(guild=guild)]
    payload.sort(key=lambda command: (command["type"], command["name"]))
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
