"""The almanac: all that is known, as one immutable value that answers are read from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from types import MappingProxyType

from db.provenance import Source
from db.racing import Driver, Race, RaceState, Result, Series, Standing, Track

AIR_TIME = timedelta(hours=4)
"""How long after its start a race may still be going on; the longest seen took under five hours,
rain delays apart, and most take less than three."""


@dataclass(frozen=True)
class Almanac:
    """Everything known at one data version. Indexes are made once, at the latest when asked for."""

    version: int
    series: Mapping[str, Series]
    tracks: Mapping[str, Track]
    drivers: Mapping[str, Driver]
    sources: Mapping[str, Source]
    races: Mapping[str, Race]  # oldest first, undated last

    @classmethod
    def of(
        cls,
        races: Iterable[Race] = (),
        *,
        version: int = 0,
        series: Iterable[Series] = (),
        tracks: Iterable[Track] = (),
        drivers: Iterable[Driver] = (),
        sources: Iterable[Source] = (),
    ) -> "Almanac":
        """An almanac of these nouns, races put in the order of their dates."""
        dated = sorted(races, key=lambda race: (race.run_on is None, race.run_on or 0, race.slug))
        return cls(
            version=version,
            series=MappingProxyType({one.slug: one for one in series}),
            tracks=MappingProxyType({one.slug: one for one in tracks}),
            drivers=MappingProxyType({one.slug: one for one in drivers}),
            sources=MappingProxyType({one.slug: one for one in sources}),
            races=MappingProxyType({one.slug: one for one in dated}),
        )

    def make_indexes(self) -> None:
        """Make all indexes now, so that nobody's question waits for them."""
        for name, value in vars(Almanac).items():
            if isinstance(value, cached_property):
                getattr(self, name)

    @cached_property
    def newest_first(self) -> tuple[Race, ...]:
        """All races, the newest first, undated ones last."""
        races = tuple(self.races.values())
        dated = (race for race in reversed(races) if race.run_on is not None)
        return (*dated, *(race for race in races if race.run_on is None))

    @cached_property
    def not_run(self) -> tuple[Race, ...]:
        """The races not known to have been run, oldest first: few among thousands."""
        return tuple(race for race in self.races.values() if race.state is not RaceState.RUN)

    @cached_property
    def seasons(self) -> Mapping[int, tuple[Race, ...]]:
        """The races of each season, the newest season first, its races oldest first."""
        found: dict[int, list[Race]] = defaultdict(list)
        for race in self.races.values():
            found[race.season].append(race)
        return {season: tuple(found[season]) for season in sorted(found, reverse=True)}

    @cached_property
    def results_by_driver(self) -> Mapping[str, tuple[tuple[Race, Result], ...]]:
        """Each driver's results, newest race first."""
        found: dict[str, list[tuple[Race, Result]]] = defaultdict(list)
        for race in self.newest_first:
            for result in race.results:
                found[result.driver.slug].append((race, result))
        return {driver: tuple(results) for driver, results in found.items()}

    @cached_property
    def races_by_driver(self) -> Mapping[str, tuple[Race, ...]]:
        """The races that tell anything of each driver, newest first."""
        found: dict[str, list[Race]] = defaultdict(list)
        for race in self.newest_first:
            for driver in set(_named(race)):
                found[driver].append(race)
        return {driver: tuple(races) for driver, races in found.items()}

    def latest_race(self, series: str | None = None) -> Race | None:
        """The newest race that a source reports on in full, not just mentions."""
        reported = (race for race in self.newest_first if race.reported)
        return next((race for race in reported if series in (None, race.series.slug)), None)

    def scheduled(self, now: datetime, series: str | None = None) -> tuple[Race, ...]:
        """Races still to come at `now`, soonest first; one that may be under way counts.

        A race without an announced start time counts until its day is over at the track.
        """
        coming = (race for race in self.not_run if not is_over(race, now))
        return tuple(race for race in coming if series in (None, race.series.slug))

    def standings(self, series: str | None = None) -> tuple[Race, tuple[Standing, ...]] | None:
        """The newest points table, and the race it stood after."""
        for race in self.newest_first:
            if race.standings and series in (None, race.series.slug):
                return race, race.standings
        return None


def is_over(race: Race, now: datetime) -> bool:
    """Whether `race` is past at `now`: run, called off, or its time gone by."""
    if race.state in (RaceState.RUN, RaceState.CANCELLED):
        return True
    if race.starts_at is not None:
        return now >= race.starts_at + AIR_TIME
    if race.run_on is None:
        return False
    zone = race.track.zone if race.track else None
    return now.astimezone(zone).date() > race.run_on


def _named(race: Race) -> Iterable[str]:
    yield from (row.driver.slug for row in race.results)
    yield from (row.driver.slug for row in race.entries)
    yield from (row.driver.slug for row in race.qualifying)
    yield from (row.driver.slug for row in race.standings)
    yield from (row.driver.slug for row in race.penalties)
    yield from (spot.driver.slug for stage in race.stages for spot in stage.places)
    yield from (spot.driver.slug for order in race.orders for spot in order.spots)
    yield from (spot.driver.slug for stop in race.pit_orders for spot in stop.spots)
    yield from (slug for incident in race.incidents for slug in incident.drivers)
    yield from (figure.subject for figure in race.career)
