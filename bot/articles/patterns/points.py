"""The points table after the race: who leads, and how far back others are."""

import re
from collections.abc import Iterator

from bot.articles.clauses import LIST, subjects
from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, PLACE, number, place
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind, Value

_TABLE = (
    r"(?:[\w'. &-]{0,60}?)(?:points(?: lead| standings| race| table)?|"
    r"standings|championship(?: lead| standings| race| table)?|table|point "
    r"standings|series lead|title race|top spot)\b"
)
_LEADS = re.compile(
    r"(?<!had )(?P<verb>\b(?:(?:unofficially |still |now |also |currently )"
    r"?(?:leads?|heads|tops|holds|maintains|maintained|retains|retained|keeps|"
    r"extend(?:s|ed)|paces|is atop|"
    r"sits atop|remains atop|is No\. 1 in|is first in|is on top of|goes to "
    r"the top of|took over|takes over|moved? (?:in)?to|moves (?:in)?to|"
    r"assumed|"
    r"seized|grabbed|take|regain(?:s|ed)|stretch(?:es|ed)|increas(?:es|ed)|"
    r"has|leaves (?:with|as)|is (?:the|your) (?:new )?|returns to)))(?: "
    r"(?:the|a|his|her|an|with|of|in|top of|lead in|lead of|first in|"
    rf"unofficial|overall|slim|\w+-point|to lead|number one in))*? ?{_TABLE}"
)
_LEADER = re.compile(
    r"(?i:(?:points|point|standings|championship|series points) leader),? "
    rf"(?:and (?:[\w -]+ )?)?(?P<who>{P})|(?P<whom>{P}),? (?:is |who is |"
    r"remains |now )?(?:the |still the |a )?(?:new |current |unofficial )"
    r"?(?i:(?:points|standings|championship|series) leader)\b"
)
_GAP_LIST = re.compile(
    rf"(?:by|with) (?:a |an )?(?P<n>{NUMBER})(?:[- ](?:points?|markers?))? "
    r"(?:(?:lead|edge|advantage|cushion|margin) )?(?:over|on|ahead of|from|"
    rf"clear of|up on) (?P<who>{P})(?P<more>(?:,? (?:and )?(?P<_n>{NUMBER})(?: "
    rf"points?)? (?:over|on|ahead of|from) {P})*)"
)
_MORE = re.compile(
    rf"(?P<n>{NUMBER})(?: points?| markers?)? (?:over|on|ahead of|from) "
    rf"(?P<who>{P})"
)
_LEAD_OVER = re.compile(
    r"(?P<verb>(?:leads?|is ahead of|holds|has|have|with|and|maintains|keeps|"
    r"owns|carries|extended)) (?:(?:the|his|her|a|an|still|now|holds?|lead|"
    r"slim|series|championship|points|standings|comfortable|advantage|"
    rf"\w+-race|unofficial) )*?(?P<n>{NUMBER})[- ]points? (?:lead|advantage|"
    r"edge|cushion|margin|gap)(?: in the \w+)? (?:over|on|ahead of|from|to) "
    rf"(?P<who>{P})"
)
_LEADS_BY = re.compile(
    r"(?P<verb>\b(?:leads|tops|heads|is ahead of|trails|is chasing)) "
    rf"(?P<who>{P})(?:,| in the (?:points|standings|championship|table))? by "
    rf"(?:a |just |only )?(?P<n>{NUMBER})(?:[- ]points?|markers)?\b(?! "
    r"seconds?| laps?|-second)"
)
_AHEAD_OF = re.compile(
    rf"(?<![-\d])(?P<n>{NUMBER})(?: points?| markers?)? (?:ahead of|clear of|"
    rf"better than|in front of|up on|above) (?P<who>{P})(?! (?:and|in the race)"
    r")"
)
_BEHIND = re.compile(
    rf"(?P<n>{NUMBER})(?: points?| markers?)? (?:behind|back of|adrift of|shy "
    rf"of|off|below|down on)(?: (?P<whom>{P}|him|her|the lead(?:er)?))?|"
    rf"(?P<m>{NUMBER})(?: points?)? back\b|minus (?P<k>\d+)"
)
_TRAILS = re.compile(
    rf"(?P<verb>\btrails|trailing|now trails)(?: (?P<who>{P}))? by "
    rf"(?P<n>{NUMBER})(?: points?| markers?)?\b(?! (?:seconds|laps))|"
    rf"(?P<back>{P}) is (?P<m>{NUMBER}) back"
)
_SCORES = re.compile(
    r"(?P<a>\d{2,4})-(?P<b>\d{2,4}) (?:ahead of|over|lead over|on|against)"
    rf" (?P<who>{P})"
)
_LEAD_TO = re.compile(
    r"(?:lead|advantage|margin|gap|edge)(?: in the \w+)? (?:over|on|to) "
    rf"(?P<who>{P}) (?:to|at|of|is|is now|stands at) (?P<n>{NUMBER})(?: "
    r"points?)?"
)
_ANOTHER = re.compile(
    rf"(?P<who>{P}) another (?P<n>{NUMBER})(?: points?)? (?:back|behind|adrift|"
    r"further back)"
)
_TOTALS = re.compile(
    rf"(?i:points|standings): (?P<items>{P}[ ,:]+\d{{1,4}}(?:[,;] {P}[ "
    r",:]+\d{1,4})+)"
)
_WITH_LIST = re.compile(
    rf"(?P<who>{LIST}) (?:round|rounds|rounded|complete|completed) out the "
    r"top[- ](?P<n>five|5|10|ten|three) in (?:the )?(?:points|standings)"
)
_MARGIN_IS = re.compile(rf"gone past (?P<who>{P})[^.]{{0,20}}margin is (?P<n>{NUMBER}) points?")
_POSITION = re.compile(
    rf"(?P<place>{PLACE})(?: place)? in (?:the )?(?:\w+ )?(?:points|standings|"
    r"championship|table)"
)
_BY_LINE = re.compile(
    rf"(?i:points: )(?P<lead>{P}) leads by (?P<n>\d+) (?:over|from|on) "
    rf"(?P<who>{P})"
)
_CONTEXT = re.compile(
    r"(?i)\bpoints?\b|standings|championship|\btable\b|markers|title (?:race|"
    r"picture)"
)
_SECONDS = re.compile(r"(?i)^[- ]?(?:seconds?|laps?|tenths|car|races?|wins?)")


def read(reading: Reading) -> Iterator[Finding]:
    """The leader and the gaps."""
    told = False
    for sentence in reading.report.sentences:
        text = sentence.text
        in_context = bool(_CONTEXT.search(sentence.raw.text)) or (told and _goes_on(sentence))
        told = in_context and not sentence.is_title
        if not in_context or sentence.is_title:
            continue
        yield from _leader(reading, sentence)
        yield from _gaps(reading, sentence)
        yield from _behind(reading, sentence)
        yield from _listed(reading, sentence)
        for found in _POSITION.finditer(text):
            who, at = subjects(text, found.start()), place(found["place"])
            if len(who) == 1 and at and not _is_before(reading, sentence, found):
                yield from _standing(reading, sentence, found, who[0], {"position": at})


def _goes_on(sentence: Sentence) -> bool:
    return bool(
        re.search(rf"{P} is \d+ (?:back|behind)|\b\d+ (?:back|behind)\b|back in", sentence.text)
    )


def _leader(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in _LEADER.finditer(sentence.raw.text):
        mark = found["who"] or found["whom"]
        before = sentence.raw.text[max(0, found.start() - 20) : found.start()]
        if mark and not re.search(
            r"(?i)former|then-|previous|came in|entered|ex-|last year", before + found[0]
        ):
            at = sentence.raw.at
            span = (at[found.start()], at[found.end() - 1] + 1)
            yield from _leads(reading, mark, span)
    for found in _LEADS.finditer(text):
        who = subjects(text, found.start("verb"))
        if not _says_lead(found[0]) or _is_before(reading, sentence, found) or not who:
            continue
        yield from _leads(reading, who[0], reading.span(sentence, found))
    for found in (*_LEAD_OVER.finditer(text), *_LEADS_BY.finditer(text)):
        who = subjects(text, found.start("verb"))
        if (
            len(who) == 1
            and "trail" not in found["verb"]
            and "chas" not in found["verb"]
            and not _is_before(reading, sentence, found)
        ):
            yield from _leads(reading, who[0], reading.span(sentence, found))
    whom = re.search(
        rf"(?:behind|to|from) (?P<who>{P}), (?:who|the) (?:still |now )?lead(?:s|"
        r"er)\b",
        text,
    )
    if whom:
        yield from _leads(reading, whom["who"], reading.span(sentence, whom))


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
            r"(?i)\blead\b|top of|\batop\b|No\. 1|first in|on top|leader|top spot|"
            r"over the",
            text,
        )
    )


def _gaps(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in _GAP_LIST.finditer(text):
        if _is_before(reading, sentence, found) or _SECONDS.match(text[found.end("n") :]):
            continue
        yield from _gap(reading, sentence, found, found["who"], number(found["n"]))
        for more in _MORE.finditer(text, found.end("who"), found.end()):
            yield from _gap(reading, sentence, more, more["who"], number(more["n"]))
    for found in (*_LEAD_OVER.finditer(text), *_LEADS_BY.finditer(text), *_AHEAD_OF.finditer(text)):
        is_trailing = "trail" in found[0] or "chas" in found[0]
        if (
            not is_trailing
            and not _is_before(reading, sentence, found)
            and not _SECONDS.match(text[found.end("n") :])
        ):
            yield from _gap(reading, sentence, found, found["who"], number(found["n"]))
    for found in _LEAD_TO.finditer(text):
        if not _SECONDS.match(text[found.end() :]):
            yield from _gap(reading, sentence, found, found["who"], number(found["n"]))
    for found in _SCORES.finditer(text):
        yield from _gap(reading, sentence, found, found["who"], int(found["a"]) - int(found["b"]))
    for found in _MARGIN_IS.finditer(text):
        who = subjects(text, found.start())
        yield from _gap(reading, sentence, found, found["who"], number(found["n"]))
        if len(who) == 1:
            yield from _leads(reading, who[0], reading.span(sentence, found))


def _behind(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in _BEHIND.finditer(text):
        n = number(found["n"] or found["m"] or found["k"])
        if _SECONDS.match(text[found.end() :]) or _is_before(reading, sentence, found):
            continue
        who = _nearest(text, found.start())
        leader = found["whom"]
        if who and leader != who:
            yield from _gap(reading, sentence, found, who, n)
    for found in _TRAILS.finditer(text):
        if found["back"]:
            continue
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and not _is_before(reading, sentence, found):
            yield from _gap(reading, sentence, found, who[0], number(found["n"]))
            if found["who"]:
                yield from _leads(reading, found["who"], reading.span(sentence, found))


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


def _listed(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in _BY_LINE.finditer(text):
        yield from _leads(reading, found["lead"], reading.span(sentence, found))
        yield from _gap(reading, sentence, found, found["who"], int(found["n"]))
    for found in _TOTALS.finditer(text):
        items = re.findall(rf"({P})[ ,:]+(\d{{1,4}})", found["items"])
        most = int(items[0][1])
        yield from _leads(reading, items[0][0], reading.span(sentence, found))
        for mark, points in items[1:]:
            yield from _gap(reading, sentence, found, mark, most - int(points))
    for found in _WITH_LIST.finditer(text):
        n = number(found["n"]) or 0
        who = re.findall(P, found["who"])
        for at, mark in enumerate(who, start=n - len(who) + 1):
            yield from _standing(reading, sentence, found, mark, {"position": at})


def _leads(reading: Reading, mark: str, span: tuple[int, int]) -> Iterator[Finding]:
    person = reading.report.who(mark)
    if person and person.drives:
        fields: dict[str, Value] = {"position": 1, "behind": 0}
        yield reading.finding(Kind.STANDING, person.name, fields, *span, "points-leader")


def _gap(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str, n: int | None
) -> Iterator[Finding]:
    if n is not None and 0 <= n < 2000:
        yield from _standing(reading, sentence, found, mark, {"behind": n})


def _standing(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str, fields: dict[str, Value]
) -> Iterator[Finding]:
    person = reading.report.who(mark)
    if person and person.drives:
        span = reading.span(sentence, found)
        yield reading.finding(Kind.STANDING, person.name, fields, *span, "points")


def _is_before(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    clause = reading.clause(sentence.text, found)
    if reading.is_aside(sentence, found):
        return True
    return bool(
        re.search(
            r"(?i)\b(?:came in(?:to)?|entered|entering|going into|coming into|had|"
            r"before the race|started the day|playoff (?:cutoff|cut)|cutoff|cutline|"
            r"bubble|cut line|above the|below the|transfer|bonus points|stage points)"
            r"\b",
            clause,
        )
    )
