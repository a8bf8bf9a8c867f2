"""The words with which reports tell of the points table."""

import re

from bot.articles.clauses import LIST
from bot.articles.numbers import NUMBER, PLACE
from bot.articles.shape import P

TABLE = (
    r"(?:[\w'. &-]{0,60}?)(?:points(?: lead| standings| race| table)?|"
    r"standings|championship(?: lead| standings| race| table)?|table|point "
    r"standings|series lead|title race|top spot)\b"
)
LEADS = re.compile(
    r"(?<!had )(?P<verb>\b(?:(?:unofficially |still |now |also |currently )"
    r"?(?:leads?|heads|tops|holds|maintains|maintained|retains|retained|keeps|"
    r"extend(?:s|ed)|paces|is atop|stays (?:on top|atop|in front|first)|"
    r"remains (?:on top|in front|first)|sits (?:on top|first)|"
    r"sits atop|remains atop|is (?:still |now |back )?in the (?=(?:points|championship) lead)|is "
    r"(?:still|now|back) (?:on top of|atop|No\. 1 in|first in)|is No\. 1 "
    r"in|is first in|is on top of|goes to "
    r"the top of|took over|takes over|moved? (?:in)?to|moves (?:in)?to|"
    r"assumed|"
    r"seized|grabbed|take|regain(?:s|ed)|stretch(?:es|ed)|increas(?:es|ed)|"
    r"has|leaves (?:with|as)|is (?:the|your) (?:new )?|returns to)))(?: "
    r"(?:the|a|his|her|an|with|of|in|top of|lead in|lead of|first in|"
    rf"unofficial|overall|slim|\w+-point|to lead|number one in))*? ?{TABLE}"
)
LEADER = re.compile(
    r"(?i:(?:points|point|standings|championship|series points|series|Formula (?:One|1)) leader),? "
    rf"(?:and (?:[\w -]+ )?)?(?P<who>{P})|(?P<whom>{P}),? (?:is |who is |"
    r"remains |now )?(?:the |still the |a )?(?:new |current |unofficial )"
    r"(?:[A-Z][\w]*(?: [A-Z]\w*){0,2} )?"
    r"?(?:IndyCar leader|(?i:(?:points|standings|championship|series) leader))\b"
)
_SECOND = r"(?:second-placed? |runner-up |nearest (?:rival|pursuer) )?"
GAP_LIST = re.compile(
    rf"(?:by|with) (?:a |an )?(?P<n>{NUMBER})(?:[- ](?:points?|markers?))? "
    r"(?:(?:lead|edge|advantage|cushion|margin) )?(?:over|on|ahead of|from|"
    rf"clear of|up on) {_SECOND}(?P<who>{P})(?P<more>(?:(?:, (?:the|a|who) "
    rf"[^,;.{P[1:-1]}]{{2,40}})?,? "
    rf"(?:and )?(?P<_n>{NUMBER})(?: "
    rf"points?)? (?:over|on|ahead of|from) {P})*)"
)
MORE = re.compile(
    rf"(?P<n>{NUMBER})(?: points?| markers?)? (?:over|on|ahead of|from) "
    rf"(?P<who>{P})"
)
LEAD_OVER = re.compile(
    r"(?P<verb>(?:leads?|is ahead of|holds|has got|has|have|with|and|maintains|keeps|takes?|"
    r"boasts|enjoys|brings|built|owns|carries|extended)) (?:(?:the|his|her|a|an|still|now|holds?|"
    r"lead|"
    r"slim|series|championship|points|standings|comfortable|advantage|"
    rf"\w+-race|unofficial) )*?(?P<n>{NUMBER})[- ]points? (?:[a-z]+ )?(?:lead|advantage|"
    r"edge|cushion|margin|gap)(?: in the \w+)? (?:over|on|ahead of|from|to) "
    rf"{_SECOND}(?P<who>{P})"
)
LEADS_BY = re.compile(
    r"(?P<verb>\b(?:leads|tops|heads|is ahead of|trails|is chasing)) "
    rf"(?P<who>{P})(?:, who [^,;{P[1:-1]}]{{3,40}},|,| in the (?:points|standings|championship|"
    rf"table))? by "
    rf"(?:a |just |only )?(?P<n>{NUMBER})(?:[- ]points?|markers)?\b(?! "
    r"seconds?| laps?|-second)"
)
AHEAD_OF = re.compile(
    rf"(?<![-\d])(?P<n>{NUMBER})(?: points?| markers?)? (?:ahead of|clear of|to the good over|"
    rf"better than|in front of|up on|above) (?P<who>{P})(?! (?:and (?!{NUMBER} )|in the race)"
    r")"
)
BEHIND = re.compile(
    rf"(?P<n>{NUMBER})(?: points?| markers?)? (?:further )?(?:behind|back of|adrift of|shy "
    rf"of|off|below|down on|down|adrift|in arrears|astern|out of (?:first|the lead)|"
    rf"out(?=[.,;]))(?: (?P<whom>{P}|him|her|the lead(?:er)?))?|"
    rf"(?P<m>{NUMBER})(?: points?)? back\b|minus (?P<k>\d+)"
)
TRAILS = re.compile(
    rf"(?P<verb>\btrails|trailing|now trails)(?: (?P<who>{P})| him| her)? by "
    rf"(?:just |only )?(?P<n>{NUMBER}|a single)(?: points?| markers?)?\b(?! (?:seconds|laps))|"
    rf"(?P<back>{P}) is (?P<m>{NUMBER}) back"
)
SCORES = re.compile(
    r"(?P<a>\d{2,4})-(?P<b>\d{2,4}) (?:ahead of|over|lead over|on|against)"
    rf" (?P<who>{P})"
)
LEAD_TO = re.compile(
    r"(?:lead|advantage|margin|gap|edge)(?: in the \w+)? (?:over|on|to) "
    rf"(?P<who>{P})(?: in the \w+)? (?:(?:has grown |has shrunk |is up |is down |grew |rose |"
    rf"shrank |fell |stretched |"
    rf"increased |went )?to|at|of|by|is|is now|stands at) (?P<n>{NUMBER})(?: "
    r"points?)?"
)
TO_CUT = re.compile(
    r"\b(?:cut|cuts|clos\w+|trim\w*|reduc\w+|narrow\w*|slic\w+|shav\w+|whittl\w+) (?:the |his |"
    r"her )"
    r"(?:[\w-]+ ){0,3}$"
)
"""What makes "the gap to A" the subject's, not A's."""
HIS_LEAD = re.compile(
    rf"(?P<who>{P})'s? (?:[\w-]+ ){{0,3}}lead (?:over|on|to|is|was|in the "
    r"(?:points|standings|championship)|atop the|at the top of the)\b"
)
CUT = re.compile(
    r"(?P<verb>\b(?:cut|cuts|trimmed|trims|reduced|sliced|narrowed|shaved|closed)) "
    rf"(?P<who>{P})'s? (?:[\w-]+ ){{0,3}}(?:lead|advantage|margin)(?: in the "
    rf"\w+)? to (?:just |only )?(?P<n>{NUMBER})\b"
)
LEADS_AT = re.compile(rf"\bleads (?P<who>{P})(?:,| by)? (?P<a>\d{{2,4}})-(?P<b>\d{{2,4}})\b")
FOR_A_SPOT = re.compile(
    r"\b(?:place|spot|berth|position|seat|bid)s?,?(?: in the [\w ]{2,24})?(?: on points)?, "
    r"(?:just |only )?$|"
    r"\b(?:last|final) (?:spot|place|berth|transfer)\b|\bthe latter\b|\bget(?:s|ting)? in\b|\bgot "
    r"in\b|"
    r"\badvanc\w+|wild[- ]card|\bbubble\b|\bcut-?(?:line|off)\b|\btransfer\b"
)
"""What a gap ahead of somebody may be for, other than the lead."""
AND_BY = re.compile(rf"(?:,|,? and) (?P<who>{P}) by (?P<n>{NUMBER})\b")
ANY_GAP = re.compile(rf"\b(?P<n>{NUMBER})(?:-point| points?\b| (?:over|ahead|behind|back)\b)")
WITHIN = re.compile(
    r"(?P<verb>\b(?:moves?|moved|is|was|climbs?|pulls?|pulled|closes?|closed|"
    rf"gets?|sits?)(?: to| up to)?) within (?P<n>{NUMBER})(?:[- ]points?)? of "
    r"(?:the )?(?P<role>(?:points |championship |standings )?leader )"
    rf"?(?P<who>{P})"
)
UP_ON = re.compile(
    r"(?P<verb>\bis|sits|stands|goes|remains|stays|finish(?:es|ed)|end(?:s|ed))(?: now| still)? "
    rf"(?P<n>{NUMBER}) points? (?:up on|ahead of|clear of|in front of|above|"
    rf"better than) (?P<who>{P})"
)
TO_FIRST = re.compile(
    r"(?P<verb>\b(?:goes|went|moves|moved|jumps|jumped|climbs|climbed|vaults|"
    rf"vaulted))\b[^.;{P[1:-1]}]{{0,60}}\b(?:to|into) (?:first|the lead|the "
    r"top)\b"
)
ANOTHER = re.compile(
    rf"(?P<who>{P}) (?:another|a further) (?P<n>{NUMBER})(?: points?)? (?:back|behind|adrift|"
    rf"further back)|(?P<whom>{P}),? (?:is |sits |in \w+,? )?(?P<m>{NUMBER})(?: points?)? "
    rf"(?:further|farther) "
    r"(?:back|behind|adrift|away|down)\b"
)
WITH_LIST = re.compile(
    rf"(?P<who>{LIST}) (?:round|rounds|rounded|complete|completed) out the "
    r"top[- ](?P<n>five|5|10|ten|three) in (?:the )?(?:points|standings)"
)
MARGIN_IS = re.compile(rf"gone past (?P<who>{P})[^.]{{0,20}}margin is (?P<n>{NUMBER}) points?")
POSITION = re.compile(
    rf"(?P<place>{PLACE})(?: place)? in (?:the )?(?:\w+ )?(?:points|standings|"
    r"championship|table)"
)
BY_LINE = re.compile(
    rf"(?i:points: )(?P<lead>{P}) leads by (?P<n>\d+) (?:over|from|on) "
    rf"(?P<who>{P})"
)
_LEAD = r"(?:lead|edge|advantage|cushion|margin|gap|bulge|buffer)"
LEAD_OF = re.compile(
    r"(?P<verb>\b(?:has|have|holds|owns|takes|take|carries|enjoys|boasts|keeps|maintains|built|"
    r"brings|"
    rf"with|sports|got|it is)) (?:now |got |still )?(?:an? |the |his |her )(?:[\w-]+ "
    rf"){{0,3}}?{_LEAD} of "
    rf"(?P<n>{NUMBER})(?: points?| markers?)? (?:over|on|to|from|ahead of|clear of) "
    rf"{_SECOND}(?P<who>{P})"
)
"""A lead with its size behind it: "has a cushion of 212 points over …"."""
GREW = re.compile(
    rf"(?:(?P<lead>{P})(?:'s?|, whose) |\bthe |\b(?:his|her) )(?:[\w-]+ ){{0,3}}?{_LEAD}(?: in the "
    rf"[\w ]{{1,30}}?)? "
    r"(?:swelled|grew|shrank|ballooned|rose|fell|increased|dropped|dipped|is(?: now| down| up)?|"
    r"stands|now stands|has (?:grown|shrunk|come down)|was (?:cut|trimmed)) (?:to |at |by )?"
    rf"(?:just |only )?(?P<n>{NUMBER})(?: points?| markers?)? (?:over|on|ahead of) (?P<who>{P})"
)
HAS_ON = re.compile(
    rf"(?P<verb>\b(?:has|holds|is)) (?:it (?:now )?by )?(?P<n>{NUMBER}) (?:points?|markers?) (?:on|"
    rf"over|in hand on) (?P<who>{P})"
)
TRAILS_ALL = re.compile(rf"\btrails?(?: him| her| {P})? by {NUMBER}\b")
AND_TRAILS = re.compile(
    rf"(?:,|,? and) (?P<who>{P})(?:, [^,;{P[1:-1]}]{{2,40}},)? by (?P<n>{NUMBER})\b(?! (?:seconds|"
    rf"laps))"
)
AND_OFF = re.compile(
    rf"(?:,|,? and|, with|;) (?P<who>{P})(?:, [^,;.\d{P[1:-1]}]{{2,50}},|,)? (?:is )?"
    r"(?P<n>\d{1,3})(?: (?:back|behind|off|down|adrift|out))?(?=[.,;]|$| and )"
)
TO_HIS = re.compile(
    rf"(?P<verb>\b(?:has|leads|holds|is|tops|heads)) [^.;{P[1:-1]}]{{0,60}}\b(?P<a>\d{{2,4}}) "
    rf"points? to "
    rf"(?P<who>{P})'s? (?P<b>\d{{2,4}})\b"
)
DEFICIT = re.compile(
    rf"(?P<who>{P})'s? (?:deficit|gap|shortfall)(?: to [^,;.]{{2,20}})? (?:is|stands at|stood at|"
    rf"was|grew to|is now)"
    rf" (?:just |only )?(?P<n>{NUMBER})\b"
)
LEAVES_AS = re.compile(
    r"(?P<verb>\b(?:leaves|departs|heads|goes|exits|emerges|remains|continues|stays|comes out|is|"
    r"left))"
    rf"\b[^.;{P[1:-1]}]{{0,50}}?\b(?:as |the )(?:the )?(?:new |clear )?(?:[A-Z][\w&'-]* ){{0,6}}"
    r"(?:points?|series|standings|championship)(?:[ -](?:leader|man|pacesetter))\b"
)
TO_BEAT = re.compile(
    rf"(?P<who>{P})(?:, [^.;{P[1:-1]}]{{2,70}},)? is the (?:man|driver|one|guy|racer) to (?:catch|"
    rf"chase)\b"
)
IN_BRACKETS = re.compile(rf"(?P<who>{P}) \(-(?P<n>\d{{1,4}})\)")
CONTEXT = re.compile(
    rf"(?i)\btrails (?-i:{P}) by {NUMBER} (?:(?:going|heading|headed|on the way) (?-i:to [A-Z])|"
    rf"with (?:just |only )?{NUMBER} (?:more )?races? (?:left|remaining|to go|to run)\b)|"
    r"\bpoints?\b|series lead|behind the leader\b|\bnow \d+ (?:back|behind|down)\b|"
    r"\b(?:Cup|Xfinity|Truck|IndyCar|ARCA) lead\b|\b(?:title|crown)\b|\blead stands\b|IndyCar "
    r"leader|^playoffs?:|"
    r"Formula (?:One|1) leader|to catch\b|"
    r"'s? deficit|'s "
    r"lead, |'s? lead\b[^.]{0,20} \d+|"
    r"standings|championship|\btable\b|markers|title (?:race|"
    r"picture)"
)
SECONDS = re.compile(r"(?i)^[- ]?(?:seconds?|laps?|tenths|car|races?|wins?)")
OTHER_TABLE = re.compile(
    r"(?i)\b(?:rookie(?: of the year)?|owners?'?|manufacturers?'?|constructors?'?|crew chiefs?)"
    r" (?:points|standings|championship|title|race|battle|table)\b"
)
"""Tables of others than the drivers of the series."""
