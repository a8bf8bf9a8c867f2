"""What the button under a notice does: turns off whatever keeps sending such notices."""

import discord

from bot.answers.answer import Answer, Outcome
from bot.answers.wording import listed
from bot.discord_app.deeds import Told
from bot.discord_app.permissions import Interaction, NotAllowed, require_manager
from bot.discord_app.recent import Recent
from bot.notices.leads import lead_in_words
from db.posting import Subscription, Want
from db.subscriptions import Subscriptions

BY_BUTTON = "turned off with the button under a notice"
LONG_GONE = Answer(
    "That is turned off already, or from too long ago for its button to be known.",
    Outcome.ABSTAIN,
    details=("In a server /reminders list shows what is on; your own end with /remindme “off”.",),
)


class TurningOff:
    """Turns off, for those who may."""

    def __init__(
        self, subscriptions: Subscriptions, listed: Recent[tuple[Subscription, ...]]
    ) -> None:
        self._subscriptions = subscriptions
        self._listed = listed

    async def press(self, interaction: Interaction, delivery_id: int) -> Told:
        """The button under the notice of a delivery was pressed.

        Raises:
            NotAllowed: it is not for this member to turn off.
        """
        subscription = await self._subscriptions.of_delivery(delivery_id)
        if subscription is None:
            return Told.of(LONG_GONE)
        if subscription.wish.target.user_id is not None:
            return await self._own(interaction, subscription)
        if interaction.guild_id is None:
            return await self._from_afar(interaction, subscription)
        return await self._servers(interaction, subscription)

    async def _own(self, interaction: Interaction, subscription: Subscription) -> Told:
        if interaction.user.id != subscription.wish.target.user_id:
            raise NotAllowed("These reminders are another member's own.")
        await self._subscriptions.remove(subscription.id)
        left = await self._subscriptions.of_user(interaction.user.id)
        more = "You still get others; /remindme with “off” ends them all." if left else ""
        what = lead_in_words(subscription.wish.lead)
        headline = f"Turned off: you get no more reminders {what}."
        return Told.of(Answer(headline, details=(more,) if more else ()))

    async def _servers(self, interaction: Interaction, subscription: Subscription) -> Told:
        if require_manager(interaction) != subscription.wish.guild_id:
            raise NotAllowed("That belongs to another server.")
        await self._subscriptions.disable(subscription.id, BY_BUTTON)
        self._listed.forget(subscription.wish.guild_id)
        what = _what(subscription)
        on_again = f"To have them back: /reminders edit which:{subscription.id} on:True"
        return Told.of(Answer(f"Turned off: no more {what} in this channel.", details=(on_again,)))

    async def _from_afar(self, interaction: Interaction, subscription: Subscription) -> Told:
        """From the direct message in which whoever set it up is told of trouble."""
        guild_id = subscription.wish.guild_id
        if guild_id is None or not await _manages(interaction, guild_id):
            raise NotAllowed(
                "I cannot see from here that you still manage that server: use /reminders there."
            )
        if subscription.enabled:
            return Told.of(Answer(f"Nothing was deleted: the {_what(subscription)} are on again."))
        # All that the message names, since its button stands beneath them all.
        off = await self._subscriptions.turned_off_with(subscription.id)
        for one in off:
            await self._subscriptions.remove(one.id)
        self._listed.forget(guild_id)
        return Told.of(Answer(f"Deleted: {listed([_what(one) for one in off])}."))


async def _manages(interaction: Interaction, guild_id: int) -> bool:
    """Whether the member manages the server now; asked of Discord, since members are not kept."""
    client = interaction.client
    try:
        guild = await client.fetch_guild(guild_id, with_counts=False)
        member = await guild.fetch_member(interaction.user.id)
    except (discord.NotFound, discord.Forbidden):
        return False
    granted: discord.Permissions = member.guild_permissions
    return granted.manage_guild or granted.administrator


def _what(subscription: Subscription) -> str:
    wish = subscription.wish
    if wish.wants is Want.REMINDERS:
        return f"reminders {lead_in_words(wish.lead)}"
    return {Want.CHANGES: "notices of changes", Want.SUMMARIES: "summaries"}.get(
        wish.wants, wish.wants.value
    )
