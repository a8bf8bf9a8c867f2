"""Phrases as patterns: which slots and concepts they need, and how well a sentence fits them."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.question import Phrase, Question
from bot.answers.understanding.lexicon import LIGHT, Lexicon
from bot.answers.understanding.sentence import CONTEXT, Sentence, Slot, SlotKind

_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
_HEAVY_COST, _LIGHT_COST, _ASKED_OTHERWISE, _NOT_ASKED = 1.0, 0.15, 0.3, 0.1
_REPEATED = 0.2  # a question for one driver, asked of several
_PLAIN = 0.05  # a question in so many words, met by a phrase that is none
_ALONE = frozenset({"why"})
"""Question words that sentence and phrase must share: why somebody is out is not whether."""
_SPECIAL = frozenset({"how many", "when"})
"""Question words of a sentence that the phrase must share: how many wins is not who won."""

_ASIDE = 5
"""Words beside names from which "what" asks for more than a name by itself would."""

_TELLING = frozenset({"long"})
"""Light concepts that a phrase may have over a sentence, but not lack."""

_NEEDED = frozenset({"last", "running", "over"})
"""Light concepts that a sentence may have over a phrase, but not lack."""

_FREE = CONTEXT | {SlotKind.ZONE}
_MOMENTS = frozenset({SlotKind.LAP, SlotKind.TO_GO, SlotKind.STAGE})
_WHOM = frozenset({SlotKind.DRIVER, SlotKind.SOMEBODY, SlotKind.PRONOUN, SlotKind.NUMBER})
_RACED = frozenset("race raced racing run ran running entered compete there".split())
_SAYS_WHICH = (CONTEXT - {SlotKind.DAY}) | {SlotKind.ZONE}
"""Slots that by themselves ask nothing: a race, or a place on the map."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One phrase of a question: its slots by the field they fill, and what it speaks of."""

    kind: type[Question]
    slots: tuple[tuple[str, SlotKind], ...]  # (field, kind), in the order of the phrase
    concepts: frozenset[str]
    asks: frozenset[str]
    fixed: Mapping[str, str | int]

    @classmethod
    def of(cls, kind: type[Question], phrase: Phrase, lexicon: Lexicon) -> "Pattern":
        """The pattern of a phrase such as "where did {driver} finish".

        `{other:driver}` fills the field `other` with a driver.

        Raises:
            ValueError: a slot is of no known kind, or a word of the phrase means nothing.
        """
        slots = tuple((f, SlotKind(k or f)) for f, k in _SLOT.findall(phrase.text))
        concepts, asks, unknown = lexicon.meanings(_SLOT.sub(" ", phrase.text))
        if unknown:
            msg = f"{kind.__name__}: no meaning for {unknown} in “{phrase.text}”"
            raise ValueError(msg)
        return cls(kind, slots, concepts, asks, dict(phrase.fixed))

    def cost(self, sentence: Sentence) -> float | None:
        """How far `sentence` is from this phrase, 0 for a perfect fit; None when it is another."""
        cost = self._distance(sentence)
        if cost is None or self._is_asked_otherwise(sentence) or not self.spoken(sentence):
            return None
        bare = self.concepts and not self.concepts & sentence.concepts
        if bare and all(kind is SlotKind.COUNT for _, kind in self.slots):
            return None  # a number by itself asks nothing
        if self._asks_nothing(sentence):
            return None
        spare = self._spare(sentence)
        if spare is None or self._shares_names_only(sentence):
            return None
        cost += _REPEATED * spare
        if self.asks & sentence.asks or self.asks == sentence.asks:
            return cost
        if not self.asks:
            return cost + _PLAIN if self.concepts else None  # a bare name asks nothing else
        if not self.concepts and self.slots and all(k in _SAYS_WHICH for _, k in self.slots):
            return None
        return cost + (_ASKED_OTHERWISE if sentence.asks else _NOT_ASKED)

    def _shares_names_only(self, sentence: Sentence) -> bool:
        """Whether much else was asked of the one named: "what did he do to get it going"."""
        named = sum(slot.end - slot.start for slot in sentence.slots)
        much = len(sentence.words) - named > _ASIDE
        shared = self.concepts & sentence.concepts or any(k in _MOMENTS for _, k in self.slots)
        whom = any(slot.kind in _WHOM for slot in sentence.slots)
        if "who" in sentence.asks and self.concepts and whom and not shared:
            return True  # "who was side by side with heim"
        if "who" in sentence.asks - self.asks and len(self.slots) > 1 and not shared:
            return True  # "who did he get for second"
        return "what" in sentence.asks and much and not shared

    def _distance(self, sentence: Sentence) -> float | None:
        """The cost of the concepts that only one of both has; None when it is too much."""
        lacking, extra = self.concepts - sentence.concepts, sentence.concepts - self.concepts
        if "lose" in sentence.concepts and "finish" in extra:
            return None  # "why did he lose spots" is not of the race
        if "lap" in extra and not self.concepts & sentence.concepts:  # "did he lap anybody"
            return None
        cost = sum(_LIGHT_COST if one in LIGHT else _HEAVY_COST for one in (*lacking, *extra))
        if cost >= _HEAVY_COST or lacking & _NEEDED or extra & _TELLING:
            return None
        return cost

    def _spare(self, sentence: Sentence) -> int | None:
        """How many drivers or places the sentence adds; None when the slots do not fit."""
        wanted = Counter(kind for _, kind in self.slots)
        given = Counter(self._as_asked(slot.kind) for slot in sentence.slots)
        if wanted - given:
            return None
        spare = given - wanted
        for kind in _FREE:
            spare.pop(kind, None)
        repeated = [spare.pop(kind, 0) for kind in self._repeats]
        # "heim and riggs in stages 1 and 2" would be four questions
        return None if spare or sum(map(bool, repeated)) > 1 else sum(repeated)

    def _asks_nothing(self, sentence: Sentence) -> bool:
        """Whether yes or no, or why, is asked of a driver, and not what: "is heim any good"."""
        asks_whether = sentence.asks in ({"whether"}, {"why"}) and not sentence.concepts
        named = any(slot.kind in _WHOM for slot in sentence.slots) and all(
            slot.kind in _WHOM or slot.kind in _FREE for slot in sentence.slots
        )
        raced = _RACED.intersection(sentence.words) and "it" not in sentence.words[:2]
        return asks_whether and named and not raced  # "was it heims race"

    def _is_asked_otherwise(self, sentence: Sentence) -> bool:
        if (sentence.asks ^ self.asks) & _ALONE or (sentence.asks - self.asks) & _SPECIAL:
            return True
        if "who" in sentence.asks and self.asks == {"whether"}:
            return True  # "who was 1 lap" is not "was it 1 lap"
        if "how" in sentence.asks and self.asks <= {"whether"} and self._ranks:
            return True  # "how did majeski end up 11th" is not whether he did
        # "who did larson get" asks for another than Larson
        return "whom" in sentence.asks - self.asks and bool(sentence.of(SlotKind.DRIVER))

    def placed(self, sentence: Sentence) -> Sentence:
        """The sentence without the days that the phrase itself asks about."""
        asked = {kind for field, kind in self.slots if field != SlotKind.RACE} & CONTEXT
        return sentence.only(slot for slot in sentence.slots if slot.kind not in asked)

    def spoken(self, sentence: Sentence) -> int:
        """How many slots and concepts the phrase and the sentence share."""
        return len(self.slots) + len(self.concepts & sentence.concepts)

    def filled(self, sentence: Sentence) -> tuple[dict[str, str | int], ...]:
        """The fields that the sentence fills, once for each driver or place that it adds."""
        values: dict[str, str | int] = dict(self.fixed)
        rest = list(sentence.slots)
        for field, kind in self.slots:
            fitting = [one for one in rest if self._as_asked(one.kind) is kind]
            slot = fitting[-1 if kind is SlotKind.ZONE else 0]  # "7:30 eastern in mountain time"
            rest.remove(slot)
            # Which race is meant follows from all of its slots together, not from one.
            if field != SlotKind.RACE:
                values |= _values(field, slot, sentence)
        fields = {kind: field for field, kind in self.slots if kind in self._repeats}
        more = [(fields.get(self._as_asked(slot.kind)), slot) for slot in rest]
        again = ((field, slot) for field, slot in more if field is not None)
        return (values, *(values | _values(field, slot, sentence) for field, slot in again))

    def _as_asked(self, kind: SlotKind) -> SlotKind:
        """A name that fits several, a pronoun and a car number stand where a driver stands."""
        is_car = kind is SlotKind.NUMBER and all(kind is not own for _, own in self.slots)
        if is_car or kind in (SlotKind.SOMEBODY, SlotKind.PRONOUN):
            return SlotKind.DRIVER
        return kind

    @property
    def _ranks(self) -> bool:
        """Whether it is of a driver and a place."""
        return {SlotKind.DRIVER, SlotKind.POSITION} <= {kind for _, kind in self.slots}

    @property
    def _repeats(self) -> tuple[SlotKind, ...]:
        """What a sentence may name more of, to ask the same again: drivers, else places; stages."""
        kinds = [kind for _, kind in self.slots]
        once = [kind for kind in (SlotKind.DRIVER, SlotKind.POSITION) if kinds.count(kind) == 1]
        stages = [SlotKind.STAGE] if kinds.count(SlotKind.STAGE) == 1 else []
        return (*once[:1], *stages)


def _values(field: str, slot: Slot, sentence: Sentence) -> dict[str, str | int]:
    if slot.kind is SlotKind.DAY or isinstance(slot.value, tuple):
        if slot.kind is SlotKind.RANGE and isinstance(slot.value, tuple):
            return {"position": int(slot.value[0]), "upto": int(slot.value[1])}
        return {field: " ".join(sentence.words[slot.start : slot.end])}
    if slot.kind is SlotKind.NUMBER and field != SlotKind.NUMBER:
        return {field: f"#{slot.value}"}
    return {field: slot.value}
