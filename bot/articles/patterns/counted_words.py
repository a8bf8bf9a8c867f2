"""The words that stand by names whose places are to be counted."""

import re

from bot.articles.clauses import LIST, LOOSE_LIST
from bot.articles.numbers import NUMBER, PLACE
from bot.articles.shape import P

N = r"(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
TOP = (
    r"(?:the |a |an |his |this )?(?:rest of |remainder of )?(?:the )"
    r"?(?:(?:unofficial|official|final|overall) )?(?:[Tt]op|lead|first)[- "
    rf"]{N}\b(?! (?:in|of) (?:the )?(?:points|standings|championship|session|"
    r"qualifying|stage))"
)
COMPLETE = (
    r"(?:complet(?:ed|es|e|ing)|round(?:ed|s|ing)? out|rounded off|fill(?:ed|"
    r"ing)? out|filled|made up|making up|"
    r"(?:took|claimed|filled|grabbed|completed) (?:the )?(?:other|remaining|rest of the)(?= "
    r"[Tt]op)|"
    r"clos(?:ed|ing) out|were the (?:remainder|rest) of|was the (?:remainder|"
    r"rest) of|finished off|capped|"
    r"were the others?(?: \w+)? in|was the other in|rounds out)"
)
COMPLETED = re.compile(
    rf"(?P<who>{LOOSE_LIST})(?:,? (?:who|all|then|also|\w+ly))* {COMPLETE} "
    rf"{TOP}"
)
COMPLETED_BY = re.compile(
    rf"(?i:{COMPLETE} {TOP})(?: (?:at|on|in) [^.,;{P[1:-1]}]{{1,40}})?(?: "
    rf"finishers)?,? (?:were|was|came|are|is|:)? ?(?:by )?(?P<who>{LIST})"
)
ALSO_COMPLETED = re.compile(rf"(?:,|;|,? and) (?P<who>{LIST}) {TOP}(?=[.,;])")
TOP_BY = re.compile(
    rf"{TOP} (?:was|were) (?:completed|rounded out|filled out|closed out) by "
    rf"(?P<who>{LIST})"
)
COMPLETING = re.compile(
    rf"(?P<who>{P})(?!'s)[^.;{P[1:-1]}]{{2,60}} to (?:complete|round out|close out|fill out) {TOP}"
)
REST_IS = re.compile(
    rf"(?i:(?:rest|remainder|balance) of (?:the )?(?:new |official )?top[- ]){N} (?:was|were|"
    rf"included|consisted of|"
    rf"comprised|"
    rf"featured|went)(?: made up of| composed of| filled by)?:? (?P<who>{LIST})"
)
TRAILED = re.compile(
    rf"(?:,|,? and|;) (?P<who>{LIST}) (?:trailed|followed|came home behind|chased) (?:him|her|them|"
    rf"the pair)"
    r"(?: (?:across|home|over|in|to)\b|(?=[.,;]))"
)
PODIUM = re.compile(
    rf"(?P<who>{LOOSE_LIST}) {COMPLETE} the (?:podium|top step|rostrum)|the podium "
    rf"was (?:completed|rounded out) by (?P<by>{LIST})|"
    rf"{COMPLETE} the podium (?:was|were) (?P<inv>{LIST})|(?P<join>{LIST}) "
    rf"join(?:ed|ing) (?:him|her|{P}) on the podium"
)
TOP_IS = re.compile(
    r"(?i:\b[Tt]op[- ](?P<n>\d{1,2}|five|ten|three|10))(?: finishers)?(?: "
    rf"(?:was|were|read))?(?::| -)? (?P<who>{LIST})"
)
ALSO_TOP = re.compile(
    rf"(?P<who>{LIST}) (?:also |both )?(?:finished (?:in|inside)|made|cracked|"
    rf"were in|ended up in) {TOP}(?:, respectively)?"
)
THEN_CAME = re.compile(
    r"^(?:Then|Next|Next up|After that|After them|Behind them|Behind that "
    rf"pair) (?:came|were|was|followed) (?P<who>{LIST})"
)
NEXT = re.compile(
    rf"(?P<who>{LIST})(?:, in (?:that|this) order,|, [^,;{P[1:-1]}]{{3,40}},)? "
    r"(?:were|was|came|followed(?! (?:him|her) )|finished|are|crossed the line)"
    r"(?: him| her| them| the pair| that pair| the two)?(?: home| the)? "
    rf"?(?:next|in line|behind)?(?: {N})?"
    rf"(?: (?:across|over|home|in|past)(?: the (?:line|order|flag))?)?(?:,? in that order)?"
    r"(?=[.,;]|$)"
)
FOLLOWED = re.compile(
    r"(?P<by>,? (?:(?:just |right |barely |narrowly |only )?(?:ahead of|in front of)"
    r"(?: (?:fellow |the |his |her |surprise |part-time |rookie |one-off |veteran )*"
    r"(?:[a-z]+-timers?|ringers?|specialists?|guests?|stand-ins?|journeymen|rivals?|youngsters?|"
    r"debutants?|newcomers?|teenagers?|brothers))?|"
    rf"followed (?:home |across the line )?by|then came|then|with) (?:the \w+ of "
    rf")?)(?P<who>{LIST})(?=(?P<after>[^.;]{{0,30}}))"
)
BEHIND_CAME = re.compile(
    r"(?<!\d )(?i:\b(?:behind|after|following|(?:chasing|trailing)(?= \S+ (?:home|across|at "
    r"the))) (?P<whom>him|her|them|(?:those|these|the) (?:top |first |leading )?two(?: "
    r"(?:[A-Z]\w+ )?(?:drivers|men|"
    r"cars|regulars|winners|veterans|contenders|teammates|rivals))?|"
    r"(?:that|the)(?: \w+)? (?:pair|duo)|those three|that trio|the "
    rf"winner|{P}(?: and (?P<second>{P}))?)(?: home| at the (?:line|stripe|flag|finish)| across "
    rf"the line)?"
    rf"(?: (?:came|comes?|were|was|followed)|,)) "
    rf"(?P<who>{LIST})"
)
MADE_PODIUM = re.compile(
    rf"(?P<who>{P})(?:,? who)? (?:also |just |then )?(?:made|gets|got|gains|inherits|inherited|"
    rf"reached|was also on|got (?:on|on "
    rf")?to|was "
    rf"the other (?:man|driver) on|also stood on|stood on|took the last (?:place|step) (?:on|of)) "
    rf"the "
    r"podium\b"
)
POSITIONS = re.compile(
    rf"(?P<who>{LIST}) (?:took|claimed|filled|had|got|were|were in|finished|occupied|held|came)(?: "
    rf"home)?(?: in)? (?:the )?(?:positions|places|spots) (?P<first>{NUMBER}) (?:through|to) "
    rf"(?P<last>{NUMBER})\b"
)
FROM_OTHERS = re.compile(
    rf"\b(?:kept|keeping|held|took|grabbed|stole|snatched|held on to|beat \w+ for|clung to) "
    rf"(?P<place>{PLACE})(?: place)? (?:from|over|ahead of|against) (?P<who>{LOOSE_LIST})(?=[.;]|"
    rf"$|, )"
)
BETWEEN_THEM = re.compile(
    rf"(?P<a>{P}) in (?P<at>{PLACE}) and (?P<b>{P}) in (?P<to>{PLACE})\b[^.;]*?\b(?:with "
    rf")?(?P<who>{P})"
    rf"[^.;{P[1:-1]}]{{0,50}} (?:in )?between (?:those two|the two|them|that pair|the pair)\b"
)
LAST_POINTS = re.compile(
    rf"(?P<who>{LIST}) (?:took|claimed|picked up|collected|scored|got|grabbed|"
    r"completed|rounded out|took home) the (?:last|final|remaining|other) "
    r"(?:of the )?(?:points|scoring (?:places|positions)|points (?:places|positions|scorers))"
)
FILLED = re.compile(
    rf"(?P<who>{LIST}) (?:filled|took|occupied|had) the (?:places|spots|positions) between "
    rf"(?P<a>{P}) and (?P<b>{P})"
)
IN_ORDER = re.compile(
    rf"\b(?:it was|finished|crossed|came home) (?P<who>{P}(?:, {P})*,? and {P}),? in that order"
)
BETWEEN_TOLD = re.compile(
    rf"^(?:In )?[Bb]etween (?:those two|the two|them|that pair|the pair) (?:came|was|finished|"
    rf"stood|is) (?P<who>{P})"
)
BETWEEN = re.compile(
    rf"[Bb]etween (?P<a>{P}) and (?P<b>{P}) (?:came|were|was|finished|stood|"
    rf"are) (?P<who>{LIST})"
)
NEIGHBOUR = re.compile(
    r"(?P<by>one|a|two|three) (?:places?|spots?|positions?) (?P<which>better than|ahead of|clear "
    r"of|in "
    r"front of|behind|worse than|lower than|further back than|above|below) "
    rf"(?P<who>{P})(?: in (?P<in>{PLACE}))?"
)
IN_TABLE = re.compile(r"(?i)\b(?:points|standings|championship|table)\b")
"""Who is "followed by" others there is so in the table."""
RIGHT_BEHIND = re.compile(
    r"(?:[- ](?:place|spot))?(?: (?:for|in|with|overall|in the) [\w' -]{1,25})?"
    rf"(?:,? (?:was |is |matched |equal+ed |tied )?(?:his|her|a|an|the) "
    rf"[^,;{P[1:-1]}]{{3,50}})?,?"
)
FROM_GRID = re.compile(r" from \S+ on the (?:starting )?grid")
BEFORE = re.compile(r"[^.;]{0,50}")
CLAUSE_END = re.compile(r"[,;:] | and | while | but ")
OPENING = re.compile(r"^(?:In|At|After|On|During|Behind) [^,]*, |^[^,.;]{0,40}: ")
QUALIFYING = re.compile(
    r"(?i)qualif|\bgrid\b|session|practice|\bpoints\b|standings|\bstages?\b|"
    r"Lap \d|laps? (?:remaining|to go|later)|restart"
)
