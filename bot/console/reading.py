"""`pitboard read`: race reports -> fact sheets, plain values, or what they would change."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from bot.answers.lookup import Lookup
from bot.articles.casting import Cast, cast
from bot.articles.drafting import draft_of
from bot.articles.names import Standing
from bot.articles.reader import ReadArticle, read_article
from bot.articles.review import Mark, Review, review
from bot.articles.text import MOST_BYTES, article_of
from bot.articles.told import told
from bot.cli import Options
from bot.errors import BadArticle
from bot.parts import Parts
from bot.seeds import FOLDER
from db.almanac import Almanac
from db.fact_sheet import read_path, write_sheet

NOUNS = ("series.toml", "tracks.toml", "drivers.toml")
"""The seeds that say who and what there is, without any race."""

UNTOLD_RACE = "unknown-race"

_HEADINGS = {
    Mark.ASKED: "Say who or what this is",
    Mark.MISSING: "The article does not say",
    Mark.CONTRADICTS: "Contradicts what is known",
    Mark.UNREAD: "Told, but no sheet can hold it",
}


async def run(parts: Parts, options: Options) -> int:
    """`--check`: say of each file what would be new, contradicted or doubted.

    Raises:
        BadArticle: a file cannot be read as a race report.
    """
    lookup = parts.current.value
    for path in options.paths:
        drafted = cast(draft_of(_read(path), None), lookup)
        history = await parts.store.articles.history(drafted.race)
        standing = [one.claim for one in history if one.withdrawn_at is None]
        almanac = lookup.almanac
        print("\n".join(_checked(path, review(drafted, standing, almanac.sources, almanac))))
    return 0


def run_alone(options: Options) -> int:
    """Print what each file tells, without the store: a fact sheet, or a line of JSON.

    Raises:
        BadArticle: a file cannot be read as a race report.
    """
    read = [_read(path) for path in options.paths]
    if options.json:
        for one in read:
            print(json.dumps(told(one), ensure_ascii=False))
        return 0
    lookup = nouns()
    print("\n\n".join(_sheet(cast(draft_of(one, None), lookup)) for one in read))
    return 0


def _read(path: Path) -> ReadArticle:
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
    return read_article(article_of(raw, path.name), path.name)


def nouns() -> Lookup:
    """Whom and what the seeds name; which races there are, only a store knows."""
    _, known = read_path(FOLDER / name for name in NOUNS)
    nouns = Almanac.of(
        (),
        version=0,
        series=known.series.values(),
        tracks=known.tracks.values(),
        drivers=known.drivers.values(),
    )
    return Lookup.of(nouns)


def _sheet(drafted: Cast) -> str:
    """The fact sheet, and above it as comments what has to be settled before it can be loaded."""
    race = drafted.race or UNTOLD_RACE
    claims = tuple(
        replace(claim, topic=replace(claim.topic, race=race)) for claim in drafted.sheet.claims
    )
    sheet = replace(drafted.sheet, claims=claims, races=(race,))
    return "\n".join([*(f"# {note}" for note in _notes(drafted)), write_sheet(sheet)])


def _notes(drafted: Cast) -> Iterator[str]:
    yield from drafted.open
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
