"""Who was first off pit road, and where did others come out?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing, unique
from bot.answers.differences import of_spot
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.wording import ordinal, race_line
from db.almanac import Almanac
from db.racing import Driver, PitOrder, Race, Spot

LAST = -1


@dataclass(frozen=True, slots=True)
class OffPitRoad(Question):
    """The order off pit road at one stop, at all if none is named.

    A stop is named by the stage it followed, the caution it fell under (`caution`, -1 the last)
    or its number in the race (`stop`, -1 the last).
    """

    code: ClassVar[str] = "offpit"
    phrases: ClassVar = (
        *phrases(
            "who won the race off pit road", "who won off pit road {stage}",
            "who led off pit road", "who led off pit road {stage}", position=1,
        ),
        *phrases("who won off pit road last", "who led off pit road last", position=1, stop=LAST),
        *phrases("who won off pit road last caution", "who led off pit road last caution",
                 position=1, caution=LAST),
        *phrases("who won off pit road {caution:position} caution", "who led off pit road "
                 "{caution:position} caution", "who won off pit road {stop:position}", position=1),
        *phrases("{position} off pit road", "{position} off pit road {stage}",
                 "{position} out from the pits {stage}",
                 "who came out {position} from pit road {stage}",
                 "{position} off pit road {caution:position} caution"),
        *phrases("{position} off pit road last caution", caution=LAST),
        *phrases("{position} off pit road last",
                 "{position} off pit road last pit stop", stop=LAST),
        *phrases("off pit road order", "off pit road order {stage}", "off pit road {stage}",
                 "off pit road {top} {stage}", "off pit road {top}"),
        *phrases("{position} off pit road {driver} caution",
                 "who won off pit road {driver} caution",
                 "who led off pit road {driver} caution", by_cause=1),
        *phrases("off pit road last caution", "off pit road {top} last caution", caution=LAST),
        *phrases(
            "who beat {driver} off pit road", "who beat {driver} off pit road {stage}",
            "where was {driver} off pit road", "{driver} off pit road {stage}",
            "did {driver} win off pit road", "did {driver} win off pit road {stage}",
            "what place {driver} off pit road {stage}",
            "where was {driver} off pit road {stop:position}",
            "where was {driver} off pit road {stop:position} pit stop",
            "where was {driver} out {stop:position} pit stop",
        ),
        *phrases("where was {driver} off pit road last caution", "did {driver} win off pit road "
                 "last caution", caution=LAST),
        *phrases("where was {driver} off pit road last",
                 "where was {driver} off pit road last pit stop",
                 "where was {driver} last pit stop",
                 "where was {driver} out last pit stop", stop=LAST),
    )  # fmt: skip

    race: str | None = names(Names.RACE, optional=True)
    driver: str | None = names(Names.DRIVER, optional=True)
    position: int | None = None
    stage: int | None = None
    caution: int | None = None
    stop: int | None = None
    by_cause: int = 0  # `driver` names who brought out the caution

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The place asked for at each stop meant; where the driver came in, if told."""
        driver = None if self.driver is None else driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        race = race_meant(almanac, self.race, of=self.driver)
        if isinstance(race, Answer):
            return race
        if self.by_cause and driver:
            driver = None
        told = tuple(
            (stop, spot) for stop in self._stops(race) for spot in self._spots(stop, driver)
        )
        if not told:
            return self._untold(race, driver)
        sentences = [
            line
            for stop in self._stops(race)
            if _lines(stop, told, driver)
            for line in _lines(stop, told, driver)
        ]
        headline, *rest = unique(sentences)
        answer = Answer(
            headline,
            details=(*rest, *_texts(told)),
            context=race_line(race),
            about=unique(spot.driver.slug for _, spot in told) if self.position else (),
        )
        return Backing.of(*(of_spot(spot, _where(stop)) for stop, spot in told)).behind(answer)

    def _stops(self, race: Race) -> tuple[PitOrder, ...]:
        stops = race.pit_orders
        if self.stage is not None:
            return tuple(one for one in stops if one.scope == _after(self.stage))
        if self.stop is not None:
            at = self.stop if self.stop == LAST else self.stop - 1
            return stops[at:][:1] if -1 <= at < len(stops) else ()
        if self.by_cause:
            return _under(race, _brought_out_by(race, self.driver))
        if self.caution is not None:
            return _under(race, self.caution)
        return stops

    def _spots(self, stop: PitOrder, driver: Driver | None) -> tuple[Spot, ...]:
        if driver is not None:
            return tuple(spot for spot in stop.spots if spot.driver.slug == driver.slug)
        placed = tuple(spot for spot in stop.spots if spot.position)
        wanted = self.position
        return tuple(
            s for s in placed if wanted is None or (s.position and s.position.value == wanted)
        )

    def _untold(self, race: Race, driver: Driver | None) -> Answer:
        whom = driver.name if driver else "who" if self.position else "the order"
        what = (
            f"where {whom} came"
            if driver
            else f"{whom} came {ordinal(self.position)}"
            if self.position
            else whom
        )
        headline = f"No source tells {what} off pit road at that stop of the {race.name}."
        return Answer(headline, Outcome.ABSTAIN, context=race_line(race))


def _under(race: Race, number: int) -> tuple[PitOrder, ...]:
    """The stop under a caution: that of a stage's end by its lap, the last one by its place."""
    cautions = [one for one in race.incidents if one.caution]
    last = max((one.caution.value for one in cautions if one.caution), default=0)
    wanted = last if number == LAST else number
    lap = next(
        (
            one.lap.value
            for one in cautions
            if one.caution and one.caution.value == wanted and one.lap
        ),
        None,
    )
    for stage in race.stages:
        if lap is not None and stage.last_lap and stage.last_lap.value == lap:
            return tuple(one for one in race.pit_orders if one.scope == _after(stage.number))
    own = tuple(one for one in race.pit_orders if not one.scope.startswith("stage-"))
    return own[-1:] if wanted == last else ()


def _brought_out_by(race: Race, driver: str | None) -> int:
    """The number of the caution that a driver brought out; 0 for none."""
    own = (one.caution.value for one in race.incidents if one.caution and driver in one.drivers[:1])
    return next(own, 0)


def _after(stage: int) -> str:
    return f"stage-{stage}-break"


def _where(stop: PitOrder) -> str:
    kind, _, rest = stop.scope.partition("-")
    if kind == "stage":
        return f"off pit road after stage {rest.partition('-')[0]}"
    return "off pit road under the last caution" if "caution" in stop.scope else "off pit road"


def _lines(
    stop: PitOrder, told: tuple[tuple[PitOrder, Spot], ...], driver: Driver | None
) -> tuple[str, ...]:
    """One sentence for the places told of a stop."""
    own = [spot for at, spot in told if at is stop and spot.position]
    if not own:
        return ()
    places = [(spot.position.value, spot) for spot in own if spot.position]
    if len(own) > 1:
        order = ", ".join(f"{ordinal(place)} {spot.driver.name}" for place, spot in places)
        return (f"{_where(stop)[:1].upper()}{_where(stop)[1:]}: {order}.",)
    place, spot = places[0]
    entered = f", in {ordinal(spot.entered.value)}" if spot.entered and driver else ""
    if place == 1:
        return (f"{spot.driver.name} was first {_where(stop)}{entered}.",)
    return (f"{spot.driver.name} was {ordinal(place)} {_where(stop)}{entered}.",)


def _texts(told: tuple[tuple[PitOrder, Spot], ...]) -> tuple[str, ...]:
    return unique(one.text for _, spot in told for one in spot.told)
