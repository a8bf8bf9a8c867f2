"""What makes a place said of a driver the one at the end of this race."""

import re
from collections.abc import Iterator, Sequence

from bot.articles.findings import Finding, Strength
from bot.articles.patterns.finish_words import FINALLY, MIDRACE, MOVING
from bot.articles.reading import Reading
from bot.articles.report import Sentence

_STAGE = re.compile(r"\bstages?\b|\bStages?\b")
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
    if reading.is_aside(sentence, found):
        return False
    clause = reading.near(text, found)
    if "verb" in found.re.groupindex:
        clause = clause.replace(found["verb"], "")
    if _STAGE.search(clause) and not re.search(r"in Stage \d (?:and|but)|(?i:final stage)", clause):
        return False
    verb = found.start("verb") if "verb" in found.re.groupindex else found.start()
    told = text[max(0, verb - 10) : verb] + text[found.end() : found.end() + 26].partition(",")[0]
    told = told.partition(" and ")[0]
    if re.search(
        r"(?i)\bqualif|front row|on the grid|in (?:the )?points|standings|"
        r"championship",
        told,
    ):
        return False
    if sentence.is_title and not sure:
        return False
    if re.search(r"\b(?:although|though|after (?:the )?disqualif|originally)\b", clause):
        return False
    if sure:
        return not re.search(
            r"(?i)\bwould (?:have|finish)|could have|hoped|expected|wanted", clause
        )
    told_with = text[text.rfind("; ", 0, found.start()) + 1 :]
    return bool(FINALLY.search(clause)) or not (MIDRACE.search(told_with) or MOVING.search(clause))
