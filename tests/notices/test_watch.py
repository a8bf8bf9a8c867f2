"""What is counted of deliveries."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.metrics import text_of
from bot.notices.watch import Watch
from db.posting import Delivery, DeliveryState, OccasionKind, Outcome

DUE = datetime(2026, 12, 5, tzinfo=UTC)
FIRST = Delivery(
    1, 1, OccasionKind.REMINDER, "race", "1800", DUE, DUE, DUE, first_try_at=DUE, last_try_at=DUE
)
SECOND = replace(FIRST, last_try_at=DUE + timedelta(seconds=30))
SENT = Outcome(DeliveryState.SENT)


def lines(watch: Watch) -> set[str]:
    return set(text_of(watch.metrics).splitlines())


def test_what_is_sent_is_as_late_as_it_stands() -> None:
    watch = Watch()

    watch.marked(FIRST, SENT, DUE + timedelta(seconds=3), found=False)

    assert {"pitboard_lateness_seconds_sum 3", "pitboard_lateness_seconds_count 1"} <= lines(watch)


def test_what_is_given_back_counts_for_nothing() -> None:
    watch = Watch()

    watch.marked(SECOND, Outcome(DeliveryState.PENDING), DUE, found=False)

    assert lines(watch) == lines(Watch())


@pytest.mark.parametrize(
    ("state", "found", "told"),
    [
        (DeliveryState.SENT, True, "found"),
        (DeliveryState.SENT, False, "resent"),
        (DeliveryState.UNKNOWN, False, "unknown"),
        (DeliveryState.EXPIRED, False, "called_off"),
    ],
)
def test_what_may_have_been_sent_is_counted_by_what_came_of_it(
    state: DeliveryState, found: bool, told: str
) -> None:
    watch = Watch()

    watch.marked(SECOND, Outcome(state), DUE, found=found)

    assert f'pitboard_ambiguous_sends_total{{outcome="{told}"}} 1' in lines(watch)


def test_a_first_try_leaves_no_doubt() -> None:
    watch = Watch()

    watch.marked(FIRST, SENT, DUE, found=False)

    assert 'pitboard_ambiguous_sends_total{outcome="resent"} 0' in lines(watch)
