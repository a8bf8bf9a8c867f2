"""How an answer says where it comes from, and where its sources differ."""

from bot.answers.answer import Answer, Disagreement
from bot.answers.framing import FRAMES, Frame
from bot.answers.language import Language


def differing(disagreement: Disagreement, language: Language = Language.ENGLISH) -> tuple[str, str]:
    """A disagreement in two lines: what it is about, then each side with who says so.

    A source may differ with itself; a label then has the place behind it, in brackets.
    """
    who = {label.partition(" (")[0] for side in disagreement.sides for label in side.by}
    frame = FRAMES[language]
    several = frame.spelt(len(who)).capitalize(), disagreement.about
    told = (
        frame.reports_differ.format(*several)
        if len(who) > 1
        else frame.differs_with_itself.format(disagreement.about)
    )
    sides = (f"{side.says}: {frame.listed(side.by)}" for side in disagreement.sides)
    return told, " · ".join(sides)


def credited(answer: Answer) -> str | None:
    """Who says what the answer tells, and until when it held; None when nobody is to be named."""
    frame = FRAMES[answer.language]
    as_of = frame.as_of.format(frame.day(answer.as_of)) if answer.as_of else None
    parts = (_sources(answer, frame), as_of)
    return " · ".join(part for part in parts if part) or None


def _sources(answer: Answer, frame: Frame) -> str | None:
    labels = list(dict.fromkeys(source.label for source in answer.sources))
    if len(labels) < 2 or answer.disagreements:
        return frame.listed(labels) or None
    first, *others = labels
    return f"{first}; {frame.listed(others)} {frame.agree if len(others) > 1 else frame.agrees}"
