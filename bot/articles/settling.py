"""Of findings that contradict each other, those that stand."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.articles.findings import Finding, Strength
from db.provenance import Kind, Value

_Key = tuple[Kind, str, str, str]
"""Kind, scope, subject and field."""

_EXCLUSIVE = frozenset({(Kind.RESULT, "finish"), (Kind.STAGE, "position"), (Kind.RESULT, "start")})
"""Fields of which two drivers never share a value."""


@dataclass(frozen=True, slots=True)
class _Said:
    value: Value
    strength: Strength
    times: int
    finding: Finding


def settled(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those that stronger ones deny, or equal ones dispute.

    Every finding that is kept has only the fields that stand.
    """
    told = list(found)
    winners = _by_value(_by_field(told))
    kept: list[Finding] = []
    for one in told:
        fields = {
            name: value
            for name, value in one.fields.items()
            if _stands(winners, (one.kind, one.scope, one.subject, name), value)
        }
        if fields:
            kept.append(replace(one, fields=fields))
    return tuple(sorted(kept, key=lambda one: one.start))


def _stands(winners: dict[_Key, Value], key: _Key, value: Value) -> bool:
    return key in winners and winners[key] == value


def _by_field(told: Sequence[Finding]) -> dict[_Key, _Said]:
    """The strongest value of each field; a tie of two values leaves none."""
    said: dict[_Key, dict[Value, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for one in told:
        for name, value in one.fields.items():
            said[(one.kind, one.scope, one.subject, name)][value].append(one)
    best: dict[_Key, _Said] = {}
    for key, values in said.items():
        ranked = sorted((_said(value, ones) for value, ones in values.items()), key=_weight)
        if len(ranked) > 1 and _weight(ranked[-1]) == _weight(ranked[-2]) and not _may_differ(key):
            continue
        best[key] = _largest(ranked) if _may_differ(key) else ranked[-1]
    return best


def _said(value: Value, ones: Sequence[Finding]) -> _Said:
    strongest = max(ones, key=lambda one: one.strength)
    return _Said(value, strongest.strength, len({one.start for one in ones}), strongest)


def _weight(one: _Said) -> tuple[int, int]:
    return one.strength, one.times


def _may_differ(key: _Key) -> bool:
    """Of laps, the largest number told is the race's: the others are parts of it."""
    return key[0] is Kind.RACE and key[3] in ("laps_run", "leaders")


def _largest(ranked: Sequence[_Said]) -> _Said:
    strongest = max(one.strength for one in ranked)
    fitting = [one for one in ranked if one.strength == strongest and isinstance(one.value, int)]
    return max(fitting, key=lambda one: int(str(one.value)))


def _by_value(best: dict[_Key, _Said]) -> dict[_Key, Value]:
    """`best` without places that two drivers claim, unless one of them far more surely."""
    holders: dict[tuple[Kind, str, str, Value], list[_Key]] = defaultdict(list)
    for key, said in best.items():
        if (key[0], key[3]) in _EXCLUSIVE:
            holders[(key[0], key[1], key[3], said.value)].append(key)
    gone: set[_Key] = set()
    for keys in holders.values():
        if len(keys) < 2:
            continue
        ranked = sorted(keys, key=lambda key: _weight(best[key]))
        top, second = _weight(best[ranked[-1]]), _weight(best[ranked[-2]])
        gone.update(ranked[:-1] if top > second else ranked)
    return {key: said.value for key, said in best.items() if key not in gone}
