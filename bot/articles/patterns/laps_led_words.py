"""The words with which reports say who led how many laps."""

import re

from bot.articles.numbers import NUMBER
from bot.articles.shape import P

TIMES = (
    rf"(?: (?P<times>once|twice|(?:on |in )?{NUMBER} (?:separate |different )?"
    r"(?:times|occasions|stints))(?:,| and)?)?"
)
MOST = (
    r"(?:(?:a |the |his |her )?(?:race-high|game-high|race-best|field-high|"
    r"career-high|race high|career-best|season-high|combined|total of|"
    r"whopping|dominant|impressive|race-leading|event-high|(?:the )?most(?: "
    r"laps)?,?|grand total of|mere|only|just|barely|as many as) ?(?:of )?)*"
)
OF = (
    rf"(?: (?:out )?of (?:the |its |a possible )?(?:(?P<total>{NUMBER})(?:[- "
    r"](?:scheduled|over-scheduled|lap|total|possible))*)?(?: ?laps)?)?"
)
LED = re.compile(
    r"(?<!had )(?<!have )(?P<verb>\b(?:led|leads|leading|paced|pacing|"
    r"dominated|controlled|topped|had led|having led))\b(?: the (?:field|race|"
    rf"pack|way))?{TIMES} ?(?:for |in )?(?:all |a )?{MOST}"
    rf"(?P<n>{NUMBER}){OF}(?P<laps>(?: (?:scheduled |of the |total |"
    r"green-flag |race )*(?:laps?|circuits)\b)?)(?: of (?P<of>\d{2,3})(?=[,.; ]|$))?(?! "
    r"?(?:seconds?|points?|races?|cars|drivers|wins))"
)
IN_FRONT = re.compile(
    r"(?P<verb>\b(?:was|were|spent|ran|stayed|had been)?(?: |\b)(?:in front|"
    r"(?:had|held|owned|enjoyed) (?:the )?(?:lead|point|top spot)(?= (?:for|once|twice|on|\w+ "
    r"times))|in charge|in command|in control|ahead(?= for)|"
    rf"out front|up front|in the lead|on point|at the front)){TIMES},? (?:for "
    rf")?{MOST}(?P<n>{NUMBER}){OF}(?P<laps>(?: laps)?)"
)
SPENT = re.compile(
    rf"(?P<verb>spent|spending) {MOST}(?P<n>{NUMBER}){OF}(?P<laps>(?: laps)?) "
    r"(?:in (?:front|the lead)|out front|up front|on point|leading)"
)
LAPS_LED = re.compile(
    rf"(?<![\w-])(?<!\bof )(?<!\bof the ){MOST}(?P<n>{NUMBER})(?: (?:out )?of (?:the |its )?"
    rf"(?P<total>[1-9]\d{{1,2}}))?(?P<laps> laps?) (?:led|in (?:front|"
    rf"the "
    r"lead)|out front|up front|at the (?:front|point)|on point)\b(?: (?:out )?of "
    r"(?P<of>[1-9]\d{{1,2}})\b)?"
)
LED_BY = re.compile(
    rf"(?<![\w-])(?P<n>{NUMBER}){OF}(?: laps)?(?: of [^.;{P[1:-1]}]{{0,60}})?(?: were|,)"
    rf"? led by (?P<who>{P})"
)
LEADER_OF = re.compile(
    rf"\b(?:leaders?|pace-?setters?|pace-?maker) (?:of|for) {MOST}(?P<n>{NUMBER}){OF}(?P<laps>(?: "
    rf"laps)?)"
)
LED_MOST = re.compile(
    r"(?P<verb>led|leading) the most(?: laps)?(?:[,:(]+| with)? ?(?:with )"
    rf"?(?P<n>{NUMBER})\b|(?P<who>{P}) led the most laps with (?P<m>{NUMBER})|"
    rf"[Mm]ost laps led: (?P<whom>{P})[,:( ]+(?P<k>\d+)"
)
ALL_BUT = re.compile(
    rf"(?P<verb>\b(?:led|leading|led for|dominated|paced)) all but (?P<but>{NUMBER})(?: laps)? of "
    rf"(?:the |its )?"
    rf"(?P<all>[1-9]\d{{1,2}})\b(?: laps)?"
)
"""What is left of the race: "led all but 12 of the 200 laps"."""
EVERY_ONE = re.compile(
    r"(?P<verb>\b(?:led|leading)) (?:every (?:one of (?:the|its) |single )?|all (?:of the "
    r")?)(?P<n>[1-9]\d{1,2}) laps\b"
)
IN_BRACKETS = re.compile(rf"(?P<who>{P}) \((?:led )?(?P<n>\d{{1,3}})(?: laps?)?(?: led)?\)")
NOBODY_MORE = re.compile(
    rf"(?i:nobody|no one|no driver|none)(?: else)? [^.;{P[1:-1]}]{{2,40}}(?:more|longer|oftener)"
    rf"(?: laps| often)? than (?P<who>{P})[,:]? (?:who led |with |for |at )?(?P<n>{NUMBER}){OF}"
)
WERE_HIS = re.compile(
    rf"(?<![\w-])(?<![Ss]tage )(?<![Ll]ap )(?<!No\. )(?P<n>{NUMBER}){OF}(?: laps)? (?:were|"
    rf"belonged to|went to) "
    rf"(?P<who>{P})(?:'s)?(?=[.,;]|$| and )"
)
ELLIPSIS = re.compile(
    rf"(?:,|;| and|, with| with) (?P<who>{P}),? (?:[^,;.{P[1:-1]}]{{2,40}}, (?=for ))?(?:led "
    rf")?(?:for |on |at )?(?P<n>{NUMBER})(?=,| and "
    rf"{P}|[.;]|$)(?! ?(?:laps? (?:later|to)|seconds|points))"
)
PAIR = re.compile(
    rf"(?P<a>{P}) and (?P<b>{P}) led (?P<n>{NUMBER})(?: laps)? and "
    rf"(?P<m>{NUMBER})(?: laps)?(?=[.,;]|, respectively)"
)
ONCE = re.compile(r"(?P<verb>\bled) once,? for (?:a|one|a single) lap\b")
OTHER_ONE = re.compile(
    rf"(?P<who>{P}) led the (?:other|remaining) (?P<n>{NUMBER})\b(?! ?laps "
    r"(?:to|of))"
)
NONE = re.compile(
    r"(?P<verb>\b(?:led no|did not lead a|didn't lead a|never led a|failed to "
    r"lead a)) laps?\b"
)
LINE = re.compile(r"(?:Lap )?[Ll]eaders:? ?(?=[A-Z\ue000-\uf8ff])")
LINE_ITEM = re.compile(
    rf"(?P<who>{P})[ ,:]*(?P<first>\d{{1,3}})(?:-(?P<last>\d{{1,3}}))?(?!\d|"
    r"\.\d)"
)
SUMMARY_ITEM = re.compile(rf"(?P<who>{P})[, ]+\d+ times? for (?P<n>\d+) laps?")
FIRST_LAPS = re.compile(
    r"(?P<verb>\b(?:led|controlled|paced)) the (?:first|opening|final|last|"
    rf"other|remaining) (?P<n>{NUMBER})(?: laps)?\b"
)
STINT = re.compile(
    r"(?i)\b(?:the |his |her )?(?:next|final|last|first|opening|following|"
    r"previous|early|remaining)\b|"
    r"\b(?:over|through|during|until|before|after|from|since|between) (?:the |"
    r"a )?(?:next|first|final|second|third|restart|stage|lap|caution|pit|\d)|"
    r"(?:this|of the|in the|for the) (?:season|year|campaign|playoffs)|"
    r"\bcareer\b(?!-)|\bstint\b|so far|at the time|"
    r"\bto start\b|of (?:the|his|her) (?:first|last|final|opening)|combined|"
    r"\btogether\b|by Lap|in a row|straight|consecutive"
)
STINT_BEHIND = re.compile(
    r"(?i)^ (?:in (?:the )?(?:final )?(?:practice|qualifying|testing)\b|after (?:the|a)|before "
    r"(?!(?:his|her) |\w+ing\b|(?:an?|the) (?:\w+ )?(?:engine|tire|"
    r"tyre|"
    r"slow|bad|botched|long|late|speeding|penalty|shock|motor|gear|transmission|crash|wreck|"
    r"accident|incident|collision|tangle|spin|contact|fire|flat|broken|blown|cut|puncture)\b)|"
    r"until|"
    r"following|since|in (?:Stage|the "
    r"(?:first|second|opening|final)(?: two)? stages?)|of (?:the )?(?:first|second|"
    r"opening|final|last) |this (?:season|year)|"
    r"of (?:the )?[Ss]tage|in (?:his|her) (?:career|last)|to (?:open|start|end|close)|during "
    r"(?:the|a) (?:first|second|opening|final)|lost the lead|through)"
)
