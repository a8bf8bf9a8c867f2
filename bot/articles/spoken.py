"""Whom "he", "the Elk Grove native" and a verb without a subject stand for."""

import re
from dataclasses import dataclass

from bot.articles.numbers import PLACE
from bot.articles.roles import ACTS, NOBODY, Roles
from bot.articles.shape import P, Shape

_HE = re.compile(r"^(?:(?:And|But|Then|Still|Also|Instead|Later),? )?(?:He|She|he|she)\b(?!')")
_HIS = re.compile(r"^(?:His|Her)(?= )")
_IS_HIS = re.compile(r"(?<=\bwere )(?:his|hers)(?=[.,;]|$)")
_HE_AGAIN = re.compile(r"(?<=[ :])(he|she)\b(?!')")
_FRAGMENT = re.compile(
    r"^(?:First|Second|Third|Fourth|Fifth|Sixth|\d+(?:st|nd|rd|th)) in (?:the "
    r")?(?:points|standings)"
)
_THE_DRIVER = re.compile(
    rf"^The (?:(?!{P})[\w.&'/, \uf8f1\uf8f2-]){{0,60}}?(?:champion|champ|native|driver|veteran|"
    rf"rookie|man|"
    rf"American|"
    r"Australian|Briton|Dutchman|Californian|Englishman|Canadian|Mexican|"
    r"Brazilian|Spaniard|German|"
    rf"Frenchman|Finn|Dane|Swede|New Zealander|Kiwi|Texan|Virginian|Floridian|winner|teenager|"
    rf"\d+-year-old|pole-?sitter|polesitter)"
    rf"(?: (?:of|in|for|from) (?:the )?(?:No\. \d+ )?[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){{0,4}}"
    rf"(?:, [A-Z][\w.]+(?: [A-Z]\w+)?,)?)?(?= (?:and\b|{ACTS})|,(?! (?:the )?{P}))"
)
_MEANT_LATER = re.compile(
    r"(?:(?<=, )|(?<=in a row )|(?<=of the year )|(?<=of the season ))"
    r"the (?:[\w.&'-]+ ){0,5}(?:driver|native|veteran|rookie|champion|man|teenager|"
    r"\d+-year-old)(?= (?:was|won|led|took|had|finished|came|drove|held|beat|passed|got|went|made|"
    r"crossed|claimed|earned|scored|picked|survived|charged|started|is|has|ran|dominated|swept)\b)"
)
"""The same behind an opening clause: "Sent to the back twice, the Penske driver won"."""
_PITIED = re.compile(
    r"\b(?:cruel|hard|tough|rough|harsh|bitter|heartbreak\w*|unlucky|agony|misery) (?:\w+ "
    r")?(?:on|for|to) the "
)
"""Somebody else than the winner, called by what he is: "It was cruel on the rookie"."""
_TITLED = re.compile(rf"^The [^,;.{P[1:-1]}]{{3,120}}, {P}(?=[ ,'])")
"""Titles in front of a name: "The Stage 1 winner and last year's champion, A, was"."""
_CONTRASTED = re.compile(
    rf"^The [^,;]{{3,60}}(?:,| and|,? while)(?: then)? the (?:[\w.&'-]+ ){{1,4}}(?:was |in |came "
    rf")?(?i:{PLACE})"
)
"""Two who are called by what they are: "The champion was 17th, the 19-year-old 18th"."""
_SOMEBODY = (
    r"(?:(?<=\b[Hh]e)|(?<=\b[Ss]he)|(?<=\bwho)|(?<=\b[Ii]t)|(?<=\b[Tt]hey)|(?<=[\ue000-\uf7ff]))"
)
_SHORTENED = (
    (re.compile(rf"{_SOMEBODY}'d(?= (?:be|go|take|get|need|like|never)\b)"), " would"),
    (re.compile(rf"{_SOMEBODY}'d(?= )"), " had"),
    (re.compile(rf"{_SOMEBODY}'s(?= (?:got|been|had|won|led|taken)\b)"), " has"),
    (re.compile(r"(?:(?<=\b[Hh]e)|(?<=\b[Ss]he))'s(?= )"), " is"),
    (re.compile(rf"{_SOMEBODY}'ll(?= )"), " will"),
)
"""Verbs run into their subject: "he'd led" is read as "he had led"."""

_HEADING = re.compile(
    rf"^(?:[*-] |\d+\. )?(?:(?:No\. ?|#)\d+ )?(?P<who>{P})(?: \([^()]{{1,30}}\))?(?::| -) "
)
"""A note on one driver: "Brad Keselowski (-27): …", "No. 13 Johnny Sauter - …"."""

_BARE_VERB = re.compile(
    r"^(?:(?:Somehow|Then|Also|Still|Later|Never|Only|Finally|Eventually) (?:was|had|led|ran|came|"
    r"got|went|took|won|lost|spun|fell|made|drove|hit|held|brought|wound|[a-z]+ed)\b|"
    r"(?:Was|Had|Led|Ran|Came|Got|Went|Took|Won|Lost|Spun|Fell|Made|Drove|Hit|Sat|Held|Put|"
    r"Brought|Wound|[A-Z][a-z]+ed)\b)(?! by )"
)
_BARE_PLACE = re.compile(
    rf"^(?i:{PLACE})(?=[.,;]|$| (?:in|at|after|with|when|despite|for|and|on|again|from|overall|"
    rf"here|"
    rf"once more)\b)(?!,? (?:and )?{P})(?! in (?:the )?(?:points|standings|championship|table))"
)
_CLOSING_PLACE = re.compile(rf"(?<=[;,] )(?i:{PLACE})\.?$")
"""How a note may end: "never among the leaders; 14th."."""
_MAIN_SUBJECT = re.compile(
    rf"^[^,;.]{{0,80}}\b(?i:after|when|as|while|once|before|because|although|though|since|until|"
    rf"with)\b"
    rf"[^,;.]{{0,160}}, (?:the (?:[\w-]+ )?)?(?P<who>{P})(?= (?!and {P})[a-z])"
)


_NEW_SUBJECT = re.compile(
    rf"(?:, and|, but|;|;? while|, as|:| and(?= {P}, (?:who|whose) [^,;]{{2,60}}, (?:was|is|had|"
    rf"ended|"
    rf"finished|came|wound|led)\b)) (?P<who>{P})(?=(?:, [^,;]{{2,70}},)? [a-z])(?! and {P})"
)
"""Another person of whom a sentence goes on to speak: "A was third, and B spun: he was 20th"."""


@dataclass(slots=True)
class Spoken:
    """Whom a text speaks of, sentence by sentence; empty while of nobody."""

    topic: str = ""
    other: str = ""  # the only other person of the sentence before
    earlier: str = ""  # whom it spoke of before
    heading: str = ""  # whom the paragraph's heading names
    last: tuple[str, ...] = ()  # all whom the sentence before names
    roles: Roles = NOBODY

    def named_in(self, raw: Shape, *, is_first: bool) -> Shape:
        """The sentence with its subject named, where told; `is_first` in its paragraph."""
        if "'" in raw.text:
            for pattern, whole in _SHORTENED:
                raw = raw.without(pattern, whole)
        raw = self.roles.named_in(_unlabelled(raw) if is_first else raw)
        asked = re.fullmatch(rf"({P})\?", raw.text)
        if asked:  # "Kyle Busch? Seventh."
            self.heading = asked[1]
            return raw
        if raw.text.endswith("?"):
            self.heading = ""
        titled = _HEADING.match(raw.text)
        if titled:
            self.heading = titled["who"]
            return _with_pronouns(_told_of(raw, self.heading, titled.end()), self.heading)
        if is_first:
            self.heading = ""
        elif self.heading and (
            _BARE_VERB.match(raw.text) or _BARE_PLACE.match(raw.text) or _closes(raw.text)
        ):
            return _with_pronouns(_told_of(raw, self.heading, 0), self.heading)
        elif self.topic and not self.other and _BARE_PLACE.match(raw.text):
            return _with_pronouns(_told_of(raw, self.topic, 0), self.topic)
        return _with_pronouns(raw, self._meant_by_he(raw.text))

    @property
    def alone(self) -> str:
        """Who is the only one that the sentence before named."""
        return self.topic if self.last == (self.topic,) else ""

    def heard(self, text: str) -> None:
        """Take in the shape of the sentence just read: whom the next may speak of."""
        names = list(dict.fromkeys(re.findall(P, text)))
        self.last = tuple(names)
        if not names and _PITIED.search(text):
            self.topic = ""
        main = _MAIN_SUBJECT.match(text)
        if names:
            latest = list(_NEW_SUBJECT.finditer(text))
            named = latest[-1]["who"] if latest else main["who"] if main else names[0]
            is_met = not (latest or main) and _is_object(text, text.index(named))
            told_of_him = is_met and re.search(r"\b(?:he|she|him|her|his)\b", text)
            topic = self.topic if told_of_him and self.topic else named
            if topic != self.topic:
                self.earlier, self.topic = self.topic, topic
            self.other = next((one for one in names if one != self.topic), "")
            if len(names) > 2:
                self.other = ""

    def _meant_by_he(self, text: str) -> str:
        """Nobody beats himself: "He" is the other one then, if there was only one."""
        if self.topic and self.earlier and _THE_DRIVER.match(text):
            # "A led. B closed in. The veteran held off B": it is A.
            is_met = re.search(rf"{self.topic}(?!')", text)
            return self.earlier if is_met and self.earlier not in text else self.topic
        if not self.topic or not _HE.match(text):
            return self.topic
        clause = re.split(r"[,;:]", text, maxsplit=1)[0]
        return self.other if re.search(rf"{self.topic}(?!')", clause) else self.topic


_OBJECT = re.compile(
    r"^(?:(?:After|By|Before|While|When|In|On|With|Despite|Since|Having|Then|And|But)\b[^,;]*|"
    r"[A-Z]\w+ing\b"
    r"[^,;]*) (?:\w+ing|by|past|of|over|with|from|behind|for|around|to)(?: (?:fellow|the|his|her|"
    r"same|"
    r"team-?mate|rookie|veteran))* $|\b(?:entered|owned|fielded|prepared|call|sent|hit|spun) by "
    r"(?:the (?:same )?)?$"
)


def _is_object(text: str, at: int) -> bool:
    """Whether the person at `at` is only met in an opening: "After passing B, he led"."""
    return _OBJECT.search(text[:at]) is not None


_LABEL = re.compile(
    r"^(?:[*-] )?(?!STAGE|SEGMENT|WINNER|RACE|LED|LAP|POINT|STANDING|CHAMP|POLE|NEXT|UP NEXT|"
    r"COMING|ON DECK|"
    r"WHAT'S NEXT|RESULT|CAUTION|THEN|MOST|[A-Z' ]{2,30} WINNER)(?:[A-Z][A-Z'/& ]{3,30}|"
    r"\d{1,3}/\d{1,3})"
    r"(?:: | -{1,2} )(?=\W?[A-Z\ue000-\uf8ff])"
)
"""A label that only heads its paragraph: "BAD DAY: …", "66/71 - …"."""

_SECONDS = re.compile(r"^(?P<n>\d*\.\d+): (?=[a-z])")
"""The gap in a race by its numbers: "0.7: seconds between A and B"."""


def _unlabelled(raw: Shape) -> Shape:
    return raw.without(_LABEL).edited(_SECONDS, lambda found: f"{found['n']} ")


def _closes(text: str) -> bool:
    """Whether a sentence without a verb of its own ends in a place: "A wall, a tow, 35th."."""
    return not re.search(P, text) and bool(_CLOSING_PLACE.search(text))


def _told_of(raw: Shape, who: str, begin: int) -> Shape:
    """The sentence from `begin` on as said of `who`: "Fourth, …" is "… was fourth"."""
    rest = raw.text[begin:]
    closing = _CLOSING_PLACE.search(rest)
    is_place = _BARE_PLACE.match(rest)
    if closing and not is_place and not re.search(P, rest):
        at = raw.at[begin + closing.start() :]
        put = f"{who} was "
        kept = rest[closing.start() :]
        return Shape(put + kept[0].lower() + kept[1:], (at[0],) * len(put) + at)
    if not is_place and not _BARE_VERB.match(rest):
        return raw
    put = f"{who} was " if is_place else f"{who} "
    places = raw.at[begin:]
    return Shape(put + rest[0].lower() + rest[1:], (places[0],) * len(put) + places)


def _with_pronouns(raw: Shape, topic: str) -> Shape:
    """The shape with "He", "he" and "The Elk Grove native" as whom they stand for, where told."""
    if topic and _FRAGMENT.match(raw.text):
        raw = Shape(f"{topic} {raw.text}", (raw.at[0], raw.at[0], *raw.at))
    if topic:
        raw = raw.without(_HIS, f"{topic}'s")
        if not re.search(P, raw.text):
            raw = raw.without(_IS_HIS, f"{topic}'s")
        if _HE.match(raw.text):
            raw = raw.without(_HE, topic)
        elif not (_CONTRASTED.search(raw.text) or _TITLED.match(raw.text)):
            raw = raw.without(_THE_DRIVER, topic)
        later = _MEANT_LATER.search(raw.text)
        if later and not re.search(P, raw.text[: later.start()]):
            raw = raw.without(_MEANT_LATER, topic)
    first = re.search(P, raw.text)
    if not topic and first is None:
        return raw

    def him(found: re.Match[str]) -> str:
        if first is not None and first.start() < found.start():
            nearer = list(_NEW_SUBJECT.finditer(raw.text, 0, found.start()))
            # "B had turned him around, and he …": "he" is still the one before B.
            is_him = nearer and re.search(
                r"\b(?:him|her)\b", raw.text[nearer[-1].end() : found.start()]
            )
            if nearer and not is_him:
                return nearer[-1]["who"]
            return topic if topic and _is_object(raw.text, first.start()) else first[0]
        return topic or found[0]

    return raw.edited(_HE_AGAIN, him)
