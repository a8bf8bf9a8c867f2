"""Questions that one race answers, and those that one driver's part in a race answers."""

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice, Line, Outcome, Table
from bot.answers.backing import Backing
from bot.answers.both import Both, joined
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
        headline = Both(
            f"No driver of the {race.name} is named.",
            f"No se nombra a ningún piloto de la {race.name}.",
        )
        return untold(race, headline)

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


def state(result: Result) -> Both:
    """Where and how a race ended for a driver: 6th, on the lead lap; 33rd, out (suspension)."""
    at = place(result)
    came = Both(ordinal(at), es.ordinal(at)) if at else ""
    return joined(", ", (came, how_it_ended(result)))


def how_it_ended(result: Result) -> Both:
    """Out and why, laps down, or on the lead lap; empty where nothing is told."""
    if result.status and result.status.value == "out":
        why = f" ({result.reason_out.value})" if result.reason_out else ""
        return Both(f"out{why}", f"fuera de carrera{why}")
    if result.laps_down is None:
        told = result.status.value if result.status else ""
        return Both(told, "en carrera al final" if told == "running" else told)
    down = result.laps_down.value
    if down:
        return Both(f"{laps(down)} down", f"a {es.laps(down)}")
    return Both("on the lead lap", "en la vuelta del líder")


def no_finish(part: DriversRace) -> Answer:
    """The answer for a driver whom no source gives a finish in this race."""
    return untold(part.race, without_finish(part))


def without_finish(part: DriversRace) -> Both:
    """That no source gives the driver a finish."""
    who, race = part.driver.name, part.race.name
    return Both(
        f"No source gives {who} a finish in the {race}.",
        f"Ninguna fuente da el puesto final de {who} en la {race}.",
    )
