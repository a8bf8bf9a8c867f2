"""What does a driver drive, for whom, with whose name on it?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.differences import of_entry
from bot.answers.drivers_race import own
from bot.answers.meant import driver_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.told import behind_told
from bot.answers.wording import race_line, sentence, vehicle
from db.almanac import Almanac
from db.racing import Driver, Entry, Race

NUMBER, SPONSOR, MAKE, TEAM, CHIEF = "car_number", "sponsor", "manufacturer", "team", "crew_chief"
OWNER, ROOKIE = "owner", "rookie"
UNTOLD = {
    NUMBER: "the number of {who}",
    SPONSOR: "who sponsors {who}",
    MAKE: "the make {who} drives",
    TEAM: "the team of {who}",
    CHIEF: "the crew chief of {who}",
    OWNER: "whose entry {who} drives",
    ROOKIE: "whether {who} is a rookie",
}


FIRST_SEASON = "rookie-season"
"""How the record calls the season in which a driver was a rookie."""


@dataclass(frozen=True, slots=True)
class EntryOf(Question):
    """One thing about a driver's entry; `aspect` is a field of `Entry`."""

    code: ClassVar[str] = "entry"
    wordy: ClassVar[bool] = True
    phrases: ClassVar = (
        *phrases("what number is {driver}", "what truck number does {driver} drive",
                 "what number make {driver}", aspect=NUMBER),
        *phrases("{driver} sponsor", "who sponsors {driver}", "who was on {driver} sponsor",
                 aspect=SPONSOR),
        *phrases("what make does {driver} drive", "what does {driver} drive", aspect=MAKE),
        *phrases("is {driver} in a {said:make}", "does {driver} drive a {said:make}",
                 "{driver} {said:make} or {other:make}",
                 "is {driver} {said:make} or {other:make} make",
                 aspect=MAKE),
        *phrases("does {driver} drive for {said:team}", "is {driver} on {said:team}",
                 "{driver} {said:team} team", aspect=TEAM),
        *phrases("does {driver} drive {said:number}", "is {driver} number {said:number}",
                 "does {driver} drive {said:count}", aspect=NUMBER),
        *phrases("what team is {driver} on", "who does {driver} drive for", "{driver} team",
                 "what team does {driver} make", aspect=TEAM),
        *phrases("{driver} crew chief", "who is {driver} crew chief",
                 "who was {driver} crew chief win",
                 "who is on top of {driver} pit box", "who is on top of {driver} box",
                 "who was on top of {driver} pit box win", "who is on {driver} box",
                 "who is the crew chief of the truck {driver} drove",
                 aspect=CHIEF),
        *phrases("who owns {driver}", "{driver} owner", "{driver} team owner", aspect=OWNER),
        *phrases("is {driver} a rookie", "{driver} rookie", aspect=ROOKIE),
    )  # fmt: skip

    driver: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)
    aspect: str = NUMBER
    said: str | int | None = None  # what somebody takes it to be
    other: str | None = None

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """What the newest race with an entry of the driver tells of it."""
        driver = driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        aspect = self.aspect if self.aspect in UNTOLD else NUMBER
        found = _entry(almanac, driver, self.race, aspect)
        if found is None or getattr(found[1], aspect) is None:
            was = _rookie_before(almanac, driver) if aspect == ROOKIE else None
            return was or self._untold(driver, found)
        race, entry = found
        answer = Answer(
            self._headline(entry),
            details=(sentence(vehicle(entry)),) if vehicle(entry) else (),
            context=race_line(race),
            about=(driver.slug,),
        )
        told = (aspect, "model") if aspect == MAKE else (aspect,)
        return of_entry(entry, *told).behind(answer)

    def _headline(self, entry: Entry) -> str:
        who = entry.driver.name
        value = getattr(entry, self.aspect if self.aspect in UNTOLD else NUMBER).value
        asked = self.said if self.other is None else None
        sure = "" if asked is None else "Yes: " if _same(asked, value) else "No: "
        match self.aspect:
            case "sponsor":
                return f"{value} sponsored {who}."
            case "manufacturer":
                model = f" {entry.model.value}" if entry.model else ""
                return f"{sure}{who} drove a {value}{model}."
            case "team":
                return f"{sure}{who} drove for {value}."
            case "crew_chief":
                return f"{value} is the crew chief of {who}."
            case "owner":
                return f"{who} drove an entry of {value}."
            case "rookie":
                return f"{'Yes' if value else 'No'}: {who} is {'' if value else 'not '}a rookie."
        return f"{sure}{who} drove the No. {value}."

    def _untold(self, driver: Driver, found: tuple[Race, Entry] | None) -> Answer:
        what = UNTOLD.get(self.aspect, UNTOLD[NUMBER]).format(who=driver.name)
        told = vehicle(found[1]) if found else ""
        return Answer(
            f"No source tells {what}.",
            Outcome.ABSTAIN,
            details=(f"Told: {told}",) if told else (),
            context=race_line(found[0]) if found else None,
        )


def _same(said: str | int, value: str) -> bool:
    """Whether it is what was said; a number may be said without its leading zero."""
    text = str(said)
    return text == value or (text.isdigit() and value.isdigit() and int(text) == int(value))


def _entry(
    almanac: Almanac, driver: Driver, slug: str | None, aspect: str
) -> tuple[Race, Entry] | None:
    """The entry in the race named; else the newest that tells the aspect, else the newest."""
    named = almanac.races.get(slug) if slug else None
    races = (named,) if named else almanac.races_by_driver.get(driver.slug, ())
    found = [(race, one) for race in races if (one := own(driver, race.entries))]
    telling = (pair for pair in found if getattr(pair[1], aspect) is not None)
    return next(telling, next(iter(found), None))


def _rookie_before(almanac: Almanac, driver: Driver) -> Answer | None:
    """No, where an earlier season is told to have been the driver's first."""
    for race in almanac.newest_first:
        for one in race.career:
            known = one.subject == driver.slug and one.figure == FIRST_SEASON and one.number
            if known and one.told and one.number and one.number.value < race.season:
                headline = f"No: {one.told[0].text}"
                answer = Answer(headline, context=race_line(race), about=(driver.slug,))
                return behind_told(answer, one.told)
    return None
