"""What articles, corrections and drafts are called before an editor: by what they say."""

from dataclasses import replace
from datetime import date

from bot.answers.wording import day
from bot.articles.drafts.draft import Draft
from bot.articles.in_words import value_in_words, what_in_words
from db.almanac import Almanac
from db.article_list import Article
from db.provenance import Claim, SourceKind, Topic, Value
from db.racing import Race


def article_called(article: Article, almanac: Almanac) -> str:
    """An article that was taken in, also one that is withdrawn.

    "Corey Heim, laps led: 77, Homestead-Miami 2025" or "The Daily Lap: Baptist Health 200 2025";
    without the race where that is known no longer.
    """
    main = almanac.races.get(article.races[0]) if article.races else None
    if article.correction is not None:
        return _correction_called(article.correction, main, almanac)
    label = article.source.label
    return f"{label}: {main.name}, {main.season}" if main else label


def draft_called(draft: Draft, almanac: Almanac) -> str:
    """A draft that waits for an editor, in the same way as far as it can be told."""
    race = almanac.races.get(draft.race or "")
    if draft.source.kind is SourceKind.CORRECTION and draft.lines:
        line = draft.lines[0]
        topic = Topic("", line.kind, line.scope, line.subject)
        return _told(topic, line.field, line.value, race)
    run_on = draft.of_race("run_on")
    named = draft.of_race("name") or draft.of_race("track") or draft.of_race("series")
    parts = (named, day(run_on) if isinstance(run_on, date) else None)
    told = ", ".join(str(part) for part in parts if part)
    return f"{draft.source.label}: {told or 'a race that is not named'}"


def _correction_called(claim: Claim, race: Race | None, almanac: Almanac) -> str:
    topic, (field, value) = claim.topic, next(iter(claim.fields.items()))
    driver = almanac.drivers.get(topic.subject)
    return _told(replace(topic, subject=driver.name) if driver else topic, field, value, race)


def _told(topic: Topic, field: str, value: Value, race: Race | None) -> str:
    """What is corrected; the subject of `topic` is a name."""
    what = what_in_words(topic.kind, topic.scope, topic.subject, field)
    told = f"{what}: {value_in_words(value)}"
    return f"{told}, {_place(race)} {race.season}" if race else told


def _place(race: Race) -> str:
    return race.track.short_name if race.track else race.name
