"""The name of the race a report is about, and those of other races it mentions."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.answers.normal import normal
from bot.articles.capitals import SHORT, run_after, run_before
from bot.articles.not_people import MAKES
from bot.articles.patterns.series import SERIES_FIRST

_DISTANCE = re.compile(
    r"(?<=[\w!'.)]) (?P<miles>[1-9]\d\d|1000)\b(?!\.\d)(?!-)"
    r"(?! ?(?:laps?|lap|mph|miles?|points?|wins?|career|starts?|races?|seconds?|feet|drivers|cars|"
    r"times|fans|percent|years|victories|playoff|top)\b)(?! ?\+)"
)
_GRAND_PRIX = re.compile(r"(?:Grand Prix|Shootout|Clash|All-Star Race|GP)\b(?: of (?=[A-Z]))?")
_EVENT = re.compile(
    r"(?:Derby|(?<!World )Challenge|Classic|Invitational|Nationals|Showdown|Stampede|Spectacular|"
    r"Night Race|Race on Dirt)\b(?!'s)(?! (?:Series|Cup|Tour|Racing|Motorsports))"
)
"""What an event without a distance is called by."""
_GP = re.compile(r"\bGP\b")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNNUMBERED = re.compile(
    rf"(?:\b{_DAY}(?: night| afternoon| evening)?'s |\b(?:won|wins?|winning|tak(?:e|es|ing)|took|"
    rf"captured|claimed|conquers?|in|at|of) the )(?=[A-Z])"
)
_LEADING = re.compile(
    rf"^(?:(?:at|of|the|and|for|de|&) )+|^(?:{_DAY}(?:'s)?|The|This|In(?! It\b)|At|On|"
    r"For|After|Race|Results?|Report|Recap|NASCAR|IndyCar-?|"
    r"Winner|Post-[Rr]ace|Next|And|Of|With|From|Of|\d{4}|\d{1,2}(?: and)?|"
    r"\d+(?:st|nd|rd|th)|F1|Formula 1|annual|"
    rf"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|INDYCAR)(?: |(?<=-))"
)
_TRACK_BEFORE = re.compile(
    r"^.*\b(?:(?:Speedway|Raceway|Superspeedway|International|Park|Course) (?:for|and|with)"
    r"|(?:Stage|Round|Race|Lap|Leg|Part) \w+ (?:of|in|at)) (?:the )?"
)
_OF_SOMEBODY = re.compile(r"^[A-Z][a-z]+ [A-Z][a-z]+'s (?=[A-Z]\w+$)")
"""Whose race it was: "Trevor Bayne's Daytona 500"."""
_NO_RACE = re.compile(
    r"(?i)^(?:laps?|stages?|turns?|no\.?|number|top|row|highway|round|car|route|interstate|the|"
    r"about|nearly|over|start|career|led|after|before|until|with|only|just|all|\W*)$|"
    r"\b(?:lap|laps|no\.|turn|stage|row)$|\blaps? \w+ of$|\b\d+ of(?: the| its)?$|\bno\. ?\d"
)
_NO_EVENT = re.compile(
    r"\b(?:Series|Championship|Playoffs|Speedway|Raceway|Superspeedway|Chase|Stage|Lane|Lap|Turn|"
    r"Motorsports|Racing|Cup|Tour|Speedrome|Race)\b"
)
_WON = re.compile(
    r"\b(?:won|wins?|winning|victory in|took|takes?|taking|captured?|claimed|"
    r"in|of|finish(?:ed|es)? "
    r"(?:the|in)|for) (?:the |\w+day(?: night| afternoon)?'s )?$|day(?: night)?'s (?:\([^)]*\) )?$"
)
_NOT_YET = re.compile(
    r"(?i)\b(?:coming up|on deck|looking ahead|still to come|fortnight|in (?:two|three) weeks|"
    r"next (?:up|on|is|for|week(?:end)?|race|event|stop|round|on the)|"
    r"schedule[ds]?|heads?|heading|round (?:\w+|\d+) is|"
    r"moves? (?:on )?to|travels?|upcoming|returns?|resumes?|off until|starts "
    r"on|will be)\b|^ ?Next\b"
    r"|\bNEXT\b|\bnext$"
)
_NO_LONGER = re.compile(
    r"(?i)(?<!for the )\b(?:since(?! lap| the| then)|last (?:week|year|month|season|spring|fall|"
    r"time|May|June|July|August|September|October|November|March|April|February|January|"
    r"December)|(?:week|year|"
    r"month|"
    r"night|day)s? "
    r"(?:ago|later|earlier|before|after)|previous|earlier|next)\b|\bafter (?:he|she)\b|"
    r"\bfortnight\b|\bin (?:two|three|four) weeks\b"
)
_IS_TO_COME = re.compile(
    rf" is (?:on |set for |scheduled for |next )?(?:{_DAY}|[A-Z][a-z]{{2,8}}\.? \d)"
)
_WINNER_OF = re.compile(r"\b(?:last year's|the (?:19|20)\d\d) $")
_KEPT_FROM = re.compile(
    r"(?i)\b(?:because of|owing to|due to|sat out|skipp(?:ed|ing)|miss(?:ed|ing)|between) (?:the "
    r")?$"
)
"""Somebody was elsewhere for its sake: "he missed a race because of the Indianapolis 500"."""
_IN_LIST = re.compile(r"\d(?: pts)?[,;.] (?:and )?(?:\d{1,2}[.)] )?$")
"""What stands before a name in a list of points: "Palou 248, Kirkwood 151"."""
_OF_IT = re.compile(r"^ (?:winner|champion|pole|qualifying|title|trophy)\b")
_SINCE = re.compile(r"(?<![ap]\.m)\. |\n")
_ON_DAY = re.compile(rf"\bon ({_DAY})\b")
_SOON = 700
"""Characters of an article in which a report names its race, as a rule."""


@dataclass(frozen=True, slots=True)
class Named:
    """A race's name where it stands in the text."""

    name: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """Equal for the same name in another spelling."""
        return normal(_GP.sub("Grand Prix", self.name))


def race_names(text: str, people: Iterable[str] = ()) -> list[Named]:
    """All names of races in `text`, in order; a person's name before a number is none."""
    named = {normal(one) for one in people}
    told = (*_by_distance(text), *_grand_prix(text), *_events(text))
    found = [one for one in told if _is_race(one, named)]
    if not found:
        found = [one for one in _unnumbered(text) if _is_race(one, named)]
    found.sort(key=lambda one: (one.start, -one.end))
    whole: list[Named] = []
    for one in found:
        if not whole or one.start >= whole[-1].end:
            whole.append(one)
    return whole


def main_race(
    text: str, found: Iterable[Named], title_end: int, weekday: str | None = None
) -> str | None:
    """The name of the race that the article is about; None if it names none as its own.

    `weekday` is the race's: what is called another day's race is another one.
    """
    scores: dict[str, float] = {}
    names: dict[str, str] = {}
    for one in found:
        names[one.key] = max(names.get(one.key, ""), _GP.sub("Grand Prix", one.name), key=len)
        score = _score(text, one, title_end)
        own = re.search(rf"\b({_DAY})(?: \w+)?'s $", text[max(0, one.start - 24) : one.start])
        if own and weekday and own[1] != weekday:
            score -= 8
        told = _ON_DAY.search(text, text.rfind(".", 0, one.start) + 1, one.start)
        if told and weekday and told[1] != weekday and one.start > title_end + _SOON:
            score -= 6
        scores[one.key] = scores.get(one.key, 0) + score
    best = max(scores, key=lambda key: scores[key], default=None)
    return names[best] if best is not None and scores[best] > 0 else None


def is_not_now(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a name speaks of another time than the race's."""
    before = start - 1 - len(_SINCE.split(text[max(0, start - 300) : start])[-1])
    after = min((at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0), default=end)
    sentence = text[max(before + 1, start - 160) : start]
    clause = sentence[max(sentence.rfind(mark) + 1 for mark in ",;") :]
    following = text[end : max(end, min(after, end + 40))].partition(",")[0]
    return bool(_NOT_YET.search(sentence) or _NO_LONGER.search(f"{clause}|{following}"))


def _score(text: str, one: Named, title_end: int) -> float:
    score = 1.0
    score += 2 if one.start < title_end + _SOON else 0
    score += 1 if one.start < title_end else 0
    score += 3 if _WON.search(text[max(0, one.start - 30) : one.start]) else 0
    score += 2 if text[one.end : one.end + 4] == " at " else 0
    score -= 6 if re.match(r" in (?:19|20)\d\d\b", text[one.end : one.end + 9]) else 0
    score -= 8 if _IS_TO_COME.match(text[one.end : one.end + 24]) else 0
    score -= 8 if _WINNER_OF.search(text[max(0, one.start - 40) : one.start]) else 0
    score -= 8 if _OF_IT.match(text[one.end : one.end + 14]) else 0
    score -= 8 if _KEPT_FROM.search(text[max(0, one.start - 40) : one.start]) else 0
    score -= 6 if is_not_now(text, one.start, one.end) else 0
    return score


def _by_distance(text: str) -> Iterator[Named]:
    for found in _DISTANCE.finditer(text):
        run = _trimmed(run_before(text, found.start()))
        is_listed = " " not in run and _IN_LIST.search(
            text[max(0, found.start() - len(run) - 12) : found.start() - len(run)]
        )
        if run and not is_listed:
            end = found.end()
            if text.startswith(" at the Brickyard", end):
                end += len(" at the Brickyard")
            yield _named(text, found.start() - len(run), end)


def _grand_prix(text: str) -> Iterator[Named]:
    for found in _GRAND_PRIX.finditer(text):
        run = _trimmed(run_before(text, found.start() - 1)) if found.start() else ""
        end = found.end()
        if found[0].endswith(" of "):
            end += len(run_after(text, end, most=3))
        run = re.sub(r"^[A-Z]\w+'s ", "", run)  # "Valencia's European Grand Prix"
        start = found.start() - len(run) - 1 if run else found.start()
        if run or found[0].endswith(" of "):
            yield _named(text, start, end)


def _events(text: str) -> Iterator[Named]:
    for found in _EVENT.finditer(text):
        run = _trimmed(run_before(text, found.start() - 1)) if found.start() else ""
        if run and not _NO_EVENT.search(run.removesuffix(" Truck")):
            yield _named(text, found.start() - len(run) - 1, found.end())


def _unnumbered(text: str) -> Iterator[Named]:
    for found in _UNNUMBERED.finditer(text):
        run = run_after(text, found.end())
        after = text[found.end() + len(run) :][:12]
        if (
            len(run.split()) < 2
            or run.startswith(("No.", "#"))
            or not MAKES.isdisjoint(run.lower().split())
            or _NO_EVENT.search(run.removesuffix(" Truck Race"))
            or after.startswith((" race", "'s", " Series"))
        ):
            continue
        yield _named(text, found.end(), found.end() + len(run))


def _named(text: str, start: int, end: int) -> Named:
    return Named(text[start:end], start, end)


def _trimmed(run: str) -> str:
    """A run without what stands before a race's name: day, year, series, track."""
    run = _OF_SOMEBODY.sub("", _TRACK_BEFORE.sub("", run))
    while True:
        shorter = SERIES_FIRST.sub("", _LEADING.sub("", run, count=1), count=1)
        if shorter == run:
            return run
        run = shorter


def _is_race(one: Named, people: set[str]) -> bool:
    words = one.name.rpartition(" ")[0]
    known = normal(words)
    if words.endswith(".") and words.rpartition(" ")[2] not in SHORT:
        return False  # what stands before the number ends a sentence
    is_counted = not re.search(r"[A-Z]", words)  # "105 of 150"
    is_person = (
        is_counted or known in people or any(known == name.split()[-1] for name in people if name)
    )
    return not (is_person or _NO_RACE.search(words) or len(words) < 3)
