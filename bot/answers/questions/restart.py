"""When were the restarts, and who was on the front row?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.told import of_incident, texts
from bot.answers.wording import ordinal, race_line
from db.almanac import Almanac

LAST = -1


@dataclass(frozen=True, slots=True)
class Restart(Question):
    """One restart (`number` from 1, -1 the last), or all that are told."""

    code: ClassVar[str] = "restart"
    phrases: ClassVar = (
        *phrases("when was the {number:position} restart", "who led {number:position} restart",
                 "front row {number:position} restart", "what lap {number:position} restart",
                 "what lap did the {number:position} restart happen",
                 "how many to go {number:position} restart"),
        *phrases("when was the last restart", "who led last restart", "front row last restart",
                 "what lap last restart", "how many to go last restart", "last restart order",
                 number=LAST),
        *phrases("who was {at:position} on the last restart", number=LAST),
        *phrases("who was {at:position} on the {number:position} restart",
                 "who was {at:position} when they restart"),
        *phrases("restarts", "when were the restarts", "how many restarts", "front row restart",
                 "when did they restart after the spin"),
    )  # fmt: skip

    number: int | None = None
    at: int | None = None  # the place asked for, which is told with the rest
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """As each is told, in the order of the race."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        told = [
            one for one in race.incidents if one.what and one.what.value == "restart" and one.told
        ]
        meant = told
        if self.number is not None:
            at = LAST if self.number == LAST else self.number - 1
            meant = told[at:][:1] if at < len(told) else []
        if not meant:
            which = (
                f"a {ordinal(self.number)} restart"
                if self.number and self.number > 0
                else "a restart"
            )
            headline = f"No source tells of {which} in the {race.name}."
            return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
        lines = [text for one in meant for text in texts(one.told)]
        many = len(meant) > 1
        answer = Answer(
            f"{len(meant)} restarts are told of the {race.name}." if many else lines[0],
            details=tuple(lines if many else lines[1:]),
            context=race_line(race),
            about=meant[0].drivers[:1] if not many else (),
        )
        return Backing.of(*map(of_incident, meant)).behind(answer)
