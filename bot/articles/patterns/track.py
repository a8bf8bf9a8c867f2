"""The track a race was run on, and the tracks of other races."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.answers.normal import normal
from bot.articles.capitals import run_after, run_before
from bot.articles.not_people import MAKES
from bot.articles.patterns.race_name import is_not_now

_ANCHOR = re.compile(
    r"\b(?:International Motor Speedway|International Speedway|International Raceway|"
    r"Motor Speedway|Superspeedway|Speedway|Raceway Park|Raceway|Motorplex|Dragway|Fairgrounds|"
    r"Motorsports? Park|Sports Car Course|Street Circuit|Street Course|Speedrome|"
    r"(?<=Glen )International|(?<=Rock )Park|(?<=Milwaukee )Mile|(?<=Springfield )Mile|"
    r"(?<=Exhibition )Place|(?<=Belle )Isle|(?<=DuQuoin )State Fairgrounds|Autodrome|Motordrome|"
    r"Ring)\b(?! (?:Digest|Media|Staff|"
    r"Children))"
)
_FORWARD = re.compile(
    r"\b(?:Circuit (?:of|de|Gilles|Ricardo|Zandvoort)|Aut[oó]dromo|Autodromo|"
    r"Road America|Laguna Seca|Hungaroring|N(?:ü|u|ue)rburgring|Hockenheimring|Spa-Francorchamps|"
    r"Marina Bay|Albert Park|"
    r"Bowman Gray)\b"
)
_SHOUTED = re.compile(r"(?m)^[A-Z][A-Z' -]{2,30} (?:SUPERSPEEDWAY|SPEEDWAY|RACEWAY)(?= *$| \()")
"""A heading that is a track's name in capitals."""
_LEADING = re.compile(
    r"^(?:(?:at|of|the|and|for|de) )+|^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day(?:'s)?|The|At|In|On|NASCAR|ARCA|Track:?|From|And|By|"
    r"Repaved|Historic|Returning|Leaving|Both) "
)
_AT = re.compile(r"\b(?:at|to|on|in) (?:the )?(?=[A-Z])")
_TITLE_PLACE = re.compile(
    r"\b(?:at|in|from|on|of|after|for|conquers?|masters?|sweeps?|takes|wins|rules|late|damp|wet|"
    r"the) (?:the )?(?=[A-Z])"
)
_DATELINE = re.compile(
    r"^([A-Z][A-Z .'-]+[A-Z])(?:, [A-Z][\w. ]{1,18}?)?(?:, (?:[A-Z][a-z]+\.? "
    r"\d+)(?:, \d{4})?)?(?: \([^)\n]{1,30}\))? ?-{1,2} "
)
TRACK_TOWNS = frozenset(
    """atlanta barber bowman brands bristol charlotte chicagoland cota darlington daytona detroit
    dover eldora flat-rock gateway homestead imola indianapolis interlagos iowa irwindale jeddah
    kansas kentucky knoxville laguna las-vegas lime-rock long-beach loudon martinsville
    mid-ohio michigan milwaukee monaco monza mosport nashville north-wilkesboro phoenix pocono
    portland richmond road-america rockingham salem sebring silverstone sonoma spa springfield
    suzuka talladega texas toronto watkins-glen winchester zandvoort duquoin berlin
    evergreen kern bahrain baku shanghai miami austin montreal budapest barcelona""".split()
)
"""Places whose name alone stands for a track."""

_NO_PLACE = frozenset(
    """nascar sunday saturday friday monday thursday wednesday lap turn stage victory top fox nbc
    fs1 the his her toyota ford chevrolet cup xfinity truck trucks pit overtime points chase joe
    sprint sprints heat heats start finish end line flag stripe
    roush team stewart hendrick playoffs turns race front row stages arca indycar f1""".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """A track's name where it stands."""

    name: str
    start: int
    end: int


def tracks_in(text: str) -> list[Place]:
    """All tracks named in full, in order."""
    found: list[Place] = []
    for anchor in _ANCHOR.finditer(text):
        run = run_before(text, anchor.start() - 1, most=6) if anchor.start() else ""
        while (shorter := _LEADING.sub("", run)) != run:
            run = shorter
        if " at " in run:
            run = run.rpartition(" at ")[2].removeprefix("the ")
        if not run or (found and anchor.start() < found[-1].end):
            continue
        start, end = anchor.start() - len(run) - 1, anchor.end()
        road = re.match(r"(?i) road course|'s road course| oval", text[end : end + 20])
        name = text[start:end] + (" Road Course" if road and "road" in road[0].lower() else "")
        found.append(Place(name, start, end))
    found += [Place(one[0].title(), one.start(), one.end()) for one in _SHOUTED.finditer(text)]
    for anchor in _FORWARD.finditer(text):
        run = run_after(text, anchor.start())
        found.append(Place(run, anchor.start(), anchor.start() + len(run)))
    return sorted(found, key=lambda one: one.start)


def main_track(text: str, found: Iterable[Place], title_end: int) -> str | None:
    """The track of the article's race: named in full, else the place its title or lead tells."""
    scores: dict[str, float] = {}
    names: dict[str, str] = {}
    for one in found:
        key = normal(one.name).removesuffix(" road course")
        names[key] = max(names.get(key, ""), one.name, key=len)
        score = 1.0 + (3 if one.start < title_end + 500 else 0)
        score += 2 if text[max(0, one.start - 4) : one.start].endswith(("at ", "he ")) else 0
        score -= 6 if is_not_now(text, one.start, one.end) else 0
        scores[key] = scores.get(key, 0) + score
    for key in scores:
        scores[key] += _agrees(key, text, title_end)
    best = max(scores, key=lambda key: scores[key], default=None)
    if best is not None and scores[best] > 0:
        return names[best]
    return _told_place(text, title_end)


def _agrees(key: str, text: str, title_end: int) -> int:
    """How well a track goes with the towns that title and dateline name: "… at Daytona"."""
    titled = {normal(one) for one in _bare_places(text[:title_end], _TITLE_PLACE) if is_town(one)}
    town = normal(dateline_town(text, title_end) or "")
    score = 0
    if titled:
        score += 3 if any(one in key for one in titled) else -3
    if town and is_town(town):
        score += 2 if town in key else -2
    return score


def _told_place(text: str, title_end: int) -> str | None:
    """A bare place for a track: "at Talladega", of the title, the dateline or the lead."""
    town = dateline_town(text, title_end)
    told = {normal(place): place for place in _bare_places(text[:title_end], _TITLE_PLACE)}
    for place in _bare_places(text[:title_end], re.compile(r"(?:^|\s)(?=[A-Z])")):
        if is_town(place) or (town and normal(place) == normal(town)):
            told.setdefault(normal(place), place)
    in_body = text[title_end : title_end + 1_500]
    body = {normal(place): place for place in _bare_places(in_body, _AT)}
    for key, place in sorted(told.items(), key=lambda one: not is_town(one[1])):
        is_told = key in body or text.count(place, title_end) > 0
        nearby = next((one for one in body.values() if is_town(one)), None)
        if not is_town(place) and nearby and in_body.find(nearby) < 400:
            return nearby  # "… wins at Roval", of a race "at Charlotte"
        if is_town(place) or is_told or (town and normal(town) == key):
            return place
    if town and is_town(town):
        return town.title()
    for match in _AT.finditer(in_body):
        place = run_after(in_body, match.end(), most=2)
        if (
            _is_place(place)
            and match[0].startswith("at")
            and not is_not_now(in_body, match.start(), match.end())
        ):
            return place
    return next((place for place in told.values() if is_town(place)), None)


def of_race_name(race: str, town: str | None) -> str | None:
    """The place a race is called by: "Daytona 500", "Sao Paulo Grand Prix" told from Sao Paulo."""
    name = re.sub(r" (?:\d{2,4}|Grand Prix|GP)$", "", race)
    if name != race and (is_town(name) or (town and normal(town) == normal(name))):
        return name
    return None


def dateline_town(text: str, title_end: int) -> str | None:
    """The town an agency's report is dated from."""
    found = _DATELINE.match(text[title_end : title_end + 120].lstrip("\n"))
    return found[1] if found else None


def dateline_end(line: str) -> int:
    """How many characters of a line are its dateline."""
    found = _DATELINE.match(line[:140])
    if found:
        return found.end()
    dated = re.match(
        r"^[A-Z][A-Z .'-]+[A-Z], [^()\n]{2,40}?(?: ?\([^)\n]{2,30}\))? ?-{1,2} ", line[:140]
    )
    return dated.end() if dated else 0


def _bare_places(text: str, before: re.Pattern[str]) -> Iterator[str]:
    for found in before.finditer(text):
        place = run_after(text, found.end(), most=2).removesuffix("'s")
        if (
            place.lower().rstrip("s") in MAKES
            or re.search(r"\d$", place)
            or re.match(r" [1-9]\d\d", text[found.end() + len(place) :])
        ):
            continue  # "the Winston 500" is a race
        for one in (place, place.partition(" ")[0]):
            if _is_place(one):
                yield one


def is_town(place: str) -> bool:
    """Whether a place alone stands for a track."""
    return normal(place).replace(" ", "-") in TRACK_TOWNS


def _is_place(place: str) -> bool:
    words = normal(place).split()
    return (
        bool(words)
        and words[0] not in _NO_PLACE
        and not place[-1].isdigit()
        and not place[0].isdigit()
        and words[-1] not in _NO_PLACE
    )
