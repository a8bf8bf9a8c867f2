"""Which mentions of a message would ring somebody's bell.

Source: https://discord.com/developers/docs/resources/message#allowed-mentions-object
"""

import re

from tests.discord_stand_in.wire import Json

USER = re.compile(r"<@!?(\d+)>")
ROLE = re.compile(r"<@&(\d+)>")
EVERYONE = re.compile(r"@everyone|@here")


def pings(text: str, allowed: Json | None) -> frozenset[str]:
    """The mentions in `text` that `allowed` lets ring: `@everyone`, `@here`, `<@1>`, `<@&2>`.

    Without `allowed` everything rings, which is Discord's default. Judged on the strict side:
    a mention in a code block counts, and so does one the bot may lack the permission for.
    """
    if "@" not in text:
        return frozenset()
    parse = {"users", "roles", "everyone"} if allowed is None else set(allowed.get("parse") or ())
    listed = allowed or {}
    users, roles = set(USER.findall(text)), set(ROLE.findall(text))
    if "users" not in parse:
        users &= set(map(str, listed.get("users") or ()))
    if "roles" not in parse:
        roles &= set(map(str, listed.get("roles") or ()))
    everyone = EVERYONE.findall(text) if "everyone" in parse else ()
    return frozenset(
        {f"<@{user}>" for user in users} | {f"<@&{role}>" for role in roles} | set(everyone)
    )
