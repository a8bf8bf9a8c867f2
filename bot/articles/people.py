"""Who is named in an article, and where: names come from the text itself, in whatever form."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.answers.names.given_names import GivenNames
from bot.answers.normal import normal
from bot.articles.not_people import FAMILY_TOO, GIVEN_TOO, NOT_DRIVERS, NOT_NAMES, ORGANISATIONS
from bot.articles.runs import (
    PARTICLES,
    SUFFIXES,
    Token,
    is_place,
    is_thing,
    names_of,
    runs,
    tokens,
    without_suffix,
    without_surroundings,
    word_of,
)
from bot.articles.shape import FIRST_PERSON
from bot.articles.text import Line

MOST_PEOPLE = 2_000

_THING = re.compile(
    r"(?:'s?)? [1-9]\d{2,3}\b(?! laps)| (?:winner|win|victory|race|track|oval|"
    r"trophy|native|champion|colors|livery|paint|scheme|Series|"
    r"sponsorship|foundation|team-?mate|team mate|driver|car|entry|Toyota|Ford|Chevrolet|Honda)\b"
)
_LONGEST_NAME = 4


@dataclass(slots=True)
class Person:
    """Somebody named in full; `n` counts people as they are met. `words` are normalised."""

    n: int
    name: str
    words: tuple[str, ...]  # without a suffix
    drives: bool = True
    first_at: int = 0

    @property
    def surname(self) -> str:
        """All but the given name: "van gisbergen"."""
        return " ".join(self.words[1:])

    @property
    def mark(self) -> str:
        """The character that stands for this person in a shape."""
        return chr(FIRST_PERSON + self.n)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where somebody is named; `person` is None where it cannot be told which namesake."""

    start: int
    end: int
    person: Person | None


@dataclass(slots=True)
class People:
    """Everybody named in an article's prose and tables."""

    everybody: list[Person] = field(default_factory=list)
    _by_words: dict[tuple[str, ...], Person] = field(default_factory=dict)
    _by_surname: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    _by_given: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    _given: GivenNames = field(default_factory=GivenNames)

    def learn(self, lines: Iterable[Line]) -> None:
        """Take in whoever the lines name in full."""
        for line in lines:
            for run in runs(line.text):
                self._learn_run(line, run)

    def add(self, name: str, at: int = 0, *, drives: bool = True) -> Person | None:
        """The person of this full name, known from now on; None if it is no full name."""
        printed = [token.text for token in tokens(name)]
        words = without_suffix(map(word_of, printed))
        if not 2 <= len(words) <= _LONGEST_NAME + 1:
            return None
        if len(words[0]) == 1:
            return self.named(name, at)  # "K. Larson" is nobody new
        known = self._by_words.get(words) or self._same(words) or self._of_surname(words)
        if known is not None:
            known.drives = known.drives or drives
            if len(name) > len(known.name) and len(words) >= len(known.words):
                known.name = name
            self._by_words.setdefault(words, known)
            return known
        if len(self.everybody) >= MOST_PEOPLE:
            return None
        person = Person(len(self.everybody), name, words, drives, at)
        self.everybody.append(person)
        self._by_words[words] = person
        for key in dict.fromkeys((person.surname, words[-1])):
            self._by_surname[key].append(person)
        self._by_given[words[0]].append(person)
        return person

    def mentions(self, line: Line) -> list[Mention]:
        """Whoever a line names, in its order; offsets are the article's."""
        found: list[Mention] = []
        for run in runs(line.text):
            for one in self._mentions_in(line, run):
                found.append(one if one.person else self._namesake(line, one, found))
        return found

    def _namesake(self, line: Line, one: Mention, before: Sequence[Mention]) -> Mention:
        """A surname that several bear, as of the one whom the paragraph has named in full."""
        printed = word_of(line.text[one.start - line.start : one.end - line.start])
        bearers = {person.n: person for person in self._by_surname.get(printed, ())}
        told = {other.person.n for other in before if other.person and other.person.n in bearers}
        return replace(one, person=bearers[told.pop()]) if len(told) == 1 else one

    def named(self, name: str, at: int = 10**9) -> Person | None:
        """The person meant by a name as printed: full, surname, or initial and surname."""
        spoken = without_suffix(word_of(token.text) for token in tokens(name))
        if not spoken:
            return None
        if spoken in self._by_words:
            return self._by_words[spoken]
        if len(spoken) > 1 and len(spoken[0]) <= 2:
            bearers = self._by_surname.get(" ".join(spoken[1:]), [])
            fitting = [one for one in bearers if one.words[0].startswith(spoken[0][0])]
            return fitting[0] if len(fitting) == 1 else None
        return self._only(self._by_surname.get(" ".join(spoken), []), at)

    def _of_surname(self, words: tuple[str, ...]) -> Person | None:
        """Whose whole surname the words are: "Perez de Lara"."""
        bearers = self._by_surname.get(" ".join(words), []) if len(words) > 1 else []
        return bearers[0] if len(bearers) == 1 else None

    def _same(self, words: tuple[str, ...]) -> Person | None:
        """Somebody known by another form of the given name: "Gio" for "Giovanni"."""
        for one in self._by_surname.get(" ".join(words[1:]), ()):
            short, long = sorted((one.words[0], words[0]), key=len)
            if len(short) >= 3 and (long.startswith(short) or short in self._given.kin(long)):
                return one
        return None

    def _learn_run(self, line: Line, run: Sequence[Token]) -> None:
        run = self._without_opening(line.text, without_surroundings(run))
        if not self._is_full_name(run):
            return
        start, end = run[0].start, run[-1].end
        before, after = line.text[max(0, start - 40) : start], line.text[end : end + 24]
        if is_place(run, before, after) or self._is_thing_after(run, before, after):
            return
        drives = re.search(NOT_DRIVERS, before) is None
        self.add(line.text[start:end], line.start + start, drives=drives)

    def _without_opening(self, text: str, run: Sequence[Token]) -> Sequence[Token]:
        """The run without a sentence's first word before a full name: "Everything Kyle Busch"."""
        known = self._given.known
        names = [token for token in run if word_of(token.text) not in SUFFIXES]
        if len(names) < 3 or not re.search(r"(?:^|[.!?:-] |[\"'(])$", text[: run[0].start]):
            return run
        first, second = (normal(token.text) for token in run[:2])
        return run[1:] if second in known and first not in known else run

    def _is_thing_after(self, run: Sequence[Token], before: str, after: str) -> bool:
        """Whether what follows makes a race or a team of a run: "… 400", "… driver"."""
        found = _THING.match(after)
        if found is None:
            return False
        # "Ty Gibbs 137" counts laps: a race stands behind an article or a day.
        is_number = found[0].strip().isdigit()
        is_given = normal(run[0].text) in self._given.known
        is_named = re.search(r"(?:\b(?:[Tt]he|(?:19|20)\d\d|wins|won|takes)|'s) $", before)
        return not (is_number and is_given and not is_named)

    def _is_full_name(self, run: Sequence[Token]) -> bool:
        words = [
            token for at, token in enumerate(run) if not at or word_of(token.text) not in SUFFIXES
        ]
        solid = [token for token in words if token.low not in PARTICLES]
        if not 2 <= len(solid) <= _LONGEST_NAME or any(
            self._is_thing(token, words[0]) for token in words[1:]
        ):
            return False
        if is_thing(words[0]) and words[0].low not in GIVEN_TOO:
            return False
        if len(solid) == 2 or len(words) > len(solid):
            return len(solid[-1].text) > 1 and not solid[-1].text.isupper()
        given = {normal(token.text) for token in solid[:2]}
        return len(solid) == 3 and not given.isdisjoint(self._given.known)

    def _is_thing(self, token: Token, given: Token) -> bool:
        """Whether a word is no surname; behind a given name a few more are: "Jesse Little"."""
        known = self._given.known
        is_family = token.low in known or token.low in FAMILY_TOO
        return is_thing(token) and not (is_family and given.low in known)

    def _mentions_in(self, line: Line, run: Sequence[Token]) -> Iterator[Mention]:
        if not line.is_title and any(token.low in ORGANISATIONS for token in run):
            return
        at = 0
        own = len(without_surroundings(run))
        while at < len(run):
            size, person = self._longest(run[at:], line.start + run[at].start)
            alone = size and (size >= own or line.is_title or size == len(run) - at == own)
            if size and (alone or len(names_of(run[at : at + size])) > 1):
                start, end = run[at].start, run[at + size - 1].end
                if not _is_thing_after(line.text, end, size):
                    yield Mention(line.start + start, line.start + end, person)
            at += size or 1

    def _longest(self, run: Sequence[Token], at: int) -> tuple[int, Person | None]:
        """How many tokens of the run's beginning name somebody, and whom."""
        for size in range(min(len(run), _LONGEST_NAME + 3), 0, -1):
            words = names_of(run[:size])
            if not words or len(words) + 1 < size:
                continue
            if words in self._by_words:
                return size, self._by_words[words]
            if len(words) == 2 and len(words[0]) <= 2 and "." in run[0].text:
                person = self.named(" ".join(words), at)
                if person:
                    return size, person
            key = " ".join(words)
            if key in self._by_surname:
                return size, self._only(self._by_surname[key], at)
            if size == 1 and len(self._by_given.get(key, ())) == 1 and key not in NOT_NAMES:
                bearer = self._by_given[key][0]
                if bearer.first_at < at and len(self._by_surname[bearer.words[-1]]) > 1:
                    return size, bearer
        return 0, None

    def _only(self, bearers: Sequence[Person], at: int) -> Person | None:
        """The one bearer of a name, or the only one met so far who drives."""
        for fitting in (
            [one for one in bearers if one.drives],
            [one for one in bearers if one.drives and one.first_at <= at],
        ):
            if len(fitting) == 1:
                return fitting[0]
        return bearers[0] if len(bearers) == 1 else None


def _is_thing_after(text: str, end: int, size: int) -> bool:
    """Whether what follows a surname makes it part of something else's name: "Bell 300"."""
    following = text[end : end + 5]
    return size == 1 and bool(following.startswith(" & "))
