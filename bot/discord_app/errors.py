"""What is told when something goes wrong on Discord.

Refusal                  what was asked cannot be done, and the message says why
├── Restarting           the bot is about to stop
├── TooFast              somebody asks faster than anybody reads
├── OutdatedButton       a button whose question this version does not know
├── OutdatedForm         a form that this version does not know
├── OutdatedCommand      a command as an earlier version had registered it
├── WrongToken           Discord does not know the token
└── NoToken              there is no token to log in with

Any other exception is a defect: logged, and told by a reference.
"""

import logging
import secrets

from bot.answers.answer import Answer, Outcome
from db.errors import Refusal

log = logging.getLogger(__name__)


class Restarting(Refusal):
    """The bot is about to stop."""

    def __init__(self) -> None:
        super().__init__("I am restarting. Please ask again in a moment.")


class TooFast(Refusal):
    """Somebody asks faster than anybody reads, or a channel does."""

    def __init__(self) -> None:
        super().__init__(
            "That is a lot at once. Ask again in half a minute, or with /ask at any time."
        )


class OutdatedButton(Refusal):
    """A button whose question this version does not know."""

    def __init__(self) -> None:
        super().__init__("This button is from an earlier version. Please ask again.")


class OutdatedForm(Refusal):
    """A form that this version does not know."""

    def __init__(self) -> None:
        super().__init__("This form is from an earlier version. Please open it once more.")


class OutdatedCommand(Refusal):
    """A command as an earlier version had registered it."""

    def __init__(self) -> None:
        super().__init__("This command has changed since. Reload Discord and ask again.")


class WrongToken(Refusal):
    """Discord does not know the token."""

    def __init__(self) -> None:
        super().__init__(
            "Discord does not accept DISCORD_TOKEN: copy it anew from the developer portal, "
            "under “Bot”."
        )


class NoToken(Refusal):
    """There is no token to log in with."""

    def __init__(self) -> None:
        super().__init__("DISCORD_TOKEN is not set: without it there is no bot to log in as.")


def in_words(error: BaseException) -> Answer:
    """A refusal in its own words; a defect is logged, and told by its reference alone."""
    if isinstance(error, Refusal):
        return Answer(str(error), Outcome.ABSTAIN)
    reference = secrets.token_hex(3)
    log.error("A defect, told as %s", reference, exc_info=error)
    return Answer(
        "Something went wrong on my side; it has been noted.",
        Outcome.ABSTAIN,
        details=(f"Reference {reference}, for whoever runs this bot.",),
    )
