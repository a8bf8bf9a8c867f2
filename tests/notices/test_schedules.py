"""Whatever happens in whatever order: each reminder once, or not at all for a stated reason."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.notices.attempt import Attempt
from bot.notices.courier import Sent
from bot.notices.message import Message
from db.errors import Refusal
from db.posting import Delivery, DeliveryState
from db.store import Store
from tests.notices.desk import Desk
from tests.notices.discord import Fault
from tests.notices.memory_courier import MemoryCourier
from tests.notices.season import (
    DUE_AT,
    STARTS_AT,
    a_fans_wish,
    a_wish,
    announce,
    announced,
    subscribe,
)

CHANNELS = (1, 2, 9)  # the last is a fan's
OPEN = (DeliveryState.PENDING, DeliveryState.SENDING)


class Killed(BaseException):
    """The worker is gone, on the spot."""


class MortalCourier(MemoryCourier):
    """A courier whose worker may die before or after a POST."""

    dies: str = ""

    async def send(self, message: Message, nonce: str) -> Sent:
        dies, self.dies = self.dies, ""
        if dies == "before":
            raise Killed
        sent = await super().send(message, nonce)
        if dies == "after":
            raise Killed
        return sent


@dataclass
class Life:
    """What may happen to a worker, its Discord and its race."""

    desk: Desk
    courier: MortalCourier
    faults: list[Fault] = field(default_factory=list)
    deleted_open: set[str] = field(default_factory=set)
    ahead: int = 0

    async def wait(self, seconds: int) -> None:
        self.desk.later(seconds=seconds)

    async def set_clock(self, ahead: int) -> None:
        """The worker's clock is set so many seconds before Discord's."""
        self.desk.later(seconds=ahead - self.ahead)
        self.ahead = ahead

    async def deliver(self, worker: str) -> None:
        desk, means = self.desk, replace(self.desk.means(worker), courier=self.courier)
        await desk.plan()
        now = desk.clock.now()
        for delivery in await desk.store.notices.claim(worker, now, desk.tempo.lease, 10):
            try:
                await Attempt(means, delivery).run()
            except Killed:
                return  # and what else was claimed waits for its lease to end

    async def deliver_with(self, accident: Fault | str) -> None:
        """Deliver, and something goes wrong with the first message, or its worker dies."""
        self.faults = [accident] if isinstance(accident, Fault) and self.can_recover else []
        self.courier.dies = accident if isinstance(accident, str) and self.can_recover else ""
        await self.deliver("a")
        self.courier.dies = ""

    async def announce_as(self, race: dict[str, Any]) -> None:
        await announce(self.desk.store, announced(**race), now=self.desk.clock.now())

    async def edit(self, lead_minutes: int) -> None:
        wish = a_wish(1, lead=timedelta(minutes=lead_minutes))
        try:
            await self.desk.store.subscriptions.edit(1, wish, now=self.desk.clock.now())
        except Refusal:
            return  # removed

    async def remove(self, subscription_id: int) -> None:
        await self.desk.store.subscriptions.remove(subscription_id)

    async def turn(self, on: bool) -> None:
        subscriptions = self.desk.store.subscriptions
        try:
            if on:
                await subscriptions.enable(1, self.desk.clock.now())
            else:
                await subscriptions.disable(1, "turned off by a moderator")
        except Refusal:
            return  # removed

    async def forbid(self, channel: int) -> None:
        self.desk.discord.forbidden.add(channel)

    async def allow(self, channel: int) -> None:
        self.desk.discord.forbidden.discard(channel)

    async def delete_channel(self, channel: int) -> None:
        self.desk.discord.gone.add(channel)

    async def moderate(self, channel: int) -> None:
        """A moderator deletes what stands in a channel."""
        opened = {f"off:{one.id}" for one in await self.deliveries() if one.state in OPEN}
        for post in self.desk.discord.posts_in(channel):
            post.deleted = True
            self.deleted_open |= {post.mark} & opened

    async def deliveries(self) -> list[Delivery]:
        return [one for id_ in range(1, 4) for one in await self.desk.deliveries(id_)]

    def fault(self) -> Fault | None:
        return self.faults.pop() if self.faults else None

    @property
    def can_recover(self) -> bool:
        """Whether a message would be looked for at the time at which it came.

        Not if the clock was far ahead: nobody can tell when that has been put right.
        """
        return self.ahead <= self.desk.tempo.look_back.total_seconds()


RACES: tuple[dict[str, Any], ...] = (
    {},
    {"start_time": "20:10"},
    {"start_time": None},
    {"run_on": date(2026, 12, 5)},
    {"run_on": None, "start_time": None, "state": "postponed"},
    {"state": "postponed"},
    {"run_on": date(2026, 12, 5), "state": "postponed"},
    {"state": "cancelled"},
)

HAPPENINGS = st.one_of(
    st.tuples(st.just(Life.deliver), st.sampled_from(["a", "b"])),
    st.tuples(st.just(Life.wait), st.sampled_from([6, 70, 130, 600])),
    st.tuples(st.just(Life.deliver_with), st.sampled_from([*Fault, "before", "after", "after"])),
)

TURNS = st.one_of(
    st.tuples(st.just(Life.announce_as), st.sampled_from(RACES)),
    st.tuples(st.just(Life.edit), st.sampled_from([30, 20, 90])),
    st.tuples(st.just(Life.remove), st.sampled_from([1, 3])),
    st.tuples(st.just(Life.turn), st.booleans()),
    st.tuples(st.just(Life.forbid), st.sampled_from(CHANNELS)),
    st.tuples(st.just(Life.allow), st.sampled_from(CHANNELS)),
    st.tuples(st.just(Life.delete_channel), st.sampled_from(CHANNELS)),
    st.tuples(st.just(Life.moderate), st.sampled_from(CHANNELS)),
    st.tuples(st.just(Life.set_clock), st.sampled_from([0, 120, -120, 7200, -7200])),
)

Happening = tuple[Callable[[Life, Any], Coroutine[Any, Any, None]], Any]


@pytest.fixture(scope="module")
def template() -> Iterator[Path]:
    """A store in which the race is announced and everybody has subscribed."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "template.sqlite3"
        asyncio.run(_made(path))
        yield path


async def _made(path: Path) -> None:
    async with Store.open(f"sqlite:///{path}") as store:
        await announce(store)
        await subscribe(store, a_wish(1), a_wish(2, guild_id=6), a_fans_wish(9))


@asynccontextmanager
async def a_life(template: Path) -> AsyncIterator[Life]:
    with TemporaryDirectory() as folder:
        path = shutil.copy(template, Path(folder) / "life.sqlite3")
        async with Store.open(f"sqlite:///{path}") as store:
            desk = Desk.at(store)
            life = Life(desk, MortalCourier(desk.discord))
            desk.discord.fault = life.fault
            desk.discord.nonce_window = 90
            desk.discord.time = lambda: desk.clock.now().timestamp() - life.ahead
            yield life


async def live(life: Life, happenings: list[Happening]) -> None:
    for happen, what in happenings:
        await happen(life, what)


async def come_to_an_end(life: Life) -> None:
    """Nothing goes wrong any more, and there is time enough for everything."""
    life.faults.clear()
    await life.set_clock(0)
    for minutes in (0, 2, 2, 30, 60, 60 * 24, 60 * 24, 60 * 24 * 2):
        life.desk.later(minutes=minutes)
        await life.deliver("a")


SCHEDULES = settings(
    max_examples=1_000 if os.environ.get("SOAK") else 40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@SCHEDULES
@given(happenings=st.lists(st.one_of(HAPPENINGS, HAPPENINGS, TURNS), min_size=4, max_size=20))
def test_each_reminder_is_posted_once_or_not_at_all_for_a_stated_reason(
    template: Path, happenings: list[Happening]
) -> None:
    async def story() -> None:
        async with a_life(template) as life:
            await live(life, happenings)
            await come_to_an_end(life)
            check(await life.deliveries(), life)

    asyncio.run(story())


@SCHEDULES
@given(happenings=st.lists(HAPPENINGS, min_size=4, max_size=12))
def test_while_nobody_calls_it_off_no_reminder_is_lost(
    template: Path, happenings: list[Happening]
) -> None:
    async def story() -> None:
        async with a_life(template) as life:
            await live(life, happenings)
            is_of_use = life.desk.clock.now() + timedelta(minutes=10) < STARTS_AT
            life.desk.clock.moment = max(life.desk.clock.now(), DUE_AT)
            await come_to_an_end(life)
            states = {one.state for one in await life.deliveries()}
            assert states == {DeliveryState.SENT} or not is_of_use

    asyncio.run(story())


def check(deliveries: list[Delivery], life: Life) -> None:
    for delivery in deliveries:
        made = life.desk.discord.count(f"off:{delivery.id}")
        # One that a moderator has deleted before it was marked is, past the window, not seen.
        again = f"off:{delivery.id}" in life.deleted_open
        assert delivery.state not in OPEN
        if delivery.state is DeliveryState.SENT:
            assert made == 1 or (again and made == 2)
        else:
            assert delivery.why
            assert made == 0 or again or (delivery.state is DeliveryState.UNKNOWN and made == 1)
