"""What is a race called, where is it run, and which of the season is it?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice
from bot.answers.differences import of_identity
from bot.answers.of_race import OfRace, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.race import RaceSummary
from bot.answers.wording import ordinal
from db.racing import Race, RaceState, Track


@dataclass(frozen=True, slots=True)
class AboutRace(OfRace):
    """`asked` is "where", "name" or "round"."""

    code: ClassVar[str] = "about"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "where was the race", "what track was the race at", "what track", "track", asked="where"
        ),
        *phrases(
            "how big is {race:track}",
            "what track type is {race:track}",
            "is {race:track} a short track",
            "how big is {race:track} track",
            "how long is {race:track} track",
            "how many miles is {race:track} track",
            asked="size",
        ),
        *phrases("what was the race called", "race name", "what series was it", asked="name"),
        *phrases(
            "how many races into the season",
            "what round of the season",
            "how many races into the season are we",
            "what race number was it",
            "how many races so far this season",
            "how many races this season",
            asked="round",
        ),
    )

    asked: str = "where"

    def told(self, race: Race) -> Answer:
        """It, in one sentence."""
        was = "was" if race.state is RaceState.RUN else "is"
        more = (Choice("The race", RaceSummary(race.slug)),)
        if self.asked == "name":
            of = f" of the {race.series.name}" if race.series.name else ""
            headline = f"The race{of} {was} the {race.name}."
            return tells(race, headline, (of_identity(race, "name"),), more=more)
        if self.asked == "round":
            return _round(race)
        if race.track is None:
            return untold(race, f"No source tells where the {race.name} {was} run.")
        if self.asked == "size":
            return _size(race, race.track)
        where = f"{race.track.name} in {race.track.place}"
        headline = f"The {race.name} {was} run at {where}."
        return tells(race, headline, (of_identity(race, "track"),), more=more)


def _size(race: Race, track: Track) -> Answer:
    if track.length_miles is None:
        return untold(race, f"No source tells how long {track.name} is.")
    unit = "mile" if track.length_miles <= 1 else "miles"
    headline = f"{track.name} is {track.length_miles.normalize():f} {unit} round."
    told = tuple(note.text for note in race.notes if "mile" in note.text)
    return tells(race, headline, (of_identity(race, "track"),), details=told)


def _round(race: Race) -> Answer:
    if race.round is None:
        headline = f"No source tells which race of the season the {race.name} is."
        return untold(race, headline)
    of = f"the {race.season} {race.series.short_name} season"
    headline = f"{race.round} races into {of}: the {race.name} was the {ordinal(race.round)}."
    if race.round == 1:
        headline = f"The {race.name} was the 1st race of {of}."
    return tells(race, headline, (of_identity(race, "round"),))
