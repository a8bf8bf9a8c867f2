"""What sources may differ on, in words: one phrase for each fact that an answer can tell."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.answers import spanish as es
from bot.answers.backing import Backing, backed
from bot.answers.both import Both, joined, spanish
from bot.answers.wording import day, gap, laps, mph, ordinal, seconds, times
from db.provenance import Fact
from db.racing import Entry, Qualified, Race, Result, Spot, Standing


@dataclass(frozen=True, slots=True)
class Point:
    """One field: `about` completes "… differ on" once `{who}` is filled in."""

    about: str
    says: Callable[[Any], str] = str


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact with what it tells, and of whom."""

    point: Point
    who: str
    fact: Fact[Any]

    @property
    def about(self) -> Both:
        """What it tells, to complete "… differ on"."""
        about = self.point.about
        return Both(about.format(who=self.who), spanish(about).format(who=spanish(self.who)))

    @property
    def backing(self) -> Backing:
        """Its sources, what they differ on, and what is doubted."""
        return backed(self.about, self.fact, _in_both(self.point.says))


Points = Mapping[str, Point]


_IN_SPANISH: Mapping[Callable[[Any], str], Callable[[Any], str]] = MappingProxyType(
    {
        gap: es.gap,
        laps: es.laps,
        mph: es.mph,
        ordinal: es.ordinal,
        seconds: es.seconds,
        times: es.times,
    }
)


def _in_both(says: Callable[[Any], str]) -> Callable[[Any], str]:
    """The same in both languages, where the other has words of its own."""
    other = _IN_SPANISH.get(says)
    return says if other is None else lambda value: Both(says(value), other(value))


def _day(value: date | str) -> str:
    return Both(day(value), es.day(value)) if isinstance(value, date) else value


IDENTITY: Points = MappingProxyType(
    {
        "name": Point(Both("what the race is called", "cómo se llama la carrera")),
        "track": Point(Both("where the {who} is run", "dónde se corre la {who}")),
        "run_on": Point(Both("the day of the {who}", "el día de la {who}"), _day),
        "start_time": Point(Both("when the {who} starts", "cuándo empieza la {who}")),
        "starts_at": Point(Both("when the {who} starts", "cuándo empieza la {who}")),
        "state": Point(Both("whether the {who} was run", "si se corrió la {who}")),
        "round": Point(
            Both("which race of the season the {who} is", "qué número de carrera es la {who}")
        ),
    }
)
RACE: Points = MappingProxyType(
    {
        "scheduled_laps": Point(
            Both(
                "how many laps the race was set for", "a cuántas vueltas estaba prevista la carrera"
            ),
            laps,
        ),
        "laps_run": Point(Both("how many laps were run", "cuántas vueltas se corrieron"), laps),
        "starters": Point(Both("how many started", "cuántos salieron")),
        "lead_lap_finishers": Point(
            Both("how many finished on the lead lap", "cuántos terminaron en la vuelta del líder")
        ),
        "lead_changes": Point(
            Both("how many lead changes there were", "cuántos cambios de líder hubo")
        ),
        "leaders": Point(Both("how many led", "cuántos lideraron")),
        "cautions": Point(Both("how many cautions there were", "cuántas banderas amarillas hubo")),
        "caution_laps": Point(
            Both(
                "how many laps were run under caution", "cuántas vueltas hubo con bandera amarilla"
            ),
            laps,
        ),
        "margin_of_victory": Point(Both("the margin of victory", "el margen de victoria"), seconds),
        "average_speed_mph": Point(Both("the average speed", "la velocidad media"), mph),
        "time_of_race": Point(Both("how long the race took", "cuánto duró la carrera")),
        "broadcaster": Point(Both("who shows the {who}", "quién emite la {who}")),
        "standings_kind": Point(
            Both("what the points table counts", "qué cuenta la tabla de puntos")
        ),
        "qualifying_method": Point(Both("how qualifying was held", "cómo fue la clasificación")),
        "qualifying_weekday": Point(Both("the day of qualifying", "el día de la clasificación")),
    }
)
RESULT: Points = MappingProxyType(
    {
        "finish": Point(Both("where {who} finished", "el puesto final de {who}"), ordinal),
        "start": Point(Both("where {who} started", "el puesto de salida de {who}"), ordinal),
        "laps_led": Point(Both("how many laps {who} led", "cuántas vueltas lideró {who}"), laps),
        "times_led": Point(Both("how often {who} led", "cuántas veces lideró {who}"), times),
        "laps_completed": Point(Both("how many laps {who} ran", "cuántas vueltas dio {who}"), laps),
        "laps_down": Point(
            Both("how many laps down {who} was", "a cuántas vueltas quedó {who}"), laps
        ),
        "status": Point(
            Both("whether {who} was running at the end", "si {who} seguía en carrera al final")
        ),
        "reason_out": Point(Both("why {who} was out", "por qué abandonó {who}")),
        "points": Point(Both("how many points {who} scored", "cuántos puntos sumó {who}")),
    }
)
ENTRY: Points = MappingProxyType(
    {
        "car_number": Point(Both("the number of {who}", "el número de {who}"), "No. {}".format),
        "sponsor": Point(Both("who sponsored {who}", "quién patrocinó a {who}")),
        "manufacturer": Point(Both("the make {who} drove", "la marca de {who}")),
        "model": Point(Both("the model {who} drove", "el modelo de {who}")),
        "team": Point(Both("the team of {who}", "el equipo de {who}")),
        "crew_chief": Point(Both("the crew chief of {who}", "el jefe de equipo de {who}")),
        "owner": Point(Both("whose entry {who} drove", "de quién era la inscripción de {who}")),
        "rookie": Point(
            Both("whether {who} is a rookie", "si {who} es novato"),
            lambda is_one: "yes" if is_one else "no",
        ),
    }
)
QUALIFIED: Points = MappingProxyType(
    {
        "position": Point(
            Both("where {who} qualified", "el puesto de clasificación de {who}"), ordinal
        ),
        "time_seconds": Point(
            Both("the qualifying time of {who}", "el tiempo de clasificación de {who}"), seconds
        ),
        "speed_mph": Point(
            Both("the qualifying speed of {who}", "la velocidad de clasificación de {who}"), mph
        ),
    }
)
STANDING: Points = MappingProxyType(
    {
        "position": Point(
            Both("where {who} is in the points", "el puesto de {who} en los puntos"), ordinal
        ),
        "behind": Point(
            Both("how far back {who} is in the points", "a cuánto está {who} en los puntos"), gap
        ),
        "points": Point(Both("how many points {who} has", "cuántos puntos tiene {who}")),
    }
)
SPOT: Points = MappingProxyType(
    {
        "position": Point(Both("the place of {who}", "el puesto de {who}"), ordinal),
        "behind": Point(Both("how far back {who} was", "a cuánto estaba {who}"), seconds),
        "ahead": Point(Both("how far ahead {who} was", "cuánta ventaja tenía {who}"), seconds),
        "entered": Point(
            Both(
                "the place on entering pit road of {who}", "el puesto de {who} al entrar en boxes"
            ),
            ordinal,
        ),
    }
)


def of_race(race: Race, *fields: str) -> Backing:
    """The backing of figures of the race; of all of them, if none is named."""
    return over(race, RACE, race.name, fields)


def of_identity(race: Race, *fields: str) -> Backing:
    """The backing of what the race is, when and where."""
    return behind(identity(race, fields))


def of_result(result: Result | None, *fields: str) -> Backing:
    """The backing of one driver's result."""
    return over(result, RESULT, result.driver.name, fields) if result else Backing()


def of_entry(entry: Entry | None, *fields: str) -> Backing:
    """The backing of who drove what for whom."""
    return over(entry, ENTRY, entry.driver.name, fields) if entry else Backing()


def of_qualified(qualified: Qualified | None, *fields: str) -> Backing:
    """The backing of one driver's qualifying."""
    return over(qualified, QUALIFIED, qualified.driver.name, fields) if qualified else Backing()


def of_standing(standing: Standing | None, *fields: str) -> Backing:
    """The backing of one line of the points table."""
    return over(standing, STANDING, standing.driver.name, fields) if standing else Backing()


def of_spot(spot: Spot, where: str, *fields: str) -> Backing:
    """The backing of a place in some order, `where` such as "in stage 1"."""
    return over(spot, SPOT, joined(" ", (spot.driver.name, where)), fields)


def over(noun: object, points: Points, who: str, fields: Iterable[str] = ()) -> Backing:
    """The backing of a noun's facts, each put in the words of its point."""
    return behind(stated(noun, points, who, fields))


def stated(noun: object, points: Points, who: str, fields: Iterable[str] = ()) -> Iterator[Stated]:
    """The facts that a noun holds, each with what it tells."""
    for name in tuple(fields) or points:
        fact = getattr(noun, name)
        if fact is not None:
            yield Stated(points[name], who, fact)


def identity(race: Race, fields: Iterable[str] = ()) -> Iterator[Stated]:
    """The facts about what the race is, each with what it tells."""
    for name in tuple(fields) or IDENTITY:
        fact = race.identity.get(name)
        if fact is not None:
            yield Stated(IDENTITY[name], race.name, fact)


def behind(facts: Iterable[Stated]) -> Backing:
    """The backing of all these facts together."""
    known = tuple(facts)
    # Most facts are told by all alike, and need no words.
    disputed = (one.backing for one in known if one.fact.dissent or one.fact.doubts)
    sources = {source.slug: source for one in known for source in one.fact.sources}
    return Backing.of(Backing(tuple(sources.values())), *disputed)
