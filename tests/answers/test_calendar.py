"""Races as a calendar file, and back again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from bot.answers.calendar import calendar_text, coming
from db.provenance import Dissent, Fact, Value
from db.racing import Race, RaceState
from db.reference_sheet import Reference
from db.schedules.races import sheet_of
from db.schedules.reading import read_calendar
from tests.builders import a_fact, a_recap, a_scheduled_race, a_source, a_track, an_almanac

NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)
START = datetime(2025, 3, 28, 23, 30, tzinfo=UTC)


def text_of(*races: Race, version: int = 7, now: datetime = NOW) -> str:
    return calendar_text(races, name="Pitboard", version=version, now=now)


def event_of(race: Race) -> Component:
    (event,) = Calendar.from_ical(text_of(race)).walk("VEVENT")
    return event


def read_back(race: Race) -> dict[str, Value]:
    """What our own file says of a race when it is loaded."""
    track = race.track or a_track()
    known = Reference({race.series.slug: race.series}, {track.slug: track})
    calendar = read_calendar(text_of(race).encode(), Path("own.ics"), known)
    (claim,) = sheet_of(calendar, (), ()).claims
    return {"race": claim.topic.race, **claim.fields}


def test_a_race_with_a_start_lasts_three_hours() -> None:
    event = event_of(a_scheduled_race(starts_at=START))

    assert (event.decoded("dtstart"), event.decoded("duration", None)) == (START, None)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=3)
    assert "The end is assumed" in str(event["description"])


def test_a_race_without_a_start_takes_its_whole_day() -> None:
    event = event_of(a_scheduled_race())

    assert event.decoded("dtstart") == date(2025, 3, 28)
    assert event.decoded("dtend") == date(2025, 3, 29)
    assert "Start time not announced." in str(event["description"])


def test_a_race_says_where_it_is_shown_and_who_says_so() -> None:
    source = a_source()
    race = replace(
        a_scheduled_race(broadcaster=a_fact("FS1", sources=[source, a_recap()])),
        identity={"run_on": a_fact(date(2025, 3, 28), sources=[source])},
    )

    event = event_of(race)

    assert str(event["summary"]) == "Trucks: Boys & Girls Club of the Blue Ridge 200"
    assert str(event["location"]) == "Martinsville Speedway, Homestead, Florida"
    assert str(event["description"]).splitlines() == [
        "On FS1.",
        "Start time not announced.",
        "According to Speedway Media and the TRUCKS recap.",
    ]


def test_a_day_that_sources_differ_on_is_marked() -> None:
    dissent: list[Dissent[object]] = [Dissent(a_recap(), date(2025, 3, 29))]
    differing: dict[str, Fact[object]] = {"run_on": a_fact(date(2025, 3, 28), dissent=dissent)}
    race = replace(a_scheduled_race(), identity=differing)

    assert "Sources differ on when it is." in str(event_of(race)["description"])


def test_a_newer_file_updates_the_same_event() -> None:
    race = a_scheduled_race()
    later = NOW + timedelta(days=1)

    old, new = (
        Calendar.from_ical(text).walk("VEVENT")[0]
        for text in (text_of(race), text_of(race, version=8, now=later))
    )

    assert old["uid"] == new["uid"] == "2025-trucks-martinsville@pitboard"
    assert (old["sequence"], new["sequence"]) == (7, 8)
    assert (old.decoded("last-modified"), new.decoded("dtstamp")) == (NOW, later)


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (RaceState.SCHEDULED, "CONFIRMED"),
        (RaceState.POSTPONED, "TENTATIVE"),
        (RaceState.CANCELLED, "CANCELLED"),
    ],
)
@pytest.mark.parametrize("starts_at", [None, START])
def test_our_own_file_loads_back_as_the_same_race(
    state: RaceState, status: str, starts_at: datetime | None
) -> None:
    race = a_scheduled_race(
        "2025-trucks-clip", state=state, starts_at=starts_at, round=5, broadcaster="A, B; \\n"
    )

    told = read_back(race)

    assert str(event_of(race)["status"]) == status
    assert told == {
        "race": "2025-trucks-clip",
        "series": "trucks",
        "season": 2025,
        "round": 5,
        "name": race.name,
        "track": "martinsville",
        "run_on": date(2025, 3, 28),
        "state": state.value,
        "broadcaster": "A, B; \\n",
        **({"start_time": "19:30", "zone": "America/New_York"} if starts_at else {}),
    }


def test_long_lines_are_folded_and_names_cannot_break_out() -> None:
    race = a_scheduled_race(name="É" * 150 + "\r\nEND:VEVENT")

    text = text_of(race)

    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75
    assert text.count("\r\nEND:VEVENT") == 1


def test_the_coming_races_include_those_called_off_and_leave_out_those_without_a_day() -> None:
    off = a_scheduled_race("off", state=RaceState.CANCELLED)
    races = an_almanac(
        a_scheduled_race("past", run_on=date(2025, 3, 1)),
        a_scheduled_race("undated", run_on=None),
        a_scheduled_race("next"),
        off,
    )

    assert [race.slug for race in coming(races, None, NOW)] == ["next", "off"]
    assert coming(races, "cup", NOW) == ()
