"""Who took the lead, from whom and when?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.at_moment import said
from bot.answers.backing import Backing, unique
from bot.answers.differences import over
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.story import INCIDENT
from bot.answers.wording import listed, race_line, times
from db.almanac import Almanac
from db.racing import Driver, Incident, Race


@dataclass(frozen=True, slots=True)
class LeadTaken(Question):
    """The passes for the lead that are told: at a moment, by a driver, or from one (`lost`)."""

    code: ClassVar[str] = "leadtaken"
    phrases: ClassVar = (
        *phrases(
            "who took the lead {lap}", "who took the lead {to_go}", "who took the lead",
            "when did {driver} take the lead", "how many times did {driver} take the lead",
            "did {driver} take the lead {to_go}", "did {driver} take the lead {lap}",
            "where did {driver} take the lead", "which lap did {driver} take the lead",
            "how many laps to go when {driver} took the lead", "how did {driver} take the lead",
            "when did the lead change", "who took the lead when", "lead change list",
        ),
        *phrases("when did {driver} {nth:position} take the lead",
                 "when did {driver} {nth:position} lead",
                 "where did {driver} {nth:position} "
                 "take the lead", "who {nth:position} took the lead"),
        *phrases("when did {driver} last take the lead", "who last took the lead",
                 "how many laps to go when {driver} last took the lead",
                 "what lap did {driver} last take the lead", nth=-1),
        *phrases(
            "who took the lead from {driver}", "who took the lead from {driver} {to_go}",
            "who took the lead from {driver} {lap}", "when did {driver} lose the lead",
            "why did {driver} lose the lead",
            "who did {driver} lose the lead to", "who {nth:position} took the lead from {driver}",
            "who lost the lead {to_go}", "who lost the lead {lap}", lost=1,
        ),
        *phrases("who took the lead when {driver} had trouble",
                 "who took the lead from {driver} trouble", "who led when {driver} had trouble",
                 lost=1, trouble=1),
    )  # fmt: skip

    driver: str | None = names(Names.DRIVER, optional=True)
    race: str | None = names(Names.RACE, optional=True)
    lap: int | None = None
    to_go: int | None = None
    lost: int = 0
    trouble: int = 0  # only when the driver had trouble
    nth: int | None = None  # of those found, from 1; -1 the last

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Each pass as it is told, in the order of the race."""
        driver = None if self.driver is None else driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        race = race_meant(almanac, self.race, of=self.driver)
        if isinstance(race, Answer):
            return race
        found = tuple(one for one in race.incidents if self._fits(one))
        if self.trouble:
            moments = _troubles(race, self.driver)
            found = tuple(
                one for one in found if one.laps_to_go and one.laps_to_go.value in moments
            )
        if self.nth is not None:
            found = found[self.nth - 1 if self.nth > 0 else self.nth :][:1]
        if not found:
            return self._untold(race, driver)
        texts = [one.told[0].text for one in found if one.told]
        single = len(texts) == 1
        answer = Answer(
            texts[0] if single else self._headline(found, almanac, driver),
            details=() if single else tuple(texts),
            context=race_line(race),
            about=unique(one.drivers[0] for one in found) if single else (),
        )
        sources = unique(told.source for one in found for told in one.told)
        return Backing.of(Backing(sources), *(over(one, INCIDENT, "") for one in found)).behind(
            answer
        )

    def _fits(self, one: Incident) -> bool:
        if one.what is None or one.what.value != "lead" or not one.drivers:
            return False
        if self.lap is not None and (one.lap is None or one.lap.value != self.lap):
            return False
        if self.to_go is not None and (
            one.laps_to_go is None or one.laps_to_go.value != self.to_go
        ):
            return False
        whom = one.drivers[1:] if self.lost else one.drivers[:1]
        return self.driver is None or self.driver in whom

    def _headline(
        self, found: tuple[Incident, ...], almanac: Almanac, driver: Driver | None
    ) -> str:
        when = listed([_when(one) for one in found if _when(one)])
        if driver is not None:
            verb = "lost" if self.lost else "took"
            return f"{driver.name} {verb} the lead {times(len(found))} as told: {when}."
        takers = unique(almanac.drivers[one.drivers[0]].name for one in found)
        return f"{len(found)} passes for the lead are told, by {listed(takers)}."

    def _untold(self, race: Race, driver: Driver | None) -> Answer:
        moment = "" if self.lap is None and self.to_go is None else f" {said(self.lap, self.to_go)}"
        verb = "losing" if self.lost else "taking"
        whom = f"{driver.name}" if driver else "anybody"
        headline = f"No source tells of {whom} {verb} the lead{moment}."
        return Answer(headline, Outcome.ABSTAIN, context=race_line(race))


def _when(one: Incident) -> str:
    lap = one.lap.value if one.lap else None
    to_go = one.laps_to_go.value if one.laps_to_go else None
    return "" if lap is None and to_go is None else said(lap, to_go)


def _troubles(race: Race, driver: str | None) -> frozenset[int]:
    """Laps to go at which a driver's truck is told to have failed."""
    return frozenset(
        one.laps_to_go.value
        for one in race.incidents
        if one.laps_to_go and one.drivers[:1] == (driver,)
        if one.what and one.what.value == "mechanical"
    )
