"""What a server's managers do with its reminders: add, list, change, remove, try out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import discord

from bot.answers.answer import Answer, Outcome
from bot.answers.wording import count
from bot.clock import Clock
from bot.discord_app import limits
from bot.discord_app.deeds import Told
from bot.discord_app.escaping import cut
from bot.discord_app.recent import Recent
from bot.notices.events import AHEAD
from bot.notices.leads import lead_in_words, leads_in_words
from db.errors import Refusal
from db.posting import Subscription, Target, Want, Wish
from db.racing import Series
from db.subscriptions import Added, Subscriptions, TooManySubscriptions

MOST_OF_REASON = 200
MOST_OF_LIST = limits.DESCRIPTION - 100  # the headline comes above it


class NoSuchReminder(Refusal):
    """The server has no reminder of that number."""

    def __init__(self) -> None:
        super().__init__("This server has no such reminder. /reminders list shows them all.")


class NothingToChange(Refusal):
    """No option says what to change."""

    def __init__(self) -> None:
        super().__init__("Nothing was changed: name what should be different.")


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to be different; None stays as it is."""

    channel_id: int | None = None
    lead: timedelta | None = None
    role_id: int | None = None
    text: str | None = None
    on: bool | None = None
    without_role: bool = False
    without_text: bool = False

    @property
    def posts_otherwise(self) -> bool:
        """Whether it posts where, or pings whom, it did not until now."""
        return self.on is True or bool(self.channel_id or self.role_id)

    def of(self, wish: Wish) -> Wish:
        """The wish with this changed."""
        target = Target(self.channel_id) if self.channel_id else wish.target
        return replace(
            wish,
            target=target,
            lead=wish.lead if self.lead is None else self.lead,
            role_id=None if self.without_role else self.role_id or wish.role_id,
            text=None if self.without_text else self.text or wish.text,
        )


class GuildReminders:
    """The reminders of servers. Whoever calls has seen to it that the member manages the server."""

    def __init__(
        self, subscriptions: Subscriptions, listed: Recent[tuple[Subscription, ...]], clock: Clock
    ) -> None:
        self._subscriptions = subscriptions
        self._listed = listed
        self._clock = clock

    async def add(
        self, wish: Wish, leads: Sequence[timedelta], *, changes: bool, by: int, series: Series
    ) -> Told:
        """Post reminders of a series before each race, and `changes` of its calendar too.

        Notices of changes that somebody has set up, or turned off, there before stay as they are.
        """
        wishes = [replace(wish, lead=lead) for lead in leads]
        there = await self._changes_there(wish) if changes else None
        if changes and there is None:
            wishes.append(replace(wish, wants=Want.CHANGES, text=None))
        kept: list[Added] = []
        refused: tuple[str, ...] = ()
        try:
            for one in wishes:
                added = await self._subscriptions.add(one, by=by, now=self._clock.now())
                kept.append(added)
        except TooManySubscriptions as refusal:
            if not kept:
                raise
            refused = (f"Not all of it: {refusal}",)
        finally:
            self._listed.forget(wish.guild_id or 0)
        return Told.of(_added(kept, there, series, refused))

    async def _changes_there(self, wish: Wish) -> Subscription | None:
        """What tells of the series' changes in the channel already."""
        for one in await self._subscriptions.of_channel(wish.target.channel_id or 0):
            if (one.wish.wants, one.wish.series) == (Want.CHANGES, wish.series):
                return one
        return None

    async def list(self, guild_id: int) -> Told:
        """All that the server has, a line each."""
        found = await self._subscriptions.of_guild(guild_id)
        if not found:
            return Told.of(
                Answer("This server has no reminders.", details=("/reminders add sets one up.",))
            )
        others = any(one.wish.wants is not Want.REMINDERS for one in found)
        headline = f"**This server has {count(len(found), 'notice' if others else 'reminder')}.**"
        return Told((discord.Embed(description=f"{headline}\n{shown_lines(found)}"),))

    async def edit(self, guild_id: int, number: int, edit: Edit) -> Told:
        """Change one.

        Raises:
            NoSuchReminder: the server has none of that number.
            NothingToChange: `edit` changes nothing.
        """
        before = await self.own(guild_id, number)
        if edit == Edit():
            raise NothingToChange
        wish = edit.of(before.wish)
        if wish.wants is Want.EVENTS and edit != Edit(on=edit.on):
            raise Refusal("Events have nothing to change but on or off: see /reminders events.")
        if wish.wants is not Want.REMINDERS and edit.lead is not None:
            raise Refusal("Notices of changes have no lead time: they come when there is news.")
        if wish.wants is Want.CHANGES and edit.text is not None:
            raise Refusal("Notices of changes have no text of yours: they say what is new.")
        after = await self._subscriptions.edit(number, wish, now=self._clock.now())
        if edit.on is True:
            after = await self._subscriptions.enable(number, self._clock.now())
        elif edit.on is False:
            after = await self._subscriptions.disable(number, "turned off with /reminders edit")
        self._listed.forget(guild_id)
        embed = discord.Embed(description=f"**Changed.**\n{described(after)}")
        return Told((embed,))

    async def remove(self, guild_id: int, number: int) -> Told:
        """Delete one.

        Raises:
            NoSuchReminder: the server has none of that number.
        """
        gone = await self.own(guild_id, number)
        await self._subscriptions.remove(number)
        self._listed.forget(guild_id)
        return Told((discord.Embed(description=f"**Removed.**\n{described(gone)}"),))

    async def events_on(self, guild_id: int, series: Series, *, by: int) -> Told:
        """Keep the races of a series in the server's list of events."""
        wish = Wish(Target(guild_id), series.slug, Want.EVENTS, guild_id=guild_id)
        await self._subscriptions.add(wish, by=by, now=self._clock.now())
        self._listed.forget(guild_id)
        return Told.of(
            Answer(
                f"I keep the next {series.short_name} races in this server's list of events.",
                details=(
                    f"Each from {AHEAD.days} days before its start, moved or taken down as it is.",
                    "Discord reminds those who press Interested. One that you delete stays away.",
                ),
            )
        )

    async def events_off(self, guild_id: int, series: Series | None) -> Told:
        """Put no more races there, of one series or of all."""
        found = [
            one
            for one in await self._subscriptions.of_guild(guild_id)
            if one.wish.wants is Want.EVENTS and (not series or one.wish.series == series.slug)
        ]
        for one in found:
            await self._subscriptions.remove(one.id)
        self._listed.forget(guild_id)
        if not found:
            return Told.of(Answer("I put no races into this server's list of events."))
        stay = "Those that stand there stay; delete the ones you do not want."
        return Told.of(Answer("I put no more races into the list of events.", details=(stay,)))

    async def own(self, guild_id: int, number: int) -> Subscription:
        """The server's reminder of that number.

        Raises:
            NoSuchReminder: it has none.
        """
        found = await self._subscriptions.get(number)
        if found is None or found.wish.guild_id != guild_id:
            raise NoSuchReminder
        return found


def described(of: Subscription, most_of_reason: int = MOST_OF_REASON) -> str:
    """One line of the list, in markdown: nothing in it comes from people but the reason."""
    wish = of.wish
    role = f", pings <@&{wish.role_id}>" if wish.role_id else ""
    text = ", with words of your own" if wish.text else ""
    reason = cut(of.disabled_why or "turned off", most_of_reason)
    off = "" if of.enabled else f" · **off**: {reason}"
    place = "events" if wish.wants is Want.EVENTS else f"<#{wish.target.channel_id}>"
    return f"`{of.id}` {place} {wish.series}, {when(of)}{role}{text}{off}"


def label_of(of: Subscription, channel: str) -> str:
    """The same where Discord shows plain text only."""
    off = "" if of.enabled else " (off)"
    place = "events" if of.wish.wants is Want.EVENTS else f"#{channel}"
    return f"{of.id}: {place}, {of.wish.series}, {when(of)}{off}"


def when(of: Subscription) -> str:
    """What it posts, and when."""
    if of.wish.wants is Want.REMINDERS:
        return lead_in_words(of.wish.lead)
    return _WHEN.get(of.wish.wants, of.wish.wants.value)


_WHEN = {
    Want.CHANGES: "when a race changes",
    Want.SUMMARIES: "after each race",
    Want.EVENTS: "kept in step",
}


def shown_lines(found: Sequence[Subscription]) -> str:
    """A line for each: with shorter reasons, or without the last ones, where it is too much."""
    lines: list[str] = []
    for most_of_reason in (MOST_OF_REASON, 60, 20):
        lines = [described(one, most_of_reason) for one in found]
        if len("\n".join(lines)) <= MOST_OF_LIST:
            return "\n".join(lines)
    shown = len(lines)
    while len("\n".join(lines[:shown])) > MOST_OF_LIST:
        shown -= 1
    more = f"… and {len(lines) - shown} more, which /reminders edit offers by number."
    return "\n".join([*lines[:shown], more])


def _added(
    kept: Sequence[Added], there: Subscription | None, series: Series, refused: tuple[str, ...]
) -> Answer:
    reminders = [one for one in kept if one.subscription.wish.wants is Want.REMINDERS]
    leads = tuple(one.subscription.wish.lead for one in reminders)
    before = tuple(one.subscription.wish.lead for one in reminders if not one.is_new)
    return Answer(
        f"I post a reminder of each {series.short_name} race there, {leads_in_words(leads)}.",
        Outcome.ANSWER,
        details=(
            *((_replaced(before),) if before else ()),
            *((_of_changes(there),) if there or len(kept) > len(reminders) else ()),
            *refused,
            "Races whose start time is not announced have no reminder.",
            "/reminders test shows what it looks like, /reminders list all there are.",
        ),
    )


def _replaced(leads: tuple[timedelta, ...]) -> str:
    there = "One" if len(leads) == 1 else "Those"
    was = "was" if len(leads) == 1 else "were"
    return f"{there} {leads_in_words(leads)} {was} there already: role and text are now as you say."


def _of_changes(there: Subscription | None) -> str:
    if there is None:
        return "I also say when a race is moved, postponed, cancelled or on another channel."
    if there.enabled:
        return "When a race changes I say so there as before."
    on_again = f"/reminders edit which:{there.id} on:True"
    return f"Notices of changes stay turned off there; to have them back: {on_again}"
