"""The words with which titles and leads say who won."""

import re

from bot.articles.clauses import LIST
from bot.articles.numbers import PLACE
from bot.articles.patterns.beaten import SECONDS
from bot.articles.shape import RACE, P

NOT_RACE = (
    r"(?:[Ss]tages?|\bpoles?\b|title|championship|crown|[Ss]egment|heat|"
    r"battle|race off pit|coin|award(?!ed)|"
    r"qualifying|restart|lottery|bonus|points|duel|money|playoff spot|drag race to)"
)
WINS = re.compile(
    r"(?<!had )(?<!have )(?P<verb>(?:to |and )?\b(?:won|wins|win|winning|"
    r"captur\w+|claim(?:ed|s|ing)|took|takes|taking|take|"
    r"snatch\w*|steals?|stole|scor(?:ed|es|ing)|grab\w*|earn(?:ed|s|ing)|"
    r"secur(?:ed|es|ing)|nabbed|notch\w+|"
    r"collect\w+|conquer\w*|pick(?:ed|s|ing) up|dr[oi]ve\w*|cruis\w+|roll\w+|"
    r"raced|charg\w+|held on|pull\w+|complet\w+|inherit\w*|"
    r"execut\w+|record\w+|post\w+|got|gets|has (?:another|a|an|his|her)|sail\w+|storm\w+|roar\w+|"
    r"clinch\w+|power\w+|motor\w+|surviv\w+|gambl\w+|hold(?:s|ing)? on|"
    r"earn\w+|pilot\w+|stretch\w+|coast\w+|muscl\w+|sprint\w+|scrap\w+|"
    r"wheel\w+|march\w+|speed\w*|sped|nurs\w+|parlay\w+|turn\w+|convert\w+|"
    r"return\w+|back|captures?|dominat\w+|sweeps?|swept|salvag\w+|celebrat\w+)"
    r")\b"
    r"(?P<what>(?: (?!and\b(?! on to)|but\b|while\b|after\b|who\b|which\b|when\b|"
    rf"before\b|as\b)[^\s;:{P[1:-1]}]+){{0,12}}?) ?"
    rf"(?P<object>{RACE}|\b(?:the|this|day's|(?:night|afternoon|evening)'s)(?: "
    r"[\w.&'-]+){0,5}? race\b(?![- ](?:off|lead|car))|\bvictory\b|\bwins?\b(?! "
    r"(?:in|total|streak))|(?:checkered|chequered) flag|\btrophy\b|"
    rf"\btriumph\b|[Vv]ictory [Ll]ane|\bvictories\b)"
)
WON = re.compile(
    r"(?<!had )(?<!have )(?<!who )(?<!last )(?P<verb>\b(?:won|wins|"
    r"triumph(?:ed|s)|prevail(?:ed|s)|was victorious|(?:emerged|came out|comes out) "
    r"(?:victorious|on top)))\b"
    r"(?! the (?:first|second|third|other|opener)(?: one)?(?:[.,;]|$| but| and| while))"
    r"(?! (?!from )(?:(?:the|his|her|both|a|an|its|all|\w+ of the|"
    r"(?!(?:and|of|but|to|by|with|for|after|while|from|before|as)\b)\w+) )*" + NOT_RACE + r")"
)
TO_WIN = re.compile(
    r"\b(?P<verb>(?:to|and) (?:win|won|claim|take|score|secure|capture|snatch|"
    rf"earn|notch|steal|grab)) (?:[^;.{P[1:-1]}]{{0,60}})"
    rf"(?:{RACE}|\brace\b(?![- ](?:off|lead))|victory|\bwin\b|event|triumph|checkered|chequered)|"
    r"(?P<verb2>\bto win) for the (?:\w+ ){0,2}time\b"
)
WON_TOO = re.compile(
    r"(?<!had )(?<!have )(?P<verb>\b(?:won|wins|took|takes|swept|sweeps|captured|claimed)) "
    rf"(?:(?:the|his|her|both|all|two|[Ss]tages?) [^.;{P[1:-1]}]{{0,60}}?)??"
    rf"(?:\bpole\b|\b[Ss]tages?\b)[^.;{P[1:-1]}]{{0,40}}?,? and(?:, [^,.;{P[1:-1]}]{{3,40}},)? "
    r"(?:then |finally |also |later )?(?P<object>(?:the|his|her) (?:(?:first|second|third|fourth|"
    rf"fifth|maiden|\w+th) )?(?:race|win|victory)|(?:the |\w+day's )?{RACE})"
    r"(?=[.,;]|$| (?:on|at|in|for|by|as)\b)(?! (?:in|for) (?:the )?[Ss]tage)"
)
"""A race won along with what else there was: "swept both stages and the race"."""

SEVERAL = re.compile(
    rf"{P}(?:, {P})*,? and {P} (?:all |both )?(?:win|won|take|took|score|claim|split|sweep|earn|"
    rf"capture)s?\b|"
    r"(?<!-)\b[Dd]uels\b|\b(?:[Hh]eats|[Tt]win \d+s)\b|^Weekly\b"
)
"""Titles of reports that tell of several races, none of which is theirs."""

AWAY_WITH = re.compile(
    r"(?P<verb>\b(?:left|leaves|departed|went home|goes home|c[oa]me away|walk(?:ed|s) (?:away|"
    r"off)|"
    r"dr[oi]ves? (?:away|off|home)|headed home|ended up|wound up|emerge[ds]|escaped|made off)) "
    r"with "
    rf"(?:(?P<it>it)\b|(?:the |this )?{RACE}|(?:the|his|her|an?) (?:[\w-]+ ){{0,4}}?(?:win|"
    rf"victory|trophy|race|"
    r"triumph|spoils)\b)"
)
AHEAD_BY = re.compile(
    r"(?P<verb>\b(?:was|finished|came out|ended up|got there|got home|crossed the line)) (?:ahead|"
    r"in "
    rf"front|first|the winner|best|clear|home) by (?:just |only |a mere )?{SECONDS}(?! (?:when|"
    rf"with|at "
    r"(?!the (?:line|flag|finish|stripe|end))|before|on|until|after|by|over))"
)
GOES_TO = (
    re.compile(
        rf"^(?:The|That|This) (?:win|victory|triumph)\b[^.;,{P[1:-1]}]{{0,60}} (?:was|is) (?:his|"
        rf"hers|"
        r"her)\b(?P<who>(?!))?"
    ),
    re.compile(
        rf"\b[Ii]t (?:is|was) the [\w-]+ (?:win|victory|triumph)\b(?:[^.;,{P[1:-1]}]|No\.)"
        rf"{{0,90}}?(?: and the [\w-]+)? (?:of|in) (?P<who>{P})'s?(?= career\b)"
    ),
    re.compile(rf"\bwon (?:him|her|(?P<who>{P})) (?:the |this )?(?:{RACE}|race\b)"),
    re.compile(
        rf"{P}'s? (?:[\w-]+ ){{0,3}}(?:winless|drought|skid|wait for)[^.;{P[1:-1]}]{{0,30}}(?:ends|"
        r"ended|stops|stopped|is over|was over|came to an end|has ended)\b"
        r"(?P<who>(?!))?"
    ),
    re.compile(rf"(?P<who>{P})'s (?:winning margin|margin of victory) (?:was|is)\b"),
    re.compile(
        rf"\b(?:declared|named|proclaimed) (?P<who>{P}) (?:as )?(?:the )?(?:race )?winner\b"
    ),
    re.compile(rf"\b[Ii]t was (?P<who>{P})(?:, {P})*,? and {P},? in that order"),
    re.compile(
        rf"\b[Ii]t was (?P<who>{P}),? who (?:[^.;{P[1:-1]}]{{0,60}} )?(?:to win|won|first|ahead)\b"
    ),
    re.compile(
        rf"{RACE}[^.;{P[1:-1]}]{{0,60}}? (?:went to|goes to|belonged to|belongs to|"
        rf"fell to) (?P<who>{P})"
    ),
    re.compile(
        r"(?:victory|win|triumph|four straight|in a row|wins)(?: No\. \d+| number \w+)?"
        r"(?: of (?:the (?:season|year|campaign)|(?:his|her) career))? (?:for|went to|goes to|"
        rf"belonged to) (?P<who>{P})(?! to\b)"
    ),
    re.compile(
        rf"(?P<who>{P}) (?:is|was|are|became|becomes) (?:the |a |an |again a )"
        r"?(?:[\w-]+ )*?(?:winners?|victors?)\b(?! of (?:the )?(?:stage|pole|"
        r"first|second|opening|both))"
    ),
    re.compile(rf"(?:won by|win by|victory by|wins? from|captured by|claimed by) (?P<who>{P})"),
    re.compile(
        r"(?:gave|gives|giving|handed|hands|handing|made|delivered|earned|put) "
        rf"(?P<who>{P}) (?:[^.;]{{0,40}})\b(?:win|victory|winner|Victory Lane)\b"
    ),
    re.compile(
        rf"(?P<who>{P}) (?:was|had been) (?:leading|in front|in the lead|ahead|out "
        r"front) when (?:the )?(?:sky|skies|rain|race was|race ended|event was|"
        r"red flag|storm|officials|NASCAR)"
    ),
    re.compile(
        rf"(?i:when (?:the )?(?:sky|skies|rain|storm|showers?|heavens))\b[^,;.{P[1:-1]}]{{0,40}},? "
        rf"(?P<who>{P}) (?:was|had been) (?:leading|ahead|in front|out front|in the lead)"
    ),
    re.compile(
        rf"(?P<who>{P}) was (?:leading|in front|in the lead|ahead|out front)[^.;{P[1:-1]}]{{0,30}} "
        rf"when "
        rf"[^.;{P[1:-1]}]{{0,60}}(?:froze the field|ended the race|ended it|stopped the race|"
        r"brought (?:it|the race) to)"
    ),
    re.compile(
        r"(?:snapp|end|br[eo]k|broke|halt|stopp)\w* (?:a|an|the) "
        rf"[^.;{P[1:-1]}]{{0,60}}(?:winless|without a (?:win|victory)|drought|skid)"
        rf"[^.;{P[1:-1]}]{{0,60}} (?:for|by) (?P<who>{P})"
    ),
    re.compile(
        rf"\b[Ii]t (?:was|is) (?P<who>{P})'s? (?:[\w-]+ ){{1,4}}?(?:win|victory|triumph|"
        r"trip to Victory Lane|visit to Victory Lane)\b"
    ),
    re.compile(rf"(?P<who>{P})'s? [^.;{P[1:-1]}]{{0,60}} for winning (?:the )?(?:{RACE}|race)"),
    re.compile(
        rf"(?P<who>{P}) (?:[^.;,{P[1:-1]}]{{0,80}} and )?(?:got there|crossed the line|reached the "
        rf"(?:line|flag)|was)\b"
        rf"[^;,{P[1:-1]}]{{0,24}}\bseconds? (?:sooner|earlier|quicker|faster|first)\b(?! than)"
    ),
    re.compile(rf"(?P<who>{P}) (?:led|leads|brought) {LIST} (?:across|home|to the)"),
    re.compile(rf"{RACE}[^.;]{{0,200}}? (?:was|is) (?:his|hers|(?P<who>{P})'s)\b"),
    re.compile(rf"(?:[Tt]he )?winner of (?:the |\w+'s )?(?:{RACE}|race) (?:was|is) (?P<who>{P})"),
    re.compile(rf"\bIt was (?P<who>{P})(?:,? again,?)? by (?:a |half |\.|\d)"),
    re.compile(
        rf"(?P<who>{P}) (?:was|is|has been|had been) (?:awarded|handed|given|"
        rf"gifted|declared (?:the )?winner of) (?:the )?(?:[a-z-]+ )?(?:{RACE}|win|victory|race)"
    ),
    re.compile(rf"\bbehind (?:race )?winner (?P<who>{P})"),
    re.compile(
        rf"{RACE}[^.;{P[1:-1]}]{{0,60}}? (?:(?:was|has been|is|gets) )?(?:awarded|handed|given|"
        rf"passed) "
        rf"to (?P<who>{P})"
    ),
    re.compile(rf"(?P<who>{P})(?: is| becomes)? (?:the )?new winner\b"),
    re.compile(
        rf"(?P<who>{P}) (?:ahead|in front|leading) when (?:the )?(?:rain|skies|sky|storms?|weather)"
    ),
)
BEAT = re.compile(
    r"(?<!had )(?P<verb>\b(?:beat|beats|beating|edged|edges|edging|outdueled|"
    r"outlasted|outlasts|held off|holds off|"
    r"holding off|defeated|topped|nipped|nips|outran|bested|squeez\w+ past|"
    r"pipped|stayed (?:ahead|in front) of|fended off))\b"
)
AHEAD = re.compile(
    r"(?P<verb>\b(?:was|finished|crossed|came home|stayed|reached|took the "
    r"[a-z]+ flag|(?:[a-z]+ed|slid|went|came|drove|ran|swept|shot|flew|got) (?:over|across|under|"
    r"to|"
    r"past) the (?:line|stripe|flag|finish(?: line)?|chec?quered flag|checkered flag))"
    rf"(?:(?! {PLACE})[^;{P[1:-1]}]){{0,60}}?"
    r"(?:ahead of|in front of|clear of|before|seconds up on|seconds better "
    rf"than|to the good over|to spare over|too good for)) (?:an? (?:[\w-]+ ){{1,3}})?{P}"
)
FIRST = re.compile(
    r"(?<!had )(?P<verb>\b(?:crossed (?:the )?(?:finish )?line|came (?:home|"
    r"in)|finished|got there|reached the "
    r"(?:flag|line)|took the (?:checkered|chequered) flag|arrived)) (?:in )"
    r"?first(?= place|[.,;]|$| in | on | at | ahead| by )|"
    rf"(?P<verb2>\b(?:was|is)) (?:still |again |once more )?first (?:on \w+day )?(?:in|at) (?:the "
    rf")?"
    rf"{RACE}"
)
PASS = re.compile(
    r"(?P<verb>\bmade (?:the|a|his|her)) (?:[\w-]+ ){0,2}(?:pass (?:that "
    r"mattered|for the win)|winning (?:pass|move))"
)
AWARDED = re.compile(
    r"(?P<verb>\b(?:was|is|has been|had been) (?:awarded|handed|given|gifted)) (?:the "
    r")?(?:[a-z-]+ )?"
    rf"(?:{RACE}|win\b|victory\b|race\b)"
)
AND_WIN = re.compile(
    r"(?P<verb>\b(?:came|drove|rallied|charged|recovered|stormed|rose|climbed|started|led)\b"
    rf"[^.;{P[1:-1]}]{{0,60}}) (?:and|to) win(?=[.;]|$)"
)
CHASED_HOME = re.compile(
    rf"\b(?:chas|trail|follow)\w+ (?P<who>{P}) (?:home|to the (?:line|flag|stripe|"
    rf"finish))\b[^.;{P[1:-1]}]{{0,30}}"
    rf"{SECONDS} (?:short|behind|back|adrift)"
)
HIS_WIN = re.compile(
    rf"(?P<who>{P})(?:'s?)(?: [\w.-]+){{0,4}} (?:win|victory|triumph|pass "
    r"(?:for|made)|margin|first (?:win|victory)|winning)\b"
)
OF_THIS_RACE = (
    r"(?: of (?:the (?:season|year)|his career|(?:19|20)\d\d))?"
    r"(?: (?:in|at|by|over|was|is|came|on|ended|gave|gives|from|made|left|put)\b|,)"
)
_VICTORY = (
    r"(?:\bw[oi]n(?:s|ning|ner)?\b|\bvictor(?:y|ies|ious)\b|\btriumph\w*|\btrophy\b|Victory Lane|"
    r"victory lane|"
    r"\bin front when it (?:mattered|counted)|\bahead at the (?:end|finish|line|flag)|"
    r"\bfirst (?:of them|to the (?:flag|line)|across|under)|\bupset\b|had it by|was (?:his|hers)\b)"
)
VICTORY = re.compile(
    rf"{_VICTORY}(?! (?:streak|column|in (?:19|20)\d\d|Lane before))"
    r"(?!(?: the)?(?: \w+)? (?:stages?|poles?|title|championship|heat)\b)"
)
"""Words of winning, whoever they are said of."""
NO_VICTORY = re.compile(
    r"(?i)\b(?:winless|yet to win|without a win|defending|last year|last week|ago|previous|"
    r"reigning|"
    r"could have|would have|should have|hoped?|wanted|chance|winner of|winners? here|never won|has "
    r"won|"
    r"had won|career wins|wins in|fourth|third|second-|runner)\b"
)
RACE_WINNER = re.compile(
    rf"^(?i:race winner|winner|winning driver|winner is)(?:, [^:.]{{3,100}})?: ?(?P<who>{P})"
)
IN_HAND = re.compile(rf"(?P<verb>\bhad) {SECONDS} (?:in hand|to spare)")
TITLE_VERBS = re.compile(
    r"(?i)^[^.;]{0,30}?\b(?:to win|back on top|on top|strikes|rules|reigns|"
    r"youngest|back to winning|holds the top spot|untouchable|unstoppable|"
    r"perfect|lets|wins?|won|tak(?:es|ing)|claims?|conquers?|outlasts?|"
    r"beats?|holds?|survives?|cruis\w+|runs away|breaks? "
    r"through|hangs? on|doubles? up|sweeps?|dominat\w+|triumphs?|prevails?|"
    r"edges?|squeezes?|masters?|"
    r"repeats?|sneaks?|gives?|ends?|captures?|steals?|scores?|earns?|rallies|"
    r"rolls?|makes? it|gets?|stays?|"
    r"comes? from|achieves?|by a|at last|victorious|victory|win|in command|"
    r"again|patience|inherits?|holds firm)\b"
)
_NO_WIN = (
    r"(?! (?:the |a |his |her |another )?(?:[\w-]+ )?(?:titles?|championships?|crowns?|stages?|"
    r"appeals?|"
    r"poles?|awards?|vote|hearts|battle|praise|over|place|spot|points|duel|heat|feud|fight|bet|"
    r"title)\b)"
)
TITLE_WINS = re.compile(
    rf"\b(?:(?:(?<={P} )|(?<=, )|(?<=and ))(?i:wins?|won)\b{_NO_WIN}|(?i:outlasts|triumphs|"
    rf"prevails|conquers|victorious|"
    r"(?:steals?|takes?|gets|swipes|snatches|nabs|inherits|claims|captures|scores|earns|grabs|"
    r"picks up|notches) (?:it\b|(?:[\w.'-]+ ){0,5}?(?:win|victory|race|\d{3})\b(?! of the pole)))|"
    rf"(?i:beats|edges|nips|holds off|fends off|outduels|outruns|tops|denies|defeats|pips|"
    rf"beat|passes|overhauls|runs down) {P}|"
    rf"(?<={P} )over {P}(?= at | in |[,.:;]|$)|"
    rf"(?<={P} )(?:is |named |declared )?(?:the )?new winner\b|"
    rf"(?<={P} )by (?:an? (?!\w+ (?:for|in) (?:the )?points)|\.?\d|half|inches)|"
    rf"(?i:swipes|snatches|steals|takes|plucks|nabs|wrests) [^;:{P[1:-1]}]{{2,40}} from {P})"
)
"""What a title says only of the race's winner."""

NTH_WIN = re.compile(
    r"(?:(?:for|with|was|is|and|had|has|have|got|took|celebrated|banked|bagged|collected|notch\w+|"
    r"earn\w+|scor\w+)|:|-|,) (?:his|her|a|the) "
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+th|\d+(?:st|nd|rd|th)|"
    r"maiden)(?: (?!and\b|in\b|at\b)[\w.'&-]+){0,6}? (?:win|victory|triumph)\b(?! lane)|"
    r"(?:for|was|is) (?:career )?(?:win|victory) No\. \d+"
)
"""A win counted: "…, and that was that: his first Xfinity Series win"."""

NOT_YET = re.compile(
    r"(?i)\b(?:seek\w*|hop\w+|chas\w+|want\w*|still|until|since|without|before|when|after|denied|"
    r"went on|looking|remember\w*|would|could|almost|nearly|not)\b"
)
NO_RACE = re.compile(
    r"(?i)\bpoles?\b|qualif|practice|preview|\bodds\b|\bpicks\b|lineup|standings|what to watch"
)
ORIGINALLY = re.compile(r"\b(?:although|though|originally|disqualif|inherits?)")
CUES = re.compile(r"\b(?:win|wins|won|victory|winner|winning|beat|triumph|first again)\b")
