"""Who was second, where a report only says whom the winner beat, and by how much."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.articles.clauses import LIST, subjects
from bot.articles.findings import Finding, Strength
from bot.articles.numbers import NUMBER, PLACE, place
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P
from db.provenance import Kind

SECONDS = (
    r"(?:(?:half )?a second\b|(?:a |just |only |\.)?"
    rf"(?:(?:\d*\.\d+|\d+|{NUMBER})(?:[- ](?:of a )?|(?<=\d))(?:seconds?|secs?|(?<=\d)s)\b|"
    rf"(?:{NUMBER} |the )?(?:tenths?|hundredths?|thousandths?)(?: of a second)?\b))"
)
TIMED = re.compile(r"(?i)sec|[tdh]ths?\b|\ds\b")
"""Sentences without any of these tell of no gap in time."""
_BY_SECONDS = re.compile(
    r"(?P<verb>(?:by |finish(?:ed|ing)? |line |finish line |home |flag |the "
    rf"race |victory |win |won |just )*{SECONDS})"
    r"(?: margin)?(?: of victory)? (?:over|from|ahead of|in front of|clear of|"
    rf"before|up on|better than|faster than|to spare over|to the good over|on) (?P<who>{P})(?! "
    rf"and {P})"
)
_BEAT = re.compile(
    r"(?<!had )(?P<verb>\b(?:beat|beats|beating|edged|edges|edging|outdueled|"
    r"outdueling|held off|holding off|holds off|"
    r"defeated|defeating|topped|topping|nipped|outlasted|outlasting|outran|"
    r"bested|pipped|stayed (?:ahead|in front) of|staying (?:ahead|in front) "
    r"of|"
    r"finish(?:ed|es|ing)? (?!to )(?:just |[^,;.\ue000-\uf7ff]{3,40} )?(?:ahead|in front) of|"
    r"(?:stayed|kept|finished|"
    r"was|"
    r"pulled) clear of|fended off|fending off|(?:had to )?(?:fend|hold) "
    r"off|was [\w. ]{0,30}(?:ahead|in front) of|"
    rf"crossed the (?:finish )?line [^;{P[1:-1]}]{{0,40}}(?:ahead|in front) of|"
    r"a \w+ (?:ahead|in front) of|"
    rf"won [^.;{P[1:-1]}]{{0,80}}(?:over|ahead of|from)))"
    rf" (?:(?:the |his |her )[^,;{P[1:-1]}]{{1,70}}(?:champion|winner|leader|team-?mate|rookie), |"
    r"a |the |his |her )?(?:charging |hard-charging |fast-closing )"
    rf"?(?P<who>{P})(?! and {P}|, {P}|'s? (?:time|record|mark))"
)
_MARGIN_OVER = re.compile(rf"margin (?:of victory )?over (?P<who>{P}) was")
_WAS_BEATEN = re.compile(
    rf"(?P<who>{P}),? (?:was|who was|finished|ended up|crossed the line|wound up|"
    rf"came home)?,? ?(?:beaten by |just |only )?{SECONDS} (?:behind|back|"
    r"adrift|short|in arrears)(?! (?:when|until|with \d|in (?:third|fourth|fifth)|the (?:top|"
    r"lead) (?:two|pair)))"
)
_BEATEN_BY = re.compile(rf"(?P<who>{P}) was (?:beaten|edged|nipped) (?:by|at|to)")
_FROM_BY = re.compile(
    r"(?P<verb>\b(?:won|took|claimed|captured|stole|snatched) "
    rf"[^;{P[1:-1]}]{{0,80}}?) from (?P<who>{P})(?:,? by|,? on the last|,? "
    r"with) "
)
_BEAT_HIM = re.compile(
    r"(?P<verb>\b(?:beat|beating|edged|edging|nipped|held off|holding off)) "
    r"(?:him|her)\b"
)
_LEADING_AT_END = re.compile(
    rf"(?P<verb>\bleading|led|heading) (?P<who>{P}) (?:by|across|home)"
    r"[^.;]{0,40}(?:at|to|across) the (?:line|(?:chequered |checkered |"
    r"finish )?flag|finish)"
)
_KEPT_BEHIND = re.compile(
    rf"(?P<verb>\b(?:kept|keeping|held|holding|keeps|holds)) (?P<who>{P}) (?:behind(?: him| her)?|"
    rf"at "
    r"bay|at arm's length|back|in (?:his|her) mirrors?)(?=[.,;]|$| (?:by|to|until|over|for|"
    r"through|on|"
    r"at|all)\b)"
)
_PASSED_TO_WIN = re.compile(
    rf"(?P<verb>\b(?:passed|overtook|got by|got past|slipped past|dived under|dove under|swept "
    rf"past|"
    rf"went by|went past|drove past|ran down|caught)) (?P<who>{P}) [^.;{P[1:-1]}]{{0,50}}?(?:last|"
    rf"final) (?:lap|corner|turn|chicane|straight)[^.;{P[1:-1]}]{{0,40}}? (?:to win|to take|and "
    rf"won|"
    r"for the (?:win|victory)|to steal|to claim)\b"
)
TIME_BETWEEN = re.compile(
    rf"{SECONDS},?[^.;{P[1:-1]}]{{0,30}}? (?:between|separat(?:ed|ing)|split|divided) "
    rf"(?P<first>{P}) (?:and|from) (?:[\w' -]{{2,40}} )?(?P<who>{P})"
)
PARTED = re.compile(r"\b(?:between|separat|split|divided)")
"""Sentences without any of these tell of no gap between two."""
_NOSE_OVER = re.compile(
    rf"(?P<who>{P}) (?:was|finished|came home|took) (?P<place>{PLACE}),? by (?:a|half a|an|inches|"
    rf"\.?\d)"
    rf"[^.;,{P[1:-1]}]{{0,24}} (?:over|from|ahead of) (?P<next>{P})"
)
_FURTHER = re.compile(
    rf"\bwith (?P<who>{P}) (?:another|a further) [^.;{P[1:-1]}]{{1,40}}?"
    r"(?:away|back|behind|adrift|in arrears)\b"
)
_TITLE_BEAT = re.compile(
    rf"(?P<verb>\b(?i:beats|edges|nips|holds off|fends off|outduels|tops|pips|outruns)) "
    rf"(?P<who>{P})(?!'|,? and {P})"
)
_LED_HOME = re.compile(
    rf"\bled home (?P<home>{P})(?! and {P}|, {P})|\bled (?P<who>{LIST}) (?:across|home|to the "
    rf"(?:line|flag|checkered|"
    r"chequered|finish))"
)
_BEHIND = re.compile(
    rf"\bwith (?:(?:his|her|the|fellow) [^,;.{P[1:-1]}]{{2,40}} )?(?P<who>{LIST}) (?:behind|right "
    rf"behind|close behind|just behind|following|in tow|chasing|"
    r"trailing|next|second|in pursuit)(?: him| her)?(?=[.,;]|$| at the (?:line|stripe|flag|finish))"
)
_CHASED = re.compile(
    rf"(?P<verb>\b(?:chased|followed|trailed)) (?:him|her|(?P<whom>{P})) "
    r"(?:home|to the (?:flag|line|finish|checkered|chequered)|across)"
)
_END = re.compile(
    r"(?i)\bw[oi]n|victor|triumph|\bline\b|flag|\bseconds?\b|finish|overtime|"
    r"last[- ]lap|final (?:lap|corner|turn)|"
    r"\bfor the (?:win|lead)\b|(?:last|final) (?:few|couple of|\w+) laps|late restart|car lengths?|"
    r"photo|margin|stripe"
)
_RUNNING = re.compile(
    r"(?i)\bstages?\b|\bleading by|\blead (?:to|of|over)|\badvantage|"
    r"\bstretch|\bgap\b|laps? (?:later|remaining|to go)"
)


def read(reading: Reading) -> Iterator[Finding]:
    """The driver the winner beat as second, a weak reading of it; and the margin of victory."""
    if reading.winner is None:
        return
    for sentence in reading.report.sentences:
        if sentence.is_title and not re.search(SECONDS, sentence.text):
            yield from _in_title(reading, sentence)
            continue
        yield from _single(reading, sentence)
        yield from _several(reading, sentence)
        yield from _margin(reading, sentence)


def _single(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if not re.search(P, text):
        return
    winner = reading.winner
    is_timed = TIMED.search(text) is not None
    by_seconds = (_BY_SECONDS,) if is_timed else ()
    for found in TIME_BETWEEN.finditer(text) if is_timed and PARTED.search(text) else ():
        if reading.report.who(found["first"]) is winner and is_final(reading, sentence, found):
            yield from second(reading, sentence, found, found["who"])
    for pattern in (
        *by_seconds,
        _BEAT,
        _MARGIN_OVER,
        _LEADING_AT_END,
        _FROM_BY,
        _KEPT_BEHIND,
        _PASSED_TO_WIN,
    ):
        for found in pattern.finditer(text):
            start = found.start("verb") if pattern is not _MARGIN_OVER else found.start()
            who = subjects(text, start)
            names = re.findall(P, text[:start])
            is_open = pattern not in (_BEAT, _FROM_BY) and not names
            by_winner = (
                is_open
                or (pattern is _BY_SECONDS and not who and reading.report.who(names[0]) is winner)
                or pattern is _MARGIN_OVER
                or (bool(who) and reading.report.who(who[0]) is reading.winner)
            )
            at_end = pattern is _LEADING_AT_END or is_final(reading, sentence, found)
            if by_winner and at_end:
                yield from second(reading, sentence, found, found["who"])
    for pattern in (_WAS_BEATEN, _BEATEN_BY) if is_timed else (_BEATEN_BY,):
        for found in pattern.finditer(text):
            of_the_end = re.search(
                r"second|runner|line|flag|finish|beaten|home", reading.clause(text, found)
            )
            if (
                of_the_end
                and is_final(reading, sentence, found)
                and not re.search(r"\bthird|fourth|fifth", found[0])
            ):
                yield from second(reading, sentence, found, found["who"])
    for found in _BEAT_HIM.finditer(text):
        names = re.findall(P, text[: found.start()])
        who = subjects(text, found.start())
        by_winner = len(who) == 1 and reading.report.who(who[0]) is reading.winner
        if by_winner and len(set(names)) > 1 and is_final(reading, sentence, found):
            yield from second(reading, sentence, found, names[-1])
    for found in _NOSE_OVER.finditer(text) if " by " in text else ():
        at = place(found["place"])
        if at and is_final(reading, sentence, found):
            yield from second(reading, sentence, found, found["next"], at + 1)
    for found in _FURTHER.finditer(text):
        told = _BY_SECONDS.search(text[: found.start()])
        if told and is_final(reading, sentence, found):
            yield from second(reading, sentence, found, found["who"], 3)
    for found in _CHASED.finditer(text):
        who = subjects(text, found.start("verb"))
        chased = reading.report.who(found["whom"]) if found["whom"] else reading.winner
        if len(who) == 1 and chased is reading.winner:
            yield from second(reading, sentence, found, who[0])


def _in_title(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    found = _TITLE_BEAT.search(sentence.text)
    who = re.findall(P, sentence.text[: found.start()])[-1:] if found else []
    if found and who and reading.report.who(who[0]) is reading.winner:
        yield from second(reading, sentence, found, found["who"])


def _several(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for pattern in (_LED_HOME, _BEHIND):
        for found in pattern.finditer(text):
            who = subjects(text, found.start())
            if who and reading.report.who(who[0]) is not reading.winner:
                continue
            if reading.is_aside(sentence, found) or _RUNNING.search(reading.clause(text, found)):
                continue
            names = re.findall(P, found["who"] or found.groupdict().get("home") or "")
            for at, mark in enumerate(names, start=1 + max(1, len(who))):
                yield from second(reading, sentence, found, mark, at)


def second(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str, at: int = 2
) -> Iterator[Finding]:
    """A place that is only hinted at."""
    person = reading.report.who(mark)
    if person and person.drives and person is not reading.winner:
        span = reading.span(sentence, found)
        yield reading.result(person, "finish", at, *span, "beaten", Strength.HINTED)


def is_final(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a sentence tells of the end of this race where a pattern matched."""
    text = sentence.text
    clause = reading.clause(text, found)
    own = clause[max(0, clause.find(found[0])) :] if " and " in clause else clause
    if reading.is_aside(sentence, found) or _RUNNING.search(own):
        return False
    return bool(_END.search(text)) or RACE in text or sentence.n <= 2


_MARGIN = re.compile(
    rf"(?i)(?:\b(?:by|margin(?: of victory)?(?: over {P})?(?: was|:|,)?(?: of)"
    r"?|victory:|finish(?:ed|ing)|line|home) (?:just |only |a (?:mere |scant )"
    r"?)?)"
    r"(?P<seconds>\d*\.\d+|\d+)[- ](?:seconds?|sec)\b"
)


def _margin(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    if not TIMED.search(sentence.text):
        return
    for found in _MARGIN.finditer(sentence.text):
        text = found["seconds"]
        seconds = f"0{text}" if text.startswith(".") else text
        before = re.findall(P, sentence.text[: found.start()])
        by_winner = not before or reading.winner in map(reading.report.who, before)
        if by_winner and is_final(reading, sentence, found):
            span = reading.span(sentence, found)
            yield reading.finding(
                Kind.RACE, "", {"margin_of_victory": Decimal(seconds)}, *span, "margin"
            )
