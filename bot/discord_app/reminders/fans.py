"""Reminders by direct message: only for those who ask, and easy to get rid of."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot.answers.answer import Answer, Outcome
from bot.answers.wording import count
from bot.clock import Clock
from bot.discord_app.deeds import Told
from bot.discord_app.views.buttons import LeadMenu, stopped
from bot.notices.courier import Courier, Forbidden, Gone, NotSent
from bot.notices.leads import leads_in_words
from bot.notices.message import Button, Message
from db.errors import Refusal
from db.posting import Subscription, Target, Want, Wish
from db.racing import Series
from db.subscriptions import Subscriptions, TooManySubscriptions

WAY_OUT = "To stop, press Turn off under any of them, or use /remindme with “off”."


class ClosedMessages(Refusal):
    """Discord does not let the bot write to the member."""

    def __init__(self) -> None:
        super().__init__(
            "I cannot write to you: Discord does not let my direct messages in, so nothing was "
            "set up. Allow direct messages in a server that we share (its menu, Privacy Settings), "
            "or add me to your account, and ask again."
        )


@dataclass(frozen=True, slots=True)
class _New:
    """Reminders that were not on before: new ones, and those that were `off` until now."""

    off: Mapping[int, Subscription]
    added: list[Subscription] = field(default_factory=list)


class FanReminders:
    """Sets up, shows and ends a member's own reminders."""

    def __init__(self, subscriptions: Subscriptions, courier: Courier, clock: Clock) -> None:
        self._subscriptions = subscriptions
        self._courier = courier
        self._clock = clock

    async def add(self, user_id: int, series: Series, leads: Sequence[timedelta]) -> Told:
        """Remind the member, and say so in a direct message, which shows that it gets through.

        Raises:
            ClosedMessages: it does not, and nothing was set up.
            TooManySubscriptions: the member has as many as anybody may have.
        """
        new = await self._add(user_id, series, leads)
        if new.added:
            await self._greet(user_id, series, new)
        return await self._set_up(user_id, series)

    async def choose(
        self,
        user_id: int,
        series: Series,
        leads: Sequence[timedelta],
        without: Collection[timedelta],
    ) -> Told:
        """Remind the member at `leads`, and `without` those that were offered and not chosen.

        Raises:
            ClosedMessages, TooManySubscriptions: as `add`.
        """
        await self.add(user_id, series, leads)
        for one in await self._mine(user_id, series):
            if one.wish.lead in without:
                await self._subscriptions.remove(one.id)
        return await self._set_up(user_id, series)

    async def _set_up(self, user_id: int, series: Series) -> Told:
        """What is on by now."""
        mine = [one for one in await self._mine(user_id, series) if one.enabled]
        when = leads_in_words(tuple(one.wish.lead for one in mine))
        return Told.of(
            Answer(
                f"I remind you of each {series.short_name} race by direct message, {when}.",
                details=("Races whose start time is not announced have no reminder.", WAY_OUT),
            )
        )

    async def off(self, user_id: int, series: Series | None = None) -> Told:
        """End the member's reminders, or those of one series."""
        mine = await self._mine(user_id, series)
        for one in mine:
            await self._subscriptions.remove(one.id)
        of = f" of {series.short_name} races" if series else ""
        if not mine:
            return Told.of(Answer(f"You have no reminders{of} by direct message."))
        ended = count(len(mine), "reminder")
        return Told.of(Answer(f"Turned off: {ended}{of}. I keep nothing about them."))

    async def menu(self, user_id: int, series: Series) -> Told:
        """Let the member choose when to be reminded."""
        mine = await self._mine(user_id, series)
        on = tuple(one.wish.lead for one in mine if one.enabled)
        now = (f"Until now: {leads_in_words(on)}.",) if on else ()
        answer = Answer(
            f"When shall I remind you of {series.short_name} races?",
            Outcome.CLARIFY,
            details=(*now, "By direct message, before each race, until you turn it off."),
        )
        return Told.of(answer, view=stopped(LeadMenu(series.slug, on)))

    async def _add(self, user_id: int, series: Series, leads: Sequence[timedelta]) -> _New:
        """Keep what is not on yet; what was added before a refusal is taken back."""
        off = {one.id: one for one in await self._mine(user_id, series) if not one.enabled}
        new = _New(off=off)
        target, now = Target(user_id=user_id), self._clock.now()
        try:
            for lead in leads:
                wish = Wish(target, series.slug, lead=lead)
                added = await self._subscriptions.add(wish, by=user_id, now=now)
                if added.is_new or added.subscription.id in off:
                    new.added.append(added.subscription)
        except TooManySubscriptions:
            await self._take_back(new)
            raise
        return new

    async def _greet(self, user_id: int, series: Series, new: _New) -> None:
        mark = f"quit:{series.slug}"
        when = leads_in_words(tuple(one.wish.lead for one in new.added))
        message = Message(
            Target(user_id=user_id),
            lines=(
                f"I remind you of each {series.short_name} race here, {when}.",
                "You asked for it just now. Turn off ends it, here and under each reminder.",
            ),
            mark=mark,
            buttons=(Button("Turn off", mark),),
        )
        try:
            # With the moment, so that one that is on again is greeted again.
            moment = int(self._clock.now().timestamp() * 1000)
            await self._courier.send(message, nonce=f"w{new.added[0].id}-{moment}")
        except (Forbidden, Gone) as closed:
            await self._take_back(new)
            raise ClosedMessages from closed
        except NotSent:
            return  # a moment's trouble; the reminders themselves are tried again and again

    async def _take_back(self, new: _New) -> None:
        for one in new.added:
            before = new.off.get(one.id)
            if before is None:
                await self._subscriptions.remove(one.id)
            else:
                why = before.disabled_why or "turned off"
                await self._subscriptions.disable(one.id, why)

    async def _mine(self, user_id: int, series: Series | None) -> list[Subscription]:
        """The member's reminders, the longest ahead first."""
        found = await self._subscriptions.of_user(user_id)
        mine = [
            one
            for one in found
            if one.wish.wants is Want.REMINDERS and (not series or one.wish.series == series.slug)
        ]
        return sorted(mine, key=lambda one: -one.wish.lead)
