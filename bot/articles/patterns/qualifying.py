"""Who started where: the pole, its time and speed, the front row, single starting places."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.articles.clauses import is_opening, leading_subject, subjects
from bot.articles.findings import Finding, Strength
from bot.articles.listed import ListKind
from bot.articles.numbers import PLACE, place
from bot.articles.patterns import qualifying_voices
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind, Value

_POLE_ROLE = re.compile(
    r"(?i:(?:pole[- ]?(?:sitter|winner|man|starter)s?|fastest qualifier|top "
    rf"qualifier)),? (?:and [\w -]+ )?(?P<who>{P})|"
    rf"(?P<whom>{P}),? (?:(?:who (?:was )?|was |became |is )?(?:the |an? |also the "
    rf")?(?:[a-z-]+est )?)"
    rf"?(?i:pole[- ]?(?:sitter|winner|man)|top qualifier|fastest qualifier)\b(?! {P})"
)
_POLE = re.compile(
    r"(?P<verb>\b(?:(?<!not )(?:start(?:ed|ing)|began|begins|rolled off|lined "
    r"up|led [\w ]{0,30}?to (?:the )?green)(?: (?:the race|the day|the night|"
    r"the event|Saturday|Sunday))? (?:from|on|at)(?: the)? pole"
    r"|(?<!finished )(?:start(?:ed|ing)|began|rolled off) (?:in )?(?:the )"
    r"?(?:first|1st|P1)(?: place| spot)?\b(?! (?:stage|time|career|row))"
    r"|(?:w[oi]n(?:ning)?|took|tak(?:es|ing)|claim(?:ed|ing)|captur(?:ed|ing)|"
    r"earn(?:ed|ing)|scor(?:ed|ing)|secur(?:ed|ing)|notched|grabbed|snatched|"
    r"set|taken|had|has|held|got|on|from|motored to|drove to|stormed to|sped "
    r"to|turned|drew|collected|posted|inherited|was (?:awarded|given)|put "
    r"(?:his|her|the) [\w .-]{1,40} on)"
    r"(?: [\w'-]+){0,6}? (?:pole(?: position| award)?|General Tire Pole|Busch Pole|top (?:starting|"
    r"qualifying) (?:spot|position)|P1 Award)))\b"
    r"(?! (?:day|night|was|at the|for (?:next|the next|the restart)|by|speed|lap|sitter|"
    r"for (?:last|Sunday's|Saturday's) (?:Xfinity|Cup|Truck)))"
)
_PUT_ON = re.compile(
    rf"(?i)\b(?:placed|put|left|set|with)\b (?P<who>{P}) (?:had been )?(?:on|"
    rf"in) (?:the )?pole|(?P<whom>{P}) (?:had been|was|is|were) (?:put |placed "
    rf")?on (?:the )?pole|(?P<when>{P}),? (?:on|from) (?:the )?pole\b"
)
_GAVE = re.compile(
    rf"\b(?:gave|gives|giving|handed|handing|awarded|put|left|landed|earned) (?P<who>{P}) "
    r"(?:on |with )?(?:the |his |her |a )?(?:[\w-]+ ){0,3}?pole\b(?! (?:in|for|at) )"
)
_IN_BRACKETS = re.compile(
    rf"(?P<who>{P}) \((?:who )?(?:started )?(?:from |on )?(?:the )?pole(?:sitter)?\)"
)
_TO_WHOM = re.compile(
    rf"(?i:\bpole(?: position| award)?) (?:belonged to|went to|goes to|fell to|was taken by|was "
    rf"won "
    rf"by|was claimed by|was given to|was) (?P<who>{P})(?:'s)?(?=[.,;]|$| (?:with|at|after|and|"
    rf"who|by|on|because|based|under|since|when|for his|thanks)\b)|"
    rf"(?P<whom>{P}),? whose pole(?:-winning)? (?:lap|time|speed|run|position)\b|"
    rf"(?:pole[- ]?(?:sitter|winner|starter|man)|fastest qualifier), (?P<by>{P}),"
)
_HIS_LINE = re.compile(rf"^(?P<who>{P})[:,]? pole(?: position)?,")
_LINE = re.compile(
    rf"(?i)^(?:[\w.'& -]{{1,30}} )?pole(?:[- ]?(?:position|sitter|winner|award))?(?: winner)?: "
    rf"?(?P<who>{P})"
)
_FASTEST = re.compile(
    r"(?P<verb>\b(?:was|had been|had also been|were)) (?:also )?(?:fastest|quickest) in qualifying|"
    r"(?P<verb2>\b(?:topped|led|won)) qualifying\b|"
    r"(?P<verb3>\b(?:had )?qualified) (?:the )?(?:fastest|quickest|first|on (?:the )?pole)\b"
)
_TURNED = re.compile(
    r"(?P<verb>\bturned|converted|made) (?:the |his |her )?pole(?: position)? "
    r"(?:into|count)|(?P<verb2>won|victory|win|lights-to-flag|led) "
    r"[^.;]{0,60}?from (?:the )?pole(?: position)?\b"
)
_TIME = re.compile(
    r"(?:(?P<mph>\d{2,3}\.\d{1,3}) ?(?:mph|miles per hour))|"
    r"(?P<seconds>(?:\d:)?\d{2,3}\.\d{2,4})[- ]seconds?|in "
    r"(?P<bare>\d{2,3}\.\d{3})\b"
)
_NEXT_TO = re.compile(
    rf"(?:[Jj]oin(?:ed|ing) (?:him|her|{P})[^.;{P[1:-1]}]{{0,40}} (?:was|is|by)"
    rf"?|with|and)? ?(?P<who>{P})(?:,| was| started| lined up| shared| also| "
    r"is)? ?(?:next to|beside|alongside|on the outside of|outside|second on|"
    r"second fastest|joined (?:him|her) on the front row|on the front row)(?! "
    r"at)"
)
_JOINING = re.compile(
    rf"(?i:join(?:ed|ing) (?:him|her|{P}) on the front row) (?:was|is|were) "
    rf"(?P<who>{P})|share[ds]? the front row with (?P<whom>{P})|(?:beside|next "
    rf"to|alongside) (?P<by>{P}) on the front row"
)
_START = re.compile(
    r"(?<!re)(?P<verb>\b(?:start(?:ed|ing)|qualif(?:ied|ying)|began(?: the "
    r"(?:race|day|night))?|beginning|rolled off|lined up|took the green flag|"
    r"having started))(?: (?:the (?:race|event|day)|back|from|in|on|the|at|a|"
    r"just|only|all the way))*,? "
    rf"(?P<place>{PLACE})(?: place)?\b(?! (?:stage|lap|row|time|career|"
    r"straight|of the|consecutive|in points|in the (?:points|standings)|among|"
    r"season|two))"
)
_FRONT_ROW = re.compile(
    rf"(?P<a>{P}) and (?P<b>{P}) (?:made up|shared|filled|formed|swept|locked "
    r"out|composed|were on|started on) the front row|"
    rf"front row of (?P<a2>{P}) and (?P<b2>{P})"
)
_NEXT_QUALIFIED = re.compile(rf"(?:,| and) (?P<who>{P}) (?P<place>{PLACE})(?=[.,;]| and |$)")
_FROM_GRID = re.compile(
    rf"^From (?P<place>{PLACE}) (?:on the (?:starting )?grid|starting spot|at "
    rf"the start),? (?P<who>{P})"
)
_GRID = re.compile(rf"(?P<place>{PLACE}) (?:on|in) (?:the )?(?:starting )?grid")
_BY_ROLE = re.compile(r"(?i)^the (?:pole[- ]?(?:sitter|winner)|polesitter)\b")


def read(reading: Reading) -> Iterator[Finding]:
    """The pole and other starting places."""
    for row in reading.report.rows:
        person = reading.report.people.named(row.driver)
        start = row.cells.get("start") if row.kind is ListKind.RESULTS else None
        if row.kind is ListKind.STARTS:
            start = row.place
        if person and isinstance(start, int) and start > 0:
            yield reading.result(person, "start", start, row.start, row.end, "row", Strength.LISTED)
    for sentence in reading.report.sentences:
        yield from _poles(reading, sentence)
        yield from _by_role(reading, sentence)
        yield from _front_row(reading, sentence)
        yield from _starts(reading, sentence)
        yield from _rows(reading, sentence)


def _poles(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in (
        *_POLE_ROLE.finditer(sentence.raw.text),
        *_LINE.finditer(text),
        *_HIS_LINE.finditer(text),
        *_GAVE.finditer(text),
        *_TO_WHOM.finditer(sentence.raw.text),
        *_IN_BRACKETS.finditer(sentence.raw.text),
    ):
        groups = found.groupdict()
        mark = groups.get("who") or groups.get("whom") or groups.get("by")
        if mark and not _is_other(reading, sentence, found):
            at = sentence.raw.at
            span = (at[found.start()], at[found.end() - 1] + 1)
            yield from _started(reading, mark, 1, span, "pole-sitter")
    for found in (*_POLE.finditer(text), *_TURNED.finditer(text), *_FASTEST.finditer(text)):
        if _is_other(reading, sentence, found) or re.search(r"\bpole(?:s| award)\b", found[0]):
            continue
        start = found.start()
        who = leading_subject(text, start) if is_opening(text, start) else subjects(text, start)
        if len(who) == 1:
            yield from _started(reading, who[0], 1, reading.span(sentence, found), "pole")
            yield from _lap(reading, sentence, found, who[0])
    for found in _PUT_ON.finditer(text):
        mark = found["who"] or found["whom"] or found["when"]
        if not _is_other(reading, sentence, found):
            yield from _started(reading, mark, 1, reading.span(sentence, found), "put-on-pole")
    for found, who_is, at_start in qualifying_voices.told(sentence):
        if not qualifying_voices.is_other(text, found) and not _is_other(reading, sentence, found):
            span = reading.span(sentence, found)
            yield from _started(reading, who_is, at_start, span, "pole-voices")


def _by_role(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """The pole-sitter who is called nothing else: "It was to be A's day. The pole-sitter had …"."""
    found = re.match(P, sentence.text)
    quote = reading.report.quote(sentence.start, sentence.end)
    if found and _BY_ROLE.match(quote):
        span = reading.span(sentence, found)
        yield from _started(reading, found[0], 1, span, "pole-by-role", Strength.HINTED)


def _lap(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str, position: int = 1
) -> Iterator[Finding]:
    """The qualifying lap told right behind the pole or the front row."""
    person = reading.report.who(mark)
    fields = _lap_fields(sentence.text[found.end() : found.end() + 140])
    if person and fields:
        span = reading.span(sentence, found)
        values: dict[str, Value] = {"position": position, **fields}
        yield reading.finding(Kind.QUALIFYING, person.name, values, *span, "qualifying-lap")


def _lap_fields(text: str) -> dict[str, Value]:
    own = re.split(P, text)[0]
    fields: dict[str, Value] = {}
    for found in _TIME.finditer(own):
        name = "speed_mph" if found["mph"] else "time_seconds"
        value = found["mph"] or found["seconds"] or found["bare"]
        if ":" not in value:
            fields.setdefault(name, Decimal(value))
    return fields


def _front_row(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if re.search(r"(?i)restart|laps? (?:remaining|to go|left)|stage (?:\d|period)|occupied", text):
        return
    for found in (*_JOINING.finditer(text), *_NEXT_TO.finditer(text)):
        groups = found.groupdict()
        mark = groups.get("who") or groups.get("whom") or groups.get("by")
        if re.search(r"(?i)shared? the front row with (?:the )?pole", sentence.raw.text):
            continue  # whoever shares it is second, and named before
        is_start = re.search(r"(?i)\bpole|qualif|\bstart|front row|grid|mph", text)
        if mark and is_start and not _is_other(reading, sentence, found):
            yield from _started(reading, mark, 2, reading.span(sentence, found), "front-row")
            yield from _lap(reading, sentence, found, mark, 2)


def _rows(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """The front row of two, and who follows in the order of qualifying."""
    text = sentence.text
    for found in _FRONT_ROW.finditer(text):
        if not _is_other(reading, sentence, found) and not re.search(r"(?i)restart", text):
            for at, name in ((1, "a"), (2, "b")):
                span = reading.span(sentence, found)
                yield from _started(
                    reading, found[name] or found[f"{name}2"], at, span, "front-row"
                )
    if re.search(r"\bqualified\b", text):
        for found in _NEXT_QUALIFIED.finditer(text):
            spot = place(found["place"])
            if spot:
                span = reading.span(sentence, found)
                yield from _started(reading, found["who"], spot, span, "qualified")


def _starts(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in _START.finditer(text):
        who = subjects(text, found.start("verb"))
        at = place(found["place"])
        if (
            found["verb"]
            and len(who) == 1
            and at
            and at > 1
            and not _is_other(reading, sentence, found)
        ):
            yield from _started(reading, who[0], at, reading.span(sentence, found), "started")
    opening = _FROM_GRID.match(text)
    spot = place(opening["place"]) if opening else None
    if opening and spot:
        span = reading.span(sentence, opening)
        yield from _started(reading, opening["who"], spot, span, "on-the-grid")
    for found in _GRID.finditer(text):
        colon = re.match(rf"^({P})[:,]", text)
        who = (colon[1],) if colon else subjects(text, found.start())
        at = place(found["place"])
        if len(who) == 1 and at and not _is_other(reading, sentence, found):
            yield from _started(reading, who[0], at, reading.span(sentence, found), "on-the-grid")


def _started(
    reading: Reading,
    mark: str,
    at: int,
    span: tuple[int, int],
    pattern: str,
    strength: Strength = Strength.SAID,
) -> Iterator[Finding]:
    person = reading.report.who(mark)
    if person and person.drives:
        yield reading.result(person, "start", at, *span, pattern, strength)


_ELSEWHEN = re.compile(
    r"\bwill (?:start|be|roll|lead|line)\b|\b(?:from|on) (?:the )?pole in (?:19|20)\d\d|"
    r"\bpole for (?:the (?:re|final)|(?:his|her|the|a|their) (?:[\w-]+ )?(?:heat|duel|sprint|"
    r"qualifier))|\bpole in (?:the )?practice|\bstart of (?:the )?(?:\w+ )?[Ss]tage|"
    r"\bpole (?:this (?:year|season)|in (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December))\b"
)
_LAST_TIME = re.compile(r"(?i)last (?:year|season|race|time|week|fall|spring|summer|month)\b")
"""The next race's pole, one of another day, or the front at a restart."""


def _is_other(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a pole is one of another race, or one of many."""
    text = sentence.text
    clause = reading.clause(text, found)
    if re.search(
        r"(?i)last (?:week|year|month)|(?:week|year|month)s? (?:ago|earlier)|"
        r"previous|\bpoles\b|career poles|next week",
        clause,
    ):
        return True
    if re.search(r"(?i)\b(?:Cup|Xfinity|Truck|ARCA)(?: Series)? (?:race|pole)\b", clause):
        series = re.search(r"\b(Cup|Xfinity|Truck|ARCA)(?: Series)? (?:race|pole)\b", clause)
        own = reading.report.about.series or ""
        return bool(series and own and series[1] not in own)
    if _ELSEWHEN.search(clause) or _LAST_TIME.match(text):
        return True
    year = re.search(r"\b(?:in|of|since) ((?:19|20)\d\d)\b", found[0])
    return year is not None
