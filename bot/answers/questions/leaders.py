"""Who led laps, who the most or fewest of them, and do they add up?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers import spanish as es
from bot.answers.answer import Answer, Choice
from bot.answers.backing import Backing
from bot.answers.both import Both
from bot.answers.differences import of_race, of_result
from bot.answers.labels import LAPS_LED
from bot.answers.of_race import OfRace, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.laps_led import LapsLed, leaders
from bot.answers.wording import count, distance, laps, listed, ordinal
from db.racing import Race, Result


@dataclass(frozen=True, slots=True)
class Leaders(OfRace):
    """Those who led laps, with their laps, most first; `rank` picks one, -1 the fewest."""

    code: ClassVar[str] = "leaders"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "which drivers led laps",
            "who led laps",
            "how many drivers led laps",
            "who other than {driver} led",
            "who other than {driver} led laps",
            "how many laps did everyone other than {driver} lead",
            "how many leaders",
            "how many different leaders",
            "leaders",
            "laps led order",
        ),
        *phrases("who led the fewest laps", "fewest laps led", rank=-1),
        *phrases("who led the least laps", rank=-1),
        *phrases(
            "who was {rank:position} in laps led",
            "who led {rank:position} most laps",
            "{rank:position} most laps led",
            "{rank:position} in the laps led list",
            "who was {rank:position} in leading",
        ),
    )

    rank: int = 0
    driver: str = ""  # said in passing: who else led shows in the list

    def told(self, race: Race) -> Answer:
        """The names and laps."""
        ranked = leaders(race)
        if not ranked:
            headline = Both(
                f"No source tells who led the {race.name}.",
                f"Ninguna fuente dice quién lideró la {race.name}.",
            )
            return untold(race, headline)
        backing = (*(of_result(one, "laps_led") for one in ranked), of_race(race, "leaders"))
        more = (Choice(LAPS_LED, LapsLed(race=race.slug)),)
        if self.rank == 0:
            each = [f"{one.driver.name} {_laps(one)}" for one in ranked]
            drivers = es.count(len(ranked), "piloto")
            headline = Both(
                f"{count(len(ranked), 'driver')} led laps of the {race.name}: {listed(each)}.",
                f"{drivers} en cabeza de la {race.name}, en vueltas: {es.listed(each)}.",
            )
            whole = sum(map(_laps, ranked))
            in_all = Both(f"{laps(whole)} in all", f"{es.laps(whole)} en total")
            return tells(race, headline, backing, details=(in_all,), more=more)
        at = len(ranked) if self.rank < 0 else self.rank
        if at > len(ranked):
            headline = Both(
                f"Only {len(ranked)} are told to have led the {race.name}.",
                f"Solo consta que {len(ranked)} lideraron la {race.name}.",
            )
            return untold(race, headline, backing)
        alike = [one.driver.name for one in ranked if _laps(one) == _laps(ranked[at - 1])]
        rank = Both(f"the {ordinal(at)} most laps", f"n.º {at} en vueltas lideradas")
        fewest = Both("the fewest laps of any leader", "menos que los demás líderes")
        which = fewest if self.rank < 0 else rank
        long = _laps(ranked[at - 1])
        did = es.did(alike, "lideró", "lideraron")
        headline = Both(
            f"{listed(alike)} led {which} of the {race.name}: {laps(long)}.",
            f"{did} {es.laps(long)} de la {race.name}, {which.spanish}.",
        )
        return tells(race, headline, backing, more=more)


@dataclass(frozen=True, slots=True)
class NeverLed(OfRace):
    """Who led no lap."""

    code: ClassVar[str] = "no lead"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "who never led", "how many never led", "who never led a lap", "how many never led a lap"
    )

    def told(self, race: Race) -> Answer:
        """How many led none, and who did."""
        ranked = leaders(race)
        none = [one for one in race.results if one.laps_led and one.laps_led.value == 0]
        if not ranked or not none:
            return untold(race, f"No source tells who led no lap of the {race.name}.")
        who = listed([one.driver.name for one in ranked])
        return tells(
            race,
            f"{count(len(none), 'driver')} led no lap of the {race.name}: all but {who}.",
            (of_result(one, "laps_led") for one in ranked),
        )


@dataclass(frozen=True, slots=True)
class LapsLedAddUp(OfRace):
    """Whether the laps led make up the race."""

    code: ClassVar[str] = "sum"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "do the laps led add up",
        "how many laps led add up",
        "do the laps add up",
        "do the laps led add up to how long the race was",
    )

    def told(self, race: Race) -> Answer:
        """The sum, beside the laps of the race."""
        ranked, whole = leaders(race), distance(race)
        if not ranked or whole is None:
            return untold(race, f"No source tells all that it takes to add up the {race.name}.")
        parts = [_laps(one) for one in ranked]
        added = f"{' + '.join(map(str, parts))} = {sum(parts)}"
        fits = sum(parts) == whole
        backing = Backing.of(*(of_result(one, "laps_led") for one in ranked))
        length = of_race(race, "laps_run" if race.laps_run else "scheduled_laps")
        tail = f"the laps of the {race.name}" if fits else f"and the {race.name} had {laps(whole)}"
        return tells(race, f"{'Yes' if fits else 'No'}. {added}, {tail}.", (backing, length))


def _laps(result: Result) -> int:
    return result.laps_led.value if result.laps_led else 0
