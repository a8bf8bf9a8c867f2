"""Reports in and facts put right by editors, through the wire, against the running bot."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord_app.editing.at_home import LED, REPORT, added, told_apart
from tests.discord_stand_in.commands import CannotAsk
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.reply import Reply
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.wire import Call
from tests.end_to_end.bot_process import SECONDS, BotProcess, running

MARTINSVILLE = "2025-trucks-martinsville"


@pytest.fixture
async def bot(stand_in: StandIn, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """The bot, at home in the first server."""
    async with running(tmp_path, stand_in, PITBOARD_HOME_GUILD=str(stand_in.guild.id)) as process:
        yield process


@pytest.fixture
def editor(stand_in: StandIn, bot: BotProcess) -> Member:
    return stand_in.guild.member("editor", moderator=True)


async def test_a_report_is_seen_before_anything_is_kept_and_answers_once_confirmed(
    editor: Member, fan: Member
) -> None:
    preview = await added(editor)
    before = await fan.slash("result", driver="Heim", race=MARTINSVILLE)

    confirmed = await preview.press("Confirm")
    after = await fan.slash("result", driver="Heim", race=MARTINSVILLE)

    assert preview.ephemeral
    assert "won" not in before.text
    assert "Confirmed by" in confirmed.text
    assert "Corey Heim won the Boys" in after.text
    assert "The Daily Lap" in after.text


async def test_a_finding_is_edited_before_it_counts(editor: Member, fan: Member) -> None:
    preview = await added(editor)
    form = await preview.choose("Edit", LED)

    edited = (await form.submit({form.modal.fields[0]: "150"})).text
    await preview.press("Confirm")
    answer = await fan.slash("result", driver="Heim", race=MARTINSVILLE)

    assert form.modal.value(form.modal.fields[0]) == "149"
    assert "Corey Heim, laps led: 150" in edited
    assert "led 150 of" in answer.text


async def test_what_a_field_cannot_hold_is_refused_and_the_preview_stays(editor: Member) -> None:
    preview = await added(editor)
    form = await preview.choose("Edit", LED)

    refused = await form.submit({form.modal.fields[0]: "many"})

    assert "Laps led takes a whole number" in refused.followups[0].text
    assert "laps led: 149" in preview.text


async def test_a_finding_left_empty_is_left_out(editor: Member, fan: Member) -> None:
    preview = await added(editor)
    form = await preview.choose("Edit", "Layne Riggs, finish: 2")

    edited = await form.submit({form.modal.fields[0]: ""})

    assert "Layne Riggs" not in edited.text


async def test_a_correction_changes_the_answer_and_withdrawing_brings_back_what_was(
    editor: Member, fan: Member
) -> None:
    asked = {"driver": "heim", "race": "2025-trucks-homestead"}
    before = await fan.slash("result", **asked)
    preview = await editor.slash(
        "correct", **asked, fact="result/laps_led", value="77", reason="the timing sheet"
    )
    shown = preview.text
    await preview.press("Confirm")
    corrected = await fan.slash("result", **asked)
    (offered,) = await editor.autocomplete("article withdraw", article="correction")

    asked_first = await editor.slash(
        "article withdraw", article=str(offered.value), reason="was right before"
    )
    still_corrected = await fan.slash("result", **asked)
    await asked_first.press("Withdraw")

    assert offered.name == "Corey Heim, laps led: 77, Homestead-Miami 2025"
    assert still_corrected.text == corrected.text
    assert "78: Speedway Media" in shown
    assert "led 77 of 134 laps" in corrected.text
    assert (await fan.slash("result", **asked)).text == before.text


async def test_withdrawing_a_report_takes_its_race_back(editor: Member, fan: Member) -> None:
    await (await added(editor)).press("Confirm")
    (offered,) = await editor.autocomplete("article withdraw", article="daily")

    asked = await editor.slash("article withdraw", article=str(offered.value), reason="hoax")
    withdrawn = await asked.press("Withdraw")
    listed = await editor.slash("article list")
    history = await editor.slash("article history", article=str(offered.value))

    assert "Withdrawn: The Daily Lap" in withdrawn.text
    assert "won" not in (await fan.slash("result", driver="Heim", race=MARTINSVILLE)).text
    assert "withdrawn by" in listed.text
    assert "hoax" in listed.text
    deeds = [line.split(" by ")[0][3:] for line in history.text.splitlines() if " by <@" in line]
    assert deeds == ["Withdrawn", "Added", "Proposed"]


@pytest.mark.parametrize("button", ["Confirm", "Discard"])
async def test_without_the_permission_no_button_does_anything(
    editor: Member, fan: Member, button: str
) -> None:
    preview = await added(editor)

    refused = await preview.press(button, by=fan)

    assert "Only members with the permission" in refused.followups[0].text
    assert "Confirmed by" in (await preview.press("Confirm")).text


async def test_other_servers_do_not_have_the_commands(stand_in: StandIn, bot: BotProcess) -> None:
    away = stand_in.add_guild("Elsewhere")
    await away.join()

    with pytest.raises(CannotAsk, match="there is no command 'article'"):
        await away.member("boss", moderator=True).slash("article list")


async def test_of_two_editors_who_confirm_at_once_one_is_told(
    editor: Member, stand_in: StandIn, fan: Member
) -> None:
    other = stand_in.guild.member("other", moderator=True)
    previews = [await added(editor), await added(other)]

    pressed = await asyncio.gather(*(one.press("Confirm") for one in previews))

    told = [one.followups[0].text for one in pressed if one.followups]
    assert [("confirmed the same article" in text) for text in told] == [True]
    assert "1 fact" not in (await editor.slash("article list")).text


async def test_confirm_pressed_twice_confirms_once(editor: Member) -> None:
    preview = await added(editor)

    await asyncio.gather(preview.press("Confirm"), preview.press("Confirm"))

    assert "Confirmed by" in preview.text
    assert (await editor.slash("article list")).text.count("The Daily Lap") == 1


async def test_an_editor_sees_what_another_one_has_changed(
    editor: Member, stand_in: StandIn
) -> None:
    other = stand_in.guild.member("other", moderator=True)
    preview = await added(editor)
    opened = await (await other.slash("article list")).choose("Open a proposal", "1")
    form = await opened.choose("Edit", LED)
    await form.submit({form.modal.fields[0]: "151"})

    refused = await preview.press("Confirm")

    assert "changed meanwhile" in await told_apart(refused)
    assert "Corey Heim, laps led: 151" in preview.text


async def test_pasted_text_is_read_as_well(editor: Member) -> None:
    form = await editor.slash("article add", outlet="Pasted Press")

    preview = await form.submit({"Text": REPORT, "Published on": "2025-03-29"})

    assert "Pasted Press: Boys & Girls Club" in preview.text


async def test_buttons_of_a_preview_outlive_a_restart(stand_in: StandIn, tmp_path: Path) -> None:
    editor = stand_in.guild.member("editor", moderator=True)
    home = {"PITBOARD_HOME_GUILD": str(stand_in.guild.id)}
    async with running(tmp_path, stand_in, **home):
        preview = await added(editor)

    async with running(tmp_path, stand_in, **home):
        confirmed = await preview.press("Confirm")

    assert "Confirmed by" in confirmed.text


async def test_markup_and_mentions_of_a_report_are_shown_as_text(editor: Member) -> None:
    text = REPORT.replace("Ferdinand Ashgrove", "Ferdinand @everyone **Ashgrove**")

    preview = await added(editor, text)

    assert preview.pings == frozenset()
    assert "@everyone" not in preview.text


async def killed_at(
    method: str, path: str, stand_in: StandIn, bot: BotProcess, preview: Reply
) -> None:
    """Confirm, and kill the bot once it waits for this request."""
    reached = asyncio.Event()

    def there(_: Call) -> bool:
        reached.set()
        return True

    stand_in.faults.stall(method, path, seconds=30.0, where=there)
    pressing = asyncio.create_task(preview.press("Confirm"))
    async with asyncio.timeout(SECONDS):
        await reached.wait()
    bot.kill()
    await bot.ended()
    stand_in.faults.clear()
    pressing.cancel()
    await asyncio.gather(pressing, return_exceptions=True)


STEPS = {
    "before anything is written": ("POST", "/interactions/*", False),
    "after the commit, before it is told": ("PATCH", "/webhooks/*", True),
}


@pytest.mark.parametrize("step", STEPS)
async def test_killed_while_confirming_it_is_confirmed_wholly_or_not_at_all(
    stand_in: StandIn, tmp_path: Path, step: str
) -> None:
    method, path, is_kept = STEPS[step]
    editor, fan = stand_in.guild.member("editor", moderator=True), stand_in.guild.member("fan")
    home = {"PITBOARD_HOME_GUILD": str(stand_in.guild.id)}
    async with running(tmp_path, stand_in, **home) as bot:
        preview = await added(editor)
        await killed_at(method, path, stand_in, bot, preview)

    async with running(tmp_path, stand_in, **home):
        answer = await fan.slash("result", driver="Heim", race=MARTINSVILLE)
        again = await preview.press("Confirm")
        listed = await editor.slash("article list")

    assert ("Corey Heim won" in answer.text) is is_kept
    assert "Confirmed by" in again.text
    assert listed.text.count("The Daily Lap") == 1
