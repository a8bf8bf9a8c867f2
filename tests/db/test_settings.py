"""What the program remembers about itself, on both databases."""

import asyncio

from db.store import Store


async def test_a_setting_is_what_was_put_last(store: Store) -> None:
    assert await store.settings.get("a") is None

    await store.settings.put("a", "first")
    await store.settings.put("a", "second")

    assert await store.settings.get("a") == "second"


async def test_many_may_put_a_new_setting_at_the_same_moment(store: Store) -> None:
    values = [str(number) for number in range(8)]

    await asyncio.gather(*(store.settings.put("a", value) for value in values))

    assert await store.settings.get("a") in values
