"""Whether a likeness is enough to take a name for granted, to ask back, or for neither.

A wrong name taken for granted is the costly error, so a word that means something by itself, or
that is somebody else's name, is not taken for a slip.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import OSA

from bot.answers.names.everyday_words import EverydayWords
from bot.answers.names.given_names import GivenNames
from bot.answers.names.likeness import Likeness


class Trust(IntEnum):
    """What may be done with a match."""

    NEITHER = 0
    ASK = 1
    ACCEPT = 2


@dataclass(frozen=True, slots=True)
class Match:
    """A typed word, the word of a name it may stand for, and how."""

    typed: str
    known: str
    way: Likeness


ANCHORS = frozenset(
    {
        Likeness.EXACT,
        Likeness.WITH_AN_S,
        Likeness.SAME_GIVEN_NAME,
        Likeness.SAME_SOUND,
    }
)
FAR = frozenset({Likeness.OTHER_LETTER, Likeness.TWO_EDITS, Likeness.SAME_CONSONANTS})
LEAST_LETTERS = {
    Likeness.WITH_AN_S: 5,
    Likeness.SAME_SOUND: 4,
    Likeness.SWAP: 4,
    Likeness.SLIP: 5,
    Likeness.BEGINNING: 5,
    Likeness.OTHER_LETTER: 8,
    Likeness.TWO_EDITS: 7,
}
"""Letters typed from which a lone word is distinctive enough; ways left out never are."""


SURELY_RESPELT = 6
"""From this many letters on, a name that sounds the same is a spelling of it ("Elliot")."""
VERY_LONG = 8
"""From this many letters on, a lone surname bears two errors."""
DISTINCTIVE = 9
"""Letters of a full name from which it stays recognisable with an error in each of its words."""


class Judgement:
    """Judges matches by the general tables of words and names.

    What is not a person may well be called by an everyday word: "at Homestead".
    """

    def __init__(self, everyday: EverydayWords, given_names: GivenNames, *, people: bool) -> None:
        self._people = people
        self._everyday = everyday.all
        self._asking = everyday.asking
        self._number_talk = everyday.number_talk
        self._borne = given_names.known

    def of(self, matches: Sequence[Match], left_out: Sequence[str]) -> Trust:
        """How far all words typed, together, may be trusted to mean the name.

        `left_out` are the words of chat that stood around them.
        """
        if len(matches) == 1:
            return self._alone(matches[0], left_out)
        anchored = any(match.way in ANCHORS for match in matches)
        if not anchored and sum(match.way in FAR for match in matches) > 1:
            return Trust.ASK
        firm = anchored or sum(len(match.known) for match in matches) >= DISTINCTIVE
        return min(self._in_company(match, firm=firm) for match in matches)

    def is_somebody_else(self, word: str) -> bool:
        """Whether many people are called `word`, so that it is no piece of another name."""
        return word in self._borne

    def _alone(self, match: Match, left_out: Sequence[str]) -> Trust:
        typed, way = match.typed, match.way
        if way is Likeness.EXACT:
            return self._exact_alone(typed, left_out)
        if typed in self._everyday:
            return Trust.NEITHER
        if way is Likeness.SAME_GIVEN_NAME:
            is_short_form = len(typed) != len(match.known) and typed[:2] == match.known[:2]
            return Trust.ACCEPT if is_short_form or len(typed) >= 5 else Trust.ASK
        is_respelt = way is Likeness.SAME_SOUND and len(typed) >= SURELY_RESPELT
        if typed in self._borne and not is_respelt:
            return Trust.NEITHER
        least = LEAST_LETTERS.get(way)
        if least is None or len(typed) < least or len(match.known) < 4:
            return Trust.ASK
        return Trust.ACCEPT if self._is_distinctive(match) else Trust.ASK

    def _is_distinctive(self, match: Match) -> bool:
        typed, known, way = match.typed, match.known, match.way
        same_start = typed[0] == known[0]
        match way:
            case Likeness.SAME_SOUND:
                return OSA.distance(typed, known) <= (1 if len(typed) < SURELY_RESPELT else 2)
            case Likeness.TWO_EDITS:
                return same_start and len(known) >= VERY_LONG
            case Likeness.OTHER_LETTER:
                return same_start
            case Likeness.SLIP:
                return same_start or len(typed) >= 6 or typed == known[1:]
            case _:
                return True

    def _exact_alone(self, typed: str, left_out: Sequence[str]) -> Trust:
        if not self._people:
            return Trust.ACCEPT
        # "what about Day" asks after a driver, "the day" does not; "the 34" is a car.
        if typed.isdigit():
            is_number = self._number_talk.issuperset(left_out)
            return Trust.ACCEPT if is_number else Trust.NEITHER
        if typed in self._everyday and not self._asking.issuperset(left_out):
            return Trust.NEITHER
        return Trust.ACCEPT

    def _in_company(self, match: Match, *, firm: bool) -> Trust:
        typed, way = match.typed, match.way
        if way in ANCHORS or way is Likeness.INITIAL:
            return Trust.ACCEPT
        if typed in self._borne and way is not Likeness.SWAP:
            return Trust.NEITHER
        if way in FAR and (typed in self._everyday or len(match.known) < 4):
            return Trust.NEITHER
        return Trust.ACCEPT if firm or len(typed) >= 4 else Trust.ASK
