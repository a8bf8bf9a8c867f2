"""Fact records are put together into one race."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from db import assemble
from db.errors import Refusal
from db.provenance import Claim, Kind, Value
from db.racing import (
    CareerFigure,
    Entry,
    Incident,
    Penalty,
    PitOrder,
    Qualified,
    Race,
    RaceState,
    Remark,
    Result,
    RunningOrder,
    Spot,
    Stage,
)
from db.reconcile import reconcile
from db.reference_sheet import Reference
from tests.builders import (
    HOMESTEAD,
    a_claim,
    a_driver,
    a_fact,
    a_recap,
    a_series,
    a_source,
    a_told,
    a_track,
)

HEIM, LARSON, RIGGS = (a_driver(name) for name in ("Corey Heim", "Kyle Larson", "Layne Riggs"))
PHOENIX = a_track("phoenix", "Phoenix Raceway", zone="America/Phoenix")
SOURCES = {source.slug: source for source in (a_source(), a_recap())}
REFERENCE = Reference(
    {"trucks": a_series()},
    {"homestead-miami": a_track(), "phoenix": PHOENIX},
    {driver.slug: driver for driver in (HEIM, LARSON, RIGGS)},
)


def the_race(*claims: Claim, **fields: Value) -> Race:
    """The race of these claims, told in this order, and of these fields of its own."""
    identity: dict[str, Value] = {"series": "trucks", "season": 2025, **fields}
    first = replace(a_claim(Kind.RACE), fields=identity)
    told = [replace(claim, sequence=at) for at, claim in enumerate((first, *claims))]
    return assemble.race(HOMESTEAD, reconcile(told, SOURCES), REFERENCE)


def a_start(run_on: date, clock: str, **fields: Value) -> datetime | None:
    """When the race starts, at Homestead unless told otherwise."""
    where: dict[str, Value] = {"track": "homestead-miami", **fields}
    return the_race(run_on=run_on, start_time=clock, **where).starts_at


def test_knows_what_the_race_is() -> None:
    race = the_race(
        name="Baptist Health 200",
        round=4,
        track="homestead-miami",
        run_on=date(2025, 3, 21),
        state="run",
        reported=True,
        cautions=4,
    )

    identity = {name: race.identity[name].value for name in ("name", "series", "season", "round")}
    assert identity == {
        "name": "Baptist Health 200",
        "series": "trucks",
        "season": 2025,
        "round": 4,
    }
    assert replace(race, identity={}) == Race(
        HOMESTEAD,
        "Baptist Health 200",
        a_series(),
        2025,
        RaceState.RUN,
        reported=True,
        round=4,
        track=a_track(),
        run_on=date(2025, 3, 21),
        cautions=a_fact(4),
        sources=(a_source(),),
    )


def test_a_race_that_nobody_names_goes_by_its_track() -> None:
    assert the_race(track="phoenix").name == "Phoenix Raceway"
    assert the_race().name == HOMESTEAD


def test_a_race_of_unknown_series_is_refused() -> None:
    records = reconcile([a_claim(Kind.RESULT, "corey-heim", finish=1)], SOURCES)

    with pytest.raises(Refusal, match=f"which series and season the race {HOMESTEAD}"):
        assemble.race(HOMESTEAD, records, REFERENCE)


def test_a_race_that_is_only_announced_is_scheduled_and_not_reported() -> None:
    claim = replace(
        a_claim(Kind.SCHEDULE),
        fields={"series": "trucks", "season": 2025, "state": "scheduled", "note": "Bring a hat."},
    )

    race = assemble.race(HOMESTEAD, reconcile([claim], SOURCES), REFERENCE)

    assert (race.state, race.reported) == (RaceState.SCHEDULED, False)
    assert race.notes == (a_told("Bring a hat."),)


def test_a_start_without_a_time_is_not_midnight() -> None:
    race = the_race(run_on=date(2025, 3, 28), track="homestead-miami")

    assert race.starts_at is None
    assert "starts_at" not in race.identity


@pytest.mark.parametrize(
    ("run_on", "clock", "utc"),
    [
        (date(2025, 3, 28), "19:30", datetime(2025, 3, 28, 23, 30, tzinfo=UTC)),
        (date(2025, 1, 10), "19:30", datetime(2025, 1, 11, 0, 30, tzinfo=UTC)),
        (date(2025, 3, 9), "02:30", datetime(2025, 3, 9, 7, 30, tzinfo=UTC)),  # skipped: 03:30 EDT
        (date(2025, 11, 2), "01:30", datetime(2025, 11, 2, 5, 30, tzinfo=UTC)),  # the first, EDT
    ],
)
def test_a_start_is_told_in_utc(run_on: date, clock: str, utc: datetime) -> None:
    assert a_start(run_on, clock) == utc


def test_a_start_is_on_the_clock_that_the_source_names() -> None:
    start = a_start(date(2025, 3, 8), "19:30", track="phoenix", zone="America/New_York")

    assert start == datetime(2025, 3, 9, 0, 30, tzinfo=UTC)


def test_a_start_time_is_on_the_word_of_those_who_tell_it() -> None:
    told: dict[str, Value] = {
        "run_on": date(2025, 3, 28),
        "start_time": "19:30",
        "zone": "America/New_York",
    }

    race = the_race(replace(a_claim(Kind.SCHEDULE, source="trucks-recap"), fields=told))

    start = datetime(2025, 3, 28, 23, 30, tzinfo=UTC)
    assert race.identity["starts_at"] == a_fact(start, sources=[a_recap()])


def test_results_come_by_finish_those_without_one_last() -> None:
    race = the_race(
        a_claim(Kind.RESULT, "corey-heim", start=1),
        a_claim(Kind.RESULT, "layne-riggs", finish=2),
        a_claim(Kind.RESULT, "kyle-larson", finish=1, laps_led=20),
    )

    assert race.results == (
        Result(LARSON, finish=a_fact(1), laps_led=a_fact(20)),
        Result(RIGGS, finish=a_fact(2)),
        Result(HEIM, start=a_fact(1)),
    )


def test_entries_tell_who_drove_what() -> None:
    race = the_race(a_claim(Kind.ENTRY, "kyle-larson", car_number="07", rookie=False))

    assert race.entries == (Entry(LARSON, car_number=a_fact("07"), rookie=a_fact(False)),)


def test_qualifying_is_a_session_and_its_laps() -> None:
    race = the_race(
        a_claim(Kind.QUALIFYING, method="on track", weekday="Friday"),
        a_claim(Kind.QUALIFYING, "corey-heim", position=1, time_seconds=Decimal("32.111")),
    )

    lap = Qualified(HEIM, a_fact(1), a_fact(Decimal("32.111")))
    assert race.qualifying == (lap,)
    assert (race.qualifying_method, race.qualifying_weekday) == (
        a_fact("on track"),
        a_fact("Friday"),
    )


def test_stages_come_by_number_with_their_order() -> None:
    race = the_race(
        a_claim(Kind.STAGE, "corey-heim", scope="2", position=1),
        a_claim(Kind.STAGE, scope="1", last_lap=30),
        a_claim(Kind.STAGE, "layne-riggs", scope="1", position=2),
        a_claim(Kind.STAGE, "kyle-larson", scope="1", position=1),
    )

    first = (Spot(LARSON, a_fact(1)), Spot(RIGGS, a_fact(2)))
    assert race.stages == (
        Stage(1, last_lap=a_fact(30), places=first),
        Stage(2, places=(Spot(HEIM, a_fact(1)),)),
    )


def scopes(orders: Iterable[RunningOrder]) -> list[str]:
    return [order.scope for order in orders]


def test_orders_come_as_they_happened_however_they_are_counted() -> None:
    told = ("to-go-30", "lap-9", "to-go-130", "lap-103")

    race = the_race(
        *(a_claim(Kind.ORDER, "corey-heim", scope=scope, position=1) for scope in told),
        scheduled_laps=134,
    )

    assert scopes(race.orders) == ["to-go-130", "lap-9", "lap-103", "to-go-30"]


def test_orders_of_a_race_of_unknown_length_tell_laps_to_go_last() -> None:
    told = ("to-go-1", "to-go-30", "lap-9")

    race = the_race(*(a_claim(Kind.ORDER, "corey-heim", scope=one, position=1) for one in told))

    assert scopes(race.orders) == ["lap-9", "to-go-30", "to-go-1"]


def test_an_order_has_spots_and_sentences() -> None:
    race = the_race(
        a_claim(Kind.ORDER, scope="lap-9", text="A crowd."),
        a_claim(Kind.ORDER, "kyle-larson", scope="lap-9", text="He closed in."),
        a_claim(Kind.ORDER, "corey-heim", scope="lap-9", position=1, ahead=Decimal("0.2")),
        a_claim(Kind.PIT_ORDER, "corey-heim", scope="stage-1-break", position=1, entered=2),
    )

    spots = (
        Spot(HEIM, a_fact(1), ahead=a_fact(Decimal("0.2"))),
        Spot(LARSON, told=(a_told("He closed in."),)),
    )
    assert race.orders == (RunningOrder("lap-9", 9, None, spots, (a_told("A crowd."),)),)
    pitted = Spot(HEIM, a_fact(1), entered=a_fact(2))
    assert race.pit_orders == (PitOrder("stage-1-break", (pitted,)),)


def test_incidents_and_remarks_keep_the_drivers_and_the_sentences_told() -> None:
    both = ("kyle-larson", "layne-riggs")

    race = the_race(
        a_claim(Kind.INCIDENT, scope="spin", what="spin", drivers=both, text="He spun."),
        a_claim(Kind.REMARK, "kyle-larson", scope="praise", drivers=both, text="Well done."),
    )

    told = (a_told("He spun."),)
    assert race.incidents == (Incident("spin", a_fact("spin"), both, told=told),)
    praise = Remark("praise", "kyle-larson", drivers=both, told=(a_told("Well done."),))
    assert race.remarks == (praise,)


def test_penalties_and_career_figures_are_told_of_their_subjects() -> None:
    race = the_race(
        a_claim(Kind.PENALTY, "corey-heim", scope="speeding", reason="speeding"),
        a_claim(Kind.CAREER, "Spire Motorsports", scope="truck-wins", number=7),
    )

    assert race.penalties == (Penalty(HEIM, "speeding", a_fact("speeding")),)
    assert race.career == (CareerFigure("Spire Motorsports", "truck-wins", a_fact(7)),)


def test_sources_are_all_that_tell_anything_the_most_trusted_first() -> None:
    remark = a_claim(Kind.REMARK, scope="praise", source="trucks-recap", text="Well done.")

    assert the_race(remark).sources == (a_source(), a_recap())
