"""An answer as an embed: pure, within Discord's limits, and what was left out is said."""

from collections.abc import Sequence

import discord

from bot.answers.answer import Answer, Disagreement, Side
from bot.answers.framing import FRAMES, Frame
from bot.answers.language import Language
from bot.discord_app import limits
from bot.discord_app.answering.fixed import FixedEmbed
from bot.discord_app.answering.tables import block
from bot.discord_app.escaping import escaped, line
from db.almanac import Almanac

# Characters before escaping, which may double them.
HEADLINE = 256
CONTEXT = 150
DETAIL = 300
LABEL = 60
SENTENCE = 200
EXAMPLE = 80

# Characters of the description that a section may take at most; the table takes what is left.
DETAILS = 1000
DISAGREEMENTS = 800
DOUBTS = 500
EXAMPLES = 300

SOURCES_NAMED = 4
SIDES_NAMED = 4
SIDES_ON_ONE_LINE = 80
LEFT_OUT = len("\n… and 1000000 more")


def embed(answer: Answer, colour: str | None = None) -> discord.Embed:
    """The answer on one card; `colour` is sRGB, such as "#B91D25"."""
    shade = discord.Colour.from_str(colour) if colour else None
    return FixedEmbed(description=described(answer), colour=shade)


def described(answer: Answer) -> str:
    """The words of the card: headline, what is told, where it differs, which race, who says so."""
    frame = FRAMES[answer.language]
    headline = f"**{line(answer.headline, HEADLINE) or '…'}**"
    details = _fitting([line(one, DETAIL) for one in answer.details], DETAILS, frame)
    differing = [disagreement(one, frame) for one in answer.disagreements]
    disagreements = _fitting(differing, DISAGREEMENTS, frame)
    doubts = _fitting([f"⚠️ {escaped(one, SENTENCE)}" for one in answer.doubts], DOUBTS, frame)
    examples = _examples(answer.examples, frame)
    foot = _foot(answer, frame)
    taken = (headline, details, disagreements, doubts, examples, foot)
    room = limits.DESCRIPTION - sum(len(one) + len("\n\n") for one in taken)
    table = block(answer.table, room, frame.left_out) if answer.table else ""
    opening = "\n".join(one for one in (headline, details) if one)
    sections = (opening, table, disagreements, doubts, examples, foot)
    return "\n\n".join(one for one in sections if one)


def colour_of(answer: Answer, almanac: Almanac) -> str | None:
    """The colour of the series that the context line opens with; None when it names none."""
    context = answer.context or ""
    first = next(iter(context), "") if isinstance(context, tuple) else context
    opening = first.partition(",")[0] if isinstance(first, str) else ""
    named = (one for one in almanac.series.values() if opening in (one.short_name, one.name))
    return next((one.colour for one in named), None)


def _fitting(lines: Sequence[str], room: int, frame: Frame) -> str:
    """As many lines as fit into `room` characters, and how many were left out."""
    whole = "\n".join(one for one in lines if one)
    if len(whole) <= room:
        return whole
    kept: list[str] = []
    for one in lines:
        if len("\n".join((*kept, one))) > room - LEFT_OUT:
            break
        kept.append(one)
    return "\n".join((*kept, frame.left_out.format(len(lines) - len(kept))))


def disagreement(of: Disagreement, frame: Frame = FRAMES[Language.ENGLISH]) -> str:
    """What sources differ on, and who says what, in a few lines."""
    sides = [_side(one, frame) for one in of.sides[:SIDES_NAMED]]
    if len(of.sides) > SIDES_NAMED:
        sides.append(frame.left_out.format(len(of.sides) - SIDES_NAMED))
    joined = " · ".join(sides)
    told = joined if len(joined) <= SIDES_ON_ONE_LINE else "\n".join(sides)
    lines = [frame.sources_differ.format(escaped(of.about, LABEL * 2)), told]
    if of.note:
        lines.append(f"-# {escaped(of.note, SENTENCE)}")
    return "\n".join(lines)


def _side(side: Side, frame: Frame) -> str:
    return f"{escaped(side.says, LABEL)}: {_labels(side.by, frame)}"


def _labels(labels: Sequence[str], frame: Frame) -> str:
    named = [escaped(one, LABEL) for one in labels[:SOURCES_NAMED]]
    if len(labels) > SOURCES_NAMED:
        named.append(frame.others.format(len(labels) - SOURCES_NAMED))
    return ", ".join(named)


def _examples(examples: Sequence[str], frame: Frame) -> str:
    shown = [escaped(one, EXAMPLE) for one in examples]
    while shown and len(text := frame.attempt.format(" · ".join(shown))) > EXAMPLES:
        shown.pop()
    return text if shown else ""


def _foot(answer: Answer, frame: Frame) -> str:
    lines = [line(answer.context, CONTEXT)] if answer.context else []
    if answer.sources:
        lines.append(f"-# {_said_by(answer, frame)}")
    if answer.as_of:
        lines.append(f"-# {frame.as_of.format(frame.day(answer.as_of))}")
    return "\n".join(lines)


def _said_by(answer: Answer, frame: Frame) -> str:
    """The sources, "A; B agrees": where they differ, B does not agree with everything."""
    labels = [one.label for one in answer.sources]
    if len(labels) == 1 or answer.disagreements:
        return _labels(labels, frame)
    first, *others = labels
    agree = frame.agrees if len(others) == 1 else frame.agree
    return f"{escaped(first, LABEL)}; {_labels(others, frame)} {agree}"
