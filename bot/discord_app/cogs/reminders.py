"""Slash commands for managers: what is posted before races, where, and for whom."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Literal

import discord
from discord import app_commands
from discord.app_commands import AppCommandContext, AppInstallationType

from bot.answers.answer import Answer, Outcome
from bot.discord_app.answering.embeds import embed
from bot.discord_app.answering.reply import Replies
from bot.discord_app.deeds import Told
from bot.discord_app.desk import Desk
from bot.discord_app.options import SeriesOption
from bot.discord_app.permissions import (
    PICTURES,
    POSTING,
    lacking,
    mending,
    own_in,
    require_events,
    require_manager,
    require_mentionable,
    require_posting,
)
from bot.discord_app.posting.notice_cards import drawn
from bot.discord_app.reminders.checks import require_posting_of
from bot.discord_app.reminders.guild import Edit
from bot.discord_app.reminders.options import Channel, NumberOption, PlaceOption, Text
from bot.discord_app.reminders.samples import sample
from bot.discord_app.series import series_meant
from bot.notices.leads import BadLead, leads_of
from db.posting import Target, Wish
from db.racing import Series

Interaction = discord.Interaction[Any]


class Reminders(
    app_commands.Group,
    name="reminders",
    description="Reminders of races in this server's channels",
):
    """`/reminders …`, in servers, for those who manage them."""

    def __init__(self, replies: Replies, desk: Desk) -> None:
        super().__init__(
            default_permissions=discord.Permissions(manage_guild=True),
            allowed_installs=AppInstallationType(guild=True, user=False),
            allowed_contexts=AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        )
        self._replies = replies
        self._desk = desk

    @app_commands.command()
    @app_commands.describe(
        channel="Where to post",
        lead="How long before the race, such as 1h; 1d 1h 10m are three reminders",
        series="Of which series; the server's own if left out",
        role="Whom to ping",
        text="Words of your own to go with it",
        changes="Also say when a race is moved or called off; yes if left out",
    )
    async def add(
        self,
        interaction: Interaction,
        channel: PlaceOption,
        lead: str,
        series: SeriesOption | None = None,
        role: discord.Role | None = None,
        text: Text | None = None,
        changes: bool = True,
    ) -> None:
        """Remind a channel before each race of a series."""
        guild_id = require_manager(interaction)
        leads = leads_of(lead)
        if role is not None:
            require_mentionable(interaction, role)
        require_posting(interaction, channel, role)
        wish = Wish(
            Target(channel.id),
            (await self._series(interaction, series)).slug,
            guild_id=guild_id,
            role_id=role.id if role else None,
            text=_words(text),
        )
        await self._desk.deeds.do(interaction, self._add(interaction, wish, leads, changes=changes))

    async def _add(
        self, interaction: Interaction, wish: Wish, leads: Sequence[timedelta], *, changes: bool
    ) -> Told:
        series = self._replies.lookup.almanac.series[wish.series]
        by = interaction.user.id
        return await self._desk.servers.add(wish, leads, changes=changes, by=by, series=series)

    @app_commands.command(name="list")
    async def list_(self, interaction: Interaction) -> None:
        """Which reminders does this server have?"""
        guild_id = require_manager(interaction)
        await self._desk.deeds.do(interaction, self._desk.servers.list(guild_id))

    @app_commands.command()
    @app_commands.describe(
        which="The reminder",
        channel="Where to post from now on",
        lead="How long before the race, such as 1h",
        role="Whom to ping from now on",
        text="Words of your own from now on",
        without="What to leave out from now on",
        on="Turn it on or off",
    )
    async def edit(
        self,
        interaction: Interaction,
        which: NumberOption,
        channel: PlaceOption | None = None,
        lead: str | None = None,
        role: discord.Role | None = None,
        text: Text | None = None,
        without: Literal["role", "text", "role and text"] | None = None,
        on: bool | None = None,
    ) -> None:
        """Change one of this server's reminders."""
        guild_id = require_manager(interaction)
        if role is not None:
            require_mentionable(interaction, role)
        edit = Edit(
            channel_id=channel.id if channel else None,
            lead=_one_lead(lead) if lead else None,
            role_id=role.id if role else None,
            text=_words(text),
            on=on,
            without_role="role" in (without or ""),
            without_text="text" in (without or ""),
        )
        deed = self._edit(interaction, guild_id, which, edit)
        await self._desk.deeds.do(interaction, deed)

    async def _edit(self, interaction: Interaction, guild_id: int, which: int, edit: Edit) -> Told:
        before = await self._desk.servers.own(guild_id, which)
        if edit.posts_otherwise:
            await require_posting_of(interaction, edit.of(before.wish))
        return await self._desk.servers.edit(guild_id, which, edit)

    @app_commands.command()
    @app_commands.describe(which="The reminder")
    async def remove(self, interaction: Interaction, which: NumberOption) -> None:
        """Delete one of this server's reminders."""
        guild_id = require_manager(interaction)
        await self._desk.deeds.do(interaction, self._desk.servers.remove(guild_id, which))

    @app_commands.command()
    @app_commands.describe(
        switch="On or off", series="Of which series; the server's own if left out, or all for off"
    )
    async def events(
        self,
        interaction: Interaction,
        switch: Literal["on", "off"],
        series: SeriesOption | None = None,
    ) -> None:
        """Keep coming races in this server's own list of events."""
        guild_id = require_manager(interaction)
        servers = self._desk.servers
        if switch == "off":
            named = await self._series(interaction, series) if series else None
            await self._desk.deeds.do(interaction, servers.events_off(guild_id, named))
            return
        require_events(interaction)
        meant = await self._series(interaction, series)
        deed = servers.events_on(guild_id, meant, by=interaction.user.id)
        await self._desk.deeds.do(interaction, deed)

    @app_commands.command()
    @app_commands.describe(
        channel="Where you want to post",
        series="Of which series; the server's own if left out",
        role="Whom you want to ping",
        text="Words of your own to go with it",
    )
    async def test(
        self,
        interaction: Interaction,
        channel: PlaceOption,
        series: SeriesOption | None = None,
        role: discord.Role | None = None,
        text: Text | None = None,
    ) -> None:
        """See a reminder before anybody else does, and whether I can post it."""
        guild_id = require_manager(interaction)
        if role is not None:
            require_mentionable(interaction, role)
        meant = await self._series(interaction, series)
        role_id = role.id if role else None
        wish = Wish(
            Target(channel.id), meant.slug, guild_id=guild_id, role_id=role_id, text=_words(text)
        )
        verdict = embed(_verdict(interaction, channel, role))
        await self._desk.deeds.do(interaction, self._sample(wish, meant, verdict))

    async def _sample(self, wish: Wish, series: Series, verdict: discord.Embed) -> Told:
        almanac = self._replies.lookup.almanac
        card = drawn(sample(wish, series, almanac, self._desk.clock.now()), almanac)
        return Told((*((card.embed,) if card.embed else ()), verdict), content=card.content)

    async def _series(self, interaction: Interaction, typed: str | None) -> Series:
        home = await self._desk.home_series(interaction.guild_id)
        return series_meant(self._replies.lookup, typed, home, self._desk.clock.now())


def _verdict(interaction: Interaction, channel: Channel, role: discord.Role | None) -> Answer:
    """Whether the bot can post there, and what it lacks."""
    allowed = own_in(interaction, channel)
    missing = lacking(allowed, POSTING, role)
    pictures = lacking(allowed, PICTURES)
    later = (
        (f"For pictures of race summaries I would also need {pictures[0]}.",) if pictures else ()
    )
    if missing:
        headline = f"I cannot post that in #{channel.name} yet."
        return Answer(headline, Outcome.ABSTAIN, details=(mending(missing, role), *later))
    return Answer(
        f"I can post that in #{channel.name}.", details=("Only you see this sample.", *later)
    )


def _words(typed: str | None) -> str | None:
    """What was typed; spaces alone are no words of anybody's."""
    return (typed or "").strip() or None


def _one_lead(typed: str) -> timedelta:
    leads = leads_of(typed)
    if len(leads) > 1:
        raise BadLead("That is more than one: name one here, and add the others as new ones.")
    return leads[0]
