"""Summaries through the wire: looked at, posted, followed, corrected in place, withdrawn."""

import asyncio
import re

from tests.discord_app.summaries.summing import (
    Summing,
    a_bristol_report,
    a_correction,
    only,
)
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.guild_record import Channel
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn


async def test_a_preview_is_private_with_picture_and_all(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    told = await moderator.slash("summary preview")

    assert told.ephemeral
    assert channel.messages == []
    for words in ("Kyle Larson won", "13 lead changes", "Top ten", "Tanner Gray down 15 places",
                  "Ty Majeski, 8 points back", "Blue Ridge 200", "Speedway Media"):  # fmt: skip
        assert words in told.text
    assert told.attachments[0].content.startswith(b"\x89PNG")


async def test_a_post_arrives_with_its_picture_and_says_where(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    told = await moderator.slash("summary post")

    message = only(channel)
    assert told.ephemeral
    assert f"{channel.id}/{message.id}" in told.text
    assert "Kyle Larson won the Baptist Health 200" in message.content
    assert [one.filename for one in message.attachments] == ["2025-trucks-homestead-result.png"]
    assert message.buttons == ["Take down"]
    assert message.pings == frozenset()


async def test_options_choose_channel_picture_and_spoiler(
    bot: Summing, guild: Guild, moderator: Member
) -> None:
    other = guild.add_channel("results")
    options = {"race": "homestead", "channel": other, "picture": "laps-led", "spoiler": True}

    await moderator.slash("summary post", **options)  # type: ignore[arg-type]  # by name

    message = only(other)
    assert [one.filename for one in message.attachments] == [
        "SPOILER_2025-trucks-homestead-laps-led.png"
    ]
    assert "Larson" not in message.content
    assert "||Kyle Larson won the Baptist Health 200.\n" in message.text


async def test_the_servers_rule_hides_what_is_fresh(
    bot: Summing, guild: Guild, moderator: Member, channel: Channel
) -> None:
    chief = guild.member("chief", moderator=True)
    await chief.slash("settings", spoiler_hours=24)

    await moderator.slash("summary post")

    assert "||Kyle Larson won" in only(channel).text


async def test_without_a_picture_none_comes(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post", picture="none")

    assert only(channel).attachments == []


async def test_a_second_post_asks_first_and_the_button_posts_once(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post")

    asked = await moderator.slash("summary post")
    before = len(channel.messages)
    await asyncio.gather(asked.press("Post it again"), asked.press("Post it again"))
    pressed = await asked.press("Post it again")

    assert "stands there already" in asked.text
    assert before == 1
    assert len(channel.messages) == 2
    assert "Posted" in pressed.text


async def test_who_may_not_moderate_is_refused_though_the_command_was_sent(
    bot: Summing, fan: Member, channel: Channel
) -> None:
    told = [await fan.slash(f"summary {one}") for one in ("preview", "post", "follow", "unfollow")]

    assert not fan.sees("summary post")
    assert all("Manage Messages" in one.text for one in told)
    assert channel.messages == []


async def test_who_may_not_moderate_presses_in_vain(
    bot: Summing, moderator: Member, fan: Member, channel: Channel
) -> None:
    await moderator.slash("summary post")
    asked = await moderator.slash("summary post")

    again = await asked.press("Post it again", by=fan)
    down = await fan.press(only(channel), "Take down")

    assert "Manage Messages" in again.text
    assert "Manage Messages" in down.text
    assert len(channel.messages) == 1


async def test_a_channel_that_the_member_does_not_moderate_is_refused(
    bot: Summing, guild: Guild, moderator: Member
) -> None:
    other = guild.add_channel("staff")
    other.deny(moderator.user, Permission.MANAGE_MESSAGES)

    told = await moderator.slash("summary post", channel=other)

    assert "manage messages in #staff yourself" in told.text


async def test_what_the_bot_lacks_in_the_channel_is_named(
    bot: Summing, guild: Guild, moderator: Member, stand_in: StandIn
) -> None:
    other = guild.add_channel("quiet")
    other.deny(stand_in.world.bot, Permission.ATTACH_FILES | Permission.EMBED_LINKS)

    told = await moderator.slash("summary post", channel=other)

    assert "Embed Links, Attach Files" in told.text
    assert other.messages == []


async def test_a_race_that_nobody_reported_cannot_be_summed_up(
    bot: Summing, moderator: Member
) -> None:
    told = await moderator.slash("summary post", race="martinsville")

    assert "nothing to sum up" in told.text


async def test_the_button_takes_a_post_down_and_it_may_be_posted_anew(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post")

    down = await moderator.press(only(channel), "Take down")
    gone = list(channel.messages)
    again = await moderator.slash("summary post")

    assert "Taken down" in down.text
    assert gone == []
    assert "Posted" in again.text


async def test_a_correction_edits_the_post_in_place_and_withdrawing_it_restores_it(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post")
    before, picture = only(channel).text, only(channel).attachments[0].content

    await bot.load(a_correction(laps_led=99))
    await bot.edit()
    corrected, redrawn = only(channel).text, only(channel).attachments[0].content
    await bot.withdraw(a_correction())
    await bot.edit()

    assert "Kyle Larson, led 99" in corrected
    assert redrawn != picture
    assert only(channel).text == before
    assert len(only(channel).attachments) == 1
    assert only(channel).allowed_mentions == {"parse": []}


async def test_what_is_not_changed_is_not_edited(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post")

    await bot.edit()
    await bot.load(a_bristol_report())
    await bot.edit()

    assert only(channel).edits == []


async def test_a_corrected_post_stays_hidden(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post", spoiler=True)

    await bot.load(a_correction(laps_led=99))
    await bot.edit()

    assert re.search(r"\|\|[^|]*Larson, led 99[^|]*\|\|", only(channel).text)
    assert only(channel).attachments[0].filename.startswith("SPOILER_")


async def test_a_deleted_post_is_forgotten(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary post")
    only(channel).deleted = True

    await bot.load(a_correction())
    await bot.edit()
    again = await moderator.slash("summary post")

    assert "Posted" in again.text
    assert "led 99" in only(channel).text


async def test_a_failed_edit_is_remembered_to_be_made_up_for(
    bot: Summing, moderator: Member, channel: Channel, stand_in: StandIn
) -> None:
    await moderator.slash("summary post")
    stand_in.faults.fail("PATCH", "/channels/*", status=403, body={"code": 50013, "message": ""})

    await bot.load(a_correction())
    await bot.edit()
    untouched = list(only(channel).edits)
    (post,) = await bot.parts.store.posts.of_race("2025-trucks-homestead")

    assert untouched == []
    assert (post.attempts, post.fingerprint) == (1, None)


async def test_a_followed_series_is_posted_once_when_its_report_comes_in(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    told = await moderator.slash("summary follow", series="trucks")
    await bot.deliver()
    before = list(channel.messages)

    await bot.load(a_bristol_report())
    for _ in range(3):
        await bot.deliver()

    assert "Trucks" in told.text
    assert before == []
    assert "Layne Riggs won the Bristol 250" in only(channel).content
    assert only(channel).buttons == ["Turn off"]


async def test_a_report_withdrawn_before_its_summary_is_sent_cancels_it(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary follow", series="trucks")

    await bot.load(a_bristol_report())
    await bot.withdraw(a_bristol_report())
    await bot.deliver()
    withdrawn = list(channel.messages)
    await bot.load(a_bristol_report())
    await bot.deliver()

    assert withdrawn == []
    assert "Layne Riggs won" in only(channel).content


async def test_a_report_withdrawn_after_its_summary_takes_the_result_out_of_it(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary follow", series="trucks")
    await bot.load(a_bristol_report())
    await bot.deliver()

    await bot.withdraw(a_bristol_report())
    await bot.edit()
    withdrawn = only(channel).text
    await bot.load(a_bristol_report())
    await bot.edit()

    assert "Riggs" not in withdrawn
    assert "Layne Riggs won" in only(channel).text
    assert len(only(channel).edits) == 2


async def test_what_a_moderator_has_posted_already_is_not_posted_again_by_following(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary follow", series="trucks")
    await bot.load(a_bristol_report())
    await bot.parts.current.refresh()

    await moderator.slash("summary post", race="bristol")
    await bot.deliver()

    assert only(channel).buttons == ["Take down"]


async def test_unfollowed_nothing_is_posted(
    bot: Summing, moderator: Member, channel: Channel
) -> None:
    await moderator.slash("summary follow", series="trucks")

    told = await moderator.slash("summary unfollow", series="trucks")
    again = await moderator.slash("summary unfollow")
    await bot.load(a_bristol_report())
    await bot.deliver()

    assert "Unfollowed" in told.text
    assert "No such summaries are followed" in again.text
    assert channel.messages == []


async def test_unfollowing_leaves_what_is_followed_in_other_channels(
    bot: Summing, guild: Guild, moderator: Member, channel: Channel
) -> None:
    other = guild.add_channel("results")
    await moderator.slash("summary follow", series="trucks")
    await moderator.slash("summary follow", series="trucks", channel=other)

    told = await moderator.slash("summary unfollow")
    await bot.load(a_bristol_report())
    await bot.deliver()

    assert "Trucks" in told.text
    assert channel.messages == []
    assert len(other.messages) == 1


async def test_who_moderates_one_channel_unfollows_in_no_other(
    bot: Summing, guild: Guild, fan: Member, moderator: Member, channel: Channel
) -> None:
    other = guild.add_channel("results")
    await moderator.slash("summary follow", series="trucks", channel=other)
    channel.allow(fan.user, Permission.MANAGE_MESSAGES)

    here = await fan.slash("summary unfollow")
    there = await fan.slash("summary unfollow", channel=other)

    assert "No such summaries are followed" in here.text
    assert "You may not manage messages" in there.text
    assert len(await bot.parts.store.subscriptions.of_channel(other.id)) == 1
