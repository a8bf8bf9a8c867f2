"""The words with which reports say who finished where."""

import re

from bot.articles.numbers import PLACE

_FILLER = (
    r"(?: (?:home|up|in|into|to|for|a|an|the|his|her|their|with|as|only|just|a distant|eventual|off|"
    r"unofficially|officially|solid|strong|career-best|season-best|season-high|career-high|best-ever|"
    r"quiet|disappointing|fighting|impressive|respective|across|at|both|close|hard-fought|distant|"
    r"surprise|surprising|lonely|respectable|encouraging|scored|run|hard-earned|well-earned))*"
)
SURE = (
    r"(?:finish(?:ed|es|ing)?|c[oa]m(?:e|ing) (?:home|in|through|across)|crossed(?: the (?:finish )?line)?|crossing the "
    r"line|took the (?:checkered|chequered) flag|end(?:ed|s|ing) up|(?:ended|ends|closed out|capped) (?:the|his|her|their) "
    r"(?:race|day|night|afternoon|evening|weekend|run)|w[oi]und(?:s|ing)? up|got home|gets home|settl(?:ed|es|ing) (?:for|in|into)|"
    r"salvaged|salvaging|limped (?:home|in|across)|coasted (?:home|across|in)|trailed (?:home|in)|"
    r"was (?:scored|classified|credited with|placed|flagged)|were (?:scored|classified|credited with|placed)|"
    r"(?:is|are) credited with|nursed (?:[\w' -]{1,50}) to|brought (?:[\w' .-]{1,50}) home|ma(?:de|ke) do with|"
    r"could (?:do|manage) no better than|recovered (?:for|to (?:finish|take|claim|place|come home|salvage))|"
    r"rallied (?:for|to (?:finish|take|claim|place|come home))|rebounded (?:for|to (?:finish|take))|"
    r"(?:held|hung|holding|hanging) on (?:for|to (?:finish|take))|followed suit in|rolled home|drove home|"
    r"(?:record|post|earn|scor|notch|secur|captur|claim|nett|collect|bank|register)(?:ed|es|s|ing|e)?)"
)
"""Verbs said of the end of a race, whatever stands around them."""

WEAK = (
    r"(?:was|were|is|took|takes|taking(?: home)?|got|gets|grabbed|grabs|grabbing|placed|places|placing|came|comes|inherits?|inherited|"
    r"fad(?:ed|es|ing)(?: back)? to|fell(?: back)? to|dropped(?: back)? (?:from \w+ )?to|slipped(?: back)? to|"
    r"drifted(?: back)? to|sank to|tumbled to|plummeted to|recovered to|rallied to|rebounded to|"
    r"charged(?: back)? to|drove(?: up)? to|climbed(?: back)? to|fought back(?: from [\w ]+)? to|"
    r"(?:moves?|moved) (?:up )?to|made it|managed|parked|retired|remained|stayed|came through to|"
    r"ran(?: home)?|made his way to|raced to|ended|had)"
)
"""Verbs that may be said of any moment of a race."""

_NOT_FINAL = (
    r"(?![- ](?:(?:career |consecutive |straight |different |season |overall |Cup |Truck |Xfinity |"
    r"series |road[- ]course |national |NASCAR |top-five |top-10 |top five |top 10 |podium |playoff |stage )*(?:wins?|"
    r"victor(?:y|ies)|times?|straight|consecutive|career|row|stages?|laps?|turns?|poles?|starts?|"
    r"top|race|year|season|different|driver|round|corner|attempt|trip|title|championship|place in "
    r"(?:the )?(?:points|standings)|(?:one|man|car|two|three|half|time|manufacturer|restart|caution|pit|round|day|event|"
    r"green|set|place (?:on|in) (?:the )?(?:grid|points|standings))))\b)"
    r"(?!,? (?:in|of) (?:the )?(?:\w+[- ])?(?:points|standings|championship|table|series points|"
    r"qualifying|playoff|regular|opening stage|first stage|second stage|stage|Stage|two stages|first two|session))"
    r"(?!,? (?:on the (?:grid|starting|restart)|at the (?:time|halfway|start|end of stage)|when |"
    r"on (?:lap|Lap)|on the (?:day'?s )?(?:speed|charts?|leaderboard)|in (?:his|her) (?:heat|group)|fastest|quickest|row\b|"
    r"with \w+ laps?|with \d+|after \w+ laps|after Stage|at Stage|and (?:pursued|continued)))"
    r"(?! (?:to|from) (?:\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last))"
)
SPOT = rf"(?P<place>{PLACE}|runner-up)(?:[- ](?:place|placed|spot|position))?(?: finish(?:es)?| result| effort| run| spot| position)?{_NOT_FINAL}"
"""A place that is no count of wins, no stage's, no grid's and no table's."""

SURELY = re.compile(rf"(?<!had )(?<!have )(?<!\w)(?P<verb>{SURE}){_FILLER} {SPOT}")
WEAKLY = re.compile(rf"(?<!had )(?<!have )(?<!\w)(?P<verb>{WEAK}){_FILLER} {SPOT}")
BY_LIST = re.compile(
    rf"(?<!had )(?P<verb>{SURE}|{WEAK}){_FILLER} (?P<places>{PLACE}(?:-place)?(?:(?:, (?:and )?| and |- and |-|, ){PLACE}(?:-place)?)+)"
    rf"(?: place| position)?s?{_NOT_FINAL}"
)

MIDRACE = re.compile(
    r"\bLaps? \d|\blaps? (?:later|remaining|to go|left|earlier|into|mark)|(?:remaining|to go|left)\b|"
    r"[Rr]estart|pit (?:road|stop|box|crew)|green flag|caution|\b(?:early|initially|originally|meanwhile)\b|\bstage\b|"
    r"halfway|Turns? \d|backstretch|frontstretch|\blane\b|overt(?:ook|ake|aking)|\bpass(?:ed|ing)\b|"
    r"slid|pursu|trailed|followed suit|retain|at the time|battl|duel|fend|challeng|\b(?:moved|moving) (?:up )?in(?:to)?\b|"
    r"next lap|first two turns|draft|\bpole\b.* to\b|shuffled|leaderboard|\bran\b|running (?:second|third|fourth|fifth)"
)
"""Words that tell of a moment in the race rather than of its end."""

FINALLY = re.compile(
    r"(?i)\bin the end\b|at the (?:end|finish|flag|checkered|chequered)|across the line|when it counted|"
    r"final (?:order|results|classification|running order)|eventually|on the day|ended up"
)
