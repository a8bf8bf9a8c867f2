"""What a member sees after having done something, and what can be done next."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tests.discord_stand_in.components import walk
from tests.discord_stand_in.interactions import CallbackKind, Interaction
from tests.discord_stand_in.message import Attachment, Message
from tests.discord_stand_in.option_values import OptionValue
from tests.discord_stand_in.stage import NoAnswer
from tests.discord_stand_in.wire import Json, Upload

if TYPE_CHECKING:
    from tests.discord_stand_in.member import Member


class Reply:
    """The answer to one thing a member did: a message, a changed message, or a modal.

    It is live: after an edit it reads as the message then does.
    """

    def __init__(
        self, member: "Member", message: Message | None, interaction: Interaction | None = None
    ) -> None:
        self._member = member
        self._message = message
        self.interaction = interaction

    @property
    def message(self) -> Message:
        """The message that answers.

        Raises:
            NoAnswer: the answer is no message.
        """
        if self._message is None:
            raise NoAnswer("the answer is a modal or a bare acknowledgement, no message")
        return self._message

    @property
    def text(self) -> str:
        """All words of the answer: content, text displays, then the embeds, line by line."""
        return self.message.text

    @property
    def content(self) -> str:
        """The plain content alone."""
        return self.message.content

    @property
    def embeds(self) -> list[Json]:
        """The embeds as they came."""
        return self.message.embeds

    @property
    def components(self) -> list[Json]:
        """The components as they came."""
        return self.message.components

    @property
    def attachments(self) -> list[Attachment]:
        """The files on the answer, with their `filename` and `content`."""
        return self.message.attachments

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons, in reading order."""
        return self.message.buttons

    @property
    def ephemeral(self) -> bool:
        """Whether only the member who asked sees it."""
        return self.message.ephemeral

    @property
    def deferred(self) -> bool:
        """Whether the bot first said that it is thinking."""
        kinds = (CallbackKind.DEFERRED_MESSAGE, CallbackKind.DEFERRED_UPDATE)
        return self.interaction is not None and self.interaction.callback in kinds

    @property
    def updated(self) -> bool:
        """Whether the bot changed the message the component is on, rather than sending one."""
        kinds = (CallbackKind.UPDATE, CallbackKind.DEFERRED_UPDATE)
        return self.interaction is not None and self.interaction.callback in kinds

    @property
    def edits(self) -> list[str]:
        """How the answer read after each edit since it was given."""
        return self.message.edits

    @property
    def followups(self) -> "list[Reply]":
        """The further messages the bot sent to the same interaction."""
        if self.interaction is None:
            return []
        return [Reply(self._member, each, self.interaction) for each in self.interaction.followups]

    @property
    def latency(self) -> float:
        """Seconds from what the member did to the bot's first answer."""
        assert self.interaction is not None
        assert self.interaction.answered_at is not None
        return self.interaction.answered_at - self.interaction.began

    @property
    def allowed_mentions(self) -> Json | None:
        """The allowed_mentions the bot sent, None when it sent none."""
        return self.message.allowed_mentions

    @property
    def pings(self) -> frozenset[str]:
        """The mentions that would notify: `@everyone`, `@here`, `<@1>`, `<@&2>`."""
        return self.message.pings

    @property
    def modal(self) -> "Modal":
        """The modal that answers.

        Raises:
            NoAnswer: the answer is no modal.
        """
        if self.interaction is None or self.interaction.modal is None:
            raise NoAnswer("the answer is no modal")
        return Modal(self._member, self.interaction.modal, self.interaction)

    async def press(self, button: str, *, by: "Member | None" = None) -> "Reply":
        """Press a button, named by its label or custom_id; `by` someone other than who asked."""
        return await (by or self._member).press(self.message, button)

    async def choose(
        self, select: str, *values: "OptionValue | Member", by: "Member | None" = None
    ) -> "Reply":
        """Choose `values` (or their labels) in a select, named by placeholder or custom_id."""
        return await (by or self._member).choose(self.message, select, *values)

    async def submit(self, fields: Mapping[str, str | Upload]) -> "Reply":
        """Fill in the modal that answers and send it off; fields by label or custom_id."""
        return await self.modal.submit(fields)

    async def edited(self, times: int = 1, *, seconds: float = 5.0) -> "Reply":
        """Return once the answer has been edited `times` since it was given.

        Raises:
            TimeoutError: it was not within `seconds`.
        """
        message = self.message
        channel = self._member.world.channels[message.channel_id]
        await channel.changes.until(lambda: len(message.edits) >= times, seconds)
        return self


class Modal:
    """A modal as it stands open before a member."""

    def __init__(self, member: "Member", data: Json, opened_by: Interaction) -> None:
        self._member = member
        self._data = data
        self._opened_by = opened_by

    @property
    def title(self) -> str:
        """The title."""
        return str(self._data["title"])

    @property
    def custom_id(self) -> str:
        """The custom_id."""
        return str(self._data["custom_id"])

    @property
    def fields(self) -> list[str]:
        """The labels of what can be filled in, in reading order."""
        return [label for label, _ in self._fields()]

    def value(self, name: str) -> str:
        """What stands in a field when the modal opens."""
        return next(
            str(each.get("value") or "")
            for label, each in self._fields()
            if name in (label, each["custom_id"])
        )

    def _fields(self) -> list[tuple[str, Json]]:
        found = []
        for row in self._data["components"]:
            inner = [row["component"]] if "component" in row else row.get("components", [])
            found += [(str(row.get("label") or each.get("label") or ""), each) for each in inner]
        return found

    async def submit(self, fields: Mapping[str, str | Upload]) -> Reply:
        """Fill in and send off; fields by label or custom_id, the others stay as they are."""
        return await self._member.submit(self._opened_by, self._data, self._fields(), fields)


def component_named(message: Message, kinds: frozenset[int], name: str) -> Json | None:
    """The component of these `kinds` that a person calls `name`, if the message has it."""
    for component in walk(message.components):
        if component["type"] not in kinds:
            continue
        emoji: Json = component.get("emoji") or {}
        names = (component.get("label"), component.get("custom_id"), component.get("placeholder"))
        if name in names or (emoji and name == emoji.get("name")):
            return component
    return None
