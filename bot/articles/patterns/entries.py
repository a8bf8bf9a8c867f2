"""Who drove what: number, sponsor or team, make and model, rookies, the winner's crew chief."""

import re
from collections.abc import Iterator

from bot.articles.findings import Finding
from bot.articles.people import Person
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P
from db.provenance import Kind, Value

_MAKE = r"(?P<make>Ford|Chevrolet|Chevy|Toyota|Honda|Dodge|Pontiac|Buick|Oldsmobile|Ram)"
_MODEL = (
    r"(?P<model>(?: (?:F-150|Silverado|Tundra|TRD|Pro|RST|Camaro|Camry|Supra|"
    r"Mustang|ZL1|XSE|Dark|Horse|GR))*)"
)
_CAR = (
    r"(?:No\. ?|#)(?P<number>\d{1,3}) (?P<whose>(?:[A-Z0-9][\w.&'/-]* )"
    rf"{{0,5}}?)(?:{_MAKE}\b{_MODEL}|car\b|truck\b|entry\b|machine\b)"
)
_OF_DRIVER = re.compile(
    rf"(?P<who>{P})(?:'s?,?| in (?:the|his|her)|,? (?:the )?driver of the|, "
    rf"who (?:drove|drives|drove the|drives the)) {_CAR}"
)
_HIS = re.compile(rf"\b(?:his|her) {_CAR}")
_ROOKIE = re.compile(rf"\b[Rr]ookies? (?P<who>{P})(?!'s (?:of|year))")
_CREW_CHIEF = re.compile(rf"\bcrew chief (?P<chief>{P})(?! (?:said|called|told|and))")
_TEAM_WORDS = re.compile(
    r"\b(?:Racing|Motorsports?|Penske|Garage|Autosport|Global|Ganassi|Haas|"
    r"Team|Gibbs|Engineering|Competition|"
    r"Trackhouse|Hendrick|RFK|JGR|Spire|Kaulig|Andretti|Juncos|Carpenter|23XI|Brothers)\b"
)
_MAKES = {"Chevy": "Chevrolet"}


def read(reading: Reading) -> Iterator[Finding]:
    """The entries that sentences tell of."""
    for sentence in reading.report.sentences:
        if sentence.is_title:
            continue
        text = sentence.raw.text
        for found in _OF_DRIVER.finditer(text):
            yield from _car(reading, sentence, found, reading.report.who(found["who"]))
        for found in _HIS.finditer(text):
            yield from _car(reading, sentence, found, _subject(reading, sentence, found.start()))
        for found in _ROOKIE.finditer(text):
            yield from _entry(
                reading, sentence, found, reading.report.who(found["who"]), {"rookie": True}
            )
        for found in _CREW_CHIEF.finditer(text):
            chief = reading.report.who(found["chief"])
            driver = _subject(reading, sentence, found.start())
            if (
                chief
                and driver is reading.winner
                and not reading.asides.covers(text, found.start(), found.end())
            ):
                yield from _entry(reading, sentence, found, driver, {"crew_chief": chief.name})


def _subject(reading: Reading, sentence: Sentence, before: int) -> Person | None:
    """Whom "his" means: the only driver named before it, else the first."""
    marks = re.findall(P, sentence.raw.text[:before])
    people = (reading.report.who(mark) for mark in marks)
    drivers = list(dict.fromkeys(one.n for one in people if one and one.drives))
    if not drivers and re.search(r"\b(?:victory|win)\b", sentence.raw.text[:before]):
        return reading.winner
    return reading.report.people.everybody[drivers[0]] if len(drivers) == 1 else None


def _car(
    reading: Reading, sentence: Sentence, found: re.Match[str], driver: Person | None
) -> Iterator[Finding]:
    fields: dict[str, Value] = {"car_number": found["number"]}
    whose = found["whose"].strip().removesuffix("'s")
    if whose and not re.search(P, whose):
        fields["team" if _TEAM_WORDS.search(whose) else "sponsor"] = found["whose"].strip()
    if found["make"]:
        fields["manufacturer"] = _MAKES.get(found["make"], found["make"])
    if found["model"] and found["model"].strip():
        fields["model"] = found["model"].strip()
    yield from _entry(reading, sentence, found, driver, fields)


def _entry(
    reading: Reading,
    sentence: Sentence,
    found: re.Match[str],
    driver: Person | None,
    fields: dict[str, Value],
) -> Iterator[Finding]:
    if driver is None or not driver.drives:
        return
    at = sentence.raw.at
    start, end = at[found.start()], min(at[found.end() - 1] + 1, sentence.end)
    yield reading.finding(Kind.ENTRY, driver.name, fields, start, end, "entry")
