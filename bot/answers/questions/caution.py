"""What brought out the cautions?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import of_race
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.told import of_incident, texts, when
from bot.answers.wording import ordinal, race_line
from db.almanac import Almanac
from db.racing import Incident, Race

LAST = -1


@dataclass(frozen=True, slots=True)
class Caution(Question):
    """What brought out one caution (`number` from 1, -1 the last), or each of them."""

    code: ClassVar[str] = "caution"
    phrases: ClassVar = (
        *phrases(
            "what caused the {number:position} caution", "when was the {number:position} caution",
            "why was the {number:position} caution", "who wrecked {number:position} caution",
            "who was {number:position} caution", "what lap {number:position} caution",
            "who caused the {number:position} caution wreck", "{number:position} caution out",
            "what caused caution {number:count}", "what caused caution number {number:count}",
        ),
        *phrases(
            "what caused the last caution", "when was the last caution", "why last caution",
            "who was last caution", "what lap last caution", "last caution out",
            "who caused the last caution wreck", "who caused the last caution spin", number=LAST,
        ),
        *phrases("why was there a caution {lap}", "what caused the caution {lap}",
                 "who caused the caution {lap}", "caution {lap}", "what happened caution {lap}"),
        *phrases("what caused the cautions", "why were there cautions", "when were the cautions",
                 "caution cause list", "what were the cautions for", "which laps caution"),
    )  # fmt: skip

    number: int | None = None
    lap: int | None = None
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """What is told of it, with the moment and who disagrees on it."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        told = [one for one in _cautions(race) if self._is_on(one[1])]
        if self.number == LAST:
            meant = told[-1:]
        else:
            meant = [one for one in told if self.number in (None, one[0])]
        if not meant:
            return self._untold(race)
        lines = [_line(*one, whole=self.number is not None) for one in meant]
        answer = Answer(
            lines[0] if len(lines) == 1 else _listed(lines, race),
            details=_details([one for _, one in meant]) if len(lines) == 1 else tuple(lines),
            context=race_line(race),
            about=_about(meant) if len(meant) == 1 else (),
        )
        backing = Backing.of(*(of_incident(one) for _, one in meant), of_race(race, "cautions"))
        return backing.behind(answer)

    def _is_on(self, one: Incident) -> bool:
        return self.lap is None or (one.lap is not None and one.lap.value == self.lap)

    def _untold(self, race: Race) -> Answer:
        if self.lap is not None:
            headline = f"No source tells of a caution on lap {self.lap} of the {race.name}."
            return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
        which = (
            f"a {ordinal(self.number)} caution" if self.number and self.number > 0 else "a caution"
        )
        count = f"; they tell of {race.cautions.value}" if race.cautions else ""
        headline = f"No source tells of {which} in the {race.name}{count}."
        return Answer(headline, Outcome.ABSTAIN, context=race_line(race))


def _cautions(race: Race) -> list[tuple[int, Incident]]:
    told = [(one.caution.value, one) for one in race.incidents if one.caution]
    return sorted(told, key=lambda one: one[0])


def _line(number: int, one: Incident, *, whole: bool) -> str:
    text = one.told[0].text if one.told else ""
    moment = f" {when(one)}" if when(one) else ""
    if not whole:
        return f"{ordinal(number)}{moment}: {text}"
    return f"The {ordinal(number)} caution came{moment}: {text}"


def _listed(lines: list[str], race: Race) -> str:
    told = race.cautions.value if race.cautions else len(lines)
    return f"{told} cautions are told of the {race.name}, {len(lines)} of them with the cause."


def _details(incidents: list[Incident]) -> tuple[str, ...]:
    return tuple(text for one in incidents for text in texts(one.told)[1:])


def _about(meant: list[tuple[int, Incident]]) -> tuple[str, ...]:
    return tuple(slug for _, one in meant for slug in one.drivers[:1])
