"""Laps led in lists and comparisons: "Led: A 164, B 110", "led most (57, to 34 for B)"."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.numbers import NUMBER, number
from bot.articles.patterns.laps_led_words import MOST, OF, TIMES
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_HEADING = re.compile(
    r"^(?i:(?:the )?(?:most )?laps led(?: by)?|led(?: the most)?(?: laps)?|led most(?: laps)?|"
    r"most laps|lap leaders?|leaders?|laps in (?:front|the lead))(?::| -{1,2}) (?P<items>.+)$",
    re.DOTALL,
)
_ITEM = re.compile(
    rf"(?P<who>{P})[ ,:(]{{1,3}}(?P<n>\d{{1,3}})(?:(?: laps?)?\)|(?= laps?\b)|(?=[.,;]|$| and ))"
)
_RANGE = re.compile(r"\d ?- ?\d")
_IN_BRACKETS = re.compile(
    rf"(?P<verb>\bled)\b[^.;(){P[1:-1]}]{{0,40}}\b(?:most|more|longest|oftener)\b[^.;(){P[1:-1]}]"
    rf"{{0,30}} \((?P<n>{NUMBER}){OF}(?: laps)?(?:,? (?:to|against) (?P<m>{NUMBER}) (?:for|by) "
    rf"(?P<who>{P}))?\)"
)
_MOST_WERE = re.compile(
    rf"\b(?:most|majority of the) laps(?:, (?P<n>{NUMBER}),)? (?:were|was) led by (?P<who>{P})"
    rf"(?:,? (?:with |for |who led |\()?(?P<m>{NUMBER}))?"
)
_LEADER_WAS = re.compile(
    rf"\b(?:led the most laps|led most|led longest|lap leader|most laps led|leader of the most "
    rf"laps)"
    rf",? (?:was|were) (?P<who>{P}),? (?:with |for |at |who led )(?:all of )?(?P<n>{NUMBER})\b"
)
_THE_MOST = re.compile(
    rf"(?P<who>{P}),? (?:by far |easily )?(?:the |for the )?(?:most|longest)(?: of all| laps| of "
    rf"them)?"
    rf",? (?:with|for|at) (?P<n>{NUMBER})(?=[.,;]| laps|$| of )"
)
_MOST_LED = re.compile(
    rf"(?P<verb>\b(?:had|has|with|posted|recorded|owned)) (?:the )?most laps led,? (?:with |at )?"
    rf"(?P<n>{NUMBER})\b{OF}"
)
_LONGEST = re.compile(
    rf"(?P<verb>\bled){TIMES} (?:the )?(?:longest|most often|more than (?:anybody|anyone|any other "
    rf"driver)(?: else)?)(?:,| -| with| for)+ (?P<n>{NUMBER}){OF} laps\b"
)
_NEXT_WITH = re.compile(
    rf"(?P<who>{P})(?:, [^,;.{P[1:-1]}]{{2,40}},)? (?:was next(?: best)?|was second|followed|"
    rf"came next"
    rf"|had|added|was good for|chipped in|contributed)(?:,? (?:with|at|for|by leading))? "
    rf"(?P<n>{NUMBER})(?: of (?:the |its )?(?P<total>\d{{2,3}}))?(?: laps)?(?=[.,;]|$| and )"
)
_HIS_COUNT = re.compile(
    rf"(?P<who>{P})'s(?: (?:count|total|tally|share|figure|number))? (?:was|came to|is|stood at|"
    rf"were) "
    rf"(?P<n>{NUMBER})(?=[.,;]|$| and )"
)
_HAD_MOST = re.compile(
    rf"^(?P<who>{P}) had (?P<n>{NUMBER}),? (?:the most|more than (?:any|every)\w+)\b"
)
_AND = re.compile(
    rf"(?:,|;| and|, and|, with) (?P<who>{P}),? (?:led |with |for )?(?P<n>{NUMBER}) of (?:the |"
    rf"its )?"
    r"(?P<total>[1-9]\d{1,2})(?=[.,;]| laps|$)"
)
_SET_PACE = re.compile(
    rf"(?P<verb>\b(?:set the pace|was the pacesetter|was quickest away|called the tune|ruled)) for "
    rf"{MOST}(?P<n>{NUMBER}){OF} laps"
)
_TO_LEAD = re.compile(rf"(?P<verb>\bto lead) {MOST}(?P<n>{NUMBER}){OF}(?P<laps> laps)\b")
_NOT_DONE = re.compile(
    r"\b(?:want|hop|expect|need|try|tri|chance|set|going|able|unable|fail|first|only|combin|join|"
    r"look|plan|aim|like|enough|youngest|oldest|last|allow|have|has)\w*(?: \w+){0,3} $"
)

Led = tuple[re.Match[str], str, int]
"""What was matched, whose laps they are, and how many."""


def told(reading: Reading, sentence: Sentence) -> Iterator[Led]:
    """Laps led over the race in the lists and comparisons of one sentence."""
    text, raw = sentence.text, sentence.raw.text
    heading = _HEADING.match(raw)
    if heading and not _RANGE.search(heading["items"]):
        for found in _ITEM.finditer(raw, heading.start("items")):
            yield found, found["who"], int(found["n"])
    for found in _IN_BRACKETS.finditer(raw):
        who = subjects(raw, found.start("verb"))
        if len(who) == 1 and not reading.asides.covers(raw, found.start(), found.end()):
            yield found, who[0], number(found["n"]) or 0
            if found["who"]:
                yield found, found["who"], number(found["m"]) or 0
    for found in (
        *_MOST_WERE.finditer(text),
        *_LEADER_WAS.finditer(text),
        *_THE_MOST.finditer(text),
    ):
        said = found["n"] or found.groupdict().get("m")
        is_led = re.search(r"\bled\b|lap leader", text)
        if said and is_led and not reading.is_aside(sentence, found):
            yield found, found["who"], number(said) or 0
    for found in (
        *_MOST_LED.finditer(text),
        *_LONGEST.finditer(text),
        *_SET_PACE.finditer(text),
        *_to_lead(text),
    ):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and not reading.is_aside(sentence, found):
            yield found, who[0], number(found["n"]) or 0
    yield from _compared(reading, sentence)


def _to_lead(text: str) -> Iterator[re.Match[str]]:
    for found in _TO_LEAD.finditer(text):
        if not _NOT_DONE.search(text[: found.start()]):
            yield found


_LED = re.compile(
    r"\bled\b[^.;]{0,50}\blaps?\b|\blaps? (?:led|in front|up front|in the lead)\b|front for \d"
)


def _compared(reading: Reading, sentence: Sentence) -> Iterator[Led]:
    """What others led, told right behind somebody's laps: "; B had 88.", "B was next with 40."."""
    text = sentence.text
    before = reading.report.sentences[sentence.n - 1] if sentence.n else None
    goes_on = before is not None and before.line == sentence.line and _LED.search(before.text)
    for found in (
        *_NEXT_WITH.finditer(text),
        *_AND.finditer(text),
        *_HIS_COUNT.finditer(text),
        *_HAD_MOST.finditer(text),
    ):
        own = _LED.search(text[: found.start()])
        # "B had 88" may count anything; only laps were told of right before.
        is_next = re.search(r"\bnext\b|most|count|total|tally", found[0]) and found.start() == 0
        if (own or (goes_on and is_next)) and not reading.is_aside(sentence, found):
            yield found, found["who"], number(found["n"]) or 0
