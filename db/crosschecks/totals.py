"""Cross-checks of what is told of the whole race against what is told of each driver."""

from collections.abc import Iterator

from db.crosschecks.race_facts import Finding, RaceFacts, about, number, word
from db.provenance import FactRecord, Kind

_SHORTEST_LIST = 20
"""From so many finishers in a row on, a list is meant to be the whole result."""


def laps_led_add_up(race: RaceFacts) -> Iterator[Finding]:
    """Every lap is led by one driver, so the laps led add up to the laps of the race."""
    results = race.by_kind[Kind.RESULT]
    leaders = [record for record in results if number(record, "laps_led")]
    total = sum(number(record, "laps_led") or 0 for record in leaders)
    if race.laps is None or not leaders or total == race.laps:
        return
    if total < race.laps and not _all_leaders_told(race, leaders):
        return
    laps = f"the race has {race.laps} laps"
    text = f"The laps led by all drivers add up to {total}, but {laps}."
    for record in leaders:
        yield from about(record, "laps_led", "laps-led-sum", text)


def _all_leaders_told(race: RaceFacts, leaders: list[FactRecord]) -> bool:
    if race.number("leaders") is not None:
        return len(leaders) >= (race.number("leaders") or 0)
    return bool(race.full_result) and all("laps_led" in one.facts for one in race.full_result)


def leaders_are_counted(race: RaceFacts) -> Iterator[Finding]:
    """As many drivers are credited with laps led as are said to have led."""
    told = race.number("leaders")
    if race.race is None or told is None:
        return
    results = race.by_kind[Kind.RESULT]
    credited = sum(bool(number(record, "laps_led")) for record in results)
    is_whole = race.full_result and all("laps_led" in one.facts for one in results)
    if credited > told or (is_whole and credited < told):
        text = (
            f"The leaders are told to be {told}, but {credited} drivers are credited with laps led."
        )
        yield from about(race.race, "leaders", "leaders-count", text)


def starters_are_listed(race: RaceFacts) -> Iterator[Finding]:
    """A list of finishers without a gap, too long to be an extract, holds all starters."""
    told, listed = race.number("starters"), len(race.by_kind[Kind.RESULT])
    if race.race is None or told is None or told == listed:
        return
    finishes = {number(record, "finish") for record in race.by_kind[Kind.RESULT]}
    is_whole = listed >= _SHORTEST_LIST and finishes == set(range(1, listed + 1))
    if listed > told or is_whole:
        text = f"The starters are told to be {told}, but the results list {listed}."
        yield from about(race.race, "starters", "starters-count", text)


def lead_lap_is_counted(race: RaceFacts) -> Iterator[Finding]:
    """As many drivers finish no lap down as are said to have finished on the lead lap."""
    told, results = race.number("lead_lap_finishers"), race.full_result
    is_told = all("laps_down" in one.facts or word(one, "status") == "out" for one in results)
    if race.race is None or told is None or not results or not is_told:
        return
    counted = sum(number(one, "laps_down") == 0 and word(one, "status") != "out" for one in results)
    if counted != told:
        text = f"The finishers on the lead lap are told to be {told}, but {counted} are listed."
        yield from about(race.race, "lead_lap_finishers", "lead-lap-count", text)


def laps_led_fit(race: RaceFacts) -> Iterator[Finding]:
    """Nobody leads more laps than the race has, or than the driver completed."""
    laps = race.number("laps_run")
    for record in race.by_kind[Kind.RESULT]:
        led, completed = number(record, "laps_led"), number(record, "laps_completed")
        limits = [limit for limit in (laps, completed) if limit is not None]
        if led is not None and limits and led > min(limits):
            text = (
                f"{race.name(record.topic.subject)} is credited with {led} laps led, "
                f"but there were only {min(limits)} to lead."
            )
            yield from about(record, "laps_led", "laps-led-limit", text)


def positions_fit_field(race: RaceFacts) -> Iterator[Finding]:
    """Nobody starts or finishes beyond the last of the starters."""
    starters = race.number("starters")
    for record in race.by_kind[Kind.RESULT] if starters else ():
        for field in ("finish", "start"):
            position = number(record, field)
            if position is not None and starters is not None and position > starters:
                text = f"Position {position} is beyond the {starters} starters."
                yield from about(record, field, "position-limit", text)


def cautions_are_counted(race: RaceFacts) -> Iterator[Finding]:
    """No incident brings out a caution beyond the number of cautions told."""
    told = race.number("cautions")
    if race.race is None or told is None:
        return
    last = max((number(one, "caution") or 0 for one in race.by_kind[Kind.INCIDENT]), default=0)
    if last > told:
        text = f"The cautions are told to be {told}, but the story tells of caution number {last}."
        yield from about(race.race, "cautions", "cautions-count", text)
