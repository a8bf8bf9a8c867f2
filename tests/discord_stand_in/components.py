"""Reading a message's components as a person does: its words in order, its buttons, its selects."""

from collections.abc import Iterator
from enum import IntEnum

from tests.discord_stand_in.wire import Json


class ComponentKind(IntEnum):
    """The types of component.

    Source: https://discord.com/developers/docs/components/reference
    """

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = frozenset({3, 5, 6, 7, 8})


def walk(components: list[Json]) -> Iterator[Json]:
    """Every component in reading order, parents before their children."""
    for component in components:
        yield component
        yield from walk(component.get("components", []))
        for inner in ("component", "accessory"):
            if inner in component:
                yield from walk([component[inner]])


def words(components: list[Json]) -> list[str]:
    """The text displays' words, in reading order."""
    return [
        component["content"]
        for component in walk(components)
        if component["type"] == ComponentKind.TEXT_DISPLAY
    ]


def buttons(components: list[Json]) -> list[Json]:
    """The buttons, in reading order."""
    return [each for each in walk(components) if each["type"] == ComponentKind.BUTTON]


def selects(components: list[Json]) -> list[Json]:
    """The select menus, in reading order."""
    return [each for each in walk(components) if each["type"] in SELECTS]


def button_name(button: Json) -> str:
    """What a person calls a button: its label, or its emoji when it has none."""
    emoji: Json = button.get("emoji") or {}
    return str(button.get("label") or emoji.get("name") or "")


def numbered(components: list[Json]) -> list[Json]:
    """The components with Discord's own numbers where the bot gave none."""
    taken = {each["id"] for each in walk(components) if each.get("id")}
    free = 1
    for component in walk(components):
        if component.get("id"):
            continue
        while free in taken:
            free += 1
        component["id"] = free
        free += 1
    return components


def embed_words(embed: Json) -> list[str]:
    """An embed's words from top to bottom."""
    lines = [
        (embed.get("author") or {}).get("name"),
        embed.get("title"),
        embed.get("description"),
        *(f"{field['name']}\n{field['value']}" for field in embed.get("fields", ())),
        (embed.get("footer") or {}).get("text"),
    ]
    return [line for line in lines if line]
