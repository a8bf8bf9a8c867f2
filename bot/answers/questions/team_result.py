"""How did a team's trucks finish?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import of_entry, of_result
from bot.answers.drivers_race import own
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.questions.result import ResultOf
from bot.answers.wording import listed, ordinal, race_line
from db.almanac import Almanac


@dataclass(frozen=True, slots=True)
class TeamResult(Question):
    """Where the drivers that the sources give a team or sponsor finished."""

    code: ClassVar[str] = "teamresult"
    phrases: ClassVar = (
        *phrases("how did {team} finish", "{team} finish", "where did {team} team finish",
                 "how did the {count} {team} finish", "did {team} win", "{team} result"),
        *phrases("how did {team:sponsor} finish", "did {team:sponsor} win", aspect="sponsor"),
    )  # fmt: skip

    team: str = ""
    race: str | None = names(Names.RACE, optional=True)
    aspect: str = "team"
    count: int | None = None

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Each driver told of with the team, best first."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        entries = [
            one
            for one in race.entries
            if (fact := getattr(one, self.aspect)) is not None and fact.value == self.team
        ]
        rows = [row for one in entries if (row := own(one.driver, race.results)) and row.finish]
        rows.sort(key=lambda row: row.finish.value if row.finish else 0)
        if not rows:
            headline = f"No source tells how {self.team} finished in the {race.name}."
            return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
        places = [f"{row.driver.name} {ordinal(row.finish.value)}" for row in rows if row.finish]
        answer = Answer(
            f"{self.team}: {listed(places)} in the {race.name}.",
            details=("As far as the sources tell who drove for whom",),
            context=race_line(race),
            more=tuple(Choice(row.driver.name, ResultOf(row.driver.slug, race.slug)) for row in rows),
            about=tuple(row.driver.slug for row in rows),
        )
        told = (*(of_result(row, "finish") for row in rows), *(of_entry(one) for one in entries))
        return Backing.of(*told).behind(answer)
