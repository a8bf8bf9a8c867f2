"""What goes before what: those who wait for an answer first."""

from dataclasses import replace

from bot.notices.attempt import Attempt
from bot.notices.limiter import Lane, Limiter
from db.post_orders import Order
from db.posting import Form
from tests.notices.desk import Desk


class Noting(Limiter):
    """Notes who takes a turn."""

    def __init__(self) -> None:
        super().__init__()
        self.lanes: list[Lane] = []

    async def turn(self, lane: Lane, requests: int = 1) -> None:
        self.lanes.append(lane)
        await super().turn(lane, requests)


async def test_what_a_moderator_orders_goes_before_all_that_is_posted_by_itself(
    desk: Desk,
) -> None:
    limiter, now = Noting(), desk.clock.now()
    ordered = await desk.store.posts.order(Order(7, 11, "trucks", "a-race", Form(), "1"), now)
    means = replace(desk.means(), limiter=limiter)
    claimed = await desk.store.notices.claim_one(
        ordered.delivery.id, means.worker, now, means.tempo.lease
    )
    assert claimed is not None

    await Attempt(means, claimed).run()

    assert limiter.lanes == [Lane.INTERACTIVE]
