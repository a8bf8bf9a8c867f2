"""Values for tests: every default sensible, so that a test names only what matters to it."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar
from zoneinfo import ZoneInfo

from db.almanac import Almanac
from db.assemble import fact_fields
from db.provenance import Claim, Dissent, Doubt, Fact, Kind, Source, SourceKind, Topic, Value
from db.racing import (
    Driver,
    Entry,
    Incident,
    Qualified,
    Race,
    RaceState,
    Result,
    RunningOrder,
    Series,
    Spot,
    Stage,
    Standing,
    Told,
    Track,
)

HOMESTEAD = "2025-trucks-homestead"

V = TypeVar("V")
N = TypeVar("N")


def slug_of(name: str) -> str:
    """The slug of a plain name: "Corey Heim" is "corey-heim"."""
    return name.casefold().replace(".", "").replace("'", "").replace(" ", "-")


def a_source(
    slug: str = "speedway-media",
    label: str = "Speedway Media",
    kind: SourceKind = SourceKind.REPORT,
    *,
    published_on: date | None = None,
) -> Source:
    """A report, by default."""
    outlet = label if kind is SourceKind.REPORT else None
    return Source(slug, label, kind, outlet=outlet, published_on=published_on)


def a_recap(slug: str = "trucks-recap", label: str = "the TRUCKS recap") -> Source:
    """A second, lighter source for the same race."""
    return a_source(slug, label, SourceKind.RECAP)


def a_fact(
    value: V,
    *,
    sources: Sequence[Source] = (),
    dissent: Sequence[Dissent[V]] = (),
    doubts: Sequence[Doubt] = (),
    about: bool = False,
    place: str | None = None,
) -> Fact[V]:
    """A fact that the default source claims, unless others are named."""
    by = tuple(sources) or (a_source(),)
    return Fact(value, by, tuple(dissent), tuple(doubts), about, place)


def a_driver(name: str = "Corey Heim", *, aliases: Sequence[str] = ()) -> Driver:
    """A driver whose slug follows from the name."""
    return Driver(slug_of(name), name, tuple(aliases))


def a_series(slug: str = "trucks", name: str = "NASCAR Craftsman Truck Series") -> Series:
    """The trucks, by default."""
    short_name = "Trucks" if slug == "trucks" else slug.title()
    return Series(slug, name, short_name, vehicle="truck" if slug == "trucks" else "car")


def a_track(
    slug: str = "homestead-miami",
    name: str = "Homestead-Miami Speedway",
    *,
    zone: str = "America/New_York",
    length_miles: str | None = "1.5",
) -> Track:
    """Homestead, by default."""
    length = None if length_miles is None else Decimal(length_miles)
    short_name = name.removesuffix(" Speedway")
    return Track(slug, name, short_name, "Homestead, Florida", ZoneInfo(zone), length)


def a_result(driver: str = "Corey Heim", **facts: object) -> Result:
    """A result; plain values become facts: `a_result("Corey Heim", finish=3, laps_led=78)`."""
    return _built(Result, driver=a_driver(driver), **facts)


def an_entry(driver: str = "Corey Heim", **facts: object) -> Entry:
    """An entry; plain values become facts."""
    return _built(Entry, driver=a_driver(driver), **facts)


def a_spot(driver: str = "Corey Heim", position: int | None = 1, **facts: object) -> Spot:
    """A place in some order; plain values become facts."""
    return _built(Spot, driver=a_driver(driver), position=position, **facts)


def a_stage(number: int = 1, order: Sequence[str] = ("Corey Heim",), **facts: object) -> Stage:
    """A stage finished in this order."""
    return _built(Stage, number=number, places=_in_order(order), **facts)


def an_order(
    order: Sequence[str] = ("Corey Heim",),
    *,
    lap: int | None = None,
    laps_to_go: int | None = None,
) -> RunningOrder:
    """A running order; at lap 15 unless told otherwise."""
    if laps_to_go is not None:
        return RunningOrder(f"to-go-{laps_to_go}", lap, laps_to_go, _in_order(order))
    return RunningOrder(f"lap-{lap or 15}", lap or 15, None, _in_order(order))


def a_qualified(driver: str = "Corey Heim", position: int | None = 1, **facts: object) -> Qualified:
    """One driver's qualifying; plain values become facts."""
    return _built(Qualified, driver=a_driver(driver), position=position, **facts)


def a_standing(driver: str = "Corey Heim", position: int = 1, behind: int | None = 0) -> Standing:
    """A line of the points table: the leader's, by default."""
    return _built(Standing, driver=a_driver(driver), position=position, behind=behind)


def an_incident(
    slug: str = "larson-spin", drivers: Sequence[str] = ("Kyle Larson",), **facts: object
) -> Incident:
    """An incident; plain values become facts, `told` stays as given."""
    facts.setdefault("what", "spin")
    return _built(Incident, slug=slug, drivers=tuple(map(slug_of, drivers)), **facts)


def a_told(text: str, source: Source | None = None) -> Told:
    """A sentence of the default source."""
    return Told(text, source or a_source())


def a_race(
    slug: str = HOMESTEAD,
    *,
    winner: str = "Kyle Larson",
    results: Sequence[str | Result] | None = None,
    **facts: object,
) -> Race:
    """A race that was run and reported, won by `winner`.

    `results` are drivers' names in the order of the finish, or results. Of the other fields,
    plain values become facts where the race holds facts: `a_race(cautions=4)`.
    """
    rows: Sequence[str | Result] = (winner,) if results is None else results
    values: dict[str, object] = {
        "name": "Baptist Health 200",
        "series": a_series(),
        "season": 2025,
        "state": RaceState.RUN,
        "reported": True,
        "round": 4,
        "track": a_track(),
        "run_on": date(2025, 3, 21),
        "sources": (a_source(),),
        "results": tuple(
            a_result(row, finish=at) if isinstance(row, str) else row
            for at, row in enumerate(rows, start=1)
        ),
    }
    return _built(Race, slug=slug, **(values | facts))


def a_scheduled_race(slug: str = "2025-trucks-martinsville", **facts: object) -> Race:
    """A race that is announced for Martinsville, without a start time, and nothing more."""
    values: dict[str, object] = {
        "name": "Boys & Girls Club of the Blue Ridge 200",
        "series": a_series(),
        "season": 2025,
        "state": RaceState.SCHEDULED,
        "track": a_track("martinsville", "Martinsville Speedway", length_miles="0.526"),
        "run_on": date(2025, 3, 28),
        "sources": (a_source(),),
    }
    return _built(Race, slug=slug, **(values | facts))


def an_almanac(
    *races: Race,
    version: int = 1,
    drivers: Iterable[Driver] = (),
    series: Iterable[Series] = (),
    tracks: Iterable[Track] = (),
) -> Almanac:
    """An almanac of these races (one, if none is given) with the nouns they name, and more."""
    known = races or (a_race(),)
    return Almanac.of(
        known,
        version=version,
        series=[*(race.series for race in known), *series],
        tracks=[*(race.track for race in known if race.track), *tracks],
        drivers=[*(one for race in known for one in _drivers_of(race)), *drivers],
        sources=[source for race in known for source in race.sources],
    )


def a_claim(
    kind: Kind = Kind.RESULT,
    subject: str = "",
    *,
    scope: str = "",
    race: str = HOMESTEAD,
    source: str = "speedway-media",
    place: str | None = None,
    sequence: int = 0,
    **fields: Value,
) -> Claim:
    """A claim of the default source: `a_claim(Kind.RESULT, "corey-heim", finish=3)`."""
    return Claim(source, Topic(race, kind, scope, subject), fields, place, sequence)


def a_sheet_text(
    *sections: str,
    source: str = "speedway-media",
    kind: str = "report",
    race: str = HOMESTEAD,
    race_fields: str = "",
) -> str:
    """A fact sheet as text: source and race as given, then `sections` as they stand."""
    label = "Speedway Media" if kind == "report" else "the TRUCKS recap"
    return "\n".join(
        (
            f'[source]\nslug = "{source}"\nlabel = "{label}"\nkind = "{kind}"\n',
            f'[race]\nslug = "{race}"\nseries = "trucks"\nseason = 2025',
            'name = "Baptist Health 200"\ntrack = "homestead-miami"\nrun_on = 2025-03-21',
            f"{race_fields}\n",
            *(f"{section}\n" for section in sections),
        )
    )


def _in_order(names: Sequence[str]) -> tuple[Spot, ...]:
    return tuple(a_spot(name, at) for at, name in enumerate(names, start=1))


def _drivers_of(race: Race) -> Iterable[Driver]:
    yield from (row.driver for row in race.results)
    yield from (row.driver for row in race.entries)
    yield from (row.driver for row in race.qualifying)
    yield from (row.driver for row in race.standings)
    orders = [order.spots for order in race.orders]
    stops = [stop.spots for stop in race.pit_orders]
    stages = [stage.places for stage in race.stages]
    yield from (spot.driver for spots in (*orders, *stops, *stages) for spot in spots)


def _built(noun: type[N], **values: object) -> N:
    """A `noun` of these values, those wrapped into facts that belong into facts."""
    for name in values.keys() & set(fact_fields(noun)):
        if values[name] is not None and not isinstance(values[name], Fact):
            values[name] = a_fact(values[name])
    return noun(**values)
