"""The client in one process: what it hears, tells and registers."""

import pytest
from discord import app_commands

from bot.clock import Clock
from bot.discord_app.client import Pitboard
from bot.discord_app.cogs.asking import MENU
from bot.discord_app.gateway.commands_sync import fingerprint_of
from db.almanac import Almanac
from db.errors import UnreachableDatabase
from tests.builders import a_race, an_almanac
from tests.discord_app.conftest import Memory, Shelf
from tests.discord_stand_in.fixtures import running
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn

SYNC = "PUT /applications/{application_id}/commands"
COMMANDS = (
    "result", "race", "lapsled", "standings", "next", "schedule", "driver", "compare", "sources",
    "ask", "help", "about", "privacy",
)  # fmt: skip
GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 0, 1 << 9, 1 << 12
NEEDED = {
    "ask": {"question": "who won"},
    "result": {"driver": "heim"},
    "driver": {"driver": "heim"},
}
NEEDED["compare"] = {"driver": "heim", "other": "larson"}


async def test_it_asks_for_guilds_and_messages_and_nothing_that_takes_a_permission(
    bot: Pitboard, stand_in: StandIn
) -> None:
    (session,) = stand_in.gateway.live

    assert session.intents == GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES


async def test_it_keeps_no_members_and_no_messages(bot: Pitboard) -> None:
    assert (len(bot.users), list(bot.cached_messages)) == (1, [])


async def test_every_command_is_offered_everywhere(bot: Pitboard, stand_in: StandIn) -> None:
    known = {one["name"]: one for one in stand_in.commands.of(None)}

    assert set(known) == {*COMMANDS, MENU}
    assert {tuple(one["integration_types"]) for one in known.values()} == {(0, 1)}
    assert {tuple(one["contexts"]) for one in known.values()} == {(0, 1, 2)}


async def test_help_lists_every_command(bot: Pitboard, fan: Member) -> None:
    reply = await fan.slash("help")

    assert [name for name in COMMANDS if f"/{name} · " not in reply.text] == []


@pytest.mark.parametrize("command", COMMANDS)
async def test_an_empty_store_is_said_so(
    bot: Pitboard, shelf: Shelf, fan: Member, command: str
) -> None:
    shelf.hold(Almanac.of())

    reply = await fan.slash(command, **NEEDED.get(command, {}))

    assert "went wrong" not in reply.text


async def test_a_new_almanac_is_answered_from_at_once(
    bot: Pitboard, shelf: Shelf, fan: Member
) -> None:
    shelf.hold(an_almanac(a_race(winner="Corey Heim")))

    reply = await fan.slash("race")

    assert reply.text.startswith("**Corey Heim won")


async def test_a_card_has_the_colour_of_its_series(bot: Pitboard, fan: Member) -> None:
    reply = await fan.slash("race")

    assert reply.embeds[0]["color"] == 0x888888


async def test_a_refusal_is_told_in_its_own_words_to_who_asked(
    bot: Pitboard, shelf: Shelf, fan: Member
) -> None:
    shelf.error = UnreachableDatabase("The database does not answer.")

    reply = await fan.slash("race")

    assert (reply.text, reply.ephemeral) == ("**The database does not answer.**", True)


async def test_a_defect_is_logged_and_told_by_its_reference(
    bot: Pitboard, shelf: Shelf, fan: Member, caplog: pytest.LogCaptureFixture
) -> None:
    shelf.error = ZeroDivisionError("a defect of ours")

    reply = await fan.slash("race")

    (record,) = [one for one in caplog.records if one.exc_info]
    assert record.getMessage().rpartition(" ")[2] in reply.text
    assert "a defect of ours" not in reply.text
    assert reply.ephemeral


async def test_a_defect_behind_a_button_is_told_too(
    bot: Pitboard, shelf: Shelf, fan: Member
) -> None:
    summary = await fan.slash("race")
    shelf.error = ZeroDivisionError()

    reply = await summary.press("Full results")

    assert "Something went wrong" in reply.text
    assert reply.ephemeral


async def test_a_defect_in_completing_offers_nothing(
    bot: Pitboard, shelf: Shelf, fan: Member
) -> None:
    shelf.error = ZeroDivisionError()

    assert await fan.autocomplete("result", driver="lar") == []


@pytest.mark.parametrize("question", ["gone~x", "result", "race~a~b~c~d", "~", "results~r~x"])
async def test_a_button_of_an_earlier_version_is_declined_gently(
    bot: Pitboard, fan: Member, question: str
) -> None:
    summary = await fan.slash("race")
    summary.components[0]["components"][0]["custom_id"] = f"see:{question}"

    reply = await summary.press(f"see:{question}")

    assert reply.text == "**This button is from an earlier version. Please ask again.**"


async def test_more_than_five_candidates_are_a_menu(
    bot: Pitboard, shelf: Shelf, fan: Member
) -> None:
    shelf.hold(
        an_almanac(a_race(results=[f"{name} Smith" for name in "Al Bo Cy Di Ed Flo".split()]))
    )
    asked = await fan.slash("driver", driver="smith")

    reply = await asked.choose("ask-menu", "Flo Smith")

    assert asked.ephemeral
    assert "Flo Smith" in reply.text


async def test_a_message_turned_by_others_pings_nobody(
    bot: Pitboard, shelf: Shelf, fan: Member
) -> None:
    shelf.hold(an_almanac(a_race(results=["@everyone Smith", "<@1> Jones"])))
    summary = await fan.slash("race")

    turned = await summary.press("Full results")

    assert (summary.pings, turned.pings, turned.allowed_mentions) == (
        frozenset(),
        frozenset(),
        {"parse": []},
    )


async def test_while_stopping_it_asks_to_come_back(bot: Pitboard, fan: Member) -> None:
    await bot.in_flight.end(0.0)

    reply = await fan.slash("race")

    assert "I am restarting" in reply.text


async def test_a_command_from_an_earlier_version_is_declined_gently(
    bot: Pitboard, fan: Member
) -> None:
    bot.tree.remove_command("race")

    reply = await fan.slash("race")

    assert reply.text == "**This command has changed since. Reload Discord and ask again.**"


async def test_the_same_commands_are_registered_once(
    client: Pitboard, shelf: Shelf, memory: Memory, stand_in: StandIn
) -> None:
    async with running(client, stand_in):
        pass
    async with running(Pitboard(shelf, Clock(), memory), stand_in):
        pass

    assert stand_in.requests[SYNC] == 1


async def test_changed_commands_are_registered_anew(client: Pitboard) -> None:
    before = fingerprint_of(client.tree)
    command = client.tree.get_command("race")
    assert isinstance(command, app_commands.Command)

    command.description = "Who won?"

    assert fingerprint_of(client.tree) != before


async def test_a_lost_gateway_is_found_again_where_the_api_said(
    bot: Pitboard, stand_in: StandIn, fan: Member
) -> None:
    await stand_in.faults.drop_gateway()
    await stand_in.gateway.connected()

    reply = await fan.slash("race")

    assert "Kyle Larson won" in reply.text
