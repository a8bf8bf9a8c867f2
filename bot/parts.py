"""What every front end is given: the open store, the newest lookup, the commands, the time."""

import asyncio
import gc
from dataclasses import dataclass
from functools import partial

from bot.answers.answer import Answer
from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.answers.question import Asked
from bot.answers.questions import every_question
from bot.answers.reply import reply
from bot.answers.understanding.conversation import Reply, as_one
from bot.answers.understanding.understand import Talk, Understander
from bot.clock import Clock
from bot.settings import Settings
from db.store import Store


class CurrentLookup:
    """The newest lookup. Read `value` once per question: it may be another one the next time."""

    def __init__(self, value: Lookup, store: Store) -> None:
        self.value = value
        self._store = store
        self._refreshing = asyncio.Lock()
        self._making = asyncio.Lock()
        self._understander: tuple[Lookup, Understander] | None = None

    @classmethod
    async def of(cls, store: Store) -> "CurrentLookup":
        """What the store knows now."""
        almanac = await store.races.almanac()
        current = cls(await asyncio.to_thread(Lookup.of, almanac), store)
        # Most of what is known stays. To look through it for garbage takes half a second with
        # 180,000 results, during which nobody is answered, and much of each command without.
        gc.freeze()
        return current

    def understander(self, lookup: Lookup) -> Understander:
        """What reads sentences against `lookup`; made when first asked for, and then kept."""
        if self._understander is None or self._understander[0] is not lookup:
            self._understander = (lookup, Understander(lookup, every_question()))
        return self._understander[1]

    async def reading(self) -> tuple[Lookup, Understander]:
        """The newest lookup, and what reads sentences against it.

        The latter takes a fifth of a second to make, during which others are answered.
        """
        async with self._making:
            lookup = self.value
            if self._understander is None or self._understander[0] is not lookup:
                await asyncio.to_thread(self.understander, lookup)
            return lookup, self.understander(lookup)

    async def refresh(self) -> bool:
        """Take up what has changed in the store, if anything has; whether it had.

        Answers are given from the former lookup until the new one stands.
        """
        async with self._refreshing:
            if await self._store.data_version() == self.value.almanac.version:
                return False
            almanac = await self._store.races.almanac(self.value.almanac)
            self.value = await asyncio.to_thread(Lookup.of, almanac)
            return True


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts a front end is built from."""

    settings: Settings
    store: Store
    current: CurrentLookup
    commands: Commands
    clock: Clock

    def reply(self, text: str, asked: Asked | None = None) -> Answer:
        """The answer to a typed line from what is known now; `asked` is now unless given.

        Raises:
            BadCommand: it begins with a slash and cannot be read.
        """
        return as_one(self.converse(text, asked).answers)

    def converse(self, text: str, asked: Asked | None = None, talk: Talk | None = None) -> Reply:
        """The same, after what was said in `talk`, and with what to say next time.

        Raises:
            BadCommand: it begins with a slash and cannot be read.
        """
        lookup = self.current.value
        at = asked or Asked(self.clock.now())
        understander = partial(self.current.understander, lookup)
        return reply(text, lookup, understander, at, self.commands, talk)
