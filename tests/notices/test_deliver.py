"""A reminder goes out once, on time; what is not sent says why."""

from db.posting import DeliveryState
from tests.notices.desk import Desk
from tests.notices.season import (
    DUE_AT,
    a_wish,
    announce,
    subscribe,
)


async def test_a_reminder_is_posted_when_it_is_due_and_never_again(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(role_id=3))

    await desk.rounds(hours=2)

    (post,) = desk.discord.posts_in(1)
    (delivery,) = await desk.deliveries()
    assert (delivery.state, delivery.message_id) == (DeliveryState.SENT, post.id)
    assert (post.mark, post.role_id, post.at) == (f"off:{delivery.id}", 3, DUE_AT.timestamp())
