"""Whether the bot can post what a reminder is to post, before it is changed."""

from typing import Any

import discord

from bot.discord_app.permissions import (
    CannotPost,
    Place,
    require_events,
    require_posting,
)
from db.posting import Want, Wish

Interaction = discord.Interaction[Any]


async def require_posting_of(interaction: Interaction, wish: Wish) -> None:
    """Make sure that the bot can do what `wish` asks for.

    Raises:
        CannotPost: it lacks permissions, or what the wish names is gone.
    """
    if wish.wants is Want.EVENTS:
        require_events(interaction)
        return
    place = _place(interaction, wish.target.channel_id or 0)
    if place is None:
        raise CannotPost("I do not see its channel, so it is gone or hidden from me: name another.")
    role = await _role(interaction, wish.role_id) if wish.role_id else None
    if wish.role_id and role is None:
        raise CannotPost("The role that it pings is gone: name another, or leave it out (without).")
    pictures = wish.wants is Want.SUMMARIES
    require_posting(interaction, place, role, pictures=pictures)


def _place(interaction: Interaction, channel_id: int) -> Place | None:
    """The channel, as an option names it or as the cache knows it."""
    named = getattr(interaction.namespace, "channel", None)
    if named is not None and named.id == channel_id:
        return named  # type: ignore[no-any-return]  # a namespace holds whatever options there are
    return interaction.guild.get_channel(channel_id) if interaction.guild else None


async def _role(interaction: Interaction, role_id: int) -> discord.Role | None:
    named = getattr(interaction.namespace, "role", None)
    if isinstance(named, discord.Role) and named.id == role_id:
        return named
    if interaction.guild is None:
        return None
    known = interaction.guild.get_role(role_id)
    # A cache that has missed something is no proof that a role is gone.
    asked = () if known else await interaction.guild.fetch_roles()
    return known or next((one for one in asked if one.id == role_id), None)
