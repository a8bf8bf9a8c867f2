"""How did a team's or a make's trucks do?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.backing import Backing
from bot.answers.differences import of_entry, of_result
from bot.answers.drivers_race import own
from bot.answers.of_race import OfRace, place, state, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.teammates import told_mates
from bot.answers.wording import count, listed, spelt
from db.racing import Entry, Race, Result


@dataclass(frozen=True, slots=True)
class TrucksOf(OfRace):
    """The finishes of all who drove for a team or sponsor, or in a make: `what`, as printed."""

    code: ClassVar[str] = "trucks of"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("{what:team} finish", "how did {what:team} do", "where did {what:team} finish"),
        *phrases("{what:make} finish", "how did {what:make} do", "where did {what:make} finish"),
        *phrases("{what:sponsor} finish", "where did {what:sponsor} finish"),
        *phrases("best {what:make}", "who was the best {what:make}", best=1),
        *phrases(
            "best finishing {what:make}", "highest {what:make}", "highest {what:team}", best=1
        ),
        *phrases("who finished best in a {what:make}", best=1),
        *phrases("best {what:team}", "best finishing {what:team}", best=1),
        *phrases(
            "any {what:make} in the {top}",
            "which {what:make} finished in the {top}",
            "{what:make} in the {top}",
            "{what:team} in the {top}",
            "did {what:team} finish in the {top}",
            "did {what:make} finish in the {top}",
            "did any from {what:team} finish in the {top}",
        ),
        *phrases(
            "how many {what:make} in the {top}",
            "how many {what:team} in the {top}",
            "how many {what:make} finished in the {top}",
            counted=1,
        ),
    )

    what: str = ""
    best: int = 0
    top: int = 0  # only the first so many places
    counted: int = 0  # whether they are to be counted, for which all of the top must be told

    def told(self, race: Race) -> Answer:
        """The drivers known to be theirs, by place."""
        rows = [(one, entry) for one in race.results if (entry := own(one.driver, race.entries))]
        own_rows = [(one, entry) for one, entry in rows if self.what in _of(entry) and place(one)]
        if not own_rows:
            return untold(race, f"No source tells how {self.what} finished the {race.name}.")
        shown = own_rows[:1] if self.best else own_rows
        if self.top:
            shown = [row for row in own_rows if place(row[0]) <= self.top]
        each = listed([f"{one.driver.name} finished {_state(one)}" for one, _ in shown])
        if self.counted and not self._is_settled(race):
            headline = f"No source tells what all of the top {self.top} drove"
            told = (f"Told to be {self.what}: {each}",) if each else ()
            return untold(race, f"{headline} in the {race.name}.", details=told)
        backing = (
            *(of_result(one, "finish", "laps_down", "status") for one, _ in shown),
            *(of_entry(entry, "team", "manufacturer", "sponsor") for _, entry in shown),
        )
        mates = () if self.best else self._mates(race, [entry for _, entry in shown])
        also = f" Told as a teammate: {listed([said for said, _ in mates])}." if mates else ""
        if self.top and not shown:
            headline = f"Nobody told to be {self.what} finished in the top {self.top}"
            return tells(race, f"{headline} of the {race.name}.", details=_unknown(race, rows))
        opening = f"Best of those told to be {self.what}" if self.best else self.what
        if self.top:
            opening = (
                f"{spelt(len(shown)).capitalize()} in the top {self.top} told to be {self.what}"
            )
        return tells(
            race,
            f"{opening} in the {race.name}: {each}.{also}",
            (*backing, *(one for _, one in mates)),
            details=_unknown(race, rows),
        )

    def _is_settled(self, race: Race) -> bool:
        """Whether it is told of everybody in the top what is asked: the make, or the team."""
        makes = {one.manufacturer.value for one in race.entries if one.manufacturer}
        field = "manufacturer" if self.what in makes else "team"
        entries = [own(row.driver, race.entries) for row in race.results if place(row) <= self.top]
        return all(entry and getattr(entry, field) for entry in entries)

    def _mates(self, race: Race, entries: list[Entry]) -> tuple[tuple[str, Backing], ...]:
        """Those whose own team is not told, but that they are teammates of one whose is."""
        team = [one.driver for one in entries if one.team and one.team.value == self.what]
        rows = {row.driver: row for row in race.results if place(row)}
        return tuple(
            (f"{mate.name} finished {_state(rows[mate])}", backing)
            for mate, backing in told_mates(race, team)
            if mate in rows
        )


def _of(entry: Entry) -> tuple[str, ...]:
    facts = (entry.team, entry.manufacturer, entry.sponsor)
    return tuple(fact.value for fact in facts if fact)


def _state(result: Result) -> str:
    return state(result).removesuffix(", on the lead lap")


def _unknown(race: Race, rows: list[tuple[Result, Entry]]) -> tuple[str, ...]:
    """How many there are of whom no source tells what they drove."""
    untold_of = len(race.results) - len(rows)
    return (f"What {count(untold_of, 'other')} drove is not told",) if untold_of else ()
