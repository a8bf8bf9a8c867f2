"""Figures of the whole race: cautions, lead changes, laps, starters, lead lap, speed, time."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from bot.articles.findings import Finding, Strength
from bot.articles.listed import ListKind
from bot.articles.numbers import number, place
from bot.articles.patterns import totals_cautions, totals_length, totals_more
from bot.articles.patterns import totals_words as words
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from db.provenance import Kind, Value


def read(reading: Reading) -> Iterator[Finding]:
    """The race's figures."""
    for sentence in reading.report.sentences:
        if sentence.is_title:
            continue
        yield from _counted(reading, sentence)
        yield from _measured(reading, sentence)
        yield from _laps(reading, sentence)
        yield from _more_laps(reading, sentence)
    yield from totals_cautions.read(reading)
    yield from totals_length.read(reading)
    yield from _of_rows(reading)


def _counted(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    yield from _they_took(reading, sentence)
    if not words.COUNTED.search(text):
        return
    for name, pattern in words.PATTERNS:
        for found in pattern.finditer(text):
            if _is_part(reading, sentence, found):
                continue
            groups = found.groupdict()
            n = _figure(groups.get("n") or groups.get("m") or "")
            if re.search(r"(?i)(?:n't| not| never) (?:a single|any|one) ", found[0]):
                n = 0
            if n is None or (name == "cautions" and n > 40):
                continue
            if n == 0 and totals_cautions.of_stage(reading, sentence):
                continue
            fields: dict[str, Value] = {name: n}
            laps, leaders = groups.get("laps"), groups.get("leaders")
            if laps and (number(laps) or 0) >= n:
                fields["caution_laps"] = number(laps) or 0
            if leaders and number(leaders):
                fields["leaders"] = number(leaders) or 0
            span = reading.span(sentence, found)
            yield reading.finding(Kind.RACE, "", fields, *span, name)
    for found in (one for pattern in totals_more.COUNTED for one in pattern.finditer(text)):
        n = _figure(found["n"])
        if n is not None and n <= 40 and not _is_part(reading, sentence, found):
            span = reading.span(sentence, found)
            yield reading.finding(Kind.RACE, "", {"cautions": n}, *span, "cautions")
    ate = totals_more.ATE.search(text)
    if ate and not _is_part(reading, sentence, ate):
        span = reading.span(sentence, ate)
        values: dict[str, Value] = {"caution_laps": int(ate["laps"])}
        yield reading.finding(Kind.RACE, "", values, *span, "caution-laps")


def _they_took(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """The laps of the cautions that the sentence before counts."""
    before = reading.report.sentences[sentence.n - 1].text if sentence.n else ""
    took = totals_more.THEY_TOOK.match(sentence.text)
    if took and _CAUTIONS.search(before) and not _is_part(reading, sentence, took):
        values: dict[str, Value] = {"caution_laps": number(took["laps"]) or 0}
        span = reading.span(sentence, took)
        yield reading.finding(Kind.RACE, "", values, *span, "caution-laps")


_CAUTIONS = re.compile(r"(?i)\bcautions\b|\byellows\b|\b(?:caution|yellow) (?:flags|periods)\b")


def _measured(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if not words.MEASURED.search(text):
        return
    for found in words.LEAD_LAP.finditer(text):
        if not _is_part(reading, sentence, found):
            fields: dict[str, Value] = {"lead_lap_finishers": number(found["n"]) or 0}
            if found["starters"]:
                fields["starters"] = number(found["starters"]) or 0
            yield reading.finding(Kind.RACE, "", fields, *reading.span(sentence, found), "lead-lap")
    for name, pattern in (
        ("starters", words.STARTERS),
        ("average_speed_mph", words.SPEED),
        ("time_of_race", words.TIME),
    ):
        for found in pattern.finditer(text):
            if _is_part(reading, sentence, found):
                continue
            said = next(group for group in found.groups() if group)
            value: Value | None = number(said) if name == "starters" else said.strip()
            if name == "average_speed_mph":
                value = Decimal(said)
            if value:
                span = reading.span(sentence, found)
                yield reading.finding(Kind.RACE, "", {name: value}, *span, name)


_A_LAP = re.compile(r"\bled\b|\blaps?\b|front|charge")


def _more_laps(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for pattern in totals_more.RUN:
        for found in pattern.finditer(text):
            groups = found.groupdict()
            n = int(groups["n"] or groups.get("m") or 0)
            is_counted = _A_LAP.search(text[max(0, found.start() - 60) : found.end()])
            if n >= 20 and is_counted and not reading.is_aside(sentence, found):
                span = reading.span(sentence, found)
                yield reading.finding(Kind.RACE, "", {"laps_run": n}, *span, "race-laps")


_BARE = re.compile(r"(?i)(?:took|lasted|in) \d")
_OF_CAUTIONS = re.compile(
    r"(?i)\b(?:cautions?(?!-)|yellows?|yellow flags?|pace (?:car|truck)|penalty|they)\b[^.;]{0,40}$"
)
"""What took so many laps when it was not the race, or came within them: "three cautions in 40"."""
_HIS = re.compile(r"\b(?:his|her)\b")


def _laps(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if "ap" not in text:  # lap, Lap, laps: most sentences tell of none
        return
    for pattern, name in words.LAPS:
        for found in pattern.finditer(text):
            groups = found.groupdict()
            said = next((groups[key] for key in ("n", "m", "k", "j", "i") if groups.get(key)), None)
            n = number(said) if said else None
            if n is None or n < 10 or _is_part(reading, sentence, found):
                continue
            if _OF_CAUTIONS.search(text[: found.start()]) and _BARE.match(found[0]):
                continue
            if groups.get("scheduled") and _HIS.search(
                text[max(0, found.start() - 60) : found.start()]
            ):
                continue  # somebody's own race ended there
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


_CAUSED = re.compile(
    r"\b(?:caus(?:ed|ing)|brought out|bringing out|trigger(?:ed|ing)|involved in|part of|behind|"
    r"responsible for|collected in|set off) (?:the |all |\w+ of )?$|"
    r"\b(?:races|events|years|seasons) (?:have |had |here )?(?:had |seen |saw |produced )?$"
)


def _figure(text: str) -> int | None:
    low = text.lower()
    if not low.isdigit() and place(low):
        return place(low)
    return {"no": 0, "any": 0, "a single": 1, "once": 1, "twice": 2}.get(low, number(low))


def _is_part(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a figure counts a part of the race, or another race, or a season."""
    if reading.is_aside(sentence, found):
        return True
    after = re.split(r",| and ", sentence.text[found.end() : found.end() + 34])[0]
    before = sentence.text[max(0, found.start() - 18) : found.start()]
    if re.search(r"\band (?:last|final)\b", found[0]):
        return False
    if "aution" in found[0] and _CAUSED.search(sentence.text[: found.start()]):
        return True  # somebody's own ones
    if re.match(r"(?i)[^.;]{0,30}\bstage\b", sentence.text) and re.search(
        r"(?i)caution|yellow|lead change", found[0]
    ):
        return True  # "The final stage had three cautions"
    return bool(
        words.NOT_ALL.search(after)
        or re.search(
            r"(?i)(?:the (?:first|last|final)|after|first|last|final|opening|another) "
            r"$",
            before,
        )
    )
