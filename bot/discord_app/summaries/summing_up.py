"""Gives a client what sums races up: commands, buttons, and the edits of what stands."""

from typing import Protocol

from bot.discord_app.client import Pitboard
from bot.discord_app.cogs.summaries import Summaries
from bot.discord_app.desk import Desk
from bot.discord_app.summaries.drawing import SummaryDrawing
from bot.discord_app.summaries.guild import GuildSummaries
from bot.discord_app.summaries.standing import Standing
from bot.discord_app.views.summaries import SUMMARY_ITEMS
from bot.notices.attempt import Means
from db.posts import Posts
from db.subscriptions import Subscriptions


class SummaryBooks(Protocol):
    """What is kept, as far as summaries are concerned: the store, or a part of it."""

    @property
    def posts(self) -> Posts:
        """Where summaries stand."""
        ...

    @property
    def subscriptions(self) -> Subscriptions:
        """Who asked for what to be posted where."""
        ...


def sum_up(
    client: Pitboard,
    desk: Desk,
    books: SummaryBooks,
    drawing: SummaryDrawing,
    means: Means,
) -> GuildSummaries:
    """Add the commands, buttons and events; before the client logs in."""
    standing = Standing(client, books.posts, means.limiter, client.in_flight)
    summaries = client.summaries = GuildSummaries(
        books.posts,
        books.subscriptions,
        drawing,
        means,
        standing,
        desk.listed.forget,
    )
    client.tree.add_command(Summaries(client.replies, desk, summaries))
    client.add_dynamic_items(*SUMMARY_ITEMS)
    client.event(standing.on_raw_message_delete)
    client.event(standing.on_raw_bulk_message_delete)
    return summaries
