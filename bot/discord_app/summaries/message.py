"""A race summary as Discord shows it: openly, or with all that gives the result away hidden."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.answers.answer import Line
from bot.answers.summary import TOP, InPoints, Placed, Summary
from bot.answers.wording import UNKNOWN, count, listed
from bot.discord_app import limits
from bot.discord_app.answering.embeds import disagreement
from bot.discord_app.escaping import cut, escaped, line
from bot.discord_app.views.buttons import stopped
from bot.notices.message import Button
from bot.pictures.pictures import Picture

NOBODY = discord.AllowedMentions.none()

# Characters before escaping, which may double them.
TITLE = 150
LINE = 200
SOURCE = 60

SOURCES_NAMED = 4
DISPUTES_TOLD = 2
DOUBTS_TOLD = 2


@dataclass(frozen=True, slots=True)
class Shown:
    """What is sent. A file is made anew for each sending, which reads it to its end."""

    content: str
    embed: discord.Embed
    view: ui.View | None
    picture: Picture | None = None
    hidden: bool = False

    def files(self) -> list[discord.File]:
        """The picture as a file; hidden, it is marked so, and its words give nothing away.

        It comes beside the embed, not in it: Discord hides no picture of an embed.
        """
        if self.picture is None:
            return []
        alt = self.picture.quiet_alt if self.hidden else self.picture.alt
        png = io.BytesIO(self.picture.png)
        name = self.picture.file_name
        told = cut(alt, limits.ALT_TEXT)
        return [discord.File(png, name, spoiler=self.hidden, description=told)]


def shown(
    summary: Summary,
    picture: Picture | None = None,
    *,
    hidden: bool = False,
    button: Button | None = None,
) -> Shown:
    """The summary drawn up; `button` stands below it."""
    colour = discord.Colour.from_str(summary.colour)
    if summary.gone:
        name = f" of the {escaped(summary.name, TITLE)}" if summary.name else ""
        words = "Once there is another one, its summary is shown here."
        embed = discord.Embed(description=words, colour=colour)
        return Shown(f"**The report{name} was withdrawn.**", embed, _view(button))
    embed = discord.Embed(description=_described(summary, hidden=hidden), colour=colour)
    return Shown(_content(summary, hidden=hidden), embed, _view(button), picture, hidden)


def _content(summary: Summary, *, hidden: bool) -> str:
    """What a phone shows of it before anybody has chosen to look."""
    if hidden:
        return f"**{escaped(summary.name, TITLE)}**: the summary, hidden for those yet to watch"
    return f"**{escaped(summary.headline, TITLE)}**"


def _described(summary: Summary, *, hidden: bool) -> str:
    told = [*([escaped(summary.headline, TITLE)] if hidden else []), *_escaped(summary.story)]
    sections = [
        told,
        _finish(summary.top),
        _section("Biggest movers", _escaped(summary.movers)),
        _section("Points after the race", map(_in_points, summary.points)),
        _differing(summary),
    ]
    parts = [_hidden(lines) if hidden else "\n".join(lines) for lines in sections if lines]
    if summary.following is not None:
        parts.append(f"**Next on the schedule**\n{_line(summary.following)}")
    head, foot = f"-# {escaped(summary.context, LINE)}", _foot(summary)
    whole = _joined(head, parts, foot)
    return whole if len(whole) <= limits.DESCRIPTION else _shortened(head, parts, foot)


def _section(title: str, lines: Iterable[str]) -> list[str]:
    told = [one for one in lines if one]
    return [f"**{title}**", *told] if told else []


def _finish(top: Sequence[Placed]) -> list[str]:
    """The top ten, or as much as is told of it beyond the winner, whom the headline names."""
    if [one.place for one in top] == [1]:
        return []
    return _section("Top ten" if len(top) >= TOP else "Finish", map(_placed, top))


def _placed(one: Placed) -> str:
    led = f", led {one.led}" if one.led else ""
    return f"`{one.place:>2}` {escaped(one.name, LINE)}{led}"


def _in_points(one: InPoints) -> str:
    place = UNKNOWN if one.place is None else one.place
    who = f"`{place:>2}` {escaped(one.name, LINE)}"
    if one.points is None:
        return f"{who}, {count(one.behind, 'point')} back" if one.behind else who
    return f"{who}, {count(one.points, 'point')}{f', {one.behind} back' if one.behind else ''}"


def _differing(summary: Summary) -> list[str]:
    disputes = summary.disagreements
    told = [part for one in disputes[:DISPUTES_TOLD] for part in disagreement(one).split("\n")]
    if len(disputes) > DISPUTES_TOLD:
        more = count(len(disputes) - DISPUTES_TOLD, "more thing")
        told.append(f"They differ on {more}: /sources tells all.")
    doubts = [f"⚠️ {escaped(one, LINE)}" for one in summary.doubts[:DOUBTS_TOLD]]
    return [*told, *doubts]


def _foot(summary: Summary) -> str:
    named = [escaped(one.label, SOURCE) for one in summary.sources[:SOURCES_NAMED]]
    if len(summary.sources) > SOURCES_NAMED:
        named.append(f"{len(summary.sources) - SOURCES_NAMED} more")
    return f"-# {'Sources' if len(named) > 1 else 'Source'}: {listed(named)}" if named else ""


def _joined(head: str, parts: Sequence[str], foot: str) -> str:
    """The sections apart from each other, below where and when it was."""
    told = "\n\n".join(part for part in (*parts, foot) if part)
    return f"{head}\n{told}".rstrip()


def _shortened(head: str, parts: Sequence[str], foot: str) -> str:
    """As many sections as there is room for, and that some are left out."""
    note = "… more than fits here: /race and /sources tell the rest"
    kept: list[str] = []
    for part in parts:
        if len(_joined(head, (*kept, part, note), foot)) > limits.DESCRIPTION:
            break
        kept.append(part)
    return _joined(head, (*kept, note), foot)


def _hidden(lines: Sequence[str]) -> str:
    """The section behind one pair of spoiler tags, its title before them: one tap uncovers it.

    Small print begins a line, which nothing within spoiler tags does: it is told as the rest is.
    """
    title = [one for one in lines[:1] if one.startswith("**")]
    told = "\n".join(lines[len(title) :]).replace("\n-# ", "\n").removeprefix("-# ")
    apart = " " if told.endswith("|") else ""  # else the tag would end a letter early
    return "\n".join((*title, f"||{told}{apart}||"))


def _escaped(lines: Iterable[str]) -> list[str]:
    return [escaped(one, LINE) for one in lines]


def _line(of: Line) -> str:
    return line(of, LINE)


def _view(button: Button | None) -> ui.View | None:
    if button is None:
        return None
    style = discord.ButtonStyle.secondary
    item: ui.Button[Any] = ui.Button(label=button.label, style=style, custom_id=button.custom_id)
    return stopped(item)
