"""Are so many points between two drivers, and who is within so many of the lead?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.differences import of_standing
from bot.answers.drivers_race import own
from bot.answers.meant import drivers_meant, nothing_yet, series_meant
from bot.answers.of_race import tells, untold
from bot.answers.points_table import points_behind, points_of
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.wording import gap, listed, spelt
from db.almanac import Almanac
from db.racing import Driver, Race, Standing

MORE, FEWER, EITHER = 1, -1, 2
"""How the points that were said bound those between two drivers; `EITHER` asks which way."""


@dataclass(frozen=True, slots=True)
class PointsBound(Question):
    """Whether `said` points lie between a driver and another, or else whoever is nearest.

    With `bound`, whether more or fewer do.
    """

    code: ClassVar[str] = "pts bound"
    wordy: ClassVar[bool] = True
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("is {driver} {said:count} points gap", "{driver} points cushion {said:count}"),
        *phrases("is {driver} {said:count} points gap {other:driver}"),
        *phrases("is {driver} {said:count} points ahead of {other:driver}"),
        *phrases("is {driver} more than {said:count} points gap", bound=MORE),
        *phrases("is {driver} more than {said:count} points ahead", bound=MORE),
        *phrases("is {driver} more than {said:count} points gap {other:driver}", bound=MORE),
        *phrases("is {driver} fewer than {said:count} points gap {other:driver}", bound=FEWER),
        *phrases("is {driver} fewer than {said:count} points gap", bound=FEWER),
        *phrases(
            "is {driver} {said:count} points lead", "does {driver} lead by {said:count} points"
        ),
        *phrases("is the points lead {said:count}", "does {driver} lead {said:count} points"),
        *phrases("is {driver} more than {said:count} points lead", bound=MORE),
        *phrases("is {driver} fewer than {said:count} points lead", bound=FEWER),
        *phrases(
            "does {driver} need more or fewer than {said:count} points gap {other:driver}",
            "does {driver} need more or fewer than {said:count} points gap",
            bound=EITHER,
        ),
    )

    driver: str | None = names(Names.DRIVER, optional=True)  # the leader, where none is named
    other: str | None = names(Names.DRIVER, optional=True)
    said: int = 0
    bound: int = 0
    series: str | None = names(Names.SERIES, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Yes or no with the points told; without another driver, to the leader or from second."""
        race = _newest(almanac, self.series)
        if isinstance(race, Answer):
            return race
        driver = self.driver or race.standings[0].driver.slug
        meant = drivers_meant(almanac, driver, self.other)
        return meant if isinstance(meant, Answer) else self._told(race, *meant)

    def _told(self, race: Race, driver: Driver, other: Driver | None) -> Answer:
        here = own(driver, race.standings)
        there = own(other, race.standings) if other else _nearest(race, here)
        behind, rival = _behind(here), _behind(there)
        if here is None or there is None or behind is None or rival is None:
            headline = f"No source tells how many points {driver.name} is ahead or behind"
            only = f"only the top {spelt(len(race.standings))} are told"
            return untold(race, f"{headline} in {points_of(race)}: {only}.")
        apart = abs(behind - rival)
        side = "ahead of" if behind < rival else "behind"
        fits = {MORE: apart > self.said, FEWER: apart < self.said}
        verdict = "Yes" if fits.get(self.bound, apart == self.said) else "No"
        if self.bound == EITHER:
            verdict = "More" if apart > self.said else "Fewer" if apart < self.said else "Just so"
        headline = f"{driver.name} is {gap(apart)} {side} {there.driver.name} in {points_of(race)}"
        backing = (of_standing(one, "position", "behind") for one in (here, there))
        return tells(race, f"{verdict}. {headline}.", backing)


@dataclass(frozen=True, slots=True)
class PointsWithin(Question):
    """Who is at most `said` points behind the leader."""

    code: ClassVar[str] = "pts within"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who is within {said:count} points of the lead",
        "who is within {said:count} points gap",
        "who is within {said:count} points",
        "how many drivers are within {said:count} points of the lead",
        "how many are within {said:count} points gap",
        "how many are within {said:count} points",
    )

    said: int = 0
    series: str | None = names(Names.SERIES, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Those told, nearest first; more may be, where all that are told are so near."""
        race = _newest(almanac, self.series)
        if isinstance(race, Answer):
            return race
        leader, *chasing = race.standings
        near = [(n, one) for one in chasing if (n := points_behind(one)) is not None]
        within = [(number, one) for number, one in near if number <= self.said]
        backing = (of_standing(one, "position", "behind") for one in race.standings)
        far, who = gap(self.said), leader.driver.name
        each = listed([f"{one.driver.name} ({number})" for number, one in within])
        told = f"{each or 'Nobody told'} {'are' if len(within) > 1 else 'is'} within {far} of {who}"
        more = f"Only the top {spelt(len(race.standings))} are told" if within == near else ""
        return tells(
            race, f"{told} in {points_of(race)}.", backing, details=(more,) if more else ()
        )


def _newest(almanac: Almanac, slug: str | None) -> Race | Answer:
    """The race after which the newest points are told."""
    series = series_meant(almanac, slug)
    if isinstance(series, Answer):
        return series
    newest = almanac.standings(slug)
    if newest is not None and newest[0].standings:
        return newest[0]
    if not almanac.races:
        return nothing_yet()
    return Answer("No source gives a points table.", Outcome.ABSTAIN)


def _behind(standing: Standing | None) -> int | None:
    return None if standing is None else points_behind(standing)


def _nearest(race: Race, standing: Standing | None) -> Standing | None:
    """The leader; for the leader, who is second."""
    rivals = [one for one in race.standings if one is not standing]
    return rivals[0] if standing is not None and rivals else None
