"""The tags and texts of a web page, one after the other.

They are found here in one pass: the standard library's parser takes minutes for a megabyte of tags
that are never closed.
"""

import re
from collections.abc import Mapping
from html import unescape
from typing import Protocol

_TAG = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)"
    r"(?P<attributes>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>|<[!?/][^<>]*>"
)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")
_RAW = {
    tag: re.compile(f"</{tag}", re.IGNORECASE)
    for tag in ("script", "style", "textarea", "template")
}
"""Elements whose content holds no tags, and what ends them."""


class Reader(Protocol):
    """Who is told of a page's parts."""

    def open(self, tag: str, given: Mapping[str, str], *, is_empty: bool) -> None:
        """An element begins, with these attributes; an empty one also ends."""

    def close(self, tag: str) -> None:
        """An element ends."""

    def put(self, text: str) -> None:
        """A text between tags, its entities resolved."""


def feed(reader: Reader, page: str) -> None:
    """Tell the reader of every tag and text of the page, in order."""
    at = begun = 0
    while (tag_at := page.find("<", at)) >= 0:
        is_comment = page.startswith("<!--", tag_at)
        tag = None if is_comment else _TAG.match(page, tag_at)
        if tag is None and not is_comment:
            at = tag_at + 1
            continue
        reader.put(unescape(page[begun:tag_at]))
        if tag is None:
            end = page.find("-->", tag_at)
            if end < 0:
                return
            at = begun = end + 3
            continue
        at = begun = tag.end()
        name = (tag["tag"] or "").lower()
        if name and tag["close"]:
            reader.close(name)
        elif name in _RAW:
            raw_end = _RAW[name].search(page, at)
            if raw_end is None:
                return
            at = begun = raw_end.start()
        elif name:
            attributes = tag["attributes"]
            reader.open(name, _given(attributes), is_empty=attributes.endswith("/"))
    reader.put(unescape(page[begun:]))


def _given(attributes: str) -> dict[str, str]:
    if "=" not in attributes:
        return {}
    return {
        one[1].lower(): unescape(one[2] or one[3] or one[4] or "")
        for one in _ATTRIBUTE.finditer(attributes[:4_000])
    }
