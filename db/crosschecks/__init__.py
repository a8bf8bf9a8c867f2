"""Cross-checks: rules that need no outside knowledge, and the doubts that facts draw by them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from db.crosschecks.field import drivers_are_starters, leaders_led_a_lap
from db.crosschecks.positions import gaps_rise, no_position_twice, qualifying_times_rise
from db.crosschecks.race_facts import Finding, RaceFacts
from db.crosschecks.telling import (
    caution_laps_fit,
    moments_go_forward,
    printed_otherwise,
    restart_follows_caution,
)
from db.crosschecks.times import announced_race_is_later, speed_fits_time, weekday_fits_date
from db.crosschecks.totals import (
    cautions_are_counted,
    laps_led_add_up,
    laps_led_fit,
    lead_lap_is_counted,
    leaders_are_counted,
    positions_fit_field,
    starters_are_listed,
)
from db.provenance import Doubt, Fact, FactRecord, Topic, Value
from db.reference_sheet import Reference

RULES: tuple[Callable[[RaceFacts], Iterator[Finding]], ...] = (
    drivers_are_starters,
    leaders_led_a_lap,
    laps_led_add_up,
    laps_led_fit,
    leaders_are_counted,
    starters_are_listed,
    lead_lap_is_counted,
    cautions_are_counted,
    no_position_twice,
    positions_fit_field,
    gaps_rise,
    qualifying_times_rise,
    weekday_fits_date,
    announced_race_is_later,
    speed_fits_time,
    printed_otherwise,
    moments_go_forward,
    restart_follows_caution,
    caution_laps_fit,
)
"""The rules, each over one race; a rule whose name begins with "supports-" speaks for a value."""


def with_doubts(records: Iterable[FactRecord], reference: Reference) -> tuple[FactRecord, ...]:
    """The same records in the same order, the facts that fail a rule with their doubts."""
    told = tuple(records)
    by_race: dict[str, list[FactRecord]] = defaultdict(list)
    for record in told:
        by_race[record.topic.race].append(record)
    races = [RaceFacts(tuple(own), reference) for own in by_race.values()]
    found: dict[Topic, dict[str, list[Doubt]]] = defaultdict(lambda: defaultdict(list))
    for finding in (one for race in races for rule in RULES for one in rule(race)):
        found[finding.topic][finding.field].append(finding.doubt)
    return tuple(
        _doubted(record, found[record.topic]) if record.topic in found else record
        for record in told
    )


def _doubted(record: FactRecord, doubts: Mapping[str, list[Doubt]]) -> FactRecord:
    facts: dict[str, Fact[Value]] = {
        name: replace(fact, doubts=tuple(dict.fromkeys((*fact.doubts, *doubts[name]))))
        if name in doubts
        else fact
        for name, fact in record.facts.items()
    }
    return replace(record, facts=facts)
