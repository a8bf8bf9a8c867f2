"""Other ways round of asking the same: "who got hit by rhodes", "ford, chevy or toyota"."""

import re
from collections.abc import Callable, Iterator

from bot.answers.understanding.sentence import Sentence, SlotKind

_BY = re.compile(
    r"(?i)^\W*(?:who(?: all)?|which (?:guy|driver|dude|one)s?)\s+(?:got|gets|was|were|is|are)\s+"
    r"(?P<done>\w+(?: (?:into|up|over|around))?)\s+by\s+(?P<agent>.+)$"
)
_DONE = frozenset({"contact", "pass", "ahead", "worse"})
"""What is done to somebody else: in the passive, who did it stands last."""

_MAKE = r"(?:fords?|chev(?:y|ys|ies|rolets?)|toyotas?|rams?)"
_A_MAKE = rf"(?:\ban? )?\b{_MAKE}\b"
_ANY_MAKE = re.compile(rf"(?i){_A_MAKE}(?:\s*[,/]?\s*(?:or\s+)?{_A_MAKE})*\s*,?\s*or\s+{_A_MAKE}")


def active(text: str, read: Callable[[str], Sentence]) -> str | None:
    """What was done by somebody, asked of him: "who did X hit"; None if it is no such question."""
    found = _BY.match(text)
    if found is None or not read(found["done"]).concepts & _DONE:
        return None
    agent = read(found["agent"])
    first = next(iter(agent.slots), None)
    named = first is not None and first.kind in (SlotKind.DRIVER, SlotKind.SOMEBODY)
    return f"who did {found['agent']} {found['done']}" if named else None


def open_choice(text: str) -> Iterator[str]:
    """A choice of makes as an open question: "which make won"."""
    if found := _ANY_MAKE.search(text):
        yield f"{text[: found.start()]}which make{text[found.end() :]}"
