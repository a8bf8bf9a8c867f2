"""An article that was read -> a draft of what it says, in figures and names alone."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from bot.answers.normal import normal
from bot.articles.drafts.announcing import announced_fields
from bot.articles.drafts.draft import Draft, Line
from bot.articles.drafts.names import slug_for
from bot.articles.findings import Finding
from bot.articles.reader import ReadArticle, read_article
from bot.articles.text import Article, article_of, article_of_text
from db.provenance import Kind, Source, Value
from db.sheets.values import YEARS

UNSIGNED = "an unsigned report"
DIGITS_OF_DIGEST = 6


def draft_of_file(
    raw: bytes, name: str, outlet: str | None = None, published_on: date | None = None
) -> Draft:
    """The draft of what a file says; it takes up to a second, so not on an event loop.

    Raises:
        BadArticle: it is no text, or tells of no race.
    """
    return draft_of(read_article(dated(article_of(raw, name), published_on), name), outlet)


def draft_of_text(text: str, outlet: str | None = None, published_on: date | None = None) -> Draft:
    """The same for a text that was pasted.

    Raises:
        BadArticle: it tells of no race.
    """
    return draft_of(read_article(dated(article_of_text(text), published_on)), outlet)


def draft_of(read: ReadArticle, outlet: str | None) -> Draft:
    """What was read, line by line, each thing once."""
    article, outlet = read.report.article, (outlet or "").strip() or None
    unsigned = Source("report", UNSIGNED, outlet=outlet, published_on=article.published_on)
    return signed(Draft(unsigned, tuple(_lines(read)), digest=_digest(article)))


def dated(article: Article, published_on: date | None) -> Article:
    """The article with the day it was published, as it was given or else as its page tells."""
    told = published_on or article.published_on
    return replace(article, published_on=told if told and told.year in YEARS else None)


def signed(draft: Draft) -> Draft:
    """The draft with the slug that follows from its outlet, the day of its race, and its text.

    So the same article is the same source whenever it comes, and no other article is.
    """
    if not draft.digest:
        return draft
    told = draft.source
    return replace(draft, source=source_of(draft, told.outlet, told.published_on))


def source_of(draft: Draft, outlet: str | None, published_on: date | None) -> Source:
    """The source of a draft that was read from an article of that outlet and day."""
    day = draft.run_on.isoformat() if draft.run_on else "undated"
    slug = f"{slug_for(outlet or 'report')}-{day}-{draft.digest}"
    return Source(slug, outlet or UNSIGNED, outlet=outlet, published_on=published_on)


def _digest(article: Article) -> str:
    return hashlib.sha256(normal(article.text).encode()).hexdigest()[:DIGITS_OF_DIGEST]


def _lines(read: ReadArticle) -> Iterator[Line]:
    seen: set[tuple[Kind, str, str, str]] = set()
    for one in read.findings:
        for name, value in _fields(one, read).items():
            place = (one.kind, one.scope, one.subject, name)
            if place not in seen:
                yield Line(len(seen), *place, value)
                seen.add(place)


def _fields(one: Finding, read: ReadArticle) -> Mapping[str, Value]:
    if one.kind is not Kind.SCHEDULE:
        return one.fields
    about = read.report.about
    return announced_fields(one, about.run_on, read.report.article.published_on)
