"""The words with which reports announce the next race, and those that only look so."""

import re

from bot.articles.patterns import day

CUE = re.compile(
    r"(?i:^\W*next\b)|\b(?:(?i:up next|next up|what's next|coming up|on deck|looking ahead)\b|"
    r"next(?:,| in the\b)|next [A-Z][\w]* (?:event|race|stop)\b|goes? next to\b|fortnight\b|"
    r"[Nn]ext (?:up\b|on the|race|event|stop|round|for the|is\b|comes?|week(?:end)?'?s?\b|one\b|"
    r"points race|Sunday|Saturday|Friday)|"
    r"heads? (?:to|for|next)|moves? (?:on )?to (?=[A-Z])|travel(?:s|ing)? to|"
    r"(?<!his )(?<!her )(?<!their )returns? (?:to (?:action|racing|an? (?:oval|road|dirt|short))|"
    r"next|on|at|\w+day)|"
    r"resumes?\b|goes (?:on |next )?to (?=[A-Z])|"
    r"(?:[Rr]ound|[Rr]ace) (?:two|three|four|five|six|seven|eight|nine|ten|\d+) is\b|"
    r"off until\b|season (?:starts|opens|begins|continues)\b|is in [A-Z]\w+ next\b|"
    r"visits?\b(?= [A-Z])|racing (?:returns|continues|resumes)|"
    r"[Ss]eries (?:races|is (?:off|back|idle)|continues|shifts)|now traveling\b|"
    r"will be (?:run|held)|the next one\b|playoffs? (?:open|begin|continue)s?\b|"
    r"is (?:set|scheduled|slated|due|booked) for\b|hosts the next\b|"
    r"do(?:es)? it (?:all )?again\b|takes? (?:a|the|next|this) week(?:end)? off\b|"
    r"is all that (?:is left|remains)\b|"
    r"(?:stop|date|test|outing|round) (?:comes|arrives|follows)\b|"
    r"(?:is|are|sits?) (?:idle|dark|off|quiet|parked) until\b|"
    r"is (?:up )?next(?=[.,;]|$| (?:on|for|and|after)\b)|next out\b|"
    r"(?:going|heading|headed) to (?:the )?[A-Z][^.;,]{2,60} (?:this|next) (?:week(?:end)?|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|"
    r"goe?s? to [A-Z][\w' ]{2,30} next\b|go to [A-Z][\w' ]{2,30} next\b|returns? with the\b|"
    r"has its (?:next|first|second|third|\w+th|\d+\w\w) (?:date|race|round|stop|event)\b|"
    r"shifts? to (?=[A-Z])|rolls? into (?=[A-Z])|"
    r"(?:[Ii]t's|[Ii]t is|now) (?:on|off) to (?=[A-Z])|back in action\b|stops? next\b|"
    r"next stops?\b|(?:races?|rounds?|dates?) (?:is|are) left\b|"
    r"(?:[Oo]ne|[Tt]wo|[Tt]hree) (?:more )?races? (?:remains?|to go|left)\b|"
    r"Round of \d+ (?:begins|opens|starts|continues)\b|"
    r"[Rr]ace No\. \d+ (?:is|comes|follows)\b|[Ff]ollowing an off[- ]week\b|"
    r"takes on [A-Z][\w' ]+ next\b|handful|"
    r"next (?:Sunday|Saturday|Friday|Thursday|week|month))"
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
