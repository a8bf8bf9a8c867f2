"""Cautions told without a plain count: "slowed five times", "the only yellow", "caution-free"."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, PLACE, number, place
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P
from db.provenance import Kind, Value

_CAUTION = r"(?:caution(?: flag| period)?|yellow(?: flag)?)"
_CAUTIONS = r"(?:cautions|caution (?:flags|periods)|yellows|yellow flags)"
_N = rf"(?P<n>{NUMBER}|once|twice)(?: (?:different|separate))?(?: times| occasions)?"
_LAPS = rf"(?:,? (?:for|totaling|covering)(?: a total of)? (?P<laps>{NUMBER}) laps)?"
_OF_RACE = r"(?: of (?:the|this) (?:race|day|night|afternoon|evening|event|contest))?"
_COUNTED = (
    re.compile(
        rf"\b(?:[Rr]ace(?:, which)?|[Ee]vent(?:, which)?|[Ii]t|action|pace|{RACE})(?: itself)? "
        rf"(?:was|were|had been|got) "
        rf"(?:only )?"
        rf"(?:slowed|interrupted|punctuated)(?: down)? {_N}(?: by (?:the |a )?{_CAUTION}s?)?{_LAPS}"
        rf"(?: by (?:the |a )?{_CAUTION}s?)?(?=[.,;]|$| and\b| but\b)"
    ),
    re.compile(
        rf"\b(?:[Rr]ace|[Ee]vent|[Ii]t|{RACE}) (?:was|had been|got) (?:stopped|halted|delayed|"
        rf"broken up) {_N} by "
        rf"(?:the |a )?{_CAUTION}s?{_LAPS}"
    ),
    re.compile(
        rf"(?i:\b(?:the )?{_CAUTION}s?) (?:slowed|interrupted|halted|stopped) (?:the (?:race|"
        rf"event|action|field|"
        rf"pace|proceedings)|things|it|{RACE}) {_N}{_LAPS}"
    ),
    re.compile(
        rf"(?i:\b(?:the )?{_CAUTION}s?) (?:waved|flew|came out|was (?:out|shown|displayed|"
        rf"needed)|appeared) (?:a|an|"
        rf"just|only|some|the) (?:(?:[\w-]+-(?:high|low|best|tying|record)|record|mere|total of) "
        rf")?{_N}{_LAPS}"
    ),
    re.compile(
        rf"(?i:\b(?:last|first|final|second|third|fourth|fifth) of (?:the )?(?P<n>{NUMBER}) "
        rf"{_CAUTIONS})\b"
    ),
    re.compile(
        rf"\b(?:[Tt]he|[Ii]ts|[Aa]) (?P<nth>{PLACE}) {_CAUTION}(?: of the \w+)?,? (?:and|which "
        rf"was|which proved) "
        r"(?:the |its )?(?:last|final)\b"
    ),
    re.compile(rf"(?i:^{_CAUTIONS}: (?P<n>{NUMBER})\b(?:,? (?:for|\() ?(?P<laps>{NUMBER}) laps)?)"),
    re.compile(
        rf"(?i:(?<![-\w.])(?P<n>{NUMBER}) {_CAUTIONS},? (?P<laps>{NUMBER}) laps\b)(?! (?:into|"
        rf"later|from|to))"
    ),
)
_IN_BRACKETS = re.compile(
    rf"(?i:(?<![-\w.])(?P<n>{NUMBER}) {_CAUTIONS}|{_CAUTIONS}: (?P<m>{NUMBER})) "
    rf"\((?P<laps>{NUMBER}) laps\)"
)
_ONLY = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts) (?:only|lone|sole|one|single) "
    rf"{_CAUTION}{_OF_RACE}(?P<rest>(?:,[^.;]{{2,70}},)?"
    rf"(?: (?:lasted|took|covered|cost|consumed|ran for|was for|ate up) (?P<laps>{NUMBER}) laps)?)"
    r"(?=[.,;:]|$| (?:was|came|flew|waved|lasted|fell|for|after|on|when|brought|with|arrived)\b)"
)
_PART = re.compile(
    r"(?i)\b(?:stage|segment|heat|first half|second half|of the (?:final|first|last))\b"
)
_NONE = re.compile(
    rf"\b(?:[Rr]ace|[Ee]vent|[Ii]t|{RACE}) (?:itself )?(?:was|went|ran|stayed|remained|had been) "
    rf"(?:(?:run )?(?:entirely |"
    rf"completely )?(?:caution|yellow)-free|(?:run |contested |completed |held )?without (?:a|"
    rf"any|a single|one) "
    rf"(?:[\w-]+ )?{_CAUTION}s?|green (?:from (?:start to finish|flag to flag|green to checkered|"
    rf"beginning to end)|all the "
    r"way|the (?:whole|entire) (?:way|distance|race)|throughout|flag[- ]to[- ]flag))(?=[.,;]|$| "
    r"and\b| but\b)|"
    r"\b(?:a|the) caution-free (?:race|event|affair|contest|afternoon|night|day|evening)\b|"
    rf"\b[Nn]ot (?:a single|one) {_CAUTION} (?:flew|waved|was (?:shown|waved|needed|displayed)|"
    rf"came out)(?=[.,;]|$| all\b)|"
    rf"\b[Tt]here (?:was|were) (?:no|not a single|not one) {_CAUTION}s?(?: flags?| periods?)?(?: "
    rf"all (?:day|night|afternoon|race))?"
    r"(?=[.,;]|$)"
)
_BUT = re.compile(
    r"(?i)\b(?:other than|except|save|apart|aside|besides|but for|stage|until|between|from lap|"
    r"since)\b"
)
_TOOK = re.compile(
    rf"\b(?P<n>{NUMBER}) {_CAUTIONS}(?:, [^,;.]{{2,40}},)? (?:took|lasted|consumed|covered|ate "
    rf"up|cost|used up) "
    rf"(?P<laps>{NUMBER}) laps\b",
    re.IGNORECASE,
)
_PACE_CAR = re.compile(
    rf"(?i:\b(?:pace|safety) (?:car|truck) (?:led|was (?:out|on the track)(?: for)?|paced|"
    rf"controlled)(?: the field)?"
    rf"(?: for)?) (?P<laps>{NUMBER}) (?:of (?:the |its )?\d+ )?laps\b"
)

_SEVERAL = 20


def read(reading: Reading) -> Iterator[Finding]:
    """How often the race was under caution, and for how many laps."""
    for sentence in reading.report.sentences:
        text = sentence.raw.text
        if not sentence.is_title and re.search(
            r"(?i)caution|yellow|slowed|(?:pace|safety) |green", text
        ):
            yield from _counted(reading, sentence)


def _counted(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in (
        *(one for pattern in _COUNTED for one in pattern.finditer(text)),
        *_TOOK.finditer(text),
        *_IN_BRACKETS.finditer(sentence.raw.text),
    ):
        groups = found.groupdict()
        n = (
            place(groups["nth"])
            if groups.get("nth")
            else _times(groups.get("n") or groups.get("m"))
        )
        if n and not _is_part(reading, sentence, found):
            yield _of_race(reading, sentence, found, _fields(n, groups.get("laps")))
    for found in _ONLY.finditer(text):
        if not _is_part(reading, sentence, found):
            yield _of_race(reading, sentence, found, _fields(1, found["laps"]))
    for found in _NONE.finditer(text):
        if (
            not _BUT.search(text)
            and not of_stage(reading, sentence)
            and not _is_part(reading, sentence, found)
        ):
            yield _of_race(reading, sentence, found, {"cautions": 0})
    for found in _PACE_CAR.finditer(text):
        n = number(found["laps"]) or 0
        # Fewer may be those of a single caution.
        if n >= _SEVERAL and not _is_part(reading, sentence, found):
            yield _of_race(reading, sentence, found, {"caution_laps": n})


def of_stage(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence before, in the same paragraph, tells of a stage only."""
    before = reading.report.sentences[sentence.n - 1] if sentence.n else None
    return before is not None and before.line == sentence.line and bool(_PART.search(before.text))


def _fields(n: int, laps: str | None) -> dict[str, Value]:
    whole = number(laps) if laps else None
    return {"cautions": n, "caution_laps": whole} if whole and whole >= n else {"cautions": n}


def _times(said: str | None) -> int | None:
    low = (said or "").lower()
    return {"once": 1, "twice": 2}.get(low, number(low) if low else None)


def _is_part(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether cautions are those of a part of the race, of another, or somebody's own."""
    if reading.is_aside(sentence, found):
        return True
    text = found.string
    around = text[max(0, found.start() - 24) : found.end() + 40].split(";")[0]
    is_his = re.search(rf"{P}[^.;,]{{0,20}}$", text[: found.start()]) and found.re is _ONLY
    is_part = re.search(
        r"(?i)^ (?:in|over|during|within|before|after|by) (?:the |their |its )?(?:first|last|"
        r"final|opening|closing|"
        r"second|next|\d)",
        text[found.end() :],
    )
    return bool(_PART.search(around) or is_part or is_his)


def _of_race(
    reading: Reading, sentence: Sentence, found: re.Match[str], fields: dict[str, Value]
) -> Finding:
    return reading.finding(Kind.RACE, "", fields, *reading.span(sentence, found), "cautions")
