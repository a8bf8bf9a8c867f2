"""Gives a client what only the home server has: the commands of editors."""

from typing import Any

import discord
from discord import app_commands

from bot.articles.drafts.editing import Editing
from bot.clock import Clock
from bot.discord_app.client import Pitboard
from bot.discord_app.cogs.articles import ArticleCommands
from bot.discord_app.cogs.corrections import Corrections
from bot.discord_app.deeds import Deeds
from bot.discord_app.editing.editors import Editors
from bot.discord_app.editing.offered_articles import OfferedArticles
from bot.discord_app.editing.pressing import Pressing
from bot.discord_app.editing.withdrawing import Withdrawing
from bot.discord_app.views.editor_forms import EDITOR_FORMS
from bot.discord_app.views.proposals import PROPOSAL_ITEMS


def open_home(client: Pitboard, home: int, editing: Editing, clock: Clock) -> Editors:
    """Add the commands, buttons and forms; before the client logs in."""
    deeds, pressing = Deeds(client.in_flight), Pressing(editing, client.in_flight)
    offered = OfferedArticles(editing)
    withdrawing = Withdrawing(editing, offered)
    editors = Editors(editing, offered, withdrawing, home, deeds, pressing, clock)
    client.editors = editors
    client.home = discord.Object(home)
    tree: app_commands.CommandTree[Any] = client.tree
    tree.add_command(ArticleCommands(editors), guild=client.home)
    for command in Corrections(client.replies, editors).get_app_commands():
        tree.add_command(command, guild=client.home)
    client.add_dynamic_items(*PROPOSAL_ITEMS)
    client.forms.extend(EDITOR_FORMS)
    return editors
