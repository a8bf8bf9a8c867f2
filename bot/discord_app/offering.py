"""What is offered while somebody types an option: in time, or nothing."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import discord
from discord import app_commands

from bot.discord_app import limits
from bot.discord_app.delivery import deliver
from bot.discord_app.escaping import cut

log = logging.getLogger(__name__)

Offer = tuple[str, str]
"""How it is called, and what the option then carries."""


async def offer(
    interaction: discord.Interaction[Any],
    what: str,
    finding: Callable[[], Awaitable[Iterable[Offer]]],
) -> None:
    """Offer at most 25 of what is found, none if something goes wrong. Never raises.

    Left to discord.py, a failure would be logged with the member's id.
    """
    try:
        choices = [
            app_commands.Choice(name=cut(label, limits.CHOICE), value=value)
            for label, value in list(await finding())[: limits.CHOICES]
        ]
    except Exception:
        log.exception("Completing %s failed", what)
        choices = []
    try:
        await deliver(lambda: interaction.response.autocomplete(choices))
    except discord.HTTPException as refused:
        log.warning("Completions of %s were refused: %s", what, refused)
