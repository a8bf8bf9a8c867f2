"""An article laid out for patterns: its sentences, its people, its race and its tables."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.articles.listed import Row, whole_names
from bot.articles.patterns import day, race_name, series, track
from bot.articles.people import Mention, People, Person
from bot.articles.roles import NOBODY, Roles
from bot.articles.sentences import sentences
from bot.articles.shape import (
    CAR_NUMBER,
    FIRST_PERSON,
    OTHER_RACE,
    QUOTED,
    RACE,
    SOMEBODY,
    Shape,
    plain,
    shape_of,
    with_driver,
)
from bot.articles.spoken import Spoken
from bot.articles.tables import is_note, is_table_line, rows_in
from bot.articles.text import Article, Line

_LONGEST_SENTENCE = 1_500
"""What goes on for longer is read no further: no pattern spans so much."""
_QUOTATION = re.compile(r'"[^"]{0,1500}(?:"|$)')


_OUT = re.compile(r"(?i)\b(?:dnfs?|did not finish|retired|not classified|retirements?): ")
"""Behind this a list names those who are in none of its places."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: as printed with people marked (`raw`), and with only them left (`shape`)."""

    n: int
    line: int
    start: int
    end: int
    raw: Shape
    shape: Shape
    is_title: bool
    topic: str = ""  # the mark of whom the text spoke of before it

    @property
    def text(self) -> str:
        """What most patterns match."""
        return self.shape.text


@dataclass(frozen=True, slots=True)
class About:
    """What an article says of the race as such; None where it does not."""

    race: str | None
    track: str | None
    series: str | None
    run_on: date | None
    weekday: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """An article laid out."""

    article: Article
    people: People
    about: About
    sentences: tuple[Sentence, ...]
    rows: tuple[Row, ...]
    races: tuple[race_name.Named, ...]
    marks: tuple[tuple[int, int, str], ...]  # what stands for people and races, and where

    def who(self, mark: str) -> Person | None:
        """The person that a character of a shape stands for."""
        n = ord(mark) - FIRST_PERSON
        return self.people.everybody[n] if 0 <= n < len(self.people.everybody) else None

    def quote(self, start: int, end: int) -> str:
        """The article's words between two offsets."""
        return self.article.text[start:end]

    @property
    def lead(self) -> tuple[Sentence, ...]:
        """The title and the first sentences."""
        return self.sentences[:5]


def report_of(article: Article) -> Report:
    """Lay an article out."""
    rows = whole_names(rows_in(article), article.text)
    in_table = {row.line for row in rows if not is_note(article.lines[row.line].text)} | {
        n for n, line in enumerate(article.lines) if is_table_line(line.text)
    }
    prose = [line for n, line in enumerate(article.lines) if n not in in_table]
    people = People()
    people.learn(line for line in prose if not line.is_title)
    for row in rows:
        people.add(row.driver, row.start)
    for n in in_table:
        line, out = article.lines[n], _OUT.search(article.lines[n].text)
        people.learn([Line(line.text[out.end() :], line.start + out.end())] if out else ())
    people.learn(line for line in prose if line.is_title and not _is_title_case(line.text))
    races = _races(article, people, in_table, rows)
    about = _about(article, races)
    marks = _marks(prose, people, races, about.race)
    laid_out = _sentences(article, prose, marks, races)
    return Report(article, people, about, tuple(laid_out), tuple(rows), tuple(races), tuple(marks))


def with_roles(report: Report, roles: Roles) -> Report:
    """The report with people where its sentences only name their roles."""
    own = sorted({sentence.line for sentence in report.sentences})
    prose = [report.article.lines[n] for n in own]
    told = _sentences(report.article, prose, report.marks, report.races, roles)
    return replace(report, sentences=tuple(told))


def _is_title_case(text: str) -> bool:
    """Whether a title capitalises its verbs, so that names in it have no end."""
    words = [word for word in text.split() if len(word) > 4 and word[0].isalpha()]
    return sum(word[0].isupper() for word in words) * 4 > len(words) * 3


def _races(
    article: Article, people: People, in_table: set[int], rows: Sequence[Row]
) -> list[race_name.Named]:
    names = [one.name for one in people.everybody]
    begins: dict[int, int] = {}
    for row in rows:
        begins[row.line] = min(row.start, begins.get(row.line, row.start))
    spans = [  # what stands before the first of a list in its line is its heading
        (begins.get(n, line.start), line.start + len(line.text))
        for n, line in enumerate(article.lines)
        if n in in_table
    ]
    found = race_name.race_names(article.text, names)
    at = 0
    kept: list[race_name.Named] = []
    for one in found:
        while at < len(spans) and spans[at][1] <= one.start:
            at += 1
        if at == len(spans) or one.start < spans[at][0]:
            kept.append(one)
    return kept


def _about(article: Article, races: Sequence[race_name.Named]) -> About:
    text, title_end = article.text, len(article.title)
    body = next((line for line in article.lines if not line.is_title), None)
    body_start = body.start if body else 0
    dateline = body_start + (track.dateline_end(body.text) if body else 0)
    lead_end = min(len(text), max(title_end + 500, dateline + 400))
    weekday = day.weekday_of(text, dateline, lead_end)
    run_on = day.run_on(text, lead_end, dateline, article.published_on)
    weekday = day.WEEKDAYS[run_on.weekday()] if run_on else weekday
    race = race_name.main_race(text, races, title_end, weekday)
    place = track.main_track(text, track.tracks_in(text), title_end)
    if place is None and race and " of " in race:
        place = race.partition(" of ")[2] if "Grand Prix of" in race or "GP of" in race else None
    if place is None and race:
        place = track.of_race_name(race, track.dateline_town(text, title_end))
    return About(
        race,
        place,
        series.series_of(text, title_end, weekday),
        run_on,
        weekday,
    )


def _marks(
    prose: Sequence[Line], people: People, races: Sequence[race_name.Named], main: str | None
) -> list[tuple[int, int, str]]:
    main_key = race_name.Named(main, 0, 0).key if main else None
    marks = [(one.start, one.end, RACE if one.key == main_key else OTHER_RACE) for one in races]
    for line in prose:
        marks += [(one.start, one.end, _mark(one)) for one in people.mentions(line)]
    marks.sort(key=lambda mark: (mark[0], -mark[1]))
    return marks


def _mark(mention: Mention) -> str:
    return mention.person.mark if mention.person else SOMEBODY


def _sentences(
    article: Article,
    prose: Sequence[Line],
    marks: Sequence[tuple[int, int, str]],
    races: Sequence[race_name.Named],
    roles: Roles = NOBODY,
) -> Iterator[Sentence]:
    spoken = Spoken(roles=roles)
    # Where several cars are numbered, one may be anybody's.
    has_one_car = len(CAR_NUMBER.findall(article.text)) == 1
    at = n = 0
    places = {line.start: place for place, line in enumerate(article.lines)}
    for line in prose:
        skipped = track.dateline_end(line.text)
        for start, end in sentences(_masked(line, races)[skipped:]):
            begin, stop = line.start + skipped + start, line.start + skipped + end
            stop = min(stop, begin + _LONGEST_SENTENCE)
            while at < len(marks) and marks[at][0] < begin:
                at += 1
            own: list[tuple[int, int, str]] = []
            while at < len(marks) and marks[at][1] <= stop:
                own.append(marks[at])
                at += 1
            raw = shape_of(article.text[begin:stop], begin, own).without(_QUOTATION, QUOTED)
            raw = spoken.named_in(raw, is_first=begin == line.start + skipped)
            shape = plain(raw)
            if not line.is_title and has_one_car:
                shape = with_driver(shape, spoken.alone)
            topic = spoken.topic
            if not line.is_title:
                spoken.heard(shape.text)
            yield Sentence(n, places[line.start], begin, stop, raw, shape, line.is_title, topic)
            n += 1


def _masked(line: Line, races: Sequence[race_name.Named]) -> str:
    """The line with names of races blotted out, for "LiUNA! 175" ends no sentence."""
    first = bisect_left(races, line.start, key=lambda one: one.start)
    pieces: list[str] = []
    last = 0
    for one in races[first:]:
        start, end = one.start - line.start, one.end - line.start
        if end > len(line.text):
            break
        pieces += [line.text[last:start], "X" * (end - start)]
        last = end
    return "".join([*pieces, line.text[last:]])
