"""Who won the stages, and who else scored in them."""

import re
from collections.abc import Iterator

from bot.articles.clauses import LIST, subjects
from bot.articles.findings import Finding, Strength
from bot.articles.numbers import PLACE, place
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind

_NTH = (
    r"(?:(?P<nth>first|second|opening|third|final|1st|2nd) [Ss]tage|[Ss]tage "
    r"(?P<n>\d|one|two|three|[Oo]ne|[Tt]wo))"
)
_WINS = (
    r"(?:won|wins|win|winning|took|takes|taking|claim(?:ed|s|ing)|captur(?:ed|"
    r"es|ing)|swept|earned|earning|scored|scoring|grabbed|snatched|picked up|"
    r"had|notched|secured|collected|prevailed in|topped|was (?:the )"
    r"?(?:winner of|fastest in)|winner of|victorious in|the winner of)"
)
_WON = re.compile(
    rf"(?P<verb>{_WINS})(?: (?:both )?(?:the |an? |his |her |its )?(?:\w+ )"
    rf"?(?:win|victory) in)? (?:the )?{_NTH}(?! (?:of|in|position|place|spot|"
    r"points?\b|restart|break))"
    r"(?: \([^)]*\))?(?P<more>,? and (?:the )?(?:(?P<nth2>second|third) "
    r"(?:one|stage)?|[Ss]tage (?P<n2>\d)))?"
)
_WON_BY = re.compile(
    rf"{_NTH}[^.;{P[1:-1]}]{{0,60}}? (?:(?:was|were) )?(?:went to|won by|goes "
    r"to|was|belonged to|fell to|with|claimed by|taken by|captured by|victory "
    rf"for|win for) (?P<who>{P})(?:'s)?(?: winning)?"
)
_WINNER_LINE = re.compile(
    r"(?i:stages? (?P<n>\d)(?: (?:&|and) (?P<n2>\d))? winners?)[ "
    rf":,-]*(?P<who>{P})"
)
_WINNERS = re.compile(rf"(?i:stage winners)(?: were|:|,)? (?P<a>{P})(?: \([^)]*\))? and (?P<b>{P})")
_BOTH = re.compile(
    r"(?P<verb>(?:swept|sweeping|sweeps|won|winning|took|taking|claimed|"
    r"captured|(?:winner|leader) (?:of|in)|dominated|had the consolation of|"
    r"with|earned|scored|notched|collected|picked up)) "
    r"(?:[\w -]{0,30}?)(?:both(?: of)?(?: the)?(?: opening| race| first two)? "
    r"stages?|two stage (?:wins|victories)|the (?:first )?two stages|both "
    r"stage (?:wins|victories)|"
    r"the stages|Stages? (?:1|One) and (?:Stage )?(?:2|Two)|the first and "
    r"second stages|stages (?:1|one) and (?:2|two)|Stages? 1 & 2)"
)
_ELLIPSIS = re.compile(
    r"(?:,|;| and|, and|, with|, while) (?:the )?(?:(?P<nth>second|third|"
    r"latter)(?: (?:one|stage))?|[Ss]tage (?P<n>\d)) (?:was|went to|to|by|won "
    rf"by|belonged to|fell to) (?P<who>{P})(?:'s)?"
)
_ELLIPSIS_2 = re.compile(
    rf"(?:,|;| and|, and|, with|, while) (?P<who>{P}) (?:(?:took|won|had|"
    r"claimed|captured|got|winning|taking|grabbed|swiped) )?(?:the )"
    r"?(?P<nth>second|third|other|latter|next|final)(?: (?:one|stage))"
    r"?(?=[.,;]|$)|"
    rf"(?:,|;| and|, and|, with|, while) (?P<who2>{P}) (?:(?:took|won|had|"
    r"claimed|captured|got|winning|taking) )?(?:in )?[Ss]tage (?P<n>\d)"
    r"(?=[.,;]|$)"
)
_ENDED = re.compile(
    rf"(?:{_NTH}(?: period)? (?:concluded|ended|came to an end|was completed|"
    r"finished|wrapped up) (?:on|at|under) [Ll]ap (?P<lap>\d+))"
)
_CLAIMED_AT_END = re.compile(
    rf"(?P<who>{P})(?:, (?:[^,;]|, (?!{P}))*?,)? ?(?:[^.;{P[1:-1]}]|{P}(?= "
    rf"(?:and|to) )|{LIST} (?=to )){{0,90}}?(?:claim\w*|captur\w*|w[oi]n\w*|"
    r"took|tak\w+|scor\w+|earn\w*|notch\w*|secur\w*|grab\w*|pick\w* up|"
    rf"collect\w*)\b[^.;{P[1:-1]}]{{0,40}}?\b(?:stage (?:victory|win)|the "
    r"stage|victory|win|stage honors)"
)
_AHEAD = re.compile(rf"(?:ahead of|over|followed by|in front of|beating) (?P<who>{LIST})")
_SECOND = re.compile(
    rf"(?P<who>{P}) (?:edged {P} for the runner-up|followed suit in second|was "
    r"second|finished second|settled for second|came (?:home )?second)(?: "
    rf"(?:spot|place))?(?: ahead of (?P<more>{LIST}))?"
)
_SCORED = re.compile(rf"(?P<who>{LIST}) (?:were|was) scored in the top (?:10|ten|five|5)")
_STAGE_PLACE = re.compile(
    rf"(?P<verb>(?:finished|was|placed|took|came|ran|ended)) (?P<place>{PLACE})"
    rf"(?: place)? in {_NTH}"
)
_TWO_PLACES = re.compile(
    rf"(?:was|been|were|finish(?:ed|ing)|placed|came) (?P<a>{PLACE}) and "
    rf"(?P<b>{PLACE}) in the (?:first )?two stages"
)
_NTHS = {
    "first": 1,
    "1st": 1,
    "opening": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "latter": 2,
    "other": 2,
    "next": 2,
}
_WORDS = {"one": 1, "two": 2, "three": 3}


def read(reading: Reading) -> Iterator[Finding]:
    """Stage winners; in a report that tells each stage's end, the order as well."""
    for sentence in reading.report.sentences:
        text = sentence.text
        if "tage" not in text and "STAGE" not in text and not _ELLIPSIS.search(text):
            continue
        ended = _ENDED.search(text)
        if ended and not sentence.is_title:
            yield from _order(reading, sentence, ended)
        yield from _winners(reading, sentence)
        yield from _places(reading, sentence)
    yield from _after(reading)


def _winners(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    last = 0
    for found in _WON.finditer(text):
        n = _nth(found["nth"], found["n"])
        who = subjects(text, found.start("verb"))
        if n and len(who) == 1 and not reading.is_aside(sentence, found):
            last = n
            yield from _won(reading, sentence, found, who[0], n)
            second = _nth(found["nth2"], found["n2"]) if found["more"] else None
            if second:
                yield from _won(reading, sentence, found, who[0], second)
    for pattern in (_WON_BY, _WINNER_LINE):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            n = _nth(groups.get("nth"), groups.get("n"))
            if n and not reading.is_aside(sentence, found):
                last = max(last, n)
                yield from _won(reading, sentence, found, found["who"], n)
                if groups.get("n2"):
                    yield from _won(reading, sentence, found, found["who"], int(groups["n2"]))
    for found in _BOTH.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and not reading.is_aside(sentence, found):
            yield from _won(reading, sentence, found, who[0], 1)
            yield from _won(reading, sentence, found, who[0], 2)
    for found in _WINNERS.finditer(text):
        yield from _won(reading, sentence, found, found["a"], 1)
        yield from _won(reading, sentence, found, found["b"], 2)
    if last:
        yield from _elliptic(reading, sentence)


def _elliptic(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    for pattern in (_ELLIPSIS, _ELLIPSIS_2):
        for found in pattern.finditer(sentence.text):
            groups = found.groupdict()
            n = _nth(groups.get("nth"), groups.get("n"))
            mark = groups.get("who") or groups.get("who2")
            if n and mark:
                yield from _won(reading, sentence, found, mark, n)


def _after(reading: Reading) -> Iterator[Finding]:
    """ "The first stage was A's. The second one was B's": told over two sentences."""
    report = reading.report
    for one, following in zip(report.sentences, report.sentences[1:], strict=False):
        if not re.search(r"(?i)(?:first|opening) stage|stage (?:1|one)\b", one.text):
            continue
        for pattern in (
            r"^(?:The )?(?:second|other|latter)(?: one| stage)? (?:was|went to|"
            rf"belonged to|fell to) (?P<who>{P})",
            rf"^(?P<who>{P}) (?:took|won|had|claimed|got) the (?:second|other)(?: one)?[.,;]",
        ):
            found = re.match(pattern, following.text)
            if found:
                yield from _won(reading, following, found, found["who"], 2)


def _order(reading: Reading, sentence: Sentence, ended: re.Match[str]) -> Iterator[Finding]:
    """The end of a stage as told at length: its last lap, its winner, those behind."""
    n = _nth(ended["nth"], ended["n"])
    if n is None:
        return
    span = reading.span(sentence, ended)
    lap = int(ended["lap"])
    yield reading.finding(Kind.STAGE, "", {"last_lap": lap}, *span, "stage-end", scope=str(n))
    rest = sentence.text[ended.end() :]
    winner = _CLAIMED_AT_END.search(rest) or re.search(rf"with (?P<who>{P}) winning", rest)
    if winner is None:
        return
    order = [winner["who"]]
    after = rest[winner.end() :]
    ahead = _AHEAD.match(after.lstrip(" ,")) or _AHEAD.search(after[:40])
    if ahead:
        order += re.findall(P, ahead["who"])
    following = next((one for one in reading.report.sentences if one.n == sentence.n + 1), None)
    text = f"{after} {following.text if following and following.line == sentence.line else ''}"
    second = _SECOND.search(text)
    scored = _SCORED.search(text)
    if second and len(order) == 1:
        third = re.search(rf"edged ({P})", second[0])
        order.append(second["who"])
        order += [third[1]] if third else re.findall(P, second["more"] or "")
    if scored:
        order += [mark for mark in re.findall(P, scored["who"]) if mark not in order]
    for at, mark in enumerate(dict.fromkeys(order), start=1):
        yield from _won(reading, sentence, ended, mark, n, at)


def _places(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in _STAGE_PLACE.finditer(text):
        n, at = _nth(found["nth"], found["n"]), place(found["place"])
        who = subjects(text, found.start("verb"))
        if n and at and len(who) == 1 and not reading.is_aside(sentence, found):
            yield from _won(reading, sentence, found, who[0], n, at)
    for found in _TWO_PLACES.finditer(text):
        who = subjects(text, found.start())
        for n, spot in ((1, found["a"]), (2, found["b"])):
            if len(who) == 1:
                yield from _won(reading, sentence, found, who[0], n, place(spot) or 1)


def _won(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str, n: int, at: int = 1
) -> Iterator[Finding]:
    person = reading.report.who(mark)
    if person and person.drives:
        span = reading.span(sentence, found)
        yield reading.finding(
            Kind.STAGE, person.name, {"position": at}, *span, "stage", Strength.SAID, str(n)
        )


def _nth(word: str | None, figure: str | None) -> int | None:
    if figure:
        return int(figure) if figure.isdigit() else _WORDS.get(figure.lower())
    return _NTHS.get((word or "").lower())
