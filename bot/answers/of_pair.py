"""Questions about two drivers in one race."""

from abc import abstractmethod
from dataclasses import dataclass

from bot.answers.answer import Answer, Outcome
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Question, names
from db.almanac import Almanac
from db.racing import Driver, Race


@dataclass(frozen=True, slots=True)
class Pair:
    """Two drivers in one race, and all races that give both a finish."""

    race: Race
    one: Driver
    other: Driver
    shared: tuple[Race, ...]


@dataclass(frozen=True, slots=True)
class OfPair(Question):
    """A question about two drivers; without a race, about the newest that gives both a finish."""

    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """What the race tells of the two."""
        one = driver_meant(almanac, self.driver)
        if isinstance(one, Answer):
            return one
        other = driver_meant(almanac, self.other)
        if isinstance(other, Answer):
            return other
        if one == other:
            return Answer(f"That is {one.name} twice; name two drivers.", Outcome.ABSTAIN)
        race = race_of_both(almanac, one, other, self.race)
        if isinstance(race, Answer):
            return race
        return self.both(Pair(race, one, other, _shared(almanac, one, other)))

    @abstractmethod
    def both(self, pair: Pair) -> Answer:
        """What the race, and where it matters the others, tells of the two."""


def race_of_both(almanac: Almanac, one: Driver, other: Driver, slug: str | None) -> Race | Answer:
    """The race of this slug; without one, the newest that gives both a finish."""
    shared = _shared(almanac, one, other) if slug is None else ()
    return shared[0] if shared else race_meant(almanac, slug)


def _shared(almanac: Almanac, one: Driver, other: Driver) -> tuple[Race, ...]:
    """The races that give both a finish, reported ones first, each the newest first."""
    of_other = {
        race.slug for race, row in almanac.results_by_driver.get(other.slug, ()) if row.finish
    }
    both = [
        race
        for race, row in almanac.results_by_driver.get(one.slug, ())
        if row.finish and race.slug in of_other
    ]
    return tuple(sorted(both, key=lambda race: not race.reported))
