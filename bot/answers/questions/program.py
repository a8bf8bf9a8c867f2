"""Is a race part of the Triple Truck Challenge, and when does that begin?"""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.meant import nothing_yet
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.told import behind_told, texts
from bot.answers.wording import race_line
from db.almanac import Almanac

TOLD_AS = "challenge"
"""How notes of races name a bonus program."""


@dataclass(frozen=True, slots=True)
class InProgram(Question):
    """What is told of the bonus program; with a race, whether it belongs to it."""

    code: ClassVar[str] = "program"
    phrases: ClassVar = phrases(
        "is {at:track} a triple truck challenge", "is {at:race} a triple truck challenge",
        "does the triple truck challenge start at {at:track}", "{at:track} triple truck challenge",
        "does {at:track} start the triple truck challenge",
        "is the next race a triple truck challenge", "triple truck challenge",
        "when does the triple truck challenge start", "what is the triple truck challenge",
        "how many races in the triple truck challenge", "next triple truck challenge",
        "how many next triple truck challenge",
    )  # fmt: skip

    race: str | None = names(Names.RACE, optional=True)
    at: str | None = None  # a track's or a race's slug

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The note as told, with yes or no first where a race is asked about."""
        if not almanac.races:
            return nothing_yet()
        told = [
            (race, note)
            for race in almanac.newest_first
            for note in race.notes
            if TOLD_AS in note.text.casefold()
        ]
        if not told:
            return Answer("No source tells of such a program.", Outcome.ABSTAIN)
        for race, note in told:
            if self.at in (None, race.slug, race.track.slug if race.track else None):
                verdict = "" if self.at is None else "Yes: "
                answer = Answer(verdict + note.text, context=race_line(race))
                return behind_told(answer, (note,))
        race, note = told[0]
        headline = "No source counts that race to it."
        answer = Answer(headline, Outcome.ABSTAIN, texts((note,)), context=race_line(race))
        return replace(behind_told(answer, (note,)), outcome=Outcome.ABSTAIN)
