"""How did a race go?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice, Column, Line, Outcome, Table
from bot.answers.backing import Backing
from bot.answers.both import Both, joined
from bot.answers.differences import of_identity, of_qualified, of_race, of_result, of_spot
from bot.answers.labels import FULL_RESULTS, LAPS_LED, SOURCES, STAGES
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.questions.full_results import FullResults
from bot.answers.questions.laps_led import LapsLed
from bot.answers.questions.sources import Sources
from bot.answers.questions.stages import StageResults
from bot.answers.race_figures import figures, pole_sitter, stage_winners
from bot.answers.when import start_of
from bot.answers.wording import JOINT, cell, listed, ordinal, race_line
from db.almanac import Almanac
from db.racing import Race, RaceState, Result

TOP = 10


@dataclass(frozen=True, slots=True)
class RaceSummary(Question):
    """Who won a race, and the race in figures; without a race, the newest that was reported."""

    code: ClassVar[str] = "race"
    command: ClassVar[str | None] = "race"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "summary",
        "recap of the race",
        "how did the race go summary",
        "what happened",
        "what happened summary",
        "how did the race finish",
        "how did the race end",
        "summary details",
        "make a summary",
        "how was {race:track}",
    )

    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The winner first, then podium, stages, pole and counts over the top ten."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        top = tuple(one for one in race.results if one.finish and one.finish.value <= TOP)
        winners = tuple(one.driver.name for one in top if _place(one) == 1)
        podium = _podium(top)
        opening: tuple[Line, ...] = (podium,) if podium else ()
        answer = Answer(
            headline=_won(race, winners) if winners else unwon(race),
            outcome=Outcome.ANSWER if winners else Outcome.ABSTAIN,
            details=(*(opening if winners else _announced(race)), *figures(race)),
            table=_table(top) if len(top) > 1 else None,
            context=race_line(race),
            more=_more(race),
        )
        return _backing(race, top).behind(answer)


def _won(race: Race, winners: tuple[str, ...]) -> Both:
    if len(winners) > 1:
        return Both(
            f"The sources give the {race.name} {len(winners)} winners: {listed(winners)}.",
            f"Las fuentes dan {len(winners)} ganadores de la {race.name}: {es.listed(winners)}.",
        )
    return Both(f"{winners[0]} won the {race.name}.", f"{winners[0]} ganó la {race.name}.")


def unwon(race: Race) -> Both:
    """Why no winner is named."""
    match race.state:
        case RaceState.CANCELLED:
            return Both(f"The {race.name} was cancelled.", f"La {race.name} se canceló.")
        case RaceState.POSTPONED:
            return Both(
                f"The {race.name} was postponed; no report of it is known.",
                f"La {race.name} se aplazó; no conozco ninguna crónica de ella.",
            )
        case RaceState.SCHEDULED:
            return Both(
                f"No report of the {race.name} is known yet.",
                f"Todavía no conozco ninguna crónica de la {race.name}.",
            )
        case RaceState.RUN:
            return Both(
                f"No source tells who won the {race.name}.",
                f"Ninguna fuente dice quién ganó la {race.name}.",
            )


def _announced(race: Race) -> tuple[Line, ...]:
    if race.state is RaceState.RUN:
        return ()
    return ((Both("Announced for ", "Anunciada para el "), *start_of(race)),)


def _place(result: Result) -> int | None:
    return result.finish.value if result.finish else None


def _podium(top: tuple[Result, ...]) -> Both:
    behind = ((_place(one), one.driver.name) for one in top)
    return joined(JOINT, (placed(place, name) for place, name in behind if place in (2, 3)))


def placed(place: int, name: str) -> Both:
    """A place and who has it: 2nd Layne Riggs."""
    return Both(f"{ordinal(place)} {name}", f"{es.ordinal(place)} {name}")


def _table(top: tuple[Result, ...]) -> Table:
    columns = (
        Column("Pos", number=True),
        Column(Both("Driver", "Piloto")),
        Column(Both("Led", "Lid."), number=True),
    )
    rows = ((cell(one.finish), one.driver.name, cell(one.laps_led)) for one in top)
    return Table(columns, tuple(rows))


def _more(race: Race) -> tuple[Choice, ...]:
    offered = (
        (bool(race.results), Choice(FULL_RESULTS, FullResults(race.slug))),
        (any(one.laps_led for one in race.results), Choice(LAPS_LED, LapsLed(race=race.slug))),
        (bool(race.stages), Choice(STAGES, StageResults(race.slug))),
        (True, Choice(SOURCES, Sources(race.slug))),
    )
    return tuple(choice for worth, choice in offered if worth)


def _backing(race: Race, top: tuple[Result, ...]) -> Backing:
    told = ("run_on", "track") if race.state is RaceState.RUN else ("run_on", "starts_at", "state")
    return Backing.of(
        *(of_result(one, "finish", "laps_led") for one in top),
        *(of_spot(spot, f"in stage {at}", "position") for at, spot in stage_winners(race)),
        of_qualified(pole_sitter(race), "position", "speed_mph"),
        of_race(race),
        of_identity(race, *told),
    )
