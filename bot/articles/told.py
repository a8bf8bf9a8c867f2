"""What an article tells, in a few plain values: the form that scripts read."""

import re
from collections.abc import Iterable, Mapping

from bot.articles.findings import Finding
from bot.articles.patterns.next_race import announced
from bot.articles.reader import ReadArticle
from db.provenance import Kind, Value

Plain = str | int | None | dict[str, "Plain"]


def told(read: ReadArticle) -> dict[str, Plain]:
    """Race, results, laps led and so on, as far as the article tells; None where it does not."""
    race = _race(read.findings)
    laps = race.get("laps_run") or (None if _went_otherwise(read) else race.get("scheduled_laps"))
    return {
        "race": _text(race.get("name")),
        "track": _text(race.get("track")),
        "series": _text(race.get("series")),
        "date": _text(race.get("run_on")),
        "winner": _who(read.findings, "finish", 1),
        "pole": _who(read.findings, "start", 1),
        "race_laps": _whole(laps),
        "lead_changes": _whole(race.get("lead_changes")),
        "cautions": _whole(race.get("cautions")),
        "caution_laps": _whole(race.get("caution_laps")),
        "results": _numbers(read.findings, "finish"),
        "laps_led": _numbers(read.findings, "laps_led"),
        "stage_winners": _stage_winners(read.findings),
        "points": _points(read.findings),
        "next_race": _next_race(read),
    }


_OTHER_LENGTH = re.compile(
    r"(?i)\bovertimes?\b|green-white|\bshortened\b|\bcut short\b|\bcalled (?:off|early|after|"
    r"because|"
    r"for)\b|"
    r"laps (?:short of|past|beyond)|\b(?:planned|advertised) \d|instead of"
)


def _went_otherwise(read: ReadArticle) -> bool:
    """Whether the race was longer or shorter than planned, so that the plan tells no laps run."""
    return _OTHER_LENGTH.search(read.report.article.text) is not None


def _race(findings: Iterable[Finding]) -> Mapping[str, Value]:
    fields: dict[str, Value] = {}
    for one in findings:
        if one.kind is Kind.RACE:
            fields |= one.fields
    return fields


def _text(value: Value | None) -> str | None:
    return None if value is None else str(value)


def _whole(value: Value | None) -> int | None:
    return value if isinstance(value, int) else None


def _numbers(findings: Iterable[Finding], name: str) -> dict[str, Plain]:
    found: dict[str, int] = {}
    for one in findings:
        value = one.fields.get(name) if one.kind is Kind.RESULT else None
        # Who led no lap is no leader, whether a list prints the zero or not.
        if isinstance(value, int) and value:
            found[one.subject] = value
    ordered = sorted(found.items(), key=lambda item: item[1] if name == "finish" else -item[1])
    return dict[str, Plain](ordered)


def _who(findings: Iterable[Finding], name: str, value: int) -> str | None:
    for one in findings:
        if one.kind is Kind.RESULT and one.fields.get(name) == value:
            return one.subject
    return None


def _stage_winners(findings: Iterable[Finding]) -> dict[str, Plain]:
    found = {
        one.scope: one.subject
        for one in findings
        if one.kind is Kind.STAGE and one.subject and one.fields.get("position") == 1
    }
    return {stage: found[stage] for stage in sorted(found)}


def _points(findings: Iterable[Finding]) -> Plain:
    leader: str | None = None
    gaps: dict[str, int] = {}
    for one in findings:
        if one.kind is not Kind.STANDING:
            continue
        behind = one.fields.get("behind")
        if one.fields.get("position") == 1:
            leader = one.subject
        elif isinstance(behind, int):
            gaps[one.subject] = behind
    # Whoever is level with the leader has a gap, of nothing.
    leader = leader or next((who for who, behind in gaps.items() if behind == 0), None)
    gaps.pop(leader or "", None)
    if leader is None and not gaps:
        return None
    nearest_first = sorted(gaps.items(), key=lambda item: item[1])
    return {"leader": leader, "gaps": dict[str, Plain](nearest_first)}


def _next_race(read: ReadArticle) -> Plain:
    found = announced(read.report)
    if found is None:
        return None
    return {
        "name": found.name,
        "track": found.track,
        "date_text": found.date_text,
        "tv": found.channel,
    }
