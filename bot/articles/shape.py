"""A sentence with one character for each person named, and for the race: what patterns match."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

FIRST_PERSON = 0xE000
SOMEBODY = "\uf8f0"
"""A namesake who cannot be told from another."""
RACE = "\uf8f1"
OTHER_RACE = "\uf8f2"
QUOTED = "\uf8f3"

P = "[\ue000-\uf7ff]"
"""Matches a person."""

MAKE = (
    r"(?:Ford|Chevrolet|Chevy|Toyota|Honda|Dodge|Pontiac|Buick|Oldsmobile|Ram|Ferrari|Mercedes|"
    r"McLaren|Mustang|Camaro|Camry|Supra|Silverado|Tundra|F-150|car|truck|machine|entry|ride)"
)
_CAR = (
    rf"(?:(?:No\. ?|#)\d+ )?(?:[A-Z0-9][\w.&/'-]* ){{0,5}}{MAKE}\b(?: (?:F-150|"
    r"[A-Z][\w-]*)){0,4}(?: entry)?"
)
_QUALIFIER = (
    r"(?:[Ll]ast (?:week|weekend|year|month)'s |[\uf8f1\uf8f2] |his |her |the "
    r"|their |an |a |fellow |defending |reigning |then-|former |series |"
    r"two-time |"
    r"three-time |\d+-time |[a-z]+-time |Cup |Xfinity |Truck |regular-season |"
    r"regular season |NASCAR |"
    r"title |(?:JR |Joe |Team |Stewart-)?[A-Z][\w'-]+(?: (?:Racing|Motorsports|"
    r"Penske|Autosport|Global|Garage|"
    r"Ganassi Racing|Gibbs Racing))? |(?:19|20)\d\d |young |veteran |points |current |early |late |"
    r"longtime |local |surprise |series-debuting |first-time |hometown |non-playoff |playoff |"
    r"championship )"
)
_ROLE = (
    r"(?:[Tt]eam-?mates?|team mates?|[Rr]ookies?|[Pp]ole-?sitters?|[Pp]ole "
    r"sitters?|[Pp]ole-?winners?|[Pp]ole winners?|"
    r"[Pp]ole man|points leaders?|point leaders?|standings leaders?|(?:series "
    r"|regular-season |regular "
    r"season |defending |Cup )?champions?|champ|runner-up|brother|veterans?|drivers?|contenders?|"
    r"newcomers?|debutants?|Frenchman|Briton|Australian|American|Canadian|Dutchman|countryman|"
    r"winners?|favou?rite|favorites?|leaders?|polesitters?|standout|regulars?|stand-in|substitute|"
    r"colleagues?|stablemates?|part-timers?|rivals?|youngsters?|hot-?shoes?|journeymen|journeyman|"
    r"ringers?|specialists?|aces?)"
)
_ROLES = re.compile(
    rf"(?:(?:\b|(?=[\uf8f1\uf8f2])){_QUALIFIER}){{0,5}}\b{_ROLE} (?=(?:and )"
    rf"?{P})"
)
_MATE_OF = re.compile(
    rf"{P}'s? (?:[A-Z][\w&-]+ ){{0,4}}(?:[a-z]+ and )?(?:team-?mate|team mate|friend|brother|"
    rf"cousin|son|"
    rf"colleague|protege|partner|stablemate)s?(?: and [a-z-]+)? (?={P})"
)
_TEAM_OF = re.compile(
    r"(?<![\w'])(?:[A-Z0-9][\w&.-]*(?: [A-Z][\w&.-]*){0,4}'s?|the "
    rf"[A-Z][\w-]+ of) (?=(?:own )?{P})"
)
_METONYM = re.compile(rf"(?<={P})'s? {_CAR}(?! (?:owner|crew|team|driver))")
_IN_CAR = re.compile(rf"(?<={P}) (?:in|aboard|driving) (?:the|his|her|a|an) (?:[\w.'-]+ )?{_CAR}")
_NUMBERED = re.compile(
    rf"(?<={P}),? (?:in |of |driver of )?(?:the |his |her )?(?:No\. ?|#)\d+(?: "
    r"[A-Z][\w&.'-]*){0,5},?(?= )"
)
_CAR_ALONE = re.compile(
    r"(?:(?<=by )|(?<=, )|^)(?:[Tt]he )?(?:No\. ?|#)\d+ (?:[A-Z][\w.&'-]* )"
    rf"{{0,4}}{MAKE}\b(?=,? (?:which|that|led|won|beat|crossed|was|took|had)|"
    r"[,.])"
)
"""A car that stands for its driver: "led by the No. 22 Penske Ford"."""
_CAR_FIRST = re.compile(
    rf"^The (?:No\. ?|#)\d+ (?:[A-Z][\w.&'-]* ){{0,5}}{MAKE}(?= (?:had led|led)\b)"
)
"""The same as what leads: "The No. 22 Penske Ford led 40 laps"."""
CAR_NUMBER = re.compile(r"(?:\bNo\. ?|#)\d{1,3}\b")
_AGED = re.compile(rf"\b[Tt]he (?:\d+-year-old|\w+-year-old) (?=(?:[A-Za-z-]+ )?{P})")
_AGE = re.compile(rf"(?<={P}), (?:a )?\d\d(?:-year-old)?(?:,(?= (?!who))|(?=, who))")
_PARENTHESIS = re.compile(r" ?\([^()]{0,80}\)")
_LABEL = re.compile(rf"(?<=^{P}):(?= )")
_OF_PLACE = re.compile(rf"(?<={P}) of [A-Z][\w.-]+(?: [A-Z][\w.-]+)?(?=, (?!and\b))")
_HOME = re.compile(
    rf"(?<={P}),? (?:from|of) [A-Z]\w+(?: [A-Z]\w+)?, [A-Z][\w.]+(?: [A-Z]\w+)?,?(?= )"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """`text` to match patterns on; `at` has for each of its characters where it was printed."""

    text: str
    at: tuple[int, ...]

    def without(self, pattern: re.Pattern[str], by: str = "") -> "Shape":
        """The shape with every match replaced by `by`."""
        return self.edited(pattern, lambda _: by)

    def edited(self, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str]) -> "Shape":
        """The shape with each match replaced; what is put in counts as printed where it began."""
        texts: list[str] = []
        places: list[int] = []
        last = 0
        for found in pattern.finditer(self.text):
            put = by(found)
            texts += [self.text[last : found.start()], put]
            places += self.at[last : found.start()]
            places += [self.at[found.start()]] * len(put)
            last = found.end()
        if not last:
            return self
        texts.append(self.text[last:])
        places += self.at[last:]
        return Shape("".join(texts), tuple(places))


def shape_of(text: str, start: int, marks: Sequence[tuple[int, int, str]]) -> Shape:
    """`text`, printed from `start` on, with each (start, end, character) of `marks` put in."""
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for begin, end, mark in marks:
        if begin - start < last:
            continue
        pieces += [text[last : begin - start], mark]
        places += range(start + last, begin)
        places.append(begin)
        last = end - start
    pieces.append(text[last:])
    places += range(start + last, start + len(text))
    return Shape("".join(pieces), tuple(places))


def plain(shape: Shape) -> Shape:
    """The shape with only the person left of "McLaren's rookie … of Bristol, England, 22,"."""
    for pattern in (
        _PARENTHESIS,
        _AGE,
        _HOME,
        _OF_PLACE,
        _MATE_OF,
        _METONYM,
        _IN_CAR,
        _AGED,
        _ROLES,
    ):
        shape = shape.without(pattern)
    for pattern in (_TEAM_OF, _ROLES, _NUMBERED):
        shape = shape.without(pattern)
    return _with_drivers(shape).without(_LABEL)


def with_driver(shape: Shape, who: str) -> Shape:
    """The shape with a car at its beginning as the person the text spoke of just before."""
    return shape.without(_CAR_FIRST, who) if who else shape


def _with_drivers(shape: Shape) -> Shape:
    """The shape with a car named by its number alone as the person told of before it."""
    found = _CAR_ALONE.search(shape.text)
    people = re.findall(P, shape.text[: found.start()]) if found else []
    return shape.without(_CAR_ALONE, people[0]) if len(set(people)) == 1 else shape
