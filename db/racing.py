"""The nouns of racing, as a reader meets them: values, each figure a `Fact` that knows its sources.

`None` in the place of a fact means that no source says.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

from db.provenance import Fact, Source
from db.provenance import Told as Told  # a noun of this module too


class RaceState(StrEnum):
    """Whether a race was run."""

    SCHEDULED = "scheduled"
    RUN = "run"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Series:
    """A championship, by a slug that no sponsor changes."""

    slug: str
    name: str  # "NASCAR Craftsman Truck Series"
    short_name: str  # "Trucks"
    vehicle: str = "car"
    colour: str = "#888888"  # sRGB
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A track and the zone its clocks show."""

    slug: str
    name: str
    short_name: str  # "Homestead-Miami"
    place: str
    zone: ZoneInfo
    length_miles: Decimal | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Driver:
    """A driver, by one canonical name."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()

    @property
    def surname(self) -> str:
        """The last word of the name, for narrow tables."""
        return self.name.split()[-1]


@dataclass(frozen=True, slots=True)
class Entry:
    """Who drove what for whom."""

    driver: Driver
    car_number: Fact[str] | None = None  # a string: "07" and "7" are different trucks
    sponsor: Fact[str] | None = None
    manufacturer: Fact[str] | None = None
    model: Fact[str] | None = None
    team: Fact[str] | None = None
    crew_chief: Fact[str] | None = None
    owner: Fact[str] | None = None
    rookie: Fact[bool] | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """How one driver's race went. Positions count from 1."""

    driver: Driver
    finish: Fact[int] | None = None
    start: Fact[int] | None = None
    laps_led: Fact[int] | None = None
    times_led: Fact[int] | None = None
    laps_completed: Fact[int] | None = None
    laps_down: Fact[int] | None = None
    status: Fact[str] | None = None  # "running" or "out"
    reason_out: Fact[str] | None = None
    points: Fact[int] | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """One driver's place in some order: a stage's, a lap's, or that off pit road."""

    driver: Driver
    position: Fact[int] | None = None
    behind: Fact[Decimal] | None = None  # seconds behind the leader
    ahead: Fact[Decimal] | None = None  # seconds ahead of second place
    entered: Fact[int] | None = None  # position on entering pit road
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage, its order as far as told (the top ten as a rule)."""

    number: int
    first_lap: Fact[int] | None = None  # the lap it went green
    last_lap: Fact[int] | None = None
    places: tuple[Spot, ...] = ()  # by position


@dataclass(frozen=True, slots=True)
class RunningOrder:
    """Who ran where at one moment: `lap` counted from 1, or `laps_to_go` as printed."""

    scope: str  # "lap-15" or "to-go-30"
    lap: int | None
    laps_to_go: int | None
    spots: tuple[Spot, ...] = ()  # by position, those without one last
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class PitOrder:
    """The order in which trucks left pit road at one stop."""

    scope: str  # "stage-1-break"
    spots: tuple[Spot, ...] = ()
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Qualified:
    """One driver's qualifying."""

    driver: Driver
    position: Fact[int] | None = None
    time_seconds: Fact[Decimal] | None = None
    speed_mph: Fact[Decimal] | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the points table after a race."""

    driver: Driver
    position: Fact[int] | None = None
    behind: Fact[int] | None = None  # points behind the leader
    points: Fact[int] | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that happened on the track or in the pits."""

    slug: str
    what: Fact[str] | None = None
    drivers: tuple[str, ...] = ()  # slugs, the one it happened to first
    lap: Fact[int] | None = None
    laps_to_go: Fact[int] | None = None
    turn: Fact[str] | None = None
    contact: Fact[str] | None = None
    damage: Fact[str] | None = None
    caution: Fact[int] | None = None
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty and what it was for."""

    driver: Driver
    slug: str
    reason: Fact[str] | None = None
    consequence: Fact[str] | None = None
    laps_to_go: Fact[int] | None = None
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class CareerFigure:
    """One figure of a driver's, team's or crew chief's record, as it stood after a race."""

    subject: str  # a driver's slug, or a name as printed
    figure: str  # "truck-wins", "hometown"
    number: Fact[int] | None = None
    word: Fact[str] | None = None
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Anything else a source tells, in our own words."""

    slug: str
    subject: str  # a driver's slug, or a name as printed
    speaker: Fact[str] | None = None
    drivers: tuple[str, ...] = ()
    lap: Fact[int] | None = None
    laps_to_go: Fact[int] | None = None
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Race:
    """One race and all that is told of it.

    `starts_at` is None while no start time is announced; `run_on` may be known without it.
    `reported` is False for a race that is only scheduled, or mentioned in passing.
    """

    slug: str
    name: str
    series: Series
    season: int
    state: RaceState
    reported: bool = False
    round: int | None = None
    track: Track | None = None
    run_on: date | None = None
    starts_at: datetime | None = None  # aware, UTC
    identity: dict[str, Fact[object]] = field(default_factory=dict)  # name, run_on, starts_at, …
    scheduled_laps: Fact[int] | None = None
    laps_run: Fact[int] | None = None
    starters: Fact[int] | None = None
    lead_lap_finishers: Fact[int] | None = None
    lead_changes: Fact[int] | None = None
    leaders: Fact[int] | None = None
    cautions: Fact[int] | None = None
    caution_laps: Fact[int] | None = None
    margin_of_victory: Fact[Decimal] | None = None  # seconds
    average_speed_mph: Fact[Decimal] | None = None
    time_of_race: Fact[str] | None = None
    broadcaster: Fact[str] | None = None
    standings_kind: Fact[str] | None = None
    qualifying_method: Fact[str] | None = None
    qualifying_weekday: Fact[str] | None = None
    notes: tuple[Told, ...] = ()
    entries: tuple[Entry, ...] = ()
    results: tuple[Result, ...] = ()  # by finish, those without one last
    stages: tuple[Stage, ...] = ()
    qualifying: tuple[Qualified, ...] = ()  # by position
    standings: tuple[Standing, ...] = ()  # by position
    orders: tuple[RunningOrder, ...] = ()  # in the order they happened
    pit_orders: tuple[PitOrder, ...] = ()
    incidents: tuple[Incident, ...] = ()  # in the order told
    penalties: tuple[Penalty, ...] = ()
    career: tuple[CareerFigure, ...] = ()
    remarks: tuple[Remark, ...] = ()
    sources: tuple[Source, ...] = ()  # most trusted first
