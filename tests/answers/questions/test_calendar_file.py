from bot.answers.answer import Choice, Outcome
from bot.answers.questions.calendar_file import CalendarFile
from bot.answers.questions.next_race import NextRace
from bot.answers.questions.schedule import Schedule
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_scheduled_race, an_almanac

BUTTON = Choice("Calendar file", CalendarFile("trucks"))


def test_gives_a_file_of_the_coming_races_and_says_who_announced_them() -> None:
    answer = CalendarFile("trucks").answer(an_almanac(a_race(), a_scheduled_race()), ASKED)

    assert answer.file is not None
    assert (answer.headline, answer.file.name) == (
        "A calendar file of 1 race.",
        "pitboard-trucks.ics",
    )
    assert "UID:2025-trucks-martinsville@pitboard\r\n" in answer.file.text


def test_gives_the_races_of_all_series_where_none_is_named() -> None:
    answer = CalendarFile().answer(an_almanac(a_scheduled_race()), ASKED)

    assert answer.file is not None
    assert answer.file.name == "pitboard.ics"


def test_declines_where_no_race_with_a_date_is_to_come() -> None:
    almanac = an_almanac(a_race(), a_scheduled_race(run_on=None))

    answer = CalendarFile("trucks").answer(almanac, ASKED)

    assert (answer.outcome, answer.file) == (Outcome.ABSTAIN, None)
    assert answer.headline == "No upcoming Trucks race with a date is known."


def test_is_offered_with_what_is_next_and_with_the_schedule() -> None:
    almanac = an_almanac(a_race(), a_scheduled_race())

    answers = [kind("trucks").answer(almanac, ASKED) for kind in (NextRace, Schedule)]

    assert [BUTTON in answer.more for answer in answers] == [True, True]


def test_is_not_offered_while_no_race_has_a_date() -> None:
    almanac = an_almanac(a_race(), a_scheduled_race(run_on=None))

    answers = [kind("trucks").answer(almanac, ASKED) for kind in (NextRace, Schedule)]

    assert [BUTTON in answer.more for answer in answers] == [False, False]
