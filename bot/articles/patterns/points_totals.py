"""Points told as totals in sentences: "A leads with 446 points. B has 402 and C, fourth, 391."."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.findings import Finding
from bot.articles.numbers import PLACE, number
from bot.articles.patterns.points_words import TABLE
from bot.articles.patterns.standing import gap, leads
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_N = r"(?P<n>\d{1,2},\d{3}|\d{2,4})"
_POINTS = r"(?:[- ]points?| pts\.?)?"
_LEADS_WITH = re.compile(
    r"(?P<verb>\b(?:leads|tops|heads|paces|is (?:still |now |back )?(?:on top of|atop|first in|at "
    r"the "
    rf"(?:top|head) of))) (?:the )?(?:[\w'-]+ ){{0,4}}?{TABLE}(?: now|,)? (?:with|on|at) {_N}"
    rf"{_POINTS}(?![\w-]| (?:wins?|laps?|races?|starts?|top|to go))"
)
_EQUAL = r"(?:dead |all )?(?:level|tied|equal|even|square|joint leaders)"
_LEVEL = re.compile(
    rf"(?P<a>{P})(?: and (?P<b>{P}) (?:are|sit|stand|leave|left|go|share|come out)\b"
    rf"[^.,;{P[1:-1]}]{{0,30}}?(?:{_EQUAL}|the (?:points )?lead)\b| (?:is|sits|stands|remains) "
    rf"(?:now |still )?{_EQUAL} with (?P<with>{P}))"
    rf"(?P<where>[^.;{P[1:-1]}]{{0,60}}?)"
    rf"(?:,? (?:both |each )?(?:with|on|at) {_N}{_POINTS}(?![\w-])|(?=[.,;]|$))"
)
_AT_TOP = re.compile(r"\b(?:top|head|lead|first|summit|front)\b")
_OTHER = re.compile(
    rf"(?P<who>{P})(?:, [^,;.{P[1:-1]}]{{2,50}},)?(?:(?: is)? (?:{PLACE}|next))?(?: has| is| sits| "
    rf"follows| trails)?(?:,? (?:with|on|at)|,)? {_N}{_POINTS}"
    rf"(?=[.,;]|$| and {P}| (?:for|in) (?:second|third|fourth|fifth)\b)"
)
_IN_BRACKETS = re.compile(
    rf"(?P<lead>{P}) \({_N}{_POINTS}\)(?:,? who)? (?:still |now )?(?:leads|heads|is ahead of|tops) "
    rf"(?P<others>{P} \([\d,]{{2,6}}{_POINTS}\)(?:(?:,|,? and) {P} \([\d,]{{2,6}}{_POINTS}\))*)"
)
_BRACKET = re.compile(rf"(?P<who>{P}) \((?P<n>[\d,]{{2,6}})")
_FOLLOWED = re.compile(
    rf"\b(?:followed by|ahead of|clear of|from|with) (?P<who>{P} "
    rf"\([\d,]{{2,6}}{_POINTS}\)(?:(?:,|,? and) "
    rf"{P} \([\d,]{{2,6}}{_POINTS}\))*)"
)
_COUNTS = re.compile(
    r"(?i)\b(?:laps?|wins?|starts?|poles?|stages?|\d seconds?|entered|entering|cut-?off|cut ?line|"
    r"bubble|bonus|playoff points|last (?:year|season))\b"
)

_MAY_TELL = re.compile(r"(?i)\b(?:points?|standings|championship|table|title|series)\b")


def read(reading: Reading) -> Iterator[Finding]:
    """The leader's total and, right behind it, the others'; two may be level."""
    sentences = reading.report.sentences
    for at, sentence in enumerate(sentences):
        if sentence.is_title or not _MAY_TELL.search(sentence.raw.text):
            continue
        for most, end in _tops(reading, sentence):
            yield from _in_brackets(reading, sentence, most)
            yield from _others(reading, sentence, most, end)
            for following in sentences[at + 1 : at + 4]:
                if following.line != sentence.line:
                    break
                yield from _others(reading, following, most, 0)
        for found in _IN_BRACKETS.finditer(sentence.raw.text):
            most = number(found["n"]) or 0
            yield from leads(reading, found["lead"], reading.span(sentence, found))
            for other in _BRACKET.finditer(found["others"]):
                yield from gap(
                    reading, sentence, found, other["who"], most - (number(other["n"]) or 0)
                )
        for found in _LEVEL.finditer(sentence.text):
            is_top = _AT_TOP.search(found["where"] or "") or "lead" in found[0]
            if is_top and _is_of_points(reading, sentence, found):
                yield from leads(reading, found["a"], reading.span(sentence, found))
                yield from gap(reading, sentence, found, found["b"] or found["with"], 0)


def _in_brackets(reading: Reading, sentence: Sentence, most: int) -> Iterator[Finding]:
    """The totals of those who follow: "…, followed by A (488) and B (450)"."""
    followed = _FOLLOWED.search(sentence.raw.text)
    for found in _BRACKET.finditer(followed["who"]) if followed else ():
        n = number(found["n"]) or 0
        if most // 3 < n <= most:
            yield from gap(reading, sentence, found, found["who"], most - n)


def _tops(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """What the leader has, and where in the sentence that is told."""
    text = sentence.text
    for found in _LEADS_WITH.finditer(text):
        if len(subjects(text, found.start("verb"))) == 1 and not _is_past(reading, sentence, found):
            yield number(found["n"]) or 0, found.end()
    for found in _LEVEL.finditer(text):
        if found["n"] and _is_of_points(reading, sentence, found):
            yield number(found["n"]) or 0, found.end()


def _others(reading: Reading, sentence: Sentence, most: int, begin: int) -> Iterator[Finding]:
    text = sentence.text
    if _COUNTS.search(text, begin):
        return
    for found in _OTHER.finditer(text, begin):
        n = number(found["n"]) or 0
        # Another total is of the same size; what is far smaller counts something else.
        if most // 3 < n <= most and not reading.is_aside(sentence, found):
            yield from gap(reading, sentence, found, found["who"], most - n)


def _is_of_points(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    words = re.search(
        r"(?i)\b(?:points?|standings|championship|table|title|series)\b", sentence.raw.text
    )
    return bool(words) and not _is_past(reading, sentence, found)


def _is_past(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    return reading.is_aside(sentence, found) or bool(
        _COUNTS.search(reading.clause(sentence.text, found))
    )
