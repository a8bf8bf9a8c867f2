"""The next race of the series, as announced: name, track, day, hour and channel."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.articles.capitals import run_after
from bot.articles.findings import Finding
from bot.articles.patterns import day, track
from bot.articles.patterns.race_name import Named
from bot.articles.reading import Reading
from bot.articles.report import Report
from db.provenance import Kind, Value

_CUE = re.compile(
    r"(?i:\b(?:up next|next up|what's next|coming up|on deck|looking ahead)\b|^\W*next\b)|"
    r"\bnext(?:,| in the\b)|\bnext [A-Z][\w]* (?:event|race|stop)\b|\bgoes? next to\b|"
    r"\bfortnight\b|"
    r"\b[Uu]p next\b|\b[Nn]ext (?:up\b|on the|race|event|stop|round|for the|is\b|comes?|"
    r"week(?:end)?'?s?\b|one\b|points race|Sunday|Saturday|Friday)|"
    r"^NEXT\b|^Next\b|\bheads? (?:to|for|next)|\bmoves? (?:on )?to (?=[A-Z])|"
    r"\btravel(?:s|ing)? to|\breturns? (?:to (?:action|racing|an? (?:oval|road|dirt|short))|next|"
    r"on|at|\w+day)|"
    r"\bresumes?\b|\bgoes? (?:on |next )?to (?=[A-Z])|\b(?:[Rr]ound|[Rr]ace) "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) is\b|"
    r"\boff until\b|\bseason (?:starts|opens|begins|continues)\b|\bis in "
    r"[A-Z]\w+ next\b|\bvisits?\b(?= [A-Z])|\bracing (?:returns|continues|"
    r"resumes)|"
    r"\b[Ss]eries (?:races|is (?:off|back|idle)|continues|shifts)|\bnow "
    r"traveling\b|\bup next\b|\bwill be (?:run|held)|\bthe next one\b|"
    r"\bplayoffs? (?:open|begin|continue)s?\b|"
    r"\bis (?:set|scheduled|slated|due|booked) for\b|\bhosts the next\b|\bdo(?:es)? it (?:all "
    r")?again\b|"
    r"\btakes? (?:a|the|next|this) week(?:end)? off\b|\bis all that (?:is left|remains)\b|"
    r"\b(?:stop|date|test|outing|round) (?:comes|arrives|follows)\b|"
    r"\bhandful|\bnext (?:Sunday|Saturday|Friday|Thursday|week|month)"
)
_WEAK_CUE = re.compile(
    r"\b(?:teams|drivers|series|trucks|cars|[A-Z]\w+) (?:are|is|will be|race) (?:at|in) [A-Z]|"
    r"\brac?e?s? again\b|"
    r"\bruns? again\b|\bis the (?:last|only|first|next) (?:chance|race|stop|test)|starting with "
    r"[A-Z]|"
    r"\bin (?:two|three|four) weeks\b|"
    r"\bon to [A-Z]|\bawaits?\b|\bturns? to [A-Z]|\b(?:is|are) back (?:at|in|on)\b|\bis where\b|"
    rf"\bis (?:on )?(?:next )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{day.MONTH} \d)"
)
"""What tells of the next race near an article's end, with a day and a place beside it."""
_AIRED = re.compile(
    r"\d ?[ap]\.?m\.?,? \(?(?:ET|EDT|EST|Eastern|CT|Central|PT|Pacific|local)\b|"
    r"\(?(?:on|live on|,|;|\() ?(?:FS[12]|FOX|NBC\w*|USA(?: Network)?|CNBC|Peacock|The CW|Prime "
    r"Video|TNT|"
    r"ESPN\d?|ABC|MAVTV|FloRacing)\b"
)
"""When or where it can be seen: of a place that is not the article's it tells of the next race."""
_IS_PAST = re.compile(r"\b(?:was|were|had|won|led|took|finished|started|began|aired)\b")
_OF_SERIES = re.compile(r"\b(East|West|Cup|Xfinity|Truck|IndyCar|ARCA|Modified) (?:Series|Tour)\b")
_SAME_PLACE = re.compile(r"(?i)\bsame (?:place|track|venue|oval)\b")
_NOT_IT = re.compile(
    r"(?i)\bnext (?:lap|to|five|four|three|two|\d+ laps|spot|restart|caution|"
    r"year'?s? (?!Daytona)|generation|gen|in line|round\b(?! (?:of|is)))|"
    r"\"|goes to (?:a|the) (?:round|top)|moves? (?:on )?to (?:the )?(?:second|"
    r"third|first|next round)|return(?:s|ed) to (?:pit|the (?:lead|front|"
    r"track))"
)
_CHANNELS = (
    r"(?:FS1|FS2|FOX Sports 1|FOX|Fox|NBCSN|NBC Sports Network|NBC|USA "
    r"Network|USA|CNBC|Peacock|The CW(?: Network)?|CW|"
    r"Prime Video|Amazon Prime(?: Video)?|TNT(?: Sports)?|truTV|ESPN2|ESPN\+?|"
    r"ABC|CBS(?: Sports Network)?|TBS|MAVTV|MavTV|FloRacing|SPEED|Speed "
    r"Channel|"
    r"Sky Sports(?: F1)?|BBC(?: One| Two)?|ITV\d?|Channel 4|Versus|VERSUS|NBC Sports|TSN|Max)"
)
_ON = re.compile(
    r"(?:\bon|\bvia|ET[,;]|Eastern,|p\.m\.,|a\.m\.,|[(,;]) (?:live on )"
    rf"?(?P<tv>{_CHANNELS})\b"
)
_ON_LOOSE = re.compile(rf"\((?:[^()]*[,;] )?(?P<tv>{_CHANNELS})\b")
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))? ?(?P<half>[ap])\.?m\.?\b\.?(?: "
    r"\(?(?P<zone>ET|EDT|EST|Eastern|CT|Central|PT|Pacific|MT|local))?",
    re.IGNORECASE,
)
_DAY_TEXT = re.compile(
    r"(?:next )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:, |,? "
    rf"(?:night, )?){day.MONTH} \d{{1,2}}(?:, \d{{4}})?|{day.MONTH} "
    r"\d{1,2}\b(?:, \d{4})?|"
    r"next (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week(?:end)?)|(?:on )"
    r"?(?P<bare>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_ZONES = {
    "et": "America/New_York",
    "edt": "America/New_York",
    "est": "America/New_York",
    "eastern": "America/New_York",
}
_AT = re.compile(
    r"\b(?i:up next|next up|what's next|coming up|on deck|next)[:,] (?:it is |it's )?(?=[A-Z])|"
    r"\bstarting with (?=[A-Z])|\b(?:off|break) (?:before|until|till) (?=[A-Z])|\b[Oo]n to "
    r"(?=[A-Z])|"
    r"\bturns? to (?=[A-Z])|\b[Nn]ext week it's (?=[A-Z])|"
    r"\b(?:at|to|in|visits?|next is|up is|stop is|Next:) (?:the )?(?:one-mile "
    r"dirt at )?(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Announced:
    """What is announced of the next race, each part only as far as printed."""

    name: str | None
    track: str | None
    date_text: str | None
    run_on: date | None
    weekday: str | None
    start_time: str | None
    zone: str | None
    channel: str | None
    start: int
    end: int


def read(reading: Reading) -> Iterator[Finding]:
    """The next race, of one passage of the article."""
    found = announced(reading.report)
    if found is None:
        return
    told: dict[str, Value | None] = {
        "name": found.name,
        "track": found.track,
        "run_on": found.run_on,
        "weekday": found.weekday,
        "start_time": found.start_time,
        "zone": found.zone,
        "broadcaster": found.channel,
    }
    fields = {name: value for name, value in told.items() if value}
    yield reading.finding(Kind.SCHEDULE, "", fields, found.start, found.end, "next-race")


def announced(report: Report) -> Announced | None:
    """The announcement, from the last passage that makes one."""
    sentences = [one for one in report.sentences if not one.is_title]
    best: Announced | None = None
    for at, sentence in enumerate(sentences):
        raw = report.quote(sentence.start, sentence.end)
        is_weak = not _CUE.search(raw)
        if (is_weak and not _hints(report, raw, at, len(sentences))) or _NOT_IT.search(raw):
            continue
        end = sentence.end
        if _HEADING.fullmatch(raw) and at + 1 < len(sentences):
            end = sentences[at + 1].end
        if at + 1 < len(sentences) and sentences[at + 1].line in (sentence.line, sentence.line + 1):
            following = report.quote(sentences[at + 1].start, sentences[at + 1].end)
            if re.search(
                r"(?i)\b(?:event|race|coverage|green flag|it) (?:is|will|of|starts|begins|"
                r"airs)|scheduled to|air(?:s|ing)?\b|^(?:It|Live|TV|Coverage)\b|will be on\b|is "
                r"(?:live )?on\b",
                following,
            ):
                end = sentences[at + 1].end
        found = _of_passage(report, sentence.start, end)
        if found and is_weak and not (found.date_text and (found.name or found.track)):
            continue
        if found and (best is None or _told(found) >= _told(best)):
            best = found
    return best


_HEADING = re.compile(
    r"(?i)\W*(?:up next|next up|what's next|coming up|next(?: race| event)?|on deck)\W*"
)


def _hints(report: Report, text: str, at: int, amount: int) -> bool:
    """Whether a sentence near the end may tell of the next race without saying so."""
    late = at * 2 >= amount and _WEAK_CUE.search(text) is not None
    is_aired = at * 2 >= amount and _AIRED.search(text) is not None
    other = _OF_SERIES.search(text)
    is_own = other is None or other[1] in (report.about.series or other[1])
    return late or (is_aired and is_own and not _IS_PAST.search(text))


def _told(one: Announced) -> int:
    return sum(bool(part) for part in (one.name, one.track, one.date_text, one.channel))


def _of_passage(report: Report, start: int, end: int) -> Announced | None:
    text = report.quote(start, end)
    own = report.about.race
    named = [one for one in report.races if start <= one.start < end and not _is_own(one, own)]
    place = _track(report, text)
    when = _when(text)
    if not named and (place is None or place == report.about.track):
        return None
    if place is None and when is None and not re.search(r"(?i)\bnext\b", text):
        return None
    if place is None and _SAME_PLACE.search(text):
        place = report.about.track
    channel = _ON.search(text) or _ON_LOOSE.search(text)
    hour, zone = _hour(text)
    name = named[0].name if named else None
    day_of_it, weekday = _day(when, report.about.run_on)
    return Announced(
        name,
        place,
        when,
        day_of_it,
        weekday,
        hour,
        zone,
        channel["tv"] if channel else None,
        start,
        end,
    )


def _is_own(one: Named, own: str | None) -> bool:
    return own is not None and one.key == Named(own, 0, 0).key


def _track(report: Report, text: str) -> str | None:
    own = report.about.track
    places = [one for one in track.tracks_in(text) if not _leaves(text, one.start)]
    for one in places:
        return one.name
    for found in sorted(_AT.finditer(text), key=lambda one: not one[0].startswith("at")):
        place = run_after(text, found.end(), most=3)
        words = place.split()
        is_person = report.people.named(place) is not None and len(words) > 1
        if not words or is_person or place.startswith(("NASCAR", "Victory", "No")):
            continue
        if re.match(
            rf"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{day.MONTH}\b|{_CHANNELS}\b|"
            r"Round\b|Cup\b",
            place,
        ):
            continue
        if own and place == own.split()[0] and _leaves(text, found.start()):
            continue
        if not re.match(r" \d", text[found.end() + len(place) :]):
            return place
    opens = re.match(
        r"(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?:'s|, the|, on| hosts| stages| welcomes| gets|"
        r" awaits| comes| follows| is (?:next|up|all|where|the)) ",
        text,
    )
    town = opens["place"].removesuffix("'s") if opens else ""
    return town if track.is_town(town) else None


def _leaves(text: str, at: int) -> bool:
    return bool(
        re.search(r"(?i)(?:leaving|from|after|behind) (?:the )?$", text[max(0, at - 12) : at])
    )


def _when(text: str) -> str | None:
    found = _DAY_TEXT.search(text)
    return (found["bare"] or found[0]).strip() if found else None


def _day(when: str | None, after: date | None) -> tuple[date | None, str | None]:
    """The day announced, as far as it follows from the race's, and its weekday as printed."""
    weekday = next((one for one in day.WEEKDAYS if one in (when or "")), None)
    if when is None or after is None:
        return None, weekday
    printed = next(iter(day.dates_in(when)), None)
    if printed is not None:
        for year in (printed.year,) if printed.year else (after.year, after.year + 1):
            try:
                told = date(year, printed.month, printed.day)
            except ValueError:
                continue
            if told > after:
                return told, weekday
        return None, weekday
    if weekday is None:
        return None, None
    # "Next Friday" in a report of a Friday's race is a week away, any weekday the next one.
    days = (day.WEEKDAYS.index(weekday) - after.weekday() - 1) % 7 + 1
    return after + timedelta(days), weekday


def _hour(text: str) -> tuple[str | None, str | None]:
    found = _TIME.search(text)
    if found is None:
        return None, None
    hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)
    zone = _ZONES.get((found["zone"] or "").lower())
    return f"{hour:02}:{int(found['minute'] or 0):02}", zone
