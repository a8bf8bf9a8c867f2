"""Where one sentence ends and the next begins."""

import re
from collections.abc import Iterator

from bot.articles.not_people import NOT_NAMES

_END = re.compile(r"[.!?]+['\")\]]*(?=\s+['\"(\[]?[A-Z0-9])")
_NEXT = re.compile(r"\s*")
_LAST_WORD = re.compile(r"[\w.'-]{1,20}$")
_NEXT_WORD = re.compile(r"\s+['\"(\[]?([\w']+)")
_ABBREVIATED = frozenset(
    """no nos st mt mr mrs ms dr vs inc co corp ltd jan feb mar apr aug sept sep oct nov dec fla
    calif ala ariz ark colo conn ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla
    ore pa tenn tex va vt wash wis u.s u.k a.m p.m n.c s.c n.h n.y n.j n.m r.i e.g i.e approx est
    gen col sgt lt capt""".split()
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of one paragraph, in order."""
    start = 0
    for end in _END.finditer(text):
        if _goes_on(text, end):
            continue
        yield start, end.end()
        start = _NEXT.match(text, end.end()).end()  # type: ignore[union-attr]  # matches nothing, too
    if text[start:].strip():
        yield start, len(text)


def _goes_on(text: str, end: re.Match[str]) -> bool:
    """Whether the point belongs to an abbreviation within the sentence."""
    if not end[0].startswith(".") or len(end[0]) > 1:
        return False
    last = _LAST_WORD.search(text, max(0, end.start() - 20), end.start())
    word = last[0].lower() if last else ""
    if word.isdigit() and end.start() <= 3:
        return True  # the number of a line in a list
    following = _NEXT_WORD.match(text, end.end(), min(len(text), end.end() + 40))
    follower = following[1] if following else ""
    if word in ("jr", "sr"):
        return follower.lower() not in NOT_NAMES
    if word in ("a.m", "p.m"):
        return follower.isupper() or follower in ("Eastern", "Central", "Pacific", "Mountain")
    if re.fullmatch(r"(?:[a-z]\.)*[a-z]", word):
        # An initial, unless it ends a sentence such as "… in Stage 2 of plan B. He".
        return follower.lower() not in NOT_NAMES
    return word in _ABBREVIATED and not (word in ("no", "co") and not follower.isdigit())
