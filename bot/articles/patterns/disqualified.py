"""Results that were changed after the race: places told before it no longer hold."""

import re
from collections.abc import Iterable

from bot.articles.clauses import LIST
from bot.articles.findings import Finding, Strength
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind

_DISQUALIFIED = re.compile(
    rf"(?P<who>{LIST})(?:, [^,;]{{1,60}},)?,? (?:who )?(?:was|were|is|are|has "
    r"been|have been|had been|got)(?: both| later| "
    r"subsequently| then| also| since)* (?:disqualified|stripped of|thrown "
    r"out|excluded from the results)|"
    rf"(?P<him>{P}) [^.;{P[1:-1]}]{{0,60}}\bbut (?:was|is|has been) (?:later |"
    r"then |subsequently )?(?:disqualified|thrown out)|"
    rf"disqualif(?:ication of|ied) (?P<whom>{LIST})"
)
_CHANGED = re.compile(
    r"\b(?:moves?|moved|becomes?|credited|inherit\w*|promot\w+|elevat\w+|"
    r"relegat\w+|lift\w*|bump\w*|"
    r"official(?:ly)?|now (?:second|third|fourth|fifth)|dropped to|awarded)\b"
)


def still_true(reading: Reading, found: Iterable[Finding]) -> list[Finding]:
    """The findings without places that a disqualification has changed or may have."""
    report = reading.report
    out = {
        mark
        for sentence in report.sentences
        for one in _DISQUALIFIED.finditer(sentence.text)
        if not reading.is_aside(sentence, one)
        for mark in re.findall(P, one["who"] or one["him"] or one["whom"])
    }
    gone = {person.name for mark in out if (person := report.who(mark))}
    if not gone:
        return list(found)
    lead = report.sentences[:4]
    if any(_DISQUALIFIED.search(one.text) or _THROWN_OUT.search(one.text) for one in lead):
        # A report that begins with it gives the places that stand.
        before = [one for one in report.sentences if _ON_THE_ROAD.search(one.text)]
        return [one for one in found if not _is_undone(one, gone, before)]
    changed = [one for one in report.sentences if _CHANGED.search(one.text)]
    return [one for one in found if _holds(one, gone, changed)]


_THROWN_OUT = re.compile(r"(?i)disqualif|\bstrip(?:s|ped)\b|tech shed|thrown out|inspection")
_ON_THE_ROAD = re.compile(
    r"(?i)under the flag|across the line|crossed|took the (?:checkered|chequered)|came across|"
    r"\bhad (?:been|finished|won|come)\b|on the (?:road|track)|celebrat|to the checkers|originally|"
    r"initially"
)


def _is_undone(one: Finding, gone: set[str], before: Iterable[Sentence]) -> bool:
    """Whether a place is the one on the road, or a good one of whom was thrown out."""
    if one.kind is not Kind.RESULT or "finish" not in one.fields or one.strength is Strength.LISTED:
        return False
    at = one.fields["finish"]
    if one.subject in gone:
        return isinstance(at, int) and at < 20
    return at != 1 and any(sentence.start <= one.start < sentence.end for sentence in before)


def _holds(one: Finding, gone: set[str], changed: Iterable[Sentence]) -> bool:
    if one.kind is not Kind.RESULT or "finish" not in one.fields:
        return True
    if any(sentence.start <= one.start < sentence.end for sentence in changed):
        return one.strength >= Strength.COUNTED or one.subject not in gone
    is_listed = one.strength is Strength.LISTED
    return is_listed or (one.fields["finish"] == 1 and one.subject not in gone)
