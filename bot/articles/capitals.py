"""Runs of capitalised words around an anchor: names of races and tracks."""

import re

FARTHEST = 90
_CONNECTING = frozenset({"of", "the", "&", "and", "for", "de", "at", "to"})
_CLOSED = re.compile(r"[,;:?()\"]$|[^.]\.$")
_CAPITAL = re.compile(r"['(]?[^\W\d_a-z]|\d+[A-Z]|&|\d+$")
SHORT = frozenset({"Co.", "St.", "Dr.", "Mt.", "U.S.", "No.", "Inc.", "Jr."})


def run_before(text: str, end: int, *, most: int = 9) -> str:
    """The capitalised words right before `end`, connecting words between them included."""
    words: list[str] = []
    held: list[str] = []
    for word in reversed(text[max(0, end - FARTHEST) : end].split(" ")[-most:]):
        if not word or "\n" in word or "\t" in word:
            word = word.rpartition("\n")[2].rpartition("\t")[2]
            if word and _CAPITAL.match(word) and not _CLOSED.search(word):
                words = [word, *held, *words]
            break
        if _CLOSED.search(word) and word not in SHORT and (words or held):
            break
        if word in _CONNECTING:
            held.insert(0, word)
            continue
        if not _CAPITAL.match(word):
            break
        words = [word, *held, *words]
        held = []
    return " ".join(words)


def run_after(text: str, start: int, *, most: int = 7) -> str:
    """The capitalised words from `start` on, connecting words between them included."""
    words: list[str] = []
    held: list[str] = []
    for word in text[start : start + FARTHEST].split("\n")[0].split(" ")[:most]:
        bare = word if word in SHORT else word.rstrip(",.;:!?)'\"")
        if word in _CONNECTING and words:
            held.append(word)
            continue
        if not bare or not _CAPITAL.match(bare):
            break
        words += [*held, bare]
        held = []
        if bare != word and word not in SHORT:
            break
    return " ".join(words)
