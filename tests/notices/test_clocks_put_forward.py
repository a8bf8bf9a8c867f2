"""From a line of a table to a delivery: due by the clocks at the track, also when they change."""

import asyncio
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.notices.plan import plan
from db.posting import Target, Wish
from db.reference_sheet import Reference
from db.schedules.reading import read_calendar
from db.store import Store
from tests.builders import a_series, a_track
from tests.notices.season import subscribe

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
TWO_YEARS = timedelta(days=800)
ZONES = (
    "America/New_York",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Havana",  # put forward at midnight
    "Europe/London",
    "Australia/Adelaide",
    "Australia/Lord_Howe",  # by half an hour
)


@dataclass(frozen=True)
class Line:
    """A race as a table announces it, at a track in this zone."""

    zone: str
    day: date
    clock: time

    def start(self) -> datetime:
        """The moment whose clocks show that, the first of two; else by the offset before."""
        shown = datetime.combine(self.day, self.clock)
        offsets = [timedelta(minutes=15) * quarters for quarters in range(-48, 57)]
        moments = sorted((shown - offset).replace(tzinfo=UTC) for offset in offsets)
        for moment in moments:
            if moment.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None) == shown:
                return moment
        before = (shown - timedelta(hours=3)).replace(tzinfo=ZoneInfo(self.zone)).utcoffset()
        assert before is not None
        return (shown - before).replace(tzinfo=UTC)


def days_of_change(zone: str) -> list[date]:
    """When the clocks there are put forward or back."""
    noons = [datetime(2026, 1, 1, 12, tzinfo=ZoneInfo(zone)) + timedelta(n) for n in range(700)]
    following = pairwise(noons)
    return [after.date() for before, after in following if before.utcoffset() != after.utcoffset()]


@st.composite
def lines(draw: st.DrawFn) -> Line:
    zone = draw(st.sampled_from(ZONES))
    any_day = st.dates(date(2026, 2, 1), date(2027, 11, 30))
    changes = days_of_change(zone)
    day = draw(st.one_of(any_day, st.sampled_from(changes)) if changes else any_day)
    hours = st.integers(0, 3) if day in changes else st.integers(0, 23)
    clock = time(draw(hours), draw(st.integers(0, 59)))
    return Line(zone, day, clock if clock != time(0) else time(0, 1))  # 00:00 is no time told


leads = st.lists(st.integers(1, 14 * 24 * 60), min_size=1, max_size=3, unique=True)


@settings(max_examples=500 if os.environ.get("SOAK") else 15, deadline=None, derandomize=True)
@given(st.lists(lines(), min_size=1, max_size=8), leads)
@example([Line("America/New_York", date(2026, 3, 8), time(2, 30))], [60, 24 * 60])
@example([Line("America/New_York", date(2026, 11, 1), time(1, 30))], [60, 24 * 60])
def test_a_reminder_is_due_its_lead_before_the_moment_that_the_line_means(
    told: list[Line], minutes: list[int]
) -> None:
    ahead = [timedelta(minutes=number) for number in minutes]

    due = asyncio.run(planned(told, ahead))

    assert due == {
        (place, lead): line.start() - lead for place, line in enumerate(told) for lead in ahead
    }


async def planned(
    told: list[Line], ahead: list[timedelta]
) -> dict[tuple[int, timedelta], datetime]:
    """When each race's reminders are due, by the race's place in the table and their lead."""
    with TemporaryDirectory() as folder:
        async with Store.open(f"sqlite:///{folder}/books.sqlite3") as store:
            slugs = await announce(store, told)
            wishes = [Wish(Target(1), "trucks", lead=lead, guild_id=5) for lead in ahead]
            asked = await subscribe(store, *wishes, now=NEW_YEAR)
            await plan(store.notices, NEW_YEAR, TWO_YEARS)
            return {
                (slugs.index(one.race), subscription.wish.lead): one.due_at
                for subscription in asked
                for one in await store.notices.of_subscription(subscription.id)
            }


async def announce(store: Store, told: list[Line]) -> list[str]:
    """Load the lines as a table; the slugs of their races."""
    tracks = [a_track(f"t{n}", f"Track {n}", zone=line.zone) for n, line in enumerate(told)]
    known = Reference({"trucks": a_series()}, {one.slug: one for one in tracks})
    rows = [f"Track {n},{line.day},{line.clock:%H:%M}" for n, line in enumerate(told)]
    table = "\n".join(("track,date,time", *rows, "")).encode()
    calendar = read_calendar(table, Path("trucks.csv"), known)
    await store.articles.load(known, (), by="a test", now=NEW_YEAR, calendars=[calendar])
    races = (await store.races.almanac()).races.values()
    places = {race.track.slug: race.slug for race in races if race.track}
    return [places[track.slug] for track in tracks]
