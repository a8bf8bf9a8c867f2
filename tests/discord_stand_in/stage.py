"""What members act upon, and waiting for what the bot makes of it."""

from dataclasses import dataclass

from tests.discord_stand_in.commands import Commands
from tests.discord_stand_in.gateway import Gateway
from tests.discord_stand_in.interactions import CallbackKind, Interaction, Interactions
from tests.discord_stand_in.posts import Posts
from tests.discord_stand_in.world import World


class NoAnswer(AssertionError):
    """The bot did not answer in time; Discord shows "The application did not respond"."""


@dataclass(frozen=True, slots=True)
class Stage:
    """All that members act upon."""

    world: World
    gateway: Gateway
    commands: Commands
    interactions: Interactions
    posts: Posts

    async def first_answer(self, interaction: Interaction, what: str) -> None:
        """Return once the bot has answered or deferred.

        Raises:
            NoAnswer: it did not within the world's `answer_within`.
        """
        seconds = self.world.answer_within
        try:
            await interaction.changes.until(lambda: interaction.callback is not None, seconds)
        except TimeoutError:
            raise NoAnswer(f"no answer to {what!r} within {seconds:g} s") from None

    async def settled(self, interaction: Interaction, what: str) -> None:
        """Return once the member sees more than that the bot is thinking.

        Raises:
            NoAnswer: that lasted longer than the world's `patience`.
        """
        patience = self.world.patience
        try:
            await interaction.changes.until(lambda: interaction.settled, patience)
        except TimeoutError:
            # To acknowledge a button and leave it at that is an answer.
            if interaction.callback is CallbackKind.DEFERRED_UPDATE:
                return
            raise NoAnswer(f"{what!r} was deferred and not answered for {patience:g} s") from None
