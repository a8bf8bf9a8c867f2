"""What is sent again is what discord.py would send, made once."""

import discord
from discord import ui

from bot.discord_app.answering.fixed import FixedEmbed, FixedView


def test_an_embed_goes_out_as_any_other() -> None:
    shown = {"description": "**Larson won.**", "colour": discord.Colour(0xB91D25)}

    assert FixedEmbed(**shown).to_dict() == discord.Embed(**shown).to_dict()  # type: ignore[arg-type]


def test_an_embed_is_put_on_the_wire_once() -> None:
    embed = FixedEmbed(description="Larson won.")

    assert embed.to_dict() is embed.to_dict()


async def test_a_view_goes_out_as_any_other() -> None:
    fixed, usual = FixedView(timeout=None), ui.View(timeout=None)
    for view in (fixed, usual):
        view.add_item(ui.Button(label="Full results", custom_id="see:full"))

    assert fixed.to_components() == usual.to_components()


async def test_a_view_is_put_on_the_wire_once() -> None:
    view = FixedView(timeout=None)

    assert view.to_components() is view.to_components()
