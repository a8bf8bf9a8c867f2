"""A reminder that is there already."""

from datetime import timedelta

from db.posting import Target, Wish
from tests.discord_app.keeping import NOW, Keeper

HOUR = timedelta(hours=1)


async def kept(
    keeper: Keeper,
    *,
    guild_id: int | None = None,
    lead: timedelta = HOUR,
    role_id: int | None = None,
    text: str | None = None,
) -> int:
    """The number of a reminder that is there already."""
    guild = keeper.stand_in.guild
    wish = Wish(
        Target(guild.channel().id),
        "trucks",
        lead=lead,
        guild_id=guild_id or guild.id,
        role_id=role_id,
        text=text,
    )
    added = await keeper.store.subscriptions.add(wish, by=1, now=NOW)
    return added.subscription.id
