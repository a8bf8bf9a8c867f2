"""Whom typed words fit: every typed word must fit a word of the name, or nobody is meant."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.answers.names.everyday_words import EverydayWords
from bot.answers.names.known_names import Bearer, KnownNames, is_slight
from bot.answers.names.likeness import Likeness
from bot.answers.names.trust import Judgement, Match, Trust

MOST_MERGED = 5
"""Speech heard wrong breaks a name into a few words, not into many."""

Ways = Mapping[str, Likeness]


@dataclass(frozen=True, slots=True)
class Contender:
    """Somebody the typed words fit (by place in the index), at what cost, how trustworthily."""

    n: int
    cost: int
    trust: Trust


@dataclass(frozen=True, slots=True)
class Reading:
    """The words taken to be the name, and the words left out as talk around it."""

    words: tuple[str, ...]
    left_out: tuple[str, ...] = ()


class Contenders:
    """Finds who contends for the words that were typed."""

    def __init__(
        self, names: KnownNames, judgement: Judgement, everyday: EverydayWords, *, people: bool
    ) -> None:
        self._names = names
        self._judgement = judgement
        self._everyday = everyday
        self._people = people

    def of(self, words: tuple[str, ...]) -> list[Contender]:
        """All who fit, by the first way of reading the words that fits anybody."""
        if len(words) > 1 or not self._people:
            exact = self._names.whole(words)
            if exact:
                return [Contender(n, 0, Trust.ACCEPT) for n in exact]
        for reading in self._readings(words):
            found = self._fitting(reading) or self._with_initials(reading)
            if found:
                return found
        return self._run_together(words) or self._broken_up(words)

    def mixed(self, words: tuple[str, ...]) -> set[int]:
        """The bearers of each word, when every word surely is somebody's but nobody has all."""
        *_, reading = self._readings(words)
        mixed: set[int] = set()
        for word in reading.words:
            if is_slight(word):
                continue
            sure = [c.n for c in self._fitting(Reading((word,))) if c.trust is Trust.ACCEPT]
            if not sure:
                return set()
            mixed.update(sure)
        return mixed

    def partly(self, words: tuple[str, ...]) -> list[int]:
        """Who fits one of the words at least, the closest and then the heaviest first."""
        *_, reading = self._readings(words)
        costs: dict[int, int] = {}
        for word in reading.words:
            if len(word) < 2 or word.isdigit() or is_slight(word):
                continue
            for contender in self._fitting(Reading((word,))):
                n, cost = contender.n, contender.cost
                costs[n] = min(cost, costs.get(n, cost))
        if not costs:
            costs = {contender.n: contender.cost for contender in self._with_initials(reading)}
        return sorted(costs, key=lambda n: (costs[n], n))

    def _readings(self, words: tuple[str, ...]) -> Iterator[Reading]:
        yield Reading(words)
        chat = self._everyday.chat
        if any(word.isdigit() for word in words):
            chat = chat | self._everyday.number_talk
        vocabulary = self._names.vocabulary
        for talk in (
            {word for word in words if word in chat and word not in vocabulary},
            chat.intersection(words),
        ):
            kept = tuple(word for word in words if word not in talk)
            if kept and len(kept) < len(words):
                yield Reading(kept, tuple(word for word in words if word in talk))

    def _fitting(self, reading: Reading) -> list[Contender]:
        words = tuple(dict.fromkeys(reading.words))
        ways = {word: self._ways(word, alone=len(words) == 1) for word in words}
        telling = [word for word in words if ways[word] and not is_slight(word)]
        if not telling or any(not ways[word] and len(word) > 2 for word in words):
            return []
        fits = [self._bearing_any(ways[word]) for word in telling]
        bearers = set.intersection(*sorted(fits, key=len))
        found = (self._contender(n, words, ways, reading.left_out) for n in bearers)
        return [contender for contender in found if contender]

    def _ways(self, word: str, *, alone: bool) -> Ways:
        return self._names.vocabulary.near(word, loosely=not alone)

    def _bearing_any(self, ways: Ways) -> set[int]:
        return set().union(*(self._names.bearing(known) for known in ways))

    def _contender(
        self, n: int, words: Sequence[str], ways: Mapping[str, Ways], left_out: Sequence[str]
    ) -> Contender | None:
        bearer = self._names.bearers[n]
        matches: list[Match] = []
        for word in sorted(words, key=len, reverse=True):
            used = {match.known for match in matches}
            match = self._match(word, ways[word], bearer, used)
            if match is None:
                return None
            matches.append(match)
        cost = sum(match.way for match in matches)
        return Contender(n, cost, self._judgement.of(matches, left_out))

    def _match(self, word: str, ways: Ways, bearer: Bearer, used: set[str]) -> Match | None:
        best: Match | None = None
        for known in bearer.words - used:
            way = self._way(word, known, ways, bearer)
            if way is not None and (best is None or (way, known) < (best.way, best.known)):
                best = Match(word, known, way)
        return best

    def _way(self, word: str, known: str, ways: Ways, bearer: Bearer) -> Likeness | None:
        way = ways.get(known)
        if way is Likeness.SAME_GIVEN_NAME and known not in bearer.given:
            return self._names.vocabulary.likeness(word, known)
        if way is not None or len(word) > 2 or known.isdigit():
            return way
        if known.startswith(word):
            return Likeness.INITIAL
        # Two letters are too few to search by; beside the rest of a name they may be misspelt.
        is_short_name = len(word) == 2 and len(known) <= 3 and known in bearer.given
        return self._names.vocabulary.likeness(word, known) if is_short_name else None

    def _with_initials(self, reading: Reading) -> list[Contender]:
        letters = "".join(reading.words)
        if len(letters) != 2 or letters in self._everyday.all or letters.isdigit():
            return []
        bearers = set(self._names.with_initials(letters))
        for word in self._names.vocabulary.beginning_with(letters, 200):
            bearers.update(self._names.bearing(word))
        return [Contender(n, Likeness.INITIAL, Trust.ASK) for n in bearers]

    def _run_together(self, words: tuple[str, ...]) -> list[Contender]:
        exact = self._names.run_together("".join(words))
        if exact:
            return [Contender(n, Likeness.WITH_AN_S, Trust.ACCEPT) for n in exact]
        unknown = [word for word in words if word not in self._names.vocabulary]
        if any(self._judgement.is_somebody_else(word) for word in unknown):
            return []
        near = self._names.nearly_run_together(words)
        return [Contender(n, Likeness.TWO_EDITS, Trust.ACCEPT) for n in near]

    def _broken_up(self, words: tuple[str, ...]) -> list[Contender]:
        if not 2 <= len(words) <= MOST_MERGED:
            return []
        for length in (2, 3):
            for start in range(len(words) - length + 1):
                merged = "".join(words[start : start + length])
                rest = words[:start], words[start + length :]
                found = self._fitting(Reading((*rest[0], merged, *rest[1])))
                if any(contender.trust is Trust.ACCEPT for contender in found):
                    return found
        return []
