"""What happened to a driver, or to whom did it happen: spins, wrecks, contact, broken parts."""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing, unique
from bot.answers.differences import of_result
from bot.answers.drivers_race import own
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.told import of_incident, texts, when
from bot.answers.wording import listed, ordinal, race_line
from db.almanac import Almanac
from db.racing import Driver, Incident, Race

SPIN, WRECK, TROUBLE, ANY, PITS = "spin", "wreck", "trouble", "any", "pits"
PITS_TOLD = "pit"
_KINDS = {
    SPIN: frozenset({"spin"}),
    WRECK: frozenset({"spin", "contact"}),
    TROUBLE: frozenset({"mechanical"}),
    ANY: frozenset({"spin", "contact", "mechanical", "pit"}),
    PITS: frozenset({"pit"}),
}
_DID = {
    SPIN: "spinning", WRECK: "in a wreck", TROUBLE: "in mechanical trouble", ANY: "in any trouble",
    PITS: "in trouble in the pits",
}  # fmt: skip


SPUN = " spun "
"""How a sentence about something else tells of a spin as well."""


@dataclass(frozen=True, slots=True)
class Happened(Question):
    """Trouble of one driver, or of everybody; `what` is one of the constants above."""

    code: ClassVar[str] = "happened"
    wordy: ClassVar[bool] = True
    phrases: ClassVar = (
        *phrases("who spun", "did {driver} spin", "when did {driver} spin",
                 "where did {driver} spin",
                 "when was the spin", "how many {driver} spin", "how many times did {driver} spin",
                 "what lap did {driver} spin", "who spun {to_go}", "who spun {lap}",
                 "who spun {nth:position}",
                 "was it {to_go} or {other:to_go} {driver} spin", "{driver} spin {to_go}",
                 "how many to go {driver} spin", "did {driver} spin turn",
                 "what turn did {driver} spin", "spin",
                 "do the sources disagree when {driver} spun", "disagree {driver} spin",
                 "why do the sources disagree {driver} spin",
                 "disagree {driver} spin {to_go} {other:to_go}",
                 "disagree {driver} spin {to_go} {other:count}",
                 "disagree spin {to_go} or {other:to_go}", "was the spin {to_go} or {other:to_go}",
                 what=SPIN),
        *phrases("who wrecked", "did {driver} wreck", "when did {driver} wreck", "wreck",
                 "was {driver} in a wreck", "who was in the wreck {lap}",
                 "how many were in the wreck {lap}",
                 "how many trucks in the wreck", "how many trucks in the {lap} wreck",
                 "wreck {lap}",
                 "who was in the {position} lap wreck", "when was the wreck", "wreck list",
                 "who started the {lap} wreck",
                 "who caused the {nth:position} wreck", "who caused the wreck",
                 "did {driver} cause the wreck", "who started the {nth:position} wreck",
                 "who caused the {lap} wreck", "what caused the {lap} wreck",
                 "why did {driver} wreck",
                 "what happened to {driver} {lap}", "did {driver} wreck {lap}",
                 "was {driver} in the {position} lap wreck", what=WRECK),
        *phrases("did {driver} have trouble", "when did {driver} trouble", "who had trouble",
                 "did {driver} have trouble {to_go} or {other:to_go}", "what trouble {driver}",
                 "how many times did {driver} trouble", "where did {driver} have trouble",
                 "did {driver} trouble {to_go}", "what turn did {driver} trouble",
                 "what lap did {driver} trouble", "how many to go when {driver} trouble",
                 "what happened to {driver} trouble", "why did {driver} trouble",
                 "when did {driver} start trouble",
                 "when was {driver} out {to_go} or {other:to_go}",
                 what=TROUBLE),
        *phrases("what trouble {driver} pit", "what happened to {driver} pit",
                 "{driver} pit {stage}",
                 "did {driver} have to pit", "why did {driver} pit", "{driver} pit",
                 "did {driver} pit twice", "why did {driver} pit twice",
                 "why did {driver} pit {stage}", "why did {driver} pit twice {stage}", what=PITS),
        *phrases("what happened to {driver}", "what happened to {driver} finish",
                 what=ANY),
    )  # fmt: skip

    driver: str | None = names(Names.DRIVER, optional=True)
    race: str | None = names(Names.RACE, optional=True)
    what: str = ANY
    lap: int | None = None
    to_go: int | None = None
    other: int | None = None
    position: int | None = None
    nth: int | None = None  # of the race's spins, from 1
    stage: int | None = None

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """What is told, each with its moment and who disagrees on it."""
        driver = None if self.driver is None else driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        race = race_meant(almanac, self.race, of=self.driver)
        if isinstance(race, Answer):
            return race
        found = self._found(race, driver)
        found = found if self.nth is None else found[self.nth - 1 :][:1]
        out = _out(race, driver) if driver and self.what != SPIN else ""
        if not found and not (out and self.what in (ANY, TROUBLE)):
            return self._untold(race, driver)
        told = unique(text for one in found for text in texts(one.told))
        headline = self._headline(found, almanac, driver, out)
        answer = Answer(
            headline,
            details=tuple(text for text in told if text not in headline),
            context=race_line(race),
            about=(driver.slug,) if driver else unique(one.drivers[0] for one in found),
        )
        result = own(driver, race.results) if driver else None
        backing = Backing.of(*map(of_incident, found), of_result(result, "status", "reason_out"))
        return backing.behind(answer)

    def _found(self, race: Race, driver: Driver | None) -> tuple[Incident, ...]:
        meant = tuple(
            one for one in race.incidents if one.what and one.drivers and self._is_meant(one)
        )
        if driver is None:
            return meant
        meant = tuple(sorted(meant, key=_is_pits))
        first = tuple(one for one in meant if one.drivers[0] == driver.slug)
        touched = tuple(one for one in meant if driver.slug in one.drivers)
        return touched if self.what == WRECK and not first else first

    def _is_meant(self, one: Incident) -> bool:
        lap = self.lap if self.lap is not None else self.position if self.what == WRECK else None
        if lap is not None and (one.lap is None or one.lap.value != lap):
            return False
        if self.driver is None and self.to_go is not None:
            values = [one.laps_to_go.value] if one.laps_to_go else []
            values += (
                [dissent.value for dissent in one.laps_to_go.dissent] if one.laps_to_go else []
            )
            if self.to_go not in values:
                return False
        if self.what == SPIN and any(SPUN in told.text for told in one.told):
            return True
        return one.what is not None and one.what.value in _KINDS.get(self.what, _KINDS[ANY])

    def _headline(
        self, found: tuple[Incident, ...], almanac: Almanac, driver: Driver | None, out: str
    ) -> str:
        if driver is None:
            if len(found) == 1:
                return _with_moment(found[0])
            who = unique(f"{almanac.drivers[one.drivers[0]].name} ({when(one)})" for one in found)
            return f"{listed(who)}: that is who is told {_DID.get(self.what, _DID[ANY])}."
        if not found or (out and self.what == ANY):
            return out
        if len(found) == 1:
            return _with_moment(found[0])
        moments = unique(when(one) for one in found)
        if self.what == ANY or "" in moments or len(moments) == 1:
            return _with_moment(found[0])
        return f"{driver.name} is told {_DID.get(self.what, _DID[ANY])} {listed(moments)}."

    def _untold(self, race: Race, driver: Driver | None) -> Answer:
        whom = driver.name if driver else "anybody"
        result = own(driver, race.results) if driver else None
        place = ordinal(result.finish.value) if result and result.finish else ""
        finish = f"; the finish was {place}" if place else ""
        did = _DID.get(self.what, _DID[ANY])
        headline = f"No source tells of {whom} {did} in the {race.name}{finish}."
        return Answer(headline, Outcome.ABSTAIN, context=race_line(race))


def _is_pits(one: Incident) -> bool:
    """Pit stops come after what went wrong on the track."""
    return one.what is not None and one.what.value == PITS_TOLD


def _with_moment(one: Incident) -> str:
    """What is told of it; the moment is added where the sentence or the sources leave it open."""
    text = one.told[0].text if one.told else ""
    fact = one.laps_to_go or one.lap
    if fact is None or (str(fact.value) in text and not fact.dissent):
        return text
    return f"{text.removesuffix('.')}, {when(one)}."


def _out(race: Race, driver: Driver) -> str:
    result = own(driver, race.results)
    if result is None or result.status is None or result.status.value != "out":
        return ""
    reason = f" ({result.reason_out.value})" if result.reason_out else ""
    finish = f" and finished {ordinal(result.finish.value)}" if result.finish else ""
    return f"{driver.name} dropped out{reason}{finish}."
