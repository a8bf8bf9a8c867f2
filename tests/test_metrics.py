from bot.metrics import Gauge, Histogram, Tally, text_of


def test_a_histogram_counts_what_is_at_most_each_bound() -> None:
    late = Histogram("late_seconds", "How late.", (1, 5))

    for value in (0.5, 1, 3, 60):
        late.observe(value)

    assert text_of([late]).splitlines() == [
        "# HELP late_seconds How late.",
        "# TYPE late_seconds histogram",
        'late_seconds_bucket{le="1"} 2',
        'late_seconds_bucket{le="5"} 3',
        'late_seconds_bucket{le="+Inf"} 4',
        "late_seconds_sum 64.5",
        "late_seconds_count 4",
    ]


def test_a_tally_tells_what_has_not_happened_yet() -> None:
    sends = Tally("sends_total", "Sends.", "outcome", ("found", "resent"))

    sends.add("resent")

    assert text_of([sends]).splitlines()[2:] == [
        'sends_total{outcome="found"} 0',
        'sends_total{outcome="resent"} 1',
    ]


def test_a_gauge_has_a_label_or_none() -> None:
    age = Gauge("age_seconds", "Age.", {"": 1_234_567.5})
    up = Gauge("up", "Up.", {"0": 1, "1": float("nan"), "2": float("inf")}, "shard")

    assert text_of([age]).splitlines()[2:] == ["age_seconds 1234567.5"]
    assert text_of([up]).splitlines()[2:] == [
        'up{shard="0"} 1',
        'up{shard="1"} NaN',
        'up{shard="2"} +Inf',
    ]
