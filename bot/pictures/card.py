"""What is to be drawn, as values: all text ready, all choices made but where it stands."""

from dataclasses import dataclass
from enum import StrEnum

from bot.answers.wording import cell
from db.provenance import Fact


class Kind(StrEnum):
    """What a picture shows of a race."""

    RESULT = "result"
    LAPS_LED = "laps-led"
    POINTS = "points"


class Theme(StrEnum):
    """The ground a picture brings along, whatever the reader's own is."""

    DARK = "dark"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure as shown; `disputed` when sources differ on it or a cross-check fails."""

    text: str
    disputed: bool = False

    @classmethod
    def of(cls, fact: Fact[int] | Fact[str] | None) -> "Cell":
        """A fact, or a dash where no source tells."""
        return cls(cell(fact), bool(fact and (fact.dissent or fact.doubts)))


@dataclass(frozen=True, slots=True)
class Finisher:
    """One line of the result; `stages` are the numbers of those won."""

    position: Cell
    number: Cell
    name: str
    make: Cell
    led: Cell
    stages: tuple[int, ...] = ()
    won: bool = False


@dataclass(frozen=True, slots=True)
class Finish:
    """The first ten, the winner at the front if any is told; `credit` is what that drive was."""

    rows: tuple[Finisher, ...]
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Leader:
    """One who led, or `several` who share a row; `label` is the name for narrow places."""

    name: str
    label: str
    laps: Cell
    count: int
    share: str
    times: Cell
    won: bool = False
    several: bool = False


@dataclass(frozen=True, slots=True)
class Stint:
    """Consecutive laps led by the leader in row `row`; laps count from 1, both included."""

    row: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class LapsLed:
    """Who led how much of `whole` laps, of which `untold` are nobody's.

    `stints` are told in full or not at all; without them only shares can be drawn.
    """

    rows: tuple[Leader, ...]
    whole: int
    untold: int = 0
    stints: tuple[Stint, ...] = ()


@dataclass(frozen=True, slots=True)
class Contender:
    """One line of the points table; `behind` is None where no source tells the gap."""

    position: Cell
    name: str
    gap: Cell
    points: Cell
    behind: int | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """The top of the points table."""

    rows: tuple[Contender, ...]


Body = Finish | LapsLed | Points


@dataclass(frozen=True, slots=True)
class Card:
    """A picture before it is drawn.

    `alt` tells what the picture shows to those who do not see it; `quiet_alt` gives nothing away.
    `file_name` gives nothing away either.
    """

    kind: Kind
    theme: Theme
    title: str
    subtitle: str
    series: str
    colour: str  # sRGB, the series' own
    footer: str
    sources: str
    body: Body
    alt: str
    quiet_alt: str
    file_name: str
