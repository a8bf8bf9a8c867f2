"""The list of articles, and what is asked before one is withdrawn."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.articles.drafts.draft import Draft, encoded
from bot.discord_app.deeds import Told
from bot.discord_app.editing.article_cards import Listing, articles_told, withdrawal_told
from bot.discord_app.editing.offered_articles import OfferedArticle
from bot.discord_app.limits import CUSTOM_ID, DESCRIPTION
from bot.discord_app.views.proposals import OpenMenu
from db.article_list import Article, Before
from db.proposals import Proposal, State
from db.provenance import Source
from tests.articles.a_draft import LOOKUP, a_draft
from tests.builders import HOMESTEAD, a_source

NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)
ALMANAC = LOOKUP.almanac


def an_article(source: Source | None = None, races: tuple[str, ...] = (HOMESTEAD,)) -> Article:
    return Article(source or a_source(), races, 3, NOW, "discord:7")


def withdrawn(number: int) -> Article:
    article = an_article(a_source(f"correction-{number}", f"number {number}"), ())
    why = "_*" * 100
    return replace(article, withdrawn_at=NOW, withdrawn_by="discord:8", withdrawn_why=why)


def waiting(number: int, draft: Draft | None = None) -> Proposal:
    kept = encoded(draft or a_draft())
    opened_by = f"discord:{number}"
    return Proposal(number, 1, State.WAITING, "x", "", kept, NOW, opened_by, NOW, opened_by)


def listed(*articles: Article, page: int = 1) -> str:
    told = articles_told(Listing(articles, {}, ()), ALMANAC, page)
    return told.embeds[0].description or ""


def of_waiting(*proposals: Proposal) -> Told:
    return articles_told(Listing((), {}, proposals), ALMANAC, 1)


def options(told: Told) -> list[str]:
    assert told.view is not None
    (menu,) = told.view.children
    assert isinstance(menu, OpenMenu)
    return [option.label for option in menu.item.options]


def test_no_article_is_missing_however_long_their_lines_are() -> None:
    articles = [withdrawn(number) for number in range(20)]

    pages = [listed(*articles, page=page) for page in range(1, 6)]

    assert all(len(page) <= DESCRIPTION for page in pages)
    assert all(any(f"number {number}~~" in page for page in pages) for number in range(20))


def test_whose_version_stands_is_told_beside_who_added_the_first() -> None:
    article = replace(an_article(), changed_at=NOW, changed_by="discord:9")

    assert "Report by <@7>, <t:1742644800:D>, as it stands by <@9>, <t:" in listed(article)


def test_the_number_of_pages_is_that_which_there_is() -> None:
    articles = [withdrawn(number) for number in range(10)]

    assert "page 1 of 2" in listed(*articles)
    assert listed(*articles, page=9) == listed(*articles, page=2)


def test_what_waits_is_told_apart_by_race_editor_and_time() -> None:
    told = of_waiting(waiting(12), waiting(11))

    text = told.embeds[1].description or ""
    assert "12: The Daily Lap: Baptist Health 200, Fri 21 Mar 2025, <@12>, <t:" in text
    assert options(told)[0] == "12: The Daily Lap: Baptist Health 200, Fri 21 Mar 2025"


def test_that_older_ones_wait_too_is_said() -> None:
    few = of_waiting(*map(waiting, range(24)))
    many = of_waiting(*map(waiting, range(25)))

    assert "Older ones" not in (few.embeds[1].description or "")
    assert "Older ones are shown once" in (many.embeds[1].description or "")


def test_a_list_with_much_that_waits_keeps_within_a_message() -> None:
    articles = [withdrawn(number) for number in range(20)]
    proposals = tuple(map(waiting, range(25)))

    told = articles_told(Listing(articles, {}, proposals), ALMANAC, 1)

    assert sum(len(one) for one in told.embeds) <= 6_000


def test_what_withdrawing_would_do_is_told_before_it_is_done() -> None:
    offered = OfferedArticle(an_article(), "Speedway Media: Baptist Health 200, 2025")

    (embed,) = withdrawal_told(offered, ALMANAC, "read from a file", "a *hoax*").embeds

    text = embed.description or ""
    assert text.startswith("**Withdraw this? Speedway Media: Baptist Health 200, 2025**")
    assert "3 facts would stand no longer" in text
    assert embed.footer.text == "Reason: a *hoax*"


def test_the_version_that_would_stand_again_is_told_before_it_does() -> None:
    article = replace(an_article(), version=2, before=Before(40, NOW, "discord:9"))

    told = withdrawal_told(OfferedArticle(article, "x"), ALMANAC, None, "y")

    text = told.embeds[0].description or ""
    assert "The one before it stands again: <@9>, <t:1742644800:D>." in text
    assert "It tells 40 facts." in text
    assert "Nothing else tells" not in text


def test_the_button_carries_which_version_was_shown_within_what_an_id_holds() -> None:
    article = replace(an_article(a_source("x" * 60)), version=999_999_999)

    view = withdrawal_told(OfferedArticle(article, "x"), ALMANAC, None, "y").view

    assert view is not None
    ids = [getattr(getattr(one, "item", one), "custom_id", "") for one in view.children]
    assert ids[0] == f"prop:take:{'x' * 60}:999999999"
    assert len(ids[0]) <= CUSTOM_ID


def test_why_it_is_asked_once_more_is_told_first() -> None:
    offered = OfferedArticle(an_article(), "x")

    (embed,) = withdrawal_told(offered, ALMANAC, None, "y", "It was changed.").embeds

    assert (embed.description or "").startswith("⚠️ It was changed.\n**Withdraw this? x**")


def test_a_race_that_nothing_else_tells_of_is_named() -> None:
    race = replace(ALMANAC.races[HOMESTEAD], sources=(a_source(),))
    alone = replace(ALMANAC, races={HOMESTEAD: race})

    (embed,) = withdrawal_told(OfferedArticle(an_article(), "x"), alone, None, "y").embeds

    assert "Nothing else tells of the Baptist Health 200" in (embed.description or "")
