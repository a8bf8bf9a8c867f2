"""Who may do what: members as they ask, and the bot where it is to post."""

from typing import Any

import discord
from discord import app_commands

from db.errors import Refusal

Interaction = discord.Interaction[Any]
Place = app_commands.AppCommandChannel | discord.abc.GuildChannel

POSTING = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "embed_links": "Embed Links",
    "read_message_history": "Read Message History",
}
"""What the bot needs to post, as Discord's settings call it. The history it needs to see whether
a notice stands there already, after a broken connection."""

POSTING_IN_THREADS = {
    "view_channel": "View Channel",
    "send_messages_in_threads": "Send Messages in Threads",
    "embed_links": "Embed Links",
    "read_message_history": "Read Message History",
}
"""The same for threads, where Discord asks for another permission in place of Send Messages."""

PICTURES = {"attach_files": "Attach Files"}
EVENTS = {"create_events": "Create Events"}
PING = "Mention @everyone, @here, and All Roles"


class NotAllowed(Refusal):
    """The member lacks the permission that this takes."""


class CannotPost(Refusal):
    """The bot lacks permissions where it is to post; the message names them."""


def by_of(member_id: int) -> str:
    """How the record of what was changed names a member."""
    return f"discord:{member_id}"


def require_manager(interaction: Interaction) -> int:
    """The server, if the member manages it, whatever commands Discord has shown.

    Raises:
        NotAllowed: it is no server, or the member does not.
    """
    guild_id, granted = interaction.guild_id, interaction.permissions
    if guild_id is None:
        raise NotAllowed("This is for servers: use it in a channel of one.")
    if not (granted.manage_guild or granted.administrator):
        raise NotAllowed("Only members with the permission Manage Server can do this.")
    return guild_id


def require_moderator(interaction: Interaction) -> int:
    """The server, if the member manages it or its messages, whatever commands Discord has shown.

    Raises:
        NotAllowed: it is no server, or the member does neither.
    """
    guild_id, granted = interaction.guild_id, interaction.permissions
    if guild_id is None:
        raise NotAllowed("This is for servers: use it in a channel of one.")
    if not moderates(granted):
        raise NotAllowed(
            "Only members with the permission Manage Messages or Manage Server can do this."
        )
    return guild_id


def require_moderator_in(interaction: Interaction, channel_id: int) -> None:
    """Make sure that the member moderates another channel of the server too, as of now.

    Raises:
        NotAllowed: the member does not, or the channel is not known any more.
    """
    if channel_id == interaction.channel_id:
        require_moderator(interaction)
        return
    guild, member = interaction.guild, interaction.user
    channel = guild.get_channel_or_thread(channel_id) if guild else None
    if channel is None or not isinstance(member, discord.Member):
        raise NotAllowed("I cannot see that channel any more.")
    granted = channel.permissions_for(member)
    if not moderates(granted):
        raise NotAllowed(f"You may not manage messages in #{channel.name} yourself.")


def moderates(granted: discord.Permissions) -> bool:
    """Whether these permissions are a moderator's."""
    return granted.manage_messages or granted.manage_guild or granted.administrator


def require_mentionable(interaction: Interaction, role: discord.Role) -> None:
    """Let nobody ping through the bot whom they could not ping themselves.

    Raises:
        NotAllowed: it is @everyone, or the member may not mention the role.
    """
    if role.is_default():
        raise NotAllowed("I do not ping everyone: pick a role that members choose for themselves.")
    granted = interaction.permissions
    if not (role.mentionable or granted.mention_everyone or granted.administrator):
        raise NotAllowed(f"You may not mention @{role.name} yourself, so I do not for you.")


def own_in(interaction: Interaction, place: Place) -> discord.Permissions:
    """What the bot may do in a channel that an option names.

    Discord tells it with the interaction; discord.py does not read that yet. Where it is not
    told, the cache knows, as far as there is one.
    """
    data: Any = interaction.data
    told = data.get("resolved", {}).get("channels", {}).get(str(place.id), {})
    if "app_permissions" in told:
        return discord.Permissions(int(told["app_permissions"]))
    if place.id == interaction.channel_id:
        return interaction.app_permissions
    channel = interaction.guild.get_channel(place.id) if interaction.guild else None
    return channel.permissions_for(channel.guild.me) if channel else discord.Permissions.none()


def lacking(
    allowed: discord.Permissions, needed: dict[str, str], role: discord.Role | None = None
) -> tuple[str, ...]:
    """What of `needed` is not `allowed`, and what mentioning `role` takes, by Discord's names."""
    if allowed.administrator:
        return ()
    missing = [name for one, name in needed.items() if not getattr(allowed, one)]
    if role is not None and not (role.mentionable or allowed.mention_everyone):
        missing.append(PING)
    return tuple(missing)


def require_posting(
    interaction: Interaction,
    place: Place,
    role: discord.Role | None = None,
    *,
    pictures: bool = False,
) -> None:
    """Make sure that the bot can post in `place`, with `pictures`, and ping `role`.

    Raises:
        CannotPost: it lacks permissions.
    """
    is_thread = isinstance(place, discord.Thread | app_commands.AppCommandThread)
    needed = (POSTING_IN_THREADS if is_thread else POSTING) | (PICTURES if pictures else {})
    missing = lacking(own_in(interaction, place), needed, role)
    if missing:
        raise CannotPost(f"I cannot post in #{place.name} yet. {mending(missing, role)}")


def require_events(interaction: Interaction) -> None:
    """Make sure that the bot can keep events in the server.

    Raises:
        CannotPost: it lacks a permission.
    """
    missing = lacking(interaction.app_permissions, EVENTS)
    if missing:
        raise CannotPost(f"I lack {missing[0]} in this server: grant that to my role.")


def mending(missing: tuple[str, ...], role: discord.Role | None = None) -> str:
    """What to do about missing permissions."""
    told = f"I lack {', '.join(missing)} there: grant that to me in the channel's settings"
    if PING in missing and role is not None:
        return f"{told}, or let everyone mention @{role.name}."
    return f"{told}."
