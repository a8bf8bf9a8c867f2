"""Which part of a saved page is the article, and how its tables and days are read."""

from datetime import date

import pytest

from bot.articles.text import Article, article_of

WINNER = "Ann Archer won Sunday's Harbor 300 at Mill Creek Speedway, her fourth win of the year."
SECOND = "Ben Brandt finished second, a car length behind, after a restart with two laps to go."
THIRD = "Cy Castell led the most laps of anybody that night and came home third in the end."
TOLD = [WINNER, SECOND, THIRD]
PARAGRAPHS = "".join(f"<p>{one}</p>" for one in TOLD)
REPORT = f"<h1>Archer wins at last</h1>{PARAGRAPHS}"
OTHER = "Gus Granger won at Alder Lake on a night of nine cautions, and he was glad about it."


def a_page(body: str, head: str = "") -> Article:
    """The article of a page with this body."""
    title = "<title>Archer wins - Example Sports</title>"
    page = f"<!doctype html><html><head>{title}{head}</head><body>{body}</body></html>"
    return article_of(page.encode(), "page.html")


def lines_of(body: str) -> list[str]:
    return [line.text for line in a_page(body).lines]


def a_table(*rows: str) -> str:
    """A table without blanks between its tags; commas part the cells of a row."""
    cells = [row.replace(",", "</td><td>") for row in rows]
    return "<table>" + "".join(f"<tr><td>{row}</td></tr>" for row in cells) + "</table>"


@pytest.mark.parametrize(
    "layout",
    [
        "<div class='content-sidebar-wrap'><main><article class='post'>{}</article></main></div>",
        "<div class='elementor-widget elementor-widget-theme-post-content'>"
        "<div class='elementor-widget-container'>{}</div></div>",
        "<form id='aspnetForm' method='post'><div id='main'>{}</div></form>",
        "<div><form method='post'><div class='article-body'>{}</div></form></div>",
        "<div class='site has-sidebar'><div>{}</div></div>",
        "<div class='row with-right-sidebar'><div class='col-8'>{}</div></div>",
        "<section class='main nav-offset'><div>{}</div></section>",
        "<div class='sidebar-page'><div>{}</div></div>",
        "<div class='nav-frame'><main>{}</main></div>",
        "<div class='post category-news tag-cup'>{}</div>",
        "<div class='article-body paywall'>{}</div>",
        "<div class='article-body'><div class='widget-text'>{}</div></div>",
        "<div class='page-with-comments'><div>{}</div></div>",
        "<div class='comments-page'><div>{}</div></div>",
        "<article class='card'>{}</article>",
    ],
)
def test_no_name_of_a_page_s_layout_hides_the_article(layout: str) -> None:
    assert lines_of(layout.format(REPORT)) == ["Archer wins at last", *TOLD]


@pytest.mark.parametrize(
    "around",
    [
        "<div class='sidebar'>{}</div>",
        "<div class='right-sidebar widget'>{}</div>",
        "<div class='elementor-widget elementor-widget-share-buttons'>{}</div>",
        "<div class='related-posts'><article class='post'>{}</article></div>",
        "<div class='newsletter-signup'>{}</div>",
        "<aside>{}</aside>",
        "<div><form class='search'>{}</form></div>",
        "<ol class='comment-list'><li><article class='comment-body'>{}</article></li></ol>",
        "<article class='card teaser'>{}</article>",
    ],
)
@pytest.mark.parametrize("body", ["<div class='article-body'>{}</div>", "<div id='x'>{}</div>"])
def test_what_lies_around_an_article_or_within_it_is_left_out(around: str, body: str) -> None:
    beside = around.format(f"<p>{OTHER}</p>" * 2)

    assert OTHER not in lines_of(body.format(REPORT) + beside)
    assert OTHER not in lines_of(body.format(REPORT + beside))


@pytest.mark.parametrize("form", ["{cards}{report}", "{report}{cards}"])
def test_cards_of_other_articles_are_no_part_of_the_article(form: str) -> None:
    cards = f"<article class='item'><h3>Granger</h3><p>{OTHER}</p><p>{OTHER}</p></article>" * 5
    report = f"<article class='post'>{REPORT}</article>"

    assert lines_of(form.format(cards=cards, report=report)) == ["Archer wins at last", *TOLD]


def test_without_a_headline_the_longest_body_is_the_article() -> None:
    cards = f"<article><p>{OTHER}</p></article>" * 2

    found = lines_of(f"<h1>Archer wins at last</h1>{cards}<article>{PARAGRAPHS}</article>")

    assert found == ["Archer wins at last", *TOLD]


def test_an_article_in_parts_is_read_whole() -> None:
    parts = [f"<div class='article-body'><p>{one}</p></div>" for one in TOLD]

    assert lines_of("<div>" + "<div class='ad'>Buy</div>".join(parts) + "</div>")[-3:] == TOLD


def test_a_page_of_results_alone_is_read_without_what_people_say_of_it() -> None:
    table = a_table(*(f"{n},Ann Archer,{300 - n},Running" for n in range(1, 9)))

    found = lines_of(f"<div>{table}</div><div class='comments'><p>{OTHER}</p><p>{OTHER}</p></div>")

    assert OTHER not in found


def test_the_headline_is_the_article_s_not_the_site_s() -> None:
    header = "<header><h1>Example Sports</h1></header>"

    assert a_page(f"{header}<article>{REPORT}</article>").title == "Archer wins at last"


def test_a_headline_in_two_lines_is_one() -> None:
    headline = "<div><h1>Archer wins<br>at last</h1></div>"

    assert a_page(f"{headline}<article>{PARAGRAPHS}</article>").title == "Archer wins at last"


def test_paragraphs_that_are_never_closed_end_where_the_next_begins() -> None:
    report = REPORT.replace("</p>", "")

    assert lines_of(f"{'<p>' * 500}{report}<aside>{OTHER}</aside>") == [
        "Archer wins at last",
        *TOLD,
    ]


def test_an_empty_cell_of_a_page_s_table_stays_empty() -> None:
    found = lines_of(REPORT + a_table("2,Layne Riggs,,49", ",Corey Heim,78,48"))

    assert found[-2:] == ["2\tLayne Riggs\t\t49", "\tCorey Heim\t78\t48"]


def test_a_cell_over_two_columns_counts_as_two() -> None:
    table = "<table><tr><td colspan=2>Driver<td>Led<tr><td>5<td>Ann Archer<td>20</table>"

    assert lines_of(REPORT + table)[-2:] == ["Driver\t\tLed", "5\tAnn Archer\t20"]


@pytest.mark.parametrize("cell", ["<div>{}</div>", "<p>{}</p>", "<div><div>{}</div></div>"])
def test_blocks_in_a_cell_leave_its_row_whole(cell: str) -> None:
    row = ",".join(cell.format(one) for one in ("1", "Ann Archer", "20"))

    found = lines_of(REPORT + a_table(row))[-1].split("\t")

    assert [one.strip() for one in found] == ["1", "Ann Archer", "20"]


def test_what_stands_below_a_name_in_its_cell_stays_apart_from_it() -> None:
    table = a_table("1,Ann Archer<br><small>Spire</small>,20")

    assert lines_of(REPORT + table)[-1] == "1\tAnn Archer  Spire\t20"


def test_a_page_laid_out_by_a_table_keeps_its_lines() -> None:
    page = f"<table><tr><td>Home<td>{REPORT}</table>"

    assert lines_of(page)[-3:] == TOLD


def test_a_cell_alone_in_its_row_keeps_its_lines() -> None:
    found = lines_of(REPORT + a_table("1. Ann Archer<br>2. Ben Brandt<br>3. Cy Castell"))

    assert found[-3:] == ["1. Ann Archer", "2. Ben Brandt", "3. Cy Castell"]


def test_a_table_in_a_figure_is_read() -> None:
    figure = f"<figure class='wp-block-table'>{a_table('1,Ann Archer,20')}</figure>"

    assert lines_of(REPORT + figure)[-1] == "1\tAnn Archer\t20"


def test_items_of_a_numbered_list_have_the_numbers_that_the_page_shows() -> None:
    items = "<ol><li>Ann Archer</li><li><b>Ben Brandt</b></li><li>3. Cy Castell</li></ol>"

    found = lines_of(f"{REPORT}{items}<ol start=11><li>Gus Granger</ol><ul><li>Ed Eklund</ul>")

    assert found[-5:] == [
        "1. Ann Archer",
        "2. Ben Brandt",
        "3. Cy Castell",
        "11. Gus Granger",
        "Ed Eklund",
    ]


NEXT = "<div><time datetime='2025-03-28'>28 March</time></div>"
LATER = "<time class='updated' datetime='2025-03-24'>24 March</time>"
OWN = "<time datetime='2025-03-22'>22 March</time>"


@pytest.mark.parametrize(
    "body",
    [
        f"{NEXT}<article>{OWN}{REPORT}</article>",
        f"{NEXT}<h1>Archer wins at last</h1>{OWN}<div class='article-body'>{PARAGRAPHS}</div>",
        f"{NEXT}<h1>Archer wins at last</h1>{OWN}{PARAGRAPHS}",
        f"<article>{LATER}{OWN}{REPORT}</article>",
        f"{OWN}<article>{REPORT}</article>",
    ],
)
def test_the_day_of_an_article_is_the_one_that_stands_with_it(body: str) -> None:
    assert a_page(body).published_on == date(2025, 3, 22)


def test_of_days_that_stand_elsewhere_none_is_the_article_s() -> None:
    assert a_page(f"{NEXT}{OWN}<article>{REPORT}</article>").published_on is None


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2025-03-22T08:00:00Z'>",
        "<meta itemprop='datePublished' content='2025-03-22'>",
        "<meta name='pubdate' content='2025-03-22'>",
    ],
)
def test_the_day_that_a_page_s_head_tells_goes_before_others(head: str) -> None:
    assert a_page(f"{NEXT}{REPORT}", head).published_on == date(2025, 3, 22)


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert (
        a_page(f"<article><time datetime='2025-02-30'>x</time>{REPORT}</article>").published_on
        is None
    )
