"""The bot, which stands still for good at a step: `python -m tests.end_to_end.halting_bot STEP`.

It logs that it has halted, so that a test can kill it just there.
"""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from bot.__main__ import main
from bot.discord_app.posting.courier import DiscordCourier
from bot.discord_app.summaries.edits import SummaryEditing
from db.notices import Notices
from db.posts import Posts

log = logging.getLogger(__name__)

HALTED = "halted after"

Step = Callable[..., Awaitable[Any]]

POSTING: dict[str, tuple[type, tuple[str, ...]]] = {
    "order": (Posts, ("order",)),
    "claim": (Notices, ("claim_one", "claim")),  # whoever is the first: the command or the loop
    "look": (Notices, ("look",)),  # from here on it sends
    "sent": (DiscordCourier, ("send",)),
    "mark": (Notices, ("mark",)),
}
"""What is done one after the other while a post goes out."""

EDITING: dict[str, tuple[type, tuple[str, ...]]] = {
    "claim edit": (Posts, ("claim",)),
    "doubt": (Posts, ("doubt",)),  # from here on it edits
    "edited": (SummaryEditing, ("_edit",)),
    "settle": (Posts, ("settle",)),
}
"""The same of an edit."""


def halting(step: Step, name: str) -> Step:
    """The step, after which nothing happens any more where it came to something."""

    async def halting_step(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever it takes
        came_to = await step(*given, **named)
        if came_to:
            log.warning("%s %s", HALTED, name)
            await asyncio.Event().wait()
        return came_to

    return halting_step


if __name__ == "__main__":
    named = sys.argv.pop()
    owner, methods = (POSTING | EDITING)[named]
    for method in methods:
        setattr(owner, method, halting(getattr(owner, method), named))
    sys.exit(main())
