"""Questions that one race answers, and those that one driver's part in a race answers."""

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers.answer import Answer, Choice, Line, Outcome, Table
from bot.answers.backing import Backing
from bot.answers.drivers_race import DriversRace
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Question, names
from bot.answers.wording import laps, ordinal, race_line
from db.almanac import Almanac
from db.racing import Race, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRace(Question):
    """A question about one race; without one, about the newest that was reported."""

    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """What the race tells."""
        race = race_meant(almanac, self.race)
        return race if isinstance(race, Answer) else self.told(race)

    @abstractmethod
    def told(self, race: Race) -> Answer:
        """What this race tells."""


@dataclass(frozen=True, slots=True)
class OfDriver(OfRace):
    """A question about one driver in one race; without a race, the newest that has a result."""

    driver: str = names(Names.DRIVER)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """What the driver's part in the race tells."""
        driver = driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        race = race_meant(almanac, self.race, of=driver.slug)
        return race if isinstance(race, Answer) else self.part(DriversRace.of(driver, race))

    def told(self, race: Race) -> Answer:
        """What the race tells of nobody."""
        return untold(race, f"No driver of the {race.name} is named.")

    @abstractmethod
    def part(self, part: DriversRace) -> Answer:
        """What this driver's part in the race tells."""


def tells(
    race: Race,
    headline: Line,
    backing: Iterable[Backing] = (),
    *,
    details: Iterable[Line] = (),
    table: Table | None = None,
    more: tuple[Choice, ...] = (),
) -> Answer:
    """An answer that this race gives."""
    answer = Answer(
        headline, details=tuple(details), table=table, context=race_line(race), more=more
    )
    return Backing.of(*backing).behind(answer)


def untold(
    race: Race, headline: Line, backing: Iterable[Backing] = (), *, details: Iterable[Line] = ()
) -> Answer:
    """An answer that this race does not give; what is held instead stands in `details`."""
    answer = Answer(headline, Outcome.ABSTAIN, tuple(details), context=race_line(race))
    return Backing(Backing.of(*backing).sources).behind(answer)


def placed(race: Race) -> tuple[Result, ...]:
    """The results with a finish, by place."""
    return tuple(one for one in race.results if one.finish)


def place(result: Result | None) -> int:
    """The finish, 0 where none is told."""
    return result.finish.value if result and result.finish else 0


def at_place(race: Race, finish: int) -> tuple[Result, ...]:
    """Those who finished there; several only where sources give one place twice."""
    return tuple(one for one in placed(race) if place(one) == finish)


def field_size(race: Race) -> int | None:
    """How many started: as told, else as many as finished when someone is told to be last.

    None where the results may end before the field does.
    """
    if race.starters:
        return race.starters.value
    whole = any(one.laps_down or (one.status and one.status.value == "out") for one in race.results)
    return len(placed(race)) if whole else None


def state(result: Result) -> str:
    """Where and how a race ended for a driver: 6th, on the lead lap; 33rd, out (suspension)."""
    parts = (ordinal(place(result)) if place(result) else "", how_it_ended(result))
    return ", ".join(part for part in parts if part)


def how_it_ended(result: Result) -> str:
    """Out and why, laps down, or on the lead lap; empty where nothing is told."""
    if result.status and result.status.value == "out":
        return f"out ({result.reason_out.value})" if result.reason_out else "out"
    if result.laps_down is None:
        return result.status.value if result.status else ""
    down = result.laps_down.value
    return f"{laps(down)} down" if down else "on the lead lap"


def no_finish(part: DriversRace) -> Answer:
    """The answer for a driver whom no source gives a finish in this race."""
    return untold(
        part.race, f"No source gives {part.driver.name} a finish in the {part.race.name}."
    )
