"""What a draft would change: new, agreed upon, contradicted, doubted, and what was not read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.articles.drafts.casting import Cast
from bot.articles.drafts.deciding import WHICH_RACE, WHOSE_PLACE
from bot.articles.drafts.draft import BESIDE, Line
from bot.articles.drafts.names import Meant, Standing, may_be_decided, meant_in_words
from bot.articles.in_words import race_in_words, value_in_words, what_in_words
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
    SETTLED = "settled"  # decided already, and may be decided otherwise
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
    replaces: str = ""  # the slug of the article whose place it takes
    going: tuple[str, ...] = ()  # what that one tells and this one does not

    def count(self, mark: Mark) -> int:
        """How many rows have this mark."""
        return sum(one.mark is mark for one in self.rows)


_Said = Mapping[tuple[Topic, str], Sequence[Claim]]


def review(
    cast: Cast, standing: Sequence[Claim], sources: Mapping[str, Source], almanac: Almanac
) -> Review:
    """Hold what `cast` says against the claims about its races that stand.

    Claims of the same source do not count: confirming takes their place.
    """
    others = [one for one in standing if one.source != cast.sheet.source.slug]
    marks = list(Mark)
    rows = sorted(_rows(cast, others, sources, almanac), key=lambda row: marks.index(row.mark))
    return Review(
        cast.draft.source.label,
        race_in_words(cast, almanac),
        cast.known_race,
        tuple(rows),
        tuple(_new_doubts(cast, others, sources, almanac)),
        tuple(_not_told(cast)),
        tuple(_new_names(cast.names.values())),
        cast.open,
        cast.replaces.slug if cast.replaces else "",
        tuple(_going(cast, almanac)),
    )


def _rows(
    cast: Cast, others: Iterable[Claim], sources: Mapping[str, Source], almanac: Almanac
) -> Iterator[Row]:
    said: dict[tuple[Topic, str], list[Claim]] = defaultdict(list)
    for claim in others:
        for name in claim.fields:
            said[_merged(claim.topic), name].append(claim)
    yield from _names(cast, almanac)
    if cast.draft.source.kind is not SourceKind.CORRECTION:
        yield from _decisions(cast)
        for name in OF_EVERY_RACE:
            if cast.draft.of_race(name) is None:
                yield Row(f"m{name}", Mark.MISSING, what_in_words(Kind.RACE, "", "", name), "")
    values = {claim.topic: claim.fields for claim in cast.sheet.claims}
    for line in cast.draft.lines:
        topic = cast.topics.get(line.key)
        taken = values[topic][line.field] if topic is not None else None
        yield _row(line, topic, taken, said, sources)


def _names(cast: Cast, almanac: Almanac) -> Iterator[Row]:
    """The names that an editor has something to say about, or may say otherwise."""
    for at, meant in enumerate(cast.names.values()):
        if meant.standing is Standing.ASKED:
            near = f"perhaps {' or '.join(meant.near)}" if meant.near else "not known to me"
            yield Row(f"n{at}", Mark.ASKED, meant.printed, near)
        elif may_be_decided(cast.draft, meant):
            yield Row(f"n{at}", Mark.SETTLED, meant.printed, meant_in_words(meant, almanac))


def _decisions(cast: Cast) -> Iterator[Row]:
    """What was decided about the article as a whole, or has to be."""
    what = "which race it is"
    perhaps = " or ".join(race.slug for race in cast.perhaps)
    if cast.perhaps:
        yield Row(WHICH_RACE, Mark.ASKED, what, f"perhaps {perhaps}")
    elif cast.race:
        yield Row(WHICH_RACE, Mark.SETTLED, what, cast.race if cast.known_race else "a new one")
    if cast.earlier:
        earlier = f"the earlier report {(cast.replaces or cast.earlier[0]).slug}"
        is_open = cast.replaces is None and cast.draft.replaces != BESIDE
        place = "this replaces it" if cast.replaces else "this stands beside it"
        mark = Mark.ASKED if is_open else Mark.SETTLED
        yield Row(WHOSE_PLACE, mark, earlier, "replace, or beside?" if is_open else place)


def _row(
    line: Line,
    topic: Topic | None,
    taken: Value | None,
    said: _Said,
    sources: Mapping[str, Source],
) -> Row:
    what = what_in_words(line.kind, line.scope, line.subject, line.field)
    value, key = value_in_words(line.value), f"l{line.key}"
    if topic is None or taken is None:
        return Row(key, Mark.UNREAD, what, value)
    topic = _merged(topic)
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


def _merged(topic: Topic) -> Topic:
    """What is announced of a race is about the race."""
    return Topic(topic.race, Kind.RACE) if topic.kind is Kind.SCHEDULE else topic


def _going(cast: Cast, almanac: Almanac) -> Iterator[str]:
    """What the article told that gives way, and this one does not."""
    told = {(one.topic, name) for one in cast.sheet.claims for name in one.fields}
    for claim in cast.going:
        driver = almanac.drivers.get(claim.topic.subject)
        subject = driver.name if driver else claim.topic.subject
        for name, value in claim.fields.items():
            if (claim.topic, name) not in told:
                what = what_in_words(claim.topic.kind, claim.topic.scope, subject, name)
                yield f"{what}: {value_in_words(value)}"


def _new_doubts(
    cast: Cast, others: Sequence[Claim], sources: Mapping[str, Source], almanac: Almanac
) -> Iterator[str]:
    """What cross-checks doubt with this article taken in, and did not without it."""
    drivers = {**almanac.drivers, **cast.reference.drivers}
    series = {**almanac.series, **cast.reference.series}
    known = Reference(series, {**almanac.tracks, **cast.reference.tracks}, drivers)
    by = {**sources, cast.sheet.source.slug: cast.sheet.source}
    for race in cast.sheet.races:
        told = [one for one in others if one.topic.race == race]
        own = [one for one in cast.sheet.claims if one.topic.race == race]
        before = set(_doubts(told, sources, known))
        after = dict.fromkeys(_doubts((*told, *own), by, known))
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
