"""The pole told without "won the pole": how it was got, wasted or given, and the front row."""

import re
from collections.abc import Iterator

from bot.articles.clauses import is_opening, leading_subject, subjects
from bot.articles.report import Sentence
from bot.articles.shape import P

_NOTHING_BUT = re.compile(
    r"(?P<verb>\b(?:winner of|won|got|had|took|with|claimed)) (?:nothing|little|only|no more)(?: "
    r"else)?"
    r"(?: but| more than| beyond| besides| except)? (?:the|his|her|a) pole\b"
)
_FROM_POLE = re.compile(
    r"^(?:From|On|With|Starting from|Starting on) (?:his|her|the|a|an) (?:[\w-]+ ){0,3}pole(?: "
    r"position)?"
    rf"(?: in a row| of the (?:year|season)| of (?:his|her) career| here| in \w+ races)?,? "
    rf"(?:(?P<who>{P})|(?P<role>(?:he|she|the [\w' -]{{2,30}}(?:driver|man|native|rookie|"
    rf"champion|veteran))"
    r"\b))"
)
_WENT_TO = re.compile(
    rf"\bpole(?: position| award)? (?:went|goes|fell|passed|belonged|was given|was awarded) to "
    rf"(?P<who>{P})"
    r"(?= (?:on|thanks|because|through|via|under|for|when|due|as|in)\b)"
)
_NAMED_POLE = re.compile(
    r"(?P<verb>\b(?:won|took|captured|claimed|earned|scored|grabbed|secured|collected|got|had|"
    r"has|on|from|"
    r"with)) "
    r"(?:the|a|his|her|an) (?:[\w'-]+ ){0,2}?(?:[A-Z][\w.'&-]* ){1,3}(?:Pole|P1)(?: (?:Award|"
    r"Position))?\b"
)
_BY_RULE = re.compile(
    r"(?P<verb>\b(?:had|has|was on|got|started on|started from|took|inherited|earned)) (?:the "
    r")?pole"
    r"(?: position)? (?:by|on|via|through|because of|thanks to|based on|off) (?:the |a "
    r")?(?:[\w']+ ){0,2}?"
    r"(?:points|metric|rule ?book|draw|formula|practice speeds?|virtue|standings|blind draw|"
    r"lottery)\b"
)
_QUALIFIER = re.compile(
    rf"(?P<who>{P}),? (?:was |is |who was )?(?:the |also the )?(?:fastest|quickest|No\. 1|top) "
    rf"qualifier\b|"
    rf"(?:fastest|quickest|No\. 1) qualifier,? (?P<whom>{P})"
)
_TIMED = re.compile(
    r"(?P<verb>\b(?:set|had set|posted|had posted|turned|ran|recorded|clocked|laid down|had)) "
    r"the (?:fastest|"
    r"quickest|best|top) (?:time|lap|speed|mark) (?:in|of) (?:[A-Z]\w+'s )?qualifying\b|"
    r"(?P<verb2>\b(?:was|is)) (?:the )?(?:fastest|quickest) (?:again )?(?:in|through) "
    r"[^.;,]{2,40}? and (?:in |"
    r"again in )?qualifying\b|"
    r"(?P<verb3>\b(?:started|starting|began|rolled off|lined up))(?: the race)? (?:from|in|at) "
    r"(?:the )?(?:top "
    r"(?:spot|position|starting spot)|P1|No\. 1 (?:spot|position)|front of the (?:field|grid|"
    r"pack)|head of "
    r"the (?:field|grid|pack)|first (?:spot|position|place))\b(?! (?:for|on|after|at) the (?:re|"
    r"final))"
)
_GREEN = re.compile(
    r"(?P<verb>\bled the (?:[\w-]+ ){0,2}?(?:field|cars|trucks|pack)) (?:to|down to|under) "
    r"(?:the )?(?:initial |"
    r"opening )?green(?: flag)? (?:to (?:start|begin|open) the (?:race|event|day|night)|at the "
    r"(?:start|drop|"
    r"beginning)|from (?:the )?pole)\b"
)
_HIS_POLE = re.compile(
    rf"(?P<who>{P})'s (?:[\w-]+ ){{0,2}}?pole(?: position)?(?: (?:lap|time|speed|run|came|was|"
    rf"went|at)\b)|"
    r"(?P<verb>\b(?:wasted|squandered|threw away|made nothing of|gave away|could not use|turned|"
    r"converted|used)) "
    r"(?:his|her|the) pole(?: position)?\b"
)
_FRAGMENT = re.compile(r"^(?:[Pp]ole(?: position)?)(?:,| and) (?!(?:sitter|winner|day|night))")
_ROW = re.compile(
    rf"(?i:\bthe front row (?:was|were|had|of the grid was|is)) (?:made up of )?(?P<a>{P}) and "
    rf"(?P<b>{P})"
)
_OTHER = re.compile(
    r"(?i)\b(?:restarts?|restarted|overtime|last (?:week|year|month|season)|next (?:week|year|"
    r"race)|will|"
    r"previous|\bin (?:19|20)\d\d|heat|poles)\b"
)

_MAY_TELL = re.compile(
    r"[Pp]ole\b|P1\b|Pole\b|qualif|front row|green|top |No\. 1|front of|head of|first "
)

Pole = tuple[re.Match[str], str, int]
"""What was matched, who it was, and where he started."""


def told(sentence: Sentence) -> Iterator[Pole]:
    """Who was on the pole, and who beside."""
    text = sentence.text
    if not _MAY_TELL.search(text):
        return
    for found in (*_WENT_TO.finditer(text), *_QUALIFIER.finditer(text)):
        yield found, found["who"] or found["whom"], 1
    for found in (
        *_NOTHING_BUT.finditer(text),
        *_NAMED_POLE.finditer(text),
        *_BY_RULE.finditer(text),
        *_TIMED.finditer(text),
        *_GREEN.finditer(text),
        *_HIS_POLE.finditer(text),
    ):
        named = found.groupdict().get("who")
        at = found.start()
        who = leading_subject(text, at) if is_opening(text, at) else subjects(text, at)
        if named or len(who) == 1:
            yield found, named or who[0], 1
    opening = _FROM_POLE.match(text)
    if opening and (opening["who"] or sentence.topic):
        yield opening, opening["who"] or sentence.topic, 1
    fragment = _FRAGMENT.match(text)
    if fragment and sentence.topic:
        yield fragment, sentence.topic, 1
    for found in _ROW.finditer(text):
        yield found, found["a"], 1
        yield found, found["b"], 2


def is_other(text: str, found: re.Match[str]) -> bool:
    """Whether the words around tell of a restart or of another race's pole."""
    begin = max(text.rfind(mark, 0, found.start()) for mark in (", ", "; ", " but ", " while "))
    end = min(
        (at for at in (text.find(mark, found.end()) for mark in (", ", "; ")) if at >= 0),
        default=len(text),
    )
    return _OTHER.search(text[max(0, begin) : end]) is not None
