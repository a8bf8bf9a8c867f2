"""Who won the stages, and who else scored in them."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.findings import Finding, Strength
from bot.articles.numbers import place
from bot.articles.patterns import stage_voices
from bot.articles.patterns import stage_words as words
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind


def read(reading: Reading) -> Iterator[Finding]:
    """Stage winners; in a report that tells each stage's end, the order as well."""
    for sentence in reading.report.sentences:
        text = sentence.text
        is_told = re.search(r"(?i)stage|green-(?:and-)?white", sentence.raw.text)
        if not is_told and not words.ELLIPSIS.search(text):
            continue
        ended = words.ENDED.search(text)
        if ended and not sentence.is_title:
            yield from _order(reading, sentence, ended)
        yield from _winners(reading, sentence)
        yield from _places(reading, sentence)
    yield from _after(reading)


def _winners(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    last = 0
    told: set[int] = set()
    for found in words.WON.finditer(text):
        n = _nth(found["nth"], found["n"])
        who = subjects(text, found.start("verb"))
        is_won = stage_voices.is_so(text, found) and not reading.is_aside(sentence, found)
        if n and len(who) == 1 and is_won:
            last = n
            told.add(n)
            yield from _won(reading, sentence, found, who[0], n)
            second = _nth(found["nth2"], found["n2"]) if found["more"] else None
            if second:
                yield from _won(reading, sentence, found, who[0], second)
    for pattern in (words.WON_BY, words.WINNER_LINE, words.ALONE):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            n = _nth(groups.get("nth"), groups.get("n"))
            # "A won Stage 2, …, with B next": the stage has its winner.
            is_told = pattern is words.WON_BY and n in told
            if n and not (is_told or reading.is_aside(sentence, found)):
                last = max(last, n)
                yield from _won(reading, sentence, found, found["who"], n)
                if groups.get("n2"):
                    yield from _won(reading, sentence, found, found["who"], int(groups["n2"]))
    for found in words.BOTH.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and not reading.is_aside(sentence, found):
            yield from _won(reading, sentence, found, who[0], 1)
            yield from _won(reading, sentence, found, who[0], 2)
    for found in words.WINNERS.finditer(text):
        yield from _won(reading, sentence, found, found["a"] or found["c"], 1)
        yield from _won(reading, sentence, found, found["b"] or found["d"], 2)
    for found in words.HOLDER.finditer(sentence.raw.text):
        n = _nth(None, found["n"] or found["m"])
        if n and not re.search(r"(?i)last (?:week|year)", sentence.raw.text[: found.start()]):
            last = max(last, n)
            yield from _won(reading, sentence, found, found["who"] or found["whom"], n)
    for found, mark, nth, figure in stage_voices.told(reading, sentence):
        n = _nth(nth, figure)
        if n and not reading.is_aside(sentence, found):
            last = max(last, n)
            yield from _won(reading, sentence, found, mark, n)
    if last:
        yield from _elliptic(reading, sentence, told)
        for found, mark, nth, _ in stage_voices.others(sentence):
            yield from _won(reading, sentence, found, mark, _nth(nth, None) or 2)


def _elliptic(reading: Reading, sentence: Sentence, told: set[int]) -> Iterator[Finding]:
    for pattern in (words.ELLIPSIS, words.ELLIPSIS_2):
        for found in pattern.finditer(sentence.text):
            groups = found.groupdict()
            n = _nth(groups.get("nth"), groups.get("n"))
            mark = groups.get("who") or groups.get("who2")
            if n and mark and n not in told:
                yield from _won(reading, sentence, found, mark, n)


_TOOK = r"took|taken|won|had|claimed|got|grabbed|captured|swiped|collected|picked up|earned"


def _after(reading: Reading) -> Iterator[Finding]:
    """What two sentences tell: "The first stage was A's. The second one was B's."."""
    report = reading.report
    for one, following in zip(report.sentences, report.sentences[1:], strict=False):
        if not re.search(r"(?i)(?:first|opening) stage|stage (?:1|one)\b", one.text):
            continue
        for pattern in (
            r"^(?:The )?(?:second|other|latter)(?: one| stage)? (?:was|went to|"
            rf"belonged to|fell to) (?P<who>{P})",
            rf"^(?P<who>{P})(?:, [^,;{P[1:-1]}]{{3,40}},)? (?:[^.;{P[1:-1]}]{{0,60}}(?:,| and) "
            rf")?(?:had )?"
            rf"(?:{_TOOK}) the (?:second|other)(?: one)?(?=[.,;]| but | while | when | after | "
            rf"before )",
        ):
            found = re.match(pattern, following.text)
            if found:
                yield from _won(reading, following, found, found["who"], 2)
    for one, following in zip(report.sentences, report.sentences[1:], strict=False):
        found = re.match(
            rf"^(?P<who>{P}) (?:had )?(?:{_TOOK}) the (?:first|opener|opening "
            rf"one)[.,;]",
            following.text,
        )
        if found and re.search(r"(?i)second stage|stage (?:2|two)\b", one.text):
            yield from _won(reading, following, found, found["who"], 1)


def _order(reading: Reading, sentence: Sentence, ended: re.Match[str]) -> Iterator[Finding]:
    """The end of a stage as told at length: its last lap, its winner, those behind."""
    n = _nth(ended["nth"], ended["n"])
    if n is None:
        return
    span = reading.span(sentence, ended)
    lap = int(ended["lap"])
    yield reading.finding(Kind.STAGE, "", {"last_lap": lap}, *span, "stage-end", scope=str(n))
    rest = sentence.text[ended.end() :]
    winner = words.CLAIMED_AT_END.search(rest) or re.search(rf"with (?P<who>{P}) winning", rest)
    if winner is None:
        return
    order = [winner["who"]]
    after = rest[winner.end() :]
    ahead = words.AHEAD.match(after.lstrip(" ,")) or words.AHEAD.search(after[:40])
    if ahead:
        order += re.findall(P, ahead["who"])
    following = next((one for one in reading.report.sentences if one.n == sentence.n + 1), None)
    text = f"{after} {following.text if following and following.line == sentence.line else ''}"
    second = words.SECOND.search(text)
    scored = words.SCORED.search(text)
    if second and len(order) == 1:
        third = re.search(rf"edged ({P})", second[0])
        order.append(second["who"])
        order += [third[1]] if third else re.findall(P, second["more"] or "")
    if scored:
        order += [mark for mark in re.findall(P, scored["who"]) if mark not in order]
    for at, mark in enumerate(dict.fromkeys(order), start=1):
        yield from _won(reading, sentence, ended, mark, n, at)


def _places(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    for found in words.STAGE_PLACE.finditer(text):
        n, at = _nth(found["nth"], found["n"]), place(found["place"])
        who = subjects(text, found.start("verb"))
        if n and at and len(who) == 1 and not reading.is_aside(sentence, found):
            yield from _won(reading, sentence, found, who[0], n, at)
    for found in words.TWO_PLACES.finditer(text):
        who = subjects(text, found.start())
        for n, spot in ((1, found["a"]), (2, found["b"])):
            if len(who) == 1:
                yield from _won(reading, sentence, found, who[0], n, place(spot) or 1)


def _won(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str, n: int, at: int = 1
) -> Iterator[Finding]:
    person = reading.report.who(mark)
    if person and person.drives:
        span = reading.span(sentence, found)
        yield reading.finding(
            Kind.STAGE, person.name, {"position": at}, *span, "stage", Strength.SAID, str(n)
        )


def _nth(word: str | None, figure: str | None) -> int | None:
    if figure:
        return int(figure) if figure.isdigit() else words.WORDS.get(figure.lower())
    return words.NTHS.get((word or "").lower())
