from datetime import UTC, date, datetime

import pytest

from bot.answers.answer import Answer, Outcome
from bot.answers.questions.race_after import RaceAfter
from bot.answers.questions.race_day import RaceDay
from bot.console.text import plain
from tests.answers.questions.circumstances import at
from tests.builders import a_race, a_scheduled_race, a_series, an_almanac

START = datetime(2025, 3, 28, 23, 30, tzinfo=UTC)
BEFORE, UNDER_WAY, AFTER = at(2025, 3, 28, 23), at(2025, 3, 29, 0, 10), at(2025, 3, 31, 12)
ALMANAC = an_almanac(a_race(), a_scheduled_race(starts_at=START, broadcaster="FS1"))


def told(answer: Answer, now: datetime) -> str:
    return plain(answer, now).split("\n")[0]


@pytest.mark.parametrize(
    ("zone", "clock"),
    [
        ("America/Chicago", "6:30 pm CDT on Fri 28 Mar 2025"),
        ("America/Phoenix", "4:30 pm MST on Fri 28 Mar 2025"),
        ("Australia/Sydney", "10:30 am AEDT on Sat 29 Mar 2025"),
        ("Europe/London", "11:30 pm GMT on Fri 28 Mar 2025"),
        ("Europe/Berlin", "12:30 am CET on Sat 29 Mar 2025"),
        ("America/Sao_Paulo", "8:30 pm UTC-03 on Fri 28 Mar 2025"),
    ],
)
def test_puts_the_start_on_the_clocks_of_a_zone_as_they_stand_that_day(
    zone: str, clock: str
) -> None:
    answer = RaceDay(zone=zone, aspect="time").answer(ALMANAC, BEFORE)

    assert clock in told(answer, BEFORE.now)


def test_says_the_channel() -> None:
    answer = RaceDay(aspect="channel").answer(ALMANAC, BEFORE)

    assert (
        answer.headline == "The Boys & Girls Club of the Blue Ridge 200, Martinsville, is on FS1."
    )


def test_does_not_guess_a_channel_or_a_start_that_nobody_announced() -> None:
    almanac = an_almanac(a_scheduled_race())

    assert RaceDay(aspect="channel").answer(almanac, BEFORE).outcome is Outcome.ABSTAIN
    assert RaceDay(aspect="time").answer(almanac, BEFORE).outcome is Outcome.ABSTAIN


def test_counts_the_minutes_until_the_start() -> None:
    answer = RaceDay(aspect="until").answer(ALMANAC, BEFORE)

    assert told(answer, BEFORE.now).endswith(", in 30 minutes.")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (BEFORE, "No, not yet: "),
        (UNDER_WAY, "Yes, the Boys & Girls Club of the Blue Ridge 200 should be under way: "),
    ],
)
def test_says_whether_it_has_begun(asked: object, said: str) -> None:
    now = BEFORE if asked is BEFORE else UNDER_WAY

    assert told(RaceDay(aspect="begun").answer(ALMANAC, now), now.now).startswith(said)


def test_a_race_that_is_over_without_a_report_is_not_said_to_have_been_run() -> None:
    answer = RaceDay("2025-trucks-martinsville", aspect="over").answer(ALMANAC, AFTER)

    assert told(answer, AFTER.now).startswith("It should be over, but no report is known")


@pytest.mark.parametrize(
    ("day", "said"),
    [("friday", "Yes: "), ("saturday", "No: "), ("march 28", "Yes: "), ("yesterday", "No: ")],
)
def test_confirms_or_puts_right_the_day_that_was_said(day: str, said: str) -> None:
    answer = RaceDay("2025-trucks-martinsville", aspect="day", day=day).answer(ALMANAC, AFTER)

    assert told(answer, AFTER.now).startswith(said)


def test_with_nothing_to_come_the_last_race_announced_is_told() -> None:
    answer = RaceDay(aspect="time").answer(ALMANAC, AFTER)

    assert answer.outcome is Outcome.ABSTAIN
    assert "The last one announced was" in told(answer, AFTER.now)


def test_the_race_after_another_is_the_next_that_is_announced() -> None:
    answer = RaceAfter("homestead-miami").answer(ALMANAC, BEFORE)

    assert told(answer, BEFORE.now).startswith("After it comes the Boys & Girls Club")


def test_no_race_is_made_up_after_the_last_one_announced() -> None:
    later = a_scheduled_race("2025-cup-martinsville", run_on=date(2025, 3, 30))

    answer = RaceAfter("martinsville", "trucks").answer(an_almanac(later), BEFORE)

    assert answer.headline == "No source tells which race comes after Martinsville."


def test_a_series_without_a_report_is_not_answered_with_another_ones_race() -> None:
    almanac = an_almanac(a_race(), series=[a_series("nxs")])

    answer = RaceDay(series="nxs", aspect="day", day="saturday", past=1).answer(almanac, AFTER)

    untold = "No source I have reports on Nxs."
    assert (answer.headline, answer.outcome) == (untold, Outcome.ABSTAIN)
