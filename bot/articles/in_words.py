"""How the lines of a draft are called before an editor."""

from datetime import date
from decimal import Decimal

from bot.answers.wording import JOINT, day
from bot.articles.drafts.casting import Cast
from db.almanac import Almanac
from db.provenance import Kind, Value

_FIELDS = {
    "run_on": "day",
    "laps_run": "laps",
    "lead_lap_finishers": "finishers on the lead lap",
    "behind": "points behind",
    "margin_of_victory": "margin of victory in seconds",
    "average_speed_mph": "average speed in mph",
    "start": "starting place",
    "position": "place",
}
"""Fields whose own name would not do."""

_KINDS = {Kind.STANDING: "points", Kind.QUALIFYING: "qualifying", Kind.SCHEDULE: "next race"}


def what_in_words(kind: Kind, scope: str, subject: str, name: str) -> str:
    """What a line tells of: "Corey Heim, stage 1, place"."""
    where = f"stage {scope}" if kind is Kind.STAGE else _KINDS.get(kind, "")
    who = subject or ("" if where else "the race")
    return ", ".join(part for part in (who, where, field_in_words(name)) if part)


def field_in_words(name: str) -> str:
    """What a field is called."""
    return _FIELDS.get(name, name.replace("_", " "))


def value_in_words(value: Value) -> str:
    """A value as an editor reads it; `typed_value` takes what it says, but for the weekday."""
    match value:
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join(value)
        case int() | Decimal():
            return str(value)
    return value


def race_in_words(cast: Cast, almanac: Almanac) -> str:
    """Which race it is, as far as known: its name, series, track and day."""
    race = almanac.races.get(cast.race)
    run_on = cast.draft.of_race("run_on") or (race.run_on if race else None)
    told = (
        cast.draft.of_race("name") or (race.name if race else None),
        cast.draft.of_race("series") or (race.series.name if race else None),
        cast.draft.of_race("track") or (race.track.name if race and race.track else None),
        day(run_on) if isinstance(run_on, date) else None,
    )
    return JOINT.join(str(part) for part in told if part) or "a race that is not named"
