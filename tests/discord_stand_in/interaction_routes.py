"""REST: the bot's answers to what members do."""

from typing import Any

from tests.discord_stand_in import limits
from tests.discord_stand_in.interactions import (
    CallbackKind,
    Interaction,
    Interactions,
    callback_json,
)
from tests.discord_stand_in.message import Message, MessageFlag
from tests.discord_stand_in.posts import Posts
from tests.discord_stand_in.routes import Table
from tests.discord_stand_in.wire import Call, Json, Refused
from tests.discord_stand_in.world import World


class InteractionRoutes:
    """Serves first answers, edits of them, and follow-ups."""

    def __init__(
        self, world: World, posts: Posts, interactions: Interactions, violations: list[str]
    ) -> None:
        self._world = world
        self._posts = posts
        self._interactions = interactions
        self._violations = violations

    def table(self) -> Table:
        """What is served here."""
        hook = "/webhooks/{application_id}/{token}"
        one = f"{hook}/messages/{{message_id}}"
        return {
            ("POST", "/interactions/{interaction_id}/{token}/callback"): self._answer,
            ("POST", hook): self._follow_up,
            ("GET", one): self._read,
            ("PATCH", one): self._edit,
            ("DELETE", one): self._delete,
        }

    async def _answer(self, call: Call) -> Json | None:
        interaction = self._interactions.awaiting(
            call.number("interaction_id"), call.arguments["token"]
        )
        data: Json = call.body.get("data") or {}
        try:
            kind = CallbackKind(call.body["type"])
        except ValueError as error:
            raise Refused(400, 50035, "Invalid Form Body") from error
        # Looked at first, so that a body Discord refuses leaves the interaction unanswered.
        prepared = self._prepare(interaction, kind, data, call)
        interaction.answer(kind)
        self._carry_out(interaction, kind, data, prepared, call)
        interaction.changes.tell()
        wanted = call.query.get("with_response") in ("1", "true")
        return callback_json(interaction) if wanted else None

    def _prepare(
        self, interaction: Interaction, kind: CallbackKind, data: Json, call: Call
    ) -> Message | None:
        match kind:
            case CallbackKind.MESSAGE:
                message = self._posts.compose(
                    interaction.channel, self._world.bot, data, call.files
                )
                return self._about(message, interaction)
            case CallbackKind.DEFERRED_MESSAGE:
                message = self._posts.blank(interaction.channel, self._world.bot)
                asked = MessageFlag(data.get("flags") or 0) & MessageFlag.EPHEMERAL
                message.flags = asked | MessageFlag.LOADING
                return self._about(message, interaction)
            case CallbackKind.AUTOCOMPLETE:
                limits.check_choices(data["choices"], self._violations)
            case CallbackKind.MODAL:
                limits.check_modal(data, self._violations)
        return None

    def _carry_out(
        self,
        interaction: Interaction,
        kind: CallbackKind,
        data: Json,
        prepared: Message | None,
        call: Call,
    ) -> None:
        match kind:
            case CallbackKind.MESSAGE | CallbackKind.DEFERRED_MESSAGE:
                assert prepared is not None
                interaction.original = prepared
                self._posts.place(prepared)
            case CallbackKind.AUTOCOMPLETE:
                interaction.choices = data["choices"]
            case CallbackKind.MODAL:
                interaction.modal = data
            case CallbackKind.UPDATE | CallbackKind.DEFERRED_UPDATE:
                interaction.original = interaction.source
        if kind is CallbackKind.UPDATE and interaction.source is not None:
            self._posts.edit(interaction.source, data, call.files)

    def _about(self, message: Message, interaction: Interaction) -> Message:
        message.metadata = {
            "id": str(interaction.id),
            "type": int(interaction.kind),
            "user": interaction.user.as_json(),
            "authorizing_integration_owners": {},
        }
        return message

    def _known(self, call: Call) -> Interaction:
        return self._interactions.answered(call.number("application_id"), call.arguments["token"])

    async def _follow_up(self, call: Call) -> Any:  # noqa: ANN401
        interaction = self._known(call)
        original = interaction.original
        if original is not None and original.loading and not original.deleted:
            # The first follow-up to "the bot is thinking" takes its place, ephemeral as that was.
            self._posts.edit(original, call.body, call.files)
            original.edits.clear()
            message = original
        else:
            message = self._posts.compose(
                interaction.channel, self._world.bot, call.body, call.files
            )
            self._about(message, interaction)
            interaction.followups.append(message)
            self._posts.place(message)
        interaction.touched = True
        interaction.changes.tell()
        return message.as_json()

    async def _read(self, call: Call) -> Json:
        return self._known(call).message(call.arguments["message_id"]).as_json()

    async def _edit(self, call: Call) -> Json:
        interaction = self._known(call)
        message = interaction.message(call.arguments["message_id"])
        was_loading = message.loading
        self._posts.edit(message, call.body, call.files)
        if was_loading:
            # What fills a deferred answer is its first text, not an edit of one.
            message.edits.clear()
            message.edited_at = None
        interaction.touched = True
        interaction.changes.tell()
        return message.as_json()

    async def _delete(self, call: Call) -> None:
        interaction = self._known(call)
        message = interaction.message(call.arguments["message_id"])
        message.deleted = True
        interaction.touched = True
        interaction.changes.tell()
        interaction.channel.changes.tell()
