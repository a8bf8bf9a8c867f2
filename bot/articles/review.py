"""What a draft would change: new, agreed upon, contradicted, doubted, and what was not read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.articles.casting import Cast
from bot.articles.draft import Line
from bot.articles.in_words import race_in_words, value_in_words, what_in_words
from bot.articles.names import Meant, Standing
from db.almanac import Almanac
from db.crosschecks import with_doubts
from db.provenance import Claim, Doubt, Kind, Source, SourceKind, Topic, Value
from db.reconcile import agree, reconcile
from db.reference_sheet import Reference
from db.vocabulary import field_of

OF_EVERY_RACE = ("series", "run_on", "track", "name")
"""What identifies a race, offered for editing even where the article does not tell it."""

LOOKED_FOR = (
    ("who won", Kind.RESULT, "finish"),
    ("laps led", Kind.RESULT, "laps_led"),
    ("stages", Kind.STAGE, "position"),
    ("cautions", Kind.RACE, "cautions"),
    ("lead changes", Kind.RACE, "lead_changes"),
    ("points after the race", Kind.STANDING, "position"),
)
"""What a report of a race tells as a rule."""


class Mark(StrEnum):
    """How a row stands to what is known; in the order in which an editor looks at them."""

    ASKED = "asked"  # a name an editor has to say something about
    MISSING = "missing"  # the article does not tell it
    CONTRADICTS = "contradicts"
    UNREAD = "unread"  # it is told, but cannot be taken in
    NEW = "new"
    AGREES = "agrees"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be looked at and edited; `key` names it to `amended`."""

    key: str
    mark: Mark
    what: str  # "Corey Heim, laps led"
    value: str
    others: tuple[str, ...] = ()  # "78: Speedway Media"


@dataclass(frozen=True, slots=True)
class Review:
    """What an editor decides upon. `open` has to be settled before it can be confirmed."""

    label: str
    race: str
    is_known_race: bool
    rows: tuple[Row, ...]
    doubts: tuple[str, ...]
    not_told: tuple[str, ...]
    new_names: tuple[str, ...]
    open: tuple[str, ...]

    def count(self, mark: Mark) -> int:
        """How many rows have this mark."""
        return sum(one.mark is mark for one in self.rows)


_Said = Mapping[tuple[Topic, str], Sequence[Claim]]


def review(
    cast: Cast, standing: Sequence[Claim], sources: Mapping[str, Source], almanac: Almanac
) -> Review:
    """Hold what `cast` says against the claims about its race that stand.

    Claims of the same source do not count: confirming takes their place.
    """
    others = [one for one in standing if one.source != cast.draft.source.slug]
    marks = list(Mark)
    rows = sorted(_rows(cast, others, sources), key=lambda row: marks.index(row.mark))
    return Review(
        cast.draft.source.label,
        race_in_words(cast, almanac),
        cast.known_race,
        tuple(rows),
        tuple(_new_doubts(cast, others, sources, almanac)),
        tuple(_not_told(cast)),
        tuple(_new_names(cast.names.values())),
        cast.open,
    )


def _rows(cast: Cast, others: Iterable[Claim], sources: Mapping[str, Source]) -> Iterator[Row]:
    said: dict[tuple[Topic, str], list[Claim]] = defaultdict(list)
    for claim in others:
        for name in claim.fields:
            said[_topic(claim), name].append(claim)
    for at, meant in enumerate(cast.names.values()):
        if meant.standing is Standing.ASKED:
            near = f"perhaps {' or '.join(meant.near)}" if meant.near else "nobody I know"
            yield Row(f"n{at}", Mark.ASKED, meant.printed, near)
    if cast.draft.source.kind is not SourceKind.CORRECTION:
        for name in OF_EVERY_RACE:
            if cast.draft.of_race(name) is None:
                yield Row(f"m{name}", Mark.MISSING, what_in_words(Kind.RACE, "", "", name), "")
    unread = {one.key for one in cast.unread}
    for line in cast.draft.lines:
        yield _row(line, cast, said, sources, is_unread=line.key in unread)


def _row(
    line: Line, cast: Cast, said: _Said, sources: Mapping[str, Source], *, is_unread: bool
) -> Row:
    what = what_in_words(line.kind, line.scope, line.subject, line.field)
    value, key = value_in_words(line.value), f"l{line.key}"
    if is_unread:
        return Row(key, Mark.UNREAD, what, value)
    topic, taken = _claimed(line, cast)
    tellers = said.get((topic, line.field), ())
    field = field_of(line.kind, line.field)
    if not tellers or field is None:
        return Row(key, Mark.NEW, what, value)
    against = tuple(
        f"{value_in_words(one.fields[line.field])}: {sources[one.source].label}"
        for one in tellers
        if field.compared and not agree(field.holds, taken, one.fields[line.field])
    )
    mark = Mark.CONTRADICTS if against else Mark.AGREES
    agreeing = tuple(dict.fromkeys(sources[one.source].label for one in tellers))
    return Row(key, mark, what, value, against or agreeing)


def _topic(claim: Claim) -> Topic:
    """What a claim is about; what is announced of a race is about the race."""
    if claim.topic.kind is Kind.SCHEDULE:
        return Topic(claim.topic.race, Kind.RACE)
    return claim.topic


def _claimed(line: Line, cast: Cast) -> tuple[Topic, Value]:
    """The topic and the value with which the line went into the sheet."""
    meant = cast.names.get(line.subject)
    topic = Topic(cast.race or "unknown", line.kind, line.scope, (meant and meant.slug) or "")
    for claim in cast.sheet.claims:
        if claim.topic == topic and line.field in claim.fields:
            return topic, claim.fields[line.field]
    return topic, line.value


def _new_doubts(
    cast: Cast, others: Sequence[Claim], sources: Mapping[str, Source], almanac: Almanac
) -> Iterator[str]:
    """What cross-checks doubt with this article taken in, and did not without it."""
    drivers = {**almanac.drivers, **cast.reference.drivers}
    known = Reference(almanac.series, {**almanac.tracks, **cast.reference.tracks}, drivers)
    before = set(_doubts(others, sources, known))
    by = {**sources, cast.draft.source.slug: cast.draft.source}
    after = dict.fromkeys(_doubts((*others, *cast.sheet.claims), by, known))
    yield from (one.text for one in after if one not in before)


def _doubts(
    claims: Iterable[Claim], sources: Mapping[str, Source], known: Reference
) -> Iterator[Doubt]:
    for record in with_doubts(reconcile(claims, sources), known):
        for fact in record.facts.values():
            # Rules that speak for a value raise no doubt about it.
            yield from (one for one in fact.doubts if not one.rule.startswith("supports-"))


def _not_told(cast: Cast) -> Iterator[str]:
    if cast.draft.source.kind is SourceKind.CORRECTION:
        return
    told = {(one.kind, one.field) for one in cast.draft.lines}
    yield from (words for words, kind, name in LOOKED_FOR if (kind, name) not in told)


def _new_names(names: Iterable[Meant]) -> Iterator[str]:
    for one in names:
        if one.standing is Standing.NEW:
            near = f" (the nearest I know: {one.near[0]})" if one.near else ""
            yield f"{one.printed}{near}"
