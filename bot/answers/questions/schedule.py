"""Which races of a season are known?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.answers.answer import Answer, Choice, Column, Line, Outcome, Table
from bot.answers.backing import Backing
from bot.answers.differences import of_identity, of_race, of_result
from bot.answers.meant import nothing_yet, series_meant
from bot.answers.pages import Page
from bot.answers.question import Asked, Names, Question, names, replaced
from bot.answers.questions.calendar_file import FILE, CalendarFile
from bot.answers.when import place_of, start_of
from bot.answers.wording import UNKNOWN, count, listed, short_day
from db.almanac import Almanac, is_over
from db.racing import Race, RaceState, Result, Series

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Schedule(Question):
    """The known races of the newest season known: winners of the past ones, starts of the rest."""

    code: ClassVar[str] = "schedule"
    command: ClassVar[str | None] = "schedule"

    series: str | None = names(Names.SERIES, optional=True)
    page: int = 1

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """Those still to come first, since they are what is asked for most."""
        series = series_meant(almanac, self.series)
        if isinstance(series, Answer):
            return series
        races = _season(almanac, self.series)
        if not races:
            return _unknown(almanac, series)
        past = [race for race in races if is_over(race, asked.now)]
        coming = [race for race in races if not is_over(race, asked.now)]
        page = Page.of(past, self.page, PER_PAGE)
        answer = Answer(
            headline=_headline(races, coming, series),
            details=tuple(_coming(race) for race in coming),
            table=_table(page.rows) if past else None,
            as_of=_as_of(races),
            more=(
                *(Choice(one.label, replaced(self, page=one.number)) for one in page.turns),
                *([Choice(FILE, CalendarFile(self.series))] if _dated(coming) else ()),
            ),
        )
        return _backing((*coming, *page.rows)).behind(answer)


def _season(almanac: Almanac, series: str | None) -> tuple[Race, ...]:
    """The races of the newest season that has any of the series."""
    for races in almanac.seasons.values():
        own = tuple(race for race in races if series in (None, race.series.slug))
        if own:
            return own
    return ()


def _unknown(almanac: Almanac, series: Series | None) -> Answer:
    if series is None or not almanac.races:
        return nothing_yet()
    return Answer(f"No {series.short_name} race is known.", Outcome.ABSTAIN)


def _headline(races: tuple[Race, ...], coming: list[Race], series: Series | None) -> str:
    name = f" {series.short_name}" if series else ""
    known = f"{count(len(races), 'race')} of the {races[0].season}{name} season "
    still = f"{len(coming) or 'none'} of them still to come"
    if len(races) == 1:
        still = "still to come" if coming else "not to come any more"
    return f"{known}{'is' if len(races) == 1 else 'are'} known, {still}."


def _coming(race: Race) -> Line:
    postponed = " (postponed)" if race.state is RaceState.POSTPONED else ""
    channel = f", on {race.broadcaster.value}" if race.broadcaster else ""
    return (f"{race.name}{place_of(race)}{postponed}: ", *start_of(race), channel)


def _table(races: tuple[Race, ...]) -> Table:
    mixed = len({race.series.slug for race in races}) > 1
    columns = (Column("Day"), *((Column("Series"),) if mixed else ()), Column("Race"))
    rows = (
        (
            short_day(race.run_on) if race.run_on else UNKNOWN,
            *((race.series.short_name,) if mixed else ()),
            race.name,
            _outcome(race),
        )
        for race in races
    )
    return Table((*columns, Column("Winner")), tuple(rows))


def _outcome(race: Race) -> str:
    if race.state in (RaceState.CANCELLED, RaceState.POSTPONED):
        return race.state.value
    won = [one.driver.name for one in winners(race)]
    return listed(won) if won else "not reported"


def winners(race: Race) -> tuple[Result, ...]:
    """The results that finished first."""
    return tuple(one for one in race.results if one.finish and one.finish.value == 1)


def _dated(races: list[Race]) -> bool:
    return any(race.run_on for race in races)


def _as_of(races: tuple[Race, ...]) -> date | None:
    return max((race.run_on for race in races if race.reported and race.run_on), default=None)


def _backing(races: tuple[Race, ...]) -> Backing:
    return Backing.of(
        *(of_identity(race, "run_on", "starts_at", "start_time", "state") for race in races),
        *(of_race(race, "broadcaster") for race in races),
        *(of_result(one, "finish") for race in races for one in winners(race)),
    )
