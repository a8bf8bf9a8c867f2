"""Who finished where, from first to last?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice, Column, Outcome, Table
from bot.answers.backing import Backing
from bot.answers.both import Both
from bot.answers.differences import of_result
from bot.answers.meant import race_meant
from bot.answers.pages import Page
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases, replaced
from bot.answers.wording import UNKNOWN, cell, count, laps, race_line
from db.almanac import Almanac
from db.racing import Race, Result

PER_PAGE = 20  # rows of a table that a phone shows without folding it
WHOLE_FIELD = 43  # rows for those who ask for all of them; no field is larger


@dataclass(frozen=True, slots=True)
class FullResults(Question):
    """The running order at the finish, a page at a time."""

    code: ClassVar[str] = "results"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "results",
        "full results",
        "finishing order",
        "who finished where",
        "full running order",
        "what was the finishing order",
        size=WHOLE_FIELD,
    )

    race: str | None = names(Names.RACE, optional=True)
    page: int = 1
    size: int = PER_PAGE

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The places of this page; a page past the end is the last one."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        placed = tuple(result for result in race.results if result.finish)
        if not placed:
            headline = Both(
                f"No source tells how the {race.name} ended.",
                f"Ninguna fuente dice cómo terminó la {race.name}.",
            )
            return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
        page = Page.of(placed, self.page, self.size)
        answer = Answer(
            headline=_headline(race, page),
            table=_table(page.rows),
            context=race_line(race),
            more=tuple(
                Choice(turn.label, replaced(self, race=race.slug, page=turn.number))
                for turn in page.turns
            ),
        )
        told = ("finish", "laps_led", "laps_down", "status", "reason_out")
        return Backing.of(*(of_result(row, *told) for row in page.rows)).behind(answer)


def _headline(race: Race, page: Page[Result]) -> Both:
    name, total = race.name, page.total
    if page.only:
        return Both(
            f"{count(total, 'finisher is', 'finishers are')} told of the {name}.",
            f"Constan {es.count(total, 'puesto')} de la {name}.",
        )
    return Both(
        f"Places {page.first} to {page.last} of {total} in the {name}.",
        f"Puestos {page.first} a {page.last} de {total} en la {name}.",
    )


def _table(rows: tuple[Result, ...]) -> Table:
    columns = (
        Column("Pos", number=True),
        Column(Both("Driver", "Piloto")),
        Column(Both("Led", "Lid."), number=True),
        Column(Both("Status", "Estado")),
    )
    cells = ((cell(row.finish), row.driver.name, cell(row.laps_led), _status(row)) for row in rows)
    return Table(columns, tuple(cells))


def _status(result: Result) -> str:
    if result.status and result.status.value == "out":
        why = f": {result.reason_out.value}" if result.reason_out else ""
        return Both(f"out{why}", f"fuera{why}")
    if result.laps_down and result.laps_down.value:
        down = result.laps_down.value
        return Both(f"{laps(down)} down", f"a {es.laps(down)}")
    if result.status is None:
        return UNKNOWN
    told = result.status.value
    return Both(told, "en carrera" if told == "running" else told)
