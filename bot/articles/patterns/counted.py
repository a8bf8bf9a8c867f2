"""Places counted off in lists of names: "… rounded out the top five", "followed by …"."""

import re
from collections.abc import Iterator, Sequence

from bot.articles.clauses import LIST
from bot.articles.findings import Finding, Strength
from bot.articles.numbers import PLACE, number, place
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_N = r"(?P<n>\d{1,2}|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
_TOP = (
    r"(?:the |a |an |his |this )?(?:rest of |remainder of )?(?:the )"
    r"?(?:(?:unofficial|official|final|overall) )?(?:[Tt]op|lead)[- "
    rf"]{_N}\b(?! (?:in|of) (?:the )?(?:points|standings|championship|session|"
    r"qualifying|stage))"
)
_COMPLETE = (
    r"(?:complet(?:ed|es|e|ing)|round(?:ed|s|ing)? out|rounded off|fill(?:ed|"
    r"ing)? out|filled|made up|making up|"
    r"clos(?:ed|ing) out|were the (?:remainder|rest) of|was the (?:remainder|"
    r"rest) of|finished off|capped|"
    r"were the other(?: \w+)? in|was the other in|rounds out)"
)
_COMPLETED = re.compile(rf"(?P<who>{LIST})(?:,? (?:who|all|then|also|\w+ly))* {_COMPLETE} {_TOP}")
_COMPLETED_BY = re.compile(
    rf"(?i:{_COMPLETE} {_TOP})(?: (?:at|on|in) [^.,;{P[1:-1]}]{{1,40}})?(?: "
    rf"finishers)?,? (?:were|was|came|are|is|:)? ?(?:by )?(?P<who>{LIST})"
)
_TOP_BY = re.compile(
    rf"{_TOP} (?:was|were) (?:completed|rounded out|filled out|closed out) by "
    rf"(?P<who>{LIST})"
)
_PODIUM = re.compile(
    rf"(?P<who>{LIST}) {_COMPLETE} the (?:podium|top step|rostrum)|the podium "
    rf"was (?:completed|rounded out) by (?P<by>{LIST})|"
    rf"{_COMPLETE} the podium (?:was|were) (?P<inv>{LIST})|(?P<join>{LIST}) "
    rf"join(?:ed|ing) (?:him|her|{P}) on the podium"
)
_TOP_IS = re.compile(
    r"(?i:\b[Tt]op[- ](?P<n>\d{1,2}|five|ten|three|10))(?: finishers)?(?: "
    rf"(?:was|were|read))?(?::| -)? (?P<who>{LIST})"
)
_ALSO_TOP = re.compile(
    rf"(?P<who>{LIST}) (?:also |both )?(?:finished (?:in|inside)|made|cracked|"
    rf"were in|ended up in) {_TOP}(?:, respectively)?"
)
_NEXT = re.compile(
    rf"(?P<who>{LIST}) (?:were|was|came|followed|finished|are|crossed the line)"
    rf"(?: home| the)? ?(?:next|in line|behind)?(?: {_N})?"
    rf"(?: (?:across|over|home|in|past)(?: the (?:line|order|flag))?)?(?=[.,;]|$)"
)
_FOLLOWED = re.compile(
    r"(?P<by>,? (?:followed (?:home |across the line )?by|ahead of|in front "
    rf"of|then|with) (?:the \w+ of )?)(?P<who>{LIST})(?P<after>[^.;]{{0,30}})"
)
_BEHIND_CAME = re.compile(
    r"(?<!\d )(?i:\b(?:behind|after|following) (?P<whom>him|her|them|the "
    rf"winner|{P})(?: (?:came|were|was|followed)|,)) (?P<who>{LIST})"
)
_LAST_POINTS = re.compile(
    rf"(?P<who>{LIST}) (?:took|claimed|picked up|collected|scored|got|grabbed|"
    r"completed|rounded out|took home) the (?:last|final|remaining|other) "
    r"(?:of the )?(?:points|scoring (?:places|positions)|points (?:places|positions|scorers))"
)
_BETWEEN = re.compile(
    rf"[Bb]etween (?P<a>{P}) and (?P<b>{P}) (?:came|were|was|finished|stood|"
    rf"are) (?P<who>{LIST})"
)
_NEIGHBOUR = re.compile(
    r"(?:one|a) (?:place|spot|position) (?P<which>better than|ahead of|in "
    r"front of|behind|worse than|lower than|further back than|above|below) "
    rf"(?P<who>{P})(?: in (?P<in>{PLACE}))?"
)
_RIGHT_BEHIND = re.compile(
    r"(?:[- ](?:place|spot))?(?: (?:for|in|with|overall|in the) [\w' -]{1,25})"
    r"?,?"
)
_BEFORE = re.compile(r"[^.;]{0,50}")
_CLAUSE_END = re.compile(r"[,;:] | and | while | but ")
_OPENING = re.compile(r"^(?:In|At|After|On|During|Behind) [^,]*, |^[^,.;]{0,40}: ")
_QUALIFYING = re.compile(
    r"(?i)qualif|\bgrid\b|session|practice|\bpoints\b|standings|\bstages?\b|"
    r"Lap \d|laps? (?:remaining|to go|later)|restart"
)


class Counting:
    """Counts places off from those known so far; positions from 1."""

    def __init__(self, reading: Reading, known: dict[int, set[int]]) -> None:
        self._reading = reading
        self._known = known  # the people said to be in each place

    def read(self, *, lists_top: bool) -> Iterator[Finding]:
        """Places by counting; `lists_top`: also what closes a top five, else what follows on."""
        for sentence in self._reading.report.sentences:
            if sentence.is_title:
                continue
            yield from self._tops(sentence) if lists_top else self._following(sentence)

    def _tops(self, sentence: Sentence) -> Iterator[Finding]:
        text = sentence.text
        for pattern in (_COMPLETED, _COMPLETED_BY, _TOP_BY, _TOP_IS, _ALSO_TOP):
            for found in pattern.finditer(text):
                n = number(found["n"]) or 0
                who = re.findall(P, found["who"])
                if not self._is_final(sentence, found):
                    continue
                if pattern is _TOP_IS and len(who) not in (n, n - 1):
                    continue
                if pattern is _ALSO_TOP and not self._fills(who, n):
                    continue
                yield from self._counted(sentence, found, who, n - len(who) + 1, "top-list")
        for found in _PODIUM.finditer(text):
            who = re.findall(P, found["who"] or found["by"] or found["inv"] or found["join"])
            if self._is_final(sentence, found) and len(who) <= 2:
                yield from self._counted(sentence, found, who, 4 - len(who), "podium")
        for found in _LAST_POINTS.finditer(text):
            is_formula = (self._reading.report.about.series or "").startswith("Formula")
            who = re.findall(P, found["who"])
            if is_formula and not self._reading.is_aside(sentence, found):
                yield from self._counted(sentence, found, who, 11 - len(who), "last-points")
        for found in _BETWEEN.finditer(text):
            a, b = (self._place_of(found[name]) for name in ("a", "b"))
            who = re.findall(P, found["who"])
            if a and not b:
                b = a + len(who) + 1
            if a and b and b - a - 1 == len(who):
                yield from self._counted(sentence, found, who, a + 1, "between")

    def _following(self, sentence: Sentence) -> Iterator[Finding]:
        text = sentence.text
        for found in _FOLLOWED.finditer(text):
            who = re.findall(P, found["who"])
            base = self._base(sentence, found)
            if base is None or not self._is_final(sentence, found):
                continue
            if re.match(rf",? (?:in |was |were |came )?(?:the )?{PLACE}", found["after"]):
                continue
            is_with = found["by"].strip(" ,") == "with"
            if is_with and not re.match(
                r",? (?:next|following|behind|completing|in tow)", found["after"]
            ):
                continue
            yield from self._counted(sentence, found, who, base + 1, "followed-by")
        for found in _BEHIND_CAME.finditer(text):
            whom = found["whom"]
            base = self._place_of(whom) if len(whom) == 1 else self._last_told(sentence)
            if base and self._is_final(sentence, found):
                yield from self._counted(
                    sentence, found, re.findall(P, found["who"]), base + 1, "behind-came"
                )
        for found in _NEXT.finditer(text):
            yield from self._next(sentence, found)
        for found in _NEIGHBOUR.finditer(text):
            yield from self._neighbour(sentence, found)

    def _next(self, sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
        who = re.findall(P, found["who"])
        says_next = re.search(r"\bnext\b|\bfollowed\b", found[0])
        if not says_next or not self._is_final(sentence, found):
            return
        told = number(found["n"]) if found["n"] else None
        before = re.findall(PLACE, sentence.text[: found.start()])
        base = place(before[-1]) if before else self._last_told(sentence)
        if base and told in (None, len(who)):
            yield from self._counted(sentence, found, who, base + 1, "next")

    def _neighbour(self, sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
        before = re.findall(PLACE, sentence.text[: found.start()])
        base = place(before[-1]) if before else None
        if base is None or not self._is_final(sentence, found):
            return
        up = found["which"] in ("behind", "worse than", "lower than", "further back than", "below")
        at = base - 1 if up else base + 1
        if found["in"] and place(found["in"]) != at:
            return
        yield from self._counted(sentence, found, [found["who"]], at, "neighbour")

    def _counted(
        self,
        sentence: Sentence,
        found: re.Match[str],
        who: Sequence[str],
        first: int,
        pattern: str,
    ) -> Iterator[Finding]:
        if first < 1:
            return
        for at, mark in enumerate(who, start=first):
            person = self._reading.report.who(mark)
            if person and person.drives:
                span = self._reading.span(sentence, found)
                yield self._reading.result(person, "finish", at, *span, pattern, Strength.COUNTED)

    def _is_final(self, sentence: Sentence, found: re.Match[str]) -> bool:
        text = sentence.text
        after = text[found.start() : found.end() + 60]
        around = (
            text[found.start() : found.end()]
            + _CLAUSE_END.split(after[found.end() - found.start() :])[0]
        )
        opening = _OPENING.match(text)
        around += opening[0] if opening else ""
        return not (self._reading.is_aside(sentence, found) or _QUALIFYING.search(around))

    def _place_of(self, mark: str) -> int | None:
        person = self._reading.report.who(mark)
        if person is None:
            return None
        return next((at for at, who in self._known.items() if who == {person.n}), None)

    def _fills(self, who: Sequence[str], n: int) -> bool:
        """Whether exactly the last places of a top `n` are left for so many."""
        people = [self._reading.report.who(mark) for mark in who]
        free = range(n - len(who) + 1, n + 1)
        taken = all(at in self._known for at in range(1, n - len(who) + 1))
        ours = {person.n for person in people if person}
        return taken and all(self._known.get(at, ours) <= ours for at in free)

    def _last_told(self, sentence: Sentence) -> int | None:
        """The last place known without a gap from the winner on."""
        if self._reading.winner is None:
            return None
        at = 1
        while at + 1 in self._known:
            at += 1
        return at

    def _base(self, sentence: Sentence, found: re.Match[str]) -> int | None:
        """The place told right before "followed by": in words, or the winner's."""
        text = sentence.text[: found.start()]
        told = list(re.finditer(PLACE, text))
        by = found["by"].strip(" ,")
        between = text[told[-1].end() :] if told else ""
        limit = _RIGHT_BEHIND if by.startswith(("ahead", "in front")) else _BEFORE
        if told and limit.fullmatch(between):
            at = place(told[-1][0])
            is_told = at is not None and at > 1 and at in self._known
            return at if is_told else None
        names = re.findall(P, text)
        if by.startswith("followed") and names:
            return self._place_of(names[-1])
        return None
