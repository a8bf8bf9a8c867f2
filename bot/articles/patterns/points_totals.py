"""Points told as totals in sentences: "A has 835. B has 816, C 807", "both on 446"."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from bot.articles.clauses import subjects
from bot.articles.findings import Finding
from bot.articles.patterns import points_words as words
from bot.articles.patterns.standing import behind, leads
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_N = r"(?P<n>\d,\d{3}|[1-9]\d{1,3})(?: points?\b| pts?\b\.?)?"
_ASIDE = rf"(?:,? (?:who|up|down|in|now|his|her|the|last|a)\b[^,;.{P[1:-1]}]{{2,50}},)?"
_TOTAL = re.compile(
    rf"(?P<who>{P}){_ASIDE} (?:(?:now |still )?(?:has|sits on|stands on|is on|is at|on|leads(?: "
    rf"the "
    rf"[\w ]{{4,30}}?)?(?:,)? with|tops the [\w ]{{4,30}}? with)) {_N}"
    r"(?=[.,;]|$| and | to | but | while | with | followed)"
)
_MORE = re.compile(
    rf"(?:,|;|,? and|, with|, while|\bto|followed by) (?P<who>{P}){_ASIDE} ?(?:(?:has|is on|on|"
    rf"with|at|is at) )?"
    rf"\(?{_N}\)?(?=[.,;]|$| and )|(?:\bto|,|\band) {_N.replace('<n>', '<m>')} for (?P<whom>{P})"
)
_BRACKET = re.compile(rf"(?P<who>{P}) \({_N}\)")
_BOTH = re.compile(
    rf"(?P<verb>\b(?:are|is|sit|remain|stand))\b[^.;{P[1:-1]}]{{2,70}}, (?:both|each) (?:on|with|"
    rf"at) {_N}"
)
_NOT_POINTS = re.compile(
    r"(?i)\b(?:wins?|victories|laps?|starts|poles|stages?|playoff points|cut-?off|top[- ]\w+s)\b"
)
_AT_TOP = re.compile(r"(?i)^points\b|^standings\b|\b(?:leads?|leader|head|top|atop|first|front)\b")

_Told = tuple[str, int, tuple[int, int]]


def read(reading: Reading) -> Iterator[Finding]:
    """Who leads and the gaps, of every paragraph that gives totals from the first place down."""
    for _, paragraph in groupby(reading.report.sentences, key=lambda one: one.line):
        told: list[_Told] = []
        is_at_top = in_context = False
        for sentence in paragraph:
            in_context = in_context or words.CONTEXT.search(sentence.raw.text) is not None
            if not in_context or sentence.is_title or _NOT_POINTS.search(sentence.text):
                continue
            found = list(_totals(reading, sentence))
            is_at_top = is_at_top or (
                bool(found) and not told and bool(_AT_TOP.search(sentence.raw.text))
            )
            told += found
        if len(told) < 2 or not is_at_top or any(a[1] < b[1] for a, b in pairwise(told)):
            continue
        most = told[0][1]
        yield from leads(reading, told[0][0], told[0][2])
        for mark, n, span in told[1:]:
            yield from behind(reading, span, mark, most - n)


def _totals(reading: Reading, sentence: Sentence) -> Iterator[_Told]:
    text = sentence.text
    both = _BOTH.search(text)
    if both:
        for mark in subjects(text, both.start("verb")):
            yield mark, _points(both["n"]), reading.span(sentence, both)
    if "(" in sentence.raw.text and words.CONTEXT.search(sentence.raw.text):
        in_brackets = list(_BRACKET.finditer(sentence.raw.text))
        before = sentence.raw.text[: in_brackets[0].start()] if in_brackets else ""
        own = _TOTAL.search(sentence.raw.text, 0, len(before))
        if own:
            yield own["who"], _points(own["n"]), reading.span(sentence, own)
        if len(in_brackets) > 1 and (own or not re.search(P, before)):
            for found in in_brackets:
                yield found["who"], _points(found["n"]), reading.span(sentence, found)
            return
    first = _TOTAL.search(text)
    last = 0
    while first:
        yield first["who"], _points(first["n"]), reading.span(sentence, first)
        last = first.end()
        while more := _MORE.match(text, last):
            yield (
                more["who"] or more["whom"],
                _points(more["n"] or more["m"]),
                reading.span(sentence, more),
            )
            last = more.end()
        first = _TOTAL.search(text, last)


def _points(text: str) -> int:
    return int(text.replace(",", ""))
