"""The stand-in held against Discord's own description of its API."""

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.discord_stand_in.interactions import InteractionKind
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.wire import Json

REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "reference" / "discord-openapi.json"


@pytest.fixture(scope="module")
def openapi() -> Json:
    """Discord's description of its API, from beside the project."""
    if not REFERENCE.exists():
        pytest.skip("Discord's API description does not lie beside the project")
    description: Json = json.loads(REFERENCE.read_text(encoding="utf-8"))
    return description


def _shape(method: str, template: str) -> str:
    parts = ("{}" if part.startswith("{") else part for part in template.split("/"))
    return f"{method} {'/'.join(parts)}"


def test_every_endpoint_is_one_of_discords(openapi: Json, stand_in: StandIn) -> None:
    theirs = {
        _shape(method.upper(), path)
        for path, methods in openapi["paths"].items()
        for method in methods
    }

    ours = {_shape(each.method, each.template) for each in stand_in.routes.endpoints}

    assert ours - theirs == set()


def _missing(openapi: Json, schema: str, payload: Json) -> set[str]:
    return set(openapi["components"]["schemas"][schema]["required"]) - payload.keys()


def _mistyped(openapi: Json, schema: str, payload: Json) -> dict[str, Any]:
    """The payload's values that are not of the type the schema names; references are left out."""
    properties = openapi["components"]["schemas"][schema]["properties"]
    types = {
        "string": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "array": list,
        "object": dict,
        "null": type(None),
    }
    wrong = {}
    for key, value in payload.items():
        named = properties.get(key, {}).get("type")
        names = [named] if isinstance(named, str) else named or []
        if names and not any(isinstance(value, types[name]) for name in names):  # type: ignore[arg-type]
            wrong[key] = value
    return wrong


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("/gateway/bot", "GatewayBotResponse"),
        ("/oauth2/applications/@me", "PrivateApplicationResponse"),
        ("/users/@me", "UserPIIResponse"),
        ("/users/{user}", "UserResponse"),
        ("/channels/{channel}", "GuildChannelResponse"),
        ("/channels/{dm}", "PrivateChannelResponse"),
        ("/channels/{channel}/messages/{message}", "MessageResponse"),
        ("/guilds/{guild}", "GuildResponse"),
        ("/guilds/{guild}/members/{user}", "GuildMemberResponse"),
    ],
)
async def test_what_is_served_has_the_required_fields_in_their_types(
    openapi: Json, stand_in: StandIn, fan: Member, path: str, schema: str
) -> None:
    message = await fan.say("hello")
    dm, guild = fan.in_dm().channel, stand_in.guild
    path = path.format(
        user=fan.id, channel=fan.channel.id, dm=dm.id, message=message.id, guild=guild.id
    )

    payload = await _get(stand_in, path)

    assert (_missing(openapi, schema, payload), _mistyped(openapi, schema, payload)) == (set(), {})


async def _get(stand_in: StandIn, path: str) -> Json:
    headers = {"Authorization": f"Bot {stand_in.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        response = await session.get(f"{stand_in.api_base}{path}")
        payload: Json = await response.json()
    return payload


async def test_a_planned_event_has_the_required_fields_in_their_types(
    openapi: Json, stand_in: StandIn
) -> None:
    guild = stand_in.guild
    guild.record.everyone.permissions |= Permission.CREATE_EVENTS
    told = {
        "name": "A race",
        "privacy_level": 2,
        "entity_type": 3,
        "entity_metadata": {"location": "A track"},
        "scheduled_start_time": "2026-12-05T00:30:00+00:00",
        "scheduled_end_time": "2026-12-05T03:30:00+00:00",
    }

    headers = {"Authorization": f"Bot {stand_in.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        url = f"{stand_in.api_base}/guilds/{guild.id}/scheduled-events"
        payload = await (await session.post(url, json=told)).json()

    schema = "ExternalScheduledEventResponse"
    assert (_missing(openapi, schema, payload), _mistyped(openapi, schema, payload)) == (set(), {})


async def test_a_synced_command_has_the_required_fields(openapi: Json, stand_in: StandIn) -> None:
    (command,) = stand_in.commands.replace(None, [{"name": "race", "description": "Races"}])

    assert _missing(openapi, "ApplicationCommandResponse", command) == set()


async def test_the_answer_to_a_callback_has_the_required_fields(
    openapi: Json, stand_in: StandIn, fan: Member
) -> None:
    setting = fan.place.setting(fan.user, stand_in.world, "en-US")
    interaction = await stand_in.interactions.begin(
        InteractionKind.COMMAND, {}, user=fan.user, channel=fan.channel, setting=setting
    )
    path = f"/interactions/{interaction.id}/{interaction.token}/callback?with_response=1"

    async with aiohttp.ClientSession() as session:
        answer = {"type": 4, "data": {"content": "ok"}}
        response = await session.post(f"{stand_in.api_base}{path}", json=answer)
        payload = await response.json()

    message = payload["resource"]["message"]
    assert _missing(openapi, "InteractionCallbackResponse", payload) == set()
    assert _missing(openapi, "InteractionResponse", payload["interaction"]) == set()
    assert _missing(openapi, "MessageResponse", message) == set()
