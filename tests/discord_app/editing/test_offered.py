"""What is offered to editors while they type, through the wire."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from tests.discord_app.editing.at_home import added, at_home, corrected, told_apart
from tests.discord_app.summaries.summing import Summing
from tests.discord_stand_in.fixtures import moderator
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn

__all__ = ["moderator"]

HOMESTEAD = "2025-trucks-homestead"


@pytest.fixture
async def bot(tmp_path: Path, stand_in: StandIn) -> AsyncIterator[Summing]:
    async with at_home(tmp_path, stand_in) as summing:
        yield summing


async def offered_facts(editor: Member, typed: str, **chosen: str) -> list[str]:
    found = await editor.autocomplete(
        "correct", focused="fact", race=HOMESTEAD, fact=typed, **chosen
    )
    return [one.name for one in found]


async def test_facts_are_offered_with_who_claims_what(bot: Summing, moderator: Member) -> None:
    (offered,) = await offered_facts(moderator, "laps led", driver="corey-heim")

    assert offered.startswith("Corey Heim, laps led: 78 (Speedway Media")


async def test_no_database_is_asked_for_the_facts_that_are_offered(
    bot: Summing, moderator: Member, statements: list[str]
) -> None:
    await offered_facts(moderator, "cautions")

    assert statements == []


@pytest.mark.parametrize("chosen", [{"driver": "nobody at all"}, {"driver": ""}])
async def test_facts_are_offered_while_the_rest_is_not_known(
    bot: Summing, moderator: Member, chosen: dict[str, str]
) -> None:
    found = await moderator.autocomplete(
        "correct", focused="fact", race="no such race", fact="", **chosen
    )

    assert found


async def test_the_newest_articles_are_offered_first_and_by_what_they_say(
    bot: Summing, moderator: Member
) -> None:
    await (await added(moderator)).press("Confirm")
    await corrected(moderator, 77)

    found = await moderator.autocomplete("article withdraw", article="")

    assert [one.name for one in found][:2] == [
        "Corey Heim, laps led: 77, Homestead-Miami 2025",
        "The Daily Lap: Boys & Girls Club of the Blue Ridge 200, 2025",
    ]


async def test_articles_are_read_once_while_somebody_types(
    bot: Summing, moderator: Member, statements: list[str]
) -> None:
    await moderator.autocomplete("article withdraw", article="s")
    statements.clear()

    await moderator.autocomplete("article withdraw", article="sp")

    assert statements == []


async def test_nothing_is_offered_and_no_member_named_while_the_database_is_away(
    bot: Summing, moderator: Member, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        await bot.parts.store._database.engine.dispose()
        event.listen(Engine, "do_connect", _away)
        try:
            found = await moderator.autocomplete("article withdraw", article="s")
        finally:
            event.remove(Engine, "do_connect", _away)

    assert found == []
    assert str(moderator.user.id) not in caplog.text


async def test_an_article_is_withdrawn_by_the_words_it_is_offered_with(
    bot: Summing, moderator: Member
) -> None:
    await corrected(moderator, 77)

    asked = await moderator.slash("article withdraw", article="heim laps led", reason="a slip")

    assert "Withdraw this? Corey Heim, laps led: 77" in asked.text


async def test_what_fits_several_articles_withdraws_none(bot: Summing, moderator: Member) -> None:
    refused = await moderator.slash("article withdraw", article="e", reason="a slip")

    assert "pick one on offer" in refused.text


async def test_an_article_that_is_kept_stands(bot: Summing, moderator: Member) -> None:
    asked = await moderator.slash(
        "article withdraw", article="speedway-media-homestead", reason="a slip"
    )

    kept = await asked.press("Keep it")

    assert "Nothing was withdrawn" in kept.text
    assert "speedway-media-homestead" in bot.parts.current.value.almanac.sources


async def test_withdrawing_twice_withdraws_once(bot: Summing, moderator: Member) -> None:
    asked = await moderator.slash(
        "article withdraw", article="speedway-media-homestead", reason="a slip"
    )
    await bot.parts.store.articles.withdraw(
        "speedway-media-homestead", by="another", why="x", now=bot.now
    )

    refused = await asked.press("Withdraw")

    assert "no article" in await told_apart(refused)


async def test_a_word_for_several_facts_is_refused_with_the_choices(
    bot: Summing, moderator: Member
) -> None:
    refused = await moderator.slash(
        "correct", race=HOMESTEAD, driver="heim", fact="position", value="2", reason="a slip"
    )

    assert "Corey Heim, stage 1, place" in refused.text


def _away(*_: object) -> None:
    raise OSError("away")
