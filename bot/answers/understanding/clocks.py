"""Times of the day as sentences give them: "7:30", "730pm", "8 o'clock", "noon"."""

import re
from datetime import time

from bot.answers.understanding.sentence import Slot, SlotKind

_ONE_WORD = re.compile(r"(\d{1,2}?)(\d\d)?(am|pm)")
_MINUTES = re.compile(r"([0-5]\d)(am|pm)?")
_TOGETHER = re.compile(r"(\d{1,2})([0-5]\d)")
_HALVES = frozenset({"am", "pm"})
_BEFORE = frozenset("at is its starts start by around 4 like whats what".split())
_ZONES = frozenset(
    "eastern et est edt central ct cst cdt mountain mt mst mdt pacific pt pst pdt".split()
)
_AFTER = _ZONES | frozenset("local my your tonight tomorrow today kickoff start".split())
_NAMED = {"noon": "12:00 pm", "midnight": "12:00 am"}


def clock_at(words: tuple[str, ...], start: int) -> Slot | None:
    """The time of day that begins at `words[start]`, as "7:30" or "7:30 pm"."""
    word, following = words[start], words[start + 1] if start + 1 < len(words) else ""
    third = words[start + 2] if start + 2 < len(words) else ""
    if word in _NAMED:
        return Slot(SlotKind.CLOCK, _NAMED[word], start, start + 1)
    if found := _ONE_WORD.fullmatch(word):
        return _slot(found[1], found[2] or "00", found[3], start, start + 1)
    if not (word.isascii() and word.isdigit()):
        return None
    if following in _HALVES and len(word) <= 2:
        return _slot(word, "00", following, start, start + 2)
    if len(word) <= 2 and following in _ZONES and start and words[start - 1] in _BEFORE:
        return _slot(word, "00", "", start, start + 1)
    if following == "oclock":
        return _slot(word, "00", "", start, start + 2)
    if len(word) <= 2 and len(following) >= 2 and (found := _MINUTES.fullmatch(following)):
        half = found[2] or (third if third in _HALVES else "")
        return _slot(word, found[1], half, start, start + (3 if half and not found[2] else 2))
    if found := _TOGETHER.fullmatch(word):
        half = following if following in _HALVES else ""
        said = start and words[start - 1] in _BEFORE and following in ("", *_AFTER)
        if half or said or following in _AFTER:
            return _slot(found[1], found[2], half, start, start + (2 if half else 1))
    return None


def is_clock(said: str, at: time) -> bool:
    """Whether `said` is the time `at`; without a half of the day, either half will do."""
    clock, _, half = said.partition(" ")
    hour, minute = (int(part) for part in clock.split(":"))
    if half:
        return (hour % 12 + (12 if half == "pm" else 0), minute) == (at.hour, at.minute)
    return minute == at.minute and hour in (at.hour, at.hour % 12 or 12)


def _slot(hour: str, minutes: str, half: str, start: int, end: int) -> Slot | None:
    most = 12 if half else 23
    if int(hour) > most:
        return None
    return Slot(SlotKind.CLOCK, f"{int(hour)}:{minutes} {half}".strip(), start, end)
