"""What an editor has to settle before a draft can be confirmed, a sentence each."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.answers.wording import day
from bot.articles.drafts.draft import NEW, Draft
from bot.articles.drafts.names import Meant, Standing
from bot.articles.drafts.which_race import WhichRace
from db.provenance import SourceKind
from db.racing import Race


def names_unsettled(
    draft: Draft, drivers: Iterable[Meant], tracks: Iterable[Meant]
) -> Iterator[str]:
    """Names of the race itself. Where the next race is may stay open: it is left out then."""
    own = (one for one in tracks if one.printed == draft.of_race("track"))
    for one in (*drivers, *own):
        if one.standing is Standing.ASKED:
            yield f"Say who or what “{one.printed}” is.{_near(one)}"


def series_unsettled(draft: Draft, series: str | None, meant: Iterable[Meant]) -> Iterator[str]:
    """The series, while no slug of it is known."""
    if series is not None:
        return
    if draft.of_race("series") is None and draft.race is None:
        yield "The article names no series: say which one it is."
    for one in meant:
        yield f"“{one.printed}” is no series I know: say which one it is, or “{NEW}”.{_near(one)}"


def race_unsettled(draft: Draft, which: WhichRace) -> Iterator[str]:
    """The race, where it may be a known one or cannot be told at all."""
    perhaps = " or ".join(map(_in_words, which.perhaps))
    if draft.race not in (None, NEW):
        if not which.slug:
            yield "This race is not known any more: discard this."
    elif which.slug and which.perhaps:
        yield f"Is it the race of {perhaps}? Say which race it is, or “{NEW}”."
    elif draft.run_on is None and which.perhaps:
        yield f"Is it the race of {perhaps}? Say which race it is, or on which day it was run."
    elif draft.run_on is None:
        yield "Say on which day the race was run: I cannot tell which race it is."


def day_unsettled(draft: Draft, today: date) -> Iterator[str]:
    """The day, where nothing can have been reported of it yet."""
    is_report = draft.source.kind is not SourceKind.CORRECTION
    if is_report and draft.run_on is not None and draft.run_on > today:
        yield f"{day(draft.run_on)} is still to come: say on which day the race was run."


def _near(meant: Meant) -> str:
    return f" Is it {' or '.join(meant.near)}?" if meant.near else ""


def _in_words(race: Race) -> str:
    return f"{day(race.run_on) if race.run_on else race.name} ({race.slug})"
