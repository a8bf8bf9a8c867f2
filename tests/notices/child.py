"""A worker in a process of its own: `python -m tests.notices.child STORE DISCORD HALT TEMPO AHEAD`.

It says "ready", waits for a line, and works until it is ended. At the step named HALT it says
"halted" and stands still for good. TEMPO is one of `TEMPOS`, AHEAD the seconds that the clock is.
"""

import asyncio
import logging
import sys
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.clock import Clock
from bot.notices.attempt import Means
from bot.notices.courier import Sent
from bot.notices.deliver import Delivering, worker_name
from bot.notices.limiter import Limiter
from bot.notices.message import Message
from bot.notices.tempo import Tempo
from db.notices import Notices
from db.posting import Delivery, Occasion, Outcome, Planned
from db.store import Store
from tests.notices.http_courier import HttpCourier, http_session

T = TypeVar("T")

STEPS = ("plan", "claim", "send", "sent", "marked")
"""Where a child can be told to halt: after planning, after claiming, before and after the POST,
and after the mark."""

TEMPOS = {
    # The lease ends while Discord still knows the nonce.
    "brief": Tempo(
        lease=timedelta(seconds=20),
        lease_left=timedelta(seconds=8),
        send_within=timedelta(seconds=5),
    ),
    "usual": Tempo(),
    "fast": Tempo(
        lease=timedelta(seconds=2),
        lease_left=timedelta(seconds=0.9),
        send_within=timedelta(seconds=0.6),
        nonce_holds=timedelta(seconds=1.5),
        try_again=timedelta(seconds=0.1),
        try_again_most=timedelta(seconds=0.5),
        poll=timedelta(seconds=0.1),
        plan_every=timedelta(seconds=0.5),
        at_once=20,
    ),
}


class HaltingNotices(Notices):
    """The ledger of a worker that stands still at a step."""

    halt: str

    async def plan(self, occasion: Occasion) -> Planned:
        planned = await super().plan(occasion)
        return await _halt(planned, self.halt == "plan" and planned.added > 0)

    async def claim(
        self, worker: str, now: datetime, lease: timedelta, at_most: int
    ) -> tuple[Delivery, ...]:
        claimed = await super().claim(worker, now, lease, at_most)
        return await _halt(claimed, self.halt == "claim" and bool(claimed))

    async def mark(self, delivery: Delivery, worker: str, outcome: Outcome, now: datetime) -> bool:
        is_owner = await super().mark(delivery, worker, outcome, now)
        return await _halt(is_owner, self.halt == "marked")


class HaltingCourier(HttpCourier):
    """The courier of a worker that stands still at a step."""

    halt: str

    async def send(self, message: Message, nonce: str) -> Sent:
        await _halt(None, self.halt == "send")
        sent = await super().send(message, nonce)
        return await _halt(sent, self.halt == "sent")


async def _halt(value: T, is_here: bool) -> T:
    if is_here:
        _say("halted")
        await asyncio.Event().wait()
    return value


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


async def work(url: str, discord: str, halt: str, tempo: str, ahead: str) -> None:
    """Deliver what is due."""
    async with Store.open(url) as store, http_session() as session:
        courier = HaltingCourier(discord, session)
        notices = HaltingNotices(store.notices._database)
        notices.halt = courier.halt = halt
        clock = Clock(datetime.now(UTC) + timedelta(seconds=float(ahead)))
        limiter = Limiter(rate=1_000, burst=50)
        means = Means(notices, courier, worker_name(), clock, limiter=limiter, tempo=TEMPOS[tempo])
        await Delivering(means).run()


def main() -> None:
    """Do what the command line says."""
    logging.basicConfig(level=logging.ERROR)
    _say("ready")
    sys.stdin.readline()
    asyncio.run(work(*sys.argv[1:]))


if __name__ == "__main__":
    main()
