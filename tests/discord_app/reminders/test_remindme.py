"""`/remindme` and its buttons: a fan's own reminders, and every way to end them."""

from datetime import timedelta

import pytest

from tests.db.sheets import a_reference, a_report
from tests.discord_app.keeping import NOW, Keeper
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member

HOUR = timedelta(hours=1)


async def leads(keeper: Keeper, member: Member) -> list[timedelta]:
    return [one.wish.lead for one in await keeper.of_user(member.id)]


async def test_a_reminder_is_set_up_and_a_direct_message_says_so(
    keeper: Keeper, fan: Member
) -> None:
    reply = await fan.slash("remindme", series="trucks", lead="1d 1h")

    (greeting,) = fan.in_dm().channel.messages
    assert await leads(keeper, fan) == [timedelta(days=1), HOUR]
    assert reply.ephemeral
    assert "Turn off" in reply.text
    assert "1 day before and 1 hour before" in greeting.text
    assert greeting.buttons == ["Turn off"]


async def test_asking_for_the_same_again_sends_nothing_again(keeper: Keeper, fan: Member) -> None:
    for _ in range(2):
        await fan.slash("remindme", lead="1h")

    assert len(fan.in_dm().channel.messages) == 1
    assert await leads(keeper, fan) == [HOUR]


async def test_closed_direct_messages_are_said_at_once_and_nothing_is_kept(
    keeper: Keeper, fan: Member
) -> None:
    fan.user.dms_open = False

    reply = await fan.slash("remindme", lead="1h 2h")

    assert "I cannot write to you" in reply.text
    assert await leads(keeper, fan) == []


async def turned_off(keeper: Keeper, fan: Member) -> None:
    """The fan's one reminder is off, since direct messages were closed."""
    (one,) = await keeper.of_user(fan.id)
    await keeper.store.subscriptions.disable(one.id, "direct messages from me are not let in")


async def test_who_asks_again_while_direct_messages_are_closed_is_told(
    keeper: Keeper, fan: Member
) -> None:
    await fan.slash("remindme", lead="1h")
    await turned_off(keeper, fan)
    fan.user.dms_open = False

    reply = await fan.slash("remindme", lead="1h")

    (one,) = await keeper.of_user(fan.id)
    assert "I cannot write to you" in reply.text
    assert (one.enabled, one.disabled_why) == (False, "direct messages from me are not let in")


async def test_what_is_on_again_is_greeted_again(keeper: Keeper, fan: Member) -> None:
    await fan.slash("remindme", lead="1h")
    await turned_off(keeper, fan)

    await fan.slash("remindme", lead="1h")

    (one,) = await keeper.of_user(fan.id)
    assert one.enabled
    assert len(fan.in_dm().channel.messages) == 2


async def test_only_what_is_on_is_told_of(keeper: Keeper, fan: Member) -> None:
    await fan.slash("remindme", lead="1h")
    await turned_off(keeper, fan)

    menu = await fan.slash("remindme")
    reply = await fan.slash("remindme", lead="10m")

    assert "Until now" not in menu.text
    assert "10 minutes before" in reply.text
    assert "1 hour" not in reply.text


async def test_a_moments_trouble_does_not_undo_it(keeper: Keeper, fan: Member) -> None:
    keeper.stand_in.faults.fail("POST", "/channels/*/messages", status=503)

    await fan.slash("remindme", lead="1h")

    assert await leads(keeper, fan) == [HOUR]


@pytest.mark.parametrize("word", ["off", "OFF", " stop "])
async def test_off_ends_all_of_them(keeper: Keeper, fan: Member, word: str) -> None:
    await fan.slash("remindme", lead="1h 2h")

    reply = await fan.slash("remindme", lead=word)

    assert "Turned off: 2 reminders" in reply.text
    assert await leads(keeper, fan) == []


async def test_off_for_one_series_leaves_the_others(keeper: Keeper, fan: Member) -> None:
    await fan.slash("remindme", series="trucks", lead="1h")
    await fan.slash("remindme", series="cup", lead="2h")

    await fan.slash("remindme", series="trucks", lead="off")

    assert await leads(keeper, fan) == [2 * HOUR]


async def test_the_button_of_the_greeting_ends_them(keeper: Keeper, fan: Member) -> None:
    await fan.slash("remindme", lead="1h 2h")
    (greeting,) = fan.in_dm().channel.messages

    await fan.in_dm().press(greeting, "Turn off")
    again = await fan.in_dm().press(greeting, "Turn off")

    assert await leads(keeper, fan) == []
    assert "You have no reminders" in again.text


async def test_without_a_lead_it_asks_when(keeper: Keeper, fan: Member) -> None:
    asked = await fan.slash("remindme")

    await asked.choose("Choose when", "1 hour before", "10 minutes before")

    assert sorted(await leads(keeper, fan)) == [timedelta(minutes=10), HOUR]


async def test_the_button_under_next_asks_whoever_presses_it(
    keeper: Keeper, fan: Member, guild: Guild
) -> None:
    other = guild.member("other")
    answer = await fan.slash("next")

    asked = await answer.press("Remind me", by=other)
    await asked.choose("Choose when", "1 hour before", by=other)

    assert asked.ephemeral
    assert (await leads(keeper, fan), await leads(keeper, other)) == ([], [HOUR])


async def test_the_menu_offers_to_end_what_there_is(keeper: Keeper, fan: Member) -> None:
    await fan.slash("remindme", lead="1h")
    asked = await fan.slash("remindme")

    await asked.choose("Choose when", "No reminders any more")

    assert "Until now: 1 hour before" in asked.text
    assert await leads(keeper, fan) == []


async def test_what_is_left_chosen_in_the_menu_is_all_there_is(keeper: Keeper, fan: Member) -> None:
    await fan.slash("remindme", lead="1h 45m")
    asked = await fan.slash("remindme")

    told = await asked.choose("Choose when", "45 minutes before", "10 minutes before")

    assert sorted(await leads(keeper, fan)) == [timedelta(minutes=10), timedelta(minutes=45)]
    assert "45 minutes before and 10 minutes before" in told.text
    (menu,) = [one for row in asked.components for one in row["components"]]
    chosen = [one["label"] for one in menu["options"] if one.get("default")]
    assert chosen == ["45 minutes before", "1 hour before"]


async def test_a_menu_ends_no_reminder_that_it_did_not_offer(keeper: Keeper, fan: Member) -> None:
    asked = await fan.slash("remindme")
    await fan.slash("remindme", lead="45m")

    await asked.choose("Choose when", "10 minutes before")

    assert sorted(await leads(keeper, fan)) == [timedelta(minutes=10), timedelta(minutes=45)]


async def test_leads_and_off_are_offered_while_typing(keeper: Keeper, fan: Member) -> None:
    offered = await fan.autocomplete("remindme", lead="")
    off = await fan.autocomplete("remindme", lead="of")

    assert ("1 hour before", "60m") in [(one.name, one.value) for one in offered]
    assert [one.value for one in off] == ["off"]


async def test_too_many_are_refused_whole(keeper: Keeper, fan: Member) -> None:
    await fan.slash("remindme", series="trucks", lead="1h 2h 3h 4h 5h")
    await fan.slash("remindme", series="cup", lead="1h 2h 3h 4h")

    reply = await fan.slash("remindme", series="cup", lead="5h 6h")

    assert "10 is the most" in reply.text
    assert len(await leads(keeper, fan)) == 9


async def test_it_works_in_direct_messages_and_by_user_install(keeper: Keeper, fan: Member) -> None:
    await fan.in_dm().slash("remindme", lead="1h")
    await fan.with_user_install().slash("remindme", lead="2h")

    assert len(await leads(keeper, fan)) == 2


async def test_an_editor_is_told_what_stays(keeper: Keeper, fan: Member) -> None:
    sheet, by = a_report(), f"discord:{fan.id}"
    await keeper.store.articles.load(a_reference(), [sheet], by=by, now=NOW)

    reply = await fan.slash("forget-me")

    assert "nothing about you any more but your work as an editor" in reply.text
    assert "Your account's number stays with the articles" in reply.text


async def test_what_was_spoken_of_last_is_forgotten_too(keeper: Keeper, fan: Member) -> None:
    await fan.slash("ask", question="when is the next race?")

    await fan.slash("forget-me")

    assert not keeper.client.replies._sentences._talks._kept


async def test_who_asks_to_be_forgotten_is(keeper: Keeper, fan: Member) -> None:
    await fan.slash("remindme", lead="1h")

    reply = await fan.slash("forget-me")

    assert "nothing about you any more" in reply.text
    assert "1 reminder ended" in reply.text
    assert await leads(keeper, fan) == []
