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
from db.racing import CareerFigure, Incident, Penalty, Race, Remark

Tellable = Incident | Penalty | Remark | CareerFigure

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

    race: str = names(Names.RACE)
    part: str = "remarks"  # incidents, penalties, remarks or career
    slug: str = ""

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Each source's sentence, and where they differ."""
        race = almanac.races.get(self.race)
        found = _found(race, self.part, self.slug) if race else None
        if race is None or found is None or not found.told:
            return Answer("No source tells of that any more.", Outcome.ABSTAIN)
        first, *rest = unique(told.text for told in found.told)
        backing = Backing.of(Backing(unique(told.source for told in found.told)), _backing(found))
        return backing.behind(Answer(first, details=tuple(rest), context=race_line(race)))


def named(one: Tellable) -> str:
    """The name of one thing told, among those of its part of a race."""
    return f"{one.subject}/{one.figure}" if isinstance(one, CareerFigure) else one.slug


def _found(race: Race, part: str, slug: str) -> Tellable | None:
    parts: dict[str, Iterable[Tellable]] = {
        "incidents": race.incidents,
        "penalties": race.penalties,
        "remarks": race.remarks,
        "career": race.career,
    }
    return next((one for one in parts.get(part, ()) if named(one) == slug), None)


def _backing(one: Tellable) -> Backing:
    match one:
        case Incident():
            return over(one, INCIDENT, "")
        case Penalty():
            return over(one, PENALTY, "")
        case CareerFigure():
            return over(one, FIGURE, "")
        case Remark():
            return over(one, REMARK, "")
