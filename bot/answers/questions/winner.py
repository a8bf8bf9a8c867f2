"""Who won, and with what?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.backing import Backing
from bot.answers.both import Both, joined
from bot.answers.differences import of_entry, of_identity, of_race, of_result
from bot.answers.drivers_race import own
from bot.answers.labels import THE_RACE
from bot.answers.of_race import OfRace, at_place, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.race import RaceSummary, placed, unwon
from bot.answers.wording import JOINT, listed, seconds, vehicle
from db.racing import Race

PARTS = {
    "make": ("manufacturer", "make"),
    "team": ("team", "team"),
    "chief": ("crew_chief", "crew chief"),
    "number": ("car_number", "number"),
    "sponsor": ("sponsor", "sponsor"),
}
"""What may be asked of the winner's entry, as field and in words."""


@dataclass(frozen=True, slots=True)
class Winner(OfRace):
    """Who won a race."""

    code: ClassVar[str] = "winner"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who won", "winner", "who won the race", "who took the win", "who finished as the winner"
    )

    def told(self, race: Race) -> Answer:
        """The winner, then the next two."""
        winners = at_place(race, 1)
        if not winners:
            backing = Backing.of(of_identity(race, "state", "run_on"))
            return Answer(unwon(race), Outcome.ABSTAIN, sources=backing.sources)
        names = [one.driver.name for one in winners]
        behind = [(at, one) for at in (2, 3) for one in at_place(race, at)]
        ridden = [vehicle(entry) for one in winners if (entry := own(one.driver, race.entries))]
        podium = joined(JOINT, (placed(at, one.driver.name) for at, one in behind))
        won = es.did(names, "ganó", "ganaron")
        return tells(
            race,
            Both(f"{listed(names)} won the {race.name}.", f"{won} la {race.name}."),
            (of_result(one, "finish") for one in (*winners, *(row for _, row in behind))),
            details=[line for line in (*ridden, podium) if line],
            more=(Choice(THE_RACE, RaceSummary(race.slug)),),
        )


@dataclass(frozen=True, slots=True)
class WinnersEntry(OfRace):
    """What the winner drove and for whom: `asked` is one of `PARTS`."""

    code: ClassVar[str] = "won with"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("what make won", "winning make", "who won as a make", asked="make"),
        *phrases(
            "what team won",
            "winning team",
            "who won for a team",
            "who owns the winner",
            "what team owns the winner",
            asked="team",
        ),
        *phrases("winning crew chief", "who was the crew chief of the winner", asked="chief"),
        *phrases("what number won", "winning number", "number of the winner", asked="number"),
        *phrases("winning sponsor", "who sponsored the winner", asked="sponsor"),
    )

    asked: str = "make"

    def told(self, race: Race) -> Answer:
        """It, with the winner's name."""
        field, word = PARTS.get(self.asked, PARTS["make"])
        winners = at_place(race, 1)
        found = [(one, own(one.driver, race.entries)) for one in winners]
        said = [
            f"{fact.value}, with {one.driver.name}"
            for one, entry in found
            if (fact := getattr(entry, field, None))
        ]
        who = listed([one.driver.name for one in winners])
        if not said:
            of = f"of {who}, who won the {race.name}" if who else f"that won the {race.name}"
            return untold(race, f"No source tells the {word} {of}.")
        number = "No. " if self.asked == "number" else ""
        return tells(
            race,
            f"The winning {word} of the {race.name} was {number}{listed(said)}.",
            (
                *(of_result(one, "finish") for one in winners),
                *(of_entry(entry, field) for _, entry in found),
            ),
        )


@dataclass(frozen=True, slots=True)
class WinningMargin(OfRace):
    """By how much the race was won."""

    code: ClassVar[str] = "margin"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "margin of victory",
        "how much did he win by",
        "what did {driver} win by",
        "by how much did {driver} win",
        "how much did {driver} win by",
        "winning gap",
    )

    driver: str = ""  # said in passing: the margin is the winner's

    def told(self, race: Race) -> Answer:
        """The margin in seconds."""
        who = listed([one.driver.name for one in at_place(race, 1)])
        who, who_es = who or "the winner", who or "el ganador"
        if race.margin_of_victory is None:
            headline = Both(
                f"No source tells by how much {who} won the {race.name}.",
                f"Ninguna fuente dice por cuánto ganó {who_es} la {race.name}.",
            )
            return untold(race, headline)
        margin = race.margin_of_victory.value
        headline = Both(
            f"{who} won the {race.name} by {seconds(margin)}.",
            f"{who} ganó la {race.name} por {es.seconds(margin)}.",
        )
        return tells(race, headline, (of_race(race, "margin_of_victory"),))
