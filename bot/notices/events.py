"""A race in a server's own list of events: what is to stand there, if anything."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from db.posting import Announcement, ChangeKind, Due, RaceChange
from db.racing import RaceState

LENGTH = timedelta(hours=3)
"""How long a race is taken to last: Discord wants an end, and no source tells one."""

AHEAD = timedelta(days=28)
"""How long before its start a race gets its event."""


@dataclass(frozen=True, slots=True)
class RaceEvent:
    """An event as it should be; without a start none should stand.

    `may_begin` is False where one that is missing was taken down by somebody who meant it.
    """

    race: str
    name: str
    location: str
    description: str
    starts_at: datetime | None
    may_begin: bool

    @property
    def ends_at(self) -> datetime | None:
        """When it is taken to be over."""
        return self.starts_at + LENGTH if self.starts_at else None


def event_of(due: Due, now: datetime) -> RaceEvent | None:
    """The event that a delivery is about; None where Discord's own is better left alone."""
    race = due.race
    if race is None or race.state is RaceState.RUN:
        return None
    if race.starts_at is not None and race.starts_at <= now:
        return None
    is_on = race.state is RaceState.SCHEDULED
    on_air = f" It is on {race.broadcaster}." if race.broadcaster else ""
    return RaceEvent(
        race=race.race,
        name=f"{race.series_name}: {race.name}",
        location=_place(race),
        description=f"The end is a guess.{on_air}",
        starts_at=race.starts_at if is_on else None,
        may_begin=due.change is None or _brings_a_start(due.change),
    )


def _brings_a_start(change: RaceChange) -> bool:
    """Whether there was none before, so that there was no event to take down."""
    is_new = change.before is None or change.before.starts_at is None
    return is_new or change.what is ChangeKind.BACK_ON


def _place(race: Announcement) -> str:
    return race.track_name or race.series_name
