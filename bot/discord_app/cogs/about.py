"""Slash commands about the bot itself."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.answer import Answer
from bot.answers.wording import count, listed
from bot.discord_app.answering.reply import Replies
from db.almanac import Almanac

PRIVACY = Answer(
    "I keep nothing about people who ask.",
    details=(
        "The log names kinds of questions, never who asked, nor the names in them.",
        "For ten minutes I remember, in memory alone, what your last question was about.",
        "Questions in words that I miss are counted by their words and the day, without mentions, "
        "addresses and account numbers: not who asked, nor where. Whoever runs this bot can turn "
        "that off.",
        "If you ask for reminders by direct message, I keep your account's number with them, until "
        "you end them or use /forget-me.",
        "Of servers I keep what their managers set up: channels, roles, words, and who did it, and "
        "the numbers of the messages that I posted. 30 days after I was removed it is deleted.",
        "Of editors, in the one server that has them, I keep the account's number with every "
        "article and correction: who added, edited, confirmed, discarded or withdrew it, when and "
        "why.",
        "I read what is asked of me: commands, direct messages, and messages that mention me.",
    ),
)


class About(commands.Cog):
    """What the bot can do, what it knows, and what it keeps."""

    def __init__(
        self, replies: Replies, tree: app_commands.CommandTree[discord.AutoShardedClient]
    ) -> None:
        self._replies = replies
        self._tree = tree

    @app_commands.command()
    async def help(self, interaction: discord.Interaction) -> None:
        """What can I ask?"""
        await self._replies.say(interaction, help_with(self._tree))

    @app_commands.command()
    async def about(self, interaction: discord.Interaction) -> None:
        """What is this bot, and what does it know?"""
        await self._replies.say(interaction, about(self._replies.lookup.almanac))

    @app_commands.command()
    async def privacy(self, interaction: discord.Interaction) -> None:
        """What is kept about people?"""
        await self._replies.say(interaction, PRIVACY)


def help_with(tree: app_commands.CommandTree[discord.AutoShardedClient]) -> Answer:
    """The commands for everyone, each with what it does."""
    known = [one for one in tree.get_commands() if not isinstance(one, app_commands.ContextMenu)]
    fans = [one for one in known if one.default_permissions is None]
    managers = listed([f"/{one.name}" for one in known if one.default_permissions is not None])
    return Answer(
        "Ask me what happened in a race, and I say who says so.",
        details=(
            *(f"/{one.name} · {one.description}" for one in fans),
            "Or mention me, write to me, or pick Apps, Ask Pitboard under a message.",
            "Names may be misspelt, shortened, or a car number.",
            *((f"Those who manage a server have {managers} too.",) if managers else ()),
        ),
    )


def about(almanac: Almanac) -> Answer:
    """What the bot is, and how much it knows."""
    reported = sum(race.reported for race in almanac.races.values())
    held = (
        count(reported, "race"),
        count(len(almanac.drivers), "driver"),
        count(len(almanac.sources), "source"),
    )
    return Answer(
        "I am Pitboard: I know only what my sources say, and I name them.",
        details=(
            "Where they differ I say so, and what none of them tells I do not guess.",
            f"I hold {held[0]}, {held[1]} and {held[2]}.",
        ),
    )
