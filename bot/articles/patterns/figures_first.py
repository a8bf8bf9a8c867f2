"""A race by its numbers: lines that open with a figure and then say what it counts."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.numbers import NUMBER, number
from bot.articles.patterns.standing import gap, leads
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind, Value

_FIGURE = rf"^\W{{0,2}}(?P<n>{NUMBER})(?:, [\w ]{{2,20}})?(?::| -{{1,2}}|\.) "
_CAUTIONS = re.compile(
    rf"{_FIGURE}(?i:(?:the )?(?:number of )?(?:caution(?:s| flags| periods)?|yellows?(?: flags)?)\b"
    rf"(?! laps| in | of )(?:,? (?:for|totaling|covering|which took) (?P<laps>{NUMBER}) laps)?)"
)
_LEAD_CHANGES = re.compile(
    rf"{_FIGURE}(?i:(?:the )?(?:number of )?(?:lead changes|changes of (?:the )?lead)\b(?:,? "
    rf"(?:among|"
    rf"between|by) (?P<leaders>{NUMBER}))?)"
)
_LAPS_LED = re.compile(
    rf"{_FIGURE}(?i:laps led)(?:, (?:out )?of (?:the )?(?P<total>[1-9]\d{{1,2}}),?)?(?: by "
    rf"(?:the )?"
    rf"(?P<who>{P}))?"
)
_LAPS = re.compile(rf"{_FIGURE}(?i:(?:the )?laps (?:run|completed|in all|it took|in the race)\b)")
_LEAD = re.compile(
    rf"{_FIGURE}(?:the )?(?:points |[Pp]oints in )?(?P<lead>{P})'s? (?:[\w-]+ "
    rf"){{0,2}}?(?:advantage|lead|"
    rf"edge|cushion|margin) over (?P<who>{P}) in the (?:[\w'-]+ ){{0,4}}?(?:points|standings|"
    r"championship|table)\b"
)


def read(reading: Reading) -> Iterator[Finding]:
    """What such lines say of the race and of the points."""
    for sentence in reading.report.sentences:
        if not sentence.is_title:
            yield from _line(reading, sentence)


def _line(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    counted = _CAUTIONS.match(text)
    if counted:
        fields: dict[str, Value] = {"cautions": number(counted["n"]) or 0}
        if counted["laps"]:
            fields["caution_laps"] = number(counted["laps"]) or 0
        yield _of_race(reading, sentence, counted, fields)
    changes = _LEAD_CHANGES.match(text)
    if changes:
        fields = {"lead_changes": number(changes["n"]) or 0}
        if changes["leaders"]:
            fields["leaders"] = number(changes["leaders"]) or 0
        yield _of_race(reading, sentence, changes, fields)
    led = _LAPS_LED.match(text)
    person = reading.report.who(led["who"]) if led and led["who"] else None
    if led and person and person.drives:
        span = reading.span(sentence, led)
        yield reading.result(person, "laps_led", number(led["n"]) or 0, *span, "figures-first")
    run = _LAPS.match(text)
    if led and led["total"]:
        yield _of_race(reading, sentence, led, {"laps_run": number(led["total"]) or 0})
    elif run:
        yield _of_race(reading, sentence, run, {"laps_run": number(run["n"]) or 0})
    lead = _LEAD.match(text)
    if lead:
        yield from leads(reading, lead["lead"], reading.span(sentence, lead))
        yield from gap(reading, sentence, lead, lead["who"], number(lead["n"]))


def _of_race(
    reading: Reading, sentence: Sentence, found: re.Match[str], fields: dict[str, Value]
) -> Finding:
    span = reading.span(sentence, found)
    return reading.finding(Kind.RACE, "", fields, *span, "figures-first")
