"""All that one race tells of one driver."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from db.racing import Driver, Entry, Qualified, Race, Result, Spot, Standing


class _Drivers(Protocol):
    @property
    def driver(self) -> Driver: ...


D = TypeVar("D", bound=_Drivers)


@dataclass(frozen=True, slots=True)
class DriversRace:
    """One driver's part in one race; None where the race tells nothing."""

    driver: Driver
    race: Race
    result: Result | None = None
    entry: Entry | None = None
    qualified: Qualified | None = None
    standing: Standing | None = None
    stages: tuple[tuple[int, Spot], ...] = ()  # by stage

    @classmethod
    def of(cls, driver: Driver, race: Race) -> "DriversRace":
        """The driver's part in the race."""
        spots = ((stage.number, own(driver, stage.places)) for stage in race.stages)
        return cls(
            driver,
            race,
            own(driver, race.results),
            own(driver, race.entries),
            own(driver, race.qualifying),
            own(driver, race.standings),
            tuple((number, spot) for number, spot in spots if spot is not None),
        )


def own(driver: Driver, rows: Iterable[D]) -> D | None:
    """The driver's row among the rows of many."""
    return next((row for row in rows if row.driver.slug == driver.slug), None)
