"""What cannot be true in a fact sheet at all: told twice, or beyond what the sheet itself tells."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from db.provenance import Kind, Topic, Value
from db.sheets.claims import PlacedClaim
from db.sheets.rows import Notes


@dataclass(frozen=True, slots=True)
class Limit:
    """`field` is never more than the largest told of `bounds` plus `slack`."""

    kind: Kind
    field: str
    bounds: tuple[str, ...]
    words: str  # "the 34 starters" is "the {} starters"
    slack: int = 0


_LAPS = ("laps_run", "scheduled_laps")
_BEYOND_LAPS = "the {} laps of the race"

WITHIN_A_CLAIM = (
    Limit(Kind.RACE, "lead_lap_finishers", ("starters",), "the {} starters"),
    Limit(Kind.RACE, "leaders", ("starters",), "the {} starters"),
    Limit(Kind.RACE, "leaders", ("lead_changes",), "what {} lead changes allow", slack=1),
    Limit(Kind.RACE, "caution_laps", _LAPS, _BEYOND_LAPS),
    Limit(Kind.RESULT, "laps_led", ("laps_completed",), "the {} laps completed"),
    Limit(Kind.RESULT, "times_led", ("laps_led",), "the {} laps led"),
    Limit(Kind.STAGE, "first_lap", ("last_lap",), "the last lap, {}"),
)
"""Limits by another field of the same claim."""

WITHIN_A_RACE = (
    Limit(Kind.RESULT, "finish", ("starters",), "the field of {}"),
    Limit(Kind.RESULT, "start", ("starters",), "the field of {}"),
    Limit(Kind.STAGE, "position", ("starters",), "the field of {}"),
    Limit(Kind.ORDER, "position", ("starters",), "the field of {}"),
    Limit(Kind.PIT_ORDER, "position", ("starters",), "the field of {}"),
    Limit(Kind.INCIDENT, "caution", ("cautions",), "the {} cautions"),
    Limit(Kind.RESULT, "laps_led", ("laps_run",), "the {} laps run"),
    Limit(Kind.RESULT, "laps_completed", ("laps_run",), "the {} laps run"),
    Limit(Kind.STAGE, "last_lap", ("laps_run",), "the {} laps run"),
    Limit(Kind.INCIDENT, "lap", ("laps_run",), "the {} laps run"),
    Limit(Kind.INCIDENT, "laps_to_go", _LAPS, _BEYOND_LAPS),
    Limit(Kind.REMARK, "laps_to_go", _LAPS, _BEYOND_LAPS),
)
"""Limits by what the same sheet tells of the race."""


def note_contradictions(notes: Notes, claims: Iterable[PlacedClaim]) -> None:
    """Note every claim that its own sheet rules out."""
    placed = tuple(claims)
    _note_told_twice(notes, placed)
    races = _told_of_races(placed)
    for one in placed:
        race = races.get(one.claim.topic.race, {})
        for field, what in _beyond(one, race):
            notes.add(f"{one.row}.{field}", what)


def _note_told_twice(notes: Notes, claims: Iterable[PlacedClaim]) -> None:
    first: dict[tuple[Topic, str | None], str] = {}
    for one in claims:
        key = (one.claim.topic, one.claim.place)
        if key in first:
            what = one.claim.topic.subject or one.claim.topic.scope or "the race"
            notes.add(
                one.row,
                f"{what} was told of in {first[key]} already; "
                "a source that contradicts itself needs a `place` for each row",
            )
        first.setdefault(key, one.row)


def _told_of_races(claims: Iterable[PlacedClaim]) -> Mapping[str, Mapping[str, int]]:
    """The largest told of each number, race by race."""
    races: dict[str, dict[str, int]] = defaultdict(dict)
    for one in claims:
        if one.claim.topic.kind is not Kind.RACE:
            continue
        told = races[one.claim.topic.race]
        for name, number in _numbers(one.claim.fields).items():
            told[name] = max(number, told.get(name, 0))
    return races


def _beyond(one: PlacedClaim, race: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    own = _numbers(one.claim.fields)
    for limits, bounding in ((WITHIN_A_CLAIM, own), (WITHIN_A_RACE, race)):
        for limit in limits:
            value = own.get(limit.field)
            if value is None or limit.kind is not one.claim.topic.kind:
                continue
            bounds = [bounding[name] for name in limit.bounds if name in bounding]
            if bounds and value > max(bounds) + limit.slack:
                yield limit.field, f"{value} is beyond {limit.words.format(max(bounds))}"


def _numbers(fields: Mapping[str, Value]) -> dict[str, int]:
    return {
        name: value
        for name, value in fields.items()
        if isinstance(value, int) and not isinstance(value, bool)
    }
