"""How many laps the race had, in voices of its end: cut to so many, run to so many, all done."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding, Strength
from bot.articles.numbers import NUMBER, number
from bot.articles.patterns.totals_words import NOT_ALL
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P
from db.provenance import Kind, Value

_WHOLE = r"(?P<n>[1-9]\d{1,2})"
_RACE = (
    r"(?:(?:the|a|an|this|it|its) )?(?:[\w'-]+ ){0,3}?(?:race|event|distance|contest|show|it|"
    rf"{RACE})"
)
_RAN = (
    re.compile(
        rf"\b(?:The|the|all|All|its|Its) {_WHOLE} laps (?:were|was) (?:all )?(?:{NUMBER}|a few) "
        rf"(?:laps "
        r")?(?:more|fewer|less|over|short|beyond|past)\b"
    ),
    re.compile(
        r"\b(?:shortened|cut|reduced|trimmed|lengthened|extended|stretched|pushed|took|carried|"
        rf"expanded|prolonged|dragged|run out|sent) {_RACE}(?: out)? (?:by {NUMBER} laps )?to "
        rf"(?:[Ll]ap )?"
        rf"{_WHOLE}(?= laps|[.,;]|$| from| instead)"
    ),
    re.compile(
        r"\b(?:was|were|been|got) (?:shortened|cut|cut short|reduced|trimmed|lengthened|extended|"
        rf"stretched|prolonged)(?: by {NUMBER} laps)?(?: by [\w -]{{3,30}})? to {_WHOLE}(?= laps|"
        rf"[.,;]|$)"
    ),
    re.compile(
        rf"\b(?:race|event|{RACE}|it)(?: itself)? (?:was|had been|would be|is|got) (?:called(?: "
        rf"off)?|"
        r"halted|declared (?:official|over|complete)|ruled (?:official|complete)|stopped for "
        r"good|ended|over|"
        rf"cut short|official|waved off|abandoned)[^.;{P[1:-1]}]{{0,40}}? (?:after|at|on|with) "
        rf"(?:[Ll]ap )?"
        rf"{_WHOLE}(?! of (?:the |its |a )?(?:\w+ )?\d)(?= laps\b| of (?:the )?scheduled|[.,;]|$|"
        rf" because|"
        r" due| when| by)"
    ),
    re.compile(
        rf"\b(?:checkered|chequered) flag[^.;,]{{0,40}}? (?:after|on|at the end of) (?:[Ll]ap "
        rf")?{_WHOLE}"
        r"(?= laps\b|[.,;]|$)"
    ),
    re.compile(
        rf"\b(?:stopped|parked|halted|called|ended|finished|over|done)\b[^.;]{{0,30}}? on [Ll]ap "
        rf"{_WHOLE} of "
        r"(?:a |the |its )?(?:scheduled|planned|advertised|possible|intended) \d"
    ),
    re.compile(rf"\b(?:most|all|each|every one) of (?:the |its )?{_WHOLE} laps\b"),
    re.compile(rf"\b(?:All|all|the full) {_WHOLE} laps (?:were|was|went|of (?:it|the race))\b"),
    re.compile(rf"\b[Tt]he {_WHOLE} laps were (?:all )?(?:completed|run|finished|done|over)\b"),
    re.compile(
        rf"\b(?:took|needed|required)\b[^.;{P[1:-1]}]{{0,60}} and {_WHOLE} laps (?:to|of|before)\b"
    ),
    re.compile(rf"^(?i:(?:race )?(?:distance|length|laps)): {_WHOLE}(?: laps\b|$)"),
    re.compile(
        rf"{RACE}(?: \([^)]*\))?,? {_WHOLE} laps(?: \((?P<scheduled>\d{{2,3}}) "
        rf"sched\w*\))?(?=[:.,;]|$)"
    ),
    re.compile(
        rf"(?<![-\w]){_WHOLE}-lap(?:,| and) [\w.-]+-(?:mile|kilometer|kilometre) (?:race|event|"
        rf"feature)\b"
    ),
    re.compile(rf"(?<![-\w]){_WHOLE}-lap (?:[A-Z][\w']* ){{0,3}}(?:Grand Prix|GP|{RACE})"),
    re.compile(
        rf"^\W{{0,2}}[Oo]ver (?:the )?{_WHOLE} laps,? (?:there|the (?:caution|yellow|lead)|it)\b"
    ),
    re.compile(
        rf"\b(?:in|over|through|for) (?:all )?{_WHOLE} laps (?:around|of|at|on) (?:the "
        rf")?(?:[\d.]+-mile|"
        r"half-mile|quarter-mile|mile|[\w-]+-mile)\b"
    ),
)
_IN_BRACKETS = re.compile(
    rf"\bcompleted \d{{1,3}} of {_WHOLE} laps\)|^Laps [Cc]ompleted: \d{{1,3}}(?:/| of )"
    r"(?P<m>[1-9]\d{1,2})$"
)
_TICKER = re.compile(r"^\W{0,2}(?P<lap>[1-9]\d{0,2})/(?P<n>3[2-9]|[4-9]\d|[1-9]\d\d)(?: -|:| )")
"""What heads the lines of a live report, "71/71 - …", and is no part of their sentences.

Of fewer laps it could be a day: "7/14 - …".
"""
_PLAN = re.compile(r"^(?i:format|scheduled distance): (?P<n>[1-9]\d{1,2}) laps\b")
_OF_PLACE = re.compile(
    rf"\b(?:after|over|through|in|of) {_WHOLE} laps (?:of|around) (?:the )?(?P<place>[A-Z][\w'-]+)"
)
_NOT_PLACE = re.compile(
    r"(?:Stage|Lap|Turn|(?:Sun|Satur|Fri|Thurs|Wednes|Tues|Mon)day|Cup|Xfinity|NASCAR|Practice|"
    r"Race|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)"
)
_STOPPED = re.compile(
    r"(?i)(?:with|after|at) (?P<n>\d{2,3})(?: laps)? of (?:the |its |a )?(?:scheduled |planned |"
    r"advertised )?(?P<scheduled>\d{2,3})(?: scheduled| planned)? laps\b|"
    r"(?<![-\w.,])(?P<m>\d{2,3}) of (?:the )?(?P<plan>\d{2,3})(?: scheduled)? laps "
    r"(?:complete|"
    r"completed|run|done|gone|in the books?)\b"
)
_ENDED = re.compile(
    r"(?i)\b(?:end(?:ed|s)?|call(?:ed)?|stopp(?:ed|age)|over|halt(?:ed)?|rain(?:ed|s)?|fog|"
    r"official|cut|"
    r"shorten(?:ed)?|parked|darkness|declared|quit|gave up|weather|storms?|lightning|downpour|"
    r"showers?|"
    r"drizzle|red[- ]flag(?:ged)?|curfew|deluge|wet)\b"
)
_RESUMED = re.compile(
    r"(?i)\b(?:resum\w+|restart\w*|(?:went|got|go) back to|continued|later|delay\w*|when (?:it|"
    r"they) "
    r"(?:went|got)|green again|under way again|underway again|minutes)\b"
)
_GIVEN_UP = re.compile(
    r"\b(?:minutes|hours?) later,? (?:NASCAR|IndyCar|ARCA|officials|they|it|the (?:race|event)) "
    r"(?:gave up(?=[.,;]|$)|called it\b|was called\b)"
)
"""A wait that did not end in another start: "80 minutes later NASCAR gave up"."""
_COUNTS = re.compile(r"\bled\b|\bleading\b|\bfront\b|\bahead\b")

_MAY_TELL = re.compile(r"(?i)laps?\b|flag|race|event")
_FIGURE = re.compile(r"\d\d")


def read(reading: Reading) -> Iterator[Finding]:
    """The laps of the race."""
    for sentence in reading.report.sentences:
        text = sentence.raw.text
        if not sentence.is_title and _FIGURE.search(text) and _MAY_TELL.search(text):
            yield from _run(reading, sentence)
    for line in reading.report.article.lines:
        ticked = None if line.is_title else _TICKER.match(line.text)
        if ticked and int(ticked["lap"]) <= int(ticked["n"]):
            fields: dict[str, Value] = {"laps_run": int(ticked["n"])}
            span = line.start + ticked.start("n"), line.start + ticked.end("n")
            yield reading.finding(Kind.RACE, "", fields, *span, "race-length")


def _run(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    for pattern in _RAN:
        # What is scheduled may stand in brackets, which the shape leaves out.
        text = sentence.raw.text if "scheduled" in pattern.groupindex else sentence.text
        for found in pattern.finditer(text):
            is_stop = re.search(r"\b(?:halted|stopped|red[- ]flag\w*)\b", found[0])
            if is_stop and _goes_on(reading, sentence, found):
                continue
            if not _is_part(reading, sentence, found):
                yield _laps(reading, sentence, found)
    for found in _IN_BRACKETS.finditer(sentence.raw.text):
        yield _laps(reading, sentence, found)
    plan = _PLAN.match(sentence.text)
    if plan:
        values: dict[str, Value] = {"scheduled_laps": int(plan["n"])}
        span = reading.span(sentence, plan)
        yield reading.finding(Kind.RACE, "", values, *span, "race-length")
    for found in _OF_PLACE.finditer(sentence.text):
        if not _NOT_PLACE.match(found["place"]) and not _is_part(reading, sentence, found):
            yield _laps(reading, sentence, found)
    for found in _STOPPED.finditer(sentence.text):
        is_end = _ENDED.search(sentence.text) and not _COUNTS.search(sentence.text[: found.start()])
        n, most = found["n"] or found["m"], found["scheduled"] or found["plan"]
        if (
            is_end
            and int(n) < int(most)
            and not _goes_on(reading, sentence, found)
            and not _is_part(reading, sentence, found)
        ):
            yield _laps(reading, sentence, found)


def _laps(reading: Reading, sentence: Sentence, found: re.Match[str]) -> Finding:
    groups = found.groupdict()
    fields: dict[str, Value] = {"laps_run": number(groups["n"] or groups.get("m") or "") or 0}
    scheduled = groups.get("scheduled") or groups.get("plan")
    if scheduled:
        fields["scheduled_laps"] = int(scheduled)
    # Of a race cut short fewer laps were run than elsewhere its name or plan says.
    is_cut = found.re is _STOPPED or _ENDED.search(found[0])
    strength = Strength.LISTED if is_cut else Strength.SAID
    span = reading.span(sentence, found)
    return reading.finding(Kind.RACE, "", fields, *span, "race-length", strength)


def _is_part(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the laps are a stage's, a heat's or another race's."""
    if reading.is_aside(sentence, found):
        return True
    text = found.string
    behind = text[found.end() : found.end() + 34]
    before = text[max(0, found.start() - 16) : found.start()]
    is_labelled = found.start() == 0 and ":" in found[0]
    around = found[0] if is_labelled else before + found[0] + behind
    return bool(
        re.search(r"(?i)\bstage|\bheats?\b|practice|qualifying|segment", around)
        or NOT_ALL.search(behind)
        or re.search(rf"(?:{P}|\b[Hh]is|\b[Hh]er)(?:'s?)? (?:\w+ )?(?:race|event|day)\b", found[0])
        or re.search(rf"(?:{P}(?:'s?)?|\b[Hh]is|\b[Hh]er) (?:\w+ )?$", before)
        or re.search(
            r"(?i)\b(?:last|final|first|opening|next|previous|another)(?: of)?(?: the)? $", before
        )
    )


def _goes_on(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a race that was stopped was taken up again."""
    following = reading.report.sentences[sentence.n + 1 : sentence.n + 2]
    behind = " ".join((sentence.text[found.end() :], *(one.text for one in following)))
    return bool(_RESUMED.search(_GIVEN_UP.sub("", behind)))
