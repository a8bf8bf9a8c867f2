"""The coming races as a file for one's own calendar."""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Attached, Outcome
from bot.answers.backing import Backing
from bot.answers.calendar import calendar_text, coming
from bot.answers.differences import of_identity, of_race
from bot.answers.meant import nothing_yet, series_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.wording import count
from db.almanac import Almanac
from db.racing import Race, Series

FILE = "Calendar file"
"""What the button says that asks for it."""


@dataclass(frozen=True, slots=True)
class CalendarFile(Question):
    """A calendar file of the races to come, to be taken in by a calendar program."""

    code: ClassVar[str] = "ics"
    phrases: ClassVar = phrases("calendar file", "ics file")

    series: str | None = names(Names.SERIES, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """The file, or that nothing with a day is known to come."""
        series = series_meant(almanac, self.series)
        if isinstance(series, Answer):
            return series
        races = coming(almanac, self.series, asked.now)
        if not races:
            return _none(almanac, series)
        name = f"Pitboard: {series.short_name}" if series else "Pitboard"
        text = calendar_text(races, name=name, version=almanac.version, now=asked.now)
        answer = Answer(
            headline=f"A calendar file of {count(len(races), 'race')}.",
            details=("Open it to add them to a calendar; a newer one opened later updates them.",),
            file=Attached(f"pitboard-{series.slug}.ics" if series else "pitboard.ics", text),
        )
        return _backing(races).behind(answer)


def _none(almanac: Almanac, series: Series | None) -> Answer:
    if not almanac.races:
        return nothing_yet()
    whose = f" {series.short_name}" if series else ""
    return Answer(f"No upcoming{whose} race with a date is known.", Outcome.ABSTAIN)


def _backing(races: tuple[Race, ...]) -> Backing:
    return Backing.of(
        *(of_identity(race, "run_on", "starts_at", "start_time", "state") for race in races),
        *(of_race(race, "broadcaster") for race in races),
    )
