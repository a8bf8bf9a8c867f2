"""Trucks described twice: "the niece 44", "the spire truck larson drove", "the #17 first auto".

Where team, sponsor or make stands next to a number or a driver and an entry has both, the first is
only said in passing. Where no entry has both, nothing is left away: that would answer of another.
"""

from dataclasses import replace

from bot.answers.understanding.sentence import Sentence, Slot, SlotKind
from db.almanac import Almanac
from db.racing import Entry

_FIELDS = {
    SlotKind.TEAM: "team",
    SlotKind.SPONSOR: "sponsor",
    SlotKind.MAKE: "manufacturer",
}
_NUMBERS = frozenset({SlotKind.NUMBER, SlotKind.COUNT})
_TELLING = (SlotKind.SPONSOR, SlotKind.TEAM)
"""Descriptions that may stand for a truck by themselves, beside its make."""

_BETWEEN = frozenset("truck trucks car ride machine that which the no number entry".split())


def once(sentence: Sentence, almanac: Almanac) -> Sentence | None:
    """The sentence with each truck named once; None where none is described twice."""
    race = almanac.latest_race()
    extra = [slot for slot in sentence.slots if slot.kind in _FIELDS]
    if race is None or not extra:
        return None
    for key in sentence.slots:
        beside = [slot for slot in extra if slot is not key and _adjoin(slot, key, sentence)]
        if beside and any(_is(key, one) and _has(one, beside) for one in race.entries):
            named = replace(key, kind=SlotKind.NUMBER, value=str(key.value))
            kept = named if key.kind is SlotKind.COUNT else key
            rest = (slot for slot in sentence.slots if slot not in beside)
            return sentence.only(kept if slot is key else slot for slot in rest)
    return None


def _is(slot: Slot, entry: Entry) -> bool:
    """Whether the slot by itself says that this entry is meant."""
    if slot.kind is SlotKind.DRIVER:
        return entry.driver.slug == slot.value
    if slot.kind in _NUMBERS:
        return entry.car_number is not None and entry.car_number.value == str(slot.value)
    return slot.kind in _TELLING and _has(entry, [slot])


def _has(entry: Entry, slots: list[Slot]) -> bool:
    told = ((getattr(entry, _FIELDS[slot.kind]), slot.value) for slot in slots)
    return all(fact is not None and fact.value == value for fact, value in told)


def _adjoin(one: Slot, other: Slot, sentence: Sentence) -> bool:
    first, second = sorted((one, other), key=lambda slot: slot.start)
    return _BETWEEN.issuperset(sentence.words[first.end : second.start])
