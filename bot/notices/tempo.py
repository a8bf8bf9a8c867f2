"""The times that delivery keeps, and how they hang together."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Tempo:
    """The real ones by default; tests live faster.

    A try ends within `send_within`, well before its lease does, so that nobody else can have begun
    another one. Within `nonce_holds` of the first try Discord itself makes one message of two.
    """

    lease: timedelta = timedelta(seconds=60)
    lease_left: timedelta = timedelta(seconds=25)  # no try begins with less
    send_within: timedelta = timedelta(seconds=20)
    nonce_holds: timedelta = timedelta(seconds=60)  # Discord says "the past few minutes"
    # How far before the first try its message is looked for: what clocks may differ by, ours
    # from Discord's and today's from yesterday's.
    look_back: timedelta = timedelta(minutes=5)
    look_far_back: timedelta = timedelta(days=1)
    try_again: timedelta = timedelta(seconds=5)  # doubled each time
    try_again_most: timedelta = timedelta(minutes=5)
    forbidden_again: timedelta = timedelta(minutes=10)
    poll: timedelta = timedelta(seconds=5)  # the longest sleep: a clock that is set is noticed
    plan_every: timedelta = timedelta(seconds=30)
    prune_every: timedelta = timedelta(hours=6)
    stop_within: timedelta = timedelta(seconds=25)
    at_once: int = 50  # sends under way; what waits for the limiter is among them

    def pause(self, attempts: int) -> timedelta:
        """How long to wait after so many tries that came to nothing."""
        doublings: int = 2 ** min(attempts - 1, 10)
        return min(self.try_again * doublings, self.try_again_most)
