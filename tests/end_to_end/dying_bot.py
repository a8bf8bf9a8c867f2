"""The bot, killed in the midst of a deed: `python -m tests.end_to_end.dying_bot DEED STEP`.

DEED is one of `DEEDS`. STEP is a statement of its transaction by its number, "commit" for the
moment before it is committed, or "committed" for the one after.
"""

import os
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import Engine, event

from bot.__main__ import main
from db.articles import Articles
from db.proposals import Proposals

DEEDS: dict[str, tuple[type[Any], str]] = {
    "confirm": (Proposals, "confirm"),
    "edit": (Proposals, "change"),
    "withdraw": (Articles, "withdraw"),
}


def killed_in(method: Callable[..., Awaitable[Any]], step: str) -> Callable[..., Awaitable[Any]]:
    """The method of a store, at one step of which the process ends."""

    async def until_killed(*given: Any, **named: Any) -> Any:  # noqa: ANN401
        if step == "commit":
            event.listen(Engine, "commit", _die)
        elif step != "committed":
            event.listen(Engine, "before_cursor_execute", _Countdown(int(step)))
        done = await method(*given, **named)
        _die()
        return done

    return until_killed


class _Countdown:
    def __init__(self, statements: int) -> None:
        self._left = statements

    def __call__(self, *_: object) -> None:
        self._left -= 1
        if self._left == 0:
            _die()


def _die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    deed, at = sys.argv[1:]
    store, name = DEEDS[deed]
    setattr(store, name, killed_in(getattr(store, name), at))
    sys.exit(main([]))
