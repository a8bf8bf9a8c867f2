"""How many points behind the leader somebody is: "12 back", "trails A by 12"."""

import re
from collections.abc import Iterator, Set

from bot.articles.clauses import subjects
from bot.articles.findings import Finding
from bot.articles.numbers import PLACE, number, place
from bot.articles.patterns import points_words as words
from bot.articles.patterns.points_moment import is_before
from bot.articles.patterns.standing import gap, leads
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P


def behind(reading: Reading, sentence: Sentence, called: Set[str]) -> Iterator[Finding]:
    """Gaps told from behind, and the leaders named with them; `called` are those called leaders."""
    text = sentence.text
    for found in words.BEHIND.finditer(text):
        n = number(found["n"] or found["m"] or found["k"])
        if words.SECONDS.match(text[found.end() :]) or is_before(reading, sentence, found):
            continue
        whose = _nearest(text, found.start())
        if text[: found.start()].endswith(("another ", "a further ")) or "further" in found[0]:
            continue
        if _TAKEN_OFF.search(text[: found.start()]) or _is_down_the_table(text, found):
            continue
        if re.match(r"(?: the)? [\w-]+-placed?\b", text[found.end() :]):
            continue
        if found["whom"] and re.match(rf" in (?!first)(?:{PLACE})\b", text[found.end() :]):
            continue  # behind somebody who does not lead
        at_top = re.match(
            r",? (?:at the top of|who leads|in (?:first|the lead))", text[found.end() :]
        )
        if at_top and re.fullmatch(P, found["whom"] or ""):
            yield from leads(reading, found["whom"], reading.span(sentence, found))
        if whose and found["whom"] != whose:
            yield from gap(reading, sentence, found, whose, n)
    for found in words.WITHIN.finditer(sentence.raw.text):
        who = subjects(sentence.raw.text, found.start("verb"))
        if len(who) == 1:
            yield from gap(reading, sentence, found, who[0], number(found["n"]))
            if found["role"]:
                yield from leads(reading, found["who"], (sentence.start, sentence.end))
    for found in words.TO_FIRST.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and not is_before(reading, sentence, found):
            yield from leads(reading, who[0], reading.span(sentence, found))
    for found in words.UP_ON.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1:
            yield from leads(reading, who[0], reading.span(sentence, found))
    for found in words.DEFICIT.finditer(text):
        yield from gap(reading, sentence, found, found["who"], number(found["n"]))
    trails = words.TRAILS_ALL.search(text)
    if trails and not is_before(reading, sentence, trails):
        for found in words.AND_TRAILS.finditer(text, trails.end()):
            yield from gap(reading, sentence, found, found["who"], number(found["n"]))
    off = words.BEHIND.search(text)
    if off and not off["whom"] and not is_before(reading, sentence, off):
        for found in words.AND_OFF.finditer(text, off.end()):
            if not words.SECONDS.match(text[found.end() :]):
                yield from gap(reading, sentence, found, found["who"], number(found["n"]))
    for found in words.ANOTHER.finditer(text):
        before = [number(one["n"]) for one in words.ANY_GAP.finditer(text, 0, found.start())]
        if before and before[-1] is not None:
            n = before[-1] + (number(found["n"] or found["m"]) or 0)
            yield from gap(reading, sentence, found, found["who"] or found["whom"], n)
    for found in words.TRAILS.finditer(text):
        if found["back"]:
            continue
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and not is_before(reading, sentence, found):
            n = 1 if found["n"] == "a single" else number(found["n"])
            if found["who"] and called and found["who"] not in called:
                continue  # whom others trail leads only if nobody else is called the leader
            yield from gap(reading, sentence, found, who[0], n)
            if found["who"]:
                yield from leads(reading, found["who"], reading.span(sentence, found))


def _nearest(text: str, at: int) -> str | None:
    """Whose gap it is: the person right before, or the subject of the clause."""
    before = text[max(0, at - 70) : at]
    near = re.search(
        rf"({P})(?:,? (?:is|sits|and|at|in|now|was|who|another|a|are|fourth|third|"
        r"second|fifth|with|\w+th))*,? ?$",
        before,
    )
    is_object = near and re.search(r"\b(?:on|over|off|past|from|with) $", before[: near.start()])
    if near and not (is_object and " and" in near[0]):
        return near[1]
    who = subjects(text, at)
    return who[0] if len(who) == 1 else None


_TAKEN_OFF = re.compile(
    r"\b(?:trim|took|take|taken|shave|cut|knock|slic|lopp|gain|made up|pick)\w*(?: \w+){0,2} $"
)
"""Points by which a gap became smaller: "took 12 points off A's lead"."""


def _is_down_the_table(text: str, found: re.Match[str]) -> bool:
    """Whether a gap is one to the next in the table: "12th in points, nine behind A"."""
    if not re.fullmatch(P, found["whom"] or ""):
        return False
    before = re.search(
        rf"\b(?P<place>{PLACE})(?: in (?:the )?(?:[\w'-]+ ){{0,3}}?(?:points|standings|"
        rf"championship|"
        r"table|series))?,? (?:and |now |just |only |but )*$",
        text[: found.start()],
    )
    return before is not None and (place(before["place"]) or 0) > 6
