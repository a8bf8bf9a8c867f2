"""How one typed word may stand for one word of a name, and what each way costs."""

from enum import IntEnum

from rapidfuzz.distance import OSA

from bot.answers.names.sounds import sound

KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
VOWELS = frozenset("aeiouy")
EASILY_SWAPPED = frozenset(
    frozenset(pair) for pair in ("ck", "sz", "gj", "dt", "bp", "vf", "gk", "qk", "sc", "vw")
)


class Likeness(IntEnum):
    """The ways, best first; the value is what the way costs when names are compared."""

    EXACT = 0
    WITH_AN_S = 5
    SAME_GIVEN_NAME = 10
    SAME_SOUND = 15
    INITIAL = 16
    SWAP = 18
    SLIP = 20
    BEGINNING = 25
    OTHER_LETTER = 30
    TWO_EDITS = 40
    SAME_CONSONANTS = 45


def _neighbours() -> frozenset[frozenset[str]]:
    pairs = [
        frozenset((key, other))
        for upper, lower in zip(KEYBOARD, (*KEYBOARD[1:], ""), strict=True)
        for place, key in enumerate(upper)
        for other in (*upper[place + 1 : place + 2], *lower[max(0, place - 1) : place + 1])
    ]
    return frozenset(pairs)


class Typing:
    """Judges single typing errors: the likely ones from the others."""

    def __init__(self) -> None:
        self._likely = _neighbours() | EASILY_SWAPPED

    def likeness(self, typed: str, known: str) -> Likeness | None:
        """What `typed` is to `known`, one or two edits away; None when further or the same."""
        if typed == known + "s" and len(known) >= 3:
            return Likeness.WITH_AN_S
        distance = OSA.distance(typed, known, score_cutoff=2)
        if distance > 2 or not distance:
            return None
        if sound(typed) == sound(known):
            return Likeness.SAME_SOUND
        if distance == 1:
            return self._one_edit(typed, known)
        return Likeness.TWO_EDITS if self.same_start(typed, known) else None

    def same_start(self, typed: str, known: str) -> bool:
        """Whether the first letters are one, or easily mistaken for one another, or swapped."""
        pair = frozenset((typed[0], known[0]))
        return len(pair) == 1 or pair in self._likely or typed[1::-1] == known[:2]

    def _one_edit(self, typed: str, known: str) -> Likeness:
        at = next(
            (n for n, pair in enumerate(zip(typed, known, strict=False)) if pair[0] != pair[1]),
            min(len(typed), len(known)),
        )
        if len(typed) != len(known):
            return Likeness.SLIP
        if typed[at + 1 :] != known[at + 1 :]:
            return Likeness.SWAP
        pair = frozenset((typed[at], known[at]))
        likely = pair in self._likely or pair <= VOWELS
        return Likeness.SLIP if likely else Likeness.OTHER_LETTER
