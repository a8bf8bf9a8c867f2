"""Who leads the points, and by how much?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import of_identity, of_standing
from bot.answers.drivers_race import own
from bot.answers.meant import driver_meant, nothing_yet, series_meant
from bot.answers.pages import Page
from bot.answers.points_table import gap_between, points_behind, points_of, points_table
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases, replaced
from bot.answers.wording import gap, listed, ordinal, race_line, spelt
from db.almanac import Almanac
from db.racing import Driver, Race, Standing

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Standings(Question):
    """The newest points table known, or one driver's place in it."""

    code: ClassVar[str] = "points"
    command: ClassVar[str | None] = "standings"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "points",
        "points order",
        "who leads the points",
        "how big is the points lead",
        "points lead",
        "points gap",
        "points lead gap",
        "regular season points",
        "who leads the regular season points",
        "where is {driver} in the points",
        "how many points back is {driver}",
        "{driver} points back",
        "how many points is {driver} behind",
        "how many points does {driver} lead by",
        "how big is the points lead of {driver}",
        "{driver} how far behind in the points",
        "{driver} points gap",
        "{driver} points lead",
        "{driver} regular season points",
        "how far ahead in the points is {driver}",
        "is {driver} the points leader",
        "how big is {driver} lead",
    )

    series: str | None = names(Names.SERIES, optional=True)
    driver: str | None = names(Names.DRIVER, optional=True)
    page: int = 1

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Gaps to the leader and to the next ahead; how far down the sources list."""
        series = series_meant(almanac, self.series)
        if isinstance(series, Answer):
            return series
        driver = None if self.driver is None else driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        race = _table_after(almanac, self.series, driver)
        if race is not None:
            return _one(race, driver) if driver else self._all(race)
        if not almanac.races:
            return nothing_yet()
        of = f" for the {series.short_name}" if series else ""
        return Answer(f"No source gives a points table{of}.", Outcome.ABSTAIN)

    def _all(self, race: Race) -> Answer:
        page = Page.of(race.standings, self.page, PER_PAGE)
        answer = Answer(
            headline=_lead(race),
            details=_extent(race),
            table=points_table(race.standings, page),
            context=race_line(race),
            as_of=race.run_on,
            more=tuple(Choice(one.label, replaced(self, page=one.number)) for one in page.turns),
        )
        told = (of_standing(one, "position", "behind") for one in page.rows)
        return Backing.of(*told, of_identity(race, "round")).behind(answer)


def _table_after(almanac: Almanac, series: str | None, driver: Driver | None) -> Race | None:
    """The race with the newest table, one that lists the driver if there is such a table."""
    newest = almanac.standings(series)
    if driver is None or newest is None or own(driver, newest[1]):
        return newest[0] if newest else None
    listing = (
        race
        for race in almanac.races_by_driver.get(driver.slug, ())
        if series in (None, race.series.slug) and own(driver, race.standings)
    )
    # An older table of the same series would be out of date: there the driver is just not listed.
    other = next((race for race in listing if race.series.slug != newest[0].series.slug), None)
    return other or newest[0]


def _lead(race: Race) -> str:
    level = [one.driver.name for one in race.standings if points_behind(one) == 0]
    if len(level) > 1:
        return f"{listed(level)} are level at the head of {points_of(race)}."
    first, *rest = race.standings
    behind = points_behind(rest[0]) if rest else None
    if behind is not None:
        lead = f"{gap(behind)} ahead of {rest[0].driver.name}"
        return f"{first.driver.name} leads {points_of(race)}, {lead}."
    return f"{first.driver.name} leads {points_of(race)}."


def _extent(race: Race) -> tuple[str, ...]:
    after = (f"After race {race.round} of the season",) if race.round else ()
    kind = (f"Standings of the {race.standings_kind.value}",) if race.standings_kind else ()
    return (*after, *kind, *_only(race))


def _only(race: Race) -> tuple[str, ...]:
    number = len(race.standings)
    if len(race.results) <= number:
        return ()
    return (f"The sources list only the top {spelt(number)}",)


def _one(race: Race, driver: Driver) -> Answer:
    standing = own(driver, race.standings)
    whole = (Choice("All points", Standings(race.series.slug)),)
    if standing is None or standing.position is None:
        answer = Answer(
            headline=f"No source tells where {driver.name} is in {points_of(race)}.",
            outcome=Outcome.ABSTAIN,
            details=_only(race),
            context=race_line(race),
            as_of=race.run_on,
            more=whole,
        )
        listed_by = Backing.of(*(of_standing(one, "position") for one in race.standings))
        return Backing(listed_by.sources).behind(answer)
    answer = Answer(
        headline=_place(race, standing, standing.position.value),
        details=_neighbours(race, standing),
        context=race_line(race),
        as_of=race.run_on,
        more=whole,
    )
    near = race.standings[:1] if standing is not race.standings[0] else race.standings[1:2]
    told_of = (of_standing(one, "position", "behind") for one in (standing, *near))
    return Backing.of(*told_of).behind(answer)


def _place(race: Race, standing: Standing, place: int) -> str:
    leader = race.standings[0]
    behind = points_behind(standing)
    if standing is leader:
        return _lead(race)
    far = f", {gap(behind)} behind {leader.driver.name}" if behind is not None else ""
    return f"{standing.driver.name} is {ordinal(place)} in {points_of(race)}{far}."


def _neighbours(race: Race, standing: Standing) -> tuple[str, ...]:
    """The gaps to the next ahead and behind, the leader's apart: those are in the headline."""
    at = race.standings.index(standing)
    ahead = race.standings[at - 1 : at] if at > 1 else ()
    after = race.standings[at + 1 : at + 2] if at else ()
    told = (
        *(gap_between(standing, one, "behind") for one in ahead),
        *(gap_between(standing, one, "ahead of") for one in after),
    )
    return (*(line for line in told if line), *_only(race))
