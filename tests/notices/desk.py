"""A worker whose clock is set by hand, with a stand-in for Discord within the process."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.notices.attempt import Means
from bot.notices.breaker import Breaker
from bot.notices.deliver import Delivering
from bot.notices.limiter import Limiter
from bot.notices.plan import HORIZON, plan
from bot.notices.tempo import Tempo
from db.posting import Delivery
from db.store import Store
from tests.notices.discord import FakeDiscord
from tests.notices.memory_courier import MemoryCourier
from tests.notices.season import DUE_AT


class SetClock(Clock):
    """Shows what it is set to."""

    def __init__(self, moment: datetime) -> None:
        super().__init__()
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


@dataclass
class Desk:
    """A worker with all it needs, and what a test turns."""

    store: Store
    clock: SetClock
    discord: FakeDiscord
    courier: MemoryCourier
    tempo: Tempo = field(default_factory=Tempo)
    breaker: Breaker = field(default_factory=Breaker)

    @classmethod
    def at(cls, store: Store, now: datetime = DUE_AT) -> "Desk":
        clock = SetClock(now)
        discord = FakeDiscord(time=lambda: clock.moment.timestamp())
        return cls(store, clock, discord, MemoryCourier(discord))

    def means(self, worker: str = "worker") -> Means:
        return Means(
            notices=self.store.notices,
            courier=self.courier,
            worker=worker,
            clock=self.clock,
            limiter=Limiter(rate=100_000, burst=1_000),
            breaker=self.breaker,
            tempo=self.tempo,
        )

    def delivering(self, worker: str = "worker") -> Delivering:
        return Delivering(self.means(worker))

    def later(self, **span: float) -> None:
        self.clock.moment += timedelta(**span)

    async def plan(self) -> None:
        await plan(self.store.notices, self.clock.now())

    async def round(self, worker: str = "worker") -> int:
        """Plan and deliver what is due, once."""
        await self.plan()
        return await self.delivering(worker).round()

    async def rounds(self, **span: float) -> None:
        """Deliver for so long, with a round whenever something is due, and some more."""
        end = self.clock.now() + timedelta(**span)
        step = max(timedelta(**span) / 30, timedelta(seconds=30))
        while self.clock.now() <= end:
            await self.round()
            next_try = await self.store.notices.next_try(self.clock.now())
            poll = self.clock.now() + min(step, HORIZON)
            self.clock.moment = min(poll, next_try) if next_try else poll

    async def claim(self, worker: str = "gone") -> tuple[Delivery, ...]:
        """Plan and claim what is due, as a worker does that dies thereafter."""
        await self.plan()
        now = self.clock.now()
        return await self.store.notices.claim(worker, now, self.tempo.lease, 50)

    async def deliveries(self, subscription_id: int = 1) -> tuple[Delivery, ...]:
        """What has become of a subscription's deliveries, the latest due first."""
        return await self.store.notices.of_subscription(subscription_id)

    def hurry(self, **spans: timedelta | int) -> None:
        """Keep another tempo."""
        self.tempo = replace(self.tempo, **spans)  # type: ignore[arg-type]  # fields by name
