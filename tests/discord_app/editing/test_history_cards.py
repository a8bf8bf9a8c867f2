"""The audit as editors read it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.discord_app.editing.history_cards import history_told
from bot.discord_app.limits import DESCRIPTION
from db.audit import Deed, Edit, Entry

NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)


def an_entry(number: int = 1, deed: Deed = Deed.CONFIRMED, **more: object) -> Entry:
    given = {"why": "read from a file"} | more
    return Entry(number, NOW, "discord:7", deed, "the-daily-lap", **given)  # type: ignore[arg-type]


def told(*entries: Entry) -> str:
    return history_told(entries).embeds[0].description or ""


def test_who_did_what_and_why_is_told() -> None:
    card = told(an_entry(41, Deed.WITHDRAWN, why="a hoax"))

    assert "41. Withdrawn by <@7> <t:1742644800:R>\n-# the-daily-lap: a hoax" in card


def test_an_edit_tells_what_stood_there_before() -> None:
    card = told(an_entry(deed=Deed.EDITED, edit=Edit("Corey Heim, laps led", "149", "150")))

    assert "Corey Heim, laps led: 149 → 150" in card


def test_what_was_left_out_and_what_was_not_there_are_told_as_such() -> None:
    card = told(
        an_entry(2, Deed.EDITED, edit=Edit("pole", "Corey Heim", "")),
        an_entry(1, Deed.EDITED, edit=Edit("winner", "", "Layne Riggs")),
    )

    assert "pole: Corey Heim → left out" in card
    assert "winner: not told → Layne Riggs" in card


def test_what_does_not_fit_is_asked_for_by_the_last_that_does() -> None:
    why = "_*" * 100
    entries = [an_entry(number, why=why) for number in range(100, 0, -1)]

    card = told(*entries)

    shown = [one.number for one in entries if f"\n{one.number}. Confirmed" in card]
    assert card.endswith(f"-# Before that: `/article history before:{shown[-1]}`")
    assert shown == [one.number for one in entries[: len(shown)]]
    assert len(card) <= DESCRIPTION


def test_what_does_not_fit_of_one_article_is_asked_for_of_that_article() -> None:
    entries = [an_entry(number) for number in range(100, 0, -1)]

    (embed,) = history_told(entries, "the-daily-lap", "The Daily Lap: Harbor 200").embeds

    lines = (embed.description or "").splitlines()
    assert lines[0] == "**What was done to The Daily Lap: Harbor 200, the newest first**"
    assert lines[-1] == "-# Before that: `/article history article:the-daily-lap before:86`"


def test_the_longest_name_of_an_article_leaves_room_for_its_deeds() -> None:
    entries = [an_entry(number, why="_*" * 100) for number in range(100, 0, -1)]

    (embed,) = history_told(entries, "x" * 60, "_" * 300).embeds

    assert len(embed.description or "") <= DESCRIPTION


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({}, "Nothing was done to articles yet."),
        ({"before": 7}, "Nothing was done to articles before that."),
        ({"article": "x", "called": "Harbor 200"}, "Nothing was done to Harbor 200 yet."),
        ({"article": "x", "before": 7}, "Nothing was done to x before that."),
    ],
)
def test_where_nothing_was_done_that_is_said(asked: dict[str, Any], told: str) -> None:
    (embed,) = history_told((), **asked).embeds

    assert embed.description == f"**{told}**"
