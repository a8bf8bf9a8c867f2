"""Text from anywhere made safe to show: no markdown, no mention, no link, nothing invisible."""

import re
from datetime import datetime

from bot.answers.answer import Line, Moment, MomentStyle

_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\*_~`|[]<>"})
_AT_LINE_START = re.compile(r"^(?=[#+-])|(?<=^\d)(?=\.)|(?<=^\d\d)(?=\.)")
_ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"
_EVERYONE = re.compile(r"@(?=everyone|here)")

_STAMPS = {MomentStyle.DAY: "D", MomentStyle.DAY_AND_TIME: "F", MomentStyle.RELATIVE: "R"}


def visible(text: str) -> str:
    """The text on one line, without controls, zero-width and direction marks."""
    if text.isprintable():
        return text
    kept = (one if one.isprintable() else " " if one.isspace() else "" for one in text)
    return " ".join("".join(kept).split())


def cut(text: str, length: int) -> str:
    """The visible text, shortened to `length` characters with an ellipsis."""
    shown = visible(text)
    return shown if len(shown) <= length else f"{shown[: length - 1].rstrip()}…"


def escaped(text: str, length: int) -> str:
    """At most `length` characters of text, then escaped: at most twice as long, and 2 more."""
    marked = cut(text, length).translate(_MARKS).replace("://", ":\\//")
    if "@" in marked:
        # A backslash would not do: Discord reads these two words wherever they stand.
        marked = _EVERYONE.sub(f"@{_ZERO_WIDTH_SPACE}", marked)
    return _AT_LINE_START.sub(r"\\", marked)


def line(of: Line, length: int) -> str:
    """A line of an answer: text escaped, moments as stamps in the reader's own zone."""
    if isinstance(of, str):
        return escaped(of, length)
    shown = []
    for part in of:
        if isinstance(part, Moment):
            shown.append(stamp(part.at, part.style))
            continue
        shown.append(_part(part, length))
        length = max(1, length - len(part))
    return "".join(shown)


def stamp(at: datetime, style: MomentStyle) -> str:
    """A timestamp that Discord shows in the reader's zone and language.

    Source: https://discord.com/developers/docs/reference#message-formatting
    """
    return f"<t:{int(at.timestamp())}:{_STAMPS[style]}>"


def _part(text: str, length: int) -> str:
    # Between two moments the spaces at the ends matter; `visible` takes them off odd text.
    before = " " if text[:1].isspace() else ""
    after = " " if text.strip() and text[-1:].isspace() else ""
    return f"{before}{escaped(text.strip(), length)}{after}"
