"""Other ways round of asking the same: "who got hit by rhodes", "ford, chevy or toyota"."""

import re
from collections.abc import Callable, Iterator

from bot.answers.understanding.sentence import Sentence, SlotKind

_BY = re.compile(
    r"(?i)^\W*(?:who(?: all)?|which (?:guy|driver|dude|one)s?)\s+(?:got|gets|was|were|is|are)\s+"
    r"(?P<done>\w+(?: (?:into|up|over|around))?)\s+by\s+(?P<agent>.+)$"
)
_WAS_BY = re.compile(
    r"(?i)^\W*(?:was|were|did|has|is)\s+(?P<whom>.+?)\s+(?:get\s+|gets\s+|been\s+)?"
    r"(?P<done>\w+(?: (?:into|up|over|around))?)\s+by\s+(?P<agent>.+)$"
)
_DONE = frozenset({"contact", "pass", "ahead"})
"""What is done to somebody else: in the passive, who did it stands last."""

_MAKE = r"(?:fords?|chev(?:y|ys|ies|rolets?)|toyotas?|rams?)"
_A_MAKE = rf"(?:\ban? )?\b{_MAKE}\b"
_ANY_MAKE = re.compile(rf"(?i){_A_MAKE}(?:\s*[,/]?\s*(?:or\s+)?{_A_MAKE})*\s*,?\s*or\s+{_A_MAKE}")


def active(text: str, read: Callable[[str], Sentence]) -> str | None:
    """What was done by somebody, asked of him: "who did X hit"; None if it is no such question."""
    found = _BY.match(text) or _WAS_BY.match(text)
    if found is None or not read(found["done"]).concepts & _DONE:
        return None
    whom = found.groupdict().get("whom")
    if whom is None:
        asks = f"who did {found['agent']} {found['done']}"
        return asks if _begins_with_driver(found["agent"], read) else None
    if "ahead" in read(found["done"]).concepts or not _begins_with_driver(whom, read):
        return None  # "was X beaten by Y" is told of both alike
    if _begins_with_driver(found["agent"], read):
        return f"did {found['agent']} {found['done']} {whom}"
    return f"did {whom} get hit" if read(found["done"]).concepts & {"contact"} else None


def _begins_with_driver(text: str, read: Callable[[str], Sentence]) -> bool:
    first = next(iter(read(text).slots), None)
    return first is not None and first.kind in (SlotKind.DRIVER, SlotKind.SOMEBODY)


def open_choice(text: str) -> Iterator[str]:
    """A choice of makes as an open question: "which make won"."""
    if found := _ANY_MAKE.search(text):
        yield f"{text[: found.start()]}which make{text[found.end() :]}"
