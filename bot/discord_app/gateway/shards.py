"""A client that has a part of the shards, and takes turns with the others that have the rest."""

from collections.abc import Mapping
from typing import Any

import discord
import yarl

from bot.discord_app.gateway.identifying import Identifying
from bot.health import ShardState


class TakingTurns(discord.AutoShardedClient):
    """Identifies when it is its turn."""

    def __init__(self, identifying: Identifying, **options: Any) -> None:  # noqa: ANN401 - theirs
        super().__init__(**options)
        self.identifying = identifying
        self._has_turn: set[int] = set()

    async def launch_shard(
        self, gateway: yarl.URL, shard_id: int, *, initial: bool = False
    ) -> None:
        """Connect a shard, once it may identify.

        The turn is waited for before the connection is made: one on which nothing is said for a
        minute is given up, and with many processes the wait is longer.
        """
        await self.identifying.turn(self.application_id or 0, shard_id)
        self._has_turn.add(shard_id)
        await super().launch_shard(gateway, shard_id, initial=initial)

    async def before_identify_hook(
        self,
        shard_id: int | None,
        *,
        initial: bool = False,  # noqa: ARG002 - the turn says more
    ) -> None:
        """Wait for the shard's turn, unless it has it; after a lost session it has none."""
        shard = shard_id or 0
        if shard in self._has_turn:
            self._has_turn.discard(shard)
        else:
            await self.identifying.turn(self.application_id or 0, shard)

    def shard_states(self) -> Mapping[int, ShardState]:
        """How it stands with each shard that is this client's."""
        known = self.shards
        states = {
            number: ShardState(not shard.is_closed(), shard.latency)
            for number, shard in known.items()
        }
        missing = {number: ShardState(connected=False) for number in self._own_shards()}
        return missing | states

    def _own_shards(self) -> tuple[int, ...]:
        return tuple(self.shard_ids or range(self.shard_count or 0))
