"""Moments of a race that sources tell of: who ran where then, and which others lie nearest."""

from collections.abc import Callable
from decimal import Decimal

from bot.answers.wording import distance, seconds, to_go
from db.provenance import Fact
from db.racing import Race, RunningOrder, Spot


def said(lap: int | None, laps_to_go: int | None) -> str:
    """A moment in words: "on lap 55", "with 30 laps to go"."""
    if laps_to_go is not None:
        return f"with {to_go(laps_to_go)}"
    return f"on lap {lap}"


def about_seconds(fact: Fact[Decimal]) -> str:
    """A gap as exact as told: "about a second", "0.5 seconds"."""
    if not fact.about:
        return seconds(fact.value)
    return "about a second" if fact.value == 1 else f"about {seconds(fact.value)}"


def order_at(race: Race, lap: int | None, laps_to_go: int | None) -> RunningOrder | None:
    """The order told of exactly this moment."""
    for order in race.orders:
        if laps_to_go is not None and order.laps_to_go == laps_to_go:
            return order
        if laps_to_go is None and lap is not None and order.lap == lap:
            return order
    return None


def nearest(
    race: Race,
    lap: int | None,
    laps_to_go: int | None,
    tells: Callable[[RunningOrder], bool],
) -> tuple[RunningOrder, ...]:
    """The told moments just before and just after this one, of those that `tells` holds for."""
    at = _lap_of(race, lap, laps_to_go)
    if at is None:
        return ()
    told = [
        (where, order)
        for order in race.orders
        if tells(order) and (where := _lap_of(race, order.lap, order.laps_to_go)) is not None
    ]
    before = max((one for one in told if one[0] <= at), key=lambda one: one[0], default=None)
    after = min((one for one in told if one[0] > at), key=lambda one: one[0], default=None)
    return tuple(one[1] for one in (before, after) if one)


def at_position(order: RunningOrder, position: int) -> tuple[Spot, ...]:
    """Who ran at this place then; more than one where sources disagree."""
    return tuple(spot for spot in order.spots if spot.position and spot.position.value == position)


def spot_of(order: RunningOrder, driver: str) -> Spot | None:
    """The driver's place then, if it is told."""
    return next((spot for spot in order.spots if spot.driver.slug == driver), None)


def _lap_of(race: Race, lap: int | None, laps_to_go: int | None) -> int | None:
    """Laps from the start, to compare moments of both kinds; None if the length is not told."""
    if lap is not None:
        return lap
    whole = distance(race)
    return whole - laps_to_go if whole is not None and laps_to_go is not None else None
