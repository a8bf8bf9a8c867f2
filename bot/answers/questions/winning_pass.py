"""Whom did the winner pass for the win, where and when?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.told import of_incident, texts, when
from bot.answers.wording import race_line
from db.almanac import Almanac
from db.racing import Incident, Race


@dataclass(frozen=True, slots=True)
class WinningPass(Question):
    """The last pass for the lead, if the winner made it; whoever is named in the question."""

    code: ClassVar[str] = "winpass"
    phrases: ClassVar = phrases(
        "who did {driver} pass for the win", "winning pass", "where was the winning pass",
        "where did the winning pass happen",
        "when did the winning pass happen",
        "when was the winning pass", "what turn did {driver} make the winning pass",
        "when did {driver} make the winning pass", "where did {driver} make the winning pass",
        "who was passed for the win", "what turn was the winning pass", "what lap winning pass",
        "how many to go winning pass", "how did {driver} make the winning pass",
        "when did {driver} pass for the lead win", "how many winning pass {driver}",
        "who did {driver} pass for the win last", "who did {driver} beat pass for the win",
        "who beat {driver} for the win", "who passed {driver} for the win",
    )  # fmt: skip

    driver: str | None = names(Names.DRIVER, optional=True)
    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Who passed whom, in which turns, how far from the end."""
        race = race_meant(almanac, self.race, of=self.driver)
        if isinstance(race, Answer):
            return race
        found = _last_pass(race)
        if found is None:
            headline = f"No source tells of a pass for the win in the {race.name}."
            return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
        who, whom = (almanac.drivers[slug].name for slug in found.drivers[:2])
        turn = f" in {found.turn.value}" if found.turn else ""
        answer = Answer(
            f"{who} passed {whom} for the win{turn} {when(found)}.".replace(" .", "."),
            details=texts(found.told),
            context=race_line(race),
            about=found.drivers[:1],
        )
        return of_incident(found).behind(answer)


def _last_pass(race: Race) -> Incident | None:
    winner = next(
        (row.driver.slug for row in race.results if row.finish and row.finish.value == 1), ""
    )
    leads = [
        one
        for one in race.incidents
        if one.what and one.what.value == "lead" and len(one.drivers) > 1
    ]
    return leads[-1] if leads and leads[-1].drivers[0] == winner else None
