"""Places that stand right at a name: in brackets, behind a dash, beside a list."""

import re
from collections.abc import Iterator

from bot.articles.clauses import LIST, leading_subject, subjects
from bot.articles.findings import Finding, Strength
from bot.articles.numbers import PLACE, place
from bot.articles.patterns.finish_places import APART, FROM_GRID, is_of_race, places
from bot.articles.patterns.finish_words import FINALLY, MIDRACE, MOVING
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_LIST_BESIDE = re.compile(
    rf"(?P<who>{LIST})(?: were [^,;.{P[1:-1]}]{{3,60}})?, (?P<places>{PLACE}(?:(?:, and |, | and "
    rf"){PLACE})+)(?=[.,;])"
)
_PLACED = re.compile(
    rf"(?:(?P<place>(?i:{PLACE}))-placed?(?: finisher)?|[Rr]unner-up) "
    rf"(?P<who>{P})(?!'s? (?:first|second))"
)
_RANGE = re.compile(
    rf"(?P<who>{LIST}) (?:were|finished|came|took|was|claimed)(?: home)? "
    rf"(?P<first>{PLACE}) (?:through|to) (?P<last>{PLACE})"
)
_BEHIND = re.compile(rf"\b(?P<place>{PLACE}),? (?:right )?behind (?P<who>{P})(?! and)")
_FRAGMENT_END = re.compile(rf"^(?P<who>{P}): .*, (?P<place>{PLACE})\.?$")
_BRACKETS = re.compile(rf"(?P<who>{P}) \((?P<place>{PLACE})(?: place)?(?=[),])")


_ON_THE_DAY = (
    r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: night| afternoon)?| on the day| "
    r"here|"
    r" this time| in the (?:end|results|final (?:order|rundown))| at the (?:line|flag|finish))"
)
_APPOSED = re.compile(
    rf"(?P<who>{P}), (?P<mild>only |just |a (?:solid |quiet |distant |strong |close )?)?"
    rf"(?P<place>{PLACE})(?P<day>{_ON_THE_DAY})?"
    rf"(?=[,.;]|$| and | (?:after|despite|following) (?:an? |his |her |being ))(?!,? (?:and "
    rf")?{PLACE})"
)
_IN_PLACE = re.compile(
    rf"(?<!behind )(?<!ahead of )(?<!past )(?<!passed )(?<!front of )(?<!\bto )(?<!passed by "
    rf")(?<!caught by )(?<!hit by )(?<!from )(?<!chased )(?<!caught )(?P<who>{P})(?:,? (?:back |"
    rf"home |down )?| (?:got|took|earned|scored|posted|had|claimed) "
    rf"(?:his|her|"
    rf"an?) "
    rf"[^,;.{P[1:-1]}]{{3,40}} )in (?P<place>{PLACE})(?: place)?"
    r"(?=[.,;]|$| and | (?:also|both|got|goes?|went|move[sd]?|advance[sd]?|is|was|are|were)\b)"
)
_BEST = re.compile(
    rf"(?P<who>{P}) (?:was|were|is) (?:the |again the )?(?:top|best|leading|highest|first|lone|"
    rf"only|next)"
    rf"[^,;.{P[1:-1]}]{{0,50}}, (?:in |home )?(?P<place>{PLACE})(?=[,.;]|$)"
)
_BEAT_TO = re.compile(
    rf"(?P<who>{P}) (?:beat|pipped|edged|nipped) (?:him|her|{P}) (?:to|for) "
    rf"(?P<place>{PLACE})(?=[.,;]|$| and )"
)
_WITH_LIST = re.compile(
    rf"\bwith [^,;.{P[1:-1]}]{{0,40}}(?P<who>{LIST}) (?P<places>{PLACE} and {PLACE})(?=[.,;]|$)"
)
_BARE_P = re.compile(rf"(?P<who>{P}),? (?P<place>P\d{{1,2}})(?=[.,;]|$| and )")
_LABELLED = re.compile(
    rf"^(?:[*-] )?(?:(?i:new|in|official(?:ly)?) )?(?P<place>(?i:{PLACE}|runner-up))(?: place)?: "
    rf"(?P<who>{P})(?=[.,;]|$| \()"
)
_WITH_A = re.compile(
    r"\b(?:[Ww]ith|[Aa]fter|[Ff]ollowing|[Tt]hanks to|[Dd]espite) (?:an? |his |her )(?:[\w-]+ )??"
    rf"(?P<place>{PLACE})(?:-place| place)?(?: (?:finish|run|result|effort|showing))(?! (?:at|in) "
    rf"[A-Z])"
)
_PLACES = re.compile(
    rf"(?P<who>{LIST}) (?:claimed|took|filled|had|got|were in|finished in|occupied) (?:the )?"
    r"(?:places|positions|spots) (?P<places>\d{1,2}(?:, \d{1,2})*,? and \d{1,2})\b"
)


def read(reading: Reading) -> Iterator[Finding]:
    """Such places, in the order of the text."""
    for sentence in reading.report.sentences:
        yield from _brackets(reading, sentence)
        yield from _beside(reading, sentence)
        if not sentence.is_title:
            yield from _apposed(reading, sentence)
            yield from _counted_out(reading, sentence)


def _brackets(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Places in brackets, as in "Blaney (12th) and Logano (36th, after a crash) had …"."""
    text = sentence.raw.text
    for found in _BRACKETS.finditer(text):
        begin = max(text.rfind(mark, 0, found.start()) for mark in (", ", "; ", " but ", ": "))
        around = text[max(0, begin) : found.end() + 30]
        if re.search(r"(?i)\bpoints\b|standings|qualif|grid|start(?:ed|ing)|stage", around):
            continue
        person = reading.report.who(found["who"])
        spot = place(found["place"])
        if person and spot:
            start = sentence.raw.at[found.start()]
            end = sentence.raw.at[found.end() - 1] + 1
            yield reading.result(person, "finish", spot, start, end, "finish-in-brackets")


def _apposed(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Places said in passing: "A, third, was …", "B in fourth", "C was the best Ford, fifth"."""
    text = sentence.text
    is_apart = APART.search(sentence.raw.text)
    for found in _APPOSED.finditer(text):
        is_plain = not (found["mild"] or found["day"])
        of_race = not (is_apart and is_plain) and not _STARTING.search(text)
        if of_race and _is_still(reading, sentence, found):
            yield from _one(reading, sentence, found, "apposed")
    for found in (
        *_IN_PLACE.finditer(text),
        *_BEST.finditer(text),
        *_BARE_P.finditer(text),
        *_BEAT_TO.finditer(text),
    ):
        is_moment = found.re is _IN_PLACE and (
            text.startswith("With ")
            or (MIDRACE.search(text) and not FINALLY.search(text))
            or _CRASHED.match(text[found.end() :])
        )
        if is_moment or is_apart or _STARTING.search(text):
            continue
        if _is_still(reading, sentence, found):
            yield from _one(reading, sentence, found, "in-place")
    labelled = _LABELLED.match(text)
    if labelled and not is_apart:
        yield from _one(reading, sentence, labelled, "place-labelled")
    for found in _WITH_A.finditer(text):
        at = found.start()
        who = leading_subject(text, at) if at == 0 else subjects(text, at)
        if len(who) == 1 and is_of_race(reading, sentence, found, sure=True):
            yield from places(
                reading, sentence, who, [place(found["place"])], found, "with-a-place"
            )


_CRASHED = re.compile(
    r"[^.;]{0,60}\b(?:crash|wreck|collid|tangl|spun|made contact|touched|pitted|stopped|stayed out)"
)
"""What befalls those in a place while the race goes on."""
_STARTING = re.compile(
    r"(?i)\bfront row\b|\bgrid\b|qualif|\bstart(?:ed|ing|s)?\b|line[ds]? up|\brunning\b|\bpole\b"
)


def _is_still(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether nothing right around a place makes it one of a moment, or of another race."""
    text = sentence.text
    begin = max(text.rfind(mark, 0, found.start()) for mark in (", ", "; ", " and ", ": "))
    around = text[max(0, begin) : found.end()] + re.split(r"[,;.]", text[found.end() :][:30])[0]
    return not (MIDRACE.search(around) or MOVING.search(around)) and not reading.is_aside(
        sentence, found
    )


def _one(
    reading: Reading, sentence: Sentence, found: re.Match[str], pattern: str
) -> Iterator[Finding]:
    spot = place(found["place"])
    yield from places(reading, sentence, (found["who"],), [spot], found, pattern)


def _counted_out(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Places in figures beside a list: "A, B and C claimed places 4, 5 and 6"."""
    for found in _PLACES.finditer(sentence.text):
        who, spots = re.findall(P, found["who"]), re.findall(r"\d+", found["places"])
        if len(who) == len(spots) and is_of_race(reading, sentence, found, sure=True):
            told = [int(spot) for spot in spots]
            yield from places(reading, sentence, who, told, found, "places-beside")


def _beside(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Places that stand right at a name: "A and B, third and fourth, …", "fifth-placed C"."""
    text, raw = sentence.text, sentence.raw.text
    if APART.search(FROM_GRID.sub("", raw.replace("points leader", "leader"))):
        return
    for found in (*_LIST_BESIDE.finditer(text), *_WITH_LIST.finditer(text)):
        spots = [place(one) for one in re.findall(PLACE, found["places"])]
        who = re.findall(P, found["who"])
        if len(who) == len(spots) and is_of_race(reading, sentence, found, sure=False):
            yield from places(reading, sentence, who, spots, found, "places-beside")
    for found in _PLACED.finditer(raw):
        is_past = re.search(
            r"(?i)last (?:week|year)|points(?! leader)|\bpoint\b|standings|championship",
            raw[: found.start()],
        )
        if not is_past and (not MIDRACE.search(raw) or _is_eventual(raw, found)):
            yield from _raw_one(reading, sentence, found, "placed")
    fragment = _FRAGMENT_END.match(raw)
    if fragment:
        yield from _raw_one(reading, sentence, fragment, "finish-alone")
    for found in _RANGE.finditer(text):
        first, last = place(found["first"]), place(found["last"])
        who = re.findall(P, found["who"])
        if first and last and len(who) == last - first + 1 and not MIDRACE.search(text):
            spots = list(range(first, last + 1))
            yield from places(reading, sentence, who, spots, found, "place-range")
    for found in _BEHIND.finditer(text):
        at = place(found["place"])
        if at and at > 2 and is_of_race(reading, sentence, found, sure=False):
            yield from places(
                reading, sentence, (found["who"],), [at - 1], found, "behind", Strength.COUNTED
            )


_OTHER_RUNNER_UP = re.compile(
    r"(?i)\b(?:championship|title|series|points|stage|season|last (?:week|year|race)'s|\d{4}|"
    r"pole|heat) $"
)


def _is_eventual(raw: str, found: re.Match[str]) -> bool:
    """Whether a place is the one at the end whatever else the sentence tells."""
    before = raw[: found.start()]
    if before.endswith("eventual "):
        return True
    return "unner-up" in found[0] and not _OTHER_RUNNER_UP.search(before)


def _raw_one(
    reading: Reading, sentence: Sentence, found: re.Match[str], pattern: str
) -> Iterator[Finding]:
    person, spot = reading.report.who(found["who"]), place(found["place"] or "runner-up")
    if person and person.drives and spot and spot > 1:
        at = sentence.raw.at
        yield reading.result(
            person, "finish", spot, at[found.start()], at[found.end() - 1] + 1, pattern
        )
