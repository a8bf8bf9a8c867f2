"""Claims -> facts: the most trusted value of each field, who agrees with it, and who does not.

Trust, heaviest first: a correction, the newest of several; what is told of a race over what was
announced of it; of announcements a calendar's, which is kept up to date, and of two calendars the
one whose word on the race is the newer; a report over a recap; an exact number over an "about"; the
newest publication. Within one article its running account outweighs its headline and opening
summary, which tell the same in brief, and of two tellings of one weight the later one, being the
more detailed as a rule.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

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
from db.vocabulary import Field, Holds, field_of

SUMMARIES = frozenset({"headline", "opening summary"})
"""The places of an article that sum up what it tells in detail further on."""

_KIND_RANKS = {kind: rank for rank, kind in enumerate(SourceKind)}
_TOPIC_RANKS = {kind: rank for rank, kind in enumerate(Kind)}
_APPROXIMATE = frozenset({Holds.COUNT, Holds.DECIMAL})  # a position is never "about"
_SCHEDULED = "scheduled"
_LONG_AGO = datetime.fromtimestamp(0, UTC)
_SPACING = re.compile(r"[^\w]+")

_Trust = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class _Voice:
    """One claim with its source and its weight; the lightest tuple weighs most."""

    claim: Claim
    source: Source
    kind_trust: _Trust
    detail_trust: _Trust

    @property
    def is_about(self) -> bool:
        return self.claim.fields.get("about") is True


def reconcile(claims: Iterable[Claim], sources: Mapping[str, Source]) -> tuple[FactRecord, ...]:
    """The facts that `claims` amount to, whatever order they come in.

    One record per topic, race by race and kind by kind, within a kind in the order told: the order
    of the records has a meaning. What is announced of a race (`Kind.SCHEDULE`) goes into the
    record of the race itself (`Kind.RACE`).
    """
    by_topic: dict[Topic, list[_Voice]] = defaultdict(list)
    for claim in claims:
        by_topic[_topic(claim)].append(_voice(claim, sources[claim.source]))
    for voices in by_topic.values():
        if len(voices) > 1:
            voices.sort(key=_weight)
    shared: dict[tuple[Source, ...], tuple[Source, ...]] = {}
    ordered = sorted(by_topic.items(), key=lambda item: _place_in_order(*item))
    return tuple(_record(topic, voices, shared) for topic, voices in ordered)


def trust(source: Source) -> tuple[int, int, str]:
    """Sorts sources, the most trusted first: by kind, then the newest.

    Of corrections the one made last: whoever corrects a correction has seen it. An article is as
    new as its publication, whenever it was taken in.
    """
    if source.kind is SourceKind.CORRECTION:
        newness = round((source.added_at or _LONG_AGO).timestamp() * 1_000_000)
    else:
        newness = source.published_on.toordinal() if source.published_on else 0
    return _KIND_RANKS[source.kind], -newness, source.slug


def agree(holds: Holds, one: Value, other: Value) -> bool:
    """Whether two values say the same: words but for case, punctuation and spacing."""
    if one == other:
        return True
    if holds is not Holds.WORD or not isinstance(one, str) or not isinstance(other, str):
        return False
    return _plain(one) == _plain(other)


def _plain(word: str) -> str:
    return _SPACING.sub(" ", word.casefold()).strip()


def _topic(claim: Claim) -> Topic:
    if claim.topic.kind is Kind.SCHEDULE:
        return Topic(claim.topic.race, Kind.RACE)
    return claim.topic


def _voice(claim: Claim, source: Source) -> _Voice:
    kind_rank, newness, slug = trust(source)
    if source.kind is SourceKind.CALENDAR and claim.added_at is not None:
        newness = -int(claim.added_at.timestamp() * 1000)
    is_correction = source.kind is SourceKind.CORRECTION
    is_announcement = claim.topic.kind is Kind.SCHEDULE
    return _Voice(
        claim,
        source,
        (not is_correction, is_announcement, source.kind is not SourceKind.CALENDAR, kind_rank),
        (newness, slug, claim.place in SUMMARIES, -claim.sequence, claim.place or ""),
    )


def _weight(voice: _Voice) -> tuple[_Trust, _Trust]:
    return voice.kind_trust, voice.detail_trust


def _weight_of_number(voice: _Voice) -> tuple[_Trust, bool, _Trust]:
    return voice.kind_trust, voice.is_about, voice.detail_trust


def _place_in_order(topic: Topic, voices: Sequence[_Voice]) -> tuple[object, ...]:
    trusted = voices[0]
    told_first = (trusted.kind_trust, trusted.detail_trust[:2], trusted.claim.sequence)
    # A driver's name decides between topics of different sources that tell them at one sequence.
    return topic.race, _TOPIC_RANKS[topic.kind], told_first, topic.scope, topic.subject


def _record(
    topic: Topic, voices: Sequence[_Voice], shared: dict[tuple[Source, ...], tuple[Source, ...]]
) -> FactRecord:
    facts: dict[str, Fact[Value]] = {}
    told: list[Told] = []
    by_field: dict[str, list[_Voice]] = defaultdict(list)
    for voice in voices:
        for name in voice.claim.fields:
            by_field[name].append(voice)
    _drop_outdated_state(by_field)
    _drop_times_of_other_days(by_field)
    for name, tellers in by_field.items():
        field = field_of(topic.kind, name)
        if name == "about" or field is None:
            continue
        if field.holds is Holds.TEXT:
            told += [_told(voice, name) for voice in tellers]
        else:
            facts[name] = _fact(name, field, tellers, shared)
    return FactRecord(topic, facts, tuple(told))


def _drop_outdated_state(by_field: dict[str, list[_Voice]]) -> None:
    """An announcement that a race would be held denies neither that it was nor its calling off."""
    tellers = by_field.get("state", ())
    reports = [voice for voice in tellers if voice.claim.topic.kind is not Kind.SCHEDULE]
    if reports:
        by_field["state"] = reports
    elif tellers and tellers[0].claim.fields["state"] != _SCHEDULED:
        called_off = [one for one in tellers if one.claim.fields["state"] != _SCHEDULED]
        by_field["state"] = called_off


def _drop_times_of_other_days(by_field: dict[str, list[_Voice]]) -> None:
    """A time of day goes with its day: of a race that was moved, the old time says nothing."""
    if "run_on" not in by_field or "start_time" not in by_field:
        return
    trusted = by_field["run_on"][0].claim.fields["run_on"]
    others = {
        id(voice.claim) for voice in by_field["run_on"] if voice.claim.fields["run_on"] != trusted
    }
    for name in ("start_time", "zone", "weekday"):
        left = [one for one in by_field.get(name, ()) if id(one.claim) not in others]
        if left:
            by_field[name] = left
        else:
            by_field.pop(name, None)


def _told(voice: _Voice, name: str) -> Told:
    return Told(str(voice.claim.fields[name]), voice.source, voice.claim.place)


def _fact(
    name: str,
    field: Field,
    tellers: Sequence[_Voice],
    shared: dict[tuple[Source, ...], tuple[Source, ...]],
) -> Fact[Value]:
    may_be_about = field.holds in _APPROXIMATE
    if len(tellers) > 1 and may_be_about:
        tellers = sorted(tellers, key=_weight_of_number)
    value = tellers[0].claim.fields[name]
    agreeing, dissent = [tellers[0]], []
    for voice in tellers[1:]:
        if agree(field.holds, value, voice.claim.fields[name]):
            agreeing.append(voice)
        elif field.compared:
            dissent.append(_dissent(voice, name, may_be_about))
    sources = tuple(dict.fromkeys(voice.source for voice in agreeing))
    return Fact(
        value,
        shared.setdefault(sources, sources),  # one tuple for all: there may be a million facts
        tuple(dict.fromkeys(dissent)),
        about=may_be_about and all(voice.is_about for voice in agreeing),
        place=tellers[0].claim.place,
    )


def _dissent(voice: _Voice, name: str, may_be_about: bool) -> Dissent[Value]:
    value = voice.claim.fields[name]
    return Dissent(voice.source, value, may_be_about and voice.is_about, voice.claim.place)
