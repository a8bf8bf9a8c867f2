"""What is gone, by Discord's own codes: a 404 without one may come from something in between.

Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

import discord

UNKNOWN_CHANNEL = 10003
UNKNOWN_GUILD = 10004
UNKNOWN_MESSAGE = 10008
UNKNOWN_USER = 10013
MISSING_ACCESS = 50001


def is_message_gone(error: discord.HTTPException) -> bool:
    """Whether a message is deleted, or the channel that held it."""
    return error.code in (UNKNOWN_MESSAGE, UNKNOWN_CHANNEL)


def is_guild_left(error: discord.HTTPException) -> bool:
    """Whether the bot is in a server no more, or there is no such server."""
    return error.code in (UNKNOWN_GUILD, MISSING_ACCESS)
