"""Whether a word that is the name of a place says where a fan is, and so which time is meant."""

import re

ZONES_ONLY = frozenset(
    "utc gmt est edt cst cdt mst mdt pst pdt bst cet cest aest aedt jst nzst nzdt".split()
)
"""Words that are nothing but time zones."""

_BEFORE_PLACES = frozenset("in for at from here my".split())
_CLOCK_ENDS = re.compile(r"\d+(?:[ap]m)?|[ap]m")
_US_ZONES = frozenset("eastern central mountain pacific et ct mt pt".split())
_TIME_TALK = frozenset(
    "time when start started starts hour clock hora begin watch cuando oclock zone kickoff what "
    "whats till til until long countdown".split()
)
_OF_ONESELF = frozenset("live here fan fans".split())
"""What a fan says of where they are, beside a place that is said as a place."""
_FANS = frozenset("fan fans viewer viewers guy listener".split())
"""What a fan calls themselves after the place they are from: "uk fan here"."""


def place_ends(words: tuple[str, ...], start: int, end: int, *, ordinary: bool) -> int | None:
    """Where what is said of the place at `words[start:end]` ends; None if no place is meant.

    `ordinary` tells that the word means something else as well.
    """
    if end < len(words) and words[end] in _FANS:
        return end + 1
    before = words[start - 1] if start else ""
    said_as_place = before in _BEFORE_PLACES
    about_time = not _TIME_TALK.isdisjoint(words)
    sure = (
        words[start] in ZONES_ONLY
        or (words[start] in _US_ZONES and _CLOCK_ENDS.fullmatch(before) is not None)
        or (said_as_place and not _OF_ONESELF.isdisjoint(words))
        or (about_time and (said_as_place or not ordinary))
    )
    return end if sure else None
