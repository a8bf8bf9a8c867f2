"""Who drives this number, for this team, in this make, for this sponsor or crew chief?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import of_entry
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.teammates import told_mates
from bot.answers.wording import listed, race_line, sentence, vehicle
from db.almanac import Almanac
from db.racing import Entry, Race

NUMBER, TEAM, SPONSOR, MAKE, CHIEF = "car_number", "team", "sponsor", "manufacturer", "crew_chief"
_OF = {
    NUMBER: "the No. {}", TEAM: "for {}", SPONSOR: "for sponsor {}", MAKE: "a {}",
    CHIEF: "for crew chief {}",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class WhoDrives(Question):
    """The drivers whose entries hold `value`; `aspect` is a field of `Entry`."""

    code: ClassVar[str] = "whodrives"
    phrases: ClassVar = (
        *phrases("who drives {value:number}", "who is {value:number}", "who is in {value:number}",
                 "who drives {value:number} team", "whose number is {value:number}",
                 "who won in {value:number} truck number", aspect=NUMBER),
        *phrases("who drives for {value:team}", "who is {value:team}", "{value:team} team",
                 "who makes {value:team}", "{value:team} lineup", "which team is {value:team}",
                 "who drives for {value:team} make", aspect=TEAM),
        *phrases("who does {value:sponsor} sponsor", "who is {value:sponsor}",
                 "who drives for {value:sponsor}", "who makes {value:sponsor}", aspect=SPONSOR),
        *phrases("who drives {value:make}", "who was in {value:make}", "which {value:make}",
                 "who drives for {value:make}", aspect=MAKE),
        *phrases("who does {value:person} crew chief", "who is {value:person}",
                 "who does {value:person} team", aspect=CHIEF),
    )  # fmt: skip

    value: str = ""
    race: str | None = names(Names.RACE, optional=True)
    aspect: str = NUMBER

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Everybody told of; there may be more that no source tells of."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        own = tuple(one for one in race.entries if self._fits(one))
        what = _OF.get(self.aspect, "{}").format(self.value.removeprefix("#"))
        if not own:
            headline = f"No source tells who drove {what} in the {race.name}."
            return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
        many = self.aspect in (TEAM, MAKE)
        answer = Answer(
            f"{listed([one.driver.name for one in own])} drove {what}.",
            details=(
                *_lines(own),
                *self._mates(race, own),
                *(_partly(race, self.aspect) if many else ()),
            ),
            context=race_line(race),
            about=tuple(one.driver.slug for one in own),
        )
        return Backing.of(*(of_entry(one, self.aspect) for one in own)).behind(answer)

    def _mates(self, race: Race, own: tuple[Entry, ...]) -> tuple[str, ...]:
        mates = told_mates(race, [one.driver for one in own]) if self.aspect == TEAM else ()
        names = listed([driver.name for driver, _ in mates])
        return (f"Told as a teammate: {names}",) if names else ()

    def _fits(self, entry: Entry) -> bool:
        fact = getattr(entry, self.aspect) if self.aspect in _OF else None
        return fact is not None and fact.value == self.value.removeprefix("#")


def _lines(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    if len(entries) > 1:
        return ()
    return tuple(sentence(vehicle(one)) for one in entries if vehicle(one))


def _partly(race: Race, aspect: str) -> tuple[str, ...]:
    """A caution where the sources tell the aspect of only some of the field."""
    told = sum(getattr(one, aspect) is not None for one in race.entries)
    field = max(len(race.results), len(race.entries))
    what = "team" if aspect == TEAM else "make"
    return (f"The sources tell the {what} of {told} of {field} drivers",) if told < field else ()
