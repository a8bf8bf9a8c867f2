"""Which part of the servers this process answers, when several share them."""

from dataclasses import dataclass

from bot.errors import BadSetting
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Sharding:
    """Shards by number, and how many there are in all; None is what Discord recommends.

    A server is of shard `(id >> 22) % count`.
    Source: https://discord.com/developers/docs/events/gateway#sharding
    """

    count: int | None = None
    ids: tuple[int, ...] = ()  # empty: all


ALL_SHARDS = Sharding()


def sharding_of(settings: Settings) -> Sharding:
    """What the settings say.

    Raises:
        BadSetting: they do not go together.
    """
    shards, count = settings.shards, settings.shard_count
    if shards and count is None:
        raise BadSetting("PITBOARD_SHARDS", "needs PITBOARD_SHARD_COUNT, the same everywhere.")
    if shards and count is not None and shards[-1] >= count:
        raise BadSetting(
            "PITBOARD_SHARDS",
            f"names shard {shards[-1]}, but of {count} the last is {count - 1}: they count from 0.",
        )
    return Sharding(count, shards)
