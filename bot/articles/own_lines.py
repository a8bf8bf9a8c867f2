"""The lines of an article itself, without what its page puts between and behind them."""

import re
from collections.abc import Iterator

_END = re.compile(r"(?i)^(?:the views and opinions expressed|leave a (?:reply|comment))")
_ELSEWHERE = re.compile(
    r"(?i)^(?:(?:latest|related|recommended|popular|top|more) "
    r"(?:articles|news|stories|posts|topics|content|headlines)\b[^.!?]{0,40}"
    r"|(?:more from|read more (?:about|from|in|on))\b[^.!?]{0,40}|read next"
    r"|you (?:may|might) also\b[^.!?]{0,40}|recommended for you"
    r"|trending(?: now| stories| topics| news)?|most (?:popular|read|viewed)(?: stories| articles)?"
    r"|about the author|(?:copyright(?= [\d©(]| by)|\(c\)|©).*)\W*$"
)
"""Where a page points to other articles: behind the article, or in its midst."""
_CAPTION = re.compile(
    r"(?i)\((?:photo|image|picture)s?\b[^)]*\)|\bgetty images\b|^(?:photo|image|caption)s?\s*[:(]"
    r"|^(?:photo|picture) (?:by|credit|courtesy)"
)
_ASIDE = re.compile(
    r"(?i)^(?:(?:related|read more|see also|watch|also read|more)\s*:.*"
    r"|(?:by|written by) [A-Z][\w. '-]{2,60}|click here.*"
    r"|(?:story continues below )?advertisement|sponsored(?: content)?|continue reading|read more"
    r"|share(?: (?:this|on|via)\b[^.!?]*)?|(?:\d+ )?comments?(?: \(\d+\))?"
    r"|(?:subscribe|sign up|follow us|read on)\b[^.!?]{0,60})[\s:.!]*$"
)
_MARKDOWN = re.compile(r"(?m)^ {0,3}#{1,6} +|\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)")
_NUMBERED = re.compile(r"P?\d")
_ENDS = (".", "!", "?", '"', "'", ")")
_LONGEST_ASIDE = 1_500
_FEWEST_BEFORE = 3
"""So many lines come before an article can be at its end."""


def own_lines(text: str) -> Iterator[str]:
    """The lines of the article in `text`; those that are none of its own come empty."""
    shown = _LINK.sub(r"\1", text) if "](" in text else text
    lines = _MARKDOWN.sub("", shown).split("\n")
    still = sum(map(_words_of_prose, lines))
    seen = told = 0
    is_elsewhere = False
    for raw in lines:
        line = raw.strip()
        own = _words_of_prose(raw)
        if seen >= _FEWEST_BEFORE and _END.match(line[:120]):
            return
        if seen >= _FEWEST_BEFORE and _ELSEWHERE.match(line[:120]) and not own:
            if still * 2 <= told:
                return
            is_elsewhere = True
        told, still = told + own, still - own
        # The other articles are links, until the article goes on in sentences or in a list.
        is_elsewhere = is_elsewhere and not own and not _NUMBERED.match(line)
        if is_elsewhere or _is_aside(line):
            line = raw = ""
        seen += bool(line)
        # Of a table's line only blanks go: a tab at either end marks an empty cell.
        yield raw.strip(" ") if "\t" in line else line


def _is_aside(line: str) -> bool:
    is_short = len(line) <= _LONGEST_ASIDE
    return is_short and bool(_CAPTION.search(line) or _ASIDE.match(line))


def _words_of_prose(line: str) -> int:
    """How many words a line has, if it is made of sentences."""
    bare = line.strip()
    words = len(bare.split()) if bare.endswith(_ENDS) else 0
    return words if words >= 8 else 0
