"""Points told in lists: "Points: A leads by 3 over B", "A (-57)"."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.numbers import number
from bot.articles.patterns import points_words as words
from bot.articles.patterns.standing import gap, leads, standing
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P


def listed(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Who leads, and by how much others trail, in the lists of a sentence."""
    text = sentence.text
    for found in words.BY_LINE.finditer(text):
        yield from leads(reading, found["lead"], reading.span(sentence, found))
        yield from gap(reading, sentence, found, found["who"], int(found["n"]))
    for found in words.WITH_LIST.finditer(text):
        n = number(found["n"]) or 0
        who = re.findall(P, found["who"])
        for at, mark in enumerate(who, start=n - len(who) + 1):
            yield from standing(reading, sentence, found, mark, {"position": at})


def in_brackets(reading: Reading, sentence: Sentence, *, has_table: bool) -> Iterator[Finding]:
    """Gaps in brackets behind names: with a table of such gaps, or in a sentence on the lead."""
    text = sentence.raw.text
    is_told = words.CONTEXT.search(text) and not _FROM_CUT.search(text)
    if has_table or is_told:
        for found in words.IN_BRACKETS.finditer(text):
            yield from gap(reading, sentence, found, found["who"], int(found["n"]))


_FROM_CUT = re.compile(
    r"(?i)\(\+\d|cut-?(?:off|line)|\bcut\b|bubble|below|outside|eliminat\w+|advance|transfer|"
    r"\bmust\b|stage points|\blaps?\b"
)
"""What is counted from somewhere else than the lead."""
