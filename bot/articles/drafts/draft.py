"""A draft: what was read of an article, line by line, with what an editor has decided about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from bot.articles.patterns.day import WEEKDAYS
from db.provenance import Kind, Source, SourceKind, Value
from db.wire import decode_fields, encode_fields

NEW = "new"
"""What an editor types to say that a name is nobody known yet."""

LEFT_OUT = ""
"""The decision to leave out whatever is told of a name."""

BESIDE = ""
"""The decision that an article stands beside earlier ones of its outlet about the same race."""


@dataclass(frozen=True, slots=True)
class Line:
    """One field of one finding; `subject` is a driver's name as printed, empty for the race.

    Series and track are names as printed too, and so is the day or hour of a race announced, as
    long as it is not sure which is meant. `key` stays the same however lines come and go.
    """

    key: int
    kind: Kind
    scope: str
    subject: str
    field: str
    value: Value


@dataclass(frozen=True, slots=True)
class Draft:
    """What an article, or a correction, says, before it is taken in.

    `names` are the decisions about names as printed: a known one's slug, `NEW` or `LEFT_OUT`.
    `race` is the slug of a known race that was picked, or `NEW`; None: it follows from the lines.
    `digest` tells texts of one outlet about one race apart. `replaces` is the slug of the earlier
    article whose place this one takes, or `BESIDE`; None: there was none to decide about.
    """

    source: Source
    lines: tuple[Line, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    race: str | None = None
    digest: str = ""
    replaces: str | None = None

    def line(self, key: int) -> Line | None:
        """The line of that key."""
        return next((one for one in self.lines if one.key == key), None)

    def of_race(self, name: str) -> Value | None:
        """What the lines say of a field of the race itself."""
        return self._of(Kind.RACE, name)

    def of_next_race(self, name: str) -> Value | None:
        """What the lines say of a field of the race that is announced."""
        return self._of(Kind.SCHEDULE, name)

    @property
    def run_on(self) -> date | None:
        """The day on which the race was run, as far as the lines tell it."""
        told = self.of_race("run_on")
        return told if isinstance(told, date) else None

    def without(self, key: int) -> "Draft":
        """The draft without one line."""
        return replace(self, lines=tuple(one for one in self.lines if one.key != key))

    def saying(self, line: Line) -> "Draft":
        """The draft with `line` in the place of the one of its key, or at the end.

        A weekday that is told with a day follows it.
        """
        told = self.lines if self.line(line.key) else (*self.lines, line)
        kept = (line if one.key == line.key else _following(one, line) for one in told)
        return replace(self, lines=tuple(kept))

    def deciding(self, name: str, decision: str) -> "Draft":
        """The draft with a decision about a name as printed."""
        return replace(self, names={**self.names, name: decision})

    def picking(self, race: str | None) -> "Draft":
        """The draft with a decision about the race it tells of."""
        return replace(self, race=race)

    def replacing(self, source: str | None) -> "Draft":
        """The draft with a decision about the earlier article whose place it takes."""
        return replace(self, replaces=source)

    @property
    def next_key(self) -> int:
        """A key that no line has."""
        return 1 + max((one.key for one in self.lines), default=-1)

    def _of(self, kind: Kind, name: str) -> Value | None:
        told = (one for one in self.lines if one.kind is kind and one.field == name)
        return next((one.value for one in told), None)


def encoded(draft: Draft) -> dict[str, Any]:
    """The draft as JSON: `decoded(encoded(draft)) == draft`."""
    source = draft.source
    return {
        "source": {
            "slug": source.slug,
            "label": source.label,
            "kind": source.kind.value,
            "outlet": source.outlet,
            "published_on": source.published_on.isoformat() if source.published_on else None,
        },
        "lines": [list(_cells(one)) for one in draft.lines],
        "names": dict(draft.names),
        "race": draft.race,
        "digest": draft.digest,
        "replaces": draft.replaces,
    }


def decoded(data: Mapping[str, Any]) -> Draft:
    """The draft back from JSON; one of an earlier version lacks what that did not know yet."""
    told = data["source"]
    published_on = told["published_on"]
    source = Source(
        told["slug"],
        told["label"],
        SourceKind(told["kind"]),
        outlet=told["outlet"],
        published_on=date.fromisoformat(published_on) if published_on else None,
    )
    lines = tuple(_line(cells) for cells in data["lines"])
    race, digest = data["race"], data.get("digest", "")
    return Draft(source, lines, data["names"], race, digest, data.get("replaces"))


def _following(one: Line, said: Line) -> Line:
    """`one` as it is once `said` stands beside it."""
    is_its_weekday = (one.kind, one.field, said.field) == (said.kind, "weekday", "run_on")
    if is_its_weekday and isinstance(said.value, date):
        return replace(one, value=WEEKDAYS[said.value.weekday()])
    return one


def _cells(line: Line) -> Iterator[Any]:
    yield from (line.key, line.kind.value, line.scope, line.subject, line.field)
    yield encode_fields({line.field: line.value})[line.field]


def _line(cells: list[Any]) -> Line:
    key, kind, scope, subject, name, value = cells
    known = Kind(kind)
    try:
        value = decode_fields(known, {name: value})[name]
    except ValueError:  # a day as printed, such as "next Sunday"
        value = str(value)
    return Line(key, known, scope, subject, name, value)
