"""What is a driver's, a team's or a crew chief's record?"""

import re
from dataclasses import dataclass, replace
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import over
from bot.answers.of_race import at_place
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.story import FIGURE
from bot.answers.told import behind_told, texts
from bot.answers.wording import cell, race_line, sentence, spelt
from db.almanac import Almanac
from db.racing import CareerFigure, Race

WINS, POLES, STARTS, STAGE_WINS = "wins", "poles", "starts", "stage-wins"
HOMETOWN, TITLE, PREVIOUS, TOPS = "hometown", "title", "previous-win", "tops"
ROOKIE, STREAK = "rookie-season", "streak"
_TELLS = {
    WINS: "how many races {who} has won",
    POLES: "how many poles {who} has",
    STARTS: "how many starts {who} has",
    STAGE_WINS: "how many stages {who} has won",
    HOMETOWN: "where {who} is from",
    TITLE: "of a title of {who}",
    PREVIOUS: "when {who} won before",
    TOPS: "how many such finishes {who} has",
    ROOKIE: "when {who} was a rookie",
    STREAK: "of such a streak of {who}",
}
_SERIES = {"trucks": "truck", "nxs": "xfinity"}  # as figures are named; others by their slug
_WHO = ("subject:number", "driver", "subject:team", "subject:person")


def _each(*texts: str, **fixed: str | int) -> tuple[Phrase, ...]:
    """The phrases for every kind of subject: `{who}` stands for it."""
    filled = (text.replace("{who}", f"{{{who}}}") for who in _WHO for text in texts)
    return phrases(*filled, **fixed)


@dataclass(frozen=True, slots=True)
class Career(Question):
    """One figure of a record: in all, of a season (`year`, 0 for the newest), or at a track.

    `nth` is the number that somebody takes it to be: "was it his first win".
    """

    code: ClassVar[str] = "career"
    wordy: ClassVar[bool] = True
    phrases: ClassVar = (
        *_each("how many wins does {who} have", "{who} career wins", "how many career wins {who}",
               "how many races has {who} won before", "has {who} ever won before",
               "has {who} won last career", "how many wins {who} last",
               "wins ever {who}", "how many times has {who} won",
               "how many times has {who} ever won", figure=WINS),
        *phrases("how many wins crew chief {subject:person}", "crew chief {subject:person} wins",
                 figure=WINS),
        *_each("was that {nth:position} win for {who}", "{who} {nth:position} career win",
               "was it {who} {nth:position} win ever",
               "{who} {nth:position} win or won before",
               "does {who} have {nth:count} wins", "{who} has {nth:count} wins",
               "{nth:position} win for {who} team", "{nth:position} time {who} won",
               "was it the {nth:position} time {who} won", figure=WINS),
        *_each("how many wins {who} {at:track}", "{who} {nth:position} win {at:track}",
               "has {who} won {at:track} before", "{who} career wins {at:track}",
               "has {who} ever won {at:track}",
               "has {who} ever won {at:track} before",
               "how many times has {who} won {at:track}",
               "was it {who} {nth:position} win {at:track}",
               "{nth:position} time {who} won {at:track}",
               "was it the {nth:position} time {who} won {at:track}",
               "was it {who} {nth:position} career win {at:track}", figure=WINS),
        *_each("how many wins does {who} have {year:season}", "{who} wins {year:season}",
               "{who} {nth:position} win {year:season}",
               "was it {who} {nth:position} win {year:season}",
               figure=WINS),
        *_each("has {who} won {year:season} before", figure=WINS, before=1),
        *_each("has {who} won this season before", figure=WINS, year=0, before=1),
        *_each("how many wins this season {who}", "{who} wins this season",
               "{who} this season wins total",
               "was it {who} {nth:position} win of the season", "has {who} won this season",
               figure=WINS, year=0),
        *_each("how many poles {who}", "{who} career poles", "{who} {nth:position} career pole",
               "was it {who} {nth:position} career pole",
               "was it {who} {nth:position} pole", "how many career poles {who}", figure=POLES),
        *_each("how many poles this season {who}", "{who} poles this season",
               "{who} {nth:position} pole "
               "this season", "was it {who} {nth:position} pole this season",
               "is that {who} {nth:position} pole this season", figure=POLES, year=0),
        *_each("was it {who} {nth:position} pole {year:season}",
               "how many poles {who} {year:season}", "{who} {nth:position} pole {year:season}",
               figure=POLES),
        *_each("how many times has {who} raced", "how many starts {who}", "{who} career starts",
               "how many races career {who}",
               "how many career starts {who}", "how many starts to win {who}", figure=STARTS),
        *_each("how many stage wins {who}", "{who} stage wins this season",
               "{who} career stage wins",
               "how many stage wins this season {who}", "how many stages won this season {who}",
               figure=STAGE_WINS, year=0),
        *_each("how many stage wins {who} {year:season}", figure=STAGE_WINS),
        *_each("{who} rookie season", "{who} rookie this season",
               "when was {who} rookie this season", "when was {who} a rookie",
               "when {who} rookie season", "was {who} a rookie {year:season}",
               figure=ROOKIE),
        *_each("how many {top:top} this season {who}", "{who} {top:top} this season",
               "how many {top:top} {who}",
               figure=TOPS),
        *_each("how many {top:top} streak {who}", "{who} {top:top} streak", figure=STREAK),
        *_each("where is {who} from", "{who} from", "what from {who}", "{who} from venue",
               figure=HOMETOWN),
        *_each("is {who} a champion", "how many champion {who}", "when was {who} champion",
               "when did {who} win champion",
               "{who} champion", "has {who} won champion", "how many champion won {who}",
               figure=TITLE),
        *_each("{who} last win before", "when was {who} last win", "{who} last win",
               "when did {who} win last", "where was {who} last win", "where did {who} win last",
               "when did {who} win before", "{who} win before", "where did {who} win before",
               "{who} last win career", "how long since {who} last win",
               "how long since {who} last win before", figure=PREVIOUS),
    )  # fmt: skip

    driver: str | None = names(Names.DRIVER, optional=True)
    subject: str | None = None  # as printed, or a car number
    series: str | None = names(Names.SERIES, optional=True)
    figure: str = WINS
    year: int | None = None
    at: str | None = None
    nth: int | None = None
    top: int | None = None
    before: int = 0  # whether it is asked if there was one before that race

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The figure as told after the newest race that tells it."""
        found = self.figure_in(almanac)
        return self._told(*found) if found else self._untold(almanac)

    def figure_in(self, almanac: Almanac) -> tuple[CareerFigure, Race] | None:
        """The figure asked for and the newest race that tells it, if any does."""
        if self.before and self.series is None and (latest := almanac.latest_race()):
            # What went before "that race" is of its own series.
            return replace(self, series=latest.series.slug, before=0).figure_in(almanac)
        told = ((one, race) for race in almanac.newest_first for one in race.career)
        return next((pair for pair in told if self._is_of(pair[0]) and self._fits(*pair)), None)

    def _untold(self, almanac: Almanac) -> Answer:
        """What is not told, with what is told of the record instead."""
        told = (one for race in almanac.newest_first for one in race.career if self._is_of(one))
        others = tuple(text for one in told for text in texts(one.told)[:1])
        track = almanac.tracks.get(self.at or "")
        series = almanac.series.get(self.series or "")
        what = _TELLS.get(self.figure, _TELLS[WINS]).format(who=self._who(almanac))
        parts = (
            what,
            f"at {track.short_name}" if track else "",
            f"in {self.year}" if self.year else "",
            f"in the {series.short_name} series" if series else "",
        )
        headline = f"No source tells {' '.join(part for part in parts if part)}."
        return Answer(headline, Outcome.ABSTAIN, details=others[:2])

    def _is_of(self, one: CareerFigure) -> bool:
        if self.driver is not None:
            return one.subject == self.driver
        subject = self.subject or ""
        subject = subject.removeprefix("#")
        if subject.isdigit():
            return one.subject.endswith(f"No. {subject}")
        return one.subject == subject

    def _fits(self, one: CareerFigure, race: Race) -> bool:
        series = re.escape(_SERIES.get(self.series, self.series)) if self.series else "[a-z]+"
        return re.fullmatch(self._form(series, race), one.figure) is not None

    def _form(self, series: str, race: Race) -> str:
        """The pattern of the names of the figures that answer this."""
        if self.figure in (HOMETOWN, ROOKIE):
            return self.figure
        if self.figure in (TOPS, STREAK):
            spelt = {3: "three", 5: "five", 10: "ten"}.get(self.top or 0, "none")
            ending = r"-streak" if self.figure == STREAK else r"s(-\d+)?"
            return rf"top-{spelt}{ending}"
        if self.figure == TITLE:
            return rf"{series}-titles?"
        if self.figure == PREVIOUS:
            return rf"previous-{series}-win"
        at = f"-{re.escape(self.at.split('-')[0])}" if self.at else ""
        year = "" if self.year is None else f"-{self.year or race.season}"
        if self.figure == STAGE_WINS:
            return rf"{STAGE_WINS}{year}"
        optional = "?" if self.series is None and year else ""
        return rf"(?!{STAGE_WINS})({series}-){optional}{re.escape(self.figure)}{at}{year}"

    def _told(self, one: CareerFigure, race: Race) -> Answer:
        said = texts(one.told)
        value = cell(one.number or one.word)
        headline = said[0] if said else f"{sentence(one.figure.replace('-', ' '))}: {value}."
        if self.before and one.number is not None:
            own = [row for row in at_place(race, 1) if row.driver.slug == self.driver]
            headline = f"{'Yes' if one.number.value > len(own) else 'No'}: {headline}"
        if self.figure == STREAK and one.number is not None:
            headline = f"{spelt(one.number.value).capitalize()} in a row: {headline}"
        if self.nth is not None and one.number is not None:
            headline = f"{'Yes' if one.number.value == self.nth else 'No'}: {headline}"
        answer = Answer(
            headline,
            details=said[1:],
            context=race_line(race),
            as_of=race.run_on,
            about=(self.driver,) if self.driver else (),
        )
        return behind_told(answer, one.told, Backing.of(over(one, FIGURE, "")))

    def _who(self, almanac: Almanac) -> str:
        if self.driver is not None:
            known = almanac.drivers.get(self.driver)
            return known.name if known else "that driver"
        subject = (self.subject or "").removeprefix("#")
        return f"the No. {subject}" if subject.isdigit() else subject
