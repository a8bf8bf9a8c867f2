"""How many laps a driver led in the whole race; what one stint says is left out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.articles.clauses import LIST, is_opening, leading_subject, subjects
from bot.articles.findings import Finding, Strength
from bot.articles.numbers import NUMBER, number
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P
from db.provenance import Kind

_TIMES = rf"(?: (?P<times>once|twice|{NUMBER} times)(?:,| and)?)?"
_MOST = (
    r"(?:(?:a |the |his |her )?(?:race-high|game-high|race-best|field-high|"
    r"career-high|race high|career-best|season-high|combined|total of|"
    r"whopping|dominant|impressive|race-leading|event-high|(?:the )?most(?: "
    r"laps)?,?|grand total of|mere|all but) ?(?:of )?)*"
)
_OF = (
    rf"(?: of (?:the |its |a possible )?(?:(?P<total>{NUMBER})(?:[- "
    r"](?:scheduled|over-scheduled|lap|total|possible))*)?(?: ?laps)?)?"
)
_LED = re.compile(
    r"(?<!had )(?<!have )(?P<verb>\b(?:led|leads|leading|paced|pacing|"
    r"dominated|controlled|topped|had led|having led))\b(?: the (?:field|race|"
    rf"pack|way))?{_TIMES} ?(?:for |in )?(?:all |a )?{_MOST}"
    rf"(?P<n>{NUMBER}){_OF}(?P<laps>(?: (?:scheduled |of the |circuits|total |"
    r"green-flag |race )*laps?\b)?)(?: of (?P<of>\d{2,3})(?=[,.; ]|$))?(?! "
    r"?(?:seconds?|points?|races?|cars|drivers|wins|-))"
)
_IN_FRONT = re.compile(
    r"(?P<verb>\b(?:was|were|spent|ran|stayed|had been)?(?: |\b)(?:in front|"
    rf"out front|up front|in the lead|on point|at the front)){_TIMES},? (?:for "
    rf")?{_MOST}(?P<n>{NUMBER}){_OF}(?P<laps>(?: laps)?)"
)
_SPENT = re.compile(
    rf"(?P<verb>spent|spending) {_MOST}(?P<n>{NUMBER}){_OF}(?P<laps> laps) "
    r"(?:in (?:front|the lead)|out front|up front|on point|leading)"
)
_LAPS_LED = re.compile(
    rf"(?<![\w-]){_MOST}(?P<n>{NUMBER})(?P<laps> laps?) (?:led|in (?:front|the "
    r"lead)|out front|on point)\b"
)
_LED_BY = re.compile(
    rf"(?P<n>{NUMBER}){_OF}(?: laps)?(?: of [^.;{P[1:-1]}]{{0,60}})?(?: were|,)"
    rf"? led by (?P<who>{P})"
)
_LEADER_OF = re.compile(rf"\bleaders? (?:of|for) {_MOST}(?P<n>{NUMBER}){_OF}(?P<laps>(?: laps)?)")
_LED_MOST = re.compile(
    r"(?P<verb>led|leading) the most(?: laps)?[,:(]+ ?(?:with )"
    rf"?(?P<n>{NUMBER})\b|(?P<who>{P}) led the most laps with (?P<m>{NUMBER})|"
    rf"[Mm]ost laps led: (?P<whom>{P})[,:( ]+(?P<k>\d+)"
)
_ELLIPSIS = re.compile(
    rf"(?:,| and) (?P<who>{P}),? (?:led )?(?:for )?(?P<n>{NUMBER})(?=,| and "
    rf"{P}|[.;]|$)(?! ?(?:laps? (?:later|to)|seconds|points))"
)
_PAIR = re.compile(
    rf"(?P<a>{P}) and (?P<b>{P}) led (?P<n>{NUMBER})(?: laps)? and "
    rf"(?P<m>{NUMBER})(?: laps)?(?=[.,;]|, respectively)"
)
_ONCE = re.compile(r"(?P<verb>\bled) once,? for (?:a|one|a single) lap\b")
_OTHER_ONE = re.compile(
    rf"(?P<who>{P}) led the (?:other|remaining) (?P<n>{NUMBER})\b(?! ?laps "
    r"(?:to|of))"
)
_EVERY = re.compile(r"(?P<verb>\bled) (?:every|each) lap\b|(?P<verb2>\bled) wire[- ]to[- ]wire")
_NONE = re.compile(
    r"(?P<verb>\b(?:led no|did not lead a|didn't lead a|never led a|failed to "
    r"lead a)) laps?\b"
)
_LINE = re.compile(r"(?:Lap )?[Ll]eaders:? ?(?=[A-Z\ue000-\uf8ff])")
_LINE_ITEM = re.compile(
    rf"(?P<who>{P})[ ,:]*(?P<first>\d{{1,3}})(?:-(?P<last>\d{{1,3}}))?(?!\d|"
    r"\.\d)"
)
_SUMMARY_ITEM = re.compile(rf"(?P<who>{P})[, ]+\d+ times? for (?P<n>\d+) laps?")
_FACT_LINE = re.compile(rf"^Laps led: (?P<n>{NUMBER})\b", re.I)

_FIRST_LAPS = re.compile(
    r"(?P<verb>\b(?:led|controlled|paced)) the (?:first|opening|final|last|"
    rf"other|remaining) (?P<n>{NUMBER})(?: laps)?\b"
)
_STINT = re.compile(
    r"(?i)\b(?:the |his |her )?(?:next|final|last|first|opening|following|"
    r"previous|early|remaining)\b|"
    r"\b(?:over|through|during|until|before|after|from|since|between) (?:the |"
    r"a )?(?:next|first|final|second|third|restart|stage|lap|caution|pit|\d)|"
    r"(?:this|of the|in the|for the) (?:season|year|campaign|playoffs)|"
    r"\bcareer\b|\bstint\b|so far|at the time|"
    r"\bto start\b|of (?:the|his|her) (?:first|last|final|opening)|combined|"
    r"\btogether\b|by Lap|in a row|straight|consecutive"
)
_STINT_BEHIND = re.compile(
    r"(?i)^ (?:after (?:the|a)|before|until|following|since|in (?:Stage|the "
    r"(?:first|second|opening|final) stage)|of (?:the )?(?:first|second|"
    r"opening|final|last) |this (?:season|year)|"
    r"in (?:his|her) (?:career|last)|to (?:open|start|end|close)|during "
    r"(?:the|a) (?:first|second|opening|final)|lost the lead|through)"
)


def read(reading: Reading) -> Iterator[Finding]:
    """Laps led over the race."""
    for sentence in reading.report.sentences:
        text = sentence.text
        if sentence.is_title and "led" not in text:
            continue
        yield from _lines(reading, sentence)
        yield from _single(reading, sentence)
        yield from _by_and_pairs(reading, sentence)
    yield from _no_laps(reading)


def _single(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    has_led = False
    for pattern in (_LED, _IN_FRONT, _SPENT, _LEADER_OF, _LAPS_LED):
        for found in pattern.finditer(text):
            if not _is_total(reading, sentence, found) or not _says_laps(reading, sentence, found):
                continue
            who = _leader(text, found)
            if len(who) == 1:
                has_led = True
                yield from _led(reading, sentence, found, who[0], number(found["n"]))
                yield from _more(reading, sentence, found, who[0])
    for found in _LED_MOST.finditer(text):
        who = (
            (found["who"] or found["whom"],)
            if (found["who"] or found["whom"])
            else subjects(text, found.start("verb"))
        )
        if len(who) == 1 and not reading.is_aside(sentence, found):
            has_led = True
            yield from _led(
                reading, sentence, found, who[0], number(found["n"] or found["m"] or found["k"])
            )
    if has_led and not re.search(r"points|standings", text):
        for found in _ELLIPSIS.finditer(text):
            if re.search(r"\bled\b|laps", text[: found.start()]) and _is_total(
                reading, sentence, found
            ):
                yield from _led(reading, sentence, found, found["who"], number(found["n"]))
    for found in _ONCE.finditer(text):
        who = subjects(text, found.start())
        if len(who) == 1 and not reading.is_aside(sentence, found):
            yield from _led(reading, sentence, found, who[0], 1)


def _more(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str
) -> Iterator[Finding]:
    """Times led and the laps of the race, told in the same breath."""
    groups = found.groupdict()
    person = reading.report.who(mark)
    times = groups.get("times")
    span = reading.span(sentence, found)
    if times and person:
        n = {"once": 1, "twice": 2}.get(times) or number(times.partition(" ")[0])
        if n:
            yield reading.result(person, "times_led", n, *span, "times-led")
    said = groups.get("total") or groups.get("of")
    total = number(said) if said else None
    if total and total >= (number(found["n"]) or 0) and total > 9:
        name = (
            "scheduled_laps"
            if re.search(r"scheduled", found[0]) and "over-" not in found[0]
            else "laps_run"
        )
        yield reading.finding(Kind.RACE, "", {name: total}, *span, "laps-of")


def _by_and_pairs(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in _LED_BY.finditer(text):
        if _is_total(reading, sentence, found):
            yield from _led(reading, sentence, found, found["who"], number(found["n"]))
            yield from _more(reading, sentence, found, found["who"])
    for found in _PAIR.finditer(text):
        if _is_total(reading, sentence, found):
            yield from _led(reading, sentence, found, found["a"], number(found["n"]))
            yield from _led(reading, sentence, found, found["b"], number(found["m"]))
    for found in _OTHER_ONE.finditer(text):
        if not reading.is_aside(sentence, found):
            yield from _led(reading, sentence, found, found["who"], number(found["n"]))


def stints(reading: Reading, found: Iterable[Finding]) -> Iterator[Finding]:
    """A stint from the start that is all the laps nobody else led: then it is a total."""
    told = list(found)
    led = {
        one.subject: int(str(one.fields["laps_led"])) for one in told if "laps_led" in one.fields
    }
    laps = {one.fields["laps_run"] for one in told if "laps_run" in one.fields}
    if len(laps) != 1:
        return
    for sentence in reading.report.sentences:
        for one in _FIRST_LAPS.finditer(sentence.text):
            who, n = subjects(sentence.text, one.start("verb")), number(one["n"])
            person = reading.report.who(who[0]) if len(who) == 1 else None
            if person and n and person.name not in led and laps == {sum(led.values()) + n}:
                yield from _led(reading, sentence, one, who[0], n, Strength.HINTED)


def _no_laps(reading: Reading) -> Iterator[Finding]:
    for sentence in reading.report.sentences:
        for found in _NONE.finditer(sentence.text):
            who = subjects(sentence.text, found.start())
            if len(who) == 1 and _is_total(reading, sentence, found):
                yield from _led(reading, sentence, found, who[0], 0)


def _lines(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """ "Lap leaders: A 1-21, B 22-117": stints to be added up; or "A 3 times for 148 laps"."""
    text = sentence.text
    for found in _SUMMARY_ITEM.finditer(text):
        yield from _led(reading, sentence, found, found["who"], int(found["n"]), Strength.LISTED)
    start = _LINE.search(text)
    if start is None:
        return
    totals: dict[str, int] = defaultdict(int)
    first: dict[str, re.Match[str]] = {}
    last = 0
    for found in _LINE_ITEM.finditer(text, start.end()):
        begin, end = int(found["first"]), int(found["last"] or found["first"])
        if begin != last + 1 and not (begin == 0 == last):
            return
        totals[found["who"]] += end - begin + 1 if end else 0
        first.setdefault(found["who"], found)
        last = end
    for mark, laps in totals.items():
        yield from _led(reading, sentence, first[mark], mark, laps, Strength.LISTED)


def _leader(text: str, found: re.Match[str]) -> tuple[str, ...]:
    if "verb" in found.re.groupindex:
        at = found.start("verb")
        return leading_subject(text, at) if is_opening(text, at) else subjects(text, at)
    named = re.match(rf" ?(?:by|for|from) (?P<who>{P})", text[found.end() :])
    if named:
        return (named["who"],)
    colon = re.match(rf"^({P})[:,]", text)
    return (colon[1],) if colon else subjects(text, found.start())


def _led(
    reading: Reading,
    sentence: Sentence,
    found: re.Match[str],
    mark: str,
    laps: int | None,
    strength: Strength = Strength.SAID,
) -> Iterator[Finding]:
    person = reading.report.who(mark)
    if person and person.drives and laps is not None and laps < 1000:
        span = reading.span(sentence, found)
        yield reading.result(person, "laps_led", laps, *span, "laps-led", strength)


def _says_laps(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the number counts laps, said so or plain from what stands around it."""
    groups = found.groupdict()
    if (
        groups.get("laps")
        or groups.get("total")
        or " laps" in found[0]
        or "lap" in found[0].split()[-1]
    ):
        return True
    after = sentence.text[found.end() :]
    is_bare = re.match(r" ?(?:[.,;)]|$|and\b|but\b|on the way|en route|to )", after)
    n = number(found["n"]) or 0
    told = re.search(r"\blaps?\b", reading.report.article.text)
    return bool(is_bare and told and (n > 5 or re.search(r"\blaps?\b", sentence.text)))


def _is_total(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    text = sentence.text
    if reading.is_aside(sentence, found):
        return False
    if _STINT.search(found[0].replace(RACE, "")) or _STINT_BEHIND.match(text[found.end() :]):
        return False
    before = text[max(0, found.start() - 30) : found.start()]
    return not re.search(
        r"(?i)(?:season|career|for the year|this year|he has|she has|now|has) $", before
    )


__all__ = ["LIST", "read"]
