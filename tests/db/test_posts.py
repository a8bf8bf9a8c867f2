"""Summaries that stand: ordered once, claimed by one for an edit, forgotten when they are gone."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from db.post_orders import GOOD_FOR, Before, Order
from db.posting import Announcement, DeliveryState, Form, Outcome, Target, Want, Wish
from db.posts import Posts
from db.racing import RaceState
from db.spoilers import hides
from db.store import Store
from tests.builders import HOMESTEAD
from tests.db.sheets import a_reference, a_report
from tests.notices.season import a_wish

NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)
LEASE = timedelta(seconds=60)
ORDER = Order(7, 11, "trucks", HOMESTEAD, Form("result", hidden=True), "1")


async def posted(store: Store, order: Order = ORDER, fingerprint: str | None = "old") -> int:
    """A post that stands, as message 99; the number of its delivery."""
    ordered = await store.posts.order(order, NOW)
    claimed = await store.notices.claim_one(ordered.delivery.id, "poster", NOW, LEASE)
    assert claimed is not None
    outcome = Outcome(DeliveryState.SENT, message_id=99, fingerprint=fingerprint)
    assert await store.notices.mark(claimed, "poster", outcome, NOW)
    return claimed.id


@pytest.fixture
async def posts(store: Store) -> Posts:
    """The posts of a store that knows the race at Homestead."""
    await store.articles.load(a_reference(), [a_report()], by="a test", now=NOW)
    return store.posts


@pytest.mark.parametrize("hidden", [True, False, None])
@pytest.mark.parametrize("picture", ["result", "laps-led", None])
def test_a_form_is_read_as_it_was_written(picture: str | None, hidden: bool | None) -> None:
    form = Form(picture, hidden)

    assert Form.of(str(form)) == form


async def test_the_same_order_is_planned_once(posts: Posts) -> None:
    one, two = await asyncio.gather(posts.order(ORDER, NOW), posts.order(ORDER, NOW))

    assert one.delivery.id == two.delivery.id
    assert [one.before, two.before] == [None, None]


async def test_another_order_for_the_same_place_asks_while_the_first_is_under_way(
    posts: Posts,
) -> None:
    await posts.order(ORDER, NOW)

    again = await posts.order(replace(ORDER, part="2"), NOW)

    assert again.before is Before.UNDER_WAY
    assert again.delivery.state is DeliveryState.CANCELLED


async def test_another_order_names_the_post_that_stands(store: Store, posts: Posts) -> None:
    delivery_id = await posted(store)

    again = await posts.order(replace(ORDER, part="2"), NOW)

    assert again.standing is not None
    assert (again.standing.delivery_id, again.standing.message_id) == (delivery_id, 99)


@pytest.mark.parametrize("other", [replace(ORDER, channel_id=12), replace(ORDER, race="2025-else")])
async def test_another_channel_or_race_is_not_asked_about(
    store: Store, posts: Posts, other: Order
) -> None:
    await posted(store)

    assert (await posts.order(other, NOW)).before is None


async def test_what_asked_is_released_once_however_often(store: Store, posts: Posts) -> None:
    await posted(store)
    again = await posts.order(replace(ORDER, part="2"), NOW)

    first = await posts.release(again.delivery.id, ORDER.guild_id, NOW)
    claimed = await store.notices.claim_one(again.delivery.id, "poster", NOW, LEASE)
    second = await posts.release(again.delivery.id, ORDER.guild_id, NOW)

    assert first is not None
    assert first.state is DeliveryState.PENDING
    assert claimed is not None
    assert second is not None
    assert second.state is DeliveryState.SENDING


async def test_another_server_releases_nothing(store: Store, posts: Posts) -> None:
    await posted(store)
    again = await posts.order(replace(ORDER, part="2"), NOW)

    assert await posts.release(again.delivery.id, 8, NOW) is None


async def test_what_is_posted_by_hand_counts_as_no_subscription(store: Store, posts: Posts) -> None:
    await posts.order(ORDER, NOW)

    assert await store.subscriptions.of_guild(ORDER.guild_id) == ()


async def test_a_post_is_claimed_by_one_and_again_only_after_its_lease(
    store: Store, posts: Posts
) -> None:
    await posted(store)

    (post,) = await posts.claim("a", 5, NOW, LEASE, 10)
    others = await posts.claim("b", 5, NOW, LEASE, 10)
    later = await posts.claim("b", 5, NOW + LEASE + timedelta(seconds=1), LEASE, 10)

    assert (post.fingerprint, post.form, post.by_hand) == ("old", ORDER.form, True)
    assert others == ()
    assert [one.delivery_id for one in later] == [post.delivery_id]


async def test_a_settled_post_is_claimed_when_the_data_move_on(store: Store, posts: Posts) -> None:
    await posted(store)
    (post,) = await posts.claim("a", 5, NOW, LEASE, 10)

    assert await posts.settle(post, "a", "new", 5)

    assert await posts.claim("a", 5, NOW, LEASE, 10) == ()
    (moved_on,) = await posts.claim("a", 6, NOW, LEASE, 10)
    assert moved_on.fingerprint == "new"


async def test_who_has_lost_a_post_settles_nothing(store: Store, posts: Posts) -> None:
    await posted(store)
    (post,) = await posts.claim("a", 5, NOW, LEASE, 10)
    after = NOW + 2 * LEASE
    await posts.claim("b", 5, after, LEASE, 10)

    assert not await posts.settle(post, "a", "new", 5)


async def test_after_a_crash_during_an_edit_nobody_knows_what_the_post_says(
    store: Store, posts: Posts
) -> None:
    await posted(store, fingerprint="old")
    (post,) = await posts.claim("a", 5, NOW, LEASE, 10)

    assert await posts.doubt(post, "a")

    (again,) = await posts.claim("b", 5, NOW + 2 * LEASE, LEASE, 10)
    assert again.fingerprint is None


async def test_posts_that_are_unchanged_are_settled_together(store: Store, posts: Posts) -> None:
    await posted(store)
    claimed = await posts.claim("a", 5, NOW, LEASE, 10)

    await posts.settle_unchanged(claimed, "a", 5)

    assert await posts.claim("a", 5, NOW, LEASE, 10) == ()
    (post,) = await posts.of_race(HOMESTEAD)
    assert (post.fingerprint, post.attempts) == ("old", 0)


async def test_a_post_given_back_waits_for_its_time(store: Store, posts: Posts) -> None:
    await posted(store)
    (post,) = await posts.claim("a", 5, NOW, LEASE, 10)

    await posts.give_back(post, "a", NOW + LEASE)

    assert await posts.claim("a", 5, NOW, LEASE, 10) == ()
    assert len(await posts.claim("a", 5, NOW + LEASE, LEASE, 10)) == 1


async def test_a_forgotten_post_may_be_posted_anew_without_a_question(
    store: Store, posts: Posts
) -> None:
    await posts.forget(await posted(store))

    assert (await posts.order(replace(ORDER, part="2"), NOW)).before is None


async def test_an_order_that_asked_is_planned_once_nothing_stands_there_any_more(
    store: Store, posts: Posts
) -> None:
    first, second = await posted(store), replace(ORDER, part="2")
    asked = await posts.order(second, NOW)
    await posts.forget(first)

    ordered = await posts.order(second, NOW)

    assert asked.before is Before.STANDING
    assert (ordered.before, ordered.delivery.state) == (None, DeliveryState.PENDING)


async def test_another_order_asks_where_nobody_knows_whether_the_first_arrived(
    store: Store, posts: Posts
) -> None:
    ordered = await posts.order(ORDER, NOW)
    claimed = await store.notices.claim_one(ordered.delivery.id, "poster", NOW, LEASE)
    assert claimed is not None
    await store.notices.mark(claimed, "poster", Outcome(DeliveryState.UNKNOWN), NOW)

    again = await posts.order(replace(ORDER, part="2"), NOW)

    assert (again.before, again.standing) == (Before.UNSURE, None)


async def test_a_question_nobody_answers_lapses(store: Store, posts: Posts) -> None:
    await posted(store)
    again = await posts.order(replace(ORDER, part="2"), NOW)

    released = await posts.release(again.delivery.id, ORDER.guild_id, NOW + GOOD_FOR)

    assert released is None


async def test_a_server_is_told_where_its_own_orders_go_and_no_others(
    store: Store, posts: Posts
) -> None:
    delivery_id = await posted(store)

    assert await posts.place_of(delivery_id, ORDER.guild_id) == ORDER.channel_id
    assert await posts.place_of(delivery_id, 8) is None


@pytest.mark.parametrize(
    ("place", "left"), [((7, 11, (98, 99)), 0), ((7, 11, (98,)), 1), ((7, 12, (99,)), 1),
                        ((8, 11, (99,)), 1)]
)  # fmt: skip
async def test_only_the_very_messages_that_were_deleted_are_forgotten(
    store: Store, posts: Posts, place: tuple[int, int, tuple[int, ...]], left: int
) -> None:
    await posted(store)

    await posts.deleted(*place)

    assert len(await posts.of_race(HOMESTEAD)) == left


async def test_a_race_is_known_by_name_after_its_last_report_is_withdrawn(
    store: Store, posts: Posts
) -> None:
    await store.articles.withdraw(a_report().source.slug, by="a test", why="wrong", now=NOW)

    assert await posts.name_of(HOMESTEAD) == "Baptist Health 200"
    assert await posts.name_of("2025-trucks-nowhere") is None


async def test_a_server_that_is_forgotten_leaves_no_posts(store: Store, posts: Posts) -> None:
    await posted(store)

    await store.guilds.forget(ORDER.guild_id)

    assert await posts.of_race(HOMESTEAD) == ()


async def test_the_servers_rule_decides_where_no_form_does(store: Store, posts: Posts) -> None:
    await store.guilds.put(ORDER.guild_id, series=None, spoiler_hours=48)

    await posted(store, replace(ORDER, form=Form("result")))

    (post,) = await posts.of_race(HOMESTEAD)
    assert post.form.hidden is True  # no day is told of the race: better hidden than given away


@pytest.mark.parametrize(("hours", "hidden"), [(0, False), (1, False), (9, True), (48, True)])
def test_a_race_of_last_night_is_hidden_for_as_long_as_the_server_says(
    hours: int, hidden: bool
) -> None:
    race = Announcement(
        HOMESTEAD, "Baptist Health 200", "trucks", "Trucks", RaceState.RUN,
        run_on=date(2025, 3, 21), zone="America/New_York",
    )  # fmt: skip

    assert hides(race, timedelta(hours=hours), NOW) is hidden


def test_a_race_with_a_start_is_over_some_hours_after_it() -> None:
    race = Announcement(HOMESTEAD, "It", "trucks", "Trucks", RaceState.RUN, starts_at=NOW)

    hidden = [hides(race, timedelta(hours=1), NOW + timedelta(hours=after)) for after in (4, 5)]

    assert hidden == [True, False]


async def test_a_followed_form_is_kept_with_the_subscription(store: Store) -> None:
    form = Form("points", hidden=True)
    wish = Wish(Target(11), "trucks", Want.SUMMARIES, guild_id=7, form=form)

    added = await store.subscriptions.add(wish, by=1, now=NOW)
    reminders = await store.subscriptions.add(a_wish(11, guild_id=7), by=1, now=NOW)

    assert added.subscription.wish.form == form
    assert reminders.subscription.wish.form is None
