"""Draws the README's pictures of the race at Homestead.

From the project's folder: `.venv/bin/python -m docs.draw_pictures`
"""

import asyncio
import tempfile
from pathlib import Path

from bot.clock import Clock
from bot.pictures.card import Kind
from bot.pictures.drawing import draw
from bot.pictures.pictures import card_of
from bot.settings import Settings
from bot.wiring import opened

RACE = "2025-trucks-homestead"
FOLDER = Path(__file__).with_name("pictures")


async def draw_all() -> None:
    """Draw each kind of picture from what the seeds tell."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/pitboard.sqlite3")
        async with opened(settings, Clock(), follow=False) as parts:
            race = parts.current.value.almanac.races[RACE]
    for kind in Kind:
        card = card_of(race, kind)
        if card is not None:
            FOLDER.joinpath(f"{kind}.png").write_bytes(draw(card))


if __name__ == "__main__":
    asyncio.run(draw_all())
