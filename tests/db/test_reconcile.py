"""Claims amount to facts: who is trusted, who agrees, who differs."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.provenance import (
    Claim,
    Dissent,
    Fact,
    FactRecord,
    Kind,
    Source,
    SourceKind,
    Told,
    Topic,
    Value,
)
from db.reconcile import reconcile
from tests.builders import HOMESTEAD, a_claim, a_fact, a_recap, a_source

REPORT, RECAP = a_source("report"), a_recap("recap")
CORRECTION = a_source("fix", "a moderator", SourceKind.CORRECTION)
SOURCES = {source.slug: source for source in (REPORT, RECAP, CORRECTION)}


NOON = datetime(2025, 3, 22, 12, tzinfo=UTC)


def facts_of(*claims: Claim, sources: Iterable[Source] = ()) -> dict[str, object]:
    """The facts of the one topic that all these claims are about."""
    (record,) = reconcile(claims, SOURCES | {source.slug: source for source in sources})
    return dict(record.facts)


def a_spin(source: str, *, place: str | None = None, sequence: int = 0, **fields: Value) -> Claim:
    """What a source says of Larson's spin."""
    topic = Topic(HOMESTEAD, Kind.INCIDENT, "spin")
    return Claim(source, topic, fields, place, sequence)


def test_of_two_calendars_the_one_that_spoke_last_counts() -> None:
    first, last = (a_source(slug, slug, SourceKind.CALENDAR) for slug in ("a", "z"))
    topic, at = Topic(HOMESTEAD, Kind.SCHEDULE), datetime(2026, 3, 1, tzinfo=UTC)

    facts = facts_of(
        Claim("a", topic, {"run_on": date(2026, 3, 28)}, added_at=at),
        Claim("z", topic, {"run_on": date(2026, 4, 4)}, added_at=at + timedelta(days=1)),
        sources=(first, last),
    )

    dissent: list[Dissent[object]] = [Dissent(first, date(2026, 3, 28))]
    assert facts["run_on"] == a_fact(date(2026, 4, 4), sources=[last], dissent=dissent)


def test_a_lone_claim_is_a_fact() -> None:
    records = reconcile([a_claim(Kind.RESULT, "x", source="report", finish=3)], SOURCES)

    topic = Topic(HOMESTEAD, Kind.RESULT, "", "x")
    assert records == (FactRecord(topic, {"finish": a_fact(3, sources=[REPORT])}),)


def test_sources_that_say_the_same_stand_together_the_most_trusted_first() -> None:
    facts = facts_of(
        a_claim(Kind.RESULT, "x", source="recap", finish=3),
        a_claim(Kind.RESULT, "x", source="report", finish=3, start=1),
    )

    assert facts == {
        "finish": a_fact(3, sources=[REPORT, RECAP]),
        "start": a_fact(1, sources=[REPORT]),
    }


def test_the_report_outweighs_the_recap_which_dissents() -> None:
    facts = facts_of(a_spin("recap", laps_to_go=40, about=True), a_spin("report", laps_to_go=45))

    dissent = Dissent(RECAP, 40, about=True)
    assert facts == {"laps_to_go": a_fact(45, sources=[REPORT], dissent=[dissent])}


def test_a_correction_outweighs_every_source() -> None:
    facts = facts_of(a_spin("report", laps_to_go=45), a_spin("fix", laps_to_go=44))

    dissent = Dissent(REPORT, 45)
    assert facts == {"laps_to_go": a_fact(44, sources=[CORRECTION], dissent=[dissent])}


@pytest.mark.parametrize("slugs", list(permutations(["fix-a", "fix-b", "fix-c"])))
def test_of_several_corrections_the_one_made_last_counts_and_the_others_dissent(
    slugs: tuple[str, str, str],
) -> None:
    made = [
        replace(a_source(slug, kind=SourceKind.CORRECTION), added_at=NOON + timedelta(seconds=at))
        for at, slug in enumerate(slugs)
    ]

    facts = facts_of(*(a_spin(slug, lap=at) for at, slug in enumerate(slugs)), sources=made)

    dissent = [Dissent(made[1], 1), Dissent(made[0], 0)]
    assert facts == {"lap": a_fact(2, sources=[made[2]], dissent=dissent)}


def test_of_equal_sources_the_newest_is_trusted() -> None:
    old = a_source("old", published_on=date(2025, 3, 21))
    new = a_source("new", published_on=date(2025, 3, 22))

    facts = facts_of(a_spin("old", lap=1), a_spin("new", lap=2), sources=[old, new])

    assert facts == {"lap": a_fact(2, sources=[new], dissent=[Dissent(old, 1)])}


def test_an_exact_number_is_preferred_to_an_about_of_equal_weight() -> None:
    new = a_source("new", published_on=date(2025, 3, 22))

    facts = facts_of(a_spin("new", lap=50, about=True), a_spin("report", lap=52), sources=[new])

    dissent = Dissent(new, 50, about=True)
    assert facts == {"lap": a_fact(52, sources=[REPORT], dissent=[dissent])}


def test_an_about_agrees_with_the_same_exact_number() -> None:
    facts = facts_of(a_spin("report", lap=50, about=True), a_spin("recap", lap=50))

    assert facts == {"lap": a_fact(50, sources=[REPORT, RECAP])}


def test_a_number_that_everybody_gives_as_about_stays_so() -> None:
    facts = facts_of(a_spin("report", lap=50, about=True), a_spin("recap", lap=50, about=True))

    assert facts == {"lap": a_fact(50, sources=[REPORT, RECAP], about=True)}


def test_a_position_is_never_about() -> None:
    claim = a_claim(
        Kind.ORDER,
        "x",
        scope="lap-9",
        source="report",
        position=4,
        behind=Decimal(3),
        about=True,
    )

    assert facts_of(claim) == {
        "position": a_fact(4, sources=[REPORT]),
        "behind": a_fact(Decimal(3), sources=[REPORT], about=True),
    }


@pytest.mark.parametrize("other", ["TURN 2", "Turn-2", " turn  2."])
def test_words_agree_whatever_their_case_and_punctuation(other: str) -> None:
    facts = facts_of(a_spin("report", turn="Turn 2"), a_spin("recap", turn=other))

    assert facts == {"turn": a_fact("Turn 2", sources=[REPORT, RECAP])}


def test_other_words_dissent() -> None:
    facts = facts_of(a_spin("report", damage="cosmetic"), a_spin("recap", damage="minor"))

    dissent = Dissent(RECAP, "minor")
    assert facts == {"damage": a_fact("cosmetic", sources=[REPORT], dissent=[dissent])}


def test_a_car_number_is_not_another_one_with_a_zero() -> None:
    facts = facts_of(
        a_claim(Kind.ENTRY, "x", source="report", car_number="07"),
        a_claim(Kind.ENTRY, "x", source="recap", car_number="7"),
    )

    assert facts == {"car_number": a_fact("07", sources=[REPORT], dissent=[Dissent(RECAP, "7")])}


def test_a_source_that_contradicts_itself_is_trusted_in_its_running_account() -> None:
    facts = facts_of(
        a_spin("report", contact="with Riggs", place="running order", sequence=0),
        a_spin("report", contact="none", place="opening summary", sequence=1),
    )

    dissent = Dissent(REPORT, "none", place="opening summary")
    trusted = Fact("with Riggs", (REPORT,), (dissent,), place="running order")
    assert facts == {"contact": trusted}


def test_of_two_tellings_in_the_running_account_the_later_is_trusted() -> None:
    facts = facts_of(
        a_spin("report", lap=9, place="running order", sequence=0),
        a_spin("report", lap=10, place="interview", sequence=1),
    )

    dissent = Dissent(REPORT, 9, place="running order")
    assert facts == {"lap": Fact(10, (REPORT,), (dissent,), place="interview")}


def test_sentences_never_disagree_and_all_are_kept() -> None:
    (record,) = reconcile([a_spin("recap", text="B."), a_spin("report", text="A.")], SOURCES)

    assert record.told == (Told("A.", REPORT), Told("B.", RECAP))
    assert record.facts == {}


def test_what_was_announced_yields_to_what_is_reported() -> None:
    announced = a_claim(Kind.SCHEDULE, source="report", run_on=date(2025, 3, 21), state="scheduled")
    reported = a_claim(Kind.RACE, source="recap", run_on=date(2025, 3, 22), state="run")

    (record,) = reconcile([announced, reported], SOURCES)

    assert record.topic == Topic(HOMESTEAD, Kind.RACE)
    assert record.facts == {
        "run_on": a_fact(
            date(2025, 3, 22), sources=[RECAP], dissent=[Dissent(REPORT, date(2025, 3, 21))]
        ),
        "state": a_fact("run", sources=[RECAP]),
    }


def test_records_come_in_the_order_told() -> None:
    told = [a_claim(Kind.REMARK, scope=scope, source="report", text="…") for scope in "zab"]
    claims = [
        Claim(one.source, one.topic, one.fields, None, sequence)
        for sequence, one in enumerate(told)
    ]

    records = reconcile(reversed(claims), SOURCES)

    assert [record.topic.scope for record in records] == ["z", "a", "b"]


CLAIMS = st.builds(
    a_claim,
    st.sampled_from([Kind.INCIDENT, Kind.RESULT]),
    st.sampled_from(["", "x"]),
    source=st.sampled_from(sorted(SOURCES)),
    place=st.sampled_from([None, "opening summary", "running order"]),
    sequence=st.integers(0, 3),
    laps_to_go=st.integers(1, 3),
    about=st.booleans(),
    turn=st.sampled_from(["Turn 1", "turn 1", "Turn 2"]),
    text=st.sampled_from(["A.", "B."]),
)


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.source, claim.topic, claim.place, claim.sequence


@given(st.lists(CLAIMS, max_size=12, unique_by=_key), st.randoms())
def test_the_order_of_claims_does_not_matter(claims: list[Claim], random: Random) -> None:
    shuffled = random.sample(claims, len(claims))

    assert reconcile(shuffled, SOURCES) == reconcile(claims, SOURCES)


CALENDAR = a_source("calendar", "the calendar", SourceKind.CALENDAR)


def announced(source: str, **fields: Value) -> Claim:
    """What a source announces of a race."""
    return Claim(source, Topic(HOMESTEAD, Kind.SCHEDULE), {"state": "scheduled", **fields})


def test_of_announcements_a_calendars_is_trusted() -> None:
    by_report, by_calendar = announced("report", name="A"), announced("calendar", name="B")

    facts = facts_of(by_report, by_calendar, sources=[CALENDAR])

    assert facts["name"] == a_fact("B", sources=[CALENDAR], dissent=[Dissent(REPORT, "A")])


def test_what_a_report_tells_of_a_race_outweighs_the_calendar() -> None:
    told = a_claim(Kind.RACE, source="recap", name="A")

    facts = facts_of(announced("calendar", name="B"), told, sources=[CALENDAR])

    assert facts["name"] == a_fact("A", sources=[RECAP], dissent=[Dissent(CALENDAR, "B")])


def test_the_time_told_for_another_day_is_none_of_this_day() -> None:
    day, moved = date(2025, 3, 28), date(2025, 3, 29)
    old = announced("report", run_on=day, start_time="19:30", zone="America/New_York")

    facts = facts_of(old, announced("calendar", run_on=moved), sources=[CALENDAR])

    assert facts.keys() == {"run_on", "state"}
    assert facts["run_on"] == a_fact(moved, sources=[CALENDAR], dissent=[Dissent(REPORT, day)])


def test_the_time_told_for_the_same_day_or_for_none_stands() -> None:
    day = date(2025, 3, 28)
    timed = announced("report", start_time="19:30")

    facts = facts_of(timed, announced("calendar", run_on=day), sources=[CALENDAR])

    assert facts["start_time"] == a_fact("19:30", sources=[REPORT])


def test_an_announcement_does_not_deny_that_a_race_was_called_off() -> None:
    off = announced("calendar", state="cancelled")

    facts = facts_of(announced("report"), off, sources=[CALENDAR])

    assert facts["state"] == a_fact("cancelled", sources=[CALENDAR])
