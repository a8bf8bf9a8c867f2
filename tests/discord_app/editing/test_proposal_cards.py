"""The card of a proposal: whole lines, pages, and the way between them."""

from datetime import UTC, datetime

import pytest

from bot.articles.drafts.casting import Cast
from bot.articles.drafts.editing import Shown
from bot.discord_app.deeds import Told
from bot.discord_app.editing.proposal_cards import proposal_told
from bot.discord_app.limits import DESCRIPTION
from db.proposals import Proposal, State
from db.provenance import Kind, Value
from tests.articles.a_draft import cast_of, led, reviewed

NOW = datetime(2025, 3, 22, tzinfo=UTC)
MARKUP = "*_" * 30
Line = tuple[Kind, str, str, str, Value]


def a_proposal(cast: Cast) -> Shown:
    proposal = Proposal(1, 3, State.WAITING, "daily-lap", "a test", {}, NOW, "ann", NOW, "ann")
    return Shown(proposal, cast, reviewed(cast))


def sponsored(number: int) -> Line:
    """A line that is nothing but markdown, which has to be escaped."""
    return Kind.ENTRY, "", f"{number} {MARKUP}", "sponsor", MARKUP


def words(told: Told) -> str:
    (embed,) = told.embeds
    return embed.description or ""


def labels(told: Told) -> list[str]:
    items = told.view.children if told.view else []
    return [label for one in items if (label := getattr(getattr(one, "item", one), "label", None))]


def test_every_line_of_a_long_proposal_is_on_some_page() -> None:
    shown = a_proposal(cast_of(*map(sponsored, range(40))))

    pages = [words(proposal_told(shown, page)) for page in range(10)]

    assert all(len(page) <= DESCRIPTION for page in pages)
    assert all(any(f" {number} " in page for page in pages) for number in range(40))
    assert all(page.endswith("to edit it.") for page in pages)


@pytest.mark.parametrize(
    ("page", "buttons"),
    [
        (0, ["Confirm", "Discard", "More"]),
        (1, ["Confirm", "Discard", "Back", "More"]),
        (2, ["Confirm", "Discard", "Back"]),
    ],
)
def test_pages_are_turned_both_ways(page: int, buttons: list[str]) -> None:
    told = proposal_told(
        a_proposal(cast_of(*(led("Corey Heim", laps) for laps in range(40)))), page
    )

    assert labels(told) == buttons


def test_what_comes_with_it_is_told_above_the_rows() -> None:
    told = words(proposal_told(a_proposal(cast_of()), notes=("It is *late*.",)))

    assert "⚠️ It is \\*late\\*." in told.partition("outlet")[0]


def test_where_a_report_comes_from_is_a_row_of_it() -> None:
    told = words(proposal_told(a_proposal(cast_of())))

    assert "➖ published on" in told
