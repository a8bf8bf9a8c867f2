"""What is the next race, when, and where to watch it?"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.answers.answer import Answer, Choice, Line, MomentStyle, Outcome
from bot.answers.backing import Backing
from bot.answers.both import Both
from bot.answers.differences import of_identity, of_race
from bot.answers.labels import SCHEDULE
from bot.answers.meant import nothing_yet, series_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.calendar_file import FILE, CalendarFile
from bot.answers.questions.schedule import Schedule
from bot.answers.when import Parts, at_track, day_of, how_far, moment, place_of, start_of
from bot.answers.wording import race_line
from db.almanac import Almanac, is_over
from db.racing import Race, RaceState, Series

NO_RACE = Both("No upcoming race is known.", "No conozco ninguna carrera próxima.")


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
                Choice(SCHEDULE, Schedule(self.series)),
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
        begun = Both(
            f"The {where}, should be under way: it was to start ",
            f"La {where}, debería estar en marcha: empezaba ",
        )
        return (begun, ago, ".")
    if race.state is RaceState.POSTPONED:
        on = Both("; the day told for it is ", "; el día anunciado es ")
        undated = Both("; no new date is told", "; no hay fecha nueva")
        told = (on, *start_of(race)) if race.run_on else (undated,)
        return (Both(f"The {where}, is postponed", f"La {where}, está aplazada"), *told, ".")
    opening = Both(f"The next race is the {where}, ", f"La próxima carrera es la {where}, ")
    return (opening, *start_of(race), *how_far(race, now), ".")


def _details(race: Race, now: datetime) -> tuple[Line, ...]:
    shown_by = race.broadcaster.value if race.broadcaster else ""
    unknown = Both("No source tells the channel", "Ninguna fuente dice el canal")
    channel = Both(f"On {shown_by}", f"En {shown_by}") if shown_by else unknown
    begun = race.starts_at is not None and race.starts_at <= now
    start: tuple[Line, ...] = ((Both("Start: ", "Salida: "), *start_of(race)),) if begun else ()
    by_track = (at_track(race),) if race.starts_at else ()
    return (channel, *start, *by_track, *(told.text for told in race.notes))


def no_race(almanac: Almanac, series: Series | None, now: datetime) -> Answer:
    """The answer where nothing is known to come: which race was announced last."""
    if not almanac.races:
        return nothing_yet()
    slug = series.slug if series else None
    latest, race = almanac.latest_race(slug), _last_announced(almanac, slug, now)
    name = series.short_name if series else ""
    of_series = Both(
        f"No upcoming {name} race is known.", f"No conozco ninguna carrera próxima de {name}."
    )
    unknown = of_series if series else NO_RACE
    answer = Answer(
        headline=(unknown, *_passed(race, now)) if race else unknown,
        outcome=Outcome.ABSTAIN,
        as_of=latest.run_on if latest else None,
        more=(Choice(SCHEDULE, Schedule(slug)),),
    )
    return _backing(race).behind(answer) if race else answer


def _last_announced(almanac: Almanac, series: str | None, now: datetime) -> Race | None:
    """The newest race, now past, that was announced and that nobody reported on."""
    passed = (race for race in reversed(almanac.not_run) if race.run_on and is_over(race, now))
    return next((race for race in passed if series in (None, race.series.slug)), None)


def _passed(race: Race, now: datetime) -> Parts:
    at = f"{race.name}{place_of(race)}"
    where = Both(f" The last one announced was the {at}, ", f" La última anunciada fue la {at}, ")
    off = {
        RaceState.CANCELLED: Both("; it was cancelled.", "; se canceló."),
        RaceState.POSTPONED: Both("; it was postponed.", "; se aplazó."),
    }
    return (where, *day_of(race), *how_far(race, now), off.get(race.state, "."))


def _backing(race: Race) -> Backing:
    told = of_identity(race, "name", "track", "run_on", "starts_at", "start_time", "state")
    return Backing.of(told, of_race(race, "broadcaster"))
