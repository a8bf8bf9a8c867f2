"""A notice as a value: what it says, whom it pings, by which mark it is found again."""

from dataclasses import dataclass, replace

from bot.answers.answer import Line
from bot.notices.events import RaceEvent
from db.posting import Form, Target


@dataclass(frozen=True, slots=True)
class Button:
    """A button that outlives restarts: all it needs is in its custom id."""

    label: str
    custom_id: str


@dataclass(frozen=True, slots=True)
class Message:
    """What is posted. The first line is what a phone shows of it."""

    target: Target
    lines: tuple[Line, ...]
    mark: str  # the custom id of one of the buttons
    buttons: tuple[Button, ...]
    role_id: int | None = None  # the one role that is pinged
    silent: bool = False  # arrives without a sound
    race: str | None = None  # which a picture or a card may be made of
    extra: str | None = None  # a moderator's own words, said with it
    event: RaceEvent | None = None  # what is to stand in the list of events instead of a message
    form: Form | None = None  # of a summary of `race`, which then is what is posted

    def quiet(self) -> "Message":
        """The same without a ping or a sound: for when it may have been sent before."""
        return replace(self, role_id=None, silent=True)
