"""Points told in voices beside "A leads B by 12": a cushion cut, totals, titles missed."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, number
from bot.articles.patterns.standing import gap, leads
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_LEAD = r"(?:lead|advantage|cushion|margin|edge|bulge|buffer|gap)"
_TABLE = r"(?:points(?: table| standings| race)?|standings|championship|table|series|title race)"
_N = rf"(?P<n>{NUMBER})(?:[- ]points?| markers?)?"
_OVER = r"(?:over|on|from|clear of|ahead of|in front of|to)"
_STANDS_AT = re.compile(
    rf"(?:(?P<lead>{P})(?:'s?|, whose) |\b(?:the|his|her|an?) )(?:[\w-]+ ){{0,4}}?(?P<verb>{_LEAD})"
    rf"(?: (?:in|at) the [\w ]{{1,24}}?)?(?:,? (?:is|was|now|stands|sits|grows|grew|goes|went|has|"
    rf"grown|swells|swelled|up|out|down|remains|rises|rose))*(?: (?:to|at|by|of)|:|,) (?:just |"
    rf"only )?{_N} "
    rf"{_OVER} (?P<who>{P})"
)
_HAS_ON = re.compile(
    rf"(?P<verb>\b(?:has|holds|had|with)) (?:now |got |still )?(?:just |only )?{_N} (?:on|over|in "
    rf"hand (?:on|over)|more than|to spare (?:on|over)|to the good (?:on|over)) (?P<who>{P})"
)
_KEEPS_BY = re.compile(
    rf"(?P<verb>\b(?:keeps|kept|retains|retained|holds|extends|takes|took|has)) the lead,? by {_N} "
    rf"(?:over|from|on) (?P<who>{P})"
)
_NOW_BY = re.compile(
    rf"^(?:Now|It is now|It's now|That lead|The lead)\b[^.;{P[1:-1]}]{{0,24}}(?P<verb>\bby|\bat) "
    rf"{_N} "
    rf"(?:over|from|on) (?P<who>{P})"
)
_CUT_BY = re.compile(
    rf"(?P<verb>\b(?:his|her|the|{P}'s?)) (?:[\w-]+ ){{0,3}}?{_LEAD}[^.;{P[1:-1]}]{{0,40}}? "
    r"(?:cut|trimmed|reduced|whittled(?: down)?|sliced|shaved|down|shrunk|shrink|fall) to (?:just "
    rf"|only )?{_N} (?:by|over|on) (?P<who>{P})"
)
_IN_COMMAND = re.compile(
    r"(?P<verb>\b(?:is|was|remains|stays|sits|now|became|becomes|goes|moves?|moved)) (?:still |now "
    r"|the |back |clear )*(?:man |driver |one |racer )?(?:in (?:command|charge|control) of|at the "
    rf"(?:head|top|front) of|on top of|atop) the (?:[\w'-]+ ){{0,4}}?{_TABLE}\b(?! after Stage)"
)
_TOOK = re.compile(
    r"(?<!had )(?P<verb>\b(?:took|takes|has taken|grabs?|grabbed|seizes?|reclaims?|reclaimed)) "
    r"(?:over )?(?:the |a |an? )(?:[\w-]+ ){0,4}?(?:points|championship|series|standings) lead\b"
)
_BELONGS = re.compile(
    rf"\b(?:points|championship|series|standings|Cup|title) lead (?:belongs to|rests with|stays "
    rf"with|"
    rf"remains with|passes to|went to|goes to|is now|is) (?P<who>{P})"
)
_BY_LINE = re.compile(
    rf"(?i:{_TABLE})(?: (?!stage)[\w ]{{1,24}})?: (?P<lead>{P})(?:, [^,;.{P[1:-1]}]{{2,40}},)?"
    rf"(?: leads| is ahead|,)? by {_N} (?:over|from|on) (?P<who>{P})"
)
_AND_BY = re.compile(
    rf"(?:,|,? and) (?:by )?(?P<n>{NUMBER})(?: points?)? (?:over|from|on|ahead of) (?P<who>{P})"
)
_AND_OVER = re.compile(
    rf"(?:, [^,;.{P[1:-1]}]{{2,40}})?,? and (?P<n>{NUMBER})(?: points?)? (?:over|from|on) "
    rf"(?P<who>{P})"
)
_TO_FOR = re.compile(rf"(?P<a>\d{{2,4}}) points? to (?P<b>\d{{2,4}}) for (?P<who>{P})")
_AND_FOR = re.compile(rf"(?:,|\band) (?P<b>\d{{2,4}}) for (?P<who>{P})")
_SHORT = re.compile(
    r"(?P<verb>\b(?:fell|finished|ended(?: up)?|came(?: up)?|was|is|wound up)) (?:just |only )?"
    rf"(?P<n>{NUMBER}) points? (?:short|shy) of (?:(?P<who>{P})|[^.;,{P[1:-1]}]{{0,40}}(?:title|"
    r"championship|crown)\b)"
)
_WITHIN = re.compile(
    r"(?P<verb>\b(?:has |have )?(?:gets?|got|moves?|moved|climbs?|climbed|pulls?|pulled|closes?|"
    rf"closed|creeps|crept|drew|draws|is|sits|came)) (?:up |back |now )?(?:to )?within {_N} of "
    rf"(?:(?P<who>{P})(?P<top>(?: at the top|,? (?:the leader|who leads|in first)))?|him\b|her\b|"
    r"the (?:lead|top|leader)\b)"
)
_NOT_NOW = re.compile(
    r"(?i)\b(?:when the (?:day|race|night|weekend|afternoon|evening) (?:began|started)|entered|"
    r"entering|came in|coming in|going into|cut-?off|cut ?line|bubble|transfer|playoff (?:spot|"
    r"place|berth|cut)|laps?|\d seconds?|for (?:second|third|fourth|fifth)|in (?:second|third|"
    r"fourth|"
    r"fifth)(?! (?:on|here))|stage points|after (?:the first |the second )?[Ss]tage)\b"
)


def read(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """The leader and gaps of one sentence on the points."""
    text = sentence.text
    for found in (
        *_STANDS_AT.finditer(text),
        *_HAS_ON.finditer(text),
        *_CUT_BY.finditer(text),
        *_KEEPS_BY.finditer(text),
        *_NOW_BY.finditer(text),
    ):
        mark = found.groupdict().get("lead") or _whose(sentence, found)
        if _is_now(reading, sentence, found) and mark != found["who"]:
            yield from gap(reading, sentence, found, found["who"], number(found["n"]))
            for more in _AND_OVER.finditer(text, found.end()):
                yield from gap(reading, sentence, more, more["who"], number(more["n"]))
            if mark:
                yield from leads(reading, mark, reading.span(sentence, found))
    for found in (*_IN_COMMAND.finditer(text), *_TOOK.finditer(text)):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and _is_now(reading, sentence, found):
            yield from leads(reading, who[0], reading.span(sentence, found))
    for found in _BELONGS.finditer(text):
        if _is_now(reading, sentence, found):
            yield from leads(reading, found["who"], reading.span(sentence, found))
    yield from _totals(reading, sentence)
    for found in _SHORT.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and not reading.is_aside(sentence, found):
            yield from gap(reading, sentence, found, who[0], number(found["n"]))
    for found in _WITHIN.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and _is_now(reading, sentence, found):
            yield from gap(reading, sentence, found, who[0], number(found["n"]))
            if found["top"]:
                yield from leads(reading, found["who"], reading.span(sentence, found))


def _totals(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in _BY_LINE.finditer(text):
        yield from leads(reading, found["lead"], reading.span(sentence, found))
        yield from gap(reading, sentence, found, found["who"], number(found["n"]))
        for more in _AND_BY.finditer(text, found.end()):
            yield from gap(reading, sentence, more, more["who"], number(more["n"]))
    for found in _TO_FOR.finditer(text):
        if not _is_now(reading, sentence, found):
            continue
        most = int(found["a"])
        yield from gap(reading, sentence, found, found["who"], most - int(found["b"]))
        for more in _AND_FOR.finditer(text, found.end()):
            yield from gap(reading, sentence, more, more["who"], most - int(more["b"]))


def _whose(sentence: Sentence, found: re.Match[str]) -> str:
    """Whose lead it is: the subject's, or of whom the text spoke, where nobody else is named."""
    own = re.match(rf"({P})'s?", found["verb"])
    if own:
        return own[1]
    who = subjects(sentence.text, found.start("verb"))
    if who:
        return who[0] if len(who) == 1 else ""
    return "" if re.search(P, sentence.text[: found.start()]) else sentence.topic


def _is_now(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    if reading.is_aside(sentence, found):
        return False
    return not _NOT_NOW.search(reading.clause(sentence.text, found))
