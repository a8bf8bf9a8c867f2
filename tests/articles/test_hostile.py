"""Texts that are no reports, and texts made to be slow."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.reader import read_article
from bot.articles.text import MOST_BYTES, article_of
from bot.articles.told import told
from bot.errors import BadArticle
from tests.articles.reports import STEMS, a_report, read_corpus

SLOW_S = 5.0
"""Far beyond what any text within the limits takes, even on a busy machine."""

WORDS = st.sampled_from(
    [
        *"Kyle Larson won the Harbor 300 led 20 laps and , . ; - ' ( ) Stage 1 second 13th".split(),
        *"No. 07 with Ben Brandt pole points behind ahead of finished in who first by".split(),
        *('"', "\n", "\t", "seconds"),
    ]
)


def read(raw: bytes, name: str = "report.txt") -> str:
    """What becomes of a file: how much is read, or why nothing is."""
    try:
        article = read_article(article_of(raw, name), name)
    except BadArticle as refusal:
        return str(refusal)
    told(article)
    return f"{len(article.findings)} findings"


def seconds(raw: bytes, name: str = "report.txt") -> float:
    began = time.monotonic()
    read(raw, name)
    return time.monotonic() - began


@pytest.mark.parametrize(
    "text",
    [
        "Arsenal beat Chelsea 2-1 on Sunday. Bukayo Saka scored twice. Arsenal lead the table.",
        "Iga Swiatek won the French Open final on Saturday, beating Coco Gauff 6-2, 6-3.",
        "Take two eggs and whisk them. Add flour. Bake for twenty minutes.",
        "Dear Sir or Madam, I write to you about the water in my cellar.",
    ],
)
def test_a_text_about_something_else_is_refused(text: str) -> None:
    assert read(text.encode()) == "report.txt tells of no race that can be recognised."


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"a" * MOST_BYTES, "line.txt"),
        (b"Kyle Larson " * 80_000, "names.txt"),
        (b"Kyle Larson, " * 1_500 + b"finished third", "list.txt"),
        (b'"' * 19_000 + b" Larson won.", "quotes.txt"),
        (b"(" * 19_000 + b" Larson won.", "brackets.txt"),
        (b"second third " * 1_500, "places.txt"),
        (b"the pole of " * 1_600, "pole.txt"),
        (b"led " * 4_900, "led.txt"),
        (b"<p" * 300_000, "open.html"),
        (b"<!--" * 200_000, "comments.html"),
        (b"<script>" * 100_000, "scripts.html"),
        (b"</div>" * 160_000, "closed.html"),
        (b"<div>" * 90_000 + b"Larson won" + b"</div>" * 80_000, "nested.html"),
        (b"&amp;" * 200_000, "entities.html"),
        (b"<td>x" * 90_000, "cells.html"),
        (b"<table><td>" * 90_000, "tables.html"),
        (b"<ol><li>Kyle Larson" * 50_000, "items.html"),
        (b"<article>one two three" * 45_000, "bodies.html"),
        (b"<h1>x" * 90_000, "headlines.html"),
        (b"<time datetime=2025-03-22>" * 38_000, "times.html"),
        (b"<p>" * 90_000, "paragraphs.html"),
        (b"Pos\tDriver\tLed\n" + b"1\tKyle Larson\t\n" * 8_000, "rows.txt"),
        (b"---\n" + b"a: b\n" * 190_000, "front.md"),
        (b"Related articles\n" * 8_000, "related.txt"),
        (b"<a " + b'title="x" ' * 90_000 + b">Larson</a>", "attributes.html"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_no_text_takes_long(raw: bytes, name: str) -> None:
    assert seconds(raw, name) < SLOW_S


def test_ten_thousand_names_are_read_or_refused_in_time() -> None:
    names = [f"N{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}x Yo{n % 97}" for n in range(10_000)]
    lines = "\n".join(", ".join(names[at : at + 50]) for at in range(0, len(names), 50))

    assert seconds(a_report(lines[:140_000]).encode()) < SLOW_S


def test_a_text_of_marks_and_names_in_other_directions_is_read_as_without_them() -> None:
    plain = a_report("Brandt finished second.")
    marked = plain.replace(" ", " \u202e\u200f").replace("won", "w\u00adon")

    assert read(marked.encode()) == read(plain.encode())


def test_a_report_reads_the_same_with_any_line_endings() -> None:
    text = a_report("Brandt finished second.", "Castell led 30 laps.")

    assert read(text.encode()) == read(text.replace("\n", "\r\n").encode())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=200).map(" ".join))
def test_any_order_of_the_words_of_reports_is_read_or_refused(text: str) -> None:
    assert read(a_report(text).encode()).endswith("findings")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_behind_a_report_leaves_it_readable(text: str) -> None:
    told_of = read(a_report(text).encode())

    assert told_of.endswith(("findings", "."))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    for name in ("a.txt", "a.html"):
        assert read(raw, name)


@pytest.mark.parametrize("stem", STEMS)
def test_every_finding_rests_on_words_of_the_article(stem: str) -> None:
    done = read_corpus(stem)

    quotes = [done.report.article.text[one.start : one.end] for one in done.findings]

    assert quotes == [one.quote for one in done.findings]
