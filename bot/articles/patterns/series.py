"""Which championship a race belongs to, as the report calls it."""

import re
from collections import Counter

_SPONSORS = (
    r"(?:Monster Energy |Sprint |Winston |Nextel |NEXTEL |SPRINT |Busch |"
    r"Nationwide |Xfinity |XFINITY |"
    r"O'Reilly(?: Auto Parts)? |Craftsman |CRAFTSMAN |Camping World |CAMPING WORLD |Gander RV "
    r"(?:& Outdoors )?|Gander Outdoors |K&N Pro |NTT |Verizon |Whelen |Pinty's )"
)
_SERIES = re.compile(
    rf"(?:Monster Energy )?(?:NASCAR(?:'s)? )?{_SPONSORS}?(?:(?:Cup|Trucks?|Xfinity|XFINITY)"
    rf"(?: Series)?|(?:Busch|Nationwide|Craftsman|CRAFTSMAN) Series)\b|"
    rf"(?:NASCAR )?(?:Xfinity|XFINITY|O'Reilly(?: Auto Parts)?|Whelen Modified|Pinty's|K&N Pro) "
    rf"(?:Series|Tour)(?: (?:East|West))?|"
    rf"ARCA(?: Menards| Racing)?(?: Series)?(?: (?:East|West))?\b|"
    rf"(?:NTT |Verizon )?(?:IndyCar|INDYCAR|Indycar)(?: Series)?\b|Indy NXT\b|"
    r"IMSA(?: (?:WeatherTech SportsCar|Michelin Pilot|SportsCar|VP Racing SportsCar) "
    r"(?:Championship|Challenge))?\b(?! (?:President|Wire))|"
    r"(?:Camping World )?(?:SRX|Superstar Racing Experience)(?: Series)?\b|"
    r"\b(?:Formula (?:1|One)|F1)\b|\b[Tt]h(?:e|is) Chase\b(?! [A-Z])|\bChase "
    r"(?:opener|for the)|\bNASCAR\b"
)
SERIES_FIRST = re.compile(rf"^(?:{_SERIES.pattern})(?:'s)? (?:Playoffs? |Championship )?")
"""A series' name in front of a race's: "NASCAR Cup Series EchoPark …"."""

_OF_IT = re.compile(
    r"(?i)^(?:'s)? (?:\w+ )?(?:race|races|win|victory|season|playoffs?|standings|points|schedule|"
    r"campaign|opener|finale|event|title race|doubleheader|regular season|winner|debut win|\w+ 400)"
)
_OF_SOMEBODY = re.compile(
    r"(?i)^(?:'s)? (?:series )?(?:champion|championship|driver|"
    r"regulars?\b(?![- ]season)|stars?\b|veteran|car"
    r"\b|garage|standout|crew|side|competitor|rookie of|program|team\b)"
)
_DAY_BEFORE = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: night)?'s $")
_ARCA_THEN = "ARCA Racing Series"
"""What the series was called until 2018; reports then say "ARCA" for short, too."""
_DAYS_AWAY = re.compile(r"(?i)\b(?:day|night|hours?) (?:before|after|ahead of) (?:the )?$")
"""What stands before another series' race of the same weekend: "a day before the Cup race"."""
_CROWNED = re.compile(
    r"\b(?:is|wins|won|clinch\w*|claim\w*|captur\w*|becom\w*|became)(?: the| an?)? $"
)
"""Who becomes champion does so in a race of that series."""
_AT_STAKE = re.compile(
    r"(?:\b(?:close (?:as [\w ]{1,16})?to|chance at|shot at|bid for|laps? (?:away )?from|short of|"
    r"denied|cost (?:him|her)|missed(?: out on)?|pursuit of|wait for|on (?:his|her) way to)) "
    r"(?:an?|his|her|the|that) (?:(?:first|second|third|fourth|fifth|maiden|elusive|career) )?$"
)
_TITLE = re.compile(
    r"(?: Series)? (?:drivers' )?(?:championship|title|crown)\b(?! [A-Z\d])"
    r"(?![^.]{0,60}\b(?:last|ago|earlier|next|later|in (?:19|20)\d\d)\b)"
)
"""A title that a race decided: "that was as close as he came to a first Cup championship"."""
_MATES = re.compile(r"\b(?:Ferrari|McLaren|Red Bull|Mercedes|Williams|Alpine|Racing Bulls|Haas)\b")
_CANON = (
    (re.compile(r"Formula|F1"), "Formula 1"),
    (re.compile(r"(?i)indycar"), "IndyCar Series"),
    (re.compile(r"Indy NXT"), "Indy NXT"),
)
_SOON = 700


def series_of(text: str, title_end: int, weekday: str | None = None) -> str | None:
    """The series of an article's race, run on `weekday`; None where nothing in it tells."""
    scores: Counter[str] = Counter()
    for found in _SERIES.finditer(text):
        name = canonical(found[0])
        if name is None:
            continue
        if found[0].startswith("ARCA") and _ARCA_THEN in text and "Menards" not in found[0]:
            name = _ARCA_THEN
        after = text[found.end() : found.end() + 40]
        score = 2 + (3 if found.start() < title_end + _SOON else 0)
        score += 4 if _OF_IT.match(after) else 0
        before = text[max(0, found.start() - 24) : found.start()]
        is_his = _OF_SOMEBODY.match(after) and not (_CROWNED.search(before) and "hampion" in after)
        score -= 9 if is_his else 0
        score -= 4 if _of_another_day(text, found.start()) else 0
        score -= 8 if _DAYS_AWAY.search(text[max(0, found.start() - 24) : found.start()]) else 0
        own = _DAY_BEFORE.search(text[max(0, found.start() - 20) : found.start()])
        score -= 6 if own and weekday and own[1] != weekday else 0
        scores[name] += score
    if not scores:
        teams = len(set(_MATES.findall(text)))
        return "Formula 1" if teams > 1 and "Grand Prix" in text else None
    kin: Counter[str] = Counter()
    for name, score in scores.items():
        kin[_kin(name)] += score
    best, score = kin.most_common(1)[0]
    # A Cup champion may drive in any NASCAR race; elsewhere such visitors are rare.
    is_only = len(kin) == 1 and best.startswith(("ARCA", "IndyCar", "Formula"))
    is_only = is_only or (len(kin) == 1 and _is_at_stake(text))
    if score <= 0 and not is_only:
        return None
    named = [name for name in scores if _kin(name) == best and (is_only or scores[name] > 0)]
    return max(named, key=len)


def _is_at_stake(text: str) -> bool:
    return any(
        _TITLE.match(text, found.end())
        and _AT_STAKE.search(text[max(0, found.start() - 60) : found.start()])
        for found in _SERIES.finditer(text)
    )


def canonical(printed: str) -> str | None:
    """A series by its full name; None for "NASCAR" alone, which names no series."""
    if printed == "Formula One":
        return printed
    for form, name in _CANON:
        if form.search(printed):
            return name
    if printed.startswith("IMSA") or "SRX" in printed or "Superstar" in printed:
        return printed
    bare = printed.replace("NASCAR's", "NASCAR").strip()
    if "Chase" in bare:
        return "NASCAR Cup Series"
    if bare == "NASCAR":
        return None
    if bare.startswith("ARCA Racing"):
        return "ARCA Racing Series"
    if bare.startswith("ARCA"):
        region = bare.rpartition(" ")[2] if bare.endswith(("East", "West")) else ""
        return f"ARCA Menards Series {region}".strip()
    words = [word.title() if word.isupper() and word != "NASCAR" else word for word in bare.split()]
    name = " ".join(words).replace("Trucks", "Truck")
    name = name if name.endswith(("Series", "Tour", "East", "West")) else f"{name} Series"
    name = name.replace("K&n", "K&N").replace("Craftsman Series", "Craftsman Truck Series")
    return name if "NASCAR" in name else f"NASCAR {name}"


def _kin(name: str) -> str:
    """Names of one series share this: a sponsor and none, say."""
    for mark in (
        "K&N",
        "Modified",
        "ARCA",
        "IndyCar",
        "Indy NXT",
        "Formula",
        "Truck",
        "Cup",
        "IMSA",
        "SRX",
    ):
        if mark in name:
            return name if mark == "ARCA" else mark
    return "second tier"


def _of_another_day(text: str, start: int) -> bool:
    before = text[max(0, start - 60) : start].rpartition(". ")[2]
    return bool(
        re.search(
            r"(?i)\b(?:next|last (?:week|year|month|season|time|night)|also|in (?:Mon|"
            r"Fri|Satur|Sun)day's|will|drives? .* "
            r"in the)\b",
            before,
        )
    )
