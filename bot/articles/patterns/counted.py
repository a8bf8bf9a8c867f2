"""Places counted off in lists of names: "… rounded out the top five", "followed by …"."""

import re
from collections.abc import Iterator, Sequence

from bot.articles.findings import Finding, Strength
from bot.articles.numbers import PLACE, number, place
from bot.articles.patterns import counted_ranges
from bot.articles.patterns import counted_words as words
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P


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
        for pattern in (
            words.COMPLETED,
            words.COMPLETED_BY,
            words.TOP_BY,
            words.TOP_IS,
            words.ALSO_TOP,
            words.COMPLETING,
            words.REST_IS,
        ):
            for found in pattern.finditer(text):
                n = number(found["n"]) or 0
                who = re.findall(P, found["who"])
                if not self._is_final(sentence, found):
                    continue
                if pattern is words.TOP_IS and len(who) not in (n, n - 1):
                    continue
                if pattern is words.ALSO_TOP and not self._fills(who, n):
                    continue
                yield from self._counted(sentence, found, who, n - len(who) + 1, "top-list")
        for found in words.PODIUM.finditer(text):
            who = re.findall(P, found["who"] or found["by"] or found["inv"] or found["join"])
            if self._is_final(sentence, found) and len(who) <= 2:
                yield from self._counted(sentence, found, who, 4 - len(who), "podium")
        if re.search(words.COMPLETE, text):
            for found in words.ALSO_COMPLETED.finditer(text):
                who = re.findall(P, found["who"])
                n = number(found["n"]) or 0
                if self._is_final(sentence, found):
                    yield from self._counted(sentence, found, who, n - len(who) + 1, "top-list")
        for found in words.LAST_POINTS.finditer(text):
            is_formula = (self._reading.report.about.series or "").startswith("Formula")
            who = re.findall(P, found["who"])
            if is_formula and not self._reading.is_aside(sentence, found):
                yield from self._counted(sentence, found, who, 11 - len(who), "last-points")
        for found in words.BETWEEN_TOLD.finditer(text):
            yield from self._between_told(sentence, found)
        for found in words.BETWEEN.finditer(text):
            a, b = (self._place_of(found[name]) for name in ("a", "b"))
            who = re.findall(P, found["who"])
            if a and not b:
                b = a + len(who) + 1
            if a and b and b - a - 1 == len(who):
                yield from self._counted(sentence, found, who, a + 1, "between")

    def _between_told(self, sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
        """Who was between the two whom the sentence before has told of."""
        before = self._reading.report.sentences[sentence.n - 1] if sentence.n else None
        if before is None or before.line not in (sentence.line, sentence.line - 1):
            return
        marks = dict.fromkeys(re.findall(P, before.text))
        told = sorted(at for at in map(self._place_of, marks) if at)
        if len(told) == 2 and told[1] - told[0] == 2:
            yield from self._counted(sentence, found, [found["who"]], told[0] + 1, "between")

    def _by_range(self, sentence: Sentence) -> Iterator[Finding]:
        """What a range, a podium half told or two places around somebody leave for whom."""
        text = sentence.text
        for found in words.POSITIONS.finditer(text):
            first, last = number(found["first"]), number(found["last"])
            who = re.findall(P, found["who"])
            if first and last and len(who) == last - first + 1:
                yield from self._counted(sentence, found, who, first, "positions")
        for found in words.MADE_PODIUM.finditer(text):
            free = [at for at in (1, 2, 3) if at not in self._known]
            if free in ([2], [3]) and self._is_final(sentence, found):
                yield from self._counted(sentence, found, [found["who"]], free[0], "podium")
        for found in words.BETWEEN_THEM.finditer(text):
            low, high = sorted((place(found["at"]) or 0, place(found["to"]) or 0))
            if high - low == 2 and self._is_final(sentence, found):
                yield from self._counted(sentence, found, [found["who"]], low + 1, "between")
        for found in words.FROM_OTHERS.finditer(text):
            at = place(found["place"])
            is_aside = self._reading.is_aside(sentence, found)
            if at and at in self._known and not is_aside:
                who = re.findall(P, found["who"])
                yield from self._counted(sentence, found, who, at + 1, "from-others")

    def _in_order(self, sentence: Sentence) -> Iterator[Finding]:
        """Who followed whom, named from the winner on or between two others."""
        for found in words.IN_ORDER.finditer(sentence.text):
            who = re.findall(P, found["who"])
            if self._reading.report.who(who[0]) is self._reading.winner and self._is_final(
                sentence, found
            ):
                yield from self._counted(sentence, found, who[1:], 2, "in-order")
        for found in words.TRAILED.finditer(sentence.text):
            before = re.findall(P, sentence.text[: found.start()])
            base = self._place_of(before[0]) if before else None
            if base and self._is_final(sentence, found):
                who = re.findall(P, found["who"])
                yield from self._counted(sentence, found, who, base + 1, "trailed")
        for found in words.FILLED.finditer(sentence.text):
            a, b = (self._place_of(found[name]) for name in ("a", "b"))
            who = re.findall(P, found["who"])
            if a and b and b - a - 1 == len(who):
                yield from self._counted(sentence, found, who, a + 1, "between")

    def _following(self, sentence: Sentence) -> Iterator[Finding]:
        text = sentence.text
        yield from self._in_order(sentence)
        yield from self._by_range(sentence)
        for found in words.FOLLOWED.finditer(text):
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
        for found in words.BEHIND_CAME.finditer(text):
            whom = found["whom"]
            base = self._place_of(whom) if len(whom) == 1 else self._last_told()
            pair = re.search(r"two|pair|duo|three|trio", whom)
            if pair and base is not None and base < (2 if pair[0] in ("two", "pair") else 3):
                continue
            if found["second"]:  # "behind A and B": who won and who was second
                base = 2 if self._reading.report.who(whom[0]) is self._reading.winner else None
                yield from self._counted(
                    sentence, found, [found["second"]] if base else [], 2, "behind-came"
                )
            if base and self._is_final(sentence, found):
                yield from self._counted(
                    sentence, found, re.findall(P, found["who"]), base + 1, "behind-came"
                )
        yield from self._listed(sentence)
        bare = counted_ranges.then(text)
        told = self._told_last(sentence) if bare else None
        if bare and told:
            yield from self._counted(
                sentence, bare, re.findall(P, bare["who"]), told + 1, "then-came"
            )
        came = words.THEN_CAME.match(text)
        last = self._last_told()
        if came and last and self._is_final(sentence, came):
            who = re.findall(P, came["who"])
            yield from self._counted(sentence, came, who, last + 1, "then-came")
        for found in words.NEXT.finditer(text):
            yield from self._next(sentence, found)
        yield from self._and_then(sentence)
        for found in words.NEIGHBOUR.finditer(text):
            yield from self._neighbour(sentence, found)

    def _listed(self, sentence: Sentence) -> Iterator[Finding]:
        """Lists that a range or a label counts, and what goes on behind one with "then"."""
        for found, who, first in counted_ranges.ranges(sentence.text):
            last = self._last_told()
            at = first or (last + 1 if last else 0)
            if at and self._is_final(sentence, found):
                yield from self._counted(sentence, found, who, at, "range")

    def _and_then(self, sentence: Sentence) -> Iterator[Finding]:
        for found, before, who in counted_ranges.and_then(sentence.text):
            base = self._place_of(before)
            if base and self._is_final(sentence, found):
                yield from self._counted(sentence, found, who, base + 1, "and-then")

    def _next(self, sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
        who = re.findall(P, found["who"])
        says_next = re.search(r"\bnext\b|\bfollowed\b", found[0])
        by_two = re.search(r"\b(?:them|the pair|that pair|the two)\b", found[0])
        if not says_next or not self._is_final(sentence, found):
            return
        told = number(found["n"]) if found["n"] else None
        before = re.findall(PLACE, sentence.text[: found.start()])
        base = place(before[-1]) if before else self._last_told()
        base = max(base, 2) if base and by_two else base
        if base == 1 and not before and sentence.topic not in who and self._may_be_second(sentence):
            return
        if base and told in (None, len(who)):
            yield from self._counted(sentence, found, who, base + 1, "next")

    def _may_be_second(self, sentence: Sentence) -> bool:
        """Whether the text spoke last of somebody who may have been second itself."""
        person = self._reading.report.who(sentence.topic) if sentence.topic else None
        if person is None or not person.drives or person is self._reading.winner:
            return False
        return all(person.n not in who for who in self._known.values())

    def _neighbour(self, sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
        before = re.findall(PLACE, sentence.text[: found.start()])
        base = place(before[-1]) if before else None
        if base is None or not self._is_final(sentence, found):
            return
        up = found["which"] in ("behind", "worse than", "lower than", "further back than", "below")
        step = {"two": 2, "three": 3}.get(found["by"], 1)
        at = base - step if up else base + step
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
        known = [self._place_of(mark) for mark in who]
        if first < 1 or any(at not in (None, first + n) for n, at in enumerate(known)):
            return
        for at, mark in enumerate(who, start=first):
            person = self._reading.report.who(mark)
            if person and person.drives:
                span = self._reading.span(sentence, found)
                self._known.setdefault(at, set()).add(person.n)
                yield self._reading.result(person, "finish", at, *span, pattern, Strength.COUNTED)

    def _is_final(self, sentence: Sentence, found: re.Match[str]) -> bool:
        text = sentence.text
        after = text[found.start() : found.end() + 60]
        around = (
            text[found.start() : found.end()]
            + words.CLAUSE_END.split(after[found.end() - found.start() :])[0]
        )
        opening = words.OPENING.match(text)
        around += opening[0] if opening else ""
        # What is told of each in a list may be of another race; what counts is said at its end.
        told_at = max(found.start(), found.end() - 16)
        is_aside = self._reading.asides.covers(text, told_at, found.end())
        return not (is_aside or words.QUALIFYING.search(words.FROM_GRID.sub("", around)))

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

    def _told_last(self, sentence: Sentence) -> int | None:
        """The place of whom the sentence before, in the same paragraph, names last."""
        before = self._reading.report.sentences[sentence.n - 1] if sentence.n else None
        names = re.findall(P, before.text) if before and before.line == sentence.line else []
        return self._place_of(names[-1]) if names else None

    def _last_told(self) -> int | None:
        """The last place known without a gap from the winner on."""
        if self._reading.winner is None and 2 not in self._known:
            return None
        at = 1
        while at + 1 in self._known:
            at += 1
        return at

    def _base(self, sentence: Sentence, found: re.Match[str]) -> int | None:
        """The place told right before "followed by": in words, or the winner's."""
        text = sentence.text[: found.start()]
        told = list(re.finditer(rf"(?<!\bhis )(?<!\bher )(?<!\ba )(?:{PLACE})", text))
        by = found["by"].strip(" ,")
        between = text[told[-1].end() :] if told else ""
        limit = words.RIGHT_BEHIND if by.startswith(("ahead", "in front")) else words.BEFORE
        if told and limit.fullmatch(between):
            at = place(told[-1][0])
            is_told = at is not None and at > 1 and at in self._known
            return at if is_told else None
        names = re.findall(P, text)
        if by.startswith("followed") and names and not words.IN_TABLE.search(text):
            return self._place_of(names[-1])
        return None
