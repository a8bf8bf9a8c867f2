"""A person acts, the real discord.py answers."""

import pytest

from tests.discord_stand_in.commands import CannotAsk
from tests.discord_stand_in.example_bot import ExampleBot
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Choice, Member
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.stage import NoAnswer
from tests.discord_stand_in.wire import Upload


@pytest.fixture(autouse=True)
def _running(bot: ExampleBot) -> None:
    """All of these need the bot."""


async def test_a_slash_command_is_answered_with_its_buttons(fan: Member) -> None:
    reply = await fan.slash("hello", name="Kyle")

    assert (reply.text, reply.buttons) == ("Hello Kyle, speaking en-US", ["Again", "Secret"])


async def test_the_answer_stands_in_the_channel(fan: Member) -> None:
    reply = await fan.slash("hello")

    assert fan.channel.messages == [reply.message]


async def test_a_member_is_heard_in_the_locale_they_chose(fan: Member) -> None:
    reply = await fan.speaking("de").slash("hello", name="Kai")

    assert reply.text == "Hello Kai, speaking de"


async def test_options_arrive_with_what_they_refer_to(fan: Member, guild: Guild) -> None:
    report = Upload("report.txt", b"Larson won", "text/plain")

    reply = await fan.slash(
        "race result", driver="Larson", laps=20, where=guild.channel(), article=report
    )

    assert reply.text == "Larson, 20, general, Larson won"


async def test_autocomplete_offers_choices_for_the_last_option(fan: Member) -> None:
    choices = await fan.autocomplete("race result", laps=3, driver="Lar")

    assert choices == [Choice("Larson", "Larson:3"), Choice("Larsen", "Larsen:3")]


async def test_a_button_changes_the_message(fan: Member) -> None:
    reply = await fan.slash("hello")

    pressed = await reply.press("Again")

    assert (pressed.updated, reply.text, reply.edits) == (True, "Hello again", ["Hello again"])


async def test_another_member_presses_a_button_and_alone_sees_the_answer(
    fan: Member, moderator: Member
) -> None:
    reply = await fan.slash("hello")

    pressed = await reply.press("secret", by=moderator)

    assert (pressed.text, pressed.ephemeral) == ("Only for moderator", True)


async def test_a_choice_in_a_select_is_acknowledged_and_then_edited(fan: Member) -> None:
    reply = await fan.slash("hello")

    chosen = await reply.choose("Favourite", "Trucks")

    assert (chosen.text, chosen.deferred, chosen.updated) == ("You like Trucks", True, True)


async def test_a_card_is_read_in_order_and_pings_whom_it_opened(fan: Member, guild: Guild) -> None:
    spotters = guild.role("spotters")

    reply = await fan.slash("card", member=fan, role=spotters)

    assert reply.text == f"{fan.mention} asks {spotters.mention}\nLarson won"
    assert reply.pings == {spotters.mention}


async def test_a_button_beside_a_text_is_answered_by_a_follow_up(fan: Member, guild: Guild) -> None:
    reply = await fan.slash("card", member=fan, role=guild.role("spotters"))

    pressed = await reply.press("Details")

    assert (pressed.text, pressed.ephemeral) == ("20 laps led", True)


async def test_a_channel_is_chosen_in_a_select(fan: Member, guild: Guild) -> None:
    reply = await fan.slash("card", member=fan, role=guild.role("spotters"))

    chosen = await reply.choose("Where", guild.channel())

    assert chosen.text == "In general"


async def test_a_message_menu_hands_over_the_message(fan: Member, moderator: Member) -> None:
    message = await fan.say("who won?")

    reply = await moderator.message_menu("Ask Pitboard", message)

    assert reply.text == "It says: who won?"


async def test_a_user_menu_hands_over_the_user(fan: Member, moderator: Member) -> None:
    reply = await fan.user_menu("Who is it", moderator)

    assert reply.text == "moderator"


async def test_what_needs_a_permission_is_hidden_from_those_without(
    fan: Member, moderator: Member
) -> None:
    assert (fan.sees("card"), moderator.sees("card")) == (False, True)


async def test_a_modal_is_filled_in_by_its_labels(fan: Member) -> None:
    opened = await fan.slash("form")

    reply = await opened.submit({"Reason": "A typo", "Series": "Cup"})

    assert (opened.modal.title, reply.text) == ("A correction", "A typo, cup")


async def test_a_modal_does_not_take_more_than_its_field_holds(fan: Member) -> None:
    opened = await fan.slash("form")

    with pytest.raises(CannotAsk, match="1 to 20"):
        await opened.submit({"Reason": "x" * 21, "Series": "Cup"})


async def test_a_deferred_answer_is_waited_for(fan: Member) -> None:
    reply = await fan.slash("slow", private=True)

    assert (reply.text, reply.deferred, reply.ephemeral) == ("At last", True, True)
    assert reply.edits == []


async def test_a_follow_up_comes_after_the_answer(fan: Member) -> None:
    reply = await fan.slash("slow")

    messages = await fan.channel.until(2)

    assert [each.text for each in messages] == ["At last", "And one more thing"]
    assert reply.followups[0].text == "And one more thing"


async def test_the_first_follow_up_to_a_deferral_takes_its_place_and_stays_as_private(
    fan: Member,
) -> None:
    reply = await fan.slash("late")

    assert (reply.text, reply.ephemeral, reply.followups) == ("At last\nLarson won", True, [])


async def test_what_only_one_member_sees_does_not_stand_in_the_channel(fan: Member) -> None:
    reply = await fan.slash("hello")

    await reply.press("Secret")

    assert fan.channel.messages == [reply.message]


async def test_silence_is_no_answer(fan: Member, stand_in: StandIn) -> None:
    stand_in.world.answer_within = 0.05

    with pytest.raises(NoAnswer, match="silent"):
        await fan.slash("silent")


async def test_a_command_works_in_a_dm(fan: Member) -> None:
    alone = fan.in_dm()

    reply = await alone.slash("hello")

    assert alone.channel.messages == [reply.message]


async def test_a_command_works_where_only_the_member_has_the_bot(fan: Member) -> None:
    reply = await fan.with_user_install().slash("hello")

    assert reply.text.startswith("Hello you")


async def test_a_command_for_guilds_is_not_offered_in_a_dm(fan: Member) -> None:
    with pytest.raises(CannotAsk, match="not offered"):
        await fan.in_dm().slash("race result", driver="Larson")


@pytest.mark.parametrize(
    ("command", "options", "complaint"),
    [
        ("nonsense", {}, "there is no command 'nonsense'"),
        ("race", {"driver": "Larson"}, "needs one of: result"),
        ("race results", {}, "there is no 'results'"),
        ("race result", {}, "left out: driver"),
        ("race result", {"driver": "L", "car": "07"}, "no option 'car'"),
        ("race result", {"driver": 7}, "takes a string"),
        ("race result", {"driver": "L", "laps": 501}, "1 to 500"),
    ],
)
async def test_what_discord_does_not_let_one_type_fails(
    fan: Member, command: str, options: dict[str, str], complaint: str
) -> None:
    with pytest.raises(CannotAsk, match=complaint):
        await fan.slash(command, **options)


async def test_permissions_changed_meanwhile_are_in_the_next_interaction(
    fan: Member, stand_in: StandIn
) -> None:
    before = fan.place.setting(fan.user, stand_in.world, "en-US")["app_permissions"]

    fan.channel.deny(stand_in.world.bot, Permission.SEND_MESSAGES)

    after = fan.place.setting(fan.user, stand_in.world, "en-US")["app_permissions"]
    assert int(before) - int(after) == Permission.SEND_MESSAGES
