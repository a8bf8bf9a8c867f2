"""Questions in words through every door: /ask, a mention, a DM, the menu of a message."""

import asyncio

import pytest

from bot.discord_app.answering.message_replies import NO_EMBEDS, NO_HISTORY
from bot.discord_app.answering.pace import MOST_TO_ONE
from bot.discord_app.client import Pitboard
from bot.discord_app.cogs.asking import MENU
from db.errors import UnreachableDatabase
from tests.builders import a_race, an_almanac
from tests.discord_app.conftest import Shelf
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn

POSTED = "/channels/*/messages"
FORBIDDEN = {"code": 50013, "message": "Missing Permissions"}
NO_READING_BACK = {"code": NO_HISTORY, "message": "Cannot reply without read message history"}
POST = "POST /channels/{channel_id}/messages"
HOSTILE = (
    "@everyone who won",
    "who won @here",
    "did <@&1> win",
    "<@1> <@!2> <#3> <:truck:4> <t:5:R> </race:6>",
    "**who** ||won||",
    "x" * 1_900,
    "who won " * 230,
    "\u202e\u200b\u2066 who won",
    "```",
    "' OR 1=1 --",
    "/result",
    "/no-such-command @everyone",
)


def mentioning(bot: Pitboard, text: str) -> str:
    assert bot.user is not None
    return f"<@{bot.user.id}> {text}"


async def stays_silent(fan: Member, text: str) -> bool:
    """Whether `text` is not answered, while what is asked after it is."""
    before = len(fan.channel.messages)
    await fan.say(text)
    await fan.in_dm().ask("who won")
    return len(fan.channel.messages) == before + 1


async def test_a_mention_is_answered_under_the_message(bot: Pitboard, fan: Member) -> None:
    reply = await fan.ask(mentioning(bot, "who won?"))

    assert reply.text.startswith("**Kyle Larson won the")
    assert reply.allowed_mentions == {"parse": [], "replied_user": False}


async def test_a_direct_message_is_answered(bot: Pitboard, fan: Member) -> None:
    reply = await fan.in_dm().ask("who won?")

    assert reply.text.startswith("**Kyle Larson won the")


async def test_the_menu_of_a_message_asks_what_it_says(bot: Pitboard, fan: Member) -> None:
    said = await fan.say("who won?")

    reply = await fan.message_menu(MENU, said)

    assert reply.text.startswith("**Kyle Larson won the")


async def test_a_message_that_does_not_mention_it_is_not_answered(
    bot: Pitboard, fan: Member
) -> None:
    assert await stays_silent(fan, "who won?")


async def test_bots_are_never_answered(bot: Pitboard, fan: Member) -> None:
    fan.user.bot = True
    await fan.say(mentioning(bot, "who won?"))
    fan.user.bot = False

    assert await stays_silent(fan, "still nothing")
    assert len(fan.channel.messages) == 2


async def test_its_own_answers_are_not_answered(
    bot: Pitboard, fan: Member, stand_in: StandIn
) -> None:
    stand_in.world.bot.bot = False  # even if Discord did not say what it is
    await fan.in_dm().ask("who won?")

    await fan.in_dm().ask("who led most?")

    assert stand_in.requests[POST] == 2


async def test_an_edited_message_is_not_answered_again(
    bot: Pitboard, fan: Member, stand_in: StandIn
) -> None:
    reply = await fan.ask(mentioning(bot, "who won?"))
    edited = fan.channel.messages[0].as_json() | {"content": mentioning(bot, "who led most?")}
    edited |= {"guild_id": str(fan.place.guild_id)}

    await stand_in.gateway.dispatch("MESSAGE_UPDATE", edited, guild_id=fan.place.guild_id)
    await fan.in_dm().ask("who won?")

    assert len(fan.channel.messages) == 2
    assert reply.edits == []


async def test_talk_goes_on_where_it_was(bot: Pitboard, fan: Member) -> None:
    there = fan.in_dm()
    await there.ask("where did larson finish?")

    reply = await there.ask("and heim?")

    assert "Corey Heim finished 3rd" in reply.text


async def test_talk_goes_on_from_one_door_to_the_other(bot: Pitboard, fan: Member) -> None:
    await fan.slash("ask", question="where did larson finish?")

    reply = await fan.ask(mentioning(bot, "and heim?"))

    assert "Corey Heim finished 3rd" in reply.text


async def test_what_another_member_spoke_of_is_not_taken_up(
    bot: Pitboard, fan: Member, guild: Guild
) -> None:
    await fan.ask(mentioning(bot, "where did larson finish?"))

    reply = await guild.member("other").ask(mentioning(bot, "where did he start?"))

    assert "Who do you mean?" in reply.text


async def test_a_name_that_fits_two_is_asked_back_with_buttons(bot: Pitboard, fan: Member) -> None:
    asked = await fan.ask(mentioning(bot, "where did corey finish?"))

    reply = await asked.press("Corey Day")

    assert {"Corey Day", "Corey Heim"} <= set(asked.buttons)
    assert "Corey Day finished 4th" in reply.text


@pytest.mark.parametrize("text", HOSTILE)
async def test_whatever_is_said_is_answered_and_pings_nobody(
    bot: Pitboard, fan: Member, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    mention = await fan.ask(mentioning(bot, text))
    message = await fan.in_dm().ask(text)
    command = await fan.slash("ask", question=text)

    replies = (mention, message, command)
    assert [one.pings for one in replies] == [frozenset()] * 3
    assert [one for one in replies if "@everyone" in one.text or "went wrong" in one.text] == []
    assert [one for one in caplog.records if one.exc_info] == []


async def test_a_question_as_long_as_discord_allows_is_declined(bot: Pitboard, fan: Member) -> None:
    reply = await fan.slash("ask", question="who won " * 750)

    assert reply.text.startswith("**That is too long to read")
    assert reply.ephemeral


async def test_a_bare_mention_shows_what_can_be_asked(bot: Pitboard, fan: Member) -> None:
    reply = await fan.ask(mentioning(bot, ""))

    assert reply.text.startswith("**Nothing was asked.**")
    assert "Try: " in reply.text


async def test_a_message_without_words_is_declined(bot: Pitboard, fan: Member) -> None:
    reply = await fan.in_dm().ask("")

    assert reply.text.startswith("**Nothing was asked.**")


async def test_what_is_not_understood_is_declined_to_who_asked_alone(
    bot: Pitboard, fan: Member
) -> None:
    reply = await fan.slash("ask", question="what is the meaning of life")

    assert "I do not understand that question." in reply.text
    assert reply.ephemeral


async def test_somebody_who_asks_too_fast_is_told_once(bot: Pitboard, fan: Member) -> None:
    there = fan.in_dm()
    for _ in range(MOST_TO_ONE):
        await there.ask("who won?")

    told = await there.ask("who won?")
    await there.say("who won?")
    await there.slash("ask", question="who won?")

    assert "a lot at once" in told.text
    assert len(there.channel.messages) == 2 * (MOST_TO_ONE + 1) + 2


async def test_a_refusal_is_told_under_the_message(
    bot: Pitboard, shelf: Shelf, fan: Member
) -> None:
    shelf.error = UnreachableDatabase("The database does not answer.")

    reply = await fan.ask(mentioning(bot, "who won?"))

    assert reply.text == "**The database does not answer.**"


async def test_a_defect_is_told_under_the_message_by_its_reference(
    bot: Pitboard, shelf: Shelf, fan: Member, caplog: pytest.LogCaptureFixture
) -> None:
    shelf.error = ZeroDivisionError("a defect of ours")

    reply = await fan.in_dm().ask("who won?")

    (record,) = [one for one in caplog.records if one.exc_info]
    assert record.getMessage().rpartition(" ")[2] in reply.text


async def test_where_it_may_not_write_it_stays_silent(
    bot: Pitboard, fan: Member, stand_in: StandIn
) -> None:
    fan.channel.deny(stand_in.world.bot, Permission.SEND_MESSAGES)
    await fan.say(mentioning(bot, "who won?"))
    await fan.in_dm().ask("who won?")

    assert len(fan.channel.messages) == 1


@pytest.mark.parametrize("times", [1, 2])
async def test_where_it_may_not_embed_it_says_so_if_it_can(
    bot: Pitboard, fan: Member, stand_in: StandIn, times: int, caplog: pytest.LogCaptureFixture
) -> None:
    stand_in.faults.fail("POST", POSTED, status=403, body=FORBIDDEN, times=times)

    await fan.say(mentioning(bot, "who won?"))
    await fan.in_dm().slash("ask", question="who won?")
    await bot.in_flight.end(4.0)

    said = [one.text for one in fan.channel.messages[1:]]
    assert said == ([NO_EMBEDS] if times == 1 else [])
    assert [one for one in caplog.records if one.exc_info] == []


async def test_where_it_may_not_read_back_it_answers_without_a_reference(
    bot: Pitboard, fan: Member, stand_in: StandIn
) -> None:
    stand_in.faults.fail("POST", POSTED, status=400, body=NO_READING_BACK)

    await fan.say(mentioning(bot, "who won?"))
    _, answer = await fan.channel.until(2)

    assert (answer.reference, "Kyle Larson won" in answer.text) == (None, True)


async def test_a_connection_that_breaks_after_the_answer_came_through_answers_once(
    bot: Pitboard, fan: Member, stand_in: StandIn
) -> None:
    stand_in.faults.cut("POST", "/channels/*/messages", processed=True)

    await fan.in_dm().ask("who won?")
    async with asyncio.timeout(5):
        await bot.in_flight.end(4.0)

    assert len(fan.in_dm().channel.messages) == 2


async def test_a_new_almanac_is_answered_from_at_once(
    bot: Pitboard, shelf: Shelf, fan: Member
) -> None:
    await fan.in_dm().ask("who won?")
    shelf.hold(an_almanac(a_race(winner="Corey Heim")))

    reply = await fan.in_dm().ask("who won?")

    assert reply.text.startswith("**Corey Heim won")


async def test_at_the_end_it_asks_to_come_back(bot: Pitboard, fan: Member) -> None:
    await bot.in_flight.end(0.0)

    reply = await fan.in_dm().ask("who won?")

    assert "I am restarting" in reply.text
