"""What a notice says: the news first, then what it was, and never a time nobody announced."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.answers.answer import Line, MomentStyle
from bot.notices.messages import change, reminder, trouble
from db.posting import (
    Announcement,
    ChangeKind,
    Delivery,
    Due,
    Facts,
    OccasionKind,
    RaceChange,
    Subscription,
    Target,
    Want,
    Wish,
)
from db.racing import RaceState
from tests.notices.season import DUE_AT, LONG_AGO, MODERATOR, STARTS_AT, a_wish

RACE = Announcement(
    "r", "Homestead 200", "trucks", "Trucks", RaceState.SCHEDULED,
    starts_at=STARTS_AT, run_on=date(2026, 12, 4),
    track_name="Homestead-Miami", zone="America/New_York", broadcaster="FS1",
)  # fmt: skip
BEFORE = Facts(RaceState.SCHEDULED, date(2026, 12, 4), STARTS_AT, "FS1")
LATER = datetime(2026, 12, 6, 1, tzinfo=UTC)


def a_due(kind: OccasionKind = OccasionKind.REMINDER, **more: object) -> Due:
    """A reminder that is due just now, with a ping and a moderator's words."""
    wish = a_wish(1, role_id=3, text="Green flag soon!")
    subscription = Subscription(1, wish, LONG_AGO, MODERATOR, LONG_AGO)
    delivery = Delivery(7, 1, kind, "r", "1800", DUE_AT, DUE_AT, STARTS_AT, STARTS_AT)
    return replace(Due(delivery, subscription, RACE), **more)  # type: ignore[arg-type]  # by name


def text(line: Line) -> str:
    """A line as the track's clocks show it."""
    if isinstance(line, str):
        return line
    return "".join(
        part
        if isinstance(part, str)
        else "soon"
        if part.style is MomentStyle.RELATIVE
        else part.at.astimezone(part.zone).strftime("%a %H:%M")
        for part in line
    )


def told(what: ChangeKind, after: Facts, before: Facts = BEFORE) -> list[str]:
    news = RaceChange("r", "trucks", 1, what, before, after, DUE_AT)
    message = change(a_due(OccasionKind.CHANGE, change=news), DUE_AT)
    assert message is not None
    return [text(line) for line in message.lines]


def test_a_reminder_says_what_when_and_where() -> None:
    message = reminder(a_due(), DUE_AT)

    assert message is not None
    assert [text(line) for line in message.lines] == [
        "Homestead 200 starts soon.",
        "Fri 19:30, Trucks, Homestead-Miami, on FS1",
    ]
    assert (message.role_id, message.extra) == (3, "Green flag soon!")
    assert message.mark in {button.custom_id for button in message.buttons}


def test_a_reminder_says_that_it_is_late_after_five_minutes_only() -> None:
    in_time = reminder(a_due(), DUE_AT + timedelta(minutes=5))
    late = reminder(a_due(), DUE_AT + timedelta(minutes=5, seconds=1))

    assert in_time is not None
    assert late is not None
    assert (len(in_time.lines), len(late.lines)) == (2, 3)


def test_a_race_without_a_start_time_has_no_reminder() -> None:
    assert reminder(a_due(race=replace(RACE, starts_at=None)), DUE_AT) is None


@pytest.mark.parametrize(
    ("what", "after", "says"),
    [
        (
            ChangeKind.CANCELLED,
            replace(BEFORE, state=RaceState.CANCELLED),
            ["Homestead 200 is cancelled.", "It was announced for Fri 19:30."],
        ),
        (
            ChangeKind.POSTPONED,
            Facts(RaceState.POSTPONED),
            [
                "Homestead 200 is postponed, to a date not announced yet.",
                "It was announced for Fri 19:30.",
            ],
        ),
        (
            ChangeKind.MOVED,
            replace(BEFORE, run_on=date(2026, 12, 5), starts_at=LATER),
            [
                "Homestead 200 is moved to another day.",
                "Sat 20:00, Trucks, Homestead-Miami, on FS1",
                "It was announced for Fri 19:30.",
            ],
        ),
        (
            ChangeKind.TIME,
            replace(BEFORE, starts_at=None),
            [
                "Homestead 200 no longer has an announced start time.",
                "Fri 4 Dec 2026, no start time, Trucks, Homestead-Miami, on FS1",
                "It was announced for Fri 19:30.",
            ],
        ),
        (
            ChangeKind.CHANNEL,
            replace(BEFORE, broadcaster="FS2"),
            [
                "Homestead 200 is shown on FS2.",
                "Fri 19:30, Trucks, Homestead-Miami, on FS1",
                "It was announced on FS1.",
            ],
        ),
    ],
)
def test_a_change_says_what_is_new_and_what_was_announced(
    what: ChangeKind, after: Facts, says: list[str]
) -> None:
    assert told(what, after) == says


def troubles(*wishes: Wish, why: str = "I may not post there") -> list[str]:
    """What the maker of these wishes is told once all of them are turned off."""
    due = a_due(OccasionKind.TROUBLE)
    off = tuple(
        replace(due.subscription, id=number, wish=wish, enabled=False, disabled_why=why)
        for number, wish in enumerate(wishes, 1)
    )
    message = trouble(replace(due, subscription=off[0], turned_off=off), DUE_AT)
    assert message is not None
    assert message.target == Target(user_id=MODERATOR)
    return [*map(text, message.lines), *(one.label for one in message.buttons)]


def test_trouble_names_all_that_was_turned_off_and_how_to_have_it_back() -> None:
    told = troubles(a_wish(), a_wish(wants=Want.CHANGES), a_wish(wants=Want.SUMMARIES))

    assert told == [
        "I no longer post in <#1>: I may not post there.",
        "Turned off there: trucks reminders 30 minutes before, notices of trucks changes and "
        "trucks summaries.",
        "Once that is mended, turn it on again with /reminders edit, numbers 1, 2 and 3.",
        "You get this message once, because you set up something there.",
        "Delete all of it",
    ]


def test_what_is_gone_is_not_to_be_mended() -> None:
    told = troubles(a_wish(), why="the channel is gone")

    assert told[2] == "To go on elsewhere, use /reminders edit with channel and on:True, number 1."
    assert told[-1] == "Delete it"


def test_trouble_with_events_names_the_servers_list() -> None:
    told = troubles(a_wish(5, wants=Want.EVENTS), why="I lack the permission Create Events")

    assert told[:3] == [
        "I no longer post in your server's list of events: I lack the permission Create Events.",
        "Turned off there: trucks events.",
        "Once that is mended, turn it on again with /reminders events.",
    ]


def test_trouble_is_not_told_once_it_is_over() -> None:
    assert trouble(a_due(OccasionKind.TROUBLE), DUE_AT) is None


def test_a_reminder_that_is_late_does_not_say_whose_fault_that_is() -> None:
    late = reminder(a_due(), DUE_AT + timedelta(minutes=10))

    assert late is not None
    assert late.lines[-1] == "This comes later than usual."


@pytest.mark.parametrize(
    ("what", "after", "before", "says"),
    [
        (
            ChangeKind.MOVED,
            Facts(RaceState.SCHEDULED),
            BEFORE,
            ["Homestead 200 no longer has an announced date.", "It was announced for Fri 19:30."],
        ),
        (
            ChangeKind.CANCELLED,
            Facts(RaceState.CANCELLED),
            Facts(RaceState.SCHEDULED),
            ["Homestead 200 is cancelled.", "Trucks, Homestead-Miami, on FS1"],
        ),
        (
            ChangeKind.GONE,
            Facts(RaceState.SCHEDULED),
            BEFORE,
            [
                "Homestead 200 is no longer announced.",
                "It was announced for Fri 19:30, Trucks, Homestead-Miami, on FS1.",
            ],
        ),
    ],
)
def test_no_date_is_made_up_where_none_is_told(
    what: ChangeKind, after: Facts, before: Facts, says: list[str]
) -> None:
    assert told(what, after, before) == says
