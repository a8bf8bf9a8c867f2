"""A schedule as an iCalendar file."""

from datetime import date

import pytest

from db.errors import BadSheets
from db.schedules.reading import LAST_DAY, UNCLEAR, UNTIMED
from tests.db.schedules import an_event, an_ics, read

NAMED = ("SUMMARY:Spring 200", "LOCATION:Martinsville")


def told(*lines: str, start: str, properties: tuple[str, ...] = ()) -> dict[str, object]:
    """What one event says."""
    text = an_ics(an_event(*(lines or NAMED), start=start), properties=properties)
    (race,) = read(text, "trucks.ics").races
    return dict(race.fields)


def refused(text: str | bytes) -> str:
    with pytest.raises(BadSheets) as caught:
        read(text, "trucks.ics")
    return str(caught.value)


def when(start: str, *, properties: tuple[str, ...] = ()) -> tuple[object, ...]:
    fields = told(start=start, properties=properties)
    return fields.get("run_on"), fields.get("start_time"), fields.get("zone")


SPRING = (date(2026, 3, 28), "19:30", "America/New_York")


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20260328T233000Z",
        "DTSTART;TZID=America/New_York:20260328T193000",
        'DTSTART;TZID="America/Chicago":20260328T183000',
        "DTSTART;TZID=Eastern Standard Time:20260328T193000",
        "DTSTART;TZID=/example.org/2024/America/New_York:20260328T193000",
        "DTSTART:20260328T193000",
    ],
)
def test_a_start_is_told_by_the_clocks_at_the_track(start: str) -> None:
    assert when(start) == SPRING


@pytest.mark.parametrize("start", ["DTSTART;VALUE=DATE:20260328", "DTSTART:20260328"])
def test_a_date_alone_is_a_start_not_announced(start: str) -> None:
    assert when(start) == (date(2026, 3, 28), None, None)


def test_the_clocks_of_summer_and_winter_differ() -> None:
    assert when("DTSTART:20260307T180000Z")[1] == "13:00"
    assert when("DTSTART:20260308T180000Z")[1] == "14:00"


def test_a_time_that_the_clocks_skip_is_as_much_later() -> None:
    start = when("DTSTART;TZID=America/New_York:20260308T023000")

    assert start == (date(2026, 3, 8), "03:30", "America/New_York")


def test_the_second_of_two_like_times_is_told_in_utc() -> None:
    first, second = when("DTSTART:20261101T053000Z"), when("DTSTART:20261101T063000Z")

    assert first == (date(2026, 11, 1), "01:30", "America/New_York")
    assert second == (date(2026, 11, 1), "06:30", "UTC")


def test_a_zone_of_the_files_own_is_known_by_its_place_and_its_rules_are_not_followed() -> None:
    rules = "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\n"
    zone = f"BEGIN:VTIMEZONE\r\nTZID:Mine\r\nX-LIC-LOCATION:America/New_York\r\n{rules}"
    event = an_event(*NAMED, start="DTSTART;TZID=Mine:20260328T193000")

    (race,) = read(an_ics(f"{zone}END:VTIMEZONE\r\n", event), "trucks.ics").races

    assert (race.fields["start_time"], race.fields["zone"]) == SPRING[1:]


@pytest.mark.parametrize(
    "location",
    ["Martinsville Speedway\\, Ridgeway\\, Virginia", "MARTINSVILLE", "martinsville speedway"],
)
def test_a_track_goes_by_any_of_its_names(location: str) -> None:
    fields = told(f"LOCATION:{location}", start="DTSTART:20260328")

    assert fields["track"] == "martinsville"


@pytest.mark.parametrize(
    "properties",
    [("CATEGORIES:Racing,NASCAR Cup Series",), ("SUMMARY:Cup: The 400",)],
)
def test_an_event_tells_its_series(properties: tuple[str, ...]) -> None:
    fields = told(*properties, "LOCATION:Martinsville", start="DTSTART:20260328")

    assert fields["series"] == "cup"
    assert fields.get("name") in (None, "The 400")


def test_the_calendar_tells_the_series_of_all_and_names_the_source() -> None:
    text = an_ics(an_event(*NAMED), properties=("X-WR-CALNAME:My Cup\\, all of it",))

    calendar = read(text, "races.ics")

    assert calendar.races[0].fields["series"] == "cup"
    assert (calendar.source.slug, calendar.source.label) == ("calendar-races", "My Cup, all of it")


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("STATUS:CANCELLED", "cancelled"),
        ("STATUS:TENTATIVE", "scheduled"),
        ("SUMMARY:POSTPONED: Spring 200", "postponed"),
        ("SUMMARY:Spring 200 (canceled)", "cancelled"),
        ("SUMMARY:Spring 200 - CANCELED", "cancelled"),
        ("SUMMARY:Spring 200: Cancelled", "cancelled"),
        ("SUMMARY:(CANCELLED) Spring 200", "cancelled"),
        ("SUMMARY:Spring 200 POSTPONED", "postponed"),
        ("SUMMARY:POSTPONED Spring 200", "postponed"),
        ("SUMMARY:[Postponed] Spring 200", "postponed"),
        ("SUMMARY:PPD: Spring 200", "postponed"),
        ("SUMMARY:Spring 200", "scheduled"),
    ],
)
def test_a_race_is_off_only_where_that_is_told(line: str, state: str) -> None:
    fields = told(line, "LOCATION:Martinsville", start="DTSTART:20260328")

    assert (fields["state"], fields.get("name", "Spring 200")) == (state, "Spring 200")


def test_a_title_that_is_nothing_but_a_state_names_no_race() -> None:
    fields = told("SUMMARY:POSTPONED", "LOCATION:Martinsville", start="DTSTART:20260328")

    assert ("name" in fields, fields["state"]) == (False, "postponed")


def test_a_title_that_speaks_of_calling_off_in_other_words_is_remarked_upon() -> None:
    event = an_event("SUMMARY:Spring 200 (postponed from Friday)", "LOCATION:Martinsville")

    calendar = read(an_ics(event), "trucks.ics")

    assert calendar.races[0].fields["state"] == "scheduled"
    assert [one.what for one in calendar.remarks] == [UNCLEAR]


def test_a_calendar_of_cancellations_calls_its_races_off() -> None:
    fields = told(start="DTSTART:20260328", properties=("METHOD:CANCEL",))

    assert fields["state"] == "cancelled"


@pytest.mark.parametrize(
    ("start", "properties"),
    [
        ("DTSTART:20260328T000000", ()),
        ("DTSTART:20260328T040000Z", ()),
        ("DTSTART;TZID=America/New_York:20260328T000000", ()),
        ("DTSTART;TZID=America/Chicago:20260328T000000", ()),
        ("DTSTART:20260328T050000Z", ("X-WR-TIMEZONE:America/Chicago",)),
    ],
)
def test_midnight_stands_for_a_start_not_announced(start: str, properties: tuple[str, ...]) -> None:
    assert when(start, properties=properties) == (date(2026, 3, 28), None, None)


@pytest.mark.parametrize(
    ("start", "properties"),
    [
        ("DTSTART:20260329T000000Z", ()),
        ("DTSTART:20260329T000000Z", ("X-WR-TIMEZONE:Etc/UTC",)),
        ("DTSTART:20260329T000000Z", ("X-WR-TIMEZONE:Europe/London",)),
    ],
)
def test_an_evening_at_the_track_is_a_start_though_it_is_midnight_elsewhere(
    start: str, properties: tuple[str, ...]
) -> None:
    assert when(start, properties=properties) == (date(2026, 3, 28), "20:00", "America/New_York")


def test_that_midnight_is_no_start_is_remarked_upon_once_for_all_lines() -> None:
    events = [an_event(*NAMED, start=f"DTSTART:202604{day:02}T000000") for day in range(1, 8)]

    (remark,) = read(an_ics(*events), "trucks.ics").remarks

    assert str(remark) == f"trucks.ics: lines 3, 8, 13, 18, 23 and 2 more: {UNTIMED}"


@pytest.mark.parametrize("end", ["DTEND;VALUE=DATE:20260330", "DTEND:20260330", "DURATION:P3D"])
def test_of_a_whole_weekend_the_race_is_on_the_last_day(end: str) -> None:
    event = an_event(*NAMED, end, start="DTSTART;VALUE=DATE:20260327")

    calendar = read(an_ics(event), "trucks.ics")

    assert calendar.races[0].fields["run_on"] == date(2026, 3, 29)
    assert [one.what for one in calendar.remarks] == [LAST_DAY]


@pytest.mark.parametrize("end", ["DTEND:20260329", "DTEND:20260328", "DURATION:P1D"])
def test_one_whole_day_is_that_day(end: str) -> None:
    assert told(*NAMED, end, start="DTSTART:20260328")["run_on"] == date(2026, 3, 28)


def test_an_event_of_weeks_is_no_race() -> None:
    said = refused(an_ics(an_event(*NAMED, "DTEND:20260401", start="DTSTART:20260301")))

    assert "line 3: lasts 31 days; give the race's own day" in said


def test_lines_are_folded_even_within_a_character() -> None:
    folded = an_event("LOCATION:Martinsville", "SUMMARY:Spring é 200").encode()
    folded = folded.replace("é".encode(), b"\xc3\r\n \xa9").replace(b"Spring", b"Spr\r\n\ting")

    (race,) = read(an_ics().encode().replace(b"END:", folded + b"END:"), "trucks.ics").races

    assert race.fields["name"] == "Spring é 200"


@pytest.mark.parametrize(
    "line", ["RRULE:FREQ=SECONDLY", "RDATE:20260401", "RECURRENCE-ID:20260401"]
)
def test_a_race_that_repeats_is_refused(line: str) -> None:
    text = refused(an_ics(an_event(*NAMED, line)))

    name = line.partition(":")[0]
    assert text == f"trucks.ics: line 6: {name}: a race is held once; list each race by itself"


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("DTSTART:soon", 'line 6: "DTSTART:soon" cannot be read'),
        ("DTSTART;TZID=Nowhere:20260328T193000", '"Nowhere" is not an IANA time zone'),
        ("DTSTART;TZID=../../passwd:20260328T193000", "is not an IANA time zone"),
        ("DTSTART:20260328T193007", "19:30:07: starts are told to the minute"),
        ("DTSTART:PT3H", "is not one date or one time of a date"),
        ("DTSTART:99990101", "9999 is not a year of racing"),
        ("DTSTART;VALUE=DATE,TEXT:20260328", "line 3: an event that cannot be read"),
        ("DTSTART:20260328\r\nDTSTART:20260329", "is not one date or one time of a date"),
    ],
)
def test_a_start_that_is_none_is_named_with_its_line(start: str, said: str) -> None:
    assert said in refused(an_ics(an_event(*NAMED, start=start)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "trucks.ics: holds no calendar"),
        (an_ics(), "trucks.ics: holds no race"),
        ("hello", 'line 1: "hello" is no line of an iCalendar file'),
        (b"\x00\x1b[31m", 'line 1: "��[31m" is no line'),
        (b"BEGIN:VCALENDAR\r\nX:\xff", "line 2: not UTF-8 text"),
        ("SUMMARY:x", 'line 1: "SUMMARY:x" does not belong there'),
        ("BEGIN:VCALENDAR\nEND:VEVENT", 'line 2: "END:VEVENT" does not belong there'),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT", "line 2: VEVENT never ends: the file is cut off"),
        ("BEGIN:A\n" * 20, "line 9: is nested deeper than any calendar"),
        (an_ics(an_event() * 1001), "line 3003: a calendar has at most 1000 races, not 1001"),
        (an_ics(an_event("UID:a\r\n" * 51)), "line 3: says more of one race"),
        (an_ics(an_event("SUMMARY:" + "x" * 3000)), "line 3: says more of one race"),
        (an_ics(an_event(*NAMED)) + "x" * 1_000_000, "is larger than a season's calendar"),
    ],
)
def test_what_is_no_calendar_is_refused(text: str | bytes, said: str) -> None:
    assert said in refused(text)
