"""A saved web page -> its headline and the text of its article, by the standard library alone."""

import re
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser

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
    reader.feed(text)
    reader.close()
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


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = {name: value or "" for name, value in attrs}
        self._note_day(tag, given)
        self._put("\n" if tag in _BLOCKS else "\t" if tag in ("td", "th") else "")
        if tag in _VOID or len(self._open) >= DEEPEST:
            return
        names = f"{given.get('class', '')} {given.get('id', '')} {given.get('role', '')}"
        is_body = tag == "article" or given.get("itemprop") == "articleBody"
        is_body = is_body or any(_BODY.search(name) for name in names[:400].split())
        is_around = tag not in ("html", "body", "main", "article") and not is_body
        left_out = tag in _LEFT_OUT or (is_around and bool(_AROUND.search(names[:400])))
        self._open.append(_Element(tag, left_out, is_body))
        self._left_out += left_out
        self._bodies += is_body
        self._headlines += tag == "h1"

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and those within it that were left open."""
        if tag in _VOID:
            return
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
        self._put("\n" if tag in _BLOCKS else "")

    def handle_data(self, data: str) -> None:
        """Take in a text."""
        if self._open and self._open[-1].tag == "title":
            self.title.append(data[:300])
        is_pre = any(one.tag == "pre" for one in self._open[-3:])
        self._put(data if is_pre else re.sub(r"\s+", " ", data))

    def _put(self, text: str) -> None:
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
        if tag == "time" and self.published_on is None and not self._left_out:
            found = _PUBLISHED.match(given.get("datetime", ""))
        if found and self.published_on is None:
            try:
                self.published_on = date(*map(int, found.groups()))
            except ValueError:
                return
