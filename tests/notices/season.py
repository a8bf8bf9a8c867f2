"""A race that is announced, and those who want to be reminded of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from db.fact_sheet import FactSheet
from db.posting import Subscription, Target, Want, Wish
from db.provenance import Claim, Kind
from db.store import Store
from tests.builders import a_claim, a_source
from tests.db.sheets import a_reference, a_sheet

RACE = "2026-trucks-homestead"
STARTS_AT = datetime(2026, 12, 5, 0, 30, tzinfo=UTC)  # 4 December, 7:30 pm in New York
LEAD = timedelta(minutes=30)
DUE_AT = STARTS_AT - LEAD
LONG_AGO = STARTS_AT - timedelta(days=30)
MODERATOR = 77


def announced(
    *,
    run_on: date | None = date(2026, 12, 4),
    start_time: str | None = "19:30",
    state: str = "scheduled",
    race: str = RACE,
    **more: object,
) -> Claim:
    """What a source says of a race to come; by default one that starts at `STARTS_AT`."""
    told = {"run_on": run_on, "start_time": start_time} | more
    claim = a_claim(
        Kind.RACE,
        race=race,
        series="trucks",
        season=2026,
        name="Homestead 200",
        track="homestead-miami",
        state=state,
    )
    fields = {**claim.fields, **{name: value for name, value in told.items() if value is not None}}
    return replace(claim, fields=fields)  # type: ignore[arg-type]  # the values of `more` are tests'


def sheet_of(*claims: Claim) -> FactSheet:
    """A calendar that announces these races."""
    return a_sheet(*claims, source=a_source("calendar", "the calendar"))


async def announce(store: Store, *claims: Claim, now: datetime = LONG_AGO) -> None:
    """Load a calendar, in place of the one before."""
    await store.articles.load(
        a_reference(), [sheet_of(*(claims or (announced(),)))], by="a test", now=now
    )


def a_wish(
    channel_id: int = 1,
    *,
    wants: Want = Want.REMINDERS,
    lead: timedelta = LEAD,
    role_id: int | None = None,
    guild_id: int | None = 5,
    series: str = "trucks",
    text: str | None = None,
) -> Wish:
    """A reminder in a channel, half an hour before the start."""
    span = lead if wants is Want.REMINDERS else timedelta()
    return Wish(Target(channel_id), series, wants, span, guild_id, role_id, text)


def a_fans_wish(user_id: int = 9, lead: timedelta = LEAD) -> Wish:
    """A reminder by direct message."""
    return Wish(Target(user_id=user_id), "trucks", lead=lead)


async def subscribe(
    store: Store, *wishes: Wish, now: datetime = LONG_AGO
) -> Sequence[Subscription]:
    """Keep these wishes; one in channel 1, if none is given."""
    added = [
        await store.subscriptions.add(wish, by=MODERATOR, now=now) for wish in wishes or (a_wish(),)
    ]
    return [one.subscription for one in added]


async def subscribe_channels(store: Store, channels: range) -> None:
    """A reminder for each of these channels, each in a server of its own."""
    await subscribe(store, *(a_wish(channel, guild_id=channel) for channel in channels))
