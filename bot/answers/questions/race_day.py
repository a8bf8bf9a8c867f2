"""When and where is one race, on what channel, and has it begun?"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from bot.answers.answer import Answer, Choice, Line, MomentStyle, Outcome
from bot.answers.backing import Backing
from bot.answers.both import Both
from bot.answers.differences import of_identity, of_race
from bot.answers.labels import SCHEDULE
from bot.answers.meant import race_meant, series_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.next_race import coming_race, no_race
from bot.answers.questions.schedule import Schedule
from bot.answers.understanding.clocks import is_clock
from bot.answers.understanding.which_race import is_said
from bot.answers.when import (
    Parts,
    at_track,
    clock_in,
    day_of,
    how_far,
    moment,
    moment_zone,
    place_of,
    start_of,
)
from bot.answers.wording import race_line
from db.almanac import Almanac, is_over
from db.racing import Race, RaceState

WHEN, TIME, CHANNEL, UNTIL, BEGUN, IS_DAY = "when", "time", "channel", "until", "begun", "day"
OVER, AGO, IS_TIME = "over", "ago", "is time"


@dataclass(frozen=True, slots=True)
class RaceDay(Question):
    """One thing about when a race is; without a race, about the next one at that moment.

    `aspect` is one of the constants above; `zone` an IANA zone to put the start in; `day` the day
    that somebody takes it to be on, as said: "saturday", "yesterday", "march 28".
    """

    code: ClassVar[str] = "day"
    wordy: ClassVar[bool] = True
    phrases: ClassVar = (
        *phrases(
            "when is {race:track}", "when is {race:race}", "when does the race start",
            "when is {race:series}", "when do they start at {race:track}",
            aspect=WHEN,
        ),
        *phrases("how long ago was {race:track}", "how long ago was the race",
                 "when was the last race", aspect=AGO),
        *phrases("what day is {race:track}", "what date did {race:track} happen",
                 "when did {race:track} happen", "what day is {race:race}", "race date",
                 "what date is the next race", "what day does the race start", aspect=WHEN),
        *phrases(
            "what time is the race", "what time does the race start", "what time is the next race",
            "next race start what time", "{race:track} {zone}", "next race {zone}",
            "time in {zone}",
            "when does it start in {zone}", "when is it in {zone}",
            "when is the time in {zone}", "when is {race:track} time in {zone}",
            "when is the next race in {zone}",
            "when is {race:track} in {zone}", "start {zone}",
            "what time in {zone} is it on what channel",
            "what time is {race:track} on what channel",
            aspect=TIME,
        ),
        *phrases(
            "what channel", "next race channel", "what channel and time", "time and channel next",
            "what channel or", "next race on channel or", "where to watch when",
            aspect=CHANNEL,
        ),
        *phrases(
            "until {race:track}", "until the race", "until the next race", "how long until start",
            "until the next race start", "until {race:track} green", "until green",
            "how many days until", "how many until {race:track}", "how many until the next race",
            "time until", "time until next",
            aspect=UNTIL,
        ),
        *phrases(
            "has it begun", "has the race started", "did it start already",
            "did {race:track} start",
            "has the next race started", "has the next race begun", aspect=BEGUN,
        ),
        *phrases("is {race:track} over", "is the race over", "did the race end",
                 "when did the race end",
                 "is the next race over", aspect=OVER),
        *phrases(
            "is {race:track} {day}", "is the next race {day}", "was the race {day}",
            "is {race:race} {day}", "does the race start {day}", "is the date {day}",
            "is there a race {day}", "is the next race date {day}", aspect=IS_DAY,
        ),
        *phrases(
            "is {race:track} {clock}", "is the next race {clock}", "is the race {clock}",
            "does the race start {clock}",
            "does {race:track} start {clock}", "does the next race start {clock}",
            "is the start time {clock}", "is the race {clock} time", "is {race:track} time {clock}",
            "is the next race time {clock}", "does the race start {day} {clock}",
            "is {race:track} {day} {clock}", "is the next race {day} {clock}",
            aspect=IS_TIME,
        ),
        *phrases(
            "what is {clock} in {zone}", "what time is {clock} in {zone}",
            "what is {race:track} {clock} {zone}", "what time is {race:track} {clock} {zone}",
            aspect=TIME,
        ),
    )  # fmt: skip

    race: str | None = names(Names.RACE, optional=True)
    series: str | None = names(Names.SERIES, optional=True)
    zone: str | None = None
    aspect: str = WHEN
    day: str | None = None
    clock: str | None = None
    past: int = 0

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """What was asked for first; the day, the start and the channel in any case."""
        series = series_meant(almanac, self.series)
        if isinstance(series, Answer):
            return series
        race: Race | Answer | None
        if self.race is not None:
            race = race_meant(almanac, self.race)
        elif self._is_past():
            race = almanac.latest_race(self.series) if series else race_meant(almanac, None)
        else:
            race = coming_race(almanac, self.series, asked.now)
        if race is None and series and self._is_past():
            return Answer(f"No source I have reports on {series.short_name}.", Outcome.ABSTAIN)
        if race is None:
            return no_race(almanac, series, asked.now)
        if isinstance(race, Answer):
            return race
        answer = Answer(
            self._headline(race, asked.now),
            outcome=self._outcome(race),
            details=self._details(race, asked.now),
            context=race_line(race),
            more=(Choice(SCHEDULE, Schedule(race.series.slug)),),
        )
        return _backing(race).behind(answer)

    def _is_past(self) -> bool:
        """Whether a race that was run is asked about: "was there a race last night"."""
        words = frozenset((self.day or "").split())
        # "did it start" and "was it today" may well be asked of a race to come
        has_been = self.past and self.aspect == IS_DAY and not words & {"today", "tonight", "hoy"}
        return self.aspect == AGO or bool(has_been or words & {"yesterday", "last", "ayer"})

    def _outcome(self, race: Race) -> Outcome:
        untold = self.aspect == CHANNEL and race.broadcaster is None
        timeless = self.aspect in (TIME, IS_TIME) and race.starts_at is None
        return Outcome.ABSTAIN if untold or timeless else Outcome.ANSWER

    def _headline(self, race: Race, now: datetime) -> Line:
        match self.aspect:
            case "channel":
                return _channel(race)
            case "over":
                return _over(race, now)
            case "begun":
                return _begun(race, now)
            case "day" if self.day:
                return _is_day(race, self.day, now)
            case "is time" if race.starts_at is not None:
                return self._is_time(race, race.starts_at, now)
            case "time" | "is time" if race.starts_at is None:
                untold = Both(
                    f"No source tells when the {race.name} started; it was ",
                    f"Ninguna fuente dice a qué hora empezó la {race.name}; fue ",
                )
                return (untold, *_dated(race, now))
            case "until" if not is_over(race, now):
                where = f"{race.name}{place_of(race)}"
                return (
                    Both(f"The {where}, starts ", f"La {where}, empieza el "),
                    *start_of(race),
                    *_far(race, now),
                )
        local = clock_in(race, self.zone) if self.zone else ""
        return (_verb(race, now), *start_of(race), local, *how_far(race, now), ".")

    def _is_time(self, race: Race, start: datetime, now: datetime) -> Line:
        """Whether it starts on the day and at the time said, by the clocks of the zone said."""
        local = start.astimezone(ZoneInfo(self.zone) if self.zone else moment_zone(race))
        holds = self.clock is not None and is_clock(self.clock, local.time())
        if self.day and race.run_on:
            holds = holds and is_said(self.day, race.run_on, race, now)
        verdict = Both("Yes: the ", "Sí: la ") if holds else Both("No: the ", "No: la ")
        where = f"{race.name}{place_of(race)}, "
        starts = Both(f"{where}starts ", f"{where}empieza ")
        clock = clock_in(race, self.zone) if self.zone else ""
        return (verdict, starts, *start_of(race), clock, *how_far(race, now), ".")

    def _details(self, race: Race, now: datetime) -> tuple[Line, ...]:
        shown_by = race.broadcaster.value if race.broadcaster else ""
        channel = Both(f"On {shown_by}", f"En {shown_by}") if shown_by else ""
        start: Line = (Both("Start: ", "Salida: "), *start_of(race), *how_far(race, now))
        tells_start = self.aspect in (CHANNEL, IS_DAY) and race.starts_at is not None
        aside = "" if self.aspect == CHANNEL else channel
        lines = (start if tells_start else "", at_track(race), aside)
        return tuple(line for line in lines if line)


def _verb(race: Race, now: datetime) -> Both:
    where = f"{race.name}{place_of(race)},"
    if race.state is RaceState.RUN:
        return Both(f"The {where} was run on ", f"La {where} se corrió el ")
    if is_over(race, now):
        return Both(f"The {where} was to start ", f"La {where} debía empezar el ")
    return Both(f"The {where} starts ", f"La {where} empieza el ")


def _dated(race: Race, now: datetime) -> Parts:
    return (Both("on ", "el "), *day_of(race), *how_far(race, now), ".")


def _far(race: Race, now: datetime) -> Parts:
    return (*how_far(race, now), ".")


def _channel(race: Race) -> Line:
    if race.broadcaster is None:
        return Both(
            f"No source tells the channel of the {race.name}.",
            f"Ninguna fuente dice el canal de la {race.name}.",
        )
    where, channel = f"{race.name}{place_of(race)}", race.broadcaster.value
    return Both(f"The {where}, is on {channel}.", f"La {where}, se ve en {channel}.")


def _begun(race: Race, now: datetime) -> Line:
    if race.state is RaceState.RUN:
        return (
            Both(f"Yes: the {race.name} was run ", f"Sí: la {race.name} se corrió "),
            *_dated(race, now),
        )
    unreported = Both(
        "; no report of it is known yet.", "; todavía no conozco ninguna crónica de ella."
    )
    if race.starts_at is not None and race.starts_at <= now:
        state = (
            Both("be over", "haber terminado")
            if is_over(race, now)
            else Both("be under way", "estar en marcha")
        )
        ago = moment(race, race.starts_at, MomentStyle.RELATIVE)
        start = (*start_of(race), ", ", ago, unreported)
        should = Both(
            f"Yes, the {race.name} should {state}: its start was announced for ",
            f"Sí, la {race.name} debería {state.spanish}: su salida se anunció para ",
        )
        return (should, *start)
    if is_over(race, now):
        should = Both(
            f"Yes, the {race.name} should be over: it was set for ",
            f"Sí, la {race.name} debería haber terminado: estaba fijada para el ",
        )
        return (should, *day_of(race), unreported)
    not_yet = Both(
        f"No, not yet: the {race.name} starts ", f"No, todavía no: la {race.name} empieza "
    )
    return (not_yet, *start_of(race), *how_far(race, now), ".")


def _over(race: Race, now: datetime) -> Line:
    if race.state is RaceState.RUN:
        over = Both(
            f"Yes, it is over: the {race.name} was run ",
            f"Sí, ya terminó: la {race.name} se corrió ",
        )
        return (over, *_dated(race, now))
    if is_over(race, now):
        return (
            Both(
                f"It should be over, but no report is known: the {race.name} was set for ",
                f"Debería haber terminado, pero no hay crónica: la {race.name} era el ",
            ),
            *_far_day(race, now),
        )
    starts = Both(f"No: the {race.name} starts ", f"No: la {race.name} empieza el ")
    return (starts, *start_of(race), *_far(race, now))


def _far_day(race: Race, now: datetime) -> Parts:
    return (*day_of(race), *how_far(race, now), ".")


def _is_day(race: Race, said: str, now: datetime) -> Line:
    if race.run_on is None:
        return f"No source tells the day of the {race.name}."
    confirmed = "Yes" if is_said(said, race.run_on, race, now) else "No"
    was = "was" if is_over(race, now) else "is"
    return (f"{confirmed}: the {race.name}{place_of(race)}, {was} ", *_dated(race, now))


def _backing(race: Race) -> Backing:
    told = of_identity(race, "track", "run_on", "starts_at", "start_time", "state")
    return Backing.of(told, of_race(race, "broadcaster"))
