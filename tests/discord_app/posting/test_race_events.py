"""Races in the lists of events that Discord keeps for servers."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import discord
import pytest

from bot.discord_app.posting.race_events import REQUESTS, RaceEvents
from bot.notices.events import RaceEvent
from tests.discord_stand_in.fixtures import pointed_at
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.planned_event import ACTIVE, COMPLETED, SCHEDULED, PlannedEvent
from tests.discord_stand_in.server import StandIn

STARTS_AT = datetime(2026, 12, 5, 0, 30, tzinfo=UTC)
WANTED = RaceEvent("a-race", "Trucks: A race", "A track", "On FS1.", STARTS_AT, may_begin=True)
DELAY = timedelta(minutes=45)
CREATE = ("POST", "/guilds/*/scheduled-events")


@pytest.fixture
async def events(stand_in: StandIn) -> AsyncIterator[RaceEvents]:
    """The events of a client that is logged in, in a guild that lets it make some."""
    stand_in.guild.record.everyone.permissions |= Permission.CREATE_EVENTS
    with pointed_at(stand_in):
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login(stand_in.token)
            yield RaceEvents(client)


def standing(guild: Guild) -> list[PlannedEvent]:
    return list(guild.record.events.values())


async def test_a_race_stands_there_once_however_often_it_is_kept(
    events: RaceEvents, guild: Guild
) -> None:
    ids = {await events.keep(guild.id, WANTED) for _ in range(3)}

    (event,) = standing(guild)
    assert ids == {event.id}
    assert (event.name, event.starts_at) == ("Trucks: A race", STARTS_AT)


async def test_an_event_made_twice_by_a_repeated_request_stands_there_once(
    events: RaceEvents, stand_in: StandIn, guild: Guild
) -> None:
    stand_in.faults.fail(*CREATE, status=502, processed=True)

    await events.keep(guild.id, WANTED)

    assert stand_in.requests["POST /guilds/{guild_id}/scheduled-events"] == 2
    assert len(standing(guild)) == 1


async def test_a_race_that_moves_moves_its_event(events: RaceEvents, guild: Guild) -> None:
    first = await events.keep(guild.id, WANTED)
    later = STARTS_AT + timedelta(days=1)

    second = await events.keep(guild.id, replace(WANTED, starts_at=later, may_begin=False))

    (event,) = standing(guild)
    assert (second, event.starts_at) == (first, later)


async def test_a_race_that_is_off_has_its_event_taken_down(
    events: RaceEvents, guild: Guild
) -> None:
    made = await events.keep(guild.id, WANTED)

    ids = [await events.keep(guild.id, replace(WANTED, starts_at=None)) for _ in range(2)]

    assert (standing(guild), ids) == ([], [made, None])


async def test_an_event_that_somebody_deleted_stays_away(events: RaceEvents, guild: Guild) -> None:
    assert await events.keep(guild.id, replace(WANTED, may_begin=False)) is None
    assert standing(guild) == []


async def test_the_events_of_others_and_of_other_races_are_left_alone(
    events: RaceEvents, guild: Guild
) -> None:
    await events.keep(guild.id, replace(WANTED, race="b-race"))
    await events.keep(guild.id, WANTED)
    others = standing(guild)[1]
    others.creator = others.creator | {"id": "1"}

    await events.keep(guild.id, replace(WANTED, starts_at=None))

    assert len(standing(guild)) == 2


async def test_whatever_a_race_is_called_the_event_keeps_discords_limits(
    events: RaceEvents, guild: Guild
) -> None:
    monster = replace(WANTED, name="x" * 500, location="y" * 500, description="z" * 5000)

    await events.keep(guild.id, monster)
    await events.keep(guild.id, monster)

    assert len(standing(guild)) == 1


async def test_without_the_permission_it_is_refused(
    events: RaceEvents, stand_in: StandIn, guild: Guild
) -> None:
    guild.record.everyone.permissions &= ~Permission.CREATE_EVENTS

    with pytest.raises(discord.Forbidden):
        await events.keep(guild.id, WANTED)


async def test_an_event_that_had_begun_ends_where_the_race_is_moved(
    events: RaceEvents, guild: Guild
) -> None:
    await events.keep(guild.id, WANTED)
    standing(guild)[0].begin()
    next_day = STARTS_AT + timedelta(days=1)

    made = await events.keep(guild.id, replace(WANTED, starts_at=next_day, may_begin=False))

    first, second = standing(guild)
    assert (first.status, second.status) == (COMPLETED, SCHEDULED)
    assert (second.id, second.starts_at) == (made, next_day)


async def test_an_event_that_had_begun_ends_where_the_race_is_called_off(
    events: RaceEvents, guild: Guild
) -> None:
    await events.keep(guild.id, WANTED)
    standing(guild)[0].begin()

    await events.keep(guild.id, replace(WANTED, starts_at=None))

    assert [one.status for one in standing(guild)] == [COMPLETED]


async def test_an_event_that_had_begun_outlasts_a_short_delay(
    events: RaceEvents, guild: Guild
) -> None:
    first = await events.keep(guild.id, WANTED)
    standing(guild)[0].begin()

    second = await events.keep(guild.id, replace(WANTED, starts_at=STARTS_AT + DELAY))

    assert [(one.id, one.status) for one in standing(guild)] == [(first, ACTIVE)]
    assert second == first


async def test_several_events_of_a_server_take_one_look_before_and_one_after(
    events: RaceEvents, stand_in: StandIn, guild: Guild
) -> None:
    races = [replace(WANTED, race=f"race-{number}") for number in range(5)]

    await asyncio.gather(*(events.keep(guild.id, race) for race in races))

    assert stand_in.requests["GET /guilds/{guild_id}/scheduled-events"] == 2
    assert stand_in.requests["GET /guilds/{guild_id}"] == 1
    assert len(standing(guild)) == 5


async def test_twins_are_found_though_others_wait_for_the_same_list(
    events: RaceEvents, stand_in: StandIn, guild: Guild
) -> None:
    stand_in.faults.fail(*CREATE, status=502, processed=True)
    races = [replace(WANTED, race=f"race-{number}") for number in range(3)]

    await asyncio.gather(*(events.keep(guild.id, race) for race in races))

    assert len(standing(guild)) == 3


async def test_one_event_takes_no_more_requests_than_are_reckoned_with(
    events: RaceEvents, stand_in: StandIn, guild: Guild
) -> None:
    before = sum(stand_in.requests.values())

    await events.keep(guild.id, WANTED)

    assert sum(stand_in.requests.values()) - before == REQUESTS
