"""Whom "the pole-sitter", "the rookie" and "the No. 5 driver" stand for, by what a report says."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.articles.shape import P, Shape

ACTS = (
    r"(?:led|leads|won|wins|was|is|had|has|took|takes|came|goes|went|beat|held|drove|made|became|"
    r"never|then|also|spun|got|ran|fell|now|still|swept|did|set|just|will|put|gave|brought|fought|"
    r"hung|kept|lost|who|[a-z]+ed)\b"
)
"""The verb of whoever is its subject, or a word before it."""

WINNER, POLE, SECOND = "winner", "pole-sitter", "runner-up"

_BARE = {
    WINNER: r"(?:race |eventual |day's |event )?winner",
    POLE: r"pole[- ]?(?:sitter|winner|man|starter)|polesitter|fastest qualifier|top qualifier",
    SECOND: r"(?:eventual )?runner-up",
    "leader": r"(?:[Cc]hampionship|[Pp]oints?|[Ss]tandings|[Ss]eries(?: points)?) leader",
    "champion": r"(?:defending|reigning) (?:[\w-]+ ){0,3}champion",
    "rookie": r"rookie",
}
_CAR = r"(?:No\. ?|#)(?P<number>\d{1,3})"
_ROLE = "|".join(f"(?P<r{n}>{words})" for n, words in enumerate(_BARE.values()))
_MEANT = re.compile(
    rf"(?<!{P}, )"
    r"(?:^|(?<=[.,;:!?-] )|(?<=\b(?:and|but) )|(?<=\bwhile )|(?<=\b(?:when|then|that) )|(?<=\bas )|"
    r"(?<=\b(?:where|after|until) )|(?<=\b(?:before) )|(?<=\bbecause ))"
    rf"[Tt]he (?:{_ROLE}|(?:driver|pilot) of (?:the )?{_CAR}(?: [A-Z][\w.&'-]*){{0,4}}|"
    rf"{_CAR.replace('number', 'car')}(?: [A-Z][\w.&'-]*){{0,4}}(?: (?:driver|car|truck|pilot))?)"
    rf"(?=,? (?!(?:was|is) {P}){ACTS})"
)
"""The role as a subject; "the winner was Larson" tells who has it, and stands as it is."""
_TOLD = tuple(
    (
        role,
        re.compile(
            rf"\b(?i:{words}),? (?P<who>{P})(?!'s? of)|(?P<whom>{P}),? (?:(?:who )?(?:is|was) )?"
            rf"(?:an? |the |this year's )?(?i:{words})(?=[,.;)]| (?:and|with|who)\b)"
        ),
    )
    for role, words in _BARE.items()
    if role not in (WINNER, POLE, SECOND)
)
_DRIVES = re.compile(
    rf"(?P<who>{P})(?:'s?,?| (?:in|drove|drives|driving) (?:the|his|her)|,? (?:the )?(?:driver|"
    rf"pilot) of "
    rf"the|, who (?:drove|drives|is driving) the) (?:[A-Z][\w.&'-]* ){{0,2}}{_CAR}\b|"
    rf"{_CAR.replace('number', 'before')} (?:[A-Z0-9][\w.&'-]* ){{0,5}}?(?:driven by |of |driver )?"
    rf"(?P<whom>{P})(?!'s)|(?P<beside>{P}) \({_CAR.replace('number', 'in')}"
)
_MAY_MEAN = re.compile(
    r"(?i)\bthe (?:[\w'-]+ ){0,4}?(?:winner|pole|fastest|top qual|runner|leader|"
    r"champion|rookie|driver of|pilot of|no\. ?\d|#\d)"
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The mark of who has each role; a role that several have is nobody's."""

    by_role: Mapping[str, str]

    def named_in(self, raw: Shape) -> Shape:
        """The sentence with every role that is its subject as the person who has it."""
        return raw.edited(_MEANT, self._person) if self.by_role else raw

    def _person(self, found: re.Match[str]) -> str:
        return self.by_role.get(_role_of(found)) or found[0]


NOBODY = Roles({})


def roles_meant(texts: Iterable[str]) -> frozenset[str]:
    """The roles that stand for somebody in the sentences: "winner", "No. 5"."""
    return frozenset(
        _role_of(found)
        for text in texts
        if _MAY_MEAN.search(text)
        for found in _MEANT.finditer(text)
    )


def roles_told(texts: Iterable[str]) -> dict[str, str]:
    """Who is called what beside their names, as far as it is one person each."""
    marks: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for role, pattern in _TOLD:
            for found in pattern.finditer(text):
                marks[role].add(found["who"] or found["whom"])
        for found in _DRIVES.finditer(text):
            number = found["number"] or found["before"] or found["in"]
            marks[f"No. {number}"].add(found["who"] or found["whom"] or found["beside"])
    return {role: min(who) for role, who in marks.items() if len(who) == 1}


def _role_of(found: re.Match[str]) -> str:
    number = found["number"] or found["car"]
    if number:
        return f"No. {number}"
    return next(role for n, role in enumerate(_BARE) if found[f"r{n}"])
