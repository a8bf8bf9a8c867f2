"""Taking articles back through the wire: what was shown, one version at a time; and the record."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord_app.editing.at_home import REPORT, added, at_home, corrected
from tests.discord_app.summaries.summing import Summing
from tests.discord_stand_in.components import walk
from tests.discord_stand_in.fixtures import moderator
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.reply import Reply
from tests.discord_stand_in.server import StandIn

__all__ = ["moderator"]

NEWER = REPORT.replace("149 of the 200", "151 of the 200")
CALLED = "The Daily Lap: Boys & Girls Club of the Blue Ridge 200, 2025"


@pytest.fixture
async def bot(tmp_path: Path, stand_in: StandIn) -> AsyncIterator[Summing]:
    async with at_home(tmp_path, stand_in) as summing:
        yield summing


async def confirmed(editor: Member, text: str = REPORT) -> str:
    """The slug of the article that came of a report."""
    done = await (await added(editor, text)).press("Confirm")
    return done.text.partition("/article withdraw ")[2].strip("`")


async def led(fan: Member) -> str:
    return (await fan.slash("result", driver="Heim", race="2025-trucks-martinsville")).text


async def asked(editor: Member, article: str) -> Reply:
    return await editor.slash("article withdraw", article=article, reason="a slip")


async def test_what_another_editor_put_in_its_place_is_not_withdrawn_unseen(
    bot: Summing, moderator: Member, guild: Guild
) -> None:
    ask = await asked(moderator, await confirmed(moderator))
    await confirmed(guild.member("other", moderator=True), NEWER)

    again = await ask.press("Withdraw")

    assert again.text.startswith("⚠️ This was changed meanwhile.")
    assert "Withdraw this?" in again.text
    assert "led 151" in await led(moderator)


async def test_once_it_was_shown_anew_it_is_taken_back_for_the_same_reason(
    bot: Summing, moderator: Member
) -> None:
    ask = await asked(moderator, await confirmed(moderator))
    await confirmed(moderator, NEWER)
    again = await ask.press("Withdraw")

    done = await again.press("Withdraw")

    assert "Taken back: the newest version of The Daily Lap" in done.text
    assert "Reason: a slip" in done.text


async def test_what_a_newer_version_took_the_place_of_stands_again_once_that_is_taken_back(
    bot: Summing, moderator: Member
) -> None:
    slug = await confirmed(moderator)
    assert await confirmed(moderator, NEWER) == slug

    await (await asked(moderator, slug)).press("Withdraw")
    first = await led(moderator)
    done = await (await asked(moderator, slug)).press("Withdraw")

    assert "led 149" in first
    assert "Withdrawn: The Daily Lap" in done.text
    assert "led" not in await led(moderator)


async def test_a_button_from_before_there_were_versions_shows_what_would_be_withdrawn(
    bot: Summing, moderator: Member
) -> None:
    slug = await confirmed(moderator)
    ask = await asked(moderator, slug)
    (button,) = (one for one in walk(ask.components) if one.get("label") == "Withdraw")
    button["custom_id"] = f"prop:take:{slug}"

    again = await ask.press("Withdraw")

    assert "Look at it once more before you decide." in again.text
    assert "Withdrawn: " in (await again.press("Withdraw")).text


async def test_the_history_takes_what_the_list_shows(bot: Summing, moderator: Member) -> None:
    await confirmed(moderator)

    by_label = await moderator.slash("article history", article=CALLED)
    by_words = await moderator.slash("article history", article="the daily lap")

    assert by_label.text == by_words.text
    assert "Added by" in by_label.text


async def test_the_history_of_a_withdrawn_article_is_offered_and_shown(
    bot: Summing, moderator: Member
) -> None:
    await corrected(moderator, 77)
    await (await asked(moderator, "heim laps led")).press("Withdraw")

    (offered,) = await moderator.autocomplete("article history", article="laps led")
    shown = await moderator.slash("article history", article="heim laps led")
    listed = await moderator.slash("article list")

    assert offered.name == "Withdrawn: Corey Heim, laps led: 77, Homestead-Miami 2025"
    assert "Withdrawn by" in shown.text
    assert "~~Corey Heim, laps led: 77, Homestead-Miami 2025~~" in listed.text
    assert await moderator.autocomplete("article withdraw", article="laps led") == []


async def test_the_history_of_an_article_has_what_was_done_to_a_newer_version(
    bot: Summing, moderator: Member
) -> None:
    slug = await confirmed(moderator)
    await confirmed(moderator, NEWER)
    await (await asked(moderator, slug)).press("Withdraw")

    shown = await moderator.slash("article history", article=slug)

    deeds = [line.split(" by ")[0][3:] for line in shown.text.splitlines() if " by <@" in line]
    assert deeds == ["Taken back", "Replaced", "Proposed", "Added", "Proposed"]


async def test_what_fits_no_article_has_no_history(bot: Summing, moderator: Member) -> None:
    refused = await moderator.slash("article history", article="no such thing")

    assert "I know no one article “no such thing”" in refused.text


async def test_what_was_done_to_a_discarded_proposal_is_found_by_its_slug(
    bot: Summing, moderator: Member
) -> None:
    preview = await added(moderator)
    await preview.press("Discard")
    (proposal, *_) = await bot.parts.store.audit.history(limit=1)

    shown = await moderator.slash("article history", article=proposal.source)

    assert "Discarded by" in shown.text
