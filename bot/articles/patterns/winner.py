"""Who won: what a title, a lead and a list of results say of it, weighed together."""

import re
from collections.abc import Iterator

from bot.articles.clauses import LIST, subjects
from bot.articles.findings import Finding, Strength
from bot.articles.patterns.finish_words import SURELY
from bot.articles.people import Person
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import RACE, P
from bot.articles.tables import ListKind

ENOUGH, CLEARLY, CERTAIN = 3.0, 1.0, 100.0

_NOT_RACE = (
    r"(?:[Ss]tages?|\bpoles?\b|title|championship|crown|[Ss]egment|heat|"
    r"battle|race off pit|coin|award|"
    r"qualifying|restart|lottery|bonus|points|duel|money|playoff spot|drag race to)"
)
_WINS = re.compile(
    r"(?<!had )(?<!have )(?P<verb>(?:to |and )?\b(?:won|wins|win|winning|"
    r"captur\w+|claim(?:ed|s|ing)|took|takes|taking|take|"
    r"snatch\w*|steals?|stole|scor(?:ed|es|ing)|grab\w*|earn(?:ed|s|ing)|"
    r"secur(?:ed|es|ing)|nabbed|notch\w+|"
    r"collect\w+|conquer\w*|pick(?:ed|s|ing) up|dr[oi]ve\w*|cruis\w+|roll\w+|"
    r"raced|charg\w+|held on|pull\w+|complet\w+|inherit\w*|"
    r"execut\w+|record\w+|post\w+|got|gets|has (?:another|a|an|his|her)|sail\w+|storm\w+|roar\w+|"
    r"clinch\w+|power\w+|motor\w+|surviv\w+|gambl\w+|hold(?:s|ing)? on|"
    r"earn\w+|pilot\w+|stretch\w+|coast\w+|muscl\w+|sprint\w+|scrap\w+|"
    r"wheel\w+|march\w+|speed\w*|sped|nurs\w+|parlay\w+|turn\w+|convert\w+|"
    r"return\w+|back|captures?|dominat\w+|sweeps?|swept|salvag\w+|celebrat\w+)"
    r")\b"
    r"(?P<what>(?: (?!and\b|but\b|while\b|after\b|who\b|which\b|when\b|"
    rf"before\b|as\b)[^\s;:{P[1:-1]}]+){{0,12}}?) ?"
    rf"(?P<object>{RACE}|\b(?:the|this|day's|(?:night|afternoon|evening)'s)(?: "
    r"[\w.&'-]+){0,5}? race\b(?![- ](?:off|lead|car))|\bvictory\b|\bwins?\b(?! "
    r"(?:in|total|streak))|(?:checkered|chequered) flag|\btrophy\b|"
    rf"\btriumph\b|[Vv]ictory [Ll]ane|\bvictories\b)"
)
_WON = re.compile(
    r"(?<!had )(?<!have )(?<!who )(?<!last )(?P<verb>\b(?:won|wins|"
    r"triumph(?:ed|s)|prevail(?:ed|s)|was victorious|emerged victorious))\b"
    r"(?! (?:(?:the|his|her|both|a|an|its|all|\w+ of the|\w+) )*" + _NOT_RACE + r")"
)
_TO_WIN = re.compile(
    r"\b(?P<verb>(?:to|and) (?:win|won|claim|take|score|secure|capture|snatch|"
    rf"earn|notch|steal|grab)) (?:[^;.{P[1:-1]}]{{0,60}})"
    rf"(?:{RACE}|\brace\b(?![- ](?:off|lead))|victory|\bwin\b|event|triumph|checkered|chequered)"
)
_GOES_TO = (
    re.compile(
        rf"{RACE}[^.;{P[1:-1]}]{{0,60}}? (?:went to|goes to|belonged to|belongs to|"
        rf"fell to) (?P<who>{P})"
    ),
    re.compile(
        r"(?:victory|win|triumph|four straight|in a row|wins) (?:for|went to|goes "
        rf"to|belonged to) (?P<who>{P})"
    ),
    re.compile(
        rf"(?P<who>{P}) (?:is|was|are|became|becomes) (?:the |a |an |again a )"
        r"?(?:[\w-]+ )*?(?:winners?|victors?)\b(?! of (?:the )?(?:stage|pole|"
        r"first|second|opening|both))"
    ),
    re.compile(rf"(?:won by|win by|victory by|wins? from|captured by|claimed by) (?P<who>{P})"),
    re.compile(
        r"(?:gave|gives|giving|handed|hands|handing|made|delivered|earned|put) "
        rf"(?P<who>{P}) (?:[^.;]{{0,40}})\b(?:win|victory|winner|Victory Lane)\b"
    ),
    re.compile(
        rf"(?P<who>{P}) (?:was|had been) (?:leading|in front|in the lead|ahead|out "
        r"front) when (?:the )?(?:sky|skies|rain|race was|race ended|event was|"
        r"red flag|storm|officials|NASCAR)"
    ),
    re.compile(rf"^(?:Race )?[Ww]inner:? (?P<who>{P})"),
    re.compile(rf"(?P<who>{P}) (?:led|leads|brought) {LIST} (?:across|home|to the)"),
    re.compile(rf"{RACE}[^.;]{{0,200}}? (?:was|is) (?:his|hers|(?P<who>{P})'s)\b"),
    re.compile(rf"(?:[Tt]he )?winner of (?:the |\w+'s )?(?:{RACE}|race) (?:was|is) (?P<who>{P})"),
    re.compile(rf"\bbehind (?:race )?winner (?P<who>{P})"),
)
_BEAT = re.compile(
    r"(?<!had )(?P<verb>\b(?:beat|beats|beating|edged|edges|edging|outdueled|"
    r"outlasted|outlasts|held off|holds off|"
    r"holding off|defeated|topped|nipped|nips|outran|bested|squeez\w+ past|"
    r"pipped|stayed (?:ahead|in front) of|fended off))\b"
)
_AHEAD = re.compile(
    r"(?P<verb>\b(?:was|finished|crossed|came home|stayed|reached|took the "
    rf"[a-z]+ flag)[^;{P[1:-1]}]{{0,60}}?"
    rf"(?:ahead of|in front of|clear of|before|seconds up on|seconds better than)) {P}"
)
_PASS = re.compile(
    r"(?P<verb>\bmade (?:the|a|his|her)) (?:[\w-]+ ){0,2}(?:pass (?:that "
    r"mattered|for the win)|winning (?:pass|move))"
)
_HIS_WIN = re.compile(
    rf"(?P<who>{P})(?:'s?)(?: [\w.-]+){{0,4}} (?:win|victory|triumph|pass "
    r"(?:for|made)|margin|first (?:win|victory)|winning)\b"
)
_TITLE_VERBS = re.compile(
    r"(?i)^[^.;]{0,30}?\b(?:to win|wins?|won|tak(?:es|ing)|claims?|conquers?|outlasts?|"
    r"beats?|holds?|survives?|cruis\w+|runs away|breaks? "
    r"through|hangs? on|doubles? up|sweeps?|dominat\w+|triumphs?|prevails?|"
    r"edges?|squeezes?|masters?|"
    r"repeats?|sneaks?|gives?|ends?|captures?|steals?|scores?|earns?|rallies|"
    r"rolls?|makes? it|gets?|stays?|"
    r"comes? from|achieves?|by a|at last|victorious|victory|win|in command|"
    r"again|patience|inherits?|holds firm)\b"
)
_NO_RACE = re.compile(
    r"(?i)\bpoles?\b|qualif|practice|preview|\bodds\b|\bpicks\b|lineup|standings|what to watch"
)
_ORIGINALLY = re.compile(r"\b(?:although|though|originally|disqualif|inherits?)")
_CUES = re.compile(r"\b(?:win|wins|won|victory|winner|winning|beat|triumph|first again)\b")


def read(reading: Reading) -> Iterator[Finding]:
    """The winner, if one stands out; `reading` knows him from then on."""
    weights, grounds = _weighed(reading)
    ranked = sorted(weights.items(), key=lambda one: -one[1])[:2]
    if not ranked or ranked[0][1] < ENOUGH:
        return
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < CLEARLY:
        return
    n = ranked[0][0]
    person = reading.report.people.everybody[n]
    reading.winner = person
    start, end, pattern = grounds[n]
    strength = Strength.LISTED if ranked[0][1] >= CERTAIN else Strength.SAID
    yield reading.result(person, "finish", 1, start, end, pattern, strength)


def _weighed(reading: Reading) -> tuple[dict[int, float], dict[int, tuple[int, int, str]]]:
    """The weight of the evidence for each person by number, and its heaviest piece."""
    weights: dict[int, float] = {}
    grounds: dict[int, tuple[int, int, str]] = {}
    heaviest: dict[int, float] = {}
    for person, weight, start, end, pattern in _evidence(reading):
        if not person.drives:
            continue
        weights[person.n] = weights.get(person.n, 0.0) + weight
        if weight > heaviest.get(person.n, 0):
            heaviest[person.n], grounds[person.n] = weight, (start, end, pattern)
    return {n: weight for n, weight in weights.items() if n in grounds}, grounds


_Evidence = tuple[Person, float, int, int, str]


def _evidence(reading: Reading) -> Iterator[_Evidence]:
    report = reading.report
    for row in report.rows:
        person = report.people.named(row.driver)
        if row.kind is ListKind.RESULTS and row.place == 1 and person:
            yield person, CERTAIN, row.start, row.end, "winner-listed"
    for sentence in report.sentences:
        share = 1.0 if sentence.n <= 4 else 0.5
        for mark, weight, found, pattern in _said(reading, sentence):
            person = report.who(mark)
            if person:
                start, end = reading.span(sentence, found)
                yield person, weight * share if weight > 0 else weight, start, end, pattern


_Said = tuple[str, float, re.Match[str], str]


def _said(reading: Reading, sentence: Sentence) -> Iterator[_Said]:
    text = sentence.text
    if sentence.is_title:
        lead = next((one.text for one in reading.report.sentences if not one.is_title), "")
        yield from _title(text, lead)
        return
    for pattern, weight, name in (
        (_WINS, 4.0, "won-race"),
        (_TO_WIN, 4.0, "to-win"),
        (_WON, 4.0, "won"),
        (_BEAT, 3.0, "beat"),
        (_AHEAD, 3.0, "ahead"),
        (_PASS, 3.0, "winning-pass"),
    ):
        for found in pattern.finditer(text):
            who = subjects(text, found.start("verb"))
            if pattern is _WON and found["verb"] == "wins":
                continue
            if who and _is_race_won(reading, sentence, found):
                yield who[0], weight, found, name
                break
    for found in (one for pattern in _GOES_TO for one in pattern.finditer(text)):
        mark = found["who"] or next(iter(re.findall(P, text)), "")
        if mark and _is_race_won(reading, sentence, found):
            yield mark, 5.0, found, "race-went-to"
    if sentence.n <= 3:
        for found in _HIS_WIN.finditer(text):
            if _is_race_won(reading, sentence, found):
                yield found["who"], 2.0, found, "his-win"
    for found in SURELY.finditer(text):
        who = subjects(text, found.start("verb"))
        is_final = _is_race_won(reading, sentence, found) and not _ORIGINALLY.search(text)
        if len(who) == 1 and found["place"] not in ("first", "1st") and is_final:
            yield who[0], -4.0, found, "not-first"


def _title(text: str, lead: str) -> Iterator[_Said]:
    """The person a title begins with, the more surely if the lead begins with the same."""
    first = re.search(P, text)
    if first is None or _NO_RACE.search(text):
        return
    cued = _TITLE_VERBS.search(text[first.end() :]) or _CUES.search(text[: first.start()])
    defeated = re.search(
        r"\b(?:empty-handed|loses?|lost|(?:fall|come|fell|came)s? (?:up )?short|"
        r"denied|second|crash\w*|out of)\b",
        text,
    )
    for found in (one for pattern in _GOES_TO for one in pattern.finditer(text)):
        if found["who"]:
            yield found["who"], 2.0, found, "title-gives"
    if not defeated:
        names = re.findall(P, lead)
        is_same = bool(names) and names[0] == first[0]
        yield first[0], (3.5 if is_same else 2.5) if cued else 1.0, first, "title"


def _is_race_won(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    text = sentence.text
    if reading.is_aside(sentence, found):
        return False
    around = text[max(0, found.start() - 12) : found.end()]
    if re.search(rf"^[^,;{P[1:-1]}]*{_NOT_RACE}", found[0]):
        return False
    if re.search(
        r"(?i)\b(?:going for|chance|hop\w+|tried|trying|attempt\w*|wanted|would "
        r"have|could have|"
        r"without a|winless|never|yet to|has not|not won|needs?|seeking|career|"
        r"\w+ of (?:his|her) \w+ wins)\b(?! win| victory)",
        around,
    ):
        return bool(re.search(r"(?i)career (?:win|victory)|first|never headed", around))
    if re.search(r"\b[Ss]tages?\b", found[0]):
        return False
    clause = reading.clause(text, found)
    return not re.search(r"(?i)\bstages?\b(?! (?:racing|points))", clause) or RACE in clause
