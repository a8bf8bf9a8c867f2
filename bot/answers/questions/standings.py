"""Who leads the points, and by how much?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.backing import Backing
from bot.answers.both import Both
from bot.answers.differences import of_identity, of_standing
from bot.answers.drivers_race import own
from bot.answers.labels import ALL_POINTS
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
        "who leads the points by how much",
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
        "how big is {driver} cushion",
        "how much cushion does {driver} have",
        "how big is {driver} points cushion",
        "how big is the cushion",
        "how big is the points cushion",
        "{driver} points gap to the leader",
        "how far off the points lead is {driver}",
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
        name = series.short_name if series else ""
        of = Both(f" for the {name}", f" de {name}") if name else Both("", "")
        headline = Both(
            f"No source gives a points table{of}.",
            f"Ninguna fuente da una tabla de puntos{of.spanish}.",
        )
        return Answer(headline, Outcome.ABSTAIN)

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


def _lead(race: Race) -> Both:
    level = [one.driver.name for one in race.standings if points_behind(one) == 0]
    if len(level) > 1:
        return Both(
            f"{listed(level)} are level at the head of {points_of(race)}.",
            f"{es.listed(level)} encabezan empatados {points_of(race).spanish}.",
        )
    first, *rest = race.standings
    behind = points_behind(rest[0]) if rest else None
    if behind is not None:
        chaser = rest[0].driver.name
        ahead = Both(f", {gap(behind)} ahead of {chaser}", f", con {es.gap(behind)} sobre {chaser}")
    else:
        ahead = Both("", "")
    who, points = first.driver.name, points_of(race)
    return Both(f"{who} leads {points}{ahead}.", f"{who} lidera {points.spanish}{ahead.spanish}.")


def _extent(race: Race) -> tuple[str, ...]:
    after = Both(
        f"After race {race.round} of the season", f"Tras la carrera {race.round} de la temporada"
    )
    kind = race.standings_kind.value if race.standings_kind else ""
    counted = Both(f"Standings of the {kind}", f"Tabla: {kind}")
    return (*((after,) if race.round else ()), *((counted,) if kind else ()), *_only(race))


def _only(race: Race) -> tuple[str, ...]:
    number = len(race.standings)
    if len(race.results) <= number:
        return ()
    return (
        Both(
            f"The sources list only the top {spelt(number)}",
            f"Las fuentes solo dan los {es.spelt(number)} primeros",
        ),
    )


def _one(race: Race, driver: Driver) -> Answer:
    standing = own(driver, race.standings)
    whole = (Choice(ALL_POINTS, Standings(race.series.slug)),)
    if standing is None or standing.position is None:
        answer = Answer(
            headline=Both(
                f"No source tells where {driver.name} is in {points_of(race)}.",
                f"Ninguna fuente dice en qué puesto está {driver.name} en "
                f"{points_of(race).spanish}.",
            ),
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


def _place(race: Race, standing: Standing, place: int) -> Both:
    leader = race.standings[0]
    behind = points_behind(standing)
    if standing is leader:
        return _lead(race)
    who, points, first = standing.driver.name, points_of(race), leader.driver.name
    far, far_es = "", ""
    if behind is not None:
        far, far_es = f", {gap(behind)} behind {first}", f", a {es.gap(behind)} de {first}"
    return Both(
        f"{who} is {ordinal(place)} in {points}{far}.",
        f"{who} es {es.ordinal(place)} en {points.spanish}{far_es}.",
    )


def _neighbours(race: Race, standing: Standing) -> tuple[str, ...]:
    """The gaps to the next ahead and behind, the leader's apart: those are in the headline."""
    at = race.standings.index(standing)
    ahead = race.standings[at - 1 : at] if at > 1 else ()
    after = race.standings[at + 1 : at + 2] if at else ()
    told = (
        *(gap_between(standing, one, Both("behind", "detrás de")) for one in ahead),
        *(gap_between(standing, one, Both("ahead of", "por delante de")) for one in after),
    )
    return (*(line for line in told if line), *_only(race))
