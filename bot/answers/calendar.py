"""Coming races as an iCalendar file (RFC 5545), which calendar programs take in and update."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.answers.backing import unique
from bot.answers.wording import listed
from db.almanac import Almanac, is_over
from db.provenance import Source
from db.racing import Race, RaceState
from db.schedules.races import CHANNEL, OWN_UID, ROUND, SEASON

if TYPE_CHECKING:  # late, see below
    from icalendar import Event

LENGTH = timedelta(hours=3)
"""How long a race is taken to last. No source tells it, and a calendar wants an end: most are
shorter, and one that is not has begun when somebody looks."""

_WHEN = ("run_on", "start_time", "starts_at")


def coming(almanac: Almanac, series: str | None, now: datetime) -> tuple[Race, ...]:
    """The races with a day that are not over at `now`, soonest first, called off ones too.

    These are in the file so that programs that had them before strike them out.
    """
    ahead = (race for race in almanac.not_run if not is_over(_as_if_on(race), now))
    return tuple(race for race in ahead if race.run_on and series in (None, race.series.slug))


def calendar_text(races: Iterable[Race], *, name: str, version: int, now: datetime) -> str:
    """The file of these races; those without a day are left out.

    A race keeps its UID for ever. `version` is the data version: as the SEQUENCE of every event it
    grows with whatever changes, so that a program knows the newer of two files.
    """
    # Takes nine megabytes and a twentieth of a second, and few ask for it.
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Pitboard//Calendar//EN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for race in races:
        if race.run_on is None:
            continue
        event = Event()
        _describe(event, race)
        _time(event, race)
        event.add("sequence", version)
        event.add("dtstamp", now.astimezone(UTC))
        event.add("last-modified", now.astimezone(UTC))
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written.decode()


def _describe(event: "Event", race: Race) -> None:
    sources = _sources(race)
    event.add("uid", f"{race.slug}{OWN_UID}")
    postponed = " (postponed)" if race.state is RaceState.POSTPONED else ""
    event.add("summary", f"{race.series.short_name}: {race.name}{postponed}")
    event.add("categories", [race.series.name])
    event.add("status", _STATUSES.get(race.state, "CONFIRMED"))
    event.add("description", "\n".join(_description(race, sources)))
    if race.track:
        event.add("location", f"{race.track.name}, {race.track.place}")
    address = next((one.address for one in sources if one.address), None)
    if address:
        event.add("url", address)
    event.add(SEASON, str(race.season))
    if race.round:
        event.add(ROUND, str(race.round))
    if race.broadcaster:
        event.add(CHANNEL, race.broadcaster.value)


_STATUSES = {RaceState.CANCELLED: "CANCELLED", RaceState.POSTPONED: "TENTATIVE"}


def _time(event: "Event", race: Race) -> None:
    """All day while no start is announced; else in UTC, which needs no rules of a zone."""
    start = race.starts_at or race.run_on
    if start is None:
        return
    event.add("dtstart", start)
    event.add("dtend", start + (LENGTH if race.starts_at else timedelta(days=1)))
    event.add("transp", "OPAQUE" if race.starts_at else "TRANSPARENT")


def _description(race: Race, sources: tuple[Source, ...]) -> Iterable[str]:
    if race.broadcaster:
        yield f"On {race.broadcaster.value}."
    if race.starts_at is None:
        yield "Start time not announced."
    else:
        yield "The end is assumed, three hours after the start."
    if any(race.identity[name].dissent for name in _WHEN if name in race.identity):
        yield "Sources differ on when it is."
    labels = listed([one.label for one in sources])
    yield f"According to {labels}."


def _sources(race: Race) -> tuple[Source, ...]:
    """Who says when and where, the most trusted first."""
    told = [
        race.identity[name] for name in ("run_on", "start_time", "track") if name in race.identity
    ]
    facts = [*told, *([race.broadcaster] if race.broadcaster else [])]
    return unique(one for fact in facts for one in fact.sources) or race.sources


def _as_if_on(race: Race) -> Race:
    return replace(race, state=RaceState.SCHEDULED)
