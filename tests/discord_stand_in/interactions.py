"""What a member does, from the moment Discord passes it on until the bot has answered."""

import asyncio
import secrets
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from tests.discord_stand_in.gateway import Gateway
from tests.discord_stand_in.guild_record import Channel
from tests.discord_stand_in.message import Message
from tests.discord_stand_in.people import User
from tests.discord_stand_in.wire import Changes, Json, Refused
from tests.discord_stand_in.world import World

TOKEN_LASTS_S = 900.0


class InteractionKind(IntEnum):
    """What the member did."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class CallbackKind(IntEnum):
    """How the bot answers first.

    Source: https://discord.com/developers/docs/interactions/receiving-and-responding
    """

    PONG = 1
    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    AUTOCOMPLETE = 8
    MODAL = 9


@dataclass(slots=True, eq=False)
class Interaction:
    """One thing a member did, and what became of it."""

    id: int
    token: str
    kind: InteractionKind
    user: User
    channel: Channel
    source: Message | None
    # Moments of the running loop's clock.
    began: float
    deadline: float
    answered_at: float | None = None
    callback: CallbackKind | None = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    choices: list[Json] = field(default_factory=list)
    modal: Json | None = None
    # The bot has edited or deleted an answer since it gave it.
    touched: bool = False
    changes: Changes = field(default_factory=Changes)

    @property
    def settled(self) -> bool:
        """Whether the member sees an answer, not just that the bot is thinking."""
        match self.callback:
            case None:
                return False
            case CallbackKind.DEFERRED_MESSAGE:
                return self.touched or bool(self.followups)
            case CallbackKind.DEFERRED_UPDATE:
                return self.touched or bool(self.followups)
        return True

    @property
    def shown(self) -> Message | None:
        """The message the member looks at, or None when there is none.

        It is the first follow-up where a button was only acknowledged.
        """
        acknowledged = self.callback is CallbackKind.DEFERRED_UPDATE
        return self.followups[0] if acknowledged and self.followups else self.original

    def answer(self, kind: CallbackKind) -> None:
        """Take note of the bot's first answer.

        Raises:
            Refused: it comes too late, is not the first, or does not fit what the member did.
        """
        now = asyncio.get_running_loop().time()
        if self.answered_at is not None:
            raise Refused(400, 40060, "Interaction has already been acknowledged.")
        if now > self.deadline:
            raise Refused(404, 10062, "Unknown interaction")
        if not self._allows(kind):
            raise Refused(400, 50035, "Invalid Form Body")
        self.answered_at, self.callback = now, kind

    def _allows(self, kind: CallbackKind) -> bool:
        match kind:
            case CallbackKind.PONG:
                return False
            case CallbackKind.AUTOCOMPLETE:
                return self.kind is InteractionKind.AUTOCOMPLETE
            case CallbackKind.UPDATE | CallbackKind.DEFERRED_UPDATE:
                return self.source is not None
            case CallbackKind.MODAL:
                return self.kind in (InteractionKind.COMMAND, InteractionKind.COMPONENT)
        return self.kind is not InteractionKind.AUTOCOMPLETE

    def message(self, which: str) -> Message:
        """The message a webhook path names: `@original` or an id.

        Raises:
            Refused: there is none.
        """
        for message in (self.original, *self.followups):
            if message is None or message.deleted:
                continue
            if which in ("@original", str(message.id)):
                return message
        raise Refused(404, 10008, "Unknown Message")


class Interactions:
    """All that members did and the bot may still answer to."""

    def __init__(self, world: World, gateway: Gateway) -> None:
        self._world = world
        self._gateway = gateway
        self._by_token: dict[str, Interaction] = {}

    async def begin(
        self,
        kind: InteractionKind,
        data: Json,
        *,
        user: User,
        channel: Channel,
        setting: Json,
        source: Message | None = None,
    ) -> Interaction:
        """Pass on what `user` did; `setting` is the payload's part that says who and where."""
        now = asyncio.get_running_loop().time()
        token = secrets.token_urlsafe(32)
        interaction = Interaction(
            self._world.ids.next(),
            token,
            kind,
            user,
            channel,
            source,
            began=now,
            deadline=now + self._world.answer_within,
        )
        self._by_token[token] = interaction
        payload = setting | {
            "id": str(interaction.id),
            "token": token,
            "type": int(kind),
            "data": data,
        }
        if source is not None:
            payload["message"] = source.as_json()
        guild_id = int(setting["guild_id"]) if "guild_id" in setting else None
        await self._gateway.dispatch("INTERACTION_CREATE", payload, guild_id=guild_id)
        return interaction

    def awaiting(self, interaction_id: int, token: str) -> Interaction:
        """The interaction a callback is for.

        Raises:
            Refused: there is none such.
        """
        interaction = self._by_token.get(token)
        if interaction is None or interaction.id != interaction_id:
            raise Refused(404, 10062, "Unknown interaction")
        return interaction

    def answered(self, application_id: int, token: str) -> Interaction:
        """The interaction a follow-up belongs to.

        Raises:
            Refused: there is none, it was not answered yet, or it is over.
        """
        interaction = self._by_token.get(token)
        if application_id != self._world.application_id or interaction is None:
            raise Refused(404, 10015, "Unknown Webhook")
        if interaction.answered_at is None:
            raise Refused(404, 10015, "Unknown Webhook")
        if asyncio.get_running_loop().time() - interaction.began > TOKEN_LASTS_S:
            raise Refused(401, 50027, "Invalid Webhook Token")
        return interaction


def callback_json(interaction: Interaction) -> Json:
    """What `?with_response=1` gives back after a callback."""
    about: Json = {"id": str(interaction.id), "type": int(interaction.kind)}
    kind = interaction.callback
    assert kind is not None
    resource: dict[str, Any] = {"type": int(kind)}
    shown = interaction.original
    if shown is not None:
        about["response_message_id"] = str(shown.id)
        about["response_message_loading"] = shown.loading
        about["response_message_ephemeral"] = shown.ephemeral
        resource["message"] = shown.as_json()
    return {"interaction": about, "resource": resource}
