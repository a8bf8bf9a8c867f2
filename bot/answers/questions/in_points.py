"""Who is where in the points, and how far apart are two?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import of_result, of_standing
from bot.answers.drivers_race import DriversRace, own
from bot.answers.meant import driver_meant, nothing_yet, series_meant
from bot.answers.of_race import OfDriver, tells, untold
from bot.answers.points_table import points_behind, points_of
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.standings import Standings
from bot.answers.understanding.moments import LAST
from bot.answers.wording import gap, listed, ordinal, spelt
from db.almanac import Almanac
from db.racing import Driver, Race, Standing

AHEAD, BEHIND = 1, 2
"""What may be asked of one driver and another: is the first ahead, is the first behind."""


@dataclass(frozen=True, slots=True)
class PointsPlace(Question):
    """Who is in `position` in the newest points; `upto` makes it the first so many."""

    code: ClassVar[str] = "points at"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who is {position} in points",
        "{position} in points",
        "who is {behind:count} points back",
        "who is {behind:count} points behind",
        "who is {position} in the regular season points",
        "{upto:top} in points",
        "who is {upto:top} in points",
        "who leads {position} in points",
        "points gap {range}",
        "points gap from {range}",
    ) + phrases("who is last in points", "last in the points", position=LAST)

    position: int = 1
    upto: int = 0
    behind: int | None = None
    series: str | None = names(Names.SERIES, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The names with their gaps to the leader."""
        return _of_newest(almanac, self.series, self._told)

    def _told(self, race: Race) -> Answer:
        if self.position == LAST or self.behind is not None:
            return _so_far_back(race, self.behind)
        last = max(self.position, self.upto)
        first = 1 if self.upto else self.position
        rows = [one for one in race.standings if first <= _place(one) <= last]
        if not rows:
            headline = f"No source tells who is {ordinal(self.position)} in {points_of(race)}"
            return untold(race, f"{headline}: only the top {spelt(len(race.standings))} are told.")
        each = listed([f"{one.driver.name} is {_said(one)}" for one in rows])
        backing = (of_standing(one, "position", "behind") for one in rows)
        more = (Choice("All points", Standings(race.series.slug)),)
        return tells(race, f"{each} in {points_of(race)}.", backing, more=more)


@dataclass(frozen=True, slots=True)
class PointsGap(Question):
    """How many points lie between two drivers."""

    code: ClassVar[str] = "gap"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "points gap {driver} {other:driver}",
            "points difference between {driver} vs {other:driver}",
            "how many points behind {other:driver} is {driver}",
            "how many points ahead of {other:driver} is {driver}",
            "how many points between {driver} and {other:driver}",
            "how many points does {driver} lead {other:driver} by",
            "how far behind {other:driver} is {driver} in points",
            "how far ahead of {other:driver} is {driver} in points",
            "who is ahead in points {driver} or {other:driver}",
            "points {driver} {other:driver}",
            "points gap from {driver} to {other:driver}",
        ),
        *phrases("is {driver} ahead of {other:driver} in points", whether=AHEAD),
        *phrases("does {driver} lead {other:driver} in points", whether=AHEAD),
        *phrases("is {driver} behind {other:driver} in points", whether=BEHIND),
        *phrases("is {driver} worse than {other:driver} in points", whether=BEHIND),
    )

    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)
    series: str | None = names(Names.SERIES, optional=True)
    whether: int = 0

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Who is ahead and by how much."""
        pair = [driver_meant(almanac, one) for one in (self.driver, self.other)]
        drivers = [one for one in pair if isinstance(one, Driver)]
        if len(drivers) < len(pair):
            return next(one for one in pair if isinstance(one, Answer))
        return _of_newest(almanac, self.series, lambda race: _between(race, drivers, self.whether))


@dataclass(frozen=True, slots=True)
class PointsUntold(Question):
    """Points that are not drivers' points: owners', playoff points."""

    code: ClassVar[str] = "other pts"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("owner points", "who leads the owner points", what="owner"),
        *phrases("{driver} owner points", what="owner"),
        *phrases("playoff points", "who leads the playoff points", what="playoff"),
        *phrases("how many playoff points does {driver} have", "playoffs", what="playoff"),
        *phrases("is {driver} in the playoffs", "who is in the playoffs", what="playoff"),
        *phrases("make points", "who leads the make points", what="manufacturer"),
        *phrases("how many stage points", "stage points", "points {stage}", what="stage"),
        *phrases("how many stage points did {driver} score", "{driver} stage points", what="stage"),
        *phrases("how many points did {driver} score in {stage}", what="stage"),
        *phrases("{driver} points {stage}", what="stage"),
    )

    what: str = "owner"
    driver: str = ""
    stage: int = 0

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """That no source tells them, and what is told instead."""

        def told(race: Race) -> Answer:
            kind = f"{self.what}s'" if self.what == "owner" else self.what
            held = f"Told are the drivers' {points_of(race).removeprefix('the ')}"
            return untold(race, f"No source tells {kind} points.", details=(held,))

        return _of_newest(almanac, None, told)


@dataclass(frozen=True, slots=True)
class PointsScored(OfDriver):
    """How many points a driver scored in a race."""

    code: ClassVar[str] = "scored"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "how many points did {driver} score",
        "how many points did {driver} get",
        "how many points does {driver} have",
        "{driver} points scored",
        "how many points did {driver} earn",
    )

    def part(self, part: DriversRace) -> Answer:
        """The points of the race; the place in the table where they are not told."""
        result, race, who = part.result, part.race, part.driver.name
        if result and result.points:
            headline = f"{who} scored {gap(result.points.value)} in the {race.name}."
            return tells(race, headline, (of_result(result, "points"),))
        standing = part.standing
        held = (f"{who} is {_said(standing)} in {points_of(race)}",) if standing else ()
        headline = f"No source tells how many points {who} scored or holds."
        return untold(race, headline, (of_standing(standing, "position"),), details=held)


def _of_newest(almanac: Almanac, series: str | None, tell: Callable[[Race], Answer]) -> Answer:
    known = series_meant(almanac, series)
    if isinstance(known, Answer):
        return known
    newest = almanac.standings(series)
    if newest is not None:
        return tell(newest[0])
    if not almanac.races:
        return nothing_yet()
    return Answer("No source gives a points table.", Outcome.ABSTAIN)


def _so_far_back(race: Race, behind: int | None) -> Answer:
    """Who is `behind` points back; without a number, who is last, if the whole table is told."""
    rows = [one for one in race.standings if points_behind(one) == behind]
    if behind is None:
        rows = list(race.standings[-1:]) if len(race.standings) >= len(race.results) else []
    who = "last" if behind is None else f"{gap(behind)} back"
    if not rows:
        only = f"only the top {spelt(len(race.standings))} are told"
        return untold(race, f"No source tells who is {who} in {points_of(race)}: {only}.")
    names = listed([one.driver.name for one in rows])
    verb = "is" if len(rows) == 1 else "are"
    backing = (of_standing(one, "position", "behind") for one in rows)
    return tells(race, f"{names} {verb} {who} in {points_of(race)}.", backing)


def _place(standing: Standing) -> int:
    return standing.position.value if standing.position else 0


def _said(standing: Standing) -> str:
    """Place and gap: 3rd, 27 points behind."""
    behind = points_behind(standing)
    place = ordinal(_place(standing)) if _place(standing) else "not placed"
    return f"{place}, {gap(behind)} behind" if behind else place


def _between(race: Race, pair: Sequence[Driver], whether: int) -> Answer:
    one, other = pair
    rows = [own(driver, race.standings) for driver in (one, other)]
    known = [row for row in rows if row is not None and points_behind(row) is not None]
    backing = Backing.of(*(of_standing(row, "position", "behind") for row in known))
    if len(known) < len(rows):
        held = {row.driver for row in known}
        who = listed([driver.name for driver in (one, other) if driver not in held])
        headline = f"No source tells where {who} is in {points_of(race)}"
        only = f"only the top {spelt(len(race.standings))} are told"
        return untold(race, f"{headline}: {only}.", (backing,))
    ahead, behind = sorted(known, key=_place)
    apart = (points_behind(behind) or 0) - (points_behind(ahead) or 0)
    is_so = (ahead.driver == one) == (whether == AHEAD)
    verdict = f"{'Yes' if is_so else 'No'}. " if whether else ""
    headline = f"{verdict}{ahead.driver.name} is {gap(apart)} ahead of {behind.driver.name}"
    places = " and ".join(f"{ahead_or.driver.name} is {_said(ahead_or)}" for ahead_or in known)
    return tells(race, f"{headline} in {points_of(race)}.", (backing,), details=(places,))
