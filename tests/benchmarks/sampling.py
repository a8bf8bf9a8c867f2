"""Taking samples: several things in turn, round by round, so that all see the same machine."""

import gc
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeVar

from tests.benchmarks.rows import Rounds

Key = TypeVar("Key")
Take = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured: more makes the figures steadier and the run longer."""

    rounds: int
    samples: int  # of each thing in a round
    commands: int  # in a round with many in flight
    starts: int
    races: int  # in the large store
    deliveries: int  # at Discord's rate limit

    @classmethod
    def full(cls) -> "Effort":
        """What the budgets are about: eight minutes on two cores, half of them at a limit."""
        return cls(rounds=5, samples=60, commands=1_500, starts=5, races=5_000, deliveries=10_000)

    @classmethod
    def quick(cls) -> "Effort":
        """About a minute, with a tenth of the large store and fewer deliveries."""
        return cls(rounds=3, samples=15, commands=600, starts=3, races=500, deliveries=400)

    @property
    def few(self) -> "Effort":
        """For what takes long enough to show by itself."""
        return replace(self, samples=3)

    @property
    def warming_up(self) -> "Effort":
        """What is thrown away before anything counts."""
        return replace(self, rounds=1, samples=20)


async def in_turn(takes: Sequence[tuple[Key, Take]], effort: Effort) -> dict[Key, Rounds]:
    """The milliseconds that each thing takes, one after the other: A B A C A B A C."""
    found: dict[Key, list[list[float]]] = {key: [] for key, _ in takes}
    for _ in range(effort.rounds):
        for rounds in found.values():
            rounds.append([])
        with undisturbed():
            for key, take in list(takes) * effort.samples:
                began = time.perf_counter()
                await take()
                found[key][-1].append((time.perf_counter() - began) * 1_000)
    return dict(found)


def each(work: Callable[[str], object], texts: Sequence[str], effort: Effort) -> Rounds:
    """The milliseconds that `work` takes with each of `texts`, round by round."""
    found = []
    for _ in range(effort.rounds):
        with undisturbed():
            found.append([_timed(work, text) for _ in range(effort.samples) for text in texts])
    return found


@contextmanager
def undisturbed() -> Iterator[None]:
    """Collect garbage before and after instead of within: the stand-in keeps all that was said."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _timed(work: Callable[[str], object], text: str) -> float:
    began = time.perf_counter()
    work(text)
    return (time.perf_counter() - began) * 1_000
