"""Everybody is answered, but nobody makes the bot flood a channel."""

from datetime import UTC, datetime

from bot.discord_app.answering.pace import MOST_IN_CHANNEL, MOST_TO_ONE, WINDOW, Pace, Paces

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def test_one_who_asks_too_fast_is_told_once_and_then_left_alone() -> None:
    paces = Paces()

    said = [paces.of(1, 2, NOW) for _ in range(MOST_TO_ONE + 3)]

    assert said == [*[Pace.ANSWER] * MOST_TO_ONE, Pace.WAIT, Pace.SILENCE, Pace.SILENCE]


def test_after_the_window_all_is_as_before() -> None:
    paces = Paces()
    for _ in range(MOST_TO_ONE + 3):
        paces.of(1, 2, NOW)

    assert paces.of(1, 2, NOW + WINDOW) is Pace.ANSWER


def test_one_who_goes_on_does_not_silence_the_channel() -> None:
    paces = Paces()
    for _ in range(2 * MOST_IN_CHANNEL):
        paces.of(1, 2, NOW)

    assert paces.of(1, 3, NOW) is Pace.ANSWER


def test_a_channel_in_which_many_ask_is_told_once() -> None:
    paces = Paces()

    said = [paces.of(1, member, NOW) for member in range(MOST_IN_CHANNEL + 2)]

    assert said[-3:] == [Pace.ANSWER, Pace.WAIT, Pace.SILENCE]


def test_only_so_much_is_remembered() -> None:
    paces = Paces(most=1)
    for _ in range(MOST_TO_ONE + 1):
        paces.of(1, 2, NOW)
    paces.of(9, 8, NOW)

    assert paces.of(1, 2, NOW) is Pace.ANSWER
