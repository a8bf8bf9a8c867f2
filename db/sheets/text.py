"""Claims -> the text of a fact sheet, in the form that the reader of fact sheets takes."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from db.provenance import Claim, Kind, Source, Value
from db.sheets.claims import OF_THE_ROW, ORDERS, SECTIONS, Section, Subject
from db.sheets.values import is_printed_name
from db.vocabulary import SET_BY_READER

Cells = Mapping[str, Value | None]
"""The cells of one table by name; None is left out."""

_WIDEST_ORDER = 80
"""A list of drivers wider than this many characters is written one to a line."""


def sheet_text(source: Source, claims: Iterable[Claim], main_race: str) -> str:
    """The TOML of one sheet: source, race, sections, scheduled races, other races."""
    scheduled: list[Claim] = []
    by_race: dict[str, list[Claim]] = {main_race: []}
    for claim in sorted(claims, key=lambda claim: claim.sequence):
        is_scheduled = claim.topic.kind is Kind.SCHEDULE
        (scheduled if is_scheduled else by_race.setdefault(claim.topic.race, [])).append(claim)
    tables = [_table("[source]", _source_cells(source)), *_body(main_race, by_race[main_race])]
    tables += [
        _table("[[schedule]]", {"race": claim.topic.race, **_cells(claim)}) for claim in scheduled
    ]
    for race, told in by_race.items():
        if race != main_race:
            tables += ["[[other_races]]\n", *_body(race, told, "other_races.")]
    return "\n".join(tables)


def _source_cells(source: Source) -> Cells:
    return {
        "slug": source.slug,
        "label": source.label,
        "kind": str(source.kind),
        "outlet": source.outlet,
        "published_on": source.published_on,
        "address": source.address,
    }


def _body(race: str, claims: Sequence[Claim], prefix: str = "") -> Iterator[str]:
    """The tables of one race."""
    by_kind: dict[Kind, list[Claim]] = {}
    for claim in claims:
        by_kind.setdefault(claim.topic.kind, []).append(claim)
    identity = [_cells(claim) for claim in by_kind.get(Kind.RACE, ())]
    yield _table(f"[{prefix}race]", {"slug": race, **(identity[0] if identity else {})})
    for section in SECTIONS:
        for claim in by_kind.get(section.kind, ()):
            cells = {**_subject_cells(section, claim), **_cells(claim)}
            yield _table(f"[[{prefix}{section.name}]]", cells)
    for section in ORDERS:
        for row in _order_rows(by_kind.get(section.kind, ())):
            yield row.text(f"[[{prefix}{section.name}]]", section)


def _cells(claim: Claim) -> dict[str, Value | None]:
    fields = {name: value for name, value in claim.fields.items() if name not in SET_BY_READER}
    return {**fields, "place": claim.place}


def _subject_cells(section: Section, claim: Claim) -> Cells:
    subject, scope = claim.topic.subject, claim.topic.scope
    may_be_name = section.subject in (Subject.DRIVER_OR_NAME, Subject.ANY)
    name = "subject" if may_be_name and is_printed_name(subject) else "driver"
    scope_cells = {section.scope: scope} if section.scope else {}
    return {**({name: subject} if subject else {}), **scope_cells}


@dataclass(slots=True)
class _OrderRow:
    """One row of an order while it is put together from its claims."""

    scope: str
    place: str | None
    about: Value | None
    own: dict[str, Value] = field(default_factory=dict)
    first: int = 1
    order: list[str] = field(default_factory=list)
    spots: list[tuple[str, dict[str, Value]]] = field(default_factory=list)

    def accepts(self, claim: Claim) -> bool:
        """Whether the claim follows the row's claims when the row is read again."""
        same = (claim.topic.scope, claim.place, claim.fields.get("about"))
        is_own_again = not claim.topic.subject
        return same == (self.scope, self.place, self.about) and not is_own_again

    def add(self, claim: Claim) -> None:
        """Take the claim in: as the row's own fields, the next of the order, or a single spot."""
        fields = {name: value for name, value in claim.fields.items() if name != "about"}
        position = fields.get("position")
        if not claim.topic.subject:
            self.own = fields
        elif self.spots or fields.keys() != {"position"} or not isinstance(position, int):
            self.spots.append((claim.topic.subject, fields))
        elif not self.order or position == self.first + len(self.order):
            self.first = self.first if self.order else position
            self.order.append(claim.topic.subject)
        else:
            self.spots.append((claim.topic.subject, fields))

    def text(self, header: str, section: Section) -> str:
        """The row as TOML."""
        cells: dict[str, Value | None] = {
            **_scope_cells(self.scope, section),
            **{name: self.own.get(name) for name in (*OF_THE_ROW[section.kind], "printed")},
            "from": self.first if self.first > 1 else None,
            "order": tuple(self.order) or None,
            "about": self.about,
            "place": self.place,
        }
        spots = [_inline({"driver": driver, **fields}) for driver, fields in self.spots]
        listed = "".join(f"  {spot},\n" for spot in spots)
        return _table(header, cells) + (f"spots = [\n{listed}]\n" if spots else "")


def _order_rows(claims: Iterable[Claim]) -> list[_OrderRow]:
    rows: list[_OrderRow] = []
    for claim in claims:
        if not rows or not rows[-1].accepts(claim):
            rows.append(_OrderRow(claim.topic.scope, claim.place, claim.fields.get("about")))
        rows[-1].add(claim)
    return rows


def _scope_cells(scope: str, section: Section) -> dict[str, Value]:
    if section.kind is Kind.STAGE:
        return {"stage": int(scope)}
    if section.kind is Kind.PIT_ORDER:
        return {"stop": scope}
    name, number = scope.rsplit("-", 1)
    return {"lap" if name == "lap" else "laps_to_go": int(number)}


def _table(header: str, cells: Cells) -> str:
    lines = (f"{name} = {_toml(value)}\n" for name, value in cells.items() if value is not None)
    return f"{header}\n{''.join(lines)}"


def _inline(cells: Cells) -> str:
    shown = (f"{name} = {_toml(value)}" for name, value in cells.items() if value is not None)
    return f"{{{', '.join(shown)}}}"


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        items = [_toml(item) for item in value]
        line = f"[{', '.join(items)}]"
        lines = "".join(f"  {item},\n" for item in items)
        return line if len(line) <= _WIDEST_ORDER else f"[\n{lines}]"
    if isinstance(value, int | date):
        return str(value)
    # A JSON string is a TOML string, but for the one control character that JSON lets stand.
    text = str(value) if isinstance(value, Decimal) else value
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
