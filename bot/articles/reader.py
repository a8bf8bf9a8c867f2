"""An article -> findings: runs the patterns in order and settles where they differ."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answers.normal import words
from bot.articles.clauses import Asides
from bot.articles.findings import Finding, Strength
from bot.articles.other_races import is_of_two, without_other_races
from bot.articles.patterns import (
    beaten,
    card,
    career,
    disqualified,
    entries,
    figures_first,
    finish_beside,
    finish_voices,
    finishes,
    labels,
    laps_led,
    next_race,
    points,
    qualifying,
    race,
    rows,
    runner_up,
    stages,
    totals,
    winner,
)
from bot.articles.patterns.counted import Counting
from bot.articles.patterns.denied_lists import without_denied
from bot.articles.reading import Reading
from bot.articles.report import Report, report_of, with_roles
from bot.articles.roles import POLE, SECOND, WINNER, Roles, roles_meant, roles_told
from bot.articles.settling import settled
from bot.articles.text import Article
from bot.errors import BadArticle
from db.provenance import Kind

_RACING = re.compile(
    r"(?i)\b(?:laps?|caution|restart|pit road|pits|pole|checkered|chequered|"
    r"green flag|qualif\w+|grid|"
    r"crew chief|pole-?sitter|stage|grand prix|nascar|victory lane|podium|"
    r"speedway|raceway|disqualified)\b"
)
PATTERNS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    card.read,
    labels.read,
    laps_led.read,
    stages.read,
    qualifying.read,
    totals.read,
    figures_first.read,
    points.read,
    entries.read,
    career.read,
    next_race.read,
)
"""What can be read without knowing who finished where."""


_OF_ONE = frozenset({Kind.RESULT, Kind.STAGE, Kind.QUALIFYING})
"""What is said of drivers without a race's name: of which race, if a report tells of several?"""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """What was read: the report as laid out and its findings, in the order of the text."""

    report: Report
    findings: tuple[Finding, ...]


def read_article(article: Article, name: str = "The article") -> ReadArticle:
    """Read a race report; facts that its sentences contradict are left out.

    Raises:
        BadArticle: nothing in it tells of a motor race.
    """
    report = without_other_races(report_of(article))
    reading = Reading(report, _asides(report))
    reading.report = report = without_denied(reading)
    found = [*race.read(reading), *rows.read(reading)]
    is_of_one = not (winner.is_of_several(reading) or is_of_two(report))
    if is_of_one:
        found += winner.read(reading)
        _name_roles(reading, found)
        found = disqualified.still_true(reading, [*found, *_finishes(reading, found)])
    for pattern in PATTERNS:
        found += pattern(reading)
    found += laps_led.stints(reading, found)
    if not _is_of_racing(report, found):
        raise BadArticle(name, "tells of no race that can be recognised")
    if not is_of_one:
        found = [one for one in found if _holds_of_several(one)]
    return ReadArticle(report, settled(found))


def _holds_of_several(one: Finding) -> bool:
    """Whether a finding of a report on several races is not of one of them alone."""
    if one.kind is Kind.RACE:
        return "series" not in one.fields
    return one.kind not in _OF_ONE or one.strength is Strength.LISTED


def _name_roles(reading: Reading, before: Sequence[Finding]) -> None:
    """Put people where the report only names their roles, once it is known who won."""
    meant = roles_meant(line.text for line in reading.report.article.lines)
    if not meant:
        return
    roles = roles_told(one.raw.text for one in reading.report.sentences)
    if reading.winner:
        roles[WINNER] = reading.winner.mark
    if POLE in meant:
        roles |= _only(reading, POLE, "start", 1, qualifying.read(reading))
    if SECOND in meant:
        roles |= _only(reading, SECOND, "finish", 2, _finishes(reading, before))
    reading.report = without_other_races(with_roles(reading.report, Roles(roles)))


def _only(
    reading: Reading, role: str, name: str, value: int, found: Iterable[Finding]
) -> dict[str, str]:
    """The role of the only driver whose field has the value."""
    told = [one for one in found if one.fields.get(name) == value]
    surest = max((one.strength for one in told), default=Strength.SAID)
    named = {one.subject for one in told if one.strength == surest}
    person = reading.report.people.named(named.pop()) if len(named) == 1 else None
    return {role: person.mark} if person else {}


def _finishes(reading: Reading, before: Iterable[Finding]) -> list[Finding]:
    """Places said outright, then those counted off from them, then what only hints at them."""
    found = [
        *finishes.read(reading),
        *finish_beside.read(reading),
        *finish_voices.read(reading),
    ]
    hinted = [*beaten.read(reading), *runner_up.read(reading)]
    counted: list[Finding] = []
    for lists_top in (True, False, True):
        known = _known(reading, [*before, *found, *hinted, *counted])
        counted += Counting(reading, known).read(lists_top=lists_top)
    return [*found, *hinted, *counted]


def _known(reading: Reading, found: Iterable[Finding]) -> dict[int, set[int]]:
    known: dict[int, set[int]] = defaultdict(set)
    for one in found:
        person = reading.report.people.named(one.subject)
        at = one.fields.get("finish") if one.kind is Kind.RESULT else None
        if person and isinstance(at, int):
            known[at].add(person.n)
    return known


def _asides(report: Report) -> Asides:
    about = report.about
    own = {*words(about.track or ""), *words(about.race or ""), "brickyard", "glen"}
    return Asides(
        season=about.run_on.year if about.run_on else None,
        weekday=about.weekday,
        series=about.series,
        own_words=sorted(own) if about.track else (),
    )


def _is_of_racing(report: Report, found: Iterable[Finding]) -> bool:
    about = report.about
    told = Counter(one.kind for one in found)
    named = bool(about.series) + bool(about.race) + bool(about.track)
    words = {one.lower() for one in _RACING.findall(report.article.text[:20_000])}
    if not (words or about.series or _is_list(report)):
        return False
    if about.series or (named and len(words) >= 3):
        return True
    return named >= 2 or (named == 1 and told[Kind.RESULT] >= 2) or _is_list(report)


def _is_list(report: Report) -> bool:
    return len(report.rows) >= 3 and any(row.cells for row in report.rows)


__all__ = ["ReadArticle", "Strength", "read_article"]
