"""The points table after the race: who leads, and how far back others are."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.findings import Finding
from bot.articles.listed import ListKind
from bot.articles.numbers import NUMBER, number, place
from bot.articles.patterns import (
    points_changes,
    points_leaders,
    points_pursuit,
    points_table,
    points_totals,
    points_voices,
)
from bot.articles.patterns import points_words as words
from bot.articles.patterns.points_behind import behind
from bot.articles.patterns.points_lists import in_brackets, listed
from bot.articles.patterns.points_moment import is_before
from bot.articles.patterns.standing import gap, leads, standing
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P


def read(reading: Reading) -> Iterator[Finding]:
    """The leader and the gaps."""
    called = {
        found["who"]
        for sentence in reading.report.sentences
        for found in _CALLED_LEADER.finditer(sentence.raw.text)
    }
    told = False
    has_table = any(
        row.kind is ListKind.POINTS and "behind" in row.cells for row in reading.report.rows
    )
    for sentence in reading.report.sentences:
        text = sentence.text
        yield from in_brackets(reading, sentence, has_table=has_table)
        in_context = bool(words.CONTEXT.search(sentence.raw.text)) or (told and _goes_on(sentence))
        told = in_context and not sentence.is_title
        if not in_context or sentence.is_title or words.OTHER_TABLE.search(text):
            continue
        yield from _leader(reading, sentence)
        yield from _gaps(reading, sentence)
        yield from behind(reading, sentence, called)
        yield from listed(reading, sentence)
        yield from points_voices.read(reading, sentence)
        yield from points_leaders.read(reading, sentence)
        yield from points_pursuit.read(reading, sentence)
        yield from points_changes.read(reading, sentence)
        for found in words.POSITION.finditer(text):
            who, at = subjects(text, found.start()), place(found["place"])
            if len(who) == 1 and at and not is_before(reading, sentence, found):
                yield from standing(reading, sentence, found, who[0], {"position": at})
    yield from points_table.read(reading)
    yield from points_totals.read(reading)


_CALLED_LEADER = re.compile(rf"\bleader,? (?P<who>{P})")


def _goes_on(sentence: Sentence) -> bool:
    return bool(
        re.search(
            rf"\b\d+ (?:back|behind|off|down|ahead|clear|in front)\b|{P} (?:is |sits ){NUMBER} "
            r"(?:points? )?(?:back|behind|adrift)\b|back in|trails? (?:him|her|"
            rf"{P}) "
            r"by|\btrails by \d|'s? deficit",
            sentence.text,
        )
    )


def _leader(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in words.LEADER.finditer(sentence.raw.text):
        mark = found["who"] or found["whom"]
        around = sentence.raw.text[max(0, found.start() - 20) : found.end() + 14]
        if mark and not _NO_LONGER.search(around):
            at = sentence.raw.at
            span = (at[found.start()], at[found.end() - 1] + 1)
            yield from leads(reading, mark, span)
    for found in words.HIS_LEAD.finditer(text):
        is_time = _OF_TIME.search(text, found.end(), found.end() + 60)
        if not is_time and not is_before(reading, sentence, found):
            yield from leads(reading, found["who"], reading.span(sentence, found))
    for found in words.LEADS.finditer(text):
        who = subjects(text, found.start("verb"))
        if not _says_lead(found[0]) or is_before(reading, sentence, found) or not who:
            continue
        if _NOT_YET.search(text[: found.start("verb")]):
            continue
        if found[0].endswith("top spot") and not _OF_TABLE.match(text[found.end() :]):
            continue  # the track's
        yield from leads(reading, who[0], reading.span(sentence, found))
    for found in (
        *words.LEAD_OVER.finditer(text),
        *words.LEADS_BY.finditer(text),
        *words.LEAD_OF.finditer(text),
        *words.HAS_ON.finditer(text),
        *words.LEAVES_AS.finditer(text),
    ):
        who = subjects(text, found.start("verb"))
        if (
            len(who) == 1
            and "trail" not in found["verb"]
            and "chas" not in found["verb"]
            and not is_before(reading, sentence, found)
        ):
            yield from leads(reading, who[0], reading.span(sentence, found))
    for found in (*words.GREW.finditer(text), *words.TO_BEAT.finditer(text)):
        mark = found.groupdict().get("lead") or found["who"]
        is_owner = found.re is words.TO_BEAT or found["lead"]
        if is_owner and not is_before(reading, sentence, found):
            yield from leads(reading, mark, reading.span(sentence, found))
    for found in words.LEADS_AT.finditer(text):
        who = subjects(text, found.start())
        if len(who) == 1:
            yield from leads(reading, who[0], reading.span(sentence, found))
    whom = re.search(
        rf"(?:behind|to|from) (?P<who>{P}), (?:who|the) (?:still |now )?lead(?:s|"
        r"er)\b",
        text,
    )
    if whom:
        yield from leads(reading, whom["who"], reading.span(sentence, whom))


_OF_TIME = re.compile(r"\d\.\d|\b(?:seconds?|tenths|car[- ]lengths?|lengths?|feet|lap)\b|\d laps\b")
"""What a lead on the track is measured in."""
_NOT_YET = re.compile(
    r"\b(?:could|would|will|may|might|can|must|should|n't|not|(?:hop\w+|want\w*|need\w*|chance|"
    r"try\w*) to) $"
)
_OF_TABLE = re.compile(
    r"(?i) (?:in|of|atop|on) (?:the )?(?:[\w'-]+ ){0,4}?(?:points|standings|championship|series|"
    r"table)\b"
)
_NO_LONGER = re.compile(
    r"(?i)former|then-|previous|came in|back in |(?:coming|going|heading) in|entered|entering|ex-|"
    r"last year"
)


def _says_lead(text: str) -> bool:
    if re.search(
        r"(?i)playoff|second|third|runner-up|stage points|positions? in|up to|"
        r"behind|points? from|six points",
        text,
    ):
        return False
    is_verb = re.match(r"(?i)(?:\w+ )?(?:leads?|heads|tops|paces)\b", text)
    return bool(
        is_verb
        or re.search(
            r"(?i)\blead\b|top of|\batop\b|No\. 1|first in|on top|atop|in front|stays "
            r"first|leader|top spot|"
            r"over the",
            text,
        )
    )


def _gaps(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in words.GAP_LIST.finditer(text):
        if is_before(reading, sentence, found) or words.SECONDS.match(text[found.end("n") :]):
            continue
        yield from gap(reading, sentence, found, found["who"], number(found["n"]))
        for more in words.MORE.finditer(text, found.end("who"), found.end()):
            yield from gap(reading, sentence, more, more["who"], number(more["n"]))
    for found in (
        *words.LEAD_OVER.finditer(text),
        *words.LEADS_BY.finditer(text),
        *words.AHEAD_OF.finditer(text),
        *words.LEAD_OF.finditer(text),
        *words.GREW.finditer(text),
        *words.HAS_ON.finditer(text),
    ):
        is_trailing = "trail" in found[0] or "chas" in found[0]
        if found.re is words.AHEAD_OF and words.FOR_A_SPOT.search(text[: found.start()]):
            continue
        if (
            not is_trailing
            and not is_before(reading, sentence, found)
            and not words.SECONDS.match(text[found.end("n") :])
        ):
            yield from gap(reading, sentence, found, found["who"], number(found["n"]))
    for found in words.LEAD_TO.finditer(text):
        is_cut = found[0].startswith("gap to") and words.TO_CUT.search(text[: found.start()])
        if not is_cut and not words.SECONDS.match(text[found.end() :]):
            yield from gap(reading, sentence, found, found["who"], number(found["n"]))
    for found in words.LEADS_BY.finditer(text):
        for more in words.AND_BY.finditer(text, found.end()):
            yield from gap(reading, sentence, more, more["who"], number(more["n"]))
    for found in words.LEADS_AT.finditer(text):
        yield from gap(reading, sentence, found, found["who"], int(found["a"]) - int(found["b"]))
    for found in words.CUT.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1:
            yield from gap(reading, sentence, found, who[0], number(found["n"]))
    for found in words.TO_HIS.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and int(found["a"]) > int(found["b"]):
            yield from leads(reading, who[0], reading.span(sentence, found))
            yield from gap(
                reading, sentence, found, found["who"], int(found["a"]) - int(found["b"])
            )
    for found in words.SCORES.finditer(text):
        yield from gap(reading, sentence, found, found["who"], int(found["a"]) - int(found["b"]))
    for found in words.MARGIN_IS.finditer(text):
        who = subjects(text, found.start())
        yield from gap(reading, sentence, found, found["who"], number(found["n"]))
        if len(who) == 1:
            yield from leads(reading, who[0], reading.span(sentence, found))
