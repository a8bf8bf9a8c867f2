"""One message: what was sent, how it changed since, and what a person sees of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntFlag
from typing import Any

from tests.discord_stand_in.components import (
    button_name,
    buttons,
    embed_words,
    numbered,
    words,
)
from tests.discord_stand_in.mentions import ROLE, USER, pings
from tests.discord_stand_in.wire import Json


class MessageFlag(IntFlag):
    """Bits of a message's flags that change how it behaves."""

    NOTHING = 0
    SUPPRESS_EMBEDS = 1 << 2
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    COMPONENTS_V2 = 1 << 15


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that hangs on a message or was given to an option."""

    id: int
    filename: str
    content: bytes
    content_type: str
    url: str
    description: str | None = None  # for those who do not see it

    def as_json(self) -> Json:
        """The attachment as Discord describes it."""
        return {
            "id": str(self.id),
            "filename": self.filename,
            "size": len(self.content),
            "url": self.url,
            "proxy_url": self.url,
            "content_type": self.content_type,
        } | ({"description": self.description} if self.description else {})


@dataclass(slots=True)
class Message:
    """A message in a channel, or an ephemeral one only its reader sees."""

    id: int
    channel_id: int
    guild_id: int | None
    author: Json
    author_id: int
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: MessageFlag = MessageFlag.NOTHING
    allowed_mentions: Json | None = None
    nonce: str | int | None = None
    reference: Json | None = None
    metadata: Json | None = None
    sent_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    edited_at: datetime | None = None
    edits: list[str] = field(default_factory=list)
    deleted: bool = False
    crossposted: bool = False

    @property
    def text(self) -> str:
        """All words a person reads: content, text displays, then the embeds, line by line."""
        shown = [self.content] if self.content else []
        shown += words(self.components)
        for embed in self.embeds:
            shown += embed_words(embed)
        return "\n".join(shown)

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons, in reading order."""
        return [button_name(button) for button in buttons(self.components)]

    @property
    def ephemeral(self) -> bool:
        """Whether only the member who asked sees it."""
        return bool(self.flags & MessageFlag.EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Whether it still says that the bot is thinking."""
        return bool(self.flags & MessageFlag.LOADING)

    @property
    def pings(self) -> frozenset[str]:
        """The mentions that would notify: `@everyone`, `@here`, `<@1>`, `<@&2>`."""
        return pings(self._said, self.allowed_mentions)

    @property
    def _said(self) -> str:
        """The words in which Discord looks for mentions: embeds never ping."""
        if not self.components:
            return self.content
        return "\n".join([self.content, *words(self.components)])

    def write(self, body: Json) -> None:
        """Take over what `body` says; keys it lacks stay as they are."""
        if "content" in body:
            self.content = body["content"] or ""
        if "embeds" in body:
            self.embeds = body["embeds"] or []
        if "components" in body:
            self.components = numbered(body["components"] or [])
        if "flags" in body:
            kept = self.flags & (MessageFlag.EPHEMERAL | MessageFlag.COMPONENTS_V2)
            self.flags = kept | MessageFlag(body["flags"] or 0)
        # Discord parses an edit by its own allowed_mentions, by default all of them.
        self.allowed_mentions = body.get("allowed_mentions")

    def edit(self, body: Json) -> None:
        """Change the message as an edit does, and remember how it read afterwards."""
        self.write(body)
        self.flags &= ~MessageFlag.LOADING
        self.edited_at = datetime.now(UTC)
        self.edits.append(self.text)

    def as_json(self) -> Json:
        """The message as Discord sends it; the nonce is not part of it."""
        said = self._said
        mentioned = "<@" in said
        payload: Json = {
            "id": str(self.id),
            "channel_id": str(self.channel_id),
            "type": 19 if self.reference else 0,
            "author": self.author,
            "content": self.content,
            "timestamp": self.sent_at.isoformat(),
            "edited_timestamp": self.edited_at.isoformat() if self.edited_at else None,
            "tts": False,
            "pinned": False,
            "mention_everyone": "@" in said and bool(self.pings & {"@everyone", "@here"}),
            "mentions": [_mentioned(user) for user in USER.findall(said)] if mentioned else [],
            "mention_roles": ROLE.findall(said) if mentioned else [],
            "attachments": [each.as_json() for each in self.attachments],
            "embeds": self.embeds,
            "components": self.components,
            "flags": int(self.flags),
        }
        if self.metadata:
            payload |= {"interaction_metadata": self.metadata}
        if self.reference:
            payload |= {"message_reference": self.reference}
        return payload


def _mentioned(user_id: str) -> dict[str, Any]:
    return {
        "id": user_id,
        "username": f"user{user_id}",
        "discriminator": "0",
        "avatar": None,
        "global_name": None,
        "public_flags": 0,
        "primary_guild": None,
    }
