"""Days and seasons as sentences give them: "friday", "march 28", "last year"."""

from bot.answers.understanding.numbers import number_at
from bot.answers.understanding.sentence import Slot, SlotKind

_WEEKDAYS = (
    ("monday", "mon", "mondays", "lunes"),
    ("tuesday", "tue", "tues", "tuesdays", "martes"),
    ("wednesday", "wed", "weds", "wednesdays", "miercoles"),
    ("thursday", "thu", "thur", "thurs", "thursdays", "jueves"),
    ("friday", "fri", "fridays", "viernes"),
    ("saturday", "sat", "saturdays", "sabado"),
    ("sunday", "sun", "sundays", "domingo"),
)
_MONTHS = (
    ("january", "jan", "enero"), ("february", "feb", "febrero"), ("march", "mar", "marzo"),
    ("april", "apr", "abril"), ("may", "mayo"), ("june", "jun", "junio"), ("july", "jul", "julio"),
    ("august", "aug", "agosto"), ("september", "sep", "sept", "septiembre"),
    ("october", "oct", "octubre"), ("november", "nov", "noviembre"),
    ("december", "dec", "diciembre"),
)  # fmt: skip
_WEEKDAY = {word: n for n, words in enumerate(_WEEKDAYS) for word in words}
_MONTH = {word: n for n, words in enumerate(_MONTHS, start=1) for word in words}

YESTERDAY, TODAY, TOMORROW = "yesterday", "today", "tomorrow"
WEEKEND, LAST_WEEKEND = "weekend", "last weekend"
WEEK, NEXT_WEEK, LAST_WEEK = "week", "next week", "last week"
LAST_SEASON, THIS_SEASON, NEXT_SEASON = -1, 0, 1
_RELATIVE = {
    "yesterday": YESTERDAY, "ayer": YESTERDAY, "today": TODAY, "tonight": TODAY, "hoy": TODAY,
    "tomorrow": TOMORROW, "manana": TOMORROW, "weekend": WEEKEND, "weekends": WEEKEND,
}  # fmt: skip
DAY_WORDS = tuple(sorted(word for word in (*_WEEKDAY, *_RELATIVE) if len(word) > 5))
"""Days whose misspellings are told: "tonigh", "firday"."""
_WEEKS = {
    ("this", "week"): WEEK, ("this", "weeks"): WEEK, ("next", "week"): NEXT_WEEK,
    ("next", "weeks"): NEXT_WEEK, ("last", "week"): LAST_WEEK, ("last", "weeks"): LAST_WEEK,
    ("esta", "semana"): WEEK, ("proxima", "semana"): NEXT_WEEK,
}  # fmt: skip
_SEASONS = {
    ("last", "year"): LAST_SEASON, ("last", "season"): LAST_SEASON, ("last", "fall"): LAST_SEASON,
    ("last", "spring"): LAST_SEASON, ("last", "years"): LAST_SEASON, ("ano", "pasado"): LAST_SEASON,
    ("next", "year"): NEXT_SEASON, ("next", "season"): NEXT_SEASON,
}  # fmt: skip


_OTHERWISE = {"sat": frozenset("on in out at down behind".split())}
"""Days that are other words before some: nobody "sat on pole" on a Saturday."""
_LAPS = frozenset({"lap", "laps", "to", "go"})  # "78 laps of 25"
_SHORT_YEARS = frozenset(str(year) for year in range(20, 40))


def day_at(words: tuple[str, ...], start: int) -> Slot | None:
    """The day or season that begins at `words[start]`.

    A `DAY` holds a weekday (0 is Monday), a (month, day) pair as texts, or a relative word; a
    `SEASON` a year, or -1 and 1 for the last and the next one.
    """
    word = words[start]
    pair = words[start : start + 2]
    if pair in (("last", "night"), ("last", "nights")):
        return Slot(SlotKind.DAY, YESTERDAY, start, start + 2)
    if pair in _WEEKS:
        return Slot(SlotKind.DAY, _WEEKS[pair[0], pair[1]], start, start + 2)
    if pair == ("last", "weekend"):
        return Slot(SlotKind.DAY, LAST_WEEKEND, start, start + 2)
    if pair in _SEASONS:
        return Slot(SlotKind.SEASON, _SEASONS[pair[0], pair[1]], start, start + 2)
    if word.isascii() and word.isdigit() and 1948 <= int(word) <= 2100:
        return Slot(SlotKind.SEASON, int(word), start, start + 1)
    if _is_short_year(words, start):
        return Slot(SlotKind.SEASON, 2000 + int(word), start, start + 1)
    if word in _OTHERWISE and words[start + 1 : start + 2] and words[start + 1] in _OTHERWISE[word]:
        return None
    if word in _WEEKDAY:
        return Slot(SlotKind.DAY, _WEEKDAY[word], start, start + 1)
    if word in _RELATIVE:
        return Slot(SlotKind.DAY, _RELATIVE[word], start, start + 1)
    return _date(words, start)


def _is_short_year(words: tuple[str, ...], start: int) -> bool:
    """Whether a number of two digits is a year: the last word of "his first pole of 25"."""
    word = words[start]
    if not (word.isascii() and word.isdigit() and word in _SHORT_YEARS and start > 1):
        return False
    return (
        start + 1 == len(words)
        and words[start - 1] in ("of", "in")
        and not _LAPS.intersection(words)
    )


def _date(words: tuple[str, ...], start: int) -> Slot | None:
    if start + 1 >= len(words):
        return None
    first, second = words[start], words[start + 1]
    if first in _MONTH and (number := number_at(words, start + 1)) and number.value <= 31:
        value = (str(_MONTH[first]), str(number.value))
        return Slot(SlotKind.DAY, value, start, start + 1 + number.size)
    if second in _MONTH and (number := number_at(words, start)) and number.value <= 31:
        return Slot(SlotKind.DAY, (str(_MONTH[second]), str(number.value)), start, start + 2)
    return None
