"""What did a driver say?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import unique
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.told import behind_told, texts
from bot.answers.wording import listed, race_line
from db.almanac import Almanac
from db.racing import Race, Remark

SHOWN = 3
MARK = "Told in our own words, not quoted"


THANKS = ("thank", "praise")
"""Words of those who thank somebody."""


@dataclass(frozen=True, slots=True)
class Said(Question):
    """What the sources have a driver say, about somebody (`other`) or of thanks."""

    code: ClassVar[str] = "said"
    wordy: ClassVar[bool] = True
    phrases: ClassVar = (
        *phrases("what did {driver} say", "{driver} say", "did {driver} say anything",
                 "what did {driver} say about {other:driver}",
                 "what did {driver} say happened to {other:driver}",
                 "what did {driver} say about {other:driver} trouble", "how did {driver} say",
                 "what did {driver} say win", "what did {driver} say finish",
                 "what did {driver} say last",
                 "what did {driver} say recover", "{driver} say details"),
        *phrases("who does {driver} thank", "who did {driver} thank", "{driver} thank",
                 "did {driver} thank {other:driver}",
                 "who did {driver} say thank", thanks=1),
        *phrases("did {driver} thank {whom:person}", "did {driver} thank {whom:team}",
                 "did {driver} thank {whom:sponsor}", "did {driver} thank {whom:make}", thanks=1),
        *phrases("did {driver} say about {whom:team}", "did {driver} say about {whom:person}",
                 "what did {driver} say about {whom:team}",
                 "what did {driver} say about {whom:person}"),
        *phrases("what did {person} say", "{person} say"),
    )  # fmt: skip

    driver: str | None = names(Names.DRIVER, optional=True)
    other: str | None = names(Names.DRIVER, optional=True)
    race: str | None = names(Names.RACE, optional=True)
    thanks: int = 0
    person: str | None = None  # who is no driver, as printed
    whom: str | None = None  # a person, team, sponsor or make spoken of, as printed

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """All that is told, marked as put in other words."""
        driver = driver_meant(almanac, self.driver) if self.driver else None
        if isinstance(driver, Answer):
            return driver
        race = race_meant(almanac, self.race, of=self.driver)
        if isinstance(race, Answer):
            return race
        speaker = driver.name if driver else self.person or "that person"
        own = tuple(one for one in race.remarks if self._fits(one, speaker))
        if not own:
            return self._untold(race, speaker, almanac)
        lines = unique(text for one in own for text in texts(one.told)[:1])
        answer = Answer(
            " ".join(lines[:SHOWN]),
            details=(*lines[SHOWN:], MARK),
            context=race_line(race),
            about=(driver.slug,) if driver else (),
        )
        return behind_told(answer, [told for one in own for told in one.told])

    def _fits(self, one: Remark, speaker: str) -> bool:
        if one.speaker is None or one.speaker.value != speaker or not one.told:
            return False
        if self.whom and not any(self.whom in told.text for told in one.told):
            return False
        if self.thanks:
            return any(word in told.text.casefold() for told in one.told for word in THANKS)
        return self.other is None or self.other in one.drivers

    def _untold(self, race: Race, speaker: str, almanac: Almanac) -> Answer:
        speakers = unique(one.speaker.value for one in race.remarks if one.speaker)
        what = f"whom {speaker} thanked" if self.thanks else f"anything that {speaker} said"
        other = almanac.drivers.get(self.other or "")
        if other and not self.thanks:
            what += f" of {other.name}"
        if self.whom:
            what = f"that {speaker} {'thanked' if self.thanks else 'spoke of'} {self.whom}"
        return Answer(
            f"No source tells {what}.",
            Outcome.ABSTAIN,
            details=(f"Quoted in the reports: {listed(speakers)}",) if speakers else (),
            context=race_line(race),
        )
