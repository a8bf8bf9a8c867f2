"""REST: channels and the messages in them."""

from itertools import islice

from tests.discord_stand_in.gateway import Gateway
from tests.discord_stand_in.guild_record import Channel, ChannelKind
from tests.discord_stand_in.message import Message, MessageFlag
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.posts import Posts
from tests.discord_stand_in.routes import Table
from tests.discord_stand_in.wire import Call, Json, Refused
from tests.discord_stand_in.world import World

GUILD_MESSAGES_INTENT = 1 << 9
DIRECT_MESSAGES_INTENT = 1 << 12
HISTORY_DEFAULT = 50
HISTORY_MOST = 100


class ChannelRoutes:
    """Serves what a bot does in channels by itself."""

    def __init__(self, world: World, posts: Posts, gateway: Gateway) -> None:
        self._world = world
        self._posts = posts
        self._gateway = gateway

    def table(self) -> Table:
        """What is served here."""
        one = "/channels/{channel_id}/messages/{message_id}"
        return {
            ("GET", "/channels/{channel_id}"): self._describe,
            ("POST", "/channels/{channel_id}/typing"): self._type,
            ("GET", "/channels/{channel_id}/messages"): self._history,
            ("POST", "/channels/{channel_id}/messages"): self._post,
            ("GET", one): self._read,
            ("PATCH", one): self._edit,
            ("DELETE", one): self._delete,
            ("POST", f"{one}/crosspost"): self._crosspost,
        }

    def _channel(self, call: Call, needs: Permission = Permission.NOTHING) -> Channel:
        channel = self._world.channel(call.number("channel_id"))
        allowed = channel.permissions_of(self._world.bot)
        if not allowed & Permission.VIEW_CHANNEL:
            raise Refused(403, 50001, "Missing Access")
        if needs & ~allowed:
            raise Refused(403, 50013, "Missing Permissions")
        return channel

    async def _describe(self, call: Call) -> Json:
        return self._channel(call).as_json()

    async def _type(self, call: Call) -> None:
        self._channel(call, Permission.SEND_MESSAGES)

    async def _post(self, call: Call) -> Json:
        channel = self._channel(call)
        if channel.writing & ~channel.permissions_of(self._world.bot):
            raise Refused(403, 50013, "Missing Permissions")
        if channel.recipient is not None and not channel.recipient.dms_open:
            raise Refused(403, 50007, "Cannot send messages to this user")
        body: Json = call.body
        nonce = body.get("nonce")
        if nonce is not None and body.get("enforce_nonce"):
            earlier = self._world.sent_before(self._world.bot.id, str(nonce))
            if earlier is not None and earlier.deleted:
                raise Refused(404, 10008, "Unknown Message")
            if earlier is not None:
                return earlier.as_json() | {"nonce": nonce}
        message = self._posts.compose(channel, self._world.bot, body, call.files)
        self._refer(message, channel, body)
        message.flags &= ~(MessageFlag.EPHEMERAL | MessageFlag.LOADING)
        message.nonce = nonce
        self._posts.place(message)
        if nonce is not None:
            self._world.remember_nonce(self._world.bot.id, str(nonce), message)
        payload = message.as_json() | ({} if nonce is None else {"nonce": nonce})
        await self._announce("MESSAGE_CREATE", channel, payload)
        return payload

    def _refer(self, message: Message, channel: Channel, body: Json) -> None:
        reference = body.get("message_reference")
        if not reference:
            return
        referred = channel.stored.get(int(reference["message_id"]))
        if referred is not None and not referred.deleted:
            message.reference = {
                "type": 0,
                "message_id": str(referred.id),
                "channel_id": str(channel.id),
            }
        elif reference.get("fail_if_not_exists", True):
            error = {"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}
            errors = {"message_reference": {"_errors": [error]}}
            raise Refused(400, 50035, "Invalid Form Body", errors)

    async def _announce(self, event: str, channel: Channel, payload: Json) -> None:
        if channel.guild is None:
            await self._gateway.dispatch(event, payload, intent=DIRECT_MESSAGES_INTENT)
            return
        guild_id = channel.guild.id
        payload = payload | {"guild_id": str(guild_id)}
        await self._gateway.dispatch(
            event, payload, guild_id=guild_id, intent=GUILD_MESSAGES_INTENT
        )

    async def _history(self, call: Call) -> list[Json]:
        channel = self._channel(call)
        limit = int(call.query.get("limit", HISTORY_DEFAULT))
        if not 1 <= limit <= HISTORY_MOST:
            raise Refused(400, 50035, "Invalid Form Body")
        if not channel.permissions_of(self._world.bot) & Permission.READ_MESSAGE_HISTORY:
            # No error: https://discord.com/developers/docs/resources/message#get-channel-messages
            return []
        standing = (message for message in channel.stored.values() if not message.deleted)
        if "after" in call.query:
            after = int(call.query["after"])
            later = islice((each for each in standing if each.id > after), limit)
            return [message.as_json() for message in reversed(list(later))]
        newest_first = reversed(list(standing))
        if "before" in call.query:
            before = int(call.query["before"])
            newest_first = (each for each in newest_first if each.id < before)
        return [message.as_json() for message in islice(newest_first, limit)]

    async def _read(self, call: Call) -> Json:
        channel = self._channel(call, Permission.READ_MESSAGE_HISTORY)
        return self._world.message(channel, call.number("message_id")).as_json()

    def _own(self, call: Call, code: int, complaint: str) -> tuple[Channel, Message]:
        channel = self._channel(call)
        message = self._world.message(channel, call.number("message_id"))
        if message.author_id != self._world.bot.id:
            raise Refused(403, code, complaint)
        return channel, message

    async def _edit(self, call: Call) -> Json:
        channel, message = self._own(call, 50005, "Cannot edit a message authored by another user")
        payload = self._posts.edit(message, call.body, call.files).as_json()
        await self._announce("MESSAGE_UPDATE", channel, payload)
        return payload

    async def _delete(self, call: Call) -> None:
        channel, message = self._own(call, 50013, "Missing Permissions")
        message.deleted = True
        channel.changes.tell()
        payload = {"id": str(message.id), "channel_id": str(channel.id)}
        await self._announce("MESSAGE_DELETE", channel, payload)

    async def _crosspost(self, call: Call) -> Json:
        channel, message = self._own(call, 50013, "Missing Permissions")
        if channel.kind is not ChannelKind.ANNOUNCEMENT:
            raise Refused(400, 50024, "Cannot execute action on this channel type")
        if message.crossposted:
            raise Refused(400, 40033, "This message has already been crossposted")
        message.crossposted = True
        return message.as_json()
