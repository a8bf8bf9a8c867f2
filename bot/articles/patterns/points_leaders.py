"""Who leads the points, in voices that need no gap: a lead taken home, lost to somebody, kept."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER
from bot.articles.patterns.standing import leads
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_KIND = r"(?:points?|championship|series|standings|Cup|title|drivers')"
_LEAD = rf"(?:[\w-]+ ){{0,4}}?{_KIND} (?:lead|advantage)\b"
_TAKES_HOME = re.compile(
    r"(?P<verb>\b(?:goes|went|heads|headed|walks|walked|comes|came|leaves|left|gets|got|drives|"
    r"drove|flies|departs|emerges|emerged|exits))(?: (?:home|away|out|off|back|here|on|there))*"
    rf"(?: (?!with|in|still)[\w']+){{0,3}} (?:still )?(?:with|in|holding|owning) the {_LEAD}"
)
_KEEPS = re.compile(
    r"(?<!had )(?P<verb>\b(?:retook|retakes|regained|regains|recaptured|inherits|inherited|"
    r"snatched|assumed|assumes|claimed|claims|wrested|clings? to|hangs on to|hung on to|holds? on "
    rf"to|still (?:has|holds|owns))) (?:the |a |his |her )(?:slim |slender |narrow )?{_LEAD}"
)
_LOST_TO = re.compile(
    r"\b(?:lost|loses|lose|surrendered|ceded|cedes|handed|hands|yielded|yields|gave up|relinquished"
    rf"|coughed up) (?:the |his |her ){_LEAD} to (?P<who>{P})"
)
_FROM = re.compile(
    rf"(?P<verb>\b(?:took|takes|has taken|grabbed|grabs|wrested|seized|seizes|inherited|inherits)) "
    rf"(?:over )?the {_LEAD} (?:away )?from {P}"
)
_MOVED_INTO = re.compile(
    r"(?P<verb>\b(?:moved|moves|jumped|jumps|climbed|climbs|vaulted|vaults|leapt|leaps|leapfrogged|"
    rf"went|goes|rose|rises|slid|slides))\b[^.;,]{{0,40}}? into the {_LEAD}"
)
_IS_LEADER = re.compile(
    rf"(?P<who>{P}),? (?:(?:is|remains|becomes|became|is now|who is|stays|is still) )?(?:the |now "
    r"the |still the |your )(?:series' |season's )?(?:new |current |unofficial |clear |outright )?"
    r"(?:(?:NASCAR |ARCA |NTT |[A-Z][\w']*(?: [A-Z][\w']*){0,4} ))?"
    r"(?:points?|standings|championship|series|IndyCar|Cup|Xfinity|Truck|Formula (?:One|1)) "
    r"leader\b"
)
_NUMBER_ONE = re.compile(
    r"(?P<verb>\b(?:is|remains|stays|sits))(?: still| now| again| back)* (?:No\. 1|first|on top|"
    r"atop|"
    r"the leader) (?:in|of|at the top of) (?:the )?(?:[A-Z][\w.&']* ){0,6}(?:Series|Tour)\b"
)
_CLINCHED = re.compile(
    r"(?<!had )(?<!have )(?P<verb>\b(?:clinched|clinches|has clinched|wrapped up|wraps up|sealed|"
    r"secured|locked"
    r" up|nailed down|sewed up)) (?:the |his |her |a )(?:[\w'-]+ ){0,6}?(?:championship|title|"
    r"crown)"
    r"\b(?! (?:spot|berth|race|shot|chance|fight|contention|bid|4|four|round|finale|event))|"
    r"(?P<verb2>\b(?:won|took|claimed|captured|got)) [^.;\ue000-\uf7ff]{0,40}?(?:race|Race|"
    r"\uf8f1) and "
    r"the (?:[\w'-]+ ){0,4}?(?:championship|title|crown)\b"
)
"""Whoever has won the title leads the table for good."""
_UNDER_HEADING = re.compile(
    r"^(?i:(?:the |in the )?(?:[\w'. ]{0,40} )?(?:points|standings|championship|title (?:race|fight"
    rf")|table))(?::| -) (?P<who>{P}),? (?:[^.;:{P[1:-1]}]{{0,40}}, )?(?:still |now |again )*(?:"
    r"(?:stays?|remains?|is|sits|goes|moves) (?:still |now |back |again )*(?:on top|first|in front|"
    r"No\. 1|atop|the leader|up front|to the top|in the lead)|leads|tops|on top|keeps|retains)\b"
)
_BEHIND_LEADER = re.compile(
    r"\d+ (?:points? |markers? )?(?:behind|back of|adrift of|shy of|off) (?:the )?(?:(?:points|"
    r"championship|series|"
    rf"standings|current) )?leader,? (?P<who>{P})"
)
_WITH_LEAD = re.compile(
    r"(?P<verb>\b(?:owns|has|holds|enjoys|carries|takes|boasts|keeps)) (?:now |still )?(?:a|an|the|"
    r"his|"
    rf"her) (?:[\w-]+ ){{0,2}}?{NUMBER}-point (?:[\w-]+ )?(?:lead|advantage|edge|cushion|margin|"
    r"bulge)\b"
)
_IT_IS = re.compile(rf"\b(?:it is|it's|it was|now) (?P<who>{P}) by {NUMBER} over {P}")
_NOT_NOW = re.compile(
    r"(?i)\b(?:came in|coming in|going into|entered|entering|began|started|when the (?:day|race|"
    r"night|weekend) (?:began|started)|cut-?off|cut ?line|bubble|transfer|stage points|rookie|"
    r"owners?'?|manufacturers?'?|former|then-|previous|last (?:year|season)|(?:final|last) "
    r"(?:\w+ )?"
    r"(?:spot|berth|place|seat)|until|before)\b"
)


def read(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """The leader of one sentence on the points."""
    text = sentence.text
    for found in (
        *_TAKES_HOME.finditer(text),
        *_KEEPS.finditer(text),
        *_FROM.finditer(text),
        *_MOVED_INTO.finditer(text),
        *_WITH_LEAD.finditer(text),
        *_NUMBER_ONE.finditer(text),
        *_CLINCHED.finditer(text),
    ):
        who = subjects(text, found.start())
        if len(who) == 1 and _is_now(reading, sentence, found):
            yield from leads(reading, who[0], reading.span(sentence, found))
    for found in (
        *_LOST_TO.finditer(text),
        *_IS_LEADER.finditer(text),
        *_UNDER_HEADING.finditer(text),
        *_UNDER_HEADING.finditer(sentence.raw.text),
        *_BEHIND_LEADER.finditer(sentence.raw.text),
        *_IT_IS.finditer(text),
    ):
        if _is_now(reading, sentence, found):
            yield from leads(reading, found["who"], reading.span(sentence, found))


def _is_now(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    if found.string is sentence.text and reading.is_aside(sentence, found):
        return False
    return not _NOT_NOW.search(reading.clause(found.string, found))
