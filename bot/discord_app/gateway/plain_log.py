"""What discord.py logs, in plain words: trouble without a traceback, and nobody's id."""

import asyncio
import logging

import aiohttp
import discord

TROUBLE = (
    OSError,
    aiohttp.ClientError,
    asyncio.TimeoutError,
    discord.HTTPException,
    discord.ConnectionClosed,
    discord.GatewayNotFound,
)
CONNECTIONS = ("discord.client", "discord.shard")
COMPLETIONS = "discord.app_commands.tree"


def log_plainly() -> None:
    """Let discord.py's loggers do so from now on."""
    for name in CONNECTIONS:
        logging.getLogger(name).addFilter(plain_trouble)
    logging.getLogger(COMPLETIONS).addFilter(nobodys_completion)


def plain_trouble(record: logging.LogRecord) -> bool:
    """A failed connection's reason goes into the line, as a warning without a traceback."""
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, TROUBLE):
        reason = str(error) or type(error).__name__
        record.msg, record.args = "%s (%s)", (record.getMessage(), reason)
        record.exc_info, record.exc_text = None, None
        record.levelno, record.levelname = logging.WARNING, "WARNING"
    return True


def nobodys_completion(record: logging.LogRecord) -> bool:
    """A failed completion would be logged with the ids of the guild and of the member."""
    if "(Guild: " in str(record.msg):
        record.msg, record.args = "Completing a name failed", None
    return plain_trouble(record)
