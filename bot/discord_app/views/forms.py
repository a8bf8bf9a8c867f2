"""Forms that nothing is kept of: what they are about stands in their ids, as it does in buttons'.

discord.py would keep a form in memory, for a time, and drop what is sent off after that or after a
restart. So these are never given to it to keep, and `sent_off` is told of every form there is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import discord
from discord import ui

from bot.discord_app.errors import OutdatedForm

Sent = discord.Interaction[Any]

LONGEST_LABEL = 45  # https://discord.com/developers/docs/components/reference#label
LONGEST_DESCRIPTION = 100


@dataclass(frozen=True, slots=True)
class Filled:
    """What came back in a form, by the ids of its fields."""

    typed: Mapping[str, str]
    files: Mapping[str, tuple[discord.Attachment, ...]]

    @classmethod
    def of(cls, sent: Sent) -> "Filled":
        """All that was filled in."""
        data: Any = sent.data or {}
        attached = data.get("resolved", {}).get("attachments", {})
        typed: dict[str, str] = {}
        files: dict[str, tuple[discord.Attachment, ...]] = {}
        for field in _fields(data.get("components", ())):
            if "value" in field:
                typed[field["custom_id"]] = str(field["value"] or "")
            else:
                files[field["custom_id"]] = tuple(
                    # As discord.py makes them itself of what comes with a command.
                    discord.Attachment(data=attached[one], state=sent._state)
                    for one in field.get("values", ())
                    if one in attached
                )
        return cls(typed, files)


class Form(ui.Modal):
    """A form. `template` is what its id looks like, `submitted` what is done with it."""

    template: ClassVar[re.Pattern[str]]

    def __init__(self, title: str, custom_id: str, *fields: ui.Label["Form"]) -> None:
        super().__init__(title=title, timeout=None, custom_id=custom_id)
        for field in fields:
            self.add_item(field)
        self.stop()  # it is finished, so discord.py keeps nothing of it when it is sent

    @classmethod
    async def submitted(cls, sent: Sent, found: re.Match[str], filled: Filled) -> None:
        """Do what it was filled in for; tells the member by itself."""
        raise NotImplementedError


def labelled(
    text: str, component: ui.TextInput[Form] | ui.FileUpload[Form], description: str = ""
) -> ui.Label[Form]:
    """A field under its label."""
    return ui.Label(
        text=text[:LONGEST_LABEL],
        description=description[:LONGEST_DESCRIPTION] or None,
        component=component,
    )


async def sent_off(sent: Sent, forms: Iterable[type[Form]]) -> None:
    """Have the form that was sent off do what it is for.

    Raises:
        OutdatedForm: it is none of these.
    """
    data: Any = sent.data or {}
    custom_id = str(data.get("custom_id", ""))
    for form in forms:
        found = form.template.fullmatch(custom_id)
        if found is not None:
            await form.submitted(sent, found, Filled.of(sent))
            return
    raise OutdatedForm


def _fields(components: Iterable[Any]) -> Iterator[Any]:
    for one in components:
        if "component" in one:
            yield one["component"]
        else:  # a row, as forms had them before labels
            yield from one.get("components", ())
