"""Figures of the whole race: cautions, lead changes, laps, starters, lead lap, speed, time."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.articles.findings import Finding, Strength
from bot.articles.numbers import NUMBER, number
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P
from bot.articles.tables import ListKind
from db.provenance import Kind, Value

_N = rf"(?P<n>{NUMBER}|no|a single)"
_CAUTION = (
    r"(?:caution (?:flags?|periods?)|cautions?|yellows?|yellow flags?|caution "
    r"flag periods?|incidents)"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "cautions",
        re.compile(
            rf"(?i)(?<![-\w.]){_N}(?: \w+)? {_CAUTION}(?:,? (?:for|that took|ate up|"
            r"consum\w+|totall?ing|covering|over|used up|took up|lasting|which took)"
            rf"(?: a total of)? (?P<laps>\d+|{NUMBER}) laps)?\b(?! (?:laps|flew|came|"
            r"remaining|later))"
        ),
    ),
    (
        "cautions",
        re.compile(
            r"(?i)\b(?:cautions?|caution flags?|caution periods?|yellows?|yellow "
            r"flags?|cautions/laps)(?:\s*[:/-]+|\s+were|\s+numbered|\s) "
            r"?(?P<n>\d{1,2})(?: (?:for|/)|/| ?\(|,)? ?(?P<laps>\d+)?(?= laps?|[.;,)"
            r"]|$)"
        ),
    ),
    (
        "cautions",
        re.compile(
            r"(?i)(?:caution|yellow)(?: flag)?s? (?:flag )?(?:waved|flew|came out|was "
            rf"(?:waved|displayed|shown|out)|appeared) (?P<n>{NUMBER}|once|twice)(?: "
            r"times)?(?: for (?P<laps>\d+) laps)?"
        ),
    ),
    (
        "cautions",
        re.compile(
            r"(?i)(?:slowed by|slowed|interrupted by|punctuated by|marred by|counted|"
            rf"featured|featuring|saw|produced) {_N} {_CAUTION}"
        ),
    ),
    (
        "lead_changes",
        re.compile(
            rf"(?i)(?<![-\w]){_N} (?:official )?lead changes(?:,? (?:among|between|for|"
            r"involving|by|amongst|with)(?: a (?:total|record) of)? "
            rf"(?P<leaders>{NUMBER})(?: different)?(?: (?:drivers|leaders|people|"
            r"racers))?)?"
        ),
    ),
    (
        "lead_changes",
        re.compile(
            r"(?i)\b(?:lead changes(?:\s*:|\s+were|\s+numbered)|lead changed hands|"
            r"lead changed(?: hands)?|changes? (?:of|for|in) (?:the )?lead(?:er)?:?) "
            rf"?(?P<n>{NUMBER})(?: times)?(?:,? (?:among|between|for|by|amongst) "
            rf"(?P<leaders>{NUMBER})(?: different)?(?: (?:drivers|leaders))?)?"
        ),
    ),
    (
        "leaders",
        re.compile(
            rf"(?i)(?:among|between|by) (?P<n>{NUMBER}) (?:different )?(?:drivers|"
            rf"leaders)\b|(?P<m>{NUMBER}) different (?:leaders|drivers (?:led|leading))"
        ),
    ),
)
_LEAD_LAP = re.compile(
    rf"(?i)\b(?P<n>{NUMBER})(?: of (?:the |all )?(?P<starters>{NUMBER}) "
    r"(?:starters|cars|trucks|drivers|competitors|entries|finishers))?(?: \w+)"
    r"? (?:finish\w*|ended|were|completed|remained) (?:the (?:race|event) )"
    r"?on the lead lap"
)
_STARTERS = re.compile(
    rf"(?i)\b(?:field of|out of|all|of) (?:the )?(?P<n>\d{{2}}|{NUMBER}) "
    r"(?:starters|cars|trucks|entries)\b|\bin a field of (?P<m>\d{2})\b|"
    r"(?P<k>\d{2})-(?:car|truck) field"
)
_SPEED = re.compile(
    r"(?i)average speed(?: of (?:the )?(?:race )?winner)?(?:\s*:| was| of)? "
    r"(?P<n>\d{2,3}\.\d{1,3}) ?(?:mph|miles per hour)"
)
_TIME = re.compile(r"(?i)time of race: ?(?P<n>\d{1,2} ?(?:hrs?|hours?|:)[^.;]{3,40}?)(?=[.;]|$)")
_LAPS = (
    (
        re.compile(
            rf"(?i)\bran (?:to|for) (?P<n>{NUMBER}) laps|(?:went|lasted|took|stretched|"
            rf"extended|lengthened|pushed|was) (?:to |for |on |out )?(?P<m>{NUMBER}) "
            r"laps(?: long| in all)?(?=[,.; ]|$)(?! (?:led|down|later|to go|remaining|"
            rf"left|in the lead|before|after|from|short))|after (?P<k>{NUMBER}) laps, "
            r"(?:\w+ )*?(?:more|over|beyond)"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)after (?P<n>{NUMBER}) of (?:the |a )?(?:scheduled |planned )"
            rf"?(?P<scheduled>{NUMBER})(?: scheduled)? laps"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)\b(?:completed|finished|complete) (?:all |after )?(?P<n>{NUMBER}) "
            r"laps\b"
        ),
        "laps_run",
    ),
    (
        re.compile(
            r"(?i)\bthe (?P<n>[1-9]\d{1,2})-(?:scheduled )?lap (?:race|event|main "
            rf"event|feature|contest|distance|{RACE})|^Laps:? (?P<m>\d{{2,3}})$"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)(?:{RACE}|\brace)(?: \([^)]*\))?,? (?:over|of|was|is|had) "
            r"(?P<n>[1-9]\d{1,2}) laps\b(?! long)|\bin (?P<m>[1-9]\d{1,2}) laps\b"
        ),
        "laps_run",
    ),
    (
        re.compile(
            r"(?i)(?P<n>[1-9]\d{1,2}) laps and \d+(?:\.\d+)? (?:miles|km)\b|"
            r"(?P<m>[1-9]\d{1,2}) scheduled laps|scheduled (?:for |distance of )"
            r"?(?P<k>[1-9]\d{1,2}) laps|(?P<j>[1-9]\d{1,2})-scheduled laps|"
            r"scheduled (?P<i>[1-9]\d{1,2})(?:[.,; ]|$)"
        ),
        "scheduled_laps",
    ),
    (
        re.compile(
            rf"(?:[Oo]n|fell on|at|of) [Ll]ap (?P<n>[1-9]\d{{1,2}}) {P} was the winner|"
            r"flag (?:fell|waved|flew) on [Ll]ap (?P<m>[1-9]\d{1,2})|(?:overtime|"
            r"finish) on [Ll]ap (?P<k>[1-9]\d{1,2})|(?:final|last) lap, "
            r"(?P<j>[1-9]\d{1,2})\b"
        ),
        "laps_run",
    ),
    (re.compile(rf"laps of the (?P<n>[1-9]\d{{2}})(?= |,|\.)(?! (?:laps|scheduled))"), "laps_run"),
)
_NOT_ALL = re.compile(
    r"(?i)\b(?:season|career|this year|per race|last (?:week|year|time)|first "
    r"(?:stage|half)|stage (?:\d|one|two)|remaining|practice|so far|previous|"
    r"more than|at least|record (?:of|is|was)|the \w+ of)\b"
)


def read(reading: Reading) -> Iterator[Finding]:
    """The race's figures."""
    for sentence in reading.report.sentences:
        if sentence.is_title:
            continue
        yield from _counted(reading, sentence)
        yield from _measured(reading, sentence)
        yield from _laps(reading, sentence)
    yield from _of_rows(reading)


def _counted(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for name, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if _is_part(reading, sentence, found):
                continue
            groups = found.groupdict()
            n = _figure(groups.get("n") or groups.get("m") or "")
            if n is None or (name == "cautions" and n > 40):
                continue
            fields: dict[str, Value] = {name: n}
            laps, leaders = groups.get("laps"), groups.get("leaders")
            if laps and (number(laps) or 0) >= n:
                fields["caution_laps"] = number(laps) or 0
            if leaders and number(leaders):
                fields["leaders"] = number(leaders) or 0
            span = reading.span(sentence, found)
            yield reading.finding(Kind.RACE, "", fields, *span, name)
    ate = re.search(rf"(?i)(?P<n>{NUMBER}) cautions [\w ]{{1,20}} (?P<laps>\d+) laps", text)
    if ate and not _is_part(reading, sentence, ate):
        span = reading.span(sentence, ate)
        values: dict[str, Value] = {"caution_laps": int(ate["laps"])}
        yield reading.finding(Kind.RACE, "", values, *span, "caution-laps")


def _measured(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in _LEAD_LAP.finditer(text):
        if not _is_part(reading, sentence, found):
            fields: dict[str, Value] = {"lead_lap_finishers": number(found["n"]) or 0}
            if found["starters"]:
                fields["starters"] = number(found["starters"]) or 0
            yield reading.finding(Kind.RACE, "", fields, *reading.span(sentence, found), "lead-lap")
    for name, pattern in (
        ("starters", _STARTERS),
        ("average_speed_mph", _SPEED),
        ("time_of_race", _TIME),
    ):
        for found in pattern.finditer(text):
            if _is_part(reading, sentence, found):
                continue
            said = next(group for group in found.groups() if group)
            value: Value | None = number(said) if name == "starters" else said.strip()
            if value:
                span = reading.span(sentence, found)
                yield reading.finding(Kind.RACE, "", {name: value}, *span, name)


def _laps(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for pattern, name in _LAPS:
        for found in pattern.finditer(text):
            groups = found.groupdict()
            said = next((groups[key] for key in ("n", "m", "k", "j", "i") if groups.get(key)), None)
            n = number(said) if said else None
            if n is None or n < 10 or _is_part(reading, sentence, found):
                continue
            span = reading.span(sentence, found)
            fields: dict[str, Value] = {name: n}
            if groups.get("scheduled"):
                fields["scheduled_laps"] = number(groups["scheduled"]) or 0
            yield reading.finding(Kind.RACE, "", fields, *span, "race-laps")


def _of_rows(reading: Reading) -> Iterator[Finding]:
    """The winner's laps in a table are the race's."""
    laps = [
        (row, int(row.cells["laps"]))
        for row in reading.report.rows
        if row.kind is ListKind.RESULTS and isinstance(row.cells.get("laps"), int)
    ]
    if not laps:
        return
    row, most = max(laps, key=lambda one: one[1])
    commonest, _ = Counter(n for _, n in laps).most_common(1)[0]
    if row.place == 1 or commonest == most:
        yield reading.finding(
            Kind.RACE, "", {"laps_run": most}, row.start, row.end, "row-laps", Strength.LISTED
        )


def _figure(text: str) -> int | None:
    low = text.lower()
    return {"no": 0, "a single": 1, "once": 1, "twice": 2}.get(low, number(low))


def _is_part(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a figure counts a part of the race, or another race, or a season."""
    if reading.is_aside(sentence, found):
        return True
    after = sentence.text[found.end() : found.end() + 34].split(",")[0]
    before = sentence.text[max(0, found.start() - 18) : found.start()]
    return bool(
        _NOT_ALL.search(after)
        or re.search(
            r"(?i)(?:the (?:first|last|final)|after|first|last|final|opening|another) "
            r"$",
            before,
        )
    )
