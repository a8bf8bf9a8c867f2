"""What moderators do with summaries: look, post, follow, unfollow, take down."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime

import discord

from bot.answers.answer import Answer, Outcome
from bot.answers.ask import shown
from bot.answers.lookup import Lookup
from bot.answers.question import Names
from bot.answers.resolve import Ambiguous, Resolved
from bot.answers.wording import listed
from bot.discord_app.deeds import Told
from bot.discord_app.escaping import escaped
from bot.discord_app.summaries.drawing import SummaryDrawing
from bot.discord_app.summaries.standing import Standing
from bot.discord_app.views.buttons import stopped
from bot.discord_app.views.summaries import again_button
from bot.notices.attempt import Attempt, Means
from db.errors import Refusal
from db.post_orders import Before, Order
from db.posting import Delivery, DeliveryState, Form, Subscription, Want, Wish
from db.posts import Ordered, Posts
from db.racing import Race, Series
from db.subscriptions import Subscriptions

SERIES = 60
"""Characters of a series' name that are shown."""

LAPSED = "That was too long ago: use /summary post once more."


class NoSummary(Refusal):
    """There is nothing to sum up, or it is not clear what."""


class GuildSummaries:
    """The summaries of servers. Whoever calls has seen to what the member may."""

    def __init__(
        self,
        posts: Posts,
        subscriptions: Subscriptions,
        drawing: SummaryDrawing,
        means: Means,
        standing: Standing,
        listed_anew: Callable[[int], None],
    ) -> None:
        self._posts, self._subscriptions = posts, subscriptions
        self._drawing, self._means, self._standing = drawing, means, standing
        self._listed_anew = listed_anew

    async def preview(self, race: Race, form: Form) -> Told:
        """The summary as it would be posted, to who asked alone."""
        drawn = await self._drawing.of(race.slug, form)
        if drawn.gone:
            raise NoSummary(f"No report of the {race.name} stands any more.")
        told = drawn.shown
        return Told((told.embed,), content=told.content, files=told.files)

    async def post(self, order: Order) -> Told:
        """Post it once for this order; where the race stands there already, ask first."""
        ordered = await self._posts.order(order, self._now())
        while ordered.standing is not None and await self._standing.is_gone(ordered.standing):
            await self._posts.forget(ordered.standing.delivery_id)
            ordered = await self._posts.order(order, self._now())
        if ordered.before is None:
            return await self._sent(ordered.delivery, order.guild_id)
        button = again_button(ordered.delivery.id)
        words = _before(ordered, order)
        return Told((discord.Embed(description=words),), view=stopped(button))

    async def place_of(self, delivery_id: int, guild_id: int) -> int:
        """The channel that a post was ordered for.

        Raises:
            NoSummary: nobody knows of the order any more.
        """
        channel_id = await self._posts.place_of(delivery_id, guild_id)
        if channel_id is None:
            raise NoSummary(LAPSED)
        return channel_id

    async def again(self, delivery_id: int, guild_id: int) -> Told:
        """Post a summary a second time, once however often the button is pressed."""
        delivery = await self._posts.release(delivery_id, guild_id, self._now())
        if delivery is None:
            raise NoSummary(LAPSED)
        return await self._sent(delivery, guild_id)

    async def follow(self, wish: Wish, series: Series, by: int) -> Told:
        """Post summaries of a series from now on, as its reports come in."""
        added = await self._subscriptions.add(wish, by=by, now=self._now())
        self._listed_anew(wish.guild_id or 0)
        verb = "From now on I post" if added.is_new else "I post"
        headline = f"{verb} a summary there after each {series.short_name} race."
        details = ("It comes as soon as a report of the race is taken in, once.",)
        return Told.of(Answer(headline, details=details))

    async def unfollow(
        self, guild_id: int, slug: str | None, channel_id: int, known: Mapping[str, Series]
    ) -> Told:
        """Post summaries in a channel no longer, of one series or of all."""
        gone = [
            one
            for one in await self._subscriptions.of_guild(guild_id)
            if one.wish.wants is Want.SUMMARIES
            and slug in (None, one.wish.series)
            and one.wish.target.channel_id == channel_id
        ]
        for one in gone:
            await self._subscriptions.remove(one.id)
        self._listed_anew(guild_id)
        if not gone:
            raise NoSummary(
                f"No such summaries are followed in <#{channel_id}>."
                " /reminders list shows all there is."
            )
        lines = "\n".join(_unfollowed(one, known) for one in gone)
        return Told((discord.Embed(description=f"**Unfollowed.**\n{lines}"),))

    async def take_down(self, delivery_id: int, message: discord.Message) -> Told:
        """Delete a post."""
        with suppress(discord.NotFound):  # somebody else was quicker
            await message.delete()
        await self._posts.forget(delivery_id)
        return Told.of(Answer("Taken down."))

    async def _sent(self, delivery: Delivery, guild_id: int) -> Told:
        """See a planned post through, and tell what became of it."""
        means = self._means
        claimed = await means.notices.claim_one(
            delivery.id, means.worker, self._now(), means.tempo.lease
        )
        if claimed is not None:
            await Attempt(means, claimed).run()
        now = await self._posts.delivery(delivery.id)
        return _fate(now or delivery, guild_id)

    def _now(self) -> datetime:
        return self._means.clock.now()


def race_meant(lookup: Lookup, typed: str | None, home: str | None) -> Race:
    """The race of that name, without one the newest that is reported, of the server's own series.

    Raises:
        NoSummary: there is none, or it is not clear which, or nobody reports on it.
    """
    race = _named(lookup, typed) if typed else lookup.almanac.latest_race(home)
    if race is None:
        raise NoSummary("No report of a race is known yet.")
    if not race.reported:
        raise NoSummary(f"No report of the {race.name} is known yet: there is nothing to sum up.")
    return race


def _named(lookup: Lookup, typed: str) -> Race:
    match lookup.resolve(Names.RACE, typed):
        case Resolved(key=key):
            return lookup.almanac.races[key]
        case Ambiguous(keys=keys):
            races = [lookup.almanac.races[key] for key in keys]
            reported = [race for race in races if race.reported]
            if len(reported) == 1:
                return reported[0]
            names = listed([lookup.label(Names.RACE, key) for key in keys])
            raise NoSummary(f"Which race do you mean by “{shown(typed)}”: {names}?")
    raise NoSummary(f"No race I know of goes by “{shown(typed)}”.")


def _before(ordered: Ordered, order: Order) -> str:
    """Why it asks before it posts."""
    there = ordered.standing
    if there is not None:
        link = _link(order.guild_id, there.channel_id, there.message_id)
        first, then = f"[stands there already]({link})", "It is corrected by itself when facts are."
    elif ordered.before is Before.UNSURE:
        first = "may stand there already"
        then = f"I could not find out whether it arrived: look in <#{order.channel_id}> first."
    else:
        first, then = "is on its way there already", "It is there in a moment, or I try again."
    return f"**The summary of this race {first}.**\n{then}"


def _fate(delivery: Delivery, guild_id: int) -> Told:
    """What became of a post, in words."""
    channel_id = delivery.tried.channel_id if delivery.tried else None
    where = f" in <#{channel_id}>" if channel_id else ""
    match delivery.state:
        case DeliveryState.SENT if delivery.message_id and channel_id:
            link = _link(guild_id, channel_id, delivery.message_id)
            embed = discord.Embed(description=f"**Posted{where}.** [See it]({link})")
            return Told((embed,))
        case DeliveryState.SENT:
            return Told.of(Answer("It was posted, and deleted since."))
        case DeliveryState.PENDING | DeliveryState.SENDING:
            why = (f"{delivery.why}.",) if delivery.why else ()
            return Told.of(Answer("It is on its way.", details=why))
        case DeliveryState.UNKNOWN:
            words = f"**It may have been posted{where}.**\nI could not find out: look there first."
            return Told((discord.Embed(description=words),))
    return Told.of(Answer(f"It was not posted: {delivery.why}.", Outcome.ABSTAIN))


def _link(guild_id: int, channel_id: int, message_id: int) -> str:
    return f"https://discord.com/channels/{guild_id}/{channel_id}/{message_id}"


def _unfollowed(one: Subscription, known: Mapping[str, Series]) -> str:
    slug = one.wish.series
    named = known[slug].short_name if slug in known else slug
    return f"<#{one.wish.target.channel_id}> {escaped(named, SERIES)}"
