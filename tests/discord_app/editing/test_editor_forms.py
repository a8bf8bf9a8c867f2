"""The forms of editors, through the wire: nothing that somebody typed is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord_app.editing.at_home import LED, REPORT, added, at_home, told_apart
from tests.discord_app.summaries.summing import Summing
from tests.discord_stand_in.fixtures import moderator
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.reply import Reply
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.wire import Upload

__all__ = ["moderator"]


@pytest.fixture
async def bot(tmp_path: Path, stand_in: StandIn) -> AsyncIterator[Summing]:
    async with at_home(tmp_path, stand_in) as summing:
        yield summing


async def paste(editor: Member, **typed: str | Upload) -> Reply:
    """What comes of the form for a report, filled in like this; fields by their ids."""
    form = await editor.slash("article add", outlet="Pasted Press")
    return await form.submit(typed)


async def test_discord_py_keeps_nothing_of_a_form(bot: Summing, moderator: Member) -> None:
    await moderator.slash("article add")
    await (await added(moderator)).choose("Edit", LED)

    assert not bot.bot.client._connection._view_store._modals


@pytest.mark.parametrize("day", ["03/29/2025", "March 29, 2025", "yesterday"])
async def test_the_day_of_a_report_may_be_typed_in_any_usual_form(
    bot: Summing, moderator: Member, day: str
) -> None:
    preview = await paste(moderator, text=REPORT, published=day)

    assert "published on: 2025-03-29" in preview.text


async def test_a_report_whose_day_is_not_understood_is_proposed_and_the_day_asked_for(
    bot: Summing, moderator: Member
) -> None:
    preview = await paste(moderator, text=REPORT, published="the other day")

    assert "“the other day” is no day I can read" in preview.text
    assert "➖ published on" in preview.text


async def test_a_day_left_open_is_filled_in_like_any_other_row(
    bot: Summing, moderator: Member
) -> None:
    preview = await paste(moderator, text=REPORT, published="the other day")
    form = await preview.choose("Edit", "published on")

    edited = await form.submit({"typed": "29 Mar 2025"})

    assert "📰 published on: 2025-03-29" in edited.text


@pytest.mark.parametrize("blank", ["  ", "\u200b", "\u202e"])
async def test_an_outlet_that_nobody_could_see_is_none(
    bot: Summing, moderator: Member, blank: str
) -> None:
    preview = await added(moderator, outlet=blank)

    assert "➖ outlet" in preview.text


async def test_a_text_longer_than_a_field_is_pasted_in_two(bot: Summing, moderator: Member) -> None:
    half = REPORT.index("Heim won the first stage")

    preview = await paste(moderator, text=REPORT[:half].strip(), more=REPORT[half:])

    assert "Ty Majeski, stage 2, place: 1" in preview.text


async def test_a_file_may_be_attached_in_the_form(bot: Summing, moderator: Member) -> None:
    file = Upload("report.txt", REPORT.encode(), "text/plain")

    preview = await paste(moderator, file=file, published="2025-03-29")

    assert "Pasted Press: Boys & Girls Club" in preview.text


async def test_a_text_that_fills_its_field_is_told_to_be_perhaps_cut(
    bot: Summing, moderator: Member
) -> None:
    preview = await paste(moderator, text=(REPORT + "It rained. " * 400)[:4_000])

    assert "The text fills its field" in preview.text


async def test_a_text_that_tells_of_no_race_is_given_back(bot: Summing, moderator: Member) -> None:
    refused = await paste(moderator, text="United beat City 3-1. " * 20)

    assert "tells of no race" in refused.text
    assert refused.attachments[0].content.decode() == ("United beat City 3-1. " * 20)


async def test_what_was_given_back_stands_in_the_form_again(
    bot: Summing, moderator: Member
) -> None:
    refused = await paste(
        moderator, text="It was late", more="on Friday.", published="soon: 3", outlet="The: Lap"
    )

    form = await refused.press("Try again")

    values = [form.modal.value(name) for name in ("text", "more", "outlet", "published")]
    assert values == ["It was late", "on Friday.", "The: Lap", "soon  3"]


async def test_a_text_sent_while_the_bot_stops_is_given_back(
    bot: Summing, moderator: Member
) -> None:
    form = await moderator.slash("article add")
    bot.bot.client.in_flight.ending = True

    refused = await form.submit({"text": REPORT})

    assert "I am restarting" in refused.text
    assert refused.attachments[0].content.decode() == REPORT


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"text": REPORT, "file": Upload("r.txt", b"x", "text/plain")}, "a text and a file"),
        ({}, "no text and no file"),
    ],
)
async def test_a_form_with_both_or_neither_of_text_and_file_is_refused(
    bot: Summing, moderator: Member, typed: dict[str, str | Upload], told: str
) -> None:
    assert told in (await paste(moderator, **typed)).text


async def test_a_value_that_does_not_fit_is_told_again(bot: Summing, moderator: Member) -> None:
    form = await (await added(moderator)).choose("Edit", LED)

    refused = await form.submit({"typed": "many"})

    assert "You had typed: many" in await told_apart(refused)


async def test_a_form_of_an_earlier_version_is_refused_in_words(
    bot: Summing, moderator: Member
) -> None:
    bot.bot.client.forms.clear()

    refused = await paste(moderator, text=REPORT)

    assert "from an earlier version" in refused.text


async def test_without_the_permission_a_form_does_nothing(
    bot: Summing, moderator: Member, guild: Guild
) -> None:
    form = await moderator.slash("article add")
    guild.record.members[moderator.user.id] = (moderator.user, ())

    refused = await form.submit({"text": REPORT})

    assert "Only members with the permission" in refused.text
    assert await bot.parts.store.proposals.waiting() == ()


async def test_a_form_for_a_row_that_another_editor_took_out_shows_how_it_reads_now(
    bot: Summing, moderator: Member, guild: Guild
) -> None:
    preview = await added(moderator)
    form = await preview.choose("Edit", LED)
    theirs = await opened_by(guild.member("other", moderator=True))
    await (await theirs.choose("Edit", LED)).submit({"typed": ""})

    refused = await form.submit({"typed": "150"})

    assert "changed meanwhile" in await told_apart(refused)
    assert "Corey Heim, laps led" not in preview.text


async def test_an_outdated_preview_is_drawn_anew_when_it_is_to_be_edited(
    bot: Summing, moderator: Member, guild: Guild
) -> None:
    preview = await added(moderator)
    theirs = await opened_by(guild.member("other", moderator=True))
    await (await theirs.choose("Edit", LED)).submit({"typed": "151"})

    refused = await preview.choose("Edit", LED)

    assert "changed meanwhile" in await told_apart(refused)
    assert "Corey Heim, laps led: 151" in preview.text


async def test_a_preview_discarded_elsewhere_loses_its_buttons_when_it_is_to_be_edited(
    bot: Summing, moderator: Member, guild: Guild
) -> None:
    preview = await added(moderator)
    await (await opened_by(guild.member("other", moderator=True))).press("Discard")

    await told_apart(await preview.choose("Edit", LED))

    assert preview.buttons == []


async def test_what_another_editor_has_changed_is_not_discarded_unseen(
    bot: Summing, moderator: Member, guild: Guild
) -> None:
    preview = await added(moderator)
    theirs = await opened_by(guild.member("other", moderator=True))
    await (await theirs.choose("Edit", LED)).submit({"typed": "151"})

    refused = await preview.press("Discard")

    assert "changed meanwhile" in await told_apart(refused)
    assert len(await bot.parts.store.proposals.waiting()) == 1


async def test_a_form_that_would_come_too_late_is_refused_in_words(
    bot: Summing, moderator: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = await added(moderator)
    monkeypatch.setattr("bot.discord_app.editing.editors.FORM_WITHIN_S", 0)

    refused = await preview.choose("Edit", LED)

    assert "could not look that up in time" in await told_apart(refused)


async def test_an_unknown_track_is_asked_for_with_how_a_new_one_is_written(
    bot: Summing, moderator: Member
) -> None:
    preview = await added(moderator, REPORT.replace("Martinsville Sp", "Daytona International Sp"))
    row = next(line[2:] for line in preview.text.splitlines() if line.startswith("❓"))

    form = await preview.choose("Edit", row)

    assert form.modal.fields == ["Which track: Daytona International Speedway"]
    edited = await form.submit({"typed": "new; Daytona Beach, Florida; America/New_York"})
    assert "Daytona International Speedway" in edited.text.partition("Added when you confirm:")[2]


async def test_a_driver_taken_for_new_is_said_to_be_a_known_one(
    bot: Summing, moderator: Member
) -> None:
    preview = await added(moderator)
    before = preview.text

    form = await preview.choose("Edit", "Ferdinand Ashgrove: a new one")
    edited = await form.submit({"typed": "Chandler Smith"})

    assert "Added when you confirm: Ferdinand Ashgrove" in before
    assert "☑️ Ferdinand Ashgrove: Chandler Smith" in edited.text
    assert "Added when you confirm" not in edited.text


async def opened_by(editor: Member) -> Reply:
    """The first proposal, as another editor opens it."""
    return await (await editor.slash("article list")).choose("Open a proposal", "1")
