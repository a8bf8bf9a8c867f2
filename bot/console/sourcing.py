"""How an answer says where it comes from, and where its sources differ."""

from bot.answers.answer import Answer, Disagreement
from bot.answers.wording import day, listed, spelt


def differing(disagreement: Disagreement) -> tuple[str, str]:
    """A disagreement in two lines: what it is about, then each side with who says so.

    A source may differ with itself; a label then has the place behind it, in brackets.
    """
    who = {label.partition(" (")[0] for side in disagreement.sides for label in side.by}
    opening = (
        f"{spelt(len(who)).capitalize()} reports differ"
        if len(who) > 1
        else "A report differs with itself"
    )
    sides = (f"{side.says}: {listed(side.by)}" for side in disagreement.sides)
    return f"{opening} on {disagreement.about}.", " · ".join(sides)


def credited(answer: Answer) -> str | None:
    """Who says what the answer tells, and until when it held; None when nobody is to be named."""
    parts = (_sources(answer), f"as of {day(answer.as_of)}" if answer.as_of else None)
    return " · ".join(part for part in parts if part) or None


def _sources(answer: Answer) -> str | None:
    labels = list(dict.fromkeys(source.label for source in answer.sources))
    if len(labels) < 2 or answer.disagreements:
        return listed(labels) or None
    first, *others = labels
    return f"{first}; {listed(others)} {'agree' if len(others) > 1 else 'agrees'}"
