"""Whom or what did a driver hit?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing, unique
from bot.answers.meant import drivers_meant, race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.told import of_incident, texts
from bot.answers.wording import distance, race_line
from db.almanac import Almanac
from db.racing import Driver, Incident, Race

NEARLY = "nearly"


@dataclass(frozen=True, slots=True)
class Contact(Question):
    """The contact that is told of a driver; `hit` asks who was hit by, not hit, the driver."""

    code: ClassVar[str] = "contact"
    wordy: ClassVar[bool] = True
    phrases: ClassVar = (
        *phrases("did {driver} hit", "who did {driver} hit", "what did {driver} hit",
                 "did {driver} hit {other:driver}", "did {driver} contact spin",
                 "who did {driver} hit pit", "did {driver} hit spin",
                 "what did {driver} hit spin", "{driver} and {other:driver} contact",
                 "did {driver} hit the wall", "did {driver} hit the wall spin",
                 "what did {driver} hit wreck"),
        *phrases("who hit {driver}", "who hit {driver} pit", "who was {driver} hit",
                 "who hit {driver} spin", "who hit {driver} wreck", "did {driver} get hit",
                 "which {driver} got hit",
                 "what {driver} got hit", "who got hit {driver}", "{driver} got hit pit",
                 "who hit {driver} {lap}", "who hit {driver} {to_go}", hit=1),
        *phrases("who did {driver} hit {lap}", "who did {driver} hit {to_go}",
                 "did {driver} hit {other:driver} {lap}",
                 "did {driver} hit {other:driver} {to_go}"),
    )  # fmt: skip

    driver: str = names(Names.DRIVER)
    other: str | None = names(Names.DRIVER, optional=True)
    race: str | None = names(Names.RACE, optional=True)
    hit: int = 0
    lap: int | None = None
    to_go: int | None = None

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """What is told, both sides where the sources differ."""
        meant = drivers_meant(almanac, self.driver, self.other)
        if isinstance(meant, Answer):
            return meant
        driver, other = meant
        race = race_meant(almanac, self.race, of=driver.slug)
        if isinstance(race, Answer):
            return race
        found = self._found(race, driver, other)
        if not found:
            return _untold(race, driver, other)
        differing = next((one for one in found if one.contact and one.contact.dissent), None)
        headline = _both_sides(almanac, differing) if differing else found[0].told[0].text
        was_hit = other is None and not self.hit and found[0].drivers[0] != driver.slug
        nobody_hit = other is None and bool(self.hit) and all(map(_is_near_miss, found))
        if was_hit:
            told_of_it = found[0].told[0].text
            headline = f"No source tells of anybody {driver.name} hit, but: {told_of_it}"
        if nobody_hit:
            told_of_it = found[0].told[0].text
            headline = f"No source tells of anybody who hit {driver.name}, but: {told_of_it}"
        told = unique(text for one in found for text in texts(one.told))
        answer = Answer(
            headline,
            Outcome.ABSTAIN if was_hit or nobody_hit else Outcome.ANSWER,
            details=tuple(text for text in told if text not in headline),
            context=race_line(race),
            about=(driver.slug,),
        )
        return Backing.of(*map(of_incident, found)).behind(answer)

    def _is_then(self, one: Incident, race: Race) -> bool:
        """Whether it was at the moment that is asked about, if one is."""
        whole = distance(race)
        at = whole - self.to_go if self.to_go is not None and whole else self.lap
        return at is None or _lap_of(one, race) == at

    def _found(self, race: Race, driver: Driver, other: Driver | None) -> tuple[Incident, ...]:
        """The driver's own contact before what others did, true contact before near misses."""
        told = [one for one in race.incidents if one.contact and one.told and one.drivers]
        told = [one for one in told if self._is_then(one, race)]
        if other is not None:
            meant = [one for one in told if {driver.slug, other.slug} <= set(one.drivers)]
        elif self.hit:
            meant = [one for one in told if driver.slug in one.drivers[1:]]
            if all(map(_is_near_miss, meant)):
                # A true contact of the driver's own says more than that others came near.
                meant = [one for one in told if driver.slug == one.drivers[0]] or meant
        else:
            meant = [one for one in told if one.drivers[0] == driver.slug]
        if other is None and not meant:
            # Nobody is told to have hit the driver: then the contact that is told puts it right.
            touched = [one for one in told if not _is_near_miss(one)]
            own = [one for one in told if self.hit and one.drivers[0] == driver.slug]
            meant = own or [one for one in touched if driver.slug in one.drivers]
        meant.sort(key=_is_near_miss)
        return tuple(meant)


def _lap_of(one: Incident, race: Race) -> int | None:
    whole = distance(race)
    if one.lap:
        return one.lap.value
    return whole - one.laps_to_go.value if one.laps_to_go and whole else None


def _is_near_miss(one: Incident) -> bool:
    return one.contact is not None and one.contact.value == NEARLY


def _both_sides(almanac: Almanac, one: Incident) -> str:
    contact = one.contact
    if contact is None:
        return ""
    against = [f"“{dissent.value}” ({dissent.source.label})" for dissent in contact.dissent]
    labels = ", ".join(source.label for source in contact.sources)
    who = almanac.drivers[one.drivers[0]].name
    return (
        f"The reports disagree on what {who} hit: contact {contact.value} ({labels}), "
        f"but {'; '.join(against)}."
    )


def _untold(race: Race, driver: Driver, other: Driver | None) -> Answer:
    between = f" with {other.name}" if other else ""
    headline = f"No source tells of contact of {driver.name}{between} in the {race.name}."
    return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
