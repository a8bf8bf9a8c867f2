"""The client with everything that belongs to it, as every door to Discord uses it."""

from dataclasses import dataclass

from bot.discord_app.client import Pitboard
from bot.discord_app.gateway.identifying import Identifying
from bot.discord_app.keeping import keep_books
from bot.discord_app.posting.courier import DiscordCourier
from bot.discord_app.posting.upkeep import means_of
from bot.discord_app.summaries.drawing import SummaryDrawing
from bot.discord_app.summaries.summing_up import sum_up
from bot.gaps import Gaps
from bot.notices.attempt import Means
from bot.parts import Parts
from bot.pictures.pictures import Pictures
from bot.sharding import sharding_of


@dataclass(frozen=True, slots=True)
class Built:
    """The client, not yet logged in, and what posts as it, all with the same means."""

    client: Pitboard
    drawing: SummaryDrawing
    means: Means


def built(parts: Parts, gaps: Gaps | None = None) -> Built:
    """Make both; all commands are in the client's tree."""
    sharding = sharding_of(parts.settings)
    client = Pitboard(parts.current, parts.clock, parts.store.settings, gaps, sharding)
    client.identifying = Identifying.by(parts.store)
    drawing = SummaryDrawing(parts.current, Pictures(), parts.store.posts)
    courier = DiscordCourier(client, parts.current, parts.clock, drawing)
    desk = keep_books(client, parts.store, courier, parts.clock)
    means = means_of(parts, courier)
    sum_up(client, desk, parts.store, drawing, means)
    if parts.settings.home_guild is not None:
        _open_home(client, parts, parts.settings.home_guild)
    return Built(client, drawing, means)


def _open_home(client: Pitboard, parts: Parts, guild_id: int) -> None:
    # Here, because a bot without a home reads no reports, and what reads them takes a fifth of
    # the time and memory of a start.
    from bot.articles.drafts.editing import Editing
    from bot.discord_app.editing.home import open_home

    editing = Editing(parts.store, parts.current, parts.clock)
    open_home(client, guild_id, editing, parts.clock)
