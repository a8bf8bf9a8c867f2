"""Drafts for tests: what an article says, line by line, against one known race."""

from datetime import date

from bot.answers.lookup import Lookup
from bot.articles.drafts.casting import Cast, cast
from bot.articles.drafts.draft import Draft, Line
from bot.articles.drafts.review import Review, Row, review
from db.provenance import Claim, Kind, Source, Topic, Value
from tests.builders import HOMESTEAD, a_race, a_recap, a_source, an_almanac

DAY = date(2025, 3, 21)
OURS = Source("daily-lap", "The Daily Lap")
LOOKUP = Lookup.of(
    an_almanac(
        a_race(
            results=["Kyle Larson", "Corey Heim", "Layne Riggs"],
            run_on=DAY,
            sources=(a_source(), a_recap()),
        )
    )
)

THE_RACE: tuple[tuple[Kind, str, str, str, Value], ...] = (
    (Kind.RACE, "", "", "series", "NASCAR Craftsman Truck Series"),
    (Kind.RACE, "", "", "run_on", DAY),
    (Kind.RACE, "", "", "track", "Homestead-Miami Speedway"),
    (Kind.RACE, "", "", "name", "Baptist Health 200"),
)


def a_draft(*told: tuple[Kind, str, str, str, Value], race: bool = True) -> Draft:
    """A draft that says this, of the race at Homestead."""
    lines = (*(THE_RACE if race else ()), *told)
    return Draft(OURS, tuple(Line(key, *line) for key, line in enumerate(lines)))


def led(driver: str, laps: int) -> tuple[Kind, str, str, str, Value]:
    """So many laps led by a driver."""
    return Kind.RESULT, "", driver, "laps_led", laps


def finished(driver: str, place: int) -> tuple[Kind, str, str, str, Value]:
    """A driver's finish."""
    return Kind.RESULT, "", driver, "finish", place


def cast_of(*told: tuple[Kind, str, str, str, Value]) -> Cast:
    """What a draft amounts to."""
    return cast(a_draft(*told), LOOKUP)


def says(who: Source, driver: str, **fields: Value) -> Claim:
    """A claim of a known source about a driver's race at Homestead."""
    return Claim(who.slug, Topic(HOMESTEAD, Kind.RESULT, "", driver), fields)


def reviewed(cast: Cast, *standing: Claim) -> Review:
    """The review of it against these claims."""
    return review(cast, standing, LOOKUP.almanac.sources, LOOKUP.almanac)


def row_of(review: Review, what: str) -> Row:
    """The row about this."""
    return next(one for one in review.rows if one.what == what)
