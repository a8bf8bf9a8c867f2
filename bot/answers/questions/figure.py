"""One figure of a race: cautions, lead changes, starters, length, pace."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice
from bot.answers.backing import Backing
from bot.answers.both import Both
from bot.answers.differences import of_race, of_result
from bot.answers.labels import THE_RACE
from bot.answers.of_race import OfRace, field_size, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.laps_led import leaders
from bot.answers.questions.race import RaceSummary
from bot.answers.race_figures import cautions, figures, lead_changes, led_by
from bot.answers.wording import NO, YES, distance, laps, mph
from db.racing import Race

SAID: Mapping[str, tuple[Both, Callable[[Any], Both]]] = MappingProxyType(
    {
        "lead_changes": (
            Both("how many lead changes the {} had", "cuántos cambios de líder tuvo la {}"),
            lambda n: _had(lead_changes(n)),
        ),
        "cautions": (
            Both("how many cautions the {} had", "cuántas banderas amarillas tuvo la {}"),
            lambda n: _had(cautions(n)),
        ),
        "caution_laps": (
            Both(
                "how many laps of the {} were under caution",
                "cuántas vueltas de la {} fueron con bandera amarilla",
            ),
            lambda n: Both(
                f"had {laps(n)} under caution", f"tuvo {es.laps(n)} con bandera amarilla"
            ),
        ),
        "leaders": (
            Both("how many led the {}", "cuántos lideraron la {}"),
            lambda n: _had(led_by(n)),
        ),
        "average_speed_mph": (
            Both("the average speed of the {}", "la velocidad media de la {}"),
            lambda n: Both(f"was run at {mph(n)} on average", f"se corrió a {es.mph(n)} de media"),
        ),
        "time_of_race": (
            Both("how long the {} took", "cuánto duró la {}"),
            lambda text: Both(f"took {text}", f"duró {text}"),
        ),
    }
)
"""What each figure is called, and how it is told of a race."""

MORE, FEWER, AT_LEAST, AT_MOST = 1, -1, 2, -2
"""How a number that was said bounds the figure."""


def _held(what: str, asked: str) -> tuple[Phrase, ...]:
    """The phrases that hold a number against a figure."""
    said = f"{{said:count}} {what}"
    return (
        *phrases(said, f"were there {said}", asked=asked),
        *phrases(f"more than {said}", f"over {said}", asked=asked, bound=MORE),
        *phrases(f"fewer than {said}", asked=asked, bound=FEWER),
        *phrases(f"at least {said}", asked=asked, bound=AT_LEAST),
        *phrases(f"at most {said}", asked=asked, bound=AT_MOST),
    )


SHORT, WHOLE, OVER = "short", "whole", "over"
"""What may be asked of the distance: was it shortened, was it run in full, or overrun."""


@dataclass(frozen=True, slots=True)
class RaceFigure(OfRace):
    """One figure as sources print it: `asked` is a field of `SAID`."""

    code: ClassVar[str] = "figure"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("how many lead changes", "lead changes", asked="lead_changes"),
        *phrases("how many times lead changes", asked="lead_changes"),
        *phrases("how many cautions", "cautions", "was there a caution", asked="cautions"),
        *phrases("how many laps under caution", "caution laps", asked="caution_laps"),
        *phrases("how many green laps", "green flag laps", asked="green_laps"),
        *phrases("average speed", "how fast was the race", asked="average_speed_mph"),
        *phrases(
            "how long did the race take",
            "how long was the race in time",
            "time of the race took",
            asked="time_of_race",
        ),
        *_held("cautions", "cautions"),
        *phrases("were there {said:count} or {other:count} cautions", asked="cautions"),
        *_held("caution laps", "caution_laps"),
        *_held("laps under caution", "caution_laps"),
        *_held("lead changes", "lead_changes"),
        *phrases("{said:count} different leaders", "{said:count} drivers led", asked="leaders"),
    )

    asked: str = "lead_changes"
    said: int | None = None  # the number that somebody takes it to be
    other: int | None = None  # or the other of two numbers that it may be
    bound: int = 0  # or how it bounds the figure, by the constants above

    def told(self, race: Race) -> Answer:
        """The figure; without it, those that are held."""
        named, says = SAID.get(self.asked, SAID["lead_changes"])
        if self.asked == "green_laps":
            return _green(race)
        fact = getattr(race, self.asked, None)
        if fact is None:
            headline = Both(
                f"No source tells {named.format(race.name)}.",
                f"Ninguna fuente dice {named.spanish.format(race.name)}.",
            )
            return untold(race, headline, details=figures(race))
        backing = of_race(race, self.asked)
        extra = race.caution_laps if self.asked == "cautions" else None
        told = _had(cautions(fact.value, extra)) if extra else says(fact.value)
        if self.asked == "caution_laps" and race.cautions:
            number = cautions(race.cautions.value)
            told = Both(f"{told}, in {number}", f"{told.spanish}, en {number.spanish}")
        opening = self._verdict(fact.value)
        return tells(
            race,
            Both(
                f"{opening}The {race.name} {told}.",
                f"{opening.spanish}La {race.name} {told.spanish}.",
            ),
            (backing, of_race(race, "caution_laps") if extra else Backing()),
            more=(Choice(THE_RACE, RaceSummary(race.slug)),),
        )

    def _verdict(self, number: int | Decimal | str) -> Both:
        """Yes or no to the number that was said; empty where none was."""
        if self.said is None or self.other is not None or not isinstance(number, int):
            return Both("", "")
        fits = {
            MORE: number > self.said,
            FEWER: number < self.said,
            AT_LEAST: number >= self.said,
            AT_MOST: number <= self.said,
        }
        verdict = YES if fits.get(self.bound, number == self.said) else NO
        return Both(f"{verdict}. ", f"{verdict.spanish}. ")


@dataclass(frozen=True, slots=True)
class Starters(OfRace):
    """How many started, and how many were running at the end."""

    code: ClassVar[str] = "field"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("how many trucks", "how many started", "how many trucks started"),
        *phrases("how many drivers", "how many entries"),
        *phrases("how many finished", "how many were running", running=1),
        *phrases("how many drivers finished", "how many trucks were running", running=1),
        *phrases("were there {said:count} trucks", "did {said:count} trucks start"),
    )

    running: int = 0
    said: int | None = None  # how many somebody takes them to be

    def told(self, race: Race) -> Answer:
        """The size of the field, or what is left of it at the end."""
        size, what = field_size(race), f"{race.series.vehicle}s"
        backing = (of_race(race, "starters"),)
        if size is None:
            headline = Both(
                f"No source tells how many {what} started the {race.name}.",
                f"Ninguna fuente dice cuántos salieron en la {race.name}.",
            )
            return untold(race, headline)
        if not self.running:
            verdict = (YES if size == self.said else NO) if self.said is not None else None
            opening = Both(f"{verdict}. ", f"{verdict.spanish}. ") if verdict else Both("", "")
            headline = Both(
                f"{opening}{size} {what} started the {race.name}.",
                f"{opening.spanish}{size} salieron en la {race.name}.",
            )
            return tells(race, headline, backing)
        out = [one for one in race.results if one.status and one.status.value == "out"]
        if not any(one.status for one in race.results):
            headline = Both(
                f"No source tells how many were running at the end of the {race.name}.",
                f"Ninguna fuente dice cuántos seguían en carrera al final de la {race.name}.",
            )
            return untold(race, headline, backing)
        left = size - len(out)
        headline = Both(
            f"{left} of {size} {what} were running at the end of the {race.name}.",
            f"{left} de {size} seguían en carrera al final de la {race.name}.",
        )
        return tells(race, headline, (*backing, *(of_result(one, "status") for one in out)))


@dataclass(frozen=True, slots=True)
class RaceLength(OfRace):
    """How long the race was, in laps and miles, and whether it went all the way."""

    code: ClassVar[str] = "length"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases("how many laps was the race", "race length in laps", "how long was the race"),
        *phrases("how many laps were scheduled", "how many laps", "race distance", "laps run"),
        *phrases("was the race {said:count} laps", "was the race {said:count} laps long"),
        *phrases("how many miles was the race", "race length in miles", asked="miles"),
        *phrases("was the race shortened", "why was the race shortened", asked=SHORT),
        *phrases("did the race go the full distance", asked=WHOLE),
        *phrases("did it go to overtime", "how many laps of overtime", asked=OVER),
    )

    asked: str = "laps"
    said: int | None = None  # how many laps somebody takes it to be

    def told(self, race: Race) -> Answer:
        """Laps with the miles that the track's length makes of them."""
        whole = distance(race)
        if whole is None:
            headline = Both(
                f"No source tells how many laps the {race.name} had.",
                f"Ninguna fuente dice cuántas vueltas tuvo la {race.name}.",
            )
            return untold(race, headline)
        backing = (of_race(race, "laps_run", "scheduled_laps"),)
        if self.said is not None:
            verdict = "Yes" if self.said == whole else "No"
            return tells(race, f"{verdict}: the {race.name} was {laps(whole)}.", backing)
        if self.asked in (SHORT, WHOLE, OVER):
            return _whether(race, self.asked, whole)
        miles = _miles(race, whole)
        if self.asked == "miles" and not miles:
            return untold(race, f"No source tells the miles of the {race.name}.", backing)
        headline = Both(
            f"The {race.name} was {laps(whole)}{miles}.",
            f"La {race.name} tuvo {es.laps(whole)}{miles.spanish}.",
        )
        return tells(race, headline, backing)


def _had(what: Both) -> Both:
    return Both(f"had {what}", f"tuvo {what.spanish}")


def _green(race: Race) -> Answer:
    whole, under = distance(race), race.caution_laps
    if whole is None or under is None:
        return untold(race, f"No source tells how many green laps the {race.name} had.")
    backing = (of_race(race, "laps_run", "scheduled_laps", "caution_laps"),)
    how = f"{whole} less {under.value} under caution"
    return tells(race, f"The {race.name} had {whole - under.value} green laps: {how}.", backing)


def _miles(race: Race, whole: int) -> Both:
    if race.track is None or race.track.length_miles is None:
        return Both("", "")
    length = race.track.length_miles
    altogether = f"{(length * whole).normalize():f}"
    return Both(
        f" of {length} miles, {altogether} miles in all",
        f" de {length} millas, {altogether} millas en total",
    )


def _whether(race: Race, asked: str, whole: int) -> Answer:
    """Whether all laps were run: as told, else as the laps led add up."""
    backing = (of_race(race, "laps_run", "scheduled_laps"), *_led(race))
    led = sum(one.laps_led.value for one in race.results if one.laps_led)
    planned = race.scheduled_laps.value if race.scheduled_laps else None
    run = race.laps_run.value if race.laps_run else led if led == planned else None
    if planned is None or run is None:
        known = f"The {race.name} was {laps(whole)}"
        return untold(race, f"No source tells whether the {race.name} was cut.", details=(known,))
    came = WHOLE if run == planned else SHORT if run < planned else OVER
    verdict = "Yes" if came == asked else "No"
    how = "as the laps led add up" if race.laps_run is None else "as told"
    headline = f"{verdict}. {run} of {laps(planned)} of the {race.name} were run, {how}."
    return tells(race, headline, backing)


def _led(race: Race) -> tuple[Backing, ...]:
    return tuple(of_result(one, "laps_led") for one in leaders(race))
