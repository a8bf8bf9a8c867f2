"""Cross-checks of who took part: the story's drivers against the list of finishers."""

from collections.abc import Iterator

from db.crosschecks.race_facts import (
    Finding,
    RaceFacts,
    about,
    drivers,
    number,
    same_source,
    word,
)
from db.provenance import FactRecord, Kind

_TOLD_IN_THE_STORY = (Kind.STAGE, Kind.ORDER, Kind.PIT_ORDER)


def drivers_are_starters(race: RaceFacts) -> Iterator[Finding]:
    """Whoever finishes a stage, runs somewhere or pits is among the finishers, if all are listed.

    Nobody is put in the driver's place: the article's slip may be in either list.
    """
    if not race.listers:
        return
    finishers = {record.topic.subject for record in race.full_result}
    for kind in _TOLD_IN_THE_STORY:
        for record in race.by_kind[kind]:
            if record.topic.subject and record.topic.subject not in finishers:
                yield from _not_among_the_finishers(race, record)


def _not_among_the_finishers(race: RaceFacts, record: FactRecord) -> Iterator[Finding]:
    name, listed = race.name(record.topic.subject), len(race.full_result)
    for field, fact in record.facts.items():
        whose = "that the same report lists" if same_source(fact, race.listers) else "listed"
        text = f"{name} is not among the {listed} finishers {whose}."
        yield from about(record, field, "not-a-starter", text)


def leaders_led_a_lap(race: RaceFacts) -> Iterator[Finding]:
    """Whoever takes the lead in the story is credited with a lap led, or lost it within the lap."""
    results = {record.topic.subject: record for record in race.by_kind[Kind.RESULT]}
    for record in race.by_kind[Kind.INCIDENT]:
        leader = next(iter(drivers(record)), "")
        if word(record, "what") != "lead" or leader not in results:
            continue
        if number(results[leader], "laps_led") == 0:
            when = _when(record)
            text = f"{race.name(leader)} took the lead{when} but is credited with no lap led."
            yield from about(record, "what", "lead-without-lap", text)
            yield from about(results[leader], "laps_led", "lead-without-lap", text)


def _when(record: FactRecord) -> str:
    lap, to_go = number(record, "lap"), number(record, "laps_to_go")
    if lap is not None:
        return f" around lap {lap}" if record.facts["lap"].about else f" on lap {lap}"
    return "" if to_go is None else f" with {to_go} laps to go"
