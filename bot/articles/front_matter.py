"""The lines that writing tools put before a text to say its title and day, between rulers."""

import re
from datetime import date

from bot.articles.markup import Page

_LONGEST = 4_000
_FRONT = re.compile(r"\s*---[ \t]*\r?\n(?P<said>.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_SAID = re.compile(r"(?P<name>[\w-]+)[ \t]*:(?P<value>.*)")
_GOES_ON = re.compile(r"\s*(?:[-#].*)?|\s.*")
_TITLES = frozenset(("title", "headline"))
_DAYS = frozenset(("date", "published", "pubdate", "publishdate", "datepublished", "publishedat"))
_OTHERS = frozenset("author authors layout slug tags categories draft description".split())
"""All as tools write them: a card of the race between rulers says "Date" and "Title"."""
_DAY = re.compile(r"[\"']?(\d{4})-(\d\d)-(\d\d)")


def without_front_matter(text: str) -> Page:
    """The text with the title and the day of publication that stand before it, if any do."""
    found = _FRONT.match(text[:_LONGEST])
    lines = found["said"].splitlines() if found else []
    if not found or not all(_SAID.fullmatch(one) or _GOES_ON.fullmatch(one) for one in lines):
        return Page("", text)
    title, day, is_front = "", None, False
    for said in filter(None, map(_SAID.fullmatch, lines)):
        name = said["name"].replace("-", "").replace("_", "")
        is_front = is_front or name in _TITLES | _DAYS | _OTHERS
        if name in _TITLES:
            title = title or said["value"].strip().strip("\"'")
        elif name in _DAYS:
            day = day or _day(said["value"].strip())
    return Page(title, text[found.end() :], day) if is_front else Page("", text)


def _day(value: str) -> date | None:
    found = _DAY.match(value)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
