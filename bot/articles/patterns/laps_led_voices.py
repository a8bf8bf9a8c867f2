"""Laps led without "led": so many to somebody's name, one fewer than another, all in all."""

import re
from collections.abc import Iterator

from bot.articles.clauses import leading_subject, subjects
from bot.articles.numbers import NUMBER, number
from bot.articles.patterns.laps_led_words import MOST, OF, STINT
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_HAD_OF = re.compile(
    rf"(?P<verb>\b(?:had|has|with|put|finished with|ended with)) {MOST}(?P<n>{NUMBER}){OF}"
    r"(?P<laps>(?: laps)?) (?:to (?:his|her) (?:name|credit|account|tally)|in front|out front|up "
    r"front|in the lead|on top|in charge)\b"
)
_IN_HANDS = re.compile(
    rf"\b(?:in (?:the )?(?:his|her|(?P<who>{P})'s?) (?:hands|control|grasp|grip)) for {MOST}"
    rf"(?P<n>{NUMBER}){OF}(?P<laps>(?: laps)?)"
)
_TO_HIS = re.compile(
    rf"(?P<verb>\bled) {MOST}(?P<m>{NUMBER})(?: laps)? to (?P<who>{P})'s? (?P<n>{NUMBER})\b"
)
_OVERALL = re.compile(
    rf"(?P<verb>\bled)\b[^.;{P[1:-1]}]{{2,60}}?,? (?:and|for) (?:a total of )?(?P<n>{NUMBER}) "
    r"(?:laps )?(?:overall|in all|in total|altogether|all told)\b"
)
_COMPARED = re.compile(
    rf"\b(?:led|leading|front|ahead)(?: for)? {MOST}(?P<m>{NUMBER}){OF}(?: laps)?,? (?P<by>"
    rf"{NUMBER})(?: laps?)? (?P<way>fewer|less|more) than (?P<who>{P})(?!')"
)
_TALLY = re.compile(
    r"(?:\b(?:tally|count|sum|total|haul) of|^(?:The|His|Her)) "
    rf"(?P<n>{NUMBER}){OF}(?: laps) (?:led|in front|out front|up front|in the lead|ahead)\b"
)
_FIRST_TIME = re.compile(
    r"(?P<verb>\b(?:stayed|remained|led|was|held on|there)) (?:there |in front |ahead |out front |"
    rf"for )*the (?:other|remaining|last|final|rest,) (?P<n>{NUMBER}) of (?:the |its )?"
    r"(?P<total>\d{2,3})\b"
)
_OPENING = re.compile(
    r"(?:^|[:;] )(?:[^,;.]{0,40} and )?(?P<what>(?i:ahead|in front|in the lead|out front|up front|"
    r"on "
    rf"point|in charge|leading|leader)) (?:for |of )?{MOST}(?P<n>{NUMBER}){OF}(?: laps)?, "
    r"(?P<whom>the (?:[\w'&.-]+ ){0,5}(?:driver|man|native|veteran|rookie|champion|winner)\b)?"
)

Led = tuple[re.Match[str], str, int]
"""What was matched, whose laps they are, and how many."""


def told(reading: Reading, sentence: Sentence) -> Iterator[Led]:
    """Laps led over the race in one sentence."""
    text = sentence.text
    if not re.search(r"\blaps?\b|\bled\b", reading.report.article.text):
        return
    for found in (*_HAD_OF.finditer(text), *_OVERALL.finditer(text)):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and _is_whole(reading, sentence, found):
            yield found, who[0], number(found["n"]) or 0
    for found in _IN_HANDS.finditer(text):
        mark = found["who"] or sentence.topic
        if mark and _is_whole(reading, sentence, found):
            yield found, mark, number(found["n"]) or 0
    for found in _TO_HIS.finditer(text):
        if _is_whole(reading, sentence, found):
            yield found, found["who"], number(found["n"]) or 0
    for found in _COMPARED.finditer(text):
        step = (number(found["by"]) or 0) * (1 if found["way"] in ("fewer", "less") else -1)
        if step and _is_whole(reading, sentence, found):
            yield found, found["who"], (number(found["m"]) or 0) + step
    for found in _TALLY.finditer(text):
        before = re.findall(P, text[: found.start()])
        mark = before[0] if len(set(before)) == 1 else "" if before else sentence.topic
        if mark and _is_whole(reading, sentence, found):
            yield found, mark, number(found["n"]) or 0
    yield from _after_opening(reading, sentence)


def _after_opening(reading: Reading, sentence: Sentence) -> Iterator[Led]:
    text = sentence.text
    for found in _OPENING.finditer(text):
        who = leading_subject(text, found.start("what"))[:1]
        if found["whom"]:
            who = (sentence.topic,) if sentence.topic else ()
        if who and who[0] and _is_whole(reading, sentence, found):
            yield found, who[0], number(found["n"]) or 0
    for found in _FIRST_TIME.finditer(text):
        # Whoever led for the first time then had led no lap before.
        is_first = re.search(r"\bfor the first time\b|\bfirst led\b", text[: found.start()])
        who = subjects(text, found.start("verb"))
        if is_first and len(who) == 1 and not reading.is_aside(sentence, found):
            yield found, who[0], number(found["n"]) or 0


def _is_whole(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether so many laps are those of the whole race, neither a stint's nor a season's."""
    is_part = found.re is not _OVERALL and STINT.search(found[0])
    behind = sentence.text[found.end() : found.end() + 30]
    is_other = re.match(r" (?:of [Ss]tage|this (?:season|year)|in the (?:first|second))", behind)
    return not (is_part or is_other or reading.is_aside(sentence, found))
