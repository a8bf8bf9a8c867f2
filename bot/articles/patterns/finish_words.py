"""The words with which reports say who finished where."""

import re

from bot.articles.numbers import PLACE
from bot.articles.shape import P

_FILLER = (
    r"(?: (?:where|right where|exactly where) (?:he|she|it|they|"
    r"[\ue000-\uf7ff]) (?:had )?\w+(?: it)?,)?"
    r"(?: an? [a-z]+(?:-[a-z]+)?(?= (?:\d|[a-z]+(?:st|nd|rd|th|cond|ird|rst)\b)))?"
    r"(?: at (?!the\b)[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}(?= in ))?"
    r"(?: (?:home|up|in|into|to|for|a|an|the|his|her|their|with|as|only|just|still|"
    r"from (?:the (?:rear|back|tail)(?: of the (?:field|pack|grid))?|\d{1,2}(?:st|nd|rd|th)) to|as "
    r"far as|all the way|"
    r"a distant|eventual|off|"
    r"unofficially|officially|solid|strong|career-best|season-best|"
    r"season-high|career-high|best-ever|"
    r"quiet|disappointing|fighting|impressive|respective|across|at|both|close|hard-fought|distant|"
    r"surprise|surprising|lonely|respectable|encouraging|scored|run|hard-earned|well-earned|"
    r"[\d.]+ ?sec(?:onds?)? (?:behind|back|adrift|later),?))*"
)
SURE = (
    r"(?:finish(?:ed|es|ing)?|c[oa]m(?:e|ing) (?:home|in|through|across)|"
    r"crossed(?: the (?:finish )?line)?|crossing the "
    r"line|took the (?:checkered|chequered) flag|end(?:ed|s|ing) up|(?:ended|"
    r"ends|closed out|capped) (?:the|his|her|their) "
    r"(?:race|day|night|afternoon|evening|weekend|run)|w(?:ou|i)nd(?:s|ing)? up|"
    r"got home|gets home|settl(?:ed|es|ing) (?:for|in|into)|"
    r"salvaged|salvaging|limped (?:home|in|across)|coasted (?:home|across|in)|"
    r"trailed (?:home|in|(?:him|her|them|the (?:pair|duo)|[\ue000-\uf7ff](?: "
    r"and [\ue000-\uf7ff])?)(?: home)?(?= in))|"
    r"(?:was|is|were|are) (?:put down as|listed(?: as)?|posted(?: in)?|shown(?: as)?)|"
    r"(?:crash|bow|drop|fall|fell|park|wash|flam)\w* out(?= in)|picked up|picks up|picking up|"
    r"(?:go|goes|went) (?:down as|home (?:with|in))|came away with|comes away with|"
    r"(?P<him>(?:got|earned|gave|netted|landed|brought|left|made|sidelined|eliminated|knocked)"
    r" (?:him|her)(?: out(?= in))?)(?: (?:back|down))?(?: to)?(?= )|"
    r"(?:gave|handed|earned)(?: [A-Z][\w.&'-]*){1,4}?(?= (?:[a-z-]+|\d+\w\w)[ -]place)|"
    r"had to (?:take|accept|swallow|settle for)|has to (?:take|settle for)|"
    r"(?:was|were) (?:relegated|penali[sz]ed|demoted|docked|(?:moved|put) back)(?: back)? to|"
    r"got (?:back )?no (?:further|farther|higher|better) than|"
    r"(?:is|was|goes|went|go) in(?:to)? the (?:books|record|records|results|box score)|"
    r"had to live with|had the consolation of|to be(?= (?:second|third|fourth|fifth|\d))|"
    r"(?:roll|coast|limp|crawl|stagger|cruis|sail|sputter)(?:ed|ing) (?:across|over|under)(?: the "
    r"(?:line|stripe|flag|finish line|finish))?|[a-z]+ed home|roll(?:ed|s|ing) in|had to be|down "
    r"as|(?:equal|match|"
    r"ti)\w* (?:his|her) "
    r"(?:[\w-]+[- ]){0,3}(?:best|high)(?: [a-z-]+){0,5} (?:with|in|by finishing)|"
    r"(?:c[oa]me|rall\w+|recover\w*|fought|rebound\w*|charg\w+|dr[oi]ve)(?: back)? from "
    r"[^,;.]{2,50}? for|"
    r"(?:limp|coast|crawl|stagger|sputter|stumbl|hobbl)(?:ed|s|es|ing) to|"
    r"had to show for (?:it|that|them|his \w+|her \w+) was|settle for|good for|"
    r"was (?:scored|classified|credited with|placed|flagged)|were (?:scored|"
    r"classified|credited with|placed)|"
    r"(?:was|were) (?:a|one|two|\\w+) laps? down,?|(?:is|are) credited with|"
    r"nursed (?:[\w' -]{1,50}) to|brought (?:[\w' "
    r".-]{1,50}) home|ma(?:de|ke) do with|"
    r"had to be (?:content|happy|satisfied) with|(?:was|were) (?:content|"
    r"happy) with|(?:was|were) left (?:with|in)|to (?:take|claim|finish|place|"
    r"grab|secure|earn|salvage|"
    r"snatch|come home)|could (?:do|manage) no better than|recovered (?:for|"
    r"to "
    r"(?:finish|take|"
    r"claim|place|come home|salvage))|"
    r"rallied (?:for|to (?:finish|take|claim|place|come home))|rebounded "
    r"(?:for|to (?:finish|take))|"
    r"(?:held|hung|holding|hanging|holds|hangs|clung) on(?:to)? (?:for|to (?:finish|take)|(?:to "
    r")?(?=(?:\w+ )?(?:second|third|fourth|fifth|\d)))|followed "
    r"suit in|rolled home|drove home|"
    r"(?:record|post|earn|scor|notch|secur|captur|claim|nett|collect|bank|"
    r"register)(?:ed|es|s|ing|e)?)"
)
"""Verbs said of the end of a race, whatever stands around them."""

WEAK = (
    r"(?:was|were|is|took|takes|taking(?: home)?|got|gets|grabbed|grabs|"
    r"grabbing|placed|places|placing|came|comes|inherits?|inherited|"
    r"fad(?:ed|es|ing)(?: back)? to|fell(?: back)? to|dropped(?: back)? "
    r"(?:from \w+ )?to|slipped(?: back)? to|"
    r"(?:drop|slip|fall)s(?: back)? to|drifted(?: back)? to|sank to|tumbled to|plummeted to|"
    r"recovered to|rallied to|rebounded to|"
    r"charged(?: back)? to|drove(?: up)? to|climbed(?: back)? to|fought "
    r"back(?: from [\w ]{1,24}?)? to|"
    r"(?:spun|tumbled|crashed|plunged|skidded|slumped)(?: back| down)? to|kept|keeping|retained|"
    r"kept going to|(?:moves?|moved) (?:up )?to|becomes?|made it|managed|parked|retired|"
    r"remained|stayed|came through to|steals?|stole|stealing|has(?= (?:an? )?(?:\w+-\w+ )?)|"
    r"(?:picked|threaded|carved|sliced|muscled|found|worked|work|clawed|claw|fought|battled|"
    r"charged|drove|raced) (?:his|her) way (?:back "
    r")?(?:up )?(?:in)?to|"
    r"(?:got|gets|made it|worked|fought|clawed|battled)(?: (?:his|her) way)? back(?: up)?(?: as "
    r"far as)?(?: to)?|"
    r"(?:sneak|slott|slipp|nipp|squeez|edg|com|driv|rac|cross|charg|rally|rall)ing (?:into|in|for|"
    r"to|home)|"
    r"ran(?: home)?|made his way to|raced to|ended|had)"
)
"""Verbs that may be said of any moment of a race."""

_NOT_FINAL = (
    r"(?![- ](?:(?:career |consecutive |successive |straight |different |"
    r"season |overall |Cup |Truck |Xfinity |"
    r"series |road[- ]course |national |NASCAR |top-five |top-10 |top five |"
    r"top 10 |podium |playoff |stage )*(?:wins?|"
    r"victor(?:y|ies)|times?|straight|consecutive|career|row|stages?|laps?|turns?|poles?|starts?|"
    r"top|race|year|season|different|driver|round|corner|attempt|trip|title|championship|place in "
    r"(?:the )?(?:points|standings)|(?:one|man|car|two|three|half|time|"
    r"manufacturer|restart|caution|pit|round|day|event|"
    r"green|set|place (?:on|in) (?:the )?(?:grid|points|standings))))\b)"
    r"(?!,? (?:in|of) (?:the )?(?:\w+[- ])?(?:points|standings|championship|table|series points|"
    r"qualifying|practice|warm-?up|heat|playoff|regular|opening stage|first stage|second stage|"
    r"stage|"
    r"Stage|two stages|first two|session))"
    r"(?!,? (?:just |only |now )?\d+ points?\b)"
    r"(?!,? (?:on the (?:grid|starting|restart)|at the (?:time|halfway|start|end of stage)|when "
    r"(?!(?:he|she|[\ue000-\uf7ff]) (?:might|could|should))|"
    r"on (?:lap|Lap)|on the (?:day'?s )?(?:speed|charts?|leaderboard)|in "
    r"(?:his|her) (?:heat|group)|fastest|quickest|row\b|"
    r"with (?:about |just |only )?\w+ (?:laps?|to go|left|remaining)\b|with \d+|after \w+ laps|"
    r"after Stage|at Stage|and (?:pursued|continued)))"
    r"(?!,? (?:for (?:most|much|the(?! (?:\w+th|second|third|\d+\w\w) "
    r"(?:straight |consecutive |successive |time |week |weekend |race |year |event |start "
    r")(?!lap))|part|a while|long|\w+ laps)|in the "
    r"(?:first|second|third|opening|other|latter)(?= stage|[.,;]|$)))"
    r"(?! (?:to|from) (?:\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)"
    r"(?![\w-]* (?:on the (?:starting )?grid|starting)))"
    r"(?!,? (?:in sight of|coming (?:to|off|out)|entering|heading|off (?:of )?[Tt]urn|into [Tt]urn|"
    r"at the white|at one (?:stage|point)|on the (?:backstretch|restart|"
    r"penultimate)|"
    r"until\b|(?:just |right |shortly )?before (?!the (?:home|local))))"
)
_THEN = (
    r"(?=[.,;:)\-]|$|\s+(?:-|and|but|for|after|in|from|with|while|behind|"
    r"ahead|despite|to|by|overall|on|"
    r"at|as|following|thanks|having|because|when|who|which|where|before|just|"
    r"only|across|out|again|one|"
    r"two|three|a|an|the|his|her|he|she|its|\d|yet|then|though|although|if|"
    r"since|until|over|under|without|later|"
    r"between|against|among|even|too|there|here|so|that|this|driving|making|"
    r"giving|is|was|were|has|and|or|"
    rf"(?:Sun|Satur|Fri|Thurs|Wednes|Tues|Mon)day|{P}))"
)
"""What may follow a place; any other word makes it the place of something else."""

SPOT = (
    rf"(?!tenth (?:of|from|back|behind|clear)|tenth of)(?P<place>{PLACE}|runner-up)(?!-placed? "
    rf"(?:car|truck|team|money|battle|machine|trophy))(?:[- ](?:place|"
    rf"placed|spot|position))?(?: "
    rf"finish(?:es)?| result| effort| run| spot| position)?{_THEN}{_NOT_FINAL}"
)
"""A place that is no count of wins, no stage's, no grid's and no table's."""

SURELY = re.compile(rf"(?<!had )(?<!have )(?<!\w)(?P<verb>{SURE}){_FILLER} {SPOT}")
WEAKLY = re.compile(rf"(?<!had )(?<!have )(?<!\w)(?P<verb>{WEAK}){_FILLER} {SPOT}")
BY_LIST = re.compile(
    rf"(?<!had )(?P<verb>{SURE}|{WEAK}){_FILLER} (?P<places>{PLACE}(?:-place)"
    rf"?(?:(?:, (?:and )?| and |- and |-|, ){PLACE}(?:-place)?)+)"
    rf"(?: place| position)?s?{_NOT_FINAL}"
)

MIDRACE = re.compile(
    r"\b[Ll]aps? \d|\blaps? (?:later|remaining|to go|left|earlier|into|mark)|"
    r"\b[Ww]ith (?:about |just |only )?\w+ (?:to go|left)\b|"
    r"[Rr]estarted|\b(?:first|second|third|previous|stage|next|final) restart|"
    r"green flag|\b(?:initially|originally|[Mm]eanwhile)\b|\bstage (?:period|"
    r"break|\d)|"
    r"halfway|backstretch|frontstretch|\blane\b|overt(?:ook|ake|aking)|"
    r"slid (?:up|in)|pursu|followed suit|retain|at the time|battl|duel|"
    r"\b(?:moved|moving) (?:up )?in(?:to)\b|"
    r"(?:next|following|first|opening|previous|ensuing) lap\b|"
    r"\b(?:[Tt]hrough|[Ff]ollowing|[Aa]fter|[Oo]ver|[Dd]uring) the (?:next|first|opening|ensuing) "
    r"\w+ (?:scheduled )?laps\b|"
    r"\b[Bb]y the \w+ lap\b|\b(?:race|event) (?:commenced|began|resumed|restarted)\b|first two "
    r"turns|"
    r"shootout|leaderboard|running (?:second|third|fourth|fifth)"
)
"""Words that tell of a moment in the race rather than of its end."""

MOVING = re.compile(
    r"\bslow stop\b|\bearly\b(?! (?:wreck|crash|accident|incident|exit))|pit (?:road|stop|"
    r"box|crew)|caution|Turns? \d|\bpass(?:ed|ing)\b|slid|trailed|fend|"
    r"challeng|"
    r"draft|shuffled|\bran\b|restart|\bstage\b"
)
"""Words that do so near a verb."""

AT_END = (
    r"(?:at|by|to) the (?:end|finish|flag|line|checkers|checkered|chequered)\b|"
    r"when it (?:counted|mattered)"
)
CAME_TO_GRIEF = re.compile(
    r"(?i)\b(?:sp[iu]n\w*|crash\w*|wreck\w*|hit|blew|blown|flat|penal\w+|tangl\w+|turned around|"
    r"contact|fire|engine|lost|looped|clipped|broke|out of (?:fuel|gas)|collected|swept up|into "
    r"the (?:wall|barriers?|fence|tires)|caught "
    r"up)\b"
)
"""What ends a driver's day, so that a bare "and was 17th" at the end of a sentence is final."""

NO_MATCH = (
    r"(?:had (?:nothing|no answer|nothing left)|was no match|had no reply) for|"
    r"could(?:n't| not) (?:catch|keep up with|match|run down)"
)
"""What is said of whoever lost to the one named behind it."""

FINALLY = re.compile(
    r"(?i)\bin the end\b|at the (?:end|finish|flag|checkered|chequered)|"
    r"across the line|when it counted|"
    r"final (?:order|results|classification|running order)|eventually|on the day|ended up"
)
