"""Slash command for editors: one fact put right."""

import secrets
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.lookup import Lookup
from bot.answers.question import Names
from bot.answers.resolve import Resolved
from bot.articles.drafts.correctable import (
    Correctable,
    correctable,
    correction,
    in_short,
    now_standing,
    offered,
    spelt_as,
)
from bot.discord_app import limits
from bot.discord_app.answering.reply import Replies
from bot.discord_app.editing.editors import Editors
from bot.discord_app.escaping import cut
from bot.discord_app.offering import Offer, offer
from bot.discord_app.options import DriverOption, RaceOption
from bot.errors import BadEdit
from db.racing import Race

Interaction = discord.Interaction[Any]


class FieldOption(app_commands.Transformer[Any]):
    """A fact that can be corrected, of the race and driver chosen before it."""

    async def transform(self, _: Interaction, value: str, /) -> str:
        """What was picked or typed."""
        return value

    async def autocomplete(  # type: ignore[override]
        self, interaction: Interaction, value: str, /
    ) -> list[app_commands.Choice[str]]:
        """The facts, each with what stands there now."""
        await offer(interaction, "a fact", lambda: _facts(interaction, value))
        return []


Fact = app_commands.Transform[str, FieldOption]
Words = app_commands.Range[str, 1, 200]


class Corrections(commands.Cog):
    """`/correct`, in the home server alone."""

    def __init__(self, replies: Replies, editors: Editors) -> None:
        self._replies = replies
        self._editors = editors

    @app_commands.command()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.describe(
        race="The race",
        fact="What is wrong; choose the driver first if it is about one",
        value="What is right",
        reason="How you know, for the record",
        driver="The driver, if it is about one",
    )
    async def correct(
        self,
        interaction: Interaction,
        race: RaceOption,
        fact: Fact,
        value: Words,
        reason: Words,
        driver: DriverOption | None = None,
    ) -> None:
        """Put one fact right; you see what it changes before it counts."""
        by, lookup = self._editors.editor(interaction), self._replies.lookup
        of_race = _need(lookup, Names.RACE, race)
        of_driver = _need(lookup, Names.DRIVER, driver) if driver else None
        subject = lookup.almanac.drivers[of_driver].name if of_driver else ""
        field = spelt_as(fact, of_driver=of_driver is not None, subject=subject)
        # Each correction is a source of its own, to be withdrawn alone.
        slug = f"correction-{of_race}-{secrets.token_hex(4)}"
        draft = correction(field, of_race, of_driver, value, lookup.almanac, slug)
        await self._editors.correct(interaction, draft, reason, by)


async def _facts(interaction: Interaction, typed: str) -> list[Offer]:
    lookup, chosen = interaction.client.replies.lookup, interaction.namespace
    named = getattr(chosen, "driver", None)
    driver = _meant(lookup, Names.DRIVER, named)
    race = lookup.almanac.races.get(_meant(lookup, Names.RACE, getattr(chosen, "race", None)))
    subject = lookup.almanac.drivers[driver].name if driver else ""
    found = offered(correctable(of_driver=bool(named)), typed, subject)
    return [
        (f"{label}: {_now(field, race, driver)}", field.spelt)
        for label, field in found[: limits.CHOICES]
    ]


def _now(field: Correctable, race: Race | None, driver: str | None) -> str:
    return in_short(now_standing(field, race, driver) if race else None)


def _meant(lookup: Lookup, what: Names, typed: str | None) -> str | None:
    if not typed:
        return None
    match lookup.resolve(what, typed):
        case Resolved(key=key):
            return key
    return None


def _need(lookup: Lookup, what: Names, typed: str) -> str:
    key = _meant(lookup, what, typed)
    if key is None:
        raise BadEdit(f"I know no one {what.value} “{cut(typed, 80)}”: pick one that is offered.")
    return key
