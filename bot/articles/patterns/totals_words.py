"""The words with which reports give the figures of a whole race."""

import re

from bot.articles.numbers import NUMBER, PLACE
from bot.articles.shape import RACE, P

N = rf"(?P<n>{NUMBER}|no|(?<!n't )(?<!not )(?<!never )(?<!without )a single)"
CAUTION = (
    r"(?:caution (?:flags?|periods?)|cautions?|yellows?|yellow flags?|caution "
    r"flag periods?|incidents)"
)
COUNTED = re.compile(
    r"(?i)caution|yellow|incidents|(?:pace|safety) car|top spot|first place|lead change|changes|"
    r"lead changed|leaders|drivers"
)
MEASURED = re.compile(r"(?i)lead lap|starters|field|cars|trucks|entries|average speed|time of race")
"""Sentences without any of these need no closer look."""

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("cautions", re.compile(rf"(?i)(?<![-\w.])(?P<n>{NUMBER})-caution\b")),
    ("cautions", re.compile(rf"(?i)\bthe (?P<n>{PLACE}) and (?:last|final) (?:caution|yellow)\b")),
    (
        "lead_changes",
        re.compile(
            rf"(?i)(?<![-\w.])(?P<n>{NUMBER}) (?:changes (?:of|in|for) (?:the )?lead|lead swaps)\b"
        ),
    ),
    (
        "cautions",
        re.compile(
            r"(?i)(?:pace|safety) car (?:came out|was (?:out|deployed|called|needed)|appeared) "
            r"(?:on )?"
            rf"(?P<n>{NUMBER}|once|twice)(?: times| occasions)?(?:,? for (?P<laps>{NUMBER}) laps)?"
        ),
    ),
    (
        "cautions",
        re.compile(
            r"(?i)(?:was|were)(?:n't| not| never) (?P<n>a single|any|one) (?:caution|"
            r"yellow)s?\b(?! for| until)"
        ),
    ),
    (
        "lead_changes",
        re.compile(
            r"(?i)\b(?:lead|top spot|first place|front spot) (?:went back and forth|changed(?: "
            r"hands)?|"
            rf"swapped(?: hands)?|switched(?: hands)?|was (?:swapped|traded|exchanged)) "
            rf"(?P<n>{NUMBER}) times"
            rf"(?:,? (?:among|between|by|amongst) (?P<leaders>{NUMBER})\b)?"
        ),
    ),
    (
        "cautions",
        re.compile(rf"(?i)(?<![-\w.]){N} {CAUTION} for (?P<laps>\d+) of (?:its|the) \d+ laps"),
    ),
    (
        "lead_changes",
        re.compile(
            r"(?i)(?:swapped|traded|exchanged|changed) (?:first place|the lead|places "
            rf"at the front) (?P<n>{NUMBER}) times"
        ),
    ),
    (
        "cautions",
        re.compile(
            rf"(?i)\b{N} {CAUTION} (?:slowed|interrupted|broke up|marred) "
            r"[^.;]{1,30} for (?P<laps>\d+) laps"
        ),
    ),
    (
        "cautions",
        re.compile(
            rf"(?i)(?<![-\w.]){N}(?: \w+)? {CAUTION}(?:,? (?:for|that took|ate up|"
            r"consum\w+|totall?ing|covering|over|used up|took up|lasting|which took)"
            rf"(?: a total of)? (?P<laps>\d+|{NUMBER}) laps)?\b(?! (?:laps|flew|came|"
            r"remaining|later))"
        ),
    ),
    (
        "cautions",
        re.compile(
            r"(?i)\b(?:cautions?|caution flags?|caution periods?|yellows?|yellow "
            r"flags?|cautions/laps)(?:\s*[:/-]+|\s+were|\s+numbered|\s) "
            r"?(?P<n>\d{1,2})(?: (?:for|/)|/| ?\(|,)? ?(?P<laps>\d+)?(?= laps?|[.;,)"
            r"]|$)"
        ),
    ),
    (
        "cautions",
        re.compile(
            r"(?i)(?:caution|yellow)(?: flag)?s? (?:flag )?(?:waved|flew|came out|was "
            rf"(?:waved|displayed|shown|out)|appeared) (?P<n>{NUMBER}|once|twice)(?: "
            r"times)?(?:,? for (?P<laps>\d+) laps)?"
        ),
    ),
    ("cautions", re.compile(rf"(?i)\bof the {N} {CAUTION}")),
    (
        "cautions",
        re.compile(
            r"(?i)(?:slowed by|slowed|interrupted by|punctuated by|marred by|counted|"
            rf"featured|featuring|saw|produced) {N} {CAUTION}"
        ),
    ),
    (
        "lead_changes",
        re.compile(
            rf"(?i)(?<![-\w]){N} (?:official )?lead changes(?:,? (?:among|between|for|"
            r"involving|by|amongst|with)(?: a (?:total|record) of)? "
            rf"(?P<leaders>{NUMBER})(?: different)?(?: (?:drivers|leaders|people|"
            r"racers))?)?"
        ),
    ),
    (
        "lead_changes",
        re.compile(
            r"(?i)\b(?:lead changes(?:\s*:|\s+were|\s+numbered)|lead changed hands|"
            r"lead changed(?: hands)?|changes? (?:of|for|in) (?:the )?lead(?:er)?:?) "
            rf"?(?P<n>{NUMBER})(?: times)?(?:,? (?:among|between|for|by|amongst) "
            rf"(?P<leaders>{NUMBER})(?: different)?(?: (?:drivers|leaders))?)?"
        ),
    ),
    (
        "leaders",
        re.compile(
            rf"(?i)(?:among|between|by) (?P<n>{NUMBER}) (?:different )?(?:drivers|"
            rf"leaders)\b|(?P<m>{NUMBER}) different (?:leaders|drivers (?:led|leading))"
        ),
    ),
)
LEAD_LAP = re.compile(
    rf"(?i)\b(?P<n>{NUMBER})(?: of (?:the |all )?(?P<starters>{NUMBER}) "
    r"(?:starters|cars|trucks|drivers|competitors|entries|finishers))?(?: \w+)"
    r"? (?:finish\w*|ended|were|completed|remained) (?:the (?:race|event) )"
    r"?on the lead lap"
)
STARTERS = re.compile(
    rf"(?i)\b(?:field of|out of|all|of) (?:the )?(?P<n>\d{{2}}|{NUMBER}) "
    r"(?:starters|cars|trucks|entries)\b|\bin a field of (?P<m>\d{2})\b|"
    r"(?P<k>\d{2})-(?:car|truck) field"
)
SPEED = re.compile(
    r"(?i)average speed(?: of (?:the )?(?:race )?winner)?(?:\s*:| was| of)? "
    r"(?P<n>\d{2,3}\.\d{1,3}) ?(?:mph|miles per hour)"
)
TIME = re.compile(r"(?i)time of race: ?(?P<n>\d{1,2} ?(?:hrs?|hours?|:)[^.;]{3,40}?)(?=[.;]|$)")
_WHOLE = r"(?P<n>[1-9]\d{1,2})"
LAPS = (
    (
        re.compile(
            rf"(?i)(?<![-\w.,])(?:{NUMBER}|one|half|last|first) (?:laps )?of (?:the |its |all "
            rf")?{_WHOLE}(?: "
            rf"laps\b| circuits\b)"
            rf"(?! (?:of|in) (?:the )?(?:\w+ )?stage| (?:complete|completed|run|done|gone|in the "
            rf"books?)\b)"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"\b[Ll]ap (?:\d{{1,3}}|[a-z]+) of (?:the )?{_WHOLE}\b(?! in (?:the )?(?:\w+ "
            rf")?[Ss]tage)"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)after (?P<n>{NUMBER}) laps (?:instead )?of (?:a|an|the|its) (?:planned |"
            rf"scheduled |"
            rf"advertised |intended |possible )?(?P<scheduled>{NUMBER})\b"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)(?:distance|race|it) (?:[\w ]{{0,20}} )?from (?P<scheduled>[1-9]\d{{1,2}})(?: "
            rf"laps)? to {_WHOLE}\b"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)^(?:race )?(?:distance|length): {_WHOLE} laps(?: \((?P<scheduled>\d{{2,3}}) "
            rf"sched\w*)?"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)\blaps\b[^.;]{{0,60}}(?:,| and| but) (?:\w+ )?(?:went|ran|lasted|took) "
            rf"{_WHOLE}(?=[.,;]|$)"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)(?<![-\w]){_WHOLE}-lap(?:per\b| (?-i:[A-Z][\w']* ){{0,5}}(?:race|event|classic|"
            rf"feature|affair|contest|"
            rf"grind|marathon|"
            r"show|finale|opener|test|main)\b)"
        ),
        "laps_run",
    ),
    (re.compile(r"cautions? for \d+ of (?:its|the) (?P<n>[1-9]\d{1,2}) laps"), "laps_run"),
    (
        re.compile(
            r"(?:ended|over|decided|finished|settled|in hand|checkered flag|done)"
            rf"(?! for {P})[^.;]{{0,30}}(?:on|at|after) "
            r"(?:the end of )?(?:[Ll]ap|number|No\.|circuit) (?P<n>[1-9]\d\d)\b"
        ),
        "laps_run",
    ),
    (
        re.compile(
            r"\b(?:went|ran|stretched|extended|took)\b[^.;]{0,45}?,? to (?:[Ll]ap )"
            r"?(?P<n>[1-9]\d\d)(?=[.,;]|$)"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)\bran (?:to|for) (?P<n>{NUMBER}) laps|(?<![Tt]hey )(?:went|lasted|took|"
            rf"stretched|"
            rf"extended|lengthened|pushed|was) (?:to |for |on |out )?(?P<m>{NUMBER}) "
            r"laps(?: long| in all)?(?=[,.; ]|$)(?! (?:led|down|later|to go|remaining|"
            rf"left|in the lead|before|after|from|short|on (?:the )?(?:ticket|card|paper|"
            rf"program)))|after (?P<k>{NUMBER}) laps, "
            r"(?:\w+ )*?(?:more|over|beyond)"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)\b(?:completed|finished|complete) (?:all |after )?(?P<n>{NUMBER}) "
            r"laps\b"
        ),
        "laps_run",
    ),
    (
        re.compile(
            r"(?i)\bthe (?P<n>[1-9]\d{1,2})-(?:scheduled )?lap (?:race|event|main "
            rf"event|feature|contest|distance|{RACE})|^Laps:? (?P<m>\d{{2,3}})$"
        ),
        "laps_run",
    ),
    (
        re.compile(
            rf"(?i)(?:{RACE}|\brace)(?: \([^)]*\))?,? (?:over|of|was|is|had) "
            r"(?P<n>[1-9]\d{1,2}) laps\b(?! long| on the)|\bin (?P<m>[1-9]\d{1,2}) laps\b"
        ),
        "laps_run",
    ),
    (
        re.compile(
            r"(?i)(?P<n>[1-9]\d{1,2}) laps and \d+(?:\.\d+)? (?:miles|km)\b|"
            r"(?P<m>[1-9]\d{1,2}) scheduled laps|scheduled (?:for |distance of )"
            r"?(?P<k>[1-9]\d{1,2}) laps|(?P<j>[1-9]\d{1,2})-scheduled laps|"
            r"scheduled (?P<i>[1-9]\d{1,2})(?:[.,; ]|$)"
        ),
        "scheduled_laps",
    ),
    (
        re.compile(
            rf"(?:[Oo]n|fell on|at|of) [Ll]ap (?P<n>[1-9]\d{{1,2}}) {P} was the winner|"
            r"flag (?:fell|waved|flew) on [Ll]ap (?P<m>[1-9]\d{1,2})|(?:overtime|"
            r"finish) on [Ll]ap (?P<k>[1-9]\d{1,2})|(?:final|last) lap, "
            r"(?P<j>[1-9]\d{1,2})\b"
        ),
        "laps_run",
    ),
    (re.compile(r"laps of the (?P<n>[1-9]\d{2})(?= |,|\.)(?! (?:laps|scheduled))"), "laps_run"),
)
NOT_ALL = re.compile(
    r"(?i)^ (?:short|shy) of |^ (?:in|over|within|during|across) (?:the|its) (?:last|final|first|"
    r"opening|closing) |"
    r"\b(?:season|career|this year|per race|last (?:week|year|time)|first "
    r"(?:stage|half)|stage (?:\d|one|two)|remaining|practice|so far|previous|"
    r"more than|at least|record (?:of|is|was))\b"
)
