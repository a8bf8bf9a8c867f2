"""The points as a chase: who is nearest, by how much a gap was cut, what a lead came to."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, PLACE, number
from bot.articles.patterns.standing import gap, leads
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_LEAD = r"(?:lead|advantage|cushion|margin|edge|bulge|buffer|gap)"
_KIND = r"(?:points?|championship|series|standings|Cup|title|overall)"
_N = rf"(?P<n>{NUMBER})(?:[- ]points?| markers?)?"
_TOLD_OF = r"(?:, (?:who|the|a|his|her|last|now|still) [^.;]{2,60}?,)?"
_NEAREST = re.compile(
    rf"(?:(?P<lead>{P})'s? )?(?:nearest|closest|main|chief|only|next-best) (?:rival|pursuer|"
    rf"challenger|chaser|competitor|threat|competition)s?\b[^.;{P[1:-1]}]{{0,60}}?,? (?P<who>{P})"
    rf"(?P<between>[^;{P[1:-1]}]{{1,140}}?)\b{_N} (?:points? )?(?:behind|back|adrift|down|away|in "
    r"arrears|off)\b"
)
_IS_NEXT = re.compile(
    rf"(?P<verb>\b{_LEAD})(?: (?:in|at|of) the [\w ]{{1,30}}?)? (?:is|stands at|of|now stands at|"
    rf"is "
    rf"now|grew to|remains|to|at) (?:just |only )?{_N},? (?:and|with|as) (?P<who>{P}){_TOLD_OF} "
    r"(?:(?:is|sits|stays|being|remains|now) )?(?:now |still )?(?:the (?:man|one|driver|closest|"
    r"nearest|next|first)|next|second|closest|nearest|in second|runner-up|his (?:closest|nearest)|"
    r"right behind|behind him)\b"
)
_CAME_TO = re.compile(
    rf"(?:(?P<lead>{P})'s? )?(?:[\w-]+ ){{0,3}}?{_LEAD}(?: (?:in|at) the [\w ]{{1,24}}?)? (?:over|"
    rf"on) (?P<who>{P}){_TOLD_OF}(?: in the [\w ]{{1,24}}?)?,? (?:(?:is|was|now|has|stands|sits|"
    r"grown|grew|grows|shrunk|shrank|up|down|out|been|cut|trimmed|swelled|back|rose|fell|remains|"
    rf"just|only) )+(?:(?:to|at|by) )?(?:just |only )?{_N}"
)
_FROM_TO = re.compile(
    rf"(?:(?P<lead>{P})(?:'s?|, whose) |\b(?:the|his|her) )(?:[\w-]+ ){{0,3}}?{_LEAD}(?: (?:in|at) "
    rf"the [\w ]{{1,24}}?)? (?:\w+ )?(?:grew|rose|went|shrank|fell|dropped|increased|climbed|is) "
    rf"(?:up |down )?from {NUMBER}(?: points?)? to {_N} (?:over|on) (?P<who>{P})"
)
_ATOP = re.compile(
    rf"(?P<lead>{P})'s? (?:[\w-]+ ){{0,3}}?{_LEAD}(?: (?:atop|in|at the top of) the [\w ]{{1,24}}?"
    rf")? (?:is|was|stands at|remains|now|is now|has grown to|grew to) (?:just |only |now |at )?"
    rf"{_N} (?:over|on|from|to) (?P<who>{P})"
)
_CUT_THE_GAP = re.compile(
    r"(?P<verb>\b(?:cut|cuts|closed|closes|trimmed|trims|reduced|reduces|narrowed|narrows|sliced|"
    rf"shaved|whittled)) (?:the |his |her )(?:[\w-]+ ){{0,3}}?(?:gap|deficit|margin)(?: to (?P<who>"
    rf"{P})| in the [\w ]{{1,24}}?)?(?: to| down to) (?:just |only )?{_N}"
)
_COLON = re.compile(
    rf"\b{_KIND} {_LEAD}:? (?:is )?(?:now )?{_N} (?:over|on|from) (?P<who>{P})|"
    rf"\b{_LEAD}: (?P<m>{NUMBER})(?: points?)? (?:over|on|from) (?P<whom>{P})"
)
_AND_OVER = re.compile(
    rf"(?:, [^,;.{P[1:-1]}]{{2,40}})?(?:,? and|,|;) (?P<n>{NUMBER})(?: points?)? (?:over|on|ahead "
    rf"of|clear of|from) (?P<who>{P})"
)
_CLEAR_OF = re.compile(
    r"(?P<verb>\b(?:is|sits|stands|goes|moves|moved|remains|stays))(?: now| still| up)*(?: by)? "
    rf"{_N} (?:up on|clear of|to the good over|to the good on|on|over) (?P<who>{P})"
)
_THE_LEADER = re.compile(
    r"^The (?:[\w']+ )?(?:championship|points?|series|standings) leader (?:is|has|holds|leads|now "
    rf"leads|sits|goes)\b[^.;{P[1:-1]}]{{0,30}}?{_N} (?:clear of|ahead of|up on|over|on) "
    rf"(?P<who>{P})"
)
_SECOND = re.compile(
    r"\bsecond in (?:the )?(?:[\w'-]+ ){0,4}?(?:points|standings|championship|table)(?: and|,)"
    r"[^.;\ue000-\uf7ff]{0,24}? (?P<n>\w[\w-]*)(?: points?| markers?)? (?:behind|back of|adrift of|"
    rf"shy of|down on|off) (?P<who>{P})(?!'| in )"
)
"""Behind whom the second is: the leader."""
_GIVES = re.compile(
    rf"(?:(?P<own>{P})'s [^.;{P[1:-1]}]{{2,60}} )?\b(?:gives|gave|giving|leaves|left|leaving|"
    rf"hands|handed) "
    rf"(?:him|her|(?P<lead>{P})) (?:with )?(?:a|an) (?:[\w-]+ ){{0,2}}?(?P<n>{NUMBER})-point "
    rf"(?:[a-z]+ )?{_LEAD}"
    rf"(?: in the [\w ]{{1,24}}?)? (?:over|on) (?P<who>{P})"
)
_RAISED = re.compile(
    r"(?P<verb>\b(?:increased|extended|stretched|grew|widened|padded|built|upped|boosted|"
    r"expanded)) (?:his|her|the|"
    rf"a) (?:[\w-]+ ){{0,3}}?{_LEAD}(?: in the [\w ]{{1,24}}?)? from {NUMBER}(?: points?)? to "
    rf"{_N} (?:over|on) "
    rf"(?P<who>{P})"
)
_CLEAR_WITH = re.compile(
    rf"(?P<verb>\b(?:moved|moves|is|sits|goes|went|stands|remains|now)) (?:now )?{_N} (?:clear|"
    rf"ahead|in front)(?: at the "
    rf"(?:top|head) of the [\w ]{{2,30}}| in the [\w ]{{2,30}})?,? with (?P<who>{P}) (?:in "
    rf")?(?:second|next|closest)\b"
)
_MOVED_WITHIN = re.compile(
    rf"\b(?:moved|moves|puts?|brought|brings|lifted|carried|pulled|drew) (?P<who>{P}) (?:up "
    rf")?(?:to )?within {_N} of "
    rf"(?:the )?(?:(?P<role>(?:points|championship|standings|series) leader) )?(?P<lead>{P})"
)
_DEFICIT_TO = re.compile(
    rf"(?P<verb>\b(?:faces|has|carries|owns|takes|with))(?: now)? a (?:[\w-]+ "
    rf"){{0,2}}?(?P<n>{NUMBER})-point deficit (?:to|on|"
    rf"behind|against) (?P<lead>{P})(?! in {PLACE})"
)
_BOTH = re.compile(rf"\bby {_N} over both (?P<a>{P}) and (?P<b>{P})")
_RESPECTIVELY = re.compile(
    rf"(?P<a>{P}) and (?P<b>{P}) (?:are|trail|sit|stand|is)(?: {P})?(?: by)? (?P<n>{NUMBER}) and "
    rf"(?P<m>{NUMBER})(?: points?| markers?)?(?: (?:back|behind|adrift|down|off))?"
)
_A_POINT = re.compile(
    r"(?P<verb>\b(?:is|sits|stands|trails|lies|was|now|remains))(?: \w+){0,2} (?:a single|a lone|a|"
    rf"just a|one) (?:point|marker) (?:behind|back|adrift|down|off|shy)\b"
    rf"(?!(?: of)? {P} in {PLACE})"
)
_NOT_NOW = re.compile(
    r"(?i)\b(?:when the (?:day|race|night|weekend|afternoon) (?:began|started)|entered|entering|"
    r"came in|coming in|going into|cut-?off|cut ?line|bubble|transfer|playoff (?:spot|place|berth|"
    r"cut|line)|laps?|\d seconds?|for (?:second|third|fourth|fifth)|stage points|rookie|owners?'?|"
    r"(?:final|last) (?:\w+ )?(?:spot|berth|place|seat)|after (?:the first |the second "
    r")?[Ss]tage)\b"
)


def read(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """The leader and gaps of one sentence on the points."""
    text, raw = sentence.text, sentence.raw.text
    yield from _of_the_lead(reading, sentence)
    for found in _NEAREST.finditer(text):
        if not _NOT_NOW.search(text, found.start("n") - 24, found.end()):
            yield from gap(reading, sentence, found, found["who"], number(found["n"]))
            if found["lead"]:
                yield from leads(reading, found["lead"], reading.span(sentence, found))
    for found in _CUT_THE_GAP.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and who[0] != found["who"] and _is_now(reading, sentence, found):
            yield from gap(reading, sentence, found, who[0], number(found["n"]))
            if found["who"]:
                yield from leads(reading, found["who"], reading.span(sentence, found))
    for found in _SECOND.finditer(text):
        if number(found["n"]) is not None and _is_now(reading, sentence, found):
            yield from leads(reading, found["who"], reading.span(sentence, found))
    for found in _MOVED_WITHIN.finditer(raw):
        if not reading.asides.covers(raw, found.start(), found.end()):
            yield from gap(reading, sentence, found, found["who"], number(found["n"]))
            if found["role"]:
                yield from leads(reading, found["lead"], (sentence.start, sentence.end))
    for found in _DEFICIT_TO.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and _is_now(reading, sentence, found):
            yield from gap(reading, sentence, found, who[0], number(found["n"]))
            yield from leads(reading, found["lead"], reading.span(sentence, found))
    for found in _BOTH.finditer(text):
        if _is_now(reading, sentence, found):
            for mark in (found["a"], found["b"]):
                yield from gap(reading, sentence, found, mark, number(found["n"]))
    for found in _RESPECTIVELY.finditer(text):
        if _is_now(reading, sentence, found):
            yield from gap(reading, sentence, found, found["a"], number(found["n"]))
            yield from gap(reading, sentence, found, found["b"], number(found["m"]))
    for found in _A_POINT.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and _is_now(reading, sentence, found):
            yield from gap(reading, sentence, found, who[0], 1)


def _of_the_lead(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """What somebody's lead came to, over one and over the next."""
    text = sentence.text
    for found in (
        *_IS_NEXT.finditer(text),
        *_CAME_TO.finditer(text),
        *_FROM_TO.finditer(text),
        *_ATOP.finditer(text),
        *_COLON.finditer(text),
        *_CLEAR_OF.finditer(text),
        *_GIVES.finditer(text),
        *_RAISED.finditer(text),
        *_CLEAR_WITH.finditer(text),
        *_THE_LEADER.finditer(text),
    ):
        groups = found.groupdict()
        whom = groups["who"] or groups["whom"]
        leader = groups.get("lead") or groups.get("own") or _whose(sentence, found)
        if not _is_now(reading, sentence, found) or leader == whom:
            continue
        n = number(groups["n"] or groups["m"])
        yield from gap(reading, sentence, found, whom, n)
        if leader:
            yield from leads(reading, leader, reading.span(sentence, found))
        at = found.end()
        while more := _AND_OVER.match(text, at):
            yield from gap(reading, sentence, more, more["who"], number(more["n"]))
            at = more.end()


def _whose(sentence: Sentence, found: re.Match[str]) -> str:
    """Whose lead it is: whom the sentence names before, or of whom the text spoke."""
    text = sentence.text
    if found.re is _COLON:
        named = re.findall(P, text[: found.start()])
        return named[-1] if len(set(named)) == 1 else ""
    if found.re is _GIVES:
        return ""
    if found.re in (_CLEAR_OF, _RAISED, _CLEAR_WITH):
        who = subjects(text, found.start("verb"))
        return who[0] if len(who) == 1 else ""
    his = re.search(rf"({P})'s? (?:[\w-]+ ){{0,4}}$", text[: found.start()])
    if his:
        return his[1]
    return "" if re.search(P, text[: found.start()]) else sentence.topic


def _is_now(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    if reading.is_aside(sentence, found):
        return False
    behind = sentence.text[found.end() : found.end() + 12]
    is_time = re.match(r"[- ]?(?:seconds?|laps?|tenths|wins?|races?)\b|\.\d", behind.strip())
    return not is_time and not _NOT_NOW.search(reading.clause(sentence.text, found))
