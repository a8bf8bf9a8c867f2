"""Which of two drivers has won more races, and who has won any this season?"""

import re
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import over
from bot.answers.meant import drivers_meant
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.career import WINS, Career
from bot.answers.questions.story import FIGURE
from bot.answers.wording import listed, race_line
from db.almanac import Almanac
from db.racing import CareerFigure


@dataclass(frozen=True, slots=True)
class MoreWins(Question):
    """Which of two drivers has more wins in all, in one series where the figures are told so."""

    code: ClassVar[str] = "more wins"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who has more wins {driver} or {other:driver}",
        "who has more wins {driver} {other:driver} career",
        "does {driver} have more wins than {other:driver}",
        "does {driver} have more wins ahead of {other:driver}",
    )

    driver: str = names(Names.DRIVER)
    other: str = names(Names.DRIVER)
    series: str | None = names(Names.SERIES, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Both numbers, the greater first; declined where one of them is not told."""
        meant = drivers_meant(almanac, self.driver, self.other)
        if isinstance(meant, Answer):
            return meant
        drivers = [one for one in meant if one]
        series = self.series or _series(almanac)
        told = [
            (one, found)
            for one in drivers
            if (found := Career(one.slug, series=series, figure=WINS).figure_in(almanac))
        ]
        known = sorted(
            ((f.number.value, one, f, race) for one, (f, race) in told if f.number),
            key=lambda item: -item[0],
        )
        names_told = [f"{one.name} has {number}" for number, one, _, _ in known]
        if len(known) < len(drivers):
            held = {one.slug for _, one, _, _ in known}
            missing = listed([one.name for one in drivers if one.slug not in held])
            headline = f"No source tells how many races {missing} has won."
            return Answer(
                headline,
                Outcome.ABSTAIN,
                details=(f"Told: {listed(names_told)}",) if names_told else (),
            )
        (more, first, _, race), (fewer, second, _, _) = known
        known_series = almanac.series.get(series or "")
        label = known_series.short_name if known_series else ""
        wins = f"{label} wins" if label else "wins"
        headline = f"{first.name} has more {wins} than {second.name}: {more} and {fewer}."
        if more == fewer:
            headline = f"{first.name} and {second.name} have as many {wins}: {more}."
        answer = Answer(headline, context=race_line(race), as_of=race.run_on)
        return Backing.of(*(over(f, FIGURE, one.name) for _, one, f, _ in known)).behind(answer)


def _series(almanac: Almanac) -> str | None:
    latest = almanac.latest_race()
    return latest.series.slug if latest else None


@dataclass(frozen=True, slots=True)
class SeasonWins(Question):
    """Who has won races of a series this season, as far as any source counts them."""

    code: ClassVar[str] = "season wins"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who has won this season",
        "who won this season",
        "winners this season",
        "who has the most wins this season",
        "who has more wins this season",
    )

    series: str | None = names(Names.SERIES, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The wins told after the newest race; others may have won untold."""
        race = almanac.latest_race(self.series)
        wins = re.compile(rf"(?!stage-)(?:[a-z]+-)?wins-{race.season}") if race else None
        told: dict[str, tuple[int, CareerFigure]] = {}
        for one in race.career if race else ():
            counts = wins is not None and wins.fullmatch(one.figure) and one.number
            if counts and one.number and one.subject in almanac.drivers:
                fewer, _ = told.get(one.subject, (0, one))
                told[one.subject] = max((one.number.value, one), (fewer, one), key=lambda n: n[0])
        if race is None or not told:
            headline = "No source counts the wins of a season."
            return Answer(headline, Outcome.ABSTAIN)
        ranked = sorted(told.items(), key=lambda item: -item[1][0])
        named = [(almanac.drivers[slug].name, number, one) for slug, (number, one) in ranked]
        each = listed([f"{who} {number}" for who, number, _ in named])
        answer = Answer(
            f"Wins told of the {race.season} {race.series.short_name} season: {each}.",
            details=("Others may have won without a source here that counts it",),
            context=race_line(race),
            as_of=race.run_on,
        )
        return Backing.of(*(over(one, FIGURE, who) for who, _, one in named)).behind(answer)
