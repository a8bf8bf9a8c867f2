"""What was read in an article, each with the words it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from db.provenance import Kind, Value


class Strength(IntEnum):
    """How surely a pattern says what it is read as; of two that differ the stronger holds."""

    HINTED = 1  # follows from other words: who was beaten by how much was second
    COUNTED = 2  # a place counted off in a list of names: "… rounded out the top five"
    SAID = 3  # said of the driver: "finished third"
    LISTED = 4  # printed in a table or list of results


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an article says.

    `subject` is a driver's name as printed in full, or empty for the race. `scope` narrows the
    kind, as in claims. `quote` are the article's words from `start` to `end`; they never leave
    this package but to be shown to whoever reviews the article.
    """

    kind: Kind
    subject: str
    fields: Mapping[str, Value]
    quote: str
    start: int
    end: int
    pattern: str
    scope: str = ""
    strength: Strength = Strength.SAID
