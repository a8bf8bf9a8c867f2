"""`pitboard read`: race reports -> fact sheets, plain values, or what they would change."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.answers.lookup import Lookup
from bot.articles.drafts.casting import Cast, cast, latest_day
from bot.articles.drafts.draft import Draft
from bot.articles.drafts.drafting import dated, draft_of
from bot.articles.drafts.names import Standing
from bot.articles.drafts.review import Mark, Review, review
from bot.articles.reader import ReadArticle, read_article
from bot.articles.text import MOST_BYTES, article_of
from bot.articles.told import told
from bot.cli import Options
from bot.clock import Clock
from bot.errors import BadArticle
from bot.parts import Parts
from bot.seeds import told_by_seeds
from db.fact_sheet import write_sheet

UNTOLD_RACE = "unknown-race"

_HEADINGS = {
    Mark.ASKED: "Say who or what this is",
    Mark.MISSING: "The article does not say",
    Mark.CONTRADICTS: "Contradicts what is known",
    Mark.UNREAD: "Told, but no sheet can hold it",
}


async def run(parts: Parts, options: Options) -> int:
    """Print a fact sheet of each file, its race met with those of the store.

    `--check`: say instead what would be new, contradicted or doubted.

    Raises:
        BadArticle: a file cannot be read as a race report.
    """
    lookup, today = parts.current.value, latest_day(parts.clock.now())
    drafted = [cast(one, lookup, today) for one in _drafts(options)]
    if not options.check:
        print("\n\n".join(map(_sheet, drafted)))
        return 0
    almanac = lookup.almanac
    for path, one in zip(options.paths, drafted, strict=True):
        history = [
            told for race in one.sheet.races for told in await parts.store.articles.history(race)
        ]
        standing = [told.claim for told in history if told.withdrawn_at is None]
        print("\n".join(_checked(path, review(one, standing, almanac.sources, almanac))))
    return 0


def run_alone(options: Options) -> int:
    """Print what each file tells, without a store: a fact sheet, or a line of JSON.

    The races are met with those of the seeds, which every store starts with.

    Raises:
        BadArticle: a file cannot be read as a race report.
    """
    if options.json:
        for path in options.paths:
            read = _read(path, options.published)
            print(json.dumps(told(read), ensure_ascii=False))
        return 0
    lookup, today = Lookup.of(told_by_seeds()), latest_day(Clock().now())
    print("\n\n".join(_sheet(cast(one, lookup, today)) for one in _drafts(options)))
    return 0


def _drafts(options: Options) -> list[Draft]:
    return [draft_of(_read(path, options.published), options.outlet) for path in options.paths]


def _read(path: Path, published_on: date | None) -> ReadArticle:
    """What the file tells.

    Raises:
        BadArticle: it cannot be opened, is no text, or tells of no race.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # a ValueError for a name no file can have
        reason = error.strerror if isinstance(error, OSError) else None
        raise BadArticle(path.name, f"cannot be read: {reason or 'no such file'}") from error
    return read_article(dated(article_of(raw, path.name), published_on), path.name)


def _sheet(drafted: Cast) -> str:
    """The fact sheet, and above it as comments what has to be settled before it can be loaded."""
    sheet = drafted.sheet
    if not drafted.race:
        claims = tuple(
            replace(claim, topic=replace(claim.topic, race=UNTOLD_RACE)) for claim in sheet.claims
        )
        sheet = replace(sheet, claims=claims, races=(UNTOLD_RACE,))
    return "\n".join([*(f"# {note}" for note in _notes(drafted)), write_sheet(sheet)])


def _notes(drafted: Cast) -> Iterator[str]:
    yield from drafted.open
    if not drafted.race:
        yield "Give --published to load this, or write the race's slug and season below."
    for one in drafted.names.values():
        if one.standing is Standing.NEW and one.slug:
            yield f"New: {one.printed} ({one.slug})"


def _checked(path: Path, found: Review) -> Iterator[str]:
    known = "known" if found.is_known_race else "not known yet"
    yield f"{path.name}: {found.race} ({known})"
    for mark, heading in _HEADINGS.items():
        rows = [row for row in found.rows if row.mark is mark]
        told = (f"{row.what}: {row.value}" if row.value else row.what for row in rows)
        shown = (
            f"{line} ({'; '.join(row.others)})" if row.others else line
            for line, row in zip(told, rows, strict=True)
        )
        yield from _section(heading, shown)
    yield from _section("New names", found.new_names)
    yield from _section("Doubts", found.doubts)
    yield from _section("Not told", found.not_told)
    yield from _section("Before it can be taken in", found.open)
    yield f"New: {found.count(Mark.NEW)} · agreed upon: {found.count(Mark.AGREES)}"


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    told = list(lines)
    if told:
        yield f"{heading}:"
        yield from (f"  {line}" for line in told)
