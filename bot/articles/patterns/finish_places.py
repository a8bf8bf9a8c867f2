"""What makes a place said of a driver the one at the end of this race."""

import re
from collections.abc import Iterator, Sequence

from bot.articles.findings import Finding, Strength
from bot.articles.numbers import place
from bot.articles.patterns.finish_words import CAME_TO_GRIEF, FINALLY, MIDRACE, MOVING, NO_MATCH
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P

_RELATIVE = re.compile(r",? (?:who|which|whose) [^,;]{3,120},")
"""What is told of somebody in passing is of another moment: "A, who led with 11 to go, was "
"10th"."""
_UNDONE = re.compile(
    r",? (?:but|before|only to)\b[^.;]{0,30}\b(?:penali|disqualif|relegat|demot|docked|stripped)"
)
"""What takes a place away again: "crossed fourth but was penalized to 20th"."""
_STAGE = re.compile(r"\bstages?\b|\bStages?\b")
_STAGE_WINNER = re.compile(
    r"\b(?:the )?(?:winner of )?[Ss]tage \w+(?: winner)?,(?= )|\bthe [Ss]tage \w+ winner\b"
)
FROM_GRID = re.compile(r" from \S+ (?:on the (?:starting )?grid|starting \w+)")
APART = re.compile(r"(?i)\bqualif|\bstages?\b|practice|\bpoints\b|standings|\bgrid\b")
"""Sentences with any of these tell of other places too."""


def places(
    reading: Reading,
    sentence: Sentence,
    who: Sequence[str],
    spots: Sequence[int | None],
    found: re.Match[str],
    pattern: str,
    strength: Strength = Strength.SAID,
) -> Iterator[Finding]:
    """Findings of each place for its driver; a first place is weighed elsewhere."""
    for mark, spot in zip(who, spots, strict=False):
        person = reading.report.who(mark)
        # Who was first is weighed elsewhere; a bare "first" often tells of something else.
        if person is not None and person.drives and spot and spot > 1:
            span = reading.span(sentence, found)
            yield reading.result(person, "finish", spot, *span, pattern, strength)


def is_of_race(reading: Reading, sentence: Sentence, found: re.Match[str], *, sure: bool) -> bool:
    """Whether a place is that at the end of this race rather than of a stage, lap or other race."""
    text = sentence.text
    if reading.is_aside(sentence, found) or _UNDONE.match(text[found.end() :]):
        return False
    clause = reading.near(text, found)
    if "verb" in found.re.groupindex:
        clause = clause.replace(found["verb"], "")
    clause = _STAGE_WINNER.sub("", clause)
    if _STAGE.search(clause) and not re.search(r"in Stage \d (?:and|but)|(?i:final stage)", clause):
        return False
    verb = found.start("verb") if "verb" in found.re.groupindex else found.start()
    told = text[max(0, verb - 10) : verb] + text[found.end() : found.end() + 26].partition(",")[0]
    told = FROM_GRID.sub("", told.partition(" and ")[0])
    if re.search(
        r"(?i)\bqualif|front row|on the grid|in (?:the )?points|standings|"
        r"championship",
        told,
    ):
        return False
    if sentence.is_title and not sure:
        return False
    if _BEST_SO_FAR.search(text[max(0, found.start() - 120) : found.start()]) and _WAS.match(
        found[0]
    ):
        return False
    if re.search(r"\b(?:although|though|after (?:the )?disqualif|originally)\b", clause):
        return False
    if sure:
        return not re.search(
            r"(?i)\bwould (?:have|finish)|could have|hoped|expected|wanted", clause
        )
    if re.search(r"\bmph\b|\blined up\b(?! (?:last|at the (?:back|rear|tail)))", text):
        return False
    told_with = _RELATIVE.sub(" ", text[text.rfind("; ", 0, found.start()) + 1 :])
    if _ends_day(text, found):
        return True
    return bool(FINALLY.search(clause)) or not (MIDRACE.search(told_with) or MOVING.search(clause))


_COMES_BACK = re.compile(
    r"(?:recover|rall|rebound|charg|climb|fought|g[oe]t|made|work|claw|battl|c[oa]m)\w*[^,;]* "
    r"(?:back|all the way)\b|(?:recover|rebound)ed"
)


_BEST_SO_FAR = re.compile(
    r"(?i)\b(?:best|highest|top|worst|previous(?: best)?|prior)\b[^,;]*\b(?:finish|result|"
    r"showing|effort|"
    r"place|run|outing|best)\b[^,;]* $"
)
_WAS = re.compile(r"(?:was|were|is|had)\b")


def _ends_day(text: str, found: re.Match[str]) -> bool:
    """Whether a place closes a sentence on how a race went wrong: "spun and was 17th."."""
    closes = re.match(rf" ?(?:[.!,;]|$)| in (?:the |\w+day's )?{RACE}", text[found.end() :])
    reason = re.match(
        r",? after (?:an?|being|getting|hitting|his|her|contact|the) ", text[found.end() :]
    )
    before = text[: found.start()]
    if closes and _COMES_BACK.match(found[0]):
        return True
    spot = place(found["place"]) if "place" in found.re.groupindex else None
    if reason and spot and spot > 14 and re.match(r"(?:was|were|is)\b", found[0]):
        return not MIDRACE.search(before)
    went_wrong = CAME_TO_GRIEF.search(before) or _LOST_TO.search(before)
    return bool(closes and re.search(r"\b(?:and|but) $", before) and went_wrong)


_LOST_TO = re.compile(rf"\b{NO_MATCH} {P}[^;]*, (?:and|but) $")
"""As in "had nothing for B after the last restart, and was second"."""
