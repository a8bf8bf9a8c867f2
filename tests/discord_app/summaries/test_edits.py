"""Edits of what stands: each post by itself, and all that goes out at one pace."""

import asyncio

import pytest

from bot.discord_app.summaries.drawing import SummaryDrawing
from bot.discord_app.summaries.edits import SummaryEditing
from bot.pictures.card import Card
from bot.pictures.drawing import draw
from bot.pictures.pictures import Pictures
from db.fact_sheet import FactSheet
from db.posting import Form
from db.provenance import Kind, SourceKind
from tests.builders import HOMESTEAD, a_claim, a_source
from tests.db.sheets import a_sheet
from tests.discord_app.summaries.summing import (
    BRISTOL,
    Summing,
    a_bristol_report,
    a_correction,
)
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn


class Torn(SummaryDrawing):
    """Cannot sum up the race at Bristol."""

    def fingerprint(self, race: str, form: Form) -> str:
        if race == BRISTOL:
            raise ValueError("torn")
        return super().fingerprint(race, form)


def no_ink(card: Card) -> bytes:
    """Draw any race but that at Bristol."""
    if BRISTOL in card.file_name:
        raise ValueError("no ink")
    return draw(card)


@pytest.fixture
def moderator(guild: Guild) -> Member:
    return guild.member("moderator", permissions=Permission.MANAGE_MESSAGES)


def editing_with(bot: Summing, drawing: SummaryDrawing) -> SummaryEditing:
    """What edits summaries, drawing them otherwise."""
    parts = bot.parts
    return SummaryEditing(bot.bot.client, parts.store.posts, drawing, "torn", parts.clock)


def a_correction_of_bristol() -> FactSheet:
    """A moderator's word on who led at Bristol."""
    claim = a_claim(Kind.RESULT, "layne-riggs", race=BRISTOL, laps_led=77)
    return a_sheet(claim, source=a_source("correction-2", "a moderator", SourceKind.CORRECTION))


@pytest.mark.parametrize("what", ["summed up", "drawn"])
async def test_a_race_that_cannot_be_told_keeps_no_other_from_being_corrected(
    bot: Summing, guild: Guild, moderator: Member, what: str
) -> None:
    parts = bot.parts
    ink = no_ink if what == "drawn" else draw
    kind = SummaryDrawing if what == "drawn" else Torn
    drawing = kind(parts.current, Pictures(drawn=ink), parts.store.posts)
    await bot.load(a_bristol_report())
    await parts.current.refresh()
    await moderator.slash("summary post", race="bristol")
    await moderator.slash("summary post", race="homestead")

    await bot.load(a_correction(laps_led=99), a_correction_of_bristol())
    await editing_with(bot, drawing).round()

    untold, corrected = guild.channel().messages
    (post,) = await parts.store.posts.of_race(BRISTOL)
    assert untold.edits == []
    assert "Kyle Larson, led 99" in corrected.text
    assert post.attempts == 1


@pytest.mark.parametrize(("code", "left"), [(0, 1), (10008, 0)])
async def test_a_post_is_forgotten_only_where_discord_says_that_it_is_deleted(
    bot: Summing, moderator: Member, stand_in: StandIn, code: int, left: int
) -> None:
    await moderator.slash("summary post", race=HOMESTEAD)
    gone = {"code": code, "message": ""}
    stand_in.faults.fail("PATCH", "/channels/*/messages/*", status=404, body=gone)

    await bot.load(a_correction())
    await bot.edit()

    assert len(await bot.parts.store.posts.of_race(HOMESTEAD)) == left


async def test_what_moderators_post_keeps_the_pace_of_all_that_this_process_posts(
    bot: Summing, moderator: Member
) -> None:
    began, pause = asyncio.get_running_loop().time(), 0.5
    bot.bot.means.limiter.close(pause)

    told = await moderator.slash("summary post", race=HOMESTEAD)

    assert "Posted" in told.text
    assert asyncio.get_running_loop().time() - began >= pause


async def test_what_moderators_post_is_counted_with_all_that_this_process_posts(
    bot: Summing, moderator: Member
) -> None:
    await moderator.slash("summary post", race=HOMESTEAD)

    assert bot.bot.means.watch.lateness.count == 1
