"""What is told of something that happened?"""

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing, unique
from bot.answers.differences import Point, Points, over
from bot.answers.question import Asked, Names, Question, names
from bot.answers.wording import laps, race_line
from db.almanac import Almanac
from db.provenance import Told
from db.racing import CareerFigure, Incident, Penalty, Race, Remark

INCIDENT: Points = MappingProxyType(
    {
        "laps_to_go": Point("how far from the end it was", lambda n: f"{laps(n)} to go"),
        "lap": Point("which lap it was", "lap {}".format),
        "turn": Point("where it was"),
        "contact": Point("what was touched"),
        "damage": Point("what was damaged"),
    }
)
PENALTY: Points = MappingProxyType(
    {"reason": Point("what it was for"), "consequence": Point("what it was")}
)
FIGURE: Points = MappingProxyType({"number": Point("the figure"), "word": Point("what it is")})
REMARK: Points = MappingProxyType(
    {"laps_to_go": Point("how far from the end it was", lambda n: f"{laps(n)} to go")}
)


@dataclass(frozen=True, slots=True)
class Story(Question):
    """One thing told of a race, found by searching: stated as the sources state it."""

    code: ClassVar[str] = "story"
    wordy: ClassVar[bool] = True

    race: str = names(Names.RACE)
    part: str = "remarks"  # a field of the race
    slug: str = ""
    also: str = ""  # more of the same race: "remarks|slug", one to a line

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Each source's sentence, and where they differ."""
        race = almanac.races.get(self.race)
        told = _found(race, self.part, self.slug) if race else None
        if race is None or told is None or not told.told:
            return Answer("No source tells of that any more.", Outcome.ABSTAIN)
        others = [_found(race, *line.split("|", 1)) for line in self.also.split("\n") if line]
        first, *rest = unique(one.text for found in (told, *others) if found for one in found.told)
        backings = [_backed(found) for found in (told, *others) if found]
        answer = Answer(first, details=tuple(rest), context=race_line(race))
        return Backing.of(*backings).behind(answer)


@dataclass(frozen=True, slots=True)
class _Sentences:
    """Something told, and the facts behind it that sources may differ on."""

    told: tuple[Told, ...]
    facts: Incident | Penalty | Remark | CareerFigure | None = None


def _found(race: Race, part: str, slug: str) -> _Sentences | None:
    first, _, second = slug.rpartition("/")
    match part:
        case "incidents":
            return _first(one for one in race.incidents if one.slug == slug)
        case "penalties":
            return _first(one for one in race.penalties if one.slug == slug)
        case "remarks":
            return _first(o for o in race.remarks if (o.subject, o.slug) == (first, second))
        case "career":
            return _first(o for o in race.career if (o.subject, o.figure) == (first, second))
        case "notes":
            note = race.notes[int(slug) :][:1] if slug.isdigit() else ()
            return _Sentences(note) if note else None
    orders = race.orders if part == "orders" else race.pit_orders
    for order in orders:
        if order.scope == slug:
            return _Sentences(order.told)
        spots = (spot for spot in order.spots if spot.driver.slug == second)
        if order.scope == first and (spot := next(spots, None)):
            return _Sentences(spot.told)
    return None


def _first(found: Iterable[Incident | Penalty | Remark | CareerFigure]) -> _Sentences | None:
    one = next(iter(found), None)
    return _Sentences(one.told, one) if one else None


def _backed(found: _Sentences) -> Backing:
    sources = Backing(unique(one.source for one in found.told))
    match found.facts:
        case Incident() as one:
            return Backing.of(sources, over(one, INCIDENT, ""))
        case Penalty() as one:
            return Backing.of(sources, over(one, PENALTY, ""))
        case CareerFigure() as one:
            return Backing.of(sources, over(one, FIGURE, ""))
        case Remark() as one:
            return Backing.of(sources, over(one, REMARK, ""))
    return sources
