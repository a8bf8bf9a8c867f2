"""Lines that give one driver several titles: "Polesitter, Stage 1 winner: …"."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, number
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind

_LINE = re.compile(rf"^(?P<labels>[^:.;{P[1:-1]}]{{3,120}}): (?P<who>{P})(?=[.(]|,(?! {P})|$| \()")
_SPLIT = re.compile(r", | and | & |/")
_POLE = re.compile(r"(?i)(?:pole(?:[- ]?(?:sitter|winner|position))?|fastest qualifier)")
_STAGE = re.compile(r"(?i)(?:winner of )?stage (?P<n>\d)(?: winner)?")
_MOST = re.compile(rf"(?i)most laps led \((?P<n>{NUMBER})\b")


def read(reading: Reading) -> Iterator[Finding]:
    """What each of such labels says; who won is weighed elsewhere."""
    for sentence in reading.report.sentences:
        # Brackets in the labels hold figures, which the shape leaves out.
        line = _LINE.match(sentence.raw.text)
        if line:
            yield from _labelled(reading, sentence, line)


def _labelled(reading: Reading, sentence: Sentence, line: re.Match[str]) -> Iterator[Finding]:
    person = reading.report.who(line["who"])
    if person is None or not person.drives:
        return
    span = (sentence.start, sentence.end)
    for label in _SPLIT.split(line["labels"]):
        stage, most = _STAGE.fullmatch(label), _MOST.match(label)
        if _POLE.fullmatch(label):
            yield reading.result(person, "start", 1, *span, "labelled")
        if stage:
            fields: dict[str, int] = {"position": 1}
            yield reading.finding(
                Kind.STAGE, person.name, dict(fields), *span, "labelled", scope=stage["n"]
            )
        if most:
            yield reading.result(person, "laps_led", number(most["n"]) or 0, *span, "labelled")
