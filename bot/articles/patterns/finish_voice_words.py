"""The words of places that are owned, caused, asked for or told in asides."""

import re

from bot.articles.numbers import NUMBER, PLACE
from bot.articles.patterns.beaten import SECONDS
from bot.articles.patterns.finish_words import SPOT
from bot.articles.shape import P

_ADJECTIVES = r"(?:[a-z]+(?:-[a-z]+)? )??"
_A = rf"(?:an? |the |his |her |only |just |merely )*{_ADJECTIVES}"

OWNED = re.compile(
    rf"(?P<who>{P})'s? {_ADJECTIVES}(?P<place>{PLACE})(?:[- ]place)?(?: finish| run| result| "
    rf"effort| showing)?(?= and {P}'s? {_ADJECTIVES}{PLACE}| (?:end(?:ed|s)|left|leaves|meant|"
    r"means|kept|keeps|cost|costs|gave|gives|put|puts|sent|sends|eliminated|knocked|secured|"
    r"sealed|extended|earned|matched|equal+ed|tied|proved|completed|capped|salvaged|brought|"
    r"came|was (?:a|an|his|her|the|only|just|enough|no)|is (?:a|an|his|her|the))\b)"
    r"(?!(?: [\w-]+){1,7} (?:wins?|victor(?:y|ies)|poles?|stages?|stops?|laps?|cautions?)\b)"
)
PRODUCED = re.compile(
    rf"(?P<who>{P})'s? [^,;.{P[1:-1]}]{{2,70}} (?:produced|yielded|netted|ended (?:in|with|at)|"
    r"finished (?:in|with|at)|resulted in|was (?:worth|good for)|amounted to|translated (?:in)?to|"
    rf"turned into|earned (?:him|her)|brought (?:him|her)) {_A}{SPOT}"
)
REWARD = re.compile(
    rf"(?P<who>{P})'s? (?:own )?(?:reward|consolation|prize|result|lot|return|payoff) was "
    rf"{_A}{SPOT}"
)
FOR_WHOM = re.compile(
    rf"(?:\b[Ii]t was|\b[Tt]here was|^|\band|,)(?: only| just)?(?P<a> ?\b[Aa]n?\b)? ?(?P<place>"
    rf"(?i:{PLACE}))(?: place)? for (?P<who>{P})(?=[.,;]|$| and )"
)
FROM_TO = re.compile(
    r"(?<!had )(?P<verb>\b(?:drove|came|charged|climbed|rose|raced|rallied|surged|stormed|marched|"
    rf"sliced)) (?:all the way |back |up )*from (?:the (?:back|rear|tail)|last|{PLACE})"
    rf"(?: on the grid)? to {_A}{SPOT}"
)
CAUSED = re.compile(
    r"(?<!had )(?<!have )(?<!has )(?P<verb>\b(?:sent|dropped|left|put|relegated|consigned|knocked|"
    r"shuffled|dragged|carried|"
    r"condemned|demoted|took|reduced|lifted|elevated|vaulted|boosted|propelled|restricted|"
    rf"limited|confined)) (?P<who>him|her|{P})(?P<way>(?: (?:all the way|also|back|down|up|home|"
    rf"out|across|from \w+|to|into|in|for|with))*) {_A}{SPOT}"
)
HOME = re.compile(r"\b(?:home|out|across)\b")
LATE = re.compile(
    r"\b(?:last|final|closing|second-to-last|penultimate) (?:\w+ )?(?:laps?|corners?|turns?|mile|"
    r"stops?|"
    r"restart|caution|yellow|straight|chicane|hundred yards)\b(?! of (?:the )?(?:\w+ )?[Ss]tage)|"
    r"\bovertime\b|\bwhite flag\b|"
    r"\b(?:at|to) the (?:end|flag|line|finish|stripe|checkered|chequered)\b|\bin the end\b|"
    r"\blaps? [^,;.]{0,30}\bto go\b|\bon the last(?=[.,;])|"
    r"\b(?:a|one|two|three|four|five|\d) (?:laps? )?(?:to go|left|remaining|from (?:home|the end|"
    r"the finish))\b|\b[Ll]ate\b"
)
"""What puts a mishap at the end of a race, so that the place it cost is the final one."""

CLEFT = re.compile(
    rf"(?P<place>(?i:{PLACE}))(?:[- ]place)?(?: finish| run| result)? (?:was|is) (?:all|what|the "
    rf"(?:best|most|least|reward)|"
    rf"as (?:good|far|high|much) as|where|how)\b[^.;,{P[1:-1]}]{{0,40}}?(?P<who>{P}) (?:could|can|"
    r"needed|needs|got|gets|did|had|has|took|ended|wound|managed|finished|came|crossed|found|"
    r"was left|would get|wanted and)\b(?! (?:started|qualified))"
)
BRACKETED = re.compile(
    rf"(?P<who>{P}) \((?:(?:who|he|she|whose) [^()]{{2,100}}\b(?:and|but|to|then|he|she)|who|he|"
    rf"she) (?:(?:was|is|finished|ended up|ended|wound up|came home|fell to|placed|take|took|"
    rf"finish|got|crossed)(?: (?:up|only|just|eventually|a|an|in|the line))* )+"
    rf"(?P<place>{PLACE})(?: place)?(?=[,;)])"
)
PUT_FIRST = re.compile(
    rf"(?:(?<![^\s])(?<=\. )|^|(?<=; )|(?<=, )|(?<=\band )|(?<=: ))(?P<place>(?i:{PLACE})), "
    rf"(?P<who>{P})(?=[.,;]|$)(?!,? (?:and )?{P},? (?:were|are|who|next))"
)
ASKED = re.compile(rf"(?:And |In )?(?P<place>(?i:{PLACE}))(?: place)?\?")
_HOLDS = (
    r"(?:leads?|tops|heads|retains?|extends|extended|(?:remains|stays|is) (?:atop|on top|in front|"
    r"the|in the lead|first)|(?:keeps|holds|took|takes|has|hold) (?:the|his|her|an?) [^,;.]{0,30}"
    r"lead)\b"
)
LEADER_PLACED = re.compile(
    rf"(?P<who>{P}), (?:only |just |a \w+ )?(?P<place>{PLACE})(?: [^,;.{P[1:-1]}]{{2,30}})?, "
    rf"(?:who |still |now |nevertheless |nonetheless )*{_HOLDS}"
)
LEADS_OVER = re.compile(
    r"\b(?:lead(?:s|ing)?|margin|advantage|edge|cushion|up)\b[^.;]{0,70}?\b(?:over|from|on) "
    rf"(?P<who>{P}), (?:only |just )?(?P<place>{PLACE})(?: (?:here|today|on the day))?(?=[.;]|$)"
)
"""Whom a leader leads is never so far down the table: the place is the race's."""

FOR_PLACE = re.compile(
    r"(?<!had )(?P<verb>\b(?:did|drove|recovered|rallied|rebounded|worked|fought back|came "
    r"(?:back|through|on)|climbed|survived|charged|stormed|clawed|bounced back|hustled|"
    rf"battled back|soldiered on|shook off|overcame|persevered|motored|sneaked|snuck|put in)\b)"
    rf"(?:[^,;.{P[1:-1]}]|No\. ){{0,60}}? for {_A}{SPOT}"
)
SLIPPED_BY = re.compile(
    r"(?<!had )(?P<verb>\b(?:slipped|got|went|nipped|squeezed|edged|swept|drove|sneaked|snuck|"
    r"dived|"
    rf"dove|charged) (?:by|past|through|under|inside|around))\b[^,;.]{{0,40}}? for {_A}{SPOT}"
)
GRADED = re.compile(rf"^(?P<who>{P})[:,]? [^,;.{P[1:-1]}]{{1,24}} for (?P<place>{PLACE})\.?$")
BEHIND_IN = re.compile(
    rf"(?P<verb>\b(?:was|finished|came home|came)) (?:right |just |close )?behind {P} in {SPOT}"
)
AHEAD_IN = re.compile(
    rf"\d(?: seconds?)? ahead of (?P<who>{P}) in (?P<place>{PLACE})(?: place)?(?=[.,;]|$| and )"
)
ENOUGH = re.compile(
    rf"^(?:But |And |Yet |Still, )?(?:[Aa]n? )?(?:[\w-]+ )?(?P<place>(?i:{PLACE}))(?:[- ]place)?"
    rf"(?: finish| run| result)?(?: (?:in|at|on)\b[^.;,{P[1:-1]}]{{2,80}})? (?:was|is|proved) "
    rf"(?:just |"
    r"more than )?(?:enough|sufficient|plenty|good enough)\b"
)
ENOUGH_FOR = re.compile(
    rf"(?:^|(?<=[,;] )|(?<=\b(?:and|but) ))(?:an? )?(?P<place>(?i:{PLACE}))(?:[- ]place)?(?:"
    rf" finish| run| result)? (?:was|proved) (?:just |more than )?(?:enough|sufficient|plenty) for "
    rf"(?P<who>{P})(?!')"
)
CLOSING_IN = re.compile(
    r"(?<!had )(?P<verb>\bwas (?:closing|gaining|closing in|right)) (?:on|behind|with) (?:both of "
    rf"them|both|them|the (?:pair|two|duo)) in {SPOT}"
)
TURNED_INTO = re.compile(rf"(?P<verb>\bturned) (?:[^.;{P[1:-1]}]|\.\d){{2,60}} into {_A}{SPOT}")
APPOSED_SECOND = re.compile(
    rf"(?P<who>{P}), (?:the |a |again |once again )*(?:eventual |race "
    rf")?(?P<place>runner-up)(?=[,;.]| for the \w+ (?:straight|consecutive|time|week|race))"
)
LAST_OF = re.compile(
    r"(?P<verb>\b(?:was|is|finished|ended(?: up)?|came home|placed|wound up))(?: (?:classified|"
    rf"scored|dead|a|the|in))* last (?:of|in a field of|in (?:the|a)) (?:the )?(?P<n>[1-4]\d|"
    rf"{NUMBER})"
    r"(?:-(?:car|truck) field| (?:cars|starters|drivers|finishers|runners|entries|trucks|"
    r"classified))?(?=[.,;]|$)"
)
ONE_TWO = re.compile(r"\b(?:one-two|1-2|one-two-three|1-2-3)\b(?![- ](?:punch|start))")
NO_ONE_TWO = re.compile(
    r"(?i)\b(?:den(?:y|ied)|would|could|hop\w+|chance|spoil\w*|prevent\w*|front row|qualif\w*|"
    r"start\w*|grid|stages?|runn?ing|ran|practice|not|never|restart\w*|led by|laps?)\b"
)
GAP_SAID = re.compile(
    rf"(?P<verb>\b(?:was|finished|came (?:home|in)|crossed the line|wound up|ended up|came up)) "
    rf"(?:just |only |a mere )?{SECONDS} (?:behind|back|adrift|in arrears|away|short|slower|later|"
    r"off)(?: in second(?: place)?)?(?=[.,;]|$| and | at the (?:line|flag|finish|stripe|end)|"
    r" in the end| on the (?:last|final)(?: lap| one)?[.,;])"
)
RUNNING = re.compile(
    r"(?i)\bstages?\b|\blead\b|laps? (?:later|remaining|to go|left)|\bLap \d|restart|\bto go\b|"
    r"qualif|practice|points|halfway|when\b|quickest|fastest"
)
