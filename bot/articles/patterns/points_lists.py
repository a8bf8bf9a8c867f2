"""Points told in lists: "Points: A 412, B 386", "A (-57)"."""

import re
from collections.abc import Iterator
from itertools import pairwise

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
    for found in words.TOTALS.finditer(text):
        printed = re.findall(rf"({P})[ ,:]+([\d,]*\d)", found["items"])
        items = [(mark, int(said.replace(",", ""))) for mark, said in printed]
        most = items[0][1]
        if any(one[1] < two[1] for one, two in pairwise(items)):
            continue
        yield from leads(reading, items[0][0], reading.span(sentence, found))
        for mark, points in items[1:]:
            yield from gap(reading, sentence, found, mark, most - points)
    for found in words.WITH_LIST.finditer(text):
        n = number(found["n"]) or 0
        who = re.findall(P, found["who"])
        for at, mark in enumerate(who, start=n - len(who) + 1):
            yield from standing(reading, sentence, found, mark, {"position": at})


def in_brackets(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Gaps in brackets behind names, in a report with a table of such gaps."""
    for found in words.IN_BRACKETS.finditer(sentence.raw.text):
        yield from gap(reading, sentence, found, found["who"], int(found["n"]))
