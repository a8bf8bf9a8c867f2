"""The sections of a fact sheet -> claims: which section is of which kind, subject and scope."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from db.provenance import Claim, Kind, Topic, Value
from db.sheets.rows import Notes, Row, rows
from db.sheets.values import check_of, drivers, label_slug, position, printed_name, slug
from db.vocabulary import COMMON, FIELDS, Holds


class Subject(Enum):
    """Whom the rows of a section are about."""

    DRIVER = auto()  # always a driver
    DRIVER_OR_NONE = auto()
    DRIVER_OR_NAME = auto()
    ANY = auto()  # a driver, a name as printed, or nobody
    NOBODY = auto()


@dataclass(frozen=True, slots=True)
class Section:
    """One section of rows, `[[name]]`; `scope` is the cell that gives its claims their scope."""

    name: str
    kind: Kind
    subject: Subject
    scope: str = ""


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim and the place of its row in the sheet."""

    claim: Claim
    row: str


SECTIONS = (
    Section("results", Kind.RESULT, Subject.DRIVER),
    Section("entries", Kind.ENTRY, Subject.DRIVER),
    Section("qualifying", Kind.QUALIFYING, Subject.DRIVER_OR_NONE),
    Section("standings", Kind.STANDING, Subject.DRIVER),
    Section("incidents", Kind.INCIDENT, Subject.NOBODY, "slug"),
    Section("penalties", Kind.PENALTY, Subject.DRIVER, "slug"),
    Section("career", Kind.CAREER, Subject.DRIVER_OR_NAME, "figure"),
    Section("remarks", Kind.REMARK, Subject.ANY, "slug"),
)
"""The sections whose rows make one claim each, in the order of their claims."""

ORDERS = (
    Section("stages", Kind.STAGE, Subject.NOBODY, "stage"),
    Section("orders", Kind.ORDER, Subject.NOBODY, "lap"),
    Section("pit_orders", Kind.PIT_ORDER, Subject.NOBODY, "stop"),
)
"""The sections whose rows make a claim for each driver of an order, after those of SECTIONS."""

OF_THE_ROW: dict[Kind, tuple[str, ...]] = {
    Kind.STAGE: ("first_lap", "last_lap"),
    Kind.ORDER: ("text",),
    Kind.PIT_ORDER: ("text",),
}
"""The fields of an order's row itself; the others belong to its spots."""


def section_claims(
    notes: Notes, cells: dict[str, object], race: str, source: str, prefix: str
) -> Iterator[PlacedClaim]:
    """The claims of all sections of one race; `prefix` is the place they stand in."""
    for section in SECTIONS:
        for row in rows(notes, cells, section.name, prefix):
            yield from _row_claim(row, section, race, source)
    for section in ORDERS:
        for row in rows(notes, cells, section.name, prefix):
            yield from _order_claims(row, section, race, source)


def _row_claim(row: Row, section: Section, race: str, source: str) -> Iterator[PlacedClaim]:
    scope = row.need(section.scope, label_slug) if section.scope else ""
    subject = _subject(row, section.subject)
    fields = row.fields(section.kind)
    place = row.article_place()
    row.finish()
    if scope is None or subject is None:
        return
    if not fields.keys() - COMMON.keys():
        row.notes.add(row.where, "tells nothing")
    topic = Topic(race, section.kind, scope, subject)
    yield PlacedClaim(Claim(source, topic, fields, place), row.where)


def _subject(row: Row, subject: Subject) -> str | None:
    """The subject; None where there should be one and is none."""
    if subject is Subject.NOBODY:
        return ""
    if subject is Subject.DRIVER:
        return row.need("driver", slug)
    if subject is Subject.DRIVER_OR_NONE:
        return row.take("driver", slug) or ""
    driver, name = row.take("driver", slug), row.take("subject", printed_name)
    if driver and name:
        row.notes.add(row.place_of("subject"), "the row has a driver already")
    if subject is Subject.DRIVER_OR_NAME and not (driver or name):
        row.notes.add(row.where, "needs a driver (a slug) or a subject (a name as printed)")
        return None
    return driver or name or ""


def _order_claims(row: Row, section: Section, race: str, source: str) -> Iterator[PlacedClaim]:
    kind = section.kind
    scope = _scope(row, section)
    own = row.fields(kind, (*OF_THE_ROW[kind], "printed"))
    about = row.fields(kind, ("about",))
    spots = [*_listed(row), *_single_spots(row, kind)]
    place = row.article_place()
    row.finish()
    if scope is None:
        return
    if not own and not spots:
        row.notes.add(row.where, "tells nothing")
    for subject, fields in [("", own), *spots]:
        if fields:
            claim = Claim(source, Topic(race, kind, scope, subject), {**fields, **about}, place)
            yield PlacedClaim(claim, row.where)


def _scope(row: Row, section: Section) -> str | None:
    if section.kind is Kind.STAGE:
        stage = row.need("stage", position)
        return None if stage is None else str(stage)
    if section.kind is Kind.PIT_ORDER:
        return row.need("stop", label_slug)
    if ("lap" in row.cells) is ("laps_to_go" in row.cells):
        row.notes.add(row.where, "needs either lap or laps_to_go")
        row.cells.pop("lap", None)
        row.cells.pop("laps_to_go", None)
        return None
    count = check_of(Holds.COUNT)
    lap, to_go = row.take("lap", count), row.take("laps_to_go", count)
    if lap is None and to_go is None:
        return None
    return f"lap-{lap}" if lap is not None else f"to-go-{to_go}"


def _listed(row: Row) -> list[tuple[str, dict[str, Value]]]:
    """The spots of `order`: a list of drivers, the first of them `from` that position."""
    order = row.take("order", drivers) or ()
    first = row.take("from", position) or 1
    return [(driver, {"position": first + at}) for at, driver in enumerate(order)]


def _single_spots(row: Row, kind: Kind) -> Iterator[tuple[str, dict[str, Value]]]:
    names = [name for name in (*FIELDS[kind], *COMMON) if name not in ("first_lap", "last_lap")]
    row.known.add("spots")
    for spot in rows(row.notes, row.cells, "spots", f"{row.where}."):
        driver = spot.need("driver", slug)
        fields = spot.fields(kind, names)
        spot.finish()
        if driver is None:
            continue
        if not fields.keys() - COMMON.keys():
            spot.notes.add(spot.where, "tells nothing")
        yield driver, fields
    row.cells.pop("spots", None)
