"""Telling Discord which commands there are, only when they have changed."""

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


async def sync(tree: app_commands.CommandTree[Any], remembered: Remembered) -> bool:
    """Register the commands of `tree` unless the same were registered last; whether it did.

    Raises:
        discord.DiscordException: Discord refuses them.
    """
    key = f"commands:{tree.client.application_id}"
    fingerprint = fingerprint_of(tree)
    if await remembered.get(key) == fingerprint:
        return False
    await tree.sync()
    await remembered.put(key, fingerprint)
    log.info("Discord knows the commands now")
    return True


async def sync_or_go_on(tree: app_commands.CommandTree[Any], remembered: Remembered) -> bool:
    """As `sync`, but a failure is logged, since the commands registered before still work.

    Whether Discord knows the commands as they are.
    """
    try:
        async with asyncio.timeout(PATIENCE_S):
            await sync(tree, remembered)
    except (discord.DiscordException, aiohttp.ClientError, OSError, Refusal) as error:
        log.warning("The commands could not be registered, the next start tries again: %s", error)
        return False
    return True


def fingerprint_of(tree: app_commands.CommandTree[Any]) -> str:
    """A text that changes when anything changes that Discord shows of the commands."""
    payload = [command.to_dict(tree) for command in tree.get_commands()]
    payload.sort(key=lambda command: (command["type"], command["name"]))
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
