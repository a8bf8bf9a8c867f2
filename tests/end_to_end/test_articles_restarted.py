"""What editors have open while the bot is restarted, or killed in the midst of a deed."""

import asyncio
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.discord_app.editing.at_home import LED, REPORT, added, told_apart
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.reply import Reply
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import BotProcess, running

DYING = "tests.end_to_end.dying_bot"
MARTINSVILLE = {"driver": "Heim", "race": "2025-trucks-martinsville"}
HOMESTEAD = {"driver": "Heim", "race": "2025-trucks-homestead"}


@pytest.fixture
def editor(stand_in: StandIn) -> Member:
    return stand_in.guild.member("editor", moderator=True)


@asynccontextmanager
async def at_home(folder: Path, stand_in: StandIn) -> AsyncIterator[BotProcess]:
    """The bot, at home in the first server."""
    async with running(folder, stand_in, PITBOARD_HOME_GUILD=str(stand_in.guild.id)) as bot:
        yield bot


@asynccontextmanager
async def doomed(
    folder: Path, stand_in: StandIn, deed: str, step: str
) -> AsyncIterator[BotProcess]:
    """The same bot, to be killed at this step of a deed."""
    home = str(stand_in.guild.id)
    async with running(folder, stand_in, deed, step, module=DYING, PITBOARD_HOME_GUILD=home) as bot:
        yield bot


async def killed_over(doing: Coroutine[Any, Any, Reply], bot: BotProcess) -> None:
    """Do what the bot dies over."""
    task = asyncio.create_task(doing)
    assert await bot.ended() == -signal.SIGKILL
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_value_is_taken_from_a_form_that_was_open_over_a_restart(
    stand_in: StandIn, editor: Member, tmp_path: Path
) -> None:
    async with at_home(tmp_path, stand_in):
        preview = await added(editor)
        form = await preview.choose("Edit", LED)

    async with at_home(tmp_path, stand_in):
        edited = await form.submit({"typed": "150"})

    assert "Corey Heim, laps led: 150" in edited.text


async def test_a_report_is_taken_from_a_form_that_was_open_over_a_restart(
    stand_in: StandIn, editor: Member, tmp_path: Path
) -> None:
    async with at_home(tmp_path, stand_in):
        form = await editor.slash("article add", outlet="Pasted Press")

    async with at_home(tmp_path, stand_in):
        preview = await form.submit({"Text": REPORT, "Published on": "2025-03-29"})

    assert "Pasted Press: Boys & Girls Club" in preview.text


async def test_a_report_that_was_given_back_is_tried_again_after_a_restart(
    stand_in: StandIn, editor: Member, tmp_path: Path
) -> None:
    async with at_home(tmp_path, stand_in):
        form = await editor.slash("article add", outlet="Pasted Press")
        refused = await form.submit({"Text": "It was late."})

    async with at_home(tmp_path, stand_in):
        again = await refused.press("Try again")

    assert again.modal.value("Text") == "It was late."


@pytest.mark.parametrize("step", ["3", "12", "commit"])
async def test_killed_in_the_midst_of_confirming_nothing_is_taken_in(
    stand_in: StandIn, editor: Member, fan: Member, tmp_path: Path, step: str
) -> None:
    async with doomed(tmp_path, stand_in, "confirm", step) as bot:
        preview = await added(editor)
        await killed_over(preview.press("Confirm"), bot)

    async with at_home(tmp_path, stand_in):
        answer = await fan.slash("result", **MARTINSVILLE)
        again = await preview.press("Confirm")
        listed = await editor.slash("article list")

    assert "won" not in answer.text
    assert "Confirmed by" in again.text
    assert listed.text.count("The Daily Lap") == 1


@pytest.mark.parametrize(
    ("step", "is_kept"), [("1", False), ("commit", False), ("committed", True)]
)
async def test_killed_in_the_midst_of_an_edit_it_is_kept_wholly_or_not_at_all(
    stand_in: StandIn, editor: Member, tmp_path: Path, step: str, is_kept: bool
) -> None:
    async with doomed(tmp_path, stand_in, "edit", step) as bot:
        preview = await added(editor)
        form = await preview.choose("Edit", LED)
        await killed_over(form.submit({"typed": "150"}), bot)

    async with at_home(tmp_path, stand_in):
        opened = await (await editor.slash("article list")).choose("Open a proposal", "1")
        waiting = opened.text
        again = await form.submit({"typed": "151"})
        refused = await told_apart(again) if is_kept else ""

    assert f"Corey Heim, laps led: {150 if is_kept else 149}" in waiting
    assert f"Corey Heim, laps led: {150 if is_kept else 151}" in preview.text
    assert ("changed meanwhile" in refused) is is_kept


@pytest.mark.parametrize(
    ("step", "is_kept"), [("3", False), ("commit", False), ("committed", True)]
)
async def test_killed_in_the_midst_of_withdrawing_it_is_withdrawn_wholly_or_not_at_all(
    stand_in: StandIn, editor: Member, fan: Member, tmp_path: Path, step: str, is_kept: bool
) -> None:
    async with doomed(tmp_path, stand_in, "withdraw", step) as bot:
        before = await fan.slash("result", **HOMESTEAD)
        asked = await editor.slash(
            "article withdraw", article="speedway-media-homestead", reason="a test"
        )
        await killed_over(asked.press("Withdraw"), bot)

    async with at_home(tmp_path, stand_in):
        after = await fan.slash("result", **HOMESTEAD)
        again = await asked.press("Withdraw")
        refused = await told_apart(again) if is_kept else ""
        listed = await editor.slash("article list")

    assert (after.text == before.text) is not is_kept
    assert ("no article" in refused) is is_kept
    assert listed.text.count("a test") == 1
