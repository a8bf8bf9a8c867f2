"""The forms of editors: one value of a proposal, and the text of a report."""

import re
from dataclasses import dataclass

import discord
from discord import ui

from bot.articles.drafts.amending import Prompt
from bot.articles.drafts.origin import LONGEST_OUTLET
from bot.discord_app.escaping import cut
from bot.discord_app.views.forms import LONGEST_LABEL, Filled, Form, Sent, labelled

NUMBER, VERSION, PAGE = (
    rf"(?P<{name}>\d{{1,{digits}}})" for name, digits in (("id", 18), ("version", 9), ("page", 4))
)

MOST_TYPED = 200
MOST_OF_TEXT = 4_000
"""Characters that Discord lets a field have."""

LONGEST_DAY = 30  # "Wednesday, September 24, 2025"
EXAMPLE = 100  # https://discord.com/developers/docs/components/reference#text-input


class EditForm(Form):
    """Asks for one value."""

    template = re.compile(rf"prop:form:{NUMBER}:{VERSION}:{PAGE}:(?P<key>[a-z][a-z0-9_]{{0,30}})")

    def __init__(self, number: int, version: int, page: int, key: str, prompt: Prompt) -> None:
        typed: ui.TextInput[Form] = ui.TextInput(
            custom_id="typed",
            default=prompt.value[:MOST_TYPED] or None,
            placeholder=cut(prompt.example, EXAMPLE) or None,
            required=False,
            max_length=MOST_TYPED,
        )
        about, hint = cut(prompt.about, LONGEST_LABEL), f"{prompt.hint}. Empty: {prompt.empty}."
        super().__init__(
            "Edit what was read",
            f"prop:form:{number}:{version}:{page}:{key}",
            labelled(about, typed, hint),
        )

    @classmethod
    async def submitted(cls, sent: Sent, found: re.Match[str], filled: Filled) -> None:
        """Put it into the proposal."""
        number, version, page = (int(found[name]) for name in ("id", "version", "page"))
        typed = filled.typed.get("typed", "")
        await sent.client.editors.amend(sent, number, version, page, found["key"], typed)


@dataclass(frozen=True, slots=True)
class Pasted:
    """A report as somebody pasted it, in up to two parts, or attached it in the form."""

    text: str = ""
    more: str = ""
    outlet: str = ""
    published: str = ""
    file: discord.Attachment | None = None

    @property
    def whole(self) -> str:
        """Both parts as one: a sentence may go on in the second."""
        ends = self.text.rstrip().endswith((".", "!", "?", "”", '"'))
        return ("\n\n" if ends else " ").join(part for part in (self.text, self.more) if part)

    @property
    def is_perhaps_cut(self) -> bool:
        """Whether the last part is as long as a field can be: who pastes more loses the rest."""
        last = self.more or self.text
        return len(last) >= MOST_OF_TEXT - 10  # Discord takes blanks off the ends


class PasteForm(Form):
    """Asks for the text of a report."""

    template = re.compile("prop:paste")

    def __init__(self, pasted: Pasted) -> None:
        super().__init__(
            "Add a race report",
            "prop:paste",
            labelled(
                "Text",
                _paragraph("text", pasted.text, "Paste it here; attach a file for longer ones"),
                "Up to 4,000 characters; what is longer goes on below, or in a file.",
            ),
            labelled(
                "Text, continued", _paragraph("more", pasted.more, "From where the first ends")
            ),
            labelled(
                "Or a file",
                ui.FileUpload(custom_id="file", required=False, min_values=0, max_values=1),
                "A .txt, .md or .html file of up to 1 MB.",
            ),
            labelled("Outlet", _line("outlet", pasted.outlet, LONGEST_OUTLET, "Who published it")),
            labelled(
                "Published on",
                _line("published", pasted.published, LONGEST_DAY, "2025-03-22 or 3/22/2025"),
                "The days it names, such as “Friday night”, are reckoned from it.",
            ),
        )

    @classmethod
    async def submitted(cls, sent: Sent, _: re.Match[str], filled: Filled) -> None:
        """Read it."""
        typed, files = filled.typed, filled.files.get("file", ())
        text, more, outlet, published = (
            typed.get(name, "") for name in ("text", "more", "outlet", "published")
        )
        pasted = Pasted(text, more, outlet, published, files[0] if files else None)
        await sent.client.editors.add_text(sent, pasted)


EDITOR_FORMS = (EditForm, PasteForm)


def _paragraph(name: str, value: str, example: str) -> ui.TextInput[Form]:
    return ui.TextInput(
        custom_id=name,
        style=discord.TextStyle.paragraph,
        default=value[:MOST_OF_TEXT] or None,
        placeholder=example,
        required=False,
        max_length=MOST_OF_TEXT,
    )


def _line(name: str, value: str, most: int, example: str) -> ui.TextInput[Form]:
    return ui.TextInput(
        custom_id=name,
        default=value[:most] or None,
        placeholder=example,
        required=False,
        max_length=most,
    )
