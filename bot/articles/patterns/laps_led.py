"""How many laps a driver led in the whole race; what one stint says is left out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.articles.clauses import LIST, is_opening, leading_subject, subjects
from bot.articles.findings import Finding, Strength
from bot.articles.numbers import number
from bot.articles.patterns import laps_led_lists, laps_led_rest, laps_led_voices
from bot.articles.patterns import laps_led_words as words
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P
from db.provenance import Kind

_MAY_TELL = re.compile(
    r"\b(?:led|leads?|leading|front|laps|paced|pacing|dominated|controlled|"
    r"topped|ahead|charge|hands|[Ll]eaders?|on point|[Nn]obody|[Nn]o one|[Nn]o driver|pacesetter|"
    r"lead|was next|laps led|most|count|tally|total)\b"
)


def read(reading: Reading) -> Iterator[Finding]:
    """Laps led over the race."""
    for sentence in reading.report.sentences:
        text = sentence.text
        if not _MAY_TELL.search(sentence.raw.text) or (sentence.is_title and "led" not in text):
            continue
        yield from _lines(reading, sentence)
        yield from _single(reading, sentence)
        yield from _by_and_pairs(reading, sentence)
        for found, mark, laps in (
            *laps_led_voices.told(reading, sentence),
            *laps_led_lists.told(reading, sentence),
            *laps_led_rest.told(reading, sentence),
        ):
            yield from _led(reading, sentence, found, mark, laps)
            yield from _more(reading, sentence, found, mark)
    yield from _no_laps(reading)


def _single(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    has_led = False
    for pattern in (
        words.LED,
        words.IN_FRONT,
        words.SPENT,
        words.LEADER_OF,
        words.LAPS_LED,
        words.EVERY_ONE,
    ):
        for found in pattern.finditer(text):
            if not _is_total(reading, sentence, found) or not _says_laps(reading, sentence, found):
                continue
            who = _leader(text, found)
            if len(who) == 1:
                has_led = True
                yield from _led(reading, sentence, found, who[0], number(found["n"]))
                yield from _more(reading, sentence, found, who[0])
    for found in words.LED_MOST.finditer(text):
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
        for found in words.ELLIPSIS.finditer(text):
            if re.search(r"\bled\b|laps", text[: found.start()]) and _is_total(
                reading, sentence, found
            ):
                yield from _led(reading, sentence, found, found["who"], number(found["n"]))
    for found in words.ONCE.finditer(text):
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
    if not person:
        return
    if total and total >= (number(groups.get("n") or groups["m"]) or 0) and total > 9:
        name = (
            "scheduled_laps"
            if re.search(r"scheduled", found[0]) and "over-" not in found[0]
            else "laps_run"
        )
        yield reading.finding(Kind.RACE, "", {name: total}, *span, "laps-of")


def _by_and_pairs(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in words.ALL_BUT.finditer(text):
        who, most = _leader(text, found), number(found["all"]) or 0
        if len(who) == 1 and _is_total(reading, sentence, found):
            yield from _led(reading, sentence, found, who[0], most - (number(found["but"]) or 0))
            span = reading.span(sentence, found)
            yield reading.finding(Kind.RACE, "", {"laps_run": most}, *span, "laps-of")
    for found in words.IN_BRACKETS.finditer(sentence.raw.text):
        is_laps = "lap" in found[0] or re.search(
            r"\b(?:led|leaders?)\b", sentence.raw.text[: found.start()]
        )
        if is_laps and not sentence.is_title and not re.search(r"\bpoints\b", sentence.raw.text):
            yield from _led(reading, sentence, found, found["who"], int(found["n"]))
    for found in (*words.NOBODY_MORE.finditer(text), *words.WERE_HIS.finditer(text)):
        is_lap = re.search(r"\blaps?\b", text) or found.re is words.NOBODY_MORE
        if is_lap and _is_total(reading, sentence, found):
            yield from _led(reading, sentence, found, found["who"], number(found["n"]))
            yield from _more(reading, sentence, found, found["who"])
    for found in words.LED_BY.finditer(text):
        if _is_total(reading, sentence, found):
            yield from _led(reading, sentence, found, found["who"], number(found["n"]))
            yield from _more(reading, sentence, found, found["who"])
    for found in words.PAIR.finditer(text):
        if _is_total(reading, sentence, found):
            yield from _led(reading, sentence, found, found["a"], number(found["n"]))
            yield from _led(reading, sentence, found, found["b"], number(found["m"]))
    for found in words.OTHER_ONE.finditer(text):
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
    whole = int(str(next(iter(laps))))
    for sentence in reading.report.sentences:
        for every, mark, most in laps_led_rest.of_all(reading, sentence, whole, led):
            yield from _led(reading, sentence, every, mark, most, Strength.HINTED)
        for one in words.FIRST_LAPS.finditer(sentence.text):
            who, n = subjects(sentence.text, one.start("verb")), number(one["n"])
            person = reading.report.who(who[0]) if len(who) == 1 else None
            if person and n and person.name not in led and laps == {sum(led.values()) + n}:
                yield from _led(reading, sentence, one, who[0], n, Strength.HINTED)


def _no_laps(reading: Reading) -> Iterator[Finding]:
    for sentence in reading.report.sentences:
        for found in words.NONE.finditer(sentence.text):
            who = subjects(sentence.text, found.start())
            if len(who) == 1 and _is_total(reading, sentence, found):
                yield from _led(reading, sentence, found, who[0], 0)


def _lines(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Lines of statistics: "A 1-21, B 22-117" is to be added up, "A 3 times for 148 laps" not."""
    text = sentence.text
    for found in words.SUMMARY_ITEM.finditer(text):
        yield from _led(reading, sentence, found, found["who"], int(found["n"]), Strength.LISTED)
    start = words.LINE.search(text)
    if start is None:
        return
    totals: dict[str, int] = defaultdict(int)
    first: dict[str, re.Match[str]] = {}
    last, mark_of_last = 0, ""
    for found in words.LINE_ITEM.finditer(text, start.end()):
        begin, end = int(found["first"]), int(found["last"] or found["first"])
        if begin != last + 1 and not (begin == 0 == last):
            return
        totals[found["who"]] += end - max(begin, 1) + 1 if end else 0
        first.setdefault(found["who"], found)
        last, mark_of_last = end, found["who"]
    whole = max(
        (int(str(row.cells["laps"])) for row in reading.report.rows if "laps" in row.cells),
        default=0,
    )
    if whole > last:
        totals.pop(mark_of_last, None)  # agencies print only where the last stint began
    for mark, laps in totals.items():
        yield from _led(reading, sentence, first[mark], mark, laps, Strength.LISTED)


def _leader(text: str, found: re.Match[str]) -> tuple[str, ...]:
    if "verb" in found.re.groupindex:
        at = found.start("verb")
        who = leading_subject(text, at) if is_opening(text, at) else subjects(text, at)
        # "A and B, who led 63 laps": the one right before.
        return who[-1:] if re.search(rf"{P},? who (?:had )?$", text[:at]) else who
    own = re.search(r"\b(?:his|her) $", text[: found.start()])
    before = re.findall(P, text[: found.start()])
    if own and before:
        # "Fifth was A; his seven laps on point": his whom the sentence named last.
        return tuple(before[-1:]) if len(set(before)) == 1 else ()
    named = re.match(rf" ?(?:by|for|from) (?P<who>{P})", text[found.end() :])
    if named:
        return (named["who"],)
    his = re.search(rf"({P})(?:'s? |, (?:the |a )?)$", text[: found.start()])
    colon = his or re.match(rf"^({P})[:,]", text)
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
    if _OF_OTHERS.match(found.string, found.end()):
        return
    if person and person.drives and laps is not None and laps < 1000:
        span = reading.span(sentence, found)
        yield reading.result(person, "laps_led", laps, *span, "laps-led", strength)


_OF_OTHERS = re.compile(
    r",? (?:(?:all |here |there )?(?:a (?:year|week|month) (?:ago|earlier)|last (?:year|week|"
    r"month|season|"
    r"spring|fall|summer)|in (?:19|20)\d\d)\b|of [A-Z]\w+'s (?:opener|heat|practice)\b)"
)
"""What makes laps those of another race, behind them."""


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
    is_bare = re.match(r" ?(?:[.,;)]|$|and\b|but\b|on the way|en route|to )", after) or (
        found[0].startswith("had led") and re.match(r" (?:when|before|by the time)\b", after)
    )
    n = number(found["n"]) or 0
    told = re.search(r"\blaps?\b", reading.report.article.text)
    return bool(is_bare and told and (n > 5 or re.search(r"\blaps?\b", sentence.text)))


def _is_total(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    text = sentence.text
    if reading.is_aside(sentence, found):
        return False
    if words.STINT.search(found[0].replace(RACE, "")) or words.STINT_BEHIND.match(
        text[found.end() :]
    ):
        return False
    before = text[max(0, found.start() - 30) : found.start()]
    return not re.search(
        r"(?i)(?:season|career|for the year|this year|he has|she has|now|has) $", before
    )


__all__ = ["LIST", "read"]
