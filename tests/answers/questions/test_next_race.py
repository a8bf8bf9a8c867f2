from datetime import UTC, datetime

from bot.answers.answer import Line, Moment, MomentStyle, Outcome
from bot.answers.questions.next_race import NextRace
from db.provenance import Dissent, Fact
from db.racing import RaceState
from tests.answers.questions.circumstances import ASKED, at
from tests.builders import a_fact, a_race, a_recap, a_scheduled_race, a_series, a_track, an_almanac

START = datetime(2025, 3, 28, 23, 30, tzinfo=UTC)
ZONE = a_track().zone
NAME = "Boys & Girls Club of the Blue Ridge 200, Martinsville"


def test_says_when_where_and_on_what_channel() -> None:
    race = a_scheduled_race(starts_at=START, broadcaster="FS1")

    answer = NextRace().answer(an_almanac(a_race(), race), ASKED)

    assert answer.headline == (
        f"The next race is the {NAME}, ",
        Moment(START, ZONE, MomentStyle.DAY_AND_TIME),
        ", ",
        Moment(START, ZONE, MomentStyle.RELATIVE),
        ".",
    )
    assert answer.details == ("On FS1", "At the track: Friday, March 28, 7:30 pm")


def test_never_makes_a_missing_start_time_midnight() -> None:
    answer = NextRace().answer(an_almanac(a_scheduled_race()), ASKED)

    assert answer.headline == (
        f"The next race is the {NAME}, ",
        "Fri 28 Mar 2025, start time not announced",
        ", in 5 days",
        ".",
    )
    assert answer.details == ("No source tells the channel",)


def test_a_race_without_a_start_time_is_today_until_its_day_is_over_at_the_track() -> None:
    last_minute = at(2025, 3, 29, 3, 59)

    answer = NextRace().answer(an_almanac(a_scheduled_race()), last_minute)

    assert ", today" in answer.headline


def test_a_race_that_has_started_is_under_way() -> None:
    race = a_scheduled_race(starts_at=START)

    answer = NextRace().answer(an_almanac(race), at(2025, 3, 29, 0, 15))

    assert answer.headline == (
        f"The {NAME}, should be under way: it was to start ",
        Moment(START, ZONE, MomentStyle.RELATIVE),
        ".",
    )


def test_a_race_whose_time_is_up_is_the_last_one_announced() -> None:
    race = a_scheduled_race(starts_at=START)

    answer = NextRace().answer(an_almanac(a_race(), race), at(2025, 3, 29, 3, 30))

    assert answer.headline == (
        "No upcoming race is known.",
        f" The last one announced was the {NAME}, ",
        Moment(START, ZONE, MomentStyle.DAY),
        ", ",
        Moment(START, ZONE, MomentStyle.RELATIVE),
        ".",
    )
    assert answer.outcome is Outcome.ABSTAIN


def test_says_how_long_ago_the_last_one_announced_was() -> None:
    answer = NextRace().answer(an_almanac(a_scheduled_race()), at(2026, 11, 21))

    expected = (
        f"No upcoming race is known. The last one announced was the {NAME}, "
        "Fri 28 Mar 2025, 20 months ago."
    )
    assert plain(answer.headline) == expected


def test_a_cancelled_race_is_not_next() -> None:
    race = a_scheduled_race(state=RaceState.CANCELLED)

    answer = NextRace().answer(an_almanac(race), ASKED)

    expected = (
        f"No upcoming race is known. The last one announced was the {NAME}, "
        "Fri 28 Mar 2025, in 5 days; it was cancelled."
    )
    assert plain(answer.headline) == expected


def test_a_postponed_race_without_a_date_is_said_to_be_postponed() -> None:
    race = a_scheduled_race(state=RaceState.POSTPONED, run_on=None)

    answer = NextRace().answer(an_almanac(race), ASKED)

    assert plain(answer.headline) == f"The {NAME}, is postponed; no new date is told."


def test_a_dated_race_comes_before_a_postponed_one() -> None:
    postponed = a_scheduled_race("p", name="Rained Out", state=RaceState.POSTPONED, run_on=None)

    answer = NextRace().answer(an_almanac(postponed, a_scheduled_race()), ASKED)

    assert plain(answer.headline).startswith(f"The next race is the {NAME}")


def test_names_the_series_that_has_no_race_to_come() -> None:
    almanac = an_almanac(a_race(), series=[a_series("cup", "NASCAR Cup Series")])

    answer = NextRace("cup").answer(almanac, ASKED)

    assert answer.headline == "No upcoming Cup race is known."


def test_says_who_disagrees_about_the_channel() -> None:
    channel: Fact[str] = a_fact("FS1", dissent=[Dissent(a_recap(), "FOX")])
    race = a_scheduled_race(broadcaster=channel)

    answer = NextRace().answer(an_almanac(race), ASKED)

    assert [one.about for one in answer.disagreements] == [f"who shows the {race.name}"]


def plain(line: Line) -> str:
    """The text of a line without moments."""
    return (
        line if isinstance(line, str) else "".join(part for part in line if isinstance(part, str))
    )
