"""A worker is killed at any step, and others take over: every reminder stands there once."""

from datetime import timedelta

import pytest

from db.store import Store
from tests.notices.child import STEPS
from tests.notices.season import announce, subscribe_channels
from tests.notices.workers import Stage

CHANNELS = range(1, 4)
BEFORE_ANY_POST = ("plan", "claim", "send")


def workers(database_url: str) -> int:
    """How many take over: several, where several may."""
    return 4 if database_url.startswith("postgresql") else 1


@pytest.mark.parametrize("step", STEPS)
async def test_within_the_nonce_window_discord_makes_one_message_of_two(
    database_url: str, store: Store, step: str
) -> None:
    await announce(store)
    await subscribe_channels(store, CHANNELS)

    async with Stage.set(database_url, store) as stage:
        async with stage.child(step, "brief") as child:
            await child.hears("halted")
        posted_before = dict(stage.discord.posts)
        stage.discord.secret.update(CHANNELS)
        async with stage.workers(workers(database_url), "brief", timedelta(seconds=25)):
            states = await stage.settled(len(CHANNELS))

    assert states == {"sent": len(CHANNELS)}
    assert [len(stage.discord.posts[channel]) for channel in CHANNELS] == [1, 1, 1]
    assert bool(posted_before) is (step not in BEFORE_ANY_POST)


@pytest.mark.parametrize("step", STEPS)
async def test_after_the_window_the_message_is_looked_for_in_the_channel(
    database_url: str, store: Store, step: str
) -> None:
    await announce(store)
    await subscribe_channels(store, CHANNELS)

    async with Stage.set(database_url, store) as stage:
        async with stage.child(step, "usual") as child:
            await child.hears("halted")
        stage.discord.forget_nonces()
        async with stage.workers(workers(database_url), "usual", timedelta(minutes=3)):
            states = await stage.settled(len(CHANNELS))

    assert states == {"sent": len(CHANNELS)}
    assert [len(stage.discord.posts[channel]) for channel in CHANNELS] == [1, 1, 1]
    assert stage.discord.deduplicated == 0
