"""Who passed whom, when and for which place?"""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.at_moment import said
from bot.answers.backing import Backing, unique
from bot.answers.meant import drivers_meant, race_meant
from bot.answers.normal import words as normal_words
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.did_lead import leads_told
from bot.answers.questions.stage_place import is_final
from bot.answers.told import of_incident, texts, when
from bot.answers.understanding.numbers import number_at
from bot.answers.wording import distance, listed, race_line
from db.almanac import Almanac
from db.racing import Driver, Incident, Race

MOST_TOLD = 4
"""Passes at other moments that are told where none is at the one asked about."""
_PASSES = frozenset({"pass", "lead"})


@dataclass(frozen=True, slots=True)
class Passes(Question):
    """The passes told of a driver; with `passed` those by others.

    `other` is whom the driver passed, or by whom the driver was passed.
    """

    code: ClassVar[str] = "passes"
    wordy: ClassVar[bool] = True
    phrases: ClassVar = (
        *phrases(
            "who passed {driver}", "who passed {driver} {to_go}", "who passed {driver} {lap}",
            "who passed {driver} for {place:position}",
            "when was {driver} passed for {place:position}",
            "who passed {driver} to take the lead", "who passed {driver} to take the lead {to_go}",
            "who passed {driver} to take the lead {lap}", "who passed {driver} {stage}",
            "who passed {driver} trouble", "who passed {driver} trouble {to_go}",
            "when was {driver} passed",
            passed=1,
        ),
        *phrases(
            "who did {driver} pass", "who did {driver} pass {to_go}", "who did {driver} pass {lap}",
            "did {driver} pass {other:driver}",
            "who did {driver} pass for {place:position}",
            "who did {driver} pass for {place:position} near the end",
            "did {driver} pass {other:driver} for {place:position}",
            "did {driver} pass {other:driver} {stage}", "who did {driver} pass {stage}",
            "when did {driver} pass {other:driver}",
            "where did {driver} pass {other:driver}", "how did {driver} pass {other:driver}",
            "when did {driver} pass {other:driver} to take the lead",
            "how did {driver} take the lead from {other:driver}",
            "when did {driver} take the lead from {other:driver}",
            "did {driver} pass {other:driver} {to_go}", "did {driver} pass {other:driver} {lap}",
            "what lap did {driver} pass {other:driver}",
            "what turn did {driver} pass {other:driver}",
            "how many times did {driver} pass {other:driver}",
            "how many to go when {driver} pass {other:driver}",
            "when did {driver} pass {other:driver} {nth:position} time",
            "how many to go when {driver} pass {other:driver} {nth:position} time",
        ),
        *phrases(
            "did {driver} pass {other:driver} to take the lead",
            "did {driver} pass {other:driver} to take the lead {to_go}",
            "did {driver} pass {other:driver} to take the lead {lap}",
            place=1,
        ),
    )  # fmt: skip

    driver: str = names(Names.DRIVER)
    other: str | None = names(Names.DRIVER, optional=True)
    race: str | None = names(Names.RACE, optional=True)
    lap: int | None = None
    to_go: int | None = None
    passed: int = 0
    stage: int | None = None
    place: int | None = None  # the place that the pass was for
    nth: int | None = None  # of those told, from 1

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Each pass as it is told, in the order of the race."""
        meant = drivers_meant(almanac, self.driver, self.other)
        if isinstance(meant, Answer):
            return meant
        driver, other = meant
        race = race_meant(almanac, self.race, of=driver.slug)
        if isinstance(race, Answer):
            return race
        found = tuple(
            one for one in race.incidents if self._fits(one) and self._is_in_stage(one, race)
        )
        if self.nth is not None:
            found = found[self.nth - 1 : self.nth]
        if not found:
            return self._untold(race, driver, other)
        lines = unique(text for one in found for text in texts(one.told)[:1])
        single = len(found) == 1
        answer = Answer(
            lines[0] if single else self._headline(found, almanac, driver),
            details=lines[1:] if single else lines,
            context=race_line(race),
            about=(driver.slug,),
        )
        return Backing.of(*map(of_incident, found)).behind(answer)

    def _fits(self, one: Incident) -> bool:
        if one.what is None or one.what.value not in _PASSES or not one.told:
            return False
        *passers, passed = one.drivers or ("",)
        own, others = ([passed], passers) if self.passed else (passers, [passed])
        if self.driver not in own or (self.other is not None and self.other not in others):
            return False
        at_lap = self.lap is None or (one.lap is not None and one.lap.value == self.lap)
        at_to_go = self.to_go is None or (
            one.laps_to_go is not None and one.laps_to_go.value == self.to_go
        )
        return at_lap and at_to_go and (self.place is None or _is_for(self.place, one))

    def _is_in_stage(self, one: Incident, race: Race) -> bool:
        if self.stage is None:
            return True
        lap, whole = one.lap.value if one.lap else None, distance(race)
        if lap is None and one.laps_to_go and whole:
            lap = whole - one.laps_to_go.value
        ends = [(each.number, each.last_lap.value) for each in race.stages if each.last_lap]
        number = next((number for number, end in ends if lap is not None and lap <= end), None)
        if is_final(race, self.stage):
            return lap is not None and number is None
        return number == self.stage

    def _headline(self, found: tuple[Incident, ...], almanac: Almanac, driver: Driver) -> str:
        def who(one: Incident) -> str:
            slugs = one.drivers[:-1] if self.passed else one.drivers[-1:]
            return listed([almanac.drivers[slug].name for slug in slugs])

        each = listed(
            [f"{who(one)}{f' {moment}' if (moment := when(one)) else ''}" for one in found]
        )
        return f"{driver.name} {'was passed by' if self.passed else 'passed'} {each}."

    def _untold(self, race: Race, driver: Driver, other: Driver | None) -> Answer:
        moment = "" if self.lap is None and self.to_go is None else f" {said(self.lap, self.to_go)}"
        one, two = (other, driver) if self.passed else (driver, other)
        whom = f"{one.name if one else 'anybody'} passing {two.name if two else 'anybody'}"
        headline = f"No source tells of {whom}{moment} in the {race.name}."
        others = replace(self, lap=None, to_go=None) if moment else None
        instead = [one for one in race.incidents if others and others._fits(one)]
        if self.place == 1 and not self.passed:
            instead += leads_told(driver, race)[-1:]
        told = unique(text for one in instead for text in texts(one.told)[:1])
        answer = Answer(
            headline, Outcome.ABSTAIN, details=told[:MOST_TOLD], context=race_line(race)
        )
        return Backing.of(*map(of_incident, instead[:MOST_TOLD])).behind(answer)


def _is_for(place: int, one: Incident) -> bool:
    """Whether a pass is told to be for this place; one for the lead is for the first."""
    if place == 1:
        return one.what is not None and one.what.value == "lead"
    said = [normal_words(text) for text in texts(one.told)]
    found = (number_at(words, at) for words in said for at in range(len(words)))
    return any(number is not None and number.ranks and number.value == place for number in found)
