"""Slash commands for moderators: race summaries looked at, posted and followed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, Literal

import discord
from discord import app_commands
from discord.app_commands import AppCommandContext, AppInstallationType

from bot.discord_app.answering.reply import Replies
from bot.discord_app.deeds import Told
from bot.discord_app.desk import Desk
from bot.discord_app.options import RaceOption, SeriesOption
from bot.discord_app.permissions import (
    NotAllowed,
    moderates,
    require_moderator,
    require_posting,
)
from bot.discord_app.reminders.options import Channel, PlaceOption
from bot.discord_app.reminders.samples import announced
from bot.discord_app.series import series_meant, series_named
from bot.discord_app.summaries.guild import GuildSummaries, NoSummary, race_meant
from db.post_orders import Order
from db.posting import Form, Target, Want, Wish
from db.racing import Race
from db.spoilers import hides

Interaction = discord.Interaction[Any]
PictureOption = Literal["result", "laps-led", "points", "none"]

SPOILER = "Hide what gives the result away; as /settings says if left out"
PICTURE = "Which picture comes with it; the result if left out"


class Summaries(
    app_commands.Group,
    name="summary",
    description="Summaries of races in this server's channels",
):
    """`/summary …`, in servers, for those who manage them or their messages."""

    def __init__(self, replies: Replies, desk: Desk, summaries: GuildSummaries) -> None:
        super().__init__(
            default_permissions=discord.Permissions(manage_messages=True),
            allowed_installs=AppInstallationType(guild=True, user=False),
            allowed_contexts=AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        )
        self._replies, self._desk, self._summaries = replies, desk, summaries

    @app_commands.command()
    @app_commands.describe(
        race="Which race; the newest that is reported if left out",
        picture=PICTURE,
        spoiler=SPOILER,
    )
    async def preview(
        self,
        interaction: Interaction,
        race: RaceOption | None = None,
        picture: PictureOption = "result",
        spoiler: bool | None = None,
    ) -> None:
        """See the summary of a race before anybody else does."""
        guild_id = require_moderator(interaction)
        deed = self._preview(guild_id, race, Form(_kind(picture), spoiler))
        await self._desk.deeds.do(interaction, deed)

    @app_commands.command()
    @app_commands.describe(
        race="Which race; the newest that is reported if left out",
        channel="Where to post; here if left out",
        picture=PICTURE,
        spoiler=SPOILER,
    )
    async def post(
        self,
        interaction: Interaction,
        race: RaceOption | None = None,
        channel: PlaceOption | None = None,
        picture: PictureOption = "result",
        spoiler: bool | None = None,
    ) -> None:
        """Post the summary of a race; it is corrected by itself when facts are."""
        guild_id = require_moderator(interaction)
        form = Form(_kind(picture), spoiler)
        channel_id = _place(interaction, channel, form)
        deed = self._post(guild_id, race, channel_id, form, str(interaction.id))
        await self._desk.deeds.do(interaction, deed)

    @app_commands.command()
    @app_commands.describe(
        channel="Where to post; here if left out",
        series="Of which series; the server's own if left out",
        picture=PICTURE,
        spoiler=SPOILER,
    )
    async def follow(
        self,
        interaction: Interaction,
        channel: PlaceOption | None = None,
        series: SeriesOption | None = None,
        picture: PictureOption = "result",
        spoiler: bool | None = None,
    ) -> None:
        """Post the summary of each race of a series as soon as it is reported."""
        guild_id = require_moderator(interaction)
        form = Form(_kind(picture), spoiler)
        target = Target(_place(interaction, channel, form))
        deed = self._follow(guild_id, series, target, form, interaction.user.id)
        await self._desk.deeds.do(interaction, deed)

    @app_commands.command()
    @app_commands.describe(
        channel="Where to post no longer; here if left out",
        series="Of which series; of all if left out",
    )
    async def unfollow(
        self,
        interaction: Interaction,
        channel: PlaceOption | None = None,
        series: SeriesOption | None = None,
    ) -> None:
        """Post summaries of races in a channel no longer."""
        guild_id = require_moderator(interaction)
        lookup, place = self._replies.lookup, _moderated(interaction, channel)
        slug = series_named(lookup, series).slug if series else None
        deed = self._summaries.unfollow(guild_id, slug, int(place.id), lookup.almanac.series)
        await self._desk.deeds.do(interaction, deed)

    async def _preview(self, guild_id: int, typed: str | None, form: Form) -> Told:
        race = await self._race(guild_id, typed)
        return await self._summaries.preview(race, await self._ruled(guild_id, race, form))

    async def _post(
        self, guild_id: int, typed: str | None, channel_id: int, form: Form, part: str
    ) -> Told:
        race = await self._race(guild_id, typed)
        order = Order(guild_id, channel_id, race.series.slug, race.slug, form, part)
        return await self._summaries.post(order)

    async def _follow(
        self, guild_id: int, typed: str | None, target: Target, form: Form, by: int
    ) -> Told:
        home = await self._desk.home_series(guild_id)
        series = series_meant(self._replies.lookup, typed, home, self._desk.clock.now())
        wish = Wish(target, series.slug, Want.SUMMARIES, guild_id=guild_id, form=form)
        return await self._summaries.follow(wish, series, by)

    async def _race(self, guild_id: int, typed: str | None) -> Race:
        home = None if typed else await self._desk.home_series(guild_id)
        return race_meant(self._replies.lookup, typed, home)

    async def _ruled(self, guild_id: int, race: Race, form: Form) -> Form:
        """The form with the server's rule applied as of now."""
        if form.hidden is not None:
            return form
        settings = await self._desk.homes.of(guild_id)
        hours = timedelta(hours=(settings.spoiler_hours if settings else None) or 0)
        return replace(form, hidden=hides(announced(race), hours, self._desk.clock.now()))


def _kind(picture: PictureOption) -> str | None:
    return None if picture == "none" else picture


def _place(interaction: Interaction, channel: Channel | None, form: Form) -> int:
    """The channel to post in, if both the member and the bot may.

    Raises:
        NotAllowed: the member may not moderate there.
        CannotPost: the bot lacks permissions there.
        NoSummary: the command came from no channel.
    """
    place = _moderated(interaction, channel)
    require_posting(interaction, place, pictures=form.picture is not None)
    return int(place.id)


def _moderated(interaction: Interaction, channel: Channel | None) -> Any:  # noqa: ANN401
    """The channel that an option names, or the one here, if the member moderates it.

    Raises:
        NotAllowed: the member does not.
        NoSummary: the command came from no channel.
    """
    place = channel or interaction.channel
    if place is None:
        raise NoSummary("Name the channel.")
    if channel is not None and not moderates(channel.permissions):
        raise NotAllowed(f"You may not manage messages in #{channel.name} yourself.")
    return place
