"""Who was second by how the winner got home: whom they kept off, passed or left behind."""

import re
from collections.abc import Iterator

from bot.articles.clauses import LIST, subjects
from bot.articles.findings import Finding
from bot.articles.patterns.beaten import SECONDS, TIMED, is_final, second
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P

_GAP = rf"(?:just |only |a mere |a scant |about |nearly |almost )?{SECONDS}"
_FLAG = (
    r"(?:(?:finish |start/finish )?line|stripe|flag|finish|checkered flag|chequered flag|checkers)"
)
_BY_WINNER = (
    re.compile(
        rf"(?P<verb>\b(?:hold|held|holding|holds|fend|fended|fending|fends)) (?P<who>{P}) off\b"
    ),
    re.compile(
        rf"(?P<verb>\b(?:got|getting|had) the (?:better|best) of) (?P<who>{P})(?! (?:in|on) )"
    ),
    re.compile(
        r"(?P<verb>\b(?:withst(?:oo|an)d|surviv|resist|repel|repell|fought off|stav|turned back|"
        r"turned away|fend)\w*(?: off)?) "
        rf"(?:a |an |the )?(?:late |last-lap |final |hard )*(?:(?:charge|challenge|attack|run|"
        rf"push|surge) "
        rf"(?:from|by|of) )?(?P<who>{P})(?:'s? (?:late |last-lap |final |hard )*(?:charge|"
        rf"challenge|attack|"
        rf"run|push|surge))?(?= |[.,;])"
    ),
    re.compile(
        r"(?P<verb>\b(?:pull|pulled|pulling|drove|driving|motored|sped|ran|sprinted|got|walked) "
        rf"(?:away|clear) (?:from|of)) (?P<who>{P})(?!\w)[^.;{P[1:-1]}]{{0,60}}?(?:to win|and won|"
        rf"for the "
        r"(?:win|victory)|to (?:claim|take|score|capture) the|and (?:took|claimed|captured) (?:the|"
        rf"\w+day's) (?:race|win|victory|{RACE})(?! lead))"
    ),
    re.compile(
        rf"(?P<verb>\b(?:left|leaving|leaves)) (?P<who>{P}) (?:behind|in (?:his|her) wake)\b"
    ),
)
"""What only the winner does to whoever is second, where it is told of the end."""
_AHEAD_OF_ALL = re.compile(
    rf"(?P<verb>\b(?:took|takes|taking|raced to|drove to|sped to|beat \w+ to|reached|crossed|got "
    rf"to|won|"
    rf"finished|finishing)) (?:(?:the |under the |across the |home )?{_FLAG}? ?)?(?:{_GAP} "
    rf")?(?:ahead|in front|"
    rf"clear) of (?:(?:an? )(?:[\w-]+ ){{1,3}})?(?P<who>{LIST})(?!'s?)"
)
_WIN_OVER = re.compile(
    r"(?:\d*\.\d+|\w+)[- ]seconds? (?:victory|win|triumph|decision|margin of victory) (?:over|"
    r"from|against) "
    rf"(?P<who>{P})(?! and)"
)
_TRAILED_BY = re.compile(
    rf"(?P<who>{P}) trailed (?:him|her|(?P<whom>{P}))(?: home)? by {_GAP}(?: at the {_FLAG})?"
    rf"(?:, (?:and )?(?P<third>{P}) by (?:\d*\.\d+|\d))?"
)
_LOST_BY = re.compile(
    rf"(?P<who>{P}),? (?:who )?(?:lost|was beaten|was edged|fell short|came up short|missed "
    rf"(?:out|it)) "
    rf"by {_GAP}"
)
_CROSSED_LATER = re.compile(
    rf"(?P<who>{P}) (?:crossed|came|arrived|followed|got there)(?: the line| home| across)? {_GAP} "
    r"(?:later|behind|afterwards)\b(?!,? (?:in|for) (?:third|fourth|fifth))"
)
_TO_SPARE = re.compile(
    rf"{SECONDS}\b[^.;{P[1:-1]}]{{0,20}} between (?:him|her|them|the winner) and (?P<who>{P})"
)
_CHASING = re.compile(
    rf"(?P<verb>\b(?:chasing|trailing|following|chased)) (?P<whom>{P}) (?:home|(?:to|across|"
    rf"over) the {_FLAG})"
)
_AHEAD_ALONE = re.compile(
    rf"(?P<who>{P})(?:, | was | (?:crossed|finished|reached) [^.;,{P[1:-1]}]{{0,30}}){SECONDS} "
    rf"(?:ahead|"
    rf"clear|in front|to the good) (?:at|across) the {_FLAG}"
)
_GOT_AROUND = re.compile(
    rf"\bthird(?: place)? (?:after|when|once|as) (?P<who>{P})(?:, [^;,{P[1:-1]}]{{2,40}},)? "
    r"(?:got|went|drove|slipped|slid|squeezed|dived|dove|swept|nipped) (?:around|by|past|under|"
    r"inside) "
    r"(?:him|her)\b"
)
_OVER = re.compile(rf"(?P<whom>{P}) (?:over|beats|tops) (?P<who>{P})(?=(?: at| in) |[,.:;]|$)")
_LATE = re.compile(r"(?i)overtime|(?:final|last) (?:restart|lap|corner|turn)|extra laps|two-lap")


def read(reading: Reading) -> Iterator[Finding]:
    """The driver behind the winner, a weak reading of it."""
    if reading.winner is None:
        return
    for sentence in reading.report.sentences:
        text = sentence.text
        if sentence.is_title:
            for found in _OVER.finditer(text):
                if reading.report.who(found["whom"]) is reading.winner:
                    yield from second(reading, sentence, found, found["who"])
        elif re.search(P, text):
            yield from _by_winner(reading, sentence)
            yield from _behind_winner(reading, sentence)


def _by_winner(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for pattern in _BY_WINNER:
        for found in pattern.finditer(text):
            is_end = pattern is not _BY_WINNER[-1] or _LATE.search(text)
            if is_end and _is_his(reading, sentence, found) and is_final(reading, sentence, found):
                yield from second(reading, sentence, found, found["who"])
    for found in _AHEAD_OF_ALL.finditer(text):
        if _is_his(reading, sentence, found) and is_final(reading, sentence, found):
            for at, mark in enumerate(re.findall(P, found["who"]), start=2):
                yield from second(reading, sentence, found, mark, at)
    yield from _of_topic(reading, sentence)


def _is_his(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    who = subjects(sentence.text, found.start("verb"))
    return len(who) == 1 and reading.report.who(who[0]) is reading.winner


def _behind_winner(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    timed = (_WIN_OVER, _LOST_BY, _CROSSED_LATER) if TIMED.search(text) else ()
    parted = (_TO_SPARE,) if timed and "between" in text else ()
    for pattern in (*timed, *parted, _GOT_AROUND):
        for found in pattern.finditer(text):
            is_third = pattern is _GOT_AROUND and not reading.is_aside(sentence, found)
            if is_third or is_final(reading, sentence, found):
                yield from second(reading, sentence, found, found["who"])
    for found in _TRAILED_BY.finditer(text):
        whom = reading.report.who(found["whom"]) if found["whom"] else reading.winner
        if whom is reading.winner and is_final(reading, sentence, found):
            yield from second(reading, sentence, found, found["who"])
            if found["third"]:
                yield from second(reading, sentence, found, found["third"], 3)
    for found in _CHASING.finditer(text):
        who = subjects(text, found.start("verb"))
        is_winner = reading.report.who(found["whom"]) is reading.winner
        if is_winner and len(who) == 1 and is_final(reading, sentence, found):
            yield from second(reading, sentence, found, who[0])


def _of_topic(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Whom the text spoke of last, where the winner is told to be ahead of nobody named."""
    found = _AHEAD_ALONE.search(sentence.text) if TIMED.search(sentence.text) else None
    before = reading.report.sentences[sentence.n - 1] if sentence.n else None
    is_near = before is not None and before.line == sentence.line
    is_winner = found and reading.report.who(found["who"]) is reading.winner
    if found and is_near and is_winner and sentence.topic:
        yield from second(reading, sentence, found, sentence.topic)
