"""Did this driver finish ahead of that one, and who was around them?"""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.differences import of_entry, of_result
from bot.answers.drivers_race import DriversRace, own
from bot.answers.of_pair import race_of_both
from bot.answers.of_race import OfDriver, at_place, no_finish, place, placed, tells, untold
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.compare import Compare
from bot.answers.questions.teammates import mates_in
from bot.answers.wording import listed, ordinal
from db.almanac import Almanac
from db.racing import Race, Result

AROUND = 3  # so many ahead are all named


@dataclass(frozen=True, slots=True)
class DidBeat(Question):
    """Whether one driver finished ahead of another; with `behind`, whether behind."""

    code: ClassVar[str] = "beat"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "did {driver} beat {other:driver}",
            "did {driver} finish ahead of {other:driver}",
        ),
        *phrases(
            "did {driver} finish behind {other:driver}",
            "was {driver} behind {other:driver}",
            "did {driver} finish worse than {other:driver}",
            "did {driver} finish worse {other:driver} gap",
            behind=1,
        ),
    )

    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)
    behind: int = 0

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """Yes or no, then who finished where, and the two side by side."""
        whole = Compare(self.driver, self.other, self.race).answer(almanac, asked)
        one, other = (almanac.drivers.get(slug) for slug in (self.driver, self.other))
        race = race_of_both(almanac, one, other, self.race) if one and other else None
        if one is None or other is None or not isinstance(race, Race):
            return whole
        here, there = (place(own(driver, race.results)) for driver in (one, other))
        if not here or not there or here == there:
            return whole
        verdict = "Yes" if (here > there) == bool(self.behind) else "No"
        return replace(whole, headline=f"{verdict}. {whole.headline}")


@dataclass(frozen=True, slots=True)
class Neighbours(OfDriver):
    """Who finished just ahead of a driver and just behind."""

    code: ClassVar[str] = "around"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who finished behind {driver}",
        "who finished ahead of {driver}",
        "who beat {driver}",
        "who did {driver} beat",
        "who did {driver} finish ahead of",
        "who did {driver} finish behind",
        "who finished around {driver}",
        "who finished beside {driver}",
    )

    def part(self, part: DriversRace) -> Answer:
        """Both neighbours; near the front, all who were ahead."""
        race, result = part.race, part.result
        if result is None or not place(result):
            return no_finish(part)
        before = [one for one in placed(race) if place(one) < place(result)]
        ahead = before if len(before) <= AROUND else before[-1:]
        after = at_place(race, place(result) + 1)
        sides = (
            f"behind {listed([_named(one) for one in ahead])}" if ahead else "ahead of everybody",
            f"ahead of {listed([_named(one) for one in after])}" if after else "",
        )
        around = ", ".join(side for side in sides if side)
        headline = f"{part.driver.name} finished {ordinal(place(result))} in the {race.name}"
        backing = (of_result(one, "finish") for one in (*ahead, result, *after))
        return tells(race, f"{headline}, {around}.", backing)


@dataclass(frozen=True, slots=True)
class BeatMates(OfDriver):
    """Whether a driver finished ahead of the teammates that sources tell of."""

    code: ClassVar[str] = "beat mates"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did {driver} beat his teammate",
        "did {driver} finish ahead of his teammate",
        "who finished ahead {driver} or his teammate",
        "did {driver} teammate beat",
    )

    def part(self, part: DriversRace) -> Answer:
        """Yes or no where all of them were beaten or none, and all their places."""
        race, result, who = part.race, part.result, part.driver.name
        if result is None or not place(result):
            return no_finish(part)
        told = mates_in(race, part.driver)
        rows = [(row, backing) for mate, backing in told if (row := own(mate, race.results))]
        mates = [(row, backing) for row, backing in rows if place(row)]
        if not mates:
            return untold(race, f"No source names a teammate of {who} in the {race.name}.")
        beaten = [place(result) < place(row) for row, _ in mates]
        verdict = "Yes. " if all(beaten) else "" if any(beaten) else "No. "
        each = listed([_named(row) for row, _ in mates])
        them = "teammate" if len(mates) == 1 else "teammates"
        ahead = f"finished {ordinal(place(result))} in the {race.name}; told as {them}: {each}"
        backing = (
            *(of_result(one, "finish") for one in (result, *(row for row, _ in mates))),
            *(one for _, one in mates),
        )
        return tells(race, f"{verdict}{who} {ahead}.", backing)


@dataclass(frozen=True, slots=True)
class AnyAhead(OfDriver):
    """Whether any truck of a make or team finished ahead of a driver: `what`, as printed."""

    code: ClassVar[str] = "any ahead"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did any {what:make} finish ahead of {driver}",
        "did a {what:make} beat {driver}",
        "did any {what:team} finish ahead of {driver}",
        "did a {what:team} beat {driver}",
    )

    what: str = ""

    def part(self, part: DriversRace) -> Answer:
        """Yes or no; no only when it is told what all those ahead drove."""
        race, result = part.race, part.result
        if result is None or not place(result):
            return no_finish(part)
        ahead = [one for one in placed(race) if place(one) < place(result)]
        drove = {one.driver.slug: _drove(race, one) for one in ahead}
        own_kind = [one for one in ahead if self.what in drove[one.driver.slug]]
        unknown = [one for one in ahead if not drove[one.driver.slug]]
        who = f"{part.driver.name} ({ordinal(place(result))})"
        backing = (
            *(of_result(one, "finish") for one in (*ahead, result)),
            *(of_entry(own(one.driver, race.entries), "manufacturer", "team") for one in ahead),
        )
        if own_kind:
            names_ahead = listed([_named(one) for one in own_kind])
            return tells(race, f"Yes. Ahead of {who} finished {names_ahead}.", backing)
        if unknown:
            headline = f"No source tells what all those ahead of {who} drove."
            return untold(race, headline, backing)
        each = [f"{_named(one)} in a {drove[one.driver.slug][0]}" for one in ahead]
        said = f"ahead of {who} finished {listed(each)}" if each else f"nobody was ahead of {who}"
        return tells(race, f"No. In the {race.name} {said}.", backing)


def _named(result: Result) -> str:
    return f"{result.driver.name} ({ordinal(place(result))})"


def _drove(race: Race, result: Result) -> tuple[str, ...]:
    entry = own(result.driver, race.entries)
    facts = (entry.manufacturer, entry.team) if entry else ()
    return tuple(fact.value for fact in facts if fact)
