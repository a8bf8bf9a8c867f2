from datetime import UTC, datetime, timedelta

from bot.clock import Clock


def test_shows_the_real_time_when_nothing_is_set() -> None:
    before = datetime.now(UTC)

    assert before <= Clock().now() <= datetime.now(UTC)


def test_starts_at_the_set_moment_and_runs_on() -> None:
    moment = datetime(2025, 3, 22, 12, tzinfo=UTC)
    clock = Clock(moment)

    first, second = clock.now(), clock.now()

    assert moment <= first <= second < moment + timedelta(seconds=5)
    assert second.utcoffset() == timedelta()
