"""Where did a driver run at one moment of a race, and how far back?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.at_moment import about_seconds, at_position, nearest, order_at, said, spot_of
from bot.answers.differences import of_spot
from bot.answers.meant import driver_meant, race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.wording import JOINT, ordinal, race_line
from db.almanac import Almanac
from db.provenance import Told
from db.racing import Driver, Incident, Race, RunningOrder, Spot


@dataclass(frozen=True, slots=True)
class PlaceAt(Question):
    """A driver's place at a moment; `position` if somebody takes it to be that one.

    `gap` asks for the distance to the leader.
    """

    code: ClassVar[str] = "placeat"
    phrases: ClassVar = (
        *phrases(
            "where was {driver} {lap}", "where was {driver} {to_go}",
            "what place was {driver} running {to_go}", "{driver} {lap} running",
        ),
        *phrases("was {driver} {position} {lap}", "was {driver} {position} {to_go}"),
        *phrases("was {driver} {position} or {other:position} {to_go}",
                 "was {driver} {position} or {other:position} {lap}"),
        *phrases("did {driver} lead {lap}", "did {driver} lead {to_go}", position=1),
        *phrases(
            "gap {driver} {lap}", "how far back was {driver} {to_go}",
            "how far ahead was {driver} {lap}", "how far ahead was {driver} {to_go}",
            "how much was {driver} ahead {lap}", "how much was {driver} ahead {to_go}",
            "how big was {driver} lead {lap}", "how big was {driver} lead {to_go}",
            "how far back from the lead was {driver} {lap}", "lead gap {driver} {to_go}",
            "{driver} cushion {to_go}", "{driver} cushion {lap}",
            "how much did {driver} lead {lap}", "how much did {driver} lead {to_go}",
            gap=1,
        ),
    )  # fmt: skip

    driver: str = names(Names.DRIVER)
    race: str | None = names(Names.RACE, optional=True)
    lap: int | None = None
    to_go: int | None = None
    position: int | None = None
    gap: int = 0
    other: int | None = None  # or the other of two places that it may be

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Only what is told of this very moment; else where the driver ran nearest to it."""
        driver = driver_meant(almanac, self.driver)
        if isinstance(driver, Answer):
            return driver
        race = race_meant(almanac, self.race, of=driver.slug)
        if isinstance(race, Answer):
            return race
        order = order_at(race, self.lap, self.to_go)
        spot = spot_of(order, driver.slug) if order else None
        if order is None or spot is None or (self.gap and not (spot.behind or spot.ahead)):
            return self._untold(driver, race, order)
        moves = self._moves(driver, race) if self.other else ()
        told = (*spot.told, *moves, *order.told)
        answer = Answer(
            self._headline(spot, order),
            details=tuple(one.text for one in told),
            context=race_line(race),
            about=(driver.slug,),
        )
        return of_spot(spot, said(self.lap, self.to_go)).behind(answer)

    def _moves(self, driver: Driver, race: Race) -> tuple[Told, ...]:
        """The passes told of the driver at that moment, between which the place may change."""
        return tuple(
            one.told[0]
            for one in race.incidents
            if one.told
            and one.drivers[:1] == (driver.slug,)
            and one.what is not None
            and one.what.value in ("pass", "lead")
            and self._is_then(one)
        )

    def _is_then(self, one: Incident) -> bool:
        fact, wanted = (
            (one.laps_to_go, self.to_go) if self.to_go is not None else (one.lap, self.lap)
        )
        return fact is not None and fact.value == wanted

    def _headline(self, spot: Spot, order: RunningOrder) -> str:
        moment = said(self.lap, self.to_go)
        who = spot.driver.name
        if spot.position is None:
            return spot.told[0].text if spot.told else f"{who} is told of {moment}."
        at = spot.position.value
        verdict = ""
        if self.position is not None and self.other is None:
            verdict = "Yes: " if at == self.position else "No: "
        place = "led" if at == 1 else f"ran {ordinal(at)}"
        return f"{verdict}{who} {place} {moment}{_distance(spot, order)}."

    def _untold(self, driver: Driver, race: Race, order: RunningOrder | None) -> Answer:
        moment = said(self.lap, self.to_go)
        sure = order is not None and self.position and self.other is None
        held = at_position(order, self.position) if order and sure and self.position else ()
        if held:
            instead = f"{held[0].driver.name} was {ordinal(self.position or 0)} {moment}"
            answer = Answer(f"No: {instead}.", context=race_line(race))
            return of_spot(held[0], moment).behind(answer)
        near = nearest(race, self.lap, self.to_go, lambda one: _placed(one, driver) is not None)
        shown = [f"{said(one.lap, one.laps_to_go)}: {_placed(one, driver)}" for one in near]
        what = "how far back" if self.gap else "where"
        return Answer(
            f"No source tells {what} {driver.name} was {moment}.",
            Outcome.ABSTAIN,
            details=(f"Nearest told: {JOINT.join(shown)}",) if shown else (),
            context=race_line(race),
        )


def _placed(order: RunningOrder, driver: Driver) -> str | None:
    spot = spot_of(order, driver.slug)
    return ordinal(spot.position.value) if spot and spot.position else None


def _distance(spot: Spot, order: RunningOrder) -> str:
    if spot.ahead is not None:
        return f", {about_seconds(spot.ahead)} ahead"
    if spot.behind is None:
        return ""
    leader = next(iter(at_position(order, 1)), None)
    whom = f" {leader.driver.name}" if leader else " the leader"
    return f", {about_seconds(spot.behind)} behind{whom}"
