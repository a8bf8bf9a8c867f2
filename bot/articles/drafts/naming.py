"""What articles, corrections and drafts are called before an editor: by what they say."""

from collections.abc import Sequence
from datetime import date

from bot.answers.wording import day
from bot.articles.drafts.correctable import told_by
from bot.articles.drafts.draft import Draft
from bot.articles.in_words import value_in_words, what_in_words
from db.almanac import Almanac
from db.provenance import Source, SourceKind
from db.racing import Race


def article_called(source: Source, races: Sequence[str], almanac: Almanac) -> str:
    """An article that was taken in, with the slugs of its races, the main one first.

    "Corey Heim, laps led: 77, Homestead-Miami 2025" or "The Daily Lap: Baptist Health 200 2025".
    """
    main = next((almanac.races[slug] for slug in races if slug in almanac.races), None)
    if main is None:
        return source.label
    if source.kind is not SourceKind.CORRECTION:
        return f"{source.label}: {main.name}, {main.season}"
    says = next(told_by(source.slug, main), source.label)
    return f"{says}, {_place(main)} {main.season}"


def draft_called(draft: Draft, almanac: Almanac) -> str:
    """A draft that waits for an editor, in the same way as far as it can be told."""
    race = almanac.races.get(draft.race or "")
    if draft.source.kind is SourceKind.CORRECTION and draft.lines:
        line = draft.lines[0]
        what = what_in_words(line.kind, line.scope, line.subject, line.field)
        told = f"{what}: {value_in_words(line.value)}"
        return f"{told}, {_place(race)} {race.season}" if race else told
    run_on = draft.of_race("run_on")
    named = draft.of_race("name") or draft.of_race("track") or draft.of_race("series")
    parts = (named, day(run_on) if isinstance(run_on, date) else None)
    told = ", ".join(str(part) for part in parts if part)
    return f"{draft.source.label}: {told or 'a race that is not named'}"


def _place(race: Race) -> str:
    return race.track.short_name if race.track else race.name
