"""The points table after the race: who leads, and how far back others are."""

import re
from collections.abc import Iterator, Set

from bot.articles.clauses import subjects
from bot.articles.findings import Finding
from bot.articles.lists import ListKind
from bot.articles.numbers import PLACE, number, place
from bot.articles.patterns import points_totals, points_voices
from bot.articles.patterns import points_words as words
from bot.articles.patterns.points_lists import in_brackets, listed, lists
from bot.articles.patterns.standing import gap, leads, standing
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P


def read(reading: Reading) -> Iterator[Finding]:
    """The leader and the gaps."""
    yield from lists(reading)
    yield from points_totals.read(reading)
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
        if has_table or _LED_WITH_GAPS.search(text):
            yield from in_brackets(reading, sentence)
        in_context = bool(words.CONTEXT.search(sentence.raw.text)) or (told and _goes_on(sentence))
        told = in_context and not sentence.is_title
        if not in_context or sentence.is_title or _OTHER_TABLE.search(text):
            continue
        yield from _leader(reading, sentence)
        yield from _gaps(reading, sentence)
        yield from _behind(reading, sentence, called)
        yield from listed(reading, sentence)
        yield from points_voices.read(reading, sentence)
        for found in words.POSITION.finditer(text):
            who, at = subjects(text, found.start()), place(found["place"])
            if len(who) == 1 and at and not _is_before(reading, sentence, found):
                yield from standing(reading, sentence, found, who[0], {"position": at})


_OTHER_TABLE = re.compile(
    r"(?i)\b(?:rookie|owners?'?|manufacturers?'?)(?:[- ]of[- ](?:the[- ])?year)? (?:\w+ "
    r")?(?:standings|points|"
    r"title|championship|battle|race)\b"
)
"""Tables that are not the drivers'."""
_LED_WITH_GAPS = re.compile(
    r"(?i)\b(?:lead|leads|leader|top|atop|first|head)\b[^.;]*\b(?:points|standings|championship|"
    r"table)\b|"
    r"\b(?:points|standings|championship|table)\b[^.;]*\b(?:lead|leads|leader|leading)\b"
)


def _goes_on(sentence: Sentence) -> bool:
    return bool(
        re.search(
            rf"\b\d+ (?:back|behind|off|down|ahead of)\b|back in|trails? (?:him|her|{P}) by|'s? "
            rf"deficit",
            sentence.text,
        )
    )


def _leader(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in words.LEADER.finditer(sentence.raw.text):
        mark = found["who"] or found["whom"] or found["of"]
        around = sentence.raw.text[max(0, found.start() - 20) : found.end() + 14]
        if mark and not _NO_LONGER.search(around):
            at = sentence.raw.at
            span = (at[found.start()], at[found.end() - 1] + 1)
            yield from leads(reading, mark, span)
    for found in words.HIS_LEAD.finditer(text):
        if not _is_before(reading, sentence, found):
            yield from leads(reading, found["who"], reading.span(sentence, found))
    for found in words.LEADS.finditer(text):
        who = subjects(text, found.start("verb"))
        if not _says_lead(found[0]) or _is_before(reading, sentence, found) or not who:
            continue
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
            and not _is_before(reading, sentence, found)
        ):
            yield from leads(reading, who[0], reading.span(sentence, found))
    for found in (*words.GREW.finditer(text), *words.TO_BEAT.finditer(text)):
        mark = found.groupdict().get("lead") or found["who"]
        is_owner = found.re is words.TO_BEAT or found["lead"]
        if is_owner and not _is_before(reading, sentence, found):
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


_NO_LONGER = re.compile(
    r"(?i)former|then-|previous|came in|back in |(?:coming|going|heading) in|entered|entering|"
    r"ex-|last year"
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
        if _is_before(reading, sentence, found) or words.SECONDS.match(text[found.end("n") :]):
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
            and not _is_before(reading, sentence, found)
            and not words.SECONDS.match(text[found.end("n") :])
        ):
            yield from gap(reading, sentence, found, found["who"], number(found["n"]))
    for found in words.LEAD_TO.finditer(text):
        if not words.SECONDS.match(text[found.end() :]):
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


def _behind(reading: Reading, sentence: Sentence, called: Set[str]) -> Iterator[Finding]:
    text = sentence.text
    for found in words.BEHIND.finditer(text):
        n = number(found["n"] or found["m"] or found["k"])
        if words.SECONDS.match(text[found.end() :]) or _is_before(reading, sentence, found):
            continue
        whose = _nearest(text, found.start())
        if text[: found.start()].endswith(("another ", "a further ")):
            continue
        if re.match(r"(?: the)? [\w-]+-placed?\b", text[found.end() :]):
            continue
        if found["whom"] and re.match(rf" in (?!first)(?:{PLACE})\b", text[found.end() :]):
            continue  # behind somebody who does not lead
        at_top = re.match(
            r",? (?:at the top of|who leads|in (?:first|the lead))", text[found.end() :]
        )
        if at_top and re.fullmatch(P, found["whom"] or ""):
            yield from leads(reading, found["whom"], reading.span(sentence, found))
        if whose and found["whom"] != whose:
            yield from gap(reading, sentence, found, whose, n)
    for found in words.WITHIN.finditer(sentence.raw.text):
        who = subjects(sentence.raw.text, found.start("verb"))
        if len(who) == 1:
            yield from gap(reading, sentence, found, who[0], number(found["n"]))
            if found["role"]:
                yield from leads(reading, found["who"], (sentence.start, sentence.end))
    for found in words.TO_FIRST.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and not _is_before(reading, sentence, found):
            yield from leads(reading, who[0], reading.span(sentence, found))
    for found in words.UP_ON.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1:
            yield from leads(reading, who[0], reading.span(sentence, found))
    for found in words.DEFICIT.finditer(text):
        yield from gap(reading, sentence, found, found["who"], number(found["n"]))
    trails = words.TRAILS_ALL.search(text)
    if trails and not _is_before(reading, sentence, trails):
        for found in words.AND_TRAILS.finditer(text, trails.end()):
            yield from gap(reading, sentence, found, found["who"], number(found["n"]))
    off = words.BEHIND.search(text)
    if off and not off["whom"] and not _is_before(reading, sentence, off):
        for found in words.AND_OFF.finditer(text, off.end()):
            if not words.SECONDS.match(text[found.end() :]):
                yield from gap(reading, sentence, found, found["who"], number(found["n"]))
    for found in words.ANOTHER.finditer(text):
        before = [number(one["n"]) for one in words.ANY_GAP.finditer(text, 0, found.start())]
        if before and before[-1] is not None:
            n = before[-1] + (number(found["n"]) or 0)
            yield from gap(reading, sentence, found, found["who"], n)
    for found in words.TRAILS.finditer(text):
        if found["back"]:
            continue
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and not _is_before(reading, sentence, found):
            n = 1 if found["n"] == "a single" else number(found["n"])
            if found["who"] and called and found["who"] not in called:
                continue  # whom others trail leads only if nobody else is called the leader
            yield from gap(reading, sentence, found, who[0], n)
            if found["who"]:
                yield from leads(reading, found["who"], reading.span(sentence, found))


_CALLED_LEADER = re.compile(rf"\bleader,? (?P<who>{P})")


def _nearest(text: str, at: int) -> str | None:
    """Whose gap it is: the person right before, or the subject of the clause."""
    before = text[max(0, at - 70) : at]
    near = re.search(
        rf"({P})(?: (?:is|sits|and|at|in|now|was|who|another|a|are|fourth|third|"
        r"second|fifth|with|\w+th))*,? ?$",
        before,
    )
    if near:
        return near[1]
    who = subjects(text, at)
    return who[0] if len(who) == 1 else None


def _is_before(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    clause = reading.clause(sentence.text, found)
    if reading.is_aside(sentence, found):
        return True
    return bool(
        re.search(
            r"(?i)\b(?:came in(?:to)?|entered|entering|going into|coming into|had|"
            r"before the race|started the day|playoff (?:cutoff|cut)|cutoff|cutline|"
            r"rookie|owners?|manufacturers?|bubble|when the (?:day|race|night|weekend|afternoon) "
            r"(?:began|started)|cut line|"
            r"above the|below the|transfer|bonus points|stage points)"
            r"\b",
            clause,
        )
    )
