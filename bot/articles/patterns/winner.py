"""Who won: what a title, a lead and a list of results say of it, weighed together."""

import re
from collections.abc import Iterator
from itertools import chain

from bot.articles.clauses import subjects
from bot.articles.findings import Finding, Strength
from bot.articles.listed import ListKind
from bot.articles.patterns import winner_words as words
from bot.articles.patterns.beaten import PARTED, SECONDS, TIME_BETWEEN
from bot.articles.patterns.finish_words import SURELY
from bot.articles.people import Person
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P

ENOUGH, CLEARLY, SURE, CERTAIN = 3.0, 1.0, 6.0, 100.0


def read(reading: Reading) -> Iterator[Finding]:
    """The winner, if one stands out; `reading` knows him from then on."""
    weights, grounds = _weighed(reading)
    n = _best(weights)
    if n is None and max(weights.values(), default=0.0) < ENOUGH:
        for mark, weight, found, sentence in _likely(reading):
            person = reading.report.who(mark)
            if person and person.drives:
                weights[person.n] = weights.get(person.n, 0.0) + weight
                grounds.setdefault(person.n, (*reading.span(sentence, found), "likely"))
        n = _best(weights)
    if n is None or n not in grounds:
        return
    person = reading.report.people.everybody[n]
    reading.winner = person
    start, end, pattern = grounds[n]
    strength = Strength.LISTED if weights[n] >= SURE else Strength.SAID
    yield reading.result(person, "finish", 1, start, end, pattern, strength)


def told_in_prose(reading: Reading) -> Person | None:
    """Who won by the sentences of a report alone; None while that is open."""
    n = _best(_weighed(reading, with_lists=False)[0])
    return None if n is None else reading.report.people.everybody[n]


def is_of_several(reading: Reading) -> bool:
    """Whether a report's title says that it tells of several races."""
    titles = [one.raw.text for one in reading.report.lead if one.is_title]
    return any(words.SEVERAL.search(title) for title in titles)


def _best(weights: dict[int, float]) -> int | None:
    """Whose evidence is enough, and clearly more than anybody else's."""
    ranked = sorted(weights.items(), key=lambda one: -one[1])[:2]
    if not ranked or ranked[0][1] < ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < CLEARLY:
        return None
    return ranked[0][0]


def _likely(reading: Reading) -> Iterator[tuple[str, float, re.Match[str], Sentence]]:
    """Of whom a report speaks where it speaks of winning, when nothing says it outright."""
    said: set[tuple[str, int]] = set()
    for sentence in reading.report.sentences:
        text = sentence.text
        if sentence.is_title or sentence.n > 6:
            continue
        for found in words.VICTORY.finditer(text):
            clause = reading.clause(text, found)
            if reading.is_aside(sentence, found) or words.NO_VICTORY.search(clause):
                continue
            before = re.findall(P, text[: found.start()])
            who = before[0] if before else sentence.topic
            if who and (who, sentence.n) not in said:
                said.add((who, sentence.n))
                yield who, 1.5 if len(set(re.findall(P, text))) < 2 else 1.0, found, sentence


def _weighed(
    reading: Reading, *, with_lists: bool = True
) -> tuple[dict[int, float], dict[int, tuple[int, int, str]]]:
    """The weight of the evidence for each person by number, and its heaviest piece."""
    weights: dict[int, float] = {}
    grounds: dict[int, tuple[int, int, str]] = {}
    heaviest: dict[int, float] = {}
    evidence = (_listed(reading) if with_lists else (), _evidence(reading))
    for person, weight, start, end, pattern in chain(*evidence):
        if not person.drives:
            continue
        weights[person.n] = weights.get(person.n, 0.0) + weight
        if weight > heaviest.get(person.n, 0):
            heaviest[person.n], grounds[person.n] = weight, (start, end, pattern)
    return {n: weight for n, weight in weights.items() if n in grounds}, grounds


_Evidence = tuple[Person, float, int, int, str]


def _listed(reading: Reading) -> Iterator[_Evidence]:
    for row in reading.report.rows:
        person = reading.report.people.named(row.driver)
        if row.kind is ListKind.RESULTS and row.place == 1 and person:
            yield person, CERTAIN, row.start, row.end, "winner-listed"


def _evidence(reading: Reading) -> Iterator[_Evidence]:
    report = reading.report
    for sentence in report.sentences:
        share = 1.0 if sentence.n <= 4 or _BEATEN_BY_TIME.search(sentence.text) else 0.5
        for mark, weight, found, pattern in _said(reading, sentence):
            person = report.who(mark)
            if person:
                start, end = reading.span(sentence, found)
                yield person, weight * share if weight > 0 else weight, start, end, pattern


_BEATEN_BY_TIME = re.compile(rf"\b(?:beat|edged|held off) {P}[^.;]{{0,80}}? by {SECONDS}")
"""What is only said of the end, however late in a report."""

_Said = tuple[str, float, re.Match[str], str]


def _said(reading: Reading, sentence: Sentence) -> Iterator[_Said]:
    text = sentence.text
    if sentence.is_title:
        lead = next((one.text for one in reading.report.sentences if not one.is_title), "")
        yield from _title(text, lead)
        return
    for pattern, weight, name in (
        (words.WINS, 4.0, "won-race"),
        (words.TO_WIN, 4.0, "to-win"),
        (words.WON, 4.0, "won"),
        (words.BEAT, 3.0, "beat"),
        (words.AHEAD, 3.0, "ahead"),
        (words.PASS, 3.0, "winning-pass"),
        (words.FIRST, 4.0, "first"),
        (words.IN_HAND, 3.0, "in-hand"),
        (words.AWAY_WITH, 3.0, "away-with"),
        (words.AHEAD_BY, 3.0, "ahead-by"),
        (words.AWARDED, 4.0, "awarded"),
        (words.AND_WIN, 4.0, "and-win"),
    ):
        for found in pattern.finditer(text):
            who = subjects(text, found.start())
            if pattern is words.WON and found["verb"] == "wins":
                continue
            if found.groupdict().get("it") and RACE not in text[: found.start()]:
                continue
            if who and _is_race_won(reading, sentence, found):
                yield who[0], weight, found, name
                break
    for found in words.WON_TOO.finditer(text):
        who = subjects(text, found.start("verb"))
        begin, end = found.span("object")
        if len(who) == 1 and not reading.asides.covers(text, begin, end):
            yield who[0], 5.0, found, "won-too"
    for found in (one for pattern in words.GOES_TO for one in pattern.finditer(text)):
        mark = found["who"] or next(iter(re.findall(P, text)), sentence.topic)
        if mark and _is_race_won(reading, sentence, found):
            yield mark, 5.0, found, "race-went-to"
    for found in words.CHASED_HOME.finditer(text):
        if _is_race_won(reading, sentence, found):
            yield found["who"], 4.0, found, "chased-home"
    for found in TIME_BETWEEN.finditer(text) if PARTED.search(text) else ():
        if _is_race_won(reading, sentence, found):
            yield found["first"], 4.0, found, "ahead-of-other"
    labelled = words.RACE_WINNER.match(text)
    if labelled:
        yield labelled["who"], 8.0, labelled, "winner-named"
    yield from _counted(reading, sentence)
    if sentence.n <= 3:
        for found in words.HIS_WIN.finditer(text):
            if _is_race_won(reading, sentence, found):
                plain = re.match(words.OF_THIS_RACE, text[found.end() :])
                yield found["who"], 3.5 if plain else 2.0, found, "his-win"
    for found in SURELY.finditer(text):
        who = subjects(text, found.start("verb"))
        is_final = _is_race_won(reading, sentence, found) and not words.ORIGINALLY.search(text)
        if len(who) == 1 and found["place"] not in ("first", "1st") and is_final:
            yield who[0], -4.0, found, "not-first"


_WHEN = re.compile(r"(?:When|After|As|While|Once|Although|Though|Because|With|Before)\b[^,;]*, ")


def _counted(reading: Reading, sentence: Sentence) -> Iterator[_Said]:
    """Whose first or fiftieth win it was, early in a report."""
    if sentence.n > 8:
        return
    for found in words.NTH_WIN.finditer(sentence.text):
        before = sentence.text[: found.start()]
        names = re.findall(P, before)
        opening = _WHEN.match(before)
        if opening and not re.search(P, before[opening.end() :]):
            continue
        if not names and sentence.topic and re.search(r"\b(?:his|her)\b", found[0]):
            names = [sentence.topic]
        is_his = names and _is_race_won(reading, sentence, found)
        if is_his and not words.NOT_YET.search(re.split(r"[,;:]", before.rstrip(" ,;:"))[-1]):
            yield names[0], 3.0, found, "win-counted"


def _title(text: str, lead: str) -> Iterator[_Said]:
    """The person a title begins with, the more surely if the lead begins with the same."""
    first = re.search(P, text)
    if first is None or words.NO_RACE.search(text):
        return
    cued = words.TITLE_VERBS.search(text[first.end() :]) or words.CUES.search(text[: first.start()])
    defeated = re.search(
        r"\b(?:can|could|would|hopes|wants|aims|seeks|empty-handed|(?:laps?|turns?|corners?|miles?|"
        r"seconds?) (?:from|short of) (?:an? |the |his |her )?(?:title|championship|win|victory)|"
        r"loses?|lost|(?:fall|come|fell|"
        r"came)s? (?:up )?short|"
        r"denied|second(?! (?:straight|consecutive|time|[A-Z]|\w+ (?:win|victory)))|crash\w*|out "
        r"of)\b",
        text,
    )
    for found in (one for pattern in words.GOES_TO for one in pattern.finditer(text)):
        if found["who"]:
            yield found["who"], 2.0, found, "title-gives"
    wins = words.TITLE_WINS.search(text)
    before = text[: wins.start()] if wins else ""
    names = re.findall(P, before)
    if wins and names and not re.search(r"\b(?:if|can|could|would|will|to)\b", before):
        right_before = re.search(rf"(?P<who>{P}) $", before)
        mark = right_before["who"] if right_before else names[0]
        yield mark, 2.0 if mark == first[0] else 3.0, wins, "title-wins"
        if mark != first[0]:
            return
    if not defeated:
        names = re.findall(P, lead)
        is_same = bool(names) and names[0] == first[0]
        yield first[0], (3.5 if is_same else 2.5) if cued else 1.0, first, "title"


_OF_STAGE = re.compile(r"(?i)^(?:stage|segment) (?:\d|one|two)\b ?[:-]")
"""A note that tells of a stage alone."""


def _is_race_won(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    text = sentence.text
    if reading.is_aside(sentence, found) or _OF_STAGE.match(text):
        return False
    around = text[max(0, found.start() - 12) : found.end()]
    if re.search(rf"^[^,;{P[1:-1]}]*{words.NOT_RACE}", found[0]):
        return False
    if re.search(
        r"(?i)\b(?:going for|chance|hop\w+|tried|trying|attempt\w* to|attempting|wanted|would "
        r"have|could have|"
        r"without a|winless|never|yet to|has not|not won|needs?|seeking|career|"
        r"\w+ of (?:his|her) \w+ wins)\b(?! win| victory)",
        around,
    ):
        return bool(re.search(r"(?i)career (?:win|victory)|first|never headed", around))
    if re.search(r"\b[Ss]tages?\b", found[0]):
        return False
    clause = reading.near(text, found)
    return not re.search(r"(?i)\bstages?\b(?! (?:racing|points))", clause) or RACE in clause
