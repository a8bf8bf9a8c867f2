"""Slash commands about the bot itself."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.answer import Answer
from bot.answers.wording import count
from bot.discord_app.reply import Replies
from db.almanac import Almanac

PRIVACY = Answer(
    "I keep nothing about people who ask.",
    details=(
        "The log says which kind of question was asked and whether it could be answered, not by "
        "whom, and not the names in it.",
        "So that “and Heim?” can follow a question, I remember for ten minutes what it was about. "
        "That is in memory alone and never written down.",
        "A question in words that I cannot answer, or that you say I missed, is counted to learn "
        "from: its words without mentions, addresses and numbers of accounts, and the day. Who "
        "asked, and where, is not kept. Whoever runs this bot can turn that off.",
        "Of editors, in the one server that has them, I keep the number of the account with every "
        "article and correction: who added, confirmed or withdrew it, when and why.",
        "I read what is asked of me: commands, direct messages, and messages that mention me. "
        "Discord does not give me the words of others.",
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
    known = (one for one in tree.get_commands() if isinstance(one, app_commands.Command))
    return Answer(
        "Ask me what happened in a race, and I say who says so.",
        details=(
            *(f"/{one.name} · {one.description}" for one in known),
            "Or mention me with your question, write to me directly, or pick Apps, Ask Pitboard "
            "under a message.",
            "Names may be misspelt, shortened, or a car number. Leave the race out for the newest.",
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
