"""From a sentence to the questions it asks, or to an honest word that it was not understood."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime

from bot.answers.language import Language, language_of
from bot.answers.lookup import Lookup
from bot.answers.names.everyday_words import EverydayWords
from bot.answers.normal import words as normal_words
from bot.answers.question import Question, replaced
from bot.answers.questions.story import Story
from bot.answers.understanding.asides import contrasted, cores, tagged, thought
from bot.answers.understanding.days import LAST_WEEK
from bot.answers.understanding.described import once
from bot.answers.understanding.glossary import Glossary
from bot.answers.understanding.lexicon import LIGHT, Lexicon
from bot.answers.understanding.linking import Linker
from bot.answers.understanding.lost import Lost, Reason
from bot.answers.understanding.parts import (
    MOST_PARTS,
    means_race,
    names_winner,
    parts_of,
    spelt_out,
)
from bot.answers.understanding.patterns import Pattern
from bot.answers.understanding.plainly import plain
from bot.answers.understanding.roles import named, of_several, placed
from bot.answers.understanding.sentence import Sentence, SlotKind
from bot.answers.understanding.stories import Stories
from bot.answers.understanding.tokens import LONGEST
from bot.answers.understanding.turned import active, open_choice
from bot.answers.understanding.untold import Untold
from bot.answers.understanding.which_race import Meant, of_series, race_meant

A_WEEK = 7
_PAST = frozenset("was were ran did wasnt didnt".split())
"""Words that ask of what has been."""
_OF_WHAT = frozenset({"speed", "time", "seconds", "lap", "gap", "turn", "date", "finish", "margin"})
"""Concepts that by themselves ask of what was spoken of before."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What was asked before in the same conversation, and whom the answer was about."""

    question: Question
    about: tuple[str, ...] = ()  # drivers' slugs
    language: Language = Language.ENGLISH


@dataclass(frozen=True, slots=True)
class Asks:
    """What a sentence asks: one question as a rule, several when it asks several things."""

    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    cost: float
    spoken: int  # slots and concepts that the phrase shares with the sentence
    pattern: Pattern
    sentence: Sentence

    def rank(self) -> tuple[float, int, int]:
        """Lower is better; at last, "who did he hit" is told from "who hit him"."""
        asked_otherwise = len(self.pattern.asks ^ self.sentence.asks)
        return self.cost, -self.spoken, asked_otherwise


class Understander:
    """Reads sentences against one almanac; made once per almanac, then only read."""

    def __init__(self, lookup: Lookup, kinds: tuple[type[Question], ...]) -> None:
        lexicon = Lexicon()
        self._almanac = lookup.almanac
        self._linker = Linker(lookup)
        self._stories = Stories(lookup.almanac, lexicon)
        self._untold = Untold()
        self._everyday = EverydayWords().all
        self._glossary = Glossary()
        # Heavy concepts must be equal, so only the patterns that have them are ever compared.
        self._patterns: dict[frozenset[str], list[Pattern]] = defaultdict(list)
        for kind in kinds:
            for phrase in kind.phrases:
                pattern = Pattern.of(kind, phrase, lexicon)
                self._patterns[pattern.concepts - LIGHT].append(pattern)

    def in_english(self, text: str) -> str:
        """A Spanish sentence in the English words that it is read by; others as they are."""
        return self._glossary.english(text) if language_of(text) is Language.SPANISH else text

    def asks_something(self, text: str) -> bool:
        """Whether a sentence has a question word or a word of the trade."""
        sentence = self._linker.read(text)
        return bool(sentence.concepts or sentence.asks - {"whether"})

    def says_only_when(self, text: str) -> bool:
        """Whether a sentence names a day or season and says nothing else."""
        sentence = self._linker.read(text)
        said = sentence.concepts or sentence.asks or sentence.unknown
        days = sentence.of(SlotKind.DAY, SlotKind.SEASON)
        return bool(days) and len(days) == len(sentence.slots) and not said

    def understand(self, text: str, now: datetime, talk: Talk | None = None) -> Asks | Lost:
        """What `text` asks, after what was said in `talk`."""
        if len(text) > LONGEST:
            return Lost(Reason.LONG)
        text = self.in_english(text)
        text = of_several(text, talk.about if talk else (), self._almanac) or text
        sentence = self._linker.read(text)
        if not sentence.words:
            return Lost(Reason.EMPTY if not text.strip() else Reason.UNCLEAR)
        if (turned := active(text, self._linker.read)) is not None:
            text = turned
        for asked in thought(plain(text) or text, self._linker.read):
            if known := self._known(text, asked, now, talk):
                return known
        for said in self._said_otherwise(text, now):
            if isinstance(asks := self._whole(said, now, talk), Asks):
                return asks
        whole = self._whole(text, now, talk)
        if isinstance(whole, Asks):
            return whole
        if whole.reason is Reason.NOT_COVERED:
            return self._story(sentence, now) or whole
        around = tuple(cores(text, self._linker.read, self._everyday))
        for core in (*open_choice(text), *around):
            if isinstance(asks := self._whole(core, now, talk), Asks):
                return asks
        if whole.reason is Reason.WHO or self._untold.topic(sentence.words, fewest=2):
            return whole
        plainer = filter(None, (plain(text),))
        told = (self._told_of_any(self._linker.read(one), now) for one in (text, *plainer, *around))
        return next(filter(None, told), None) or self._follow_up(sentence, talk) or whole

    def _said_otherwise(self, text: str, now: datetime) -> Iterator[str]:
        """The sentence in plainer words, with names for what it describes."""
        read, plainer = self._linker.read, plain(text)
        found = (
            placed(plainer or text, self._almanac, read, now),
            plainer,
            named(plainer or text, self._almanac, read),
            contrasted(text, read),
            tagged(text, read),
        )
        yield from filter(None, found)

    def _whole(self, text: str, now: datetime, talk: Talk | None) -> Asks | Lost:
        """What the phrases of questions make of a sentence, or of each of its parts."""
        whole = self._asked(text, now, talk)
        parts = parts_of(text)
        if isinstance(whole, Asks):
            return self._apart(text, parts, now, talk) or whole
        if 1 < len(parts) <= MOST_PARTS:
            for each in (spelt_out(parts, self._linker.read), parts):
                if questions := self._all_asked(each, now, talk):
                    return Asks(questions)
        return whole

    def _all_asked(
        self, parts: tuple[str, ...], now: datetime, talk: Talk | None
    ) -> tuple[Question, ...]:
        """What the parts ask; nothing if one of them asks nothing."""
        read = [self._asked(part, now, talk) for part in parts]
        asks = [one for one in read if isinstance(one, Asks)]
        if len(asks) < len(read):
            return ()
        return tuple(dict.fromkeys(question for one in asks for question in one.questions))

    def _apart(
        self, text: str, parts: tuple[str, ...], now: datetime, talk: Talk | None
    ) -> Asks | None:
        """What the parts of a sentence ask, where one question would leave some of it unanswered.

        "Heim finish and laps led": the second part is asked of the driver of the first.
        """
        if questions := self._each_asked(parts, now, talk):
            return Asks(questions)
        if names_winner(parts) and (questions := self._all_asked(parts, now, talk)):
            return Asks(questions)
        if 1 < len(parts) <= MOST_PARTS and means_race(parts):
            questions = self._all_asked(spelt_out(parts, self._linker.read), now, talk)
            return Asks(questions) if questions else None
        fit = self._fit(text) if 1 < len(parts) <= MOST_PARTS else None
        drivers = fit.sentence.of(SlotKind.DRIVER) if fit else ()
        if fit is None or not fit.cost or len(drivers) != 1:
            return None
        name = fit.sentence.words[drivers[0].start : drivers[0].end]
        asked: list[Question] = []
        for part in parts:
            sentence = self._linker.read(part)
            whom = "" if sentence.of(SlotKind.DRIVER) else f"{' '.join(name)} "
            read = self._asked(whom + part, now, talk)
            if not _asks_something(sentence, read) or isinstance(read, Lost):
                return None
            asked.extend(read.questions)
        return Asks(tuple(dict.fromkeys(asked)))

    def _each_asked(
        self, parts: tuple[str, ...], now: datetime, talk: Talk | None
    ) -> tuple[Question, ...]:
        """What the parts ask, if each has a question word: "who won and who got the pole"."""
        if not 1 < len(parts) <= MOST_PARTS:
            return ()
        sentences = [self._linker.read(part) for part in parts]
        if not all(one.asks and one.concepts for one in sentences):
            return ()
        if any(not one.slots and one.concepts <= _OF_WHAT for one in sentences[1:]):
            return ()  # "who won the pole and how fast"
        again = spelt_out(parts, self._linker.read)  # "did heim win both and did he lead"
        return self._all_asked(parts, now, talk) or self._all_asked(again, now, talk)

    def _asked(self, text: str, now: datetime, talk: Talk | None) -> Asks | Lost:
        """What one part of a sentence asks by the phrases of the questions."""
        fit = self._fit(text)
        if fit is None:
            return self._lost(self._linker.read(text), now)
        ahead = "past" in _fields(fit.pattern.kind) and not _PAST.intersection(fit.sentence.words)
        meant = race_meant(fit.pattern.placed(fit.sentence), self._almanac, now, ahead=ahead)
        if meant.series and "series" not in _fields(fit.pattern.kind):
            meant = of_series(meant, self._almanac)
        if meant.missing:
            return Lost(Reason.NOT_COVERED, meant.missing)
        sentence = _spoken_of(fit.sentence, talk)
        if sentence.of(SlotKind.PRONOUN):
            return Lost(Reason.WHO)
        filled = fit.pattern.filled(sentence)
        return Asks(tuple(_made(fit.pattern.kind, values, meant, sentence) for values in filled))

    def _fit(self, text: str) -> _Fit | None:
        """The phrase that `text` is nearest to; none when no phrase explains all of it."""
        readings = [self._linker.read(text)]
        if self._linker.has_namesakes(text):
            readings.append(self._linker.read(text, prefer_names=True))
        found = self._nearest(readings)
        if found and found.sentence.concepts <= found.pattern.concepts:
            return found
        again = self._nearest([one for each in readings if (one := once(each, self._almanac))])
        return min((one for one in (found, again) if one), key=_Fit.rank, default=None)

    def _nearest(self, readings: list[Sentence]) -> _Fit | None:
        fits = [
            _Fit(cost, pattern.spoken(sentence), pattern, sentence)
            for sentence in readings
            if not sentence.unknown
            for pattern in self._patterns.get(sentence.concepts - LIGHT, ())
            if (cost := pattern.cost(sentence)) is not None
        ]
        return min(fits, key=_Fit.rank, default=None)

    def _story(self, sentence: Sentence, now: datetime) -> Asks | None:
        meant = race_meant(sentence, self._almanac, now)
        place = self._elsewhere(sentence, meant, now)
        if meant.missing and not place:
            return None
        tales = self._stories.about(sentence, meant.race, place)
        if not tales:
            return None
        best, *near = tales
        also = "\n".join(f"{one.part}|{one.slug}" for one in near)
        return Asks((Story(best.race, best.part, best.slug, also),))

    def _known(self, text: str, asked: str, now: datetime, talk: Talk | None) -> Asks | None:
        """What is told of what somebody knew or thought, or else what they said of it."""
        for one in (text, asked):
            if told := self._story(self._linker.read(one), now):
                return told
        said = self._whole(asked, now, talk)
        return said if isinstance(said, Asks) else None

    def _told_of_any(self, sentence: Sentence, now: datetime) -> Asks | None:
        """The story; where a name fits several, of the one of them of whom it is told."""
        several = sentence.of(SlotKind.SOMEBODY)
        if len(several) != 1 or not isinstance(several[0].value, tuple):
            return self._story(sentence, now)
        stories = [
            self._story(
                sentence.only(
                    replace(slot, kind=SlotKind.DRIVER, value=key) if slot is several[0] else slot
                    for slot in sentence.slots
                ),
                now,
            )
            for key in several[0].value
        ]
        found = [one for one in stories if one is not None]
        return found[0] if len(found) == 1 else None

    def _elsewhere(self, sentence: Sentence, meant: Meant, now: datetime) -> tuple[str, ...]:
        """The words of a track or series without a report, which that of another may speak of."""
        latest = self._almanac.latest_race()
        if latest is None:
            return ()
        if not meant.missing and not meant.race and meant.series not in (None, latest.series.slug):
            return normal_words(self._almanac.series[meant.series].short_name)
        if not meant.missing or meant.series not in (None, latest.series.slug):
            return ()
        if sentence.of(SlotKind.RACE, SlotKind.SEASON) or not self._is_recent(sentence, now):
            return ()
        places = [str(slot.value) for slot in sentence.of(SlotKind.TRACK)]
        known = [self._almanac.tracks[slug] for slug in places if slug in self._almanac.tracks]
        return tuple(word for track in known for word in normal_words(track.short_name))

    def _is_recent(self, sentence: Sentence, now: datetime) -> bool:
        """Whether the days named can be of the race before the newest one that was reported."""
        days = [slot.value for slot in sentence.of(SlotKind.DAY)]
        latest = self._almanac.latest_race()
        if not days or latest is None or latest.run_on is None:
            return not days
        return days == [LAST_WEEK] and 0 <= (now.date() - latest.run_on).days < A_WEEK

    def _follow_up(self, sentence: Sentence, talk: Talk | None) -> Asks | None:
        """The question before, asked of somebody else: "and heim?"."""
        drivers = sentence.of(SlotKind.DRIVER)
        bare = drivers and not sentence.concepts and not sentence.unknown
        if talk is None or not bare or "driver" not in _fields(type(talk.question)):
            return None
        return Asks(tuple(replaced(talk.question, driver=str(one.value)) for one in drivers))

    def _lost(self, sentence: Sentence, now: datetime) -> Lost:
        meant = race_meant(sentence, self._almanac, now)
        if meant.missing:
            return Lost(Reason.NOT_COVERED, meant.missing)
        if topic := self._untold.topic(sentence.words):
            return Lost(Reason.UNTOLD, topic)
        if "opinion" in sentence.concepts:
            return Lost(Reason.OPINION)
        if sentence.of(SlotKind.PRONOUN) and not sentence.unknown:
            return Lost(Reason.WHO)
        return Lost(Reason.UNCLEAR)


def _asks_something(sentence: Sentence, read: Asks | Lost) -> bool:
    """Whether a part of a sentence asks by itself: "how did majeski do", but not just "majeski"."""
    named = sentence.of(SlotKind.DRIVER) and sentence.asks and isinstance(read, Asks)
    return bool(sentence.concepts or named)


def _spoken_of(sentence: Sentence, talk: Talk | None) -> Sentence:
    """The sentence with its pronouns standing for the driver spoken of before."""
    if talk is None or len(talk.about) != 1:
        return sentence
    return sentence.only(
        replace(slot, kind=SlotKind.DRIVER, value=talk.about[0])
        if slot.kind is SlotKind.PRONOUN
        else slot
        for slot in sentence.slots
    )


def _made(
    kind: type[Question], values: Mapping[str, str | int], meant: Meant, sentence: Sentence
) -> Question:
    """A question of `kind` about the race, series and zone that the sentence names."""
    zones = sorted(sentence.of(SlotKind.ZONE), key=lambda slot: slot.start)
    zone = str(zones[-1].value) if zones else None
    past = int(bool(_PAST.intersection(sentence.words)))
    around = {"race": meant.race, "series": meant.series, "zone": zone, "past": past}
    known = _fields(kind)
    return kind(**{**{name: value for name, value in around.items() if name in known}, **values})


def _fields(kind: type[Question]) -> frozenset[str]:
    return frozenset(one.name for one in fields(kind))
