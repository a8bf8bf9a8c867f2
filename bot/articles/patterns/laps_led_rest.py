"""Laps led as what is left: all but so many, only the last of them, all of them."""

import re
from collections.abc import Iterator, Mapping

from bot.articles.clauses import subjects
from bot.articles.numbers import NUMBER, number
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_NOT_BEFORE = (
    r"(?:,? (?:and|but|having|though)? ?(?:he |she |who )?(?:had |has )?(?:not|never|n't) led "
    r"(?:before|until|till|a lap|all (?:day|night)|otherwise|at any other)|,? (?:which were |they "
    r"were )?(?:the only (?:ones|laps|time)|(?:his|her) only laps|all that (?:he|she) led|the "
    r"sum of"
    r" (?:his|her) time))"
)
_ONLY_LAST = re.compile(
    rf"(?P<verb>\bled) (?:(?:only|just|nothing but|no more than|no lap but|none but) )the "
    rf"(?:last|final|"
    rf"closing) (?:(?P<n>{NUMBER})\b(?: laps?)?|lap\b)(?: of (?:the |its "
    rf")?(?P<total>[1-9]\d{{1,2}}))?|"
    rf"(?P<verb2>\bled) the (?:last|final|closing) (?:(?P<m>{NUMBER})\b(?: laps?)?|lap\b)(?: of "
    rf"(?:the "
    rf"|its )?(?P<all>[1-9]\d{{1,2}})(?: laps)?)?[^.;{P[1:-1]}]{{0,24}}?{_NOT_BEFORE}"
)
_ONLY_LED_LAST = re.compile(
    rf"(?P<verb>\bonly led) the (?:last|final) (?:(?P<n>{NUMBER})\b(?: laps?)?|lap\b)"
)
_ALL_BUT = re.compile(
    r"(?P<verb>\b(?:led|leading|in the lead for|in front for|out front for|ahead for|paced|"
    r"dominated))"
    r" (?:all|every (?:single )?lap|everything|every circuit) (?:but|except|save)(?: for)? (?:the "
    rf"(?:first|last|final|opening) )?(?:(?P<but>{NUMBER})(?: (?:of them|laps?))?|lap)(?! of "
    rf"(?:the "
    r"|its )?\d)(?: of (?:the |its )(?:race's )?(?P<all>[1-9]\d{1,2})(?: laps)?)?(?=[.,;:]| "
    r"and\b| but"
    r"\b| on\b| in\b| after\b| at\b| to\b|$)"
)
_THROUGHOUT = re.compile(
    r"(?P<verb>\bled)(?: it)? (?:(?:every|each) lap\b(?! of| but| except| save| in | after| until| "
    r"from| for)|wire[- ]to[- ]wire|flag[- ]to[- ]flag|lights[- ]to[- ]flag|from (?:start to "
    r"finish|"
    r"green to checkered|flag to flag|lights to flag|wire to wire|pole to flag)|throughout(?=[.,;]|"
    r" and |$))"
)
_FRAGMENT = re.compile(
    r"^(?:[Pp]ole(?: position)?(?:,| and) )?(?:[Aa]ll|every one of the) (?P<n>[1-9]\d{1,2}) laps "
    r"(?:in "
    r"(?:front|the lead)|led|out front|up front)\b"
)

_MAY_TELL = re.compile(r"\b(?:led|leading|lead|front|ahead|paced|dominated)\b")

Led = tuple[re.Match[str], str, int]
"""What was matched, whose laps they are, and how many."""


def told(reading: Reading, sentence: Sentence) -> Iterator[Led]:
    """Laps led that a sentence tells whole by telling that there were no others."""
    text = sentence.text
    for found in (*_ONLY_LAST.finditer(text), *_ONLY_LED_LAST.finditer(text)):
        who = subjects(text, found.start())
        groups = found.groupdict()
        said = groups["n"] or groups.get("m")
        if len(who) == 1 and not reading.is_aside(sentence, found):
            yield found, who[0], number(said) or 0 if said else 1
    fragment = _FRAGMENT.match(text)
    if fragment and sentence.topic:
        yield fragment, sentence.topic, int(fragment["n"])


def of_all(
    reading: Reading, sentence: Sentence, whole: int, others: Mapping[str, int]
) -> Iterator[Led]:
    """Laps led of `whole` ones, which another sentence tells; `others` have led by name."""
    text = sentence.text
    if not _MAY_TELL.search(text):
        return
    for found in (*_ALL_BUT.finditer(text), *_THROUGHOUT.finditer(text)):
        who = subjects(text, found.start("verb"))
        person = reading.report.who(who[0]) if len(who) == 1 else None
        if person is None or reading.is_aside(sentence, found):
            continue
        groups = found.groupdict()
        is_rest = found.re is _ALL_BUT
        n = whole - ((number(groups["but"]) or 0) if groups.get("but") else 1) if is_rest else whole
        rest = sum(laps for name, laps in others.items() if name != person.name)
        if rest <= whole - n:
            yield found, who[0], n
