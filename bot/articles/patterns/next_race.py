"""The next race of the series, as announced: name, track, day, hour and channel."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.articles.capitals import run_after
from bot.articles.findings import Finding
from bot.articles.patterns import day, track
from bot.articles.patterns import next_race_words as words
from bot.articles.patterns.next_race_day import day_of, hour_of, when_of
from bot.articles.patterns.race_name import Named
from bot.articles.reading import Reading
from bot.articles.report import Report
from db.provenance import Kind, Value


@dataclass(frozen=True, slots=True)
class Announced:
    """What is announced of the next race, each part only as far as printed."""

    name: str | None
    track: str | None
    date_text: str | None
    run_on: date | None
    weekday: str | None
    start_time: str | None
    zone: str | None
    channel: str | None
    start: int
    end: int


def read(reading: Reading) -> Iterator[Finding]:
    """The next race, of one passage of the article."""
    found = announced(reading.report)
    if found is None:
        return
    told: dict[str, Value | None] = {
        "name": found.name,
        "track": found.track,
        "run_on": found.run_on,
        "weekday": found.weekday,
        "start_time": found.start_time,
        "zone": found.zone,
        "broadcaster": found.channel,
    }
    fields = {name: value for name, value in told.items() if value}
    yield reading.finding(Kind.SCHEDULE, "", fields, found.start, found.end, "next-race")


def announced(report: Report) -> Announced | None:
    """The announcement, from the last passage that makes one."""
    sentences = [one for one in report.sentences if not one.is_title]
    best: Announced | None = None
    for at, sentence in enumerate(sentences):
        raw = report.quote(sentence.start, sentence.end)
        is_weak = not words.CUE.search(raw)
        if (is_weak and not _hints(report, raw, at, len(sentences))) or words.NOT_IT.search(raw):
            continue
        end = sentence.end
        if words.HEADING.fullmatch(raw) and at + 1 < len(sentences):
            end = sentences[at + 1].end
        if at + 1 < len(sentences) and sentences[at + 1].line in (sentence.line, sentence.line + 1):
            following = report.quote(sentences[at + 1].start, sentences[at + 1].end)
            if re.search(
                r"(?i)\b(?:event|race|coverage|green flag|it) (?:is|will|of|starts|begins|"
                r"airs)|scheduled to|air(?:s|ing)?\b|^(?:It|Live|TV|Coverage)\b|will be on\b|is "
                r"(?:live )?on\b",
                following,
            ) or words.SHOWS.search(following):
                end = sentences[at + 1].end
        found = _of_passage(report, sentence.start, end)
        if found and is_weak and not (found.date_text and (found.name or found.track)):
            continue
        if found and (best is None or _told(found) >= _told(best)):
            best = found
    return best


def _hints(report: Report, text: str, at: int, amount: int) -> bool:
    """Whether a sentence near the end may tell of the next race without saying so."""
    late = at * 2 >= amount and words.WEAK_CUE.search(text) is not None
    is_aired = at * 2 >= amount and words.AIRED.search(text) is not None
    other = words.OF_SERIES.search(text)
    is_own = other is None or other[1] in (report.about.series or other[1])
    return late or (is_aired and is_own and not words.IS_PAST.search(text))


def _told(one: Announced) -> int:
    return sum(bool(part) for part in (one.name, one.track, one.date_text, one.channel))


def _of_passage(report: Report, start: int, end: int) -> Announced | None:
    text = report.quote(start, end)
    own = report.about.race
    first = bisect_left(report.races, start, key=lambda one: one.start)
    last = bisect_left(report.races, end, key=lambda one: one.start)
    races = report.races[first:last]
    named = [one for one in races if not _is_own(one, own)]
    place = _track(report, text, races)
    when = when_of(text)
    if not named and (place is None or place == report.about.track):
        return None
    if place is None and when is None and not re.search(r"(?i)\bnext\b", text):
        return None
    if place is None and words.SAME_PLACE.search(text):
        place = report.about.track
    channel = words.ON.search(text) or words.ON_LOOSE.search(text) or words.SHOWS.search(text)
    hour, zone = hour_of(text)
    name = next((one.name for one in named if not _BARE.fullmatch(one.name)), None)
    day_of_it, weekday = day_of(when, report.about.run_on)
    return Announced(
        name,
        place,
        when,
        day_of_it,
        weekday,
        hour,
        zone,
        channel["tv"] if channel else None,
        start,
        end,
    )


_BARE = re.compile(r"(?:The )?(?:Grand Prix|GP)")
"""What names no race: "the Grand Prix circus"."""


def _is_own(one: Named, own: str | None) -> bool:
    return own is not None and one.key == Named(own, 0, 0).key


def _track(report: Report, text: str, races: Sequence[Named]) -> str | None:
    own = report.about.track
    places = [one for one in track.tracks_in(text) if not _leaves(text, one.start)]
    for one in places:
        return one.name
    for found in sorted(words.AT.finditer(text), key=lambda one: not one[0].startswith("at")):
        place = run_after(text, found.end(), most=3)
        parts = place.split()
        is_person = report.people.named(place) is not None and len(parts) > 1
        if not parts or is_person or place.startswith(("NASCAR", "Victory", "No")):
            continue
        is_race = any(one.name.startswith(place) for one in races)
        if _NO_TRACK.search(place) or (is_race and not track.is_town(place)):
            continue
        if re.match(
            rf"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{day.MONTH}\b|{words.CHANNELS}\b|"
            r"Round\b|Cup\b",
            place,
        ):
            continue
        if own and place == own.split()[0] and _leaves(text, found.start()):
            continue
        if not re.match(r" \d", text[found.end() + len(place) :]):
            return place
    opens = re.match(
        r"(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?:'s|, the|, on| hosts| stages| welcomes| gets|"
        r" awaits| comes| follows| is (?:next|up|all|where|the))(?=[ .,;])",
        text,
    )
    town = opens["place"].removesuffix("'s") if opens else ""
    return town if track.is_town(town) else None


_NO_TRACK = re.compile(
    r"\b(?:Hospital|Medical|Center|Centre|University|Airport|School|Motorsports|Racing|Series|"
    r"League|"
    r"Championship|Playoffs?|Hall)\b"
)


def _leaves(text: str, at: int) -> bool:
    before = re.search(r"(?i)(leaving|from|after|behind) (?:the )?$", text[max(0, at - 12) : at])
    is_shown = before and before[1].lower() == "from" and words.SHOWN.search(text)
    return bool(before) and not is_shown
