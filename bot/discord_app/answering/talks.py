"""What was spoken of last, by whom and where: in memory alone, and not for long."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.answers.understanding.understand import Talk

KEPT_FOR = timedelta(minutes=10)
MOST_KEPT = 5_000

Place = tuple[int, int]  # the channel and the member


@dataclass(frozen=True, slots=True)
class _Kept:
    talk: Talk
    since: datetime


class Talks:
    """The talks of the last minutes; where there are too many, those silent for longest go."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[Place, _Kept] = OrderedDict()

    def of(self, place: Place, now: datetime) -> Talk | None:
        """What was spoken of there last; None when that is too long ago."""
        kept = self._kept.get(place)
        return kept.talk if kept and now - kept.since < KEPT_FOR else None

    def keep(self, place: Place, talk: Talk | None, now: datetime) -> None:
        """Let `talk` be what was spoken of there last; None forgets."""
        self._kept.pop(place, None)
        if talk is not None:
            self._kept[place] = _Kept(talk, now)
        self._forget_old(now)

    def forget(self, member_id: int) -> None:
        """Let nothing be remembered that a member spoke of, wherever it was."""
        for place in [place for place in self._kept if place[1] == member_id]:
            del self._kept[place]

    def _forget_old(self, now: datetime) -> None:
        while self._kept:
            oldest, kept = next(iter(self._kept.items()))
            if len(self._kept) <= self._most and now - kept.since < KEPT_FOR:
                return
            del self._kept[oldest]
