"""Who finished where, as sentences say it of single drivers and of several."""

import re
from collections.abc import Iterator

from bot.articles.clauses import is_opening, leading_subject, subjects
from bot.articles.findings import Finding
from bot.articles.numbers import PLACE, place
from bot.articles.patterns.finish_places import APART, is_of_race, places
from bot.articles.patterns.finish_words import (
    AT_END,
    BY_LIST,
    FINALLY,
    MIDRACE,
    NO_MATCH,
    SPOT,
    SURELY,
    WEAKLY,
)
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_END = (
    r"(?=\s*(?:[.,;]|$|and\b|for\b|after\b|in\b|from\b|with\b|while\b|"
    r"behind\b|ahead\b|despite\b|to\b|but\b|by\b))"
)
_ELLIPSIS = re.compile(
    rf"(?:(?<=[,;] )|(?<=and )|(?<=with )|(?<=plus )|(?<=were )|^)(?P<who>{P})"
    rf"(?:, [^,;{P[1:-1]}]{{2,70}}(?=,))?"
    r"(?:,? (?:an? [a-z]+(?= (?:\d|[a-z]+(?:nd|rd|th)\b))|in|to|with|was|a|an|home|only|got|coming|"
    r"taking|finishing|"
    rf"claiming|as|close|distant|strong|next|best))*,? {SPOT}{_END}"
)
_GOES_TO = re.compile(
    rf"(?i)\b(?P<place>{PLACE})(?:[- ]place)?(?: spot)? (?:went (?:again |instead )?to|belonged to|"
    r"fell to|goes to|was claimed by|was taken by|"
    rf"was|place to|to|honors went to) (?P<who>{P})(?!'s)"
)
_MOVED = re.compile(
    r"\b(?:puts|put|handed|vaulted|propelled|moves|moved|promotes|promoted|elevates|elevated|"
    r"lifts|lifted|bumps|"
    rf"bumped) (?P<who>{P}) (?:up )?(?:in)?to (?P<place>{PLACE})"
    rf"(?! in (?:the )?(?:points|standings))"
)
_ALONE = re.compile(
    rf"^(?P<who>{P})(?:, who(?:se)? [^,;{P[1:-1]}]{{2,70}}(?=,))?[,:]? (?:in |home |a |an "
    rf")?(?P<place>{PLACE})(?=[.,; ]|$)"
    r"(?! on the grid| in points| to start| at the start| early| then | when )"
)
_COLON = re.compile(
    rf"^(?P<who>{P})[,:]? [^{P[1:-1]}]*?[, ](?P<place>{PLACE})(?: place)? (?:{AT_END})"
    r"(?! of (?:[Ss]tage|the (?:first|second)))"
)
_DECIDED = re.compile(
    r"\b(?:scored|classified|credited|crossed|seconds|w[oi]n\w*|finish\w*|victor\w*|came (?:home|"
    r"in)|beat|across "
    r"the line|"
    rf"flag|{NO_MATCH})\b"
)
_LAST_OF_PODIUM = re.compile(
    r"(?P<verb>(?:grabb|tak|took|claim|secur|snatch|complet|fill|earn)\w* the "
    r"(?:final|last|third) (?:spot on the podium|podium "
    r"(?:spot|place|position|step)|step (?:on|of) the podium|place on the podium))"
)
_ENDS_WITH = re.compile(rf"^(?P<who>{P}) [^:]*: (?P<place>{PLACE})(?: place)?\.?$")
_HIS_PLACE = re.compile(
    rf"(?P<who>{P})'s? (?:\w+ )?(?P<place>{PLACE})(?:[- ]place)?(?: finish| "
    r"run| result| effort| showing)? "
    r"(?:was|is|made|gave|equals|equalled|matched|marked)\b(?!(?: [\w-]+){1,6} wins?\b)"
)
_AFTER_PLACE = re.compile(rf"(?:, |,? and )(?P<place>{PLACE}) (?P<who>{P})(?=[,.;]| and )")
_INSIDE = re.compile(rf"(?P<who>{P}), (?:in|running home) (?P<place>{PLACE})(?: place)?,")
_ONE_TWO = re.compile(rf"(?P<first>{P}) and (?P<who>{P}) [^.;]{{0,40}}\b(?:one-two|1-2)\b")
_NTH_RUNNER_UP = re.compile(
    r"\b(?:was|is|for|it's|with|another) (?:his|her) (?:\w+th|second|third|first|\d+\w\w) "
    r"(?:straight |career )?"
    r"runner-up (?:finish|result|showing|place)"
)
_RUNNER_UP = re.compile(
    r"(?<!had )\b(?:(?:was|as|is|be|were)(?: still)?(?: the| a)?|finish(?:ed|ing)(?: as)"
    r"?(?: the| in the)?|settl(?:ed|ing) for"
    r"(?: the| a)?|earned (?:the|a)|posted a|came home(?: as)?(?: the)?) "
    r"runner[- ]?up(?: (?:spot|position|finish|result|place))?"
    r"(?! (?:in (?:the )?(?:points|standings|championship|stage)|spot for|twice))"
)


def read(reading: Reading) -> Iterator[Finding]:
    """Places said of drivers, in the order of the text."""
    for sentence in reading.report.sentences:
        text = sentence.text
        said = [*_sure(reading, sentence), *_listed(reading, sentence)]
        surely = {one.subject for one in said}
        # "was ninth there and ended up seventh": only the latter is the race's.
        weakly = _weak(reading, sentence, is_sure=bool(said))
        said += [one for one in weakly if one.subject not in surely]
        yield from said
        if said or not MIDRACE.search(text) or FINALLY.search(text):
            yield from _elliptic(reading, sentence, has_core=bool(said))


_SURE_IN = re.compile(
    rf"(?P<verb>\b(?:finish(?:ed|ing)|wound up|winding up|ended up|came home|crossed the line|"
    rf"retired|parked|pulled off))"
    rf" [^,;.{P[1:-1]}]{{3,40}} in {SPOT}"
)


def _sure(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    for found in (*SURELY.finditer(sentence.text), *_SURE_IN.finditer(sentence.text)):
        if not is_of_race(reading, sentence, found, sure=True):
            continue
        if _SCORED.match(found[0]) and (
            MIDRACE.search(sentence.text) or _follows_midrace(reading, sentence)
        ):
            continue
        yield from _said_of(reading, sentence, found, "finish-said")
    for found in _LAST_OF_PODIUM.finditer(sentence.text):
        if is_of_race(reading, sentence, found, sure=True):
            who = subjects(sentence.text, found.start())
            yield from places(reading, sentence, who[:1], [3], found, "podium-spot")
    for found in _NTH_RUNNER_UP.finditer(sentence.text):
        who = subjects(sentence.text, found.start()) or (sentence.topic,)
        if who[0] and is_of_race(reading, sentence, found, sure=True):
            yield from places(reading, sentence, who[:1], [2], found, "runner-up")
    for found in _RUNNER_UP.finditer(sentence.text):
        if is_of_race(reading, sentence, found, sure=True):
            who = subjects(sentence.text, found.start())
            yield from places(reading, sentence, who[:1], [2], found, "runner-up")


_SCORED = re.compile(r"(?:was|were) (?:scored|placed) ")
"""What may be told of any lap: "while B was scored in 10th place"."""
_AT_A_LAP = re.compile(
    r"(?:By|On|After|Following|Through|At) (?:the )?(?:\w+ ){0,3}laps?\b(?! \d+ of)"
)
_HAD_BEEN = re.compile(r"\bhad (?:been|finished|come|won|taken)\b")
_WHILE_HE = re.compile(rf"\b(?:day|night|afternoon|lap|laps|while|when|where|until|as) {P} $")


def _weak(reading: Reading, sentence: Sentence, *, is_sure: bool) -> Iterator[Finding]:
    for found in WEAKLY.finditer(sentence.text):
        before = sentence.text[: found.start()]
        is_in = re.match(r"(?:was|were|is) in (?!the end)", found[0])
        if (
            is_in
            or _goes_on_of_table(reading, sentence, found)
            or _WHILE_HE.search(before)
            or not (
                is_sure
                or _ENDS_IN_ORDER.match(sentence.text, found.start())
                or not _follows_midrace(reading, sentence)
            )
        ):
            continue
        if not is_of_race(reading, sentence, found, sure=False):
            continue
        yield from _said_of(reading, sentence, found, "finish-was")


_ENDS_IN_ORDER = re.compile(
    rf"(?:was|were) (?:1[1-9]|[2-4]\d)\w\w, {P} (?:1[1-9]|[2-4]\d)\w\w,?(?: and)? {P} (?:1[1-9]|"
    r"[2-4]\d)\w\w\.?$"
)
"""Three far back in one breath: nobody counts them so while a race goes on."""
_TABLE = re.compile(rf"{PLACE}[^.;]{{0,30}} in (?:the )?(?:\w+ )?(?:points|standings|table)\b")


def _goes_on_of_table(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "is fifth" follows places in the table: "A is third in the standings. B is …"."""
    if not re.match(r"is\b|are\b", found[0]):
        return False
    before = reading.report.sentences[max(0, sentence.n - 2) : sentence.n]
    return any(one.line == sentence.line and _TABLE.search(one.text) for one in before)


def _follows_midrace(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentences before it, in its paragraph, tell of a moment of the race."""
    before = reading.report.sentences[max(0, sentence.n - 2) : sentence.n]
    told = [one.text for one in before if one.line == sentence.line]
    is_midrace = False
    for text in told:
        is_midrace = not _DECIDED.search(text) and (is_midrace or bool(MIDRACE.search(text)))
        is_midrace = is_midrace or bool(_AT_A_LAP.match(text))
    return is_midrace


def _listed(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Several at once, as in "A, B and C were third, fourth and fifth"."""
    for found in BY_LIST.finditer(sentence.text):
        if not is_of_race(reading, sentence, found, sure=False):
            continue
        spots = [place(one) for one in re.findall(PLACE, found["places"])]
        who = subjects(sentence.text, found.start())
        if len(who) == len(spots):
            yield from places(reading, sentence, who, spots, found, "finish-list")


def _said_of(
    reading: Reading, sentence: Sentence, found: re.Match[str], pattern: str
) -> Iterator[Finding]:
    text = sentence.text
    if re.match(rf"(?:,? and |- and |, ){PLACE}(?!-place)", text[found.end("place") :]):
        return
    if text[: found.start("place")].endswith(" the ") and found.end("place") == found.end():
        return  # "took the second": a stage, not a place
    at = found.start("verb")
    who = leading_subject(text, at) if is_opening(text, at) else subjects(text, at)
    if found.groupdict().get("him"):
        who = _him(sentence, at) or who
    if len(who) == 1:
        yield from places(reading, sentence, who, [place(found["place"])], found, pattern)


def _him(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Whom "him" before a place stands for: the one last told of, "A, who led until … left him"."""
    before = sentence.text[:at]
    told = list(re.finditer(rf"({P}), wh(?:o|ose)\b", before))
    if told:
        return (told[-1][1],)
    return () if re.search(P, before) or not sentence.topic else (sentence.topic,)


def _elliptic(reading: Reading, sentence: Sentence, *, has_core: bool) -> Iterator[Finding]:
    text = sentence.text
    for found in (*_GOES_TO.finditer(text), *_MOVED.finditer(text)):
        goes_on = re.search(r"(?:went|goes|belonged|fell) to", text[: found.start("who")])
        is_told = goes_on or not found[0].endswith(f" to {found['who']}") or found.re is _MOVED
        if is_told and is_of_race(reading, sentence, found, sure=True):
            yield from _one(reading, sentence, found, "place-went-to")
        if is_told:
            for more in _AFTER_PLACE.finditer(text, found.end()):
                yield from _one(reading, sentence, more, "place-went-to")
    for found in _INSIDE.finditer(text):
        if is_of_race(reading, sentence, found, sure=False):
            yield from _one(reading, sentence, found, "finish-inside")
    for found in _ONE_TWO.finditer(text):
        is_start = re.search(r"\bstart|\bgrid\b|front row|qualif|\bran\b|\bfor \d+ laps", text)
        if reading.report.who(found["first"]) is reading.winner and not is_start:
            yield from places(reading, sentence, (found["who"],), [2], found, "one-two")
    for found in _HIS_PLACE.finditer(text):
        if is_of_race(reading, sentence, found, sure=True):
            yield from _one(reading, sentence, found, "his-place")
    for pattern in (_ALONE, _COLON, _ENDS_WITH):
        alone = pattern.match(text)
        if alone and pattern is _ALONE and re.search(r"\bpoints\b|standings", text[alone.end() :]):
            continue
        at_end = pattern is not _ALONE and alone and not reading.is_aside(sentence, alone)
        if alone and (at_end or is_of_race(reading, sentence, alone, sure=False)):
            yield from _one(reading, sentence, alone, "finish-alone")
            return
    for found in _ELLIPSIS.finditer(text):
        before = text[: found.start()]
        is_told = has_core or (found.start() > 0 and _tells_finish(before))
        is_told = is_told or bool(_HOW_IT_WENT.match(text))
        in_points = re.search(r"\b(?:points|standings)\b", before)
        is_apart = in_points or (
            not has_core and (APART.search(before) or _HAD_BEEN.search(before))
        )
        if is_told and not is_apart and is_of_race(reading, sentence, found, sure=True):
            yield from _one(reading, sentence, found, "finish-elliptic")


_HOW_IT_WENT = re.compile(
    r"^Who had a (?:good|bad|great|rough|strong) (?:race|day|night|run|weekend)[:?]"
)
"""A label under which drivers stand with where they finished."""


def _tells_finish(before: str) -> bool:
    """Whether a sentence has told of the end of the race so far, so that bare places follow."""
    return bool(
        re.search(
            r"\b(?:content with|settl\w+ for|w[oi]n\w*|beat\w*|victor|triumph|seconds|"
            r"margin|behind|ahead of|"
            r"finish\w*|third|second|"
            r"came home|trophy|podium|top (?:five|10|ten))\b|"
            r"\b[Aa]head of (?:him|her)|flag",
            before,
        )
    )


def _one(
    reading: Reading, sentence: Sentence, found: re.Match[str], pattern: str
) -> Iterator[Finding]:
    yield from places(reading, sentence, (found["who"],), [place(found["place"])], found, pattern)
