"""Discord's limits on what a bot says; whatever breaks one is refused as in life.

Sources: https://discord.com/developers/docs/resources/message (content, embeds, nonce) and
https://discord.com/developers/docs/interactions/receiving-and-responding (choices, modals).
"""

from tests.discord_stand_in.component_limits import check_modal_components, check_rows, check_v2
from tests.discord_stand_in.message import Message, MessageFlag
from tests.discord_stand_in.problems import Path, Problems
from tests.discord_stand_in.wire import Json, Refused

CONTENT = 2_000
EMBEDS = 10
EMBED_TITLE = 256
EMBED_DESCRIPTION = 4_096
EMBED_FIELDS = 25
EMBED_FIELD_NAME = 256
EMBED_FIELD_VALUE = 1_024
EMBED_FOOTER = 2_048
EMBED_AUTHOR = 256
EMBEDS_IN_ALL = 6_000
NONCE = 25
CHOICES = 25
CHOICE = 100
MODAL_TITLE = 45
CUSTOM_ID = 100
FILES = 10
ALT_TEXT = 1_024


def check_message(body: Json, filenames: list[str], violations: list[str]) -> None:
    """Refuse a new message that Discord would refuse.

    Raises:
        Refused: it breaks a limit, or says nothing at all.
    """
    problems = Problems()
    _check_parts(body, filenames, problems)
    problems.refuse_if_any("message", violations)
    if not (body.get("content") or body.get("embeds") or body.get("components") or filenames):
        violations.append("message: it is empty")
        raise Refused(400, 50006, "Cannot send an empty message")


def check_edit(message: Message, change: Json, filenames: list[str], violations: list[str]) -> None:
    """Refuse to change `message` into one that Discord would refuse.

    Raises:
        Refused: the outcome breaks a limit or says nothing at all.
    """
    flags = int(change.get("flags") or 0) | int(message.flags & MessageFlag.COMPONENTS_V2)
    outcome = {
        "content": message.content,
        "embeds": message.embeds,
        "components": message.components,
    }
    if flags & MessageFlag.COMPONENTS_V2 and not message.flags & MessageFlag.COMPONENTS_V2:
        outcome["components"] = []
    check_message(outcome | change | {"flags": flags}, filenames, violations)


def _check_parts(body: Json, filenames: list[str], problems: Problems) -> None:
    content, embeds = body.get("content"), body.get("embeds")
    components = body.get("components")
    if content:
        problems.length(("content",), content, CONTENT)
    if embeds:
        _check_embeds(embeds, filenames, problems)
    if len(filenames) > FILES:
        problems.add(("files",), "BASE_TYPE_MAX_LENGTH", f"Must be {FILES} or fewer in length.")
    for index, attachment in enumerate(body.get("attachments") or ()):
        description = attachment.get("description") or ""
        problems.length(("attachments", index, "description"), description, ALT_TEXT)
    if "nonce" in body and len(str(body["nonce"])) > NONCE:
        problems.add(("nonce",), "NONCE_TYPE_TOO_LONG", f"Must be {NONCE} or fewer in length.")
    _check_mentions(body.get("allowed_mentions"), problems)
    if (body.get("flags") or 0) & MessageFlag.COMPONENTS_V2:
        for key in ("content", "embeds", "poll", "sticker_ids"):
            if body.get(key):
                message = f"The '{key}' field cannot be used when using IS_COMPONENTS_V2"
                problems.add((key,), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message)
        check_v2(components or [], filenames, problems)
    elif components:
        check_rows(components, problems)


def _check_mentions(allowed: Json | None, problems: Problems) -> None:
    if not allowed:
        return
    for kind in ("users", "roles"):
        listed = allowed.get(kind) or []
        if listed and kind in (allowed.get("parse") or ()):
            message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            problems.add(("allowed_mentions",), "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)
        if len(listed) > 100:
            problems.add(("allowed_mentions", kind), "BASE_TYPE_MAX_LENGTH", "100 at most.")


def _check_embeds(embeds: list[Json], filenames: list[str], problems: Problems) -> None:
    problems.count(("embeds",), embeds, EMBEDS)
    total = 0
    for index, embed in enumerate(embeds):
        total += _check_embed(("embeds", index), embed, problems)
        for key in ("image", "thumbnail"):
            _check_upload(("embeds", index, key), (embed.get(key) or {}), filenames, problems)
    if total > EMBEDS_IN_ALL:
        message = f"Embed size exceeds maximum size of {EMBEDS_IN_ALL}"
        problems.add(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", message)


def _check_embed(path: Path, embed: Json, problems: Problems) -> int:
    """Check one embed; how many characters it counts for."""
    fields: list[Json] = embed.get("fields") or []
    texts: list[tuple[Path, str | None, int]] = [
        (("title",), embed.get("title"), EMBED_TITLE),
        (("description",), embed.get("description"), EMBED_DESCRIPTION),
        (("footer", "text"), (embed.get("footer") or {}).get("text"), EMBED_FOOTER),
        (("author", "name"), (embed.get("author") or {}).get("name"), EMBED_AUTHOR),
    ]
    problems.count((*path, "fields"), fields, EMBED_FIELDS)
    total = 0
    for place, text, most in texts:
        if text is not None:
            problems.length((*path, *place), text, most)
            total += len(text)
    for index, field in enumerate(fields):
        place = (*path, "fields", index)
        problems.length((*place, "name"), field.get("name"), EMBED_FIELD_NAME, least=1)
        problems.length((*place, "value"), field.get("value"), EMBED_FIELD_VALUE, least=1)
        total += len(field.get("name") or "") + len(field.get("value") or "")
    if not total and not any(embed.get(key) for key in ("image", "thumbnail", "url", "video")):
        problems.add((*path, "description"), "BASE_TYPE_REQUIRED", "This field is required")
    return total


def _check_upload(path: Path, media: Json, filenames: list[str], problems: Problems) -> None:
    url = str(media.get("url") or "")
    if url.startswith("attachment://") and url.removeprefix("attachment://") not in filenames:
        problems.add((*path, "url"), "UNKNOWN_ATTACHMENT", f"{url} was not uploaded")


def check_choices(choices: list[Json], violations: list[str]) -> None:
    """Refuse autocomplete choices that Discord would refuse.

    Raises:
        Refused: they are too many or too long.
    """
    problems = Problems()
    problems.count(("data", "choices"), choices, CHOICES)
    for index, choice in enumerate(choices):
        path = ("data", "choices", index)
        problems.length((*path, "name"), choice.get("name"), CHOICE, least=1)
        value = choice.get("value")
        if not isinstance(value, int | float):
            problems.length((*path, "value"), value, CHOICE, least=1)
    problems.refuse_if_any("autocomplete", violations)


def check_modal(modal: Json, violations: list[str]) -> None:
    """Refuse a modal that Discord would refuse.

    Raises:
        Refused: its title, custom_id or components break a limit.
    """
    problems = Problems()
    problems.length(("data", "title"), modal.get("title"), MODAL_TITLE, least=1)
    problems.length(("data", "custom_id"), modal.get("custom_id"), CUSTOM_ID, least=1)
    check_modal_components(modal.get("components") or [], problems)
    problems.refuse_if_any("modal", violations)
