"""Lines that say when a report was published: a date, and at most a byline and a time beside it."""

import re

_LONGEST = 120
_CALLED = re.compile(
    r"(?i)^\W*(?:(?:first |originally |last )?"
    r"(?:posted|published|printed|updated|modified|filed|released)\b|by [a-z])[^\n]{0,60}$"
)
_BESIDE = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|at|on|\d{1,2}:\d\d(?::\d\d)?|[ap]\.?m\b\.?|"
    r"noon|midnight|[ecmp][sd]?t|gmt|utc|bst|local time|first|originally|last|posted|published|"
    r"printed|updated|modified|filed|released|date|story|article|staff|reports?|reporter|writer|"
    r"editor|\d{1,2} min(?:ute)?s? read)(?!\w)|\b[\w-]+\.com\b|\b(?:AP|Reuters|Associated Press)\b"
)
_BYLINE = re.compile(r"(?:[Bb]y )?[A-Z][\w'-]*(?: [A-Z]\.)?(?: [A-Z][\w'-]+){1,2}")
_OF_THE_RACE = re.compile(
    r"(?i)\b(?:speedway|raceway|circuit|park|track|international|motorplex|ring|road|street|course|"
    r"dome|mile|roval|stadium|coliseum|las vegas|long beach|new hampshire|watkins glen|north "
    r"wilkesboro|st louis|mid ohio|series|cup|trucks?|xfinity|nascar|indycar|results?|race|prix)\b"
)
"""Words of lines that give the race's place or name rather than a writer's."""


def is_date_line(text: str, start: int, end: int) -> bool:
    """Whether a date from `start` to `end` stands in a line that tells of the report alone."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before, after = text[line_start:start], text[end : line_end if line_end >= 0 else len(text)]
    if _CALLED.match(before):
        return True
    if len(before) + len(after) > _LONGEST:
        return False
    beside = re.split(r"[|/,;()\[\]·•]|\s-\s|\s{2,}", f"{before} | {after}")
    rest = (" ".join(_BESIDE.sub(" ", one).split()).strip(" -.:*") for one in beside)
    return all(not one or _is_byline(one) for one in rest)


def _is_byline(text: str) -> bool:
    return _BYLINE.fullmatch(text) is not None and not _OF_THE_RACE.search(text)
