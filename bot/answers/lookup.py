"""The almanac with its names indexed: what a front end asks and completes from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.answers.both import Both
from bot.answers.question import Names
from bot.answers.resolve import Ambiguous, Context, Named, NameIndex, Resolution, Resolved
from db.almanac import Almanac
from db.racing import Race, Series


@dataclass(frozen=True, slots=True)
class Lookup:
    """One almanac and the indexes of its names; made once per data version, then only read."""

    almanac: Almanac
    drivers: NameIndex
    races: NameIndex
    series: NameIndex

    @classmethod
    def of(cls, almanac: Almanac) -> "Lookup":
        """Index `almanac` and its names: 4,600 drivers take under a second."""
        almanac.make_indexes()
        return cls(
            almanac=almanac,
            drivers=NameIndex(_drivers(almanac)),
            races=NameIndex((_race(one) for one in almanac.races.values()), people=False),
            series=NameIndex((_series(one) for one in almanac.series.values()), people=False),
        )

    def index(self, what: Names) -> NameIndex:
        """The index of one kind of name."""
        return {Names.DRIVER: self.drivers, Names.RACE: self.races, Names.SERIES: self.series}[what]

    def resolve(self, what: Names, typed: str, *, race: str | None = None) -> Resolution:
        """What a typed name means.

        For drivers the field of `race` (or of the latest) decides between namesakes. A slug, as
        buttons and autocomplete send it, means itself.
        """
        if typed in self._known(what):
            return Resolved(typed, self.label(what, typed), exact=True)
        found = self.index(what).resolve(typed)
        if what is Names.DRIVER and isinstance(found, Ambiguous):
            return self.drivers.resolve(typed, contexts=self._contexts(race))
        return found

    def label(self, what: Names, key: str) -> str:
        """How a candidate is named on a button."""
        match what:
            case Names.DRIVER:
                return self.almanac.drivers[key].name
            case Names.RACE:
                race = self.almanac.races[key]
                return f"{race.name} ({race.season})"
            case Names.SERIES:
                return self.almanac.series[key].name

    def _known(self, what: Names) -> Mapping[str, object]:
        almanac = self.almanac
        known: Mapping[Names, Mapping[str, object]] = {
            Names.DRIVER: almanac.drivers,
            Names.RACE: almanac.races,
            Names.SERIES: almanac.series,
        }
        return known[what]

    def _contexts(self, slug: str | None) -> tuple[Context, ...]:
        latest = self.almanac.latest_race()
        race = self.almanac.races.get(slug) if slug else latest
        if race is None:
            return ()
        name = Both(f"in the field of the {race.name}", f"que corrió la {race.name}")
        return (Context(name, frozenset(_field(race))),)


def _field(race: Race) -> Iterable[str]:
    """Whoever the sources see in the race, also those who are missing in the results."""
    yield from (result.driver.slug for result in race.results)
    yield from (spot.driver.slug for stage in race.stages for spot in stage.places)
    yield from (spot.driver.slug for order in race.orders for spot in order.spots)


def _car_numbers(almanac: Almanac) -> Mapping[str, frozenset[str]]:
    numbers: dict[str, set[str]] = defaultdict(set)
    for race in almanac.races.values():
        for entry in race.entries:
            if entry.car_number:
                numbers[entry.driver.slug].add(entry.car_number.value)
    return {slug: frozenset(found) for slug, found in numbers.items()}


def _drivers(almanac: Almanac) -> Iterable[Named]:
    numbers = _car_numbers(almanac)
    for driver in almanac.drivers.values():
        yield Named(
            driver.slug,
            driver.name,
            aliases=(*driver.aliases, *driver.nicknames),
            car_numbers=tuple(sorted(numbers.get(driver.slug, ()))),
            weight=float(len(almanac.results_by_driver.get(driver.slug, ()))),
        )


def _race(race: Race) -> Named:
    track = race.track
    places = (track.name, track.short_name, *track.aliases) if track else ()
    dated = tuple(f"{place} {race.season}" for place in places)
    return Named(race.slug, race.name, aliases=(*places, *dated), weight=_age(race))


def _age(race: Race) -> float:
    return float(race.run_on.toordinal()) if race.run_on else 0.0


def _series(series: Series) -> Named:
    return Named(series.slug, series.name, aliases=(series.short_name, *series.aliases))
