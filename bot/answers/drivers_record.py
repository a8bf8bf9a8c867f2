"""All that is known of one driver, over all races."""

from dataclasses import dataclass

from bot.answers.drivers_race import DriversRace
from db.almanac import Almanac
from db.racing import CareerFigure, Driver, Entry, Race, Result


@dataclass(frozen=True, slots=True)
class DriversRecord:
    """All that is known of one driver, the newest first."""

    driver: Driver
    parts: tuple[DriversRace, ...]  # the races that tell anything
    results: tuple[tuple[Race, Result], ...]
    career: tuple[tuple[Race, CareerFigure], ...]  # the newest of each figure

    @classmethod
    def of(cls, driver: Driver, almanac: Almanac) -> "DriversRecord":
        """The driver's record in this almanac."""
        races = almanac.races_by_driver.get(driver.slug, ())
        figures: dict[str, tuple[Race, CareerFigure]] = {}
        for race in races:
            for one in race.career:
                if one.subject == driver.slug:
                    figures.setdefault(one.figure, (race, one))
        placed = tuple(
            (race, result)
            for race, result in almanac.results_by_driver.get(driver.slug, ())
            if result.finish
        )
        parts = tuple(DriversRace.of(driver, race) for race in races)
        return cls(driver, parts, placed, tuple(figures.values()))

    @property
    def entry(self) -> Entry | None:
        """The newest entry told."""
        return next((part.entry for part in self.parts if part.entry), None)

    @property
    def in_points(self) -> DriversRace | None:
        """The newest race after which the driver's place in the points is told."""
        told = (part for part in self.parts if part.standing and part.standing.position)
        return next(told, None)
