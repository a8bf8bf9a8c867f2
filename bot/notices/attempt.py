"""One delivery, from the claim to the mark: looked at again, sent at most once, written down."""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.notices.breaker import Breaker
from bot.notices.courier import (
    UNREADABLE,
    Ambiguous,
    Courier,
    Forbidden,
    Gone,
    Later,
    Rejected,
    Unreadable,
)
from bot.notices.judge import called_off, is_hopeless, is_near_start
from bot.notices.limiter import Lane, Limiter
from bot.notices.message import Message
from bot.notices.messages import Compose, composed, mark_for
from bot.notices.tempo import Tempo
from bot.notices.told import settled, told_before, told_by
from bot.notices.watch import Watch
from db.errors import StoreRefusal
from db.notices import Notices
from db.posting import SUMMARIES, Delivery, DeliveryState, Due, OccasionKind, Outcome, Target

log = logging.getLogger(__name__)

Sleep = Callable[[float], Awaitable[None]]

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.2, 5.0
_DEFECTS = 8  # tries that a defect of ours may cost


@dataclass(frozen=True, slots=True)
class Means:
    """What delivering takes. `worker` names this process among others, and no two share it."""

    notices: Notices
    courier: Courier
    worker: str
    clock: Clock
    limiter: Limiter = field(default_factory=Limiter)
    breaker: Breaker = field(default_factory=Breaker)
    tempo: Tempo = field(default_factory=Tempo)
    watch: Watch = field(default_factory=Watch)
    others: Mapping[OccasionKind, Compose] = field(default_factory=dict)  # words of other kinds
    sleep: Sleep = asyncio.sleep


def nonce_of(delivery_id: int, target: Target) -> str:
    """The nonce of a delivery, the same for every try: Discord makes one message of them all.

    The target is in it, since Discord looks at the author and the nonce only; a letter begins it,
    so that none of discord.py's own random numbers can be the same. Discord takes 25 characters.
    """
    text = f"{delivery_id}:{target.channel_id or target.user_id}"
    return f"r{hashlib.blake2b(text.encode(), digest_size=12).hexdigest()}"


class Attempt:
    """One try at one delivery."""

    def __init__(self, means: Means, delivery: Delivery) -> None:
        self._means = means
        self._delivery = delivery
        self._claimed_at = asyncio.get_running_loop().time()
        self._in_doubt = delivery.doubtful  # whether an earlier try may have arrived
        self._told = told_before(delivery)  # what the place knows once it is sent

    async def run(self) -> None:
        """Send it or find out why not, and write down which. Never raises but when cancelled."""
        try:
            requests = self._means.courier.requests(self._delivery)
            await self._means.limiter.turn(self._lane(), requests)
            await self._run()
        except StoreRefusal as refusal:
            # Its lease runs out, and whoever claims it next looks whether it was sent.
            log.warning("Delivery %d waits for the database: %s", self._delivery.id, refusal)
        except Exception:
            # This stands at the end of a loop that one bad delivery must not end.
            log.exception("Delivery %d went wrong", self._delivery.id)
            await self._after_defect()

    async def _run(self) -> None:
        means, now = self._means, self._now()
        due = await means.notices.look(self._delivery.id, means.worker, now)
        if due is None:
            log.info("Delivery %d is somebody else's now, or gone", self._delivery.id)
            return
        outcome = called_off(due, now)
        try:
            found = await self._find(due) if self._in_doubt else None
        except (Ambiguous, Later, TimeoutError) as problem:
            await self._give_back(f"cannot be looked for: {problem}", untried=True)
            return
        self._in_doubt = found is UNREADABLE
        if isinstance(found, int):
            log.info("Delivery %d had been sent before", due.delivery.id)
            outcome = Outcome(DeliveryState.SENT, "found in the channel", found)
            await self._mark(outcome, found=True)
        elif outcome is not None:
            await self._mark(_unknown() if self._in_doubt else outcome)
        else:
            await self._send(due)

    async def _send(self, due: Due) -> None:
        now = self._now()
        message = composed(due, now, self._means.others)
        self._told = told_by(due, message)
        is_risky = self._in_doubt and not self._is_within_nonce(due)
        if message is None:
            await self._mark(Outcome(DeliveryState.CANCELLED, "nothing is left to say"))
        elif is_risky and due.race and due.race.starts_at and now >= due.race.starts_at:
            await self._mark(_unknown())
        elif self._lease_left(now) < self._means.tempo.lease_left:
            await self._give_back("its turn came too late", untried=True)
        else:
            await self._post(due, message.quiet() if is_risky else message)

    async def _post(self, due: Due, message: Message) -> None:
        means = self._means
        nonce = nonce_of(due.delivery.id, message.target)
        try:
            async with asyncio.timeout(means.tempo.send_within.total_seconds()):
                sent = await means.courier.send(message, nonce)
        except (Gone, Forbidden) as refusal:
            await self._refused(due, refusal)
        except Rejected as refusal:
            log.exception("Delivery %d is refused by Discord", due.delivery.id)
            await self._mark(self._final(f"refused by Discord: {refusal}"))
        except Later as later:
            if later.invalid:
                means.breaker.note(self._now())
                means.limiter.close(later.retry_after.total_seconds())
            await self._give_back(str(later), untried=True, after=later.retry_after)
        except (Ambiguous, TimeoutError) as problem:
            await self._give_back(str(problem) or "no answer in time", untried=False)
        else:
            why = None if sent.message_id else "deleted since"
            outcome = Outcome(
                DeliveryState.SENT, why, sent.message_id, fingerprint=sent.fingerprint
            )
            await self._mark(outcome)

    async def _find(self, due: Due) -> int | Unreadable | None:
        """The message of an earlier try, which a channel that is gone may have held.

        It is looked for even while the nonce holds: of two safeguards each may fail.
        """
        means, tempo, now = self._means, self._means.tempo, self._now()
        first = due.delivery.first_try_at or now
        # A try in the future is from before the clock was set back, nobody knows how far.
        after = first - tempo.look_back if first <= now else now - tempo.look_far_back
        await means.limiter.turn(self._lane())
        try:
            async with asyncio.timeout(tempo.send_within.total_seconds()):
                return await means.courier.find(due.target, mark_for(due.delivery), after)
        except (Gone, Forbidden):
            return UNREADABLE

    async def _refused(self, due: Due, refusal: Gone | Forbidden) -> None:
        """The place would not have it: try again some time, or give the place up."""
        means, now, delivery = self._means, self._now(), due.delivery
        if isinstance(refusal, Forbidden):
            means.breaker.note(now)
        is_over = isinstance(refusal, Gone) or is_hopeless(due.subscription, now)
        why = str(refusal) or ("it is gone" if isinstance(refusal, Gone) else "not allowed")
        again = now + means.tempo.forbidden_again * delivery.attempts
        if delivery.kind is OccasionKind.TROUBLE:
            await self._mark(self._final(why))
            return
        is_final = is_over or again >= delivery.expires_at
        outcome = (
            self._final(why)
            if is_final
            else Outcome(DeliveryState.PENDING, why, try_at=again, untried=True)
        )
        log.warning("Delivery %d to %s: %s", delivery.id, _place(due.target), why)
        outcome = settled(delivery, outcome, self._told)
        is_owner = await self._write(
            lambda: means.notices.refuse(
                delivery,
                means.worker,
                outcome,
                now,
                turn_off=why if is_over else None,
                is_gone=isinstance(refusal, Gone),
            )
        )
        if is_owner:
            means.watch.marked(delivery, outcome, now, found=False)

    async def _give_back(self, why: str, *, untried: bool, after: timedelta | None = None) -> None:
        pause = self._means.tempo.pause(self._delivery.attempts) if after is None else after
        log.info("Delivery %d again in %s: %s", self._delivery.id, pause, why)
        await self._mark(
            Outcome(DeliveryState.PENDING, why, try_at=self._now() + pause, untried=untried)
        )

    async def _after_defect(self) -> None:
        try:
            if self._delivery.attempts < _DEFECTS:
                await self._give_back("a defect, see the log", untried=False)
            else:
                await self._mark(Outcome(DeliveryState.UNKNOWN, "a defect, see the log"))
        except Exception:
            # As above; its lease runs out.
            log.exception("Delivery %d cannot be marked either", self._delivery.id)

    async def _mark(self, outcome: Outcome, *, found: bool = False) -> None:
        means, now = self._means, self._now()
        noted = settled(self._delivery, outcome, self._told)
        is_owner = await self._write(
            lambda: means.notices.mark(self._delivery, means.worker, noted, now)
        )
        if is_owner:
            means.watch.marked(self._delivery, outcome, now, found=found)
        else:
            log.warning("Delivery %d was %s, but not ours", self._delivery.id, outcome.state.value)

    async def _write(self, write: Callable[[], Awaitable[bool]]) -> bool:
        """Write down what has happened, however long the database is away."""
        pause = _FIRST_PAUSE_S
        while True:
            try:
                return await write()
            except StoreRefusal as refusal:
                log.warning("Delivery %d cannot be marked yet: %s", self._delivery.id, refusal)
            await self._means.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE_S)

    def _final(self, why: str) -> Outcome:
        """Not sent by this try. By an earlier one perhaps, where that could not be looked up."""
        return Outcome(DeliveryState.UNKNOWN if self._in_doubt else DeliveryState.FAILED, why)

    def _is_within_nonce(self, due: Due) -> bool:
        """Whether Discord still knows the nonce of any earlier try when this one arrives.

        Counted from the first: Discord does not say that a repetition prolongs the window.
        """
        tempo, first = self._means.tempo, due.delivery.first_try_at
        now = self._now()
        return first is not None and first <= now < first + tempo.nonce_holds - tempo.send_within

    def _lease_left(self, now: datetime) -> timedelta:
        """By the clock and by the time that has gone by: the clock may have been set."""
        lease = self._means.tempo.lease
        gone_by = timedelta(seconds=asyncio.get_running_loop().time() - self._claimed_at)
        until = self._delivery.lease_until
        return min(lease - gone_by, (until - now) if until else lease)

    def _lane(self) -> Lane:
        if self._delivery.kind is OccasionKind.POST:
            return Lane.INTERACTIVE
        if self._delivery.kind in SUMMARIES:
            return Lane.SUMMARY
        if self._delivery.kind is OccasionKind.EVENT:
            return Lane.NOTICE
        return Lane.NEAR_START if is_near_start(self._delivery, self._now()) else Lane.NOTICE

    def _now(self) -> datetime:
        return self._means.clock.now()


def _place(target: Target) -> str:
    """Where it was to go, as the log names it: no member."""
    return "a member" if target.channel_id is None else str(target)


def _unknown() -> Outcome:
    return Outcome(
        DeliveryState.UNKNOWN, "may have been sent, and the channel's history cannot be read"
    )
