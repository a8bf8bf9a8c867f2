"""How did qualifying go?"""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer
from bot.answers.backing import Backing
from bot.answers.both import Both, joined
from bot.answers.differences import of_qualified, of_race, of_result
from bot.answers.drivers_race import DriversRace
from bot.answers.of_race import OfDriver, OfRace, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.race_figures import pole_sitter
from bot.answers.understanding.moments import LAST
from bot.answers.wording import NO, YES, listed, mph, ordinal, seconds
from db.racing import Qualified, Race, Result

TOLD = ("position", "time_seconds", "speed_mph")
FRONT_ROW = 2


@dataclass(frozen=True, slots=True)
class GridPlace(OfRace):
    """Who started in `position`; up to `upto` for a row or more."""

    code: ClassVar[str] = "grid"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "who qualified on the pole",
            "who won the pole",
            "who started on the pole",
            "pole",
            "pole winner",
            "who qualified ahead",
        ),
        *phrases(
            "pole speed",
            "how fast did the pole qualify",
            "pole qualifying time",
            "pole time",
            "pole speed time",
            "how fast was the pole",
            "fastest qualifying lap",
        ),
        *phrases("pole seconds", "fastest qualifying speed", "pole lap"),
        *phrases("front row", "who was on the front row", upto=FRONT_ROW),
        *phrases("who started on the front row", upto=FRONT_ROW),
        *phrases(
            "who started {position}",
            "who qualified {position}",
            "{position} qualifying speed",
            "{position} qualifying time",
            "{position} starter",
        ),
        *phrases("who started last", "who qualified last", position=LAST),
        *phrases("who qualified {upto:top}", "{upto:top} qualifying", "starting {upto:top}"),
        *phrases("who shared the front row with {beside:driver}", upto=FRONT_ROW),
        *phrases("starting order", "qualifying results", "starting grid", "qualifying", upto=43),
    )

    position: int = 1
    upto: int = 0
    beside: str = ""  # somebody named with a row, who is on it or not

    def told(self, race: Race) -> Answer:
        """The drivers, with time and speed as told."""
        last = max(self.position, self.upto)
        wanted = range(self.position, last + 1)
        found = [one for one in race.qualifying if one.position and one.position.value in wanted]
        backing = [of_qualified(one, *TOLD) for one in found]
        if not found:
            return _starter(race, self.position)
        each = listed([f"{one.driver.name}, {_pace(one)}" for one in found])
        each_es = es.listed([f"{one.driver.name}, {_pace(one).spanish}" for one in found])
        first, how = found[0].driver.name, _how(found[0])
        if last == 1:
            headline = Both(
                f"{first} won the pole of the {race.name}{how}.",
                f"{first} logró la pole de la {race.name}{how.spanish}.",
            )
            return tells(race, headline, backing)
        if self.upto == FRONT_ROW:
            headline = Both(
                f"The front row of the {race.name}: {each}.",
                f"La primera fila de la {race.name}: {each_es}.",
            )
            return tells(race, headline, backing)
        if not self.upto:
            at = self.position
            headline = Both(
                f"{first} qualified {ordinal(at)} for the {race.name}{how}.",
                f"{first} se clasificó {es.ordinal(at)} para la {race.name}{how.spanish}.",
            )
            return tells(race, headline, backing)
        number = len(found)
        held = Both(
            f"The sources tell only the first {number} of qualifying",
            f"Las fuentes solo dan los {number} primeros de la clasificación",
        )
        headline = Both(
            f"Qualifying for the {race.name}: {each}.",
            f"Clasificación de la {race.name}: {each_es}.",
        )
        return tells(race, headline, backing, details=(held,) if number < last else ())


@dataclass(frozen=True, slots=True)
class QualifiedWith(OfDriver):
    """How a driver qualified: `asked` is "place", "time", "speed" or "gap"."""

    code: ClassVar[str] = "quali"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("where did {driver} qualify", "{driver} qualifying", "how did {driver} qualify"),
        *phrases("{driver} qualifying time", "{driver} qualifying seconds", asked="time"),
        *phrases("{driver} qualifying lap", "how many seconds did {driver} qualify", asked="time"),
        *phrases("{driver} qualifying speed", "{driver} pole speed", asked="speed"),
        *phrases("{driver} speed", "how fast was {driver}", asked="speed"),
        *phrases("{driver} pole time", "{driver} pole lap seconds", asked="time"),
        *phrases(
            "how far off pole was {driver}",
            "{driver} gap to pole",
            "how far back did {driver} qualify",
            asked="gap",
        ),
    )

    asked: str = "place"

    def part(self, part: DriversRace) -> Answer:
        """The figure asked for, with the place."""
        race, who, own = part.race, part.driver.name, part.qualified
        if own is None or (own.position is None and own.time_seconds is None):
            headline = f"No source tells how {who} qualified for the {race.name}."
            return untold(race, headline, details=_held(race))
        backing = (of_qualified(own, *TOLD),)
        if self.asked == "gap":
            return _gap(part, own)
        missing = {"time": own.time_seconds, "speed": own.speed_mph}
        if self.asked in missing and missing[self.asked] is None:
            headline = f"No source tells the qualifying {self.asked} of {who} at the {race.name}."
            return untold(race, headline, backing)
        place = f"qualified {ordinal(own.position.value)}" if own.position else "qualified"
        return tells(race, f"{who} {place} for the {race.name}{_how(own)}.", backing)


@dataclass(frozen=True, slots=True)
class StartOf(OfDriver):
    """Where a driver started; with `pole`, whether from the pole."""

    code: ClassVar[str] = "start"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "where did {driver} start",
            "{driver} start",
            "what position did {driver} start",
            "{driver} starting spot",
            "where did {driver} line up",
            "why did {driver} start last",
            "who started ahead or {driver}",
            "who qualified ahead or {driver}",
        ),
        *phrases(
            "did {driver} win the pole",
            "how did {driver} win the pole",
            "was {driver} on the pole",
            "did {driver} start on the pole",
            "did {driver} qualify on the pole",
            "{driver} or pole",
            "who was on the pole {driver} or",
            upto=1,
        ),
        *phrases("did {driver} start {upto:position}", "did {driver} qualify {upto:position}"),
        *phrases("was {driver} on the front row", "did {driver} start on the front row", upto=2),
        *phrases("did {driver} start {upto:top}"),
    )

    upto: int = 0

    def part(self, part: DriversRace) -> Answer:
        """The place on the grid, where any source tells it."""
        race, who = part.race, part.driver.name
        result, own = part.result, part.qualified
        fact = (result.start if result else None) or (own.position if own else None)
        if fact is None:
            pole = pole_sitter(race)
            if self.upto == 1 and pole:
                name = pole.driver.name
                headline = Both(
                    f"No. {name} won the pole of the {race.name}.",
                    f"No. {name} logró la pole de la {race.name}.",
                )
                return tells(race, headline, (of_qualified(pole, "position"),))
            headline = Both(
                f"No source tells where {who} started the {race.name}.",
                f"Ninguna fuente dice desde dónde salió {who} en la {race.name}.",
            )
            return untold(race, headline, details=_held(race))
        backing = (
            of_result(result, "start") if result and result.start else Backing(),
            of_qualified(own, "position"),
        )
        at = fact.value
        verdict = YES if at <= self.upto else NO
        opening = Both(f"{verdict}. ", f"{verdict.spanish}. ") if self.upto else Both("", "")
        pole_won = " (the pole)" if at == 1 else ""
        pole_es = " (la pole)" if at == 1 else ""
        pole = pole_sitter(race) if self.upto == 1 < at else None
        instead = Both(
            f"; {pole.driver.name} won the pole" if pole else "",
            f"; la pole fue de {pole.driver.name}" if pole else "",
        )
        headline = Both(
            f"{opening}{who} started the {race.name} {ordinal(at)}{pole_won}{instead}.",
            f"{opening.spanish}{who} salió {es.ordinal(at)}{pole_es} en la {race.name}"
            f"{instead.spanish}.",
        )
        return tells(race, headline, (*backing, of_qualified(pole, "position")))


@dataclass(frozen=True, slots=True)
class QualifyingDay(OfRace):
    """How and on which day qualifying was held."""

    code: ClassVar[str] = "quali day"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "what day was qualifying",
        "when was qualifying",
        "did they qualify on track or rainout",
        "how was qualifying on track",
        "how was qualifying held",
        "was qualifying on track",
        "was qualifying rained out",
        "how was the starting order made on track",
    )

    def told(self, race: Race) -> Answer:
        """Both, as far as told."""
        method = f" {race.qualifying_method.value}" if race.qualifying_method else ""
        weekday = f" on {race.qualifying_weekday.value}" if race.qualifying_weekday else ""
        if not method and not weekday:
            return untold(race, f"No source tells how or when qualifying for the {race.name} was.")
        backing = (of_race(race, "qualifying_method", "qualifying_weekday"),)
        return tells(race, f"Qualifying for the {race.name} was held{method}{weekday}.", backing)


def _starter(race: Race, position: int) -> Answer:
    """Who started there by the results, where qualifying is not told."""
    found: list[Result] = [one for one in race.results if one.start and one.start.value == position]
    if not found:
        last = Both("last", "último")
        at = Both(ordinal(position), es.ordinal(position)) if position > 0 else last
        headline = Both(
            f"No source tells who started {at} in the {race.name}.",
            f"Ninguna fuente dice quién salió {at.spanish} en la {race.name}.",
        )
        return untold(race, headline, details=_held(race))
    names = [one.driver.name for one in found]
    headline = Both(
        f"{listed(names)} started the {race.name} {ordinal(position)}.",
        f"{es.did(names, 'salió', 'salieron')} {es.ordinal(position)} en la {race.name}.",
    )
    return tells(race, headline, (of_result(one, "start") for one in found))


def _pace(one: Qualified) -> Both:
    at, time, speed = one.position, one.time_seconds, one.speed_mph
    parts = (
        Both(ordinal(at.value), es.ordinal(at.value)) if at else "",
        Both(seconds(time.value), es.seconds(time.value)) if time else "",
        Both(mph(speed.value), es.mph(speed.value)) if speed else "",
    )
    return joined(" ", parts)


def _how(one: Qualified) -> Both:
    time, speed = one.time_seconds, one.speed_mph
    parts = (
        Both(f" in {seconds(time.value)}", f" en {es.seconds(time.value)}") if time else "",
        Both(f" at {mph(speed.value)}", f" a {es.mph(speed.value)}") if speed else "",
    )
    return joined("", parts)


def _gap(part: DriversRace, own: Qualified) -> Answer:
    race, pole = part.race, pole_sitter(part.race)
    if pole is None or pole.time_seconds is None or own.time_seconds is None:
        who = part.driver.name
        return untold(race, f"No source tells how far {who} was off the pole of the {race.name}.")
    backing = (of_qualified(own, *TOLD), of_qualified(pole, *TOLD))
    gap: Decimal = own.time_seconds.value - pole.time_seconds.value
    if gap == 0:
        return tells(race, f"{pole.driver.name} won the pole of the {race.name}.", backing)
    behind = f"{seconds(gap)} slower than {pole.driver.name}, who won the pole"
    return tells(race, f"{part.driver.name} was {behind} of the {race.name}.", backing)


def _held(race: Race) -> tuple[str, ...]:
    starts = {one.driver.name: one.start.value for one in race.results if one.start}
    starts |= {one.driver.name: one.position.value for one in race.qualifying if one.position}
    told = sorted(starts.items(), key=lambda item: item[1])[:5]
    if not told:
        return ()
    each = listed([f"{name} {ordinal(place)}" for name, place in told])
    each_es = es.listed([f"{name} {es.ordinal(place)}" for name, place in told])
    return (Both(f"Starts that are told: {each}", f"Salidas conocidas: {each_es}"),)
