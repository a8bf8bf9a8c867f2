"""A pasted report that came to nothing, given back: as a file, and with a way to try again."""

from io import BytesIO

import discord

from bot.answers.answer import Answer, Outcome
from bot.discord_app.deeds import Told, said
from bot.discord_app.views.buttons import stopped
from bot.discord_app.views.editor_forms import Pasted
from bot.discord_app.views.proposals import AgainButton

NAME = "report.txt"


def given_back(pasted: Pasted, error: Exception) -> Told:
    """Why nothing came of it, with what was typed: it lasts as long as the message does."""
    if not pasted.whole.strip():
        return said(error)
    raw = pasted.whole.encode(errors="replace")
    note = Answer("What you pasted is in the file, so nothing is lost.", Outcome.ABSTAIN)
    again = AgainButton(len(pasted.text), pasted.outlet, pasted.published)
    return Told(
        (*said(error).embeds, *Told.of(note).embeds),
        view=stopped(again),
        files=lambda: [discord.File(BytesIO(raw), NAME)],
    )
