"""How a person acts: types commands, presses buttons, chooses, fills in, says something."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tests.discord_stand_in.commands import CannotAsk
from tests.discord_stand_in.components import SELECTS, ComponentKind
from tests.discord_stand_in.guild_record import Channel
from tests.discord_stand_in.interactions import (
    Interaction,
    InteractionKind,
)
from tests.discord_stand_in.message import Message
from tests.discord_stand_in.option_values import Filling, OptionValue
from tests.discord_stand_in.people import User
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.place import Place
from tests.discord_stand_in.reply import Reply, component_named
from tests.discord_stand_in.stage import NoAnswer, Stage
from tests.discord_stand_in.wire import Json, Upload
from tests.discord_stand_in.world import World

MESSAGE_COMMAND = 3
USER_COMMAND = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of an autocomplete list: what is shown and what is sent when it is taken."""

    name: str
    value: str | int | float


@dataclass(frozen=True, slots=True)
class Member:
    """A person at one place: in a channel of a guild, in a DM, or elsewhere with the bot along."""

    user: User
    place: Place
    stage: Stage
    locale: str = "en-US"

    @property
    def world(self) -> World:
        """The world the member is in."""
        return self.stage.world

    @property
    def id(self) -> int:
        """The account's id."""
        return self.user.id

    @property
    def mention(self) -> str:
        """How a text names the member."""
        return self.user.mention

    @property
    def channel(self) -> Channel:
        """Where the member acts."""
        return self.place.channel

    def speaking(self, locale: str) -> "Member":
        """The same person with Discord set to `locale`, as `de` or `en-GB`."""
        return replace(self, locale=locale)

    def in_channel(self, channel: Channel) -> "Member":
        """The same person in another channel."""
        return replace(self, place=Place.in_guild(channel))

    def in_dm(self) -> "Member":
        """The same person in the DM with the bot."""
        return replace(self, place=Place.in_dm(self.world.dm(self.user)))

    def with_user_install(self) -> "Member":
        """The same person at the same place, with the bot installed to the account only."""
        return replace(self, place=self.place.by_user_install())

    async def slash(self, command: str, /, **options: "OptionValue | Member") -> Reply:
        """Type a slash command, groups and subcommands by spaces, and wait for the answer.

        Raises:
            CannotAsk: there is no such command here, or its options do not go like that.
            NoAnswer: the bot did not answer within three seconds, or deferred for too long.
        """
        interaction = await self._send(command, options)
        return await self._reply(interaction, command)

    async def autocomplete(
        self, command: str, /, *, focused: str | None = None, **options: "OptionValue | Member"
    ) -> list[Choice]:
        """The list offered while typing into `focused`, by default the last option given.

        Raises:
            CannotAsk: there is no such command or option, or it does not autocomplete.
            NoAnswer: the bot did not answer within three seconds.
        """
        focus = focused or next(reversed(options))
        interaction = await self._send(command, options, focused=focus)
        await self.stage.first_answer(interaction, command)
        return [Choice(each["name"], each["value"]) for each in interaction.choices]

    async def _send(
        self,
        command: str,
        options: "Mapping[str, OptionValue | Member]",
        *,
        focused: str | None = None,
    ) -> Interaction:
        typed = self.stage.commands.typed(command, self.place.guild_id)
        self._check_offered(typed.command)
        filling = Filling(self.world, self.place.guild, self.user)
        accounts = {name: _account(value) for name, value in options.items()}
        filled = filling.fill(typed, accounts, focused=focused)
        kind = InteractionKind.AUTOCOMPLETE if focused else InteractionKind.COMMAND
        return await self._begin(kind, typed.data(filled, filling.resolved))

    def sees(self, command: str) -> bool:
        """Whether Discord lists the command here for this member.

        What it hides can still be sent by `slash`, as administrators can show it to anyone.
        """
        typed = self.stage.commands.typed(command, self.place.guild_id)
        needed = typed.command["default_member_permissions"]
        if not self.place.offers(typed.command):
            return False
        if needed is None or self.place.guild is None:
            return True
        granted = self.place.guild.permissions_of(self.user)
        if granted & Permission.ADMINISTRATOR:
            return True
        # "0" is how a command is kept for administrators.
        return needed != "0" and int(granted) & int(needed) == int(needed)

    def _check_offered(self, command: Json) -> None:
        if not self.place.offers(command):
            raise CannotAsk(f"{command['name']} is not offered in this place ({self.place})")

    async def message_menu(self, command: str, message: Message) -> Reply:
        """Use a command from the context menu of `message`."""
        found = self.stage.commands.named(command, MESSAGE_COMMAND, self.place.guild_id)
        target = {"messages": {str(message.id): message.as_json()}}
        return await self._menu(found, message.id, target)

    async def user_menu(self, command: str, user: "User | Member") -> Reply:
        """Use a command from the context menu of `user`."""
        user = user.user if isinstance(user, Member) else user
        found = self.stage.commands.named(command, USER_COMMAND, self.place.guild_id)
        return await self._menu(found, user.id, {"users": {str(user.id): user.as_json()}})

    async def _menu(self, command: Json, target_id: int, resolved: Json) -> Reply:
        self._check_offered(command)
        data = {key: command[key] for key in ("id", "name", "type")}
        data |= {"target_id": str(target_id), "resolved": resolved}
        interaction = await self._begin(InteractionKind.COMMAND, data)
        return await self._reply(interaction, command["name"])

    async def press(self, message: Message, button: str) -> Reply:
        """Press a button of `message`, named by its label or custom_id.

        Raises:
            CannotAsk: there is no such button, or it is disabled or a link.
        """
        found = component_named(message, frozenset({ComponentKind.BUTTON}), button)
        if found is None:
            raise CannotAsk(f"there is no button {button!r}; there are {message.buttons}")
        if found.get("disabled") or "custom_id" not in found:
            raise CannotAsk(f"the button {button!r} is disabled or a link")
        return await self._use(message, found, {})

    async def choose(self, message: Message, select: str, *values: "OptionValue | Member") -> Reply:
        """Choose in a select of `message`: options by value or label, or users, roles, channels.

        Raises:
            CannotAsk: there is no such select or option, or not so many may be chosen.
        """
        found = component_named(message, SELECTS, select)
        if found is None or found.get("disabled"):
            raise CannotAsk(f"there is no select {select!r} to choose in")
        least, most = found.get("min_values"), found.get("max_values")
        if not (1 if least is None else least) <= len(values) <= (1 if most is None else most):
            raise CannotAsk(f"{select!r} takes {least or 1} to {most or 1}, not {len(values)}")
        filling = Filling(self.world, self.place.guild, self.user)
        chosen: Json = {"values": filling.select(found, tuple(map(_account, values)))}
        if filling.resolved:
            chosen["resolved"] = filling.resolved
        return await self._use(message, found, chosen)

    async def _use(self, message: Message, component: Json, chosen: Json) -> Reply:
        data: Json = {
            "custom_id": component["custom_id"],
            "component_type": component["type"],
            "id": component["id"],
        }
        interaction = await self._begin(InteractionKind.COMPONENT, data | chosen, source=message)
        return await self._reply(interaction, component["custom_id"])

    async def submit(
        self,
        opened_by: Interaction,
        modal: Json,
        fields: list[tuple[str, Json]],
        values: Mapping[str, str | Upload],
    ) -> Reply:
        """Send off the `modal` with `values` by label or custom_id; what is not named stays.

        Raises:
            CannotAsk: there is no such field, or a value is too long, too short or missing.
        """
        known = {name for label, each in fields for name in (label, each["custom_id"])}
        for name in values:
            if name not in known:
                raise CannotAsk(f"the modal has no field {name!r}")
        filling = Filling(self.world, self.place.guild, self.user)
        entries = [
            filling.field(label, each, values.get(label, values.get(each["custom_id"])))
            for label, each in fields
        ]
        data = {
            "custom_id": modal["custom_id"],
            "components": [
                {"type": int(ComponentKind.LABEL), "id": number, "component": entry}
                for number, entry in enumerate(entries, 1_000)
            ],
            "resolved": filling.resolved,
        }
        interaction = await self._begin(InteractionKind.MODAL, data, source=opened_by.source)
        return await self._reply(interaction, modal["custom_id"])

    async def _begin(
        self, kind: InteractionKind, data: Json, *, source: Message | None = None
    ) -> Interaction:
        setting = self.place.setting(self.user, self.world, self.locale)
        return await self.stage.interactions.begin(
            kind, data, user=self.user, channel=self.channel, setting=setting, source=source
        )

    async def _reply(self, interaction: Interaction, what: str) -> Reply:
        await self.stage.first_answer(interaction, what)
        if not interaction.settled:
            await self.stage.settled(interaction, what)
        return Reply(self, interaction.shown, interaction)

    async def say(self, text: str) -> Message:
        """Post `text` where the member is."""
        message = self.stage.posts.blank(self.channel, self.user)
        message.content = text
        self.stage.posts.place(message)
        await self.place.announce(message, self.stage.gateway, self.world)
        return message

    async def ask(self, text: str, *, seconds: float = 5.0) -> Reply:
        """Post `text` and wait for the message with which the bot replies to it.

        Raises:
            NoAnswer: the bot did not within `seconds`.
        """
        asked = await self.say(text)
        try:
            await self.channel.changes.until(
                lambda: _reply_to(asked, self.channel) is not None, seconds
            )
        except TimeoutError:
            raise NoAnswer(f"no reply to {text!r} within {seconds:g} s") from None
        return Reply(self, _reply_to(asked, self.channel))


def _account(value: OptionValue | Member) -> OptionValue:
    return value.user if isinstance(value, Member) else value


def _reply_to(asked: Message, channel: Channel) -> Message | None:
    for message in reversed(channel.stored.values()):
        if message.reference and message.reference["message_id"] == str(asked.id):
            return message
    return None
