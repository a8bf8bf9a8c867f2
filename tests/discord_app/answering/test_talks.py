"""What was spoken of is remembered for minutes, by place, and only so much of it."""

from datetime import UTC, datetime, timedelta

from bot.answers.questions.winner import Winner
from bot.answers.understanding.understand import Talk
from bot.discord_app.answering.talks import KEPT_FOR, Talks

NOW = datetime(2026, 11, 21, tzinfo=UTC)
HERE, THERE = (1, 2), (1, 3)
TALK = Talk(Winner())


def test_each_member_has_a_talk_of_their_own() -> None:
    talks = Talks()

    talks.keep(HERE, TALK, NOW)

    assert (talks.of(HERE, NOW), talks.of(THERE, NOW)) == (TALK, None)


def test_a_talk_is_forgotten_after_some_minutes() -> None:
    talks = Talks()
    talks.keep(HERE, TALK, NOW)

    assert talks.of(HERE, NOW + KEPT_FOR - timedelta(seconds=1)) == TALK
    assert talks.of(HERE, NOW + KEPT_FOR) is None


def test_a_talk_goes_on_for_as_long_as_somebody_talks() -> None:
    talks = Talks()
    talks.keep(HERE, TALK, NOW)

    talks.keep(HERE, TALK, NOW + KEPT_FOR / 2)

    assert talks.of(HERE, NOW + KEPT_FOR) == TALK


def test_what_one_member_spoke_of_is_forgotten_wherever_it_was() -> None:
    talks = Talks()
    for place in (HERE, (5, 2), THERE):
        talks.keep(place, TALK, NOW)

    talks.forget(2)

    assert [talks.of(place, NOW) for place in (HERE, (5, 2), THERE)] == [None, None, TALK]


def test_where_there_are_too_many_those_silent_for_longest_go() -> None:
    talks = Talks(most=1)
    talks.keep(HERE, TALK, NOW)

    talks.keep(THERE, TALK, NOW)

    assert (talks.of(HERE, NOW), talks.of(THERE, NOW)) == (None, TALK)
