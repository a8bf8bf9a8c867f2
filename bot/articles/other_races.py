"""Sentences that tell of another race than the report's: "In Saturday's Xfinity race, …"."""

import re
from dataclasses import replace

from bot.articles.report import About, Report, Sentence
from bot.articles.shape import RACE, P, Shape

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_KIND = r"(?:race|feature|event|main(?: event)?|opener|finale|round)\b"
_CLASS = (
    r"(?:Cup|Xfinity|Nationwide|Busch|Trucks?|ARCA|IndyCar|Indy NXT|Modifieds?|Formula 2|F2|F3|"
    r"(?:[Ss]uper )?[Ll]ate [Mm]odels?|[Ss]treet [Ss]tocks?|[Pp]ure [Ss]tocks?|[Ll]egends?|"
    r"[Mm]idgets?|[Ss]print [Cc]ars?|[Hh]obby [Ss]tocks?|[Mm]odifieds?|[Bb]andoleros?|[Mm]ini "
    r"[Ss]tocks?)"
)
_OTHER = re.compile(
    rf"\b(?P<day>{_DAY})(?: (?:night|afternoon|evening))?'s (?P<of>(?:[\w-]+ ){{0,4}}?){_KIND}|"
    rf"\b(?P<class>{_CLASS})(?: Series| Tour)? {_KIND}|"
    r"\b(?P<side>All-Star Open|(?:qualifying|preliminary|support|companion|consolation|heat) race|"
    r"[Uu]ndercard|B-[Mm]ain)\b"
)
_OPENS = re.compile(
    r"^(?:And |Also |Earlier, |Meanwhile, )?[Ii]n (?P<what>[^,;.]{4,90}?)(?:,|(?= [\ue000-\uf7ff]))"
)
_WINS = re.compile(
    rf"^{P}(?:, [^,;]{{2,60}},)? (?:also |then |had )?(?:won|wins|took|takes|claimed|captured|"
    rf"swept|dominated|"
    rf"led|beat|was the winner of|prevailed in) (?P<what>[^,;]{{4,90}})"
)
_TWO_RACES = re.compile(
    rf"\b(?:won|took|wins|takes|claimed|captured)\b[^.;]{{0,90}}?(?:\band|;|,) {P} (?:won |took |"
    rf"claimed )?"
    rf"(?:the (?:second|other|nightcap|finale)\b|(?:won |took )(?:on )?{_DAY}|{_DAY}'s\b|(?:won|"
    rf"took) the "
    r"(?:second|other|nightcap))"
)
_NOTHING = Shape("", ())


def is_of_two(report: Report) -> bool:
    """Whether a report's lead gives one race to one driver and another to the next."""
    lead = [one for one in report.sentences if not one.is_title][:2]
    return any(_TWO_RACES.search(one.text) for one in lead)


def without_other_races(report: Report) -> Report:
    """The report with nothing left of what its paragraphs tell of other races.

    Such a passage begins where somebody wins another race, and goes on to the paragraph's end or
    to where its own race is named again.
    """
    about = report.about
    own = _own_class(report)
    kept: list[Sentence] = []
    line = -1  # of the passage that tells of another race
    for one in report.sentences:
        goes_on = one.line == line and not _is_back(one, about)
        if not one.is_title and one.n > 1 and (goes_on or _opens(one, about, own)):
            line = one.line
            kept.append(replace(one, raw=_NOTHING, shape=_NOTHING))
        else:
            line = -1
            kept.append(one)
    return replace(report, sentences=tuple(kept))


def _opens(one: Sentence, about: About, own: str) -> bool:
    if RACE in one.text:
        return False
    found = _OPENS.match(one.text) or _WINS.match(one.text)
    other = _OTHER.search(found["what"]) if found else None
    if other is None:
        return False
    if other["day"] and about.weekday and other["day"] != about.weekday:
        return True
    if other["class"]:
        return bool(own) and _class(other["class"]) not in own
    return bool(other["side"])


def _is_back(one: Sentence, about: About) -> bool:
    """Whether a sentence is on the report's own race again."""
    return RACE in one.text or bool(about.weekday and about.weekday in one.text)


def _own_class(report: Report) -> str:
    """What the report's own race is called by: its series, else the class first named."""
    if report.about.series:
        return report.about.series.lower()
    first = next((found for one in report.sentences for found in _OTHER.finditer(one.text)), None)
    return _class(first["class"]) if first and first["class"] else ""


def _class(text: str) -> str:
    return text.lower().removesuffix("s")
