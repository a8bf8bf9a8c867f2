"""Who is where in the points, and how far apart are two?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.backing import Backing
from bot.answers.both import Both
from bot.answers.differences import of_result, of_standing
from bot.answers.drivers_race import DriversRace, own
from bot.answers.labels import ALL_POINTS
from bot.answers.meant import driver_meant, nothing_yet, series_meant
from bot.answers.of_race import OfDriver, tells, untold
from bot.answers.points_table import points_behind, points_of
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.standings import Standings
from bot.answers.understanding.moments import LAST
from bot.answers.wording import NO, YES, gap, listed, ordinal, spelt
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
        "who is {position} this season",
        "{position} in points",
        "who is {behind:count} points back",
        "who is {behind:count} points behind",
        "who is {position} in the regular season points",
        "{upto:top} in points",
        "who is {upto:top} in points",
        "who leads {position} in points",
        "who is {position} in points gap",
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
            at, number = self.position, len(race.standings)
            headline = Both(
                f"No source tells who is {ordinal(at)} in {points_of(race)}: "
                f"only the top {spelt(number)} are told.",
                f"Ninguna fuente dice quién es {es.ordinal(at)} en {points_of(race).spanish}: "
                f"solo dan los {es.spelt(number)} primeros.",
            )
            return untold(race, headline)
        each = listed([f"{one.driver.name} is {_said(one)}" for one in rows])
        each_es = es.listed([f"{one.driver.name} es {_said(one).spanish}" for one in rows])
        backing = (of_standing(one, "position", "behind") for one in rows)
        more = (Choice(ALL_POINTS, Standings(race.series.slug)),)
        points = points_of(race)
        headline = Both(f"{each} in {points}.", f"{each_es} en {points.spanish}.")
        return tells(race, headline, backing, more=more)


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
            "how big is {driver} cushion on {other:driver}",
            "how big is {driver} points cushion on {other:driver}",
            "{driver} cushion over {other:driver}",
            "{driver} points cushion over {other:driver}",
            "{driver} points lead over {other:driver}",
            "who is ahead in points between {driver} and {other:driver}",
            "how many points {driver} {other:driver}",
            "points margin {driver} {other:driver}",
            "points gap margin {driver} {other:driver}",
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
class PointsAt(Question):
    """Whether a driver is in `position` in the newest points."""

    code: ClassVar[str] = "is points at"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "is {driver} {position} in points",
        "{driver} {position} in points",
        "is {driver} {position} this season",
        "is {driver} {upto:top} in points",
        "{driver} {upto:top} in points",
    )

    driver: str = names(Names.DRIVER)
    position: int = 1
    series: str | None = names(Names.SERIES, optional=True)
    upto: int = 0  # asks whether the place is among the first so many

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Yes or no, with the place and the gap."""
        driver = driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        return _of_newest(almanac, self.series, lambda race: _is_at(race, driver, self))


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
            scored = result.points.value
            headline = Both(
                f"{who} scored {gap(scored)} in the {race.name}.",
                f"{who} sumó {es.gap(scored)} en la {race.name}.",
            )
            return tells(race, headline, (of_result(result, "points"),))
        standing, points = part.standing, points_of(race)
        at = _said(standing) if standing else Both("", "")
        place = Both(f"{who} is {at} in {points}", f"{who} es {at.spanish} en {points.spanish}")
        held = (place,) if standing else ()
        headline = Both(
            f"No source tells how many points {who} scored or holds.",
            f"Ninguna fuente dice cuántos puntos sumó o tiene {who}.",
        )
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
    headline = Both("No source gives a points table.", "Ninguna fuente da una tabla de puntos.")
    return Answer(headline, Outcome.ABSTAIN)


def _is_at(race: Race, driver: Driver, asked: PointsAt) -> Answer:
    standing = own(driver, race.standings)
    if standing is None:
        number = len(race.standings)
        if 0 < asked.upto <= number == _place(race.standings[-1]):
            headline = f"No: {driver.name} is not in the top {spelt(number)} of {points_of(race)}."
            return tells(race, headline, (of_standing(race.standings[-1], "position"),))
        headline = f"No source tells where {driver.name} is in {points_of(race)}"
        return untold(race, f"{headline}: only the top {spelt(len(race.standings))} are told.")
    at = _place(standing)
    verdict = "Yes" if (0 < at <= asked.upto if asked.upto else at == asked.position) else "No"
    headline = f"{verdict}: {driver.name} is {_said(standing)} in {points_of(race)}."
    return tells(race, headline, (of_standing(standing, "position", "behind"),))


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


def _said(standing: Standing) -> Both:
    """Place and gap: 3rd, 27 points behind."""
    behind, at = points_behind(standing), _place(standing)
    place = Both(ordinal(at), es.ordinal(at)) if at else Both("not placed", "sin puesto")
    if not behind:
        return place
    return Both(f"{place}, {gap(behind)} behind", f"{place.spanish}, a {es.gap(behind)}")


def _between(race: Race, pair: Sequence[Driver], whether: int) -> Answer:
    one, other = pair
    rows = [own(driver, race.standings) for driver in (one, other)]
    known = [row for row in rows if row is not None and points_behind(row) is not None]
    backing = Backing.of(*(of_standing(row, "position", "behind") for row in known))
    if len(known) < len(rows):
        held = {row.driver for row in known}
        names = [driver.name for driver in (one, other) if driver not in held]
        number = len(race.standings)
        headline = Both(
            f"No source tells where {listed(names)} is in {points_of(race)}: "
            f"only the top {spelt(number)} are told.",
            f"Ninguna fuente dice en qué puesto está {es.listed(names)} en "
            f"{points_of(race).spanish}: solo dan los {es.spelt(number)} primeros.",
        )
        return untold(race, headline, (backing,))
    ahead, behind = sorted(known, key=_place)
    apart = (points_behind(behind) or 0) - (points_behind(ahead) or 0)
    is_so = (ahead.driver == one) == (whether == AHEAD)
    verdict = (YES if is_so else NO) if whether else Both("", "")
    first, second, points = ahead.driver.name, behind.driver.name, points_of(race)
    opening = Both(f"{verdict}. ", f"{verdict.spanish}. ") if verdict else verdict
    headline = Both(
        f"{opening}{first} is {gap(apart)} ahead of {second} in {points}.",
        f"{opening.spanish}{first} está {es.gap(apart)} por delante de {second} en "
        f"{points.spanish}.",
    )
    places = Both(
        " and ".join(f"{row.driver.name} is {_said(row)}" for row in known),
        " y ".join(f"{row.driver.name} es {_said(row).spanish}" for row in known),
    )
    return tells(race, headline, (backing,), details=(places,))
