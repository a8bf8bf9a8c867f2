"""Whom a verb is said of, and which parts of a sentence speak of another race or moment."""

import re
from collections.abc import Sequence

from bot.answers.normal import words
from bot.articles.numbers import PLACE
from bot.articles.shape import OTHER_RACE, P

LIST = rf"{P}(?:(?:, (?:and |then |plus )?| and (?:then )?| then |; ){P})*"
"""Several people in a row, or one."""

LOOSE_LIST = (
    rf"{P}(?:, [^,;{P[1:-1]}]{{2,50}},)?(?:(?:, | and |,? and ){P}(?:, "
    rf"[^,;{P[1:-1]}]{{2,50}},)?)*"
)
"""The same with something told of each: "A, a second behind, and B, another back,"."""

_PARTICIPLE = re.compile(r"(?:having|\w+ing)\b")
_RELATIVE = re.compile(
    rf"(?P<who>{P}),? who [^,;:{P[1:-1]}]{{1,60}}(?:, [^,;:{P[1:-1]}]{{1,50}})?,? (?:and|but) "
    r"(?:\w+ly )?$"
)
_FOR_HIM_TO = re.compile(rf"\bfor (?P<who>{P}) to [^,;:{P[1:-1]}]{{1,60}} $")
_IN_PASSING = re.compile(rf",?(?: and,?)? with {P}[^,;]{{0,40}}, $")
"""What stands between commas of somebody else: "…, with B only 11th, leads"."""
_BETWEEN_DASHES = re.compile(r" - [^;]{2,90}? - (?=(?:and|but|then) )")
"""What is put in between dashes: "A led 121 laps - B led 32 - and finished third"."""
_FOR_SOMEBODY_TO = re.compile(r"\bfor the [\w-]+ to (?:be )?$")
_AT_END = re.compile(
    rf"(?P<who>{LIST})(?:,? (?:who|which|that|all|both|each|then|also|again|"
    r"eventually|instead|finally|somehow|had to|"
    rf"has to|went on to|managed to|was able to|did|only|himself|herself|has|still|now|\w+ly))*,? $"
)
_STARTS_APPOSITION = re.compile(
    r", (?:who|whose|which|the|a|an|his|her|their|in|last|with |for|from|of|driving|making|"
    r"standing|starting|running|racing|another|also|back|out|up|on|only|\d|[a-z]+ing |[a-z]+ed |"
    r"still |now |once |already |twice |never |no |one |two |three |again |eventually|as |without |"
    r"[a-z]+ (?:of|in|at|by|after|since|champion|winner)|winner|champion|pole|best|despite|though|"
    r"after|too)"
)
_NEW_SUBJECT = re.compile(
    r"[;:] | - |(?:,| ) ?(?:while|whereas|but|although|though) "
    r"(?=(?:\w+ly |then |with |it was |so did |the |team-?mate |fellow |in )"
    rf"?(?:\w+ )?{P})|, (?:and|with|as|then) (?={P})|"
    rf"(?:, |,? and )(?={P} (?:{PLACE}|\d+)\b)|"
    rf"(?<=[\w,])(?<!many)(?<!much)(?<!well)(?<!far)(?<!soon)(?<!long)(?<!often) "
    rf"(?:as|when|because|before|after|until) (?={P})"
)
_ADVERBIAL = re.compile(
    r"(?:After|When|As|With|Once|Following|Despite|Before|While|On|In|At|From|"
    r"Behind|Having|Starting|"
    r"By|For|Although|Though|Since|Until|Amid|Late|Over|Under|Back|Sixty|Both|Forced|Sent|Driving|"
    r"Making|Racing|Running|A|An|Then|To|Meanwhile|However|Also|Notably|"
    r"Elsewhere|Overall|Earlier|Last|"
    r"Now|Instead|Coming|Leading|Fighting|Hours|Just|Only|Not|Two|Three|Four|Five|Six|Seven|Eight|"
    r"Nine|Ten|\d+)\b[^,;]*, (?:[^,;]*ed [^,;]*, )?"
)
_SUBORDINATE = re.compile(r"(?:When|After|As|While|Once|Although|Though|Because|With|Before)\b")
_LIST_AT_START = re.compile(rf"(?:[^{P[1:-1]}]{{0,60}}?)(?P<who>{LIST})(?!'s)")
_PREPOSITIONS = ("past ", "by ", "over ", "of ", "to ", "with ", "behind ", "from ", "passed ")
_DOING = re.compile(r"\w+ing\b")
_BEATEN = re.compile(
    r"\b(?:ahead of|in front of|over|off|of|behind|passed|passing|beat|beating|from|around|edged|"
    r"edging|"
    r"clear of|past|by|overtook|caught|outdueled|defeated|nipped|topped) "
    r"(?:(?:an?|the|his|her|fellow|team-?mate|rookie|veteran) )*(?:[\w-]+ )?$"
)
_NEAR = 260
"""How many characters before its verb a subject may stand."""

_AGAIN = (
    r"(?<!for the )last (?:week(?:end)?|year|season|month|fall|spring|summer|winter|time|autumn|"
    r"night|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Sun|Satur|Fri|Thurs|Wednes|Mon|Tues)day)\b(?! lap)|\b(?:weeks?|"
    r"years?|months?|days?|nights?|seasons?|races) "
    r"(?:ago|earlier|before)\b|\bprevious(?:ly)?\b|\bearlier (?:in|on) the (?:day|week)|"
    r"\bthis time (?:last|a)\b|\bin that (?:race|one|event|\d+-\w+)\b|\bin (?:January|February|"
    r"March|April|May|June|July|August|September|"
    r"October|November|December)\b"
)
_EARLIER_RACE = re.compile(rf"(?i:\b(?:{_AGAIN})){'|' + OTHER_RACE}")
_LATER_AFTER = re.compile(
    r"\b(?:week|day|night|year|month)s? after (?:he|she|they|his|her|a|\w+ing|"
    r"[\ue000-\uf8f0])"
)
_IN_YEAR = re.compile(r"\b(?:in|of|since|the) ((?:19|20)\d\d)\b(?! season| campaign)")
_AT_PLACE = re.compile(r"\bat (?:the )?([A-Z][\w'-]+)")
_SINCE = re.compile(rf"\bsince [^,;{P[1:-1]}]*")
"""An earlier race that only measures this one: "the first win since Sonoma in 2022"."""

_WEEKDAY = r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_ON_WEEKDAY = re.compile(
    rf"\b(?:On|on|In|in|From|from) {_WEEKDAY}\b|"
    rf"\b{_WEEKDAY}(?:'s| night's)? (?:[\w-]+ ){{0,2}}?(?:race|win|victory|triumph|opener|sprint|"
    r"qualifying|practice|heat|duel)\b"
)
_OPENING = re.compile(
    r"(?:In|On|At|Last|A|Earlier|Two|Three|Previously|Back|Just|The previous|"
    r"It was|This time) "
)
_GOES_ON = re.compile(
    r"(?:when|where|in which|at which|with|leading|having|beating) (?!this|today)"
)
_SEGMENTS = re.compile(r"[,;:] | - | but | while | who | whom | which |, and ")
_ELSEWHERE = re.compile(
    r"\b(Cup|Xfinity|Truck|ARCA|IndyCar|Formula 1)(?: Series)? (?:race|event|"
    r"debut|start|opener|finale)s?\b"
)


def subjects(text: str, at: int) -> tuple[str, ...]:
    """The people of whom the verb at `at` is said, in order; empty if that cannot be told."""
    left = _BETWEEN_DASHES.sub(" ", text[max(0, at - _NEAR) : at])
    if text[at : at + 1].isalpha():
        left = _IN_PASSING.sub(" ", left)
    if _FOR_SOMEBODY_TO.search(left):
        return ()
    purpose = _FOR_HIM_TO.search(left)
    if purpose:
        return (purpose["who"],)
    related = _RELATIVE.search(left)
    if related:
        return (related["who"],)
    if left.endswith(", ") and _PARTICIPLE.match(text, at):
        return _of_clause(left)
    found = _AT_END.search(left)
    is_object = found and left[: found.start()].endswith(("'s ", "by ", "with ", "than ", "past "))
    if found and left[: found.start()].endswith("with ") and _DOING.match(text, at):
        is_object = False  # "with A celebrating in victory lane"
    if found and text.startswith("to ", at):
        # "finished ahead of A and B to take the win": it is neither's win
        is_object = is_object or _BEATEN.search(left[: found.start()]) is not None
    if found and (not is_object or re.search(r"\b(?:who|which|that)\b", found[0])):
        who = found["who"]
        closes = re.fullmatch(rf"{P}, ", left[found.start() :])
        if closes:
            return _before_apposition(left, found.start()) or (who,)
        names = _people(who)
        # "… and pole-sitter A, B finished third": a list would have its "and".
        return names if " and " in who or "then" in who else names[-1:]
    if left.endswith(", "):
        return _before_apposition(left, len(left)) or _of_clause(left)
    return _of_clause(left)


def _people(text: str) -> tuple[str, ...]:
    return tuple(re.findall(P, text))


def _before_apposition(left: str, end: int) -> tuple[str, ...]:
    """The person (or list) whom an apposition that ends at `end` explains."""
    for who in reversed(list(re.finditer(P, left[:end]))):
        between = left[who.end() : end]
        if re.search(rf"(?:\band|but|while|then) {P}", between):
            return ()
        if _STARTS_APPOSITION.match(between) and between.count(",") <= 4:
            listed = re.search(rf"(?:{LIST})$", left[: who.end()])
            is_object = listed and left[: listed.start()].endswith(_PREPOSITIONS)
            if listed and " and " in listed[0] and not is_object:
                return _people(listed[0])
            return (who[0],)
    return ()


def _of_clause(left: str) -> tuple[str, ...]:
    """The subject of the clause that `left` ends in: the first people of it."""
    begin = 0
    for mark in _NEW_SUBJECT.finditer(left):
        begin = mark.end()
    clause = left[begin:]
    if begin == 0:
        opening = _ADVERBIAL.match(clause)
        if opening and re.search(P, clause[opening.end() :]):
            clause = clause[opening.end() :]
        elif opening and _SUBORDINATE.match(clause):
            return ()  # "When A and B wrecked, the teenager won": whoever won, it is neither
    found = _LIST_AT_START.match(clause)
    if not found:
        return ()
    lead_in = clause[: found.start("who")]
    if re.match(r"(?:The|A|An) [^,]*\b[a-z]+ed $", lead_in):
        return ()  # "The teenager cleared A and won": it is not A's win
    if re.search(
        r"(?:\b(?:by|past|over|from|behind|ahead of|with|to|for|of|passed|beat|"
        r"led|hit|around|than|against)) $",
        lead_in,
    ):
        return ()
    return _people(found["who"])


def leading_subject(text: str, at: int) -> tuple[str, ...]:
    """The people named right after an opening participle at `at`: "After leading 33 laps, …"."""
    found = re.match(rf"[^.;]{{0,160}}?(?:,| -) (?P<who>{LIST})(?!'s)", text[at:])
    return _people(found["who"]) if found else ()


def is_opening(text: str, at: int) -> bool:
    """Whether a participle at `at` opens its sentence, its subject to come."""
    return (
        re.fullmatch(
            r"(?:After|Despite|Having|Before|While|By|Since|Upon)? ?", text[:at], re.IGNORECASE
        )
        is not None
    )


class Asides:
    """The parts of sentences that tell of other races than the article's."""

    def __init__(
        self,
        *,
        season: int | None,
        weekday: str | None,
        series: str | None,
        own_words: Sequence[str],
    ) -> None:
        self._season = season
        self._weekday = weekday
        self._series = series or ""
        self._own = frozenset(own_words)
        self._cache: dict[str, tuple[tuple[int, int], ...]] = {}

    def covers(self, text: str, start: int, end: int) -> bool:
        """Whether the words from `start` to `end` of a sentence are told of another race."""
        if text not in self._cache:
            self._cache[text] = tuple(self._spans(text))
        return any(begin < end and start < stop for begin, stop in self._cache[text])

    def _spans(self, text: str) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        begin = 0
        ends = [(one.start(), one.end()) for one in _SEGMENTS.finditer(text)]
        for stop, following in [*ends, (len(text), len(text))]:
            segment = text[begin:stop]
            goes_on = spans and spans[-1][1] == begin - 2 and _GOES_ON.match(segment)
            after = _LATER_AFTER.search(segment)
            if goes_on or self._is_elsewhere(segment) or (after and begin):
                opens = begin == 0 and _OPENING.match(segment) and not re.search(P, segment)
                if opens:
                    later = re.search(r"; |\bthis time\b", text)
                    return [(0, later.start() if later else len(text))]
                spans.append((begin, stop))
            begin = following
        return spans

    def _is_elsewhere(self, segment: str) -> bool:
        segment = _SINCE.sub("", segment)
        if _EARLIER_RACE.search(segment):
            return True
        year = _IN_YEAR.search(segment)
        if year and self._season is not None and int(year[1]) != self._season:
            return True
        if year and self._season is None and re.search(r"\bin (?:19|20)\d\d\b", segment):
            return True
        weekday = _ON_WEEKDAY.search(segment)
        if weekday and self._weekday and (weekday[1] or weekday[2]) != self._weekday:
            return True
        other = _ELSEWHERE.search(segment)
        if other and self._series and other[1] not in self._series:
            return True
        place = _AT_PLACE.search(segment)
        return bool(
            place
            and not re.search(r"\bplace in\b|\bnext\b", segment)
            and self._own
            and self._own.isdisjoint(words(place[1]))
            and self._is_place(place[1])
        )

    def _is_place(self, word: str) -> bool:
        return word not in (
            "Victory",
            "Stage",
            "Turn",
            "Lap",
            "NASCAR",
            "Team",
            "Joe",
            "The",
            "Top",
        )
