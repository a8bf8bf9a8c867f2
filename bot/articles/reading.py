"""What a pattern is given: the report laid out, its winner, and the making of findings."""

import re
from dataclasses import dataclass, field

from bot.articles.clauses import Asides
from bot.articles.findings import Finding, Strength
from bot.articles.people import Person
from bot.articles.report import Report, Sentence
from db.provenance import Kind, Value

_CLAUSE = re.compile(r"[,;:] | - | but | while |, and ")

_NEAR = re.compile(r"[,;:] | - | but | while | and ")


@dataclass(slots=True)
class Reading:
    """A report being read; `winner` is None while unknown."""

    report: Report
    asides: Asides
    winner: Person | None = None
    finishes: dict[int, Person] = field(default_factory=dict)

    def span(self, sentence: Sentence, found: re.Match[str]) -> tuple[int, int]:
        """Where in the article a match on a sentence's shape stands: the whole sentence's end."""
        at = (sentence.raw if found.string is sentence.raw.text else sentence.shape).at
        last = found.end() - 1
        end = at[last] + 1 if last < len(at) and last >= 0 else sentence.end
        return at[found.start()] if at else sentence.start, min(
            max(end, sentence.start), sentence.end
        )

    def is_aside(self, sentence: Sentence, found: re.Match[str]) -> bool:
        """Whether what a pattern matched is told of another race."""
        start = found.start("verb") if "verb" in found.re.groupindex else found.start()
        return self.asides.covers(sentence.text, start, found.end())

    def clause(self, text: str, found: re.Match[str]) -> str:
        """The part of a sentence, from comma to comma, in which a match ends."""
        begin = 0
        for mark in _CLAUSE.finditer(text, 0, found.start() + 1):
            begin = mark.end()
        after = _CLAUSE.search(text, found.end())
        return text[begin : after.start() if after else len(text)]

    def near(self, text: str, found: re.Match[str]) -> str:
        """The words right around a match, up to the next verb's: narrower than its clause."""
        at = found.start("verb") if "verb" in found.re.groupindex else found.start()
        begin = 0
        for mark in _NEAR.finditer(text, 0, at + 1):
            begin = mark.end()
        after = _NEAR.search(text, found.end())
        return text[begin : after.start() if after else len(text)]

    def result(
        self,
        person: Person,
        name: str,
        value: Value,
        start: int,
        end: int,
        pattern: str,
        strength: Strength = Strength.SAID,
    ) -> Finding:
        """A finding about one driver's race."""
        return self.finding(Kind.RESULT, person.name, {name: value}, start, end, pattern, strength)

    def finding(
        self,
        kind: Kind,
        subject: str,
        fields: dict[str, Value],
        start: int,
        end: int,
        pattern: str,
        strength: Strength = Strength.SAID,
        scope: str = "",
    ) -> Finding:
        """A finding with the words it rests on."""
        quote = self.report.quote(start, end)
        return Finding(kind, subject, fields, quote, start, end, pattern, scope, strength)
