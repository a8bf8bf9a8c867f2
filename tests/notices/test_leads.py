"""Lead times as people type them."""

from datetime import timedelta

import pytest

from bot.notices.leads import BadLead, lead_in_words, leads_in_words, leads_of


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("1h", [60]),
        ("1d 1h 10m", [1440, 60, 10]),
        ("10m, 1h and 1d", [1440, 60, 10]),
        ("1h30m", [90]),
        ("90 min", [90]),
        ("2 hours, 15 minutes", [120, 15]),
        ("1H 60m", [60]),
        ("1w", [10080]),
        ("start", [0]),
        ("10m at the start", [10, 0]),
        ("0m", [0]),
        (" 1h ", [60]),
    ],
)
def test_lead_times_are_read_the_longest_first(typed: str, minutes: list[int]) -> None:
    assert leads_of(typed) == tuple(timedelta(minutes=one) for one in minutes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "How long before"),
        (" , ", "How long before"),
        ("soon", "“soon” is no time"),
        ("1h x", "“x” is no time"),
        ("10", "“10” is no time"),
        ("-1h", "“-1h” is no time"),
        ("1.5h", "“1.5h” is no time"),
        ("15d", "14 days are the most"),
        ("99999w", "14 days are the most"),
        ("999999h", "“999999h” is no time"),
        ("1hello", "“1hello” is no time"),
        ("1m 2m 3m 4m 5m 6m", "5 are the most"),
        ("x" * 2000, "is no time"),
    ],
)
def test_what_is_no_lead_time_is_refused_by_name(typed: str, said: str) -> None:
    with pytest.raises(BadLead) as refused:
        leads_of(typed)

    assert said in str(refused.value)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        (timedelta(), "when it starts"),
        (timedelta(hours=1), "1 hour before"),
        (timedelta(days=1, hours=2, minutes=5), "1 day 2 hours 5 minutes before"),
        (timedelta(minutes=90), "1 hour 30 minutes before"),
    ],
)
def test_a_lead_is_put_in_words(lead: timedelta, said: str) -> None:
    assert lead_in_words(lead) == said


def test_several_leads_are_listed() -> None:
    leads = (timedelta(days=1), timedelta(hours=1), timedelta())

    assert leads_in_words(leads) == "1 day before, 1 hour before and when it starts"
