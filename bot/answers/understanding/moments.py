"""Places, laps, stages and car numbers as sentences give them: "with 30 to go", "stage two"."""

import re

from bot.answers.understanding.numbers import Number, number_at
from bot.answers.understanding.sentence import Slot, SlotKind

LAST = -1
"""The position that "last" asks for, whatever the size of the field."""

FINAL = -1
"""The stage that the end of the race ends, whatever its number."""

_LAPS = frozenset({"lap", "laps", "vuelta", "vueltas"})
_LEFT = frozenset({"left", "remaining", "remain", "go", "faltando", "restantes"})
_SHORT_STAGE = re.compile(r"s([1-4])")
_STAGE = frozenset({"stage", "stg", "segment", "etapa"})
_STAGES = frozenset({"stages", "segments", "etapas"})
_PLACE = frozenset({"position", "place", "spot", "posicion", "puesto", "lugar", "p"})
_NUMBERED = frozenset({"no", "number", "num", "numero"})
_VEHICLE = frozenset({"truck", "car", "chevy", "toyota", "ford", "camion", "machine", "entry"})
_FINISHERS = frozenset("finishers finisher places drivers trucks cars spots positions guys".split())
_SAID_OF_TRUCKS = frozenset(
    "finish finished result results sponsor driver team qualify make model start points crew "
    "status dnf".split()
)
_LISTS = frozenset("list points standings championship laps leaderboard rankings board".split())
FEW = 4
"""Below it a number in words after "the" counts people: "the two", "the three"."""

_WHITE_FLAG = frozenset(
    {("white", "flag"), ("last", "lap"), ("final", "lap"), ("ultima", "vuelta")}
)
_WAVED = (("came", "out"), ("comes", "out"), ("went", "up"), ("flew",), ("waved",), ("fell",),
          ("started",), ("began",), ("is", "out"), ("was", "out"))  # fmt: skip
"""How a moment is said to come: "when the white flag flew"."""

_THRU = frozenset({"thru", "through", "to", "a"})
_FINAL = frozenset({"final", "last", "ultima"})
_NEXT_TO_LAST = ("next to last", "next to the last", "second from last", "one from last")
_LAST_WORDS = ("last place", "dead last", "came last", "come last", "ultimo lugar", "last finisher",
               "finished last", "finish last", "in last")  # fmt: skip


def slot_at(words: tuple[str, ...], start: int, numbers: frozenset[str]) -> Slot | None:
    """The place, lap, stage or number that begins at `words[start]`.

    `numbers` are the car numbers known, as printed: only these are ever read as trucks after
    "the".
    """
    if words[start] == "first" and _word(words, start + 2) in _STAGES:
        return None  # "the first two stages" are both of them
    for reader in (_stage, _top, _between, _ranked, _truck, _white_flag, _opening_lap, _runner_up):
        if found := reader(words, start, numbers):
            return found
    number = number_at(words, start)
    if number is not None:
        return _numbered(words, start, number, numbers)
    return _lap(words, start)


def _stage(words: tuple[str, ...], start: int, _: frozenset[str]) -> Slot | None:
    first, second = words[start], _word(words, start + 1)
    if first in _STAGE and second and (number := number_at(words, start + 1)):
        place = number.ranks and second.startswith("p")
        both = _word(words, start + 2) == "and" and number_at(words[start + 3 :], 0)
        if not place and not both:
            return Slot(SlotKind.STAGE, number.value, start, start + 1 + number.size)
    if numbered := _SHORT_STAGE.fullmatch(first):
        return Slot(SlotKind.STAGE, int(numbered[1]), start, start + 1)
    third = _word(words, start + 2)
    if second in _STAGE and not (third and number_at(words, start + 2)):  # "9th stage 1"
        if first in _FINAL:
            return Slot(SlotKind.STAGE, FINAL, start, start + 2)
        number = number_at(words, start)
        if first in ("opening", "primera") or (number and number.ranks):
            return Slot(SlotKind.STAGE, number.value if number else 1, start, start + 2)
    return None


def _top(words: tuple[str, ...], start: int, _: frozenset[str]) -> Slot | None:
    """The first so many, or, below 0, the last so many."""
    if start + 1 == len(words) or not (number := number_at(words, start + 1)):
        return None
    end = start + 1 + number.size
    following = _word(words, end)
    counts_laps = following in _LAPS and not (words[start] == "top" and number_after(words, end))
    if number.ranks or words[start + 1] == "one" or counts_laps:
        return None
    if words[start] in ("top", "first", "primeros"):
        return Slot(SlotKind.TOP, number.value, start, end)
    if words[start] == "bottom" or (words[start] == "last" and following in _FINISHERS):
        return Slot(SlotKind.TOP, -number.value, start, end)
    return None


def number_after(words: tuple[str, ...], lap: int) -> bool:
    """Whether a number follows "lap": "top 3 lap 26" asks who led that lap."""
    return lap + 1 < len(words) and number_at(words, lap + 1) is not None


def _between(words: tuple[str, ...], start: int, _: frozenset[str]) -> Slot | None:
    """Places between two: "between 10th and 15th"."""
    if words[start] != "between" or not (first := _number(words, start + 1)):
        return None
    middle = start + 1 + first.size
    if _word(words, middle) != "and" or not (last := _number(words, middle + 1)):
        return None
    end = middle + 1 + last.size
    if _word(words, end) in _LAPS | _LEFT or _to_go_end(words, end):
        return None
    return Slot(SlotKind.RANGE, (str(first.value), str(last.value)), start, end)


def _number(words: tuple[str, ...], at: int) -> Number | None:
    return number_at(words, at) if at < len(words) else None


def _ranked(words: tuple[str, ...], start: int, _: frozenset[str]) -> Slot | None:
    """A place in a list: "number 2 on the laps led list", "number 11 in points"."""
    if words[start] not in _NUMBERED or not (number := _number(words, start + 1)):
        return None
    end = start + 1 + number.size
    listed = _LISTS.intersection(words[end + 1 : end + 5])
    if number.ranks or _word(words, end) not in ("on", "in") or not listed:
        return None
    return Slot(SlotKind.POSITION, number.value, start, end)


def _truck(words: tuple[str, ...], start: int, numbers: frozenset[str]) -> Slot | None:
    word, following = words[start], _word(words, start + 1)
    if word.startswith("#"):
        return Slot(SlotKind.NUMBER, word[1:], start, start + 1)
    if word in _NUMBERED and following.isdigit() and following in numbers:
        return Slot(SlotKind.NUMBER, following, start, start + 2)
    if word == "the" and following in numbers and _word(words, start + 2) not in _LEFT | _LAPS:
        return Slot(SlotKind.NUMBER, following, start, start + 2)
    spelt = _number(words, start + 1) if word == "the" else None
    if spelt and str(spelt.value) in numbers and _is_spelt_truck(words, start):
        return Slot(SlotKind.NUMBER, str(spelt.value), start, start + 1 + spelt.size)
    if word in numbers and (following in _VEHICLE or (len(word) > 1 and word[0] == "0")):
        return Slot(SlotKind.NUMBER, word, start, start + 1)
    return None


def _is_spelt_truck(words: tuple[str, ...], start: int) -> bool:
    """Whether "the eleven" names a truck: it ends the sentence or is called one."""
    number = _number(words, start + 1)
    if number is None or number.ranks or words[start + 1].isdigit() or number.value < FEW:
        return False
    following = _word(words, start + 1 + number.size)
    return not following or following in _VEHICLE


def _white_flag(words: tuple[str, ...], start: int, _: frozenset[str]) -> Slot | None:
    begins = start + 2 if words[start : start + 2] == ("when", "the") else start
    pair = (_word(words, begins), _word(words, begins + 1))
    if pair not in _WHITE_FLAG:
        return None
    waves = next((n for n in _WAVED if words[begins + 2 : begins + 2 + len(n)] == n), ())
    if begins > start and not waves:
        return None
    return Slot(SlotKind.TO_GO, 1, start, begins + 2 + len(waves))


def _opening_lap(words: tuple[str, ...], start: int, _: frozenset[str]) -> Slot | None:
    pair = (words[start], _word(words, start + 1))
    return Slot(SlotKind.LAP, 1, start, start + 2) if pair == ("opening", "lap") else None


def _runner_up(words: tuple[str, ...], start: int, _: frozenset[str]) -> Slot | None:
    pair = f"{words[start]} {_word(words, start + 1)}"
    for form in _NEXT_TO_LAST:
        if words[start : start + len(form.split())] == tuple(form.split()):
            return Slot(SlotKind.POSITION, LAST - 1, start, start + len(form.split()))
    if words[start] == "penultimate":
        return Slot(SlotKind.POSITION, LAST - 1, start, start + 1)
    if pair in ("runner up", "runners up"):
        return Slot(SlotKind.POSITION, 2, start, start + 2)
    if words[start] in ("runnerup", "subcampeon"):
        return Slot(SlotKind.POSITION, 2, start, start + 1)
    if pair in _LAST_WORDS:
        return Slot(SlotKind.POSITION, LAST, start, start + 2)
    return None


def _lap(words: tuple[str, ...], start: int) -> Slot | None:
    if words[start] in _LAPS and start + 1 < len(words):
        number = number_at(words, start + 1)
        if number is not None and not number.ranks:
            return Slot(SlotKind.LAP, number.value, start, start + 1 + number.size)
    if words[start] in _PLACE and start + 1 < len(words):
        number = number_at(words, start + 1)
        if number is not None and _to_go_end(words, start + 1 + number.size) is None:
            return Slot(SlotKind.POSITION, number.value, start, start + 1 + number.size)
    return None


def _numbered(
    words: tuple[str, ...], start: int, number: Number, numbers: frozenset[str]
) -> Slot | None:
    end = start + number.size
    following = _word(words, end)
    if (to_go := _to_go_end(words, end)) and not number.ranks:
        return Slot(SlotKind.TO_GO, number.value, start, to_go)
    if start > 2 and words[start - 1] == "or" and words[start - 3] in _STAGE and not number.ranks:
        return Slot(SlotKind.STAGE, number.value, start, end)  # "in stage 1 or 2"
    if following == "or" and not number.ranks and _is_to_go(words, end + 1):
        return Slot(SlotKind.TO_GO, number.value, start, end)
    if not number.ranks and start > 1 and words[start - 1] == "or" and _was_to_go(words, start):
        return Slot(SlotKind.TO_GO, number.value, start, end)
    if following in _THRU and end + 1 < len(words) and (upto := number_at(words, end + 1)):
        ends = (str(number.value), str(upto.value))
        return Slot(SlotKind.RANGE, ends, start, end + 1 + upto.size)
    if number.ranks:
        if f"{following} {_word(words, end + 1)}" in ("to last", "from last"):
            return Slot(SlotKind.POSITION, -number.value, start, end + 2)
        if following in _LAPS:
            return Slot(SlotKind.LAP, number.value, start, end + 1)
        skipped = 1 if following in _PLACE else 0
        return Slot(SlotKind.POSITION, number.value, start, end + skipped)
    if words[start] in numbers and (len(words) == number.size or following in _SAID_OF_TRUCKS):
        return Slot(SlotKind.NUMBER, words[start], start, end)
    if _is_article(words, start):
        return None
    return Slot(SlotKind.COUNT, number.value, start, end)


def _is_article(words: tuple[str, ...], start: int) -> bool:
    """Whether a number counts nothing: "that one", "the two of them", but not "one lap down"."""
    before = words[start - 1] if start else ""
    if _word(words, start + 1) in (*_LAPS, "down"):
        return False
    return words[start] == "one" or (words[start] == "two" and before in ("the", "both"))


def _is_to_go(words: tuple[str, ...], start: int) -> bool:
    """Whether a number of laps to go begins here: the second in "40 or 45 to go"."""
    number = number_at(words, start) if start < len(words) else None
    return number is not None and _to_go_end(words, start + number.size) is not None


def _was_to_go(words: tuple[str, ...], start: int) -> bool:
    """Whether laps to go stand before an "or": "with 4 left or 21"."""
    return words[start - 2] in _LEFT


def _to_go_end(words: tuple[str, ...], end: int) -> int | None:
    skip = end + 1 if _word(words, end) in _LAPS else end
    first, second = _word(words, skip), _word(words, skip + 1)
    if first == "to" and second == "go":
        return skip + 2
    if first in _LEFT:
        return skip + 1
    if first == "from" and _word(words, skip + 2) in ("end", "finish"):
        return skip + 3
    return None


def _word(words: tuple[str, ...], index: int) -> str:
    return words[index] if index < len(words) else ""
