"""The looks of buttons and menus about reminders; what they do stands in `notices.py`."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

import discord
from discord import ui

from bot.discord_app.answering.fixed import FixedView
from bot.notices.leads import lead_in_words

OFFERED = tuple(timedelta(minutes=minutes) for minutes in (0, 10, 30, 60, 180, 1440))
NONE = "none"


class LeadMenu(ui.Select[Any]):
    """Lets a member choose when to be reminded; its values are minutes, or none.

    What is on is chosen already: what a member leaves chosen is all there is to be.
    """

    def __init__(self, series: str, on: Collection[timedelta] = ()) -> None:
        options = [
            discord.SelectOption(
                label=lead_in_words(lead).capitalize(),
                value=str(lead // timedelta(minutes=1)),
                default=lead in on,
            )
            for lead in sorted({*OFFERED, *on})
        ]
        if on:
            options.append(discord.SelectOption(label="No reminders any more", value=NONE))
        super().__init__(
            custom_id=f"leads:{series}",
            placeholder="Choose when",
            options=options,
            max_values=len(options),
        )


def stopped(*items: ui.Item[Any]) -> ui.View:
    """A view of these; stopped from the start, as discord.py would keep it in memory otherwise."""
    view = FixedView(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view
