"""Who is whose teammate?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing, backed, unique
from bot.answers.differences import of_entry
from bot.answers.meant import drivers_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.wording import listed
from db.almanac import Almanac
from db.racing import Driver, Race


@dataclass(frozen=True, slots=True)
class Teammates(Question):
    """Teammates as told, or drivers given the same team in one race."""

    code: ClassVar[str] = "mates"
    phrases: ClassVar = phrases(
        "who is {driver} teammate", "{driver} teammate",
        "are {driver} and {other:driver} teammates",
        "are {driver} and {other:driver} on the same team",
        "who are the {driver} team teammates",
    )  # fmt: skip

    driver: str = names(Names.DRIVER)
    other: str | None = names(Names.DRIVER, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Those told of; a yes only where a source says so, never a no."""
        meant = drivers_meant(almanac, self.driver, self.other)
        if isinstance(meant, Answer):
            return meant
        driver, other = meant
        mates = tuple(_mates(almanac, driver))
        found = unique(name for name, _ in mates)
        if not found or (other and other.name not in found):
            return _untold(driver, other, found)
        who = [other.name] if other else list(found)
        verb = "is a teammate" if len(who) == 1 else "are teammates"
        yes = "Yes: " if other else ""
        answer = Answer(f"{yes}{listed(who)} {verb} of {driver.name}.")
        return Backing.of(*(backing for name, backing in mates if name in who)).behind(answer)


def _untold(driver: Driver, other: Driver | None, found: tuple[str, ...]) -> Answer:
    whom = (
        f"{other.name} is a teammate of {driver.name}" if other else f"a teammate of {driver.name}"
    )
    told = (f"Told as teammates: {listed(list(found))}",) if found else ()
    verb = "tells that" if other else "names"
    return Answer(f"No source {verb} {whom}.", Outcome.ABSTAIN, details=told)


def _mates(almanac: Almanac, driver: Driver) -> Iterator[tuple[str, Backing]]:
    for race in almanac.races_by_driver.get(driver.slug, ()):
        yield from _told(almanac, race, driver)
        yield from _same_team(race, driver)


def told_mates(race: Race, drivers: Iterable[Driver]) -> tuple[tuple[Driver, Backing], ...]:
    """Who in the results is told to be a teammate of one of `drivers`, and is none of them."""
    own = {one.slug: one.name for one in drivers}
    found: dict[Driver, Backing] = {}
    for figure in race.career:
        if figure.figure != "teammate" or figure.word is None:
            continue
        for row in race.results:
            mate = row.driver
            named = figure.word.value == mate.name and figure.subject in own
            subject = figure.subject == mate.slug and figure.word.value in own.values()
            if mate.slug not in own and (named or subject):
                found[mate] = backed("who are teammates", figure.word)
    return tuple(found.items())


def mates_in(race: Race, driver: Driver) -> tuple[tuple[Driver, Backing], ...]:
    """Who in the results is told to be a teammate of `driver`, or is given the same team."""
    found = dict(told_mates(race, (driver,)))
    named = {row.driver.name: row.driver for row in race.results}
    for name, backing in _same_team(race, driver):
        if name in named:
            found.setdefault(named[name], backing)
    return tuple(found.items())


def _told(almanac: Almanac, race: Race, driver: Driver) -> Iterator[tuple[str, Backing]]:
    for one in race.career:
        if one.figure != "teammate" or one.word is None:
            continue
        subject = almanac.drivers.get(one.subject)
        named = (subject.name if subject else one.subject, one.word.value)
        if driver.name in named:
            mate = named[1] if named[0] == driver.name else named[0]
            yield mate, backed("who are teammates", one.word)


def _same_team(race: Race, driver: Driver) -> Iterator[tuple[str, Backing]]:
    own = next((one for one in race.entries if one.driver == driver and one.team), None)
    for one in race.entries if own else ():
        if (
            own
            and own.team
            and one.team
            and one.driver != driver
            and one.team.value == own.team.value
        ):
            yield one.driver.name, Backing.of(of_entry(one, "team"), of_entry(own, "team"))
