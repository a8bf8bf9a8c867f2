"""An article that was read -> a draft of what it says, in figures and names alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.articles.draft import Draft, Line
from bot.articles.names import slug_for
from bot.articles.reader import ReadArticle, read_article
from bot.articles.text import article_of, article_of_text
from db.provenance import Kind, Source

UNSIGNED = "an unsigned report"


def draft_of_file(
    raw: bytes, name: str, outlet: str | None = None, published_on: date | None = None
) -> Draft:
    """The draft of what a file says; it takes up to a second, so not on an event loop.

    Raises:
        BadArticle: it is no text, or tells of no race.
    """
    article = article_of(raw, name)
    dated = replace(article, published_on=published_on or article.published_on)
    return draft_of(read_article(dated, name), outlet)


def draft_of_text(text: str, outlet: str | None = None, published_on: date | None = None) -> Draft:
    """The same for a text that was pasted.

    Raises:
        BadArticle: it tells of no race.
    """
    article = article_of_text(text)
    dated = replace(article, published_on=published_on or article.published_on)
    return draft_of(read_article(dated), outlet)


def draft_of(read: ReadArticle, outlet: str | None) -> Draft:
    """What was read, line by line, each thing once."""
    lines = tuple(_lines(read))
    published_on = read.report.article.published_on
    draft = Draft(Source("report", outlet or UNSIGNED), lines)
    return replace(draft, source=_source(draft, outlet, published_on))


def _lines(read: ReadArticle) -> Iterator[Line]:
    seen: set[tuple[Kind, str, str, str]] = set()
    for one in read.findings:
        for name, value in one.fields.items():
            place = (one.kind, one.scope, one.subject, name)
            if place not in seen:
                yield Line(len(seen), *place, value)
                seen.add(place)


def _source(draft: Draft, outlet: str | None, published_on: date | None) -> Source:
    """The same article makes the same slug, so that it is not taken in twice."""
    day = published_on or draft.of_race("run_on") or ""
    told = f"{draft.of_race('name') or draft.of_race('track') or 'race'} {day}"
    slug = f"{slug_for(outlet or 'report')}-{slug_for(told)}"
    label = outlet or UNSIGNED
    return Source(slug, label, outlet=outlet, published_on=published_on)
