"""Who ran where at one moment of a race?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.at_moment import about_seconds, at_position, nearest, order_at, said
from bot.answers.backing import Backing
from bot.answers.differences import of_spot
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.wording import JOINT, listed, ordinal, race_line, seconds
from db.almanac import Almanac
from db.racing import Race, RunningOrder, Spot

SHOWN = 10


@dataclass(frozen=True, slots=True)
class OrderAt(Question):
    """Who led or ran at some place at a moment, or the order then as far as told.

    `lap` is counted from the start, `to_go` from the end; `gap` asks for the leader's lead.
    """

    code: ClassVar[str] = "orderat"
    phrases: ClassVar = (
        *phrases(
            "who led {lap}", "who led {to_go}", "who led at the finish {lap}",
            "who was running in the lead {to_go}", position=1,
        ),
        *phrases(
            "who was {position} {lap}", "who was {position} {to_go}",
            "who was {position} at the lead {lap}", "running {position} {to_go}",
        ),
        *phrases("order {lap}", "order {to_go}", "{top} {lap}", "{top} {to_go}"),
        *phrases("gap {lap}", "gap {to_go}", "lead gap {lap}", "lead gap {to_go}",
                 "cushion {lap}", "cushion {to_go}",
                 "margin {lap}", "margin {to_go}", "lead margin {to_go}", "lead margin {lap}",
                 position=1, gap=1),
        *phrases("how much was the lead {lap}", "how much was the lead {to_go}",
                 position=1, gap=1),
        *phrases("gap {top:position} {lap}", "gap {top:position} {to_go}", gap=1),
        *phrases("how close were {top} {lap}", "how close were {top} {to_go}", gap=1),
    )  # fmt: skip

    race: str | None = names(Names.RACE, optional=True)
    position: int | None = None
    lap: int | None = None
    to_go: int | None = None
    top: int | None = None
    gap: int = 0

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """Only what is told of this very moment; else the moments told nearest to it."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        order = order_at(race, self.lap, self.to_go)
        told = self._told(order) if order else ()
        if order is None or not told or self._lacks_gap(order, told):
            behind = [spot for spot in order.spots if spot.behind] if order and self.gap else []
            return self._behind(race, behind[0]) if behind else self._untold(race)
        together = self.gap and self.top and order.told
        headline = order.told[0].text if together else self._headline(told)
        answer = Answer(
            headline,
            details=tuple(one.text for one in order.told if one.text != headline),
            context=race_line(race),
            about=(told[0].driver.slug,) if self.position else (),
        )
        moment = said(self.lap, self.to_go)
        return Backing.of(*(of_spot(spot, moment) for spot in told)).behind(answer)

    def _lacks_gap(self, order: RunningOrder, told: tuple[Spot, ...]) -> bool:
        return bool(self.gap) and not told[0].ahead and not (self.top and order.told)

    def _told(self, order: RunningOrder) -> tuple[Spot, ...]:
        if self.position is not None:
            return at_position(order, self.position)
        placed = tuple(spot for spot in order.spots if spot.position)
        return placed[: self.top or SHOWN]

    def _headline(self, told: tuple[Spot, ...]) -> str:
        moment = said(self.lap, self.to_go)
        if self.gap and told[0].ahead:
            return f"{told[0].driver.name} led by {_gap(told[0])} {moment}."
        if self.position is None:
            places = (
                f"{ordinal(at.position.value)} {at.driver.name}" for at in told if at.position
            )
            return f"The order {moment}: {', '.join(places)}."
        who = listed([spot.driver.name for spot in told])
        lead = f", {_gap(told[0])} ahead" if told[0].ahead else ""
        back = f", {seconds(told[0].behind.value)} behind the leader" if told[0].behind else ""
        if self.position == 1:
            return f"{who} led {moment}{lead}."
        return f"{who} ran {ordinal(self.position)} {moment}{back}."

    def _behind(self, race: Race, spot: Spot) -> Answer:
        far = about_seconds(spot.behind) if spot.behind else ""
        place = f", {ordinal(spot.position.value)}," if spot.position else ""
        moment = said(self.lap, self.to_go)
        headline = f"{spot.driver.name}{place} was {far} behind the leader {moment}."
        return of_spot(spot, moment).behind(Answer(headline, context=race_line(race)))

    def _untold(self, race: Race) -> Answer:
        near = nearest(race, self.lap, self.to_go, lambda order: bool(self._told(order)))
        what = self._what()
        shown = [
            f"{said(one.lap, one.laps_to_go)}: {listed([s.driver.name for s in self._told(one)])}"
            for one in near
        ]
        return Answer(
            f"No source tells {what} {said(self.lap, self.to_go)}.",
            Outcome.ABSTAIN,
            details=(f"Nearest told: {JOINT.join(shown)}",) if shown else (),
            context=race_line(race),
        )

    def _what(self) -> str:
        if self.gap:
            return "how big the lead was"
        if self.position is None:
            return "the order"
        return "who led" if self.position == 1 else f"who ran {ordinal(self.position)}"


def _gap(spot: Spot) -> str:
    if spot.ahead is None:
        return ""
    return about_seconds(spot.ahead)
