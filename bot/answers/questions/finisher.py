"""Who finished in this place, or from this place to that?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice
from bot.answers.both import Both, capital, joined
from bot.answers.differences import of_race, of_result
from bot.answers.drivers_race import DriversRace, own
from bot.answers.labels import FULL_RESULTS
from bot.answers.of_race import (
    OfDriver,
    OfRace,
    at_place,
    field_size,
    how_it_ended,
    no_finish,
    place,
    placed,
    tells,
    untold,
)
from bot.answers.question import Phrase, phrases
from bot.answers.questions.full_results import FullResults
from bot.answers.questions.result import ResultOf
from bot.answers.understanding.moments import LAST
from bot.answers.wording import JOINT, NO, YES, listed, ordinal, vehicle
from db.racing import Race, Result

MOST = 34
"""Names in one headline, which a message still holds."""


@dataclass(frozen=True, slots=True)
class Finisher(OfRace):
    """Who finished in `position` (-1 for last, -2 for the next to last), or up to `upto`."""

    code: ClassVar[str] = "place"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "{position}",
            "who finished {position}",
            "who took {position}",
            "{position} place finisher",
            "what driver was {position} at the finish",
            "{range}",
            "who finished {range}",
            "who was last in the {position:top}",
            "who finished {position:count}",
            "who was last in the {position:top} finish",
            "positions {range}",
        ),
        *phrases(
            "who finished last", "last place", "last place finisher", "who was last", position=LAST
        ),
    )

    position: int = 1
    upto: int | None = None

    def told(self, race: Race) -> Answer:
        """The names; a place beyond the field is declined with the number that started."""
        size = field_size(race)
        if not placed(race):
            headline = Both(
                f"No source tells how the {race.name} ended.",
                f"Ninguna fuente dice cómo terminó la {race.name}.",
            )
            return untold(race, headline)
        if self.upto is not None:
            return _range(race, *sorted((self.position, self.upto)))
        if self.position > LAST:
            return _one(race, self.position)
        counted = 0 if size is None else size + 1 + self.position
        if not at_place(race, counted):
            return untold(race, _last_untold(race))
        return _one(race, counted, last=self.position == LAST)


@dataclass(frozen=True, slots=True)
class OutsideTop(OfRace):
    """Who was the first, or the `nth`, beyond the first `top`."""

    code: ClassVar[str] = "outside top"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "{nth:position} outside the {top}",
        "who was {nth:position} outside the {top}",
        "who finished just outside the {top}",
    )

    top: int = 10
    nth: int = 1

    def told(self, race: Race) -> Answer:
        """Whoever finished so many places further down."""
        return Finisher(position=self.top + self.nth).told(race)


@dataclass(frozen=True, slots=True)
class FinishedAt(OfDriver):
    """Whether a driver finished in `position`."""

    code: ClassVar[str] = "finished at"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "did {driver} finish {position}",
        "was {driver} {position}",
        "{driver} {position}",
        "{driver} finished {position}",
        "was {driver} {position} or {other:position}",
        "did {driver} finish {position} or {other:position}",
    )

    position: int = 1
    other: int | None = None  # or the other of two places that it may be

    def part(self, part: DriversRace) -> Answer:
        """Yes or no, and the place."""
        race, result = part.race, part.result
        if result is None or not place(result):
            return no_finish(part)
        wanted = self.position
        if wanted < 0:
            size = field_size(race)
            if size is None:
                return untold(race, _last_untold(race))
            wanted += size + 1
        verdict = YES if place(result) == wanted else NO
        who, at = part.driver.name, place(result)
        opening = Both(f"{verdict}. ", f"{verdict.spanish}. ")
        if self.other is not None:
            opening = Both("", "")
        headline = Both(
            f"{opening}{who} finished {ordinal(at)} in the {race.name}.",
            f"{opening.spanish}{who} terminó {es.ordinal(at)} en la {race.name}.",
        )
        return tells(race, headline, (of_result(result, "finish"),))


def _last_untold(race: Race) -> Both:
    return Both(
        f"No source tells who finished last in the {race.name}.",
        f"Ninguna fuente dice quién terminó último en la {race.name}.",
    )


def _one(race: Race, position: int, *, last: bool = False) -> Answer:
    found = at_place(race, position)
    if not found:
        return _nobody(race, position)
    names = [one.driver.name for one in found]
    at = Both(ordinal(position), es.ordinal(position))
    if last:
        at = Both(f"last, {at}", f"último, {at.spanish}")
    headline = Both(
        f"{listed(names)} finished {at} in the {race.name}.",
        f"{es.did(names, 'terminó', 'terminaron')} {at.spanish} en la {race.name}.",
    )
    return tells(
        race,
        headline,
        (of_result(one, "finish", "status", "laps_down", "reason_out") for one in found),
        details=(line for one in found if (line := _more_of(one, race))),
        more=tuple(Choice(one.driver.name, ResultOf(one.driver.slug, race.slug)) for one in found),
    )


def _more_of(result: Result, race: Race) -> Both:
    entry = own(result.driver, race.entries)
    parts = (vehicle(entry) if entry else "", how_it_ended(result))
    return joined(JOINT, (capital(part) for part in parts if part))


def _nobody(race: Race, position: int) -> Answer:
    size = field_size(race)
    if position < 1 or (size is not None and position > size):
        only = Both(f": only {size} started", f": solo salieron {size}")
        known = only if size is not None else Both("", "")
        headline = Both(
            f"Nobody finished {ordinal(position)} in the {race.name}{known}.",
            f"Nadie terminó {es.ordinal(position)} en la {race.name}{known.spanish}.",
        )
        return untold(race, headline, (of_race(race, "starters"),))
    headline = Both(
        f"No source tells who finished {ordinal(position)} in the {race.name}.",
        f"Ninguna fuente dice quién terminó {es.ordinal(position)} en la {race.name}.",
    )
    return untold(race, headline)


def _range(race: Race, first: int, last: int) -> Answer:
    rows = [one for one in placed(race) if first <= place(one) <= last][:MOST]
    if not rows:
        return _nobody(race, first)
    names = [(place(one), one.driver.name) for one in rows]
    end = names[-1][0]
    each = listed([f"{ordinal(at)} {name}" for at, name in names])
    each_es = es.listed([f"{es.ordinal(at)} {name}" for at, name in names])
    return tells(
        race,
        Both(
            f"{ordinal(first)} to {ordinal(end)} in the {race.name}: {each}.",
            f"Del {es.ordinal(first)} al {es.ordinal(end)} en la {race.name}: {each_es}.",
        ),
        (of_result(one, "finish") for one in rows),
        more=(Choice(FULL_RESULTS, FullResults(race.slug)),),
    )
