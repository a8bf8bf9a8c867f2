"""What of a file is the article, and what stands around it."""

from datetime import date

import pytest

from bot.articles.text import (
    LONGEST_LINE,
    MOST_BYTES,
    MOST_LINES,
    Article,
    article_of,
    article_of_text,
)
from bot.errors import BadArticle

PAGE = """<!doctype html><html><head><title>Larson wins | Example Sports</title>
<meta property="article:published_time" content="2025-03-22T08:00:00Z">
<style>p { color: red }</style><script>var pole = "Larson won";</script></head>
<body><nav><a href="/">Home</a></nav><h1>Larson wins at Homestead</h1>
<div class="td-post-content"><p>Kyle Larson won the Baptist&nbsp;Health 200 on Friday, and it was
his fourth win in the series, the first since a May evening in North Carolina two years ago.</p>
<figure><img src="a.jpg"><figcaption>Ross Chastain after winning</figcaption></figure>
<div class="ad-box">Buy tyres</div>
<p>Layne Riggs finished second.</p></div>
<aside class="sidebar">Corey Heim wins another race</aside>
<form id="commentform">Leave a comment</form><footer>Example Sports</footer></body></html>"""


def lines_of(text: str, name: str = "report.txt") -> list[str]:
    return [line.text for line in article_of(text.encode(), name).lines]


def refusal(raw: bytes, name: str = "report.txt") -> str:
    with pytest.raises(BadArticle) as refused:
        article_of(raw, name)
    return str(refused.value)


def test_the_first_line_that_stands_apart_is_the_title() -> None:
    article = article_of_text("Larson wins\n\nKyle Larson won the Baptist Health 200 on Friday.")

    assert article.title == "Larson wins"


def test_a_single_paragraph_has_no_title() -> None:
    assert article_of_text("Kyle Larson won the Baptist Health 200 on Friday.").title == ""


def test_every_line_says_where_it_stands() -> None:
    article = article_of_text("Larson wins\n\n\nKyle Larson won.\nHe led 20 laps.")

    assert [article.text[line.start :].startswith(line.text) for line in article.lines] == [
        True
    ] * 3


def test_typographic_marks_are_read_as_plain_ones() -> None:
    assert lines_of("“Larson’s win” – at last…  said all") == [
        '"Larson\'s win" - at last.  said all'
    ]


def test_marks_that_cannot_be_seen_are_left_out() -> None:
    assert lines_of("\u202eKyle\u200b Larson\u202c won\ufeff the race") == [
        "Kyle Larson won the race"
    ]


def test_lines_broken_within_sentences_are_joined() -> None:
    text = (
        "Kyle Larson won the Baptist Health 200 on Friday night after\na spin with 45 laps to go."
    )

    assert lines_of(text) == [text.replace("\n", " ")]


def test_lists_keep_their_lines() -> None:
    text = "1. Kyle Larson, Chevrolet, 134 laps completed, Running\n2. Layne Riggs, Ford, 134 laps"

    assert len(lines_of(text)) == 2


def test_labelled_lines_stay_apart() -> None:
    text = "Winner: Tyler Reddick, No. 45 23XI Racing Toyota Camry\nTrack: Homestead-Miami Speedway"

    assert len(lines_of(text)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "HOMESTEAD, FLORIDA - MARCH 21: Larson wins. (Photo by Somebody/Getty Images)",
        "Related: Five things to watch",
        "Advertisement",
    ],
)
def test_captions_and_pointers_elsewhere_are_no_part_of_it(line: str) -> None:
    assert lines_of(f"A win\n\nKyle Larson won.\n\n{line}\n\nHe was glad.") == [
        "A win",
        "Kyle Larson won.",
        "He was glad.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Share",
        "Share this story",
        "Comments",
        "12 Comments",
        "Comments (3)",
        "Subscribe to our newsletter",
        "Sign up for the free newsletter!",
        "Follow us on X",
        "Read on for the full story",
        "Read more: Bell wins at Phoenix",
    ],
)
def test_what_a_page_puts_between_paragraphs_ends_no_article(line: str) -> None:
    text = f"A win\n\nKyle Larson won.\n\nHe was glad.\n\n{line}\n\nLayne Riggs was second."

    assert lines_of(text)[-2:] == ["He was glad.", "Layne Riggs was second."]


@pytest.mark.parametrize(
    "line",
    [
        "Most Popular Driver Chase Elliott finished fourth.",
        "Trending upward, Tyler Ankrum finished fourth.",
        "More on the crash: Bell spun on his own.",
        "Comments from the winner follow.",
        "Share of the lead went to Heim.",
        "Copyright holders aside, Larson was glad.",
        "Related to nobody in the garage, he has no one to ask.",
    ],
)
def test_a_sentence_that_begins_like_a_page_s_own_line_is_read(line: str) -> None:
    text = f"A win\n\nKyle Larson won.\n\nHe was glad.\n\n{line}\n\nLayne Riggs was second."

    assert lines_of(text)[-3:] == ["He was glad.", line, "Layne Riggs was second."]


SENTENCE = "Layne Riggs led the field to the last restart with two laps to go that night."


@pytest.mark.parametrize("line", ["Related articles", "Most popular", "More from NASCAR"])
def test_links_to_other_articles_in_the_midst_of_one_are_left_out_alone(line: str) -> None:
    links = "Bell wins at Phoenix\nHeim on pole at Bristol"
    text = f"A win\n\n{SENTENCE}\n\nHe was glad.\n\n{line}\n{links}\n\n{SENTENCE}\n\nHe left."

    assert lines_of(text) == ["A win", SENTENCE, "He was glad.", SENTENCE, "He left."]


def test_a_list_behind_links_to_other_articles_is_read() -> None:
    text = f"A win\n\n{SENTENCE}\n\nHe was glad.\n\nRelated articles\nBell wins\n\n1. Kyle Larson"

    assert lines_of(f"{text}\n\n{SENTENCE}")[-2:] == ["1. Kyle Larson", SENTENCE]


@pytest.mark.parametrize("line", ["LEAVE A REPLY", "Latest articles", "Related posts"])
def test_the_article_ends_where_its_page_goes_on_to_something_else(line: str) -> None:
    text = f"A win\n\nKyle Larson won.\n\nHe was glad.\n\n{line}\n\nRoss Chastain won at Talladega."

    assert "Talladega" not in article_of_text(text).text


def test_markdown_is_read_without_its_marks() -> None:
    text = "# Bell wins\n\n**Christopher Bell** won the [301](http://example.com/x) at *Loudon*."

    assert lines_of(text) == ["Bell wins", "Christopher Bell won the 301 at Loudon."]


def test_of_a_page_only_the_article_is_left() -> None:
    article = article_of(PAGE.encode(), "page.html")

    assert article.title == "Larson wins at Homestead"
    assert "Baptist Health 200 on Friday" in article.text
    assert "Layne Riggs finished second." in article.text


@pytest.mark.parametrize(
    "around", ["Example", "Buy tyres", "Chastain", "Heim", "comment", "var pole", "color: red"]
)
def test_what_stands_around_it_on_the_page_is_left_out(around: str) -> None:
    assert around not in article_of(PAGE.encode(), "page.html").text


def test_a_page_tells_when_it_was_published() -> None:
    assert article_of(PAGE.encode(), "page.html").published_on == date(2025, 3, 22)


def test_a_page_is_known_by_its_text_as_well() -> None:
    assert article_of_text(PAGE).title == "Larson wins at Homestead"


def test_cells_of_a_table_on_a_page_stay_apart() -> None:
    rows = "<tr><td>1</td><td>Kyle Larson</td><td>134</td></tr>" * 2
    page = f"<html><body><p>Results of the race on Friday</p><table>{rows}</table></body></html>"

    assert "1\tKyle Larson\t134" in article_of(page.encode(), "page.html").text


def test_letters_of_other_encodings_are_read() -> None:
    texts = ["Suárez won the race in Mexico".encode(code) for code in ("cp1252", "utf-16", "utf-8")]

    assert {article_of(raw, "a.txt").lines[0].text for raw in texts} == {
        "Suárez won the race in Mexico"
    }


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        (b"", "holds no text"),
        (b" \n\t\n", "holds no text"),
        (b"1 2 3 4 5 6", "holds no text"),
        (bytes(range(256)) * 40, "is no text"),
        (b"x" * (MOST_BYTES + 1), "larger than an article"),
        (b"word " * 40_000, "characters of text"),
        (b"word " * (LONGEST_LINE // 4), "a line of more than"),
        (b"a word\n" * (MOST_LINES + 1), "more than 5000 lines"),
        (b"<!--" * 1000, "holds no text"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(raw: bytes, wrong: str) -> None:
    assert wrong in refusal(raw)


def test_a_refusal_names_the_file_and_repeats_nothing_of_it() -> None:
    told = refusal(b"hush " * 40_000, "secret.txt")

    assert told.startswith("secret.txt ")
    assert "hush" not in told


def test_an_article_without_anything_in_it_has_no_title() -> None:
    assert Article("", ()).title == ""


FRONT = """---
title: "Larson wins at Homestead"
date: 2025-03-22T04:00:00Z
tags:
  - trucks
---

Kyle Larson won the Baptist Health 200 on Friday.
"""


def test_what_writing_tools_put_before_a_text_tells_its_title_and_day() -> None:
    article = article_of(FRONT.encode(), "report.md")

    assert (article.title, article.published_on) == ("Larson wins at Homestead", date(2025, 3, 22))
    assert article.lines[-1].text == "Kyle Larson won the Baptist Health 200 on Friday."


@pytest.mark.parametrize(
    "text",
    [
        "---\nDate: 2025-03-21\nWinner: Kyle Larson\n---\nHe was glad.",
        "---\nKyle Larson won.\n---\nHe was glad.",
        "---\ntitle: Kyle Larson won.",
    ],
)
def test_other_lines_between_rulers_are_the_article_s(text: str) -> None:
    assert "Larson" in article_of_text(text).text
    assert article_of_text(text).published_on is None


def test_a_day_before_a_text_that_no_calendar_has_is_none() -> None:
    article = article_of_text(FRONT.replace("03-22", "02-30"))

    assert article.published_on is None


@pytest.mark.parametrize("charset", ["windows-1251", "iso-8859-2", "shift_jis"])
def test_a_page_is_read_in_the_letters_it_names(charset: str) -> None:
    name = {"windows-1251": "Сергей Сироткин", "iso-8859-2": "Jiří Vaňouš"}.get(charset, "角田裕毅")
    page = f"<html><head><meta charset='{charset}'></head><body><p>{name} won the race.</p></body>"

    assert article_of(page.encode(charset), "page.html").lines[0].text == f"{name} won the race."


@pytest.mark.parametrize("charset", ["utf-8", "rot13", "punycode", "no-such"])
def test_letters_that_cannot_be_what_a_page_names_are_western(charset: str) -> None:
    page = f"<html><head><meta charset='{charset}'></head><body><p>Suárez won the race.</p></body>"

    assert article_of(page.encode("cp1252"), "a.html").lines[0].text == "Suárez won the race."
