"""What a reminder will look like, before there is one."""

from datetime import datetime, timedelta

from bot.notices.message import Message
from bot.notices.messages import reminder
from db.almanac import Almanac
from db.posting import Announcement, Delivery, Due, OccasionKind, Subscription, Wish
from db.racing import Race, RaceState, Series

SAMPLE_LEAD = timedelta(hours=1)


def sample(wish: Wish, series: Series, almanac: Almanac, now: datetime) -> Message:
    """The reminder of the next race that has a start time, or of one that is made up."""
    coming = (race for race in almanac.scheduled(now, series.slug) if race.starts_at)
    race = next(coming, None)
    told = announced(race) if race else _made_up(series, now)
    delivery = Delivery(0, 0, OccasionKind.REMINDER, told.race, "", now, now, now)
    subscription = Subscription(0, wish, now, None, now)
    message = reminder(Due(delivery, subscription, told), now)
    if message is None:  # it has a start time, and so there are words for it
        raise AssertionError(told)
    return message


def announced(race: Race) -> Announcement:
    """The race as it is announced."""
    return Announcement(
        race=race.slug,
        name=race.name,
        series=race.series.slug,
        series_name=race.series.short_name,
        state=race.state,
        run_on=race.run_on,
        starts_at=race.starts_at,
        track_name=race.track.short_name if race.track else None,
        zone=race.track.zone.key if race.track else "UTC",
        broadcaster=race.broadcaster.value if race.broadcaster else None,
    )


def _made_up(series: Series, now: datetime) -> Announcement:
    return Announcement(
        race="",
        name=f"A {series.short_name} race (a sample: none with a start time is known yet)",
        series=series.slug,
        series_name=series.short_name,
        state=RaceState.SCHEDULED,
        starts_at=now + SAMPLE_LEAD,
    )
