"""The words with which reports tell of stages."""

import re

from bot.articles.clauses import LIST
from bot.articles.numbers import PLACE
from bot.articles.shape import P

NTH = (
    r"(?:(?:\d+-lap )?(?P<nth>first|second|opening|third|final|1st|2nd)(?: \d+-lap)? [Ss]tage|"
    r"[Ss]tage "
    r"(?P<n>\d|one|two|three|[Oo]ne|[Tt]wo))"
)
WINS = (
    r"(?:won|wins|win|winning|took|takes|taking|claim(?:ed|s|ing)|captur(?:ed|"
    r"es|ing)|swept|earned|earning|scored|scoring|grabbed|snatched|picked up|"
    r"had|notched|secured|collected|prevailed in|topped|was (?:the )"
    r"?(?:winner of|fastest in)|winner of|victorious in|the winner of)"
)
WON = re.compile(
    rf"(?P<verb>{WINS})(?: the pole and)?(?: (?:both )?(?:the |an? |his |her |its )?(?:\w+ )"
    rf"?(?:stage )?(?:win|victory)(?: of (?:the|his|her) (?:year|season|career))? (?:in|at the "
    rf"end of|to end|for))? (?:the )?{NTH}(?! "
    r"(?:of|in|position|place|spot|"
    r"points?\b|restart|break))"
    r"(?: \([^)]*\))?(?P<more>(?:,? and|,(?= [Ss]tage \d and (?:then |finally )?the "
    r"(?:race|win)\b)) (?:the )?(?:(?P<nth2>second|third) "
    r"(?:one|stage)?|[Ss]tage (?P<n2>\d)))?"
)
WON_BY = re.compile(
    rf"{NTH}[^.;{P[1:-1]}]{{0,60}}? (?:(?:was|were) )?(?:went to|won by|goes "
    r"to|was|belonged to|fell to|with|claimed by|taken by|captured by|victory "
    rf"for|win for) (?P<who>{P})(?:'s)?(?: winning)?"
)
WINNER_LINE = re.compile(
    r"(?i:stages? (?:#|no\. ?)?(?P<n>\d)(?: (?:&|and) (?P<n2>\d))? winners?)[ "
    rf":,-]*(?P<who>{P})"
)
ALONE = re.compile(rf"^(?P<who>{P})[,:]? \(?[Ss]tage (?P<n>\d)\)?\.?$")
"""A note: "Mayer, Stage 2."."""
HOLDER = re.compile(
    rf"(?P<who>{P}),? (?:who was |was |as )?(?:the )?[Ss]tage (?P<n>\d|[Oo]ne|[Tt]wo) winner\b|"
    rf"[Ss]tage (?P<m>\d|[Oo]ne|[Tt]wo) winner (?P<whom>{P})"
)
WINNERS = re.compile(
    r"(?i:stage winners|stages (?:were|was) (?:won|taken|split|shared) (?:by|between)|the stages "
    r"(?:went|belonged|fell) to)"
    rf"(?: were|:|,)? (?P<a>{P})(?: \([^)]*\))?(?:,? and|,) (?P<b>{P})(?!, {P})|"
    rf"(?P<c>{P}) and (?P<d>{P}) (?:won|took|split|shared|claimed) the (?:two |"
    r"first two )?(?:stages|stage wins)\b"
)
BOTH = re.compile(
    r"(?P<verb>(?:swept|sweeping|sweeps|won|winning|took|taking|claimed|"
    r"captured|(?:winner|leader) (?:of|in)|dominated|had the consolation of|"
    r"with|earned|scored|notched|collected|picked up)) "
    r"(?:[\w -]{0,30}?)(?:both(?: of)?(?: the)?(?: opening| race| first two)? "
    r"stages?|two stage (?:wins|victories)|the (?:first )?two stages|both "
    r"(?:of the )?stage (?:wins|victories)|"
    r"the stages|Stages? (?:1|One) and (?:Stage )?(?:2|Two)|the first and "
    r"second stages|stages (?:1|one) and (?:2|two)|Stages? 1 & 2)"
)
ELLIPSIS = re.compile(
    r"(?:,|;| and|, and|, with|, while) (?:the )?(?:(?P<nth>second|third|"
    r"latter)(?: (?:one|stage))?|[Ss]tage (?P<n>\d)) (?:was|went to|to|by|won "
    rf"by|belonged to|fell to) (?P<who>{P})(?:'s)?"
)
ELLIPSIS_2 = re.compile(
    rf"(?:,|;| and|, and|, with|, while) (?P<who>{P}) (?:(?:took|won|had|"
    r"claimed|captured|got|winning|taking|grabbed|swiped) )?(?:the )"
    r"?(?P<nth>second|third|other|latter|next|final)(?: (?:one|stage))"
    r"?(?=[.,;]|$)|"
    rf"(?:,|;| and|, and|, with|, while) (?P<who2>{P}) (?:(?:took|won|had|"
    r"claimed|captured|got|winning|taking) )?(?:in )?[Ss]tage (?P<n>\d)"
    r"(?=[.,;]|$)"
)
ENDED = re.compile(
    rf"(?:{NTH}(?: period)? (?:concluded|ended|came to an end|was completed|"
    r"finished|wrapped up) (?:on|at|under) [Ll]ap (?P<lap>\d+))"
)
CLAIMED_AT_END = re.compile(
    rf"(?P<who>{P})(?:, (?:[^,;]|, (?!{P}))*?,)? ?(?:[^.;{P[1:-1]}]|{P}(?= "
    rf"(?:and|to) )|{LIST} (?=to )){{0,90}}?(?:claim\w*|captur\w*|w[oi]n\w*|"
    r"took|tak\w+|scor\w+|earn\w*|notch\w*|secur\w*|grab\w*|pick\w* up|"
    rf"collect\w*)\b[^.;{P[1:-1]}]{{0,40}}?\b(?:stage (?:victory|win)|the "
    r"stage|victory|win|stage honors)"
)
AHEAD = re.compile(rf"(?:ahead of|over|followed by|in front of|beating) (?P<who>{LIST})")
SECOND = re.compile(
    rf"(?P<who>{P}) (?:edged {P} for the runner-up|followed suit in second|was "
    r"second|finished second|settled for second|came (?:home )?second)(?: "
    rf"(?:spot|place))?(?: ahead of (?P<more>{LIST}))?"
)
SCORED = re.compile(rf"(?P<who>{LIST}) (?:were|was) scored in the top (?:10|ten|five|5)")
STAGE_PLACE = re.compile(
    rf"(?P<verb>(?:finished|was|placed|took|came|ran|ended)) (?P<place>{PLACE})"
    rf"(?: place)? in {NTH}"
)
TWO_PLACES = re.compile(
    rf"(?:was|been|were|finish(?:ed|ing)|placed|came) (?P<a>{PLACE}) and "
    rf"(?P<b>{PLACE}) in the (?:first )?two stages"
)
NTHS = {
    "first": 1,
    "1st": 1,
    "opening": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "latter": 2,
    "other": 2,
    "next": 2,
}
WORDS = {"one": 1, "two": 2, "three": 3}
