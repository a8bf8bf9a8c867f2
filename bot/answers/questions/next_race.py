"""What is the next race, when, and where to watch it?"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.answers.answer import Answer, Choice, Line, MomentStyle, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import of_identity, of_race
from bot.answers.meant import nothing_yet, series_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.calendar_file import FILE, CalendarFile
from bot.answers.questions.schedule import Schedule
from bot.answers.when import Parts, at_track, day_of, how_far, moment, place_of, start_of
from bot.answers.wording import race_line
from db.almanac import Almanac, is_over
from db.racing import Race, RaceState, Series

NO_RACE = "No upcoming race is known."


@dataclass(frozen=True, slots=True)
class NextRace(Question):
    """The next race known at the moment of asking; one whose day has passed is never "next"."""

    code: ClassVar[str] = "next"
    command: ClassVar[str | None] = "next"
    phrases: ClassVar = phrases(
        "next race", "when is the next race", "where is the next race", "what is next",
        "next race details", "next race date", "next schedule", "who races next",
        "when and where is the next race", "when do they run next", "next track",
        "where is the next track", "what track is next", "next race name",
    )  # fmt: skip

    series: str | None = names(Names.SERIES, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """When it starts, where and on what channel; otherwise the last one announced."""
        series = series_meant(almanac, self.series)
        if isinstance(series, Answer):
            return series
        race = coming_race(almanac, self.series, asked.now)
        if race is None:
            return no_race(almanac, series, asked.now)
        answer = Answer(
            headline=_headline(race, asked.now),
            details=_details(race, asked.now),
            context=race_line(race),
            more=(
                Choice("Schedule", Schedule(self.series)),
                *([Choice(FILE, CalendarFile(self.series))] if race.run_on else ()),
            ),
            remind=race.series.slug,
        )
        return _backing(race).behind(answer)


def coming_race(almanac: Almanac, series: str | None, now: datetime) -> Race | None:
    """The race that is next at `now`, dated ones first."""
    coming = almanac.scheduled(now, series)
    dated = [race for race in coming if race.run_on or race.starts_at]
    return next(iter([*dated, *coming]), None)


def _headline(race: Race, now: datetime) -> Line:
    where = f"{race.name}{place_of(race)}"
    if race.starts_at is not None and race.starts_at <= now:
        ago = moment(race, race.starts_at, MomentStyle.RELATIVE)
        return (f"The {where}, should be under way: it was to start ", ago, ".")
    if race.state is RaceState.POSTPONED:
        told = ("; the day told for it is ", *start_of(race)) if race.run_on else ()
        return (f"The {where}, is postponed", *(told or ("; no new date is told",)), ".")
    return (f"The next race is the {where}, ", *start_of(race), *how_far(race, now), ".")


def _details(race: Race, now: datetime) -> tuple[Line, ...]:
    channel = f"On {race.broadcaster.value}" if race.broadcaster else "No source tells the channel"
    begun = race.starts_at is not None and race.starts_at <= now
    start: tuple[Line, ...] = (("Start: ", *start_of(race)),) if begun else ()
    by_track = (at_track(race),) if race.starts_at else ()
    return (channel, *start, *by_track, *(told.text for told in race.notes))


def no_race(almanac: Almanac, series: Series | None, now: datetime) -> Answer:
    """The answer where nothing is known to come: which race was announced last."""
    if not almanac.races:
        return nothing_yet()
    slug = series.slug if series else None
    latest, race = almanac.latest_race(slug), _last_announced(almanac, slug, now)
    unknown = f"No upcoming {series.short_name} race is known." if series else NO_RACE
    answer = Answer(
        headline=(unknown, *_passed(race, now)) if race else unknown,
        outcome=Outcome.ABSTAIN,
        as_of=latest.run_on if latest else None,
        more=(Choice("Schedule", Schedule(slug)),),
    )
    return _backing(race).behind(answer) if race else answer


def _last_announced(almanac: Almanac, series: str | None, now: datetime) -> Race | None:
    """The newest race, now past, that was announced and that nobody reported on."""
    passed = (race for race in reversed(almanac.not_run) if race.run_on and is_over(race, now))
    return next((race for race in passed if series in (None, race.series.slug)), None)


def _passed(race: Race, now: datetime) -> Parts:
    where = f" The last one announced was the {race.name}{place_of(race)}, "
    off = {RaceState.CANCELLED: "; it was cancelled", RaceState.POSTPONED: "; it was postponed"}
    return (where, *day_of(race), *how_far(race, now), f"{off.get(race.state, '')}.")


def _backing(race: Race) -> Backing:
    told = of_identity(race, "name", "track", "run_on", "starts_at", "start_time", "state")
    return Backing.of(told, of_race(race, "broadcaster"))
