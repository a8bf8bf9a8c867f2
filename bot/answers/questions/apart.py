"""How far apart did two drivers finish, in places or in time?"""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.drivers_race import own
from bot.answers.of_pair import race_of_both
from bot.answers.of_race import place, untold
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.compare import Compare
from bot.answers.questions.winner import WinningMargin
from bot.answers.wording import count, ordinal
from db.almanac import Almanac
from db.racing import Driver, Race


@dataclass(frozen=True, slots=True)
class PlacesApart(Question):
    """How many places lay between two drivers at the finish."""

    code: ClassVar[str] = "apart"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how many places behind {other:driver} did {driver} finish",
        "how many places ahead of {other:driver} did {driver} finish",
    )

    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """The number, with both places and the two side by side."""
        whole = Compare(self.driver, self.other, self.race).answer(almanac, asked)
        found = _finishes(almanac, self.driver, self.other, self.race)
        if found is None:
            return whole
        race, ((first, ahead), (second, behind)) = found
        if ahead == behind:
            return whole
        far = f"{first.name} finished {count(behind - ahead, 'place')} ahead of {second.name}"
        places = f"{ordinal(ahead)} and {ordinal(behind)}"
        return replace(whole, headline=f"{far} in the {race.name}: {places}.")


@dataclass(frozen=True, slots=True)
class BeatBy(Question):
    """By how much one driver beat another, in time."""

    code: ClassVar[str] = "beat by"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how much did {driver} beat {other:driver}",
        "by how much did {driver} beat {other:driver}",
        "how many seconds did {driver} beat {other:driver}",
    )

    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """The margin of victory if it is that; else no time is told, but the places are."""
        whole = PlacesApart(self.driver, self.other, self.race).answer(almanac, asked)
        found = _finishes(almanac, self.driver, self.other, self.race)
        if found is None:
            return whole
        race, ((first, ahead), (second, behind)) = found
        if (ahead, behind) == (1, 2) and race.margin_of_victory:
            return WinningMargin(race=race.slug).told(race)
        untold_of = f"No source tells how many seconds {first.name} and {second.name} were apart"
        told = (str(whole.headline),)
        return untold(race, f"{untold_of} in the {race.name}.", details=told)


def _finishes(
    almanac: Almanac, driver: str, other: str, slug: str | None
) -> tuple[Race, list[tuple[Driver, int]]] | None:
    """The race of both, and both with their places, who was ahead first; None if untold."""
    pair = [almanac.drivers.get(one) for one in (driver, other)]
    drivers = [one for one in pair if one is not None]
    if len(drivers) < len(pair) or driver == other:
        return None
    race = race_of_both(almanac, drivers[0], drivers[1], slug)
    if isinstance(race, Answer):
        return None
    places = [(one, place(own(one, race.results))) for one in drivers]
    return (race, sorted(places, key=lambda item: item[1])) if all(p for _, p in places) else None
