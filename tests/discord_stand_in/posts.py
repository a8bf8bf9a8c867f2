"""From the body of a request to a message that stands in the world."""

from tests.discord_stand_in import limits
from tests.discord_stand_in.guild_record import Channel
from tests.discord_stand_in.message import Attachment, Message, MessageFlag
from tests.discord_stand_in.people import User
from tests.discord_stand_in.wire import Json, Upload
from tests.discord_stand_in.world import World


class Posts:
    """Makes and changes messages, within Discord's limits."""

    def __init__(self, world: World, violations: list[str]) -> None:
        self._world = world
        self._violations = violations

    def compose(
        self, channel: Channel, author: User, body: Json, files: tuple[Upload, ...] = ()
    ) -> Message:
        """A message of `body`; it stands nowhere yet.

        Raises:
            Refused: it breaks a limit of Discord; the violation is recorded.
        """
        limits.check_message(body, [each.filename for each in files], self._violations)
        message = self.blank(channel, author)
        message.attachments = self._kept(body, files)
        message.write(body)
        message.edits.clear()
        return message

    def blank(self, channel: Channel, author: User) -> Message:
        """A message that says nothing yet."""
        return Message(
            self._world.ids.next(),
            channel.id,
            channel.guild.id if channel.guild else None,
            author.as_json(),
            author.id,
        )

    def edit(self, message: Message, body: Json, files: tuple[Upload, ...] = ()) -> Message:
        """Change `message` as `body` says.

        Raises:
            Refused: it would break a limit of Discord; the violation is recorded.
        """
        kept = message.attachments
        if "attachments" in body:
            wanted = {str(each.get("id")) for each in body["attachments"]}
            kept = [each for each in kept if str(each.id) in wanted]
        names = [each.filename for each in kept] + [each.filename for each in files]
        limits.check_edit(message, body, names, self._violations)
        message.attachments = [*kept, *self._kept(body, files)]
        message.edit(body)
        self._world.channels[message.channel_id].changes.tell()
        return message

    def _kept(self, body: Json, files: tuple[Upload, ...]) -> list[Attachment]:
        """The files as attachments, with what the body says of each of them."""
        told = {f"files[{one.get('id')}]": one for one in body.get("attachments") or ()}
        return [
            self._world.keep_file(each, told.get(each.field, {}).get("description"))
            for each in files
        ]

    def place(self, message: Message) -> None:
        """Let `message` stand in its channel, unless only one person sees it."""
        if message.flags & MessageFlag.EPHEMERAL:
            return
        channel = self._world.channels[message.channel_id]
        channel.stored[message.id] = message
        channel.changes.tell()
