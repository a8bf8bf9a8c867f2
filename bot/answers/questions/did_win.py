"""Did this driver, team or make win?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice
from bot.answers.both import Both
from bot.answers.differences import of_entry, of_result
from bot.answers.drivers_race import DriversRace, own
from bot.answers.labels import THE_RACE
from bot.answers.of_pair import OfPair, Pair
from bot.answers.of_race import (
    OfDriver,
    OfRace,
    at_place,
    place,
    state,
    tells,
    untold,
    without_finish,
)
from bot.answers.question import Phrase, phrases
from bot.answers.questions.race import RaceSummary, unwon
from bot.answers.wording import NO, YES, listed, ordinal
from db.racing import Race


@dataclass(frozen=True, slots=True)
class DidWin(OfDriver):
    """Whether a driver won, and if not, who did."""

    code: ClassVar[str] = "did win"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did {driver} win",
        "was {driver} the winner",
        "{driver} won",
        "did {driver} finish to win",
        "when did {driver} win",
        "did {driver} lead and win",
    ) + phrases("did {driver} lose", "{driver} lost", lost=1)

    lost: int = 0  # whether it is asked if somebody else won

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, the winner, and where the driver came in."""
        race, result = part.race, part.result
        winners = at_place(race, 1)
        if not winners:
            return untold(race, unwon(race))
        names = [one.driver.name for one in winners]
        who = listed(names)
        if result is None or not place(result):
            unknown = without_finish(part)
            headline = Both(f"{unknown} {who} won.", f"{unknown.spanish} Ganó {es.listed(names)}.")
            return untold(race, headline)
        more = (Choice(THE_RACE, RaceSummary(race.slug)),)
        backing = (of_result(one, "finish") for one in (*winners, result))
        if place(result) == 1:
            own_name = part.driver.name
            verdict = NO if self.lost else YES
            won = Both(
                f"{verdict}. {own_name} won the {race.name}.",
                f"{verdict.spanish}. {own_name} ganó la {race.name}.",
            )
            return tells(race, won, backing, more=more)
        came = state(result)
        verdict = YES if self.lost else NO
        headline = Both(
            f"{verdict}. {who} won the {race.name}; {part.driver.name} finished {came}.",
            f"{verdict.spanish}. {es.did(names, 'ganó', 'ganaron')} la {race.name}; "
            f"{part.driver.name} terminó {came.spanish}.",
        )
        return tells(race, headline, backing, more=more)


@dataclass(frozen=True, slots=True)
class WhichWon(OfPair):
    """Which of two drivers won, if either did."""

    code: ClassVar[str] = "which won"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "was it {driver} or {other:driver} who won",
        "did {driver} or {other:driver} win",
        "who won {driver} or {other:driver}",
        "was the winner {driver} or {other:driver}",
    )

    def both(self, pair: Pair) -> Answer:
        """The winner, then where those of the two came in who did not win."""
        race, one, other = pair.race, pair.one, pair.other
        winners = at_place(race, 1)
        if not winners:
            return untold(race, unwon(race))
        rows = [row for driver in (one, other) if (row := own(driver, race.results))]
        rest = [row for row in rows if row not in winners and place(row)]
        came = [f"{row.driver.name} finished {ordinal(place(row))}" for row in rest]
        won = f"{listed([one.driver.name for one in winners])} won the {race.name}"
        neither = "" if any(row in winners for row in rows) else "Neither: "
        return tells(
            race,
            f"{neither}{won}{f'; {listed(came)}' if came else ''}.",
            (of_result(one, "finish") for one in (*winners, *rest)),
            more=(Choice(THE_RACE, RaceSummary(race.slug)),),
        )


@dataclass(frozen=True, slots=True)
class DidWinFor(OfRace):
    """Whether a make, team or sponsor won: `what` names one of them, as printed."""

    code: ClassVar[str] = "won for"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did {what:make} win",
        "did {what:team} win",
        "did the {what:sponsor} win",
        "was the winner a {what:make}",
        "{what:make} won",
        "{what:team} won",
    )

    what: str = ""

    def told(self, race: Race) -> Answer:
        """Yes or no, and who won in what."""
        winners = at_place(race, 1)
        found = [(one, own(one.driver, race.entries)) for one in winners]
        held = [
            fact.value
            for _, entry in found
            if entry
            for fact in (entry.manufacturer, entry.team, entry.sponsor)
            if fact
        ]
        if not held:
            return untold(race, f"No source tells what the winner of the {race.name} drove.")
        who = listed([one.driver.name for one in winners])
        verdict = "Yes" if self.what in held else "No"
        return tells(
            race,
            f"{verdict}. {who} won the {race.name} with {listed(held)}.",
            (
                *(of_result(one, "finish") for one in winners),
                *(of_entry(entry, "manufacturer", "team", "sponsor") for _, entry in found),
            ),
        )
