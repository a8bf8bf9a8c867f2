"""How a notice reads on Discord."""

import discord
import pytest

from bot.discord_app.posting.notice_cards import drawn
from bot.notices.message import Button, Message
from db.posting import Target
from tests.builders import a_race, an_almanac


def a_message(*lines: str, role_id: int | None = None, extra: str | None = None) -> Message:
    return Message(
        Target(1),
        lines or ("First.", "Then."),
        "off:1",
        (Button("Turn off", "off:1"),),
        role_id=role_id,
        race="2025-trucks-homestead",
        extra=extra,
    )


def test_a_phone_shows_the_first_line_and_whom_it_pings() -> None:
    card = drawn(a_message(role_id=5), an_almanac())

    assert card.content == "<@&5> **First.**"
    assert card.embed is not None
    assert card.embed.description == "Then.\n-# Speedway Media"


def test_the_card_has_the_colour_of_the_series() -> None:
    card = drawn(a_message(), an_almanac(a_race()))

    assert card.embed is not None
    assert card.embed.colour == discord.Colour.from_str("#888888")


def test_only_the_role_is_opened() -> None:
    opened = drawn(a_message(role_id=5), an_almanac()).mentions.to_dict()
    closed = drawn(a_message(), an_almanac()).mentions.to_dict()

    assert (opened["roles"], opened["parse"], closed["parse"]) == ([5], [], [])
    assert not closed.get("roles")


def test_a_channel_that_is_named_can_be_followed() -> None:
    assert drawn(a_message("No more in <#77>."), an_almanac()).content == "**No more in <#77>.**"


def test_a_managers_own_words_stand_below_and_stay_words() -> None:
    card = drawn(a_message(extra="**Hi** @everyone"), an_almanac())

    assert card.content.startswith("**First.**\n\\*\\*Hi\\*\\* @\u200beveryone")


def test_a_race_that_nobody_tells_of_any_more_has_no_sources() -> None:
    card = drawn(a_message("First."), an_almanac(a_race("another")))

    assert card.embed is None


@pytest.mark.parametrize("monster", ["x" * 5000, "*" * 5000, "\n" * 100, "<@&1>" * 1000, ""])
def test_whatever_it_says_it_keeps_discords_limits(monster: str) -> None:
    card = drawn(a_message(*[monster] * 5, role_id=10**18, extra=monster), an_almanac())

    assert len(card.content) <= 2000
    assert len(card.embed.description or "" if card.embed else "") <= 4096
