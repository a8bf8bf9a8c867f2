"""Whether points are told as they stand after the race, counted from the lead."""

import re

from bot.articles.numbers import PLACE
from bot.articles.reading import Reading
from bot.articles.report import Sentence

_OTHERWISE = re.compile(
    r"(?i)\b(?:came in(?:to)?|entered|entering|going into|coming into|had|before the race|"
    r"started the (?:day|season|year|race|weekend)|came (?:to|here)|arrived|"
    r"finished the (?:season|year)|playoff (?:cutoff|cut)|cutoff|cutline|bubble|cut line|above "
    r"the|below the|"
    r"when the (?:day|race|night|weekend|afternoon) (?:began|started)|transfer|bonus points|"
    rf"stage points|for {PLACE}|"
    r"(?:for|to) the (?:final|last|\d\dth) (?:[\w-]+ ){0,2}(?:spot|place|berth|seat|position))\b"
)


def is_before(reading: Reading, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a match tells of an earlier table, or counts from a cut or for another place."""
    clause = reading.clause(sentence.text, found)
    return reading.is_aside(sentence, found) or bool(_OTHERWISE.search(clause))
