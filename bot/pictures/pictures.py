"""Pictures kept and shared: each is drawn once, off the event loop, however many ask for it."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bot.pictures.card import Card, Kind, Theme
from bot.pictures.drawing import draw
from bot.pictures.led_card import led_card
from bot.pictures.points_card import points_card
from bot.pictures.result_card import result_card
from db.racing import Race

MOST_KEPT = 32
"""At up to 200 kB each, 6 MB."""

_CARDS: Mapping[Kind, Callable[[Race, Theme], Card | None]] = {
    Kind.RESULT: result_card,
    Kind.LAPS_LED: led_card,
    Kind.POINTS: points_card,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn card: PNG, its text for those who do not see it, and a name that tells no result."""

    png: bytes
    alt: str
    quiet_alt: str
    file_name: str


Key = tuple[str, int, Kind, Theme]


class Pictures:
    """The pictures asked for last."""

    def __init__(self, most: int = MOST_KEPT, drawn: Callable[[Card], bytes] = draw) -> None:
        self._most = most
        self._draw = drawn
        self._kept: OrderedDict[Key, asyncio.Task[Picture]] = OrderedDict()
        # One thread of its own: each that draws keeps some 10 MiB, and one draws 50 in a second.
        self._studio = ThreadPoolExecutor(1, thread_name_prefix="pictures")

    async def of(
        self, race: Race, kind: Kind, *, version: int, theme: Theme = Theme.DARK
    ) -> Picture | None:
        """The picture of `race` as known at data `version`; None if no source tells what it shows.

        Whoever stops waiting leaves the drawing to the others.
        """
        key = (race.slug, version, kind, theme)
        task = self._kept.get(key)
        if task is None:
            card = card_of(race, kind, theme)
            if card is None:
                return None
            task = self._begin(key, card)
        self._kept.move_to_end(key)
        return await asyncio.shield(task)

    def _begin(self, key: Key, card: Card) -> asyncio.Task[Picture]:
        task = self._kept[key] = asyncio.create_task(self._drawn(card), name=card.file_name)
        task.add_done_callback(lambda done: self._forget_failed(key, done))
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return task

    async def _drawn(self, card: Card) -> Picture:
        loop = asyncio.get_running_loop()
        png = await loop.run_in_executor(self._studio, self._draw, card)
        return Picture(png, card.alt, card.quiet_alt, card.file_name)

    def _forget_failed(self, key: Key, done: asyncio.Task[Picture]) -> None:
        if (done.cancelled() or done.exception()) and self._kept.get(key) is done:
            del self._kept[key]


def card_of(race: Race, kind: Kind, theme: Theme = Theme.DARK) -> Card | None:
    """The card of one kind; None if no source tells what it would show."""
    return _CARDS[kind](race, theme)
