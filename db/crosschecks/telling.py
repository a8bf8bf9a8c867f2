"""Cross-checks of the story: its order, its words, and the cautions and restarts it tells of."""

from collections.abc import Iterator, Sequence

from db.crosschecks.race_facts import Finding, RaceFacts, about, number, word
from db.provenance import FactRecord, Kind

LOOKING_BACK = 5
"""An article may look back by a few laps to explain what it tells; beyond that it has slipped."""

SHORTEST_CAUTION = 3
"""Laps from a caution to its restart: the field is gathered up, pits and is lined up again."""

_CAUTION_LAPS_TOLERANCE = 2
"""The lap of the incident and that of the restart may count as green or yellow."""


def printed_otherwise(race: RaceFacts) -> Iterator[Finding]:
    """What cannot be meant as printed says how it was read."""
    readings = {"laps_to_go": "{} laps to go", "lap": "lap {}"}
    for record in race.records:
        printed = word(record, "printed")
        if printed is None:
            continue
        rest = [name for name in record.facts if name not in ("printed", "what", "drivers")]
        for field in [name for name in readings if name in record.facts] or rest[:1]:
            value = record.facts[field].value
            reading = readings.get(field, field.replace("_", " ") + " {}").format(value)
            text = f'Printed as "{printed}"; read as {reading}.'
            yield from about(record, field, "printed", text)


def moments_go_forward(race: RaceFacts) -> Iterator[Finding]:
    """What a source tells in sequence goes forward in the race."""
    for source in dict.fromkeys(_first_source(one) for one in race.by_kind[Kind.ORDER]):
        own = [one for one in race.by_kind[Kind.ORDER] if _first_source(one) == source]
        scopes = list(dict.fromkeys(record.topic.scope for record in own))
        laps = [_lap_of_scope(race, scope) for scope in scopes]
        for at in _out_of_sequence(laps):
            around = f"{_spelled(scopes[at - 1])} and {_spelled(scopes[at + 1])}"
            text = f"Told as {_spelled(scopes[at])}, between {around}."
            for record in own:
                if record.topic.scope == scopes[at]:
                    yield from _about_all(record, text)


def _first_source(record: FactRecord) -> str:
    fact = next(iter(record.facts.values()), None)
    return fact.sources[0].slug if fact else ""


def _about_all(record: FactRecord, text: str) -> Iterator[Finding]:
    for field in record.facts:
        yield from about(record, field, "out-of-sequence", text)


def _lap_of_scope(race: RaceFacts, scope: str) -> int | None:
    counted, lap = scope.rsplit("-", 1)
    if counted == "lap":
        return int(lap)
    return None if race.laps is None else race.laps - int(lap)


def _spelled(scope: str) -> str:
    counted, lap = scope.rsplit("-", 1)
    return f"lap {lap}" if counted == "lap" else f"{lap} laps to go"


def _out_of_sequence(laps: Sequence[int | None]) -> Iterator[int]:
    """Where a lap stands far outside its neighbours while those are in order themselves."""
    for at in range(1, len(laps) - 1):
        before, lap, after = laps[at - 1 : at + 2]
        if before is None or lap is None or after is None or before > after:
            continue
        if lap < before - LOOKING_BACK or lap > after + LOOKING_BACK:
            yield at


def restart_follows_caution(race: RaceFacts) -> Iterator[Finding]:
    """Where sources differ on a caution's moment, the restart after it may decide.

    A value that leaves time for the caution, when no other does, is supported (the rule's name
    begins with "supports-": it speaks for the value); one that leaves none is doubted.
    """
    incidents = race.by_kind[Kind.INCIDENT]
    restarts = [number(one, "laps_to_go") for one in incidents if word(one, "what") == "restart"]
    for record in incidents:
        value, others = _told_moments(record)
        if value is None or not others or "caution" not in record.facts:
            continue
        earliest = max(value, *others)
        after = [to_go for to_go in restarts if to_go is not None and to_go < earliest]
        if after:
            yield from _decided(record, value, others, max(after))


def _told_moments(record: FactRecord) -> tuple[int | None, list[int]]:
    """The trusted laps to go of an incident, and those that others tell instead."""
    fact = record.facts.get("laps_to_go")
    dissent = fact.dissent if fact else ()
    others = [one.value for one in dissent if isinstance(one.value, int)]
    return number(record, "laps_to_go"), others


def _decided(
    record: FactRecord, value: int, others: Sequence[int], restart: int
) -> Iterator[Finding]:
    fits = value - restart >= SHORTEST_CAUTION
    other_fits = any(other - restart >= SHORTEST_CAUTION for other in others)
    if fits and not other_fits:
        text = f"{value} to go fits the restart with {restart} to go."
        yield from about(record, "laps_to_go", "supports-restart", text)
    if other_fits and not fits:
        text = f"{value} to go leaves no time before the restart with {restart} to go."
        yield from about(record, "laps_to_go", "restart-too-soon", text)


def caution_laps_fit(race: RaceFacts) -> Iterator[Finding]:
    """The laps from each caution to its restart make up the caution laps, if all are told."""
    told, cautions = race.number("caution_laps"), race.number("cautions")
    if race.race is None or told is None or not cautions:
        return
    spans = _caution_spans(race)
    if len(spans) != cautions:
        return
    most, least = sum(spans), sum(spans) - cautions
    if not least - _CAUTION_LAPS_TOLERANCE <= told <= most + _CAUTION_LAPS_TOLERANCE:
        text = f"The story's cautions last {least} to {most} laps in all, not {told}."
        yield from about(race.race, "caution_laps", "caution-laps", text)


def _caution_spans(race: RaceFacts) -> list[int]:
    """For each caution whose lap is told, the laps until the restart that follows."""
    incidents = race.by_kind[Kind.INCIDENT]
    starts: dict[int, int] = {}
    for record in incidents:
        caution, lap = number(record, "caution"), race.lap_of(record)
        if caution is not None and lap is not None:
            starts[caution] = min(lap, starts.get(caution, lap))
    told = (race.lap_of(one) for one in incidents if word(one, "what") == "restart")
    restarts = sorted(lap for lap in told if lap is not None)
    spans = []
    for start in starts.values():
        restart = next((lap for lap in restarts if lap > start), None)
        if restart is not None:
            spans.append(restart - start)
    return spans
