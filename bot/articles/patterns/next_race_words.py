"""The words with which reports announce the next race, and those that only look so."""

import re

from bot.articles.patterns import day

CUE = re.compile(
    r"(?i:\b(?:up next|next up|what's next|coming up|on deck|looking ahead)\b|^\W*next\b)|"
    r"\bnext(?:,| in the\b)|\bnext [A-Z][\w]* (?:event|race|stop)\b|\bgoes? next to\b|"
    r"\bfortnight\b|"
    r"\b[Uu]p next\b|\b[Nn]ext (?:up\b|on the|race|event|stop|round|for the|is\b|comes?|"
    r"week(?:end)?'?s?\b|one\b|points race|Sunday|Saturday|Friday)|"
    r"^NEXT\b|^Next\b|\bheads? (?:to|for|next)|\bmoves? (?:on )?to (?=[A-Z])|"
    r"\btravel(?:s|ing)? to|\breturns? (?:to (?:action|racing|an? (?:oval|road|dirt|short))|next|"
    r"on|at|\w+day)|"
    r"\bresumes?\b|\bgoes (?:on |next )?to (?=[A-Z])|\b(?:[Rr]ound|[Rr]ace) "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) is\b|"
    r"\boff until\b|\bseason (?:starts|opens|begins|continues)\b|\bis in "
    r"[A-Z]\w+ next\b|\bvisits?\b(?= [A-Z])|\bracing (?:returns|continues|"
    r"resumes)|"
    r"\b[Ss]eries (?:races|is (?:off|back|idle)|continues|shifts)|\bnow "
    r"traveling\b|\bup next\b|\bwill be (?:run|held)|\bthe next one\b|"
    r"\bplayoffs? (?:open|begin|continue)s?\b|"
    r"\bis (?:set|scheduled|slated|due|booked) for\b|\bhosts the next\b|\bdo(?:es)? it (?:all "
    r")?again\b|"
    r"\btakes? (?:a|the|next|this) week(?:end)? off\b|\bis all that (?:is left|remains)\b|"
    r"\b(?:stop|date|test|outing|round) (?:comes|arrives|follows)\b|"
    r"\b(?:is|are|sits?) (?:idle|dark|off|quiet|parked) until\b|\bis (?:up )?next(?=[.,;]|$| "
    r"(?:on|for|and|"
    r"after)\b)|\bnext out\b|\bgoe?s? to [A-Z][\w' ]{2,30} next\b|\bgo to [A-Z][\w' ]{2,30} next\b|"
    r"\breturns? with the\b|\bhas its (?:next|first|second|third|\w+th|\d+\w\w) (?:date|race|"
    r"round|stop|event)\b"
    r"|\bshifts? to (?=[A-Z])|\brolls? into (?=[A-Z])|\b(?:[Ii]t's|[Ii]t is|now) (?:on|off) to "
    r"(?=[A-Z])|\bback in "
    r"action\b|\bstops? next\b|\bnext stops?\b|\b(?:races?|rounds?|dates?) (?:is|are) left\b|"
    r"\b(?:[Oo]ne|[Tt]wo|"
    r"[Tt]hree) (?:more )?races? (?:remains?|to go|left)\b|\bRound of \d+ (?:begins|opens|starts|"
    r"continues)\b|"
    r"\b[Rr]ace No\. \d+ (?:is|comes|follows)\b|\b[Ff]ollowing an off[- ]week\b|\btakes on "
    r"[A-Z][\w' ]+ next\b|"
    r"\bhandful|\bnext (?:Sunday|Saturday|Friday|Thursday|week|month)"
)
WEAK_CUE = re.compile(
    r"\b(?:teams|drivers|series|trucks|cars|[A-Z]\w+) (?:are|is|will be|race) (?:at|in) [A-Z]|"
    r"\brac?e?s? again\b|"
    r"\bruns? again\b|\bis the (?:last|only|first|next) (?:chance|race|stop|test)|starting with "
    r"[A-Z]|"
    r"\bin (?:two|three|four) weeks\b|"
    r"\bon to [A-Z]|\bawaits?\b|\bturns? to [A-Z]|\b(?:is|are) back (?:at|in|on)\b|\bis where\b|"
    rf"\bis (?:on )?(?:next )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{day.MONTH} \d)"
)
"""What tells of the next race near an article's end, with a day and a place beside it."""
AIRED = re.compile(
    r"\d ?[ap]\.?m\.?,? \(?(?:ET|EDT|EST|Eastern|CT|Central|PT|Pacific|local)\b|"
    r"\(?(?:on|live on|,|;|\() ?(?:FS[12]|FOX|NBC\w*|USA(?: Network)?|CNBC|Peacock|The CW|Prime "
    r"Video|TNT|"
    r"ESPN\d?|ABC|MAVTV|FloRacing)\b"
)
"""When or where it can be seen: of a place that is not the article's it tells of the next race."""
IS_PAST = re.compile(r"\b(?:was|were|had|won|led|took|finished|started|began|aired)\b")
OF_SERIES = re.compile(r"\b(East|West|Cup|Xfinity|Truck|IndyCar|ARCA|Modified) (?:Series|Tour)\b")
SAME_PLACE = re.compile(r"(?i)\bsame (?:place|track|venue|oval)\b")
NOT_IT = re.compile(
    r"(?i)(?<!\bgoes )(?<!\bgo )(?<!\bheads )(?<!\bhead )(?<!\bmoves )(?<!\btravels )\bnext to\b|"
    r"\bnext (?:lap|five|four|three|two|\d+ laps|spot|restart|caution|"
    r"year'?s? (?!Daytona)|generation|gen|in line|round\b(?! (?:of|is)))|"
    r"\"|goes to (?:a|the) (?:round|top)|moves? (?:on )?to (?:the )?(?:second|"
    r"third|first|next round)|return(?:s|ed) to (?:pit|the (?:lead|front|"
    r"track))"
)
CHANNELS = (
    r"(?:FS1|FS2|FOX Sports 1|FOX|Fox|NBCSN|NBC Sports Network|NBC|USA "
    r"Network|USA|CNBC|Peacock|The CW(?: Network)?|CW|"
    r"Prime Video|Amazon Prime(?: Video)?|TNT(?: Sports)?|truTV|ESPN2|ESPN\+?|"
    r"ABC|CBS(?: Sports Network)?|TBS|MAVTV|MavTV|FloRacing|SPEED|Speed "
    r"Channel|"
    r"Sky Sports(?: F1)?|BBC(?: One| Two)?|ITV\d?|Channel 4|Versus|VERSUS|NBC Sports|TSN|Max)"
)
ON = re.compile(
    r"(?:\bon|\bvia|ET[,;]|Eastern,|p\.m\.,|a\.m\.,|[(,;]) (?:live on )"
    rf"?(?P<tv>{CHANNELS})\b"
)
SHOWS = re.compile(
    rf"(?:^|[.;] )(?P<tv>{CHANNELS}) (?:has|have|carries|begins|starts|opens|picks up|takes over|"
    rf"airs|shows|will)\b"
)
"""A channel that is said to show it."""
ON_LOOSE = re.compile(rf"\((?:[^()]*[,;] )?(?P<tv>{CHANNELS})\b")
AT = re.compile(
    r"\b(?i:up next|next up|what's next|coming up|on deck|next)[:,] (?:it is |it's )?(?=[A-Z])|"
    r"\bstarting with (?=[A-Z])|\b(?:off|break) (?:before|until|till) (?=[A-Z])|\b[Oo]n to "
    r"(?=[A-Z])|"
    r"\bturns? to (?=[A-Z])|\b[Nn]ext week it's (?=[A-Z])|"
    r"\b(?:at|to|in|visits?|next is|up is|stop is|Next:|"
    r"[Nn]ext (?:race|event|stop|round)[:,]|into) (?:the )?(?:one-mile "
    r"dirt at )?(?=[A-Z])"
)
HEADING = re.compile(
    r"(?i)\W*(?:up next|next up|what's next|coming up|next(?: race| event)?|on deck)\W*"
)
SHOWN = re.compile(r"(?i)\b(?:coverage|airs|aired|live|broadcast|televised|shown)\b")
"""A broadcast comes "from" its track."""
