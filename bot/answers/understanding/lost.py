"""Why a sentence could not be taken for a question."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a sentence asks nothing that can be answered."""

    EMPTY = "empty"
    LONG = "long"
    NOT_COVERED = "not covered"  # a race, track or season that no source reports on
    UNTOLD = "untold"  # a thing that no source tells
    OPINION = "opinion"  # what the bot itself thinks or likes
    WHO = "who"  # a pronoun, and nobody it could stand for
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Lost:
    """A sentence that asks nothing that can be answered.

    `words` name what is not covered or not told, in our own spelling.
    """

    reason: Reason
    words: str = ""
