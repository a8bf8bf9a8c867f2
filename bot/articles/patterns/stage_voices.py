"""Stages won without "won Stage 1": by a heading, a lead kept to its end, its checkers."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.patterns.stage_words import NTH
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P

_CHECKERS = r"green(?:-and)?-white(?:[- ](?:checkered|checkers?))?(?: flag)?\b"
_HEADING = re.compile(
    rf"(?:^|(?<=[;.] ))(?i:stage) (?P<n>\d|(?i:one|two|three))(?: winner)?(?::| -{{1,2}}) "
    rf"(?P<who>{P})"
    rf"(?=[.;]|$| \(|, (?!{P})|(?:, {P})+(?:,? and {P})?\.?$)"
)
_UNDER_HEADING = re.compile(r"^(?i:stage) (?P<n>\d|(?i:one|two|three))(?::| -{1,2}) ")
_FOR_CHECKERS = re.compile(
    rf"(?P<verb>\b(?:outran|beat|edged|held off|nipped|out-?dueled|passed|took|got|saw|was first "
    rf"to|had|led "
    rf"at|in front at))\b[^.;{P[1:-1]}]{{0,30}}(?:{P})?[^.;{P[1:-1]}]{{0,30}}? (?:for|to|under|"
    rf"by|at|the) (?:the )?"
    rf"{_CHECKERS}(?: (?:in|to end|to close|at the end of|that ended|ending) (?:the )?{NTH})?"
)
_TO_THE_END = re.compile(
    r"(?P<verb>\b(?:(?:kept|held|retained|maintained|had) (?:on to )?the lead|stayed (?:in front|"
    r"ahead|out front|"
    r"there)|led|was (?:in front|ahead|leading|in the lead|out front))) (?:to|until|through|till|"
    r"at) the (?:end|"
    rf"finish|conclusion|close|break|checkers) (?:of|that ended|ending|after) (?:the )?{NTH}"
)
_ALL_OF_IT = re.compile(
    r"(?P<verb>\bled (?:every (?:single )?lap|each lap|from start to finish|flag to flag)) "
    rf"(?:of|in) (?:the )?{NTH}"
)
_WHEN_ENDED = re.compile(
    r"(?P<verb>\b(?:led|was (?:in front|ahead|leading|in the lead|out front|first)|had the "
    r"lead)) (?:when|as) (?:the )?"
    rf"{NTH} (?:ended|concluded|finished|came to an end|closed|was over)\b"
)
_FIRST_IN = re.compile(
    rf"(?P<verb>\bcrossed the (?:line|stripe) first) (?:in|to end|to win|at the end of) (?:the "
    rf")?{NTH}"
)
_TO_WIN = re.compile(
    r"(?P<verb>\b(?:beat|edged|held off|nipped|outran|cruised|raced|drove|rolled|sprinted|held "
    r"on|took home|took|"
    r"stayed out|charged|powered|sped|got by|went on))\b[^.;]{0,50}? (?:for|to|home) (?:the |a )?"
    rf"{NTH} (?:win|victory|honors|triumph|checkers)\b"
)
_HIS_WIN = re.compile(rf"(?P<who>{P})'s (?:[\w-]+ )?(?:win|victory|triumph) in (?:the )?{NTH}")
_OF_HIS_OWN = re.compile(
    r"(?P<verb>\b(?:answered|matched|followed|countered|responded|replied))\b[^.;]{0,60}? (?:one|"
    r"a win|a victory)"
    rf" of (?:his|her) own in (?:the )?{NTH}"
)
_FOLLOWED_WITH = re.compile(
    rf"(?P<verb>\bfollowed(?: up)?|came back|answered) (?:with|by winning|by taking|in) (?:the "
    rf")?{NTH}(?=[.,;]|$)"
)
_LOST_TO = re.compile(rf"\blost (?:the )?{NTH} to (?P<who>{P})")
_WINNER_OF = re.compile(rf"\b(?i:(?P<nth>first|opening|second|third))-stage winner,? (?P<who>{P})")
_TAKEN = re.compile(
    rf"(?P<verb>\b(?:had |has )?(?:taken|got|stole|stolen|nabbed|landed|bagged|run away with|ran "
    rf"away with|locked up)) "
    rf"(?:the )?{NTH}(?! (?:lead|restart|of|in|position|place|spot|points?))"
)
_OTHER_ONE = re.compile(
    rf"(?:,|;| and|, and|, with|, while|, but| but) (?P<who>{P})(?:,| got by to win| came back "
    rf"to win| won| would win) the"
    r" (?P<nth>second|third|other)(?: one| stage)?(?=[.,;]|$)"
)
_NOT_SO = re.compile(
    r"\b(?:nearly|almost|not|never|n't|failed to|about to|hoping to|hoped to|trying to|tried to|"
    r"set to|poised to|"
    r"could have|would have|should have|might have|going to|looked to|wanted to|chance to|unable "
    r"to|on (?:his|her) way to"
    r"|before|if (?:he|she|they)|until|only to)(?: \w+)? $"
)

Won = tuple[re.Match[str], str, str | None, str | None]
"""What was matched, who won, and the stage in words or in figures."""

_FARTHEST = 8
"""So many sentences a heading holds for."""


def told(reading: Reading, sentence: Sentence) -> Iterator[Won]:
    """Stages that one sentence, below its heading, says somebody won."""
    text = sentence.text
    for found in _HEADING.finditer(sentence.raw.text):
        yield found, found["who"], None, found["n"]
    for found in (
        *_HIS_WIN.finditer(text),
        *_LOST_TO.finditer(text),
        *_WINNER_OF.finditer(sentence.raw.text),
    ):
        yield found, found["who"], found["nth"], found.groupdict().get("n")
    for found in (
        *_TO_THE_END.finditer(text),
        *_ALL_OF_IT.finditer(text),
        *_WHEN_ENDED.finditer(text),
        *_FIRST_IN.finditer(text),
        *_TO_WIN.finditer(text),
        *_OF_HIS_OWN.finditer(text),
        *_FOLLOWED_WITH.finditer(text),
        *_TAKEN.finditer(text),
    ):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and is_so(text, found):
            yield found, who[0], found["nth"], found["n"]
    for found in _FOR_CHECKERS.finditer(text):
        who = subjects(text, found.start("verb"))
        n = found["n"] or (None if found["nth"] else _heading_above(reading, sentence))
        if len(who) == 1 and (found["nth"] or n) and is_so(text, found):
            yield found, who[0], found["nth"], n


def others(sentence: Sentence) -> Iterator[Won]:
    """Who won the next one, told behind the winner of the one before."""
    for found in _OTHER_ONE.finditer(sentence.text):
        yield found, found["who"], found["nth"], None


def is_so(text: str, found: re.Match[str]) -> bool:
    """Whether a stage was won indeed, and not only nearly."""
    return not _NOT_SO.search(text[max(0, found.start() - 24) : found.start()])


def _heading_above(reading: Reading, sentence: Sentence) -> str | None:
    """The stage whose heading opens the sentence's paragraph."""
    report = reading.report
    for one in report.sentences[max(0, sentence.n - _FARTHEST) : sentence.n + 1]:
        if one.line == sentence.line and one.start == report.article.lines[one.line].start:
            found = _UNDER_HEADING.match(one.raw.text)
            return found["n"] if found else None
    return None
