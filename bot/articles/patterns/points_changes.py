"""A lead that changed size: what it was stands beside what it is, and only that is read."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, number
from bot.articles.patterns.standing import gap, leads
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_LEAD = r"(?:lead|advantage|cushion|margin|edge|bulge|buffer)"
_TABLE = r"(?: (?:in|at|atop) the [\w ]{1,24}?)?"
_WAS = rf"{NUMBER}(?:[- ]points?| markers?)?"
_N = rf"(?P<n>{NUMBER})(?: points?| markers?)?"
_NOW_AT = re.compile(
    rf"(?P<lead>{P})'s? (?:[\w-]+ ){{0,3}}?{_LEAD}{_TABLE}, (?:once |which was )?{_WAS} "
    rf"[^,;.{P[1:-1]}]{{2,50}}, (?P<now>(?:is|was|has|stands|now|shrank|grew|fell|rose|dropped)\b"
    rf"[^,;.\d{P[1:-1]}]{{0,30}}?) (?:just |only )?{_N} (?:over|on) (?P<who>{P})"
)
"""What it was between commas: "A's lead, 48 points this morning, is down to 37 over B"."""
_FROM_ONE = re.compile(
    rf"(?P<lead>{P})(?:'s?|, whose) (?:[\w-]+ ){{0,3}}?{_LEAD}{_TABLE} (?P<now>(?:has |have )?"
    r"(?:went|gone|grew|grown|moved|changed|jumped|shrank|shrunk|fell|fallen|dropped|rose|risen)) "
    rf"from {_WAS}(?: (?:over|on) {P})? to {_N} (?:over|on) (?P<who>{P})"
)
"""Over one before, over another now: "A's lead has gone from 18 over B to 34 over C"."""
_OF_TIME = re.compile(r"[- ]?(?:seconds?|laps?|tenths|car[- ]lengths?|lengths?)\b|\.\d")
_OF_TRACK = re.compile(r"(?i)\b(?:seconds?|tenths|laps?|lengths?|had|stage)\b")


def read(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Whose lead it is, and over whom it now is how many points."""
    text = sentence.text
    for found in (*_NOW_AT.finditer(text), *_FROM_ONE.finditer(text)):
        is_time = _OF_TRACK.search(found[0]) or _OF_TIME.match(text, found.end())
        if is_time or found["lead"] == found["who"] or reading.is_aside(sentence, found):
            continue
        yield from leads(reading, found["lead"], reading.span(sentence, found))
        yield from gap(reading, sentence, found, found["who"], number(found["n"]))
