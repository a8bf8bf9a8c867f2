"""The text of an article: what was saved of it, without what stands around it on its page."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from bot.articles.decoding import decoded
from bot.articles.front_matter import without_front_matter
from bot.articles.markup import is_markup, page_of
from bot.articles.own_lines import own_lines
from bot.errors import BadArticle

MOST_BYTES = 1_000_000
"""Of a file; the longest report seen makes a fortieth of it, a saved page a half."""
MOST_CHARACTERS = 150_000
"""Of an article's own text; beyond it a file is a book, or a trap."""
LONGEST_LINE = 20_000
MOST_LINES = 5_000

_ASCII = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "…": ".", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ", "\u2007": " ",
        "\r": "\n", "\v": "\n", "\f": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n",
    }
)  # fmt: skip
_LISTED = re.compile(r"^\s*(?:\d{1,3}[.):\s\t]|[-*•|+]\s|P\d)|\t|\|")
_LABELLED = re.compile(r"^[A-Z][\w ,/#()-]{1,40}:\s")
_ENDS = re.compile(r"[.!?:]['\")\]]*$")
_LETTER = re.compile(r"[^\W\d_]")
_WRAPPED = 45
"""A line at least so long that ends within a sentence goes on in the next one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line or paragraph of an article, and where it begins in the article's text."""

    text: str
    start: int
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """An article's own words. `lines` are the non-empty lines of `text`, the title first."""

    text: str
    lines: tuple[Line, ...]
    published_on: date | None = None

    @property
    def title(self) -> str:
        """The first line, if it stands apart; empty otherwise."""
        return self.lines[0].text if self.lines and self.lines[0].is_title else ""


def article_of(raw: bytes, name: str) -> Article:
    """The article that a file holds; `name` tells its kind and is what a refusal calls it.

    Raises:
        BadArticle: it is too large, no text, or empty.
    """
    if len(raw) > MOST_BYTES:
        raise BadArticle(name, "is larger than an article can be, 1 MB")
    return article_of_text(decoded(raw, name), name)


def article_of_text(text: str, name: str = "The article") -> Article:
    """The article that `text` is: plain, Markdown, or a saved page.

    Raises:
        BadArticle: it is too long, or holds no words.
    """
    is_page = PurePath(name).suffix.lower() in (".html", ".htm") or is_markup(text)
    page = page_of(text) if is_page else without_front_matter(text)
    if len(page.text) > 3 * MOST_CHARACTERS:
        raise BadArticle(name, f"has more than {MOST_CHARACTERS} characters of text")
    plain = _cleaned(page.text)
    lines = list(_joined(own_lines(plain)))
    if len(lines) > 0 and sum(map(len, lines)) > MOST_CHARACTERS:
        raise BadArticle(name, f"has more than {MOST_CHARACTERS} characters of text")
    if len(lines) > MOST_LINES:
        raise BadArticle(name, f"has more than {MOST_LINES} lines")
    if any(len(line) > LONGEST_LINE for line in lines):
        raise BadArticle(name, f"has a line of more than {LONGEST_LINE} characters")
    if sum(len(_LETTER.findall(line)) for line in lines[:50]) < 10:
        raise BadArticle(name, "holds no text")
    title = _cleaned(page.title).strip()
    if title and lines and title != lines[0] and lines[0] not in title:
        lines.insert(0, title)
    return _laid_out(lines, page.published_on)


def _cleaned(text: str) -> str:
    """`text` with plain quotes, dashes and spaces, and without marks that cannot be seen."""
    composed = unicodedata.normalize("NFC", text).translate(_ASCII)
    return "".join(
        one
        for one in composed
        if one in "\t\n" or unicodedata.category(one) not in ("Cf", "Cc", "Co", "Cs", "Cn")
    )


def _joined(lines: Iterator[str]) -> Iterator[str]:
    """Paragraphs whole again, where a file breaks its lines; lists stay as they stand."""
    held: list[str] = []
    for line in lines:
        if held and not (line and _goes_on(held[-1], line)):
            yield " ".join(held)
            held = []
        if line:
            held.append(line)
    if held:
        yield " ".join(held)


def _goes_on(line: str, following: str) -> bool:
    if len(line) < _WRAPPED or _ENDS.search(line[-4:]):
        return False
    apart = (_LISTED, _LABELLED)
    return not any(mark.search(one[:200]) for mark in apart for one in (line, following))


def _laid_out(lines: list[str], published_on: date | None) -> Article:
    placed: list[Line] = []
    at = 0
    for n, line in enumerate(lines):
        stands_apart = n == 0 and len(lines) > 1 and len(line) <= 160 and not line.endswith(".")
        placed.append(Line(line, at, is_title=stands_apart))
        at += len(line) + 1
    return Article("\n".join(lines), tuple(placed), published_on)
