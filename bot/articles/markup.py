"""A saved web page -> its headline and the text of its article.

Tags are found here in one pass: the standard library's parser takes minutes for a megabyte of tags
that are never closed.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from html import unescape

DEEPEST = 400
"""Elements within elements; what lies deeper is read as if it lay there."""

_BLOCKS = frozenset(
    """address article blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3
    h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul""".split()
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_LEFT_OUT = frozenset(
    """aside button canvas figcaption figure footer form head iframe label math menu nav noscript
    object option script select style svg template textarea video audio""".split()
)
_AROUND = re.compile(
    r"(?i)(?:^|[\s_-])(?:ads?|advert\w*|author(?:-?bio)?|banner|breadcrumbs?|byline|caption|"
    r"comments?|cookie|disqus|embed|footer|gallery|masthead|menu|meta|nav\w*|newsletter|paywall|"
    r"popup|promo|recommended|related|reply|respond|share|sharing|sidebar|social|sponsored|"
    r"subscribe|tags?|teaser|trending|widget\w*|wp-caption)(?:$|[\s_-])"
)
_BODY = re.compile(
    r"(?i)(?:article|entry|post|story|td-post)[-_]?(?:body|content|text)|articlebody|^content-body"
)
_MARKUP = re.compile(r"(?i)<!doctype html|<html|<body|<article|<p[\s>]|<div[\s>]|<h1[\s>]")
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
_SPACES = re.compile(r"\s+")
_PUBLISHED = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds."""

    title: str
    text: str
    published_on: date | None = None


@dataclass(slots=True)
class _Element:
    tag: str
    is_left_out: bool
    is_body: bool


def is_markup(text: str) -> bool:
    """Whether a text is a web page rather than an article as such."""
    return bool(_MARKUP.search(text[:5_000]))


def page_of(text: str) -> Page:
    """The page's article: what is marked as its body, else everything but what lies around it."""
    reader = _Reader()
    _feed(reader, text)
    return Page(
        " ".join("".join(reader.headline or reader.title).split()),
        reader.text(),
        reader.published_on,
    )


@dataclass
class _Texts:
    """The texts gathered: `whole` of the page, `body` of the parts marked as an article's body."""

    whole: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)


def _feed(reader: "_Reader", text: str) -> None:
    """Give the reader every tag and text of the page, in order."""
    at = 0
    while (tag_at := text.find("<", at)) >= 0:
        reader.put(text[at:tag_at])
        if text.startswith("<!--", tag_at):
            end = text.find("-->", tag_at + 4)
            if end < 0:
                return
            at = end + 3
            continue
        tag = _TAG.match(text, tag_at)
        if tag is None:
            reader.put("<")
            at = tag_at + 1
            continue
        at = tag.end()
        name = (tag["tag"] or "").lower()
        if name and tag["close"]:
            reader.close(name)
        elif name in _RAW:
            raw_end = _RAW[name].search(text, at)
            if raw_end is None:
                return
            at = raw_end.start()
        elif name:
            reader.open(name, tag["attributes"])
    reader.put(text[at:])


class _Reader:
    """Keeps the text of an article while its page goes by."""

    def __init__(self) -> None:
        self.title: list[str] = []
        self.headline: list[str] = []
        self.published_on: date | None = None
        self._texts = _Texts()
        self._open: list[_Element] = []
        self._left_out = 0
        self._bodies = 0
        self._headlines = 0

    def text(self) -> str:
        """The article's lines."""
        body = "".join(self._texts.body)
        return body if len(body.split()) >= 20 else "".join(self._texts.whole)

    def open(self, tag: str, attributes: str) -> None:
        """An element begins."""
        given = {
            one[1].lower(): unescape(one[2] or one[3] or one[4] or "")
            for one in _ATTRIBUTE.finditer(attributes[:4_000])
        }
        self._note_day(tag, given)
        self._add("\n" if tag in _BLOCKS else "\t" if tag in ("td", "th") else "")
        if tag in _VOID or attributes.endswith("/") or len(self._open) >= DEEPEST:
            return
        names = f"{given.get('class', '')} {given.get('id', '')} {given.get('role', '')}"[:400]
        is_body = tag == "article" or given.get("itemprop") == "articleBody"
        is_body = is_body or any(_BODY.search(name) for name in names.split())
        is_around = tag not in ("html", "body", "main", "article") and not is_body
        left_out = tag in _LEFT_OUT or (is_around and bool(_AROUND.search(names)))
        self._open.append(_Element(tag, left_out, is_body))
        self._left_out += left_out
        self._bodies += is_body
        self._headlines += tag == "h1"

    def close(self, tag: str) -> None:
        """An element ends, and with it those within that were left open."""
        # Only near ones: a page of nothing but stray closing tags must not search its whole depth.
        near = self._open[-12:] if tag != "body" else self._open
        if any(one.tag == tag for one in near):
            while self._open:
                closed = self._open.pop()
                self._left_out -= closed.is_left_out
                self._bodies -= closed.is_body
                self._headlines -= closed.tag == "h1"
                if closed.tag == tag:
                    break
        self._add("\n" if tag in _BLOCKS else "")

    def put(self, raw: str) -> None:
        """A text between tags."""
        if not raw:
            return
        text = unescape(raw)
        if self._open and self._open[-1].tag == "title":
            self.title.append(text[:300])
        is_pre = any(one.tag == "pre" for one in self._open[-3:])
        self._add(text if is_pre else _SPACES.sub(" ", text))

    def _add(self, text: str) -> None:
        if not text or self._left_out:
            return
        if self._headlines and len(self.headline) < 50:
            self.headline.append(text)
        self._texts.whole.append(text)
        if self._bodies:
            self._texts.body.append(text)

    def _note_day(self, tag: str, given: dict[str, str]) -> None:
        is_day = tag == "meta" and "published" in given.get("property", given.get("name", ""))
        found = _PUBLISHED.match(given.get("content", "")) if is_day else None
        if tag == "time" and not self._left_out:
            found = _PUBLISHED.match(given.get("datetime", ""))
        if found and self.published_on is None:
            try:
                self.published_on = date(*map(int, found.groups()))
            except ValueError:
                return
